//! What decides, and what relief is worth.

use super::*;
use crate::tests::random_model;
use crate::{DispatchModel, DispatchRule, SchedulingAfter};
use lineside_kernel::Unwatched;
use std::ops::ControlFlow;

fn planned(json: &str) -> FindBottlenecks {
    let model: SchedulingModel = serde_json::from_str(json).unwrap();
    let request = DispatchModel {
        model: model.clone(),
        rule: Some(DispatchRule::FirstIn),
    };
    let plan = request.dispatch().unwrap().plan;
    FindBottlenecks::of(model, plan)
}

/// A goes over the mill and the saw, B over the mill alone; the saw has time.
const MILL: &str = r#"{"resources": [{"name": "saw"}, {"name": "mill"}], "orders": [
    {"name": "A", "due": 30, "weight": 2, "operations": [
        {"name": "1", "modes": [{"resource": "mill", "duration": 20}]},
        {"name": "2", "modes": [{"resource": "saw", "duration": 5}]}]},
    {"name": "B", "due": 30, "operations": [{"name": "1", "modes": [{"resource": "mill", "duration": 40}]}]}]}"#;

#[test]
fn the_machine_that_makes_orders_late_is_the_bottleneck() {
    let found = planned(MILL).find(&Unwatched).unwrap();
    let mill = &found.resources[0];
    // B ends at 60, 30 late, behind A on the mill.
    assert_eq!(
        (mill.resource.as_str(), mill.critical, mill.operations),
        ("mill", 60, 2)
    );
    assert_eq!(found.goal_values, [30, 60, 0]);
    assert_eq!(mill.gains, [10, 10, 0]);
    let critical: Vec<_> = found
        .critical
        .iter()
        .map(|one| (one.order.as_str(), one.start))
        .collect();
    assert_eq!(critical, [("B", 20), ("A", 0)]);
}

#[test]
fn only_so_many_are_tried() {
    let request = FindBottlenecks {
        most: 0,
        ..planned(MILL)
    };
    let found = request.find(&Unwatched).unwrap();
    assert!(found.resources.iter().all(|one| one.gains.is_empty()));
}

#[test]
fn a_relief_of_all_the_work_is_spread_and_never_below_nothing() {
    let request = FindBottlenecks {
        relief: 1_000,
        ..planned(MILL)
    };
    let found = request.find(&Unwatched).unwrap();
    // Without any work on the mill, A ends after its work on the saw, at 5.
    assert_eq!(found.resources[0].gains, [30, 55, 0]);
}

#[test]
fn a_plan_of_the_dispatcher_timed_anew_is_no_worse() {
    for seed in 0..300 {
        let model = random_model(seed);
        let answer = DispatchModel {
            model: model.clone(),
            rule: None,
        };
        let answer = answer.dispatch().unwrap();
        if !answer.is_feasible {
            continue;
        }
        let found = FindBottlenecks::of(model, answer.plan)
            .find(&Unwatched)
            .unwrap();
        assert!(!found.critical.is_empty(), "{seed}");
        for one in &found.resources {
            assert!(one.critical_share >= 0.0 && one.critical_share <= 1.0);
            assert!(one.operations > 0);
        }
    }
}

#[test]
fn a_relief_that_makes_no_sense_is_refused_and_a_search_can_be_cancelled() {
    let request = FindBottlenecks {
        relief: 0,
        ..planned(MILL)
    };
    assert_eq!(request.find(&Unwatched).unwrap_err().path(), Some("relief"));
    let stop = |_: u64, _: u64| ControlFlow::Break(());
    assert_eq!(
        planned(MILL).find(&stop).unwrap_err().code(),
        "work.cancelled"
    );
}

#[test]
fn a_former_place_in_another_than_the_first_mode_is_no_obstacle() {
    let mut request = planned(
        r#"{"resources": [{"name": "saw"}, {"name": "mill"}], "orders": [
        {"name": "A", "due": 3, "operations": [{"name": "1", "former": {"mode": 1, "start": 0, "end": 20},
            "modes": [{"resource": "saw", "duration": 50}, {"resource": "mill", "duration": 20}]}]}]}"#,
    );
    let found = request.find(&Unwatched).unwrap();
    assert_eq!(
        (found.goal_values, found.resources[0].gains.as_slice()),
        (vec![17, 20, 0], [10, 10, 0].as_slice())
    );
    let former = &mut request.model.orders[0].operations[0].former;
    former.as_mut().unwrap().mode = 0;
    assert_eq!(request.find(&Unwatched).unwrap().goal_values, [17, 20, 0]);
}

#[test]
fn a_machine_with_setups_and_its_fitter_are_relieved() {
    let mut request = planned(
        r#"{"resources": [{"name": "mill", "setups": "s", "initial_family": "a",
            "setup_needs": [{"resource": "fitter"}]}, {"name": "fitter"}],
        "setups": [{"name": "s", "families": ["a", "b"], "times": [[0, 4], [3, 0]]}], "orders": [
        {"name": "A", "operations": [{"name": "1", "family": "b", "modes": [
            {"resource": "mill", "duration": 5, "needs": [{"resource": "fitter"}]}]}]}]}"#,
    );
    request.relief = 30;
    let found = request.find(&Unwatched).unwrap();
    assert_eq!(found.goal_values, [9, 0, 0]);
    // A tick of work is left, for which the mill is set up.
    assert_eq!(found.resources[0].gains, [4, 0, 0]);
}

#[test]
fn a_plan_that_runs_against_the_waits_has_no_gains() {
    let mut request = planned(MILL);
    request.model.orders[0].operations[0].after = Some(vec![SchedulingAfter {
        order: Some("B".into()),
        ..SchedulingAfter::end_of("1")
    }]);
    let found = request.find(&Unwatched).unwrap();
    assert!(found.goal_values.is_empty());
}
