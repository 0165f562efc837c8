//! The vector of averages as it runs: one point in, its distance out.
//!
//! ```
//! use lineside_spc::{MewmaMonitor, MewmaSnapshot};
//!
//! let snapshot: MewmaSnapshot = serde_json::from_str(
//!     r#"{"mean": [0, 0], "covariance": [[1, 0], [0, 1]], "lambda": 0.2, "limit": 9.65}"#,
//! )?;
//! let mut monitor = MewmaMonitor::new(snapshot)?;
//! assert!(!monitor.push(&[0.4, -0.3])?.is_signal);
//! // What it has seen so far goes on elsewhere.
//! let mut restored = MewmaMonitor::new(monitor.snapshot().clone())?;
//! assert!(restored.push(&[6.0, 4.0])?.is_signal);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::MultivariateError;
use super::hotelling_monitor::{check_limit, check_point};
use super::model::{Metric, VariableShare};
use super::rows::is_missing;
use crate::{AfterSignal, AverageLimits, Missing, SpcError};
use serde::{Deserialize, Serialize};

/// A MEWMA chart's settings and its state, as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MewmaSnapshot {
    /// The mean vector.
    pub mean: Vec<f64>,
    /// The covariance matrix of single measurements, row by row.
    pub covariance: Vec<Vec<f64>>,
    /// How many measurements the mean of a point is of.
    #[serde(default = "one")]
    pub size: u32,
    /// The weight of the newest point.
    pub lambda: f64,
    /// The limit of T².
    pub limit: f64,
    /// Whether the covariance of the average is exact at each point or asymptotic.
    #[serde(default = "asymptotic")]
    pub limits: AverageLimits,
    /// What a signal does: nothing, or the average starts again.
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// What a missing point does.
    #[serde(default = "pass_over")]
    pub missing: Missing,
    /// How many points there were so far.
    #[serde(default)]
    pub points: u32,
    /// The average of the deviations, in sigmas of the single variables; empty is at zero.
    #[serde(default)]
    pub average: Vec<f64>,
    /// Its variance, in variances of a point.
    #[serde(default)]
    pub variance: f64,
}

pub(super) fn one() -> u32 {
    1
}

pub(super) fn asymptotic() -> AverageLimits {
    AverageLimits::Asymptotic
}

pub(super) fn pass_over() -> Missing {
    Missing::Skip
}

/// What one point did to the average.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MewmaReading {
    /// T² of the average; none for a missing point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statistic: Option<f64>,
    /// Whether it is above the limit.
    pub is_signal: bool,
    /// At a signal, what each variable contributes, the largest first; else empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<VariableShare>,
}

/// A multivariate average that points are pushed into.
#[derive(Debug, Clone, PartialEq)]
pub struct MewmaMonitor {
    snapshot: MewmaSnapshot,
    metric: Metric,
}

impl MewmaMonitor {
    /// Makes a chart ready, from its start or where a snapshot left it; O(p³) once.
    ///
    /// # Errors
    /// [`MultivariateError`] when the parts of the snapshot do not fit, or the covariance is
    /// singular.
    pub fn new(mut snapshot: MewmaSnapshot) -> Result<Self, MultivariateError> {
        check_limit("limit", snapshot.limit)?;
        check_lambda("lambda", snapshot.lambda)?;
        let metric = Metric::of(&snapshot.mean, &snapshot.covariance)?;
        if snapshot.average.is_empty() {
            snapshot.average = vec![0.0; metric.variables()];
        }
        check_point(&snapshot.average, metric.variables())?;
        let is_sound = snapshot.size > 0 && snapshot.variance >= 0.0;
        if !is_sound || is_missing(&snapshot.average) {
            return Err(SpcError::BadSetting {
                field: "snapshot",
                value: format!("size {}, variance {}", snapshot.size, snapshot.variance),
                expected: "a size of 1 or more, a variance of zero or above, and an average",
            }
            .into());
        }
        Ok(Self { snapshot, metric })
    }

    /// The chart as it stands now.
    #[must_use]
    pub fn snapshot(&self) -> &MewmaSnapshot {
        &self.snapshot
    }

    /// Starts the average again.
    pub fn restart(&mut self) {
        self.snapshot.average.fill(0.0);
        self.snapshot.variance = 0.0;
    }

    /// Pushes a point: a single measurement or the mean of a subgroup. O(p²).
    ///
    /// # Errors
    /// [`MultivariateError`] when the point has another number of variables, a value is
    /// infinite, or T² exceeds a float.
    pub fn push(&mut self, point: &[f64]) -> Result<MewmaReading, MultivariateError> {
        check_point(point, self.metric.variables())?;
        let points = self.snapshot.points.saturating_add(1);
        if is_missing(point) {
            self.snapshot.points = points;
            if self.snapshot.missing == Missing::Break {
                self.restart();
            }
            return Ok(MewmaReading {
                statistic: None,
                is_signal: false,
                shares: Vec::new(),
            });
        }
        let lambda = self.snapshot.lambda;
        let kept = 1.0 - lambda;
        let deviations = self.metric.deviations(point);
        let average: Vec<f64> = (self.snapshot.average.iter().zip(&deviations))
            .map(|(before, now)| kept * before + lambda * now)
            .collect();
        let variance = kept * kept * self.snapshot.variance + lambda * lambda;
        let scale = match self.snapshot.limits {
            AverageLimits::Exact => variance,
            AverageLimits::Asymptotic => lambda / (2.0 - lambda),
        };
        let scale = f64::from(self.snapshot.size) / scale;
        let statistic = scale * self.metric.distance(&average);
        if !statistic.is_finite() {
            return Err(SpcError::OutOfRange {
                what: "T² of the average",
            }
            .into());
        }
        let is_signal = statistic > self.snapshot.limit;
        let shares = if is_signal {
            self.metric.shares(&average, scale)
        } else {
            Vec::new()
        };
        self.snapshot.points = points;
        (self.snapshot.average, self.snapshot.variance) = (average, variance);
        if is_signal && self.snapshot.after_signal == AfterSignal::Reset {
            self.restart();
        }
        Ok(MewmaReading {
            statistic: Some(statistic),
            is_signal,
            shares,
        })
    }
}

/// Refuses what is no weight.
pub(super) fn check_lambda(field: &'static str, lambda: f64) -> Result<(), SpcError> {
    if lambda > 0.0 && lambda <= 1.0 {
        return Ok(());
    }
    Err(SpcError::BadSetting {
        field,
        value: lambda.to_string(),
        expected: "above 0 and at most 1",
    })
}
