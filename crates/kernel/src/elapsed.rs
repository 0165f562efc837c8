//! Elapsed time: how long something took, exactly, to the microsecond.
//!
//! It is what a stopwatch shows, never what a calendar shows: `P1D` is 24 hours, also on
//! the day the clocks change. Months and years have no exact length and are refused.
//! Read as ISO 8601, printed in the hours, minutes and seconds form that Python, Kotlin
//! and Java read back.
//!
//! ```
//! use lineside_kernel::Elapsed;
//!
//! let shift: Elapsed = "PT7H30M".parse()?;
//! let paused = Elapsed::minutes(45);
//! assert_eq!(shift.checked_sub(paused), Some("PT6H45M".parse()?));
//! assert_eq!("P1DT90M".parse::<Elapsed>()?.to_string(), "PT25H30M");
//! assert!("P1M".parse::<Elapsed>().is_err());
//! # Ok::<(), lineside_kernel::TimeError>(())
//! ```

use crate::TimeError;
use crate::as_text::as_text;
use crate::text::shown;
use crate::timestamp::write_fraction;
use chrono::TimeDelta;
use std::fmt;
use std::str::FromStr;

/// An exact duration of zero or more microseconds.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Elapsed(i64);

// INVARIANT: the microseconds are never negative.

as_text!(
    Elapsed,
    TimeError,
    "duration",
    "PT7H30M",
    "An exact duration of zero or more, in ISO 8601: `PT7H30M`, `PT0.25S`, `PT0S`. A day is 24 \
     hours and a week seven days; months and years have no exact length and are refused."
);

const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const RANGE: &str = "a duration is zero or more and at most 292,000 years";

impl Elapsed {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// The longest duration that can be held, over 292,000 years.
    pub const MAX: Self = Self(i64::MAX);

    /// So many times 24 hours; what is more than [`Elapsed::MAX`] becomes it.
    #[must_use]
    pub const fn days(days: u32) -> Self {
        Self((days as i64).saturating_mul(DAY))
    }

    /// So many hours; what is more than [`Elapsed::MAX`] becomes it.
    #[must_use]
    pub const fn hours(hours: u32) -> Self {
        Self((hours as i64).saturating_mul(HOUR))
    }

    /// So many minutes.
    #[must_use]
    pub const fn minutes(minutes: u32) -> Self {
        Self(minutes as i64 * MINUTE)
    }

    /// So many seconds.
    #[must_use]
    pub const fn seconds(seconds: u32) -> Self {
        Self(seconds as i64 * SECOND)
    }

    /// So many microseconds.
    ///
    /// # Errors
    /// [`TimeError::OutOfRange`] when negative.
    pub fn from_micros(micros: i64) -> Result<Self, TimeError> {
        if micros < 0 {
            let given = format!("a duration of {micros} microseconds");
            return Err(TimeError::OutOfRange {
                given,
                accepted: RANGE,
            });
        }
        Ok(Self(micros))
    }

    /// The whole of it in microseconds.
    #[must_use]
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// Whether no time passed.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Both one after the other; `None` beyond [`Elapsed::MAX`].
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// What remains; `None` when the other is longer.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0
            .checked_sub(other.0)
            .filter(|micros| *micros >= 0)
            .map(Self)
    }

    /// This many times as long; `None` beyond [`Elapsed::MAX`].
    #[must_use]
    pub fn checked_mul(self, times: u64) -> Option<Self> {
        self.0.checked_mul(i64::try_from(times).ok()?).map(Self)
    }

    /// Both one after the other, at most [`Elapsed::MAX`].
    #[must_use]
    pub fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What remains, at least nothing.
    #[must_use]
    pub fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).max(0))
    }

    fn read(text: &str) -> Result<Self, Unread> {
        let rest = match text.strip_prefix('P') {
            Some(rest) => rest,
            None if text.starts_with("-P") => return Err("it must not be negative".into()),
            None => return Err("it starts with `P`".into()),
        };
        let (days, clock) = match rest.split_once('T') {
            Some((_, "")) => return Err("something follows the `T`".into()),
            Some((days, clock)) => (days, clock),
            None if rest.is_empty() => return Err("something follows the `P`".into()),
            None => (rest, ""),
        };
        if days.contains(['Y', 'M']) {
            return Err("months and years have no exact length; give days or hours".into());
        }
        let days = read_parts(days, &[('W', 7 * DAY), ('D', DAY)])?;
        let clock = read_parts(clock, &[('H', HOUR), ('M', MINUTE), ('S', SECOND)])?;
        days.checked_add(clock).map(Self).ok_or(Unread::OutOfRange)
    }
}

/// Why a text was not read; the caller adds the text.
enum Unread {
    Bad(&'static str),
    OutOfRange,
}

impl From<&'static str> for Unread {
    fn from(reason: &'static str) -> Self {
        Self::Bad(reason)
    }
}

/// Adds up `<number><unit>` parts, each unit at most once and in this order.
fn read_parts(mut text: &str, units: &[(char, i64)]) -> Result<i64, Unread> {
    let mut sum = 0_i64;
    for (letter, micros) in units {
        let Some((number, rest)) = text.split_once(*letter) else {
            continue;
        };
        let (number, fraction) = match number.split_once('.') {
            Some((number, fraction)) if *letter == 'S' => (number, micros_of(fraction)?),
            Some(_) => return Err("only seconds may have a fraction".into()),
            None => (number, 0),
        };
        let part = whole(number)?
            .checked_mul(*micros)
            .and_then(|part| part.checked_add(fraction));
        sum = part
            .and_then(|part| sum.checked_add(part))
            .ok_or(Unread::OutOfRange)?;
        text = rest;
    }
    match text {
        "" => Ok(sum),
        _ => {
            Err("it needs numbers with `W`, `D`, and after `T` with `H`, `M`, `S`, in order".into())
        }
    }
}

