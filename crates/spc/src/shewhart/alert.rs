//! Alert and action limits, as monitoring in pharmaceutical plants has them.
//!
//! Below the alert limit all is as usual; between alert and action one looks closer; beyond
//! action one acts. The limits are given, or come from history by a way that is named.
//!
//! ```
//! use lineside_spc::{AlertAction, AlertMethod};
//!
//! let colonies = [0.0, 2.0, 1.0, 3.0, 0.0, 12.0, 6.0];
//! let check = AlertAction::of(&colonies, AlertMethod::Given { alert: 5.0, action: 10.0 }).check()?;
//! assert_eq!((&check.alerts[..], &check.actions[..]), (&[6][..], &[5][..]));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::settings::{Baseline, check_finite, kept, sorted_exclusions};
use crate::{Missing, SpcError, missing};
use lineside_kernel::Column;
use lineside_statistics::{Discrete, Moments, Poisson, QuantileMethod, quantile};
use serde::{Deserialize, Serialize};

/// Judges values by alert and action limits.
///
/// For water, air and surfaces in a clean plant: colony counts, conductivity, particles. A
/// value on a limit is within it. Limits from history hold only as long as the process is
/// what it was; name the history as `baseline`, and revise it as your procedure says.
///
/// Reference: PDA Technical Report 13, *Fundamentals of an Environmental Monitoring Program*,
/// 2022; EU GMP Annex 1, 2022, section 9.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AlertAction<'a> {
    /// The values, in order; null where one is missing.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// Where the limits come from.
    pub method: AlertMethod,
    /// On which side they stand.
    #[serde(default)]
    pub side: AlertSide,
    /// The values to estimate from; left out, all of them.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// Values that are judged but not estimated from.
    #[serde(default)]
    pub exclude: Column<'a, u32>,
    /// Whether missing values are refused.
    #[serde(default)]
    pub missing: Missing,
}

/// Where alert and action limits come from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum AlertMethod {
    /// They are given, on one side.
    Given {
        /// The alert limit.
        alert: f64,
        /// The action limit.
        action: f64,
    },
    /// Percentiles of the values: makes no assumption, but needs many of them (100 or more for
    /// the 99th).
    Percentiles {
        /// The share within the alert limit, such as 0.95.
        #[serde(default = "ninety_five")]
        alert: f64,
        /// The share within the action limit, such as 0.99.
        #[serde(default = "ninety_nine")]
        action: f64,
        /// How a percentile is read between two values.
        #[serde(default)]
        quantile: PercentileMethod,
    },
    /// The mean and so many standard deviations: for values that are about normal.
    Normal {
        /// How many for the alert limit.
        #[serde(default = "two")]
        alert: f64,
        /// How many for the action limit.
        #[serde(default = "super::settings::three")]
        action: f64,
    },
    /// The same on the logarithms, transformed back: for values above zero with a long tail.
    Lognormal {
        /// How many standard deviations for the alert limit.
        #[serde(default = "two")]
        alert: f64,
        /// How many standard deviations for the action limit.
        #[serde(default = "super::settings::three")]
        action: f64,
    },
    /// Quantiles of the Poisson distribution with the mean of the values: for counts. The
    /// limit is the smallest count with at least that probability up to it.
    Poisson {
        /// The probability up to the alert limit, such as 0.95.
        #[serde(default = "ninety_five")]
        alert: f64,
        /// The probability up to the action limit, such as 0.99.
        #[serde(default = "ninety_nine")]
        action: f64,
    },
}

fn ninety_five() -> f64 {
    0.95
}

fn ninety_nine() -> f64 {
    0.99
}

fn two() -> f64 {
    2.0
}

/// How a percentile is read between two values of a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PercentileMethod {
    /// At `p (n + 1)`: Minitab, SPSS, Excel's `PERCENTILE.EXC`; Hyndman and Fan's type 6.
    #[default]
    Weibull,
    /// At `1 + p (n - 1)`: R, NumPy, Excel's `PERCENTILE.INC`; type 7.
    Linear,
    /// The middle of each step; type 5.
    Hazen,
    /// Unbiased for the median; type 8.
    MedianUnbiased,
}

