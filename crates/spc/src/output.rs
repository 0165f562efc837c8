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

use crate::{Rule, SigmaMethod};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// A control chart of single measurements and their moving ranges.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndividualsChart {
    /// How many values were charted.
    pub count: u32,
    /// The lines of the chart of values: the centre and three sigma either side.
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
    /// The moving ranges, if they were asked for. The first one ends at value `span - 1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moving_ranges: Option<Column<'static, f64>>,
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
        /// The mean or the median moving range, as the method says.
        range: f64,
        /// How many sigmas that is for normal values: `d2` for the mean, the median of the
        /// range for the median.
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
    /// The rule.
    pub rule: Rule,
    /// The points at which it fired: those at which a window that satisfies it ends, counted
    /// from 0, ascending. This is when an operator would have been called.
    pub ends: Column<'static, u32>,
    /// The points that make the pattern, each once, ascending: every point of a run; of "two
    /// of three" and "four of five" only those beyond the line. These are what to mark.
    pub members: Column<'static, u32>,
}
