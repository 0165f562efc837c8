//! A lot sample by sample: accept, reject, or draw the next one.
//!
//! ```
//! use lineside_sampling::{LotTally, LotVerdict, SamplingStage};
//!
//! let plan = vec![
//!     SamplingStage { size: 50, accept: Some(1), reject: Some(4) },
//!     SamplingStage { size: 50, accept: Some(4), reject: Some(5) },
//! ];
//! let first = LotTally { stages: plan.clone(), found: vec![2] }.decide()?;
//! assert_eq!((first.verdict, first.next_size), (LotVerdict::Continue, Some(50)));
//! let second = LotTally { stages: plan, found: vec![2, 2] }.decide()?;
//! assert_eq!(second.verdict, LotVerdict::Accept);
//! # Ok::<(), lineside_sampling::SamplingError>(())
//! ```

use crate::plan::check;
use crate::{SamplingError, SamplingStage};
use serde::{Deserialize, Serialize};

/// Decides on a lot by what its samples held so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LotTally {
    /// The stages of the plan.
    pub stages: Vec<SamplingStage>,
    /// The nonconforming pieces (or nonconformities) of each sample inspected so far, in order.
    pub found: Vec<u32>,
}

/// What becomes of a lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum LotVerdict {
    /// It is accepted.
    Accept,
    /// It is accepted, but its count lies between accepting and rejecting: the next lot goes back to normal
    /// inspection (reduced plans of MIL-STD-105E).
    AcceptInGap,
    /// It is rejected.
    Reject,
    /// The next sample is to be drawn.
    Continue,
}

/// The decision on a lot.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LotDecision {
    /// What becomes of the lot.
    pub verdict: LotVerdict,
    /// How many samples were inspected.
    pub samples: u32,
    /// How many pieces were inspected.
    pub inspected: u32,
    /// How many nonconforming ones they held.
    pub found: u32,
    /// How many pieces to draw next; absent when the decision is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_size: Option<u32>,
}

impl LotTally {
    /// Decides on the lot.
    ///
    /// # Errors
    /// [`SamplingError`] when a stage contradicts itself, or a sample was inspected after the decision.
    pub fn decide(&self) -> Result<LotDecision, SamplingError> {
        let stages = check(&self.stages, None)?;
        let (mut inspected, mut found, mut samples) = (0, 0, 0);
        let mut verdict = LotVerdict::Continue;
        for (index, count) in self.found.iter().enumerate() {
            let Some(stage) = stages
                .get(index)
                .filter(|_| verdict == LotVerdict::Continue)
            else {
                return Err(SamplingError::option(
                    format!("found[{index}]"),
                    count,
                    format!("absent: the lot was decided after {samples} samples"),
                ));
            };
            inspected += stage.size;
            found += u64::from(*count);
            samples += 1;
            let last = index + 1 == stages.len();
            verdict = match stage.accept {
                Some(accept) if found <= accept => LotVerdict::Accept,
                _ if found >= stage.reject => LotVerdict::Reject,
                _ if last => LotVerdict::AcceptInGap,
                _ => LotVerdict::Continue,
            };
        }
        let next = self.stages.get(self.found.len());
        Ok(LotDecision {
            verdict,
            samples,
            inspected: u32::try_from(inspected).unwrap_or(u32::MAX),
            found: u32::try_from(found).unwrap_or(u32::MAX),
            next_size: next
                .filter(|_| verdict == LotVerdict::Continue)
                .map(|stage| stage.size),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decide(stages: &[SamplingStage], found: &[u32]) -> Result<LotDecision, SamplingError> {
        LotTally {
            stages: stages.to_vec(),
            found: found.to_vec(),
        }
        .decide()
    }

    #[test]
    fn a_count_in_the_gap_accepts_the_lot_with_a_remark() {
        let reduced = [SamplingStage {
            size: 20,
            accept: Some(1),
            reject: Some(4),
        }];
        let verdict = |found| decide(&reduced, &[found]).unwrap().verdict;
        assert_eq!(
            [1, 2, 3, 4].map(verdict),
            [
                LotVerdict::Accept,
                LotVerdict::AcceptInGap,
                LotVerdict::AcceptInGap,
                LotVerdict::Reject,
            ]
        );
    }

    #[test]
    fn a_stage_that_cannot_accept_goes_on() {
        let plan = [
            SamplingStage {
                size: 5,
                accept: None,
                reject: Some(2),
            },
            SamplingStage {
                size: 5,
                accept: Some(0),
                reject: None,
            },
        ];
        assert_eq!(decide(&plan, &[0]).unwrap().verdict, LotVerdict::Continue);
        assert_eq!(decide(&plan, &[]).unwrap().next_size, Some(5));
        assert_eq!(decide(&plan, &[0, 0]).unwrap().verdict, LotVerdict::Accept);
    }

    #[test]
    fn a_sample_after_the_decision_is_refused() {
        let plan = [SamplingStage::single(5, 0), SamplingStage::single(5, 1)];
        assert!(decide(&plan, &[0, 0]).is_err());
        assert!(decide(&plan[..1], &[1, 0]).is_err());
    }
}
