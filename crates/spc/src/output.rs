//! What a chart of individual values gives.
//!
//! Signals are lists of indices into the values, not an object per point: on a million
//! points in control Nelson's rules fire some twenty thousand times, and a list of numbers
//! crosses every language border as one array.
//!
//! ```
//! use lineside_spc::{Individuals, IndividualsChart};
//!
//! let chart = Individuals::of(&[5.0, 5.2, 4.9, 5.1]).chart()?;
//! let json = serde_json::to_string(&chart)?;
//! assert_eq!(serde_json::from_str::<IndividualsChart>(&json)?.count, 4);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{FrozenLimits, RuleName, SigmaMethod, SpecCheck, missing};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// A control chart of single measurements and their moving ranges.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndividualsChart {
    /// How many values were charted; missing ones do not count.
    pub count: u32,
    /// The lines of the chart of values: the centre, and three sigma (or `nsigma`) either side.
    /// From the baseline, if the request has one; else, where it has phases, of the last one.
    pub limits: Limits,
    /// One sigma of the single values. With `limits.center` it freezes this chart.
    pub sigma: f64,
    /// Where sigma comes from.
    pub estimate: Estimate,
    /// How many neighbouring values a moving range spans.
    pub span: u32,
    /// The lines of the chart of moving ranges: the centre, and three of the ranges' own
    /// sigmas either side, but not below zero. The centre is the mean moving range where
    /// sigma was estimated from that, else the mean moving range that sigma makes expect.
    pub range_limits: Limits,
    /// The rules that fired, in the order of the rule set; empty when all is well.
    pub signals: Vec<Signal>,
    /// The moving ranges above their upper limit, by the index of the last value they span.
    pub range_signals: Column<'static, u32>,
    /// The moving ranges, if they were asked for. The first one ends at value `span - 1`; null
    /// where none could be taken.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "missing::option"
    )]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::option::schema"))]
    pub moving_ranges: Option<Column<'static, f64>>,
    /// The limits, to monitor later values by.
    pub frozen: FrozenLimits,
    /// How many sigmas the limits stand from the centre.
    pub nsigma: f64,
    /// Each phase with its own limits, if the request divides the series. The signals are read
    /// against these, unless there is a baseline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<IndividualsPhase>,
    /// What would have signalled against the limits of each phase, if there are both a
    /// baseline and phases; `signals` are then those against the baseline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rebased_signals: Option<Vec<Signal>>,
    /// The values outside the specification, if one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spec: Option<SpecCheck>,
}

/// A stretch of single values with limits of its own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndividualsPhase {
    /// Its first value, counted from 0.
    pub start: u32,
    /// The value after its last.
    pub end: u32,
    /// The lines of its chart of values.
    pub limits: Limits,
    /// One sigma of its single values.
    pub sigma: f64,
    /// Where sigma comes from.
    pub estimate: Estimate,
    /// The lines of its chart of moving ranges.
    pub range_limits: Limits,
}

/// The three lines of a control chart.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Limits {
    /// The lower control limit.
    pub lower: f64,
    /// The centre line.
    pub center: f64,
    /// The upper control limit.
    pub upper: f64,
}

/// Where sigma comes from, in enough detail to compare it with another program's.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Estimate {
    /// From the moving ranges of the values: sigma is `range / constant`.
    MovingRanges {
        /// How.
        method: SigmaMethod,
        /// How many neighbouring values a moving range spans.
        span: u32,
        /// The mean, the median or the root mean square of the moving ranges, as the method
        /// says.
        range: f64,
        /// How many sigmas that is for normal values: `d2` for the mean, the median of the
        /// range for the median, the root of 2 for the root mean square.
        constant: f64,
        /// How many moving ranges were used.
        ranges: u32,
    },
    /// It was given, not estimated.
    Known,
}

/// Where one rule fired.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Signal {
    /// The name of the rule.
    pub rule: RuleName,
    /// The points at which it fired: those at which a window that satisfies it ends, counted
    /// from 0, ascending. This is when an operator would have been called.
    pub ends: Column<'static, u32>,
    /// The points that make the pattern, each once, ascending: every point of a run; of "two
    /// of three" and "four of five" only those beyond the line. These are what to mark.
    pub members: Column<'static, u32>,
    /// The stretches of points that the patterns cover, if they were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub episodes: Option<Vec<Episode>>,
}

/// A stretch of points that patterns of one rule cover without a break: one thing that
/// happened, however many windows saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Episode {
    /// Its first point.
    pub first: u32,
    /// The first point at which the rule fired: when an operator would have been called.
    pub noticed: u32,
    /// Its last point.
    pub last: u32,
}
