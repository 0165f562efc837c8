//! What is known of one site's lease.

use lineside_kernel::{DeviceId, Timestamp};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

/// The lease of one site; the default is a site that was never leased.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaseState {
    /// The number of the newest lease; the first is 1, and 0 is none.
    pub epoch: u64,
    /// Who holds it; absent while nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<LeaseHolder>,
    /// Why nothing more is taken, while nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quarantine: Option<Quarantine>,
    /// How many forks were found so far.
    #[serde(default)]
    pub forks: u64,
}

/// The device that may write a site's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeaseHolder {
    /// The device.
    pub device: DeviceId,
    /// Since when, as claimed.
    pub since: Timestamp,
}

/// Why nothing of a site is taken: two histories claim it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Quarantine {
    /// Since when.
    pub since: Timestamp,
    /// The device that sent the other history.
    pub device: DeviceId,
    /// Its epoch.
    pub epoch: u64,
    /// The first position at which the two are known to differ; they may have parted
    /// earlier.
    pub position: u64,
    /// The leaf hash of the line that stands there at the central plant.
    pub kept: Hash,
    /// The leaf hash of the line that was sent; zeros where it is not known.
    pub sent: Hash,
}
