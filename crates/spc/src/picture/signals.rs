//! Where the marks of a panel stand, and which points belong to what they mark.

use super::plot::{PlotPanel, PlotSignal};
use super::scale::{Across, Upward};
use super::text::number;
use super::thin::is_dense;
use std::collections::{BTreeMap, BTreeSet};

/// The most values that each get a dot, and each of their signals a mark.
pub(super) const DOTS: usize = 200;
/// The most members of patterns that are drawn.
const MEMBERS: usize = 2_000;
/// How far marks at one point stand apart.
const STACKED: f64 = 19.0;
/// How far points stand apart where marks begin to shrink.
const CLOSE: f64 = 9.0;

/// A mark in its place.
pub(super) struct Placed {
    /// Which of the signals it is of.
    pub(super) signal: usize,
    pub(super) index: usize,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) value: f64,
    /// What the point is and what was noticed at it.
    pub(super) meaning: String,
}

impl PlotPanel {
    /// How large marks are, and how large the cells of which each has one mark of a signal;
    /// zero where every signal has its own.
    pub(super) fn mark_size(&self, across: &Across, columns: usize) -> (f64, f64) {
        match self.count() {
            count if is_dense(count, columns) => (0.6, 10.0),
            count if count > DOTS => (0.8, 6.0),
            _ => ((2.0 * across.half_step() / CLOSE).clamp(0.6, 1.0), 0.0),
        }
    }

    fn value(&self, signal: &PlotSignal, index: u32) -> Option<f64> {
        let trace = self.traces.get(signal.trace as usize);
        let trace = trace.or(self.traces.first())?;
        let value = trace.points.get(index as usize).copied();
        value.filter(|value| value.is_finite())
    }

    /// The points that make the patterns; none when they are too many to be told apart.
    pub(super) fn members(&self) -> Vec<(usize, f64)> {
        let total: usize = self.signals.iter().map(|signal| signal.members.len()).sum();
        if total > MEMBERS {
            return Vec::new();
        }
        let mut seen = BTreeSet::new();
        let mut members = Vec::new();
        // A point that is a pattern by itself has its mark.
        let patterns = self.signals.iter();
        for signal in patterns.filter(|signal| signal.members != signal.ends) {
            for index in signal.members.iter() {
                let value = self.value(signal, *index);
                if let Some(value) = value.filter(|_| seen.insert((signal.trace, *index))) {
                    members.push((*index as usize, value));
                }
            }
        }
        members
    }

    /// Puts the marks in place, those of the first signal last, so that they are drawn over
    /// the others.
    ///
    /// While there is room (`cell` is zero), marks of several signals at one point stand above
    /// each other, or below at the top. Else a signal has one mark in each `cell` of the
    /// panel: marks that would cover each other become one, and a lonely outlier always
    /// keeps its own.
    pub(super) fn placed(
        &self,
        across: &Across,
        upward: Upward,
        (size, cell): (f64, f64),
        first: u32,
    ) -> Vec<Placed> {
        let mut all = Vec::new();
        let mut marks_at: BTreeMap<(u32, u32), f64> = BTreeMap::new();
        for (number_of, signal) in self.signals.iter().enumerate() {
            let mut taken = BTreeSet::new();
            for (nth, index) in signal.ends.iter().enumerate() {
                let Some(value) = self.value(signal, *index) else {
                    continue;
                };
                let (x, mut y) = (across.x(*index as usize), upward.y(value));
                let cell_of = |place: f64| ((place / cell).round() * cell).to_bits();
                if cell > 0.0 && !taken.insert((cell_of(x), cell_of(y))) {
                    continue;
                }
                if cell == 0.0 {
                    let earlier = marks_at.entry((signal.trace, *index)).or_default();
                    let shift = STACKED * size * *earlier;
                    *earlier += 1.0;
                    y = if y - shift < upward.top() {
                        y + shift
                    } else {
                        y - shift
                    };
                }
                let name = number(*index as usize, first);
                let note = signal.notes.get(nth).filter(|note| !note.is_empty());
                let note = note.map(|note| format!(". {note}")).unwrap_or_default();
                all.push(Placed {
                    signal: number_of,
                    index: *index as usize,
                    x,
                    y,
                    value,
                    meaning: format!("Point {name}: {value:?}. {}{note}", signal.title),
                });
            }
        }
        all.reverse();
        all
    }
}
