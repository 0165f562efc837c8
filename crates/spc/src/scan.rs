//! Reading the points with the rules: one pass, 64 points at a time.
//!
//! For each condition of a rule, 64 points become one word with a bit for every point that
//! meets it. "Nine in a row" is then that word and-ed with itself shifted by one
//! to eight points; "two of three" is counted with and and or. A word of history
//! carries windows over the seam. Nothing branches on a single point, which is what makes
//! it fast on data that is actually random, and nothing is stored unless a rule fires.
//!
//! What does not fit words (a history that is reset after a signal, points that are passed
//! over) is read point by point, by the same code that reads a stream. Phases are read one
//! after the other, so no window crosses from one into the next.
//!
//! ```text
//! let signals = Reading::new(&rules).read(&[Segment { values, lines: Lines::new(10.0, 0.5) }]);
//! ```
//!
//! The tests compare it with a model that re-examines every window from the definition.

mod abreast;
mod compare;
mod found;
mod lines;
mod packed;
mod point_test;
mod walk;
mod watch;
mod window;
mod words;

#[cfg(test)]
pub(crate) mod model;
#[cfg(test)]
mod vectors;

pub(crate) use lines::{Along, Lines};
pub(crate) use walk::{Memory, Walker};
pub(crate) use watch::WatchState;

use crate::pattern::Pattern;
use crate::rule::NamedRule;
use crate::{AfterSignal, Rules, Signal};
use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f64x8};
use found::Found;
use packed::Packed;

/// How a chart is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'r> {
    pub(crate) rules: &'r Rules,
    pub(crate) after_signal: AfterSignal,
    /// Whether a missing value is passed over; else it ends every window.
    pub(crate) skip_missing: bool,
    /// Whether signals hold the stretches that they cover.
    pub(crate) with_episodes: bool,
}

/// A stretch of points that windows do not leave: a phase, or the whole series.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Segment<'a> {
    /// The plotted points; NaN where one is missing.
    pub(crate) values: &'a [f64],
    pub(crate) lines: Lines<'a>,
}

/// Steps to look for while reading, since the points are at hand: those above a limit.
#[derive(Debug)]
pub(crate) struct WideSteps {
    pub(crate) limit: f64,
    /// The index of the first point of the segment.
    start: u32,
    /// The indices of the points that such steps lead to.
    found: Vec<u32>,
}

impl<'r> Reading<'r> {
    /// Reads with these rules, everything else as usual.
    #[cfg(test)]
    pub(crate) fn new(rules: &'r Rules) -> Self {
        Self {
            rules,
            after_signal: AfterSignal::default(),
            skip_missing: false,
            with_episodes: false,
        }
    }

    /// Applies every rule to every point; returns those that fired, in the order of the rules.
    ///
    /// # Arguments
    /// The phases in order; indices count through them all. At most `u32::MAX` points.
    ///
    /// # Complexity
    /// O(n) time and O(1) state for each rule; the only memory is that of the signals, and a
    /// copy of the points where missing ones are passed over.
    pub(crate) fn read(&self, segments: &[Segment]) -> Vec<Signal> {
        self.read_with_steps(segments, &[]).0
    }

    /// Also finds the points whose distance from the one before, in the same segment, is above
    /// the segment's entry in `widest`. Missing points must not be skipped.
    pub(crate) fn read_with_steps(
        &self,
        segments: &[Segment],
        widest: &[f64],
    ) -> (Vec<Signal>, Vec<u32>) {
        let rules = self.rules.named();
        let mut all: Vec<Found> = rules.iter().map(|_| Found::default()).collect();
        let (mut start, mut above) = (0_u32, Vec::new());
        for (number, segment) in segments.iter().enumerate() {
            let mut wide = widest.get(number).map(|limit| WideSteps {
                limit: *limit,
                start,
                found: std::mem::take(&mut above),
            });
            let packed = Packed::of(segment, self.skip_missing);
            let found = match &packed {
                Some(packed) => self.read_segment(&packed.segment(), wide.as_mut()),
                None => self.read_segment(segment, wide.as_mut()),
            };
            above = wide.map_or(above, |wide| wide.found);
            for ((all, found), rule) in all.iter_mut().zip(found).zip(rules) {
                let slack = rule.patterns.iter().map(Pattern::slack).max();
                let slack = slack.filter(|_| self.with_episodes);
                all.append(found, slack, |index| match &packed {
                    Some(packed) => packed.place(index).saturating_add(start),
                    None => index.saturating_add(start),
                });
            }
            let count = u32::try_from(segment.values.len()).unwrap_or(u32::MAX);
            start = start.saturating_add(count);
        }
        let fired = rules.iter().zip(all);
        let fired = fired.filter(|(_, found)| !found.ends.is_empty());
        let signal = |(rule, found): (&NamedRule, Found)| Signal {
            rule: rule.spec.name.clone(),
            ends: found.ends.into(),
            members: found.members.into(),
            episodes: self.with_episodes.then_some(found.episodes),
        };
        (fired.map(signal).collect(), above)
    }

