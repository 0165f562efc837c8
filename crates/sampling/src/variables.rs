//! Variables plans: a lot judged by the mean and scatter of a measured sample.
//!
//! They need far fewer pieces than attributes for the same risks, and normal values.
//!
//! ```
//! use lineside_sampling::{SamplingPoint, VariablesPlanSearch};
//!
//! let plan = VariablesPlanSearch::of(
//!     SamplingPoint { fraction: 0.05, acceptance: 0.95 },
//!     SamplingPoint { fraction: 0.15, acceptance: 0.20 },
//! )
//! .find()?;
//! assert_eq!(plan.size, 31);
//! assert!((plan.k - 1.2554).abs() < 1e-4);
//! # Ok::<(), lineside_sampling::SamplingError>(())
//! ```

use crate::characteristic::check_fraction;
use crate::search::{check_points, smallest};
use crate::{SamplingDistribution, SamplingError, SamplingPoint};
use lineside_kernel::Column;
use lineside_statistics::{Beta, Continuous, NoncentralT, Normal, find_root};
use serde::{Deserialize, Serialize};

/// Whether the standard deviation of the process is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum VariablesSigma {
    /// It is not, and the sample's takes its place (s method). The default.
    #[default]
    Unknown,
    /// It is known (sigma method).
    Known,
}

/// Which of the two points the acceptability constant meets exactly; a whole sample size
/// leaves room at the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum VariablesAnchor {
    /// The producer's; bad lots are rejected more often than asked. The default, as in most books.
    #[default]
    Producer,
    /// The consumer's; good lots are accepted more often than asked.
    Consumer,
}

/// Finds the smallest variables plan (k method, one specification limit) through two points.
///
/// A lot is accepted when the mean lies at least `k` standard deviations inside the limit. With a
/// known sigma its chance of acceptance is a normal one, with the sample's it is that of the noncentral t
/// distribution, which is computed and not approximated.
///
/// Reference: E. G. Schilling, D. V. Neubauer, *Acceptance Sampling in Quality Control*, 3rd ed.,
/// chapter 10. A binary search over the sample size.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VariablesPlanSearch {
    /// Good quality and how often it must be accepted at least.
    pub producer: SamplingPoint,
    /// Bad quality and how often it may be accepted at most.
    pub consumer: SamplingPoint,
    /// Whether the standard deviation of the process is known.
    #[serde(default)]
    pub sigma: VariablesSigma,
    /// Which of the points `k` meets exactly.
    #[serde(default)]
    pub anchor: VariablesAnchor,
}

/// A variables plan.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VariablesPlan {
    /// How many pieces are drawn and measured.
    pub size: u32,
    /// How many standard deviations the mean must lie inside the limit: the acceptability constant.
    pub k: f64,
    /// The smallest `k` that still meets the consumer's point with this size.
    pub k_smallest: f64,
    /// The largest `k` that still meets the producer's point with this size.
    pub k_largest: f64,
    /// The same criterion as an estimated fraction nonconforming: the lot is accepted when the
    /// estimate is at most this (M method, form 2), for a single limit.
    pub largest_fraction: f64,
    /// How often the producer's quality is accepted.
    pub producer_acceptance: f64,
    /// How often the consumer's quality is accepted.
    pub consumer_acceptance: f64,
    /// Whether the standard deviation of the process is known.
    pub sigma: VariablesSigma,
    /// Which of the points `k` meets exactly.
    pub anchor: VariablesAnchor,
}

/// The largest sample that is tried.
const MAX_SIZE: u32 = 100_000;

impl VariablesPlanSearch {
    /// The smallest plan through these points, with the sample's standard deviation.
    #[must_use]
    pub fn of(producer: SamplingPoint, consumer: SamplingPoint) -> Self {
        Self {
            producer,
            consumer,
            sigma: VariablesSigma::default(),
            anchor: VariablesAnchor::default(),
        }
    }

