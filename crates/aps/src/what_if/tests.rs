//! What happens changes what it must, and little else.

use super::*;
use crate::tests::random_model;
use crate::{DispatchModel, DispatchRule, PlannedOperation, SchedulingOrder, check};
use lineside_kernel::Unwatched;
use proptest::prelude::*;

fn planned(json: &str) -> (SchedulingModel, SchedulePlan) {
    let model: SchedulingModel = serde_json::from_str(json).unwrap();
    let request = DispatchModel {
        model: model.clone(),
        rule: Some(DispatchRule::FirstIn),
    };
    let plan = request.dispatch().unwrap().plan;
    (model, plan)
}

fn answer(
    (model, plan): &(SchedulingModel, SchedulePlan),
    now: i64,
    changes: Vec<ScheduleChange>,
) -> WhatIfAnswer {
    let question = WhatIf {
        epochs: Some(2),
        threads: 1,
        ..WhatIf::of(model.clone(), plan.clone(), now, changes)
    };
    let answer = question.answer(&Unwatched).unwrap();
    assert_eq!(
        check(&answer.model, &answer.plan).is_empty(),
        answer.is_feasible
    );
    answer
}

fn refusal(one: ScheduleChange) -> (String, String) {
    let (model, plan) = planned(SAWS);
    let problem = WhatIf::of(model, plan, 0, vec![one]).answer(&Unwatched);
    let problem = problem.unwrap_err();
    let path = problem.path().unwrap_or_default().to_owned();
    (problem.code().to_owned(), path)
}

fn of<'p>(plan: &'p SchedulePlan, order: &str) -> &'p PlannedOperation {
    let mut operations = plan.operations.iter();
    operations.find(|one| one.order == order).unwrap()
}

/// Two saws, three orders: A and C on the first or the second, B on the second alone.
const SAWS: &str = r#"{"resources": [{"name": "saw"}, {"name": "spare", "calendar": "day"}],
    "calendars": [{"name": "day", "closed": [{"start": 30, "end": 90}]}],
    "buffers": [{"name": "steel", "arrivals": [{"at": 0, "amount": 9}]}], "orders": [
    {"name": "A", "due": 10, "operations": [{"name": "1", "modes": [{"resource": "saw", "duration": 10}],
        "takes": [{"buffer": "steel", "amount": 1}]}]},
    {"name": "B", "due": 40, "operations": [{"name": "1", "modes": [{"resource": "spare", "duration": 20}]}]},
    {"name": "C", "due": 20, "operations": [{"name": "1", "modes": [
        {"resource": "saw", "duration": 10}, {"resource": "spare", "duration": 10}]}]}]}"#;

#[test]
fn nothing_that_happens_changes_nothing() {
    let plan = planned(SAWS);
    let answer = answer(&plan, 0, vec![]);
    assert_eq!(answer.plan, plan.1);
    assert_eq!(answer.comparison.moved_count, 0);
}

#[test]
fn work_leaves_a_machine_that_is_down() {
    let plan = planned(SAWS);
    assert_eq!(
        (of(&plan.1, "C").resource.as_str(), of(&plan.1, "C").start),
        ("saw", 10)
    );
    let down = ScheduleChange::ResourceDown {
        resource: "saw".into(),
        start: 10,
        end: 60,
    };
    let answer = answer(&plan, 5, vec![down]);
    let moved = of(&answer.plan, "C");
    assert_eq!(
        (moved.resource.as_str(), moved.mode, moved.start),
        ("spare", 1, 20)
    );
    assert_eq!(
        (of(&answer.plan, "A").start, of(&answer.plan, "B").start),
        (0, 0)
    );
    assert_eq!(answer.comparison.moved_count, 1);
    assert_eq!(answer.comparison.late_now, ["C"]);
}

#[test]
fn a_late_delivery_moves_what_needs_it_and_what_is_behind() {
    let late = ScheduleChange::Delivery {
        buffer: "steel".into(),
        at: 0,
        to: 15,
    };
    let plan = planned(SAWS);
    let question = WhatIf {
        scope: ReplanScope::Repair,
        ..WhatIf::of(plan.0.clone(), plan.1.clone(), 0, vec![late])
    };
    let answer = question.answer(&Unwatched).unwrap();
    // A waits until 15, and is after C then, which keeps its place.
    assert_eq!(
        (of(&answer.plan, "C").start, of(&answer.plan, "A").start),
        (10, 20)
    );
    assert_eq!(of(&answer.plan, "B").start, 0);
}

#[test]
fn a_rush_order_goes_first_and_what_has_started_stays() {
    let plan = planned(SAWS);
    let rush = SchedulingOrder {
        weight: 100,
        release: 3,
        ..SchedulingOrder::of("RUSH", [("saw", 4)]).due(14)
    };
    let answer = answer(&plan, 3, vec![ScheduleChange::AddOrder { order: rush }]);
    assert_eq!(
        (of(&answer.plan, "A").start, of(&answer.plan, "RUSH").start),
        (0, 10)
    );
    assert_eq!(of(&answer.plan, "C").start, 14);
    assert_eq!(answer.comparison.moved_count, 2);
}

