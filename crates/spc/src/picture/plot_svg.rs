//! A [`Plot`] as SVG: the same ink, shapes and legend for every chart.

use super::legend;
use super::mark::Mark;
use super::panel::thinned;
use super::plot::{Plot, PlotLine, PlotLineKind, PlotPanel};
use super::scale::{Across, Upward, line_label};
use super::signals::{Marked, members, placed};
use super::text::{clipped, escaped};
use super::{CHARACTER, FONT, Svg, WIDTH, draw_axis};

/// Between the first panel's top and the last one's bottom.
const TOP: f64 = 92.0;
const BOTTOM: f64 = 532.0;
/// Between two panels, for the name of the lower.
const GAP: f64 = 40.0;
const LABEL: f64 = 14.0;
/// The most values that each get a dot.
const DOTS: usize = 200;
/// The most steps of a line that changes from point to point.
const STEPS: usize = 2_000;

impl Plot {
    /// Draws the plot as SVG text.
    ///
    /// # Returns
    /// A whole `<svg>` element, 960 units wide, with a title and a description. Traces of more
    /// than 2 000 points are thinned to the lowest and highest of each of 1 000 stretches.
    /// The same plot always gives the same bytes; the text holds no script and no link.
    ///
    /// # Complexity
    /// O(n) time.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let marked: Vec<Vec<Marked>> = self.panels.iter().map(PlotPanel::marked).collect();
        let slices: Vec<&[Marked]> = marked.iter().map(Vec::as_slice).collect();
        let height = 600.0 + legend::height(&slices);
        let count = self.panels.iter().map(PlotPanel::count).max().unwrap_or(0);
        let labels = self.panels.iter().flat_map(PlotPanel::labels);
        let widest = labels.map(|label| label.chars().count()).max().unwrap_or(0);
        let tops = heights(self.panels.len());
        let ticks = self.panels.iter().zip(&tops).map(|(panel, (top, bottom))| {
            let ticks = panel.upward(*top, *bottom).ticks();
            ticks
                .iter()
                .map(|(_, label)| label.chars().count())
                .max()
                .unwrap_or(0)
        });
        let room = |characters: usize| CHARACTER * u32::try_from(characters).map_or(0.0, f64::from);
        let across = Across {
            left: 34.0 + room(ticks.max().unwrap_or(0).min(24)),
            right: WIDTH - 26.0 - room(widest.min(28)),
            count,
        };

        let mut svg = Svg::default();
        svg.add(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
             width=\"{WIDTH}\" height=\"{height}\" role=\"img\" font-family=\"{FONT}\" font-size=\"12\">\n\
             <title>{}</title>\n<desc>{}</desc>\n\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#ffffff\"/>\n\
             <text x=\"24\" y=\"36\" font-size=\"20\" font-weight=\"600\" fill=\"#16202c\">{}</text>\n\
             <text x=\"24\" y=\"58\" font-size=\"13\" fill=\"#5a6675\">{}</text>\n",
            escaped(&self.title),
            escaped(&self.described()),
            escaped(&clipped(&self.title)),
            escaped(&clipped(&self.subtitle)),
        ));
        let panels = self.panels.iter().zip(&marked).zip(&tops);
        let drawn: Vec<Vec<usize>> = panels
            .map(|((panel, marked), (top, bottom))| {
                panel.draw(
                    &mut svg,
                    &across,
                    panel.upward(*top, *bottom),
                    (*top, *bottom),
                    marked,
                )
            })
            .collect();
        draw_axis(&mut svg, &across, count, &escaped(&self.across));
        legend::draw(&mut svg, &slices, &drawn);
        svg.add(format_args!("</svg>\n"));
        svg.0
    }

    /// The plot for those who cannot see it.
    fn described(&self) -> String {
        let mut text = self.subtitle.clone();
        for signal in self.panels.iter().flat_map(|panel| &panel.signals) {
            let numbers = signal
                .ends
                .iter()
                .take(10)
                .map(|end| (u64::from(*end) + 1).to_string());
            let numbers: Vec<String> = numbers.collect();
            let more = match signal.ends.len().saturating_sub(10) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            text.push_str(&format!(
                ". {} at {}{more}",
                signal.title,
                numbers.join(", ")
            ));
        }
        text
    }
}

/// Where the panels stand: the first gets more than the others.
fn heights(count: usize) -> Vec<(f64, f64)> {
    let shares: Vec<f64> = (0..count)
        .map(|number| if number == 0 { 2.0 } else { 1.0 })
        .collect();
    let gaps = u32::try_from(count.saturating_sub(1)).map_or(0.0, f64::from) * GAP;
    let unit = (BOTTOM - TOP - gaps).max(1.0) / shares.iter().sum::<f64>().max(1.0);
    let mut top = TOP;
    let place = |share: &f64| {
        let bottom = top + share * unit;
        let place = (top, bottom);
        top = bottom + GAP;
        place
    };
    shares.iter().map(place).collect()
}

