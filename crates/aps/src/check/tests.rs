//! For each rule a plan that keeps it and one that does not.

mod once;

use super::{ScheduleRule, check};
use crate::SolveOptions;
use crate::model::*;
use crate::plan::SchedulePlan;
use lineside_kernel::Unwatched;

/// Two machines, one order of two steps and one of a single step.
fn model() -> SchedulingModel {
    SchedulingModel {
        resources: vec![
            SchedulingResource::of("saw"),
            SchedulingResource::of("lathe"),
            SchedulingResource::pool("crew", 2),
        ],
        orders: vec![
            SchedulingOrder::of("A", [("saw", 10), ("lathe", 10)]),
            SchedulingOrder::of("B", [("saw", 10)]),
        ],
        ..SchedulingModel::default()
    }
}

fn planned(model: &SchedulingModel) -> SchedulePlan {
    let shop = model.compile().unwrap();
    shop.dispatch_best().plan(&shop, model)
}

/// Moves an operation of the plan, with its set-up.
fn shift(plan: &mut SchedulePlan, place: usize, by: i64) {
    let operation = &mut plan.operations[place];
    operation.setup_start += by;
    operation.start += by;
    operation.end += by;
}

fn assert_breaks(rule: ScheduleRule, model: &SchedulingModel, plan: &SchedulePlan) {
    let rules: Vec<_> = check(model, plan)
        .into_iter()
        .map(|breach| breach.rule)
        .collect();
    assert!(rules.contains(&rule), "{rule:?} is not among {rules:?}");
}

/// The plan of the engine is sound, and what the change makes of it is not.
fn assert_catches(
    rule: ScheduleRule,
    model: &SchedulingModel,
    change: impl FnOnce(&mut SchedulePlan),
) {
    let mut plan = planned(model);
    assert_eq!(check(model, &plan), []);
    change(&mut plan);
    assert_breaks(rule, model, &plan);
}

#[test]
fn a_plan_names_only_what_the_model_has() {
    assert_catches(ScheduleRule::Known, &model(), |plan| {
        plan.operations[0].mode = 1
    });
    assert_catches(ScheduleRule::Known, &model(), |plan| {
        plan.operations[0].resource = "lathe".into()
    });
    assert_catches(ScheduleRule::Known, &model(), |plan| {
        plan.operations[0].order = "C".into()
    });
}

#[test]
fn a_plan_holds_everything_once() {
    assert_catches(ScheduleRule::Complete, &model(), |plan| {
        drop(plan.operations.pop())
    });
    assert_catches(ScheduleRule::Complete, &model(), |plan| {
        let again = plan.operations[0].clone();
        plan.operations.push(again);
    });
}

#[test]
fn locked_work_stands_where_it_is_locked() {
    let mut model = model();
    model.orders[1].operations[0].locked = Some(SchedulingLock {
        mode: 0,
        start: 3,
        end: 20,
    });
    assert_catches(ScheduleRule::Locked, &model, |plan| shift(plan, 2, 1));
}

#[test]
fn nothing_starts_before_its_release() {
    let mut model = model();
    model.orders[0].release = 30;
    assert_catches(ScheduleRule::Release, &model, |plan| shift(plan, 0, -1));
    model.orders[0].operations[1].release = 70;
    assert_catches(ScheduleRule::Release, &model, |plan| shift(plan, 1, -1));
}

#[test]
fn deadlines_hold() {
    let mut model = model();
    model.orders[0].deadline = Some(20);
    assert_catches(ScheduleRule::Deadline, &model, |plan| shift(plan, 1, 1));
}

#[test]
fn work_takes_as_long_as_it_takes() {
    assert_catches(ScheduleRule::Duration, &model(), |plan| {
        plan.operations[1].end += 1
    });
    assert_catches(ScheduleRule::Duration, &model(), |plan| {
        plan.operations[1].end -= 1
    });
}

#[test]
fn work_keeps_to_open_time_and_pauses_only_where_it_may() {
    let mut model = model();
    model.calendars = vec![SchedulingCalendar {
        name: "night".into(),
        closed: vec![SchedulingWindow { start: 25, end: 40 }],
    }];
    model.resources[1].calendar = Some("night".into());
    assert_catches(ScheduleRule::Closed, &model, |plan| shift(plan, 1, 8));
    model.orders[0].operations[1].interruptible = true;
    model.orders[0].operations[1].release = 20;
    assert_eq!(planned(&model).operations[1].end, 45);
    assert_catches(ScheduleRule::Duration, &model, |plan| {
        plan.operations[1].end -= 1
    });
    assert_catches(ScheduleRule::Closed, &model, |plan| shift(plan, 1, 6));
}

#[test]
fn lags_hold_both_ways() {
    let mut model = model();
    model.orders[0].operations[1].after = Some(vec![SchedulingAfter {
        min_lag: 2,
        max_lag: Some(4),
        ..SchedulingAfter::end_of("10")
    }]);
    assert_catches(ScheduleRule::MinimumLag, &model, |plan| shift(plan, 1, -1));
    assert_catches(ScheduleRule::MaximumLag, &model, |plan| shift(plan, 1, 3));
}

