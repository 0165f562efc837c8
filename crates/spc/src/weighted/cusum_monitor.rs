//! The cumulative sum as it runs: one point in, the state of the chart out.
//!
//! ```
//! use lineside_spc::{CusumMonitor, ShiftDirection};
//!
//! let mut monitor = CusumMonitor::new(10.0, 1.0);
//! for value in [10.2, 9.7, 12.1, 12.4, 12.0] {
//!     assert_eq!(monitor.push(value, 1)?.signal, None);
//! }
//! // A snapshot is the monitor itself, as data.
//! let json = serde_json::to_string(&monitor)?;
//! let mut restored: CusumMonitor = serde_json::from_str(&json)?;
//! let reading = restored.push(12.2, 1)?;
//! assert_eq!(reading.signal, Some(ShiftDirection::Up));
//! assert_eq!(reading.change.map(|change| change.run), Some(4));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::points::{check_setting, pass_over, subgroup_mean};
use crate::{AfterSignal, Missing, SpcError, Watched};
use serde::{Deserialize, Serialize};

/// What `k`, `h` and the sums are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum CusumUnit {
    /// In sigmas of the plotted statistic: each point is standardised first. The default.
    #[default]
    Sigma,
    /// In the unit of the values; sigma is not used.
    Raw,
}

/// Which way a process moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ShiftDirection {
    /// To higher values.
    Up,
    /// To lower values.
    Down,
}

/// A change of the process, as a sum tells it at its signal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CusumChange {
    /// The point of the signal, counted from 0.
    pub at: u32,
    /// Which way the process moved.
    pub direction: ShiftDirection,
    /// For how many points the sum had been above zero (`N+` or `N-`).
    pub run: u32,
    /// The change point: the last point before the change, `at - run`. None when the sum was
    /// above zero from the first point on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_before: Option<u32>,
    /// The mean of the measurements since then: where the process probably is. For points
    /// of equal size and without head start this is `target + k + C+/N+`.
    pub new_mean: f64,
}

/// What one point did to the sums.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CusumReading {
    /// The upper sum (`C+`); none for a missing point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// The lower sum (`C-`), counted as a positive number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// For how many points the upper sum has been above zero (`N+`).
    pub upper_run: u32,
    /// For how many points the lower sum has been above zero (`N-`).
    pub lower_run: u32,
    /// Which way the point signals, if it does. Both sums never stand above `h` at once,
    /// but for high head starts; then it is the way of the higher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signal: Option<ShiftDirection>,
    /// What the signal says of the process.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<CusumChange>,
}

/// A tabular cumulative sum that points are pushed into: its settings and its state.
///
/// It is plain data: written down, it is a snapshot; read back, it goes on where it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CusumMonitor {
    /// The target.
    pub target: f64,
    /// Sigma of single measurements; none where the unit is raw.
    #[serde(default)]
    pub sigma: Option<f64>,
    /// What `k`, `h` and the sums are measured in.
    #[serde(default)]
    pub unit: CusumUnit,
    /// The reference value.
    pub k: f64,
    /// The decision interval.
    pub h: f64,
    /// Where the sums start.
    #[serde(default)]
    pub head_start: f64,
    /// Which sums are kept.
    #[serde(default)]
    pub watched: Watched,
    /// What a signal does: nothing, or the sums start again.
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// What a missing point does: it is passed over (`skip`), the sums start again (`break`),
    /// or it is refused.
    #[serde(default = "pass_over")]
    pub missing: Missing,
    /// How many points there were so far.
    #[serde(default)]
    pub points: u32,
    /// The upper sum.
    pub upper: OneSidedSum,
    /// The lower sum.
    pub lower: OneSidedSum,
    /// Whether a point has been pushed since the sums started.
    #[serde(default)]
    pub is_started: bool,
}

/// One of the two sums.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OneSidedSum {
    /// Its value.
    pub value: f64,
    /// For how many points it has been above zero.
    pub run: u32,
    /// The sum of the deviations of all measurements from the target during that run.
    pub deviation: f64,
    /// How many measurements that are.
    pub measurements: f64,
}

impl OneSidedSum {
    /// Adds a point that lies `excess` beyond the allowance.
    fn add(&mut self, excess: f64, deviation: f64, size: f64) {
        let value = self.value + excess;
        if value > 0.0 {
            self.value = value;
            self.run = self.run.saturating_add(1);
            self.deviation += deviation * size;
            self.measurements += size;
        } else {
            // A sum that overflowed to no number stays visible.
            *self = Self {
                value: if value.is_nan() { value } else { 0.0 },
                ..Self::default()
            };
        }
    }
}

impl CusumMonitor {
    /// Both sums in sigmas, with `k` 0.5 and `h` 5, for single values.
    #[must_use]
    pub fn new(target: f64, sigma: f64) -> Self {
        Self {
            target,
            sigma: Some(sigma),
            unit: CusumUnit::Sigma,
            k: 0.5,
            h: 5.0,
            head_start: 0.0,
            watched: Watched::Both,
            after_signal: AfterSignal::Overlap,
            missing: pass_over(),
            points: 0,
            upper: OneSidedSum::default(),
            lower: OneSidedSum::default(),
            is_started: false,
        }
    }

