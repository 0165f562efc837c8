//! Box and Cox's transformation: the power that makes values most nearly normal.
//!
//! ```
//! use lineside_capability::{BoxCox, LambdaRounding};
//!
//! let times = [1.1, 1.5, 2.0, 2.9, 4.1, 6.0, 8.8, 13.1];
//! let study = BoxCox { upper: Some(60.0), rounding: LambdaRounding::Half, ..BoxCox::of(&times) };
//! let report = study.report()?;
//! // The logarithm.
//! assert_eq!(report.lambda, 0.0);
//! assert!(report.study.overall.unwrap().ppk.unwrap().value > 0.8);
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```
//!
//! Reference: G. E. P. Box, D. R. Cox, *An analysis of transformations*, Journal of the Royal
//! Statistical Society B 26 (1964), 211-252.

use crate::distribution::mean_of_logs;
use crate::specification::Specification;
use crate::{CapabilityError, CapabilityReport, CapabilityStudy, check};
use lineside_kernel::Column;
use lineside_statistics::{Sum, find_root};
use serde::{Deserialize, Serialize};

/// Tells the capability of values above zero after a power has made them as normal as it can.
///
/// The power `lambda` is that of the largest likelihood over all values, between -5 and 5, or the
/// one that is given. Values, limits and target are transformed by `(x^lambda - 1) / lambda`, the
/// logarithm for 0, and studied as `capability.study` does. Programs that transform by
/// `x^lambda` alone get the same indices and ppm, as neither depends on a scale or an offset.
/// A lower limit that is not above zero is no limit to values that are, and is left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoxCox<'a> {
    /// The measurements in the order in which they were made; all above zero.
    pub values: Column<'a, f64>,
    /// How many values each subgroup has. Left out, the values are single.
    #[serde(default)]
    pub size: Option<u32>,
    /// The lower specification limit, in the unit of the values.
    #[serde(default)]
    pub lower: Option<f64>,
    /// The upper specification limit, in the unit of the values.
    #[serde(default)]
    pub upper: Option<f64>,
    /// The target, in the unit of the values.
    #[serde(default)]
    pub target: Option<f64>,
    /// The power, if it is known and not to be estimated: -5 to 5.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = -5, max = 5)))]
    pub lambda: Option<f64>,
    /// Whether an estimated power is rounded to one that has a name.
    #[serde(default)]
    pub rounding: LambdaRounding,
    /// The confidence of the intervals, above 0 and below 1.
    #[serde(default = "crate::study::default_confidence")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1)))]
    pub confidence: f64,
}

/// Whether an estimated power is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum LambdaRounding {
    /// As estimated.
    #[default]
    None,
    /// To the nearest half: the square (2), none (1), the root (0.5), the logarithm (0), the
    /// reciprocal (-1), ... as Minitab rounds it unless told otherwise.
    Half,
}

/// The capability after the transformation.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoxCoxReport {
    /// The power that was used.
    pub lambda: f64,
    /// The power of the largest likelihood, before rounding; null when the power was given.
    pub estimated_lambda: Option<f64>,
    /// The study of the transformed values; its mean, sigma and limits are transformed too.
    pub study: CapabilityReport,
}

const LARGEST: f64 = 5.0;

impl<'a> BoxCox<'a> {
    /// A study of these single values, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            size: None,
            lower: None,
            upper: None,
            target: None,
            lambda: None,
            rounding: LambdaRounding::default(),
            confidence: crate::study::default_confidence(),
        }
    }

    /// Finds the power, transforms, and works out the study.
    ///
    /// # Errors
    /// [`CapabilityError`] for a value, an upper limit or a target that is not above zero, a power
    /// outside -5 to 5, and whatever the study refuses.
    ///
    /// # Complexity
    /// O(n) time for each of some tens of steps.
    pub fn report(&self) -> Result<BoxCoxReport, CapabilityError> {
        Specification::new(self.lower, self.upper, self.target)?;
        let moments = check::moments(&self.values, 2, "to find a power")?;
        check::positive(&self.values)?;
        for (field, value) in [("upper", self.upper), ("target", self.target)] {
            if let Some(value) = value {
                check::setting(field, value, value > 0.0, "above zero for this method")?;
            }
        }
        let estimated_lambda = match self.lambda {
            Some(given) => {
                check::setting("lambda", given, given.abs() <= LARGEST, "-5 to 5")?;
                None
            }
            None if moments.squares > 0.0 => Some(likeliest(&self.values)?),
            None => {
                return Err(CapabilityError::NoVariation {
                    method: "finding a power",
                });
            }
        };
        let lambda = match (self.lambda, estimated_lambda, self.rounding) {
            (Some(given), ..) => given,
            (None, Some(found), LambdaRounding::Half) => (found * 2.0).round() / 2.0 + 0.0,
            (None, found, _) => found.unwrap_or(1.0),
        };
        // Divided by their geometric mean first, values do not overflow on the way.
        let center = mean_of_logs(&self.values).unwrap_or(0.0);
        let power = |value: f64| transform(value.ln() - center, lambda);
        let unit = (lambda * center).exp();
        let offset = transform(center, lambda);
        let whole = |value: f64| offset + unit * power(value);
        let transformed: Vec<f64> = self.values.iter().map(|value| whole(*value)).collect();
        if transformed.iter().any(|value| !value.is_finite()) {
            return Err(CapabilityError::OutOfRange {
                what: "a transformed value",
            });
        }
        let study = CapabilityStudy {
            size: self.size,
            lower: self.lower.filter(|lower| *lower > 0.0).map(whole),
            upper: self.upper.map(whole),
            target: self.target.map(whole),
            confidence: self.confidence,
            ..CapabilityStudy::of(&transformed)
        };
        Ok(BoxCoxReport {
            lambda,
            estimated_lambda,
            study: study.report()?,
        })
    }
}

/// `(x^lambda - 1) / lambda` of `x = exp(log)`.
fn transform(log: f64, lambda: f64) -> f64 {
    if lambda == 0.0 {
        log
    } else {
        (lambda * log).exp_m1() / lambda
    }
}

/// The power of the largest likelihood, where the derivative of its logarithm is zero.
fn likeliest(values: &[f64]) -> Result<f64, CapabilityError> {
    let same = CapabilityError::NoVariation {
        method: "finding a power",
    };
    let center = mean_of_logs(values).ok_or(same.clone())?;
    let logs: Vec<f64> = values.iter().map(|value| value.ln() - center).collect();
    if logs.iter().all(|log| *log == 0.0) {
        return Err(same);
    }
    // With the logarithms centred, the likelihood is greatest where the variance of the
    // transformed values is least: where they do not vary together with their derivative.
    let slope = |lambda: f64| {
        let pairs = logs.iter().map(|log| {
            let power = transform(*log, lambda);
            (power, derivative(*log, power, lambda))
        });
        let (mut sum, mut count) = (Sum::default(), 0.0);
        pairs.clone().for_each(|(power, _)| {
            sum.push(power);
            count += 1.0;
        });
        let mean = sum.total() / count;
        let (mut product, mut squares) = (0.0, 0.0);
        for (power, slope) in pairs {
            product += (power - mean) * slope;
            squares += (power - mean) * (power - mean);
        }
        product / squares
    };
    let (low, high) = (slope(-LARGEST), slope(LARGEST));
    if low.is_nan() || high.is_nan() {
        return Err(CapabilityError::OutOfRange {
            what: "a transformed value",
        });
    }
    if low >= 0.0 {
        return Ok(-LARGEST);
    }
    if high <= 0.0 {
        return Ok(LARGEST);
    }
    Ok(find_root(-LARGEST, LARGEST, slope).unwrap_or(1.0))
}

/// The derivative of the transformed value with respect to the power.
fn derivative(log: f64, power: f64, lambda: f64) -> f64 {
    let t = lambda * log;
    if t.abs() < 1e-2 {
        // The quotient below would cancel.
        return log * log * (0.5 + t / 3.0 + t * t / 8.0 + t * t * t / 30.0 + t.powi(4) / 144.0);
    }
    (log * t.exp() - power) / lambda
}
