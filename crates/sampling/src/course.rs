//! What becomes of a lot: one pass through the stages of a plan.
//!
//! The counts that neither accept nor reject are carried from stage to stage with their
//! probabilities; everything asked of a plan is a sum over them.
//!
//! ```text
//! let course = Course::of(&stages, source, SamplingCurtailment::None);
//! course.acceptance        // the chance that the lot is accepted
//! course.inspected         // how many pieces are inspected on average
//! ```

use crate::plan::{Source, Stage, real};
use serde::{Deserialize, Serialize};

/// Where inspection stops before a sample is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SamplingCurtailment {
    /// Nowhere: every sample begun is inspected whole.
    #[default]
    None,
    /// In the second and later samples, as soon as the lot must be rejected. The first is inspected
    /// whole, so that it gives an unbiased estimate of the process.
    LaterSamples,
    /// In every sample, as soon as the lot must be rejected.
    Rejection,
    /// In every sample, as soon as the decision of the sample is certain, whichever it is.
    Decision,
}

/// What becomes of a lot with one fraction nonconforming.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Course {
    /// The chance of acceptance.
    pub(crate) acceptance: f64,
    /// The pieces inspected on average, of the samples alone.
    pub(crate) inspected: f64,
    /// The pieces that pass uninspected on average for each piece of a lot: of the lot less its samples,
    /// when it is accepted.
    pub(crate) accepted_sample: f64,
}

impl Course {
    /// Follows a lot through the stages.
    pub(crate) fn of(stages: &[Stage], source: Source, curtailment: SamplingCurtailment) -> Self {
        let mut carried = vec![(0_u64, 1.0_f64)];
        let (mut drawn, mut acceptance, mut accepted_sample, mut inspected) = (0, 0.0, 0.0, 0.0);
        for (index, stage) in stages.iter().enumerate() {
            let last = index + 1 == stages.len();
            // In the gap of a last stage the lot is accepted, whatever follows for the next lots.
            let accept = if last {
                stage.reject.checked_sub(1)
            } else {
                stage.accept
            };
            let size = stage.size;
            let mut next = match last {
                true => Vec::new(),
                false => {
                    let first = stage.accept.map_or(0, |accept| accept + 1);
                    (first..stage.reject).map(|count| (count, 0.0)).collect()
                }
            };
            // A count that cannot come about leaves no lot to draw the next sample from.
            for (found, chance) in carried.iter().filter(|(_, chance)| *chance > 0.0) {
                let rest = source.after(drawn, *found);
                inspected += chance * looked_at(rest, *stage, *found, accept, index, curtailment);
                if let Some(most) = accept.and_then(|accept| accept.checked_sub(*found)) {
                    let accepted = chance * rest.at_most(size, most);
                    acceptance += accepted;
                    accepted_sample += accepted * real(drawn + size);
                }
                for (count, total) in &mut next {
                    if let Some(more) = count.checked_sub(*found) {
                        *total += chance * rest.exactly(size, more);
                    }
                }
            }
            drawn += size;
            carried = next;
        }
        Self {
            acceptance: acceptance.min(1.0),
            inspected,
            accepted_sample,
        }
    }
}

/// How many pieces of one sample are inspected on average, `found` having come before.
fn looked_at(
    source: Source,
    stage: Stage,
    found: u64,
    accept: Option<u64>,
    index: usize,
    curtailment: SamplingCurtailment,
) -> f64 {
    let on_acceptance = match curtailment {
        SamplingCurtailment::None => return real(stage.size),
        SamplingCurtailment::LaterSamples if index == 0 => return real(stage.size),
        SamplingCurtailment::LaterSamples | SamplingCurtailment::Rejection => false,
        SamplingCurtailment::Decision => true,
    };
    let to_reject = stage.reject.saturating_sub(found);
    let most = accept.and_then(|accept| accept.checked_sub(found));
    // The next piece is inspected if those before have not decided.
    let undecided = |before: u64| {
        let not_rejected = source.fewer_than(before, to_reject);
        let accepted = match most.filter(|_| on_acceptance) {
            Some(most) => match (most + before).checked_sub(stage.size) {
                Some(most) => source.at_most(before, most),
                None => 0.0,
            },
            None => 0.0,
        };
        (not_rejected - accepted).max(0.0)
    };
    (0..stage.size).map(undecided).sum()
}