#[test]
fn overlap_lets_the_next_step_start_after_the_first_transfer_lot() {
    let mut model = model();
    model.orders[0].operations[1].after = Some(vec![
        SchedulingAfter {
            from: SchedulingAnchor::Start,
            min_lag: 3,
            ..SchedulingAfter::end_of("10")
        },
        SchedulingAfter {
            to: SchedulingAnchor::End,
            min_lag: 3,
            ..SchedulingAfter::end_of("10")
        },
    ]);
    let plan = planned(&model);
    assert_eq!(plan.operations[1].start - plan.operations[0].start, 3);
    assert_catches(ScheduleRule::MinimumLag, &model, |plan| shift(plan, 1, -1));
}

#[test]
fn a_machine_does_one_thing_at_a_time() {
    assert_catches(ScheduleRule::Overlap, &model(), |plan| {
        let by = plan.operations[0].start - plan.operations[2].start;
        shift(plan, 2, by);
    });
    let mut model = model();
    model.resources.push(SchedulingResource::of("tool"));
    for (order, operation) in [(0, 1), (1, 0)] {
        let need = SchedulingNeed {
            resource: "tool".into(),
            amount: 1,
        };
        model.orders[order].operations[operation].modes[0].needs = vec![need];
    }
    assert_catches(ScheduleRule::Overlap, &model, |plan| {
        let by = plan.operations[1].start - plan.operations[2].start;
        shift(plan, 2, by);
    });
}

#[test]
fn a_set_up_stands_before_the_work_and_takes_its_time() {
    let mut model = model();
    model.setups = vec![SchedulingSetups {
        name: "colours".into(),
        families: vec!["red".into(), "blue".into()],
        times: vec![vec![0, 5], vec![7, 0]],
        never: Vec::new(),
    }];
    model.resources[0].setups = Some("colours".into());
    model.resources[0].initial_family = Some("red".into());
    model.orders[0].operations[0].family = Some("red".into());
    model.orders[1].operations[0].family = Some("blue".into());
    model.orders[1].release = 5;
    let plan = planned(&model);
    assert_eq!(
        (plan.operations[2].setup_start, plan.operations[2].start),
        (10, 15)
    );
    assert_catches(ScheduleRule::Setup, &model, |plan| {
        plan.operations[2].setup_start += 1
    });
    assert_catches(ScheduleRule::Overlap, &model, |plan| shift(plan, 2, -1));
}

#[test]
fn a_batch_holds_one_family_and_what_fits() {
    let mut model = model();
    model.resources[0].batch_size = Some(2);
    let plan = planned(&model);
    assert_eq!(plan.operations[0].start, plan.operations[2].start);
    model.orders[0].operations[0].size = 2;
    assert_breaks(ScheduleRule::Batch, &model, &plan);
    model.orders[0].operations[0].size = 1;
    model.orders[0].operations[0].family = Some("red".into());
    assert_breaks(ScheduleRule::Batch, &model, &plan);
    model.orders[0].operations[0].family = None;
    model.orders[1].operations[0].modes[0].duration = 9;
    assert_eq!(check(&model, &plan), []);
    model.orders[0].operations[0].modes[0].duration = 9;
    assert_breaks(ScheduleRule::Duration, &model, &plan);
}

#[test]
fn a_group_is_not_used_beyond_its_heads() {
    let mut model = model();
    for (order, operation, amount) in [(0, 1, 2), (1, 0, 1)] {
        let need = SchedulingNeed {
            resource: "crew".into(),
            amount,
        };
        model.orders[order].operations[operation].modes[0].needs = vec![need];
    }
    model.orders[1].operations[0].modes[0].resource = "crew".into();
    model.orders[1].operations[0].modes[0].needs.clear();
    assert_catches(ScheduleRule::Capacity, &model, |plan| {
        let by = plan.operations[1].start - plan.operations[2].start;
        shift(plan, 2, by);
    });
    model.resources[2].absences = vec![SchedulingAbsence {
        start: 0,
        end: 50,
        amount: 2,
    }];
    assert_eq!(planned(&model).operations[2].start.min(50), 50);
}

#[test]
fn material_is_there_when_it_is_taken_and_fits_when_it_is_put() {
    let mut model = model();
    model.buffers = vec![SchedulingBuffer {
        name: "shelf".into(),
        level: 0,
        capacity: Some(3),
        arrivals: vec![SchedulingArrival { at: 15, amount: 2 }],
    }];
    model.orders[0].operations[0].takes = vec![SchedulingFlow {
        buffer: "shelf".into(),
        amount: 2,
    }];
    assert_catches(ScheduleRule::BufferShort, &model, |plan| shift(plan, 0, -1));
    model.orders[1].operations[0].puts = vec![SchedulingFlow {
        buffer: "shelf".into(),
        amount: 3,
    }];
    assert_catches(ScheduleRule::BufferFull, &model, |plan| {
        let by = 20 - plan.operations[2].start;
        shift(plan, 2, by);
        shift(plan, 0, 100);
        shift(plan, 1, 100);
    });
}

