//! What a capability study gives.
//!
//! ```
//! use lineside_capability::{CapabilityReport, CapabilitySummary};
//!
//! let summary = CapabilitySummary { upper: Some(20.0), sigma_overall: Some(2.0), ..CapabilitySummary::of(16.0) };
//! let report = summary.report()?;
//! assert_eq!(report.overall.as_ref().and_then(|o| o.ppk).unwrap().value, 4.0 / 6.0);
//! let json = serde_json::to_string(&report)?;
//! assert_eq!(serde_json::from_str::<CapabilityReport>(&json)?, report);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{
    CapabilityIndex, ExpectedNonconforming, IntervalSides, ObservedNonconforming, SigmaSource,
};
use serde::{Deserialize, Serialize};

/// How well a normal process fits its specification.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CapabilityReport {
    /// How many values the study rests on; null when that was not given.
    pub count: Option<u32>,
    /// The mean of all values.
    pub mean: f64,
    /// The specification that was judged by.
    pub lower: Option<f64>,
    /// The upper specification limit, if there is one.
    pub upper: Option<f64>,
    /// The target, if there is one.
    pub target: Option<f64>,
    /// What the process could do if it held its level; null when sigma within is not known.
    pub within: Option<WithinCapability>,
    /// What the process did, drifts and all; null when sigma overall is not known.
    pub overall: Option<OverallCapability>,
    /// What was found outside the limits; null when no single values were given.
    pub observed: Option<ObservedNonconforming>,
    /// The confidence of every interval here.
    pub confidence: f64,
    /// On which sides the intervals are bounded.
    pub sides: IntervalSides,
}

/// The potential of the process: its indices by sigma within.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithinCapability {
    /// Sigma within. Zero for values that do not vary; then no index is finite and all are null.
    pub sigma: f64,
    /// Where sigma comes from, with its constants and degrees of freedom.
    pub source: SigmaSource,
    /// Cp: the width of the specification in six sigma; null without both limits.
    pub cp: Option<CapabilityIndex>,
    /// Cpl: from the lower limit to the mean in three sigma; null without a lower limit.
    pub cpl: Option<CapabilityIndex>,
    /// Cpu: from the mean to the upper limit in three sigma; null without an upper limit.
    pub cpu: Option<CapabilityIndex>,
    /// Cpk: the lesser of Cpl and Cpu, or the one there is. Negative when the mean is outside.
    pub cpk: Option<CapabilityIndex>,
    /// What a normal process with this mean and sigma leaves outside the limits.
    pub expected: ExpectedNonconforming,
}

/// The performance of the process: its indices by the standard deviation of all values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OverallCapability {
    /// The standard deviation of all values, with their number less 1 below the line.
    pub sigma: f64,
    /// The degrees of freedom of the intervals; null when none are known.
    pub df: Option<f64>,
    /// Pp: the width of the specification in six sigma; null without both limits.
    pub pp: Option<CapabilityIndex>,
    /// Ppl: from the lower limit to the mean in three sigma; null without a lower limit.
    pub ppl: Option<CapabilityIndex>,
    /// Ppu: from the mean to the upper limit in three sigma; null without an upper limit.
    pub ppu: Option<CapabilityIndex>,
    /// Ppk: the lesser of Ppl and Ppu, or the one there is. Negative when the mean is outside.
    pub ppk: Option<CapabilityIndex>,
    /// Cpm, which also counts the distance of the mean from the target:
    /// `(upper - lower) / (6 sqrt(sigma^2 + (mean - target)^2))`. Null without both limits and a
    /// target.
    pub cpm: Option<CapabilityIndex>,
    /// The degrees of freedom of the interval of Cpm: `N (1 + a^2)^2 / (1 + 2 a^2)` with `a` the
    /// distance of the mean from the target in sigmas; null where there is no Cpm.
    pub cpm_df: Option<f64>,
    /// What a normal process with this mean and sigma leaves outside the limits.
    pub expected: ExpectedNonconforming,
}
