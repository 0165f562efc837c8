//! Rows with words at the left, a drawing in the middle, and numbers at the right.

use crate::svg::{Anchor, INK, PALE, Svg};
use crate::text::{fitted, width_of};

/// The most rows that are drawn; of more, it is said how many there are.
pub(crate) const MOST: usize = 60;

const LABEL: f64 = 12.5;
const NOTE: f64 = 11.0;
const CELL: f64 = 12.0;
const GAP: f64 = 16.0;

/// The words of a row: its label, a note below, and its numbers.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    pub(crate) label: &'a str,
    pub(crate) note: &'a str,
    pub(crate) cells: &'a [String],
}

/// Where the columns of a table stand.
pub(crate) struct Table<'a> {
    heads: &'a [String],
    left: f64,
    /// How wide the labels are.
    label: f64,
    /// Where the drawing is.
    pub(crate) area: (f64, f64),
    /// The right ends of the columns that have room, in order.
    ends: Vec<f64>,
    /// How high a row is.
    pub(crate) row: f64,
}

impl<'a> Table<'a> {
    /// Shares the width; a drawing keeps at least `least` of it, and columns that leave it
    /// less are not drawn.
    pub(crate) fn new(
        heads: &'a [String],
        rows: &[Words<'_>],
        (left, right): (f64, f64),
        least: f64,
    ) -> Self {
        let whole = right - left;
        let widest = rows.iter().map(|row| {
            let note = width_of(row.note, NOTE);
            note.max(width_of(row.label, LABEL * 1.04) + 1.0)
        });
        let label = widest.fold(0.0, f64::max).clamp(40.0, whole * 0.36);
        let mut widths: Vec<f64> = heads
            .iter()
            .enumerate()
            .map(|(nth, head)| {
                let cells = rows.iter().filter_map(|row| row.cells.get(nth));
                let widest = cells.map(|cell| width_of(cell, CELL)).fold(0.0, f64::max);
                widest.max(width_of(head, NOTE)) + GAP
            })
            .collect();
        while widths.iter().sum::<f64>() > whole * (1.0 - least) - label - GAP {
            if widths.pop().is_none() {
                break;
            }
        }
        let start = right - widths.iter().sum::<f64>();
        let mut end = start;
        let ends = widths.iter().map(|width| {
            end += width;
            end
        });
        let has_notes = rows.iter().any(|row| !row.note.is_empty());
        Self {
            heads,
            left,
            label,
            ends: ends.collect(),
            area: (left + label + GAP, start.max(left + label + GAP + 10.0)),
            row: if has_notes { 34.0 } else { 23.0 },
        }
    }

    /// Draws the names of the columns with their feet at `y`.
    pub(crate) fn draw_heads(&self, svg: &mut Svg, y: f64) {
        for (head, end) in self.heads.iter().zip(&self.ends) {
            let look = format!("font-size=\"{NOTE}\" fill=\"{PALE}\"");
            svg.words((*end, y), Anchor::End, &look, head);
        }
    }

    /// Draws the words of a row around its middle.
    pub(crate) fn draw_words(&self, svg: &mut Svg, row: Words<'_>, middle: f64) {
        row.draw(svg, (self.left, self.label), middle);
        for (cell, end) in row.cells.iter().zip(&self.ends) {
            let look = format!("font-size=\"{CELL}\" fill=\"{INK}\"");
            svg.words((*end, middle + 4.5), Anchor::End, &look, cell);
        }
    }
}

impl Words<'_> {
    /// Draws the label and the note from `x` on around their middle, as far as there is room.
    pub(crate) fn draw(self, svg: &mut Svg, (x, room): (f64, f64), middle: f64) {
        let foot = match self.note.is_empty() {
            true => middle + 4.5,
            false => middle - 2.0,
        };
        let look = format!("font-size=\"{LABEL}\" font-weight=\"600\" fill=\"{INK}\"");
        // Bold letters are a little wider.
        let label = fitted(self.label, LABEL * 1.04, room);
        svg.words((x, foot), Anchor::Start, &look, &label);
        if !self.note.is_empty() {
            let look = format!("font-size=\"{NOTE}\" fill=\"{PALE}\"");
            let note = fitted(self.note, NOTE, room);
            svg.words((x, middle + 12.0), Anchor::Start, &look, &note);
        }
    }
}

/// What is said below the rows when there are more.
pub(crate) fn more(hidden: usize, noun: &str) -> Option<String> {
    (hidden > 0).then(|| {
        format!(
            "\u{2026} and {} not drawn",
            crate::text::counted(hidden, noun)
        )
    })
}
