//! The rules that read a control chart, by what they look for.
//!
//! Books number the rules differently and mean slightly different things by the same
//! number; a [`Rule`] has a name instead, and exactly one meaning. Zones are measured
//! from the centre line in sigmas of the plotted points.
//!
//! What holds for all of them:
//!
//! - A point exactly on a line is not beyond it, and not within it either.
//! - Lines are computed once as `center + k * sigma`, and values are compared with them as
//!   they are; nothing is standardised first, so data on a coarse grid is not flipped
//!   across a line by rounding.
//! - Windows overlap: a run of ten fires the rule of nine twice, at its ninth and at its
//!   tenth point. Nothing is reset after a signal.
//!
//! ```
//! use lineside_spc::{Rule, RuleSet};
//!
//! assert_eq!(RuleSet::Nelson.rules().len(), 8);
//! assert!(RuleSet::WesternElectric.rules().contains(&Rule::EightOnOneSide));
//! ```

use serde::{Deserialize, Serialize};
use std::fmt;

/// One way in which points on a chart can be unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Rule {
    /// One point more than three sigma from the centre: a sudden, large change. A point on
    /// the limit is in control. Nelson's test 1, Western Electric's test 1.
    BeyondThreeSigma,
    /// Nine points in a row strictly on one side of the centre: the level has moved. A point
    /// exactly on the centre belongs to neither side and ends the run. Nelson's test 2.
    NineOnOneSide,
    /// Six points in a row, each strictly above the one before, or each strictly below: wear,
    /// warming up, a tool going blunt. The six are points, so there are five steps; a tie
    /// ends the run, and a peak belongs to the rise and to the fall. (Some programs count
    /// six steps, which takes seven points.) Nelson's test 3.
    SixTrending,
    /// Fourteen points in a row going strictly up, down, up, down: two streams mixed in turn,
    /// or a control loop that overcorrects. The fourteen are points, so there are thirteen
    /// steps; a tie ends the run. Nelson's test 4.
    FourteenAlternating,
    /// Two of the last three points more than two sigma from the centre on the same side, the
    /// current point being one of them: an early warning of a shift. It needs no full
    /// window: the first two points of a series can fire it. Nelson's test 5, Western
    /// Electric's test 2.
    TwoOfThreeBeyondTwoSigma,
    /// Four of the last five points more than one sigma from the centre on the same side, the
    /// current point being one of them: a small shift. It needs no full window: the first
    /// four points of a series can fire it. Nelson's test 6, Western Electric's test 3.
    FourOfFiveBeyondOneSigma,
    /// Fifteen points in a row strictly within one sigma of the centre, on whichever side: the
    /// limits are too wide for the data, or samples mix streams. Nelson's test 7.
    FifteenWithinOneSigma,
    /// Eight points in a row more than one sigma from the centre, on whichever side, also
    /// when all are on one: two populations with nothing between them. Nelson's test 8.
    EightBeyondOneSigma,
    /// Eight points in a row strictly on one side of the centre; a point exactly on the
    /// centre ends the run. Western Electric's test 4.
    EightOnOneSide,
}

impl Rule {
    /// What the rule sees, in a few words for a legend.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::BeyondThreeSigma => "Beyond 3 sigma",
            Self::NineOnOneSide => "9 in a row on one side",
            Self::SixTrending => "6 in a row rising or falling",
            Self::FourteenAlternating => "14 in a row alternating",
            Self::TwoOfThreeBeyondTwoSigma => "2 of 3 beyond 2 sigma",
            Self::FourOfFiveBeyondOneSigma => "4 of 5 beyond 1 sigma",
            Self::FifteenWithinOneSigma => "15 in a row within 1 sigma",
            Self::EightBeyondOneSigma => "8 in a row beyond 1 sigma",
            Self::EightOnOneSide => "8 in a row on one side",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title())
    }
}

/// Which rules read the chart.
///
/// Every rule adds false alarms. On a process that never changes, the limits alone
/// signal once in 370 points on average, the Western Electric rules once in 92, Nelson's
/// eight about once in 73 (C. W. Champ, W. H. Woodall, "Exact results for Shewhart control
/// charts with supplementary runs rules", *Technometrics* 29, 1987, 393-399; the last by
/// simulation).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum RuleSet {
    /// Points beyond three sigma, nothing else. The default.
    #[default]
    LimitsOnly,
    /// The four tests of the Western Electric handbook: `beyond_three_sigma`,
    /// `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma` and
    /// `eight_on_one_side`.
    WesternElectric,
    /// Nelson's eight tests: all rules but `eight_on_one_side`.
    Nelson,
}

impl RuleSet {
    /// The rules of the set, in the order in which signals are reported.
    #[must_use]
    pub fn rules(self) -> &'static [Rule] {
        match self {
            Self::LimitsOnly => &[Rule::BeyondThreeSigma],
            Self::WesternElectric => &[
                Rule::BeyondThreeSigma,
                Rule::TwoOfThreeBeyondTwoSigma,
                Rule::FourOfFiveBeyondOneSigma,
                Rule::EightOnOneSide,
            ],
            Self::Nelson => &[
                Rule::BeyondThreeSigma,
                Rule::NineOnOneSide,
                Rule::SixTrending,
                Rule::FourteenAlternating,
                Rule::TwoOfThreeBeyondTwoSigma,
                Rule::FourOfFiveBeyondOneSigma,
                Rule::FifteenWithinOneSigma,
                Rule::EightBeyondOneSigma,
            ],
        }
    }
}
