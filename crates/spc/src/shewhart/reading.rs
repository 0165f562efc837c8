//! Reading the points of a panel against its lines, phase by phase.

use super::answer::ChartLines;
use crate::scan::{Along, Lines, Reading, Segment};
use crate::{AfterSignal, Missing, Rules, Signal, ZoneWidth};
use std::ops::Range;

/// How the points are read.
pub(crate) struct Ruler<'a> {
    pub(crate) rules: &'a Rules,
    pub(crate) missing: Missing,
    pub(crate) after_signal: AfterSignal,
    pub(crate) zones: ZoneWidth,
    pub(crate) with_episodes: bool,
    /// The phases; no window of points crosses from one into the next.
    pub(crate) stretches: &'a [Range<usize>],
}

/// Applies the rules; O(n).
pub(crate) fn read(points: &[f64], lines: &ChartLines, ruler: &Ruler<'_>) -> Vec<Signal> {
    let reading = Reading {
        rules: ruler.rules,
        after_signal: ruler.after_signal,
        skip_missing: ruler.missing == Missing::Skip,
        with_episodes: ruler.with_episodes,
    };
    let widths = ruler.widths(lines);
    let segments: Vec<Segment> = ruler
        .stretches
        .iter()
        .map(|stretch| Segment {
            values: points.get(stretch.clone()).unwrap_or_default(),
            lines: drawn(lines, &widths, stretch),
        })
        .collect();
    reading.read(&segments)
}

/// The widths of the zones below and above the centre.
enum Widths {
    Same(f64, f64),
    Each(Vec<f64>, Vec<f64>),
    /// One sigma of each point, as it stands in the lines.
    Sigma,
}

impl Ruler<'_> {
    fn widths(&self, lines: &ChartLines) -> Widths {
        match (lines, self.zones) {
            (
                ChartLines::Constant {
                    lower,
                    center,
                    upper,
                    sigma,
                },
                zones,
            ) => {
                let (below, above) = zones.of(*center, sigma.unwrap_or(0.0), *lower, *upper);
                Widths::Same(below, above)
            }
            (ChartLines::PerPoint { .. }, ZoneWidth::Sigma) => Widths::Sigma,
            (
                ChartLines::PerPoint {
                    lower,
                    center,
                    upper,
                    sigma,
                },
                zones,
            ) => {
                let sides = lower
                    .iter()
                    .zip(center.iter())
                    .zip(upper.iter().zip(sigma.iter()));
                let (below, above) = sides
                    .map(|((lower, center), (upper, sigma))| {
                        zones.of(*center, *sigma, *lower, *upper)
                    })
                    .unzip();
                Widths::Each(below, above)
            }
        }
    }
}

/// The lines of one phase.
fn drawn<'a>(lines: &'a ChartLines, widths: &'a Widths, stretch: &Range<usize>) -> Lines<'a> {
    let part = |column: &'a [f64]| Along::Each(column.get(stretch.clone()).unwrap_or_default());
    let (lower, center, upper) = match lines {
        ChartLines::Constant {
            lower,
            center,
            upper,
            ..
        } => (
            Along::Same(*lower),
            Along::Same(*center),
            Along::Same(*upper),
        ),
        ChartLines::PerPoint {
            lower,
            center,
            upper,
            ..
        } => (part(lower), part(center), part(upper)),
    };
    let (below, above) = match (widths, lines) {
        (Widths::Same(below, above), _) => (Along::Same(*below), Along::Same(*above)),
        (Widths::Each(below, above), _) => (part(below), part(above)),
        (Widths::Sigma, ChartLines::PerPoint { sigma, .. }) => (part(sigma), part(sigma)),
        (Widths::Sigma, ChartLines::Constant { sigma, .. }) => {
            let sigma = sigma.unwrap_or(0.0);
            (Along::Same(sigma), Along::Same(sigma))
        }
    };
    Lines::new(center, below)
        .zoned(below, above)
        .limited(lower, upper)
}
