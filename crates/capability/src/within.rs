//! Sigma within: the scatter of the process from one piece to the next, and what it is made of.
//!
//! Every estimator has a name, and every answer carries the name, the constants and the degrees
//! of freedom, so that "why is your Cpk different from Minitab's" has an answer.
//!
//! ```
//! use lineside_capability::{CapabilityStudy, WithinSigma};
//!
//! let values = [10.1, 9.9, 10.0, 10.2, 9.8, 10.0];
//! let study = CapabilityStudy {
//!     lower: Some(9.0),
//!     size: Some(3),
//!     within: Some(WithinSigma::Rbar),
//!     ..CapabilityStudy::of(&values)
//! };
//! let source = study.report()?.within.unwrap().source;
//! assert_eq!((source.method, source.df), (WithinSigma::Rbar, Some(3.6)));
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```

use crate::average::{Average, count, count_of, range};
use crate::{CapabilityError, check};
use lineside_statistics::{ChartConstants, QuantileMethod, Sum, c4, quantile};
use serde::{Deserialize, Serialize};

/// How sigma within is estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum WithinSigma {
    /// Single values: the mean moving range divided by `d2`. The default for single values.
    MeanMovingRange,
    /// Single values: the median moving range divided by the median of the range.
    MedianMovingRange,
    /// Single values: the root of half the mean square of successive differences.
    SuccessiveDifferences,
    /// Subgroups: the root of the pooled variance within subgroups, as it stands. The default for
    /// subgroups.
    Pooled,
    /// Subgroups: the same divided by `c4(d + 1)`, where `d` are its degrees of freedom; what
    /// Minitab calls the pooled standard deviation with unbiasing constants.
    Rmsdf,
    /// Subgroups: the mean of each range divided by its `d2`.
    Rbar,
    /// Subgroups: the ranges divided by `d2`, weighted by their precision; what Minitab takes for
    /// R-bar with unequal sizes.
    MvlueR,
    /// Subgroups: the mean of each standard deviation divided by its `c4`.
    Sbar,
    /// Subgroups: the standard deviations divided by `c4`, weighted by their precision; what
    /// Minitab takes for S-bar with unequal sizes.
    MvlueS,
    /// It is given, not estimated.
    Given,
}

impl WithinSigma {
    fn is_for_single_values(self) -> bool {
        matches!(
            self,
            Self::MeanMovingRange | Self::MedianMovingRange | Self::SuccessiveDifferences
        )
    }
}

/// How many degrees of freedom sigma within is taken to have, which sets the width of the
/// intervals of Cp and Cpk. Programs differ here more than anywhere else.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DegreesOfFreedom {
    /// As Minitab documents it: pooled the sum of `n - 1`; R-bar 0.9 of that; S-bar a share between
    /// 0.88 and 1 of it by size; moving ranges the number of values less the span plus 1;
    /// successive differences the number of values less 1.
    #[default]
    Minitab,
    /// For moving ranges 0.62 times the number of values less 1, since neighbouring ranges share
    /// values; for every other estimator as `minitab`.
    SharedRanges,
    /// The number of all values less 1, whatever the estimator, as R's qcc takes it.
    AllValues,
    /// A number of your own.
    Fixed {
        /// The degrees of freedom, above zero, whole or not.
        #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
        df: f64,
    },
}

/// Where sigma within comes from, in enough detail to compare it with another program's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigmaSource {
    /// The estimator.
    pub method: WithinSigma,
    /// How many values a moving range spans; null where there are none.
    pub span: Option<u32>,
    /// How many subgroups or moving ranges were averaged; null when sigma was given.
    pub parts: Option<u32>,
    /// The constants that were used.
    pub constants: Vec<SigmaConstant>,
    /// The degrees of freedom of the intervals; null when none are known.
    pub df: Option<f64>,
    /// How the degrees of freedom were found; null when none are known.
    pub df_method: Option<DegreesOfFreedom>,
}

/// A constant of control charts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SigmaConstant {
    /// Its usual name: `d2`, `d3`, `d4` (the median of the range), `c4`.
    pub name: String,
    /// How many values it is for.
    pub of: u32,
    /// The constant, exact to the last digits of a float.
    pub value: f64,
}

/// Sigma within of a sample.
pub(crate) struct Within {
    pub(crate) sigma: f64,
    pub(crate) source: SigmaSource,
}

/// Splits values into subgroups, or says that they are single.
pub(crate) fn subgroups<'v>(
    values: &'v [f64],
    size: Option<u32>,
    sizes: Option<&[u32]>,
) -> Result<Option<Vec<&'v [f64]>>, CapabilityError> {
    let given = values.len();
    let groups: Vec<&[f64]> = match (size, sizes) {
        (Some(_), Some(_)) => {
            return Err(CapabilityError::DoesNotFit {
                field: "sizes",
                given: "both `size` and `sizes` are given",
                expected: "one of them, or neither for single values",
            });
        }
        (None, None) | (Some(1), None) => return Ok(None),
        (Some(size), None) => {
            let size = size as usize;
            if size == 0 || !given.is_multiple_of(size) {
                let expected = given.checked_div(size).unwrap_or(0).saturating_mul(size);
                return Err(CapabilityError::SizesDisagree { given, expected });
            }
            values.chunks(size).collect()
        }
        (None, Some(sizes)) => {
            let expected = sizes
                .iter()
                .fold(0_usize, |sum, size| sum.saturating_add(*size as usize));
            if expected != given {
                return Err(CapabilityError::SizesDisagree { given, expected });
            }
            let mut rest = values;
            let mut take = |size: &u32| {
                let (group, after) = rest.split_at_checked(*size as usize)?;
                rest = after;
                Some(group)
            };
            sizes.iter().filter_map(&mut take).collect()
        }
    };
    if groups.iter().all(|group| group.len() <= 1) {
        return Ok(None);
    }
    Ok(Some(groups))
}

/// What the request says about sigma within.
pub(crate) struct Wish {
    pub(crate) method: Option<WithinSigma>,
    pub(crate) span: u32,
    pub(crate) df: DegreesOfFreedom,
}

impl Wish {
    /// Estimates sigma within from single values.
    pub(crate) fn of_single_values(&self, values: &[f64]) -> Result<Within, CapabilityError> {
        let method = self.method.unwrap_or(WithinSigma::MeanMovingRange);
        if !method.is_for_single_values() {
            return Err(CapabilityError::DoesNotFit {
                field: "within",
                given: "an estimator for subgroups is named, but the values are single",
                expected: "`mean_moving_range`, `median_moving_range` or `successive_differences`, or subgroups of two and more",
            });
        }
        let span = if method == WithinSigma::SuccessiveDifferences {
            2
        } else {
            self.span
        };
        let constants = ChartConstants::of(span).filter(|_| span <= 100);
        let Some(constants) = constants else {
            return Err(CapabilityError::BadSetting {
                field: "span",
                value: f64::from(span),
                expected: "2 to 100",
            });
        };
        let (given, needed) = (values.len(), span as usize);
        if given < needed {
            let (field, purpose) = ("values", "for one moving range");
            return Err(CapabilityError::TooFewValues {
                field,
                given,
                needed,
                purpose,
            });
        }
        let ranges: Vec<f64> = values.windows(needed).map(range).collect();
        let parts = count(&ranges);
        let (sigma, name, value) = match method {
            WithinSigma::MedianMovingRange => {
                let median = quantile(&ranges, 0.5, QuantileMethod::Hazen).unwrap_or(f64::NAN);
                (median / constants.d4, "d4", constants.d4)
            }
            WithinSigma::SuccessiveDifferences => {
                let largest = ranges
                    .iter()
                    .copied()
                    .fold(0.0, f64::max)
                    .max(f64::MIN_POSITIVE);
                let mut squares = Sum::default();
                ranges
                    .iter()
                    .for_each(|range| squares.push((range / largest).powi(2)));
                ((squares.mean(parts) / 2.0).sqrt() * largest, "", 0.0)
            }
            _ => {
                let mut sum = Sum::default();
                sum.add(&ranges);
                (sum.mean(parts) / constants.d2, "d2", constants.d2)
            }
        };
        let n = f64::from(count(values));
        let minitab = n - f64::from(span) + 1.0;
        let shared = match method {
            WithinSigma::SuccessiveDifferences => minitab,
            _ => 0.62 * (n - 1.0),
        };
        let note = SigmaConstant {
            name: name.to_owned(),
            of: span,
            value,
        };
        Ok(Within {
            sigma: check::in_range(sigma, "sigma within")?,
            source: SigmaSource {
                method,
                span: Some(span),
                parts: Some(parts),
                constants: Some(note)
                    .filter(|note| !note.name.is_empty())
                    .into_iter()
                    .collect(),
                df: Some(self.degrees(minitab, shared, n)?),
                df_method: Some(self.df),
            },
        })
    }

    /// Estimates sigma within from subgroups; those of one value say nothing of it.
    pub(crate) fn of_subgroups(&self, groups: &[&[f64]]) -> Result<Within, CapabilityError> {
        let method = self.method.unwrap_or(WithinSigma::Pooled);
        if method.is_for_single_values() {
            return Err(CapabilityError::DoesNotFit {
                field: "within",
                given: "an estimator for single values is named, but there are subgroups",
                expected: "`pooled`, `rmsdf`, `rbar`, `mvlue_r`, `sbar` or `mvlue_s`, or no sizes",
            });
        }
        // Squares of scaled deviations neither overflow nor vanish.
        let widest = groups.iter().map(|group| range(group)).fold(0.0, f64::max);
        let unit = if widest > 0.0 { widest } else { 1.0 };
        let mut average = Average::default();
        for group in groups.iter().filter(|group| group.len() >= 2) {
            average.add(method, group, unit)?;
        }
        let mut constants = std::mem::take(&mut average.constants);
        let mean = average.sum.total() / average.weights;
        let sigma = match method {
            WithinSigma::Pooled => mean.sqrt() * unit,
            WithinSigma::Rmsdf => {
                let unbiasing = c4(average.df);
                let of = count_of(average.df + 1.0);
                constants.push(SigmaConstant {
                    name: "c4".to_owned(),
                    of,
                    value: unbiasing,
                });
                mean.sqrt() / unbiasing * unit
            }
            _ => mean,
        };
        let n: f64 = groups.iter().map(|group| f64::from(count(group))).sum();
        Ok(Within {
            sigma: check::in_range(sigma, "sigma within")?,
            source: SigmaSource {
                method,
                span: None,
                parts: Some(average.parts),
                constants,
                df: Some(self.degrees(average.minitab_df, average.minitab_df, n)?),
                df_method: Some(self.df),
            },
        })
    }

    fn degrees(&self, minitab: f64, shared: f64, n: f64) -> Result<f64, CapabilityError> {
        match self.df {
            DegreesOfFreedom::Minitab => Ok(minitab),
            DegreesOfFreedom::SharedRanges => Ok(shared),
            DegreesOfFreedom::AllValues => Ok(n - 1.0),
            DegreesOfFreedom::Fixed { df } => {
                check::setting("df.df", df, df > 0.0, "a finite number above zero")
            }
        }
    }
}
