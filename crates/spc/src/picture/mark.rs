//! The shape and colour of the marks.
//!
//! Ten shapes that stay apart in grey print, in colours that stay apart for most
//! colour-blind eyes. Both renderings draw them from the same corners.

use super::Svg;
use super::plot::{PlotShape, PlotSignal};
use crate::{Rule, RuleName, Signal};

/// What a shape reaches from its middle, in units of the picture.
pub(super) const REACH: f64 = 9.0;

/// Shapes by how well they are told apart, for rules of one's own.
const ALL: [PlotShape; 10] = [
    PlotShape::Diamond,
    PlotShape::Square,
    PlotShape::TriangleUp,
    PlotShape::TriangleDown,
    PlotShape::Cross,
    PlotShape::Star,
    PlotShape::Pentagon,
    PlotShape::Bar,
    PlotShape::Pillar,
    PlotShape::Circle,
];

impl PlotShape {
    fn of(rule: Rule) -> Self {
        match rule {
            Rule::BeyondThreeSigma => Self::Diamond,
            Rule::NineOnOneSide | Rule::SevenOnOneSide => Self::Square,
            Rule::EightOnOneSide => Self::Pillar,
            Rule::SixTrending | Rule::SevenTrending | Rule::EightTrending => Self::TriangleUp,
            Rule::FourteenAlternating | Rule::FifteenAlternating => Self::TriangleDown,
            Rule::TwoOfThreeBeyondTwoSigma => Self::Pentagon,
            Rule::FourOfFiveBeyondOneSigma => Self::Cross,
            Rule::FifteenWithinOneSigma => Self::Bar,
            Rule::EightBeyondOneSigma => Self::Star,
        }
    }

    /// The colour of its outline.
    pub(super) fn color(self) -> &'static str {
        match self {
            Self::Diamond | Self::Circle => "#b4232c",
            Self::Square | Self::Pillar => "#1763a6",
            Self::TriangleUp => "#b85c00",
            Self::TriangleDown => "#7a4aa0",
            Self::Pentagon => "#0b7a5c",
            Self::Cross => "#8a6d00",
            Self::Bar => "#4d5b6b",
            Self::Star => "#c2185b",
        }
    }

    /// Its corners around (0, 0); a circle has none.
    fn corners(self) -> &'static [(f64, f64)] {
        match self {
            Self::Diamond => &[(0.0, -8.0), (8.0, 0.0), (0.0, 8.0), (-8.0, 0.0)],
            Self::Square => &[(-6.0, -6.0), (6.0, -6.0), (6.0, 6.0), (-6.0, 6.0)],
            Self::TriangleUp => &[(0.0, -8.0), (7.5, 5.5), (-7.5, 5.5)],
            Self::TriangleDown => &[(0.0, 8.0), (7.5, -5.5), (-7.5, -5.5)],
            Self::Pentagon => &[
                (0.0, -8.0),
                (7.6, -2.5),
                (4.7, 6.5),
                (-4.7, 6.5),
                (-7.6, -2.5),
            ],
            Self::Cross => &[
                (-2.5, -7.5),
                (2.5, -7.5),
                (2.5, -2.5),
                (7.5, -2.5),
                (7.5, 2.5),
                (2.5, 2.5),
                (2.5, 7.5),
                (-2.5, 7.5),
                (-2.5, 2.5),
                (-7.5, 2.5),
                (-7.5, -2.5),
                (-2.5, -2.5),
            ],
            Self::Bar => &[(-7.5, -3.5), (7.5, -3.5), (7.5, 3.5), (-7.5, 3.5)],
            Self::Star => &[
                (0.0, -9.0),
                (2.3, -3.2),
                (8.6, -2.8),
                (3.7, 1.2),
                (5.3, 7.3),
                (0.0, 3.9),
                (-5.3, 7.3),
                (-3.7, 1.2),
                (-8.6, -2.8),
                (-2.3, -3.2),
            ],
            Self::Pillar => &[(-3.5, -7.5), (3.5, -7.5), (3.5, 7.5), (-3.5, 7.5)],
            Self::Circle => &[],
        }
    }

    /// A closed path around (0, 0), `scale` times its size.
    pub(super) fn path(self, scale: f64) -> String {
        let corners = self.corners();
        if corners.is_empty() {
            let r = 7.0 * scale;
            return format!(
                "M0,{0:.3}A{r:.3},{r:.3},0,1,1,0,{r:.3}A{r:.3},{r:.3},0,1,1,0,{0:.3}Z",
                -r
            );
        }
        let mut path = String::new();
        for (x, y) in corners {
            let verb = if path.is_empty() { 'M' } else { 'L' };
            path.push_str(&format!("{verb}{:.3},{:.3}", x * scale, y * scale));
        }
        path.push('Z');
        path
    }

    /// Draws the mark; what it means can be read where the pointer rests on it.
    pub(super) fn draw(self, svg: &mut Svg, (x, y): (f64, f64), size: f64, meaning: &str) {
        let color = self.color();
        svg.add(format_args!(
            "<path transform=\"translate({x:.1} {y:.1})\" d=\"{}\" fill=\"{color}\" \
             fill-opacity=\"0.16\" stroke=\"{color}\" stroke-width=\"{:.1}\" \
             stroke-linejoin=\"round\"><title>{meaning}</title></path>\n",
            self.path(size),
            (1.8 * size).max(1.2),
        ));
    }
}

/// The signals of a chart as marks: each rule in its own shape, rules of one's own in what
/// shapes are left. `of` names what is plotted where a legend has to tell panels apart.
pub(super) fn marks(signals: &[Signal], of: Option<&str>) -> Vec<PlotSignal> {
    let known = |signal: &Signal| signal.rule.known().map(PlotShape::of);
    let mut taken: Vec<PlotShape> = signals.iter().filter_map(known).collect();
    let mut marks = Vec::new();
    for signal in signals {
        let shape = known(signal).unwrap_or_else(|| {
            let free = ALL.iter().find(|shape| !taken.contains(shape));
            free.copied().unwrap_or(PlotShape::Circle)
        });
        taken.push(shape);
        let title = signal.rule.title();
        marks.push(PlotSignal {
            members: signal.members.clone(),
            ..PlotSignal::new(
                &match of {
                    Some(name) => format!("{name}: {}", title.to_lowercase()),
                    None => title.to_owned(),
                },
                shape,
                signal.ends.clone(),
            )
        });
    }
    marks
}

/// Whether a rule reads zones, so that a reader wants to see them.
pub(super) fn reads_zones(rule: &RuleName) -> bool {
    rule.known().is_none_or(|rule| {
        matches!(
            rule,
            Rule::TwoOfThreeBeyondTwoSigma
                | Rule::FourOfFiveBeyondOneSigma
                | Rule::FifteenWithinOneSigma
                | Rule::EightBeyondOneSigma
        )
    })
}
