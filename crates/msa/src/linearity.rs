//! Linearity and bias: is the gage right over its whole range?
//!
//! ```
//! use lineside_msa::GageLinearity;
//!
//! // Three reference parts, three readings of each; the gage reads ever lower as parts grow.
//! let references = [2.0, 2.0, 2.0, 6.0, 6.0, 6.0, 10.0, 10.0, 10.0];
//! let readings = [2.4, 2.5, 2.6, 6.0, 6.1, 5.9, 9.4, 9.5, 9.6];
//! let study = GageLinearity::of(&readings, &references).analyse()?;
//! assert!((study.slope.estimate - -0.125).abs() < 1e-9);
//! assert!(study.slope.p.unwrap() < 0.001);
//! assert_eq!(study.biases.len(), 3);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::MsaError;
use crate::component::{above_zero, share};
use crate::crossed::default_confidence;
use crate::interval::GageInterval;
use crate::numbers::{counted, deviation, mean, ratio, real, squares};
use crate::type_one::refuse_unusable;
use lineside_kernel::Column;
use lineside_statistics::{Continuous, StudentT};
use serde::{Deserialize, Serialize};

/// Judges the bias of a gage over its range by readings of reference parts of several sizes.
///
/// The bias of every reading (the reading less its reference) is regressed on the reference. A
/// slope that is not zero means that the gage is not linear: its bias depends on the size.
/// The bias of each reference is tested against zero by a t test with the standard deviation of its
/// own readings.
///
/// Reference: AIAG, *Measurement Systems Analysis*, 4th ed., III.B, linearity. Time is
/// `n log n` in the readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GageLinearity<'a> {
    /// The readings.
    pub values: Column<'a, f64>,
    /// The true size of the part of each reading. Readings with the same reference belong together.
    pub references: Column<'a, f64>,
    /// The spread of the process, six standard deviations, that linearity and bias are given in
    /// percent of.
    #[serde(default)]
    pub process_variation: Option<f64>,
    /// The confidence of the intervals, two-sided.
    #[serde(default = "default_confidence")]
    pub confidence: f64,
}

/// A study of linearity and bias.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GageLinearityStudy {
    /// How many readings.
    pub count: u32,
    /// How the bias changes with the reference.
    pub slope: GageCoefficient,
    /// The bias that the line gives for a reference of zero.
    pub intercept: GageCoefficient,
    /// The standard deviation of the biases about the line.
    pub residual_deviation: f64,
    /// The degrees of freedom of the line: readings less two.
    pub df: u32,
    /// The share of the variation of the biases that the line explains; absent when they do not
    /// vary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r_squared: Option<f64>,
    /// The slope, as a positive number, times the process variation, if that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub linearity: Option<f64>,
    /// The slope, as a positive number, in percent.
    pub percent_linearity: f64,
    /// The bias of all readings together.
    pub average: GageBias,
    /// The bias at each reference, ascending.
    pub biases: Vec<GageBias>,
}

/// One number of a fitted line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GageCoefficient {
    /// The number.
    pub estimate: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// The number over its standard error; absent when that is zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub t: Option<f64>,
    /// The chance of such a number, or one further from zero, if it truly were zero; two-sided. Zero
    /// when the biases lie on the line exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p: Option<f64>,
    /// Its confidence interval.
    pub interval: GageInterval,
}

/// The bias at one reference, or of all.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GageBias {
    /// The reference; the mean of the references for all readings together.
    pub reference: f64,
    /// How many readings.
    pub count: u32,
    /// The mean of the readings less the reference.
    pub bias: f64,
    /// The standard deviation of the biases; absent with a single reading. For all readings together
    /// it is that within the references, pooled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard_deviation: Option<f64>,
    /// The degrees of freedom of the standard deviation.
    pub df: u32,
    /// The bias over its standard error; absent where that is zero or unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub t: Option<f64>,
    /// The chance of such a bias, or a larger one, of a gage that has none; two-sided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p: Option<f64>,
    /// The bias, as a positive number, in percent of the process variation, if that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<f64>,
}

