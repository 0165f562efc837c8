//! What happens to a device.

use super::DeviceFinding;
use crate::Word;
use lineside_journal::StreamId;
use lineside_kernel::Timestamp;
use serde::{Deserialize, Serialize};

crate::facts! {
    /// What happens to a device.
    pub enum DeviceEvent {
        /// It may be a source of data.
        Registered(DeviceRegistered) = "device.registered", 1;
        /// It measures right.
        Calibrated(DeviceCalibrated) = "device.calibrated", 1;
        /// It was tried out.
        Tested(DeviceTested) = "device.tested", 1;
        /// It is out of use for good.
        Retired(DeviceRetired) = "device.retired", 1;
        /// Data came from it although it cannot be relied on.
        Flagged(DeviceFlagged) = "device.flagged", 1;
        /// Its calibration or its test is overdue; an alert.
        Overdue(DeviceOverdue) = "device.overdue", 1;
    }
}

/// A device may be a source of data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceRegistered {
    /// What sort of device it is.
    pub kind: Word,
    /// The version of its software.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// By when it has to be calibrated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calibration_due: Option<Timestamp>,
    /// By when it has to be tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test_due: Option<Timestamp>,
}

/// A device was calibrated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceCalibrated {
    /// By when it has to be again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_due: Option<Timestamp>,
    /// The certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
}

/// A device was tested.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceTested {
    /// Whether it did what it should.
    pub passed: bool,
    /// By when it has to be tested again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_due: Option<Timestamp>,
    /// The version of the software that was found on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// What was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// A device is out of use for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceRetired {}

/// Data came from a device that cannot be relied on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceFlagged {
    /// What speaks against it.
    pub findings: Vec<DeviceFinding>,
    /// What was done with the data.
    pub action: String,
    /// The thing that the data is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<StreamId>,
}

/// A calibration or a test is overdue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeviceOverdue {
    /// Which of them.
    pub finding: DeviceFinding,
    /// Since when.
    pub due_at: Timestamp,
}
