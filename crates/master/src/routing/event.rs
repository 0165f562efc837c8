//! What happens to an item's routings.

use super::RoutingStep;
use crate::{Effectivity, RevisionKey};
use lineside_execution::facts;
use lineside_kernel::LocalDate;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to an item's routings. Who, when and why stand on the line
    /// around each fact.
    pub enum RoutingEvent {
        /// A revision was written.
        Drafted(RoutingDrafted) = "routing.drafted", 1;
        /// The steps of a draft were replaced.
        Revised(RoutingRevised) = "routing.revised", 1;
        /// A draft became binding.
        Released(RoutingReleased) = "routing.released", 1;
        /// A released revision got an end, or a draft was dropped.
        Ended(RoutingEnded) = "routing.ended", 1;
    }
}

/// A revision was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutingDrafted {
    /// Which one.
    pub key: RevisionKey,
    /// Which alternate is tried first.
    pub priority: u32,
    /// How the item is made.
    pub steps: Vec<RoutingStep>,
}

/// The steps of a draft were replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutingRevised {
    /// Which one.
    pub key: RevisionKey,
    /// Which alternate is tried first.
    pub priority: u32,
    /// How the item is made now.
    pub steps: Vec<RoutingStep>,
}

/// A draft became binding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutingReleased {
    /// Which one.
    pub key: RevisionKey,
    /// On which days it serves.
    pub effective: Effectivity,
}

/// A released revision got an end, or a draft was dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutingEnded {
    /// Which one.
    pub key: RevisionKey,
    /// The first day on which it no longer serves; absent for a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<LocalDate>,
}
