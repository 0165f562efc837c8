//! What is left when something is taken back: its own things, and those of nobody else.

use super::*;
use crate::tests::ledger::stock;
use lineside_journal::joined_code;
use lineside_kernel::Money;
use lineside_stock::{ReserveStock, StockRoom, StockState};
use std::sync::Arc;

fn stock_of(plant: &TestPlant, item: &str) -> Arc<StockState> {
    let code = joined_code([item, "MUC"]);
    plant.state::<StockRoom>(&code).state
}

fn on_hand(plant: &TestPlant, item: &str) -> String {
    stock_of(plant, item).on_hand(None, None).to_string()
}

fn order_of(plant: &mut TestPlant, order: &str, more: Value) {
    let mut create = json!({"order": order, "item": "GEARBOX", "site": "MUC", "quantity": "10"});
    for (name, value) in more.as_object().unwrap() {
        create[name] = value.clone();
    }
    does::<CreateOrder>(plant, create);
    does::<ReleaseOrder>(plant, json!({ "order": order }));
}

fn plan_with(item: &str) -> Value {
    json!({"steps": [{"sequence": 10}], "components": [{"line": 1, "item": item, "quantity": "1"}]})
}

#[test]
fn each_order_takes_back_its_own_posting_whatever_its_number() {
    let mut plant = plant();
    for (order, item) in [("WO-1", "BOLT"), ("WO-2", "NUT")] {
        stock(&mut plant, item, "10", "5.00 EUR");
        order_of(&mut plant, order, json!({"plan": plan_with(item)}));
        let issue = json!({"order": order, "item": item, "quantity": "4", "posting": "P-1"});
        does::<IssueToOrder>(&mut plant, issue);
    }
    let reverse = json!({"order": "WO-2", "of": "P-1", "posting": "X-1"});
    does::<ReverseOrderPosting>(&mut plant, reverse);
    assert_eq!(on_hand(&plant, "NUT"), "10");
    assert_eq!(on_hand(&plant, "BOLT"), "6");
    plant.rows_follow_from_events();
}

#[test]
fn postings_of_two_orders_may_have_one_number_and_their_movements_have_two() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "10", "5.00 EUR");
    for order in ["WO-1", "WO-2", "WO-3"] {
        order_of(&mut plant, order, json!({"plan": plan_with("BOLT")}));
        let issue = json!({"order": order, "item": "BOLT", "quantity": "2", "posting": "P-1"});
        does::<IssueToOrder>(&mut plant, issue);
    }
    for order in ["WO-2", "WO-1", "WO-3"] {
        let reverse = json!({"order": order, "of": "P-1", "posting": "X-1"});
        does::<ReverseOrderPosting>(&mut plant, reverse);
        assert!(!state(&plant, order).has_postings());
    }
    assert_eq!(on_hand(&plant, "BOLT"), "10");
    plant.rows_follow_from_events();
}

#[test]
fn a_step_is_as_finished_as_the_reports_that_are_left_say() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10, 20]);
    let report = |number: &str, more: Value| {
        let mut report = json!({"order": "WO-1", "step": 10, "out": "4", "posting": number});
        for (name, value) in more.as_object().unwrap() {
            report[name] = value.clone();
        }
        report
    };
    let said = |plant: &TestPlant| {
        let step = state(plant, "WO-1").steps[0].clone();
        let center = step.work_center.map(|center| center.to_string());
        (step.finished, center.unwrap_or_default())
    };
    let at = |center: &str, finish: bool| json!({"work_center": center, "finish": finish});
    does::<ReportOrder>(&mut plant, report("R-1", at("WC-A", true)));
    does::<ReportOrder>(&mut plant, report("R-2", at("WC-B", true)));
    does::<ReportOrder>(&mut plant, report("R-3", json!({"out": "1"})));
    assert_eq!(said(&plant), (true, "WC-B".into()));
    let reverse = |of: &str| json!({"order": "WO-1", "of": of, "posting": format!("{of}-X")});
    does::<ReverseOrderPosting>(&mut plant, reverse("R-2"));
    assert_eq!(said(&plant), (true, "WC-A".into()));
    does::<ReverseOrderPosting>(&mut plant, reverse("R-1"));
    assert_eq!(said(&plant), (false, String::new()));
    plant.rows_follow_from_events();
}

#[test]
fn a_release_that_is_taken_back_leaves_the_order_its_own_plan() {
    let mut plant = plant();
    created(&mut plant, "WO-1", "10", plan_with("BOLT"));
    let release = json!({"order": "WO-1", "plan": plan_with("NUT")});
    does::<ReleaseOrder>(&mut plant, release);
    let item = |plant: &TestPlant| {
        let state = state(plant, "WO-1");
        state.plan.as_deref().unwrap().components[0]
            .item
            .to_string()
    };
    assert_eq!(item(&plant), "NUT");
    does::<UnreleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    assert_eq!(item(&plant), "BOLT");
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    assert_eq!(item(&plant), "BOLT");
    plant.rows_follow_from_events();
}

