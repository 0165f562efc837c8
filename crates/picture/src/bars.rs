//! Bars: quantities side by side, each made of parts, with a mark for what was wanted.

use crate::figure::{Frame, Told};
use crate::ink::Ink;
use crate::legend::{self, Swatch};
use crate::scale::Axis;
use crate::svg::{Anchor, GRID, PALE, Svg};
use crate::table::{MOST, Table, Words, more};
use crate::text::escaped;

/// Quantities side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bars {
    /// What stands above them.
    pub name: String,
    /// What they are measured in.
    pub unit: String,
    /// What one row is: `step`, `site`.
    pub noun: String,
    /// The names of the numbers at the right.
    pub columns: Vec<String>,
    /// The rows, from top to bottom.
    pub rows: Vec<BarRow>,
    /// What the mark of a row means.
    pub mark: String,
    /// What the line through the rows means; it runs from 0 to 100 percent.
    pub line: String,
    /// What all rows are together, where the axis ends there: the line then begins at the end
    /// of the first bar.
    pub whole: Option<f64>,
    /// What is said when there are no rows.
    pub empty: String,
}

/// One row of bars.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BarRow {
    /// What it is.
    pub label: String,
    /// More about it.
    pub note: String,
    /// Its parts from left to right; none is below zero.
    pub parts: Vec<BarPart>,
    /// What was wanted.
    pub mark: Option<f64>,
    /// Where the line passes, in percent.
    pub percent: Option<f64>,
    /// Its numbers, as they are written.
    pub cells: Vec<String>,
}

/// One part of a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct BarPart {
    /// What it stands for.
    pub ink: Ink,
    /// What it is.
    pub name: String,
    /// How long it is.
    pub value: f64,
}

pub(crate) const MARK: &str = "stroke=\"#000000\" stroke-width=\"2.4\"";
const LINE: &str = "stroke=\"#000000\" stroke-width=\"1.2\" stroke-dasharray=\"4 3\" fill=\"none\"";

impl BarRow {
    fn words(&self) -> Words<'_> {
        Words {
            label: &self.label,
            note: &self.note,
            cells: &self.cells,
        }
    }

    /// The parts that can be seen.
    pub(crate) fn seen(&self) -> impl Iterator<Item = &BarPart> {
        let seen = |part: &&BarPart| part.value.is_finite() && part.value > 0.0;
        self.parts.iter().filter(seen)
    }

    fn reach(&self) -> f64 {
        let all: f64 = self.seen().map(|part| part.value).sum();
        all.max(self.mark.unwrap_or(0.0))
    }
}

impl Bars {
    /// The rows that are drawn.
    pub(crate) fn shown(&self) -> &[BarRow] {
        self.rows.get(..MOST).unwrap_or(&self.rows)
    }

    /// What is said of the rows that are not drawn.
    pub(crate) fn hidden(&self) -> Option<String> {
        more(self.rows.len().saturating_sub(MOST), &self.noun)
    }

    /// What the axis says, and the values on it.
    pub(crate) fn axis(&self, from: f64, to: f64) -> Axis {
        let axis = Axis::showing(self.shown().iter().map(BarRow::reach), from, to);
        match self.whole.filter(|whole| whole.is_finite() && *whole > 0.0) {
            Some(high) => Axis { high, ..axis },
            None => axis,
        }
    }

    /// The inks that are seen, in their order, each with its name.
    pub(crate) fn inks(&self) -> Vec<(Ink, String)> {
        let parts = self.shown().iter().flat_map(BarRow::seen);
        let mut inks: Vec<(Ink, String)> = Vec::new();
        for part in parts {
            if inks.iter().all(|(ink, _)| *ink != part.ink) {
                inks.push((part.ink, part.name.clone()));
            }
        }
        inks.sort_unstable();
        inks
    }

    fn entries(&self) -> Vec<(Swatch, String)> {
        let inks = self.inks().into_iter();
        let mut entries: Vec<(Swatch, String)> =
            inks.map(|(ink, name)| (Swatch::Ink(ink), name)).collect();
        if self.shown().iter().any(|row| row.mark.is_some()) {
            entries.push((Swatch::Upright(MARK), self.mark.clone()));
        }
        if self.shown().iter().any(|row| row.percent.is_some()) {
            entries.push((Swatch::Line(LINE), self.line.clone()));
        }
        entries
    }

