//! How sure an index is: its confidence interval, and the degrees of freedom behind it.
//!
//! Five values say little of a process; an index of 1.3 from them may as well be 0.3.
//!
//! - Cp and Pp: from the chi-squared distribution, `Cp sqrt(chi2 / df)`.
//! - Cpk, Cpl, Cpu and their overall kin: `Cpk -/+ z sqrt(1/(9 N) + Cpk^2 / (2 df))`, which holds
//!   for negative indices too.
//!
//! ```
//! use lineside_capability::{CapabilitySummary, IntervalSides};
//!
//! let summary = CapabilitySummary {
//!     upper: Some(74.05),
//!     lower: Some(73.95),
//!     sigma_within: Some(0.0098),
//!     count: Some(125),
//!     within_df: Some(90.0),
//!     ..CapabilitySummary::of(74.001)
//! };
//! let cp = summary.report()?.within.and_then(|within| within.cp).unwrap();
//! assert!((cp.value - 1.7).abs() < 1e-2 && cp.lower.unwrap() < 1.5);
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```
//!
//! Reference: A. F. Bissell, *How reliable is your capability index?*, Applied Statistics 39
//! (1990), 331-340.

use lineside_statistics::{ChiSquared, Continuous, Normal};
use serde::{Deserialize, Serialize};

/// On which sides an interval is bounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum IntervalSides {
    /// A lower and an upper bound, each wrong with half of the remaining probability.
    #[default]
    TwoSided,
    /// A lower bound only: "at least".
    LowerBound,
    /// An upper bound only: "at most".
    UpperBound,
}

impl IntervalSides {
    /// The probability that may lie beyond the lower and beyond the upper bound.
    pub(crate) fn split(self, confidence: f64) -> (Option<f64>, Option<f64>) {
        let rest = 1.0 - confidence;
        match self {
            Self::TwoSided => (Some(rest / 2.0), Some(rest / 2.0)),
            Self::LowerBound => (Some(rest), None),
            Self::UpperBound => (None, Some(rest)),
        }
    }
}

/// A capability index with its confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CapabilityIndex {
    /// The index.
    pub value: f64,
    /// The lower bound of the interval; null when it is not asked for, or the number of values or
    /// the degrees of freedom are not known.
    pub lower: Option<f64>,
    /// The upper bound of the interval; null likewise.
    pub upper: Option<f64>,
}

/// What an interval is computed from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct IndexInterval {
    pub(crate) sides: IntervalSides,
    pub(crate) confidence: f64,
    /// How many values the mean is of, if that is known.
    pub(crate) count: Option<f64>,
    pub(crate) df: f64,
}

impl CapabilityIndex {
    pub(crate) fn bare(value: f64) -> Self {
        Self {
            value,
            lower: None,
            upper: None,
        }
    }

    /// An index that depends on sigma alone.
    pub(crate) fn two_sided(value: f64, interval: Option<IndexInterval>) -> Self {
        let Some(IndexInterval {
            sides,
            confidence,
            df,
            ..
        }) = interval
        else {
            return Self::bare(value);
        };
        let chi = ChiSquared { df };
        let (below, above) = sides.split(confidence);
        Self {
            value,
            lower: below.map(|tail| value * (chi.quantile(tail) / df).sqrt()),
            upper: above.map(|tail| value * (chi.upper_quantile(tail) / df).sqrt()),
        }
    }

    /// An index that depends on the mean as well.
    pub(crate) fn one_sided(value: f64, interval: Option<IndexInterval>) -> Self {
        let Some(interval) = interval else {
            return Self::bare(value);
        };
        let Some(count) = interval.count else {
            return Self::bare(value);
        };
        let (below, above) = interval.sides.split(interval.confidence);
        // The root of a sum of squares that cannot overflow.
        let spread = (1.0 / (9.0 * count))
            .sqrt()
            .hypot(value / (2.0 * interval.df).sqrt());
        let reach = |tail: f64| Normal::STANDARD.upper_quantile(tail) * spread;
        Self {
            value,
            lower: below.map(|tail| value - reach(tail)),
            upper: above.map(|tail| value + reach(tail)),
        }
    }
}
