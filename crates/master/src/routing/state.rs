//! What is known of one item's routings.

use super::RoutingStep;
use crate::{Effectivity, Revision, RevisionKey, RevisionStatus, effective_on};
use lineside_kernel::{LocalDate, SiteId, WorkCenterId};
use serde::{Deserialize, Serialize};

/// One revision of how an item is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutingRevision {
    /// Which one it is.
    pub key: RevisionKey,
    /// Which alternate is tried first: the one with the lowest number.
    pub priority: u32,
    /// Where it stands.
    pub status: RevisionStatus,
    /// On which days it serves; absent while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Effectivity>,
    /// The steps, in the order of their numbers.
    pub steps: Vec<RoutingStep>,
}

impl RoutingRevision {
    /// The steps that must have passed something on before a step can begin: those that it
    /// names, or else the one before it.
    #[must_use]
    pub fn predecessors(&self, step: u32) -> Vec<u32> {
        let place = self.steps.iter().position(|known| known.step == step);
        let Some(place) = place else {
            return Vec::new();
        };
        if let Some(after) = self.steps.get(place).and_then(|step| step.after.clone()) {
            return after;
        }
        let before = place.checked_sub(1).and_then(|at| self.steps.get(at));
        before.map(|before| before.step).into_iter().collect()
    }

    /// Whether a step may be done at a work centre.
    #[must_use]
    pub fn works_at(&self, work_center: &WorkCenterId) -> bool {
        let mut centers = self.steps.iter().flat_map(RoutingStep::work_centers);
        centers.any(|of| of == work_center)
    }
}

impl Revision for RoutingRevision {
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

/// Every routing of one item: all sites, all alternates, all revisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutingState {
    /// The revisions, in the order in which they were drafted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<RoutingRevision>,
}

impl RoutingState {
    /// The revision of this key.
    #[must_use]
    pub fn revision(&self, key: &RevisionKey) -> Option<&RoutingRevision> {
        self.revisions.iter().find(|revision| revision.key == *key)
    }

    /// The revisions that serve on a day at a site, one of each alternate, the one to be
    /// tried first in front; none in a gap, where the item cannot be made.
    #[must_use]
    pub fn effective_on(&self, site: Option<&SiteId>, date: LocalDate) -> Vec<&RoutingRevision> {
        effective_on(&self.revisions, site, date)
    }
}