    /// Draws them into the frame; returns where they end.
    pub(crate) fn draw(&self, svg: &mut Svg, frame: Frame) -> f64 {
        let ends = (frame.left, frame.right);
        let mut top = frame.heading(svg, &self.name);
        if self.rows.is_empty() {
            return frame.empty(svg, &self.empty, top);
        }
        top = legend::draw(svg, &self.entries(), ends, top);
        let words: Vec<Words> = self.shown().iter().map(BarRow::words).collect();
        let table = Table::new(&self.columns, &words, ends, 0.3);
        table.draw_heads(svg, top + 12.0);
        top += 19.0;
        let bottom = top + table.row * crate::text::whole(words.len());
        let axis = self.axis(table.area.0, table.area.1);
        draw_axis(svg, axis, (top, bottom), &self.unit);
        let mut middle = top + table.row / 2.0;
        let mut line = String::new();
        for (row, words) in self.shown().iter().zip(&words) {
            table.draw_words(svg, *words, middle);
            let mut from = 0.0;
            for part in row.seen() {
                let (x, end) = (axis.at(from), axis.at(from + part.value));
                let meaning = format!("{}: {} {}", row.label, part.name, part.value);
                let place = (x, middle - 7.5, (end - x).max(0.8), 15.0);
                part.ink.draw(svg, place, &meaning);
                from += part.value;
            }
            if let Some(mark) = row.mark.filter(|mark| mark.is_finite()) {
                svg.upright(axis.at(mark), (middle - 11.0, middle + 11.0), MARK);
            }
            if let Some(percent) = row.percent.filter(|percent| percent.is_finite()) {
                let x = axis.from + (percent / 100.0).clamp(0.0, 1.0) * (axis.to - axis.from);
                let verb = if line.is_empty() { 'M' } else { 'L' };
                line.push_str(&format!("{verb}{x:.1} {middle:.1}"));
                svg.add(format_args!(
                    "<circle cx=\"{x:.1}\" cy=\"{middle:.1}\" r=\"3\" fill=\"#ffffff\" stroke=\"#000000\">\
                     <title>{}: {percent} %</title></circle>\n",
                    escaped(&row.label),
                ));
            }
            middle += table.row;
        }
        if !line.is_empty() {
            svg.add(format_args!("<path d=\"{line}\" {LINE}/>\n"));
        }
        let unit = if self.unit.is_empty() { 20.0 } else { 36.0 };
        frame.foot(svg, self.hidden().as_deref(), bottom + unit)
    }

    /// The bars for those who cannot see them.
    pub(crate) fn told(&self) -> Told<'_> {
        let rows = self.rows.iter().map(|row| {
            let cells = self.columns.iter().zip(&row.cells);
            let cells = cells.filter(|(_, cell)| !cell.is_empty());
            let cells: Vec<String> = cells.map(|(head, cell)| format!("{head} {cell}")).collect();
            format!("{} {}", row.label, cells.join(", "))
        });
        Told {
            name: &self.name,
            empty: &self.empty,
            rows: rows.take(Told::MOST).collect(),
            more: self.rows.len().saturating_sub(Told::MOST),
            noun: &self.noun,
        }
    }
}

/// Draws a horizontal axis with its grid behind the rows.
pub(crate) fn draw_axis(svg: &mut Svg, axis: Axis, (top, bottom): (f64, f64), unit: &str) {
    let most = ((axis.to - axis.from) / 56.0).clamp(2.0, 8.0);
    for (value, text) in axis.ticks(most) {
        let x = axis.at(value);
        svg.upright(x, (top, bottom), &format!("stroke=\"{GRID}\""));
        let look = format!("font-size=\"11\" fill=\"{PALE}\"");
        svg.words((x, bottom + 14.0), Anchor::Middle, &look, &text);
    }
    svg.upright(axis.from, (top, bottom), &format!("stroke=\"{PALE}\""));
    if !unit.is_empty() {
        let middle = f64::midpoint(axis.from, axis.to);
        let look = format!("font-size=\"11\" fill=\"{PALE}\"");
        svg.words((middle, bottom + 30.0), Anchor::Middle, &look, unit);
    }
}
