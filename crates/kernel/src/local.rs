//! What the calendar and the clock on the wall show: a date, a time of day.
//!
//! Neither is an instant. People plan in local dates and times (the early shift starts
//! at 06:00); only a [`Zone`](crate::Zone) turns them into a [`Timestamp`](crate::Timestamp).
//!
//! ```
//! use lineside_kernel::{LocalDate, LocalTime};
//!
//! let start: LocalTime = "06:00".parse()?;
//! assert_eq!(start.to_string(), "06:00:00");
//! let day: LocalDate = "2028-02-29".parse()?;
//! assert_eq!(day.to_string(), "2028-02-29");
//! assert!("24:00".parse::<LocalTime>().is_err());
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use crate::TimeError;
use crate::as_text::as_text;
use crate::text::shown;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use std::fmt;
use std::str::FromStr;

/// A date on the plant's calendar, in the years 0001 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDate(NaiveDate);

as_text!(
    LocalDate,
    TimeError,
    "date",
    "2026-03-29",
    "A date on the plant's calendar, without a time zone: `2026-03-29`."
);

impl LocalDate {
    /// The first date there is: `0001-01-01`.
    pub const MIN: Self = Self::constant(1, 1, 1);
    /// The last date there is: `9999-12-31`.
    pub const MAX: Self = Self::constant(9999, 12, 31);

    const fn constant(year: i32, month: u32, day: u32) -> Self {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Self(date),
            None => Self(NaiveDate::MIN),
        }
    }

    pub(crate) fn read(text: &str) -> Result<Self, &'static str> {
        let mut parts = text.splitn(3, '-');
        let mut number = |length| digits(parts.next()?, length);
        let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else {
            return Err("it needs four digits of year, two of month and two of day");
        };
        if year == 0 {
            return Err("years run from 0001 to 9999");
        }
        i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .map(Self)
            .ok_or("there is no such day")
    }
}

impl FromStr for LocalDate {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        Self::read(text).map_err(|reason| TimeError::BadDate {
            given: shown(text),
            reason,
        })
    }
}

impl fmt::Display for LocalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = u32::try_from(self.0.year()).unwrap_or_default();
        let mut text = *b"0000-00-00";
        let [y0, y1, y2, y3, _, m0, m1, _, d0, d1] = &mut text;
        write_number([y0, y1, y2, y3], year);
        write_number([m0, m1], self.0.month());
        write_number([d0, d1], self.0.day());
        f.write_str(str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl TryFrom<NaiveDate> for LocalDate {
    type Error = TimeError;
    fn try_from(date: NaiveDate) -> Result<Self, TimeError> {
        if (1..=9999).contains(&date.year()) {
            return Ok(Self(date));
        }
        let accepted = "dates lie in the years 0001 to 9999";
        Err(TimeError::OutOfRange {
            given: date.to_string(),
            accepted,
        })
    }
}

impl From<LocalDate> for NaiveDate {
    fn from(date: LocalDate) -> Self {
        date.0
    }
}

/// A time of day as the clock on the wall shows it, in whole seconds.
///
/// Midnight is `00:00`, at the start of a day; there is no `24:00`, because it would
/// give one moment two names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime(NaiveTime);

as_text!(
    LocalTime,
    TimeError,
    "time-local",
    "06:00:00",
    "A time of day as the clock on the wall shows it: `06:00` or `06:00:00`. Midnight is \
     `00:00`; there is no `24:00`."
);

impl LocalTime {
    /// The start of the day.
    pub const MIDNIGHT: Self = Self(NaiveTime::MIN);

    /// The time of day this many seconds after midnight; `None` from 86,400 on.
    #[must_use]
    pub fn from_seconds(seconds: u32) -> Option<Self> {
        NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).map(Self)
    }

    /// Seconds since midnight, by the clock.
    #[must_use]
    pub fn as_seconds(self) -> u32 {
        self.0.num_seconds_from_midnight()
    }

    pub(crate) fn read(text: &str) -> Result<Self, &'static str> {
        let mut parts = text.split(':').map(|part| digits(part, 2));
        let (Some(Some(hour)), Some(Some(minute)), second @ (None | Some(Some(_))), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err("it needs two digits each of hour and minute, and of second if given");
        };
        let second = second.flatten().unwrap_or(0);
        match (hour, minute, second) {
            (24, 0, 0) => Err("midnight is 00:00 of the next day"),
            (24.., _, _) => Err("hours run from 00 to 23"),
            (_, 60.., _) => Err("minutes run from 00 to 59"),
            (_, _, 60) => Err("leap seconds are not counted; seconds run from 00 to 59"),
            (_, _, 61..) => Err("seconds run from 00 to 59"),
            _ => Self::from_seconds(hour * 3600 + minute * 60 + second).ok_or("it is too large"),
        }
    }
}

impl FromStr for LocalTime {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        Self::read(text).map_err(|reason| TimeError::BadLocalTime {
            given: shown(text),
            reason,
        })
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:02}:{:02}:{:02}",
            self.0.hour(),
            self.0.minute(),
            self.0.second()
        )
    }
}

impl From<LocalTime> for NaiveTime {
    fn from(time: LocalTime) -> Self {
        time.0
    }
}

/// Writes the last digits of a number, as many as there is room for.
pub(crate) fn write_number<const WIDTH: usize>(digits: [&mut u8; WIDTH], mut value: u32) {
    for digit in digits.into_iter().rev() {
        *digit = b'0' + u8::try_from(value % 10).unwrap_or_default();
        value /= 10;
    }
}

/// A number of exactly so many ASCII digits.
pub(crate) fn digits(text: &str, length: usize) -> Option<u32> {
    let fits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_may_leave_the_seconds_out() {
        for (given, printed) in [("06:00", "06:00:00"), ("23:59:59", "23:59:59")] {
            assert_eq!(given.parse::<LocalTime>().unwrap().to_string(), printed);
        }
    }

    #[test]
    fn what_no_clock_shows_is_refused() {
        let refused = [
            "",
            "6:00",
            "06",
            "0600",
            "24:00",
            "25:00",
            "06:60",
            "06:00:60",
            "06:00:61",
            "06:00:",
            "06:00:00.5",
            "06:00:00:00",
            "+6:00",
            "06:00Z",
            "\u{661}6:00",
            " 06:00",
        ];
        for text in refused {
            assert!(text.parse::<LocalTime>().is_err(), "{text:?}");
        }
        let error = "24:00".parse::<LocalTime>().unwrap_err();
        assert!(
            error.to_string().contains("00:00 of the next day"),
            "{error}"
        );
    }

    #[test]
    fn dates_are_checked_against_the_calendar() {
        for text in ["0001-01-01", "9999-12-31", "2024-02-29", "1900-02-28"] {
            assert_eq!(text.parse::<LocalDate>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-1-1",
            "0000-01-01",
            "10000-01-01",
            "-0001-01-01",
            "20260101",
            "2026-01-01T00:00:00",
            "2026-W01-1",
        ] {
            assert!(text.parse::<LocalDate>().is_err(), "{text:?}");
        }
    }
}
