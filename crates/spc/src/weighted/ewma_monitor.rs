//! The weighted average as it runs: one point in, the average and its limits out.
//!
//! ```
//! use lineside_spc::{ShiftDirection, EwmaMonitor};
//!
//! let mut monitor = EwmaMonitor::new(10.0, 1.0);
//! assert_eq!(monitor.push(10.3, 1)?.signal, None);
//! let json = serde_json::to_string(&monitor)?;
//! let mut restored: EwmaMonitor = serde_json::from_str(&json)?;
//! assert_eq!(restored.push(15.0, 1)?.signal, Some(ShiftDirection::Up));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::ShiftDirection;
use super::points::{check_setting, pass_over, subgroup_mean};
use crate::run_length::{fast_factor, spread};
use crate::{AfterSignal, AverageLimits, Missing, SpcError, Watched};
use serde::{Deserialize, Serialize};

/// What one point did to the average.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EwmaReading {
    /// The average; none for a missing point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub average: Option<f64>,
    /// The lower limit at this point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// The upper limit at this point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// Which way the point signals, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signal: Option<ShiftDirection>,
}

/// An exponentially weighted moving average that points are pushed into: its settings and its
/// state.
///
/// It is plain data: written down, it is a snapshot; read back, it goes on where it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EwmaMonitor {
    /// The target: the centre of the limits.
    pub target: f64,
    /// Sigma of single measurements.
    pub sigma: f64,
    /// The weight of the newest point.
    pub lambda: f64,
    /// How many sigmas of the average the limits stand from the target.
    pub limit: f64,
    /// Whether the limits are exact or asymptotic.
    #[serde(default)]
    pub limits: AverageLimits,
    /// Fast initial response: the share of the limits that stands at the first point.
    #[serde(default)]
    pub fast_start: Option<f64>,
    /// Where the average starts; none is the target.
    #[serde(default)]
    pub start: Option<f64>,
    /// Which limits there are.
    #[serde(default)]
    pub watched: Watched,
    /// What a signal does: nothing, or the average starts again.
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// What a missing point does: it is passed over (`skip`), the average starts again
    /// (`break`), or it is refused.
    #[serde(default = "pass_over")]
    pub missing: Missing,
    /// How many points there were so far.
    #[serde(default)]
    pub points: u32,
    /// How many points are in the average.
    #[serde(default)]
    pub averaged: u32,
    /// How far the average stands from the target.
    #[serde(default)]
    pub deviation: f64,
    /// The variance of the average, in sigmas of a single measurement squared.
    #[serde(default)]
    pub variance: f64,
}

impl EwmaMonitor {
    /// A chart with a `lambda` of 0.2 and exact limits at three sigma, for single values.
    #[must_use]
    pub fn new(target: f64, sigma: f64) -> Self {
        Self {
            target,
            sigma,
            lambda: 0.2,
            limit: 3.0,
            limits: AverageLimits::default(),
            fast_start: None,
            start: None,
            watched: Watched::Both,
            after_signal: AfterSignal::Overlap,
            missing: pass_over(),
            points: 0,
            averaged: 0,
            deviation: 0.0,
            variance: 0.0,
        }
    }

    /// Refuses settings that no average can run with.
    ///
    /// # Errors
    /// [`SpcError::BadSetting`], which names the field.
    pub fn check(&self) -> Result<(), SpcError> {
        check_setting("target", self.target, true, "a finite number")?;
        check_setting(
            "sigma",
            self.sigma,
            self.sigma >= 0.0,
            "a finite number, zero or above",
        )?;
        let is_weight = self.lambda > 0.0 && self.lambda <= 1.0;
        check_setting("lambda", self.lambda, is_weight, "above 0 and at most 1")?;
        check_setting(
            "limit",
            self.limit,
            self.limit > 0.0,
            "a finite number above zero",
        )?;
        if let Some(start) = self.start {
            check_setting("start", start, true, "a finite number")?;
        }
        let Some(share) = self.fast_start else {
            return Ok(());
        };
        let acceptable = share > 0.0 && share < 1.0;
        check_setting("fast_start", share, acceptable, "above 0 and below 1")?;
        let is_exact = self.limits == AverageLimits::Exact;
        check_setting(
            "fast_start",
            share,
            is_exact,
            "left out, or `limits` to be `exact`",
        )
    }

