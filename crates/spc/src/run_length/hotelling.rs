//! Run lengths of Hotelling's T² with known parameters.
//!
//! ```
//! use lineside_spc::HotellingRunLength;
//!
//! let question = HotellingRunLength { variables: 2, limit: 10.596_634_733_096_073, ..HotellingRunLength::default() };
//! assert!((question.run_lengths()?.run_lengths[0].arl - 200.0).abs() < 1e-8);
//! # Ok::<(), lineside_spc::RunLengthError>(())
//! ```

use super::answer::{Computed, at_each, check, check_wanted};
use super::radial::Distance;
use super::shewhart::with_control;
use super::{RunLengthError, RunLengthMethod, RunLengths};
use lineside_statistics::{ChiSquared, Continuous};
use serde::{Deserialize, Serialize};

/// The most variables of a multivariate chart.
pub(super) const MOST_VARIABLES: u32 = 100;

/// Computes the average run lengths of a T² chart with known mean and covariance.
///
/// How many points it shows on average up to and with the first above its limit, at each
/// shift of the mean. T² of a point in control is chi-squared, of a shifted one noncentral
/// chi-squared. With estimated parameters the average differs; these are the limiting
/// values for a long time of estimation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HotellingRunLength {
    /// How many variables are watched together.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub variables: u32,
    /// The limit of T².
    pub limit: f64,
    /// How many measurements each plotted mean is of; 1 for single ones.
    #[serde(default = "one")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub size: u32,
    /// The shifts of the mean vector: its Mahalanobis distance from the one in control, the
    /// root of `d' Σ⁻¹ d`, in sigmas of a single measurement. None given
    /// means in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
}

fn one() -> u32 {
    1
}

impl Default for HotellingRunLength {
    fn default() -> Self {
        Self {
            variables: 2,
            limit: 10.6,
            size: one(),
            shifts: Vec::new(),
        }
    }
}

impl HotellingRunLength {
    /// Answers for each shift.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range or a run length out of a float's.
    pub fn run_lengths(&self) -> Result<RunLengths, RunLengthError> {
        check_variables(self.variables)?;
        check(
            "limit",
            self.limit,
            (0.0..=1e6).contains(&self.limit),
            "0 to a million",
        )?;
        check("size", f64::from(self.size), self.size > 0, "1 or more")?;
        let variables = f64::from(self.variables);
        let scale = f64::from(self.size).sqrt();
        at_each(&self.shifts, RunLengthMethod::ClosedForm, |shift| {
            let offset = scale * shift.abs();
            let signal = if offset == 0.0 {
                ChiSquared { df: variables }.sf(self.limit)
            } else if offset > self.limit.sqrt() + 40.0 {
                1.0
            } else {
                Distance { variables, offset }.beyond(self.limit.sqrt())
            };
            Ok(Computed::closed(1.0 / signal))
        })
    }
}

/// Refuses a number of variables that no multivariate chart has.
pub(super) fn check_variables(variables: u32) -> Result<(), RunLengthError> {
    let acceptable = (1..=MOST_VARIABLES).contains(&variables);
    check("variables", f64::from(variables), acceptable, "1 to 100")
}

/// Finds the limit of a T² chart, with known parameters, that has a wanted average run
/// length in control.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HotellingDesign {
    /// The average number of points between false alarms; above 1.
    pub arl: f64,
    /// How many variables are watched together.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub variables: u32,
    /// How many measurements each plotted mean is of; 1 for single ones.
    #[serde(default = "one")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub size: u32,
    /// The shifts to tell the run lengths of, beside that in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
}

/// A T² chart with the run length that was asked for.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DesignedHotelling {
    /// The limit of T².
    pub limit: f64,
    /// The run lengths: in control first, then at each shift asked for.
    pub run_lengths: RunLengths,
}

impl HotellingDesign {
    /// Finds the limit.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range.
    pub fn design(&self) -> Result<DesignedHotelling, RunLengthError> {
        check_wanted(self.arl)?;
        check_variables(self.variables)?;
        let df = f64::from(self.variables);
        let limit = ChiSquared { df }.upper_quantile(1.0 / self.arl);
        let question = HotellingRunLength {
            variables: self.variables,
            limit,
            size: self.size,
            shifts: with_control(&self.shifts),
        };
        Ok(DesignedHotelling {
            limit,
            run_lengths: question.run_lengths()?,
        })
    }
}
