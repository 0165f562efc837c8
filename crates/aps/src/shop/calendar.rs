//! Open time: where work fits, where it ends over breaks, where a set-up has to begin.

use crate::model::SchedulingWindow;

/// The closed windows of a calendar, merged and in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OpenTime {
    closed: Vec<(i64, i64)>,
}

impl OpenTime {
    /// Open except for these windows, in any order.
    pub(crate) fn without(mut windows: Vec<(i64, i64)>) -> Self {
        windows.sort_unstable();
        let mut closed: Vec<(i64, i64)> = Vec::with_capacity(windows.len());
        for (start, end) in windows {
            match closed.last_mut() {
                Some(last) if start <= last.1 => last.1 = last.1.max(end),
                _ => closed.push((start, end)),
            }
        }
        Self { closed }
    }

    /// The closed windows as a model states them.
    pub(crate) fn windows(&self) -> Vec<SchedulingWindow> {
        let windows = self.closed.iter();
        windows
            .map(|(start, end)| SchedulingWindow {
                start: *start,
                end: *end,
            })
            .collect()
    }

    pub(crate) fn closed(&self) -> &[(i64, i64)] {
        &self.closed
    }

    /// The windows that end after `t`.
    fn after(&self, t: i64) -> &[(i64, i64)] {
        let first = self.closed.partition_point(|window| window.1 <= t);
        self.closed.get(first..).unwrap_or_default()
    }

    /// The first open tick at or after `t`.
    pub(crate) fn next_open(&self, t: i64) -> i64 {
        match self.after(t).first() {
            Some(&(start, end)) if start <= t => end,
            _ => t,
        }
    }

    /// The first tick at or after `t` from which `duration` ticks are open in one piece.
    pub(crate) fn fit(&self, t: i64, duration: i64) -> i64 {
        let mut at = t;
        if duration == 0 {
            return at;
        }
        for &(start, end) in self.after(t) {
            if at + duration <= start {
                break;
            }
            at = at.max(end);
        }
        at
    }

    /// Whether nothing of it is closed.
    pub(crate) fn is_open(&self, start: i64, end: i64) -> bool {
        start >= end
            || self
                .after(start)
                .first()
                .is_none_or(|window| window.0 >= end)
    }

    /// When work of this length ends that starts at an open tick and pauses while closed.
    pub(crate) fn finish(&self, start: i64, duration: i64) -> i64 {
        let (mut at, mut left) = (start, duration);
        for &(from, until) in self.after(start) {
            let open = (from - at).max(0);
            if open >= left {
                break;
            }
            left -= open;
            at = until;
        }
        at + left
    }

    /// The last tick from which work of this length is done at `end`, pausing while closed.
    pub(crate) fn begin(&self, end: i64, duration: i64) -> i64 {
        let (mut at, mut left) = (end, duration);
        let behind = self.closed.partition_point(|window| window.0 < end);
        for &(from, until) in self.closed.get(..behind).unwrap_or_default().iter().rev() {
            let open = (at - until).max(0);
            if open >= left {
                break;
            }
            left -= open;
            at = at.min(from);
        }
        at - left
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn calendars() -> impl Strategy<Value = OpenTime> {
        prop::collection::vec((0..60_i64, 1..8_i64), 0..6).prop_map(|windows| {
            OpenTime::without(windows.into_iter().map(|(s, d)| (s, s + d)).collect())
        })
    }

    fn open(calendar: &OpenTime, t: i64) -> bool {
        calendar
            .closed
            .iter()
            .all(|window| t < window.0 || t >= window.1)
    }

    proptest! {
        #[test]
        fn work_in_one_piece_starts_at_the_first_gap_that_holds_it(c in calendars(), t in 0..80_i64, d in 0..9_i64) {
            let slow = (t..).find(|s| (*s..s + d).all(|x| open(&c, x))).unwrap();
            prop_assert_eq!(c.fit(t, d), slow);
            prop_assert!(c.is_open(slow, slow + d));
        }

        #[test]
        fn paused_work_ends_after_as_many_open_ticks_as_it_takes(c in calendars(), t in 0..80_i64, d in 1..30_i64) {
            let start = (t..).find(|x| open(&c, *x)).unwrap();
            prop_assert_eq!(c.next_open(t), start);
            let last = (start..).filter(|x| open(&c, *x)).nth(usize::try_from(d - 1).unwrap()).unwrap();
            prop_assert_eq!(c.finish(start, d), last + 1);
        }

        #[test]
        fn paused_work_that_must_end_then_begins_as_late_as_it_can(c in calendars(), t in 0..80_i64, d in 1..30_i64) {
            let slow = (-200..t).rev().filter(|x| open(&c, *x)).nth(usize::try_from(d - 1).unwrap()).unwrap();
            prop_assert_eq!(c.begin(t, d), slow);
        }
    }
}
