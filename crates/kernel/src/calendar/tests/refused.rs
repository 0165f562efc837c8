use super::*;
use crate::{Cancelled, Problem};
use std::ops::ControlFlow;

/// The code and path under which a calendar with this shift is refused.
fn refused(shift: &str) -> (String, String) {
    refused_calendar(&format!(r#"{{"zone": "UTC", "shifts": [{shift}]}}"#))
}

fn refused_calendar(json: &str) -> (String, String) {
    let error = serde_json::from_str::<Calendar>(json).unwrap_err();
    let problem =
        Problem::from_serde_message(&error.to_string()).unwrap_or_else(|| panic!("{error}"));
    (
        problem.code().to_owned(),
        problem.path().unwrap_or_default().to_owned(),
    )
}

fn with(fields: &str) -> String {
    format!(r#"{{"name": "n", "start": "22:00", "end": "06:00", {fields}}}"#)
}

const MONDAYS: &str = r#""days": {"type": "weekly", "days": ["mon"]}"#;

#[test]
fn days_that_make_no_sense_are_refused_by_path() {
    for (days, code, path) in [
        (r#"{"type": "weekly", "days": []}"#, "no_days", "days"),
        (
            r#"{"type": "weekly", "days": ["mon", "tue", "mon"]}"#,
            "repeated_day",
            "days[2]",
        ),
        (
            r#"{"type": "cycle", "anchor": "2026-01-05", "length": 0, "on": []}"#,
            "bad_cycle",
            "length",
        ),
        (
            r#"{"type": "cycle", "anchor": "2026-01-05", "length": 367, "on": [0]}"#,
            "bad_cycle",
            "length",
        ),
        (
            r#"{"type": "cycle", "anchor": "2026-01-05", "length": 8, "on": []}"#,
            "no_days",
            "on",
        ),
        (
            r#"{"type": "cycle", "anchor": "2026-01-05", "length": 8, "on": [0, 8]}"#,
            "day_outside_cycle",
            "on[1]",
        ),
        (
            r#"{"type": "cycle", "anchor": "2026-01-05", "length": 8, "on": [0, 0]}"#,
            "repeated_day",
            "on[1]",
        ),
    ] {
        let expected = (format!("calendar.{code}"), format!("shifts[0].days.{path}"));
        assert_eq!(
            refused(&with(&format!(r#""days": {days}"#))),
            expected,
            "{days}"
        );
    }
}

#[test]
fn breaks_outside_their_shift_are_refused_by_path() {
    for (start, end, edge) in [
        ("21:30", "22:30", "start"),
        ("21:00", "21:30", "start"),
        ("06:00", "06:30", "start"),
        ("05:30", "06:30", "end"),
        ("23:00", "22:30", "end"),
        ("23:00", "23:00", "end"),
        ("23:00", "22:00", "end"),
    ] {
        let breaks = format!(
            r#"{MONDAYS}, "breaks": [{{"start": "22:00", "end": "06:00"}},
                {{"start": "{start}", "end": "{end}"}}]"#
        );
        let expected = (
            "calendar.break_outside_shift".to_owned(),
            format!("shifts[0].breaks[1].{edge}"),
        );
        assert_eq!(refused(&with(&breaks)), expected, "{start} {end}");
    }
    let day = shift("a", "06:00", "06:00");
    for (start, end, fits) in [
        ("05:00", "06:00", true),
        ("06:00", "05:59", true),
        ("05:00", "07:00", false),
    ] {
        let day = Shift {
            breaks: vec![pause(start, end)],
            ..day.clone()
        };
        assert_eq!(
            Calendar::new(rules("UTC", vec![day])).is_ok(),
            fits,
            "{start} {end}"
        );
    }
}

#[test]
fn names_and_periods_are_checked_by_path() {
    let long = "x".repeat(65);
    for name in ["", " n", "a\\tb", long.as_str()] {
        let shift = with(MONDAYS).replace(r#""n""#, &format!(r#""{name}""#));
        assert_eq!(
            refused(&shift),
            ("calendar.bad_name".into(), "shifts[0].name".into()),
            "{name:?}"
        );
    }
    let period = with(&format!(
        r#"{MONDAYS}, "from": "2026-03-01", "until": "2026-03-01""#
    ));
    assert_eq!(
        refused(&period),
        ("calendar.empty_period".into(), "shifts[0].until".into())
    );
    let breaks = with(&format!(
        r#"{MONDAYS}, "breaks": [{{"name": "", "start": "22:00", "end": "23:00"}}]"#
    ));
    assert_eq!(
        refused(&breaks),
        (
            "calendar.bad_name".into(),
            "shifts[0].breaks[0].name".into()
        )
    );
    let many = vec![pause("22:00", "23:00"); 49];
    let many = Calendar::new(rules(
        "UTC",
        vec![Shift {
            breaks: many,
            ..shift("a", "22:00", "06:00")
        }],
    ));
    assert_eq!(
        Problem::from(many.unwrap_err()).path(),
        Some("shifts[0].breaks")
    );
}

#[test]
fn exceptions_are_checked_by_path() {
    for (fields, code, path) in [
        (
            r#""name": "x", "from": "2026-03-02", "until": "2026-03-02", "shifts": []"#,
            "empty_period",
            "until",
        ),
        (
            r#""name": "", "from": "2026-03-02", "shifts": []"#,
            "bad_name",
            "name",
        ),
        (
            r#""name": "x", "from": "2026-03-02", "shifts": [{"name": "a", "start": "06:00", "end": "10:00",
               "breaks": [{"start": "10:00", "end": "11:00"}]}]"#,
            "break_outside_shift",
            "shifts[0].breaks[0].start",
        ),
    ] {
        let json = format!(r#"{{"zone": "UTC", "shifts": [], "exceptions": [{{{fields}}}]}}"#);
        let expected = (format!("calendar.{code}"), format!("exceptions[0].{path}"));
        assert_eq!(refused_calendar(&json), expected);
    }
}

#[test]
fn unknown_fields_are_refused() {
    for json in [
        r#"{"zone": "UTC", "shifts": [], "holidays": []}"#,
        r#"{"zone": "UTC", "shifts": [], "clock_change": "guess"}"#,
        r#"{"zone": "UTC"}"#,
        &format!(
            r#"{{"zone": "UTC", "shifts": [{}]}}"#,
            with(&format!("{MONDAYS}, \"x\": 1"))
        ),
        &format!(
            r#"{{"zone": "UTC", "shifts": [{}]}}"#,
            with(r#""days": {"type": "weekly", "days": ["mon"], "on": [1]}"#)
        ),
    ] {
        assert!(serde_json::from_str::<Calendar>(json).is_err(), "{json}");
    }
}

#[test]
fn a_calendar_survives_its_json() {
    let json = r#"{"zone":"Europe/Berlin","shifts":[{"name":"n","days":{"type":"weekly","days":["mon"]},
        "start":"22:00:00","end":"06:00:00","breaks":[{"name":null,"start":"23:00:00","end":"23:30:00"}],
        "from":null,"until":"2027-01-01"}],
        "exceptions":[{"name":"x","from":"2026-03-02","until":null,"shifts":[]}],
        "closures":[{"start":"2026-03-02T00:00:00Z","end":"2026-03-03T00:00:00Z"}],"clock_change":"earlier"}"#;
    let calendar: Calendar = serde_json::from_str(json).unwrap();
    let printed = serde_json::to_value(&calendar).unwrap();
    assert_eq!(
        printed,
        serde_json::from_str::<serde_json::Value>(json).unwrap()
    );
    assert_eq!(Calendar::new(calendar.clone().into_rules()), Ok(calendar));
}

#[test]
fn too_long_an_interval_is_refused() {
    let many: Vec<_> = (0..100).map(|_| shift("a", "06:00", "14:00")).collect();
    let age = span("1900-01-01T00:00:00Z", "2000-01-01T00:00:00Z");
    let error = calendar("UTC", many)
        .shifts_between(age, &Unwatched)
        .unwrap_err();
    let problem = Problem::from(error);
    assert_eq!(problem.code(), "calendar.too_long");
    assert_eq!(problem.details()["reached"], "1927-05-20");
}

#[test]
fn long_work_can_be_watched_and_stopped() {
    let calendar = calendar("UTC", three_shifts());
    let age = span("1900-01-01T00:00:00Z", "2000-01-01T00:00:00Z");
    let stop_halfway = |done: u64, total: u64| {
        if done * 2 > total {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    assert_eq!(
        calendar.shifts_between(age, &stop_halfway),
        Err(CalendarError::Cancelled(Cancelled))
    );
    let stop = |_: u64, _: u64| ControlFlow::Break(());
    let problem = Problem::from(calendar.working_time_in(age, &stop).unwrap_err());
    assert_eq!(problem.code(), Cancelled::CODE.code);
}

#[test]
fn every_code_is_listed_once() {
    let mut codes: Vec<_> = CalendarError::CODES
        .iter()
        .chain(crate::TimeError::CODES)
        .map(|code| code.code)
        .collect();
    let listed = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), listed);
}

#[cfg(feature = "schema")]
#[test]
fn every_field_of_the_requests_is_documented() {
    for schema in [
        schemars::schema_for!(MeasureWorkingTime),
        schemars::schema_for!(AddWorkingTime),
        schemars::schema_for!(ListShifts),
        schemars::schema_for!(ShiftList),
        schemars::schema_for!(WorkingTimeAnswer),
        schemars::schema_for!(WorkingTimeEnd),
    ] {
        let schema = schema.to_value();
        let definitions = schema["$defs"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(_, v)| v);
        for definition in std::iter::once(&schema).chain(definitions) {
            assert!(definition["description"].is_string(), "{definition:#}");
            for (name, field) in definition["properties"].as_object().into_iter().flatten() {
                assert!(field["description"].is_string(), "{name}: {field:#}");
            }
        }
    }
}
