//! What goes back is the very material that came: its lot, and its item.

use super::ledger::{by_lot, on_hand_of, shelve, stock};
use super::*;

/// Five each of two lots on the shelf, and an order that needs ten.
fn two_lots(plant: &mut TestPlant, more: Value) {
    by_lot(plant, "CELL");
    shelve(plant, "CELL", "L1", "5");
    shelve(plant, "CELL", "L2", "5");
    let mut component = json!({"line": 1, "item": "CELL", "quantity": "1"});
    for (name, value) in more.as_object().unwrap() {
        component[name] = value.clone();
    }
    let plan = json!({"steps": [{"sequence": 10}], "components": [component]});
    let create =
        json!({"order": "WO-1", "item": "PACK", "site": "MUC", "quantity": "10", "plan": plan});
    does::<CreateOrder>(plant, create);
    does::<ReleaseOrder>(plant, json!({"order": "WO-1"}));
}

fn of_lot(order: &str, lot: &str, quantity: &str, posting: &str) -> Value {
    json!({"order": order, "item": "CELL", "quantity": quantity, "lot": lot, "posting": posting})
}

/// The code of a refusal, and what it says used the posting.
#[track_caller]
fn used_by<T: Task + DeserializeOwned>(plant: &mut TestPlant, fields: Value) -> (String, Value) {
    let task: T = task(plant, fields);
    let problem = Problem::from(plant.execute(&task).unwrap_err());
    let user = problem.details().get("used_by").cloned();
    (problem.code().to_owned(), user.unwrap_or_default())
}

#[test]
fn an_issue_is_not_taken_back_when_its_lot_went_back_already() {
    for gone in ["return", "scrap"] {
        let mut plant = plant();
        two_lots(&mut plant, json!({}));
        does::<IssueToOrder>(&mut plant, of_lot("WO-1", "L1", "5", "I-1"));
        does::<IssueToOrder>(&mut plant, of_lot("WO-1", "L2", "5", "I-2"));
        let mut away = of_lot("WO-1", "L1", "5", "GONE");
        if gone == "return" {
            does::<ReturnFromOrder>(&mut plant, away);
        } else {
            away["reason"] = "material_defect".into();
            does::<ScrapOrderComponent>(&mut plant, away);
        }
        let back = |of: &str| json!({"order": "WO-1", "of": of});
        let (code, user) = used_by::<ReverseOrderPosting>(&mut plant, back("I-1"));
        assert_eq!(code, "order.consumed_downstream");
        assert_eq!(user, json!(["GONE"]));
        does::<ReverseOrderPosting>(&mut plant, back("GONE"));
        does::<ReverseOrderPosting>(&mut plant, back("I-1"));
        does::<ReturnFromOrder>(&mut plant, of_lot("WO-1", "L2", "5", "R-2"));
        assert_eq!(on_hand_of(&plant, "CELL", "L1"), number("5"));
        assert_eq!(on_hand_of(&plant, "CELL", "L2"), number("5"));
        plant.rows_follow_from_events();
    }
}

#[test]
fn a_report_is_not_taken_back_when_the_lot_that_it_took_went_back() {
    let mut plant = plant();
    two_lots(&mut plant, json!({"backflush": true}));
    for posting in ["R-1", "R-2"] {
        let report = json!({"order": "WO-1", "step": 10, "out": "5", "posting": posting});
        does::<ReportOrder>(&mut plant, report);
    }
    does::<ReturnFromOrder>(&mut plant, of_lot("WO-1", "L1", "5", "BACK"));
    let refused = used_by::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "R-1"}));
    assert_eq!(
        refused,
        ("order.consumed_downstream".into(), json!(["BACK"]))
    );
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "R-2"}));
    assert_eq!(on_hand_of(&plant, "CELL", "L1"), number("5"));
    assert_eq!(on_hand_of(&plant, "CELL", "L2"), number("5"));
}

#[test]
fn the_parts_of_an_order_together_give_back_no_more_of_a_lot_than_there_was() {
    let mut plant = plant();
    two_lots(&mut plant, json!({}));
    does::<IssueToOrder>(&mut plant, of_lot("WO-1", "L1", "5", "I-1"));
    does::<IssueToOrder>(&mut plant, of_lot("WO-1", "L2", "5", "I-2"));
    let split = json!({"order": "WO-1", "into": "WO-2", "quantity": "4"});
    does::<SplitOrder>(&mut plant, split);
    does::<ReturnFromOrder>(&mut plant, of_lot("WO-2", "L1", "2", "B-1"));
    does::<ReturnFromOrder>(&mut plant, of_lot("WO-2", "L2", "2", "B-2"));
    assert_eq!(
        refuses::<ReturnFromOrder>(&mut plant, of_lot("WO-1", "L1", "5", "B-3")),
        ["order.exceeds_net_issued"]
    );
    let refused = used_by::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "I-1"}));
    assert_eq!(
        refused,
        ("order.consumed_downstream".into(), json!(["WO-2"]))
    );
    does::<ReturnFromOrder>(&mut plant, of_lot("WO-1", "L1", "3", "B-3"));
    does::<ReturnFromOrder>(&mut plant, of_lot("WO-1", "L2", "3", "B-4"));
    assert_eq!(on_hand_of(&plant, "CELL", "L1"), number("5"));
    assert_eq!(on_hand_of(&plant, "CELL", "L2"), number("5"));
    plant.rows_follow_from_events();
}

#[test]
fn what_stands_in_for_a_component_goes_back_only_as_itself() {
    for kept in ["ledger", "none"] {
        let mut plant = plant();
        stock(&mut plant, "A", "100", "100.00 EUR");
        stock(&mut plant, "B", "100", "100.00 EUR");
        let plan = json!({"steps": [{"sequence": 10}], "components": [
            {"line": 1, "item": "A", "quantity": "2", "substitutes": [{"item": "B", "ratio": "3/2"}]},
        ]});
        let create = json!({"order": "WO-1", "item": "PACK", "site": "MUC", "quantity": "10", "plan": plan, "stock": kept});
        does::<CreateOrder>(&mut plant, create);
        does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
        let of = |item: &str, quantity: &str, posting: &str| json!({"order": "WO-1", "line": 1, "item": item, "quantity": quantity, "posting": posting});
        does::<IssueToOrder>(&mut plant, of("B", "15", "I-B"));
        does::<IssueToOrder>(&mut plant, of("A", "10", "I-A"));
        does::<ReturnFromOrder>(&mut plant, of("B", "6", "BACK"));
        let back = json!({"order": "WO-1", "of": "I-B"});
        let refused = used_by::<ReverseOrderPosting>(&mut plant, back);
        assert_eq!(
            refused,
            ("order.consumed_downstream".into(), json!(["BACK"]))
        );
        let too_many = refuses::<ReturnFromOrder>(&mut plant, of("B", "12", "MORE"));
        assert!(too_many[0].ends_with("exceeds_net_issued"), "{too_many:?}");
        does::<ReturnFromOrder>(&mut plant, of("A", "10", "ALL"));
        does::<ReturnFromOrder>(&mut plant, of("B", "9", "REST"));
        let sums = &state(&plant, "WO-1").components[0];
        assert_eq!((sums.net(), sums.amount), (number("0"), None), "{kept}");
    }
}
