//! A past that comes in with its movements: orders and the ledger tell one story.

use super::*;
use lineside_execution::testing::TestPlant;
use lineside_journal::joined_code;
use lineside_stock::StockRoom;

fn on_hand(plant: &TestPlant, item: &str) -> Decimal {
    let code = joined_code([item, "MUC"]);
    plant.state::<StockRoom>(&code).state.on_hand(None, None)
}

fn moved(kind: &str, item: &str, quantity: &str, number: u32) -> Value {
    json!({
        "number": format!("MTX-{number}"), "kind": kind, "item": item, "quantity": quantity,
        "at": "2026-03-02T08:00:00Z", "reason": "other",
    })
}

fn past(movements: Value) -> Value {
    json!({"order": "WO-1", "past": {
        "header": {"item": "GEARBOX", "site": "MUC", "priority": 3},
        "quantity": "10",
        "plan": {
            "steps": [{"sequence": 10}],
            "components": [{"line": 1, "item": "BOLT", "quantity": "2"}],
        },
        "status": "completed",
        "steps": [{"sequence": 10, "quantity_in": "10", "quantity_out": "10"}],
        "components": [{"line": 1, "issued": "20", "scrapped": "1"}],
        "received": "10",
        "movements": movements,
    }})
}

#[test]
fn the_movements_behind_a_past_are_in_the_ledger_afterwards() {
    let mut plant = plant();
    ledger::stock(&mut plant, "BOLT", "100", "50.00 EUR");
    let movements = json!([
        moved("issue_to_wo", "BOLT", "22", 1),
        moved("return_to_stock", "BOLT", "2", 2),
        moved("scrap_issued", "BOLT", "1", 3),
        moved("receipt_from_wo", "GEARBOX", "10", 4),
    ]);
    does::<ImportOrder>(&mut plant, past(movements));
    assert_eq!(on_hand(&plant, "BOLT"), number("80"));
    assert_eq!(on_hand(&plant, "GEARBOX"), number("10"));
    assert_eq!(plant.kinds("order:WO-1"), ["order.imported"]);
    plant.rows_follow_from_events();
}

#[test]
fn a_past_comes_in_whatever_its_items_are_today_and_the_present_does_not() {
    let mut plant = plant();
    ledger::stock(&mut plant, "BOLT", "100", "50.00 EUR");
    for item in ["BOLT", "GEARBOX"] {
        master::item(&mut plant, item, json!({"status": "blocked"}));
    }
    let movements = json!([
        moved("issue_to_wo", "BOLT", "20", 1),
        moved("scrap_issued", "BOLT", "1", 2),
        moved("receipt_from_wo", "GEARBOX", "6", 3),
    ]);
    let mut open = past(movements);
    (open["past"]["status"], open["past"]["received"]) = ("in_progress".into(), "6".into());
    does::<ImportOrder>(&mut plant, open);
    let more = json!({"order": "WO-1", "item": "BOLT", "quantity": "1"});
    assert_eq!(
        refuses::<IssueToOrder>(&mut plant, more.clone()),
        ["stock.item_not_active"]
    );
    does::<ReturnFromOrder>(&mut plant, more);
    does::<ReceiveFromOrder>(&mut plant, json!({"order": "WO-1", "quantity": "4"}));
    assert_eq!(on_hand(&plant, "GEARBOX"), number("10"));
    plant.rows_follow_from_events();
}

#[test]
fn movements_that_do_not_make_up_the_sums_are_refused_and_so_is_what_was_not_there() {
    let mut plant = plant();
    ledger::stock(&mut plant, "BOLT", "10", "50.00 EUR");
    let short = json!([
        moved("issue_to_wo", "BOLT", "19", 1),
        moved("receipt_from_wo", "GEARBOX", "10", 2),
    ]);
    // One bolt too few, and none was scrapped.
    assert_eq!(
        refuses::<ImportOrder>(&mut plant, past(short)),
        ["order.inconsistent", "order.inconsistent"]
    );
    let more_than_there = json!([
        moved("issue_to_wo", "BOLT", "20", 1),
        moved("scrap_issued", "BOLT", "1", 2),
        moved("receipt_from_wo", "GEARBOX", "10", 3),
    ]);
    let codes = refuses::<ImportOrder>(&mut plant, past(more_than_there));
    assert!(
        codes.iter().all(|code| code.starts_with("stock.")),
        "{codes:?}"
    );
    assert_eq!(on_hand(&plant, "BOLT"), number("10"));
    let of_others = json!([moved("transfer_out", "BOLT", "20", 1)]);
    let codes = refuses::<ImportOrder>(&mut plant, past(of_others));
    assert!(codes.contains(&"order.inconsistent"), "{codes:?}");
}

#[test]
fn nothing_of_a_past_is_reversed_by_itself_and_what_was_posted_since_is() {
    let mut plant = plant();
    let mut open = past(json!([]));
    open["past"]["status"] = "in_progress".into();
    open["past"]["received"] = "4".into();
    does::<ImportOrder>(&mut plant, open);
    let of = |posting: &str| json!({"order": "WO-1", "of": posting});
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, of("MTX-1")),
        ["order.part_of_the_past"]
    );
    let before = state(&plant, "WO-1");
    does::<BookOrderTime>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "labor_hours": "2", "posting": "T-1"}),
    );
    does::<ReverseOrderPosting>(&mut plant, of("T-1"));
    let hours = |state: &OrderState| state.steps[0].labor_hours;
    assert_eq!(hours(&state(&plant, "WO-1")), hours(&before));
    assert_eq!(
        refuses::<ReverseOrderPosting>(&mut plant, of("T-1")),
        ["order.already_reversed"]
    );
}

