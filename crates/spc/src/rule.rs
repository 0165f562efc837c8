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
//!
//! [`RuleSet`] has the sets that books and programs use, [`RuleSpec`] a rule as data, for
//! those who need another, and [`Rules`] is a list of rules found fit to read a chart.

pub(crate) mod error;
mod list;
mod name;
mod scope;
mod set;
mod spec;

pub use error::RuleError;
pub use list::Rules;
pub use name::RuleName;
pub use scope::RuleScope;
pub use set::RuleSet;
pub use spec::{OnLine, RuleSide, RuleSpec, RuleTest, TrendCount};

pub(crate) use list::NamedRule;

use serde::{Deserialize, Serialize};
use std::fmt;

/// One way in which points on a chart can be unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Rule {
    /// One point more than three sigma from the centre: a sudden, large change. A point on
    /// the limit is in control. On a chart whose limits do not stand at three sigma it
    /// reads the limits. Nelson's test 1, Western Electric's test 1.
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
    /// Seven points in a row strictly on one side of the centre; a point exactly on the
    /// centre ends the run. The AIAG's manual, and JASP's default.
    SevenOnOneSide,
    /// Seven points in a row, each strictly above the one before, or each strictly below: six
    /// steps. A tie ends the run. What Minitab means by six in a row.
    SevenTrending,
    /// Eight points in a row, each strictly above the one before, or each strictly below:
    /// seven steps. A tie ends the run. What JASP means by seven in a row.
    EightTrending,
    /// Fifteen points in a row going strictly up, down, up, down: fourteen steps. A tie ends
    /// the run. What Minitab and JASP mean by fourteen in a row.
    FifteenAlternating,
}

impl Rule {
    /// Every known rule.
    pub const ALL: &[Self] = &[
        Self::BeyondThreeSigma,
        Self::NineOnOneSide,
        Self::SixTrending,
        Self::FourteenAlternating,
        Self::TwoOfThreeBeyondTwoSigma,
        Self::FourOfFiveBeyondOneSigma,
        Self::FifteenWithinOneSigma,
        Self::EightBeyondOneSigma,
        Self::EightOnOneSide,
        Self::SevenOnOneSide,
        Self::SevenTrending,
        Self::EightTrending,
        Self::FifteenAlternating,
    ];

    /// The name of the rule, as JSON has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::BeyondThreeSigma => "beyond_three_sigma",
            Self::NineOnOneSide => "nine_on_one_side",
            Self::SixTrending => "six_trending",
            Self::FourteenAlternating => "fourteen_alternating",
            Self::TwoOfThreeBeyondTwoSigma => "two_of_three_beyond_two_sigma",
            Self::FourOfFiveBeyondOneSigma => "four_of_five_beyond_one_sigma",
            Self::FifteenWithinOneSigma => "fifteen_within_one_sigma",
            Self::EightBeyondOneSigma => "eight_beyond_one_sigma",
            Self::EightOnOneSide => "eight_on_one_side",
            Self::SevenOnOneSide => "seven_on_one_side",
            Self::SevenTrending => "seven_trending",
            Self::EightTrending => "eight_trending",
            Self::FifteenAlternating => "fifteen_alternating",
        }
    }

    /// The rule of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }

    /// The rule as data.
    #[must_use]
    pub fn spec(self) -> RuleSpec {
        RuleSpec {
            name: self.into(),
            test: self.test(),
        }
    }

    fn test(self) -> RuleTest {
        let trend = |length| RuleTest::Trend {
            length,
            counts: TrendCount::Points,
            ties: OnLine::Breaks,
        };
        let alternating = |length| RuleTest::Alternating {
            length,
            counts: TrendCount::Points,
            ties: OnLine::Breaks,
        };
        match self {
            Self::BeyondThreeSigma => RuleTest::beyond(None, 1, 1, RuleSide::Either),
            Self::NineOnOneSide => RuleTest::beyond(Some(0.0), 9, 9, RuleSide::Same),
            Self::EightOnOneSide => RuleTest::beyond(Some(0.0), 8, 8, RuleSide::Same),
            Self::SevenOnOneSide => RuleTest::beyond(Some(0.0), 7, 7, RuleSide::Same),
            Self::SixTrending => trend(6),
            Self::SevenTrending => trend(7),
            Self::EightTrending => trend(8),
            Self::FourteenAlternating => alternating(14),
            Self::FifteenAlternating => alternating(15),
            Self::TwoOfThreeBeyondTwoSigma => RuleTest::beyond(Some(2.0), 2, 3, RuleSide::Same),
            Self::FourOfFiveBeyondOneSigma => RuleTest::beyond(Some(1.0), 4, 5, RuleSide::Same),
            Self::FifteenWithinOneSigma => RuleTest::Within {
                zone: 1.0,
                length: 15,
                on_line: OnLine::Breaks,
                both_sides: false,
            },
            Self::EightBeyondOneSigma => RuleTest::beyond(Some(1.0), 8, 8, RuleSide::Either),
        }
    }

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
            Self::SevenOnOneSide => "7 in a row on one side",
            Self::SevenTrending => "7 in a row rising or falling",
            Self::EightTrending => "8 in a row rising or falling",
            Self::FifteenAlternating => "15 in a row alternating",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_json() {
        for rule in Rule::ALL {
            assert_eq!(serde_json::to_value(rule).unwrap(), rule.name());
            assert_eq!(Rule::named(rule.name()), Some(*rule));
            assert_eq!(RuleName::from(*rule).known(), Some(*rule));
        }
    }

    #[test]
    fn a_rule_as_data_survives_the_way_through_json() {
        for rule in Rule::ALL {
            let text = serde_json::to_string(&rule.spec()).unwrap();
            let back: RuleSpec = serde_json::from_str(&text).unwrap();
            assert_eq!(back, rule.spec());
        }
    }

    #[test]
    fn every_set_can_be_read_with() {
        for set in RuleSet::ALL {
            let rules = Rules::new(*set, &[]).unwrap();
            assert_eq!(rules.specs().count(), set.rules().len());
        }
    }
}
