//! Where things stand in a panel, for both renderings: its axis, its labels, its bands.

use super::plot::{PlotBand, PlotLine, PlotLineKind, PlotPanel};
use super::scale::{Across, Upward, line_label};
use super::text::clipped;
use std::ops::Range;

/// The height of a label, so that no two overlap.
const LABEL: f64 = 14.0;
/// The most stretches of a band or steps of a line; what changes more often has none.
const STRETCHES: usize = 2_000;
/// How close upright lines stand at most.
const APART: f64 = 3.0;
/// The most upright lines that reach all the way down.
const WHOLE: usize = 40;

/// What is written at the right end of a line.
pub(super) struct Label {
    pub(super) y: f64,
    pub(super) text: String,
    pub(super) color: &'static str,
}

impl PlotLine {
    /// The value at an index.
    fn at(&self, index: usize) -> f64 {
        match &self.values[..] {
            [value] => *value,
            values => values.get(index).copied().unwrap_or(f64::NAN),
        }
    }

    /// The value at the right end, which the label names.
    pub(super) fn last(&self) -> Option<f64> {
        let mut values = self.values.iter().rev().copied();
        values.find(|value| value.is_finite())
    }

    /// Whether it changes too often for its steps to be told apart.
    pub(super) fn is_busy(&self) -> bool {
        is_busy(&self.values)
    }

    pub(super) fn is_labelled(&self) -> bool {
        self.kind != PlotLineKind::Zone
    }

    pub(super) fn color(&self) -> &'static str {
        match self.kind {
            PlotLineKind::Center => "#2b7a55",
            PlotLineKind::Limit => "#b4232c",
            PlotLineKind::Warning => "#b85c00",
            PlotLineKind::Rebased => "#5a6675",
            PlotLineKind::Spec => "#4a3f8f",
            PlotLineKind::Zone => "#9fb0c0",
        }
    }

    pub(super) fn stroke_width(&self) -> f64 {
        match self.kind {
            PlotLineKind::Center | PlotLineKind::Limit | PlotLineKind::Warning => 1.4,
            PlotLineKind::Rebased => 1.2,
            PlotLineKind::Spec => 1.6,
            PlotLineKind::Zone => 1.0,
        }
    }

    /// The lengths of its dashes and of the gaps between them; none where it is solid.
    pub(super) fn dashes(&self) -> &'static [f64] {
        match self.kind {
            PlotLineKind::Center => &[],
            PlotLineKind::Limit => &[7.0, 4.0],
            PlotLineKind::Warning => &[7.0, 3.0, 1.5, 3.0],
            PlotLineKind::Rebased => &[1.5, 3.0],
            PlotLineKind::Spec => &[14.0, 5.0],
            PlotLineKind::Zone => &[1.5, 4.0],
        }
    }

    fn label(&self, value: f64, spread: f64, upward: Upward) -> String {
        let arrow = match upward.side_of(value) {
            std::cmp::Ordering::Less => "\u{2193} ",
            std::cmp::Ordering::Equal => "",
            std::cmp::Ordering::Greater => "\u{2191} ",
        };
        let name = clipped(&self.name, 14);
        let text = format!("{name} {}", line_label(value, spread));
        format!("{arrow}{}", text.trim_start())
    }
}

impl PlotPanel {
    pub(super) fn is_quiet(&self) -> bool {
        self.signals.iter().all(|signal| signal.ends.is_empty())
    }

    /// How far the lines lie apart at the right end.
    pub(super) fn spread(&self) -> f64 {
        let near = self
            .lines
            .iter()
            .filter(|line| line.kind != PlotLineKind::Spec);
        let (low, high) = ends_of(near.filter_map(PlotLine::last));
        if low < high { high - low } else { 0.0 }
    }

    /// The axis from `top` to `bottom`: all points and lines, and specification limits unless
    /// they are so far away that they would press the points flat.
    pub(super) fn upward(&self, top: f64, bottom: f64) -> Upward {
        let points = self.traces.iter().flat_map(|trace| trace.points.iter());
        let (far, near): (Vec<&PlotLine>, Vec<&PlotLine>) =
            (self.lines.iter()).partition(|line| line.kind == PlotLineKind::Spec);
        let lines = near.iter().flat_map(|line| line.values.iter());
        let (low, high) = ends_of(points.chain(lines).copied());
        let reach = 2.0 * (high / 2.0 - low / 2.0);
        let is_near = |value: &f64| {
            low > high || reach <= 0.0 || (*value >= low - reach && *value <= high + reach)
        };
        let limits = far.iter().flat_map(|line| line.values.iter()).copied();
        Upward::showing(
            [low, high].into_iter().chain(limits.filter(is_near)),
            top,
            bottom,
        )
    }

