//! Splitting, merging, rework orders.

use super::*;
use proptest::prelude::*;

#[test]
fn a_split_and_a_merge_leave_what_there_was() {
    let mut plant = plant();
    let plan = json!({
        "steps": [{"sequence": 10}, {"sequence": 20}],
        "components": [{"line": 1, "item": "A", "quantity": "2"}, {"line": 2, "item": "OIL", "quantity": "1", "fixed": true, "increment": "0.001"}],
    });
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let before = state(&plant, "WO-1");
    does::<SplitOrder>(
        &mut plant,
        json!({"order": "WO-1", "into": "WO-2", "quantity": "3"}),
    );
    let (one, two) = (state(&plant, "WO-1"), state(&plant, "WO-2"));
    assert_eq!((one.planned, two.planned), (number("7"), number("3")));
    let oil = |state: &OrderState| {
        state
            .required(&state.plan.as_deref().unwrap().components[1])
            .unwrap()
    };
    assert_eq!(oil(&one) + oil(&two), oil(&before));
    does::<MergeOrders>(&mut plant, json!({"order": "WO-1", "from": "WO-2"}));
    assert_eq!(state(&plant, "WO-1"), before);
    assert_eq!(state(&plant, "WO-2").status, OrderStatus::Cancelled);
    plant.rows_follow_from_events();
}

#[test]
fn a_split_in_the_middle_takes_waiting_units_and_their_material() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "9", &[10, 20, 30]);
    does::<IssueToOrder>(
        &mut plant,
        json!({"order": "WO-1", "item": "A", "quantity": "10"}),
    );
    for (step, out) in [(10, "9"), (20, "6"), (30, "2")] {
        does::<ReportOrder>(
            &mut plant,
            json!({"order": "WO-1", "step": step, "out": out, "posting": format!("P-{step}")}),
        );
    }
    let split =
        |quantity: &str| json!({"order": "WO-1", "into": "WO-2", "quantity": quantity, "step": 30});
    assert_eq!(
        refuses::<SplitOrder>(&mut plant, split("5")),
        ["order.exceeds_unstarted"]
    );
    does::<SplitOrder>(&mut plant, split("4"));
    let (one, two) = (state(&plant, "WO-1"), state(&plant, "WO-2"));
    adds_up(&one);
    adds_up(&two);
    assert_eq!((one.waiting(2), two.waiting(2)), (number("0"), number("4")));
    assert_eq!(
        (one.steps[0].out, two.steps[0].out),
        (number("5"), number("4"))
    );
    assert_eq!(
        (one.components[0].net(), two.components[0].net()),
        (number("6"), number("4"))
    );
    // What went to the other order cannot be taken back here.
    let back = json!({"order": "WO-1", "of": "P-20"});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, back),
        ["order.consumed_downstream"]
    );
    does::<ReportOrder>(&mut plant, json!({"order": "WO-2", "step": 30, "out": "4"}));
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-2"}));
    plant.rows_follow_from_events();
}

#[test]
fn orders_that_differ_are_not_merged() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "5", &[10]);
    released(&mut plant, "WO-2", "5", &[10, 20]);
    let merge = |from: &str| json!({"order": "WO-1", "from": from});
    assert_eq!(
        refuses::<MergeOrders>(&mut plant, merge("WO-2")),
        ["order.not_mergeable"]
    );
    assert_eq!(
        refuses::<MergeOrders>(&mut plant, merge("WO-1")),
        ["order.same_order"]
    );
    assert_eq!(
        refuses::<MergeOrders>(&mut plant, merge("WO-9")),
        ["order.unknown"]
    );
}

#[test]
fn a_rework_order_gives_its_units_back_and_blocks_until_it_ends() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10, 20]);
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "out": "10"}),
    );
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 20, "out": "7"}));
    let open = json!({
        "order": "WO-1", "step": 20, "quantity": "3", "rework_order": "WO-1-R",
        "plan": {"steps": [{"sequence": 5}]}, "posting": "P-R",
    });
    does::<OpenRework>(&mut plant, open);
    let of = state(&plant, "WO-1");
    adds_up(&of);
    assert_eq!(of.away(), number("3"));
    let complete = json!({"order": "WO-1", "short_reason": "in a hurry"});
    assert_eq!(
        refuses::<CompleteOrder>(&mut plant, complete),
        ["order.open_rework"]
    );
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "P-R"})),
        ["order.consumed_downstream"]
    );
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1-R", "step": 5, "out": "2", "posting": "R-1"}),
    );
    assert_eq!(state(&plant, "WO-1").waiting(1), number("2"));
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 20, "out": "2", "posting": "P-2"}),
    );
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1-R", "of": "R-1"})),
        ["order.consumed_downstream"]
    );
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1-R", "step": 5, "scrap": "1", "reason": "quality_defect"}),
    );
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1-R"}));
    let of = state(&plant, "WO-1");
    adds_up(&of);
    assert_eq!((of.remaining(), of.away()), (number("0"), number("0")));
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    assert_eq!(
        refuses::<ReopenOrder>(&mut plant, json!({"order": "WO-1-R"})),
        ["order.not_open"]
    );
    plant.rows_follow_from_events();
}

