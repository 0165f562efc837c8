//! What happens to an item's bills of materials.

use super::BomLine;
use crate::{Effectivity, RevisionKey};
use lineside_execution::facts;
use lineside_kernel::{ItemId, LocalDate};
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to an item's bills of materials. Who, when and why stand on the line
    /// around each fact.
    pub enum BomEvent {
        /// A revision was written.
        Drafted(BomDrafted) = "bom.drafted", 1;
        /// The lines of a draft were replaced.
        Revised(BomRevised) = "bom.revised", 1;
        /// A draft was set aside, because it would close a cycle.
        Quarantined(BomQuarantined) = "bom.quarantined", 1;
        /// A draft became binding.
        Released(BomReleased) = "bom.released", 1;
        /// A released revision got an end, or a draft was dropped.
        Ended(BomEnded) = "bom.ended", 1;
    }
}

/// A revision was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BomDrafted {
    /// Which one.
    pub key: RevisionKey,
    /// Which alternate is tried first.
    pub priority: u32,
    /// What one of the item is made of.
    pub lines: Vec<BomLine>,
}

/// The lines of a draft were replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BomRevised {
    /// Which one.
    pub key: RevisionKey,
    /// Which alternate is tried first.
    pub priority: u32,
    /// What one of the item is made of now.
    pub lines: Vec<BomLine>,
}

/// A draft was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BomQuarantined {
    /// Which one.
    pub key: RevisionKey,
    /// Every item of the cycle.
    pub cycle: Vec<ItemId>,
}

/// A draft became binding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BomReleased {
    /// Which one.
    pub key: RevisionKey,
    /// On which days it serves.
    pub effective: Effectivity,
}

/// A released revision got an end, or a draft was dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BomEnded {
    /// Which one.
    pub key: RevisionKey,
    /// The first day on which it no longer serves; absent for a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<LocalDate>,
}
