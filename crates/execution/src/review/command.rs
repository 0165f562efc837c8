//! What somebody may want with a review.

use super::TrailSurvey;
use crate::{Command, Word};
use lineside_kernel::{Elapsed, ReviewId};
use serde::{Deserialize, Serialize};

/// Writes down that a stretch of the audit trail was reviewed, and what was found.
///
/// The review is itself an entry of the trail. It reports what stands out in the stretch:
/// refusals, failed attempts, steps of the clock, late entries, changes without a reason,
/// erasures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewTrail {
    /// The review's code; it is never used again.
    pub review: ReviewId,
    /// The first position that was reviewed.
    pub from_position: u64,
    /// The last position that was reviewed.
    pub to_position: u64,
    /// What was found, in the reviewer's words.
    pub findings: String,
    /// What the review stands for, as one lower-case word: `periodic`, `batch_release`.
    pub meaning: Word,
    /// Who reviewed, and when.
    pub command: Command,
    /// How far claimed and recorded time may lie apart before an entry stands out; five
    /// minutes when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<Elapsed>,
    /// What stands out in the stretch, which the plant finds.
    #[serde(skip)]
    pub survey: Option<TrailSurvey>,
}

impl ReviewTrail {
    /// A survey to be filled with the lines from the first to the last position.
    #[must_use]
    pub fn to_survey(&self) -> TrailSurvey {
        let tolerance = self.tolerance.unwrap_or(Elapsed::minutes(5));
        TrailSurvey::new(self.from_position, tolerance)
    }
}
