//! Where the variation of a gage study comes from, and what share of which yardstick it is.
//!
//! The same component is judged four ways, and the shares are not the same number:
//!
//! - *contribution*: its variance against the total variance; these add up to 100 %;
//! - *study variation*: its standard deviation against the total one; these do not add up;
//! - *tolerance*: how much of the tolerance its spread takes;
//! - *process*: its standard deviation against that of the process, known from elsewhere.
//!
//! ```
//! use lineside_msa::{CrossedGage, GageArrangement, GageSource};
//!
//! let readings = [2.48, 2.50, 3.01, 3.00, 2.51, 2.49, 3.04, 3.02];
//! let plan = GageArrangement::Counts { parts: 2, operators: 2, replicates: 2, order: Default::default() };
//! let study = CrossedGage::of(&readings, plan).analyse()?;
//! let gage = &study.components[0];
//! assert_eq!(gage.source, GageSource::TotalGage);
//! assert!((gage.percent_study_variation.unwrap().powi(2) / 100.0
//!     - gage.percent_contribution.unwrap()).abs() < 1e-9);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::MsaError;
use crate::interval::GageInterval;
use crate::numbers::ratio;
use serde::{Deserialize, Serialize};

/// A source of variation in a gage study.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GageSource {
    /// The whole measurement system: repeatability and reproducibility.
    TotalGage,
    /// The same operator measuring the same part again (equipment variation, EV).
    Repeatability,
    /// One operator against another (appraiser variation, AV), the interaction included.
    Reproducibility,
    /// The operators themselves.
    Operator,
    /// Operators that differ on some parts and not on others.
    Interaction,
    /// The parts (PV).
    Part,
    /// Everything together (TV).
    Total,
}

/// One source of variation, in every yardstick.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GageComponent {
    /// The source.
    pub source: GageSource,
    /// Its variance. A negative estimate counts as zero, and sums are made of what counts.
    pub variance: f64,
    /// The variance as estimated, where that can be negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raw_variance: Option<f64>,
    /// Its standard deviation.
    pub standard_deviation: f64,
    /// Its spread: the standard deviation times the study multiplier.
    pub study_variation: f64,
    /// Its variance in percent of the total variance; absent when nothing varies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent_contribution: Option<f64>,
    /// Its standard deviation in percent of the total one; absent when nothing varies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent_study_variation: Option<f64>,
    /// Its spread in percent of the tolerance, if a tolerance was given. With one limit, half
    /// the spread in percent of the distance of the mean from the limit; absent when the mean is
    /// beyond it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent_tolerance: Option<f64>,
    /// Its standard deviation in percent of that of the process, if that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent_process: Option<f64>,
    /// The confidence interval of the variance; absent where the method has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variance_interval: Option<GageInterval>,
}

/// What the spread of the gage is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum GageTolerance {
    /// The width of the tolerance: the upper limit less the lower one.
    Width {
        /// The width, above zero.
        width: f64,
    },
    /// Both limits.
    TwoSided {
        /// The lower limit.
        lower: f64,
        /// The upper limit.
        upper: f64,
    },
    /// A lower limit only.
    Lower {
        /// The lower limit.
        lower: f64,
    },
    /// An upper limit only.
    Upper {
        /// The upper limit.
        upper: f64,
    },
}

/// The yardsticks of one study.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Yardstick {
    pub(crate) multiplier: f64,
    /// The width that a whole spread is compared with; none when it was not given or makes
    /// no sense for this mean.
    pub(crate) tolerance: Option<f64>,
    pub(crate) process: Option<f64>,
}

/// One component before it is measured against anything.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Part {
    pub(crate) source: GageSource,
    pub(crate) variance: f64,
    pub(crate) raw: Option<f64>,
    pub(crate) interval: Option<GageInterval>,
}

impl Yardstick {
    pub(crate) fn of(
        multiplier: f64,
        tolerance: Option<GageTolerance>,
        process: Option<f64>,
        mean: f64,
    ) -> Result<Self, MsaError> {
        above_zero("study_multiplier", multiplier)?;
        if let Some(process) = process {
            above_zero("process_sigma", process)?;
        }
        let finite = |value: f64| match value.is_finite() {
            true => Ok(value),
            false => Err(bad("tolerance", value, "made of finite numbers")),
        };
        let tolerance = match tolerance {
            None => None,
            Some(GageTolerance::Width { width }) => Some(above_zero("tolerance.width", width)?),
            Some(GageTolerance::TwoSided { lower, upper }) => {
                let width = finite(upper)? - finite(lower)?;
                Some(above_zero("tolerance.upper - tolerance.lower", width)?)
            }
            Some(GageTolerance::Lower { lower }) => Some(2.0 * (mean - finite(lower)?)),
            Some(GageTolerance::Upper { upper }) => Some(2.0 * (finite(upper)? - mean)),
        };
        Ok(Self {
            multiplier,
            tolerance: tolerance.filter(|width| *width > 0.0),
            process,
        })
    }

    /// Measures every component; the last one given is the total.
    pub(crate) fn measure(self, parts: &[Part]) -> Result<Vec<GageComponent>, MsaError> {
        let total = parts.last().map_or(0.0, |part| part.variance);
        let measured = |part: &Part| {
            let sigma = part.variance.sqrt();
            let spread = sigma * self.multiplier;
            let percent = |above, below| ratio(above, below).map(|share| 100.0 * share);
            GageComponent {
                source: part.source,
                variance: part.variance,
                raw_variance: part.raw,
                standard_deviation: sigma,
                study_variation: spread,
                percent_contribution: percent(part.variance, total),
                percent_study_variation: percent(sigma, total.sqrt()),
                percent_tolerance: self.tolerance.and_then(|width| percent(spread, width)),
                percent_process: self.process.and_then(|process| percent(sigma, process)),
                variance_interval: part.interval,
            }
        };
        let components: Vec<GageComponent> = parts.iter().map(measured).collect();
        let fits = |component: &GageComponent| {
            let ends = component.variance_interval.map_or(0.0, |ends| ends.upper);
            component.study_variation.is_finite() && ends.is_finite()
        };
        match components.iter().all(fits) {
            true => Ok(components),
            false => Err(MsaError::OutOfRange {
                what: "a component",
            }),
        }
    }
}

/// Accepts a finite number above zero.
pub(crate) fn above_zero(field: &'static str, value: f64) -> Result<f64, MsaError> {
    if value.is_finite() && value > 0.0 {
        return Ok(value);
    }
    Err(bad(field, value, "a finite number above zero"))
}

/// Accepts a number strictly between zero and one.
pub(crate) fn share(field: &'static str, value: f64) -> Result<f64, MsaError> {
    if value > 0.0 && value < 1.0 {
        return Ok(value);
    }
    Err(bad(field, value, "between 0 and 1, both excluded"))
}

pub(crate) fn bad(field: &'static str, value: f64, expected: &'static str) -> MsaError {
    MsaError::BadOption {
        field,
        value: value.to_string(),
        expected,
    }
}

/// The number of distinct categories: how many groups of parts the gage can tell apart.
///
/// It is cut, never rounded: 4.9 categories are four.
pub(crate) fn categories(factor: f64, part: f64, gage: f64) -> (Option<f64>, Option<u32>) {
    let raw = ratio(factor * part.sqrt(), gage.sqrt());
    let whole = raw.map(|raw| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast saturates, and a quotient of roots is not negative"
        )]
        let whole = raw.floor() as u32;
        whole.max(1)
    });
    (raw, whole)
}
