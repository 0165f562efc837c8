//! Hotelling's T²: how far a point of several variables lies from where they belong.
//!
//! ```
//! use lineside_spc::Hotelling;
//!
//! // Known parameters: two variables with a correlation of 0.8.
//! let values = [1.0, 1.0, 1.0, -1.0];
//! let chart = Hotelling {
//!     mean: Some(vec![0.0, 0.0]),
//!     covariance: Some(vec![vec![1.0, 0.8], vec![0.8, 1.0]]),
//!     alpha: 0.01,
//!     ..Hotelling::of(&values, 2)
//! }
//! .chart()?;
//! // Both one sigma up is likely; one up and the other down is not.
//! assert!((chart.statistic[0] - 2.0 / 1.8).abs() < 1e-12);
//! assert!((chart.statistic[1] - 2.0 / 0.2).abs() < 1e-12);
//! assert_eq!(chart.signals[..], [1]);
//! # Ok::<(), lineside_spc::MultivariateError>(())
//! ```

use super::MultivariateError;
use super::hotelling_monitor::{FrozenHotelling, HotellingMonitor, check_limit};
use super::model::{Covariance, Estimated, SignalShares, estimate};
use super::rows::Rows;
use crate::{Baseline, Missing, SpcError, missing};
use lineside_kernel::Column;
use lineside_statistics::{Beta, ChiSquared, Continuous, FisherF};
use serde::{Deserialize, Serialize};

/// Draws up a control chart of Hotelling's T² for several variables together.
///
/// For variables that hang together: temperatures along a furnace, the dimensions of one
/// part. T² is the squared distance of a point from the mean, measured by the covariance;
/// a point above the limit is unlikely as a whole, even where each variable is within
/// its own limits. At each signal the answer says how much each variable contributes.
///
/// - Points that mean and covariance are estimated from (phase I) are judged by another
///   limit than further points (phase II), since they pull the estimates towards
///   themselves. With single measurements and `m` points of `p` variables, phase I:
///   `(m-1)²/m Beta(p/2, (m-p-1)/2)`, phase II: `p (m+1)(m-1) / (m (m-p)) F(p, m-p)`. With
///   subgroups of `n`, phase I: `p (m-1)(n-1) / (mn-m-p+1) F(p, mn-m-p+1)`, phase II the
///   same with `m+1`. With mean and covariance known: chi-squared of `p`. All at the quantile
///   `1 - alpha`.
/// - Without a `baseline` all points are phase I; with one, those outside it are phase II.
/// - A point with a missing value (null) is missing as a whole.
/// - A covariance that is singular is refused, with the variable that follows from others.
///
/// References: H. Hotelling, "Multivariate quality control", 1947; N. D. Tracy, J. C. Young,
/// R. L. Mason, "Multivariate control charts for individual observations", *Journal of Quality
/// Technology* 24, 1992, 88-95; R. L. Mason, N. D. Tracy, J. C. Young, "Decomposition of T² for
/// multivariate control chart interpretation", *Journal of Quality Technology* 27, 1995, 99-108.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Hotelling<'a> {
    /// The measurements, row by row: all variables of the first, then all of the second.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// How many variables each row has.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub variables: u32,
    /// How many rows make a subgroup, whose mean is the point; 1 for single measurements.
    #[serde(default = "one")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub size: u32,
    /// The probability that a point in control is above the limit.
    #[serde(default = "default_alpha")]
    pub alpha: f64,
    /// A limit of your own, for all points: that of an earlier chart's phase II, say.
    #[serde(default)]
    pub limit: Option<f64>,
    /// The mean vector. Left out, it is estimated.
    #[serde(default)]
    pub mean: Option<Vec<f64>>,
    /// The covariance matrix of single measurements, row by row. Left out, it is estimated.
    #[serde(default)]
    pub covariance: Option<Vec<Vec<f64>>>,
    /// The points to estimate from; further ones are judged by the limit of phase II.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// What a missing value does: its point is missing, or it is refused.
    #[serde(default)]
    pub missing: Missing,
}

