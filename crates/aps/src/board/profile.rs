//! A number that changes at points in time: heads in use, material on a shelf.

use super::NEVER;

/// A step function over all time, as the value from each point on.
#[derive(Debug, Clone)]
pub(crate) struct Profile {
    // INVARIANT: never empty; points rise, the first lies before all times.
    steps: Vec<(i64, i64)>,
}

impl Profile {
    fn constant(value: i64) -> Self {
        Self {
            steps: vec![(-NEVER, value)],
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

    fn place_of(&self, t: i64) -> usize {
        self.steps
            .partition_point(|step| step.0 <= t)
            .saturating_sub(1)
    }

    /// The end of the last stretch within `start..end` that is above the limit.
    pub(crate) fn above(&self, start: i64, end: i64, limit: i64) -> Option<i64> {
        if start >= end {
            return None;
        }
        let first = self.place_of(start);
        let behind = self.steps.partition_point(|step| step.0 < end);
        let within = self.steps.get(first..behind).unwrap_or_default();
        let last = within.iter().rposition(|step| step.1 > limit)?;
        Some(
            self.steps
                .get(first + last + 1)
                .map_or(NEVER, |step| step.0),
        )
    }

    /// The first point from which the value stays at or above the limit.
    pub(crate) fn settles_above(&self, limit: i64) -> Option<i64> {
        self.from(|value| value >= limit)
    }

    /// The first point from which the value stays at or below the limit.
    pub(crate) fn settles_below(&self, limit: i64) -> Option<i64> {
        self.from(|value| value <= limit)
    }

    fn from(&self, good: impl Fn(i64) -> bool) -> Option<i64> {
        let Some(last) = self.steps.iter().rposition(|step| !good(step.1)) else {
            return Some(-NEVER);
        };
        self.steps.get(last + 1).map(|step| step.0)
    }

    pub(crate) fn lowest(&self) -> i64 {
        self.steps.iter().map(|step| step.1).min().unwrap_or(0)
    }

    pub(crate) fn highest(&self) -> i64 {
        self.steps.iter().map(|step| step.1).max().unwrap_or(0)
    }

    /// Adds to the value between two points; the end may be `NEVER`.
    pub(crate) fn add(&mut self, start: i64, end: i64, amount: i64) {
        if start >= end || amount == 0 {
            return;
        }
        let first = self.cut(start);
        let behind = if end < NEVER {
            self.cut(end)
        } else {
            self.steps.len()
        };
        if let Some(within) = self.steps.get_mut(first..behind) {
            for step in within {
                step.1 += amount;
            }
        }
        self.mend(behind);
        self.mend(first);
    }

    /// Makes sure that a step begins at `t`, and says which.
    fn cut(&mut self, t: i64) -> usize {
        let place = self.place_of(t);
        match self.steps.get(place) {
            Some(step) if step.0 == t => place,
            Some(&(_, value)) => {
                self.steps.insert(place + 1, (t, value));
                place + 1
            }
            None => place,
        }
    }

    /// Joins a step with the one before it where nothing changes.
    fn mend(&mut self, place: usize) {
        let value = |at: usize| self.steps.get(at).map(|step| step.1);
        if let Some(before) = place.checked_sub(1)
            && value(before).is_some()
            && value(before) == value(place)
        {
            self.steps.remove(place);
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
            parts in prop::collection::vec((0..30_i64, 0..12_i64, -3..4_i64), 0..12),
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
                prop_assert_eq!(profile.steps[profile.place_of(t)].1, value(t));
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
            prop_assert!(profile.steps.windows(2).all(|pair| pair[0].1 != pair[1].1));
        }
    }
}