#[test]
fn what_is_put_aside_for_one_order_is_short_for_another() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "16", "5.00 EUR");
    for (order, quantity) in [("WO-1", "4"), ("WO-2", "10"), ("WO-3", "5")] {
        let more = json!({"plan": plan_with("BOLT"), "quantity": quantity});
        order_of(&mut plant, order, more);
    }
    let aside = json!({"item": "BOLT", "site": "MUC", "quantity": "12", "order": "WO-2", "strength": "hard"});
    does::<ReserveStock>(&mut plant, aside);
    let request: ListOrderShortages = serde_json::from_value(json!({"site": "MUC"})).unwrap();
    let short = list_order_shortages(&mut plant.reads(), &request).unwrap();
    let short: Vec<_> = short
        .shortages
        .iter()
        .map(|line| (line.order.as_str(), line.short.to_string()))
        .collect();
    assert_eq!(short, [("WO-3", "5".to_owned())]);
}

#[test]
fn a_by_product_carries_its_share_of_the_cost_and_no_more() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "10", "100.01 EUR");
    let mut plan = plan_with("BOLT");
    plan["byproducts"] = json!([
        {"line": 1, "item": "SWARF", "quantity": "1", "cost_share": "1/10"},
        {"line": 2, "item": "DUST", "quantity": "1"},
    ]);
    let more = json!({"plan": plan, "receive": true});
    order_of(&mut plant, "WO-1", more);
    let issue = json!({"order": "WO-1", "item": "BOLT", "quantity": "10"});
    does::<IssueToOrder>(&mut plant, issue);
    let worth = |plant: &TestPlant| {
        ["GEARBOX", "SWARF", "DUST"].map(|item| stock_of(plant, item).worth.value)
    };
    for out in ["3", "7"] {
        let report = json!({"order": "WO-1", "step": 10, "out": out});
        does::<ReportOrder>(&mut plant, report);
        let taken: i64 = worth(&plant).iter().sum();
        assert!(taken <= 10_001);
    }
    let [units, swarf, dust] = worth(&plant);
    assert_eq!((units + swarf, dust), (10_001, 0));
    assert!((1_000..=1_001).contains(&swarf), "{swarf}");
    let of = state(&plant, "WO-1");
    assert_eq!(of.received_amount.map_or(0, Money::minor), units.into());
    plant.rows_follow_from_events();
}

#[test]
fn what_is_left_to_do_counts_what_came_back_for_rework() {
    let mut plant = plant();
    let steps = [10, 20, 30].map(|step| json!({"sequence": step, "run_minutes": "1"}));
    created(&mut plant, "WO-1", "10", json!({"steps": steps}));
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    for step in [10, 20] {
        does::<ReportOrder>(
            &mut plant,
            json!({"order": "WO-1", "step": step, "out": "10"}),
        );
    }
    let rework = json!({"order": "WO-1", "step": 30, "rework": "3", "to_step": 20});
    does::<ReportOrder>(&mut plant, rework);
    let request = serde_json::from_value(json!({"order": "WO-1"})).unwrap();
    let progress = get_order_progress(&mut plant.reads(), &request).unwrap();
    let left = progress
        .steps
        .iter()
        .map(|step| step.minutes_left.to_string());
    assert_eq!(left.collect::<Vec<_>>(), ["0", "3", "10"]);
}

#[test]
fn what_was_issued_at_two_prices_is_not_taken_back_behind_a_return() {
    let mut plant = plant();
    order_of(&mut plant, "WO-1", json!({"plan": plan_with("BOLT")}));
    for (number, cost) in [("I-1", "1.00 EUR"), ("I-2", "9.00 EUR")] {
        stock(&mut plant, "BOLT", "1", cost);
        let issue = json!({"order": "WO-1", "item": "BOLT", "quantity": "1", "posting": number});
        does::<IssueToOrder>(&mut plant, issue);
    }
    let back = json!({"order": "WO-1", "item": "BOLT", "quantity": "1", "posting": "B-1"});
    does::<ReturnFromOrder>(&mut plant, back);
    let reverse = |of: &str| json!({"order": "WO-1", "of": of});
    for of in ["I-1", "I-2"] {
        assert_eq!(
            refuses::<ReverseOrderPosting>(&mut plant, reverse(of)),
            ["order.consumed_downstream"]
        );
    }
    for of in ["B-1", "I-1", "I-2"] {
        does::<ReverseOrderPosting>(&mut plant, reverse(of));
    }
    assert_eq!(stock_of(&plant, "BOLT").worth.value, 1_000);
}

