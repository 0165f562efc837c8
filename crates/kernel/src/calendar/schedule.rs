//! When is it done, and when must it start: working time added as far as it takes.
//!
//! The calendar is expanded in chunks that grow, so that an hour costs two weeks of
//! shifts and ten years cost ten years of them. A clock change that the calendar refuses
//! is of no matter until the answer lies behind it.
//!
//! ```
//! use lineside_kernel::calendar::Calendar;
//! use lineside_kernel::{Elapsed, Timestamp, Unwatched};
//!
//! let calendar: Calendar = serde_json::from_str(r#"{"zone": "Europe/Berlin", "shifts": [{
//!     "name": "day", "days": {"type": "weekly", "days": ["mon", "tue", "wed", "thu", "fri"]},
//!     "start": "08:00", "end": "16:00"
//! }]}"#)?;
//! let start: Timestamp = "2026-03-27T15:00:00+01:00".parse()?;
//! let end = calendar.add_working_time(start, Elapsed::hours(2), &Unwatched)?;
//! assert_eq!(end, "2026-03-30T09:00:00+02:00".parse()?);
//! assert_eq!(calendar.subtract_working_time(end, Elapsed::hours(2), &Unwatched)?, start);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::expand::{DaysDone, Expansion};
use super::{Calendar, CalendarError, Direction, WorkingTime};
use crate::{Elapsed, Interval, Timestamp, Watch};

/// How far from the given instant working time is looked for: 100 years of 365.25 days.
pub const HORIZON: Elapsed = Elapsed::days(HORIZON_DAYS);
const HORIZON_DAYS: u32 = 36_525;
const FIRST_CHUNK: Elapsed = Elapsed::days(14);
const LONGEST_CHUNK: Elapsed = Elapsed::days(4096);
/// A chunk that cannot be expanded is halved until it is this short.
const SHORTEST_CHUNK: Elapsed = Elapsed::minutes(1);

impl Calendar {
    /// The first instant by which this much is worked, starting at `start`.
    ///
    /// Adding none gives `start` itself, also where nobody works; work that just fills a
    /// shift ends with it, not with the start of the next.
    ///
    /// # Errors
    /// [`CalendarError::NoWorkingTime`] when nobody works within [`HORIZON`], and
    /// [`CalendarError::BeyondHorizon`] when there is too little working time in it;
    /// otherwise as [`Calendar::shifts_between`].
    ///
    /// # Complexity
    /// That of [`Calendar::working_time_in`] up to about three times as far as the answer.
    pub fn add_working_time(
        &self,
        start: Timestamp,
        working: Elapsed,
        watch: &dyn Watch,
    ) -> Result<Timestamp, CalendarError> {
        self.go(Direction::Forward, start, working, watch)
    }

    /// The last instant from which this much is worked until `end`.
    ///
    /// Subtracting none gives `end` itself, also where nobody works; work that just fills
    /// a shift starts with it, not with the end of the one before.
    ///
    /// # Errors
    /// As [`Calendar::add_working_time`].
    pub fn subtract_working_time(
        &self,
        end: Timestamp,
        working: Elapsed,
        watch: &dyn Watch,
    ) -> Result<Timestamp, CalendarError> {
        self.go(Direction::Backward, end, working, watch)
    }

    fn go(
        &self,
        direction: Direction,
        from: Timestamp,
        working: Elapsed,
        watch: &dyn Watch,
    ) -> Result<Timestamp, CalendarError> {
        if working.is_zero() {
            return Ok(from);
        }
        let mut days = DaysDone::of(u64::from(HORIZON_DAYS), watch);
        let horizon = step(direction, from, HORIZON);
        let mut found = Elapsed::ZERO;
        let mut reached = from;
        let mut chunk = FIRST_CHUNK;
        let mut is_near_trouble = false;
        while reached != horizon {
            let next = match direction {
                Direction::Forward => step(direction, reached, chunk).min(horizon),
                Direction::Backward => step(direction, reached, chunk).max(horizon),
            };
            let within = Interval::new(reached.min(next), reached.max(next))?;
            let work = match WorkingTime::expanded(&Expansion::new(self.rules(), within), &mut days)
            {
                Ok(work) => work,
                Err(CalendarError::ClockChange { .. } | CalendarError::TooLong { .. })
                    if chunk > SHORTEST_CHUNK =>
                {
                    // What is wrong may lie beyond the answer: go up to it in shorter steps.
                    chunk = Elapsed::from_micros(chunk.as_micros() / 2)?;
                    is_near_trouble = true;
                    continue;
                }
                Err(error) => return Err(error),
            };
            let left = working.saturating_sub(found);
            let answer = match direction {
                Direction::Forward => work.add(reached, left),
                Direction::Backward => work.subtract(reached, left),
            };
            if let Some(answer) = answer {
                return Ok(answer);
            }
            found = found.saturating_add(work.total());
            reached = next;
            if !is_near_trouble {
                chunk = chunk
                    .checked_mul(2)
                    .unwrap_or(LONGEST_CHUNK)
                    .min(LONGEST_CHUNK);
            }
        }
        Err(if found.is_zero() {
            CalendarError::NoWorkingTime { from, to: horizon }
        } else {
            CalendarError::BeyondHorizon {
                from,
                to: horizon,
                wanted: working,
                found,
            }
        })
    }
}

/// So much later or earlier, at most at the end of time.
fn step(direction: Direction, from: Timestamp, by: Elapsed) -> Timestamp {
    match direction {
        Direction::Forward => from.checked_add(by).unwrap_or(Timestamp::MAX),
        Direction::Backward => from.checked_sub(by).unwrap_or(Timestamp::MIN),
    }
}
