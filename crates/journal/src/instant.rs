//! Instants as the lines of a journal hold them: always 27 characters.
//!
//! The kernel prints as many digits of a second as are needed; a line needs one form
//! only, and a quick one. `2026-03-01T08:00:00.000000Z` has its digits where they always
//! are, so that lines can be read by eye, by column and by a program of ten lines.

use lineside_kernel::Timestamp;

const DAY: i64 = 86_400_000_000;

/// Writes the 27 characters.
pub(crate) fn write(instant: Timestamp, out: &mut Vec<u8>) {
    let micros = instant.as_micros();
    let (year, month, day) = civil(micros.div_euclid(DAY));
    let of_day = micros.rem_euclid(DAY);
    let (seconds, fraction) = (of_day / 1_000_000, of_day % 1_000_000);
    let mut text = *b"0000-00-00T00:00:00.000000Z";
    #[rustfmt::skip]
    let [y0, y1, y2, y3, _, m0, m1, _, d0, d1, _, h0, h1, _, n0, n1, _, s0, s1, _, f @ .., _] =
        &mut text;
    number([y0, y1, y2, y3], year);
    number([m0, m1], month);
    number([d0, d1], day);
    number([h0, h1], seconds / 3_600);
    number([n0, n1], seconds / 60 % 60);
    number([s0, s1], seconds % 60);
    number(f.each_mut(), fraction);
    out.extend_from_slice(&text);
}

/// Reads the 27 characters, and nothing else.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    let form = b"0000-00-00T00:00:00.000000Z";
    let fits = text.len() == form.len()
        && text.bytes().zip(form).all(|(byte, form)| match form {
            b'0' => byte.is_ascii_digit(),
            _ => byte == *form,
        });
    if !fits {
        return None;
    }
    let digits = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    let (hour, minute, second) = (digits(11, 13)?, digits(14, 16)?, digits(17, 19)?);
    if hour > 23 || minute > 59 || second > 59 || !(1..=12).contains(&month) {
        return None;
    }
    let days = days(year, month, day);
    if civil(days) != (year, month, day) {
        return None;
    }
    let seconds = hour * 3_600 + minute * 60 + second;
    Timestamp::from_micros(days * DAY + seconds * 1_000_000 + digits(20, 26)?).ok()
}

/// Writes the last digits of a number, as many as there is room for.
fn number<const WIDTH: usize>(digits: [&mut u8; WIDTH], mut value: i64) {
    for digit in digits.into_iter().rev() {
        *digit = b'0' + u8::try_from(value % 10).unwrap_or_default();
        value /= 10;
    }
}

/// The date of a day counted from 1970 (Hinnant, "chrono-compatible low-level date
/// algorithms": years start in March, so that the leap day comes last).
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

/// The day counted from 1970 of a date.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let from_march = if month > 2 { month - 3 } else { month + 9 };
    let of_year = (153 * from_march + 2) / 5 + day - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    era * 146_097 + of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(instant: Timestamp) -> String {
        let mut out = Vec::new();
        write(instant, &mut out);
        String::from_utf8(out).unwrap()
    }

    proptest! {
        #[test]
        fn the_kernel_reads_what_is_written(micros in Timestamp::MIN.as_micros()..=Timestamp::MAX.as_micros()) {
            let instant = Timestamp::from_micros(micros).unwrap();
            let text = written(instant);
            prop_assert_eq!(text.len(), 27);
            prop_assert_eq!(text.parse::<Timestamp>().unwrap(), instant);
            prop_assert_eq!(read(&text), Some(instant));
        }
    }

    #[test]
    fn days_that_are_none_are_not_read() {
        assert!(read("2026-02-29T00:00:00.000000Z").is_none());
        assert!(read("2024-02-29T00:00:00.000000Z").is_some());
        assert!(read("2026-00-10T00:00:00.000000Z").is_none());
        assert!(read("2026-01-10T24:00:00.000000Z").is_none());
        assert!(read("2026-01-10T00:00:60.000000Z").is_none());
        assert!(read("2026-01-10T00:00:00.00000Z").is_none());
    }
}
