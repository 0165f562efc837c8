//! The tabular cumulative sum of a series.
//!
//! ```
//! use lineside_spc::{Cusum, CusumUnit};
//!
//! // Vending weights of a line set to 325 g, judged in grams.
//! let grams = [324.9, 325.3, 324.6, 325.1, 327.9, 328.2, 328.6];
//! let chart = Cusum {
//!     target: Some(325.0),
//!     unit: CusumUnit::Raw,
//!     k: 0.5,
//!     h: 4.0,
//!     ..Cusum::of(&grams)
//! }
//! .chart()?;
//! assert_eq!(chart.upper_signals[..], [5, 6]);
//! assert_eq!(chart.changes[0].last_before, Some(3));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::cusum_monitor::{CusumChange, CusumMonitor, CusumUnit, OneSidedSum};
use super::points::{Basis, Grouping, Points, USUAL_SIGMA, check_setting, pass_over};
use crate::{
    AfterSignal, Baseline, ChartPhase, Missing, SigmaMethod, SpcError, SubgroupSigma, Watched,
    missing,
};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// Draws up a tabular cumulative sum chart (CUSUM).
///
/// For small, lasting shifts of the mean: a tool that wears, a scale that drifts. Two sums
/// add up how far the points lie beyond an allowance `k` above and below the target,
/// never falling under zero; a sum above the decision interval `h` signals. It also says
/// since when, and where the process now is.
///
/// - `C+ = max(0, C+ + z - k)` and `C- = max(0, C- - z - k)`, where `z` is the deviation from
///   the target, in sigmas of the plotted statistic or, with `unit` `raw`, as it is.
/// - A sum equal to `h` does not signal.
/// - `N+` and `N-` count the points since the sum last was zero: the change came after
///   point `at - N`.
/// - The usual `k` is half the shift to be found; `h` of 4 or 5 sigmas goes with a `k` of
///   0.5. The design operations find `h` for a wanted run length.
/// - A `head_start` of `h / 2` (fast initial response) finds a process that is off right
///   at the start, or was not put right after a signal, sooner.
/// - A missing value (null) is passed over unless `missing` says otherwise; moving ranges
///   are never taken across it. Each phase starts anew.
///
/// References: E. S. Page, "Continuous inspection schemes", *Biometrika* 41, 1954, 100-115;
/// J. M. Lucas, R. B. Crosier, "Fast initial response for CUSUM quality control schemes",
/// *Technometrics* 24, 1982, 199-205; D. C. Montgomery, *Introduction to Statistical Quality
/// Control*, "The tabular or algorithmic cusum"; ISO 7870-4:2021.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cusum<'a> {
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
    /// What `k`, `h`, `head_start` and the sums are measured in.
    #[serde(default)]
    pub unit: CusumUnit,
    /// The reference value (allowance).
    #[serde(default = "half")]
    pub k: f64,
    /// The decision interval.
    #[serde(default = "five")]
    pub h: f64,
    /// Where the sums start: zero or above, below `h`.
    #[serde(default)]
    pub head_start: f64,
    /// Which sums are kept.
    #[serde(default)]
    pub watched: Watched,
    /// What a signal does: nothing (`overlap`), or the sums start again at the head start
    /// (`reset`).
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// What a missing point does: it is passed over (`skip`), the sums start again (`break`),
    /// or it is refused.
    #[serde(default = "pass_over")]
    pub missing: Missing,
}

fn half() -> f64 {
    0.5
}

fn five() -> f64 {
    5.0
}

fn usual_sigma() -> SubgroupSigma {
    USUAL_SIGMA
}

impl<'a> Cusum<'a> {
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
            unit: CusumUnit::default(),
            k: half(),
            h: five(),
            head_start: 0.0,
            watched: Watched::default(),
            after_signal: AfterSignal::default(),
            missing: pass_over(),
        }
    }
}

/// A tabular cumulative sum chart.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CusumChart {
    /// The points: single values or means; a missing one (null) keeps its place.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub points: Column<'static, f64>,
    /// The upper sum (`C+`) at each point; empty where it is not kept.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub upper: Column<'static, f64>,
    /// The lower sum (`C-`), counted as a positive number; empty where it is not kept.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub lower: Column<'static, f64>,
    /// For how many points the upper sum has been above zero (`N+`).
    pub upper_run: Column<'static, u32>,
    /// For how many points the lower sum has been above zero (`N-`).
    pub lower_run: Column<'static, u32>,
    /// The points at which the upper sum is above `h`, counted from 0.
    pub upper_signals: Column<'static, u32>,
    /// The points at which the lower sum is above `h`, counted from 0.
    pub lower_signals: Column<'static, u32>,
    /// What each signal says of the process: one entry for every row of signalling points,
    /// at its first.
    pub changes: Vec<CusumChange>,
    /// The stretches of the series with their targets and sigmas, and where those come from.
    pub phases: Vec<ChartPhase>,
    /// The chart as it stands after the last point, to go on with: its settings and its state.
    pub monitor: CusumMonitor,
}