impl<'a> GageLinearity<'a> {
    /// A study of these readings, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, references: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            references: references.into(),
            process_variation: None,
            confidence: default_confidence(),
        }
    }

    /// Analyses the study.
    ///
    /// # Errors
    /// [`MsaError`] when there are fewer than three readings or two references, the columns differ in
    /// length, a number is not finite, or an option makes no sense.
    pub fn analyse(&self) -> Result<GageLinearityStudy, MsaError> {
        refuse_unusable("values", &self.values, 3)?;
        if self.references.len() != self.values.len() {
            return Err(MsaError::Length {
                field: "references",
                given: self.references.len(),
                expected: self.values.len(),
            });
        }
        refuse_unusable("references", &self.references, 3)?;
        share("confidence", self.confidence)?;
        if let Some(variation) = self.process_variation {
            above_zero("process_variation", variation)?;
        }
        let biases: Vec<f64> = self
            .values
            .iter()
            .zip(self.references.iter())
            .map(|(value, reference)| value - reference)
            .collect();
        let groups = self.groups(&biases);
        if groups.len() < 2 {
            return Err(MsaError::TooFew {
                what: "different references",
                given: groups.len(),
                needed: 2,
            });
        }
        let (center, offset) = (mean(&self.references), mean(&biases));
        let spread = squares(&self.references);
        let pairs = || self.references.iter().zip(&biases);
        let slope = pairs()
            .map(|(reference, bias)| (reference - center) * (bias - offset))
            .sum::<f64>()
            / spread;
        let residual: f64 = pairs()
            .map(|(reference, bias)| (bias - offset - slope * (reference - center)).powi(2))
            .sum();
        if !slope.is_finite() || !residual.is_finite() {
            return Err(MsaError::OutOfRange { what: "the slope" });
        }
        let count = real(biases.len());
        let df = count - 2.0;
        let about = (residual / df).sqrt();
        let slope = self.coefficient(slope, about / spread.sqrt(), df);
        let level = offset - slope.estimate * center;
        let level_error = about * (1.0 / count + center * center / spread).sqrt();
        let intercept = self.coefficient(level, level_error, df);
        let total = squares(&biases);
        let ends = [slope.interval, intercept.interval].map(|ends| ends.upper - ends.lower);
        let percent = self
            .process_variation
            .map_or(0.0, |all| 100.0 * offset / all);
        if ![total, level, percent, ends[0], ends[1]]
            .into_iter()
            .all(f64::is_finite)
        {
            return Err(MsaError::OutOfRange { what: "the line" });
        }
        Ok(GageLinearityStudy {
            count: counted(biases.len()),
            slope,
            intercept,
            residual_deviation: about,
            df: counted(biases.len() - 2),
            r_squared: ratio(residual, total).map(|rest| (1.0 - rest).clamp(0.0, 1.0)),
            linearity: self
                .process_variation
                .map(|variation| slope.estimate.abs() * variation),
            percent_linearity: 100.0 * slope.estimate.abs(),
            average: self.average(&groups, center, offset),
            biases: groups
                .iter()
                .map(|(reference, biases)| {
                    let bias = mean(biases);
                    self.bias(
                        *reference,
                        biases.len(),
                        bias,
                        deviation(biases),
                        biases.len() - 1,
                    )
                })
                .collect(),
        })
    }

    /// The biases of each reference, ascending.
    fn groups(&self, biases: &[f64]) -> Vec<(f64, Vec<f64>)> {
        let mut pairs: Vec<(f64, f64)> = self
            .references
            .iter()
            .copied()
            .zip(biases.iter().copied())
            .collect();
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut groups: Vec<(f64, Vec<f64>)> = Vec::new();
        for (reference, bias) in pairs {
            match groups.last_mut() {
                #[expect(clippy::float_cmp, reason = "equal references are the same part")]
                Some((last, group)) if *last == reference => group.push(bias),
                _ => groups.push((reference, vec![bias])),
            }
        }
        groups
    }

    fn coefficient(&self, estimate: f64, error: f64, df: f64) -> GageCoefficient {
        let t = ratio(estimate, error);
        let half = StudentT { df }.upper_quantile((1.0 - self.confidence) / 2.0) * error;
        GageCoefficient {
            estimate,
            standard_error: error,
            t,
            p: two_sided(t, estimate, df),
            interval: GageInterval {
                lower: estimate - half,
                upper: estimate + half,
            },
        }
    }

    fn average(&self, groups: &[(f64, Vec<f64>)], center: f64, offset: f64) -> GageBias {
        let count: usize = groups.iter().map(|(_, biases)| biases.len()).sum();
        let df = count - groups.len();
        let within: f64 = groups.iter().map(|(_, biases)| squares(biases)).sum();
        let deviation = (df > 0).then(|| (within / real(df)).sqrt());
        self.bias(center, count, offset, deviation, df)
    }

    fn bias(
        &self,
        reference: f64,
        count: usize,
        bias: f64,
        deviation: Option<f64>,
        df: usize,
    ) -> GageBias {
        let t = deviation.and_then(|sigma| ratio(bias, sigma / real(count).sqrt()));
        GageBias {
            reference,
            count: counted(count),
            bias,
            standard_deviation: deviation,
            df: counted(df),
            t,
            p: deviation.and_then(|_| two_sided(t, bias, real(df))),
            percent: self
                .process_variation
                .map(|variation| 100.0 * bias.abs() / variation),
        }
    }
}

/// The two-sided p-value; beyond doubt where something stands against an error of zero.
fn two_sided(t: Option<f64>, estimate: f64, df: f64) -> Option<f64> {
    match t {
        Some(t) => Some(2.0 * StudentT { df }.sf(t.abs())),
        None if estimate != 0.0 => Some(0.0),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_reference_makes_no_line() {
        let error = GageLinearity::of(&[1.0, 2.0, 3.0], &[5.0; 3]).analyse();
        assert!(matches!(error, Err(MsaError::TooFew { given: 1, .. })));
    }

    #[test]
    fn biases_on_a_line_leave_no_doubt() {
        let references = [1.0, 2.0, 3.0, 4.0];
        let readings = [1.5, 3.0, 4.5, 6.0];
        let study = GageLinearity::of(&readings, &references).analyse().unwrap();
        assert_eq!((study.slope.estimate, study.slope.p), (0.5, Some(0.0)));
        assert_eq!((study.intercept.estimate, study.intercept.p), (0.0, None));
        assert_eq!(study.r_squared, Some(1.0));
        assert_eq!(study.average.df, 0);
    }

    #[test]
    fn equal_biases_have_no_slope() {
        let study = GageLinearity::of(&[2.0, 3.0, 5.0], &[1.0, 2.0, 4.0])
            .analyse()
            .unwrap();
        assert_eq!(
            (study.slope.estimate, study.slope.p, study.r_squared),
            (0.0, None, None)
        );
    }
}