    /// Finds the plan.
    ///
    /// # Errors
    /// [`SamplingError`] when a point makes no sense, the points are in the wrong order, or no plan of a reasonable
    /// size meets both.
    pub fn find(&self) -> Result<VariablesPlan, SamplingError> {
        check_points(self.producer, self.consumer, SamplingDistribution::Binomial)?;
        for (field, fraction) in [
            ("producer.fraction", self.producer.fraction),
            ("consumer.fraction", self.consumer.fraction),
        ] {
            if fraction <= 0.0 || fraction >= 1.0 {
                return Err(SamplingError::option(
                    field,
                    fraction,
                    "between 0 and 1, both excluded: a normal process has always some pieces beyond a limit",
                ));
            }
        }
        let no_plan = SamplingError::NoPlan {
            limit: MAX_SIZE,
            hint: "",
        };
        let constant = |size: u32, point: SamplingPoint| constant(size, point, self.sigma);
        let least = match self.sigma {
            VariablesSigma::Known => 1,
            VariablesSigma::Unknown => 2,
        };
        let enough = |size: u32| {
            constant(size, self.producer)
                .zip(constant(size, self.consumer))
                .is_some_and(|(largest, smallest)| smallest <= largest)
        };
        let size = smallest(least, MAX_SIZE, enough).ok_or(no_plan.clone())?;
        let k_largest = constant(size, self.producer).ok_or(no_plan.clone())?;
        let k_smallest = constant(size, self.consumer).ok_or(no_plan)?;
        let k = match self.anchor {
            VariablesAnchor::Producer => k_largest,
            VariablesAnchor::Consumer => k_smallest,
        };
        Ok(VariablesPlan {
            size,
            k,
            k_smallest,
            k_largest,
            largest_fraction: estimate(k, f64::from(size), self.sigma),
            producer_acceptance: acceptance(size, k, self.producer.fraction, self.sigma),
            consumer_acceptance: acceptance(size, k, self.consumer.fraction, self.sigma),
            sigma: self.sigma,
            anchor: self.anchor,
        })
    }
}

/// The chance that a lot with this fraction beyond one limit is accepted.
pub(crate) fn acceptance(size: u32, k: f64, fraction: f64, sigma: VariablesSigma) -> f64 {
    if fraction <= 0.0 || fraction >= 1.0 {
        return if fraction <= 0.0 { 1.0 } else { 0.0 };
    }
    let root = f64::from(size).sqrt();
    let inside = Normal::STANDARD.upper_quantile(fraction);
    match sigma {
        VariablesSigma::Known => Normal::STANDARD.sf(root * (k - inside)),
        VariablesSigma::Unknown => NoncentralT {
            df: f64::from(size) - 1.0,
            delta: root * inside,
        }
        .sf(k * root),
    }
}

/// The `k` with which a fraction is accepted exactly as often as asked.
fn constant(size: u32, point: SamplingPoint, sigma: VariablesSigma) -> Option<f64> {
    let inside = Normal::STANDARD.upper_quantile(point.fraction);
    let root = f64::from(size).sqrt();
    if sigma == VariablesSigma::Known {
        return Some(inside + Normal::STANDARD.upper_quantile(point.acceptance) / root);
    }
    let missing = |k: f64| acceptance(size, k, point.fraction, sigma) - point.acceptance;
    let mut reach = 1.0;
    while reach < 1e6 {
        if missing(inside - reach) >= 0.0 && missing(inside + reach) <= 0.0 {
            return find_root(inside - reach, inside + reach, missing);
        }
        reach *= 2.0;
    }
    None
}

/// The estimate of the fraction beyond a limit that lies `quality` standard deviations from the mean.
///
/// It is the unbiased one with the smallest variance. A mean beyond the limit makes `quality`
/// negative, and the estimate larger than a half.
pub(crate) fn estimate(quality: f64, size: f64, sigma: VariablesSigma) -> f64 {
    match sigma {
        VariablesSigma::Known if size <= 1.0 => f64::from(u8::from(quality < 0.0)),
        VariablesSigma::Known => Normal::STANDARD.sf(quality * (size / (size - 1.0)).sqrt()),
        VariablesSigma::Unknown if size < 3.0 => {
            // With two pieces the beta distribution shrinks to its ends, half of it at each.
            let place = 0.5 - 0.5 * quality * size.sqrt() / (size - 1.0);
            match place {
                place if place <= 0.0 => 0.0,
                place if place >= 1.0 => 1.0,
                _ => 0.5,
            }
        }
        VariablesSigma::Unknown => {
            let place = 0.5 - 0.5 * quality * size.sqrt() / (size - 1.0);
            let shape = size / 2.0 - 1.0;
            Beta { a: shape, b: shape }.cdf(place.clamp(0.0, 1.0))
        }
    }
}

