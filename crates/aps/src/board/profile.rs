//! A number that changes at points in time: heads in use, material on a shelf.

use super::NEVER;

/// No chunk of steps is longer.
const LONGEST: usize = 64;

/// A step function over all time, as the value from each point on, in short chunks.
///
/// A chunk is lifted as a whole, and knows its lowest and highest value, so that neither a change over a long time nor a
/// search looks at every step.
#[derive(Debug, Clone)]
pub(crate) struct Profile {
    // INVARIANT: neither it nor any chunk is empty; points rise, the first lies before all times.
    chunks: Vec<Chunk>,
}

#[derive(Debug, Clone)]
struct Chunk {
    first: i64,
    lift: i64,
    /// Of the values before the lift.
    lowest: i64,
    highest: i64,
    steps: Vec<(i64, i64)>,
}

/// The place of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct At {
    chunk: usize,
    place: usize,
}

impl Chunk {
    fn of(steps: Vec<(i64, i64)>, lift: i64) -> Self {
        let mut chunk = Self {
            first: 0,
            lift,
            lowest: 0,
            highest: 0,
            steps,
        };
        chunk.look_again();
        chunk
    }

    fn look_again(&mut self) {
        self.first = self.steps.first().map_or(0, |step| step.0);
        let (mut lowest, mut highest) = (i64::MAX, i64::MIN);
        for (_, value) in &self.steps {
            lowest = lowest.min(*value);
            highest = highest.max(*value);
        }
        (self.lowest, self.highest) = (lowest, highest);
    }
}

impl Profile {
    fn constant(value: i64) -> Self {
        Self {
            chunks: vec![Chunk::of(vec![(-NEVER, value)], 0)],
        }
    }

    /// What is taken of a group from which some are away at times.
    pub(crate) fn with_absences(absences: &[(i64, i64, u32)]) -> Self {
        let mut profile = Self::constant(0);
        for (start, end, amount) in absences {
            profile.add(*start, *end, i64::from(*amount));
        }
        profile
    }

    /// What lies in a buffer before anything is scheduled.
    pub(crate) fn with_arrivals(level: i64, arrivals: &[(i64, i64)]) -> Self {
        let mut profile = Self::constant(level);
        for (at, amount) in arrivals {
            profile.add(*at, NEVER, *amount);
        }
        profile
    }

    /// The step that holds at `t`.
    fn at(&self, t: i64) -> At {
        let chunk = self
            .chunks
            .partition_point(|chunk| chunk.first <= t)
            .saturating_sub(1);
        let place = self.chunks.get(chunk).map_or(0, |chunk| {
            chunk
                .steps
                .partition_point(|step| step.0 <= t)
                .saturating_sub(1)
        });
        At { chunk, place }
    }

    fn value(&self, at: At) -> Option<i64> {
        let chunk = self.chunks.get(at.chunk)?;
        Some(chunk.steps.get(at.place)?.1 + chunk.lift)
    }

    /// The point of the step behind one; never behind the last.
    fn point_behind(&self, at: At) -> Option<i64> {
        let chunk = self.chunks.get(at.chunk)?;
        match chunk.steps.get(at.place + 1) {
            Some(step) => Some(step.0),
            None => self.chunks.get(at.chunk + 1).map(|chunk| chunk.first),
        }
    }

    /// The end of the last stretch within `start..end` that is above the limit.
    pub(crate) fn above(&self, start: i64, end: i64, limit: i64) -> Option<i64> {
        if start >= end {
            return None;
        }
        let (first, last) = (self.at(start), self.at(end - 1));
        for chunk in (first.chunk..=last.chunk).rev() {
            let Some(facts) = self.chunks.get(chunk) else {
                continue;
            };
            if facts.highest + facts.lift <= limit {
                continue;
            }
            let from = if chunk == first.chunk { first.place } else { 0 };
            let until = if chunk == last.chunk {
                last.place + 1
            } else {
                facts.steps.len()
            };
            let within = facts.steps.get(from..until).unwrap_or_default();
            let found = within.iter().rposition(|step| step.1 + facts.lift > limit);
            if let Some(found) = found {
                let place = from + found;
                return Some(self.point_behind(At { chunk, place }).unwrap_or(NEVER));
            }
        }
        None
    }

    /// The first point from which the value stays at or above the limit.
    pub(crate) fn settles_above(&self, limit: i64) -> Option<i64> {
        self.settles(
            |chunk| chunk.lowest + chunk.lift >= limit,
            |value| value >= limit,
        )
    }

    /// The first point from which the value stays at or below the limit.
    pub(crate) fn settles_below(&self, limit: i64) -> Option<i64> {
        self.settles(
            |chunk| chunk.highest + chunk.lift <= limit,
            |value| value <= limit,
        )
    }

