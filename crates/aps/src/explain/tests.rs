//! Each thing that can hold an operation is named, and innocent ones keep their slack.

use super::*;
use crate::tests::random_model;
use crate::{DispatchModel, DispatchRule, SchedulePlan, SchedulingModel, check};
use ScheduleCauseKind as Kind;
use proptest::prelude::*;

/// A model as JSON, and the plan that dispatching makes of it, what comes first in the list going first.
fn planned(json: &str) -> (SchedulingModel, SchedulePlan) {
    let model: SchedulingModel = serde_json::from_str(json).unwrap();
    let request = DispatchModel {
        model: model.clone(),
        rule: Some(DispatchRule::FirstIn),
    };
    let plan = request.dispatch().unwrap().plan;
    let breaches = check(&model, &plan);
    assert!(breaches.is_empty(), "{breaches:?}");
    (model, plan)
}

/// The causes of one operation's start.
fn causes(json: &str, order: &str, operation: &str) -> Vec<ScheduleCause> {
    let (model, plan) = planned(json);
    let request = ExplainSchedule {
        operations: vec![OperationName {
            order: order.into(),
            operation: operation.into(),
        }],
        ..ExplainSchedule::late(model, plan)
    };
    let mut explanation = request.explain().unwrap();
    let explained = explanation.operations.remove(0);
    assert_eq!(explained.could_start, explained.start, "{explained:#?}");
    explained.causes
}

fn first(json: &str, order: &str, operation: &str) -> (Kind, String) {
    let cause = causes(json, order, operation).remove(0);
    assert_eq!(cause.slack, 0, "{cause:?}");
    (cause.kind, cause.message)
}

#[test]
fn an_operation_waits_for_its_release_and_not_for_the_machine() {
    let json = r#"{"resources": [{"name": "saw"}], "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}]}]},
        {"name": "B", "release": 12, "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}]}]}]}"#;
    let causes = causes(json, "B", "1");
    assert_eq!((causes[0].kind, causes[0].slack), (Kind::Release, 0));
    assert_eq!(causes[0].message, "B/1 is released at 12");
    assert_eq!((causes[1].kind, causes[1].slack), (Kind::Resource, 7));
}

#[test]
fn an_operation_waits_for_its_predecessor_and_the_lag() {
    let json = r#"{"resources": [{"name": "saw"}, {"name": "oven"}], "orders": [
        {"name": "A", "operations": [
            {"name": "1", "modes": [{"resource": "saw", "duration": 5}]},
            {"name": "2", "modes": [{"resource": "oven", "duration": 5}],
                "after": [{"operation": "1", "min_lag": 3}]}]}]}"#;
    let (kind, message) = first(json, "A", "2");
    assert_eq!(kind, Kind::Predecessor);
    assert_eq!(
        message,
        "it comes after A/1, and at least 3 ticks must pass"
    );
}

#[test]
fn a_set_up_holds_what_follows_another_family() {
    let json = r#"{"resources": [{"name": "press", "setups": "c"}],
        "setups": [{"name": "c", "families": ["red", "blue"], "times": [[0, 4], [4, 0]]}], "orders": [
        {"name": "A", "operations": [{"name": "1", "family": "red", "modes": [{"resource": "press", "duration": 5}]}]},
        {"name": "B", "operations": [{"name": "1", "family": "blue", "modes": [{"resource": "press", "duration": 5}]}]}]}"#;
    let (kind, message) = first(json, "B", "1");
    assert_eq!(kind, Kind::Setup);
    assert_eq!(
        message,
        "`press` is set up for it after A/1, which takes 4 ticks"
    );
}

#[test]
fn work_that_does_not_fit_before_a_closed_time_names_the_calendar() {
    let json = r#"{"resources": [{"name": "saw", "calendar": "day"}],
        "calendars": [{"name": "day", "closed": [{"start": 8, "end": 20}]}], "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}]}]},
        {"name": "B", "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 5}]}]}]}"#;
    let causes = causes(json, "B", "1");
    assert_eq!(
        (causes[0].kind, causes[0].from, causes[0].slack),
        (Kind::Calendar, 20, 0)
    );
    // Behind the closed time stands the work that kept it from starting at 0.
    assert_eq!(
        (causes[1].kind, causes[1].order.as_deref()),
        (Kind::Resource, Some("A"))
    );
}

#[test]
fn a_group_that_is_used_up_names_who_uses_it() {
    let json = r#"{"resources": [{"name": "a"}, {"name": "b"}, {"name": "crew", "capacity": 2}], "orders": [
        {"name": "A", "operations": [{"name": "1",
            "modes": [{"resource": "a", "duration": 5, "needs": [{"resource": "crew", "amount": 2}]}]}]},
        {"name": "B", "operations": [{"name": "1",
            "modes": [{"resource": "b", "duration": 5, "needs": [{"resource": "crew"}]}]}]}]}"#;
    let (kind, message) = first(json, "B", "1");
    assert_eq!(kind, Kind::Group);
    assert_eq!(message, "too many of `crew` are at work until 5, on A/1");
}

