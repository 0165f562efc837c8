//! Sets of rules, by the book or the program that reads charts so.
//!
//! ```
//! use lineside_spc::{Rule, RuleSet};
//!
//! assert_eq!(RuleSet::Nelson.rules().len(), 8);
//! assert!(RuleSet::Minitab.rules().contains(&Rule::SevenTrending));
//! ```

use super::Rule;
use serde::{Deserialize, Serialize};

/// Which rules read the chart.
///
/// Every rule adds false alarms. On a process that never changes, the limits alone
/// signal once in 370 points on average, the Western Electric rules once in 92, Nelson's
/// eight about once in 73 (C. W. Champ, W. H. Woodall, "Exact results for Shewhart control
/// charts with supplementary runs rules", *Technometrics* 29, 1987, 393-399; the last by
/// simulation). A set names whose counts are used; missing values, charts with other
/// statistics and the width of zones are settings of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum RuleSet {
    /// Points beyond the control limits, nothing else. The default.
    #[default]
    LimitsOnly,
    /// The four tests of the Western Electric handbook: `beyond_three_sigma`,
    /// `two_of_three_beyond_two_sigma`, `four_of_five_beyond_one_sigma` and
    /// `eight_on_one_side`.
    WesternElectric,
    /// Nelson's eight tests: `beyond_three_sigma`, `nine_on_one_side`, `six_trending`,
    /// `fourteen_alternating`, `two_of_three_beyond_two_sigma`,
    /// `four_of_five_beyond_one_sigma`, `fifteen_within_one_sigma` and
    /// `eight_beyond_one_sigma`.
    Nelson,
    /// Minitab's eight tests: Nelson's, but trends and alternation count steps, not points, so
    /// that they are `seven_trending` and `fifteen_alternating`.
    Minitab,
    /// JMP's eight tests, which are Nelson's. (JMP measures zones from the limits: see the
    /// setting of zones.)
    Jmp,
    /// The criteria of the AIAG's SPC manual: Nelson's, with `seven_on_one_side` in place of
    /// nine.
    Aiag,
    /// Montgomery's eight sensitizing rules: those of Western Electric, then `six_trending`,
    /// `fifteen_within_one_sigma`, `fourteen_alternating` and `eight_beyond_one_sigma`.
    Montgomery,
    /// The tests of JASP at their defaults: `beyond_three_sigma`, `seven_on_one_side`,
    /// `eight_trending` (seven steps), `two_of_three_beyond_two_sigma`,
    /// `fifteen_within_one_sigma`, `eight_beyond_one_sigma`,
    /// `four_of_five_beyond_one_sigma` and `fifteen_alternating` (fourteen steps).
    Jasp,
    /// No rule but your own.
    OwnOnly,
}

impl RuleSet {
    /// Every set.
    pub const ALL: &[Self] = &[
        Self::LimitsOnly,
        Self::WesternElectric,
        Self::Nelson,
        Self::Minitab,
        Self::Jmp,
        Self::Aiag,
        Self::Montgomery,
        Self::Jasp,
        Self::OwnOnly,
    ];

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
            Self::Nelson | Self::Jmp => &[
                Rule::BeyondThreeSigma,
                Rule::NineOnOneSide,
                Rule::SixTrending,
                Rule::FourteenAlternating,
                Rule::TwoOfThreeBeyondTwoSigma,
                Rule::FourOfFiveBeyondOneSigma,
                Rule::FifteenWithinOneSigma,
                Rule::EightBeyondOneSigma,
            ],
            Self::Minitab => &[
                Rule::BeyondThreeSigma,
                Rule::NineOnOneSide,
                Rule::SevenTrending,
                Rule::FifteenAlternating,
                Rule::TwoOfThreeBeyondTwoSigma,
                Rule::FourOfFiveBeyondOneSigma,
                Rule::FifteenWithinOneSigma,
                Rule::EightBeyondOneSigma,
            ],
            Self::Aiag => &[
                Rule::BeyondThreeSigma,
                Rule::SevenOnOneSide,
                Rule::SixTrending,
                Rule::FourteenAlternating,
                Rule::TwoOfThreeBeyondTwoSigma,
                Rule::FourOfFiveBeyondOneSigma,
                Rule::FifteenWithinOneSigma,
                Rule::EightBeyondOneSigma,
            ],
            Self::Montgomery => &[
                Rule::BeyondThreeSigma,
                Rule::TwoOfThreeBeyondTwoSigma,
                Rule::FourOfFiveBeyondOneSigma,
                Rule::EightOnOneSide,
                Rule::SixTrending,
                Rule::FifteenWithinOneSigma,
                Rule::FourteenAlternating,
                Rule::EightBeyondOneSigma,
            ],
            Self::Jasp => &[
                Rule::BeyondThreeSigma,
                Rule::SevenOnOneSide,
                Rule::EightTrending,
                Rule::TwoOfThreeBeyondTwoSigma,
                Rule::FifteenWithinOneSigma,
                Rule::EightBeyondOneSigma,
                Rule::FourOfFiveBeyondOneSigma,
                Rule::FifteenAlternating,
            ],
            Self::OwnOnly => &[],
        }
    }
}
