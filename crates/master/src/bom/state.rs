//! What is known of one item's bills of materials.

use super::BomLine;
use crate::{Effectivity, Revision, RevisionKey, RevisionStatus, effective_on};
use lineside_kernel::{ItemId, LocalDate, SiteId};
use serde::{Deserialize, Serialize};

/// One revision of what an item is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BomRevision {
    /// Which one it is.
    pub key: RevisionKey,
    /// Which alternate is tried first: the one with the lowest number.
    pub priority: u32,
    /// Where it stands.
    pub status: RevisionStatus,
    /// On which days it serves; absent while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Effectivity>,
    /// What one of the item is made of, in the order of the line numbers.
    pub lines: Vec<BomLine>,
    /// The items that it would form a cycle with, which is why it was set aside when it
    /// came from another system; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cycle: Vec<ItemId>,
}

impl Revision for BomRevision {
    fn key(&self) -> &RevisionKey {
        &self.key
    }
    fn status(&self) -> RevisionStatus {
        self.status
    }
    fn effective(&self) -> Option<Effectivity> {
        self.effective
    }
    fn priority(&self) -> u32 {
        self.priority
    }
}

/// Every bill of materials of one item: all sites, all alternates, all revisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BomState {
    /// The revisions, in the order in which they were drafted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<BomRevision>,
}

impl BomState {
    /// The revision of this key.
    #[must_use]
    pub fn revision(&self, key: &RevisionKey) -> Option<&BomRevision> {
        self.revisions.iter().find(|revision| revision.key == *key)
    }

    /// The revisions that serve on a day at a site, one of each alternate, the one to be
    /// tried first in front; none in a gap, where the item cannot be made.
    #[must_use]
    pub fn effective_on(&self, site: Option<&SiteId>, date: LocalDate) -> Vec<&BomRevision> {
        effective_on(&self.revisions, site, date)
    }
}