#[test]
fn an_absence_of_a_group_holds_without_anybody_at_work() {
    let json = r#"{"resources": [{"name": "a"}, {"name": "crew", "capacity": 2,
            "absences": [{"start": 0, "end": 9, "amount": 1}]}], "orders": [
        {"name": "A", "operations": [{"name": "1",
            "modes": [{"resource": "a", "duration": 5, "needs": [{"resource": "crew", "amount": 2}]}]}]}]}"#;
    assert_eq!(first(json, "A", "1").0, Kind::Group);
}

#[test]
fn a_tool_that_is_in_use_elsewhere_holds() {
    let json = r#"{"resources": [{"name": "a"}, {"name": "b"}, {"name": "die"}], "orders": [
        {"name": "A", "operations": [{"name": "1",
            "modes": [{"resource": "a", "duration": 5, "needs": [{"resource": "die"}]}]}]},
        {"name": "B", "operations": [{"name": "1",
            "modes": [{"resource": "b", "duration": 5, "needs": [{"resource": "die"}]}]}]}]}"#;
    let (kind, message) = first(json, "B", "1");
    assert_eq!(
        (kind, message.as_str()),
        (Kind::Resource, "`die` works on A/1 until 5")
    );
}

#[test]
fn material_is_short_until_a_delivery_or_until_somebody_makes_it() {
    let json = r#"{"resources": [{"name": "a"}, {"name": "b"}],
        "buffers": [{"name": "resin", "arrivals": [{"at": 7, "amount": 2}]}, {"name": "paste"}], "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "a", "duration": 5}],
            "takes": [{"buffer": "resin", "amount": 2}], "puts": [{"buffer": "paste", "amount": 1}]}]},
        {"name": "B", "operations": [{"name": "1", "modes": [{"resource": "b", "duration": 5}],
            "takes": [{"buffer": "paste", "amount": 1}]}]}]}"#;
    assert_eq!(
        first(json, "A", "1"),
        (
            Kind::Material,
            "there is too little of `resin` until a delivery at 7".into()
        )
    );
    assert_eq!(
        first(json, "B", "1"),
        (
            Kind::Material,
            "there is too little of `paste` until A/1 makes it".into()
        )
    );
}

#[test]
fn a_full_shelf_holds_what_would_be_put_on_it() {
    let model: SchedulingModel = serde_json::from_str(
        r#"{"resources": [{"name": "a"}, {"name": "b"}],
        "buffers": [{"name": "shelf", "level": 1, "capacity": 1}], "orders": [
        {"name": "A", "release": 9, "operations": [{"name": "1", "modes": [{"resource": "a", "duration": 5}],
            "takes": [{"buffer": "shelf", "amount": 1}]}]},
        {"name": "B", "release": 1, "operations": [{"name": "1", "modes": [{"resource": "b", "duration": 5}],
            "puts": [{"buffer": "shelf", "amount": 1}]}]}]}"#,
    )
    .unwrap();
    let plan: SchedulePlan = serde_json::from_str(
        r#"{"operations": [
        {"order": "A", "operation": "1", "mode": 0, "resource": "a", "setup_start": 9, "start": 9, "end": 14},
        {"order": "B", "operation": "1", "mode": 0, "resource": "b", "setup_start": 4, "start": 4, "end": 9}]}"#,
    )
    .unwrap();
    assert!(check(&model, &plan).is_empty());
    let request = ExplainSchedule {
        operations: vec![OperationName {
            order: "B".into(),
            operation: "1".into(),
        }],
        ..ExplainSchedule::late(model, plan)
    };
    let explained = request.explain().unwrap().operations.remove(0);
    let cause = &explained.causes[0];
    assert_eq!((cause.kind, cause.slack), (Kind::Room, 0));
    assert_eq!(
        cause.message,
        "`shelf` has no room for what it makes until A/1 takes some"
    );
}

