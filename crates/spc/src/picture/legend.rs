//! What each mark in the picture means, below the panels.

use super::mark::{MEMBER_MARK, Mark};
use super::signals::{Marked, members};
use super::text::escaped;
use super::{Svg, WIDTH};

/// The place of the first row.
const TOP: f64 = 600.0;
const ROW: f64 = 24.0;

/// The legend's height, known before anything is drawn.
pub(super) fn height(marked: &[&[Marked]]) -> f64 {
    let entries = marked.iter().flat_map(|panel| panel.iter());
    let rules = entries.filter(|marked| !marked.ends.is_empty()).count();
    let rows = (rules + usize::from(has_members(marked)))
        .div_ceil(2)
        .max(1);
    ROW * u32::try_from(rows).map_or(0.0, f64::from)
}

/// Draws an entry for each rule that fired; `drawn` is how many marks it has in the picture.
pub(super) fn draw(svg: &mut Svg, marked: &[&[Marked]], drawn: &[Vec<usize>]) {
    let rules = marked
        .iter()
        .zip(drawn)
        .flat_map(|(panel, drawn)| panel.iter().zip(drawn));
    let rules = rules.filter(|(marked, _)| !marked.ends.is_empty());
    let mut entries: Vec<(Mark, String)> = rules
        .map(|(marked, drawn)| (marked.mark, entry(marked, *drawn)))
        .collect();
    if has_members(marked) {
        entries.push((MEMBER_MARK, "Value that is part of a pattern".to_owned()));
    }
    if entries.is_empty() {
        svg.add(format_args!(
            "<text x=\"24\" y=\"{:.1}\" font-size=\"13\" fill=\"#5a6675\">No signals</text>\n",
            TOP + 4.5
        ));
    }
    let places = (0..).flat_map(|row| [(32.0, row), (WIDTH / 2.0, row)]);
    for ((mark, text), (x, row)) in entries.iter().zip(places) {
        let y = TOP + ROW * f64::from(row);
        let text = escaped(text);
        mark.draw(svg, (x, y), 1.0, &text);
        svg.add(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"13\" fill=\"#16202c\">{text}</text>\n",
            x + 14.0,
            y + 4.5,
        ));
    }
}

fn has_members(marked: &[&[Marked]]) -> bool {
    marked.iter().any(|panel| !members(panel).is_empty())
}

fn entry(marked: &Marked, drawn: usize) -> String {
    let count = marked.ends.len();
    let noun = if count == 1 { "signal" } else { "signals" };
    if drawn == count {
        format!("{}: {count} {noun}", marked.name)
    } else {
        format!("{}: {count} {noun}, {drawn} drawn", marked.name)
    }
}
