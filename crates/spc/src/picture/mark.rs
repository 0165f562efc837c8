//! The shape and colour of each rule on the chart.
//!
//! Nine shapes that stay apart in grey print, in colours that stay apart for most
//! colour-blind eyes.

use super::Svg;
use crate::{Rule, RuleName};

/// How the points at which a rule fired are marked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// A closed path around (0, 0).
    path: &'static str,
    color: &'static str,
    opacity: f64,
}

const fn mark(path: &'static str, color: &'static str) -> Mark {
    Mark {
        path,
        color,
        opacity: 0.16,
    }
}

/// A value that is part of a pattern.
pub(super) const MEMBER_MARK: Mark = Mark {
    path: "M0-2.2A2.2 2.2 0 1 1 0 2.2 2.2 2.2 0 1 1 0-2.2Z",
    color: "#10263b",
    opacity: 1.0,
};

/// Moving ranges above their limit.
pub(super) const RANGE_MARK: Mark = mark("M0-7A7 7 0 1 1 0 7 7 7 0 1 1 0-7Z", "#b4232c");

impl Mark {
    pub(super) fn of(rule: &RuleName) -> Self {
        let Some(rule) = rule.known() else {
            return mark("M0-7 7 0 0 7-7 0Z", "#3d3d3d");
        };
        match rule {
            Rule::BeyondThreeSigma => mark("M0-8 8 0 0 8-8 0Z", "#b4232c"),
            Rule::NineOnOneSide | Rule::SevenOnOneSide => mark("M-6-6H6V6H-6Z", "#1763a6"),
            Rule::SixTrending | Rule::SevenTrending | Rule::EightTrending => {
                mark("M0-8 7.5 5.5H-7.5Z", "#b85c00")
            }
            Rule::FourteenAlternating | Rule::FifteenAlternating => {
                mark("M0 8 7.5-5.5H-7.5Z", "#7a4aa0")
            }
            Rule::TwoOfThreeBeyondTwoSigma => {
                mark("M0-8 7.6-2.5 4.7 6.5H-4.7L-7.6-2.5Z", "#0b7a5c")
            }
            Rule::FourOfFiveBeyondOneSigma => {
                mark("M-2.5-7.5h5v5h5v5h-5v5h-5v-5h-5v-5h5Z", "#8a6d00")
            }
            Rule::FifteenWithinOneSigma => mark("M-7.5-3.5H7.5V3.5H-7.5Z", "#4d5b6b"),
            Rule::EightBeyondOneSigma => mark(
                "M0-9 2.3-3.2 8.6-2.8 3.7 1.2 5.3 7.3 0 3.9-5.3 7.3-3.7 1.2-8.6-2.8-2.3-3.2Z",
                "#c2185b",
            ),
            Rule::EightOnOneSide => mark("M-3.5-7.5H3.5V7.5H-3.5Z", "#1763a6"),
        }
    }

    /// Draws the mark; what it means can be read where the pointer rests on it.
    pub(super) fn draw(self, svg: &mut Svg, (x, y): (f64, f64), size: f64, meaning: &str) {
        let Self {
            path,
            color,
            opacity,
        } = self;
        svg.add(format_args!(
            "<path transform=\"translate({x:.1} {y:.1}) scale({size})\" d=\"{path}\" \
             fill=\"{color}\" fill-opacity=\"{opacity}\" stroke=\"{color}\" stroke-width=\"1.8\" \
             stroke-linejoin=\"round\"><title>{meaning}</title></path>\n"
        ));
    }
}
