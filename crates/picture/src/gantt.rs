//! A Gantt chart: who does what from when to when, with what is closed behind it; or how much is done.

use crate::figure::{Frame, Told};
use crate::ink::Ink;
use crate::legend::{self, Swatch};
use crate::scale::{ends_of, label, step_of};
use crate::svg::{Anchor, GRID, PALE, Svg};
use crate::table::{MOST, Table, Words, more};
use crate::text::{counted, escaped, whole, width_of};
use crate::time::{ticks, written};

/// Rows of blocks along one axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gantt {
    /// What stands above them.
    pub name: String,
    /// What one row is: `resource`.
    pub noun: String,
    /// The names of the texts at the right.
    pub columns: Vec<String>,
    /// The rows, from top to bottom.
    pub rows: Vec<GanttRow>,
    /// Whether places on the axis are seconds since 1970, in UTC; else they are plain numbers.
    pub is_clock: bool,
    /// What stands below the axis.
    pub unit: String,
    /// What closed stretches mean.
    pub closed_name: String,
    /// What the outline of a block means.
    pub outline_name: String,
    /// What the mark of a row means.
    pub mark_name: String,
    /// What is said when there are no blocks.
    pub empty: String,
}

/// One row of blocks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GanttRow {
    /// What it is.
    pub label: String,
    /// More about it.
    pub note: String,
    /// Its texts, as they are written.
    pub cells: Vec<String>,
    /// Stretches in which nothing is done.
    pub closed: Vec<(f64, f64)>,
    /// What is done.
    pub blocks: Vec<GanttBlock>,
    /// A place of its own, such as a due date.
    pub mark: Option<f64>,
}

/// One block.
#[derive(Debug, Clone, PartialEq)]
pub struct GanttBlock {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How it is filled.
    pub ink: Ink,
    /// What that filling means.
    pub name: String,
    /// What it belongs to; in a page, all that belongs together is shown together.
    pub group: String,
    /// What stands in it, if there is room.
    pub text: String,
    /// What it means.
    pub meaning: String,
    /// Whether it has an outline of its own.
    pub is_outlined: bool,
    /// How high it is, from 0 to 1.
    pub level: f64,
}

/// The most blocks that are drawn.
const CROWD: usize = 6_000;
const HEIGHT: f64 = 19.0;
const MARK: &str = "stroke=\"#b4232c\" stroke-width=\"2\"";
const CLOSED: &str = "stroke=\"#dfe5eb\" stroke-width=\"9\"";
const OUTLINE: &str = "stroke=\"#000000\" stroke-width=\"2.4\"";

impl Gantt {
    /// The rows that are drawn.
    pub(crate) fn shown(&self) -> &[GanttRow] {
        self.rows.get(..MOST).unwrap_or(&self.rows)
    }

