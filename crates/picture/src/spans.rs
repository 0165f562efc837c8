//! Spans: what was planned from when to when, and what was done.

use crate::figure::{Frame, Told};
use crate::legend::{self, Swatch};
use crate::scale::ends_of;
use crate::svg::{Anchor, GRID, PALE, Svg};
use crate::table::{MOST, Table, Words, more};
use crate::text::{escaped, whole};
use crate::time::{ticks, written};

/// Rows of stretches of time. Instants are seconds since 1970, in UTC.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spans {
    /// What stands above them.
    pub name: String,
    /// What one row is: `step`.
    pub noun: String,
    /// The names of the texts at the right.
    pub columns: Vec<String>,
    /// The rows, from top to bottom.
    pub rows: Vec<SpanRow>,
    /// What goes on is drawn up to here.
    pub now: Option<f64>,
    /// What is said when nothing has a date.
    pub empty: String,
}

/// One row of spans.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpanRow {
    /// What it is.
    pub label: String,
    /// More about it.
    pub note: String,
    /// From when to when it was planned.
    pub planned: Option<(f64, f64)>,
    /// From when it was done, and until when unless it goes on.
    pub actual: Option<(f64, Option<f64>)>,
    /// Its texts, as they are written.
    pub cells: Vec<String>,
}

const PLANNED: &str =
    "fill=\"#ffffff\" stroke=\"#000000\" stroke-width=\"1.2\" stroke-dasharray=\"4 2\"";
const ACTUAL: &str = "fill=\"#1d4e79\"";
const NOW: &str = "stroke=\"#b4232c\" stroke-width=\"1.4\" stroke-dasharray=\"2 3\"";

impl Spans {
    /// The rows that are drawn.
    pub(crate) fn shown(&self) -> &[SpanRow] {
        self.rows.get(..MOST).unwrap_or(&self.rows)
    }

    /// What is said of the rows that are not drawn.
    pub(crate) fn hidden(&self) -> Option<String> {
        more(self.rows.len().saturating_sub(MOST), &self.noun)
    }

    /// The first and the last instant that is drawn; none when nothing has a date.
    pub(crate) fn ends(&self) -> Option<(f64, f64)> {
        let rows = self.shown().iter();
        let planned = rows.clone().filter_map(|row| row.planned);
        let planned = planned.flat_map(|(from, to)| [from, to]);
        let actual = rows.filter_map(|row| row.actual);
        let actual = actual.flat_map(|(from, to)| [from, to.unwrap_or(from)]);
        let mut all = planned.chain(actual).filter(|at| at.is_finite()).peekable();
        all.peek()?;
        let (from, to) = ends_of(all.chain(self.now));
        let air = ((to - from) / 50.0).max(30.0);
        Some((from - air, to + air))
    }

    /// Until when something is drawn that goes on.
    pub(crate) fn open_end(&self, ends: (f64, f64)) -> f64 {
        self.now.unwrap_or(ends.1)
    }

    /// Draws them into the frame; returns where they end.
    pub(crate) fn draw(&self, svg: &mut Svg, frame: Frame) -> f64 {
        let top = frame.heading(svg, &self.name);
        let Some(ends) = self.ends() else {
            return frame.empty(svg, &self.empty, top);
        };
        let sides = (frame.left, frame.right);
        let top = legend::draw(svg, &self.entries(), sides, top);
        let words: Vec<Words> = self.shown().iter().map(SpanRow::words).collect();
        let table = Table::new(&self.columns, &words, sides, 0.38);
        table.draw_heads(svg, top + 12.0);
        let top = top + 19.0;
        let bottom = top + table.row * whole(words.len());
        let time = TimeAxis {
            ends,
            area: table.area,
        };
        time.draw(svg, (top, bottom));
        let mut middle = top + table.row / 2.0;
        for (row, words) in self.shown().iter().zip(&words) {
            table.draw_words(svg, *words, middle);
            row.draw(svg, time, middle, self.open_end(ends));
            middle += table.row;
        }
        if let Some(now) = self.now {
            svg.upright(time.at(now), (top, bottom), NOW);
        }
        frame.foot(svg, self.hidden().as_deref(), bottom + 36.0)
    }

