//! Orders by the word of their items: increments, tolerances, numbers, lots.

use super::*;
use lineside::order::{
    CreateOrder, IssueToOrder, ReceiveFromOrder, ReleaseOrder, ReportOrder, ReverseOrderPosting,
};
use lineside::stock::{ReceiveStock, SetStockRules};

fn released(plant: &Plant, code: &str, quantity: &str, more: Value) {
    let mut fields = json!({"order": code, "item": "GEAR", "site": "MUC", "quantity": quantity});
    for (name, value) in more.as_object().unwrap() {
        fields[name] = value.clone();
    }
    does::<CreateOrder>(plant, fields);
    does::<ReleaseOrder>(plant, json!({"order": code}));
}

#[test]
fn an_order_books_its_components_in_the_steps_of_their_items() {
    let plant = plant();
    item(&plant, "PASTE", json!({"unit": "kg", "increment": "0.001"}));
    let rules = json!({"increment": "0.25"});
    does::<SetStockRules>(
        &plant,
        json!({"item": "TAPE", "site": "MUC", "rules": rules}),
    );
    for paste_or_tape in ["PASTE", "TAPE"] {
        let receipt = json!({"item": paste_or_tape, "site": "MUC", "quantity": "10"});
        does::<ReceiveStock>(&plant, receipt);
    }
    let plan = |paste: Value| {
        let line = |line: u32, item: &str, quantity: &str, increment: &Value| {
            json!({"line": line, "item": item, "quantity": quantity, "backflush": true,
                   "increment": increment})
        };
        let components = [
            line(1, "PASTE", "0.35", &paste),
            line(2, "TAPE", "0.35", &Value::Null),
            line(3, "BOLT", "0.35", &Value::Null),
        ];
        json!({"steps": [{"sequence": 10}], "components": components})
    };
    let fine = json!({"order": "WO-0", "item": "GEAR", "site": "MUC", "quantity": "3",
                      "plan": plan(json!("0.0005"))});
    let problem = refused::<CreateOrder>(&plant, fine);
    assert_eq!(problem.code(), "order.not_a_multiple");
    does::<ReceiveStock>(
        &plant,
        json!({"item": "BOLT", "site": "MUC", "quantity": "10"}),
    );
    released(&plant, "WO-1", "3", json!({"plan": plan(Value::Null)}));
    for _ in 0..3 {
        does::<ReportOrder>(&plant, json!({"order": "WO-1", "step": 10, "out": "1"}));
    }
    // 3 * 0.35 = 1.05: exact in grams, up to 1.25 in quarters, up to 2 in pieces.
    let issued = order(&plant, "WO-1").components;
    let issued: Vec<_> = issued
        .iter()
        .map(|own| own.issued.normalize().to_string())
        .collect();
    assert_eq!(issued, ["1.05", "1.25", "2"]);
    assert_eq!(
        moved(&plant, "TAPE"),
        [
            "receipt 10",
            "issue_to_wo 0.5",
            "issue_to_wo 0.25",
            "issue_to_wo 0.5"
        ]
    );
}

#[test]
fn an_orders_own_increment_and_tolerance_come_from_its_item() {
    let plant = plant();
    let gear = json!({"increment": "0.5", "over_tolerance": "0.1", "under_tolerance": "0.2"});
    item(&plant, "GEAR", gear);
    let create = |order: &str, quantity: &str, increment: Value| {
        json!({"order": order, "item": "GEAR", "site": "MUC", "quantity": quantity,
               "increment": increment, "auto_complete": true,
               "plan": {"steps": [{"sequence": 10}]}})
    };
    for (quantity, increment) in [("1.25", Value::Null), ("1", json!("0.2"))] {
        let problem = refused::<CreateOrder>(&plant, create("WO-0", quantity, increment));
        assert_eq!(problem.code(), "order.not_a_multiple");
    }
    does::<CreateOrder>(&plant, create("WO-1", "10", json!("1")));
    does::<ReleaseOrder>(&plant, json!({"order": "WO-1"}));
    let report = |out: &str| json!({"order": "WO-1", "step": 10, "out": out});
    assert_eq!(
        refuses::<ReportOrder>(&plant, report("0.5")),
        "order.not_a_multiple"
    );
    assert_eq!(
        refuses::<ReportOrder>(&plant, report("12")),
        "order.exceeds_tolerance"
    );
    does::<ReportOrder>(&plant, report("7"));
    assert_eq!(order(&plant, "WO-1").status.as_str(), "in_progress");
    // Eight of ten are enough.
    does::<ReportOrder>(&plant, report("1"));
    assert_eq!(order(&plant, "WO-1").status.as_str(), "completed");
}

