//! The working time of one interval, ready to answer many questions quickly.
//!
//! A calendar's shifts, less their breaks and the closures, joined into windows that
//! neither overlap nor touch. Built once, each question costs two binary searches.
//!
//! ```
//! use lineside_kernel::calendar::Calendar;
//! use lineside_kernel::{Elapsed, Interval, Timestamp, Unwatched};
//!
//! let calendar: Calendar = serde_json::from_str(r#"{"zone": "Europe/Berlin", "shifts": [{
//!     "name": "day", "days": {"type": "weekly", "days": ["mon", "tue", "wed", "thu", "fri"]},
//!     "start": "08:00", "end": "16:00"
//! }]}"#)?;
//! let at = |text: &str| text.parse::<Timestamp>();
//! let march = Interval::new(at("2026-03-01T00:00:00+01:00")?, at("2026-04-01T00:00:00+02:00")?)?;
//! let work = calendar.working_time_in(march, &Unwatched)?;
//!
//! let friday_noon = at("2026-03-27T12:00:00+01:00")?;
//! let monday_noon = at("2026-03-30T12:00:00+02:00")?;
//! assert_eq!(work.between(friday_noon, monday_noon), Elapsed::hours(8));
//! assert_eq!(work.add(friday_noon, Elapsed::hours(8)), Some(monday_noon));
//! assert_eq!(work.subtract(monday_noon, Elapsed::hours(8)), Some(friday_noon));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::expand::{DaysDone, Expansion};
use super::spans::joined;
use super::{Calendar, CalendarError};
use crate::{Elapsed, Interval, Timestamp, Watch};

/// The windows of working time within one interval.
///
/// - An instant at which a window starts is working; one at which it ends is not.
/// - Work that takes no time ends where it starts, working or not.
/// - Work that just fills a window ends where the window ends, not where the next
///   starts; counted backwards it starts where the window starts.
/// - Nothing is known outside the interval: there is no working time there, and no
///   work starts or ends there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingTime {
    within: Interval,
    // INVARIANT: in order, neither overlapping nor touching, and inside `within`.
    windows: Vec<Interval>,
    // INVARIANT: one for each window: the working time before it starts.
    before: Vec<Elapsed>,
    total: Elapsed,
}

impl Calendar {
    /// The working time within an interval: its shifts, each less its own breaks, less
    /// the closures. Where shifts overlap, one that works while another has its break
    /// makes the time working time.
    ///
    /// # Errors
    /// As [`Calendar::shifts_between`].
    ///
    /// # Complexity
    /// O(d r + n log n) for d days, r shift rules and n shifts and breaks found.
    pub fn working_time_in(
        &self,
        interval: Interval,
        watch: &dyn Watch,
    ) -> Result<WorkingTime, CalendarError> {
        let expansion = Expansion::new(self.rules(), interval);
        let mut days = DaysDone::of(expansion.days(), watch);
        WorkingTime::expanded(&expansion, &mut days)
    }
}

impl WorkingTime {
    pub(super) fn expanded(
        expansion: &Expansion<'_>,
        days: &mut DaysDone<'_>,
    ) -> Result<Self, CalendarError> {
        let within = expansion.within();
        let pieces = expansion.each(days, |shift| {
            let inside = |piece: Interval| piece.intersection(within);
            expansion
                .working(&shift)
                .filter_map(inside)
                .collect::<Vec<_>>()
        })?;
        Ok(Self::of(
            within,
            joined(pieces.into_iter().flatten().collect()),
        ))
    }

    fn of(within: Interval, windows: Vec<Interval>) -> Self {
        let mut total = Elapsed::ZERO;
        let mut before = Vec::with_capacity(windows.len());
        for window in &windows {
            before.push(total);
            total = total.saturating_add(window.duration());
        }
        Self {
            within,
            windows,
            before,
            total,
        }
    }

    /// The interval it knows about.
    #[must_use]
    pub fn within(&self) -> Interval {
        self.within
    }

    /// The windows in which somebody works, in order, neither overlapping nor touching.
    #[must_use]
    pub fn windows(&self) -> &[Interval] {
        &self.windows
    }

    /// All the working time there is.
    #[must_use]
    pub fn total(&self) -> Elapsed {
        self.total
    }

    /// The working time from `start` up to, not including, `end`; none when `end` is not
    /// after `start`. Only the part inside [`WorkingTime::within`] counts.
    ///
    /// # Complexity
    /// O(log n) for n windows.
    #[must_use]
    pub fn between(&self, start: Timestamp, end: Timestamp) -> Elapsed {
        self.until(end).saturating_sub(self.until(start))
    }

    /// The first instant by which this much is worked, starting at `start`.
    ///
    /// Counts only working time; adding none gives `start` itself. `None` when `start`
    /// lies outside [`WorkingTime::within`] or too little working time follows it.
    ///
    /// # Complexity
    /// O(log n) for n windows.
    #[must_use]
    pub fn add(&self, start: Timestamp, working: Elapsed) -> Option<Timestamp> {
        if !self.knows(start) {
            return None;
        }
        if working.is_zero() {
            return Some(start);
        }
        let target = self
            .until(start)
            .checked_add(working)
            .filter(|t| *t <= self.total)?;
        let index = self.before.partition_point(|before| *before < target);
        self.reach(index, target)
    }

    /// The last instant from which this much is worked until `end`.
    ///
    /// Counts only working time; subtracting none gives `end` itself. `None` when `end`
    /// lies outside [`WorkingTime::within`] or too little working time precedes it.
    ///
    /// # Complexity
    /// O(log n) for n windows.
    #[must_use]
    pub fn subtract(&self, end: Timestamp, working: Elapsed) -> Option<Timestamp> {
        if !self.knows(end) {
            return None;
        }
        if working.is_zero() {
            return Some(end);
        }
        let target = self.until(end).checked_sub(working)?;
        let index = self.before.partition_point(|before| *before <= target);
        self.reach(index, target)
    }

    /// Whether somebody works at an instant.
    #[must_use]
    pub fn is_working(&self, instant: Timestamp) -> bool {
        self.first_ending_after(instant)
            .is_some_and(|window| window.contains(instant))
    }

    /// The first instant, now or later, at which work can start; `None` when nobody
    /// works any more. At a working instant it is that instant.
    #[must_use]
    pub fn next_start(&self, instant: Timestamp) -> Option<Timestamp> {
        self.first_ending_after(instant)
            .map(|window| window.start().max(instant))
    }

    fn knows(&self, instant: Timestamp) -> bool {
        self.within.start() <= instant && instant <= self.within.end()
    }

    fn first_ending_after(&self, instant: Timestamp) -> Option<Interval> {
        let index = self
            .windows
            .partition_point(|window| window.end() <= instant);
        self.windows.get(index).copied()
    }

    /// The working time before an instant.
    fn until(&self, instant: Timestamp) -> Elapsed {
        let index = self
            .windows
            .partition_point(|window| window.end() <= instant);
        match (self.windows.get(index), self.before.get(index)) {
            (Some(window), Some(before)) => {
                before.saturating_add(instant.since(window.start()).unwrap_or_default())
            }
            _ => self.total,
        }
    }

    /// The instant at which the working time reaches a target, in the window before the
    /// one at `index`.
    fn reach(&self, index: usize, target: Elapsed) -> Option<Timestamp> {
        let index = index.checked_sub(1)?;
        let into = target.checked_sub(*self.before.get(index)?)?;
        self.windows.get(index)?.start().checked_add(into).ok()
    }
}
