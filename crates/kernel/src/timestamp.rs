//! Instants: points on the one time line that every plant shares.
//!
//! A [`Timestamp`] is UTC with microseconds, in the years 0001 to 9999. Text is read as
//! RFC 3339 and must carry an offset, because `02:30` alone happens twice on one night
//! of the year and never on another; it is printed with `Z` and with the digits of
//! fraction that it needs.
//!
//! - *Finer input* is cut to microseconds, which is what Python and PostgreSQL keep.
//!   JavaScript's `Date` keeps milliseconds; order things by their position, not by time.
//! - *Leap seconds* are refused. UTC as computers count it has none, and folding `:60`
//!   into a neighbour would order two events wrongly without a word.
//! - `24:00` is refused; it is `00:00` of the next day.
//!
//! ```
//! use lineside_kernel::{Elapsed, Timestamp};
//!
//! let start: Timestamp = "2026-03-29T01:30:00.250+01:00".parse()?;
//! assert_eq!(start.to_string(), "2026-03-29T00:30:00.25Z");
//! let end = start.checked_add(Elapsed::hours(8))?;
//! assert_eq!(end.since(start), Some(Elapsed::hours(8)));
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use crate::as_text::as_text;
use crate::local::digits;
use crate::text::shown;
use crate::{Elapsed, LocalDate, LocalTime, TimeError};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use std::fmt;
use std::str::FromStr;

/// An instant, to the microsecond; eight bytes, and as quick to compare as a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

// INVARIANT: the microseconds since 1970 lie within `MIN..=MAX`, which chrono can hold.

as_text!(
    Timestamp,
    TimeError,
    "date-time",
    "2026-03-29T14:30:00Z",
    "An instant in RFC 3339 with `Z` or an offset, such as `2026-03-29T14:30:00+02:00`, in the \
     years 0001 to 9999. Kept to the microsecond and printed in UTC with `Z`."
);

/// How many characters there are up to the whole seconds.
const SECONDS: usize = "2026-03-29T14:30:00".len();

const RANGE: &str = "instants lie in the years 0001 to 9999 of UTC";

impl Timestamp {
    /// The first instant that can be held: `0001-01-01T00:00:00Z`.
    pub const MIN: Self = Self(-62_135_596_800_000_000);
    /// The last instant that can be held: `9999-12-31T23:59:59.999999Z`.
    pub const MAX: Self = Self(253_402_300_799_999_999);

    /// The instant this many microseconds after 1970-01-01T00:00:00Z, or before it.
    ///
    /// # Errors
    /// [`TimeError::OutOfRange`] outside the years 0001 to 9999.
    pub fn from_micros(micros: i64) -> Result<Self, TimeError> {
        if (Self::MIN.0..=Self::MAX.0).contains(&micros) {
            return Ok(Self(micros));
        }
        let given = format!("an instant {micros} microseconds from 1970");
        Err(TimeError::OutOfRange {
            given,
            accepted: RANGE,
        })
    }

    /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
    #[must_use]
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// The instant this much later.
    ///
    /// # Errors
    /// [`TimeError::OutOfRange`] after the year 9999.
    pub fn checked_add(self, elapsed: Elapsed) -> Result<Self, TimeError> {
        Self::from_micros(self.0.saturating_add(elapsed.as_micros())).map_err(|_| {
            TimeError::OutOfRange {
                given: format!("{self} plus {elapsed}"),
                accepted: RANGE,
            }
        })
    }

    /// The instant this much earlier.
    ///
    /// # Errors
    /// [`TimeError::OutOfRange`] before the year 0001.
    pub fn checked_sub(self, elapsed: Elapsed) -> Result<Self, TimeError> {
        Self::from_micros(self.0.saturating_sub(elapsed.as_micros())).map_err(|_| {
            TimeError::OutOfRange {
                given: format!("{self} minus {elapsed}"),
                accepted: RANGE,
            }
        })
    }

