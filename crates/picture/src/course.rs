//! A course: a quantity over time that changes in steps, with a mark for each thing that
//! changed it and lines for the levels that matter.

use crate::figure::{Frame, Told};
use crate::ink::Mark;
use crate::legend::{self, Swatch};
use crate::scale::{Axis, ends_of, line_label};
use crate::spans::TimeAxis;
use crate::svg::{Anchor, GRID, PALE, Svg};
use crate::text::{fitted, width_of};
use crate::time::written;

/// A quantity over time. Instants are seconds since 1970, in UTC.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Course {
    /// What stands above it.
    pub name: String,
    /// What it is measured in.
    pub unit: String,
    /// From when on there was how much, in the order of time.
    pub points: Vec<(f64, f64)>,
    /// From when on there will be how much, as far as that is known.
    pub ahead: Vec<(f64, f64)>,
    /// What the line ahead means.
    pub ahead_name: String,
    /// What happened.
    pub marks: Vec<CourseMark>,
    /// Lines across, each with its name.
    pub levels: Vec<(String, f64)>,
    /// What is said when there are no points.
    pub empty: String,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseMark {
    /// When.
    pub at: f64,
    /// How much there was after it.
    pub value: f64,
    /// Its shape.
    pub mark: Mark,
    /// What marks of this shape mean.
    pub name: String,
    /// What this one means.
    pub text: String,
}

pub(crate) const HEIGHT: f64 = 320.0;
/// How close two marks of one shape stand at most.
const APART: f64 = 7.0;
/// Of a shape with more marks than this, only the number is told.
const CROWD: usize = 400;
/// With more points than this, only the extremes of each pixel are drawn.
const MANY: usize = 2_000;
const AHEAD: &str =
    "stroke=\"#b85c00\" stroke-width=\"1.6\" stroke-dasharray=\"5 4\" fill=\"none\"";
/// How a level looks, one after another.
pub(crate) const DASHES: [&str; 4] = ["9 4", "3 3", "12 3 2 3", "1.5 4"];

impl Course {
    /// The first and the last instant that is drawn.
    pub(crate) fn ends(&self) -> (f64, f64) {
        let points = self.points.iter().chain(&self.ahead).map(|point| point.0);
        let (from, to) = ends_of(points.chain(self.marks.iter().map(|mark| mark.at)));
        let air = ((to - from) / 40.0).max(60.0);
        (from - air, to + air)
    }

    /// The axis of the quantity.
    pub(crate) fn upward(&self, bottom: f64, top: f64) -> Axis {
        let points = self.points.iter().chain(&self.ahead).map(|point| point.1);
        let levels = self.levels.iter().map(|level| level.1);
        Axis::showing(points.chain(levels), bottom, top)
    }

    /// The marks that have room from left to right, each shape for itself.
    pub(crate) fn placed(&self, time: TimeAxis) -> Vec<&CourseMark> {
        let mut last: Vec<(Mark, f64)> = Vec::new();
        let mut placed = Vec::new();
        let counts = self.counts();
        let is_crowd = |mark: Mark| {
            counts
                .iter()
                .any(|(known, _, n)| *known == mark && *n > CROWD)
        };
        let marks = self.marks.iter().filter(|mark| !is_crowd(mark.mark));
        for mark in marks {
            let x = time.at(mark.at);
            match last.iter_mut().find(|(known, _)| *known == mark.mark) {
                Some((_, before)) if (x - *before).abs() < APART => continue,
                Some((_, before)) => *before = x,
                None => last.push((mark.mark, x)),
            }
            placed.push(mark);
        }
        placed
    }

    /// The shapes that are there, with what they mean and how many there are.
    fn counts(&self) -> Vec<(Mark, &str, usize)> {
        let mut counts: Vec<(Mark, &str, usize)> = Vec::new();
        for mark in &self.marks {
            match counts.iter_mut().find(|(known, ..)| *known == mark.mark) {
                Some((_, _, count)) => *count += 1,
                None => counts.push((mark.mark, &mark.name, 1)),
            }
        }
        counts.sort_unstable();
        counts
    }

