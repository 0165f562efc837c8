//! The rules as data: what a point must be like, and how many such points make a signal.
//!
//! A [`Pattern`] fires at a point when that point meets the condition and, with it, at
//! least `needed` of the last `among` points do. A rule that looks at both sides of the
//! centre is two patterns. Everything that reads points, the batch scan here as well as
//! the slow model in its tests, goes by these.
//!
//! ```text
//! // Two of the last three points more than two sigma above the centre.
//! Pattern { condition: Condition::Above(2.0), needed: 2, among: 3 }
//! ```

use crate::Rule;

/// What a single point must be like, seen from the centre line in sigmas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Condition {
    /// Strictly more than so many sigma above the centre.
    Above(f64),
    /// Strictly more than so many sigma below the centre.
    Below(f64),
    /// Strictly more than so many sigma from the centre, on either side.
    Beyond(f64),
    /// Strictly less than so many sigma from the centre, on either side.
    Within(f64),
    /// Strictly above the point before.
    Rising,
    /// Strictly below the point before.
    Falling,
    /// The step from the point before goes against the step before that.
    Turning,
}

impl Condition {
    /// How many sigmas its line is from the centre; zero when it has none.
    pub(crate) fn zone(self) -> f64 {
        match self {
            Self::Above(k) | Self::Below(k) | Self::Beyond(k) | Self::Within(k) => k,
            Self::Rising | Self::Falling | Self::Turning => 0.0,
        }
    }

    /// How many earlier points the condition itself looks at; they belong to the pattern.
    pub(crate) fn looks_back(self) -> u32 {
        match self {
            Self::Above(_) | Self::Below(_) | Self::Beyond(_) | Self::Within(_) => 0,
            Self::Rising | Self::Falling => 1,
            Self::Turning => 2,
        }
    }
}

/// Fires at a point that meets the condition as one of `needed` among the last `among`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pattern {
    /// What a point must be like.
    pub(crate) condition: Condition,
    /// How many points must be like that.
    pub(crate) needed: u32,
    /// Among how many. INVARIANT: at most 62, so that a window never reaches back past 64
    /// points, and at most 3 more than are needed, as many as the scan keeps count of.
    pub(crate) among: u32,
}

const fn in_a_row(length: u32, condition: Condition) -> Pattern {
    some(length, length, condition)
}

const fn some(needed: u32, among: u32, condition: Condition) -> Pattern {
    Pattern {
        condition,
        needed,
        among,
    }
}

impl Rule {
    /// The patterns of which any makes the rule fire.
    pub(crate) fn patterns(self) -> &'static [Pattern] {
        use Condition::{Above, Below, Beyond, Falling, Rising, Turning, Within};
        match self {
            Self::BeyondThreeSigma => const { &[in_a_row(1, Beyond(3.0))] },
            Self::NineOnOneSide => const { &[in_a_row(9, Above(0.0)), in_a_row(9, Below(0.0))] },
            // Six points make five steps, fourteen points make twelve turns.
            Self::SixTrending => const { &[in_a_row(5, Rising), in_a_row(5, Falling)] },
            Self::FourteenAlternating => const { &[in_a_row(12, Turning)] },
            Self::TwoOfThreeBeyondTwoSigma => {
                const { &[some(2, 3, Above(2.0)), some(2, 3, Below(2.0))] }
            }
            Self::FourOfFiveBeyondOneSigma => {
                const { &[some(4, 5, Above(1.0)), some(4, 5, Below(1.0))] }
            }
            Self::FifteenWithinOneSigma => const { &[in_a_row(15, Within(1.0))] },
            Self::EightBeyondOneSigma => const { &[in_a_row(8, Beyond(1.0))] },
            Self::EightOnOneSide => const { &[in_a_row(8, Above(0.0)), in_a_row(8, Below(0.0))] },
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::RuleSet;

    #[test]
    fn every_pattern_fits_the_scan() {
        for set in [
            RuleSet::LimitsOnly,
            RuleSet::WesternElectric,
            RuleSet::Nelson,
        ] {
            for pattern in set.rules().iter().flat_map(|rule| rule.patterns()) {
                assert!((1..=pattern.among).contains(&pattern.needed), "{pattern:?}");
                assert!(pattern.among - pattern.needed <= 3, "{pattern:?}");
                assert!(
                    pattern.among + pattern.condition.looks_back() <= 64,
                    "{pattern:?}"
                );
            }
        }
    }
}
