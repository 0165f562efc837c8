//! From a wanted run length to the chart that has it.
//!
//! People choose how often a chart may cry wolf and what shift it should find; the limits
//! follow. Each design finds the limit that gives the wanted average run length in
//! control; asked for the best weight for a shift, it also finds the one whose chart sees
//! that shift soonest.
//!
//! ```
//! use lineside_spc::{CusumDesign, EwmaDesign};
//!
//! let sum = CusumDesign { k: Some(0.5), ..CusumDesign::of(465.443_486) }.design()?;
//! assert!((sum.h - 5.0).abs() < 1e-6);
//! let average = EwmaDesign { lambda: Some(0.1), ..EwmaDesign::of(500.0) }.design()?;
//! assert!((average.limit - 2.8143).abs() < 1e-4);
//! # Ok::<(), lineside_spc::RunLengthError>(())
//! ```

use super::answer::{check, check_wanted};
use super::search::{bounds_upwards, lowest, root};
use super::shewhart::with_control;
use super::{
    AverageLimits, CusumRunLength, EwmaRunLength, MewmaRunLength, RunLengthError, RunLengths,
    ShiftTime, Watched,
};
use serde::{Deserialize, Serialize};

/// Finds the decision interval of a CUSUM chart that has a wanted average run length in control.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CusumDesign {
    /// The average number of points between false alarms; above 1.
    pub arl: f64,
    /// The reference value `k`, in sigmas of the plotted statistic. Left out, the one that
    /// finds `shift` soonest is searched for; it is close to half of the shift.
    #[serde(default)]
    pub k: Option<f64>,
    /// The shift to find soonest, in sigmas of the plotted statistic; needed without `k`.
    #[serde(default)]
    pub shift: Option<f64>,
    /// The head start as a share of `h`: 0 for none, 0.5 for the usual fast initial response.
    #[serde(default)]
    pub head_start_share: f64,
    /// The shifts to tell the run lengths of, beside that in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
    /// Whether both sums are kept, or one.
    #[serde(default)]
    pub watched: Watched,
}

/// A CUSUM chart with the run length that was asked for.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DesignedCusum {
    /// The reference value, in sigmas of the plotted statistic.
    pub k: f64,
    /// The decision interval, likewise.
    pub h: f64,
    /// Where the sums start, likewise.
    pub head_start: f64,
    /// The run lengths: in control first, then at each shift asked for.
    pub run_lengths: RunLengths,
}

impl CusumDesign {
    /// A chart of two sums with this run length; `k` or `shift` remain to be given.
    #[must_use]
    pub fn of(arl: f64) -> Self {
        Self {
            arl,
            k: None,
            shift: None,
            head_start_share: 0.0,
            shifts: Vec::new(),
            watched: Watched::default(),
        }
    }

    /// Finds the chart.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range, neither `k` nor `shift` is
    /// given, or no limit gives the run length.
    ///
    /// # Complexity
    /// Some ten run lengths for a given `k`, some two hundred to search for it.
    pub fn design(&self) -> Result<DesignedCusum, RunLengthError> {
        check_wanted(self.arl)?;
        let share = self.head_start_share;
        check(
            "head_start_share",
            share,
            (0.0..1.0).contains(&share),
            "0 or above, below 1",
        )?;
        let k = match (self.k, self.shift) {
            (Some(k), _) => k,
            (None, Some(shift)) => {
                let acceptable = (0.05..=10.0).contains(&shift.abs());
                check("shift", shift, acceptable, "0.05 to 10 sigmas, up or down")?;
                let size = shift.abs();
                let arl = |k| Some(self.with(k, self.h_for(k)?)?.at(shift).ok()?.arl);
                lowest((0.25 * size, 0.8 * size), 1e-4 * size, arl).ok_or(self.not_reached())?
            }
            (None, None) => {
                return Err(RunLengthError::Missing {
                    field: "k",
                    why: "give `k`, or the `shift` to find soonest",
                });
            }
        };
        check("k", k, (0.0..=100.0).contains(&k), "0 to 100 sigmas")?;
        // Refused here with its reason, since the search below only knows that it failed.
        self.question(k, 1.0).check()?;
        let h = self.h_for(k).ok_or(self.not_reached())?;
        let mut question = self.question(k, h);
        question.shifts = with_control(&self.shifts);
        Ok(DesignedCusum {
            k,
            h,
            head_start: question.head_start,
            run_lengths: question.run_lengths()?,
        })
    }

