//! Which facts follow from a command on a device.

use super::error::{DEVICE_EXISTS, NO_SUCH_DEVICE, NOT_IN_FUTURE, RETIRED};
use super::{
    CalibrateDevice, DeviceCalibrated, DeviceEvent, DeviceRegistered, DeviceRetired, DeviceState,
    DeviceTested, RegisterDevice, RetireDevice, TestDevice,
};
use crate::{Rejection, Violation};
use lineside_kernel::{DeviceId, Timestamp};

/// Decides `access.register_device`.
///
/// # Errors
/// [`Rejection`] when the code is taken.
pub fn decide_register(
    state: &DeviceState,
    command: &RegisterDevice,
    _now: Timestamp,
) -> Result<Vec<DeviceEvent>, Rejection> {
    if state.is_registered() {
        let message = format!(
            "`{}` is a device already; choose another code",
            command.device
        );
        return Err(Violation::new(&DEVICE_EXISTS, message)
            .with("device", command.device.as_str())
            .into());
    }
    Ok(vec![DeviceEvent::Registered(DeviceRegistered {
        kind: command.kind.clone(),
        software: command.software.clone(),
        calibration_due: command.calibration_due,
        test_due: command.test_due,
    })])
}

/// Decides `access.calibrate_device`.
///
/// # Errors
/// [`Rejection`] when there is no such device, it is retired, or would be overdue already.
pub fn decide_calibrate(
    state: &DeviceState,
    command: &CalibrateDevice,
    now: Timestamp,
) -> Result<Vec<DeviceEvent>, Rejection> {
    guard(state, &command.device, command.next_due, now)?;
    Ok(vec![DeviceEvent::Calibrated(DeviceCalibrated {
        next_due: command.next_due,
        certificate: command.certificate.clone(),
    })])
}

/// Decides `access.test_device`.
///
/// # Errors
/// [`Rejection`] when there is no such device, it is retired, or would be overdue already.
pub fn decide_test(
    state: &DeviceState,
    command: &TestDevice,
    now: Timestamp,
) -> Result<Vec<DeviceEvent>, Rejection> {
    guard(state, &command.device, command.next_due, now)?;
    Ok(vec![DeviceEvent::Tested(DeviceTested {
        passed: command.passed,
        next_due: command.next_due,
        software: command.software.clone(),
        remark: command.remark.clone(),
    })])
}

/// Decides `access.retire_device`.
///
/// # Errors
/// [`Rejection`] when there is no such device, or it is retired already.
pub fn decide_retire(
    state: &DeviceState,
    command: &RetireDevice,
    now: Timestamp,
) -> Result<Vec<DeviceEvent>, Rejection> {
    guard(state, &command.device, None, now)?;
    Ok(vec![DeviceEvent::Retired(DeviceRetired {})])
}

fn guard(
    state: &DeviceState,
    device: &DeviceId,
    next_due: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), Rejection> {
    let mut violations = Vec::new();
    let code = device.as_str();
    if !state.is_registered() {
        let message = format!("there is no device `{device}`; register it first");
        violations.push(Violation::new(&NO_SUCH_DEVICE, message).with("device", code));
    }
    if state.is_retired {
        let message = format!("`{device}` is retired; a device in use is accepted");
        violations.push(Violation::new(&RETIRED, message).with("device", code));
    }
    if let Some(due) = next_due.filter(|due| *due <= now) {
        let message =
            format!("`{device}` would be due again at {due}; a time after {now} is accepted");
        violations.push(Violation::new(&NOT_IN_FUTURE, message).with("value", due.to_string()));
    }
    Rejection::of(violations).map_or(Ok(()), Err)
}
