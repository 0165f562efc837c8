//! A tree: what goes into what, one line each, with its numbers at the right.

mod clip;

use crate::figure::{Frame, Told};
use crate::ink::Mark;
use crate::legend::{self, Swatch};
use crate::svg::Svg;
use crate::table::{Table, Words};
use crate::text::{counted, whole};
pub(crate) use clip::Shown;

/// What goes into what.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tree {
    /// What stands above it.
    pub name: String,
    /// The names of the numbers at the right.
    pub columns: Vec<String>,
    /// The lines, each before what is below it.
    pub rows: Vec<TreeRow>,
    /// What is said when there are no lines.
    pub empty: String,
}

/// One line of a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct TreeRow {
    /// How deep it stands; 0 at the top.
    pub depth: usize,
    /// What it is.
    pub label: String,
    /// More about it.
    pub note: String,
    /// Its shape.
    pub mark: Mark,
    /// What marks of this shape mean.
    pub name: String,
    /// Its numbers, as they are written.
    pub cells: Vec<String>,
}

/// How far a level stands to the right of the one above.
const INDENT: f64 = 22.0;
/// What a mark takes before its label.
const SIGN: f64 = 18.0;
/// The deepest level that moves to the right.
const DEEPEST: usize = 12;

impl Tree {
    /// The shapes that are there, with what they mean.
    pub(crate) fn kinds(&self) -> Vec<(Mark, String)> {
        let mut kinds: Vec<(Mark, String)> = Vec::new();
        for row in &self.rows {
            if kinds.iter().all(|(known, _)| *known != row.mark) {
                kinds.push((row.mark, row.name.clone()));
            }
        }
        kinds.sort_unstable();
        kinds
    }

    /// Draws it into the frame; returns where it ends.
    pub(crate) fn draw(&self, svg: &mut Svg, frame: Frame) -> f64 {
        let top = frame.heading(svg, &self.name);
        if self.rows.is_empty() {
            return frame.empty(svg, &self.empty, top);
        }
        let ends = (frame.left, frame.right);
        let kinds = self.kinds().into_iter();
        let entries: Vec<(Swatch, String)> = kinds
            .map(|(kind, name)| (Swatch::Mark(kind), name))
            .collect();
        let top = legend::draw(svg, &entries, ends, top);
        let shown = self.shown();
        // The labels stand in the drawing, so that the table has columns alone.
        let words: Vec<Words> = shown.rows.iter().map(|row| row.numbers()).collect();
        let table = Table::new(&self.columns, &words, ends, 0.5);
        table.draw_heads(svg, top + 12.0);
        let top = top + 19.0;
        let height = 34.0;
        let middle = |row: usize| top + height * (whole(row) + 0.5);
        let right = table.area.1;
        for nth in (1..shown.rows.len()).step_by(2) {
            let (x, w) = (frame.left, frame.right - frame.left);
            let top = middle(nth) - height / 2.0;
            svg.add(format_args!(
                "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{w:.1}\" height=\"{height}\" fill=\"#f4f7fa\"/>\n"
            ));
        }
        // The last line so far below each, so that branches are drawn once.
        let mut below: Vec<Option<usize>> = vec![None; shown.rows.len()];
        for (nth, row) in shown.rows.iter().enumerate() {
            let (x, y) = (frame.left + 8.0 + row.indent(), middle(nth));
            if let Some(parent) = row.parent {
                let last = below.get_mut(parent).and_then(|last| last.replace(nth));
                let start = last.map_or(middle(parent) + 7.0, middle);
                let from = x - INDENT.min(row.indent());
                svg.add(format_args!(
                    "<path d=\"M{from:.1} {start:.1}V{y:.1}H{:.1}\" fill=\"none\" stroke=\"#7d8a99\"/>\n",
                    x - 7.0,
                ));
            }
            row.row.mark.draw(svg, (x, y), &row.row.name);
            let label = Words {
                label: &row.row.label,
                note: &row.note,
                cells: &[],
            };
            let start = x + SIGN - 4.0;
            label.draw(svg, (start, right - start - 8.0), y);
            table.draw_words(svg, row.numbers(), y);
        }
        let bottom = top + height * whole(shown.rows.len()) + 6.0;
        let hidden = shown.said();
        frame.foot(svg, hidden.as_deref(), bottom)
    }

    /// The tree for those who cannot see it.
    pub(crate) fn told(&self) -> Told<'_> {
        let rows = self.rows.iter().map(|row| {
            let cells: Vec<String> = (self.columns.iter().zip(&row.cells))
                .filter(|(_, cell)| !cell.is_empty())
                .map(|(head, cell)| format!("{head} {cell}"))
                .collect();
            format!("level {}: {} {}", row.depth, row.label, cells.join(", "))
        });
        Told {
            name: &self.name,
            empty: &self.empty,
            rows: rows.take(Told::MOST).collect(),
            more: self.rows.len().saturating_sub(Told::MOST),
            noun: "line",
        }
    }
}

/// A line that is drawn.
pub(crate) struct ShownRow<'a> {
    pub(crate) row: &'a TreeRow,
    /// Its parent's place among the lines that are drawn.
    pub(crate) parent: Option<usize>,
    /// Its note, with how many lines below it are not drawn.
    pub(crate) note: String,
}

impl ShownRow<'_> {
    fn indent(&self) -> f64 {
        INDENT * whole(self.row.depth.min(DEEPEST))
    }

    fn numbers(&self) -> Words<'_> {
        Words {
            label: "",
            note: "",
            cells: &self.row.cells,
        }
    }
}

impl Shown<'_> {
    /// What is said of the lines that are not drawn.
    pub(crate) fn said(&self) -> Option<String> {
        let hidden = counted(self.hidden, "line");
        (self.hidden > 0).then(|| format!("\u{2026} {hidden} of the {} not drawn", self.whole))
    }
}
