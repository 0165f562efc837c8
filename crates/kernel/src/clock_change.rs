//! From a reading of the clock on the wall to the instant that is meant.
//!
//! On one night of the year the clocks are put back and show an hour twice; on another
//! they are put forward and never show one at all. [`Zone::instant`] is the only place
//! in Lineside where a local date and time become an instant, and [`ClockChange`] is
//! what it does on those nights: refuse, unless told otherwise.
//!
//! ```
//! use lineside_kernel::{ClockChange, TimeError, Zone};
//!
//! let berlin: Zone = "Europe/Berlin".parse()?;
//! let (date, time) = ("2026-10-25".parse()?, "02:30".parse()?);
//!
//! let refused = berlin.instant(date, time, ClockChange::Refuse);
//! assert!(matches!(refused, Err(TimeError::AmbiguousLocalTime { .. })));
//! let first = berlin.instant(date, time, ClockChange::Earlier)?;
//! assert_eq!(berlin.written(first), "2026-10-25T02:30:00+02:00");
//! let second = berlin.instant(date, time, ClockChange::Later)?;
//! assert_eq!(berlin.written(second), "2026-10-25T02:30:00+01:00");
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use crate::{LocalDate, LocalTime, TimeError, Timestamp, Zone};
use chrono::{FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::GapInfo;
use serde::{Deserialize, Serialize};

/// What a local time means that the clocks show twice, or never.
///
/// When clocks are put back they show some times twice; when they are put forward they
/// jump over some. A time they jump over means the instant of the jump, whether
/// `earlier` or `later`.
///
/// Whichever is chosen, local times in order stay in order as instants, so that shifts
/// which follow each other by the clock neither overlap nor leave a gap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClockChange {
    /// Nothing: the request is refused, and the answer names both instants or the jump.
    #[default]
    Refuse,
    /// The first of the two.
    Earlier,
    /// The second of the two.
    Later,
}

impl Zone {
    /// The instant at which the clocks of this zone show a date and time.
    ///
    /// # Errors
    /// With [`ClockChange::Refuse`], [`TimeError::AmbiguousLocalTime`] for a time shown
    /// twice and [`TimeError::MissingLocalTime`] for one never shown.
    /// [`TimeError::OutOfRange`] within a day of the years 0000 and 10000.
    pub fn instant(
        self,
        date: LocalDate,
        time: LocalTime,
        clock_change: ClockChange,
    ) -> Result<Timestamp, TimeError> {
        let local = NaiveDate::from(date).and_time(NaiveTime::from(time));
        let (earlier, later) = match self.tz().offset_from_local_datetime(&local) {
            MappedLocalTime::Single(offset) => return at(local, offset.fix()),
            MappedLocalTime::Ambiguous(one, other) => {
                let (one, other) = (at(local, one.fix())?, at(local, other.fix())?);
                (one.min(other), one.max(other))
            }
            MappedLocalTime::None => {
                let jump = self.jump_over(local)?;
                return match clock_change {
                    ClockChange::Earlier | ClockChange::Later => Ok(jump),
                    ClockChange::Refuse => Err(TimeError::MissingLocalTime {
                        zone: self,
                        date,
                        time,
                        jump,
                    }),
                };
            }
        };
        match clock_change {
            ClockChange::Earlier => Ok(earlier),
            ClockChange::Later => Ok(later),
            ClockChange::Refuse => Err(TimeError::AmbiguousLocalTime {
                zone: self,
                date,
                time,
                earlier,
                later,
            }),
        }
    }

    /// The instant at which the clocks jump over a reading that they never show.
    fn jump_over(self, local: NaiveDateTime) -> Result<Timestamp, TimeError> {
        let gap = GapInfo::new(&local, &self.tz()).and_then(|gap| gap.begin);
        let (last_reading, offset) = gap.ok_or_else(|| out_of_range(local))?;
        at(last_reading, offset.fix())
    }
}

/// The instant of a reading under a known offset.
fn at(local: NaiveDateTime, offset: FixedOffset) -> Result<Timestamp, TimeError> {
    let instant = local
        .checked_sub_offset(offset)
        .ok_or_else(|| out_of_range(local))?;
    instant.and_utc().try_into()
}

fn out_of_range(local: NaiveDateTime) -> TimeError {
    let accepted = "local times lie in the years 0001 to 9999 of UTC";
    TimeError::OutOfRange {
        given: local.to_string(),
        accepted,
    }
}

#[cfg(test)]
pub(crate) mod tests;
