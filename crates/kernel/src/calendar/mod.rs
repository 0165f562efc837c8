//! Working calendars: when a plant works, and how much working time lies between two
//! instants.
//!
//! People write shifts by the clock on the wall: the night shift runs from 22:00 to
//! 06:00. A [`Calendar`] keeps them that way, with the plant's [`Zone`](crate::Zone), and
//! turns them into instants only when asked about an [`Interval`](crate::Interval). So a
//! night shift over a clock change has seven or nine hours, as it had on the floor.
//!
//! - [`CalendarRules`] is what people write; [`Calendar`] is the same, checked.
//! - [`Calendar::shifts_between`] lists the shifts as they really ran.
//! - [`Calendar::working_time_in`] gives the [`WorkingTime`], which answers many questions
//!   about one interval quickly: how much, is it working now, when is this much done.
//! - [`Calendar::add_working_time`] and [`Calendar::subtract_working_time`] schedule
//!   forwards and backwards as far as it takes.
//!
//! ```
//! use lineside_kernel::calendar::Calendar;
//! use lineside_kernel::{Elapsed, Interval, Unwatched};
//!
//! let calendar: Calendar = serde_json::from_str(r#"{
//!     "zone": "Europe/Berlin",
//!     "shifts": [{
//!         "name": "night",
//!         "days": {"type": "weekly", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]},
//!         "start": "22:00", "end": "06:00"
//!     }]
//! }"#)?;
//!
//! let (saturday, monday) = ("2026-03-28T12:00:00+01:00", "2026-03-30T12:00:00+02:00");
//! let weekend = Interval::new(saturday.parse()?, monday.parse()?)?;
//! let nights = calendar.shifts_between(weekend, &Unwatched)?;
//! let hours: Vec<_> = nights.iter().map(|night| night.working).collect();
//! assert_eq!(hours, [Elapsed::hours(7), Elapsed::hours(8)]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod days;
mod error;
mod exception;
mod expand;
mod hours;
mod operations;
mod rules;
mod schedule;
mod shift;
mod spans;
mod validate;
mod working_time;

pub use days::{Days, Weekday};
pub use error::CalendarError;
pub use exception::{CalendarException, ExceptionShift};
pub use expand::{MAX_EXPANDED, ShiftInstance};
pub use operations::{
    AddWorkingTime, Direction, ListShifts, MeasureWorkingTime, ShiftList, WorkingTimeAnswer,
    WorkingTimeEnd, add_working_time, shifts, working_time,
};
pub use rules::{Calendar, CalendarRules};
pub use schedule::HORIZON;
pub use shift::{Break, Shift};
pub use working_time::WorkingTime;

#[cfg(test)]
mod tests;
