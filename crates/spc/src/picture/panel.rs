//! One panel as SVG: its ground, its bands and lines with their labels, its traces and marks.

use super::Svg;
use super::layout::{Upright, is_busy, uprights};
use super::legend::{NEW_PHASE, Swatch};
use super::plot::{PlotBandKind, PlotPanel};
use super::scale::{Across, Upward};
use super::signals::DOTS;
use super::text::escaped;
use super::thin::{is_dense, thinned};

const INK: &str = "#1d4e79";
/// What tells the traces of a panel apart.
const DASHES: [&str; 3] = ["", " stroke-dasharray=\"5 3\"", " stroke-dasharray=\"2 3\""];

/// A panel in its place.
pub(super) struct Panel<'a> {
    pub(super) plot: &'a PlotPanel,
    pub(super) across: Across,
    pub(super) upward: Upward,
    /// How many columns of pixels there are.
    pub(super) columns: usize,
    /// The number of the first point.
    pub(super) first: u32,
}

impl Panel<'_> {
    /// Draws the panel; returns how many marks it has of each signal.
    pub(super) fn draw(&self, svg: &mut Svg) -> Vec<usize> {
        self.draw_ground(svg);
        if is_dense(self.plot.count(), self.columns) {
            // The trace is a band that would hide the lines.
            self.draw_traces(svg);
            self.draw_lines(svg);
        } else {
            self.draw_lines(svg);
            self.draw_traces(svg);
        }
        self.draw_labels(svg);
        self.draw_marks(svg)
    }

    /// The ticks of the axis that name values there can be.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let mut ticks = self.upward.ticks();
        ticks.retain(|(value, _)| *value >= 0.0 || !self.plot.from_zero);
        ticks
    }

    fn draw_ground(&self, svg: &mut Svg) {
        let (left, right) = (self.across.left, self.across.right);
        let (top, bottom) = (self.upward.top(), self.upward.bottom());
        svg.add(format_args!(
            "<text x=\"{left:.1}\" y=\"{:.1}\" font-weight=\"600\" fill=\"#3a4654\">{}</text>\n\
             <rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" \
             fill=\"#fafbfc\" stroke=\"#d5dbe2\"/>\n",
            top - 9.0,
            escaped(&self.plot.name),
            right - left,
            bottom - top,
        ));
        self.draw_bands(svg);
        for (value, label) in self.ticks() {
            let y = self.upward.y(value);
            svg.add(format_args!(
                "<path d=\"M{left:.1} {y:.1}H{right:.1}\" stroke=\"#dfe5eb\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#5a6675\">{label}</text>\n",
                left - 8.0,
                y + 4.0,
            ));
        }
        let changes = self.plot.changes.iter();
        let changes = changes.map(|change| (change.start, change.title.as_str()));
        self.draw_upright(svg, changes, Swatch::Change);
        let phases = self.plot.phase_starts.iter();
        self.draw_upright(svg, phases.map(|start| (*start, NEW_PHASE)), Swatch::Phase);
    }

    fn draw_bands(&self, svg: &mut Svg) {
        for band in &self.plot.bands {
            let stretches = self.plot.stretches(*band);
            let mut path = String::new();
            for (range, low, high) in stretches {
                let half = self.across.half_step();
                let from = match range.start {
                    0 => self.across.left,
                    start => self.across.x(start) - half,
                };
                let to = match range.end {
                    end if end >= self.across.count => self.across.right,
                    end => self.across.x(end) - half,
                };
                let low = low.map_or(self.upward.bottom(), |low| self.upward.y(low));
                let high = high.map_or(self.upward.top(), |high| self.upward.y(high));
                path.push_str(&format!("M{from:.1} {low:.1}H{to:.1}V{high:.1}H{from:.1}Z"));
            }
            let tint = band.kind.tint();
            svg.add(format_args!("<path d=\"{path}\" fill=\"{tint}\"/>\n"));
        }
    }

    /// Upright lines before the points at which something begins.
    fn draw_upright<'t>(
        &self,
        svg: &mut Svg,
        starts: impl Iterator<Item = (u32, &'t str)>,
        swatch: Swatch,
    ) {
        let (shown, end) = uprights(starts, &self.across, self.upward);
        for Upright { x, title, .. } in shown {
            svg.add(format_args!(
                "<path d=\"M{x:.1} {:.1}V{end:.1}\" {}><title>{}</title></path>\n",
                self.upward.top(),
                swatch.style(),
                escaped(title),
            ));
        }
    }

    fn draw_lines(&self, svg: &mut Svg) {
        for line in &self.plot.lines {
            let path = match &line.values[..] {
                [value] if self.upward.side_of(*value).is_ne() || !value.is_finite() => continue,
                [value] => {
                    let y = self.upward.y(*value);
                    format!("M{:.1} {y:.1}H{:.1}", self.across.left, self.across.right)
                }
                values => self.along(values),
            };
            let is_busy = line.is_busy();
            let (color, width) = (line.color(), line.stroke_width());
            let dashes: Vec<String> = line.dashes().iter().map(f64::to_string).collect();
            // Dashes would fray a line that goes up and down in every pixel.
            let look = match (is_busy, dashes.is_empty()) {
                (true, _) => " stroke-opacity=\"0.3\"".to_owned(),
                (false, true) => String::new(),
                (false, false) => format!(" stroke-dasharray=\"{}\"", dashes.join(" ")),
            };
            svg.add(format_args!(
                "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"{look}/>\n"
            ));
        }
    }

    /// A line that steps half way between points.
    fn along(&self, values: &[f64]) -> String {
        let (across, upward) = (&self.across, self.upward);
        if is_busy(values) {
            return self.joined(values);
        }
        let half = across.half_step();
        let mut path = String::new();
        let mut before: Option<f64> = None;
        let mut end = 0.0;
        for (index, value) in values.iter().enumerate() {
            let from = match index {
                0 => across.left,
                _ => across.x(index) - half,
            };
            let value = Some(*value).filter(|value| value.is_finite());
            if value != before {
                if before.is_some() {
                    path.push_str(&format!("H{from:.1}"));
                }
                match (value, before) {
                    (Some(value), Some(_)) => path.push_str(&format!("V{:.1}", upward.y(value))),
                    (Some(value), None) => {
                        path.push_str(&format!("M{from:.1} {:.1}", upward.y(value)));
                    }
                    (None, _) => {}
                }
                before = value;
            }
            end = match index + 1 {
                next if next >= across.count => across.right,
                _ => across.x(index) + half,
            };
        }
        if before.is_some() {
            path.push_str(&format!("H{end:.1}"));
        }
        path
    }

    /// A line from point to point, thinned.
    fn joined(&self, values: &[f64]) -> String {
        let mut path = String::new();
        for kept in thinned(values, self.columns) {
            let verb = if kept.joined { 'L' } else { 'M' };
            let (x, y) = (self.across.x(kept.index), self.upward.y(kept.value));
            path.push_str(&format!("{verb}{x:.1} {y:.1}"));
        }
        path
    }

    fn draw_labels(&self, svg: &mut Svg) {
        for label in self.plot.labels(self.upward) {
            svg.add(format_args!(
                "<text x=\"{:.1}\" y=\"{:.1}\" font-weight=\"600\" fill=\"{}\">{}</text>\n",
                self.across.right + 8.0,
                label.y + 4.0,
                label.color,
                escaped(&label.text),
            ));
        }
    }

    fn draw_traces(&self, svg: &mut Svg) {
        // Dashes would fray a band.
        let (ink, width, dashes) = match is_dense(self.plot.count(), self.columns) {
            true => ("#6f93b5", 0.8, [""; 3]),
            false => (INK, 1.2, DASHES),
        };
        for (trace, dashes) in self.plot.traces.iter().zip(dashes.iter().cycle()) {
            svg.add(format_args!(
                "<path d=\"{}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\" \
                 stroke-linejoin=\"round\"{dashes}><title>{}</title></path>\n",
                self.joined(&trace.points),
                escaped(&trace.name),
            ));
        }
        if self.plot.count() > DOTS {
            return;
        }
        svg.add(format_args!(
            "<g fill=\"#ffffff\" stroke=\"{INK}\" stroke-width=\"1.2\">\n"
        ));
        for trace in &self.plot.traces {
            for kept in thinned(&trace.points, DOTS) {
                let (x, y) = (self.across.x(kept.index), self.upward.y(kept.value));
                svg.add(format_args!(
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.6\"/>\n"
                ));
            }
        }
        svg.add(format_args!("</g>\n"));
    }

    /// Draws members and marks; returns how many marks there are of each signal.
    fn draw_marks(&self, svg: &mut Svg) -> Vec<usize> {
        let radius = if self.plot.count() <= DOTS { 3.1 } else { 1.8 };
        svg.add(format_args!("<g fill=\"#10263b\">\n"));
        for (index, value) in self.plot.members() {
            let (x, y) = (self.across.x(index), self.upward.y(value));
            svg.add(format_args!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\"/>\n"
            ));
        }
        svg.add(format_args!("</g>\n"));
        let (size, cell) = self.plot.mark_size(&self.across, self.columns);
        let mut drawn = vec![0; self.plot.signals.len()];
        for mark in self
            .plot
            .placed(&self.across, self.upward, (size, cell), self.first)
        {
            if let Some(signal) = self.plot.signals.get(mark.signal) {
                signal
                    .shape
                    .draw(svg, (mark.x, mark.y), size, &escaped(&mark.meaning));
            }
            if let Some(count) = drawn.get_mut(mark.signal) {
                *count += 1;
            }
        }
        drawn
    }
}

impl PlotBandKind {
    pub(super) fn tint(self) -> &'static str {
        match self {
            Self::InControl => "#eaf2f8",
            Self::Good => "#e2f3e8",
            Self::Caution => "#fdf1c9",
            Self::Stop => "#f9dedd",
        }
    }
}