fn whole(text: &str) -> Result<i64, Unread> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("each part is a whole number without a sign, then its letter".into());
    }
    text.parse().map_err(|_| Unread::OutOfRange)
}

/// Microseconds from the digits behind the point.
fn micros_of(fraction: &str) -> Result<i64, Unread> {
    if fraction.len() > 6 && fraction.trim_end_matches('0').len() > 6 {
        return Err("it is finer than a microsecond".into());
    }
    whole(fraction)?;
    whole(&format!("{:0<6}", fraction.trim_end_matches('0')))
}

impl FromStr for Elapsed {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        Self::read(text).map_err(|unread| match unread {
            Unread::Bad(reason) => TimeError::BadElapsed {
                given: shown(text),
                reason,
            },
            Unread::OutOfRange => TimeError::OutOfRange {
                given: shown(text),
                accepted: RANGE,
            },
        })
    }
}

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes) = (self.0 / HOUR, self.0 % HOUR / MINUTE);
        let (seconds, micros) = (self.0 % MINUTE / SECOND, self.0 % SECOND);
        f.write_str("PT")?;
        if hours > 0 {
            write!(f, "{hours}H")?;
        }
        if minutes > 0 {
            write!(f, "{minutes}M")?;
        }
        if seconds > 0 || micros > 0 || self.is_zero() {
            write!(f, "{seconds}")?;
            write_fraction(f, micros.unsigned_abs())?;
            f.write_str("S")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl From<Elapsed> for TimeDelta {
    fn from(elapsed: Elapsed) -> Self {
        Self::microseconds(elapsed.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;
    use proptest::prelude::*;

    #[test]
    fn durations_are_printed_in_hours_minutes_and_seconds() {
        for (given, printed) in [
            ("PT7H30M", "PT7H30M"),
            ("PT0S", "PT0S"),
            ("P0D", "PT0S"),
            ("PT90M", "PT1H30M"),
            ("P1D", "PT24H"),
            ("P1W2DT3H", "PT219H"),
            ("PT0.25S", "PT0.25S"),
            ("PT1M0.000001S", "PT1M0.000001S"),
            ("PT1.5000000S", "PT1.5S"),
            ("PT007H", "PT7H"),
        ] {
            assert_eq!(given.parse::<Elapsed>().unwrap().to_string(), printed);
        }
    }

    #[test]
    fn what_is_not_an_exact_duration_is_refused() {
        let refused = [
            "",
            "P",
            "PT",
            "P1DT",
            "7H",
            "PT7",
            "PT7H30",
            "-PT1H",
            "PT-1H",
            "+PT1H",
            "P1M",
            "P1Y",
            "P1Y2M3DT4H",
            "PT1.5H",
            "PT1M1H",
            "PT1H1H",
            "PT.5S",
            "PT1.S",
            "PT1,5S",
            "PT0.0000001S",
            "PT0.x000000S",
            "pt1h",
            "PT1S ",
            "PT1D",
            "P1H",
            "PT1e3S",
            "P1W1W",
            "07:30:00",
            "27000",
            "PT0.12345\u{e9}S",
            "PT0.+5S",
        ];
        for text in refused {
            let problem = Problem::from(text.parse::<Elapsed>().unwrap_err());
            assert_eq!(problem.code(), "time.bad_duration", "{text:?}");
        }
        let error = "P1M".parse::<Elapsed>().unwrap_err();
        assert!(error.to_string().contains("no exact length"), "{error}");
    }

    #[test]
    fn nothing_overflows() {
        for text in [
            "PT9999999999999H",
            "P99999999999999999999D",
            "PT9223372036854.775808S",
        ] {
            let problem = Problem::from(text.parse::<Elapsed>().unwrap_err());
            assert_eq!(problem.code(), "time.out_of_range", "{text:?}");
        }
        assert_eq!("PT9223372036854.775807S".parse(), Ok(Elapsed::MAX));
        assert_eq!(Elapsed::MAX.to_string().parse(), Ok(Elapsed::MAX));
        assert_eq!(Elapsed::MAX.checked_add(Elapsed::seconds(1)), None);
        assert_eq!(Elapsed::hours(u32::MAX), Elapsed::MAX);
        assert_eq!(Elapsed::ZERO.checked_sub(Elapsed::seconds(1)), None);
        assert_eq!(Elapsed::hours(2).checked_mul(u64::MAX), None);
        assert!(Elapsed::from_micros(-1).is_err());
    }

    proptest! {
        #[test]
        fn every_duration_survives_its_text(micros in 0..=i64::MAX) {
            let elapsed = Elapsed::from_micros(micros).unwrap();
            prop_assert_eq!(elapsed.to_string().parse(), Ok(elapsed));
        }

        #[test]
        fn reading_never_panics(text in "-?P?[0-9WDTHMSY.,\u{e9}]*") {
            let _ = text.parse::<Elapsed>();
        }
    }
}
