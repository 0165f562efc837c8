//! The calendar's questions as data: request in, answer out, as every language asks them.
//!
//! ```
//! use lineside_kernel::Unwatched;
//! use lineside_kernel::calendar::{self, MeasureWorkingTime};
//!
//! let question: MeasureWorkingTime = serde_json::from_str(r#"{
//!     "calendar": {"zone": "Europe/Berlin", "shifts": [{
//!         "name": "night", "days": {"type": "weekly", "days": ["sat"]},
//!         "start": "22:00", "end": "06:00"
//!     }]},
//!     "start": "2026-03-28T00:00:00+01:00",
//!     "end": "2026-03-30T00:00:00+02:00"
//! }"#)?;
//! let answer = serde_json::to_value(calendar::working_time(&question, &Unwatched)?)?;
//! assert_eq!(answer["working"], "PT7H");
//! assert_eq!(answer["elapsed"], "PT47H");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::{Calendar, CalendarError, ShiftInstance};
use crate::{Elapsed, Interval, Timestamp, Watch};
use serde::{Deserialize, Serialize};

/// Measures the working time between two instants.
///
/// Counts the time in which some shift of the calendar runs and has no break, less the
/// closures; time in which several shifts run counts once. Use it for lead times in
/// working hours, for capacity, and for the planned time of an OEE window.
///
/// Shifts are local times of the calendar's zone. On the night the clocks are put
/// forward, a night shift from 22:00 to 06:00 counts seven hours, on the night they are
/// put back nine. A shift or break that itself starts or ends at a time which the clocks
/// show twice or never is refused, unless the calendar's `clock_change` says what it
/// means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureWorkingTime {
    /// When the plant works.
    pub calendar: Calendar,
    /// Where to start counting.
    pub start: Timestamp,
    /// Where to stop counting: the first instant that no longer counts, after `start`.
    pub end: Timestamp,
}

/// How much of the time between two instants is working time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkingTimeAnswer {
    /// The time in which somebody works.
    pub working: Elapsed,
    /// All the time that passes.
    pub elapsed: Elapsed,
    /// In how many uninterrupted stretches the work is done.
    pub windows: u32,
}

/// Measures the working time between two instants.
///
/// # Errors
/// As [`Calendar::working_time_in`], and
/// [`TimeError::EmptyInterval`](crate::TimeError::EmptyInterval) unless `start < end`.
pub fn working_time(
    question: &MeasureWorkingTime,
    watch: &dyn Watch,
) -> Result<WorkingTimeAnswer, CalendarError> {
    let interval = Interval::new(question.start, question.end)?;
    let work = question.calendar.working_time_in(interval, watch)?;
    Ok(WorkingTimeAnswer {
        working: work.total(),
        elapsed: interval.duration(),
        windows: u32::try_from(work.windows().len()).unwrap_or(u32::MAX),
    })
}

/// Adds working time to an instant: when is it done, or when must it start.
///
/// Counts only time in which some shift of the calendar runs and has no break, less the
/// closures. Forward it answers when work that starts at `start` is done; backward, when
/// work that must be done at `start` has to begin. Work that takes no time ends where it
/// starts, also when nobody works then. Work that just fills a shift ends when the shift
/// ends, not when the next one starts.
///
/// Working time is looked for up to 100 years away. Where the clocks change, shifts are
/// as long as they really are: see the working time between two instants.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddWorkingTime {
    /// When the plant works.
    pub calendar: Calendar,
    /// Where to start counting.
    pub start: Timestamp,
    /// How much working time to count.
    pub working: Elapsed,
    /// Whether to count into the future or into the past.
    #[serde(default)]
    pub direction: Direction,
}

/// Which way working time is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Into the future.
    #[default]
    Forward,
    /// Into the past.
    Backward,
}

/// Where the working time counted comes to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkingTimeEnd {
    /// The instant reached: at or after the start when counted forward, at or before it
    /// when counted backward.
    pub end: Timestamp,
}

/// Adds working time to an instant, or takes it off.
///
/// # Errors
/// As [`Calendar::add_working_time`].
pub fn add_working_time(
    request: &AddWorkingTime,
    watch: &dyn Watch,
) -> Result<WorkingTimeEnd, CalendarError> {
    let AddWorkingTime {
        calendar,
        start,
        working,
        direction,
    } = request;
    let end = match direction {
        Direction::Forward => calendar.add_working_time(*start, *working, watch),
        Direction::Backward => calendar.subtract_working_time(*start, *working, watch),
    };
    end.map(|end| WorkingTimeEnd { end })
}

/// Lists the shifts between two instants, as they really run.
///
/// Gives every shift that shares an instant with the interval, whole, in order of its
/// start, with its business date, its breaks and the time worked in it. Use it to cut
/// counts and states into shifts for reports and OEE.
///
/// The business date is the local date on which a shift starts. Where the clocks change,
/// a shift is as long as it really is, and one that itself starts or ends at a time which
/// the clocks show twice or never is refused, unless the calendar's `clock_change` says
/// what it means. At most a million shifts and breaks are listed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListShifts {
    /// When the plant works.
    pub calendar: Calendar,
    /// The first instant of interest.
    pub start: Timestamp,
    /// The first instant no longer of interest, after `start`.
    pub end: Timestamp,
}

/// The shifts between two instants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShiftList {
    /// The shifts, in order of their start.
    pub shifts: Vec<ShiftInstance>,
}

/// Lists the shifts between two instants.
///
/// # Errors
/// As [`Calendar::shifts_between`], and
/// [`TimeError::EmptyInterval`](crate::TimeError::EmptyInterval) unless `start < end`.
pub fn shifts(request: &ListShifts, watch: &dyn Watch) -> Result<ShiftList, CalendarError> {
    let interval = Interval::new(request.start, request.end)?;
    Ok(ShiftList {
        shifts: request.calendar.shifts_between(interval, watch)?,
    })
}
