//! The sets are small, they do conflict, and any one of them less has a schedule.

use super::*;
use crate::tests::random_model;
use ConflictPartKind as Kind;
use lineside_kernel::Unwatched;
use std::ops::ControlFlow;

fn found(json: &str) -> ScheduleConflict {
    let model = serde_json::from_str(json).unwrap();
    FindConflict { model }.find(&Unwatched).unwrap()
}

fn named(conflict: &ScheduleConflict) -> Vec<(Kind, &str)> {
    let parts = conflict.parts.iter();
    parts.map(|part| (part.kind, part.name.as_str())).collect()
}

#[test]
fn a_model_with_a_schedule_has_no_conflict() {
    let conflict = found(
        r#"{"resources": [{"name": "saw"}], "orders": [
        {"name": "A", "deadline": 5, "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}]}]}]}"#,
    );
    assert!(conflict.is_feasible && conflict.parts.is_empty());
}

#[test]
fn a_release_and_a_deadline_too_close_to_each_other_are_named() {
    let conflict = found(
        r#"{"resources": [{"name": "saw", "calendar": "day"}], "calendars": [{"name": "day", "closed": [{"start": 90, "end": 95}]}],
        "orders": [
        {"name": "A", "release": 3, "deadline": 7, "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}]}]},
        {"name": "B", "deadline": 80, "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}]}]}]}"#,
    );
    assert_eq!(conflict.orders, ["A"]);
    assert_eq!(
        named(&conflict),
        [(Kind::Release, "A"), (Kind::Deadline, "A")]
    );
    assert_eq!(
        conflict.message,
        "For A these cannot all hold: A is not released before 3; A must be done at 7."
    );
    assert_eq!(conflict.violations.len(), 1);
}

#[test]
fn work_longer_than_every_opening_names_the_calendar() {
    let windows: Vec<String> = (0..40)
        .map(|day| format!(r#"{{"start": {}, "end": {}}}"#, day * 24 + 8, day * 24 + 24))
        .collect();
    let conflict = found(&format!(
        r#"{{"resources": [{{"name": "saw", "calendar": "day"}}],
        "calendars": [{{"name": "day", "closed": [{}]}}], "orders": [
        {{"name": "A", "deadline": 900, "operations": [{{"name": "1", "modes": [{{"resource": "saw", "duration": 9}}]}}]}}]}}"#,
        windows.join(",")
    ));
    assert_eq!(
        named(&conflict),
        [(Kind::Calendar, "saw"), (Kind::Deadline, "A")]
    );
}

#[test]
fn material_that_never_comes_is_named() {
    let conflict = found(
        r#"{"resources": [{"name": "saw"}], "buffers": [{"name": "steel", "level": 3, "arrivals": [{"at": 4, "amount": 1}]}],
        "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}],
            "takes": [{"buffer": "steel", "amount": 2}]}]},
        {"name": "B", "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}],
            "takes": [{"buffer": "steel", "amount": 3}]}]}]}"#,
    );
    assert_eq!(conflict.orders, ["A", "B"]);
    assert_eq!(named(&conflict), [(Kind::Material, "steel")]);
}

#[test]
fn a_shelf_life_that_ends_while_a_machine_is_closed_is_named() {
    let conflict = found(
        r#"{"resources": [{"name": "a"}, {"name": "b", "calendar": "day"}],
        "calendars": [{"name": "day", "closed": [{"start": 0, "end": 20}]}], "orders": [
        {"name": "A", "operations": [
            {"name": "1", "modes": [{"resource": "a", "duration": 5}], "locked": {"mode": 0, "start": 0, "end": 5}},
            {"name": "2", "modes": [{"resource": "b", "duration": 5}], "after": [{"operation": "1", "max_lag": 3}]}]},
        {"name": "B", "operations": [{"name": "1", "modes": [{"resource": "b", "duration": 20}]}]}]}"#,
    );
    assert_eq!(conflict.orders, ["A"]);
    assert_eq!(
        named(&conflict),
        [
            (Kind::Calendar, "b"),
            (Kind::Locked, "A"),
            (Kind::MaximumLag, "A")
        ]
    );
}

