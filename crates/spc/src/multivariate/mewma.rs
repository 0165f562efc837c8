//! The multivariate exponentially weighted moving average.
//!
//! ```
//! use lineside_spc::Mewma;
//!
//! // Two variables that drift together, by half a sigma each.
//! let values = [0.5; 40];
//! let chart = Mewma {
//!     mean: Some(vec![0.0, 0.0]),
//!     covariance: Some(vec![vec![1.0, 0.0], vec![0.0, 1.0]]),
//!     lambda: 0.2,
//!     limit: Some(4.0),
//!     ..Mewma::of(&values, 2)
//! }
//! .chart()?;
//! assert_eq!(chart.signals.first(), Some(&12));
//! # Ok::<(), lineside_spc::MultivariateError>(())
//! ```

use super::MultivariateError;
use super::mewma_monitor::{MewmaMonitor, MewmaSnapshot, asymptotic, check_lambda, one, pass_over};
use super::model::{Covariance, SignalShares, estimate};
use super::rows::Rows;
use crate::{AfterSignal, AverageLimits, Baseline, MewmaDesign, Missing, missing};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// Draws up a multivariate exponentially weighted moving average chart (MEWMA).
///
/// For small, lasting shifts of several variables together. Deviations from the mean are
/// averaged with weights that fade, as in an EWMA of each variable; the squared distance
/// of the averages, measured by their covariance, is plotted against one limit.
///
/// - `Z = lambda x + (1 - lambda) Z` from zero, `x` being the deviation from the mean;
///   `T² = Z' C⁻¹ Z` with `C = lambda / (2 - lambda) S / n`, or with exact covariance
///   `lambda / (2 - lambda) (1 - (1 - lambda)^2i) S / n` at the `i`-th point.
/// - The limit is yours, or that with the wanted average run length `arl` in control, which
///   is computed for known parameters and the asymptotic covariance.
/// - A point with a missing value (null) is missing as a whole, and is passed over unless
///   `missing` says otherwise.
///
/// References: C. A. Lowry, W. H. Woodall, C. W. Champ, S. E. Rigdon, "A multivariate
/// exponentially weighted moving average control chart", *Technometrics* 34, 1992, 46-53; S. S.
/// Prabhu, G. C. Runger, "Designing a multivariate EWMA control chart", *Journal of Quality
/// Technology* 29, 1997, 8-15.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mewma<'a> {
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
    /// The weight of the newest point: above 0, up to 1.
    #[serde(default = "default_lambda")]
    pub lambda: f64,
    /// The limit of T² (`h`, also written `H`). Left out, the one with the run length `arl`.
    #[serde(default)]
    pub limit: Option<f64>,
    /// The average number of points between false alarms, where `limit` is left out.
    #[serde(default = "default_arl")]
    pub arl: f64,
    /// Whether the covariance of the average is exact at each point or asymptotic.
    #[serde(default = "asymptotic")]
    pub limits: AverageLimits,
    /// The mean vector. Left out, it is estimated.
    #[serde(default)]
    pub mean: Option<Vec<f64>>,
    /// The covariance matrix of single measurements, row by row. Left out, it is estimated.
    #[serde(default)]
    pub covariance: Option<Vec<Vec<f64>>>,
    /// The points to estimate from; all are judged by the result.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// What a signal does: nothing (`overlap`), or the average starts again (`reset`).
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// What a missing point does: it is passed over (`skip`), the average starts again
    /// (`break`), or it is refused.
    #[serde(default = "pass_over")]
    pub missing: Missing,
}

fn default_lambda() -> f64 {
    0.1
}

fn default_arl() -> f64 {
    200.0
}

impl<'a> Mewma<'a> {
    /// A chart of these rows, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>, variables: u32) -> Self {
        Self {
            values: values.into(),
            variables,
            size: one(),
            lambda: default_lambda(),
            limit: None,
            arl: default_arl(),
            limits: asymptotic(),
            mean: None,
            covariance: None,
            baseline: None,
            after_signal: AfterSignal::default(),
            missing: pass_over(),
        }
    }
}