/// On which side limits stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum AlertSide {
    /// High values are bad. The default.
    #[default]
    Upper,
    /// Low values are bad.
    Lower,
    /// Both are; a share is then split between the two sides.
    Both,
}

/// A limit below, above, or both.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AlertLimits {
    /// The lower limit, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// The upper limit, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
}

/// Values judged by alert and action limits.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AlertActionCheck {
    /// The alert limits.
    pub alert: AlertLimits,
    /// The action limits.
    pub action: AlertLimits,
    /// The values beyond alert but not beyond action.
    pub alerts: Column<'static, u32>,
    /// The values beyond action.
    pub actions: Column<'static, u32>,
    /// Where the limits come from.
    pub method: AlertMethod,
    /// How many values they were estimated from; 0 where they were given.
    pub count: u32,
    /// The mean of those, if the method uses it; of the logarithms for `lognormal`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// Their standard deviation, if the method uses it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard_deviation: Option<f64>,
}

impl<'a> AlertAction<'a> {
    /// A check of these values, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, method: AlertMethod) -> Self {
        Self {
            values: values.into(),
            method,
            side: AlertSide::default(),
            baseline: None,
            exclude: Column::default(),
            missing: Missing::default(),
        }
    }
}

/// What a method found: the limit on one side for a level, and what it rests on.
struct History {
    values: Vec<f64>,
    mean: Option<f64>,
    deviation: Option<f64>,
}

