//! What somebody may want with routings.

use super::RoutingStep;
use crate::{Effectivity, RevisionKey};
use lineside_execution::Command;
use lineside_kernel::{ItemId, LocalDate};
use serde::{Deserialize, Serialize};

/// Writes a new revision of how an item is made, as a draft.
///
/// Nothing is made by a draft; `master.release_routing` makes it binding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftRouting {
    /// The item that is made.
    pub item: ItemId,
    /// Which revision it shall be; one that there is not yet.
    pub key: RevisionKey,
    /// How the item is made.
    pub steps: Vec<RoutingStep>,
    /// Who drafts it, and when.
    pub command: Command,
    /// Which alternate is tried first: the one with the lowest number; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u32>,
}

/// Replaces the steps of a draft. A released revision never changes: draft a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviseRouting {
    /// The item that is made.
    pub item: ItemId,
    /// Which revision.
    pub key: RevisionKey,
    /// How the item shall be made.
    pub steps: Vec<RoutingStep>,
    /// Who revises it, and when.
    pub command: Command,
    /// Which alternate is tried first; as it was when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u32>,
}

/// Makes a draft binding from a day on.
///
/// The revision before it of the same alternate and site, if no end of it was known, ends
/// where the new one begins. Any other overlap is refused. Orders that were released before
/// keep what they were released with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReleaseRouting {
    /// The item that is made.
    pub item: ItemId,
    /// Which revision.
    pub key: RevisionKey,
    /// On which days it shall serve.
    pub effective: Effectivity,
    /// Who releases it, and when.
    pub command: Command,
}

/// Ends a released revision earlier than planned, or drops a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EndRouting {
    /// The item that is made.
    pub item: ItemId,
    /// Which revision.
    pub key: RevisionKey,
    /// Who ends it, and when that was decided.
    pub command: Command,
    /// The first day on which it shall no longer serve, its own first day to drop it
    /// altogether; absent for a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<LocalDate>,
}

/// Writes and releases revisions that come from another system: all, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadRoutings {
    /// The revisions.
    pub routings: Vec<LoadedRouting>,
    /// Who loads them, and when.
    pub command: Command,
}

/// One revision that comes from another system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadedRouting {
    /// The item that is made.
    pub item: ItemId,
    /// Which revision it shall be; one that there is not yet.
    pub key: RevisionKey,
    /// On which days it serves.
    pub effective: Effectivity,
    /// How the item is made.
    pub steps: Vec<RoutingStep>,
    /// Which alternate is tried first: the one with the lowest number; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u32>,
}
