//! The specification: what the drawing or the customer allows.
//!
//! ```text
//! let both = Specification::new(Some(9.5), Some(10.5), Some(10.0))?;
//! assert_eq!(both.width(), Some(1.0));
//! ```

use crate::{CapabilityError, CapabilityIndex, IndexInterval, check};
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};

/// Limits that are numbers and in order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Specification {
    pub(crate) lower: Option<f64>,
    pub(crate) upper: Option<f64>,
    pub(crate) target: Option<f64>,
}

impl Specification {
    pub(crate) fn new(
        lower: Option<f64>,
        upper: Option<f64>,
        target: Option<f64>,
    ) -> Result<Self, CapabilityError> {
        for (field, value) in [("lower", lower), ("upper", upper), ("target", target)] {
            if let Some(value) = value {
                check::setting(field, value, true, "a finite number")?;
            }
        }
        match (lower, upper) {
            (None, None) => Err(CapabilityError::NoLimits),
            (Some(lower), Some(upper)) if lower >= upper => {
                Err(CapabilityError::LimitsReversed { lower, upper })
            }
            _ => Ok(Self {
                lower,
                upper,
                target,
            }),
        }
    }

    /// The distance between both limits.
    pub(crate) fn width(&self) -> Option<f64> {
        Some(self.upper? - self.lower?)
    }

    /// What a normal distribution leaves outside.
    pub(crate) fn expected(&self, normal: &Normal) -> ExpectedNonconforming {
        if normal.sigma <= f64::MIN_POSITIVE {
            // All of it is at the mean, and what is on a limit is inside.
            let all = |is_out: bool| f64::from(u8::from(is_out));
            return ExpectedNonconforming::new(
                self.lower.map(|limit| all(normal.mean < limit)),
                self.upper.map(|limit| all(normal.mean > limit)),
            );
        }
        ExpectedNonconforming::new(
            self.lower.map(|limit| normal.cdf(limit)),
            self.upper.map(|limit| normal.sf(limit)),
        )
    }

    /// How many values lie outside.
    pub(crate) fn observed(&self, values: &[f64]) -> ObservedNonconforming {
        let count = |is_out: &dyn Fn(f64) -> bool| {
            let count = values.iter().filter(|value| is_out(**value)).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let below = self.lower.map(|limit| count(&|value| value < limit));
        let above = self.upper.map(|limit| count(&|value| value > limit));
        let all = u32::try_from(values.len()).unwrap_or(u32::MAX).max(1);
        let ppm = |count: u32| f64::from(count) * 1e6 / f64::from(all);
        let total = below.unwrap_or(0).saturating_add(above.unwrap_or(0));
        ObservedNonconforming {
            below,
            above,
            total,
            ppm_below: below.map(ppm),
            ppm_above: above.map(ppm),
            ppm_total: ppm(total),
        }
    }
}

/// The share outside the limits that a distribution makes expect, in parts per million.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExpectedNonconforming {
    /// Below the lower limit; null without one.
    pub ppm_below: Option<f64>,
    /// Above the upper limit; null without one.
    pub ppm_above: Option<f64>,
    /// Outside either limit.
    pub ppm_total: f64,
    /// The sigma level that leaves as much outside on one side (Z bench); null when the
    /// share is zero or one, for which the level is unbounded.
    pub z_bench: Option<f64>,
}

impl ExpectedNonconforming {
    /// From the probabilities beyond each limit there is.
    pub(crate) fn new(below: Option<f64>, above: Option<f64>) -> Self {
        let total = (below.unwrap_or(0.0) + above.unwrap_or(0.0)).min(1.0);
        let z_bench = Normal::STANDARD.upper_quantile(total);
        Self {
            ppm_below: below.map(|share| share * 1e6),
            ppm_above: above.map(|share| share * 1e6),
            ppm_total: total * 1e6,
            z_bench: Some(z_bench).filter(|z| z.is_finite()),
        }
    }
}

/// The values outside the limits. A value equal to a limit is inside.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObservedNonconforming {
    /// How many lie below the lower limit; null without one.
    pub below: Option<u32>,
    /// How many lie above the upper limit; null without one.
    pub above: Option<u32>,
    /// How many lie outside either limit.
    pub total: u32,
    /// Those below, per million values.
    pub ppm_below: Option<f64>,
    /// Those above, per million values.
    pub ppm_above: Option<f64>,
    /// Those outside, per million values.
    pub ppm_total: f64,
}

/// The four indices that compare a specification with six sigma.
pub(crate) struct Indices {
    pub(crate) potential: Option<CapabilityIndex>,
    pub(crate) lower: Option<CapabilityIndex>,
    pub(crate) upper: Option<CapabilityIndex>,
    pub(crate) actual: Option<CapabilityIndex>,
}

impl Specification {
    /// Compares the limits with a normal process; none of a sigma of zero, for which every
    /// index is unbounded.
    pub(crate) fn indices(&self, normal: &Normal, interval: Option<IndexInterval>) -> Indices {
        let Normal { mean, sigma } = *normal;
        let reach = |from: f64, to: f64, sigmas: f64| {
            let difference = to - from;
            let index = difference / (sigmas * sigma);
            // Halved first where the difference of huge limits overflows.
            let halved = (to / 2.0 - from / 2.0) / (sigmas / 2.0 * sigma);
            let index = if difference.is_finite() {
                index
            } else {
                halved
            };
            Some(index).filter(|index| index.is_finite() && sigma > f64::MIN_POSITIVE)
        };
        let one_sided = |index: f64| CapabilityIndex::one_sided(index, interval);
        let lower = self.lower.and_then(|limit| reach(limit, mean, 3.0));
        let upper = self.upper.and_then(|limit| reach(mean, limit, 3.0));
        let both = self.lower.zip(self.upper);
        let potential = both.and_then(|(lower, upper)| reach(lower, upper, 6.0));
        let actual = match (lower, upper) {
            (Some(lower), Some(upper)) => Some(lower.min(upper)),
            (one, other) => one.or(other),
        };
        // Where one of two sides is unbounded, so that it left no index, neither is a least.
        let is_whole =
            (self.lower.is_some() == lower.is_some()) && (self.upper.is_some() == upper.is_some());
        Indices {
            potential: potential.map(|index| CapabilityIndex::two_sided(index, interval)),
            lower: lower.map(one_sided),
            upper: upper.map(one_sided),
            actual: actual.filter(|_| is_whole).map(one_sided),
        }
    }
}
