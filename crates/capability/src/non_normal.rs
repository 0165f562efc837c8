//! Capability of a process that is not normal, by a distribution that fits it.
//!
//! Roundness, flatness and waiting times end at zero and trail off on one side. Six sigma of a
//! normal distribution say nothing of them; the percentiles that stand where three sigma would
//! do.
//!
//! ```
//! use lineside_capability::{NonNormalCapability, NonNormalMethod, ProcessDistribution};
//!
//! let study = NonNormalCapability {
//!     upper: Some(6.0),
//!     distribution: Some(ProcessDistribution::Exponential { mean: 1.0 }),
//!     ..NonNormalCapability::default()
//! };
//! let by_percentile = study.report()?.ppk.unwrap();
//! let by_score = NonNormalCapability { method: NonNormalMethod::ZScore, ..study }.report()?.ppk.unwrap();
//! assert!((by_percentile - 0.897_249).abs() < 1e-6 && (by_score - 0.936_594).abs() < 1e-6);
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```

use crate::specification::Specification;
use crate::{
    CapabilityError, DistributionKind, ExpectedNonconforming, ObservedNonconforming,
    ProcessDistribution, check,
};
use lineside_kernel::Column;
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};

/// Tells how well a process with a named distribution fits its specification.
///
/// Two methods are in use and give different indices for the same data, so that the answer
/// names the one it used: percentiles (ISO 22514) compare the limits with the points that hold
/// 99.73 %, Z-scores compare the shares outside with those of a normal process.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NonNormalCapability<'a> {
    /// The measurements in any order; none are needed when the `distribution` is given.
    #[serde(default)]
    pub values: Column<'a, f64>,
    /// The lower specification limit. At least one limit is needed.
    #[serde(default)]
    pub lower: Option<f64>,
    /// The upper specification limit.
    #[serde(default)]
    pub upper: Option<f64>,
    /// The distribution to fit to the values; of no effect when `distribution` is given.
    #[serde(default)]
    pub fit: DistributionKind,
    /// The distribution, if it is known and not to be fitted.
    #[serde(default)]
    pub distribution: Option<ProcessDistribution>,
    /// How the indices are formed.
    #[serde(default)]
    pub method: NonNormalMethod,
}

/// How indices of a process that is not normal are formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum NonNormalMethod {
    /// ISO 22514: the limits against the percentiles 0.135 %, 50 % and 99.865 %:
    /// `Ppu = (upper - X50) / (X99.865 - X50)`.
    #[default]
    Percentile,
    /// The normal scores of the shares outside: `Ppu = z / 3` where a normal process has as much
    /// beyond `z`.
    ZScore,
}

/// How well a process that is not normal fits its specification.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NonNormalReport {
    /// How many values there were.
    pub count: u32,
    /// The distribution, fitted or given.
    pub distribution: ProcessDistribution,
    /// How the indices were formed.
    pub method: NonNormalMethod,
    /// The point with 0.135 % of the distribution below it.
    pub low_percentile: f64,
    /// The median of the distribution.
    pub median: f64,
    /// The point with 0.135 % of the distribution above it.
    pub high_percentile: f64,
    /// Pp; null without both limits, or when it is unbounded.
    pub pp: Option<f64>,
    /// Ppl; null without a lower limit, or when it is unbounded.
    pub ppl: Option<f64>,
    /// Ppu; null without an upper limit, or when it is unbounded.
    pub ppu: Option<f64>,
    /// Ppk: the lesser of Ppl and Ppu, or the one that is bounded.
    pub ppk: Option<f64>,
    /// What the distribution leaves outside the limits.
    pub expected: ExpectedNonconforming,
    /// What was found outside the limits; null when no values were given.
    pub observed: Option<ObservedNonconforming>,
}

impl<'a> NonNormalCapability<'a> {
    /// A study of these values, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            ..Self::default()
        }
    }

    /// Fits the distribution and works out the indices.
    ///
    /// # Errors
    /// [`CapabilityError`] when there is no limit or they are reversed, too few values or one that
    /// the distribution cannot give, values that do not vary, or parameters out of range.
    ///
    /// # Complexity
    /// O(n) time for each of some tens of steps of the fit.
    pub fn report(&self) -> Result<NonNormalReport, CapabilityError> {
        let specification = Specification::new(self.lower, self.upper, None)?;
        check::finite("values", &self.values)?;
        let distribution = match self.distribution {
            Some(distribution) => distribution.check()?,
            None => ProcessDistribution::fit(self.fit, &self.values)?,
        };
        let tail = Normal::STANDARD.sf(3.0);
        let percentile = |value| check::in_range(value, "a percentile of the distribution");
        let points = Points {
            low: percentile(distribution.quantile(tail))?,
            median: percentile(distribution.quantile(0.5))?,
            high: percentile(distribution.upper_quantile(tail))?,
        };
        let below = self.lower.map(|limit| distribution.tails(limit));
        let above = self.upper.map(|limit| distribution.tails(limit));
        let indices = match self.method {
            NonNormalMethod::Percentile => points.indices(self.lower, self.upper),
            NonNormalMethod::ZScore => scores(below, above),
        };
        let [pp, ppl, ppu] = indices.map(|index| index.filter(|index| index.is_finite()));
        let ppk = match (ppl, ppu) {
            (Some(ppl), Some(ppu)) => Some(ppl.min(ppu)),
            (one, other) => one.or(other),
        };
        Ok(NonNormalReport {
            count: u32::try_from(self.values.len()).unwrap_or(u32::MAX),
            distribution,
            method: self.method,
            low_percentile: points.low,
            median: points.median,
            high_percentile: points.high,
            pp,
            ppl,
            ppu,
            ppk,
            expected: ExpectedNonconforming::new(
                below.map(|(below, _)| below),
                above.map(|(_, above)| above),
            ),
            observed: (!self.values.is_empty()).then(|| specification.observed(&self.values)),
        })
    }
}

/// Where a normal distribution has its mean and three sigma either side.
struct Points {
    low: f64,
    median: f64,
    high: f64,
}

impl Points {
    fn indices(&self, lower: Option<f64>, upper: Option<f64>) -> [Option<f64>; 3] {
        let Self { low, median, high } = *self;
        [
            lower
                .zip(upper)
                .map(|(lower, upper)| (upper - lower) / (high - low)),
            lower.map(|lower| (median - lower) / (median - low)),
            upper.map(|upper| (upper - median) / (high - median)),
        ]
    }
}

/// The normal scores of the shares outside, each from its own tail.
fn scores(below: Option<(f64, f64)>, above: Option<(f64, f64)>) -> [Option<f64>; 3] {
    let normal = Normal::STANDARD;
    // From whichever of both tails is the smaller.
    let score = |out: f64, inside: f64| {
        if out < inside {
            normal.upper_quantile(out)
        } else {
            normal.quantile(inside)
        }
    };
    let lower = below.map(|(out, inside)| score(out, inside));
    let upper = above.map(|(inside, out)| score(out, inside));
    [
        lower.zip(upper).map(|(lower, upper)| (lower + upper) / 6.0),
        lower.map(|z| z / 3.0),
        upper.map(|z| z / 3.0),
    ]
}
