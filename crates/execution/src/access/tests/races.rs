//! Two decisions on the same ground: one of them conflicts.

use crate::access::admit;
use crate::actor::{DisableActor, EnableActor};
use crate::device::{CalibrateDevice, RegisterDevice, TestDevice};
use crate::policy::ChangePolicy;
use crate::testing::TestPlant;
use crate::{Command, Desk};
use lineside_journal::{Expect, Refusal};
use lineside_kernel::DeviceId;
use lineside_proof::Hash;
use serde_json::json;

#[test]
fn a_separation_cannot_be_raced() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "separations": [{
            "name": "maker is not checker",
            "done": "device.tested",
            "forbids": "access.calibrate_device"
        }]
    }));
    plant.enrol("jane", &[]);
    let scale: DeviceId = "scale-7".parse().unwrap();
    let register = RegisterDevice {
        device: scale.clone(),
        kind: "scale".parse().unwrap(),
        command: plant.by("ada"),
        software: None,
        calibration_due: None,
        test_due: None,
    };
    plant.does(&register);
    let test = TestDevice {
        device: scale.clone(),
        passed: true,
        command: plant.by("jane"),
        next_due: None,
        software: None,
        remark: None,
    };
    let calibrate = CalibrateDevice {
        device: scale,
        command: plant.by("jane"),
        next_due: None,
        certificate: None,
    };
    // Both are decided on the same history; only the first can be written.
    let first = plant.decide(&test).unwrap();
    let second = plant.decide(&calibrate).unwrap();
    plant.commit(first).unwrap();
    assert!(matches!(
        plant.commit(second),
        Err(Refusal::Conflict { .. })
    ));
    assert_eq!(plant.refuses(&calibrate), ["access.separation_of_duties"]);
}

#[test]
fn a_decision_on_yesterdays_policy_or_actor_cannot_be_written() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"actor": "jane", "action": "access.register_device", "effect": "allow"}]
    }));
    plant.enrol("jane", &[]);
    let register = |plant: &mut TestPlant, device: &str| RegisterDevice {
        device: device.parse().unwrap(),
        kind: "scale".parse().unwrap(),
        command: plant.by("jane"),
        software: None,
        calibration_due: None,
        test_due: None,
    };
    let conflict = |plant: &mut TestPlant, commit| {
        let verdict = plant.commit(commit);
        assert!(
            matches!(verdict, Err(Refusal::Conflict { .. })),
            "{verdict:?}"
        );
    };
    let task = register(&mut plant, "scale-1");
    let decided = plant.decide(&task).unwrap();
    let disable = DisableActor {
        actor: "jane".parse().unwrap(),
        command: plant.by("ada"),
    };
    plant.does(&disable);
    conflict(&mut plant, decided);
    let enable = EnableActor {
        actor: "jane".parse().unwrap(),
        command: plant.by("ada"),
        expires_at: None,
    };
    plant.does(&enable);

    let task = register(&mut plant, "scale-2");
    let decided = plant.decide(&task).unwrap();
    let change = ChangePolicy {
        policy: serde_json::from_value(json!({
            "roles": [],
            "rules": [{"actor": "ada", "action": "*", "effect": "allow"}]
        }))
        .unwrap(),
        command: plant.by("ada"),
        replaces: Some(1),
    };
    plant.does(&change);
    conflict(&mut plant, decided);
    assert_eq!(plant.refuses(&task), ["access.not_permitted"]);
}

#[test]
fn an_admission_rests_on_everything_that_it_looked_at() {
    let mut plant = TestPlant::established(json!({
        "roles": [],
        "rules": [{"action": "*", "effect": "allow"}],
        "separations": [{"name": "four eyes", "done": "lot.made", "forbids": "lot.release"}],
        "sources": {"retired": "refuse"}
    }));
    plant.enrol("jane", &[]);
    let command = Command {
        source: Some("scale-7".parse().unwrap()),
        ..plant.by("jane")
    };
    let subject = "lot:L-1".parse().unwrap();
    let rests_on = |action: &str| {
        let mut reads = plant.reads();
        let mut desk = Desk::new(&mut reads, &plant.scope, &command, plant.now);
        admit(&mut desk, action, Some(&subject)).unwrap();
        let commit = desk.into_commit(Hash::ZERO).unwrap();
        let writes = commit.streams.into_iter();
        writes
            .map(|write| (write.stream.to_string(), write.expect))
            .collect::<Vec<_>>()
    };
    let always = [
        ("actor:jane".to_owned(), Expect::Exactly(1)),
        ("device:scale-7".to_owned(), Expect::NoStream),
        ("policy:site".to_owned(), Expect::Exactly(1)),
    ];
    assert_eq!(rests_on("lot.scrap"), always);
    // What was done to the thing counts for this one.
    let mut with_history = always.to_vec();
    with_history.insert(2, ("lot:L-1".to_owned(), Expect::NoStream));
    assert_eq!(rests_on("lot.release"), with_history);
}
