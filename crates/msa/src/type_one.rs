//! The type 1 study: one part of known size, measured again and again by one person.
//!
//! It comes before a gage R&R study and asks whether the instrument itself is good enough:
//! does it repeat, and is it right on average?
//!
//! ```
//! use lineside_msa::TypeOneGage;
//!
//! let readings = [20.303, 20.301, 20.304, 20.302, 20.301, 20.303, 20.302, 20.303, 20.301, 20.302];
//! let study = TypeOneGage::of(&readings, 20.302, 0.15).analyse()?;
//! assert!(study.cg.unwrap() > 1.33 && study.cgk.unwrap() > 1.33);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::MsaError;
use crate::component::{above_zero, bad, share};
use crate::interval::GageInterval;
use crate::numbers::{counted, deviation, mean, ratio, real};
use lineside_kernel::Column;
use lineside_statistics::{Continuous, StudentT};
use serde::{Deserialize, Serialize};

/// Judges an instrument by repeated readings of one reference part.
///
/// `Cg = (share of the tolerance) / (study multiplier * s)` and
/// `Cgk = (half that share - |mean - reference|) / (half the study multiplier * s)`, with 20 % of
/// the tolerance and 6 standard deviations unless said otherwise; both should reach 1.33.
/// Some firms use 15 % or 4 standard deviations: compare like with like. The bias is tested
/// against zero by a t test.
///
/// Reference: VDA 5; Bosch, *Quality Management in the Bosch Group 10*, procedure 1. Time is
/// linear in the readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TypeOneGage<'a> {
    /// The readings, at least two; fifty are usual.
    pub values: Column<'a, f64>,
    /// The true size of the part.
    pub reference: f64,
    /// The width of the tolerance: the upper limit less the lower one.
    pub tolerance: f64,
    /// How much of the tolerance the gage may take, in percent.
    #[serde(default = "default_share")]
    pub tolerance_percent: f64,
    /// How many standard deviations make a spread.
    #[serde(default = "default_multiplier")]
    pub study_multiplier: f64,
    /// The smallest step the instrument shows, to be compared with 5 % of the tolerance.
    #[serde(default)]
    pub resolution: Option<f64>,
    /// The confidence of the interval of the bias, two-sided.
    #[serde(default = "default_confidence")]
    pub confidence: f64,
}

fn default_share() -> f64 {
    20.0
}

fn default_multiplier() -> f64 {
    6.0
}

fn default_confidence() -> f64 {
    0.95
}

/// A type 1 study.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TypeOneGageStudy {
    /// How many readings.
    pub count: u32,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, with `n - 1`.
    pub standard_deviation: f64,
    /// The spread: the standard deviation times the study multiplier.
    pub study_variation: f64,
    /// The mean less the reference.
    pub bias: f64,
    /// The bias over its standard error; absent when the readings do not vary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub t: Option<f64>,
    /// The degrees of freedom of the test.
    pub df: u32,
    /// The chance of such a bias, or a larger one, of a gage that has none; two-sided. Zero when the
    /// readings do not vary and differ from the reference, absent when they all equal it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p: Option<f64>,
    /// The confidence interval of the bias.
    pub bias_interval: GageInterval,
    /// The capability of the gage by its repeatability; absent when the readings do not vary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cg: Option<f64>,
    /// The capability of the gage by its repeatability and bias; absent when the readings do not
    /// vary. Below zero when the bias alone takes more than the share of the tolerance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cgk: Option<f64>,
    /// The spread in percent of the tolerance.
    pub percent_repeatability: f64,
    /// `tolerance_percent / Cgk`: the share of the tolerance that repeatability and bias take;
    /// absent when Cgk is absent or not above zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent_repeatability_and_bias: Option<f64>,
    /// The resolution in percent of the tolerance, if it was given; it should be at most 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent_resolution: Option<f64>,
}

