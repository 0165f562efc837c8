//! What time does to a device: calibrations and tests that become overdue.

use super::{DeviceEvent, DeviceFinding, DeviceOverdue, DeviceState};
use lineside_kernel::Timestamp;

/// Everything that becomes overdue and was not reported yet.
pub(super) fn endings(state: &DeviceState) -> impl Iterator<Item = (Timestamp, DeviceEvent)> {
    let calibration = state.calibration_due.filter(|_| !state.is_calibration_told);
    let test = state.test_due.filter(|_| !state.is_test_told);
    let is_in_use = !state.is_retired;
    [
        (calibration, DeviceFinding::CalibrationOverdue),
        (test, DeviceFinding::TestOverdue),
    ]
    .into_iter()
    .filter_map(move |(due, finding)| {
        let due_at = due.filter(|_| is_in_use)?;
        Some((
            due_at,
            DeviceEvent::Overdue(DeviceOverdue { finding, due_at }),
        ))
    })
}

/// When the next of them is.
pub(super) fn next_due(state: &DeviceState) -> Option<Timestamp> {
    endings(state).map(|(due, _)| due).min()
}
