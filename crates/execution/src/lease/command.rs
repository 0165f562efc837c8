//! What somebody may want with the lease of a site.

use crate::Command;
use lineside_journal::Scope;
use lineside_kernel::DeviceId;
use serde::{Deserialize, Serialize};

/// Lets a device write the history of a site, and no other device from now on.
///
/// Every grant has a new number, its *epoch*. The device has to be told it, and states it
/// with all that it sends; whoever held an earlier epoch is refused from now on, even if
/// it is the same device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GrantLease {
    /// The site, with its tenant: `acme/line-7`; at most 64 characters.
    pub site: Scope,
    /// The device that may write from now on.
    pub device: DeviceId,
    /// Who grants it, and when.
    pub command: Command,
}

/// Takes the lease of a site away; nothing is taken of it before another is granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RevokeLease {
    /// The site, with its tenant.
    pub site: Scope,
    /// Who takes it away, and when.
    pub command: Command,
}

/// Ends the quarantine of a site whose history had forked; a person decides, with a
/// reason.
///
/// Whatever is decided, the history that the central plant has stands, and the other one
/// is not taken: keep the forked device's file, start its site anew from the central
/// plant's copy, and enter what is missing by commands of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResolveFork {
    /// The site, with its tenant.
    pub site: Scope,
    /// How it goes on.
    pub decision: ForkDecision,
    /// Who decided it, when, and why.
    pub command: Command,
}

/// How a site goes on after a fork.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ForkDecision {
    /// The lease stays as it is: the fork was put away, and the device that goes on
    /// continues the central plant's history.
    Resume,
    /// The lease ends: a new one has to be granted before anything is taken.
    Replace,
}

/// Tells a plant on the edge which lease it holds; its pages state it from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HoldLease {
    /// The plant's own site, with its tenant.
    pub site: Scope,
    /// The device that the plant runs on.
    pub device: DeviceId,
    /// The number of the lease, as the grant answered it.
    pub epoch: u64,
    /// Who says so, and when.
    pub command: Command,
}
