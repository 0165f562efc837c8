//! What somebody may want with bills of materials.

use super::BomLine;
use crate::{Effectivity, RevisionKey};
use lineside_execution::Command;
use lineside_kernel::{ItemId, LocalDate};
use serde::{Deserialize, Serialize};

/// Writes a new revision of what an item is made of, as a draft.
///
/// Nothing is made by a draft; `master.release_bom` makes it binding. A draft that would
/// make an item a part of itself is refused, and every item on the way is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftBom {
    /// The item that is made.
    pub item: ItemId,
    /// Which revision it shall be; one that there is not yet.
    pub key: RevisionKey,
    /// What one of the item is made of.
    pub lines: Vec<BomLine>,
    /// Who drafts it, and when.
    pub command: Command,
    /// Which alternate is tried first: the one with the lowest number; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u32>,
}

/// Replaces the lines of a draft. A released revision never changes: draft a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviseBom {
    /// The item that is made.
    pub item: ItemId,
    /// Which revision.
    pub key: RevisionKey,
    /// What one of the item shall be made of.
    pub lines: Vec<BomLine>,
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
pub struct ReleaseBom {
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
pub struct EndBom {
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
///
/// Items that go into each other are not refused here but set aside: their revisions stay
/// drafts that name the whole cycle, and can be released once they were revised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadBoms {
    /// The revisions.
    pub boms: Vec<LoadedBom>,
    /// Who loads them, and when.
    pub command: Command,
}

/// One revision that comes from another system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LoadedBom {
    /// The item that is made.
    pub item: ItemId,
    /// Which revision it shall be; one that there is not yet.
    pub key: RevisionKey,
    /// On which days it serves.
    pub effective: Effectivity,
    /// What one of the item is made of.
    pub lines: Vec<BomLine>,
    /// Which alternate is tried first: the one with the lowest number; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u32>,
}
