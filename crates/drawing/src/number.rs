//! Exact numbers and instants as a picture needs them: to draw with, and to read.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use lineside_kernel::{LocalDate, Ratio, Timestamp};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// A number to draw with.
pub(crate) fn drawn(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// A number to read: without zeros behind it, and with a sign as wide as a plus.
pub(crate) fn written(value: Decimal) -> String {
    value.normalize().to_string().replace('-', "\u{2212}")
}

/// A number to read; nothing where it is zero, so that a column shows what there is.
pub(crate) fn unless_zero(value: Decimal) -> String {
    match value.is_zero() {
        true => String::new(),
        false => written(value),
    }
}

/// A percentage to read, with one decimal.
pub(crate) fn percent(value: Decimal) -> String {
    let rounded = value.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    format!("{rounded:.1} %").replace('-', "\u{2212}")
}

/// A fraction to read: as it is where four decimals say it, and else about.
pub(crate) fn about(value: Ratio) -> String {
    let parts = [value.numerator(), value.denominator()];
    let parts = parts.map(|part| Decimal::try_from_i128_with_scale(part, 0).ok());
    let [Some(numerator), Some(denominator)] = parts else {
        return value.to_string();
    };
    match numerator.checked_div(denominator) {
        Some(exact) if value.to_decimal() == Some(exact.round_dp(4)) => written(exact),
        // Five digits, wherever they begin.
        Some(near) => {
            let near = near.round_sf(5).unwrap_or(near);
            format!("\u{2248} {}", written(near))
        }
        None => value.to_string(),
    }
}

/// An instant as seconds since 1970.
pub(crate) fn seconds(at: Timestamp) -> f64 {
    let micros = Decimal::from(at.as_micros());
    drawn(micros / Decimal::from(1_000_000))
}

/// The begin of a day as seconds since 1970; dates of plans are drawn as days of UTC.
pub(crate) fn day(date: LocalDate) -> f64 {
    let at: DateTime<Utc> = NaiveDate::from(date).and_time(NaiveTime::MIN).and_utc();
    drawn(Decimal::from(at.timestamp()))
}

/// How long a day is, in seconds.
pub(crate) const DAY: f64 = 86_400.0;

/// A code of the contract as words: `in_progress` as `in progress`.
pub(crate) fn words(code: &str) -> String {
    code.replace('_', " ")
}

/// What there is of the parts of a sentence, side by side.
pub(crate) fn beside(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" \u{b7} ")
}
