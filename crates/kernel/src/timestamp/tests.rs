use super::*;
use crate::Problem;
use proptest::prelude::*;

fn printed(text: &str) -> String {
    text.parse::<Timestamp>().unwrap().to_string()
}

fn code(text: &str) -> String {
    Problem::from(text.parse::<Timestamp>().unwrap_err())
        .code()
        .to_owned()
}

#[test]
fn an_instant_is_printed_in_utc_with_the_digits_it_needs() {
    for (given, expected) in [
        ("2026-03-29T14:30:00Z", "2026-03-29T14:30:00Z"),
        ("2026-03-29t14:30:00z", "2026-03-29T14:30:00Z"),
        ("2026-03-29 14:30:00-00:00", "2026-03-29T14:30:00Z"),
        ("2026-03-29T14:30:00+02:00", "2026-03-29T12:30:00Z"),
        ("2026-01-01T00:15:00+05:45", "2025-12-31T18:30:00Z"),
        ("2026-03-29T14:30:00.500Z", "2026-03-29T14:30:00.5Z"),
        ("2026-03-29T14:30:00.000001Z", "2026-03-29T14:30:00.000001Z"),
        (
            "2026-03-29T14:30:00.9999999Z",
            "2026-03-29T14:30:00.999999Z",
        ),
        (
            "1969-12-31T23:59:59.9999999Z",
            "1969-12-31T23:59:59.999999Z",
        ),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        (
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59.999999Z",
        ),
        ("0001-01-01T01:00:00+01:00", "0001-01-01T00:00:00Z"),
    ] {
        assert_eq!(printed(given), expected);
    }
    assert_eq!(Timestamp::MIN.to_string(), "0001-01-01T00:00:00Z");
    assert_eq!(Timestamp::MAX.to_string(), "9999-12-31T23:59:59.999999Z");
}

#[test]
fn without_an_offset_it_is_no_instant() {
    for text in ["2026-03-29T14:30:00", "2026-03-29 14:30:00.5"] {
        assert_eq!(code(text), "time.missing_offset", "{text}");
    }
    let error = "2026-03-29T14:30:00".parse::<Timestamp>().unwrap_err();
    assert!(
        error
            .to_string()
            .contains("add `Z` for UTC or an offset such as `+01:00`"),
        "{error}"
    );
}

#[test]
fn years_beyond_four_digits_of_utc_are_out_of_range() {
    for text in ["0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"] {
        assert_eq!(code(text), "time.out_of_range", "{text}");
    }
    for t in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        assert!(Timestamp::try_from(t).is_err());
    }
    for micros in [i64::MIN, i64::MAX] {
        assert!(Timestamp::from_micros(micros).is_err());
    }
    assert!(Timestamp::MAX.checked_add(Elapsed::MAX).is_err());
    assert!(
        Timestamp::MIN
            .checked_sub("PT0.000001S".parse().unwrap())
            .is_err()
    );
    assert_eq!(
        Timestamp::MAX.checked_add(Elapsed::ZERO),
        Ok(Timestamp::MAX)
    );
}

#[test]
fn what_is_not_rfc_3339_is_refused() {
    for text in [
        "",
        "now",
        "2026-03-29",
        "14:30:00Z",
        "2026-03-29T14:30Z",
        "2026-03-29T24:00:00Z",
        "2026-06-30T23:59:60Z",
        "2026-02-29T00:00:00Z",
        "2026-03-29T14:30:00+0100",
        "2026-03-29T14:30:00+01",
        "2026-03-29T14:30:00+24:00",
        "2026-03-29T14:30:00+01:60",
        "2026-03-29T14:30:00.Z",
        "2026-03-29T14:30:00.5.5Z",
        "2026-03-29T14:30:00,5Z",
        "2026-03-29T14:30:00ZZ",
        " 2026-03-29T14:30:00Z",
        "2026-03-29T14:30:00Z ",
        "20260329T143000Z",
        "0000-12-31T00:00:00Z",
        "+2026-03-29T00:00:00Z",
        "12026-03-29T00:00:00Z",
        "2026-03-29T14:30:00\u{2212}01:00",
        "1774794600",
        "2026-03-29T14:30:00Z[Europe/Berlin]",
    ] {
        assert_eq!(code(text), "time.bad_timestamp", "{text:?}");
    }
}

#[test]
fn a_leap_second_inside_a_chrono_value_is_refused() {
    let leap = DateTime::parse_from_rfc3339("2016-12-31T23:59:60Z").unwrap();
    assert!(Timestamp::try_from(leap.to_utc()).is_err());
}

proptest! {
    #[test]
    fn every_instant_survives_its_text_and_agrees_with_chrono(
        micros in Timestamp::MIN.as_micros()..=Timestamp::MAX.as_micros(),
        offset in -1439_i32..1440,
    ) {
        let instant = Timestamp::from_micros(micros).unwrap();
        prop_assert_eq!(instant.to_string().parse(), Ok(instant));
        prop_assert_eq!(Timestamp::try_from(DateTime::<Utc>::from(instant)), Ok(instant));
        let zone = chrono::FixedOffset::east_opt(offset * 60).unwrap();
        let text = DateTime::<Utc>::from(instant).with_timezone(&zone).to_rfc3339();
        if text.starts_with(|c: char| c.is_ascii_digit()) && !text.starts_with("0000") {
            prop_assert_eq!(text.parse(), Ok(instant));
        }
    }

    #[test]
    fn reading_never_panics(text in "\\PC*") {
        let _ = text.parse::<Timestamp>();
    }

    #[test]
    fn nearly_right_texts_are_read_as_chrono_reads_them(
        date in "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        clock in "[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?",
        offset in "Z|[+-][01][0-9]:[0-5][0-9]",
    ) {
        let text = format!("{date}T{clock}{offset}");
        let ours = text.parse::<Timestamp>().ok();
        let theirs = DateTime::parse_from_rfc3339(&text).ok();
        prop_assert_eq!(ours, theirs.map(|t| Timestamp::try_from(t.to_utc()).unwrap()));
    }
}