    /// Refuses settings that no sum can run with.
    ///
    /// # Errors
    /// [`SpcError::BadSetting`], which names the field.
    pub fn check(&self) -> Result<(), SpcError> {
        check_setting("target", self.target, true, "a finite number")?;
        check_setting("k", self.k, self.k >= 0.0, "a finite number, zero or above")?;
        check_setting("h", self.h, self.h > 0.0, "a finite number above zero")?;
        let inside = self.head_start >= 0.0 && self.head_start < self.h;
        check_setting(
            "head_start",
            self.head_start,
            inside,
            "zero or above, and below `h`",
        )?;
        if self.unit == CusumUnit::Raw {
            return Ok(());
        }
        let sigma = self.sigma.unwrap_or(f64::NAN);
        let expected = "a finite number above zero, or `unit` to be `raw`";
        check_setting("sigma", sigma, sigma > 0.0, expected)
    }

    /// Starts the sums again at the head start.
    pub fn restart(&mut self) {
        (self.upper, self.lower) = (OneSidedSum::default(), OneSidedSum::default());
        self.is_started = false;
    }

    /// Pushes a point: a single value, or the mean of `size` measurements; NaN is missing.
    ///
    /// # Errors
    /// [`SpcError`] when the value is infinite, missing where that is refused, the size is zero,
    /// or a sum leaves the range of a float. The monitor is then as it was.
    ///
    /// # Complexity
    /// O(1), without allocation.
    pub fn push(&mut self, value: f64, size: u32) -> Result<CusumReading, SpcError> {
        let at = self.points;
        let index = at as usize;
        if value.is_nan() && self.missing != Missing::Refuse {
            self.points = at.saturating_add(1);
            if self.missing == Missing::Break {
                self.restart();
            }
            return Ok(self.reading(None, None));
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
        let deviation = value - self.target;
        let scaled = match (self.unit, self.sigma) {
            (CusumUnit::Sigma, Some(sigma)) => deviation / sigma * size.sqrt(),
            _ => deviation,
        };
        let (mut upper, mut lower) = (self.upper, self.lower);
        let head_start = if self.is_started {
            0.0
        } else {
            self.head_start
        };
        if self.watched.has_upper() {
            upper.value += head_start;
            upper.add(scaled - self.k, deviation, size);
        }
        if self.watched.has_lower() {
            lower.value += head_start;
            lower.add(-scaled - self.k, deviation, size);
        }
        if ![upper, lower]
            .iter()
            .all(|s| s.value.is_finite() && s.deviation.is_finite())
        {
            return Err(SpcError::OutOfRange {
                what: "a cumulative sum",
            });
        }
        (self.upper, self.lower) = (upper, lower);
        (self.is_started, self.points) = (true, at.saturating_add(1));

        let signal = self.standing();
        let change = signal.map(|direction| self.change(at, direction));
        let mut reading = self.reading(Some(upper.value), Some(lower.value));
        (reading.signal, reading.change) = (signal, change);
        if signal.is_some() && self.after_signal == AfterSignal::Reset {
            self.restart();
        }
        Ok(reading)
    }

    /// Pushes a subgroup, whose missing values are NaN.
    ///
    /// # Errors
    /// As [`Self::push`].
    pub fn push_subgroup(&mut self, values: &[f64]) -> Result<CusumReading, SpcError> {
        let (mean, size) = subgroup_mean(values);
        self.push(mean, size)
    }

    /// Which sum stands above `h`, if one does: the higher.
    pub(super) fn standing(&self) -> Option<ShiftDirection> {
        let (upper, lower) = (self.upper.value, self.lower.value);
        match (upper > self.h, lower > self.h) {
            (true, true) if lower > upper => Some(ShiftDirection::Down),
            (true, _) => Some(ShiftDirection::Up),
            (false, true) => Some(ShiftDirection::Down),
            (false, false) => None,
        }
    }

    fn reading(&self, upper: Option<f64>, lower: Option<f64>) -> CusumReading {
        CusumReading {
            upper: upper.filter(|_| self.watched.has_upper()),
            lower: lower.filter(|_| self.watched.has_lower()),
            upper_run: self.upper.run,
            lower_run: self.lower.run,
            signal: None,
            change: None,
        }
    }

    fn change(&self, at: u32, direction: ShiftDirection) -> CusumChange {
        let sum = match direction {
            ShiftDirection::Up => &self.upper,
            ShiftDirection::Down => &self.lower,
        };
        CusumChange {
            at,
            direction,
            run: sum.run,
            last_before: at.checked_sub(sum.run),
            new_mean: self.target + sum.deviation / sum.measurements,
        }
    }
}
