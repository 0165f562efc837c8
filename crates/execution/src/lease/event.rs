//! What happens to the lease of a site.

use super::ForkDecision;
use crate::facts;
use lineside_kernel::DeviceId;
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to the lease of a site.
    pub enum LeaseEvent {
        /// A device may write from now on.
        Granted(LeaseGranted) = "lease.granted", 1;
        /// Nobody may write any more.
        Revoked(LeaseRevoked) = "lease.revoked", 1;
        /// The plant on the edge was told its lease.
        Held(LeaseHeld) = "lease.held", 1;
        /// Two histories claim the site.
        Forked(LeaseForked) = "lease.forked", 1;
        /// A person decided how it goes on.
        ForkResolved(LeaseForkResolved) = "lease.fork_resolved", 1;
    }
}

/// A device may write from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaseGranted {
    /// The device.
    pub device: DeviceId,
    /// The number of the lease.
    pub epoch: u64,
}

/// Nobody may write any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaseRevoked {
    /// The device that could until now.
    pub device: DeviceId,
    /// The number of its lease.
    pub epoch: u64,
}

/// The plant on the edge was told its lease.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaseHeld {
    /// The device that it runs on.
    pub device: DeviceId,
    /// The number of the lease.
    pub epoch: u64,
}

/// Two histories claim the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaseForked {
    /// The device that sent the other history.
    pub device: DeviceId,
    /// Its epoch.
    pub epoch: u64,
    /// The first position at which the two are known to differ.
    pub position: u64,
    /// The leaf hash of the line that stands there.
    pub kept: Hash,
    /// The leaf hash of the line that was sent; zeros where it is not known.
    pub sent: Hash,
}

/// A person decided how it goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaseForkResolved {
    /// How.
    pub decision: ForkDecision,
}