    /// The shapes that are there, with what they mean and how many were drawn.
    pub(crate) fn kinds(&self, placed: &[&CourseMark]) -> Vec<(Mark, String)> {
        let said = self.counts().into_iter().map(|(kind, name, count)| {
            let drawn = placed.iter().filter(|mark| mark.mark == kind).count();
            let words = match drawn {
                0 => format!("{name}: {count}, too many to draw"),
                _ if count == drawn => format!("{name}: {count}"),
                _ => format!("{name}: {count}, {drawn} drawn"),
            };
            (kind, words)
        });
        said.collect()
    }

    /// The points that can be told apart on so many pixels, from the left edge on.
    pub(crate) fn thinned(&self, time: TimeAxis) -> Vec<(f64, f64)> {
        let edge = self.points.first().map(|first| (time.ends.0, first.1));
        if self.points.len() <= MANY {
            return edge
                .into_iter()
                .chain(self.points.iter().copied())
                .collect();
        }
        let mut kept: Vec<(f64, f64)> = edge.into_iter().collect();
        let mut column: Vec<(f64, f64)> = Vec::new();
        let mut flush = |column: &mut Vec<(f64, f64)>| {
            let lowest = column.iter().min_by(|a, b| a.1.total_cmp(&b.1)).copied();
            let highest = column.iter().max_by(|a, b| a.1.total_cmp(&b.1)).copied();
            let ends = [
                column.first().copied(),
                lowest,
                highest,
                column.last().copied(),
            ];
            let mut ends: Vec<(f64, f64)> = ends.into_iter().flatten().collect();
            ends.sort_by(|a, b| a.0.total_cmp(&b.0));
            kept.append(&mut ends);
            column.clear();
        };
        for point in &self.points {
            let is_new = column
                .first()
                .is_some_and(|first| time.at(first.0).floor() < time.at(point.0).floor());
            if is_new {
                flush(&mut column);
            }
            column.push(*point);
        }
        flush(&mut column);
        kept
    }

    /// Draws it into the frame; returns where it ends.
    pub(crate) fn draw(&self, svg: &mut Svg, frame: Frame) -> f64 {
        let top = frame.heading(svg, &self.name);
        if self.points.is_empty() {
            return frame.empty(svg, &self.empty, top);
        }
        let upward = self.upward(0.0, 0.0);
        let labels = upward.ticks(7.0);
        let widest = labels.iter().map(|(_, text)| width_of(text, 11.0));
        let left = frame.left + widest.fold(0.0, f64::max) + 26.0;
        let room = (frame.right - left) * 0.3;
        let names = self
            .levels
            .iter()
            .map(|(name, value)| level_words(name, *value));
        let names: Vec<String> = names.map(|name| fitted(&name, 12.0, room)).collect();
        let widest = names
            .iter()
            .map(|name| width_of(name, 12.0))
            .fold(0.0, f64::max);
        let right = frame.right - if names.is_empty() { 8.0 } else { widest + 12.0 };
        let time = TimeAxis {
            ends: self.ends(),
            area: (left, right),
        };
        let placed = self.placed(time);
        let top = legend::draw(svg, &self.entries(&placed), (frame.left, frame.right), top) + 12.0;
        let bottom = top + HEIGHT;
        let upward = self.upward(bottom, top);
        time.draw(svg, (top, bottom));
        for (value, text) in upward.ticks(7.0) {
            let y = upward.at(value);
            svg.add(format_args!(
                "<path d=\"M{left:.1} {y:.1}H{right:.1}\" stroke=\"{GRID}\"/>\n"
            ));
            let look = format!("font-size=\"11\" fill=\"{PALE}\"");
            svg.words((left - 7.0, y + 4.0), Anchor::End, &look, &text);
        }
        let (x, y) = (frame.left + 10.0, f64::midpoint(top, bottom));
        let look =
            format!("font-size=\"11\" fill=\"{PALE}\" transform=\"rotate(-90 {x:.1} {y:.1})\"");
        svg.words((x, y), Anchor::Middle, &look, &self.unit);
        self.draw_levels(svg, &names, upward, (left, right));
        let width = if self.points.len() > MANY { 0.8 } else { 1.8 };
        let look = format!("stroke=\"#1d4e79\" stroke-width=\"{width}\" fill=\"none\"");
        draw_steps(svg, &self.thinned(time), (time, upward), &look);
        draw_steps(svg, &self.ahead, (time, upward), AHEAD);
        for mark in placed {
            let place = (time.at(mark.at), upward.at(mark.value));
            mark.mark.draw(svg, place, &mark.text);
        }
        bottom + 36.0
    }