    /// The time that has passed since an earlier instant; `None` when that one is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Option<Elapsed> {
        Elapsed::from_micros(self.0.checked_sub(earlier.0)?).ok()
    }

    fn read(text: &str) -> Result<Self, Unread> {
        let (date, clock) = text
            .split_once(['T', 't', ' '])
            .ok_or("it needs a date, a `T` and a time of day")?;
        let date = LocalDate::read(date)?;
        let (clock, offset) = split_offset(clock)?;
        let (clock, fraction) = match clock.split_once('.') {
            Some((clock, fraction)) => (clock, Some(fraction)),
            None => (clock, None),
        };
        let time = LocalTime::read(clock)?;
        if clock.len() < "00:00:00".len() {
            return Err("it needs seconds".into());
        }
        let micros = fraction
            .map_or(Some(0), read_fraction)
            .ok_or("its fraction needs digits")?;
        let offset = offset.ok_or(Unread::MissingOffset)?;
        NaiveDate::from(date)
            .and_time(NaiveTime::from(time))
            .and_utc()
            .checked_sub_signed(offset)
            .and_then(|instant| instant.timestamp_micros().checked_add(micros))
            .and_then(|micros| Self::from_micros(micros).ok())
            .ok_or(Unread::OutOfRange)
    }
}

/// Why a text was not read; the caller adds the text.
enum Unread {
    Bad(&'static str),
    MissingOffset,
    OutOfRange,
}

impl From<&'static str> for Unread {
    fn from(reason: &'static str) -> Self {
        Self::Bad(reason)
    }
}

/// Parts the time of day from the offset behind it; no offset is found out later, when
/// the rest is known to be a time.
fn split_offset(clock: &str) -> Result<(&str, Option<TimeDelta>), Unread> {
    if let Some(clock) = clock.strip_suffix(['Z', 'z']) {
        return Ok((clock, Some(TimeDelta::zero())));
    }
    let Some(sign) = clock.rfind(['+', '-']) else {
        return Ok((clock, None));
    };
    let (clock, offset) = clock.split_at(sign);
    let read = || {
        let (hours, minutes) = offset.get(1..)?.split_once(':')?;
        let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
        let minutes = (hours < 24 && minutes < 60).then_some(i64::from(hours * 60 + minutes))?;
        TimeDelta::try_minutes(if offset.starts_with('-') {
            -minutes
        } else {
            minutes
        })
    };
    let offset = read().ok_or("its offset must be `Z` or like `+01:00`")?;
    Ok((clock, Some(offset)))
}

/// Microseconds from the digits behind the point; finer digits are cut off.
fn read_fraction(text: &str) -> Option<i64> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.bytes()
        .chain(std::iter::repeat(b'0'))
        .take(6)
        .try_fold(0_i64, |micros, digit| {
            Some(micros * 10 + i64::from(digit.checked_sub(b'0')?))
        })
}

/// Writes a fraction of a second with the digits it needs, point included.
pub(crate) fn write_fraction(f: &mut fmt::Formatter<'_>, micros: u64) -> fmt::Result {
    if micros == 0 {
        return Ok(());
    }
    let digits = format!("{micros:06}");
    write!(f, ".{}", digits.trim_end_matches('0'))
}

impl FromStr for Timestamp {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let given = || shown(text);
        Self::read(text).map_err(|unread| match unread {
            Unread::Bad(reason) => TimeError::BadTimestamp {
                given: given(),
                reason,
            },
            Unread::MissingOffset => TimeError::MissingOffset { given: given() },
            Unread::OutOfRange => TimeError::OutOfRange {
                given: given(),
                accepted: RANGE,
            },
        })
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.to_fixed();
        // No more digits of fraction than are needed, and no point without any.
        let kept = match self.0.rem_euclid(1_000_000) {
            0 => SECONDS,
            _ => {
                let digits = text.get(..text.len() - 1).unwrap_or_default();
                let zeros = digits.iter().rev().take_while(|digit| **digit == b'0');
                digits.len() - zeros.count()
            }
        };
        if let Some(end) = text.get_mut(kept) {
            *end = b'Z';
        }
        let written = text.get(..=kept).unwrap_or_default();
        f.write_str(str::from_utf8(written).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl TryFrom<DateTime<Utc>> for Timestamp {
    type Error = TimeError;
    /// Cuts to microseconds; refuses leap seconds and years outside 0001 to 9999.
    fn try_from(instant: DateTime<Utc>) -> Result<Self, TimeError> {
        if instant.nanosecond() >= 1_000_000_000 {
            let reason = "leap seconds are not counted";
            return Err(TimeError::BadTimestamp {
                given: instant.to_rfc3339(),
                reason,
            });
        }
        Self::from_micros(instant.timestamp_micros())
    }
}

impl From<Timestamp> for DateTime<Utc> {
    fn from(timestamp: Timestamp) -> Self {
        DateTime::from_timestamp_micros(timestamp.0).unwrap_or_default()
    }
}

mod fixed;
#[cfg(test)]
mod tests;