#[test]
fn an_extra_shift_is_used_by_what_gains_from_it() {
    let json = SAWS.replace(r#""start": 30, "end": 90"#, r#""start": 0, "end": 90"#);
    let plan = planned(&json);
    assert_eq!(of(&plan.1, "B").start, 90);
    let shift = ScheduleChange::ExtraShift {
        resource: "spare".into(),
        start: 5,
        end: 30,
    };
    let answer = answer(&plan, 0, vec![shift]);
    assert_eq!(of(&answer.plan, "B").start, 5);
    assert_eq!(answer.comparison.punctual_now, ["B"]);
}

#[test]
fn a_due_date_that_moves_and_an_order_that_goes() {
    let plan = planned(SAWS);
    let due = ScheduleChange::DueDate {
        order: "C".into(),
        due: Some(10),
        weight: Some(5),
    };
    let gone = ScheduleChange::RemoveOrder { order: "A".into() };
    let answer = answer(&plan, 0, vec![due, gone]);
    assert_eq!(of(&answer.plan, "C").start, 0);
    assert!(answer.plan.operations.iter().all(|one| one.order != "A"));
    assert_eq!(answer.measures.tardy_orders, 0);
}

#[test]
fn a_change_of_something_that_is_not_there_is_refused_where_it_stands() {
    let unknown = |path: &str| ("aps.unknown_name".to_owned(), path.to_owned());
    assert_eq!(
        refusal(ScheduleChange::ResourceDown {
            resource: "sow".into(),
            start: 0,
            end: 1
        }),
        unknown("changes[0].resource")
    );
    assert_eq!(
        refusal(ScheduleChange::RemoveOrder { order: "D".into() }),
        unknown("changes[0].order")
    );
    let delivery = ScheduleChange::Delivery {
        buffer: "steel".into(),
        at: 1,
        to: 2,
    };
    assert_eq!(refusal(delivery).1, "changes[0].at");
    let backwards = ScheduleChange::ExtraShift {
        resource: "saw".into(),
        start: 5,
        end: 5,
    };
    assert_eq!(refusal(backwards).1, "changes[0].end");
    let twice = ScheduleChange::AddOrder {
        order: SchedulingOrder::of("A", [("saw", 1)]),
    };
    assert_eq!(refusal(twice).1, "changes[0].order.name");
}

#[test]
fn a_plan_made_anew_is_no_worse_than_a_repair() {
    let plan = planned(SAWS);
    let down = ScheduleChange::ResourceDown {
        resource: "saw".into(),
        start: 0,
        end: 12,
    };
    let of_scope = |scope| {
        let question = WhatIf {
            scope,
            epochs: Some(2),
            threads: 1,
            ..WhatIf::of(plan.0.clone(), plan.1.clone(), 0, vec![down.clone()])
        };
        question.answer(&Unwatched).unwrap().goal_values
    };
    let repair = of_scope(ReplanScope::Repair);
    assert!(of_scope(ReplanScope::Improve) <= repair);
    assert!(of_scope(ReplanScope::Anew) <= repair);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    /// Whatever happens, what comes out keeps every rule of the changed model.
    #[test]
    fn a_mended_plan_is_sound(seed in any::<u64>(), now in 0..30_i64, start in 0..40_i64, length in 1..30_i64) {
        let model = random_model(seed);
        let before = DispatchModel { model: model.clone(), rule: None }.dispatch().unwrap();
        prop_assume!(before.is_feasible);
        let down = ScheduleChange::ResourceDown {
            resource: "M1".into(),
            start: start.max(now),
            end: start.max(now) + length,
        };
        let question = WhatIf {
            scope: ReplanScope::Repair,
            ..WhatIf::of(model, before.plan, now, vec![down])
        };
        let answer = question.answer(&Unwatched).unwrap();
        let sound = check(&answer.model, &answer.plan).is_empty();
        prop_assert_eq!(sound, answer.is_feasible, "{:#?}", check(&answer.model, &answer.plan));
    }
}

#[test]
fn nothing_begins_before_now_that_had_not() {
    let asked = planned(SAWS);
    let rush = SchedulingOrder::of("RUSH", [("saw", 2)]).due(3);
    for scope in [ReplanScope::Repair, ReplanScope::Improve, ReplanScope::Anew] {
        let question = WhatIf {
            epochs: Some(2),
            threads: 1,
            scope,
            ..WhatIf::of(
                asked.0.clone(),
                asked.1.clone(),
                5,
                vec![ScheduleChange::AddOrder {
                    order: rush.clone(),
                }],
            )
        };
        let answer = question.answer(&Unwatched).unwrap();
        assert!(answer.is_feasible);
        assert!(of(&answer.plan, "RUSH").start >= 5, "{scope:?}");
    }
}

#[test]
fn a_plan_that_still_holds_is_left_alone() {
    let (model, mut plan) = planned(
        r#"{"resources": [{"name": "furnace", "batch_size": 4}, {"name": "m"}], "goals": [{"measure": "flow_time"}], "orders": [
        {"name": "A", "operations": [{"name": "f", "family": "x", "modes": [{"resource": "furnace", "duration": 2}]}]},
        {"name": "B", "operations": [{"name": "f", "family": "x", "modes": [{"resource": "furnace", "duration": 3}]}]}]}"#,
    );
    for one in &mut plan.operations {
        (one.setup_start, one.start, one.end) = (16, 16, 19);
    }
    let question = WhatIf {
        scope: ReplanScope::Repair,
        ..WhatIf::of(model, plan.clone(), 0, Vec::new())
    };
    let answer = question.answer(&Unwatched).unwrap();
    assert_eq!(answer.plan.operations, plan.operations);
}

