use super::*;
use crate::{Elapsed, Problem};

fn night(zone: &str, date: &str) -> ShiftInstance {
    let calendar = calendar(zone, vec![shift("night", "22:00", "06:00")]);
    let year = span("2025-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    list(&calendar, year)
        .into_iter()
        .find(|shift| shift.date.to_string() == date)
        .unwrap()
}

#[test]
fn a_night_shift_is_as_long_as_the_night_was() {
    for (zone, date, start, end, hours) in [
        (
            "Europe/Berlin",
            "2025-10-25",
            "2025-10-25T20:00:00Z",
            "2025-10-26T05:00:00Z",
            "PT9H",
        ),
        (
            "Europe/Berlin",
            "2025-03-29",
            "2025-03-29T21:00:00Z",
            "2025-03-30T04:00:00Z",
            "PT7H",
        ),
        (
            "Europe/Berlin",
            "2026-03-28",
            "2026-03-28T21:00:00Z",
            "2026-03-29T04:00:00Z",
            "PT7H",
        ),
        (
            "Europe/Berlin",
            "2026-10-24",
            "2026-10-24T20:00:00Z",
            "2026-10-25T05:00:00Z",
            "PT9H",
        ),
        (
            "Europe/Berlin",
            "2026-03-29",
            "2026-03-29T20:00:00Z",
            "2026-03-30T04:00:00Z",
            "PT8H",
        ),
        (
            "Asia/Kolkata",
            "2025-06-01",
            "2025-06-01T16:30:00Z",
            "2025-06-02T00:30:00Z",
            "PT8H",
        ),
        (
            "Australia/Lord_Howe",
            "2026-04-04",
            "2026-04-04T11:00:00Z",
            "2026-04-04T19:30:00Z",
            "PT8H30M",
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-03",
            "2026-10-03T11:30:00Z",
            "2026-10-03T19:00:00Z",
            "PT7H30M",
        ),
    ] {
        let night = night(zone, date);
        assert_eq!(
            (night.start, night.end),
            (at(start), at(end)),
            "{zone} {date}"
        );
        assert_eq!(night.working.to_string(), hours, "{zone} {date}");
    }
}

#[test]
fn the_business_date_is_the_local_date_of_the_start() {
    let calendar = calendar("Europe/Berlin", three_shifts());
    let midnight = span("2026-03-03T00:30:00+01:00", "2026-03-03T00:31:00+01:00");
    let [night] = list(&calendar, midnight).try_into().unwrap();
    assert_eq!(
        (night.name.as_str(), night.date.to_string().as_str()),
        ("night", "2026-03-02")
    );
}

#[test]
fn shifts_are_listed_whole_in_order_and_half_open() {
    let calendar = calendar("UTC", three_shifts());
    let names = |within| {
        list(&calendar, within)
            .into_iter()
            .map(|shift| shift.name)
            .collect::<Vec<_>>()
    };
    let day = "2026-03-02T";
    let within = |a: &str, b: &str| span(&format!("{day}{a}Z"), &format!("{day}{b}Z"));
    assert_eq!(names(within("06:00:00", "14:00:00")), ["early"]);
    assert_eq!(
        names(within("05:59:59", "14:00:01")),
        ["night", "early", "late"]
    );
    let [late] = list(&calendar, within("15:00:00", "15:00:01"))
        .try_into()
        .unwrap();
    assert_eq!(late.working, Elapsed::hours(8));
}

#[test]
fn a_day_that_was_skipped_has_no_length() {
    let rules = CalendarRules {
        clock_change: ClockChange::Earlier,
        ..rules("Pacific/Apia", three_shifts())
    };
    let calendar = Calendar::new(rules).unwrap();
    let within = span("2011-12-29T12:00:00-10:00", "2011-12-31T12:00:00+14:00");
    let found: Vec<_> = list(&calendar, within)
        .into_iter()
        .map(|shift| {
            (
                shift.name,
                shift.date.to_string(),
                shift.working.to_string(),
            )
        })
        .collect();
    let expected = [
        ("early", "2011-12-29", "PT8H"),
        ("late", "2011-12-29", "PT8H"),
        ("night", "2011-12-29", "PT2H"),
        ("night", "2011-12-30", "PT6H"),
        ("early", "2011-12-31", "PT8H"),
    ];
    let expected: Vec<_> = expected
        .iter()
        .map(|(a, b, c)| (a.to_string(), b.to_string(), c.to_string()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_shift_that_the_clocks_jump_over_is_refused_and_not_forgotten() {
    let sunday = |start, end| {
        calendar(
            "Europe/Berlin",
            vec![Shift {
                days: Days::Weekly {
                    days: vec![Weekday::Sun],
                },
                ..shift("odd", start, end)
            }],
        )
    };
    let change = span("2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z");
    for (start, end) in [("02:00", "02:30"), ("02:10", "02:50"), ("02:00", "03:00")] {
        let refused = sunday(start, end).shifts_between(change, &Unwatched);
        assert!(
            matches!(refused, Err(CalendarError::ClockChange { .. })),
            "{start}: {refused:?}"
        );
    }
    let samoa = calendar("Pacific/Apia", vec![shift("early", "06:00", "14:00")]);
    let skipped = span("2011-12-29T12:00:00-10:00", "2011-12-31T05:00:00+14:00");
    assert_eq!(
        list(&samoa, skipped).len(),
        1,
        "nobody meant to work on a date that never was"
    );
}

#[test]
fn four_on_four_off_runs_through_weeks_and_years() {
    let days = Days::Cycle {
        anchor: "2026-01-05".parse().unwrap(),
        length: 8,
        on: vec![0, 1, 2, 3],
    };
    let calendar = calendar(
        "UTC",
        vec![Shift {
            days,
            ..shift("a", "06:00", "18:00")
        }],
    );
    let found = list(
        &calendar,
        span("2025-12-25T00:00:00Z", "2026-01-15T00:00:00Z"),
    );
    let dates: Vec<_> = found.iter().map(|shift| shift.date.to_string()).collect();
    assert_eq!(
        dates,
        [
            "2025-12-28",
            "2025-12-29",
            "2025-12-30",
            "2025-12-31",
            "2026-01-05",
            "2026-01-06",
            "2026-01-07",
            "2026-01-08",
            "2026-01-13",
            "2026-01-14",
        ]
    );
}

#[test]
fn a_rule_holds_from_its_first_date_until_its_last() {
    let (from, until) = ("2026-03-03".parse().ok(), "2026-03-05".parse().ok());
    let calendar = calendar(
        "UTC",
        vec![Shift {
            from,
            until,
            ..shift("a", "22:00", "06:00")
        }],
    );
    let found = list(
        &calendar,
        span("2026-03-01T00:00:00Z", "2026-03-10T00:00:00Z"),
    );
    let dates: Vec<_> = found.iter().map(|shift| shift.date.to_string()).collect();
    assert_eq!(dates, ["2026-03-03", "2026-03-04"]);
}

#[test]
fn a_holiday_does_not_end_the_night_shift_of_the_evening_before() {
    let holiday = |from: &str, shifts| CalendarException {
        name: "holiday".to_owned(),
        from: from.parse().unwrap(),
        until: None,
        shifts,
    };
    let overtime = ExceptionShift {
        name: "overtime".to_owned(),
        start: "08:00".parse().unwrap(),
        end: "12:00".parse().unwrap(),
        breaks: vec![pause("10:00", "10:15")],
    };
    let rules = CalendarRules {
        exceptions: vec![
            holiday("2026-05-01", vec![]),
            holiday("2026-05-02", vec![]),
            holiday("2026-05-02", vec![overtime]),
        ],
        ..rules("UTC", three_shifts())
    };
    let calendar = Calendar::new(rules).unwrap();
    let found: Vec<_> = list(
        &calendar,
        span("2026-05-01T00:00:00Z", "2026-05-03T07:00:00Z"),
    )
    .into_iter()
    .map(|shift| format!("{} {} {}", shift.name, shift.start, shift.working))
    .collect();
    assert_eq!(
        found,
        [
            "night 2026-04-30T22:00:00Z PT8H",
            "overtime 2026-05-02T08:00:00Z PT3H45M",
            "early 2026-05-03T06:00:00Z PT8H",
        ]
    );
}

#[test]
fn breaks_and_closures_are_not_worked() {
    let night = Shift {
        breaks: vec![
            pause("00:45", "01:15"),
            pause("23:30", "00:15"),
            pause("01:00", "01:30"),
        ],
        ..shift("night", "22:00", "06:00")
    };
    let rules = CalendarRules {
        closures: vec![
            span("2026-03-03T05:00:00Z", "2026-03-03T12:00:00Z"),
            span("2026-03-03T00:00:00Z", "2026-03-03T01:00:00Z"),
        ],
        ..rules("UTC", vec![night])
    };
    let calendar = Calendar::new(rules).unwrap();
    let [night] = list(
        &calendar,
        span("2026-03-02T22:00:00Z", "2026-03-03T06:00:00Z"),
    )
    .try_into()
    .unwrap();
    let breaks: Vec<_> = night.breaks.iter().map(ToString::to_string).collect();
    assert_eq!(
        breaks,
        [
            "2026-03-02T23:30:00Z/2026-03-03T00:15:00Z",
            "2026-03-03T00:45:00Z/2026-03-03T01:15:00Z",
            "2026-03-03T01:00:00Z/2026-03-03T01:30:00Z",
        ]
    );
    assert_eq!(night.working.to_string(), "PT5H");
}

#[test]
fn equal_times_make_a_shift_of_a_day() {
    let calendar = calendar("Europe/Berlin", vec![shift("day", "06:00", "06:00")]);
    let found = list(
        &calendar,
        span("2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"),
    );
    let lengths: Vec<_> = found
        .iter()
        .map(|shift| shift.working.to_string())
        .collect();
    assert_eq!(lengths, ["PT23H", "PT24H"]);
}

#[test]
fn an_edge_at_a_time_shown_twice_needs_a_rule() {
    let shifts = || vec![shift("a", "20:00", "02:30"), shift("b", "02:30", "09:00")];
    let change = span("2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z");
    let error = calendar("Europe/Berlin", shifts())
        .shifts_between(change, &Unwatched)
        .unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("shift `a` of 2026-10-24: in Europe/Berlin"),
        "{error}"
    );
    let problem = Problem::from(error);
    assert_eq!(problem.code(), "time.ambiguous_local_time");
    assert_eq!(problem.details()["shift"], "a");
    assert_eq!(problem.details()["date"], "2026-10-24");
    assert_eq!(problem.details()["value"], "2026-10-25T02:30:00");
    assert_eq!(
        problem.details()["expected"][1],
        "2026-10-25T02:30:00+01:00"
    );

    for (clock_change, lengths) in [
        (ClockChange::Earlier, ["PT6H30M", "PT7H30M"]),
        (ClockChange::Later, ["PT7H30M", "PT6H30M"]),
    ] {
        let rules = CalendarRules {
            clock_change,
            ..rules("Europe/Berlin", shifts())
        };
        let found = list(&Calendar::new(rules).unwrap(), change);
        let found: Vec<_> = found
            .iter()
            .map(|shift| shift.working.to_string())
            .collect();
        assert_eq!(found, [lengths[0], lengths[1]]);
    }
}

#[test]
fn an_edge_at_a_time_never_shown_needs_a_rule() {
    let shifts = || {
        vec![Shift {
            breaks: vec![pause("02:15", "02:45")],
            ..shift("a", "22:00", "06:00")
        }]
    };
    let change = span("2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z");
    let error = calendar("Europe/Berlin", shifts())
        .shifts_between(change, &Unwatched)
        .unwrap_err();
    let problem = Problem::from(error);
    assert_eq!(problem.code(), "time.missing_local_time");
    assert_eq!(problem.details()["value"], "2026-03-29T02:15:00");
    let chosen = CalendarRules {
        clock_change: ClockChange::Later,
        ..rules("Europe/Berlin", shifts())
    };
    let [night] = list(&Calendar::new(chosen).unwrap(), change)
        .try_into()
        .unwrap();
    assert_eq!((night.breaks.len(), night.working), (0, Elapsed::hours(7)));
}

#[test]
fn a_change_outside_the_interval_troubles_nobody() {
    let calendar = calendar("Europe/Berlin", vec![shift("a", "20:00", "02:30")]);
    let next_day = span("2026-10-25T02:45:00+01:00", "2026-10-25T19:00:00Z");
    assert_eq!(list(&calendar, next_day), []);
    let ambiguous = span("2026-10-25T02:15:00+01:00", "2026-10-25T19:00:00Z");
    assert!(calendar.shifts_between(ambiguous, &Unwatched).is_err());
}
