//! Each indicator, worked out by hand.

use super::*;
use crate::tests::random_model;
use crate::{DispatchModel, DispatchRule, PlannedOperation};
use proptest::prelude::*;

fn planned(json: &str) -> MeasureSchedule {
    let model: SchedulingModel = serde_json::from_str(json).unwrap();
    let request = DispatchModel {
        model: model.clone(),
        rule: Some(DispatchRule::FirstIn),
    };
    let plan = request.dispatch().unwrap().plan;
    MeasureSchedule::of(model, plan)
}

/// The press: set up red, 4 ticks to blue, 10 ticks of work; then red again, 4 ticks, 6 of work; closed from 20 to 30.
const PRESS: &str = r#"{"resources": [
        {"name": "press", "setups": "c", "initial_family": "red", "calendar": "day"},
        {"name": "crew", "capacity": 3, "absences": [{"start": 0, "end": 10, "amount": 1}]}],
    "calendars": [{"name": "day", "closed": [{"start": 20, "end": 30}]}],
    "setups": [{"name": "c", "families": ["red", "blue"], "times": [[0, 4], [4, 0]]}], "orders": [
    {"name": "A", "due": 30, "operations": [{"name": "1", "family": "blue", "modes": [
        {"resource": "press", "duration": 10, "needs": [{"resource": "crew", "amount": 2}]}]}]},
    {"name": "B", "due": 60, "weight": 3, "operations": [{"name": "1", "family": "red", "modes": [
        {"resource": "press", "duration": 6}]}]}]}"#;

#[test]
fn a_resource_is_measured_over_its_open_time() {
    let indicators = planned(PRESS).measure().unwrap();
    // A from 4 to 14; B's set-up does not fit before the closed time: 30 to 34, work 34 to 40.
    assert_eq!((indicators.start, indicators.end), (0, 40));
    let press = &indicators.resources[0];
    assert_eq!(
        (
            press.open,
            press.work,
            press.setup,
            press.operations,
            press.changeovers
        ),
        (30, 16, 8, 2, 2)
    );
    assert!((press.utilisation - 16.0 / 30.0).abs() < 1e-12);
    assert!((press.setup_share - 8.0 / 24.0).abs() < 1e-12);
    let crew = &indicators.resources[1];
    assert_eq!((crew.open, crew.work), (3 * 40 - 10, 20));
    assert_eq!(indicators.on_time_share, Some(1.0));
}

#[test]
fn an_order_with_little_slack_is_a_risk_in_proportion() {
    // A ends at 14 and is due at 30: 16 ticks of slack. B ends at 40, is due at 60: 20 ticks.
    let request = MeasureSchedule {
        safe_share: 1.0,
        ..planned(PRESS)
    };
    let risks = request.measure().unwrap().risks;
    // A is safe with 14 ticks; B would be with 40 and has 20.
    assert_eq!(risks.orders.len(), 1);
    assert_eq!(
        (risks.orders[0].order.as_str(), risks.orders[0].slack),
        ("B", Some(20))
    );
    assert!((risks.orders[0].delay - 0.5).abs() < 1e-12);
    assert!((risks.delay - 0.5 * 3.0 / 4.0).abs() < 1e-12);
    let tight = planned(PRESS).measure().unwrap().risks;
    assert!(tight.orders.is_empty());
}

#[test]
fn a_change_of_family_without_cleaning_can_contaminate() {
    assert_eq!(
        planned(PRESS).measure().unwrap().risks.cross_contamination,
        0.0
    );
    let json = PRESS.replace("[[0, 4], [4, 0]]", "[[0, 4], [0, 0]]");
    assert_eq!(
        planned(&json).measure().unwrap().risks.cross_contamination,
        0.5
    );
}

#[test]
fn an_intermediate_that_waits_half_its_time_is_half_at_risk() {
    let json = r#"{"resources": [{"name": "a"}, {"name": "b"}], "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "a", "duration": 5}]},
            {"name": "2", "modes": [{"resource": "b", "duration": 5}],
                "after": [{"operation": "1", "min_lag": 4, "max_lag": 8}]}]}]}"#;
    assert_eq!(
        planned(json).measure().unwrap().risks.material_stability,
        0.5
    );
}

