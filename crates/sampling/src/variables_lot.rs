//! A measured lot: accepted or not by its mean and scatter.
//!
//! ```
//! use lineside_sampling::{VariablesCriterion, VariablesLot};
//!
//! let lot = VariablesLot {
//!     values: (&[197.0, 188.0, 184.0, 205.0, 201.0]).into(),
//!     lower: None,
//!     upper: Some(209.0),
//!     criterion: VariablesCriterion::Constant { k: 1.53 },
//!     known_sigma: None,
//! };
//! let decision = lot.decide()?;
//! assert!((decision.upper_quality.unwrap() - 1.59).abs() < 0.01);
//! assert!(decision.accepted);
//! # Ok::<(), lineside_sampling::SamplingError>(())
//! ```

use crate::variables::{check_size, estimate};
use crate::{SamplingError, VariablesSigma};
use lineside_kernel::Column;
use lineside_statistics::{mean, standard_deviation};
use serde::{Deserialize, Serialize};

/// Decides on a lot by the measurements of its sample, with one or two specification limits.
///
/// The distance of the mean from each limit in standard deviations is compared with `k`, or the
/// estimated fraction beyond the limits, both together, with the largest one allowed (ANSI/ASQ Z1.9
/// form 1 and form 2). With two limits only the fraction is right: each `k` may be met while both
/// fractions together are too many.
///
/// A mean beyond its limit counts as such: the distance is negative, and more than half of the lot
/// is estimated to be bad.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VariablesLot<'a> {
    /// The measurements of the sample.
    pub values: Column<'a, f64>,
    /// The lower specification limit.
    #[serde(default)]
    pub lower: Option<f64>,
    /// The upper specification limit.
    #[serde(default)]
    pub upper: Option<f64>,
    /// What the lot is judged by.
    pub criterion: VariablesCriterion,
    /// The standard deviation of the process, if it is known.
    #[serde(default)]
    pub known_sigma: Option<f64>,
}

/// What a measured lot is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum VariablesCriterion {
    /// The mean must lie at least this many standard deviations inside the limit. For one limit only.
    Constant {
        /// The acceptability constant.
        k: f64,
    },
    /// The estimated fraction nonconforming must be at most this.
    Fraction {
        /// The largest fraction allowed, 0 to 1.
        largest: f64,
    },
}

/// The decision on a measured lot.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VariablesDecision {
    /// Whether the lot is accepted.
    pub accepted: bool,
    /// How many pieces were measured.
    pub size: u32,
    /// Their mean.
    pub mean: f64,
    /// The standard deviation used: the known one, or that of the sample with `n - 1`.
    pub standard_deviation: f64,
    /// Whether the standard deviation is that of the process.
    pub sigma: VariablesSigma,
    /// The distance of the mean from the lower limit, in standard deviations; absent without the limit, or
    /// when the sample does not vary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower_quality: Option<f64>,
    /// The distance of the upper limit from the mean, in standard deviations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper_quality: Option<f64>,
    /// The estimated fraction below the lower limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower_fraction: Option<f64>,
    /// The estimated fraction above the upper limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper_fraction: Option<f64>,
    /// Both together.
    pub fraction: f64,
}

