//! What moved, who became late, who is on time again.

use super::*;
use crate::{DispatchModel, DispatchRule};

fn two() -> (SchedulingModel, SchedulePlan) {
    let model: SchedulingModel = serde_json::from_str(
        r#"{"resources": [{"name": "a"}, {"name": "b"}], "orders": [
        {"name": "A", "due": 10, "operations": [{"name": "1", "modes": [
            {"resource": "a", "duration": 10}, {"resource": "b", "duration": 14}]}]},
        {"name": "B", "due": 14, "operations": [{"name": "1", "modes": [
            {"resource": "a", "duration": 10}, {"resource": "b", "duration": 14}]}]}]}"#,
    )
    .unwrap();
    let request = DispatchModel {
        model: model.clone(),
        rule: Some(DispatchRule::EarliestDue),
    };
    let plan = request.dispatch().unwrap().plan;
    (model, plan)
}

#[test]
fn a_plan_is_the_same_as_itself() {
    let (model, plan) = two();
    let comparison = CompareSchedules {
        model,
        before: plan.clone(),
        after: plan,
        model_before: None,
    };
    let comparison = comparison.compare().unwrap();
    assert!(comparison.orders.is_empty() && comparison.moved.is_empty());
    assert_eq!(
        (comparison.common_operations, comparison.before),
        (2, comparison.after)
    );
}

#[test]
fn orders_that_change_machines_become_late_and_punctual() {
    let (model, before) = two();
    let mut after = before.clone();
    // A moves to the slower machine and is late; B gets the faster one and has time.
    for (one, (mode, resource, end)) in after
        .operations
        .iter_mut()
        .zip([(1, "b", 14), (0, "a", 10)])
    {
        (one.mode, one.resource, one.end) = (mode, resource.into(), end);
    }
    let comparison = CompareSchedules {
        model,
        before,
        after,
        model_before: None,
    };
    let there = comparison.compare().unwrap();
    assert_eq!(
        (there.late_now.as_slice(), there.punctual_now.len()),
        (&["A".to_owned()][..], 0)
    );
    assert_eq!((there.moved_count, there.resource_changes), (2, 2));
    assert_eq!(
        (
            there.orders[0].order.as_str(),
            there.orders[0].late_before,
            there.orders[0].late_after
        ),
        ("A", 0, 4)
    );
    let back = CompareSchedules {
        before: comparison.after,
        after: comparison.before,
        ..comparison
    };
    assert_eq!(back.compare().unwrap().punctual_now, ["A"]);
}

#[test]
fn an_order_that_is_new_moves_from_nowhere() {
    let (model_before, before) = two();
    let mut model = model_before.clone();
    model.orders[0].name = "C".into();
    let mut after = before.clone();
    after.operations[0].order = "C".into();
    let comparison = CompareSchedules {
        model,
        before,
        after,
        model_before: Some(model_before),
    };
    let comparison = comparison.compare().unwrap();
    assert_eq!(
        (comparison.moved_count, comparison.common_operations),
        (2, 1)
    );
    let one = |order: &str| {
        let mut orders = comparison.orders.iter();
        orders
            .find(|change| change.order == order)
            .cloned()
            .unwrap()
    };
    assert_eq!((one("C").end_before, one("C").end_after), (None, Some(10)));
    assert_eq!((one("A").end_before, one("A").end_after), (Some(10), None));
}

#[test]
fn an_order_whose_due_date_alone_moves_is_told_of() {
    let (model_before, plan) = two();
    let mut model = model_before.clone();
    model.orders[0].due = Some(40);
    let comparison = CompareSchedules {
        model,
        before: plan.clone(),
        after: plan,
        model_before: Some(model_before),
    };
    let comparison = comparison.compare().unwrap();
    let orders: Vec<_> = comparison.orders.iter().map(|one| &one.order).collect();
    assert_eq!(orders, ["A"]);
    assert_eq!(
        comparison.orders[0].end_before,
        comparison.orders[0].end_after
    );
}
