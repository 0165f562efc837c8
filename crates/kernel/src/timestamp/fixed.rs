//! Instants as text of one length, written without a calendar at hand.

use super::Timestamp;
use crate::local::write_number;

const DAY: i64 = 86_400_000_000;

impl Timestamp {
    /// The instant with six digits of fraction, always 27 characters: what is read by eye,
    /// by column and by a program of ten lines.
    ///
    /// ```
    /// use lineside_kernel::Timestamp;
    ///
    /// let instant: Timestamp = "2026-03-01T08:00:00.25Z".parse()?;
    /// assert_eq!(&instant.to_fixed(), b"2026-03-01T08:00:00.250000Z");
    /// # Ok::<(), lineside_kernel::TimeError>(())
    /// ```
    #[must_use]
    pub fn to_fixed(self) -> [u8; 27] {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        let of_day = self.0.rem_euclid(DAY);
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
        text
    }
}

fn number<const WIDTH: usize>(digits: [&mut u8; WIDTH], value: i64) {
    // None of them is below zero or has more than six digits.
    write_number(digits, u32::try_from(value).unwrap_or_default());
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

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_calendar_is_that_of_chrono(
            micros in Timestamp::MIN.as_micros()..=Timestamp::MAX.as_micros(),
        ) {
            let instant = Timestamp::from_micros(micros).unwrap();
            let expected = DateTime::<Utc>::from(instant).format("%Y-%m-%dT%H:%M:%S%.6fZ");
            let expected = expected.to_string();
            prop_assert_eq!(&instant.to_fixed()[..], expected.as_bytes());
            prop_assert_eq!(instant.to_string().parse(), Ok(instant));
        }
    }
}
