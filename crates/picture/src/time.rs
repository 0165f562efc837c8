//! Instants along an axis, in UTC.

use chrono::{DateTime, Datelike, Months, NaiveDate, Utc};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// How far two ticks lie apart, where that is a fixed time.
const STEPS: [i64; 15] = [
    1,
    5,
    15,
    30,
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
];
/// How far two ticks lie apart beyond that, in months.
const MONTHS: [u32; 7] = [1, 3, 6, 12, 60, 120, 1200];

/// Round instants between two, in seconds since 1970, with their labels; at most about
/// `most`.
pub(crate) fn ticks(from: f64, to: f64, most: f64) -> Vec<(f64, String)> {
    let (Some(first), Some(last)) = (moment(from), moment(to)) else {
        return Vec::new();
    };
    let rough = (to - from) / most.max(2.0);
    let fixed = STEPS.into_iter().find(|step| seconds(*step) >= rough);
    let moments: Vec<DateTime<Utc>> = match fixed {
        Some(step) => {
            let start = first.timestamp().div_euclid(step).saturating_mul(step);
            let all = (0..40).map(|k: i64| start.saturating_add(k.saturating_mul(step)));
            all.filter_map(|at| DateTime::from_timestamp(at, 0))
                .collect()
        }
        None => months(first, rough / seconds(DAY) / 30.4),
    };
    let is_short = fixed.is_some_and(|step| step < DAY);
    let is_fine = fixed.is_some_and(|step| step < MINUTE);
    let mut before: Option<NaiveDate> = None;
    let mut ticks = Vec::new();
    for at in moments {
        if at < first || at > last {
            continue;
        }
        let is_new_day = before != Some(at.date_naive());
        let is_new_year = before.is_none_or(|before| before.year() != at.year());
        before = Some(at.date_naive());
        let clock = if is_fine { "%H:%M:%S" } else { "%H:%M" };
        let text = match (is_short, fixed.is_some()) {
            (true, _) if is_new_day => at.format(&format!("%-d %b {clock}")).to_string(),
            (true, _) => at.format(clock).to_string(),
            (false, true) if is_new_year => at.format("%-d %b %Y").to_string(),
            (false, true) => at.format("%-d %b").to_string(),
            (false, false) => at.format("%b %Y").to_string(),
        };
        ticks.push((seconds(at.timestamp()), text));
    }
    ticks
}

fn months(first: DateTime<Utc>, rough: f64) -> Vec<DateTime<Utc>> {
    let step = MONTHS.into_iter().find(|step| f64::from(*step) >= rough);
    let step = step.unwrap_or(12_000);
    let month = first.month0() / step.min(12) * step.min(12) + 1;
    let Some(start) = NaiveDate::from_ymd_opt(first.year(), month, 1) else {
        return Vec::new();
    };
    let all = (0..40).map_while(|k: u32| start.checked_add_months(Months::new(step * k)));
    all.filter_map(|day| Some(day.and_hms_opt(0, 0, 0)?.and_utc()))
        .collect()
}

/// An instant as people write it: `2 Mar 2026 14:05`.
#[must_use]
pub fn written(at: f64) -> String {
    moment(at).map_or(String::new(), |at| at.format("%-d %b %Y %H:%M").to_string())
}

/// An instant as other programs read it.
pub(crate) fn iso(at: f64) -> Option<String> {
    Some(moment(at)?.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
}

/// The instant so many seconds after 1970; none beyond the years 1 to 9999.
fn moment(at: f64) -> Option<DateTime<Utc>> {
    const FIRST: f64 = -62_135_596_800.0;
    const LAST: f64 = 253_402_300_799.0;
    if !(FIRST..=LAST).contains(&at) {
        return None;
    }
    // Written out and read again: a number with three decimals is what a cast would cut.
    let millis: i64 = format!("{:.0}", at * 1000.0).parse().ok()?;
    DateTime::from_timestamp_millis(millis)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "seconds of ten thousand years are far below what a float holds"
)]
fn seconds(whole: i64) -> f64 {
    whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few_over_any_stretch() {
        let from = 1_772_436_000.0;
        for length in [10.0, 600.0, 7_200.0, 9e4, 4e5, 3e6, 4e7, 4e8, 1e10] {
            let ticks = ticks(from, from + length, 8.0);
            assert!((1..=18).contains(&ticks.len()), "{length}: {ticks:?}");
            assert!(
                ticks
                    .iter()
                    .all(|(at, _)| (from..=from + length).contains(at))
            );
        }
    }

    #[test]
    fn what_is_no_instant_has_no_ticks() {
        assert!(ticks(f64::NAN, 1.0, 8.0).is_empty());
        assert!(ticks(-1e300, 1e300, 8.0).is_empty());
        assert_eq!(written(f64::INFINITY), "");
    }

    #[test]
    fn the_day_stands_where_it_begins() {
        let ticks = ticks(1_772_409_600.0, 1_772_409_600.0 + 86_400.0, 5.0);
        let texts: Vec<&str> = ticks.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            texts,
            ["2 Mar 00:00", "06:00", "12:00", "18:00", "3 Mar 00:00"]
        );
    }
}
