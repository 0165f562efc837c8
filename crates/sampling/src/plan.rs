//! A sampling plan: how many pieces are drawn, and which counts accept or reject the lot.
//!
//! ```
//! use lineside_sampling::SamplingStage;
//!
//! // Double: accept on 1, reject on 4, else draw as many again and accept on 4 in all.
//! let double = [
//!     SamplingStage { size: 125, accept: Some(1), reject: Some(4) },
//!     SamplingStage { size: 125, accept: Some(4), reject: Some(5) },
//! ];
//! assert_eq!(double[0].rejecting(), Some(4));
//! assert_eq!(SamplingStage::single(52, 3).rejecting(), Some(4));
//! ```

use crate::SamplingError;
use lineside_statistics::{Binomial, Discrete, Hypergeometric, Poisson};
use serde::{Deserialize, Serialize};

/// One stage of a sampling plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SamplingStage {
    /// How many pieces this stage draws, in addition to those before.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub size: u32,
    /// The lot is accepted when all samples so far hold at most this many nonconforming pieces.
    /// Left out, the stage cannot accept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accept: Option<u32>,
    /// The lot is rejected when all samples so far hold at least this many. Left out, it is one more
    /// than `accept`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reject: Option<u32>,
}

impl SamplingStage {
    /// A single sample that accepts on `accept`.
    #[must_use]
    pub fn single(size: u32, accept: u32) -> Self {
        Self {
            size,
            accept: Some(accept),
            reject: accept.checked_add(1),
        }
    }

    /// The count that rejects, given or implied; `None` where there is neither number.
    #[must_use]
    pub fn rejecting(&self) -> Option<u32> {
        self.reject.or_else(|| self.accept?.checked_add(1))
    }
}

/// How the nonconforming pieces of a sample are distributed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SamplingDistribution {
    /// Binomial: lots of one running process (type B). The default.
    #[default]
    Binomial,
    /// Poisson: nonconformities per unit, of which a piece can have several.
    Poisson,
    /// Hypergeometric: one isolated lot of a known size (type A).
    Hypergeometric,
}

/// What a sample is drawn from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Source {
    Process { fraction: f64 },
    Rate { mean: f64 },
    Lot { lot: u64, bad: u64 },
}

impl Source {
    /// The source with this fraction nonconforming. Of a lot it is the nearest whole number.
    pub(crate) fn of(distribution: SamplingDistribution, fraction: f64, lot: Option<u32>) -> Self {
        match (distribution, lot) {
            (SamplingDistribution::Poisson, _) => Self::Rate { mean: fraction },
            (SamplingDistribution::Hypergeometric, Some(lot)) => Self::Lot {
                lot: u64::from(lot),
                bad: nearest(fraction * f64::from(lot)).min(u64::from(lot)),
            },
            _ => Self::Process { fraction },
        }
    }

    /// The fraction that is meant after rounding.
    pub(crate) fn fraction(self) -> f64 {
        match self {
            Self::Process { fraction } => fraction,
            Self::Rate { mean } => mean,
            Self::Lot { lot, bad } => real(bad) / real(lot.max(1)),
        }
    }

    /// The source after `drawn` pieces with `found` nonconforming ones were taken out.
    pub(crate) fn after(self, drawn: u64, found: u64) -> Self {
        match self {
            Self::Lot { lot, bad } => Self::Lot {
                lot: lot.saturating_sub(drawn),
                bad: bad.saturating_sub(found),
            },
            endless => endless,
        }
    }

    /// The chance of exactly `count` in a sample.
    pub(crate) fn exactly(self, sample: u64, count: u64) -> f64 {
        match self {
            Self::Process { fraction } => Binomial {
                trials: sample,
                chance: fraction,
            }
            .pmf(count),
            Self::Rate { mean } => Poisson {
                mean: mean * real(sample),
            }
            .pmf(count),
            Self::Lot { lot, bad } => Hypergeometric {
                lot,
                marked: bad,
                sample,
            }
            .pmf(count),
        }
    }

    /// The chance of at most `count` in a sample.
    pub(crate) fn at_most(self, sample: u64, count: u64) -> f64 {
        if sample == 0 {
            return 1.0;
        }
        match self {
            Self::Process { fraction } => Binomial {
                trials: sample,
                chance: fraction,
            }
            .cdf(count),
            Self::Rate { mean } => Poisson {
                mean: mean * real(sample),
            }
            .cdf(count),
            Self::Lot { lot, bad } => Hypergeometric {
                lot,
                marked: bad,
                sample,
            }
            .cdf(count),
        }
    }

    /// The chance of fewer than `count` in a sample.
    pub(crate) fn fewer_than(self, sample: u64, count: u64) -> f64 {
        match count.checked_sub(1) {
            Some(most) => self.at_most(sample, most),
            None => 0.0,
        }
    }
}

/// A count as a float.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts come from 32 bits, and sums of a few of them are far below 2^53"
)]
pub(crate) fn real(count: u64) -> f64 {
    count as f64
}

/// The nearest whole number; of NaN and what is negative, zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and NaN becomes zero"
)]
pub(crate) fn nearest(value: f64) -> u64 {
    value.round() as u64
}

/// A stage after it was checked: at most `accept`, at least `reject`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stage {
    pub(crate) size: u64,
    pub(crate) accept: Option<u64>,
    pub(crate) reject: u64,
}

/// The most counts that can lead from one stage to the next.
const MAX_UNDECIDED: u64 = 200;

/// The most stages of a plan.
const MAX_STAGES: usize = 50;

/// Refuses plans that contradict themselves or draw more than the lot holds.
pub(crate) fn check(
    stages: &[SamplingStage],
    lot: Option<u32>,
) -> Result<Vec<Stage>, SamplingError> {
    let bad = |stage: usize, fault: String| Err(SamplingError::BadStage { stage, fault });
    if stages.is_empty() {
        return bad(0, "is missing; a plan has at least one".to_owned());
    }
    if stages.len() > MAX_STAGES {
        return bad(
            MAX_STAGES,
            format!("is one too many; a plan has at most {MAX_STAGES}"),
        );
    }
    let mut drawn = 0_u64;
    let mut checked = Vec::with_capacity(stages.len());
    for (index, stage) in stages.iter().enumerate() {
        let Some(reject) = stage.rejecting() else {
            return bad(
                index,
                "has neither `accept` nor `reject`; give at least one".to_owned(),
            );
        };
        if stage.size == 0 {
            return bad(index, "draws 0 pieces; it must draw at least 1".to_owned());
        }
        if let Some(accept) = stage.accept.filter(|accept| *accept >= reject) {
            return bad(
                index,
                format!("accepts on {accept} and rejects on {reject}; `reject` must be larger"),
            );
        }
        if index + 1 == stages.len() && stage.accept.is_none() {
            return bad(index, "is the last and must have an `accept`".to_owned());
        }
        drawn += u64::from(stage.size);
        if let Some(lot) = lot.filter(|lot| drawn > u64::from(*lot)) {
            return bad(
                index,
                format!("makes {drawn} pieces drawn in all, but the lot has only {lot}"),
            );
        }
        let undecided = u64::from(reject) - stage.accept.map_or(0, |accept| u64::from(accept) + 1);
        if index + 1 < stages.len() && undecided > MAX_UNDECIDED {
            return bad(
                index,
                format!("leaves {undecided} counts undecided; at most {MAX_UNDECIDED} may be"),
            );
        }
        checked.push(Stage {
            size: u64::from(stage.size),
            accept: stage.accept.map(u64::from),
            reject: u64::from(reject),
        });
    }
    Ok(checked)
}
