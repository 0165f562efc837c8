//! What a monitor remembers, as data: to stop here and go on elsewhere.
//!
//! ```
//! use lineside_spc::{FrozenLimits, Monitor, MonitorState};
//!
//! let mut monitor = Monitor::new(&FrozenLimits::new(10.0, 1.0))?;
//! monitor.push(10.5);
//! let text = serde_json::to_string(&monitor.snapshot())?;
//!
//! let mut elsewhere = Monitor::new(&FrozenLimits::new(10.0, 1.0))?;
//! elsewhere.restore(&serde_json::from_str::<MonitorState>(&text)?)?;
//! assert_eq!(elsewhere.count(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::RuleName;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Where a monitor stands: pass it back with the next values.
///
/// It belongs to the rules and settings it was made with and holds no values but the last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MonitorState {
    /// How many values were read, missing ones included: the index of the next one.
    pub count: u32,
    /// The names of the rules, in order.
    pub rules: Vec<RuleName>,
    /// The last value, unless it was missing or nothing is remembered.
    pub previous: Option<f64>,
    /// The step to the last value.
    pub step: PointStep,
    /// The last step that was no tie.
    pub last_move: PointStep,
    /// What each pattern of each rule remembers, in order.
    pub patterns: Vec<PatternMemory>,
}

/// What one pattern of a rule remembers of the last 64 points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PatternMemory {
    /// Which of them met the condition, as hexadecimal digits; the last point is the lowest bit.
    #[serde(with = "hex")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub marks: u64,
    /// Which of those were above the centre, where the rule asks for both sides.
    #[serde(with = "hex")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub above: u64,
    /// Which of those were below it.
    #[serde(with = "hex")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub below: u64,
    /// How many points there are, at most 64.
    #[cfg_attr(feature = "schema", schemars(range(max = 64)))]
    pub seen: u32,
    /// The indices of the points, the last one first, where points can be passed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<u32>,
}

/// A step from one point to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PointStep {
    /// There is no point before.
    #[default]
    Unknown,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Neither: the points are equal.
    Tie,
}

/// Sixty-four bits as text: JSON numbers do not hold that many in every language.
mod hex {
    use super::{Deserialize, Deserializer, Serializer};
    use serde::de::Error as _;
    use std::borrow::Cow;

    pub(super) fn serialize<S: Serializer>(bits: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{bits:x}"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        u64::from_str_radix(&text, 16)
            .map_err(|_| D::Error::custom("expected up to 16 hexadecimal digits"))
    }
}