#[test]
fn a_product_with_numbers_is_received_piece_by_piece() {
    let plant = plant();
    item(&plant, "GEAR", json!({"tracking": "serial"}));
    released(
        &plant,
        "WO-1",
        "3",
        json!({"plan": {"steps": [{"sequence": 10}]}}),
    );
    does::<ReportOrder>(&plant, json!({"order": "WO-1", "step": 10, "out": "3"}));
    let receive = |quantity: &str, lot: Option<&str>| json!({"order": "WO-1", "quantity": quantity, "lot": lot});
    let codes = [
        (receive("2", Some("SN-1")), "stock.serial_quantity"),
        (receive("1", None), "stock.lot_required"),
    ];
    for (fields, code) in codes {
        assert_eq!(refuses::<ReceiveFromOrder>(&plant, fields), code);
    }
    does::<ReceiveFromOrder>(&plant, receive("1", Some("SN-1")));
    let again = refuses::<ReceiveFromOrder>(&plant, receive("1", Some("SN-1")));
    assert_eq!(again, "stock.serial_exists");
    does::<ReceiveFromOrder>(&plant, receive("1", Some("SN-2")));
    does::<ReceiveFromOrder>(&plant, receive("1", Some("SN-3")));
    let more = refuses::<ReceiveFromOrder>(&plant, receive("1", Some("SN-4")));
    assert_eq!(more, "order.exceeds_completed");
    assert_eq!(stock(&plant, "GEAR", "MUC").on_hand.to_string(), "3");
    assert_eq!(order(&plant, "WO-1").received.to_string(), "3");
}

#[test]
fn a_component_followed_by_lot_needs_a_lot_or_a_choice() {
    let plant = plant();
    item(
        &plant,
        "PASTE",
        json!({"tracking": "lot", "lot_choice": "manual"}),
    );
    item(
        &plant,
        "CASE",
        json!({"tracking": "lot", "lot_choice": "lifo"}),
    );
    for (code, lot, day) in [
        ("PASTE", "P1", "01"),
        ("CASE", "C1", "01"),
        ("CASE", "C2", "02"),
    ] {
        let at = format!("2026-03-{day}T08:00:00Z");
        let receipt =
            json!({"item": code, "site": "MUC", "quantity": "3", "lot": lot, "happened": at});
        does::<ReceiveStock>(&plant, receipt);
    }
    let line = |line: u32, item: &str, backflush: bool| json!({"line": line, "item": item, "quantity": "1", "backflush": backflush});
    let plan = |by_report: bool| {
        let components = [line(1, "PASTE", by_report), line(2, "CASE", true)];
        json!({"plan": {"steps": [{"sequence": 10}], "components": components}})
    };
    released(&plant, "WO-1", "4", plan(true));
    let report = |order: &str| json!({"order": order, "step": 10, "out": "4", "posting": "R-1"});
    assert_eq!(
        refuses::<ReportOrder>(&plant, report("WO-1")),
        "stock.lot_required"
    );
    assert_eq!(order(&plant, "WO-1").completed.to_string(), "0");
    released(&plant, "WO-2", "4", plan(false));
    let issue =
        |lot: Option<&str>| json!({"order": "WO-2", "item": "PASTE", "quantity": "2", "lot": lot});
    assert_eq!(
        refuses::<IssueToOrder>(&plant, issue(None)),
        "stock.lot_required"
    );
    does::<IssueToOrder>(&plant, issue(Some("P1")));
    does::<ReportOrder>(&plant, report("WO-2"));
    let of_case = [
        "receipt C1 3",
        "receipt C2 3",
        "issue_to_wo C2 3",
        "issue_to_wo C1 1",
    ];
    assert_eq!(moved(&plant, "CASE"), of_case);
    does::<ReverseOrderPosting>(&plant, json!({"order": "WO-2", "of": "R-1"}));
    assert_eq!(stock(&plant, "CASE", "MUC").on_hand.to_string(), "6");
}

#[test]
fn what_comes_out_beside_a_lot_is_of_that_lot() {
    let plant = plant();
    item(&plant, "GEAR", json!({"tracking": "lot"}));
    item(
        &plant,
        "SWARF",
        json!({"unit": "kg", "increment": "0.1", "tracking": "lot"}),
    );
    let plan = json!({"steps": [{"sequence": 10}],
                      "byproducts": [{"line": 1, "item": "SWARF", "quantity": "0.25"}]});
    released(&plant, "WO-1", "3", json!({"plan": plan, "receive": true}));
    let report = json!({"order": "WO-1", "step": 10, "out": "3", "lot": "G-7"});
    does::<ReportOrder>(&plant, report);
    // 0.75, of which whole tenths came out.
    assert_eq!(moved(&plant, "SWARF"), ["receipt_from_wo G-7 0.7"]);
    assert_eq!(moved(&plant, "GEAR"), ["receipt_from_wo G-7 3"]);
}