    fn entries(&self) -> Vec<(Swatch, String)> {
        let line = |look, words: &str| (Swatch::Line(look), words.to_owned());
        let mut entries = Vec::new();
        if self.shown().iter().any(|row| row.planned.is_some()) {
            entries.push(line(
                "stroke=\"#000000\" stroke-width=\"1.2\" stroke-dasharray=\"4 2\"",
                "planned",
            ));
        }
        if self.shown().iter().any(|row| row.actual.is_some()) {
            entries.push(line(
                "stroke=\"#1d4e79\" stroke-width=\"7\"",
                "actual (arrow: goes on)",
            ));
        }
        if let Some(now) = self.now {
            let words = format!("seen at {} UTC", written(now));
            entries.push((Swatch::Upright(NOW), words));
        }
        entries
    }

    /// The spans for those who cannot see them.
    pub(crate) fn told(&self) -> Told<'_> {
        let written = |(from, to): (f64, Option<f64>)| match to {
            Some(to) => format!("{} to {}", written(from), written(to)),
            None => format!("since {}", written(from)),
        };
        let rows = self.rows.iter().map(|row| {
            let planned = row.planned.map(|(from, to)| written((from, Some(to))));
            let planned = planned.map(|text| format!(" planned {text}"));
            let actual = row.actual.map(|span| format!(" actual {}", written(span)));
            let (planned, actual) = (planned.unwrap_or_default(), actual.unwrap_or_default());
            format!("{}{planned}{actual}", row.label)
        });
        Told {
            name: &self.name,
            empty: if self.ends().is_none() {
                &self.empty
            } else {
                ""
            },
            rows: rows.take(Told::MOST).collect(),
            more: self.rows.len().saturating_sub(Told::MOST),
            noun: &self.noun,
        }
    }
}

impl SpanRow {
    fn words(&self) -> Words<'_> {
        Words {
            label: &self.label,
            note: &self.note,
            cells: &self.cells,
        }
    }

    fn draw(&self, svg: &mut Svg, time: TimeAxis, middle: f64, open_end: f64) {
        if let Some((from, to)) = self.planned {
            let (x, end) = (time.at(from), time.at(to));
            svg.add(format_args!(
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"18\" {PLANNED}>\
                 <title>{}: planned {} to {}</title></rect>\n",
                middle - 9.0,
                (end - x).max(2.0),
                escaped(&self.label),
                written(from),
                written(to),
            ));
        }
        let Some((from, to)) = self.actual else {
            return;
        };
        let (x, end) = (time.at(from), time.at(to.unwrap_or(open_end.max(from))));
        let until = to.map_or_else(|| "goes on".to_owned(), written);
        svg.add(format_args!(
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"8\" {ACTUAL}>\
             <title>{}: {} to {until}</title></rect>\n",
            middle - 4.0,
            (end - x).max(2.0),
            escaped(&self.label),
            written(from),
        ));
        if to.is_none() {
            let end = end.max(x + 2.0);
            svg.add(format_args!(
                "<path d=\"M{end:.1} {:.1}l9 7.5l-9 7.5Z\" {ACTUAL}/>\n",
                middle - 7.5
            ));
        }
    }
}

/// Time from left to right.
#[derive(Clone, Copy)]
pub(crate) struct TimeAxis {
    pub(crate) ends: (f64, f64),
    pub(crate) area: (f64, f64),
}

impl TimeAxis {
    pub(crate) fn at(self, at: f64) -> f64 {
        let share = (at - self.ends.0) / (self.ends.1 - self.ends.0);
        let share = if share.is_nan() { 0.5 } else { share };
        self.area.0 + share.clamp(0.0, 1.0) * (self.area.1 - self.area.0)
    }

    /// Draws the ticks with the grid behind everything.
    pub(crate) fn draw(self, svg: &mut Svg, (top, bottom): (f64, f64)) {
        let (left, right) = self.area;
        let mut free = left - 30.0;
        for (at, text) in ticks(self.ends.0, self.ends.1, (right - left) / 84.0) {
            let x = self.at(at);
            svg.upright(x, (top, bottom), &format!("stroke=\"{GRID}\""));
            let half = crate::text::width_of(&text, 11.0) / 2.0;
            if x - half < free {
                continue;
            }
            free = x + half + 6.0;
            let look = format!("font-size=\"11\" fill=\"{PALE}\"");
            svg.words((x, bottom + 14.0), Anchor::Middle, &look, &text);
        }
        svg.upright(left, (top, bottom), &format!("stroke=\"{PALE}\""));
        let look = format!("font-size=\"11\" fill=\"{PALE}\"");
        let middle = f64::midpoint(left, right);
        svg.words((middle, bottom + 30.0), Anchor::Middle, &look, "Time, UTC");
    }
}