    fn not_reached(&self) -> RunLengthError {
        RunLengthError::NotReached {
            arl: self.arl,
            expected: "more than a chart with `h` next to zero has, and an `h` of up to 380,",
        }
    }

    fn question(&self, k: f64, h: f64) -> CusumRunLength {
        CusumRunLength {
            k,
            h,
            head_start: self.head_start_share * h,
            watched: self.watched,
            ..CusumRunLength::default()
        }
    }

    /// The chart, if its run length can be computed.
    fn with(&self, k: f64, h: f64) -> Option<CusumRunLength> {
        let question = self.question(k, h);
        question.run_lengths().ok().map(|_| question)
    }

    fn h_for(&self, k: f64) -> Option<f64> {
        limit_for(self.arl, 380.0, 2.0, |h| {
            Some(self.question(k, h).at(0.0).ok()?.arl)
        })
    }
}

/// The limit at which the run length in control is the wanted one.
fn limit_for(
    wanted: f64,
    most: f64,
    step: f64,
    mut arl: impl FnMut(f64) -> Option<f64>,
) -> Option<f64> {
    const NEXT_TO_ZERO: f64 = 1e-6;
    let mut excess = |limit: f64| {
        let arl = arl(limit)?;
        // Past the range of a float it is too long, whatever it is.
        let log = if arl.is_finite() { arl.ln() } else { 800.0 };
        Some(log - wanted.ln())
    };
    let bounds = bounds_upwards(NEXT_TO_ZERO, step, most, &mut excess)?;
    root(bounds, 1e-14, excess)
}

/// Finds the limits of an EWMA chart that has a wanted average run length in control.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EwmaDesign {
    /// The average number of points between false alarms; above 1.
    pub arl: f64,
    /// The weight of the newest point: above 0, up to 1. Left out, the one that finds
    /// `shift` soonest is searched for, between 0.01 and 1.
    #[serde(default)]
    pub lambda: Option<f64>,
    /// The shift to find soonest, in sigmas of the plotted statistic; needed without `lambda`.
    #[serde(default)]
    pub shift: Option<f64>,
    /// Whether the limits are exact or asymptotic.
    #[serde(default = "asymptotic")]
    pub limits: AverageLimits,
    /// Fast initial response after Steiner: the share of the limits that stands at the first
    /// point. Needs exact limits. Left out, there is none.
    #[serde(default)]
    pub fast_start: Option<f64>,
    /// The shifts to tell the run lengths of, beside that in control.
    #[serde(default)]
    pub shifts: Vec<f64>,
    /// Which limits there are.
    #[serde(default)]
    pub watched: Watched,
    /// With one limit: where the average is held, in sigmas of the average on the far side
    /// of the target. Left out, it may go anywhere.
    #[serde(default)]
    pub barrier: Option<f64>,
}

fn asymptotic() -> AverageLimits {
    AverageLimits::Asymptotic
}

/// An EWMA chart with the run length that was asked for.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DesignedEwma {
    /// The weight of the newest point.
    pub lambda: f64,
    /// How many sigmas of the average the limits stand from the target.
    pub limit: f64,
    /// The run lengths: in control first, then at each shift asked for.
    pub run_lengths: RunLengths,
}

impl EwmaDesign {
    /// A chart with two asymptotic limits and this run length; `lambda` or `shift` remain
    /// to be given.
    #[must_use]
    pub fn of(arl: f64) -> Self {
        Self {
            arl,
            lambda: None,
            shift: None,
            limits: asymptotic(),
            fast_start: None,
            shifts: Vec::new(),
            watched: Watched::default(),
            barrier: None,
        }
    }

