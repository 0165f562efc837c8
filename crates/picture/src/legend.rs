//! What surfaces, marks and lines mean, in a row above what they are drawn in.

use crate::ink::{Ink, Mark};
use crate::svg::{Anchor, Svg};
use crate::text::{fitted, width_of};

/// What stands before the words.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Swatch {
    Ink(Ink),
    Mark(Mark),
    /// A line that lies, with its look.
    Line(&'static str),
    /// A line that stands, with its look.
    Upright(&'static str),
}

const SIZE: f64 = 12.0;
const ROW: f64 = 20.0;

/// Draws the entries in rows from `top` on; returns where they end.
pub(crate) fn draw(
    svg: &mut Svg,
    entries: &[(Swatch, String)],
    (left, right): (f64, f64),
    top: f64,
) -> f64 {
    if entries.is_empty() {
        return top;
    }
    let (mut x, mut y) = (left, top + 11.0);
    for (swatch, words) in entries {
        let words = fitted(words, SIZE, right - left - 24.0);
        let width = 24.0 + width_of(&words, SIZE);
        if x > left && x + width > right {
            (x, y) = (left, y + ROW);
        }
        swatch.draw(svg, (x, y));
        let look = "fill=\"#3a4654\"";
        svg.words((x + 21.0, y + 4.0), Anchor::Start, look, &words);
        x += width + 16.0;
    }
    y + 11.0
}

impl Swatch {
    fn draw(self, svg: &mut Svg, (x, y): (f64, f64)) {
        match self {
            Self::Ink(ink) => ink.draw(svg, (x, y - 6.0, 15.0, 12.0), ""),
            Self::Mark(mark) => mark.draw(svg, (x + 8.0, y), ""),
            Self::Line(look) => svg.add(format_args!("<path d=\"M{x:.1} {y:.1}h16\" {look}/>\n")),
            Self::Upright(look) => svg.upright(x + 8.0, (y - 8.0, y + 8.0), look),
        }
    }
}