#[test]
fn what_a_split_took_names_the_order_and_comes_back_by_a_merge() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10, 20]);
    let report = json!({"order": "WO-1", "step": 10, "out": "6", "posting": "P-1"});
    does::<ReportOrder>(&mut plant, report);
    let issue = json!({"order": "WO-1", "item": "A", "quantity": "10"});
    does::<IssueToOrder>(&mut plant, issue);
    let before = state(&plant, "WO-1");
    let split = json!({"order": "WO-1", "into": "WO-2", "quantity": "4", "step": 20});
    does::<SplitOrder>(&mut plant, split);
    assert_eq!(
        state(&plant, "WO-2").step_status(0),
        StepStatus::Completed,
        "its units have passed the step"
    );
    let back: ReverseOrderPosting = task(&mut plant, json!({"order": "WO-1", "of": "P-1"}));
    let problem = Problem::from(plant.execute(&back).unwrap_err());
    assert_eq!(problem.code(), "order.consumed_downstream");
    assert_eq!(problem.details()["used_by"], json!(["WO-2"]));
    let cancel: CancelOrder = task(&mut plant, json!({"order": "WO-2"}));
    let problem = Problem::from(plant.execute(&cancel).unwrap_err());
    assert!(problem.message().ends_with("merge it into `WO-1` again"));
    does::<MergeOrders>(&mut plant, json!({"order": "WO-1", "from": "WO-2"}));
    assert_eq!(state(&plant, "WO-1"), before);
    assert_eq!(state(&plant, "WO-2").status, OrderStatus::Cancelled);
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "P-1"}));
    plant.rows_follow_from_events();
}

#[test]
fn a_part_to_which_something_was_posted_does_not_go_back() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10, 20]);
    let report =
        |order: &str, step: u32, out: &str| json!({"order": order, "step": step, "out": out});
    does::<ReportOrder>(&mut plant, report("WO-1", 10, "6"));
    let split = json!({"order": "WO-1", "into": "WO-2", "quantity": "4", "step": 20});
    does::<SplitOrder>(&mut plant, split);
    does::<ReportOrder>(&mut plant, report("WO-2", 20, "4"));
    assert_eq!(
        refuses::<MergeOrders>(&mut plant, json!({"order": "WO-1", "from": "WO-2"})),
        ["order.not_mergeable"]
    );
}

#[test]
fn a_split_takes_no_more_than_remains_to_be_made() {
    let mut plant = plant();
    let plan = json!({"steps": [{"sequence": 10}, {"sequence": 20}]});
    let create = json!({
        "order": "WO-1", "item": "X", "site": "MUC", "quantity": "10", "plan": plan,
        "stock": "none", "tolerances": {"over": "0.1"},
    });
    does::<CreateOrder>(&mut plant, create);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    for (step, out) in [(10, "11"), (20, "5")] {
        let report = json!({"order": "WO-1", "step": step, "out": out});
        does::<ReportOrder>(&mut plant, report);
    }
    let split =
        |quantity: &str| json!({"order": "WO-1", "into": "WO-2", "quantity": quantity, "step": 20});
    assert_eq!(
        refuses::<SplitOrder>(&mut plant, split("6")),
        ["order.exceeds_unstarted"]
    );
    // The unit started on top stays, and a smaller order would not have permitted it.
    assert_eq!(
        refuses::<SplitOrder>(&mut plant, split("5")),
        ["order.exceeds_tolerance"]
    );
}

/// An order of 10 with 4 of them in rework.
fn reworked(plant: &mut TestPlant, order: &str, rework: &str) {
    released(plant, order, "10", &[10, 20]);
    let report = json!({"order": order, "step": 10, "out": "10"});
    does::<ReportOrder>(plant, report);
    let open = json!({
        "order": order, "step": 20, "quantity": "4", "rework_order": rework,
        "plan": {"steps": [{"sequence": 10}]}, "posting": "OPEN",
    });
    does::<OpenRework>(plant, open);
}

