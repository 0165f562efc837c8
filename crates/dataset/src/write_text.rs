//! Cells as text, the way a file shows them.

use crate::read_text::year_month_day;
use crate::value::Value;
use lineside_kernel::LocalDate;

const DAY: i64 = 86_400_000_000;

/// Appends a cell; text is appended as it is.
pub(crate) fn value(out: &mut Vec<u8>, value: Value<'_>) {
    match value {
        Value::Nothing => {}
        Value::Text(text) => out.extend_from_slice(text),
        Value::Whole(whole) => number(out, whole),
        Value::Decimal(digits, scale) => decimal(out, digits, scale),
        Value::Double(double) => out.extend_from_slice(double.to_string().as_bytes()),
        Value::Flag(flag) => out.extend_from_slice(if flag { b"true" } else { b"false" }),
        Value::Day(date) => day(out, date),
        Value::Moment(moment) => {
            let micros = moment.as_micros();
            // Whole seconds are the rule and worth a path of their own.
            match crate::read_text::day_of(moment).filter(|_| micros % 1_000_000 == 0) {
                Some(date) => {
                    day(out, date);
                    let seconds = micros.rem_euclid(DAY) / 1_000_000;
                    out.push(b'T');
                    two(out, seconds / 3600);
                    out.push(b':');
                    two(out, seconds / 60 % 60);
                    out.push(b':');
                    two(out, seconds % 60);
                    out.push(b'Z');
                }
                None => out.extend_from_slice(moment.to_string().as_bytes()),
            }
        }
    }
}

fn digit(number: u64) -> u8 {
    b'0' + u8::try_from(number % 10).unwrap_or(0)
}

fn number(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    let mut left = number.unsigned_abs();
    let start = out.len();
    loop {
        out.push(digit(left));
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if let Some(digits) = out.get_mut(start..) {
        digits.reverse();
    }
}

fn decimal(out: &mut Vec<u8>, digits: i128, scale: u32) {
    let places = usize::try_from(scale).unwrap_or(0);
    let text = format!("{:0width$}", digits.unsigned_abs(), width = places + 1);
    let (whole, fraction) = text.split_at(text.len() - places);
    if digits < 0 {
        out.push(b'-');
    }
    out.extend_from_slice(whole.as_bytes());
    if !fraction.is_empty() {
        out.push(b'.');
        out.extend_from_slice(fraction.as_bytes());
    }
}

fn two(out: &mut Vec<u8>, number: i64) {
    let number = number.unsigned_abs();
    out.extend([digit(number / 10), digit(number)]);
}

fn day(out: &mut Vec<u8>, date: LocalDate) {
    let (year, month, day) = year_month_day(date);
    two(out, i64::from(year / 100));
    two(out, i64::from(year % 100));
    out.push(b'-');
    two(out, i64::from(month));
    out.push(b'-');
    two(out, i64::from(day));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Cell, Hundredths};
    use lineside_kernel::Timestamp;

    fn shown(given: Value<'_>) -> String {
        let mut out = Vec::new();
        value(&mut out, given);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn cells_are_shown_as_they_are_read() {
        for (hundredths, text) in [(0, "0.00"), (-5, "-0.05"), (1250, "12.50"), (-123, "-1.23")] {
            assert_eq!(shown(Hundredths::new(hundredths).show()), text);
            assert_eq!(
                Hundredths::read(Value::Text(text.as_bytes())),
                Ok(Hundredths::new(hundredths))
            );
        }
        for number in [0, 7, -10, i64::MIN, i64::MAX] {
            assert_eq!(shown(Value::Whole(number)), number.to_string());
        }
        for text in [
            "2024-03-29T14:05:09Z",
            "1969-12-31T23:59:59Z",
            "2024-03-29T14:05:09.25Z",
        ] {
            let moment: Timestamp = text.parse().unwrap();
            assert_eq!(shown(Value::Moment(moment)), text);
        }
    }
}
