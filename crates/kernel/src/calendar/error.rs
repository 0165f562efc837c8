//! What can be wrong with a calendar, or with a question to one.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_kernel::calendar::Calendar;
//!
//! let error = serde_json::from_str::<Calendar>(r#"{"zone": "UTC", "shifts": [{
//!     "name": "early", "start": "06:00", "end": "14:00",
//!     "days": {"type": "weekly", "days": ["mon"]},
//!     "breaks": [{"start": "13:30", "end": "14:30"}]
//! }]}"#).unwrap_err();
//! let problem = Problem::from_serde_message(&error.to_string()).unwrap();
//! assert_eq!(problem.code(), "calendar.break_outside_shift");
//! assert_eq!(problem.path(), Some("shifts[0].breaks[0].end"));
//! ```

use super::validate::{MAX_BREAKS, MAX_CYCLE, MAX_NAME_CHARS};
use super::{HORIZON, MAX_EXPANDED};
use crate::{Cancelled, Elapsed, ErrorCode, Family, LocalDate, LocalTime, Problem, TimeError};
use crate::{Interval, Timestamp};
use serde_json::json;

/// Why a calendar makes no sense, or does not answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// A name is blank, too long, or not visible as it stands.
    #[error(
        "`{given}` is not a name; a name has 1 to {MAX_NAME_CHARS} characters, none of them a \
         control character, and no space at either end"
    )]
    BadName {
        /// Where it stands.
        path: String,
        /// The name, shortened.
        given: String,
    },
    /// A shift runs on no day.
    #[error("a shift needs at least one day to run on; to switch it off, leave it out")]
    NoDays {
        /// Where the days are missing.
        path: String,
    },
    /// A day is listed twice.
    #[error("this day is listed before; each day is listed once")]
    RepeatedDay {
        /// Where it is listed again.
        path: String,
    },
    /// A cycle is too short or too long.
    #[error("a cycle of {length} days was given; cycles have 1 to {MAX_CYCLE} days")]
    BadCycle {
        /// Where the length stands.
        path: String,
        /// The length given.
        length: u32,
    },
    /// A day is not one of its cycle.
    #[error("day {day} was given; the days of a cycle of {length} are counted from 0")]
    DayOutsideCycle {
        /// Where the day stands.
        path: String,
        /// The day given.
        day: u32,
        /// The length of the cycle.
        length: u32,
    },
    /// A period ends before it starts.
    #[error("`until` is the first date after the period; {until} is not after {from}")]
    EmptyPeriod {
        /// Where the end stands.
        path: String,
        /// The first date.
        from: LocalDate,
        /// The first date after it.
        until: LocalDate,
    },
    /// A break is not within its shift.
    #[error(
        "a break lies within its shift, {} to {}; this one runs from {} to {}",
        .shift.0, .shift.1, .given.0, .given.1
    )]
    BreakOutsideShift {
        /// Where the time at fault stands.
        path: String,
        /// Start and end of the break.
        given: (LocalTime, LocalTime),
        /// Start and end of the shift.
        shift: (LocalTime, LocalTime),
    },
    /// A shift has more breaks than any real one.
    #[error("{given} breaks were given; a shift has at most {MAX_BREAKS}")]
    TooManyBreaks {
        /// Where the breaks stand.
        path: String,
        /// How many were given.
        given: usize,
    },
    /// A shift or break starts or ends at a time that the clocks show twice or never.
    #[error("shift `{shift}` of {date}: {source} (`clock_change` of the calendar)")]
    ClockChange {
        /// The shift.
        shift: String,
        /// The date on which it starts.
        date: LocalDate,
        /// The time, and when the clocks show it.
        source: TimeError,
    },
    /// The question itself has a time that cannot be.
    #[error(transparent)]
    Time(#[from] TimeError),
    /// The interval holds more shifts than are listed at once.
    #[error(
        "{within} holds more than {MAX_EXPANDED} shifts and breaks; by {reached} the limit was \
         reached: ask for a shorter interval"
    )]
    TooLong {
        /// The interval asked for.
        within: Interval,
        /// The date at which the limit was reached.
        reached: LocalDate,
    },
    /// Nobody ever works.
    #[error("the calendar has no working time at all from {from} to {to}")]
    NoWorkingTime {
        /// Where the search started.
        from: Timestamp,
        /// Where it was given up.
        to: Timestamp,
    },
    /// The working time asked for is more than 100 years hold.
    #[error(
        "{wanted} of working time was asked for, but from {from} to {to} there is only {found}; \
         the search ends after 100 years"
    )]
    BeyondHorizon {
        /// Where the search started.
        from: Timestamp,
        /// Where it was given up.
        to: Timestamp,
        /// The working time asked for.
        wanted: Elapsed,
        /// The working time found.
        found: Elapsed,
    },
    /// The watch asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Declares the codes and lists them.