impl PlotLine {
    fn look(&self) -> (&'static str, &'static str) {
        match self.kind {
            PlotLineKind::Center => ("#2b7a55", "stroke-width=\"1.4\""),
            PlotLineKind::Limit => ("#b4232c", "stroke-width=\"1.4\" stroke-dasharray=\"7 4\""),
            PlotLineKind::Rebased => ("#5a6675", "stroke-width=\"1.2\" stroke-dasharray=\"1.5 3\""),
            PlotLineKind::Spec => ("#4a3f8f", "stroke-width=\"1.6\" stroke-dasharray=\"14 5\""),
        }
    }

    /// The value at the right end, which the label names.
    fn last(&self) -> Option<f64> {
        self.values
            .iter()
            .rev()
            .copied()
            .find(|value| value.is_finite())
    }

    /// Its label, beside those of lines that are `spread` apart.
    fn label(&self, spread: f64) -> String {
        format!(
            "{} {}",
            self.name,
            line_label(self.last().unwrap_or(0.0), spread)
        )
    }
}

impl PlotPanel {
    fn count(&self) -> usize {
        self.traces
            .iter()
            .map(|trace| trace.points.len())
            .max()
            .unwrap_or(0)
    }

    /// How far the lines lie apart at the right end.
    fn spread(&self) -> f64 {
        let ends = self.lines.iter().filter_map(PlotLine::last);
        let (low, high) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| {
            (low.min(end), high.max(end))
        });
        if low < high { high - low } else { 0.0 }
    }

    fn labels(&self) -> Vec<String> {
        let spread = self.spread();
        self.lines.iter().map(|line| line.label(spread)).collect()
    }

    fn marked(&self) -> Vec<Marked<'_>> {
        let signals = self.signals.iter();
        let marked = signals.map(|signal| Marked {
            mark: Mark::of(&signal.rule),
            name: &signal.title,
            ends: &signal.ends,
            members: &signal.members,
        });
        marked.collect()
    }

    fn upward(&self, top: f64, bottom: f64) -> Upward {
        let points = self
            .traces
            .iter()
            .flat_map(|trace| trace.points.iter().copied());
        let lines = self
            .lines
            .iter()
            .flat_map(|line| line.values.iter().copied());
        Upward::showing(points.chain(lines), top, bottom)
    }

    /// Draws the panel; returns how many marks it has of each signal.
    fn draw(
        &self,
        svg: &mut Svg,
        across: &Across,
        upward: Upward,
        (top, bottom): (f64, f64),
        marked: &[Marked],
    ) -> Vec<usize> {
        let (left, right) = (across.left, across.right);
        svg.add(format_args!(
            "<text x=\"{left:.1}\" y=\"{:.1}\" font-weight=\"600\" fill=\"#3a4654\">{}</text>\n\
             <rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" \
             fill=\"#fafbfc\" stroke=\"#d5dbe2\"/>\n",
            top - 9.0,
            escaped(&self.name),
            right - left,
            bottom - top,
        ));
        for (value, label) in upward.ticks() {
            if value < 0.0 && self.from_zero {
                continue;
            }
            let y = upward.y(value);
            svg.add(format_args!(
                "<path d=\"M{left:.1} {y:.1}H{right:.1}\" stroke=\"#dfe5eb\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#5a6675\">{label}</text>\n",
                left - 8.0,
                y + 4.0,
            ));
        }
        for start in self.phase_starts.iter() {
            let x = across.x(*start as usize) - across.half_step();
            svg.add(format_args!(
                "<path d=\"M{x:.1} {top:.1}V{bottom:.1}\" stroke=\"#5a6675\" stroke-dasharray=\"3 3\"/>\n"
            ));
        }
        self.draw_lines(svg, across, upward);
        self.draw_traces(svg, across, upward);
        self.draw_marks(svg, across, upward, top, marked)
    }

    fn draw_lines(&self, svg: &mut Svg, across: &Across, upward: Upward) {
        let mut labels: Vec<(f64, String, &str)> = Vec::new();
        let spread = self.spread();
        for line in &self.lines {
            let (color, style) = line.look();
            let path = match &line.values[..] {
                [] => continue,
                [value] => {
                    let y = upward.y(*value);
                    format!("M{:.1} {y:.1}H{:.1}", across.left, across.right)
                }
                values => stepped(values, across, upward),
            };
            svg.add(format_args!(
                "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" {style}/>\n"
            ));
            if let Some(last) = line.last() {
                labels.push((upward.y(last), line.label(spread), color));
            }
        }
        labels.sort_by(|a, b| a.0.total_cmp(&b.0));
        // Labels of lines that nearly coincide move down.
        let mut free = f64::NEG_INFINITY;
        for (y, label, color) in labels {
            let y = y.max(free);
            free = y + LABEL;
            svg.add(format_args!(
                "<text x=\"{:.1}\" y=\"{:.1}\" font-weight=\"600\" fill=\"{color}\">{}</text>\n",
                across.right + 8.0,
                y + 4.0,
                escaped(&label),
            ));
        }
    }

    fn draw_traces(&self, svg: &mut Svg, across: &Across, upward: Upward) {
        let roomy = self.count() <= DOTS;
        for (trace, dashes) in self.traces.iter().zip(["", "5 3", "2 3"].iter().cycle()) {
            // A missing point leaves a gap, except where points are thinned anyway.
            let points = thinned(&trace.points);
            let mut path = String::new();
            let mut next = None;
            for (index, value) in &points {
                let joined = !roomy || next == Some(*index);
                let verb = if joined && !path.is_empty() { 'L' } else { 'M' };
                path.push_str(&format!(
                    "{verb}{:.1} {:.1}",
                    across.x(*index),
                    upward.y(*value)
                ));
                next = Some(index + 1);
            }
            svg.add(format_args!(
                "<path d=\"{path}\" fill=\"none\" stroke=\"#1d4e79\" stroke-width=\"1.2\" \
                 stroke-linejoin=\"round\" stroke-dasharray=\"{dashes}\"><title>{}</title></path>\n",
                escaped(&trace.name),
            ));
            if !roomy {
                continue;
            }
            for (index, value) in points {
                svg.add(format_args!(
                    "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"2.6\" fill=\"#ffffff\" stroke=\"#1d4e79\"/>\n",
                    across.x(index),
                    upward.y(value),
                ));
            }
        }
    }

    /// Draws members and marks; returns how many marks there are of each signal.
    fn draw_marks(
        &self,
        svg: &mut Svg,
        across: &Across,
        upward: Upward,
        top: f64,
        marked: &[Marked],
    ) -> Vec<usize> {
        let (size, cell) = match self.count() {
            count if count <= DOTS => (1.0, 0.0),
            count if count > STEPS => (0.6, 10.0),
            _ => (0.8, 6.0),
        };
        let mut drawn = vec![0; marked.len()];
        // Signals on one trace are placed together, so that their marks do not cover each other.
        let together = self.signals.iter().all(|signal| signal.trace == 0);
        let step = match together {
            true => self.signals.len().max(1),
            false => 1,
        };
        for start in (0..self.signals.len()).step_by(step) {
            let group = start..start + step;
            let signal = self.signals.get(group.start);
            let trace = signal.and_then(|signal| self.traces.get(signal.trace as usize));
            let trace = trace.or(self.traces.first());
            let place = |index: u32| {
                let value = trace?
                    .points
                    .get(index as usize)
                    .copied()
                    .filter(|v| v.is_finite())?;
                Some((across.x(index as usize), upward.y(value), value))
            };
            let own = marked.get(group.clone()).unwrap_or_default();
            for (x, y, _) in members(own).into_iter().filter_map(place) {
                svg.add(format_args!(
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.4\" fill=\"#10263b\"/>\n"
                ));
            }
            for mark in placed(own, place, top, cell) {
                mark.mark
                    .draw(svg, (mark.x, mark.y), size, &escaped(&mark.meaning));
                if let Some(count) = drawn.get_mut(group.start + mark.rule) {
                    *count += 1;
                }
            }
        }
        drawn
    }
}