/// A multivariate exponentially weighted moving average chart.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MewmaChart {
    /// T² of the average at each point; null where the point is missing.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub statistic: Column<'static, f64>,
    /// The limit.
    pub limit: f64,
    /// The average run length in control that the limit was found for; none where it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arl: Option<f64>,
    /// The points above the limit, counted from 0.
    pub signals: Column<'static, u32>,
    /// For each signal, what each variable contributes.
    pub contributions: Vec<SignalShares>,
    /// Where the covariance comes from.
    pub covariance_source: Covariance,
    /// How many points the parameters are estimated from; 0 where both are known.
    pub points: u32,
    /// The degrees of freedom of the covariance; 0 where it is known.
    pub degrees: u32,
    /// The chart as it stands after the last point, to go on with: its settings and its state.
    pub snapshot: MewmaSnapshot,
}

impl Mewma<'_> {
    /// Draws up the chart.
    ///
    /// # Errors
    /// [`MultivariateError`] when the values are no whole rows, there are too few points for the
    /// variables, the covariance is singular, or a parameter is out of its range.
    ///
    /// # Complexity
    /// O(n p²) time for `n` rows of `p` variables, and O(p³) once; finding the limit takes some
    /// ten milliseconds.
    pub fn chart(&self) -> Result<MewmaChart, MultivariateError> {
        let rows = Rows::read(&self.values, self.variables, self.size, self.missing)?;
        check_lambda("lambda", self.lambda)?;
        let limit = match self.limit {
            Some(limit) => limit,
            None => {
                let design = MewmaDesign {
                    arl: self.arl,
                    variables: self.variables,
                    lambda: self.lambda,
                    shifts: Vec::new(),
                };
                design.design()?.limit
            }
        };
        let points = rows.points()?;
        let baseline = match self.baseline {
            Some(baseline) => baseline.stretch(rows.count())?,
            None => 0..rows.count(),
        };
        let estimated = estimate(
            &rows,
            &points,
            baseline,
            self.mean.as_deref(),
            self.covariance.as_deref(),
        )?;
        let mut monitor = MewmaMonitor::new(MewmaSnapshot {
            mean: estimated.mean,
            covariance: estimated.covariance,
            size: self.size,
            lambda: self.lambda,
            limit,
            limits: self.limits,
            after_signal: self.after_signal,
            missing: self.missing,
            points: 0,
            average: Vec::new(),
            variance: 0.0,
        })?;
        let mut chart = run(&mut monitor, &points)?;
        chart.arl = self.limit.is_none().then_some(self.arl);
        chart.covariance_source = estimated.source;
        chart.points = u32::try_from(estimated.points).unwrap_or(u32::MAX);
        chart.degrees = u32::try_from(estimated.degrees).unwrap_or(u32::MAX);
        Ok(chart)
    }
}

/// Continues a multivariate exponentially weighted moving average with further points.
///
/// The answer is the same, to the last bit, as if they had come with the first ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MewmaContinuation<'a> {
    /// The chart as it stood: `snapshot` of the earlier answer.
    pub snapshot: MewmaSnapshot,
    /// The further measurements, row by row.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
}

impl MewmaContinuation<'_> {
    /// Goes on. Points are counted on from those before; columns hold the further ones only.
    ///
    /// # Errors
    /// [`MultivariateError`] when the values are no whole rows or the snapshot makes no sense.
    pub fn chart(&self) -> Result<MewmaChart, MultivariateError> {
        let mut monitor = MewmaMonitor::new(self.snapshot.clone())?;
        let variables = u32::try_from(self.snapshot.mean.len()).unwrap_or(u32::MAX);
        let (size, missing) = (self.snapshot.size, self.snapshot.missing);
        let rows = Rows::read(&self.values, variables, size, missing)?;
        run(&mut monitor, &rows.points()?)
    }
}

/// Pushes every point of a series.
fn run(monitor: &mut MewmaMonitor, points: &[Vec<f64>]) -> Result<MewmaChart, MultivariateError> {
    let mut statistic = Vec::with_capacity(points.len());
    let (mut signals, mut contributions) = (Vec::new(), Vec::new());
    for point in points {
        let at = monitor.snapshot().points;
        let reading = monitor.push(point)?;
        statistic.push(reading.statistic.unwrap_or(f64::NAN));
        if reading.is_signal {
            signals.push(at);
            contributions.push(SignalShares {
                at,
                shares: reading.shares,
            });
        }
    }
    Ok(MewmaChart {
        statistic: statistic.into(),
        limit: monitor.snapshot().limit,
        arl: None,
        signals: signals.into(),
        contributions,
        covariance_source: Covariance::Known,
        points: 0,
        degrees: 0,
        snapshot: monitor.snapshot().clone(),
    })
}
