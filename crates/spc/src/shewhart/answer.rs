//! What every Shewhart chart gives: one shape, whatever is plotted.
//!
//! A chart has one or two panels; each holds its points, its lines and its signals. Where
//! the lines come from stands beside them, phase by phase, with every name and constant.
//!
//! ```
//! use lineside_spc::{ChartLines, Xbar};
//!
//! let values = [5.0, 5.2, 4.9, 5.1, 5.0, 5.3, 4.8, 5.0];
//! let chart = Xbar { size: Some(2), ..Xbar::of(&values) }.chart()?;
//! assert_eq!(chart.panels.len(), 2);
//! assert!(matches!(chart.panels[0].lines, ChartLines::Constant { .. }));
//! assert_eq!(chart.phases[0].fit.estimator.as_deref(), Some("rbar"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::estimator::ChartConstant;
use crate::{FrozenLimits, RuleName, Signal, missing};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// A Shewhart chart: points, lines, signals, and where the lines come from.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ControlChart {
    /// Which chart it is.
    pub chart: ChartKind,
    /// The panel of the level first, then that of the spread, if the chart has one.
    pub panels: Vec<ChartPanel>,
    /// The stretches of the series with their own estimates, in order. One, unless the
    /// request divides the series.
    pub phases: Vec<ChartPhase>,
    /// The estimate from the baseline, if the request has one; then `panels[].lines` are drawn
    /// from it, and `panels[].rebased` from each phase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<ChartPhase>,
    /// How many sigmas of the plotted statistic the limits stand from the centre.
    pub nsigma: f64,
    /// The values outside the specification, if one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spec: Option<SpecCheck>,
    /// What a reader of the chart should know; empty when there is nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<ChartNote>,
}

/// Which Shewhart chart it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum ChartKind {
    /// Means and ranges of subgroups.
    XbarR,
    /// Means and standard deviations of subgroups.
    XbarS,
    /// The share of defective items.
    P,
    /// The number of defective items.
    Np,
    /// The number of defects.
    C,
    /// Defects per unit.
    U,
    /// The share of defective items, with the scatter between samples (Laney).
    LaneyP,
    /// Defects per unit, with the scatter between samples (Laney).
    LaneyU,
    /// Cases between rare events.
    G,
    /// Time between rare events.
    T,
}

/// One panel of a chart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChartPanel {
    /// What is plotted.
    pub statistic: PlottedStatistic,
    /// The points; a missing one (null) keeps its place.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub points: Column<'static, f64>,
    /// The lines by which the points are judged.
    pub lines: ChartLines,
    /// The rules that fired; empty when all is well.
    pub signals: Vec<Signal>,
    /// Rules of the chosen set that mean nothing for such points and were left out: zones
    /// between the centre and the limits on a chart of counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<RuleName>,
    /// The lines, of the last phase if there are several, as limits to monitor later points by;
    /// none where the lines differ from point to point, or where limits are quantiles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<FrozenLimits>,
    /// The lines of each phase on its own and what they would have signalled, where `lines`
    /// are frozen from a baseline and the request also divides the series into phases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rebased: Option<RebasedLines>,
}

/// What a panel plots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PlottedStatistic {
    /// Single values.
    Value,
    /// Moving ranges.
    MovingRange,
    /// Means of subgroups.
    Mean,
    /// Ranges of subgroups.
    Range,
    /// Standard deviations of subgroups.
    StandardDeviation,
    /// Shares of defective items.
    Proportion,
    /// Numbers of defective items.
    Defectives,
    /// Numbers of defects.
    Defects,
    /// Defects per unit.
    DefectsPerUnit,
    /// Cases between events.
    CasesBetween,
    /// Time between events.
    TimeBetween,
}

/// The lines of a panel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ChartLines {
    /// The same lines for every point.
    Constant {
        /// The lower control limit; no lower than the statistic can be.
        lower: f64,
        /// The centre line.
        center: f64,
        /// The upper control limit; no higher than the statistic can be.
        upper: f64,
        /// One sigma of the plotted statistic; none where the limits are quantiles of a
        /// distribution that is not symmetric.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sigma: Option<f64>,
    },
    /// Lines of their own for every point, because sizes differ or phases do.
    PerPoint {
        /// The lower control limits.
        #[serde(with = "missing")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
        lower: Column<'static, f64>,
        /// The centre lines.
        #[serde(with = "missing")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
        center: Column<'static, f64>,
        /// The upper control limits.
        #[serde(with = "missing")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
        upper: Column<'static, f64>,
        /// One sigma of each point; null where there is none.
        #[serde(with = "missing")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
        sigma: Column<'static, f64>,
    },
}

/// Lines that were estimated phase by phase, and the signals against them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RebasedLines {
    /// The lines.
    pub lines: ChartLines,
    /// The rules that fire against them.
    pub signals: Vec<Signal>,
}

/// A stretch of the series and what was estimated from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChartPhase {
    /// Its first point, counted from 0.
    pub start: u32,
    /// The point after its last.
    pub end: u32,
    /// What was estimated from its points that were not excluded, or given.
    pub fit: ChartFit,
}

/// Where the lines come from, in enough detail to draw them again and to compare them with
/// another program's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChartFit {
    /// The centre: the mean of all values, the share, the rate.
    pub center: f64,
    /// Sigma of the single values, before it is divided by the root of the size; on charts of
    /// counts, sigma of a sample of one unit. None where no one number is it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sigma: Option<f64>,
    /// The name of the way to sigma: `rbar`, `pooled`, `binomial`, `poisson`, `weibull`; none
    /// when it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimator: Option<String>,
    /// The constants that were used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constants: Vec<ChartConstant>,
    /// The degrees of freedom of sigma. Exact for pooled variances; for ranges and standard
    /// deviations the approximations that Minitab documents (0.9 of the pooled ones for
    /// ranges).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub degrees: Option<f64>,
    /// How many points it was estimated from.
    pub points: u32,
    /// How many single values, items or units of inspection those hold.
    pub observations: f64,
    /// Laney's factor: how much wider the samples scatter than chance alone would make them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sigma_z: Option<f64>,
    /// The shape of the distribution that was fitted, if one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shape: Option<f64>,
    /// Its scale; for cases between events the chance of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<f64>,
}

/// What a reader of a chart should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum ChartNote {
    /// Some lower limit would lie below what the statistic can be. It is drawn at that
    /// bound, and no point can signal below it.
    NoLowerLimit,
    /// Some upper limit would lie above what the statistic can be. It is drawn at that
    /// bound, and no point can signal above it.
    NoUpperLimit,
    /// Laney's sigma z is below 1: samples scatter less than chance alone makes them, which
    /// narrows the limits. Look for a reason, such as samples that are not random.
    Underdispersed,
    /// The last subgroup is smaller than the others and is judged by wider limits.
    PartialSubgroup,
    /// Some subgroups have a single value: a mean, but no spread.
    SubgroupsOfOne,
    /// Some points are missing.
    MissingPoints,
    /// Zeros do not fit the distribution and were left out of its estimate.
    ZerosLeftOut,
}

/// The values outside the specification.
///
/// A specification says what the customer accepts, control limits what the process does;
/// one does not follow from the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpecCheck {
    /// The lower specification limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// The upper specification limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// How many values are below.
    pub below: u32,
    /// How many values are above.
    pub above: u32,
    /// How many values there are.
    pub count: u32,
}
