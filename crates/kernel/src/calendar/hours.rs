//! When a shift runs by the clock, whichever rule it comes from, and when it really ran.

use super::{Break, ExceptionShift, Shift};
use crate::{LocalDate, LocalTime, TimeError};
use chrono::{Days, NaiveDate};

/// The clock times of a shift, from a usual day or from an exception.
#[derive(Clone, Copy)]
pub(super) struct Hours<'a> {
    pub(super) name: &'a str,
    start: LocalTime,
    end: LocalTime,
    breaks: &'a [Break],
}

/// A reading of the clock on the day a shift starts, or on the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) time: LocalTime,
    pub(super) is_next_day: bool,
}

impl Reading {
    /// Its date, when the shift starts on `first`.
    pub(super) fn date(self, first: LocalDate) -> Result<LocalDate, TimeError> {
        let days = Days::new(u64::from(self.is_next_day));
        NaiveDate::from(first)
            .checked_add_days(days)
            .unwrap_or(NaiveDate::MAX)
            .try_into()
    }

    /// Seconds by the clock since the midnight before the shift starts.
    fn as_seconds(self) -> u32 {
        self.time.as_seconds() + if self.is_next_day { 86_400 } else { 0 }
    }
}

impl<'a> From<&'a Shift> for Hours<'a> {
    fn from(shift: &'a Shift) -> Self {
        Self {
            name: &shift.name,
            start: shift.start,
            end: shift.end,
            breaks: &shift.breaks,
        }
    }
}

impl<'a> From<&'a ExceptionShift> for Hours<'a> {
    fn from(shift: &'a ExceptionShift) -> Self {
        Self {
            name: &shift.name,
            start: shift.start,
            end: shift.end,
            breaks: &shift.breaks,
        }
    }
}

impl<'a> Hours<'a> {
    pub(super) fn start(self) -> Reading {
        Reading {
            time: self.start,
            is_next_day: false,
        }
    }

    pub(super) fn end(self) -> Reading {
        Reading {
            time: self.end,
            is_next_day: self.end <= self.start,
        }
    }

    /// The start and end of each break, in the order of the rule.
    pub(super) fn breaks(self) -> impl Iterator<Item = (Reading, Reading)> + 'a {
        self.breaks.iter().map(move |pause| {
            let start = Reading {
                time: pause.start,
                is_next_day: pause.start < self.start,
            };
            let end = Reading {
                time: pause.end,
                is_next_day: pause.end <= self.start,
            };
            (start, end)
        })
    }

    /// The first break that is empty or does not lie within the shift, its place in the
    /// list, and which end of it is at fault.
    pub(super) fn misplaced_break(self) -> Option<(usize, &'static str, &'a Break)> {
        let end = self.end().as_seconds();
        let mut placed = self.breaks.iter().zip(self.breaks()).enumerate();
        placed.find_map(|(index, (pause, (from, to)))| {
            let (from, to) = (from.as_seconds(), to.as_seconds());
            if from >= end {
                Some((index, "start", pause))
            } else if pause.start == pause.end || to <= from || to > end {
                Some((index, "end", pause))
            } else {
                None
            }
        })
    }
}
