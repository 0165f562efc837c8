//! Tolerance intervals: where a share of all values lies, with confidence.
//!
//! A confidence interval is about the mean, a tolerance interval about the pieces: "with 95 %
//! confidence, 99 % of what we make lies between these two values".
//!
//! ```
//! use lineside_capability::{IntervalSides, ToleranceInterval};
//!
//! let request = ToleranceInterval {
//!     mean: Some(50.0),
//!     sigma: Some(1.0),
//!     count: Some(10),
//!     coverage: 0.99,
//!     ..ToleranceInterval::default()
//! };
//! let report = request.report()?;
//! assert!((report.factor.unwrap() - 4.437).abs() < 1e-3);
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```
//!
//! Reference: ISO 16269-6:2014; D. B. Owen, *Control of percentages in both tails of the normal
//! distribution*, Technometrics 6 (1964), 377-387.

use crate::study::default_confidence;
use crate::{CapabilityError, IntervalSides, check};
use lineside_kernel::Column;
use lineside_statistics::{
    Binomial, ChiSquared, Continuous, Discrete, GaussLegendre, NoncentralT, Normal, find_root,
};
use serde::{Deserialize, Serialize};

/// Tells the interval that holds at least a given share of all values, with a given confidence.
///
/// For normal values the factors are exact: from the noncentral t distribution on one side, by
/// integration over the mean and sigma on both. Without assuming a distribution the interval
/// ends at values of the sample, as many from each end as the confidence allows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ToleranceInterval<'a> {
    /// The measurements in any order; or give `mean`, `sigma` and `count` instead.
    #[serde(default)]
    pub values: Column<'a, f64>,
    /// The mean of the sample, when there are no values.
    #[serde(default)]
    pub mean: Option<f64>,
    /// The standard deviation of the sample, when there are no values.
    #[serde(default)]
    pub sigma: Option<f64>,
    /// How many values the sample had, when there are no values.
    #[serde(default)]
    pub count: Option<u32>,
    /// The share of all values to be held, above 0 and below 1.
    #[serde(default = "default_confidence")]
    pub coverage: f64,
    /// How sure that is, above 0 and below 1.
    #[serde(default = "default_confidence")]
    pub confidence: f64,
    /// On which sides the interval ends.
    #[serde(default)]
    pub sides: IntervalSides,
    /// What is assumed of the distribution.
    #[serde(default)]
    pub method: ToleranceMethod,
}

/// What a tolerance interval assumes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ToleranceMethod {
    /// The values are normal: `mean -/+ k sigma` with an exact `k`.
    #[default]
    Normal,
    /// Nothing: order statistics (Wilks). It needs many values: 93 for 95 % of them on both sides
    /// at 95 % confidence.
    Nonparametric,
}

/// The interval, and what it rests on.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ToleranceReport {
    /// How many values it rests on.
    pub count: u32,
    /// Where it begins; null for an upper bound.
    pub lower: Option<f64>,
    /// Where it ends; null for a lower bound.
    pub upper: Option<f64>,
    /// The factor `k` of sigma; null without a distribution.
    pub factor: Option<f64>,
    /// Which value from either end the interval ends at, 1 for the outermost; null for normal
    /// values.
    pub rank: Option<u32>,
    /// The confidence reached: what was asked for, or somewhat more where it goes by ranks.
    pub confidence: f64,
    /// The share of all values it holds at least.
    pub coverage: f64,
    /// What was assumed.
    pub method: ToleranceMethod,
}

impl Default for ToleranceInterval<'_> {
    fn default() -> Self {
        Self {
            values: Column::default(),
            mean: None,
            sigma: None,
            count: None,
            coverage: default_confidence(),
            confidence: default_confidence(),
            sides: IntervalSides::default(),
            method: ToleranceMethod::default(),
        }
    }
}

impl ToleranceInterval<'_> {
    /// Works out the interval.
    ///
    /// # Errors
    /// [`CapabilityError`] for too few values, a value or setting that is not a finite number in
    /// its range, or a sample too small for ranks to reach the confidence.
    ///
    /// # Complexity
    /// O(n) for normal values, O(n log n) for ranks.
    pub fn report(&self) -> Result<ToleranceReport, CapabilityError> {
        check::level("coverage", self.coverage)?;
        check::level("confidence", self.confidence)?;
        match self.method {
            ToleranceMethod::Normal => self.normal(),
            ToleranceMethod::Nonparametric => self.by_rank(),
        }
    }

    fn normal(&self) -> Result<ToleranceReport, CapabilityError> {
        let (count, mean, sigma) = self.summary()?;
        let factor = match self.sides {
            IntervalSides::TwoSided => two_sided_factor(count, self.coverage, self.confidence),
            _ => one_sided_factor(count, self.coverage, self.confidence),
        };
        let factor = check::in_range(factor, "the tolerance factor")?;
        let reach = check::in_range(factor * sigma, "the tolerance interval")?;
        let (lower, upper) = self.ends(Some(mean - reach), Some(mean + reach));
        Ok(ToleranceReport {
            count,
            lower,
            upper,
            factor: Some(factor),
            rank: None,
            confidence: self.confidence,
            coverage: self.coverage,
            method: self.method,
        })
    }

    fn ends<T>(&self, lower: Option<T>, upper: Option<T>) -> (Option<T>, Option<T>) {
        match self.sides {
            IntervalSides::TwoSided => (lower, upper),
            IntervalSides::LowerBound => (lower, None),
            IntervalSides::UpperBound => (None, upper),
        }
    }

    fn summary(&self) -> Result<(u32, f64, f64), CapabilityError> {
        match (self.mean, self.sigma, self.count) {
            (None, None, None) => {
                let moments = check::moments(&self.values, 2, "for a standard deviation")?;
                let out = CapabilityError::OutOfRange {
                    what: "the standard deviation",
                };
                Ok((
                    moments.count,
                    moments.mean,
                    moments.standard_deviation().ok_or(out)?,
                ))
            }
            (Some(mean), Some(sigma), Some(count)) if self.values.is_empty() => {
                check::setting("mean", mean, true, "a finite number")?;
                check::setting(
                    "sigma",
                    sigma,
                    sigma >= 0.0,
                    "a finite number, zero or above",
                )?;
                check::setting("count", f64::from(count), count >= 2, "2 or more")?;
                Ok((count, mean, sigma))
            }
            _ => Err(CapabilityError::DoesNotFit {
                field: "values",
                given: "neither values alone nor a whole summary is given",
                expected: "`values`, or all of `mean`, `sigma` and `count`",
            }),
        }
    }

    fn by_rank(&self) -> Result<ToleranceReport, CapabilityError> {
        if self.mean.is_some() || self.sigma.is_some() || self.count.is_some() {
            return Err(CapabilityError::DoesNotFit {
                field: "method",
                given: "`nonparametric` is named with a summary",
                expected: "the values themselves",
            });
        }
        let moments = check::moments(&self.values, 1, "for an interval by ranks")?;
        let ends = if self.sides == IntervalSides::TwoSided {
            2
        } else {
            1
        };
        let reached = |rank: u64, count: u64| {
            let inside = count.checked_sub(rank.saturating_mul(ends))?;
            Some(
                Binomial {
                    trials: count,
                    chance: self.coverage,
                }
                .cdf(inside),
            )
        };
        let count = u64::from(moments.count);
        let enough = |rank: u64, count: u64| reached(rank, count) >= Some(self.confidence);
        if !enough(1, count) {
            let needed = least(count, u64::from(u32::MAX), |count| enough(1, count));
            return Err(CapabilityError::TooFewValues {
                field: "values",
                given: self.values.len(),
                needed: usize::try_from(needed).unwrap_or(usize::MAX),
                purpose: "for an interval by ranks with this coverage and confidence",
            });
        }
        // The ranks that are too far in begin just after the last that is not.
        let rank = least(1, count, |rank| !enough(rank, count))
            .saturating_sub(1)
            .max(1);
        let mut sorted = self.values.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let place = usize::try_from(rank - 1).unwrap_or(usize::MAX);
        let (lower, upper) = self.ends(
            sorted.get(place).copied(),
            sorted.iter().rev().nth(place).copied(),
        );
        Ok(ToleranceReport {
            count: moments.count,
            lower,
            upper,
            factor: None,
            rank: u32::try_from(rank).ok(),
            confidence: reached(rank, count).unwrap_or(self.confidence),
            coverage: self.coverage,
            method: self.method,
        })
    }
}

/// The least number above `low` for which a condition holds that then holds for all more.
fn least(low: u64, high: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (low, high);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

/// The exact factor of a bound on one side, from the noncentral t distribution.
fn one_sided_factor(count: u32, coverage: f64, confidence: f64) -> f64 {
    let root = f64::from(count).sqrt();
    let delta = Normal::STANDARD.quantile(coverage) * root;
    NoncentralT {
        df: f64::from(count) - 1.0,
        delta,
    }
    .quantile(confidence)
        / root
}

/// The exact factor of an interval around the mean: the confidence is averaged over where the
/// mean of the sample may lie, of which each place asks for a sigma of its own.
fn two_sided_factor(count: u32, coverage: f64, confidence: f64) -> f64 {
    let root = f64::from(count).sqrt();
    let chi = ChiSquared {
        df: f64::from(count) - 1.0,
    };
    let rule = GaussLegendre::new(24);
    let mut nodes = Vec::with_capacity(120);
    for panel in 0..5_u32 {
        let from = 2.0 * f64::from(panel);
        for (z, weight) in rule.nodes(from, from + 2.0) {
            let reach = reach(z / root, coverage);
            nodes.push((reach * reach, 2.0 * weight * Normal::STANDARD.pdf(z)));
        }
    }
    let reached = |factor: f64| -> f64 {
        let least = |square: f64| chi.df * square / (factor * factor);
        nodes
            .iter()
            .map(|(square, weight)| weight * chi.sf(least(*square)))
            .sum()
    };
    let at_center = Normal::STANDARD.quantile(0.5 + coverage / 2.0);
    let guess = at_center * (chi.df / chi.quantile(1.0 - confidence)).sqrt();
    let (low, high) = (guess / 4.0, guess * 16.0);
    find_root(low, high, |factor| reached(factor) - confidence).unwrap_or(f64::NAN)
}

/// Half the width of an interval around `center` that holds a share of the standard normal.
fn reach(center: f64, coverage: f64) -> f64 {
    let normal = Normal::STANDARD;
    let outside = |half: f64| normal.sf(center + half) + normal.sf(half - center);
    let high = normal.upper_quantile((1.0 - coverage) / 2.0) + center.abs() + 1.0;
    find_root(0.0, high, |half| outside(half) - (1.0 - coverage)).unwrap_or(high)
}