    fn settles(&self, all: impl Fn(&Chunk) -> bool, good: impl Fn(i64) -> bool) -> Option<i64> {
        let last = self.chunks.iter().rposition(|chunk| !all(chunk));
        let Some((chunk, facts)) = last.and_then(|chunk| Some((chunk, self.chunks.get(chunk)?)))
        else {
            return Some(-NEVER);
        };
        let place = facts
            .steps
            .iter()
            .rposition(|step| !good(step.1 + facts.lift))?;
        self.point_behind(At { chunk, place })
    }

    pub(crate) fn lowest(&self) -> i64 {
        let values = self.chunks.iter().map(|chunk| chunk.lowest + chunk.lift);
        values.min().unwrap_or(0)
    }

    pub(crate) fn highest(&self) -> i64 {
        let values = self.chunks.iter().map(|chunk| chunk.highest + chunk.lift);
        values.max().unwrap_or(0)
    }

    /// Adds to the value between two points; the end may be `NEVER`.
    pub(crate) fn add(&mut self, start: i64, end: i64, amount: i64) {
        if start >= end || amount == 0 {
            return;
        }
        self.cut(start);
        if end < NEVER {
            self.cut(end);
        }
        let first = self.at(start);
        let last = self.at(end.min(NEVER) - 1);
        for chunk in first.chunk..=last.chunk {
            let Some(facts) = self.chunks.get_mut(chunk) else {
                continue;
            };
            let from = if chunk == first.chunk { first.place } else { 0 };
            let until = if chunk == last.chunk {
                last.place + 1
            } else {
                facts.steps.len()
            };
            if from == 0 && until == facts.steps.len() {
                facts.lift += amount;
                continue;
            }
            for step in facts.steps.get_mut(from..until).unwrap_or_default() {
                step.1 += amount;
            }
            facts.look_again();
        }
        if end < NEVER {
            self.mend(end);
        }
        self.mend(start);
    }

    /// Makes sure that a step begins at `t`.
    fn cut(&mut self, t: i64) {
        let at = self.at(t);
        let Some(chunk) = self.chunks.get_mut(at.chunk) else {
            return;
        };
        let Some(step) = chunk.steps.get(at.place).copied() else {
            return;
        };
        if step.0 == t {
            return;
        }
        chunk.steps.insert(at.place + 1, (t, step.1));
        if chunk.steps.len() > LONGEST {
            let rest = chunk.steps.split_off(LONGEST / 2);
            let rest = Chunk::of(rest, chunk.lift);
            chunk.look_again();
            self.chunks.insert(at.chunk + 1, rest);
        }
    }

    /// Joins the step that begins at `t` with the one before it where nothing changes.
    fn mend(&mut self, t: i64) {
        let at = self.at(t);
        let before = match at.place.checked_sub(1) {
            Some(place) => At { place, ..at },
            None => {
                let Some(chunk) = at.chunk.checked_sub(1) else {
                    return;
                };
                let steps = self.chunks.get(chunk).map_or(0, |chunk| chunk.steps.len());
                At {
                    chunk,
                    place: steps.saturating_sub(1),
                }
            }
        };
        if self.value(before) != self.value(at) {
            return;
        }
        let Some(chunk) = self.chunks.get_mut(at.chunk) else {
            return;
        };
        chunk.steps.remove(at.place);
        if chunk.steps.is_empty() {
            self.chunks.remove(at.chunk);
        } else if at.place == 0 {
            // Another value may have been the lowest or highest of the chunk only beside this one.
            chunk.look_again();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_profile_is_the_sum_of_what_was_added(
            parts in prop::collection::vec((0..30_i64, 0..12_i64, -3..4_i64), 0..40),
            probe in (0..30_i64, 1..12_i64, -2..5_i64),
        ) {
            let mut profile = Profile::constant(0);
            for (start, length, amount) in &parts {
                profile.add(*start, start + length, *amount);
            }
            let value = |t: i64| -> i64 {
                parts.iter().filter(|(s, l, _)| (*s..s + l).contains(&t)).map(|part| part.2).sum()
            };
            for t in -1..45 {
                prop_assert_eq!(profile.value(profile.at(t)), Some(value(t)));
            }
            let (start, length, limit) = probe;
            let last = (start..start + length).rev().find(|t| value(*t) > limit);
            let until = profile.above(start, start + length, limit);
            prop_assert_eq!(until.is_some(), last.is_some());
            if let (Some(until), Some(last)) = (until, last) {
                prop_assert!(until > last);
                prop_assert!((last..until.min(60)).all(|t| value(t) > limit));
            }
            let settled = (-1..61).rev().find(|t| value(*t) < limit);
            match profile.settles_above(limit) {
                None => prop_assert_eq!(settled, Some(60)),
                Some(from) => prop_assert_eq!(settled.map_or(-NEVER, |t| t + 1), from),
            }
            let lowest = (-1..61).map(value).min();
            prop_assert_eq!((Some(profile.lowest()), Some(profile.highest())), (lowest, (-1..61).map(value).max()));
        }
    }
}