#[test]
fn work_that_may_not_wait_is_held_by_what_follows_it() {
    let json = r#"{"resources": [{"name": "a"}, {"name": "b"}], "orders": [
        {"name": "B", "operations": [{"name": "1", "modes": [{"resource": "b", "duration": 20}]}]},
        {"name": "A", "release": 1, "operations": [
            {"name": "1", "modes": [{"resource": "a", "duration": 5}]},
            {"name": "2", "modes": [{"resource": "b", "duration": 5}],
                "after": [{"operation": "1", "max_lag": 2}]}]}]}"#;
    let (kind, message) = first(json, "A", "1");
    assert_eq!(kind, Kind::MaximumLag);
    assert_eq!(
        message,
        "A/2 may come at most 2 ticks after it, and comes later"
    );
}

#[test]
fn a_batch_waits_for_its_last_member() {
    let json = r#"{"resources": [{"name": "oven", "batch_size": 2}], "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "oven", "duration": 5}]}]},
        {"name": "B", "release": 6, "operations": [{"name": "1", "modes": [{"resource": "oven", "duration": 5}]}]}]}"#;
    let model: SchedulingModel = serde_json::from_str(json).unwrap();
    let mut plan = planned(json).1;
    for operation in &mut plan.operations {
        (operation.setup_start, operation.start, operation.end) = (6, 6, 11);
    }
    assert!(check(&model, &plan).is_empty());
    let request = ExplainSchedule {
        operations: vec![OperationName {
            order: "A".into(),
            operation: "1".into(),
        }],
        ..ExplainSchedule::late(model, plan)
    };
    let explained = request.explain().unwrap().operations.remove(0);
    assert_eq!(
        (explained.causes[0].kind, explained.could_start),
        (Kind::Batch, 6)
    );
}

#[test]
fn a_late_order_is_followed_to_the_delivery_that_began_it() {
    // The resin comes late for A; A holds the press, and so B is late. B's own film had time.
    let json = r#"{"resources": [{"name": "press"}, {"name": "pack"}],
        "buffers": [{"name": "resin", "arrivals": [{"at": 10, "amount": 1}]},
                    {"name": "film", "arrivals": [{"at": 4, "amount": 1}]}], "orders": [
        {"name": "A", "due": 40, "operations": [{"name": "1", "modes": [{"resource": "press", "duration": 20}],
            "takes": [{"buffer": "resin", "amount": 1}]}]},
        {"name": "B", "release": 11, "due": 30, "operations": [
            {"name": "1", "modes": [{"resource": "press", "duration": 5}]},
            {"name": "2", "modes": [{"resource": "pack", "duration": 5}], "takes": [{"buffer": "film", "amount": 1}]}]}]}"#;
    let (model, plan) = planned(json);
    let explanation = ExplainSchedule::late(model, plan).explain().unwrap();
    let late = &explanation.orders[0];
    assert_eq!(
        (late.order.as_str(), late.end, late.late, late.alone_end),
        ("B", 40, 10, Some(21))
    );
    let chain: Vec<_> = late
        .chain
        .iter()
        .map(|one| (one.order.as_str(), one.operation.as_str()))
        .collect();
    assert_eq!(chain, [("B", "2"), ("B", "1"), ("A", "1")]);
    assert_eq!(
        late.chain[2].causes.last().map(|one| one.kind),
        Some(Kind::Material)
    );
    let spared: Vec<_> = late
        .spared
        .iter()
        .flat_map(|one| one.causes.iter().map(|cause| (cause.kind, cause.slack)))
        .collect();
    assert!(spared.contains(&(Kind::Material, 31)), "{spared:?}");
    assert_eq!(
        late.message,
        "B ends at 40, 10 ticks after its due date 30. It is held up by one other order. The chain begins with A/1 \
         at 10: there is too little of `resin` until a delivery at 10."
    );
}

#[test]
fn a_due_date_before_the_shortest_way_is_said_to_be_out_of_reach() {
    let json = r#"{"resources": [{"name": "a"}], "orders": [
        {"name": "A", "due": 3, "operations": [{"name": "1", "modes": [{"resource": "a", "duration": 5}]}]}]}"#;
    let (model, plan) = planned(json);
    let late = ExplainSchedule::late(model, plan)
        .explain()
        .unwrap()
        .orders
        .remove(0);
    assert!(
        late.message.contains("Even alone it would end at 5."),
        "{}",
        late.message
    );
}

