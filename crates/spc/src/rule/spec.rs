//! A rule as data: what it looks for, with every choice that programs make differently.
//!
//! The named rules are such data too; [`Rule::spec`](crate::Rule::spec) shows it.
//!
//! ```
//! use lineside_spc::{Individuals, Rule, RuleSpec, RuleTest};
//!
//! let seven_below: RuleSpec = serde_json::from_str(
//!     r#"{"name": "seven_below", "test": {"type": "beyond", "zone": 0, "needed": 7, "side": "below"}}"#,
//! )?;
//! assert!(matches!(Rule::NineOnOneSide.spec().test, RuleTest::Beyond { needed: 9, .. }));
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::RuleName;
use serde::{Deserialize, Serialize};

/// A rule: its name, and what it looks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleSpec {
    /// What answers call it.
    pub name: RuleName,
    /// What it looks for.
    pub test: RuleTest,
}

/// What a rule looks for in the points up to the current one.
///
/// A window holds at most 64 points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum RuleTest {
    /// Points beyond a line: one of them, so many in a row, or so many of the last few.
    Beyond {
        /// How many sigmas from the centre the line stands; zero is the centre line itself.
        /// Left out, the line is the control limit, wherever that stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<f64>,
        /// How many points must be beyond the line.
        #[serde(default = "one")]
        needed: u32,
        /// Among how many; left out, as many as are needed, so that they come in a row.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        among: Option<u32>,
        /// On which side of the centre they must be.
        #[serde(default)]
        side: RuleSide,
        /// What a point exactly on the line does.
        #[serde(default)]
        on_line: OnLine,
        /// Whether the rule waits until there are `among` points: since the start, the last
        /// missing value or the last reset. The usual reading does not wait: two points of
        /// two fire two of three.
        #[serde(default)]
        whole_window: bool,
        /// Whether the rule fires also when the current point is not one of those beyond, as
        /// long as its window still holds enough. The usual reading does not.
        #[serde(default)]
        lingers: bool,
    },
    /// So many points in a row closer to the centre than a line.
    Within {
        /// How many sigmas from the centre the line stands, on both sides.
        zone: f64,
        /// How many points.
        length: u32,
        /// What a point exactly on the line does.
        #[serde(default)]
        on_line: OnLine,
        /// Whether there must be points on both sides of the centre among them.
        #[serde(default)]
        both_sides: bool,
    },
    /// So many points in a row, each above the one before, or each below it.
    Trend {
        /// How many points or steps.
        length: u32,
        /// Whether points are counted or steps.
        #[serde(default)]
        counts: TrendCount,
        /// What a point equal to the one before does.
        #[serde(default)]
        ties: OnLine,
    },
    /// So many points in a row that go up, down, up, down.
    Alternating {
        /// How many points or steps.
        length: u32,
        /// Whether points are counted or steps.
        #[serde(default)]
        counts: TrendCount,
        /// What a point equal to the one before does. Where it counts, a tie is a turn.
        #[serde(default)]
        ties: OnLine,
    },
}

impl RuleTest {
    /// Points beyond a line, every other choice as the books have it.
    pub(crate) const fn beyond(zone: Option<f64>, needed: u32, among: u32, side: RuleSide) -> Self {
        Self::Beyond {
            zone,
            needed,
            among: Some(among),
            side,
            on_line: OnLine::Breaks,
            whole_window: false,
            lingers: false,
        }
    }
}

fn one() -> u32 {
    1
}

/// On which side of the centre the points of a pattern lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum RuleSide {
    /// All above or all below. The default.
    #[default]
    Same,
    /// On whichever side, also all on one.
    Either,
    /// Some above and some below.
    Both,
    /// Above only: for what can be wrong in one direction.
    Above,
    /// Below only.
    Below,
}

/// What a point does that is exactly on the line of a rule, or exactly equal to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum OnLine {
    /// It does not count, and ends a run. The default, and what the books mean.
    #[default]
    Breaks,
    /// It counts, on either side where both lines meet in the centre, but a run needs a point that
    /// is strictly beyond to have a side. A tie counts for both directions.
    Counts,
    /// It is passed over: it neither counts nor ends a run. That is the line of the run's own side;
    /// a point on the other side's line ends it.
    Skips,
}

/// What the length of a trend counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum TrendCount {
    /// Points, as Nelson and most books count. The default.
    #[default]
    Points,
    /// The steps between points, of which there is one fewer, as Minitab counts.
    Increments,
}