    /// The blocks of the rows that are drawn, with the places of their rows.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = (usize, &GanttBlock)> {
        let rows = self.shown().iter().enumerate();
        rows.flat_map(|(row, one)| one.blocks.iter().map(move |block| (row, block)))
            .take(CROWD)
    }

    /// What is said of what is not drawn.
    pub(crate) fn hidden(&self) -> Option<String> {
        let blocks: usize = self.shown().iter().map(|row| row.blocks.len()).sum();
        let rows = more(self.rows.len().saturating_sub(MOST), &self.noun);
        let blocks = more(blocks.saturating_sub(CROWD), "block");
        match (rows, blocks) {
            (Some(rows), Some(blocks)) => Some(format!("{rows}; {blocks}")),
            (rows, blocks) => rows.or(blocks),
        }
    }

    /// The first and the last place that is drawn; none where there are no blocks.
    pub(crate) fn ends(&self) -> Option<(f64, f64)> {
        let mut blocks = self.blocks().peekable();
        blocks.peek()?;
        let marks = self.shown().iter().filter_map(|row| row.mark);
        let places = blocks.flat_map(|(_, block)| [block.from, block.to]);
        let (from, to) = ends_of(places.chain(marks));
        Some((from, if to > from { to } else { from + 1.0 }))
    }

    /// A place on the axis, to read.
    #[must_use]
    pub fn place(&self, at: f64) -> String {
        match self.is_clock {
            true => written(at),
            false => label(at, 1.0),
        }
    }

    /// Draws it into the frame; returns where it ends.
    pub(crate) fn draw(&self, svg: &mut Svg, frame: Frame) -> f64 {
        let top = frame.heading(svg, &self.name);
        let Some(ends) = self.ends() else {
            return frame.empty(svg, &self.empty, top);
        };
        let sides = (frame.left, frame.right);
        let top = legend::draw(svg, &self.entries(), sides, top);
        let words: Vec<Words> = self.shown().iter().map(GanttRow::words).collect();
        let table = Table::new(&self.columns, &words, sides, 0.5);
        table.draw_heads(svg, top + 12.0);
        let top = top + 19.0;
        let height = table.row.max(HEIGHT + 5.0);
        let bottom = top + height * whole(words.len());
        let along = Along {
            ends,
            area: table.area,
        };
        self.draw_axis(svg, along, (top, bottom));
        let middle = |row: usize| top + height * (whole(row) + 0.5);
        for (nth, (row, words)) in self.shown().iter().zip(&words).enumerate() {
            table.draw_words(svg, *words, middle(nth));
            row.draw_closed(svg, along, middle(nth));
        }
        for (nth, block) in self.blocks() {
            block.draw(svg, along, middle(nth));
        }
        for (nth, row) in self.shown().iter().enumerate() {
            if let Some(mark) = row.mark {
                let (x, y) = (along.at(mark), middle(nth));
                svg.upright(x, (y - height / 2.0, y + height / 2.0), MARK);
            }
        }
        frame.foot(svg, self.hidden().as_deref(), bottom + 36.0)
    }

    fn draw_axis(&self, svg: &mut Svg, along: Along, (top, bottom): (f64, f64)) {
        let (left, right) = along.area;
        let mut free = left - 30.0;
        for (at, text) in self.ticks(along.ends, (right - left) / 84.0) {
            let x = along.at(at);
            svg.upright(x, (top, bottom), &format!("stroke=\"{GRID}\""));
            let half = width_of(&text, 11.0) / 2.0;
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
        svg.words((middle, bottom + 30.0), Anchor::Middle, &look, &self.unit);
    }

    fn ticks(&self, (from, to): (f64, f64), most: f64) -> Vec<(f64, String)> {
        if self.is_clock {
            return ticks(from, to, most);
        }
        let step = step_of((to - from) / most.max(2.0));
        let first = (from / step).ceil();
        let values = (0..40).map(|k| (first + f64::from(k)) * step);
        let on_axis = values.take_while(|value| *value <= to);
        on_axis.map(|value| (value, label(value, step))).collect()
    }

    /// The fillings that are there, with what they mean.
    pub(crate) fn inks(&self) -> Vec<(Ink, String)> {
        let mut inks: Vec<(Ink, String)> = Vec::new();
        for (_, block) in self.blocks() {
            if !inks.iter().any(|(_, name)| *name == block.name) {
                inks.push((block.ink, block.name.clone()));
            }
        }
        inks.sort();
        inks
    }

    fn entries(&self) -> Vec<(Swatch, String)> {
        let inks = self.inks().into_iter();
        let mut entries: Vec<_> = inks.map(|(ink, name)| (Swatch::Ink(ink), name)).collect();
        let rows = self.shown();
        if self.blocks().any(|(_, block)| block.is_outlined) {
            entries.push((Swatch::Line(OUTLINE), self.outline_name.clone()));
        }
        if rows.iter().any(|row| !row.closed.is_empty()) {
            entries.push((Swatch::Line(CLOSED), self.closed_name.clone()));
        }
        if rows.iter().any(|row| row.mark.is_some()) {
            entries.push((Swatch::Upright(MARK), self.mark_name.clone()));
        }
        entries
    }

    /// The chart for those who cannot see it.
    pub(crate) fn told(&self) -> Told<'_> {
        let rows = self.rows.iter().map(|row| {
            let ends = row.blocks.iter().flat_map(|block| [block.from, block.to]);
            match row.blocks.is_empty() {
                true => format!("{} nothing", row.label),
                false => {
                    let (from, to) = ends_of(ends);
                    let count = counted(row.blocks.len(), "block");
                    let (from, to) = (self.place(from), self.place(to));
                    format!("{} {count} from {from} to {to}", row.label)
                }
            }
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

/// The axis, from left to right.
#[derive(Clone, Copy)]
struct Along {
    ends: (f64, f64),
    area: (f64, f64),
}

impl Along {
    fn at(self, at: f64) -> f64 {
        let share = (at - self.ends.0) / (self.ends.1 - self.ends.0);
        let share = if share.is_nan() { 0.5 } else { share };
        self.area.0 + share.clamp(0.0, 1.0) * (self.area.1 - self.area.0)
    }
}

impl GanttRow {
    fn words(&self) -> Words<'_> {
        Words {
            label: &self.label,
            note: &self.note,
            cells: &self.cells,
        }
    }

    /// Draws what is closed; stretches less than a pixel apart are drawn as one.
    fn draw_closed(&self, svg: &mut Svg, along: Along, middle: f64) {
        let mut stretches: Vec<(f64, f64)> = Vec::new();
        let within = |window: &&(f64, f64)| window.1 > along.ends.0 && window.0 < along.ends.1;
        for (from, to) in self.closed.iter().filter(within) {
            let (x, end) = (along.at(*from), along.at(*to));
            match stretches.last_mut() {
                Some(last) if x - last.1 < 1.0 => last.1 = last.1.max(end),
                _ => stretches.push((x, end)),
            }
        }
        for (x, end) in stretches {
            svg.add(format_args!(
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"#e6ebf0\"/>\n",
                middle - HEIGHT / 2.0 - 2.0,
                (end - x).max(0.5),
                HEIGHT + 4.0,
            ));
        }
    }
}

impl GanttBlock {
    fn draw(&self, svg: &mut Svg, along: Along, middle: f64) {
        let (x, end) = (along.at(self.from), along.at(self.to));
        let width = (end - x).max(1.0);
        let level = self.level.clamp(0.0, 1.0);
        let level = if level.is_nan() { 0.0 } else { level };
        let height = (HEIGHT * level).max(0.5);
        let line = if self.is_outlined { 2.4 } else { 0.6 };
        let color = if self.is_outlined {
            "#000000"
        } else {
            "#2b3a4a"
        };
        svg.add(format_args!(
            "<rect data-group=\"{}\" x=\"{x:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
             fill=\"{}\" stroke=\"{color}\" stroke-width=\"{line}\"><title>{}</title></rect>\n",
            escaped(&self.group),
            middle + HEIGHT / 2.0 - height,
            self.ink.fill(),
            escaped(&self.meaning),
        ));
        // Cut words would say nothing: what belongs together is named alone, or not at all.
        let names = [self.text.as_str(), self.group.as_str()];
        let mut known = names.iter().filter(|name| self.text.contains(**name));
        let Some(words) = known.find(|name| width_of(name, 10.5) < width - 4.0) else {
            return;
        };
        let look = match self.ink {
            Ink::Done => "fill=\"#ffffff\"",
            Ink::Plain => "fill=\"#16202c\"",
            _ => "fill=\"#16202c\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"",
        };
        let look = format!("font-size=\"10.5\" pointer-events=\"none\" {look}");
        let at = (x + width / 2.0, middle + 3.7);
        svg.words(at, Anchor::Middle, &look, words);
    }
}
