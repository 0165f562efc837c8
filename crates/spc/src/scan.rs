//! Reading the points with the rules: one pass, 64 points at a time.
//!
//! For each pattern of a rule, 64 points become one word with a bit for every point that
//! meets the condition. "Nine in a row" is then that word and-ed with itself shifted by one
//! to eight points; "two of three" is counted with and and or. A word of history
//! carries windows over the seam. Nothing branches on a single point, which is what makes
//! it fast on data that is actually random, and nothing is stored unless a rule fires.
//!
//! ```text
//! let signals = scan(&values, center, sigma, RuleSet::Nelson.rules());
//! ```
//!
//! The tests compare it with a model that re-examines every window from the definition.

mod window;

#[cfg(test)]
mod model;

use crate::pattern::{Condition, Pattern};
use crate::{Rule, Signal};
use window::{Points, Track};

/// Applies every rule to every point; returns those that fired, in the order given.
///
/// # Arguments
/// At most `u32::MAX` values; `center` plus or minus three `sigma` must be finite.
///
/// # Complexity
/// O(n) time and O(1) state for each rule; the only memory is that of the signals.
pub(crate) fn scan(values: &[f64], center: f64, sigma: f64, rules: &[Rule]) -> Vec<Signal> {
    let mut readings: Vec<Reading> = rules
        .iter()
        .map(|rule| Reading::new(*rule, center, sigma))
        .collect();
    let mut points = Points::default();
    let starts = (0..).step_by(Points::COUNT);
    for (chunk, start) in values.chunks(Points::COUNT).zip(starts) {
        points.advance(chunk);
        for reading in &mut readings {
            reading.read(&points, start);
        }
    }
    readings.into_iter().filter_map(Reading::finish).collect()
}

/// Appends the index of every value above `limit`; the first value has index `start`.
pub(crate) fn push_above(indices: &mut Vec<u32>, values: &[f64], limit: f64, start: u32) {
    let starts = (start..).step_by(Points::COUNT);
    for (chunk, start) in values.chunks(Points::COUNT).zip(starts) {
        push_bits(indices, window::mark(chunk, |x| *x > limit), start);
    }
}

/// One rule on its way along the chart.
struct Reading {
    rule: Rule,
    watches: Vec<Watch>,
    ends: Vec<u32>,
    members: Vec<u32>,
    /// Members among the last 64 points read; the next 64 may still add to them.
    pending: u64,
    /// The index of the first of those.
    start: u32,
}

impl Reading {
    fn new(rule: Rule, center: f64, sigma: f64) -> Self {
        let watches = rule.patterns().iter();
        Self {
            rule,
            watches: watches.map(|p| Watch::new(*p, center, sigma)).collect(),
            ends: Vec::new(),
            members: Vec::new(),
            pending: 0,
            start: 0,
        }
    }

    /// Reads the 64 points that begin at index `start`.
    fn read(&mut self, points: &Points, start: u32) {
        let mut fired = 0;
        // Members found before stand in the lower half now, where more may join them.
        let mut members = u128::from(self.pending);
        for watch in &mut self.watches {
            watch.track.push(watch.marks(points));
            let ends = watch.ends();
            if ends != 0 {
                fired |= ends;
                members |= watch.members(ends);
            }
        }
        push_bits(&mut self.ends, fired, start);
        let (settled, pending) = window::split(members);
        push_bits(&mut self.members, settled, self.start);
        (self.pending, self.start) = (pending, start);
    }

    /// The signal, if the rule fired at all.
    fn finish(mut self) -> Option<Signal> {
        push_bits(&mut self.members, self.pending, self.start);
        (!self.ends.is_empty()).then(|| Signal {
            rule: self.rule,
            ends: self.ends.into(),
            members: self.members.into(),
        })
    }
}

/// Appends the index of every set bit.
fn push_bits(indices: &mut Vec<u32>, mut bits: u64, start: u32) {
    while bits != 0 {
        indices.push(start.saturating_add(bits.trailing_zeros()));
        bits &= bits - 1;
    }
}

/// One pattern with its lines drawn at real values, and the points seen so far.
struct Watch {
    pattern: Pattern,
    lower: f64,
    upper: f64,
    track: Track,
}

impl Watch {
    fn new(pattern: Pattern, center: f64, sigma: f64) -> Self {
        let reach = pattern.condition.zone() * sigma;
        Self {
            pattern,
            lower: center - reach,
            upper: center + reach,
            track: Track::default(),
        }
    }

    /// Which of the 64 points meet the condition.
    // Inlined, the comparisons of all conditions are hoisted out of the loop over the rules and
    // made for each of them: a third slower.
    #[inline(never)]
    fn marks(&self, points: &Points) -> u64 {
        let (lower, upper) = (self.lower, self.upper);
        match self.pattern.condition {
            Condition::Above(_) => points.mark(|x| x > upper),
            Condition::Below(_) => points.mark(|x| x < lower),
            Condition::Beyond(_) => points.mark(|x| (x > upper) | (x < lower)),
            Condition::Within(_) => points.mark(|x| (x < upper) & (x > lower)),
            Condition::Rising => points.mark_steps().0,
            Condition::Falling => points.mark_steps().1,
            Condition::Turning => points.mark_turns(),
        }
    }

    /// At which of the 64 points the pattern is complete.
    fn ends(&self) -> u64 {
        if self.pattern.needed == self.pattern.among {
            self.track.in_a_row(self.pattern.among)
        } else {
            self.track.some(self.pattern.needed, self.pattern.among)
        }
    }

    /// The points that make the patterns ending at `ends`.
    fn members(&self, ends: u64) -> u128 {
        let Pattern {
            condition,
            needed,
            among,
        } = self.pattern;
        let points = window::reach_back(ends, among + condition.looks_back());
        if needed == among {
            return points;
        }
        self.track.marked(points)
    }
}