impl<'a> TypeOneGage<'a> {
    /// A study of these readings, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, reference: f64, tolerance: f64) -> Self {
        Self {
            values: values.into(),
            reference,
            tolerance,
            tolerance_percent: default_share(),
            study_multiplier: default_multiplier(),
            resolution: None,
            confidence: default_confidence(),
        }
    }

    /// Analyses the study.
    ///
    /// # Errors
    /// [`MsaError`] when there are fewer than two readings, one is not finite, or an option makes no
    /// sense.
    pub fn analyse(&self) -> Result<TypeOneGageStudy, MsaError> {
        refuse_unusable("values", &self.values, 2)?;
        if !self.reference.is_finite() {
            return Err(bad("reference", self.reference, "a finite number"));
        }
        above_zero("tolerance", self.tolerance)?;
        above_zero("tolerance_percent", self.tolerance_percent)?;
        above_zero("study_multiplier", self.study_multiplier)?;
        if let Some(resolution) = self.resolution {
            above_zero("resolution", resolution)?;
        }
        share("confidence", self.confidence)?;

        let center = mean(&self.values);
        let sigma = deviation(&self.values).unwrap_or(0.0);
        let bias = center - self.reference;
        let percent = 100.0 * self.study_multiplier * sigma / self.tolerance;
        let resolution = self.resolution.map(|step| 100.0 * step / self.tolerance);
        let finite = [sigma, bias, percent, resolution.unwrap_or(0.0)];
        if !finite.into_iter().all(f64::is_finite) {
            return Err(MsaError::OutOfRange {
                what: "the standard deviation",
            });
        }
        let count = real(self.values.len());
        let df = StudentT { df: count - 1.0 };
        let error = sigma / count.sqrt();
        let t = ratio(bias, error);
        let half = df.upper_quantile((1.0 - self.confidence) / 2.0) * error;
        if !half.is_finite() {
            return Err(MsaError::OutOfRange {
                what: "the interval of the bias",
            });
        }
        let allowed = self.tolerance_percent / 100.0 * self.tolerance;
        let spread = self.study_multiplier * sigma;
        let cgk = ratio(allowed / 2.0 - bias.abs(), spread / 2.0);
        let positive = cgk.filter(|cgk| *cgk > 0.0);
        Ok(TypeOneGageStudy {
            count: counted(self.values.len()),
            mean: center,
            standard_deviation: sigma,
            study_variation: spread,
            bias,
            t,
            df: counted(self.values.len() - 1),
            p: match t {
                Some(t) => Some(2.0 * df.sf(t.abs())),
                None if bias != 0.0 => Some(0.0),
                None => None,
            },
            bias_interval: GageInterval {
                lower: bias - half,
                upper: bias + half,
            },
            cg: ratio(allowed, spread),
            cgk,
            percent_repeatability: percent,
            percent_repeatability_and_bias: positive
                .and_then(|cgk| ratio(self.tolerance_percent, cgk)),
            percent_resolution: resolution,
        })
    }
}

/// Refuses too few values, too many, and what is not a finite number.
pub(crate) fn refuse_unusable(
    field: &'static str,
    values: &[f64],
    needed: usize,
) -> Result<(), MsaError> {
    if values.len() < needed {
        return Err(MsaError::TooFew {
            what: field,
            given: values.len(),
            needed,
        });
    }
    if u32::try_from(values.len()).is_err() {
        return Err(MsaError::TooMany {
            given: values.len(),
        });
    }
    match values.iter().enumerate().find(|(_, v)| !v.is_finite()) {
        Some((index, value)) => Err(MsaError::NotFinite {
            field,
            index,
            value: *value,
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_indices_follow_their_definition() {
        let readings = [10.1, 10.2, 10.0, 10.1, 10.1];
        let study = TypeOneGage::of(&readings, 10.0, 2.0).analyse().unwrap();
        let s = 0.005_f64.sqrt();
        assert!((study.standard_deviation - s).abs() < 1e-12);
        assert!((study.cg.unwrap() - 0.4 / (6.0 * s)).abs() < 1e-12);
        assert!((study.cgk.unwrap() - (0.2 - 0.1) / (3.0 * s)).abs() < 1e-12);
        assert!((study.t.unwrap() - 0.1 / (s / 5.0_f64.sqrt())).abs() < 1e-9);
        assert!((study.p.unwrap() - 0.034_1).abs() < 1e-3);
    }

    #[test]
    fn readings_that_do_not_vary_have_no_index() {
        let study = TypeOneGage::of(&[5.0; 10], 5.0, 1.0).analyse().unwrap();
        assert_eq!(
            (study.cg, study.cgk, study.t, study.p),
            (None, None, None, None)
        );
        let off = TypeOneGage::of(&[5.0; 10], 5.1, 1.0).analyse().unwrap();
        assert_eq!((off.cgk, off.p), (None, Some(0.0)));
    }
}
