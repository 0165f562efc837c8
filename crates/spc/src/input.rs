//! What a chart of individual values takes.
//!
//! ```
//! use lineside_spc::{Individuals, KnownLimits, RuleSet};
//!
//! // As JSON, from any language; everything but the values has a default.
//! let request: Individuals = serde_json::from_str(r#"{"values": [5.0, 5.2, 4.9], "rules": "nelson"}"#)?;
//! assert_eq!((request.rules, request.span), (RuleSet::Nelson, 2));
//!
//! // In Rust, with limits frozen from an earlier chart.
//! let values = [5.0, 5.2, 4.9];
//! let monitored = Individuals {
//!     limits: Some(KnownLimits { center: 5.0, sigma: 0.05 }),
//!     ..Individuals::of(&values)
//! };
//! assert_eq!(monitored.chart()?.signals[0].ends[..], [1]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::shewhart::three;
use crate::{
    AfterSignal, Baseline, Missing, OwnLines, RuleSet, RuleSpec, SpecLimits, ZoneWidth, missing,
};
use lineside_kernel::Column;
use lineside_statistics::MIN_SPAN;
use serde::{Deserialize, Serialize};

/// Draws up a control chart of single measurements and their moving ranges (I-MR, XmR).
///
/// For a process that gives one value at a time: a batch's yield, a tank's temperature, the
/// one part measured each hour. The centre line is the mean of the values. Sigma is
/// estimated from the moving ranges, that is from how far neighbours lie apart, and not
/// from the standard deviation of all values: a drift or a step would widen the
/// latter and hide itself. The limits stand three sigma from the centre.
///
/// The answer holds the limits, the estimate with the constant it used, and every signal
/// as lists of indices; it is complete without a picture.
///
/// How to read it:
///
/// - A point is beyond a line only when it is strictly beyond it. A point equal to a limit is
///   in control, and a constant series, where all lines coincide, gives no signal.
/// - Rules that count a row count points, not steps: six trending points make five steps.
/// - Windows overlap and nothing is reset after a signal, so a longer run ends a signal
///   at every further point.
/// - The first moving range ends at the second value (the `span`-th in general). A moving
///   range above its upper limit is reported on its own, at the index of its last value.
///   Neighbouring moving ranges share values, so no other rule is applied to them.
/// - A missing value (null, NaN) breaks what spans it: no moving range is taken across it, and
///   a run ends at it; `missing` can have it skipped or refused instead. Infinite values are
///   refused.
/// - Neither a moving range nor a run of points crosses into a new phase.
///
/// Set up limits on some twenty or more values from a time when the process ran well, then
/// freeze them: pass `center` and `sigma` of that chart as `limits` for the values that
/// follow, or name that time as `baseline` in one request with them. With a baseline and
/// phases the answer holds the frozen limits and those of each phase. Values that depend on their neighbours (slow temperatures sampled fast) make
/// moving ranges small and limits too narrow; sample them further apart.
///
/// References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*,
/// 1931; D. C. Montgomery, *Introduction to Statistical Quality Control*, "The Shewhart
/// control chart for individual measurements"; L. S. Nelson, "The Shewhart control chart:
/// tests for special causes", *Journal of Quality Technology* 16(4), 1984, 237-239; Western
/// Electric, *Statistical Quality Control Handbook*, 1956, "Tests for unnatural patterns".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Individuals<'a> {
    /// The measurements, in the order in which they were made; null where one is missing. At
    /// least `span` of them.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// The rules that read the points. Each further rule adds false alarms.
    #[serde(default)]
    pub rules: RuleSet,
    /// How sigma is estimated from the moving ranges; of no effect when `limits` are given.
    #[serde(default)]
    pub sigma: SigmaMethod,
    /// How many neighbouring values a moving range spans: 2 to 25. Two shows most of the
    /// short-term scatter and least of a drift; it is right unless you know otherwise.
    #[serde(default = "default_span")]
    #[cfg_attr(feature = "schema", schemars(range(min = 2, max = 25)))]
    pub span: u32,
    /// The centre and sigma to judge the values by, frozen from an earlier chart or set as
    /// target. Left out, both are estimated from the values.
    #[serde(default)]
    pub limits: Option<KnownLimits>,
    /// Whether the answer also holds the moving ranges.
    #[serde(default)]
    pub with_ranges: bool,
    /// Rules of your own, read after those of the set.
    #[serde(default)]
    pub own_rules: Vec<RuleSpec>,
    /// What a signal does to the history of the rules.
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// How wide the zones of the rules are; left out, one sigma, or a third of the way to each
    /// limit where you set `lines` yourself.
    #[serde(default)]
    pub zones: Option<ZoneWidth>,
    /// Whether signals also hold the stretches that they cover.
    #[serde(default)]
    pub with_episodes: bool,
    /// How many sigmas the limits stand from the centre.
    #[serde(default = "three")]
    pub nsigma: f64,
    /// What a missing value does.
    #[serde(default)]
    pub missing: Missing,
    /// The first value of each phase after the first, counted from 0.
    #[serde(default)]
    pub phase_starts: Column<'a, u32>,
    /// A label for each value; a new phase begins where it changes.
    #[serde(default)]
    pub phase_labels: Option<Column<'a, i64>>,
    /// The values to estimate from; all are judged by the result.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// Values that are shown and judged but not estimated from. No moving range that is
    /// estimated from includes them.
    #[serde(default)]
    pub exclude: Column<'a, u32>,
    /// Lines of the chart of values that you set yourself.
    #[serde(default)]
    pub lines: Option<OwnLines>,
    /// Specification limits, for the count of values outside.
    #[serde(default)]
    pub spec: Option<SpecLimits>,
}

fn default_span() -> u32 {
    MIN_SPAN
}

impl<'a> Individuals<'a> {
    /// A chart of these values, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            rules: RuleSet::default(),
            sigma: SigmaMethod::default(),
            span: default_span(),
            limits: None,
            with_ranges: false,
            own_rules: Vec::new(),
            after_signal: AfterSignal::default(),
            zones: None,
            with_episodes: false,
            nsigma: three(),
            missing: Missing::default(),
            phase_starts: Column::default(),
            phase_labels: None,
            baseline: None,
            exclude: Column::default(),
            lines: None,
            spec: None,
        }
    }
}

/// How sigma is estimated from the moving ranges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum SigmaMethod {
    /// The mean moving range divided by `d2` (1.128 for a span of 2). The default, and what
    /// most programs do.
    #[default]
    MeanMovingRange,
    /// The median moving range divided by the median of the range of normal values (0.954
    /// for a span of 2, and likewise exact for every other). A few wild values or a step do
    /// not widen it. When more than half of the moving ranges are zero, because the gauge
    /// is too coarse, it is zero and every value off the centre signals.
    MedianMovingRange,
    /// The root of half the mean squared difference of successive values (root MSSD), as it
    /// stands, without a correction for its bias. It needs a span of 2.
    RootMeanSquaredDifference,
}

/// A centre line and sigma that are known, not estimated from the values at hand.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KnownLimits {
    /// The centre line.
    pub center: f64,
    /// One sigma of the single values; zero or above.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub sigma: f64,
}
