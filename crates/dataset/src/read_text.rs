//! Numbers, dates and instants read from bytes, without a detour through strings.
//!
//! A million rows hold ten million cells, so each is read in one pass. Anything unusual
//! falls back to the kernel's readers, which accept what the whole library accepts.

use chrono::{Datelike, NaiveDate};
use lineside_kernel::{LocalDate, Timestamp};

const DAY: i64 = 86_400;
const MICROS: i64 = 1_000_000;

/// A whole number; `12.0` counts, because spreadsheets write whole numbers so.
pub(crate) fn whole(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    match plain(digits) {
        Some(number) => Some(if negative { -number } else { number }),
        None => scaled(text, 0),
    }
}

/// Up to eighteen digits and nothing else.
pub(crate) fn plain(digits: &[u8]) -> Option<i64> {
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    digits.iter().try_fold(0_i64, |number, byte| {
        let digit = byte.wrapping_sub(b'0');
        (digit < 10).then(|| number * 10 + i64::from(digit))
    })
}

/// A decimal as a whole number of its smallest place; zeros behind that place do no harm.
pub(crate) fn scaled(text: &[u8], places: usize) -> Option<i64> {
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let point = text.iter().position(|byte| *byte == b'.');
    let (before, behind) = match point {
        Some(point) => (text.get(..point)?, text.get(point + 1..)?),
        None => (text, [].as_slice()),
    };
    if point.is_some() && behind.is_empty() {
        return None;
    }
    let mut number = plain(before)?;
    let kept = behind.get(..places.min(behind.len()))?;
    let dropped = behind.get(kept.len()..)?;
    if dropped.iter().any(|byte| *byte != b'0') {
        return None;
    }
    for place in 0..places {
        let digit = kept.get(place).map_or(0, |byte| byte.wrapping_sub(b'0'));
        if digit > 9 {
            return None;
        }
        number = number.checked_mul(10)?.checked_add(i64::from(digit))?;
    }
    Some(if negative { -number } else { number })
}

/// A decimal brought to another number of places, if that loses nothing.
pub(crate) fn rescaled(digits: i128, scale: u32, places: u32) -> Option<i64> {
    let rescaled = if scale <= places {
        digits.checked_mul(10_i128.checked_pow(places - scale)?)?
    } else {
        let divisor = 10_i128.checked_pow(scale - places)?;
        if digits % divisor != 0 {
            return None;
        }
        digits / divisor
    };
    i64::try_from(rescaled).ok()
}

/// Two digits.
fn two(high: u8, low: u8) -> Option<u32> {
    let (high, low) = (high.wrapping_sub(b'0'), low.wrapping_sub(b'0'));
    (high < 10 && low < 10).then(|| u32::from(high) * 10 + u32::from(low))
}

/// `2024-03-29`, or an instant of which the date counts.
pub(crate) fn day(text: &[u8]) -> Option<LocalDate> {
    let (date, rest) = text.split_at_checked(10)?;
    let date = civil(date)?;
    match rest {
        [] => Some(date),
        [b'T' | b' ', ..] => moment(text).and(Some(date)),
        _ => None,
    }
}

fn civil(text: &[u8]) -> Option<LocalDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let year = i32::try_from(two(*y1, *y2)? * 100 + two(*y3, *y4)?).ok()?;
    let date = NaiveDate::from_ymd_opt(year, two(*m1, *m2)?, two(*d1, *d2)?)?;
    LocalDate::try_from(date).ok()
}

/// An instant; a time without an offset, as databases export it, is taken as UTC.
pub(crate) fn moment(text: &[u8]) -> Option<Timestamp> {
    match text {
        [
            date @ ..,
            b'T' | b' ',
            h1,
            h2,
            b':',
            m1,
            m2,
            b':',
            s1,
            s2,
            b'Z',
        ] if date.len() == 10 => at(date, [two(*h1, *h2)?, two(*m1, *m2)?, two(*s1, *s2)?]),
        [date @ .., b'T' | b' ', h1, h2, b':', m1, m2, b':', s1, s2] if date.len() == 10 => {
            at(date, [two(*h1, *h2)?, two(*m1, *m2)?, two(*s1, *s2)?])
        }
        date if date.len() == 10 => midnight(civil(date)?),
        other => unusual(std::str::from_utf8(other).ok()?),
    }
}

fn at(date: &[u8], [hour, minute, second]: [u32; 3]) -> Option<Timestamp> {
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let seconds = i64::from(hour * 3600 + minute * 60 + second);
    let midnight = midnight(civil(date)?)?.as_micros();
    Timestamp::from_micros(midnight + seconds * MICROS).ok()
}

/// A fraction or an offset; databases leave the minutes of an offset out, or all of it.
fn unusual(text: &str) -> Option<Timestamp> {
    text.parse()
        .or_else(|_| format!("{text}Z").parse())
        .or_else(|_| format!("{text}:00").parse())
        .ok()
}

/// The first instant of a date, in UTC.
pub(crate) fn midnight(day: LocalDate) -> Option<Timestamp> {
    let days = NaiveDate::from(day).to_epoch_days();
    Timestamp::from_micros(i64::from(days) * DAY * MICROS).ok()
}

/// The date of an instant, in UTC.
pub(crate) fn day_of(moment: Timestamp) -> Option<LocalDate> {
    epoch_day(moment.as_micros().div_euclid(DAY * MICROS))
}

/// The date so many days after 1970-01-01.
pub(crate) fn epoch_day(days: i64) -> Option<LocalDate> {
    let date = NaiveDate::from_epoch_days(i32::try_from(days).ok()?)?;
    LocalDate::try_from(date).ok()
}

/// Year, month and day of a date.
pub(crate) fn year_month_day(day: LocalDate) -> (i32, u32, u32) {
    let day = NaiveDate::from(day);
    (day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly_or_not_at_all() {
        for (text, number) in [("0", 0), ("-7", -7), ("12.0", 12), ("007", 7)] {
            assert_eq!(whole(text.as_bytes()), Some(number), "{text}");
        }
        for text in ["", "-", "1.5", "1e3", " 1", "+1", "1,5", "--1", ".5", "5."] {
            assert_eq!(whole(text.as_bytes()), None, "{text}");
        }
        assert_eq!(scaled(b"-12.5", 2), Some(-1250));
        assert_eq!(scaled(b"0.850", 2), Some(85));
        assert_eq!(scaled(b"0.851", 2), None);
        assert_eq!(scaled(b"1.x", 2), None);
    }

    #[test]
    fn instants_are_read_as_databases_write_them() {
        let noon: Timestamp = "2024-03-29T12:00:00Z".parse().unwrap();
        for text in [
            "2024-03-29T12:00:00Z",
            "2024-03-29 12:00:00",
            "2024-03-29 12:00:00.000",
            "2024-03-29T13:00:00+01:00",
            "2024-03-29 13:00:00+01",
        ] {
            assert_eq!(moment(text.as_bytes()), Some(noon), "{text}");
        }
        for text in [
            "2024-02-30T00:00:00Z",
            "2024-03-29T24:00:00Z",
            "noon",
            "2024-3-29",
        ] {
            assert_eq!(moment(text.as_bytes()), None, "{text}");
        }
        assert_eq!(day(b"2024-03-29T12:00:00Z"), day(b"2024-03-29"));
        assert_eq!(day_of(noon), day(b"2024-03-29"));
    }
}
