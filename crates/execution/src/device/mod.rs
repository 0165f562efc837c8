//! Devices: the terminals, scales, gauges and readers that data comes from.
//!
//! A command may name its source. What is asked of sources is the policy's business
//! ([`SourcePolicy`](crate::policy::SourcePolicy)); what is known of them is kept here:
//! whether a device was registered, is in use, calibrated and tested (21 CFR 11.10(h),
//! 11.300(e)). Data from a source that is only flagged leaves a fact on the device's own
//! history.
//!
//! ```
//! use lineside_execution::device::{DeviceFinding, DeviceState};
//!
//! let never_registered = DeviceState::default();
//! let now = "2026-03-02T08:00:00Z".parse()?;
//! let findings: Vec<_> = never_registered.findings(now).collect();
//! assert_eq!(findings, [DeviceFinding::Unknown]);
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

mod command;
mod decide;
mod due;
mod error;
mod event;
mod evolve;
mod query;
mod room;
mod state;
mod task;

pub use command::{CalibrateDevice, RegisterDevice, RetireDevice, TestDevice};
pub use decide::{decide_calibrate, decide_register, decide_retire, decide_test};
pub use error::CODES;
pub use event::{
    DeviceCalibrated, DeviceEvent, DeviceFlagged, DeviceOverdue, DeviceRegistered, DeviceRetired,
    DeviceTested,
};
pub use query::{DeviceLine, DevicePage, ListDevices, list_devices};
pub use room::{DEVICE, DeviceRoom};
pub use state::{DeviceFinding, DeviceState};

#[cfg(test)]
mod tests;