fn one() -> u32 {
    1
}

fn default_alpha() -> f64 {
    0.0027
}

impl<'a> Hotelling<'a> {
    /// A chart of these rows, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, variables: u32) -> Self {
        Self {
            values: values.into(),
            variables,
            size: one(),
            alpha: default_alpha(),
            limit: None,
            mean: None,
            covariance: None,
            baseline: None,
            missing: Missing::default(),
        }
    }
}

/// A control chart of Hotelling's T².
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HotellingChart {
    /// T² of each point; null where it is missing.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub statistic: Column<'static, f64>,
    /// The limit of each point.
    pub limits: Column<'static, f64>,
    /// The limit of points that the parameters are estimated from.
    pub phase_one_limit: f64,
    /// The limit of further points.
    pub phase_two_limit: f64,
    /// The distribution of the limit in phase I, with its parameters: `beta(4, 8)`.
    pub phase_one_distribution: String,
    /// The distribution of the limit in phase II, with its parameters: `f(8, 17)`.
    pub phase_two_distribution: String,
    /// The points above their limits, counted from 0.
    pub signals: Column<'static, u32>,
    /// For each signal, what each variable contributes.
    pub contributions: Vec<SignalShares>,
    /// The mean vector.
    pub mean: Vec<f64>,
    /// The covariance matrix of single measurements, row by row.
    pub covariance: Vec<Vec<f64>>,
    /// Where the covariance comes from.
    pub covariance_source: Covariance,
    /// How many points the parameters are estimated from; 0 where both are known.
    pub points: u32,
    /// The degrees of freedom of the covariance; 0 where it is known.
    pub degrees: u32,
    /// The chart with the limit of phase II, frozen for points still to come.
    pub frozen: FrozenHotelling,
}

impl Hotelling<'_> {
    /// Draws up the chart.
    ///
    /// # Errors
    /// [`MultivariateError`] when the values are no whole rows, there are too few points for the
    /// variables, the covariance is singular, or a parameter is out of its range.
    ///
    /// # Complexity
    /// O(n p²) time for `n` rows of `p` variables, and O(p³) once.
    pub fn chart(&self) -> Result<HotellingChart, MultivariateError> {
        check_alpha(self.alpha)?;
        if let Some(limit) = self.limit {
            check_limit("limit", limit)?;
        }
        let rows = Rows::read(&self.values, self.variables, self.size, self.missing)?;
        let points = rows.points()?;
        let baseline = match self.baseline {
            Some(baseline) => baseline.stretch(rows.count())?,
            None => 0..rows.count(),
        };
        let estimated = estimate(
            &rows,
            &points,
            baseline.clone(),
            self.mean.as_deref(),
            self.covariance.as_deref(),
        )?;
        let quantiles = Quantiles {
            variables: f64::from(self.variables),
            alpha: self.alpha,
            mean_is_known: self.mean.is_some(),
        };
        let (phase_one, phase_one_distribution) = quantiles.phase_one(&estimated)?;
        let (phase_two, phase_two_distribution) = quantiles.phase_two(&estimated);
        if !(phase_one.is_finite() && phase_two.is_finite()) {
            return Err(SpcError::OutOfRange { what: "the limit" }.into());
        }
        let mut chart = HotellingChart {
            statistic: Column::default(),
            limits: Column::default(),
            phase_one_limit: phase_one,
            phase_two_limit: phase_two,
            phase_one_distribution,
            phase_two_distribution,
            signals: Column::default(),
            contributions: Vec::new(),
            covariance_source: estimated.source,
            points: u32::try_from(estimated.points).unwrap_or(u32::MAX),
            degrees: u32::try_from(estimated.degrees).unwrap_or(u32::MAX),
            frozen: FrozenHotelling {
                mean: estimated.mean.clone(),
                covariance: estimated.covariance.clone(),
                size: self.size,
                limit: self.limit.unwrap_or(phase_two),
            },
            mean: estimated.mean,
            covariance: estimated.covariance,
        };
        let judge = |index: usize| {
            let phase_limit = if baseline.contains(&index) {
                phase_one
            } else {
                phase_two
            };
            self.limit.unwrap_or(phase_limit)
        };
        let mut monitor = HotellingMonitor::new(chart.frozen.clone())?;
        let (mut statistic, mut limits, mut signals) = (Vec::new(), Vec::new(), Vec::new());
        for ((index, at), point) in (0..points.len()).zip(0..).zip(&points) {
            let limit = judge(index);
            monitor.set_limit(limit);
            let reading = monitor.push(point)?;
            statistic.push(reading.statistic.unwrap_or(f64::NAN));
            limits.push(limit);
            if reading.is_signal {
                signals.push(at);
                chart.contributions.push(SignalShares {
                    at,
                    shares: reading.shares,
                });
            }
        }
        chart.statistic = statistic.into();
        chart.limits = limits.into();
        chart.signals = signals.into();
        Ok(chart)
    }
}

