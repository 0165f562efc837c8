//! The commands on devices, carried out on a desk.

use super::{
    CalibrateDevice, DeviceRoom, RegisterDevice, RetireDevice, TestDevice, decide_calibrate,
    decide_register, decide_retire, decide_test,
};
use crate::{Command, Desk, Refused, Room, Task};
use lineside_journal::StreamId;

/// Wires a command to its decision; all commands on devices are of this shape.
macro_rules! tasks {
    ($($command:ty = $action:literal, $decide:ident;)*) => {$(
        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                StreamId::new(DeviceRoom::FAMILY, self.device.as_str()).ok()
            }

            fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
                let code = self.device.as_str();
                let device = desk.load::<DeviceRoom>(code)?;
                for event in $decide(&device.state, self, desk.now())? {
                    desk.record::<DeviceRoom>(code, &event)?;
                }
                Ok(())
            }
        }
    )*};
}

tasks! {
    RegisterDevice = "access.register_device", decide_register;
    CalibrateDevice = "access.calibrate_device", decide_calibrate;
    TestDevice = "access.test_device", decide_test;
    RetireDevice = "access.retire_device", decide_retire;
}