#[test]
fn a_repair_holds_what_a_former_plan_has_in_another_than_the_first_mode() {
    let json = r#"{"resources": [{"name": "saw"}, {"name": "lathe"}], "orders": [
        {"name": "A", "due": 500, "operations": [{"name": "1", "former": {"mode": 1, "start": 10, "end": 20},
            "modes": [{"resource": "lathe", "duration": 5}, {"resource": "saw", "duration": 10}]}]},
        {"name": "C", "due": 500, "operations": [{"name": "1", "release": 300,
            "modes": [{"resource": "lathe", "duration": 10}]}]}]}"#;
    let (model, mut plan) = planned(json);
    let one = &mut plan.operations[0];
    (one.mode, one.resource) = (1, "saw".into());
    (one.setup_start, one.start, one.end) = (10, 10, 20);
    let down = ScheduleChange::ResourceDown {
        resource: "lathe".into(),
        start: 290,
        end: 320,
    };
    let question = WhatIf {
        scope: ReplanScope::Repair,
        ..WhatIf::of(model, plan.clone(), 0, vec![down])
    };
    let answer = question.answer(&Unwatched).unwrap();
    assert_eq!(of(&answer.plan, "A"), of(&plan, "A"));
    assert_eq!(of(&answer.plan, "C").start, 320);
}

#[test]
fn work_that_pauses_while_closed_loses_only_what_was_open() {
    let json = |interruptible: bool| {
        format!(
            r#"{{"resources": [{{"name": "saw", "calendar": "day"}}], "calendars": [{{"name": "day",
            "closed": [{{"start": 10, "end": 12}}, {{"start": 30, "end": 40}}]}}], "orders": [
            {{"name": "A", "operations": [{{"name": "1", "interruptible": {interruptible},
                "modes": [{{"resource": "saw", "duration": 18}}], "locked": {{"mode": 0, "start": 0, "end": 20}}}}]}}]}}"#
        )
    };
    let end = |interruptible, (start, end)| {
        let mut model: SchedulingModel = serde_json::from_str(&json(interruptible)).unwrap();
        let resource = "saw".into();
        let down = ScheduleChange::ResourceDown {
            resource,
            start,
            end,
        };
        down.make(&mut model).unwrap();
        model.orders[0].operations[0].locked.unwrap().end
    };
    assert_eq!(end(true, (10, 12)), 20);
    assert_eq!(end(true, (10, 13)), 21);
    assert_eq!(end(true, (9, 13)), 22);
    // Its last two ticks come after the closed time from 30 to 40.
    assert_eq!(end(true, (9, 23)), 42);
    assert_eq!(end(true, (25, 35)), 20);
    assert_eq!(end(false, (5, 9)), 24);
}

#[test]
fn a_change_that_makes_the_model_unsound_is_refused_where_it_stands() {
    let refused = |change| refusal(change).1;
    let order = SchedulingOrder::of("D", [("saw", 1), ("sow", 1)]);
    assert_eq!(
        refused(ScheduleChange::AddOrder { order }),
        "changes[0].order.operations[1].modes[0].resource"
    );
    let release = ScheduleChange::Release {
        order: "A".into(),
        operation: None,
        release: -1,
    };
    assert_eq!(refused(release), "changes[0].release");
    let due = ScheduleChange::DueDate {
        order: "A".into(),
        due: Some(i64::MAX),
        weight: None,
    };
    assert_eq!(refused(due), "changes[0].due");
    let delivery = ScheduleChange::Delivery {
        buffer: "steel".into(),
        at: 0,
        to: -4,
    };
    assert_eq!(refused(delivery), "changes[0].to");
}
