//! What happens to a review: it is made, once.

use super::{TrailException, TrailExceptionCount};
use crate::{Word, facts};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to a review.
    pub enum ReviewEvent {
        /// A stretch of the trail was reviewed.
        Reviewed(TrailReviewed) = "audit.reviewed", 1;
    }
}

/// A stretch of the audit trail was reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrailReviewed {
    /// The first position.
    pub from_position: u64,
    /// The last position.
    pub to_position: u64,
    /// The leaf hash of the last line, which stands for all before it.
    pub leaf: Hash,
    /// What the review stands for.
    pub meaning: Word,
    /// What was found, in the reviewer's words.
    pub findings: String,
    /// How often something of each kind stands out.
    pub counts: Vec<TrailExceptionCount>,
    /// What stands out; only the first are named when there are many.
    pub exceptions: Vec<TrailException>,
}