#[test]
fn any_one_of_the_parts_less_has_a_schedule() {
    let mut conflicts = 0;
    for seed in 0..300 {
        let model = random_model(seed);
        let conflict = FindConflict {
            model: model.clone(),
        };
        // By dispatching alone, so that it is quick and always the same.
        let conflict = conflict.found(&Unwatched, 0).unwrap();
        if conflict.is_feasible {
            continue;
        }
        conflicts += 1;
        let places = conflict.orders.iter().filter_map(|name| {
            let mut orders = model.orders.iter();
            orders.position(|order| order.name == *name)
        });
        let part = ConflictPart::ordered(&model, &places.collect::<Vec<_>>());
        let holds = |parts: &[ConflictPart]| {
            let watch = &Unwatched;
            let mut search = Search {
                watch,
                asked: 0,
                searched: 0,
            };
            search.holds(&ConflictPart::limited(&part, parts)).unwrap()
        };
        assert!(!holds(&conflict.parts), "{seed}: {conflict:#?}");
        for row in 0..conflict.parts.len() {
            let mut fewer = conflict.parts.clone();
            fewer.remove(row);
            assert!(holds(&fewer), "{seed}, without {row}: {conflict:#?}");
        }
    }
    assert!(conflicts > 10, "{conflicts}");
}

#[test]
fn a_search_can_be_cancelled() {
    let model = random_model(1);
    let problem = FindConflict { model }.find(&|_: u64, _: u64| ControlFlow::Break(()));
    assert_eq!(problem.unwrap_err().code(), "work.cancelled");
}

/// A deadline that cannot be kept, on a machine that is set up in no time, by a fitter.
const IN_NO_TIME: &str = r#"{"resources": [{"name": "m", "setups": "s", "initial_family": "a",
        "setup_needs": [{"resource": "fitter"}]}, {"name": "fitter"}],
    "setups": [{"name": "s", "families": ["a"], "times": [[0]]}], "orders": [
    {"name": "A", "deadline": 3, "operations": [{"name": "x", "family": "a",
        "modes": [{"resource": "m", "duration": 4}]}]}]}"#;

#[test]
fn set_ups_that_take_no_time_are_not_named() {
    assert_eq!(named(&found(IN_NO_TIME)), [(Kind::Deadline, "A")]);
    let json = IN_NO_TIME
        .replace("[[0]]", "[[0, 2], [0, 0]]")
        .replace(r#"["a"]"#, r#"["a", "b"]"#)
        .replace(r#""family": "a""#, r#""family": "b""#)
        .replace(r#""deadline": 3"#, r#""deadline": 5"#);
    assert_eq!(
        named(&found(&json)),
        [(Kind::Setup, "m"), (Kind::Deadline, "A")]
    );
}

#[test]
fn a_buffer_with_room_for_everything_is_not_named() {
    let conflict = found(
        r#"{"resources": [{"name": "m"}], "buffers": [{"name": "shelf", "capacity": 3}], "orders": [
        {"name": "A", "deadline": 3, "operations": [{"name": "x", "modes": [{"resource": "m", "duration": 4}],
            "puts": [{"buffer": "shelf", "amount": 2}]}]},
        {"name": "B", "operations": [{"name": "x", "modes": [{"resource": "m", "duration": 4}],
            "takes": [{"buffer": "shelf", "amount": 2}]}]}]}"#,
    );
    assert_eq!(conflict.orders, ["A"]);
    assert_eq!(named(&conflict), [(Kind::Deadline, "A")]);
}

#[test]
fn too_little_room_is_named_with_what_is_there() {
    let conflict = found(
        r#"{"resources": [{"name": "m"}], "buffers": [{"name": "shelf", "level": 2, "capacity": 3}], "orders": [
        {"name": "A", "operations": [{"name": "x", "modes": [{"resource": "m", "duration": 4}],
            "puts": [{"buffer": "shelf", "amount": 2}]}]},
        {"name": "B", "operations": [{"name": "x", "modes": [{"resource": "m", "duration": 4}],
            "puts": [{"buffer": "shelf", "amount": 1}]}]}]}"#,
    );
    assert_eq!(conflict.orders, ["A"]);
    assert_eq!(
        named(&conflict),
        [(Kind::Material, "shelf"), (Kind::Room, "shelf")]
    );
    assert_eq!(conflict.parts[1].message, "`shelf` holds at most 3");
}

#[test]
fn what_is_needed_is_not_asked_for_again_from_the_first() {
    let mut search = Search {
        watch: &Unwatched,
        asked: 0,
        searched: 0,
    };
    let json = r#"{"resources": [{"name": "saw"}], "orders": []}"#;
    let base: SchedulingModel = serde_json::from_str(json).unwrap();
    // The first alone cannot be made; all behind it are not needed.
    let model = |parts: &[usize]| {
        let mut model = base.clone();
        model.orders.extend(parts.iter().map(|part| {
            let order = crate::SchedulingOrder::of(format!("{part}"), [("saw", 1)]);
            crate::SchedulingOrder {
                deadline: (*part == 0).then_some(0),
                ..order
            }
        }));
        model
    };
    let left = search.trimmed(&model, (0..40).collect()).unwrap();
    assert_eq!((left.as_slice(), search.asked), ([0].as_slice(), 41));
}