    /// The labels of the lines, moved apart where they would cover each other.
    pub(super) fn labels(&self, upward: Upward) -> Vec<Label> {
        let spread = self.spread();
        let labelled = self.lines.iter().filter(|line| line.is_labelled());
        let mut labels: Vec<Label> = labelled
            .filter_map(|line| {
                let value = line.last()?;
                Some(Label {
                    y: upward.y(value),
                    text: line.label(value, spread, upward),
                    color: line.color(),
                })
            })
            .collect();
        labels.sort_by(|a, b| a.y.total_cmp(&b.y));
        let mut free = f64::NEG_INFINITY;
        for label in &mut labels {
            label.y = label.y.max(free);
            free = label.y + LABEL;
        }
        // What was pushed out at the bottom pushes back.
        let mut free = upward.bottom();
        for label in labels.iter_mut().rev() {
            label.y = label.y.min(free);
            free = label.y - LABEL;
        }
        labels
    }

    /// The stretches of a band that are alike, with their lower and upper ends; none stands
    /// for the edge of the panel. Nothing where the band changes all the time.
    pub(super) fn stretches(
        &self,
        band: PlotBand,
    ) -> Vec<(Range<usize>, Option<f64>, Option<f64>)> {
        let line = |number: Option<u32>| number.map(|number| self.lines.get(number as usize));
        let (from, to) = match (line(band.from), line(band.to)) {
            (Some(None), _) | (_, Some(None)) => return Vec::new(),
            (from, to) => (from.flatten(), to.flatten()),
        };
        let is_constant = |line: &PlotLine| line.values.len() == 1;
        let count = self.count();
        let single = from.is_none_or(is_constant) && to.is_none_or(is_constant);
        let mut stretches: Vec<(Range<usize>, Option<f64>, Option<f64>)> = Vec::new();
        for index in if single { 0..1 } else { 0..count } {
            let end = if single { count } else { index + 1 };
            let (low, high) = (
                from.map(|line| line.at(index)),
                to.map(|line| line.at(index)),
            );
            if [low, high].iter().flatten().any(|value| !value.is_finite()) {
                continue;
            }
            match stretches.last_mut() {
                Some((range, l, h)) if range.end == index && (*l, *h) == (low, high) => {
                    range.end = end;
                }
                _ => stretches.push((index..end, low, high)),
            }
            if stretches.len() > STRETCHES {
                return Vec::new();
            }
        }
        stretches
    }
}

/// An upright line before the point at which something begins.
pub(super) struct Upright<'a> {
    pub(super) start: u32,
    pub(super) x: f64,
    pub(super) title: &'a str,
}

/// The upright lines that have room: of those that would touch, the first. Many only reach
/// from the top to the height that is given too, lest they hide the points.
pub(super) fn uprights<'a>(
    starts: impl Iterator<Item = (u32, &'a str)>,
    across: &Across,
    upward: Upward,
) -> (Vec<Upright<'a>>, f64) {
    let mut shown: Vec<Upright> = Vec::new();
    for (start, title) in starts {
        let x = (across.x(start as usize) - across.half_step()).max(across.left);
        let is_free = shown.last().is_none_or(|last| (x - last.x).abs() >= APART);
        if is_free {
            shown.push(Upright { start, x, title });
        }
    }
    let end = match shown.len() > WHOLE {
        true => (upward.top() + 9.0).min(upward.bottom()),
        false => upward.bottom(),
    };
    (shown, end)
}

/// Whether neighbours differ too often for steps to be told apart.
pub(super) fn is_busy(values: &[f64]) -> bool {
    let pairs = values.iter().zip(values.iter().skip(1));
    pairs.filter(|(a, b)| a != b).count() > STRETCHES
}

fn ends_of(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let finite = values.filter(|value| value.is_finite());
    finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    })
}

/// The panels from `top` to `bottom`: the first gets more than the others.
pub(super) fn heights(count: usize, top: f64, bottom: f64, gap: f64) -> Vec<(f64, f64)> {
    let shares = (0..count).map(|number| if number == 0 { 2.0 } else { 1.0 });
    let all: f64 = shares.clone().sum();
    let gaps = u32::try_from(count.saturating_sub(1)).map_or(0.0, f64::from) * gap;
    let unit = ((bottom - top - gaps) / all.max(1.0)).max(1.0);
    let mut top = top;
    let place = |share: f64| {
        let place = (top, top + share * unit);
        top = place.1 + gap;
        place
    };
    shares.map(place).collect()
}