impl Cusum<'_> {
    /// Draws up the chart.
    ///
    /// # Errors
    /// [`SpcError`] when the values do not make points, a parameter is out of its range, or
    /// sigma is needed and cannot be estimated or is zero.
    ///
    /// # Complexity
    /// O(n) time; memory for the answer.
    pub fn chart(&self) -> Result<CusumChart, SpcError> {
        // Settings first, with stand-ins for what is estimated.
        let monitor = |target, sigma| CusumMonitor {
            target,
            sigma,
            unit: self.unit,
            k: self.k,
            h: self.h,
            head_start: self.head_start,
            watched: self.watched,
            after_signal: self.after_signal,
            missing: self.missing,
            points: 0,
            upper: OneSidedSum::default(),
            lower: OneSidedSum::default(),
            is_started: false,
        };
        monitor(self.target.unwrap_or(0.0), Some(self.sigma.unwrap_or(1.0))).check()?;
        let grouping = Grouping {
            size: self.size,
            sizes: self.sizes.as_ref(),
            groups: self.groups.as_ref(),
            are_means: self.means,
        };
        let how = if self.sigma.is_some() || self.unit == CusumUnit::Raw {
            SubgroupSigma::Pooled
        } else {
            self.subgroup_sigma
        };
        let points = Points::read(&self.values, &grouping, how, self.missing)?;
        let phases = points.phases(&Basis {
            target: self.target,
            sigma: self.sigma,
            needs_sigma: self.unit == CusumUnit::Sigma,
            moving_range: self.moving_range,
            baseline: self.baseline,
            phase_starts: &self.phase_starts,
        })?;
        let mut tally = Tally::of(points.means.len());
        let mut last = monitor(0.0, None);
        let mut rest = points.iter();
        for phase in &phases {
            let mut running = monitor(phase.fit.center, phase.fit.sigma);
            if running.unit == CusumUnit::Sigma && running.sigma == Some(0.0) {
                return Err(SpcError::CannotEstimate {
                    what: "sigma",
                    needed: "the values do not scatter; give `sigma`, or `unit` `raw`",
                    field: "sigma",
                });
            }
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

/// Continues a tabular cumulative sum with further points.
///
/// The answer is the same, to the last bit, as if they had come with the first ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CusumContinuation<'a> {
    /// The chart as it stood: `monitor` of the earlier answer.
    pub monitor: CusumMonitor,
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

impl CusumContinuation<'_> {
    /// Goes on. Points are counted on from those before; columns hold the further ones only.
    ///
    /// # Errors
    /// [`SpcError`] when the values do not make points or the monitor's settings make no sense.
    pub fn chart(&self) -> Result<CusumChart, SpcError> {
        let mut running = self.monitor.clone();
        running.check()?;
        let state = [running.upper, running.lower];
        let usable = state
            .iter()
            .all(|sum| sum.value >= 0.0 && sum.deviation.is_finite());
        check_setting(
            "monitor.upper",
            running.upper.value,
            usable,
            "sums of zero or above",
        )?;
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
    upper: Vec<f64>,
    lower: Vec<f64>,
    upper_run: Vec<u32>,
    lower_run: Vec<u32>,
    upper_signals: Vec<u32>,
    lower_signals: Vec<u32>,
    changes: Vec<CusumChange>,
}

impl Tally {
    fn of(count: usize) -> Self {
        Self {
            upper: Vec::with_capacity(count),
            lower: Vec::with_capacity(count),
            upper_run: Vec::with_capacity(count),
            lower_run: Vec::with_capacity(count),
            upper_signals: Vec::new(),
            lower_signals: Vec::new(),
            changes: Vec::new(),
        }
    }

    fn run(
        &mut self,
        monitor: &mut CusumMonitor,
        points: impl Iterator<Item = (f64, u32)>,
    ) -> Result<(), SpcError> {
        for (value, size) in points {
            // A row of signals goes on from the point before; a restart ends it.
            let (at, row) = (monitor.points, monitor.standing());
            let reading = monitor.push(value, size)?;
            if monitor.watched.has_upper() {
                self.upper.push(reading.upper.unwrap_or(f64::NAN));
                self.upper_run.push(reading.upper_run);
            }
            if monitor.watched.has_lower() {
                self.lower.push(reading.lower.unwrap_or(f64::NAN));
                self.lower_run.push(reading.lower_run);
            }
            if reading.upper.is_some_and(|sum| sum > monitor.h) {
                self.upper_signals.push(at);
            }
            if reading.lower.is_some_and(|sum| sum > monitor.h) {
                self.lower_signals.push(at);
            }
            if reading.signal != row {
                self.changes.extend(reading.change);
            }
        }
        Ok(())
    }

    fn answer(
        self,
        points: Vec<f64>,
        phases: Vec<ChartPhase>,
        monitor: CusumMonitor,
    ) -> CusumChart {
        CusumChart {
            points: points.into(),
            upper: self.upper.into(),
            lower: self.lower.into(),
            upper_run: self.upper_run.into(),
            lower_run: self.lower_run.into(),
            upper_signals: self.upper_signals.into(),
            lower_signals: self.lower_signals.into(),
            changes: self.changes,
            phases,
            monitor,
        }
    }
}
