//! The smallest single sampling plan that meets both the producer and the consumer.
//!
//! ```
//! use lineside_sampling::{AttributePlanSearch, SamplingPoint};
//!
//! let plan = AttributePlanSearch::of(
//!     SamplingPoint { fraction: 0.05, acceptance: 0.95 },
//!     SamplingPoint { fraction: 0.15, acceptance: 0.075 },
//! )
//! .find()?;
//! assert_eq!((plan.size, plan.accept), (80, 7));
//! # Ok::<(), lineside_sampling::SamplingError>(())
//! ```

use crate::characteristic::{check_fraction, check_lot};
use crate::plan::Source;
use crate::{SamplingDistribution, SamplingError, SamplingPoint};
use serde::{Deserialize, Serialize};

/// Finds the smallest single sampling plan by attributes through two points.
///
/// At the producer's point the plan accepts at least as often as asked, at the consumer's point at most
/// as often. Of all such plans the answer is the one with the smallest acceptance number, and with
/// it the smallest sample that satisfies the consumer; no smaller sample exists.
///
/// Reference: W. C. Guenther, *Journal of Quality Technology* 1 (1969), 105-113. Each acceptance number
/// costs a binary search for the sample.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributePlanSearch {
    /// Good quality and how often it must be accepted at least: 0.95 leaves the producer a risk of 5 %.
    pub producer: SamplingPoint,
    /// Bad quality and how often it may be accepted at most: the consumer's risk.
    pub consumer: SamplingPoint,
    /// How the nonconforming pieces of a sample are distributed.
    #[serde(default)]
    pub distribution: SamplingDistribution,
    /// The size of the lot, for the hypergeometric distribution.
    #[serde(default)]
    pub lot_size: Option<u32>,
}

/// A single sampling plan by attributes.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttributePlan {
    /// How many pieces are drawn.
    pub size: u32,
    /// The lot is accepted on at most this many nonconforming ones.
    pub accept: u32,
    /// The lot is rejected on at least this many.
    pub reject: u32,
    /// How often the producer's quality is accepted.
    pub producer_acceptance: f64,
    /// How often the consumer's quality is accepted.
    pub consumer_acceptance: f64,
    /// How the nonconforming pieces of a sample are distributed.
    pub distribution: SamplingDistribution,
}

/// The largest sample that is tried.
const MAX_SIZE: u32 = 10_000_000;

/// The largest acceptance number that is tried.
const MAX_ACCEPT: u32 = 20_000;

impl AttributePlanSearch {
    /// The smallest plan through these points, with the binomial distribution.
    #[must_use]
    pub fn of(producer: SamplingPoint, consumer: SamplingPoint) -> Self {
        Self {
            producer,
            consumer,
            distribution: SamplingDistribution::default(),
            lot_size: None,
        }
    }

    /// Finds the plan.
    ///
    /// # Errors
    /// [`SamplingError`] when a point makes no sense, the points are in the wrong order, the distribution needs
    /// a lot size, or no plan of a reasonable size meets both.
    pub fn find(&self) -> Result<AttributePlan, SamplingError> {
        check_points(self.producer, self.consumer, self.distribution)?;
        check_lot(self.distribution, self.lot_size)?;
        let limit = match (self.distribution, self.lot_size) {
            (SamplingDistribution::Hypergeometric, Some(lot)) => lot,
            _ => MAX_SIZE,
        };
        let good = Source::of(self.distribution, self.producer.fraction, self.lot_size);
        let bad = Source::of(self.distribution, self.consumer.fraction, self.lot_size);
        let mut least = 1;
        for accept in 0..=MAX_ACCEPT.min(limit) {
            let most = u64::from(accept);
            let passes = |source: Source, size: u32| source.at_most(u64::from(size), most);
            // A larger acceptance number never needs a smaller sample.
            let enough = |size: u32| passes(bad, size) <= self.consumer.acceptance;
            let Some(size) = smallest(least, limit, enough) else {
                break;
            };
            least = size;
            if passes(good, size) >= self.producer.acceptance {
                return Ok(AttributePlan {
                    size,
                    accept,
                    reject: accept + 1,
                    producer_acceptance: passes(good, size),
                    consumer_acceptance: passes(bad, size),
                    distribution: self.distribution,
                });
            }
        }
        Err(SamplingError::NoPlan {
            limit,
            hint: match self.distribution {
                SamplingDistribution::Hypergeometric => {
                    ", or by whole pieces of the lot, since fractions are rounded to them"
                }
                _ => "",
            },
        })
    }
}

/// The smallest number of the range for which a statement, once true, stays true.
pub(crate) fn smallest(from: u32, to: u32, holds: impl Fn(u32) -> bool) -> Option<u32> {
    // Doubling first, so that small answers stay cheap.
    let (mut low, mut step) = (from, 1_u32);
    let mut high = from;
    while !holds(high) {
        if high >= to {
            return None;
        }
        low = high.saturating_add(1);
        high = high.saturating_add(step).min(to);
        step = step.saturating_mul(2);
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(high)
}

/// Refuses points that no plan can go through.
pub(crate) fn check_points(
    producer: SamplingPoint,
    consumer: SamplingPoint,
    distribution: SamplingDistribution,
) -> Result<(), SamplingError> {
    for (name, point) in [("producer", producer), ("consumer", consumer)] {
        check_fraction(&format!("{name}.fraction"), point.fraction, distribution)?;
        if !(point.acceptance > 0.0 && point.acceptance < 1.0) {
            return Err(SamplingError::option(
                format!("{name}.acceptance"),
                point.acceptance,
                "between 0 and 1, both excluded",
            ));
        }
    }
    if producer.fraction >= consumer.fraction {
        return Err(SamplingError::option(
            "consumer.fraction",
            consumer.fraction,
            format!("larger than the producer's, {}", producer.fraction),
        ));
    }
    if producer.acceptance <= consumer.acceptance {
        return Err(SamplingError::option(
            "consumer.acceptance",
            consumer.acceptance,
            format!("smaller than the producer's, {}", producer.acceptance),
        ));
    }
    Ok(())
}
