//! What can be asked about devices.

use super::{DEVICE, DeviceFinding, DeviceRoom};
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{Reads, Refused, Word};
use lineside_journal::{After, Scan, StoreError, cells};
use lineside_kernel::{DeviceId, Timestamp};
use serde::{Deserialize, Serialize};

/// Lists the devices that data comes from, in pages, with what speaks against them now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListDevices {
    /// The last device of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<DeviceId>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of a list of devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DevicePage {
    /// The devices, in the order of their codes.
    pub devices: Vec<DeviceLine>,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<DeviceId>,
}

/// One device of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeviceLine {
    /// Its code.
    pub device: DeviceId,
    /// What sort of device it is; absent when data came from it though it was never
    /// registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Word>,
    /// The version of its software.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// By when it has to be calibrated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calibration_due: Option<Timestamp>,
    /// By when it has to be tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test_due: Option<Timestamp>,
    /// Why it cannot be relied on; empty when it can.
    pub findings: Vec<DeviceFinding>,
}

/// Answers `access.devices`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_devices(
    reads: &mut dyn Reads,
    request: &ListDevices,
    now: Timestamp,
) -> Result<DevicePage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut scan = Scan::all().limit(limit + 1);
    if let Some(after) = &request.after {
        scan = scan.after(After {
            columns: Vec::new(),
            key: cells![after.as_str()],
        });
    }
    let mut devices = Vec::new();
    for row in reads.rows(&DEVICE, &scan)? {
        let state = read_row::<DeviceRoom>(&row)
            .map_err(StoreError::Corrupt)?
            .state;
        devices.push(DeviceLine {
            device: Cells::new(&DEVICE, &row).parsed("code")?,
            kind: state.kind.clone(),
            software: state.software.clone(),
            calibration_due: state.calibration_due,
            test_due: state.test_due,
            findings: state.findings(now).collect(),
        });
    }
    let has_more = devices.len() > limit;
    devices.truncate(limit);
    let next = devices
        .last()
        .filter(|_| has_more)
        .map(|last| last.device.clone());
    Ok(DevicePage { devices, next })
}