impl AlertAction<'_> {
    /// Finds the limits and judges every value.
    ///
    /// # Errors
    /// [`SpcError`] when a level makes no sense for the method, too few values are left to
    /// estimate from, or a value is infinite.
    ///
    /// # Complexity
    /// O(n) time; memory for the values that are estimated from.
    pub fn check(&self) -> Result<AlertActionCheck, SpcError> {
        for (index, value) in self.values.iter().enumerate() {
            let absent = value.is_nan() && self.missing != Missing::Refuse;
            if !value.is_finite() && !absent {
                return Err(SpcError::NotFinite {
                    index,
                    value: *value,
                });
            }
        }
        u32::try_from(self.values.len()).map_err(|_| SpcError::TooManyValues {
            given: self.values.len(),
        })?;
        let (alert, action) = self.levels()?;
        let history = self.history()?;
        let alert = self.limits(&history, alert)?;
        let action = self.limits(&history, action)?;
        let (mut alerts, mut actions) = (Vec::new(), Vec::new());
        for (index, value) in (0..).zip(self.values.iter()) {
            if action.are_exceeded(*value) {
                actions.push(index);
            } else if alert.are_exceeded(*value) {
                alerts.push(index);
            }
        }
        Ok(AlertActionCheck {
            alert,
            action,
            alerts: alerts.into(),
            actions: actions.into(),
            method: self.method,
            count: u32::try_from(history.values.len()).unwrap_or(u32::MAX),
            mean: history.mean,
            standard_deviation: history.deviation,
        })
    }

    /// The two levels, refused unless the action limit is the farther one.
    fn levels(&self) -> Result<(f64, f64), SpcError> {
        let (alert, action, share) = match self.method {
            AlertMethod::Given { alert, action } => (alert, action, false),
            AlertMethod::Percentiles { alert, action, .. }
            | AlertMethod::Poisson { alert, action } => (alert, action, true),
            AlertMethod::Normal { alert, action } | AlertMethod::Lognormal { alert, action } => {
                (alert, action, false)
            }
        };
        check_finite("method.alert", Some(alert))?;
        check_finite("method.action", Some(action))?;
        let given = matches!(self.method, AlertMethod::Given { .. });
        let bad = |expected| {
            Err(SpcError::BadSetting {
                field: "method",
                value: format!("alert {alert}, action {action}"),
                expected,
            })
        };
        match (given, self.side) {
            (true, AlertSide::Both) => bad("one side, where limits are given"),
            (true, AlertSide::Lower) if action > alert => bad("action at or below alert"),
            (true, AlertSide::Upper) if action < alert => bad("action at or above alert"),
            (false, _) if action < alert || alert < 0.0 => bad("0 <= alert <= action"),
            _ if share && !(0.5..1.0).contains(&alert) => bad("shares of at least 0.5 and below 1"),
            _ if share && action >= 1.0 => bad("shares of at least 0.5 and below 1"),
            _ => Ok((alert, action)),
        }
    }

    /// The values to estimate from, transformed if the method asks for it.
    fn history(&self) -> Result<History, SpcError> {
        let mut history = History {
            values: Vec::new(),
            mean: None,
            deviation: None,
        };
        if matches!(self.method, AlertMethod::Given { .. }) {
            return Ok(history);
        }
        let count = self.values.len();
        let stretch = match self.baseline {
            Some(baseline) => baseline.stretch(count)?,
            None => 0..count,
        };
        let exclude = sorted_exclusions(&self.exclude, count)?;
        for index in kept(&stretch, &exclude).into_iter().flatten() {
            let value = self.values.get(index).copied().unwrap_or(f64::NAN);
            let fits = match self.method {
                AlertMethod::Lognormal { .. } => value > 0.0,
                AlertMethod::Poisson { .. } => value >= 0.0 && value.fract() == 0.0,
                _ => true,
            };
            if value.is_nan() {
                continue;
            }
            if !fits {
                return Err(SpcError::BadEntry {
                    field: "values",
                    index,
                    value,
                    expected: "above 0 for `lognormal`, a whole number for `poisson`",
                });
            }
            history.values.push(match self.method {
                AlertMethod::Lognormal { .. } => value.ln(),
                _ => value,
            });
        }
        let moments = Moments::of(&history.values);
        let needed = match self.method {
            AlertMethod::Normal { .. } | AlertMethod::Lognormal { .. } => 2,
            _ => 1,
        };
        if history.values.len() < needed {
            return Err(SpcError::CannotEstimate {
                what: "the limits",
                needed: "at least two values must be kept, one for percentiles and counts",
                field: "values",
            });
        }
        match self.method {
            AlertMethod::Percentiles { .. } => {}
            AlertMethod::Poisson { .. } => history.mean = moments.map(|m| m.mean),
            _ => {
                history.mean = moments.map(|m| m.mean);
                history.deviation = moments.and_then(|m| m.standard_deviation());
            }
        }
        Ok(history)
    }

    fn limits(&self, history: &History, level: f64) -> Result<AlertLimits, SpcError> {
        let lower = || self.limit(history, level, -1.0);
        let upper = || self.limit(history, level, 1.0);
        let limits = match self.side {
            AlertSide::Upper => AlertLimits {
                lower: None,
                upper: Some(upper()),
            },
            AlertSide::Lower => AlertLimits {
                lower: Some(lower()),
                upper: None,
            },
            AlertSide::Both => AlertLimits {
                lower: Some(lower()),
                upper: Some(upper()),
            },
        };
        let finite = |limit: Option<f64>| limit.is_none_or(f64::is_finite);
        match finite(limits.lower) && finite(limits.upper) {
            true => Ok(limits),
            false => Err(SpcError::OutOfRange { what: "a limit" }),
        }
    }

    /// The limit above the centre, or below it where `sign` is negative.
    fn limit(&self, history: &History, level: f64, sign: f64) -> f64 {
        // Each of two sides has half of what is beyond.
        let beyond = match self.side {
            AlertSide::Both => (1.0 - level) / 2.0,
            _ => 1.0 - level,
        };
        let share = if sign > 0.0 { 1.0 - beyond } else { beyond };
        let (mean, deviation) = (
            history.mean.unwrap_or(f64::NAN),
            history.deviation.unwrap_or(f64::NAN),
        );
        match self.method {
            AlertMethod::Given { .. } => level,
            AlertMethod::Percentiles { quantile: way, .. } => {
                let way = match way {
                    PercentileMethod::Weibull => QuantileMethod::Weibull,
                    PercentileMethod::Linear => QuantileMethod::Linear,
                    PercentileMethod::Hazen => QuantileMethod::Hazen,
                    PercentileMethod::MedianUnbiased => QuantileMethod::MedianUnbiased,
                };
                quantile(&history.values, share, way).unwrap_or(f64::NAN)
            }
            AlertMethod::Normal { .. } => mean + sign * level * deviation,
            AlertMethod::Lognormal { .. } => (mean + sign * level * deviation).exp(),
            AlertMethod::Poisson { .. } => poisson_quantile(mean, share),
        }
    }
}