fn check_alpha(alpha: f64) -> Result<(), SpcError> {
    if alpha > 0.0 && alpha < 1.0 {
        return Ok(());
    }
    Err(SpcError::BadSetting {
        field: "alpha",
        value: alpha.to_string(),
        expected: "a probability above 0 and below 1",
    })
}

/// The limits of T² by what is known and what is estimated.
struct Quantiles {
    variables: f64,
    alpha: f64,
    mean_is_known: bool,
}

impl Quantiles {
    /// The limit of points that the parameters are estimated from, and its distribution.
    fn phase_one(&self, estimated: &Estimated) -> Result<(f64, String), MultivariateError> {
        let p = self.variables;
        let (m, degrees) = (count(estimated.points), count(estimated.degrees));
        let rest = match estimated.source {
            Covariance::Sample => m - p - 1.0,
            Covariance::AboutKnownMean => m - p,
            Covariance::Known | Covariance::WithinSubgroups => {
                let pulled = if self.mean_is_known {
                    1.0
                } else {
                    (m - 1.0) / m
                };
                return Ok(self.outside_limit(estimated, pulled));
            }
        };
        if rest < 1.0 {
            return Err(MultivariateError::TooFewPoints {
                given: estimated.points,
                needed: estimated.points + 1,
                variables: u32::try_from(estimated.mean.len()).unwrap_or(u32::MAX),
            });
        }
        let (a, b) = (0.5 * p, 0.5 * rest);
        let scale = degrees * degrees / m;
        let limit = scale * Beta { a, b }.upper_quantile(self.alpha);
        Ok((limit, format!("beta({a}, {b})")))
    }

    /// The limit of further points, and its distribution.
    fn phase_two(&self, estimated: &Estimated) -> (f64, String) {
        let m = count(estimated.points);
        let spread = if self.mean_is_known {
            1.0
        } else {
            (m + 1.0) / m
        };
        self.outside_limit(estimated, spread)
    }

    /// The limit of points on which the covariance does not depend; the mean makes them
    /// scatter by `factor`.
    fn outside_limit(&self, estimated: &Estimated, factor: f64) -> (f64, String) {
        let p = self.variables;
        if estimated.source == Covariance::Known {
            let limit = factor * ChiSquared { df: p }.upper_quantile(self.alpha);
            return (limit, format!("chi_squared({p})"));
        }
        let degrees = count(estimated.degrees);
        let df2 = degrees - p + 1.0;
        let quantile = FisherF { df1: p, df2 }.upper_quantile(self.alpha);
        (
            factor * p * degrees / df2 * quantile,
            format!("f({p}, {df2})"),
        )
    }
}

fn count(of: usize) -> f64 {
    f64::from(u32::try_from(of).unwrap_or(u32::MAX))
}