#[test]
fn a_gap_in_a_plan_is_held_by_nothing() {
    let json = r#"{"resources": [{"name": "a"}], "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "a", "duration": 5}]}]}]}"#;
    let (model, mut plan) = planned(json);
    let operation = &mut plan.operations[0];
    (operation.setup_start, operation.start, operation.end) = (8, 8, 13);
    let request = ExplainSchedule {
        orders: vec!["A".into()],
        ..ExplainSchedule::late(model, plan)
    };
    let explained = request.explain().unwrap().orders.remove(0);
    let cause = &explained.chain[0].causes[0];
    assert_eq!((cause.kind, cause.from), (Kind::Nothing, 0));
}

#[test]
fn names_that_the_model_does_not_have_are_refused() {
    let json = r#"{"resources": [{"name": "a"}], "orders": [
        {"name": "WO-1", "operations": [{"name": "10", "modes": [{"resource": "a", "duration": 5}]}]}]}"#;
    let (model, plan) = planned(json);
    let late = ExplainSchedule::late(model, plan);
    let request = ExplainSchedule {
        orders: vec!["WO-2".into()],
        ..late.clone()
    };
    let problem = request.explain().unwrap_err();
    assert_eq!(
        (problem.code(), problem.path()),
        ("aps.unknown_name", Some("orders[0]"))
    );
    let operations = vec![OperationName {
        order: "WO-1".into(),
        operation: "20".into(),
    }];
    let request = ExplainSchedule { operations, ..late };
    assert_eq!(
        request.explain().unwrap_err().path(),
        Some("operations[0].operation")
    );
}

proptest! {
    /// What is said to hold an operation really does: one that is said to be held cannot start earlier by itself.
    /// Joining the batch before it would change the order of work, which an explanation keeps.
    #[test]
    fn what_is_held_cannot_start_a_tick_earlier(seed in 0..4_000_u64) {
        let model = random_model(seed);
        let request = DispatchModel { model: model.clone(), rule: None };
        let answer = request.dispatch().unwrap();
        prop_assume!(answer.is_feasible);
        let operations = answer.plan.operations.iter().map(|one| OperationName {
            order: one.order.clone(),
            operation: one.operation.clone(),
        });
        let request = ExplainSchedule {
            operations: operations.collect(),
            ..ExplainSchedule::late(model.clone(), answer.plan.clone())
        };
        let explanation = request.explain().unwrap();
        for (row, explained) in explanation.operations.iter().enumerate() {
            let held = explained.causes.first().is_some_and(|one| one.kind != Kind::Nothing && one.slack <= 0);
            prop_assert!(held || explained.start == 0 || explained.could_start < explained.start, "{explained:#?}");
            if held && explained.start > 0 {
                let mut earlier = answer.plan.clone();
                let operation = &mut earlier.operations[row];
                operation.start -= 1;
                operation.end -= 1;
                operation.setup_start -= 1;
                let moved = operation.clone();
                let joins = answer.plan.operations.iter().any(|one| {
                    (&one.resource, one.start) == (&moved.resource, moved.start)
                });
                prop_assert!(joins || !check(&model, &earlier).is_empty(), "{explained:#?}");
            }
        }
    }
}

#[test]
fn a_set_up_waits_for_the_one_who_does_it() {
    let json = r#"{"resources": [
            {"name": "press", "setups": "c", "initial_family": "red", "setup_needs": [{"resource": "fitter"}]},
            {"name": "bench"}, {"name": "fitter"}],
        "setups": [{"name": "c", "families": ["red", "blue"], "times": [[0, 4], [4, 0]]}], "orders": [
        {"name": "A", "operations": [{"name": "1",
            "modes": [{"resource": "bench", "duration": 9, "needs": [{"resource": "fitter"}]}]}]},
        {"name": "B", "release": 1, "operations": [{"name": "1", "family": "blue",
            "modes": [{"resource": "press", "duration": 5}]}]}]}"#;
    let (kind, message) = first(json, "B", "1");
    assert_eq!(
        (kind, message.as_str()),
        (Kind::Resource, "`fitter` works on A/1 until 9")
    );
}
