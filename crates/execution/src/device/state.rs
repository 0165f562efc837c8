//! What is known of a device that data comes from.

use crate::Word;
use lineside_kernel::Timestamp;
use serde::{Deserialize, Serialize};

/// One device; the default is a code that was never registered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceState {
    /// What sort of device it is; `None` until it is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Word>,
    /// The version of its software.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// Whether it is out of use for good.
    #[serde(default)]
    pub is_retired: bool,
    /// By when it has to be calibrated; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calibration_due: Option<Timestamp>,
    /// By when it has to be tested; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test_due: Option<Timestamp>,
    /// Whether its last test failed.
    #[serde(default)]
    pub has_failed: bool,
    /// Whether it was already reported that its calibration is overdue.
    #[serde(default)]
    pub is_calibration_told: bool,
    /// Whether it was already reported that its test is overdue.
    #[serde(default)]
    pub is_test_told: bool,
}

/// Why a device cannot be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeviceFinding {
    /// It was never registered.
    Unknown,
    /// It is out of use for good.
    Retired,
    /// It should have been calibrated by now.
    CalibrationOverdue,
    /// It should have been tested by now.
    TestOverdue,
    /// It failed its last test.
    TestFailed,
}

impl DeviceState {
    /// Whether the code belongs to a device, retired or not.
    #[must_use]
    pub fn is_registered(&self) -> bool {
        self.kind.is_some()
    }

    /// Everything that speaks against relying on it at an instant.
    pub fn findings(&self, now: Timestamp) -> impl Iterator<Item = DeviceFinding> {
        let is_over = |due: Option<Timestamp>| due.is_some_and(|due| due <= now);
        let is_in_use = self.is_registered() && !self.is_retired;
        [
            (!self.is_registered(), DeviceFinding::Unknown),
            (self.is_retired, DeviceFinding::Retired),
            (
                is_in_use && is_over(self.calibration_due),
                DeviceFinding::CalibrationOverdue,
            ),
            (
                is_in_use && is_over(self.test_due),
                DeviceFinding::TestOverdue,
            ),
            (is_in_use && self.has_failed, DeviceFinding::TestFailed),
        ]
        .into_iter()
        .filter_map(|(is_so, finding)| is_so.then_some(finding))
    }
}