    /// What each rule found; indices count from the start of the segment.
    fn read_segment(&self, segment: &Segment, wide: Option<&mut WideSteps>) -> Vec<Found> {
        let rules = self.rules.named();
        let by_point = |rule: &&NamedRule| {
            self.after_signal == AfterSignal::Reset || !rule.patterns.iter().all(words::fits)
        };
        let (walked, read): (Vec<&NamedRule>, Vec<&NamedRule>) = rules.iter().partition(by_point);
        let mut walked = walk::walk(&walked, segment, self.after_signal).into_iter();
        let mut read = words::read(&read, segment, wide).into_iter();
        let pick = |rule: &NamedRule| match by_point(&rule) {
            true => walked.next(),
            false => read.next(),
        };
        rules
            .iter()
            .map(pick)
            .map(Option::unwrap_or_default)
            .collect()
    }
}

/// Appends the index of every value above `limit`; the first value has index `start`.
pub(crate) fn push_above(indices: &mut Vec<u32>, values: &[f64], limit: f64, start: u32) {
    dispatch!(Level::new(), simd => above(simd, indices, values, limit, start));
}

#[inline(always)]
fn above<S: Simd>(simd: S, indices: &mut Vec<u32>, values: &[f64], limit: f64, start: u32) {
    let limits = f64x8::splat(simd, limit);
    let starts = (start..).step_by(window::COUNT);
    let (blocks, rest) = values.as_chunks::<{ window::COUNT }>();
    for (block, start) in blocks.iter().zip(starts) {
        let mut points = compare::vectors(simd, block);
        let bits = compare::mark_word(simd, &mut points, |x| x.simd_gt(limits));
        push_bits(indices, bits, start);
    }
    let done = u32::try_from(values.len() - rest.len()).unwrap_or(u32::MAX);
    for (value, index) in rest.iter().zip(start.saturating_add(done)..) {
        if *value > limit {
            indices.push(index);
        }
    }
}

/// Appends the index of every value whose distance from the one before is above `limit`; the
/// second value has index `first`.
pub(crate) fn push_steps_above(indices: &mut Vec<u32>, values: &[f64], limit: f64, first: u32) {
    dispatch!(Level::new(), simd => steps_above(simd, indices, values, limit, first));
}

#[inline(always)]
fn steps_above<S: Simd>(simd: S, indices: &mut Vec<u32>, values: &[f64], limit: f64, first: u32) {
    let limits = f64x8::splat(simd, limit);
    let later = values.get(1..).unwrap_or_default();
    let (blocks, rest) = later.as_chunks::<{ window::COUNT }>();
    let (before, _) = values.as_chunks::<{ window::COUNT }>();
    let starts = (first..).step_by(window::COUNT);
    for ((block, before), start) in blocks.iter().zip(before).zip(starts) {
        let mut steps = compare::vectors(simd, block).zip(compare::vectors(simd, before));
        let bits = compare::mark_word(simd, &mut steps, |(after, before)| {
            (after - before).abs().simd_gt(limits)
        });
        push_bits(indices, bits, start);
    }
    let done = later.len() - rest.len();
    let before = values.get(done..).unwrap_or_default();
    let first = first.saturating_add(u32::try_from(done).unwrap_or(u32::MAX));
    for ((after, before), index) in rest.iter().zip(before).zip(first..) {
        if (after - before).abs() > limit {
            indices.push(index);
        }
    }
}

/// Appends the index of every set bit.
fn push_bits(indices: &mut Vec<u32>, mut bits: u64, start: u32) {
    while bits != 0 {
        indices.push(start.saturating_add(bits.trailing_zeros()));
        bits &= bits - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RuleSet;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn wide_steps_are_found_whatever_else_is_read(
            values in prop::collection::vec(-10.0..10.0, 0..1600),
            cut in 0..1600_usize,
            widest in prop::array::uniform2(0.0..20.0),
            resets in any::<bool>(),
        ) {
            let rules = Rules::new(RuleSet::Nelson, &[]).unwrap();
            let mut reading = Reading::new(&rules);
            if resets {
                reading.after_signal = AfterSignal::Reset;
            }
            let cut = cut.min(values.len());
            let lines = Lines::new(0.0, 5.0);
            let (before, after) = values.split_at(cut);
            let segments = [before, after].map(|values| Segment { values, lines });
            let (signals, wide) = reading.read_with_steps(&segments, &widest);

            let steps = (1..values.len()).filter(|i| *i != cut);
            let limit = |i: usize| if i < cut { widest[0] } else { widest[1] };
            let expected = steps.filter(|i| (values[*i] - values[i - 1]).abs() > limit(*i));
            let expected: Vec<u32> = expected.map(|i| u32::try_from(i).unwrap()).collect();
            prop_assert_eq!(wide, expected);
            prop_assert_eq!(signals, reading.read(&segments));
        }
    }
}
