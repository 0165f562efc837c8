//! The exponentially weighted moving average of a series.
//!
//! ```
//! use lineside_spc::Ewma;
//!
//! let values = [9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34];
//! let chart = Ewma {
//!     target: Some(10.0),
//!     sigma: Some(1.0),
//!     lambda: 0.1,
//!     limit: 2.7,
//!     ..Ewma::of(&values)
//! }
//! .chart()?;
//! // The first limits are narrow: one point in the average, with a weight of a tenth.
//! assert!((chart.upper[0] - 10.27).abs() < 1e-12);
//! assert!((chart.average[0] - 9.945).abs() < 1e-12);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::ShiftDirection;
use super::ewma_monitor::EwmaMonitor;
use super::points::{Basis, Grouping, Points, USUAL_SIGMA, check_setting, pass_over};
use crate::{
    AfterSignal, AverageLimits, Baseline, ChartPhase, Missing, SigmaMethod, SpcError,
    SubgroupSigma, Watched, missing,
};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// Draws up an exponentially weighted moving average chart (EWMA).
///
/// For small, lasting shifts of the mean, and for values that are not quite normal: an
/// average of several points is. Each point enters the average with the weight `lambda`,
/// and what was there before fades by as much. The average beyond a limit signals.
///
/// - `z = (1 - lambda) z + lambda x`, from the target, or from `start`.
/// - The limits stand `limit` sigmas of the average from the target. They are exact by
///   default: `v = (1 - lambda)² v + lambda² / n` from zero, which also holds for subgroups of
///   unequal size. Asymptotic limits have `lambda / (2 - lambda) / n` at every point.
/// - An average equal to a limit does not signal.
/// - The usual `lambda` is 0.05 to 0.25, smaller for smaller shifts; a `limit` of 3 goes with the
///   larger ones, 2.6 to 2.8 with those of 0.1 and below. The design operations find
///   the limit for a wanted run length.
/// - `fast_start` narrows the first limits further (Steiner's fast initial response), to find
///   a process that is off right at the start.
/// - A missing value (null) is passed over unless `missing` says otherwise; moving ranges
///   are never taken across it. Each phase starts anew.
///
/// References: S. W. Roberts, "Control chart tests based on geometric moving averages",
/// *Technometrics* 1, 1959, 239-250; J. M. Lucas, M. S. Saccucci, "Exponentially weighted moving
/// average control schemes", *Technometrics* 32, 1990, 1-12; S. H. Steiner, *Journal of Quality
/// Technology* 31, 1999, 75-86; ISO 7870-6:2016.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ewma<'a> {
    /// The measurements, in the order in which they were made; or means, where `means` says so.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// How many measurements each subgroup has. Left out with `sizes` and `groups`, each
    /// value is a point of its own.
    #[serde(default)]
    pub size: Option<u32>,
    /// How many measurements each subgroup has, one number a subgroup.
    #[serde(default)]
    pub sizes: Option<Column<'a, u32>>,
    /// Which subgroup each measurement belongs to.
    #[serde(default)]
    pub groups: Option<Column<'a, i64>>,
    /// Whether the values are means of subgroups already, of `size` or `sizes` measurements.
    #[serde(default)]
    pub means: bool,
    /// The target. Left out, the mean of all measurements.
    #[serde(default)]
    pub target: Option<f64>,
    /// Sigma of single measurements. Left out, it is estimated.
    #[serde(default)]
    pub sigma: Option<f64>,
    /// How sigma is estimated from single values.
    #[serde(default)]
    pub moving_range: SigmaMethod,
    /// How sigma is estimated from subgroups.
    #[serde(default = "usual_sigma")]
    pub subgroup_sigma: SubgroupSigma,
    /// The points to estimate from; all are judged by the result.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// The first point of each phase after the first, counted from 0.
    #[serde(default)]
    pub phase_starts: Column<'a, u32>,
    /// The weight of the newest point: above 0, up to 1.
    #[serde(default = "default_lambda")]
    pub lambda: f64,
    /// How many sigmas of the average the limits stand from the target (`L`).
    #[serde(default = "default_limit")]
    pub limit: f64,
    /// Whether the limits are exact or asymptotic.
    #[serde(default)]
    pub limits: AverageLimits,
    /// Fast initial response after Steiner: the share of the limits that stands at the first
    /// point, such as 0.5. Needs exact limits. Left out, there is none.
    #[serde(default)]
    pub fast_start: Option<f64>,
    /// Where the average starts. Left out, at the target.
    #[serde(default)]
    pub start: Option<f64>,
    /// Which limits there are.
    #[serde(default)]
    pub watched: Watched,
    /// What a signal does: nothing (`overlap`), or the average starts again (`reset`).
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// What a missing point does: it is passed over (`skip`), the average starts again
    /// (`break`), or it is refused.
    #[serde(default = "pass_over")]
    pub missing: Missing,
}