#[test]
fn a_rework_order_keeps_the_units_that_it_was_given() {
    let mut plant = plant();
    reworked(&mut plant, "WO-1", "RW-1");
    reworked(&mut plant, "WO-2", "RW-2");
    released(&mut plant, "WO-3", "3", &[10]);
    for quantity in ["6", "3"] {
        let change = json!({"order": "RW-1", "quantity": quantity});
        assert_eq!(
            refuses::<ChangeOrder>(&mut plant, change),
            ["order.rework_bound"]
        );
    }
    does::<ChangeOrder>(&mut plant, json!({"order": "RW-1", "priority": 1}));
    let split = json!({"order": "RW-1", "into": "RW-3", "quantity": "1"});
    assert_eq!(
        refuses::<SplitOrder>(&mut plant, split),
        ["order.rework_bound"]
    );
    for (one, other) in [("RW-1", "RW-2"), ("RW-1", "WO-3"), ("WO-3", "RW-1")] {
        let merge = json!({"order": one, "from": other});
        assert_eq!(
            refuses::<MergeOrders>(&mut plant, merge),
            ["order.not_mergeable"]
        );
    }
    does::<ReportOrder>(&mut plant, json!({"order": "RW-1", "step": 10, "out": "4"}));
    let receive = json!({"order": "RW-1", "quantity": "4"});
    assert_eq!(
        refuses::<ReceiveFromOrder>(&mut plant, receive),
        ["order.rework_bound"]
    );
    let of = state(&plant, "WO-1");
    adds_up(&of);
    assert_eq!(of.in_process(), of.started());
    plant.rows_follow_from_events();
}

#[test]
fn that_units_went_to_rework_is_taken_back_once_the_rework_order_is_cancelled() {
    let mut plant = plant();
    reworked(&mut plant, "WO-1", "RW-1");
    let open = json!({"order": "WO-1", "of": "OPEN"});
    let scrap = json!({"order": "RW-1", "step": 10, "scrap": "1", "reason": "quality_defect", "posting": "S-1"});
    does::<ReportOrder>(&mut plant, scrap);
    let complete = json!({"order": "RW-1", "short_reason": "enough of it"});
    does::<CompleteOrder>(&mut plant, complete);
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, open.clone()),
        ["order.consumed_downstream"]
    );
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "RW-1", "of": "S-1"}));
    does::<CancelOrder>(&mut plant, json!({"order": "RW-1"}));
    let of = state(&plant, "WO-1");
    adds_up(&of);
    assert_eq!(of.waiting(1), number("10"));
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, open),
        ["order.already_reversed"]
    );
    plant.rows_follow_from_events();
}

proptest! {
    #[test]
    fn any_split_adds_up_and_any_merge_of_it_undoes_it(
        planned in 2..40_i64,
        parts in prop::collection::vec(1..20_i64, 1..5),
        issued in 0..50_i64,
    ) {
        let mut plant = plant();
        let plan = json!({
            "steps": [{"sequence": 10}, {"sequence": 20}],
            "components": [{"line": 1, "item": "A", "quantity": "3"}, {"line": 2, "item": "OIL", "quantity": "0.7", "fixed": true, "increment": "0.0000001"}],
        });
        created(&mut plant, "WO-0", &planned.to_string(), plan);
        does::<ReleaseOrder>(&mut plant, json!({"order": "WO-0"}));
        let before = state(&plant, "WO-0");
        if issued > 0 {
            does::<IssueToOrder>(&mut plant, json!({"order": "WO-0", "line": 1, "quantity": issued.to_string()}));
        }
        let mut codes = vec!["WO-0".to_owned()];
        for (number, part) in parts.iter().enumerate() {
            let into = format!("WO-{}", number + 1);
            let left = state(&plant, "WO-0").planned;
            let fields = json!({"order": "WO-0", "into": into, "quantity": part.to_string()});
            if Decimal::from(*part) < left {
                does::<SplitOrder>(&mut plant, fields);
                codes.push(into);
            } else {
                prop_assert_eq!(refuses::<SplitOrder>(&mut plant, fields), ["order.exceeds_unstarted"]);
            }
        }
        let states: Vec<OrderState> = codes.iter().map(|code| state(&plant, code)).collect();
        states.iter().for_each(adds_up);
        let sum = |of: &dyn Fn(&OrderState) -> Decimal| states.iter().map(of).sum::<Decimal>();
        prop_assert_eq!(sum(&|state| state.planned), Decimal::from(planned));
        prop_assert_eq!(sum(&|state| state.components[0].net()), Decimal::from(issued));
        let share = states.iter().fold(lineside_kernel::Ratio::ZERO, |sum, state| sum.checked_add(state.fixed_share).unwrap());
        prop_assert_eq!(share, lineside_kernel::Ratio::ONE);
        if issued == 0 {
            for code in codes.iter().skip(1) {
                does::<MergeOrders>(&mut plant, json!({"order": "WO-0", "from": code}));
            }
            prop_assert_eq!(state(&plant, "WO-0"), before);
        }
        plant.rows_follow_from_events();
    }
}