impl VariablesLot<'_> {
    /// Decides on the lot.
    ///
    /// # Errors
    /// [`SamplingError`] when there is no limit, the limits are in the wrong order, a value is not finite, there are
    /// too few, or a `k` is asked to judge two limits.
    pub fn decide(&self) -> Result<VariablesDecision, SamplingError> {
        let sigma = match self.known_sigma {
            Some(_) => VariablesSigma::Known,
            None => VariablesSigma::Unknown,
        };
        let size = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        check_size(size, sigma)?;
        for (index, value) in self.values.iter().enumerate() {
            if !value.is_finite() {
                let field = format!("values[{index}]");
                return Err(SamplingError::option(field, value, "a finite number"));
            }
        }
        self.check()?;
        let out_of_range = SamplingError::OutOfRange {
            what: "the standard deviation",
        };
        let center = mean(&self.values).ok_or(out_of_range.clone())?;
        let scatter = match self.known_sigma {
            Some(sigma) => sigma,
            None => standard_deviation(&self.values).ok_or(out_of_range.clone())?,
        };
        if !scatter.is_finite() {
            return Err(out_of_range);
        }
        let side = |distance: f64| {
            let quality = Some(distance / scatter).filter(|quality| quality.is_finite());
            let fraction = match quality {
                Some(quality) => estimate(quality, f64::from(size), sigma),
                // Without scatter all pieces are on the side of the mean; on the limit they conform.
                None => f64::from(u8::from(distance < 0.0)),
            };
            (distance, quality, fraction)
        };
        let lower = self.lower.map(|lower| side(center - lower));
        let upper = self.upper.map(|upper| side(upper - center));
        let sides = || lower.iter().chain(&upper);
        let fraction = sides()
            .map(|(_, _, fraction)| fraction)
            .sum::<f64>()
            .min(1.0);
        let accepted = match self.criterion {
            VariablesCriterion::Constant { k } => {
                sides().all(|(distance, quality, _)| quality.map_or(*distance >= 0.0, |q| q >= k))
            }
            VariablesCriterion::Fraction { largest } => fraction <= largest,
        };
        Ok(VariablesDecision {
            accepted,
            size,
            mean: center,
            standard_deviation: scatter,
            sigma,
            lower_quality: lower.and_then(|(_, quality, _)| quality),
            upper_quality: upper.and_then(|(_, quality, _)| quality),
            lower_fraction: lower.map(|(_, _, fraction)| fraction),
            upper_fraction: upper.map(|(_, _, fraction)| fraction),
            fraction,
        })
    }

    fn check(&self) -> Result<(), SamplingError> {
        for (field, limit) in [("lower", self.lower), ("upper", self.upper)] {
            if let Some(limit) = limit.filter(|limit| !limit.is_finite()) {
                return Err(SamplingError::option(field, limit, "a finite number"));
            }
        }
        if let Some(sigma) = self.known_sigma.filter(|s| !(s.is_finite() && *s > 0.0)) {
            let expected = "a finite number above zero";
            return Err(SamplingError::option("known_sigma", sigma, expected));
        }
        match (self.lower, self.upper) {
            (None, None) => {
                return Err(SamplingError::option(
                    "upper",
                    "missing",
                    "given, or `lower`",
                ));
            }
            (Some(lower), Some(upper)) if lower >= upper => {
                return Err(SamplingError::option(
                    "upper",
                    upper,
                    format!("above `lower`, {lower}"),
                ));
            }
            _ => {}
        }
        match self.criterion {
            VariablesCriterion::Constant { k } if !k.is_finite() => {
                Err(SamplingError::option("criterion.k", k, "a finite number"))
            }
            VariablesCriterion::Constant { k } if self.lower.is_some() && self.upper.is_some() => {
                Err(SamplingError::option(
                    "criterion.k",
                    k,
                    "used with one limit; with two, give `fraction`",
                ))
            }
            VariablesCriterion::Fraction { largest } if !(0.0..=1.0).contains(&largest) => Err(
                SamplingError::option("criterion.largest", largest, "between 0 and 1"),
            ),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lot(values: &[f64]) -> VariablesLot<'_> {
        VariablesLot {
            values: values.into(),
            lower: Some(0.0),
            upper: Some(10.0),
            criterion: VariablesCriterion::Fraction { largest: 0.05 },
            known_sigma: None,
        }
    }

    #[test]
    fn fractions_of_both_sides_add_up() {
        let decision = lot(&[4.0, 6.0, 5.0, 7.0, 3.0, 5.5]).decide().unwrap();
        let both = decision.lower_fraction.unwrap() + decision.upper_fraction.unwrap();
        assert_eq!(decision.fraction, both);
        assert!(decision.accepted);
    }

    #[test]
    fn a_mean_outside_is_never_accepted() {
        let decision = lot(&[11.0, 12.0, 11.5, 12.5]).decide().unwrap();
        assert!(decision.upper_quality.unwrap() < 0.0 && decision.fraction > 0.5);
        assert!(!decision.accepted);
    }

    #[test]
    fn a_sample_without_scatter_is_judged_by_where_it_lies() {
        assert!(lot(&[10.0; 4]).decide().unwrap().accepted);
        assert!(!lot(&[10.1; 4]).decide().unwrap().accepted);
    }
}
