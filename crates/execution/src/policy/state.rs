//! What is known of a site's policy.

use super::{PolicyBook, PolicyDocument};
use lineside_kernel::{ActorId, Timestamp};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The policy in force; the default is a site that has none yet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyState {
    /// Which policy it is, counted from 1; 0 until one is established.
    pub version: u64,
    /// Its configuration hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Hash>,
    /// Since when it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// Who put it in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// What it says.
    pub book: Arc<PolicyBook>,
}

impl PolicyState {
    /// The code of the only policy that a site has: its stream is `policy:site`.
    pub const CODE: &str = "site";

    /// Whether there is a policy; until there is, every named actor may do anything.
    #[must_use]
    pub fn is_established(&self) -> bool {
        self.version > 0
    }

    /// What it says; the defaults when there is none.
    #[must_use]
    pub fn document(&self) -> &PolicyDocument {
        self.book.document()
    }
}