/// A line that steps half way between points.
fn stepped(values: &[f64], across: &Across, upward: Upward) -> String {
    let changes = values
        .iter()
        .zip(values.iter().skip(1))
        .filter(|(a, b)| a != b)
        .count();
    let mut path = String::new();
    if changes > STEPS {
        for (index, value) in thinned(values) {
            let verb = if path.is_empty() { 'M' } else { 'L' };
            path.push_str(&format!(
                "{verb}{:.1} {:.1}",
                across.x(index),
                upward.y(value)
            ));
        }
        return path;
    }
    let half = across.half_step();
    let mut before: Option<f64> = None;
    let mut end = 0.0;
    for (index, value) in values.iter().enumerate() {
        let x = across.x(index);
        let value = Some(*value).filter(|value| value.is_finite());
        if value != before {
            if before.is_some() {
                path.push_str(&format!("H{:.1}", x - half));
            }
            match (value, before) {
                (Some(value), Some(_)) => path.push_str(&format!("V{:.1}", upward.y(value))),
                (Some(value), None) => {
                    path.push_str(&format!("M{:.1} {:.1}", x - half, upward.y(value)));
                }
                (None, _) => {}
            }
            before = value;
        }
        end = x + half;
    }
    if before.is_some() {
        path.push_str(&format!("H{end:.1}"));
    }
    path
}
