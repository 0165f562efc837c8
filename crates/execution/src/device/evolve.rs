//! What a fact makes of a device.

use super::{DeviceEvent, DeviceFinding, DeviceState};

pub(super) fn evolve(mut state: DeviceState, event: &DeviceEvent) -> DeviceState {
    match event {
        DeviceEvent::Registered(fact) => {
            state.kind = Some(fact.kind.clone());
            state.software.clone_from(&fact.software);
            state.calibration_due = fact.calibration_due;
            state.test_due = fact.test_due;
        }
        DeviceEvent::Calibrated(fact) => {
            state.calibration_due = fact.next_due;
            state.is_calibration_told = false;
        }
        DeviceEvent::Tested(fact) => {
            state.has_failed = !fact.passed;
            if fact.software.is_some() {
                state.software.clone_from(&fact.software);
            }
            // What failed stays due: only a test that is passed gives more time.
            if fact.passed {
                state.test_due = fact.next_due;
                state.is_test_told = false;
            }
        }
        DeviceEvent::Retired(_) => state.is_retired = true,
        DeviceEvent::Flagged(_) => {}
        DeviceEvent::Overdue(fact) => match fact.finding {
            DeviceFinding::CalibrationOverdue => state.is_calibration_told = true,
            DeviceFinding::TestOverdue => state.is_test_told = true,
            _ => {}
        },
    }
    state
}