/// Saw and lathe change colours, and one fitter sets both up.
fn two_colours() -> SchedulingModel {
    let mut model = model();
    let times = vec![vec![0, 5], vec![5, 0]];
    model.setups = vec![SchedulingSetups::of("colours", ["red", "blue"], times)];
    model.resources.push(SchedulingResource::of("fitter"));
    for resource in model.resources.iter_mut().take(2) {
        resource.setups = Some("colours".into());
        resource.initial_family = Some("red".into());
        resource.setup_needs = vec![SchedulingNeed {
            resource: "fitter".into(),
            amount: 1,
        }];
    }
    model.orders = vec![
        SchedulingOrder::of("A", [("saw", 10)]),
        SchedulingOrder::of("B", [("lathe", 10)]),
    ];
    for order in &mut model.orders {
        order.operations[0].family = Some("blue".into());
    }
    model
}

#[test]
fn one_fitter_sets_up_one_machine_after_the_other() {
    let model = two_colours();
    let plan = planned(&model);
    let mut setups: Vec<_> = plan
        .operations
        .iter()
        .map(|o| (o.setup_start, o.start))
        .collect();
    setups.sort_unstable();
    assert_eq!(setups, [(0, 5), (5, 10)]);
    assert_catches(ScheduleRule::Capacity, &model, |plan| {
        let late = usize::from(plan.operations[1].start == 10);
        shift(plan, late, -5);
    });
}

#[test]
fn a_fitter_sets_up_while_he_is_there() {
    let mut model = two_colours();
    model.orders.pop();
    model.calendars = vec![SchedulingCalendar {
        name: "late shift".into(),
        closed: vec![SchedulingWindow { start: 0, end: 8 }],
    }];
    model.resources[3].calendar = Some("late shift".into());
    assert_eq!(planned(&model).operations[0].setup_start, 8);
    assert_catches(ScheduleRule::Closed, &model, |plan| shift(plan, 0, -1));
}

#[test]
fn a_family_never_follows_one_that_it_must_not() {
    let mut model = two_colours();
    model.orders[1].operations[0].modes[0].resource = "saw".into();
    model.orders[1].operations[0].family = Some("red".into());
    // Red before blue may be, but not the other way round.
    model.orders[1].release = 12;
    let plan = planned(&model);
    assert!(plan.operations[0].start < plan.operations[1].start);
    model.setups[0].never = vec![SchedulingChange {
        from: "blue".into(),
        to: "red".into(),
    }];
    assert_breaks(ScheduleRule::Changeover, &model, &plan);
    // Dispatching runs into the dead end; the search finds the way out.
    let shop = model.compile().unwrap();
    let options = SolveOptions {
        epochs: Some(1),
        ..SolveOptions::default()
    };
    let solution = shop.solve(&options, &Unwatched, &mut |_| {});
    let plan = solution.schedule.plan(&shop, &model);
    assert_eq!(check(&model, &plan), []);
    assert!(plan.operations[0].start > plan.operations[1].start);
}

#[test]
fn what_arrives_where_there_is_no_room_is_a_breach() {
    let mut model = model();
    model.buffers = vec![SchedulingBuffer {
        name: "shelf".into(),
        level: 1,
        capacity: Some(2),
        arrivals: vec![SchedulingArrival { at: 15, amount: 1 }],
    }];
    let plan = planned(&model);
    assert_eq!(check(&model, &plan), []);
    model.buffers[0].arrivals[0].amount = 2;
    assert_breaks(ScheduleRule::BufferFull, &model, &plan);
}

#[test]
fn locked_work_is_set_up_for_where_there_was_time() {
    let lock = |start| SchedulingLock {
        mode: 0,
        start,
        end: start + 5,
    };
    let mut model: SchedulingModel = serde_json::from_str(
        r#"{"resources": [{"name": "m", "setups": "s", "initial_family": "a"}],
        "setups": [{"name": "s", "families": ["a", "b"], "times": [[0, 4], [3, 0]]}], "orders": [
        {"name": "A", "operations": [{"name": "1", "family": "b", "modes": [{"resource": "m", "duration": 5}]}]}]}"#,
    )
    .unwrap();
    for (start, setup) in [(0, 0), (3, 0), (4, 4), (10, 4)] {
        model.orders[0].operations[0].locked = Some(lock(start));
        let shop = model.compile().unwrap();
        let schedule = shop.dispatch_best();
        assert_eq!(shop.measure(&schedule).setup_time, setup);
        let mut plan = schedule.plan(&shop, &model);
        assert_eq!(plan.operations[0].setup_start, start - setup);
        assert_eq!(check(&model, &plan), []);
        plan.operations[0].setup_start += 1 - 2 * i64::from(setup == 0);
        assert!(!check(&model, &plan).is_empty());
    }
}
