//! Devices: registration, calibration, tests, and what is overdue.

use super::*;
use crate::due::due;
use crate::testing::{TestPlant, golden};
use lineside_kernel::{DeviceId, Elapsed};

fn scale() -> DeviceId {
    "scale-7".parse().unwrap()
}

fn register(plant: &mut TestPlant) -> RegisterDevice {
    RegisterDevice {
        device: scale(),
        kind: "scale".parse().unwrap(),
        command: plant.by("ada"),
        software: Some("4.2".into()),
        calibration_due: plant.now.checked_add(Elapsed::days(30)).ok(),
        test_due: plant.now.checked_add(Elapsed::days(1)).ok(),
    }
}

fn test(plant: &mut TestPlant, passed: bool, days: u32) -> TestDevice {
    TestDevice {
        device: scale(),
        passed,
        command: plant.by("ada"),
        next_due: plant.now.checked_add(Elapsed::days(days)).ok(),
        software: Some("4.3".into()),
        remark: None,
    }
}

fn findings(plant: &TestPlant) -> Vec<DeviceFinding> {
    let state = plant.state::<DeviceRoom>("scale-7").state;
    state.findings(plant.now).collect()
}

#[test]
fn part_11_300_e_an_overdue_test_is_reported() {
    let mut plant = TestPlant::new();
    let task = register(&mut plant);
    plant.does(&task);
    assert!(due(&mut plant.reads(), plant.now).unwrap().is_empty());
    plant.pass(Elapsed::days(1));
    assert_eq!(findings(&plant), [DeviceFinding::TestOverdue]);
    let tasks = due(&mut plant.reads(), plant.now).unwrap();
    assert_eq!(tasks.len(), 1);
    plant.does(&tasks[0]);
    assert_eq!(
        plant.kinds("device:scale-7"),
        ["device.registered", "device.overdue"]
    );
    assert_eq!(plant.bodies("device:scale-7")[1]["finding"], "test_overdue");
    // Once per date.
    plant.pass(Elapsed::hours(1));
    assert!(due(&mut plant.reads(), plant.now).unwrap().is_empty());
    // A test that failed gives no more time, one that is passed does.
    let failed = test(&mut plant, false, 1);
    plant.does(&failed);
    assert_eq!(
        findings(&plant),
        [DeviceFinding::TestOverdue, DeviceFinding::TestFailed]
    );
    let passed = test(&mut plant, true, 1);
    plant.does(&passed);
    assert_eq!(findings(&plant), []);
    plant.pass(Elapsed::days(1));
    assert_eq!(due(&mut plant.reads(), plant.now).unwrap().len(), 1);
    plant.rows_follow_from_events();
}

#[test]
fn a_code_is_never_used_again_and_a_retired_device_stays_retired() {
    let mut plant = TestPlant::new();
    let calibrate = CalibrateDevice {
        device: scale(),
        command: plant.by("ada"),
        next_due: Some(plant.now),
        certificate: None,
    };
    assert_eq!(
        plant.refuses(&calibrate),
        ["access.no_such_device", "access.device_due_in_past"]
    );
    let task = register(&mut plant);
    plant.does(&task);
    let again = RegisterDevice {
        command: plant.by("ada"),
        ..task
    };
    assert_eq!(plant.refuses(&again), ["access.device_exists"]);
    let retire = RetireDevice {
        device: scale(),
        command: plant.by("ada"),
    };
    plant.does(&retire);
    assert_eq!(plant.refuses(&again), ["access.device_exists"]);
    assert_eq!(plant.refuses(&retire), ["access.device_is_retired"]);
    assert_eq!(findings(&plant), [DeviceFinding::Retired]);
    // What is retired is never overdue.
    plant.pass(Elapsed::days(100));
    assert!(due(&mut plant.reads(), plant.now).unwrap().is_empty());
}

#[test]
fn a_list_shows_what_speaks_against_each_device() {
    let mut plant = TestPlant::new();
    let task = register(&mut plant);
    plant.does(&task);
    plant.pass(Elapsed::days(60));
    let page = list_devices(&mut plant.reads(), &ListDevices::default(), plant.now).unwrap();
    assert_eq!(
        page.devices[0].findings,
        [
            DeviceFinding::CalibrationOverdue,
            DeviceFinding::TestOverdue
        ]
    );
    assert_eq!(page.next, None);
}

#[test]
fn every_form_ever_written_is_read() {
    golden::<DeviceEvent>(DeviceEvent::KINDS);
}
