//! Instants as the lines of a journal hold them: always 27 characters.
//!
//! The kernel prints as many digits of a second as are needed; a line needs one form
//! only, and a quick one. `2026-03-01T08:00:00.000000Z` has its digits where they always
//! are, so that lines can be read by eye, by column and by a program of ten lines.

use lineside_kernel::Timestamp;

const DAY: i64 = 86_400_000_000;

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
    let seconds = hour * 3_600 + minute * 60 + second;
    let micros = days(year, month, day) * DAY + seconds * 1_000_000 + digits(20, 26)?;
    let instant = Timestamp::from_micros(micros).ok()?;
    // A day that the calendar does not have is another day by now.
    (instant.to_fixed() == text.as_bytes()).then_some(instant)
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

    proptest! {
        #[test]
        fn what_is_written_is_read(micros in Timestamp::MIN.as_micros()..=Timestamp::MAX.as_micros()) {
            let instant = Timestamp::from_micros(micros).unwrap();
            let text = String::from_utf8(instant.to_fixed().to_vec()).unwrap();
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
