//! What somebody may want with a device.

use crate::{Command, Word};
use lineside_kernel::{DeviceId, Timestamp};
use serde::{Deserialize, Serialize};

/// Registers a device as a source of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterDevice {
    /// The device's code; it is never used again for another device.
    pub device: DeviceId,
    /// What sort of device it is, as one lower-case word: `scale`, `terminal`.
    pub kind: Word,
    /// Who registers it, and when.
    pub command: Command,
    /// The version of its software.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// By when it has to be calibrated. It may have passed already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calibration_due: Option<Timestamp>,
    /// By when it has to be tested. It may have passed already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test_due: Option<Timestamp>,
}

/// Records that a device was calibrated, and by when it has to be again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalibrateDevice {
    /// The device's code.
    pub device: DeviceId,
    /// Who says so, and when it was done.
    pub command: Command,
    /// By when it has to be calibrated again; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_due: Option<Timestamp>,
    /// The certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
}

/// Records a test of a device: a scanner, a badge reader, a token, a terminal.
///
/// A device that failed cannot be relied on until it passes a test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TestDevice {
    /// The device's code.
    pub device: DeviceId,
    /// Whether it did what it should.
    pub passed: bool,
    /// Who tested it, and when.
    pub command: Command,
    /// By when it has to be tested again; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_due: Option<Timestamp>,
    /// The version of the software that was found on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// What was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// Takes a device out of use for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetireDevice {
    /// The device's code.
    pub device: DeviceId,
    /// Who retires it, and when.
    pub command: Command,
}
