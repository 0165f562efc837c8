//! From rules to the shifts as they really ran.
//!
//! This is where local times become instants: late, one date after another, and only
//! those that the interval asked about needs.

use super::exception::ExceptionsInOrder;
use super::hours::{Hours, Reading};
use super::spans::{joined, without};
use super::{Calendar, CalendarError, CalendarRules};
use crate::{
    Cancelled, ClockChange, Elapsed, Interval, LocalDate, LocalTime, TimeError, Timestamp, Watch,
};
use chrono::{Days, NaiveDate};
use serde::Serialize;

/// The most shifts and breaks, counted together, that one interval may hold.
pub const MAX_EXPANDED: usize = 1_000_000;

/// One shift as it really ran, on one date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShiftInstance {
    /// What the shift is called.
    pub name: String,
    /// The business date: the local date on which the shift starts. What a night shift
    /// makes after midnight belongs to the date of the evening before.
    pub date: LocalDate,
    /// When it starts.
    pub start: Timestamp,
    /// When it ends; the first instant after it.
    pub end: Timestamp,
    /// Its breaks in order, as its rule has them.
    pub breaks: Vec<Interval>,
    /// The time worked in it: without its breaks and without the calendar's closures.
    pub working: Elapsed,
}

impl Calendar {
    /// The shifts that share an instant with an interval, in order of their start.
    ///
    /// Shifts are whole, also where the interval cuts through them. A shift that has no
    /// length because the clocks jumped over all of it is left out. The watch hears of
    /// every 256 days.
    ///
    /// # Errors
    /// [`CalendarError::ClockChange`] when a shift or break starts or ends at a time
    /// shown twice or never and the calendar refuses to choose;
    /// [`CalendarError::TooLong`] beyond [`MAX_EXPANDED`] shifts and breaks;
    /// [`CalendarError::Cancelled`] when the watch asks to stop.
    ///
    /// # Complexity
    /// O(d r + n log n) for d days, r shift rules and n shifts found.
    pub fn shifts_between(
        &self,
        interval: Interval,
        watch: &dyn Watch,
    ) -> Result<Vec<ShiftInstance>, CalendarError> {
        let expansion = Expansion::new(self.rules(), interval);
        let days = &mut DaysDone::of(expansion.days(), watch);
        let listed = expansion.each(days, |shift| {
            let working = expansion.working(&shift).fold(Elapsed::ZERO, |sum, piece| {
                sum.saturating_add(piece.duration())
            });
            ShiftInstance {
                name: shift.name.to_owned(),
                date: shift.date,
                start: shift.span.start(),
                end: shift.span.end(),
                breaks: shift.breaks,
                working,
            }
        });
        let mut shifts = listed?;
        shifts.sort_by_key(|shift| (shift.start, shift.end));
        Ok(shifts)
    }
}

/// The rules applied to one interval.
pub(super) struct Expansion<'a> {
    rules: &'a CalendarRules,
    within: Interval,
    closures: Vec<Interval>,
}

/// A shift on one date, as instants.
pub(super) struct Occurrence<'a> {
    name: &'a str,
    date: LocalDate,
    span: Interval,
    breaks: Vec<Interval>,
}

impl<'a> Expansion<'a> {
    pub(super) fn new(rules: &'a CalendarRules, within: Interval) -> Self {
        Self {
            rules,
            within,
            closures: joined(rules.closures.clone()),
        }
    }

    pub(super) fn within(&self) -> Interval {
        self.within
    }

    /// The dates whose shifts could reach into the interval.
    ///
    /// A shift is at most a day long, and clocks were put back by up to a day (Alaska
    /// 1867, Kwajalein 1969), so that a date before or after may be on the wall.
    fn dates(&self) -> (NaiveDate, NaiveDate) {
        let date = |instant| self.rules.zone.wall_clock(instant).date();
        let (first, last) = (date(self.within.start()), date(self.within.end()));
        let first = first.checked_sub_days(Days::new(3)).unwrap_or(first);
        let last = last.checked_add_days(Days::new(2)).unwrap_or(last);
        (
            first.max(LocalDate::MIN.into()),
            last.min(LocalDate::MAX.into()),
        )
    }

    /// How many dates there are, for a watch to show.
    pub(super) fn days(&self) -> u64 {
        let (first, last) = self.dates();
        u64::try_from(last.signed_duration_since(first).num_days() + 1).unwrap_or(0)
    }