#[test]
fn a_batch_works_once_for_all_its_members() {
    let json = r#"{"resources": [{"name": "oven", "batch_size": 2}], "orders": [
        {"name": "A", "operations": [{"name": "1", "modes": [{"resource": "oven", "duration": 5}]}]},
        {"name": "B", "operations": [{"name": "1", "modes": [{"resource": "oven", "duration": 5}]}]}]}"#;
    let oven = planned(json).measure().unwrap().resources.remove(0);
    assert_eq!((oven.work, oven.operations, oven.utilisation), (5, 2, 1.0));
}

#[test]
fn a_plan_is_compared_with_the_one_before() {
    let mut request = planned(PRESS);
    let mut former = request.plan.clone();
    former.operations[0].start -= 3;
    former.operations[1].resource = "other".into();
    former.operations.push(PlannedOperation {
        order: "C".into(),
        ..former.operations[0].clone()
    });
    request.former = Some(former);
    request.tolerance = 2;
    let adherence = request.measure().unwrap().adherence.unwrap();
    assert_eq!(
        (
            adherence.operations,
            adherence.kept_share,
            adherence.same_resource_share
        ),
        (2, 0.0, 0.5)
    );
    assert_eq!(
        (
            adherence.mean_shift,
            adherence.maximum_shift,
            adherence.added,
            adherence.removed
        ),
        (1.5, 3, 0, 1)
    );
    request.tolerance = 3;
    assert_eq!(
        request.measure().unwrap().adherence.unwrap().kept_share,
        0.5
    );
}

#[test]
fn a_share_or_a_tolerance_that_makes_no_sense_is_refused() {
    for share in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let request = MeasureSchedule {
            safe_share: share,
            ..planned(PRESS)
        };
        assert_eq!(request.measure().unwrap_err().path(), Some("safe_share"));
    }
    let request = MeasureSchedule {
        tolerance: -1,
        ..planned(PRESS)
    };
    assert_eq!(request.measure().unwrap_err().path(), Some("tolerance"));
}

proptest! {
    #[test]
    fn no_resource_of_a_sound_plan_works_more_than_it_is_open(seed in 0..4_000_u64) {
        let model = random_model(seed);
        let answer = DispatchModel { model: model.clone(), rule: None }.dispatch().unwrap();
        prop_assume!(answer.is_feasible);
        let locked = model.operations().any(|(_, operation)| operation.locked.is_some());
        let indicators = MeasureSchedule::of(model, answer.plan).measure().unwrap();
        let setups: i64 = indicators.resources.iter().map(|one| one.setup).sum();
        prop_assert_eq!(setups, answer.measures.setup_time);
        for one in indicators.resources {
            // What is locked runs as it runs, over closed time too.
            prop_assert!(locked || one.work + one.setup <= one.open, "{one:?}");
        }
    }
}

#[test]
fn who_is_needed_beside_a_machine_has_no_changeovers() {
    let json = r#"{"resources": [
        {"name": "press", "setups": "c", "initial_family": "red", "setup_needs": [{"resource": "fitter"}]},
        {"name": "fitter"}, {"name": "tool"}],
    "setups": [{"name": "c", "families": ["red", "blue"], "times": [[0, 4], [4, 0]]}], "orders": [
    {"name": "A", "operations": [{"name": "1", "family": "blue", "modes": [
        {"resource": "press", "duration": 10, "needs": [{"resource": "fitter"}, {"resource": "tool"}]}]}]},
    {"name": "B", "operations": [{"name": "1", "family": "red", "modes": [
        {"resource": "press", "duration": 6, "needs": [{"resource": "tool"}]}]}]}]}"#;
    let indicators = planned(json).measure().unwrap();
    let changeovers = indicators.resources.iter().map(|one| one.changeovers);
    assert_eq!(changeovers.collect::<Vec<_>>(), [2, 0, 0]);
    assert_eq!(indicators.risks.cross_contamination, 0.0);
}
