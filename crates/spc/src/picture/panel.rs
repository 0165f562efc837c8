//! One panel: its grid, its lines with their labels, the trace, and the marks on it.

use super::Svg;
use super::scale::{Across, Upward, line_label};
use super::signals::{self, Marked, Placed};
use crate::Limits;

/// The most points drawn as a line; beyond, each stretch keeps its lowest and highest.
const LINE_POINTS: usize = 2_000;
/// The most values that each get a dot.
const DOTS: usize = 200;
/// The height of a label, so that no two overlap.
const LABEL: f64 = 14.0;

const INK: &str = "#1d4e79";

/// What is drawn in one panel.
pub(super) struct Panel<'a> {
    pub(super) name: &'static str,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// By the index of the value; NaN where nothing is drawn.
    pub(super) values: &'a [f64],
    pub(super) lines: Limits,
    /// Whether values below zero cannot be, so that the axis need not name them.
    pub(super) from_zero: bool,
    /// Whether to show one and two sigma, which some of the signals refer to.
    pub(super) zones: bool,
    pub(super) marked: &'a [Marked<'a>],
}

impl Panel<'_> {
    /// Draws the panel; returns how many marks it has of each rule.
    pub(super) fn draw(&self, svg: &mut Svg, across: &Across) -> Vec<usize> {
        let upward = self.upward();
        self.draw_ground(svg, across, upward);
        if self.is_dense() {
            // The trace is a band that would hide the lines.
            self.draw_trace(svg, across, upward);
            self.draw_lines(svg, across, upward);
        } else {
            self.draw_lines(svg, across, upward);
            self.draw_trace(svg, across, upward);
        }
        self.draw_dots(svg, across, upward);
        self.draw_marks(svg, across, upward)
    }

    fn is_dense(&self) -> bool {
        self.values.len() > LINE_POINTS
    }

    /// The characters of the longest label on the left.
    pub(super) fn widest_tick(&self) -> usize {
        let ticks = self.ticks();
        let lengths = ticks.iter().map(|(_, label)| label.chars().count());
        lengths.max().unwrap_or_default()
    }

    /// The characters of the longest label on the right.
    pub(super) fn widest_line_label(&self) -> usize {
        let labels = self.line_labels();
        let lengths = labels.iter().map(|(_, label)| label.chars().count());
        lengths.max().unwrap_or_default()
    }

    fn upward(&self) -> Upward {
        let Limits {
            lower,
            center,
            upper,
        } = self.lines;
        let lines = [lower, center, upper];
        Upward::showing(
            self.values.iter().copied().chain(lines),
            self.top,
            self.bottom,
        )
    }

    fn ticks(&self) -> Vec<(f64, String)> {
        let mut ticks = self.upward().ticks();
        ticks.retain(|(value, _)| *value >= 0.0 || !self.from_zero);
        ticks
    }

    fn line_labels(&self) -> [(f64, String); 3] {
        let Limits {
            lower,
            center,
            upper,
        } = self.lines;
        let named = |name, value| {
            (
                value,
                format!("{name} {}", line_label(value, upper - lower)),
            )
        };
        [
            named("UCL", upper),
            named("CL", center),
            named("LCL", lower),
        ]
    }

    fn draw_ground(&self, svg: &mut Svg, across: &Across, upward: Upward) {
        let (left, right) = (across.left, across.right);
        let (top, bottom) = (self.top, self.bottom);
        let (width, height) = (right - left, bottom - top);
        let (upper, lower) = (upward.y(self.lines.upper), upward.y(self.lines.lower));
        svg.add(format_args!(
            "<text x=\"{left:.1}\" y=\"{:.1}\" font-weight=\"600\" fill=\"#3a4654\">{}</text>\n\
             <rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
             fill=\"#fafbfc\" stroke=\"#d5dbe2\"/>\n\
             <rect x=\"{left:.1}\" y=\"{upper:.1}\" width=\"{width:.1}\" height=\"{:.1}\" fill=\"#eaf2f8\"/>\n",
            top - 9.0,
            self.name,
            lower - upper,
        ));
        for (value, label) in self.ticks() {
            let y = upward.y(value);
            svg.add(format_args!(
                "<path d=\"M{left:.1} {y:.1}H{right:.1}\" stroke=\"#dfe5eb\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#5a6675\">{label}</text>\n",
                left - 8.0,
                y + 4.0,
            ));
        }
    }

    fn draw_lines(&self, svg: &mut Svg, across: &Across, upward: Upward) {
        let (left, right) = (across.left, across.right);
        let mut line = |y: f64, style: &str| {
            svg.add(format_args!(
                "<path d=\"M{left:.1} {y:.1}H{right:.1}\" {style}/>\n"
            ));
        };
        let center = upward.y(self.lines.center);
        let limits = [upward.y(self.lines.upper), upward.y(self.lines.lower)];
        if self.zones {
            for y in limits
                .iter()
                .flat_map(|y| [1.0, 2.0].map(|k| center + k * (y - center) / 3.0))
            {
                line(y, "stroke=\"#9fb0c0\" stroke-dasharray=\"1.5 4\"");
            }
        }
        for y in limits {
            line(
                y,
                "stroke=\"#b4232c\" stroke-width=\"1.4\" stroke-dasharray=\"7 4\"",
            );
        }
        line(center, "stroke=\"#2b7a55\" stroke-width=\"1.4\"");

        let [upper, lower] = limits;
        let places = [upper.min(center - LABEL), center, lower.max(center + LABEL)];
        let colors = ["#b4232c", "#2b7a55", "#b4232c"];
        for (((_, label), y), color) in self.line_labels().iter().zip(places).zip(colors) {
            svg.add(format_args!(
                "<text x=\"{:.1}\" y=\"{:.1}\" font-weight=\"600\" fill=\"{color}\">{label}</text>\n",
                right + 8.0,
                y + 4.0,
            ));
        }
    }

    fn draw_trace(&self, svg: &mut Svg, across: &Across, upward: Upward) {
        let (ink, width) = if self.is_dense() {
            ("#6f93b5", 0.8)
        } else {
            (INK, 1.3)
        };
        svg.add(format_args!(
            "<polyline fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\" \
             stroke-linejoin=\"round\" points=\""
        ));
        for (index, value) in thinned(self.values) {
            svg.add(format_args!(
                "{:.1},{:.1} ",
                across.x(index),
                upward.y(value)
            ));
        }
        svg.add(format_args!("\"/>\n"));
    }

    /// Hollow dots for all values while there is room, solid ones for members of a pattern.
    fn draw_dots(&self, svg: &mut Svg, across: &Across, upward: Upward) {
        let roomy = self.values.len() <= DOTS;
        if roomy {
            svg.add(format_args!(
                "<g fill=\"#ffffff\" stroke=\"{INK}\" stroke-width=\"1.2\">\n"
            ));
            for (index, value) in thinned(self.values) {
                let (x, y) = (across.x(index), upward.y(value));
                svg.add(format_args!(
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.6\"/>\n"
                ));
            }
            svg.add(format_args!("</g>\n"));
        }
        let radius = if roomy { 3.1 } else { 1.8 };
        svg.add(format_args!("<g fill=\"#10263b\">\n"));
        for (x, y, _) in signals::members(self.marked)
            .iter()
            .filter_map(|index| self.place(*index, across, upward))
        {
            svg.add(format_args!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\"/>\n"
            ));
        }
        svg.add(format_args!("</g>\n"));
    }

    /// Draws the marks; returns how many there are of each rule.
    fn draw_marks(&self, svg: &mut Svg, across: &Across, upward: Upward) -> Vec<usize> {
        let (size, cell) = match self.values.len() {
            count if count <= DOTS => (1.0, 0.0),
            _ if self.is_dense() => (0.6, 10.0),
            _ => (0.8, 6.0),
        };
        let mut drawn = vec![0; self.marked.len()];
        let place = |index| self.place(index, across, upward);
        for placed in signals::placed(self.marked, place, self.top, cell) {
            let Placed { mark, x, y, .. } = placed;
            mark.draw(svg, (x, y), size, &placed.meaning);
            if let Some(count) = drawn.get_mut(placed.rule) {
                *count += 1;
            }
        }
        drawn
    }

    /// Where the value of an index stands, if it has one that can be drawn.
    fn place(&self, index: u32, across: &Across, upward: Upward) -> Option<(f64, f64, f64)> {
        let index = usize::try_from(index).ok()?;
        let value = self.values.get(index).copied().filter(|v| v.is_finite())?;
        Some((across.x(index), upward.y(value), value))
    }
}

/// The points of the line, in order: all of them, or the lowest and highest of each stretch.
pub(super) fn thinned(values: &[f64]) -> Vec<(usize, f64)> {
    let points = values
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, v)| v.is_finite());
    if values.len() <= LINE_POINTS {
        return points.collect();
    }
    let stretch = values.len().div_ceil(LINE_POINTS / 2);
    let points: Vec<(usize, f64)> = points.collect();
    let ends_of = |stretch: &[(usize, f64)]| {
        let by_value = |a: &&(usize, f64), b: &&(usize, f64)| a.1.total_cmp(&b.1);
        let lowest = stretch.iter().min_by(by_value).copied();
        let highest = stretch.iter().max_by(by_value).copied();
        let mut ends: Vec<_> = lowest.into_iter().chain(highest).collect();
        ends.sort_unstable_by_key(|(index, _)| *index);
        ends.dedup_by_key(|(index, _)| *index);
        ends
    };
    points.chunks(stretch).flat_map(ends_of).collect()
}
