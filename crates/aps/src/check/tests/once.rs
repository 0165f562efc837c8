//! One breach is told once, by the rule that was broken.

use crate::check::{ScheduleRule, check};
use crate::model::*;
use crate::plan::{PlannedOperation, SchedulePlan};

/// An operation of a plan on the machine `m`.
fn at(setup_start: i64, start: i64, end: i64) -> PlannedOperation {
    PlannedOperation {
        order: "A".into(),
        operation: "x".into(),
        mode: 0,
        resource: "m".into(),
        setup_start,
        start,
        end,
    }
}

/// What a plan of that one operation breaks.
fn breaches(model: &SchedulingModel, planned: PlannedOperation) -> Vec<(ScheduleRule, String)> {
    let plan = SchedulePlan {
        operations: vec![planned],
        unplaced: Vec::new(),
    };
    let found = check(model, &plan);
    found
        .into_iter()
        .map(|one| (one.rule, one.message))
        .collect()
}

/// Order `A`, whose operation `x` takes five ticks on the machine `m`, closed from 10 to 20.
fn one_piece() -> SchedulingModel {
    serde_json::from_str(
        r#"{"resources": [{"name": "m", "calendar": "c"}],
        "calendars": [{"name": "c", "closed": [{"start": 10, "end": 20}]}], "orders": [
        {"name": "A", "operations": [{"name": "x", "modes": [{"resource": "m", "duration": 5}]}]}]}"#,
    )
    .unwrap()
}

#[test]
fn a_piece_over_closed_time_is_one_breach() {
    let mut model = one_piece();
    for batch_size in [None, Some(2)] {
        model.resources[0].batch_size = batch_size;
        for (start, end) in [(9, 14), (6, 11), (16, 21), (19, 24), (9, 24)] {
            let rules: Vec<_> = breaches(&model, at(start, start, end))
                .into_iter()
                .map(|one| one.0)
                .collect();
            assert_eq!(rules, [ScheduleRule::Closed], "{start} to {end}");
        }
        for (start, end) in [(1, 5), (1, 7), (20, 26)] {
            let found = breaches(&model, at(start, start, end));
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(found[0].0, ScheduleRule::Duration);
        }
    }
}

#[test]
fn a_batch_that_is_too_long_is_one_breach() {
    let mut model = one_piece();
    model.resources[0].batch_size = Some(2);
    model.orders.push(SchedulingOrder {
        name: "B".into(),
        ..model.orders[0].clone()
    });
    let other = PlannedOperation {
        order: "B".into(),
        ..at(1, 1, 8)
    };
    let plan = SchedulePlan {
        operations: vec![at(1, 1, 8), other],
        unplaced: Vec::new(),
    };
    let rules: Vec<_> = check(&model, &plan).iter().map(|one| one.rule).collect();
    assert_eq!(rules, [ScheduleRule::Duration]);
}

#[test]
fn a_start_before_all_time_breaks_the_release_alone() {
    let found = breaches(&one_piece(), at(-1, -1, 4));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, ScheduleRule::Release);
}

#[test]
fn a_set_up_where_there_is_none_is_a_breach_on_machines_and_groups() {
    let mut model = one_piece();
    let said = "A/x starts at 4 and needs no set-up on `m`, but one is planned from ";
    for capacity in [1, 2] {
        model.resources[0].capacity = capacity;
        for begin in [2, -3] {
            let found = breaches(&model, at(begin, 4, 9));
            assert_eq!(found, [(ScheduleRule::Setup, format!("{said}{begin}"))]);
        }
    }
}

#[test]
fn a_set_up_that_begins_while_the_machine_is_closed_is_told_as_such() {
    let mut model: SchedulingModel = serde_json::from_str(
        r#"{"resources": [{"name": "m", "setups": "s", "initial_family": "a", "calendar": "c"}],
        "setups": [{"name": "s", "families": ["a", "b"], "times": [[0, 4], [3, 0]]}],
        "calendars": [{"name": "c", "closed": [{"start": 0, "end": 3}]}], "orders": [
        {"name": "A", "operations": [{"name": "x", "family": "b", "interruptible": true,
            "modes": [{"resource": "m", "duration": 5}]}]}]}"#,
    )
    .unwrap();
    let said = |text: &str| format!("the set-up for A/x {text}");
    assert_eq!(
        breaches(&model, at(2, 7, 12)),
        [(
            ScheduleRule::Closed,
            said("begins at 2, while `m` or who sets it up is closed")
        )]
    );
    assert_eq!(breaches(&model, at(3, 7, 12)), []);
    assert_eq!(
        breaches(&model, at(4, 7, 12)),
        [(
            ScheduleRule::Setup,
            said("takes 3 ticks from 4; it must take 4")
        )]
    );
    model.orders[0].operations[0].interruptible = false;
    for begin in [0, 2] {
        assert_eq!(
            breaches(&model, at(begin, 6, 11)),
            [(
                ScheduleRule::Closed,
                said(&format!("runs over {} closed ticks", 3 - begin))
            )]
        );
    }
    model.resources[0].calendar = None;
    assert_eq!(
        breaches(&model, at(-1, 3, 8)),
        [(ScheduleRule::Setup, said("begins at -1, before 0"))]
    );
}