#[test]
fn each_line_of_one_item_goes_back_for_what_it_cost() {
    let mut plant = plant();
    let plan = json!({"steps": [{"sequence": 10}], "components": [
        {"line": 1, "item": "BOLT", "quantity": "1"}, {"line": 2, "item": "BOLT", "quantity": "1"},
    ]});
    order_of(&mut plant, "WO-1", json!({ "plan": plan }));
    for (line, cost) in [(1, "10.00 EUR"), (2, "50.00 EUR")] {
        stock(&mut plant, "BOLT", "10", cost);
        does::<IssueToOrder>(
            &mut plant,
            json!({"order": "WO-1", "line": line, "quantity": "10"}),
        );
    }
    does::<ReturnFromOrder>(
        &mut plant,
        json!({"order": "WO-1", "line": 1, "quantity": "10"}),
    );
    let of = state(&plant, "WO-1");
    let costs = of
        .components
        .iter()
        .map(|sums| sums.amount.map_or(0, Money::minor));
    assert_eq!(costs.collect::<Vec<_>>(), [0, 5_000]);
    assert_eq!(stock_of(&plant, "BOLT").worth.value, 1_000);
}

/// What stock is worth, and what orders still hold or have settled.
fn all_money(plant: &TestPlant, items: &[&str], orders: &[&str]) -> i128 {
    let stock: i128 = items
        .iter()
        .map(|item| i128::from(stock_of(plant, item).worth.value))
        .sum();
    let cost = |order: &&str| {
        state(plant, order)
            .cost_in_process()
            .map_or(0, Money::minor)
    };
    stock + orders.iter().map(cost).sum::<i128>()
}

#[test]
fn what_is_left_of_the_cost_is_settled_at_the_close() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "100", "100.00 EUR");
    order_of(&mut plant, "WO-1", json!({"plan": plan_with("BOLT")}));
    let issue = |quantity: &str, late: bool| json!({"order": "WO-1", "item": "BOLT", "quantity": quantity, "late": late});
    does::<IssueToOrder>(&mut plant, issue("5", false));
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "out": "10"}),
    );
    does::<ReceiveFromOrder>(&mut plant, json!({"order": "WO-1", "quantity": "10"}));
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    does::<IssueToOrder>(&mut plant, issue("5", true));
    assert_eq!(all_money(&plant, &["BOLT", "GEARBOX"], &["WO-1"]), 10_000);
    does::<CloseOrder>(&mut plant, json!({"order": "WO-1"}));
    let request = serde_json::from_value(json!({"order": "WO-1"})).unwrap();
    let view = get_order(&mut plant.reads(), &request).unwrap();
    assert_eq!(view.settled, Some("5.00 EUR".parse().unwrap()));
    assert_eq!(view.cost_in_process, None);
    plant.rows_follow_from_events();
}

#[test]
fn receipts_at_standard_take_what_was_spent_and_no_more() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "100", "100.00 EUR");
    let rules = json!({"valuation": "standard", "standard_cost": "7.77", "currency": "EUR"});
    let rules = json!({"item": "GEARBOX", "site": "MUC", "rules": rules});
    does::<lineside_stock::SetStockRules>(&mut plant, rules);
    order_of(&mut plant, "WO-1", json!({"plan": plan_with("BOLT")}));
    does::<IssueToOrder>(
        &mut plant,
        json!({"order": "WO-1", "item": "BOLT", "quantity": "10"}),
    );
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "out": "10"}),
    );
    for quantity in ["4", "3", "3"] {
        does::<ReceiveFromOrder>(&mut plant, json!({"order": "WO-1", "quantity": quantity}));
    }
    assert_eq!(
        state(&plant, "WO-1")
            .cost_in_process()
            .map_or(0, Money::minor),
        0
    );
    assert_eq!(stock_of(&plant, "GEARBOX").worth.value, 7_770);
}

#[test]
fn a_promise_ends_with_its_order() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "10", "5.00 EUR");
    order_of(&mut plant, "WO-1", json!({"plan": plan_with("BOLT")}));
    let aside = json!({"item": "BOLT", "site": "MUC", "quantity": "8", "order": "WO-1", "strength": "hard"});
    does::<ReserveStock>(&mut plant, aside);
    does::<CancelOrder>(&mut plant, json!({"order": "WO-1"}));
    assert!(stock_of(&plant, "BOLT").reservations.is_empty());
}