/// Computes the operating characteristic of a variables plan with one limit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VariablesCharacteristic<'a> {
    /// How many pieces are drawn and measured: at least 2 when sigma is unknown.
    pub size: u32,
    /// The acceptability constant.
    pub k: f64,
    /// The fractions nonconforming, 0 to 1.
    pub fractions: Column<'a, f64>,
    /// Whether the standard deviation of the process is known.
    #[serde(default)]
    pub sigma: VariablesSigma,
}

/// The operating characteristic of a variables plan.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VariablesCurve {
    /// The chance of acceptance at each fraction.
    pub acceptance: Column<'static, f64>,
    /// The criterion as an estimated fraction nonconforming (M method), for a single limit.
    pub largest_fraction: f64,
    /// Whether the standard deviation of the process is known.
    pub sigma: VariablesSigma,
}

impl VariablesCharacteristic<'_> {
    /// Computes the curve.
    ///
    /// # Errors
    /// [`SamplingError`] when the sample is too small, `k` is not finite, or a fraction is outside 0 to 1.
    ///
    /// # Examples
    /// ```
    /// use lineside_sampling::{VariablesCharacteristic, VariablesSigma};
    ///
    /// let plan = VariablesCharacteristic {
    ///     size: 17, k: 1.24, fractions: (&[0.05, 0.15]).into(), sigma: VariablesSigma::Known,
    /// };
    /// let acceptance = plan.compute()?.acceptance;
    /// assert!(acceptance[0] > 0.95 && acceptance[1] < 0.201);
    /// # Ok::<(), lineside_sampling::SamplingError>(())
    /// ```
    pub fn compute(&self) -> Result<VariablesCurve, SamplingError> {
        check_size(self.size, self.sigma)?;
        if !self.k.is_finite() {
            return Err(SamplingError::option("k", self.k, "a finite number"));
        }
        for (index, fraction) in self.fractions.iter().enumerate() {
            let field = format!("fractions[{index}]");
            check_fraction(&field, *fraction, SamplingDistribution::Binomial)?;
        }
        let fractions = self.fractions.iter();
        Ok(VariablesCurve {
            acceptance: fractions
                .map(|fraction| acceptance(self.size, self.k, *fraction, self.sigma))
                .collect(),
            largest_fraction: estimate(self.k, f64::from(self.size), self.sigma),
            sigma: self.sigma,
        })
    }
}

pub(crate) fn check_size(size: u32, sigma: VariablesSigma) -> Result<(), SamplingError> {
    let (least, expected) = match sigma {
        VariablesSigma::Known => (1, "at least 1"),
        VariablesSigma::Unknown => (2, "at least 2, since sigma is estimated"),
    };
    match size >= least {
        true => Ok(()),
        false => Err(SamplingError::option("size", size, expected)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_beyond_its_limit_estimates_more_than_a_half() {
        for sigma in [VariablesSigma::Known, VariablesSigma::Unknown] {
            assert!(estimate(-0.5, 10.0, sigma) > 0.5);
            assert!((estimate(0.0, 10.0, sigma) - 0.5).abs() < 1e-12);
            assert!((estimate(0.7, 10.0, sigma) + estimate(-0.7, 10.0, sigma) - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_criterion_in_fractions_is_the_criterion_in_standard_deviations() {
        // A lot on the edge by k is on the edge by M.
        let m = estimate(1.72, 10.0, VariablesSigma::Unknown);
        assert!(estimate(1.73, 10.0, VariablesSigma::Unknown) < m);
        assert!(estimate(1.71, 10.0, VariablesSigma::Unknown) > m);
    }

    #[test]
    fn a_known_sigma_needs_fewer_pieces() {
        let search = VariablesPlanSearch::of(
            SamplingPoint {
                fraction: 0.05,
                acceptance: 0.95,
            },
            SamplingPoint {
                fraction: 0.15,
                acceptance: 0.2,
            },
        );
        let known = VariablesPlanSearch {
            sigma: VariablesSigma::Known,
            ..search
        }
        .find()
        .unwrap();
        assert_eq!(known.size, 17);
        assert!((known.k_smallest - 1.240_556_5).abs() < 1e-6);
        assert!((known.k - 1.245_918).abs() < 1e-6);
        assert!((known.producer_acceptance - 0.95).abs() < 1e-12);
        assert!(known.consumer_acceptance < 0.2);
    }
}