    /// Finds the chart.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range, neither `lambda` nor `shift` is
    /// given, or no limit gives the run length.
    ///
    /// # Complexity
    /// Some ten run lengths for a given `lambda`, some two hundred to search for it.
    pub fn design(&self) -> Result<DesignedEwma, RunLengthError> {
        check_wanted(self.arl)?;
        let lambda = match (self.lambda, self.shift) {
            (Some(lambda), _) => lambda,
            (None, Some(shift)) => {
                let acceptable = (0.05..=10.0).contains(&shift.abs());
                check("shift", shift, acceptable, "0.05 to 10 sigmas, up or down")?;
                self.question(0.5, 1.0, ShiftTime::AtStart).check()?;
                let arl = |log: f64| self.arl_at(log.exp(), shift);
                let log = lowest((0.01_f64.ln(), 0.0), 1e-3, arl).ok_or(self.not_reached())?;
                log.exp()
            }
            (None, None) => {
                return Err(RunLengthError::Missing {
                    field: "lambda",
                    why: "give `lambda`, or the `shift` to find soonest",
                });
            }
        };
        // Refused here with its reason, since the search below only knows that it failed.
        self.question(lambda, 1.0, ShiftTime::AtStart).check()?;
        let limit = self.limit_for(lambda).ok_or(self.not_reached())?;
        let mut question = self.question(lambda, limit, ShiftTime::AtStart);
        question.shifts = with_control(&self.shifts);
        Ok(DesignedEwma {
            lambda,
            limit,
            run_lengths: question.run_lengths()?,
        })
    }

    fn not_reached(&self) -> RunLengthError {
        RunLengthError::NotReached {
            arl: self.arl,
            expected: "more than a chart with limits next to its target has",
        }
    }

    fn question(&self, lambda: f64, limit: f64, shift_time: ShiftTime) -> EwmaRunLength {
        EwmaRunLength {
            lambda,
            limit,
            limits: self.limits,
            fast_start: self.fast_start,
            watched: self.watched,
            barrier: self.barrier,
            shift_time,
            ..EwmaRunLength::default()
        }
    }

    fn arl_at(&self, lambda: f64, shift: f64) -> Option<f64> {
        let limit = self.limit_for(lambda)?;
        let question = self.question(lambda, limit, ShiftTime::AtStart);
        Some(question.at(shift).ok()?.arl)
    }

    fn limit_for(&self, lambda: f64) -> Option<f64> {
        limit_for(self.arl, 40.0, 2.0, |limit| {
            let question = self.question(lambda, limit, ShiftTime::AtStart);
            Some(question.at(0.0).ok()?.arl)
        })
    }
}

/// Finds the limit of a MEWMA chart that has a wanted average run length in control.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MewmaDesign {
    /// The average number of points between false alarms; above 1.
    pub arl: f64,
    /// How many variables are watched together.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub variables: u32,
    /// The weight of the newest point: above 0, up to 1.
    #[serde(default = "default_lambda")]
    pub lambda: f64,
    /// The shifts to tell the run lengths of, beside that in control. Each takes some
    /// tenths of a second.
    #[serde(default)]
    pub shifts: Vec<f64>,
}

fn default_lambda() -> f64 {
    0.1
}

/// A MEWMA chart with the run length that was asked for.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DesignedMewma {
    /// The limit of the statistic.
    pub limit: f64,
    /// The run lengths: in control first, then at each shift asked for.
    pub run_lengths: RunLengths,
}

impl MewmaDesign {
    /// Finds the limit.
    ///
    /// # Errors
    /// [`RunLengthError`] when a parameter is out of its range, or no limit gives the run length.
    ///
    /// # Examples
    /// ```
    /// use lineside_spc::MewmaDesign;
    ///
    /// let design = MewmaDesign { arl: 200.0, variables: 2, lambda: 0.1, shifts: vec![] };
    /// assert!((design.design()?.limit - 8.6336).abs() < 1e-3);
    /// # Ok::<(), lineside_spc::RunLengthError>(())
    /// ```
    pub fn design(&self) -> Result<DesignedMewma, RunLengthError> {
        check_wanted(self.arl)?;
        let question = |limit| MewmaRunLength {
            variables: self.variables,
            lambda: self.lambda,
            limit,
            shifts: vec![0.0],
        };
        question(1.0).check()?;
        let found = limit_for(self.arl, 1600.0, 8.0, |limit| {
            Some(question(limit).at(0.0).ok()?.arl)
        });
        let limit = found.ok_or(RunLengthError::NotReached {
            arl: self.arl,
            expected: "more than a chart with a limit next to zero has",
        })?;
        let question = MewmaRunLength {
            shifts: with_control(&self.shifts),
            ..question(limit)
        };
        Ok(DesignedMewma {
            limit,
            run_lengths: question.run_lengths()?,
        })
    }
}