fn default_lambda() -> f64 {
    0.2
}

fn default_limit() -> f64 {
    3.0
}

fn usual_sigma() -> SubgroupSigma {
    USUAL_SIGMA
}

impl<'a> Ewma<'a> {
    /// A chart of these values, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            size: None,
            sizes: None,
            groups: None,
            means: false,
            target: None,
            sigma: None,
            moving_range: SigmaMethod::default(),
            subgroup_sigma: usual_sigma(),
            baseline: None,
            phase_starts: Column::default(),
            lambda: default_lambda(),
            limit: default_limit(),
            limits: AverageLimits::default(),
            fast_start: None,
            start: None,
            watched: Watched::default(),
            after_signal: AfterSignal::default(),
            missing: pass_over(),
        }
    }
}

/// An exponentially weighted moving average chart.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EwmaChart {
    /// The points: single values or means; a missing one (null) keeps its place.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub points: Column<'static, f64>,
    /// The average at each point; null where the point is missing.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub average: Column<'static, f64>,
    /// The lower limit at each point; empty where there is none.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub lower: Column<'static, f64>,
    /// The upper limit at each point; empty where there is none.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub upper: Column<'static, f64>,
    /// The points at which the average is above the upper limit, counted from 0.
    pub upper_signals: Column<'static, u32>,
    /// The points at which the average is below the lower limit, counted from 0.
    pub lower_signals: Column<'static, u32>,
    /// The stretches of the series with their targets and sigmas, and where those come from.
    pub phases: Vec<ChartPhase>,
    /// The chart as it stands after the last point, to go on with: its settings and its state.
    pub monitor: EwmaMonitor,
}

impl Ewma<'_> {
    /// Draws up the chart.
    ///
    /// # Errors
    /// [`SpcError`] when the values do not make points, a parameter is out of its range, or
    /// sigma cannot be estimated.
    ///
    /// # Complexity
    /// O(n) time; memory for the answer.
    pub fn chart(&self) -> Result<EwmaChart, SpcError> {
        // Settings first, with stand-ins for what is estimated.
        let monitor = |target, sigma| EwmaMonitor {
            target,
            sigma,
            lambda: self.lambda,
            limit: self.limit,
            limits: self.limits,
            fast_start: self.fast_start,
            start: self.start,
            watched: self.watched,
            after_signal: self.after_signal,
            missing: self.missing,
            points: 0,
            averaged: 0,
            deviation: 0.0,
            variance: 0.0,
        };
        monitor(self.target.unwrap_or(0.0), self.sigma.unwrap_or(1.0)).check()?;
        let grouping = Grouping {
            size: self.size,
            sizes: self.sizes.as_ref(),
            groups: self.groups.as_ref(),
            are_means: self.means,
        };
        let how = if self.sigma.is_some() {
            SubgroupSigma::Pooled
        } else {
            self.subgroup_sigma
        };
        let points = Points::read(&self.values, &grouping, how, self.missing)?;
        let phases = points.phases(&Basis {
            target: self.target,
            sigma: self.sigma,
            needs_sigma: true,
            moving_range: self.moving_range,
            baseline: self.baseline,
            phase_starts: &self.phase_starts,
        })?;
        let mut tally = Tally::of(points.means.len());
        let mut last = monitor(0.0, 1.0);
        let mut rest = points.iter();
        for phase in &phases {
            let mut running = monitor(phase.fit.center, phase.fit.sigma.unwrap_or(f64::NAN));
            running.check()?;
            running.points = phase.start;
            let count = (phase.end - phase.start) as usize;
            tally.run(&mut running, rest.by_ref().take(count))?;
            last = running;
        }
        drop(rest);
        Ok(tally.answer(points.means, phases, last))
    }
}