/// The smallest count with at least the probability `share` up to it.
fn poisson_quantile(mean: f64, share: f64) -> f64 {
    let poisson = Poisson { mean };
    let (mut low, mut high) = (0_u64, 1_u64);
    while poisson.cdf(high) < share && high < 1 << 52 {
        (low, high) = (high, high * 2);
    }
    if poisson.cdf(0) >= share {
        return 0.0;
    }
    while high - low > 1 {
        let middle = low.midpoint(high);
        match poisson.cdf(middle) >= share {
            true => high = middle,
            false => low = middle,
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "at most 2 to the power of 52")]
    let count = high as f64;
    count
}

impl AlertLimits {
    fn are_exceeded(&self, value: f64) -> bool {
        self.lower.is_some_and(|limit| value < limit)
            || self.upper.is_some_and(|limit| value > limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_those_of_the_named_method() {
        let values: Vec<f64> = (1..=99).map(f64::from).collect();
        let of = |quantile| {
            let method = AlertMethod::Percentiles {
                alert: 0.95,
                action: 0.99,
                quantile,
            };
            AlertAction::of(&values, method).check().unwrap()
        };
        let check = of(PercentileMethod::Weibull);
        assert_eq!(
            (check.alert.upper, check.action.upper),
            (Some(95.0), Some(99.0))
        );
        assert_eq!(check.alerts[..], [95, 96, 97, 98]);
        assert!((of(PercentileMethod::Linear).alert.upper.unwrap() - 94.1).abs() < 1e-9);
    }

    #[test]
    fn counts_have_poisson_limits() {
        let values = [2.0; 10];
        let method = AlertMethod::Poisson {
            alert: 0.95,
            action: 0.99,
        };
        let check = AlertAction::of(&values, method).check().unwrap();
        assert_eq!(
            (check.alert.upper, check.action.upper),
            (Some(5.0), Some(6.0))
        );
        assert_eq!(check.mean, Some(2.0));
    }

    #[test]
    fn a_normal_history_has_limits_in_standard_deviations() {
        let values = [9.0, 10.0, 11.0, 30.0];
        let check = AlertAction {
            side: AlertSide::Both,
            exclude: (&[3]).into(),
            ..AlertAction::of(
                &values,
                AlertMethod::Normal {
                    alert: 2.0,
                    action: 3.0,
                },
            )
        };
        let check = check.check().unwrap();
        assert_eq!(
            (check.alert.lower, check.action.upper),
            (Some(8.0), Some(13.0))
        );
        assert_eq!((&check.alerts[..], &check.actions[..]), (&[][..], &[3][..]));
        assert_eq!(check.count, 3);
    }

    #[test]
    fn levels_that_make_no_sense_are_refused() {
        for method in [
            AlertMethod::Given {
                alert: 5.0,
                action: 4.0,
            },
            AlertMethod::Given {
                alert: f64::NAN,
                action: 4.0,
            },
            AlertMethod::Poisson {
                alert: 0.99,
                action: 0.95,
            },
            AlertMethod::Poisson {
                alert: 0.95,
                action: 1.0,
            },
            AlertMethod::Normal {
                alert: -1.0,
                action: 3.0,
            },
        ] {
            assert!(
                AlertAction::of(&[1.0, 2.0], method).check().is_err(),
                "{method:?}"
            );
        }
        let method = AlertMethod::Normal {
            alert: 2.0,
            action: 3.0,
        };
        assert!(AlertAction::of(&[1.0], method).check().is_err());
    }
}