    /// Makes something of every shift that overlaps the interval, date by date.
    pub(super) fn each<T>(
        &self,
        days: &mut DaysDone<'_>,
        make: impl Fn(Occurrence<'a>) -> T,
    ) -> Result<Vec<T>, CalendarError> {
        let mut exceptions = ExceptionsInOrder::new(&self.rules.exceptions);
        let mut made = Vec::new();
        let mut counted = 0_usize;
        let (first, last) = self.dates();
        for date in first.iter_days().take_while(|date| *date <= last) {
            days.one_more()?;
            let date = LocalDate::try_from(date)?;
            let (usual, special) = match exceptions.on(date) {
                Some(exception) => (&[][..], exception.shifts.as_slice()),
                None => (self.rules.shifts.as_slice(), &[][..]),
            };
            let usual = usual
                .iter()
                .filter(|shift| shift.starts_on(date))
                .map(Hours::from);
            for hours in usual.chain(special.iter().map(Hours::from)) {
                let Some(shift) = self.occurrence(hours, date)? else {
                    continue;
                };
                counted += 1 + shift.breaks.len();
                if counted > MAX_EXPANDED {
                    return Err(CalendarError::TooLong {
                        within: self.within,
                        reached: date,
                    });
                }
                made.push(make(shift));
            }
        }
        Ok(made)
    }

    /// The parts of a shift in which somebody works.
    pub(super) fn working(&self, shift: &Occurrence<'_>) -> impl Iterator<Item = Interval> {
        let between_breaks: Vec<_> = without(shift.span, &joined(shift.breaks.clone())).collect();
        between_breaks
            .into_iter()
            .flat_map(|piece| without(piece, &self.closures))
    }

    /// The shift on a date, if it overlaps the interval.
    fn occurrence(
        &self,
        hours: Hours<'a>,
        date: LocalDate,
    ) -> Result<Option<Occurrence<'a>>, CalendarError> {
        let chosen = self.rules.clock_change;
        let start = self.instant(hours, date, hours.start(), chosen);
        let end = self.instant(hours, date, hours.end(), chosen);
        let (start, end) = match (start, end) {
            (Ok(start), Ok(end)) => (start, end),
            (Err(error), _) | (_, Err(error)) => {
                return if self.may_overlap(hours, date)? {
                    Err(error)
                } else {
                    Ok(None)
                };
            }
        };
        let Some(span) = Interval::new(start, end)
            .ok()
            .filter(|s| s.overlaps(self.within))
        else {
            return Ok(None);
        };
        let mut breaks = Vec::new();
        for (from, to) in hours.breaks() {
            let start = self.instant(hours, date, from, chosen)?;
            let end = self.instant(hours, date, to, chosen)?;
            breaks.extend(Interval::new(start, end));
        }
        breaks.sort_unstable();
        Ok(Some(Occurrence {
            name: hours.name,
            date,
            span,
            breaks,
        }))
    }

    /// Whether a shift overlaps the interval under some choice at a clock change.
    ///
    /// A shift that the clocks jump over has no length, yet somebody meant it to run. Only
    /// on a date that never was, as in Samoa in 2011, nobody did.
    fn may_overlap(&self, hours: Hours<'_>, date: LocalDate) -> Result<bool, CalendarError> {
        let start = self.instant(hours, date, hours.start(), ClockChange::Earlier)?;
        let end = self.instant(hours, date, hours.end(), ClockChange::Later)?;
        match Interval::new(start, end) {
            Ok(span) => Ok(span.overlaps(self.within)),
            Err(_) => Ok(self.within.contains(start) && !self.never_was(hours, date)?),
        }
    }

    /// Whether the clocks jumped over all of a date.
    fn never_was(&self, hours: Hours<'_>, date: LocalDate) -> Result<bool, CalendarError> {
        let midnight = |is_next_day| {
            let reading = Reading {
                time: LocalTime::MIDNIGHT,
                is_next_day,
            };
            self.instant(hours, date, reading, ClockChange::Earlier)
        };
        Ok(midnight(false)? == midnight(true)?)
    }

    fn instant(
        &self,
        hours: Hours<'_>,
        date: LocalDate,
        reading: Reading,
        clock_change: ClockChange,
    ) -> Result<Timestamp, CalendarError> {
        let resolve = || {
            let day = reading.date(date)?;
            self.rules.zone.instant(day, reading.time, clock_change)
        };
        resolve().map_err(|source| match source {
            TimeError::AmbiguousLocalTime { .. } | TimeError::MissingLocalTime { .. } => {
                CalendarError::ClockChange {
                    shift: hours.name.to_owned(),
                    date,
                    source,
                }
            }
            other => other.into(),
        })
    }
}

/// Counts the days done and reports every so many of them.
pub(super) struct DaysDone<'a> {
    done: u64,
    total: u64,
    watch: &'a dyn Watch,
}

impl<'a> DaysDone<'a> {
    pub(super) fn of(total: u64, watch: &'a dyn Watch) -> Self {
        Self {
            done: 0,
            total,
            watch,
        }
    }

    fn one_more(&mut self) -> Result<(), Cancelled> {
        if self.done.is_multiple_of(256) {
            self.watch.check(self.done.min(self.total), self.total)?;
        }
        self.done += 1;
        Ok(())
    }
}