/// Continues an exponentially weighted moving average with further points.
///
/// The answer is the same, to the last bit, as if they had come with the first ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EwmaContinuation<'a> {
    /// The chart as it stood: `monitor` of the earlier answer.
    pub monitor: EwmaMonitor,
    /// The further measurements, or means.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// How many measurements each subgroup has.
    #[serde(default)]
    pub size: Option<u32>,
    /// How many measurements each subgroup has, one number a subgroup.
    #[serde(default)]
    pub sizes: Option<Column<'a, u32>>,
    /// Whether the values are means of subgroups already.
    #[serde(default)]
    pub means: bool,
}

impl EwmaContinuation<'_> {
    /// Goes on. Points are counted on from those before; columns hold the further ones only.
    ///
    /// # Errors
    /// [`SpcError`] when the values do not make points or the monitor's settings make no sense.
    pub fn chart(&self) -> Result<EwmaChart, SpcError> {
        let mut running = self.monitor.clone();
        running.check()?;
        let variance = running.variance;
        let usable = variance >= 0.0 && running.deviation.is_finite();
        check_setting("monitor.variance", variance, usable, "zero or above")?;
        let grouping = Grouping {
            size: self.size,
            sizes: self.sizes.as_ref(),
            groups: None,
            are_means: self.means,
        };
        let points = Points::read(
            &self.values,
            &grouping,
            SubgroupSigma::Pooled,
            running.missing,
        )?;
        let mut tally = Tally::of(points.means.len());
        tally.run(&mut running, points.iter())?;
        Ok(tally.answer(points.means, Vec::new(), running))
    }
}

/// The columns of the answer as they grow.
struct Tally {
    average: Vec<f64>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    upper_signals: Vec<u32>,
    lower_signals: Vec<u32>,
}

impl Tally {
    fn of(count: usize) -> Self {
        Self {
            average: Vec::with_capacity(count),
            lower: Vec::with_capacity(count),
            upper: Vec::with_capacity(count),
            upper_signals: Vec::new(),
            lower_signals: Vec::new(),
        }
    }

    fn run(
        &mut self,
        monitor: &mut EwmaMonitor,
        points: impl Iterator<Item = (f64, u32)>,
    ) -> Result<(), SpcError> {
        for (value, size) in points {
            let at = monitor.points;
            let reading = monitor.push(value, size)?;
            self.average.push(reading.average.unwrap_or(f64::NAN));
            if monitor.watched.has_lower() {
                self.lower.push(reading.lower.unwrap_or(f64::NAN));
            }
            if monitor.watched.has_upper() {
                self.upper.push(reading.upper.unwrap_or(f64::NAN));
            }
            match reading.signal {
                Some(ShiftDirection::Up) => self.upper_signals.push(at),
                Some(ShiftDirection::Down) => self.lower_signals.push(at),
                None => {}
            }
        }
        Ok(())
    }

    fn answer(self, points: Vec<f64>, phases: Vec<ChartPhase>, monitor: EwmaMonitor) -> EwmaChart {
        EwmaChart {
            points: points.into(),
            average: self.average.into(),
            lower: self.lower.into(),
            upper: self.upper.into(),
            upper_signals: self.upper_signals.into(),
            lower_signals: self.lower_signals.into(),
            phases,
            monitor,
        }
    }
}