#[test]
fn a_promise_that_was_kept_stands_again_unless_its_order_has_ended() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "10", "5.00 EUR");
    order_of(&mut plant, "WO-1", json!({"plan": plan_with("BOLT")}));
    let aside = json!({"item": "BOLT", "site": "MUC", "quantity": "8", "order": "WO-1", "strength": "hard"});
    does::<ReserveStock>(&mut plant, aside);
    let issue = json!({"order": "WO-1", "item": "BOLT", "quantity": "8", "posting": "I-1"});
    does::<IssueToOrder>(&mut plant, issue);
    let promised = |plant: &TestPlant| stock_of(plant, "BOLT").reservations.clone();
    assert!(promised(&plant).is_empty());
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "I-1"}));
    let [again] = &promised(&plant)[..] else {
        panic!("one promise: {:?}", promised(&plant));
    };
    let order = again.order.as_ref().map(ToString::to_string);
    assert_eq!(
        (order.as_deref(), again.quantity),
        (Some("WO-1"), number("8"))
    );
    assert_eq!(again.strength, lineside_stock::ReservationStrength::Hard);

    // Somebody issues in the name of the order, and sees the mistake after its end.
    let issue =
        json!({"order": "WO-1", "item": "BOLT", "site": "MUC", "quantity": "3", "number": "M-1"});
    does::<lineside_stock::IssueStock>(&mut plant, issue);
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "out": "10"}),
    );
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    does::<CloseOrder>(&mut plant, json!({"order": "WO-1"}));
    does::<lineside_stock::ReverseMovement>(&mut plant, json!({"of": "M-1"}));
    assert!(promised(&plant).is_empty());
    assert_eq!(on_hand(&plant, "BOLT"), "10");
    plant.rows_follow_from_events();
}

#[test]
fn what_was_promised_to_an_order_that_became_part_of_another_does_not_stand_again() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "10", "5.00 EUR");
    for order in ["WO-1", "WO-2"] {
        order_of(&mut plant, order, json!({"plan": plan_with("BOLT")}));
    }
    let aside = json!({"item": "BOLT", "site": "MUC", "quantity": "3", "order": "WO-2", "strength": "hard"});
    does::<ReserveStock>(&mut plant, aside);
    let issue =
        json!({"order": "WO-2", "item": "BOLT", "site": "MUC", "quantity": "3", "number": "M-1"});
    does::<lineside_stock::IssueStock>(&mut plant, issue);
    does::<MergeOrders>(&mut plant, json!({"order": "WO-1", "from": "WO-2"}));
    does::<lineside_stock::ReverseMovement>(&mut plant, json!({"of": "M-1"}));
    assert!(stock_of(&plant, "BOLT").reservations.is_empty());
    plant.rows_follow_from_events();
}

#[test]
fn what_is_promised_to_an_order_that_became_part_of_another_is_free_again() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "10", "5.00 EUR");
    for order in ["WO-1", "WO-2"] {
        order_of(&mut plant, order, json!({"plan": plan_with("BOLT")}));
    }
    let aside = json!({"item": "BOLT", "site": "MUC", "quantity": "8", "order": "WO-2", "strength": "hard"});
    does::<ReserveStock>(&mut plant, aside);
    does::<MergeOrders>(&mut plant, json!({"order": "WO-1", "from": "WO-2"}));
    let all = json!({"order": "WO-1", "item": "BOLT", "quantity": "8"});
    does::<IssueToOrder>(&mut plant, all);
    plant.rows_follow_from_events();
}

#[test]
fn what_was_merged_back_has_nothing_left() {
    let mut plant = plant();
    stock(&mut plant, "BOLT", "8", "8.00 EUR");
    let plan = json!({"steps": [{"sequence": 10}, {"sequence": 20}], "components": [{"line": 1, "item": "BOLT", "quantity": "1"}]});
    order_of(&mut plant, "WO-1", json!({"plan": plan, "quantity": "8"}));
    does::<IssueToOrder>(
        &mut plant,
        json!({"order": "WO-1", "item": "BOLT", "quantity": "8"}),
    );
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 10, "out": "4"}));
    does::<SplitOrder>(
        &mut plant,
        json!({"order": "WO-1", "into": "WO-2", "quantity": "2", "step": 20}),
    );
    does::<MergeOrders>(&mut plant, json!({"order": "WO-1", "from": "WO-2"}));
    let part = state(&plant, "WO-2");
    assert_eq!(
        (part.in_process(), part.cost_in_process()),
        (number("0"), None)
    );
    assert!(!part.has_postings());
    assert_eq!(all_money(&plant, &["BOLT"], &["WO-1", "WO-2"]), 800);
    plant.rows_follow_from_events();
}