    /// Starts the average again.
    pub fn restart(&mut self) {
        (self.averaged, self.deviation, self.variance) = (0, 0.0, 0.0);
    }

    /// Pushes a point: a single value, or the mean of `size` measurements; NaN is missing.
    ///
    /// # Errors
    /// [`SpcError`] when the value is infinite, missing where that is refused, the size is zero,
    /// or the average or a limit leaves the range of a float. The monitor is then as it was.
    ///
    /// # Complexity
    /// O(1), without allocation.
    pub fn push(&mut self, value: f64, size: u32) -> Result<EwmaReading, SpcError> {
        let index = self.points as usize;
        if value.is_nan() && self.missing != Missing::Refuse {
            self.points = self.points.saturating_add(1);
            if self.missing == Missing::Break {
                self.restart();
            }
            return Ok(EwmaReading {
                average: None,
                lower: None,
                upper: None,
                signal: None,
            });
        }
        if !value.is_finite() {
            return Err(SpcError::NotFinite { index, value });
        }
        if size == 0 {
            return Err(SpcError::BadEntry {
                field: "sizes",
                index,
                value: 0.0,
                expected: "1 or more where there is a mean",
            });
        }
        let size = f64::from(size);
        let mut next = self.clone();
        next.points = self.points.saturating_add(1);
        next.averaged = self.averaged.saturating_add(1);
        next.average_in(value, size);
        // Only deviations are averaged, so that a large target costs no digits; a weight of
        // one leaves the value as it is.
        let average = if self.lambda == 1.0 {
            value
        } else {
            self.target + next.deviation
        };
        let reach = next.reach(size);
        let (lower, upper) = (self.target - reach, self.target + reach);
        if ![average, lower, upper].iter().all(|line| line.is_finite()) {
            return Err(SpcError::OutOfRange {
                what: "the average or a limit",
            });
        }
        let signal = if self.watched.has_upper() && average > upper {
            Some(ShiftDirection::Up)
        } else if self.watched.has_lower() && average < lower {
            Some(ShiftDirection::Down)
        } else {
            None
        };
        *self = next;
        if signal.is_some() && self.after_signal == AfterSignal::Reset {
            self.restart();
        }
        Ok(EwmaReading {
            average: Some(average),
            lower: self.watched.has_lower().then_some(lower),
            upper: self.watched.has_upper().then_some(upper),
            signal,
        })
    }

    /// Pushes a subgroup, whose missing values are NaN.
    ///
    /// # Errors
    /// As [`Self::push`].
    pub fn push_subgroup(&mut self, values: &[f64]) -> Result<EwmaReading, SpcError> {
        let (mean, size) = subgroup_mean(values);
        self.push(mean, size)
    }

    fn average_in(&mut self, value: f64, size: f64) {
        let kept = 1.0 - self.lambda;
        let before = match self.start {
            Some(start) if self.averaged == 1 => start - self.target,
            _ => self.deviation,
        };
        self.deviation = kept * before + self.lambda * (value - self.target);
        self.variance = kept * kept * self.variance + self.lambda * self.lambda / size;
    }

    /// How far the limits stand from the target.
    fn reach(&self, size: f64) -> f64 {
        let sigmas = match self.limits {
            AverageLimits::Exact => self.variance.sqrt(),
            AverageLimits::Asymptotic => spread(self.lambda) / size.sqrt(),
        };
        let fast = match self.fast_start {
            Some(share) => fast_factor(share, f64::from(self.averaged)),
            None => 1.0,
        };
        self.limit * fast * sigmas * self.sigma
    }
}
