//! What a request refuses, and what its answer holds.

use crate::tests::random_model;
use crate::{
    DispatchModel, DispatchRule, EvaluateSchedule, PlannedOperation, SchedulePlan, ScheduleRule,
    SchedulingModel, SchedulingOrder, SchedulingResource, SolveEnd, SolveModel,
};
use lineside_kernel::Unwatched;
use std::ops::ControlFlow;

fn two_orders() -> SchedulingModel {
    SchedulingModel {
        resources: vec![
            SchedulingResource::of("saw"),
            SchedulingResource::of("lathe"),
        ],
        orders: vec![
            SchedulingOrder::of("WO-1", [("saw", 20), ("lathe", 45)]).due(90),
            SchedulingOrder::of("WO-2", [("lathe", 30), ("saw", 10)]).due(60),
        ],
        ..SchedulingModel::default()
    }
}

#[test]
fn what_a_rule_measures_is_what_an_evaluation_of_its_plan_measures() {
    for seed in 0..200 {
        let model = random_model(seed);
        let request = DispatchModel {
            model: model.clone(),
            rule: Some(DispatchRule::EarliestDue),
        };
        let answer = request.dispatch().unwrap();
        let evaluation = EvaluateSchedule {
            model,
            plan: answer.plan,
        };
        let evaluation = evaluation.evaluate().unwrap();
        assert_eq!(evaluation.measures, answer.measures, "{seed}");
        assert_eq!(evaluation.goal_values, answer.goal_values);
        assert_eq!(evaluation.is_feasible, answer.is_feasible);
    }
}

#[test]
fn a_plan_with_a_time_out_of_reach_is_refused_where_it_stands() {
    let model = two_orders();
    let mut plan = DispatchModel {
        model: model.clone(),
        rule: None,
    }
    .dispatch()
    .unwrap()
    .plan;
    plan.operations[1].end = i64::MAX;
    let problem = EvaluateSchedule { model, plan }.evaluate().unwrap_err();
    assert_eq!(problem.code(), "aps.bad_value");
    assert_eq!(problem.path(), Some("plan.operations[1].end"));
}

#[test]
fn a_plan_of_other_work_is_told_to_be_unknown_and_incomplete() {
    let mut model = two_orders();
    let plan = DispatchModel {
        model: model.clone(),
        rule: None,
    };
    let plan = plan.dispatch().unwrap().plan;
    model.orders[1].name = "WO-3".into();
    let evaluation = EvaluateSchedule { model, plan }.evaluate().unwrap();
    let rules: Vec<_> = evaluation.violations.iter().map(|one| one.rule).collect();
    assert!(rules.contains(&ScheduleRule::Complete) && rules.contains(&ScheduleRule::Known));
    assert_eq!(evaluation.measures.unplaced_operations, 2);
}

#[test]
fn a_fault_of_the_model_is_named_below_the_field_of_the_request() {
    let mut model = two_orders();
    model.orders[0].operations[1].modes[0].resource = "lath".into();
    let problem = SolveModel::of(model).solve(&Unwatched).unwrap_err();
    assert_eq!(
        problem.path(),
        Some("model.orders[0].operations[1].modes[0].resource")
    );
}

#[test]
fn options_that_make_no_sense_are_refused() {
    for threads in [0, 65] {
        let request = SolveModel {
            threads,
            ..SolveModel::of(two_orders())
        };
        assert_eq!(
            request.solve(&Unwatched).unwrap_err().path(),
            Some("threads")
        );
    }
}

#[test]
fn a_search_that_is_stopped_answers_with_the_best_so_far() {
    let mut model = two_orders();
    // Too late for any schedule, so that nothing is proven at once.
    model.orders[0].due = Some(3);
    model.orders[1].due = Some(3);
    let stopped = |_: u64, _: u64| ControlFlow::Break(());
    let answer = SolveModel::of(model).solve(&stopped).unwrap();
    assert!(matches!(answer.end, SolveEnd::Cancelled | SolveEnd::Proven));
    assert!(answer.is_feasible);
    assert_eq!(answer.plan.operations.len(), 4);
}

#[test]
fn a_search_that_goes_on_from_a_plan_is_never_worse_and_the_same_with_two_threads() {
    for seed in 0..12 {
        let model = random_model(seed);
        let searched = SolveModel {
            epochs: Some(3),
            seed: 7,
            ..SolveModel::of(model.clone())
        };
        let before = searched.solve(&Unwatched).unwrap();
        let [kept, alone, together] = [(0, 1), (2, 1), (2, 2)].map(|(epochs, threads)| {
            let request = SolveModel {
                epochs: Some(epochs),
                threads,
                start: Some(before.plan.clone()),
                ..SolveModel::of(model.clone())
            };
            request.solve(&Unwatched).unwrap()
        });
        assert_eq!(kept.goal_values, before.goal_values, "{seed}");
        assert_eq!(
            kept.measures.unplaced_operations,
            before.measures.unplaced_operations
        );
        assert!(
            alone.goal_values <= before.goal_values || !before.is_feasible,
            "{seed}"
        );
        assert_eq!(alone.plan, together.plan, "{seed}");
        let evaluated = EvaluateSchedule {
            model,
            plan: alone.plan,
        };
        assert_eq!(evaluated.evaluate().unwrap().measures, alone.measures);
    }
}

#[test]
fn a_plan_to_begin_with_may_leave_work_out_and_break_nothing() {
    let model = two_orders();
    let by_hand = SchedulePlan {
        operations: vec![PlannedOperation {
            order: "WO-1".into(),
            operation: "10".into(),
            mode: 0,
            resource: "saw".into(),
            setup_start: 5,
            start: 5,
            end: 25,
        }],
        unplaced: Vec::new(),
    };
    let request = |plan: SchedulePlan| SolveModel {
        start: Some(plan),
        ..SolveModel::of(model.clone())
    };
    let found = request(by_hand.clone()).solve(&Unwatched).unwrap();
    assert_eq!(
        (found.measures.makespan, found.measures.unplaced_operations),
        (75, 0)
    );

    let mut short = by_hand.clone();
    short.operations[0].end = 24;
    let problem = request(short).solve(&Unwatched).unwrap_err();
    assert_eq!(
        (problem.code(), problem.path()),
        ("aps.bad_start", Some("start"))
    );
    assert!(problem.message().contains("WO-1"), "{problem}");

    let mut far = by_hand;
    far.operations[0].start = i64::MIN;
    let problem = request(far).solve(&Unwatched).unwrap_err();
    assert_eq!(problem.path(), Some("start.operations[0].start"));
}
