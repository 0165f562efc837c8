//! What a request refuses, and what its answer holds.

use crate::tests::random_model;
use crate::{
    DispatchModel, DispatchRule, EvaluateSchedule, ScheduleRule, SchedulingModel, SchedulingOrder,
    SchedulingResource, SolveEnd, SolveModel,
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
