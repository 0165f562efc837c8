//! What each rule prefers.

use super::DispatchRule;
use crate::model::*;

fn first(rule: DispatchRule, orders: Vec<SchedulingOrder>) -> String {
    let model = SchedulingModel {
        resources: vec![
            SchedulingResource::of("saw"),
            SchedulingResource::of("lathe"),
        ],
        orders,
        ..SchedulingModel::default()
    };
    let shop = model.compile().unwrap();
    let plan = shop.dispatch(rule).plan(&shop, &model);
    let first = plan
        .operations
        .iter()
        .filter(|operation| operation.resource == "saw")
        .min_by_key(|op| op.start);
    first.unwrap().order.clone()
}

#[test]
fn each_rule_prefers_what_its_name_says() {
    let order = |name: &str, saw, lathe, due| {
        SchedulingOrder::of(name, [("saw", saw), ("lathe", lathe)]).due(due)
    };
    let orders = || {
        vec![
            order("short", 2, 1, 90),
            order("early", 5, 1, 30),
            order("long", 4, 80, 91),
        ]
    };
    assert_eq!(first(DispatchRule::EarliestDue, orders()), "early");
    assert_eq!(first(DispatchRule::ShortestTime, orders()), "short");
    assert_eq!(first(DispatchRule::MostWork, orders()), "long");
    assert_eq!(first(DispatchRule::LeastSlack, orders()), "long");
}

#[test]
fn weight_and_set_up_count_in_atcs() {
    let order = |name: &str, weight| SchedulingOrder {
        weight,
        ..SchedulingOrder::of(name, [("saw", 5)]).due(0)
    };
    assert_eq!(
        first(
            DispatchRule::Atcs,
            vec![order("light", 1), order("heavy", 3)]
        ),
        "heavy"
    );
}

#[test]
fn what_can_never_be_done_and_what_waits_for_it_stays_without_a_place() {
    let mut order = SchedulingOrder::of("A", [("saw", 5), ("saw", 5)]);
    order.operations[0].takes = vec![SchedulingFlow {
        buffer: "steel".into(),
        amount: 1,
    }];
    let model = SchedulingModel {
        resources: vec![SchedulingResource::of("saw")],
        orders: vec![order, SchedulingOrder::of("B", [("saw", 5)])],
        buffers: vec![SchedulingBuffer {
            name: "steel".into(),
            level: 0,
            capacity: None,
            arrivals: vec![],
        }],
        ..SchedulingModel::default()
    };
    let shop = model.compile().unwrap();
    let schedule = shop.dispatch(DispatchRule::Atcs);
    let plan = schedule.plan(&shop, &model);
    assert_eq!((plan.unplaced.len(), plan.operations.len()), (2, 1));
    assert!(!shop.score(&shop.measure(&schedule)).is_feasible());
}

#[test]
fn work_without_waiting_is_moved_until_it_fits() {
    let mut no_wait = SchedulingOrder::of("A", [("saw", 5), ("lathe", 5)]);
    no_wait.operations[1].after = Some(vec![SchedulingAfter {
        max_lag: Some(0),
        ..SchedulingAfter::end_of("10")
    }]);
    let mut busy = SchedulingOrder::of("B", [("lathe", 20)]);
    busy.operations[0].locked = Some(SchedulingLock {
        mode: 0,
        start: 6,
        end: 26,
    });
    let model = SchedulingModel {
        resources: vec![
            SchedulingResource::of("saw"),
            SchedulingResource::of("lathe"),
        ],
        orders: vec![no_wait, busy],
        ..SchedulingModel::default()
    };
    let shop = model.compile().unwrap();
    let plan = shop.dispatch(DispatchRule::Atcs).plan(&shop, &model);
    assert_eq!(
        (plan.operations[0].start, plan.operations[1].start),
        (21, 26)
    );
}
