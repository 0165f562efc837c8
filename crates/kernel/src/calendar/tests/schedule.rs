use super::*;
use crate::{Elapsed, Problem};
use proptest::prelude::*;

fn weekdays(zone: &str) -> Calendar {
    let days = Days::Weekly {
        days: vec![
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
        ],
    };
    let day = Shift {
        days,
        breaks: vec![pause("12:00", "12:30")],
        ..shift("day", "08:00", "16:30")
    };
    calendar(zone, vec![day])
}

#[test]
fn work_goes_on_after_the_weekend() {
    let calendar = weekdays("Europe/Berlin");
    let friday = at("2026-03-27T16:00:00+01:00");
    let end = calendar
        .add_working_time(friday, Elapsed::hours(1), &Unwatched)
        .unwrap();
    assert_eq!(end, at("2026-03-30T08:30:00+02:00"));
    let start = calendar
        .subtract_working_time(end, Elapsed::hours(1), &Unwatched)
        .unwrap();
    assert_eq!(start, friday);
}

#[test]
fn a_clock_change_behind_the_answer_is_of_no_matter() {
    let odd = Shift {
        days: Days::Weekly {
            days: vec![Weekday::Sun],
        },
        ..shift("odd", "02:30", "06:00")
    };
    let mut rules = weekdays("Europe/Berlin").into_rules();
    rules.shifts.push(odd);
    let calendar = Calendar::new(rules).unwrap();
    let hour = Elapsed::hours(1);
    let add = |start| calendar.add_working_time(at(start), hour, &Unwatched);
    for (start, end) in [
        ("2026-03-16T09:00:00Z", "2026-03-16T10:00:00Z"),
        ("2026-03-27T14:30:00Z", "2026-03-27T15:30:00Z"),
    ] {
        assert_eq!(add(start).unwrap(), at(end));
        let back = calendar.subtract_working_time(at(end), hour, &Unwatched);
        assert_eq!(back.unwrap(), at(start));
    }
    let refused = add("2026-03-27T15:00:00Z");
    assert!(
        matches!(refused, Err(CalendarError::ClockChange { .. })),
        "{refused:?}"
    );
    let refused = calendar.subtract_working_time(at("2026-03-30T06:30:00Z"), hour, &Unwatched);
    assert!(
        matches!(refused, Err(CalendarError::ClockChange { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_calendar_that_never_works_says_so() {
    let until = "1990-01-01".parse().ok();
    for shifts in [
        vec![],
        vec![Shift {
            until,
            ..shift("old", "06:00", "14:00")
        }],
    ] {
        let calendar = calendar("UTC", shifts);
        let from = at("2026-01-01T00:00:00Z");
        let never = calendar
            .add_working_time(from, Elapsed::seconds(1), &Unwatched)
            .unwrap_err();
        let problem = Problem::from(never);
        assert_eq!(problem.code(), "calendar.no_working_time");
        assert_eq!(problem.details()["to"], "2126-01-02T00:00:00Z");
        assert_eq!(
            calendar.add_working_time(from, Elapsed::ZERO, &Unwatched),
            Ok(from)
        );
    }
}

#[test]
fn the_search_ends_after_a_hundred_years() {
    let calendar = calendar("UTC", vec![shift("day", "00:00", "00:00")]);
    let from = at("2026-01-01T00:00:00Z");
    let end = calendar
        .add_working_time(from, HORIZON, &Unwatched)
        .unwrap();
    assert_eq!(end.since(from), Some(HORIZON));
    let more = HORIZON.checked_add(Elapsed::seconds(1)).unwrap();
    let problem = Problem::from(
        calendar
            .add_working_time(from, more, &Unwatched)
            .unwrap_err(),
    );
    assert_eq!(problem.code(), "calendar.beyond_horizon");
    assert_eq!(problem.details()["found"], HORIZON.to_string());
    assert!(
        calendar
            .subtract_working_time(from, Elapsed::MAX, &Unwatched)
            .is_err()
    );
}

#[test]
fn the_ends_of_time_are_no_trap() {
    let calendar = calendar("UTC", vec![shift("day", "06:00", "14:00")]);
    let more = Elapsed::hours(1000);
    assert!(
        calendar
            .add_working_time(Timestamp::MAX, more, &Unwatched)
            .is_err()
    );
    assert!(
        calendar
            .add_working_time(Timestamp::MIN, more, &Unwatched)
            .is_ok()
    );
    assert!(
        calendar
            .subtract_working_time(Timestamp::MIN, more, &Unwatched)
            .is_err()
    );
    assert!(
        calendar
            .subtract_working_time(Timestamp::MAX, more, &Unwatched)
            .is_ok()
    );
    let never = super::calendar("Pacific/Kiritimati", vec![]);
    assert!(
        never
            .add_working_time(Timestamp::MAX, more, &Unwatched)
            .is_err()
    );
    assert!(
        never
            .subtract_working_time(Timestamp::MIN, more, &Unwatched)
            .is_err()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn growing_chunks_answer_as_one_expansion_does(
        start in 0_i64..5_000_000, minutes in 0_u32..200_000,
    ) {
        let calendar = weekdays("America/New_York");
        let from = Timestamp::from_micros((1_790_000_000 + start) * 1_000_000).unwrap();
        let working = Elapsed::minutes(minutes);
        let around = Interval::new(
            at("2024-01-01T00:00:00Z"), at("2030-01-01T00:00:00Z"),
        ).unwrap();
        let whole = work(&calendar, around);
        let end = calendar.add_working_time(from, working, &Unwatched).unwrap();
        prop_assert_eq!(Some(end), whole.add(from, working));
        let back = calendar.subtract_working_time(from, working, &Unwatched).unwrap();
        prop_assert_eq!(Some(back), whole.subtract(from, working));
    }
}