macro_rules! codes {
    ($($name:ident: $code:literal, $meaning:literal;)*) => {
        $(const $name: ErrorCode = ErrorCode::new(Family::InvalidInput, $code, $meaning);)*

        impl CalendarError {
            /// Every code of its own under which this error crosses the border; clock
            /// changes and bad times keep those of `TimeError`, cancelling that of
            /// `Cancelled`.
            pub const CODES: &[ErrorCode] = &[$($name),*];
        }
    };
}

codes! {
    BAD_NAME: "calendar.bad_name",
        "The name of a shift, break or exception is blank, too long or not visible.";
    NO_DAYS: "calendar.no_days", "A shift has no day to run on.";
    REPEATED_DAY: "calendar.repeated_day", "A day of a shift is listed twice.";
    BAD_CYCLE: "calendar.bad_cycle", "A cycle has no day or more than 366.";
    DAY_OUTSIDE_CYCLE: "calendar.day_outside_cycle", "A day is not one of its cycle.";
    EMPTY_PERIOD: "calendar.empty_period", "`until` is not after `from`.";
    BREAK_OUTSIDE_SHIFT: "calendar.break_outside_shift",
        "A break is empty or does not lie within its shift.";
    TOO_MANY_BREAKS: "calendar.too_many_breaks", "A shift has more than 48 breaks.";
    TOO_LONG: "calendar.too_long",
        "The interval holds more than a million shifts and breaks.";
    NO_WORKING_TIME: "calendar.no_working_time",
        "The calendar has no working time at all within 100 years.";
    BEYOND_HORIZON: "calendar.beyond_horizon",
        "The working time asked for is more than 100 years of the calendar hold.";
}

impl From<CalendarError> for Problem {
    fn from(error: CalendarError) -> Self {
        let message = error.to_string();
        let problem = |code| Self::new(code, &message);
        match error {
            CalendarError::BadName { path, given } => {
                problem(&BAD_NAME).at(path).with("value", given)
            }
            CalendarError::NoDays { path } => problem(&NO_DAYS).at(path),
            CalendarError::RepeatedDay { path } => problem(&REPEATED_DAY).at(path),
            CalendarError::BadCycle { path, length } => problem(&BAD_CYCLE)
                .at(path)
                .with("value", length)
                .with("limit", MAX_CYCLE),
            CalendarError::DayOutsideCycle { path, day, length } => problem(&DAY_OUTSIDE_CYCLE)
                .at(path)
                .with("value", day)
                .with("length", length),
            CalendarError::EmptyPeriod { path, from, until } => problem(&EMPTY_PERIOD)
                .at(path)
                .with("value", until.to_string())
                .with("expected", format!("a date after {from}")),
            CalendarError::BreakOutsideShift { path, given, shift } => {
                let span =
                    |(start, end): (LocalTime, LocalTime)| json!({"start": start, "end": end});
                problem(&BREAK_OUTSIDE_SHIFT)
                    .at(path)
                    .with("value", span(given))
                    .with("shift", span(shift))
            }
            CalendarError::TooManyBreaks { path, given } => problem(&TOO_MANY_BREAKS)
                .at(path)
                .with("value", given)
                .with("limit", MAX_BREAKS),
            CalendarError::ClockChange {
                shift,
                date,
                source,
            } => source
                .said_as(&message)
                .with("shift", shift)
                .with("date", date.to_string()),
            CalendarError::Time(error) => error.into(),
            CalendarError::TooLong { within, reached } => problem(&TOO_LONG)
                .with("value", json!(within))
                .with("limit", MAX_EXPANDED)
                .with("reached", reached.to_string()),
            CalendarError::NoWorkingTime { from, to } => problem(&NO_WORKING_TIME)
                .with("from", json!(from))
                .with("to", json!(to)),
            CalendarError::BeyondHorizon {
                from,
                to,
                wanted,
                found,
            } => problem(&BEYOND_HORIZON)
                .with("from", json!(from))
                .with("to", json!(to))
                .with("value", json!(wanted))
                .with("found", json!(found))
                .with("limit", json!(HORIZON)),
            CalendarError::Cancelled(cancelled) => cancelled.into(),
        }
    }
}
