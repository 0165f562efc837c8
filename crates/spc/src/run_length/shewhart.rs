//! Run lengths of charts whose points are independent: Shewhart's.
//!
//! A point signals with a fixed probability `p`, so the run length is geometric with a
//! mean of `1 / p`. What further rules cost is another question.
//!
//! ```
//! use lineside_spc::ShewhartRunLength;
//!
//! let three_sigma = ShewhartRunLength::default().run_lengths()?;
//! assert!((three_sigma.run_lengths[0].arl - 370.398_347_3).abs() < 1e-6);
//! # Ok::<(), lineside_spc::RunLengthError>(())
//! ```

use super::answer::{Computed, at_each, check, check_wanted};
use super::{RunLengthError, RunLengthMethod, RunLengths, Watched};
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};

/// Computes the average run lengths of a Shewhart chart with known limits.
///
/// How many points such a chart of means or of single values shows on average up to and
/// with the first beyond its limits, at each shift of the mean. At no shift this is how
/// often it cries wolf; at a shift, how long that stays unseen.
///
/// Values are normal and independent, centre and sigma are known. With estimated limits
/// the average is longer and varies widely from chart to chart.
///
/// Reference: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Average
/// run length".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShewhartRunLength {
    /// How many sigmas of the plotted statistic the limits stand from the centre.
    #[serde(default = "three")]
    pub limit: f64,
    /// How many measurements each plotted mean is of; 1 for single values.
    #[serde(default = "one")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub size: u32,
    /// The shifts of the mean, in sigmas of a single measurement; a mean of `size`
    /// measurements shifts by the root of `size` as many of its own sigmas. None given
    /// means in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
    /// Which limits there are.
    #[serde(default)]
    pub watched: Watched,
}

fn three() -> f64 {
    3.0
}

fn one() -> u32 {
    1
}

impl Default for ShewhartRunLength {
    fn default() -> Self {
        Self {
            limit: three(),
            size: one(),
            shifts: Vec::new(),
            watched: Watched::default(),
        }
    }
}

impl ShewhartRunLength {
    /// Answers for each shift.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range or a run length out of a float's.
    ///
    /// # Examples
    /// ```
    /// use lineside_spc::ShewhartRunLength;
    ///
    /// let means_of_four = ShewhartRunLength { size: 4, shifts: vec![1.0], ..Default::default() };
    /// assert!((means_of_four.run_lengths()?.run_lengths[0].arl - 6.302_963).abs() < 1e-6);
    /// # Ok::<(), lineside_spc::RunLengthError>(())
    /// ```
    pub fn run_lengths(&self) -> Result<RunLengths, RunLengthError> {
        check(
            "limit",
            self.limit,
            self.limit >= 0.0,
            "zero sigmas or more",
        )?;
        check("size", f64::from(self.size), self.size > 0, "1 or more")?;
        let scale = f64::from(self.size).sqrt();
        at_each(&self.shifts, RunLengthMethod::ClosedForm, |shift| {
            let signal = signal_probability(self.limit, scale * shift, self.watched);
            Ok(Computed::closed(1.0 / signal))
        })
    }
}

/// The probability that a point shifted by so many of its sigmas is beyond a limit.
fn signal_probability(limit: f64, shift: f64, watched: Watched) -> f64 {
    let upper = Normal::STANDARD.sf(limit - shift);
    let lower = Normal::STANDARD.sf(limit + shift);
    match watched {
        Watched::Both => upper + lower,
        Watched::Upper => upper,
        Watched::Lower => lower,
    }
}

/// Finds the limits of a Shewhart chart that has a wanted average run length in control.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShewhartDesign {
    /// The average number of points between false alarms; above 1.
    pub arl: f64,
    /// How many measurements each plotted mean is of; 1 for single values.
    #[serde(default = "one")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub size: u32,
    /// The shifts to tell the run lengths of, beside that in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
    /// Which limits there are.
    #[serde(default)]
    pub watched: Watched,
}

/// A Shewhart chart with the run length that was asked for.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DesignedShewhart {
    /// How many sigmas of the plotted statistic the limits stand from the centre.
    pub limit: f64,
    /// The run lengths: in control first, then at each shift asked for.
    pub run_lengths: RunLengths,
}

impl ShewhartDesign {
    /// Finds the limits.
    ///
    /// # Errors
    /// [`RunLengthError`] when the run length is not above 1, or not above 2 with one limit.
    ///
    /// # Examples
    /// ```
    /// use lineside_spc::{ShewhartDesign, Watched};
    ///
    /// let design = ShewhartDesign { arl: 500.0, size: 1, shifts: vec![], watched: Watched::Both };
    /// assert!((design.design()?.limit - 3.090_232_306_167_813).abs() < 1e-12);
    /// # Ok::<(), lineside_spc::RunLengthError>(())
    /// ```
    pub fn design(&self) -> Result<DesignedShewhart, RunLengthError> {
        check_wanted(self.arl)?;
        let sides = if self.watched == Watched::Both {
            2.0
        } else {
            1.0
        };
        let limit = Normal::STANDARD.upper_quantile(1.0 / (self.arl * sides));
        if limit < 0.0 {
            return Err(RunLengthError::NotReached {
                arl: self.arl,
                expected: "2 or more, as one limit has half of the points beyond the centre,",
            });
        }
        let run_lengths = ShewhartRunLength {
            limit,
            size: self.size,
            shifts: with_control(&self.shifts),
            watched: self.watched,
        };
        Ok(DesignedShewhart {
            limit,
            run_lengths: run_lengths.run_lengths()?,
        })
    }
}

/// No shift, and then those asked for.
pub(super) fn with_control(shifts: &[f64]) -> Vec<f64> {
    [0.0].iter().chain(shifts).copied().collect()
}