#[test]
fn what_was_returned_is_counted_and_must_be_what_the_movements_say() {
    let mut plant = plant();
    ledger::stock(&mut plant, "BOLT", "100", "50.00 EUR");
    let movements = json!([
        moved("issue_to_wo", "BOLT", "22", 1),
        moved("return_to_stock", "BOLT", "2", 2),
        moved("scrap_issued", "BOLT", "1", 3),
        moved("receipt_from_wo", "GEARBOX", "10", 4),
    ]);
    let mut told = past(movements);
    told["past"]["components"][0]["returned"] = "3".into();
    assert_eq!(
        refuses::<ImportOrder>(&mut plant, told.clone()),
        ["order.inconsistent"]
    );
    told["past"]["components"][0]["returned"] = "2".into();
    does::<ImportOrder>(&mut plant, told);
    assert_eq!(state(&plant, "WO-1").components[0].returned, number("2"));
    plant.rows_follow_from_events();
}

#[test]
fn a_past_that_names_an_order_brings_no_units_to_it() {
    let mut plant = plant();
    released(&mut plant, "WO-2", "10", &[10, 20]);
    does::<ReportOrder>(&mut plant, json!({"order": "WO-2", "step": 10, "out": "5"}));
    let before = state(&plant, "WO-2");
    let mut rework = past(json!([]));
    let header = &mut rework["past"]["header"];
    header["parent"] = json!({"type": "rework", "order": "WO-2", "to_step": 20});
    header["stock"] = "none".into();
    rework["past"]["status"] = "in_progress".into();
    rework["past"]["received"] = "0".into();
    rework["past"]["steps"] = json!([]);
    does::<ImportOrder>(&mut plant, rework);
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 10, "out": "3"}));
    assert_eq!(state(&plant, "WO-2"), before);
    plant.rows_follow_from_events();
}

#[test]
fn a_movement_of_the_past_belongs_to_one_line() {
    let mut plant = plant();
    for item in ["BOLT", "NUT"] {
        ledger::stock(&mut plant, item, "100", "50.00 EUR");
    }
    let sound = [
        moved("issue_to_wo", "BOLT", "20", 1),
        moved("scrap_issued", "BOLT", "1", 2),
        moved("receipt_from_wo", "GEARBOX", "10", 3),
    ];
    let other_line = {
        let mut moved = moved("issue_to_wo", "BOLT", "5", 4);
        moved["line"] = json!(99);
        moved
    };
    for stray in [
        moved("issue_to_wo", "NUT", "5", 4),
        other_line,
        moved("receipt_from_wo", "NUT", "5", 4),
    ] {
        let mut movements = sound.to_vec();
        movements.push(stray);
        assert_eq!(
            refuses::<ImportOrder>(&mut plant, past(json!(movements))),
            ["order.inconsistent"]
        );
    }
    // Two lines of one item need the line, and are told apart by it.
    let mut lines = past(json!([]));
    lines["past"]["plan"]["components"] = json!([
        {"line": 1, "item": "BOLT", "quantity": "2"},
        {"line": 2, "item": "BOLT", "quantity": "1"},
    ]);
    lines["past"]["components"] = json!([{"line": 1, "issued": "20"}, {"line": 2, "issued": "10"}]);
    let of_line = |line: u32, quantity: &str| {
        let mut moved = moved("issue_to_wo", "BOLT", quantity, line);
        moved["line"] = json!(line);
        moved
    };
    let received = moved("receipt_from_wo", "GEARBOX", "10", 3);
    lines["past"]["movements"] = json!([moved("issue_to_wo", "BOLT", "30", 1), received]);
    assert_eq!(
        refuses::<ImportOrder>(&mut plant, lines.clone()),
        ["order.inconsistent"; 3]
    );
    lines["past"]["movements"] = json!([of_line(1, "20"), of_line(2, "10"), received]);
    does::<ImportOrder>(&mut plant, lines);
}

#[test]
fn no_number_of_a_long_past_occurs_twice() {
    let mut plant = plant();
    ledger::stock(&mut plant, "BOLT", "500", "50.00 EUR");
    let mut long = past(json!([]));
    long["past"]["components"] = json!([{"line": 1, "issued": "100"}]);
    let movements = |numbers: std::ops::Range<u32>, again: u32| {
        let mut all: Vec<_> = numbers
            .map(|number| moved("issue_to_wo", "BOLT", "1", number))
            .collect();
        all.push(moved("issue_to_wo", "BOLT", "1", again));
        all.push(moved("receipt_from_wo", "GEARBOX", "10", 1_000));
        json!(all)
    };
    long["past"]["movements"] = movements(0..99, 0);
    assert_eq!(
        refuses::<ImportOrder>(&mut plant, long.clone()),
        ["stock.number_taken"]
    );
    long["past"]["movements"] = movements(0..99, 99);
    does::<ImportOrder>(&mut plant, long);
}