    fn entries(&self, placed: &[&CourseMark]) -> Vec<(Swatch, String)> {
        let kinds = self.kinds(placed).into_iter();
        let mut entries: Vec<(Swatch, String)> = kinds
            .map(|(kind, words)| (Swatch::Mark(kind), words))
            .collect();
        if !self.ahead.is_empty() {
            entries.push((Swatch::Line(AHEAD), self.ahead_name.clone()));
        }
        entries
    }

    fn draw_levels(
        &self,
        svg: &mut Svg,
        names: &[String],
        upward: Axis,
        (left, right): (f64, f64),
    ) {
        let levels = self.levels.iter().zip(names).zip(DASHES.iter().cycle());
        let mut levels: Vec<_> = levels.collect();
        levels.sort_by(|((a, _), _), ((b, _), _)| b.1.total_cmp(&a.1));
        let mut free = f64::NEG_INFINITY;
        for (((_, value), name), dashes) in levels {
            let y = upward.at(*value);
            svg.add(format_args!(
                "<path d=\"M{left:.1} {y:.1}H{right:.1}\" stroke=\"#b4232c\" stroke-width=\"1.3\" \
                 stroke-dasharray=\"{dashes}\"/>\n"
            ));
            let foot = (y + 4.0).max(free);
            free = foot + 15.0;
            let look = "font-weight=\"600\" fill=\"#b4232c\"";
            svg.words((right + 8.0, foot), Anchor::Start, look, name);
        }
    }

    /// The course for those who cannot see it.
    pub(crate) fn told(&self) -> Told<'_> {
        let point = |words: &str, point: Option<&(f64, f64)>| {
            let (at, value) = point?;
            Some(format!(
                "{words} {} at {}",
                line_label(*value, 0.0),
                written(*at)
            ))
        };
        let first = point("from", self.points.first());
        let last = point("to", self.points.last());
        let (low, high) = ends_of(self.points.iter().map(|point| point.1));
        let ends = format!(
            "lowest {}, highest {}",
            line_label(low, 0.0),
            line_label(high, 0.0)
        );
        let ends = Some(ends).filter(|_| !self.points.is_empty());
        let levels = self
            .levels
            .iter()
            .map(|(name, value)| level_words(name, *value));
        let all: Vec<&CourseMark> = self.marks.iter().collect();
        let kinds = self.kinds(&all).into_iter().map(|(_, words)| words);
        let rows = [first, last, ends].into_iter().flatten();
        Told {
            name: &self.name,
            empty: &self.empty,
            rows: rows.chain(levels).chain(kinds).collect(),
            more: 0,
            noun: "",
        }
    }
}

fn level_words(name: &str, value: f64) -> String {
    format!("{name} {}", line_label(value, 0.0))
}

/// A line that stays where it is until it jumps.
fn draw_steps(svg: &mut Svg, points: &[(f64, f64)], (time, upward): (TimeAxis, Axis), look: &str) {
    let mut path = String::new();
    for (at, value) in points {
        let (x, y) = (time.at(*at), upward.at(*value));
        match path.is_empty() {
            true => path.push_str(&format!("M{x:.1} {y:.1}")),
            false => path.push_str(&format!("H{x:.1}V{y:.1}")),
        }
    }
    if !path.is_empty() {
        svg.add(format_args!("<path d=\"{path}\" {look}/>\n"));
    }
}
