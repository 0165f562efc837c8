//! A frozen T² chart that judges points one by one.
//!
//! ```
//! use lineside_spc::{FrozenHotelling, HotellingMonitor};
//!
//! let frozen: FrozenHotelling = serde_json::from_str(
//!     r#"{"mean": [20, 30], "covariance": [[1, 0.8], [0.8, 1]], "limit": 9.21}"#,
//! )?;
//! let mut monitor = HotellingMonitor::new(frozen)?;
//! assert!(monitor.push(&[21.0, 29.0])?.is_signal);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::MultivariateError;
use super::model::{Metric, VariableShare};
use super::rows::is_missing;
use crate::SpcError;
use serde::{Deserialize, Serialize};

/// A T² chart that no longer changes: what a monitor judges further points by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrozenHotelling {
    /// The mean vector.
    pub mean: Vec<f64>,
    /// The covariance matrix of single measurements, row by row.
    pub covariance: Vec<Vec<f64>>,
    /// How many measurements the mean of a point is of.
    #[serde(default = "one")]
    pub size: u32,
    /// The limit of T².
    pub limit: f64,
}

fn one() -> u32 {
    1
}

/// What T² says of one point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HotellingReading {
    /// T²; none for a missing point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statistic: Option<f64>,
    /// Whether it is above the limit.
    pub is_signal: bool,
    /// At a signal, what each variable contributes, the largest first; else empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<VariableShare>,
}

/// Judges points one by one by a frozen T² chart.
#[derive(Debug, Clone, PartialEq)]
pub struct HotellingMonitor {
    frozen: FrozenHotelling,
    metric: Metric,
}

impl HotellingMonitor {
    /// Makes a frozen chart ready; O(p³) once.
    ///
    /// # Errors
    /// [`MultivariateError`] when mean and covariance do not fit, or the latter is singular.
    ///
    /// # Examples
    /// ```
    /// use lineside_spc::{FrozenHotelling, HotellingMonitor};
    ///
    /// let mut monitor = HotellingMonitor::new(FrozenHotelling {
    ///     mean: vec![0.0, 0.0],
    ///     covariance: vec![vec![1.0, 0.8], vec![0.8, 1.0]],
    ///     size: 1,
    ///     limit: 9.21,
    /// })?;
    /// assert!(!monitor.push(&[2.0, 2.0])?.is_signal);
    /// assert!(monitor.push(&[1.0, -1.0])?.is_signal);
    /// # Ok::<(), lineside_spc::MultivariateError>(())
    /// ```
    pub fn new(frozen: FrozenHotelling) -> Result<Self, MultivariateError> {
        check_limit("frozen.limit", frozen.limit)?;
        if frozen.size == 0 {
            return Err(SpcError::BadSetting {
                field: "frozen.size",
                value: "0".to_owned(),
                expected: "1 or more",
            }
            .into());
        }
        let metric = Metric::of(&frozen.mean, &frozen.covariance)?;
        Ok(Self { frozen, metric })
    }

    /// Judges by another limit from now on.
    pub(super) fn set_limit(&mut self, limit: f64) {
        self.frozen.limit = limit;
    }

    /// Pushes a point: a single measurement or the mean of a subgroup. O(p²).
    ///
    /// # Errors
    /// [`MultivariateError`] when the point has another number of variables, a value is
    /// infinite, or T² exceeds a float.
    pub fn push(&mut self, point: &[f64]) -> Result<HotellingReading, MultivariateError> {
        check_point(point, self.metric.variables())?;
        if is_missing(point) {
            return Ok(HotellingReading {
                statistic: None,
                is_signal: false,
                shares: Vec::new(),
            });
        }
        let deviations = self.metric.deviations(point);
        let scale = f64::from(self.frozen.size);
        let statistic = scale * self.metric.distance(&deviations);
        if !statistic.is_finite() {
            return Err(SpcError::OutOfRange { what: "T²" }.into());
        }
        let is_signal = statistic > self.frozen.limit;
        let shares = if is_signal {
            self.metric.shares(&deviations, scale)
        } else {
            Vec::new()
        };
        Ok(HotellingReading {
            statistic: Some(statistic),
            is_signal,
            shares,
        })
    }
}

/// Refuses a point that has another shape or is no point.
pub(super) fn check_point(point: &[f64], variables: usize) -> Result<(), MultivariateError> {
    if point.len() != variables {
        return Err(SpcError::Mismatch {
            field: "point",
            given: point.len(),
            expected: variables,
            other: "the mean vector",
        }
        .into());
    }
    match point.iter().enumerate().find(|(_, v)| v.is_infinite()) {
        Some((index, value)) => Err(SpcError::NotFinite {
            index,
            value: *value,
        }
        .into()),
        None => Ok(()),
    }
}

/// Refuses a limit that no statistic is judged by.
pub(super) fn check_limit(field: &'static str, limit: f64) -> Result<(), SpcError> {
    if limit > 0.0 && limit.is_finite() {
        return Ok(());
    }
    Err(SpcError::BadSetting {
        field,
        value: limit.to_string(),
        expected: "a finite number above zero",
    })
}
