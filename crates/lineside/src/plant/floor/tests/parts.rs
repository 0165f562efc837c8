//! What goes along when orders are split and merged.

use super::*;

#[test]
fn what_was_issued_before_a_split_is_in_both_parts() {
    let yard = Yard::new();
    let resin =
        json!({"item": "RESIN", "name": "resin", "kind": "raw", "unit": "pcs", "tracking": "lot"});
    yard.does::<PutItems>(json!({"items": [resin]}));
    yard.does::<ReceiveStock>(
        json!({"item": "RESIN", "site": "S1", "quantity": "100", "lot": "L-1",
        "cost": {"amount": "100", "currency": "EUR"}}),
    );
    yard.does::<CreateOrder>(json!({"order": "WO-2", "item": "P", "site": "S1", "quantity": "10",
        "plan": {"steps": [{"sequence": 10}], "components": [{"line": 1, "item": "RESIN", "quantity": "1"}]}}));
    yard.does::<ReleaseOrder>(json!({"order": "WO-2"}));
    yard.does::<IssueToOrder>(
        json!({"order": "WO-2", "item": "RESIN", "quantity": "10", "lot": "L-1"}),
    );
    // The part stands before its order in the order of the codes.
    yard.does::<SplitOrder>(json!({"order": "WO-2", "into": "WO-1", "quantity": "4"}));
    yard.does::<SplitOrder>(json!({"order": "WO-1", "into": "WO-0", "quantity": "1"}));
    for is_followed in [true, false] {
        if !is_followed {
            yard.plant.inner.floors.clear();
        }
        for (order, net) in [("WO-2", "6"), ("WO-1", "3"), ("WO-0", "1")] {
            let request = ShowConsumption {
                order: order.parse().unwrap(),
            };
            let shown = yard
                .plant
                .on_floor(|floor| floor.show_consumption(&request));
            let part = &shown.unwrap().parts[0];
            assert_eq!(part.quantity_net.to_string(), net);
            assert_eq!(part.lots[0].quantity_net, part.quantity_net);
        }
        for lot in [json!(null), json!("L-1")] {
            let filter = json!({"filter": {"used_part": {"item": "RESIN", "lot": lot}}});
            let request: FindOrders = serde_json::from_value(filter).unwrap();
            let found = yard.plant.on_floor(|floor| floor.find_orders(&request));
            assert_eq!(found.unwrap().total, 3);
        }
    }
}

#[test]
fn a_part_of_an_order_has_nothing_of_what_came_after_the_split() {
    let yard = Yard::new();
    yard.resins();
    yard.issued("WO-5", "RESIN", "L-1", "10");
    yard.split("WO-5", "WO-4", "4");
    yard.issued("WO-5", "RESIN", "L-2", "3");
    yard.split("WO-5", "WO-3", "1");
    assert_eq!(yard.consumed("WO-4"), ["RESIN 4: L-1 4"]);
    assert_eq!(
        yard.users(json!({"item": "RESIN", "lot": "L-1"})),
        ["WO-3", "WO-4", "WO-5"]
    );
    // Of the 6 and 3 a sixth went along, and nobody wrote down of which lot.
    assert_eq!(
        yard.users(json!({"item": "RESIN", "lot": "L-2"})),
        ["WO-3", "WO-5"]
    );
    assert_eq!(yard.consumed("WO-3"), ["RESIN 2: "]);
    assert_eq!(yard.consumed("WO-5"), ["RESIN 7: L-1 6, L-2 3"]);
}

#[test]
fn a_part_of_a_part_has_what_the_first_brought_and_got_itself() {
    let yard = Yard::new();
    yard.resins();
    yard.issued("WO-5", "RESIN", "L-1", "8");
    yard.split("WO-5", "WO-4", "5");
    yard.issued("WO-5", "RESIN", "L-2", "4");
    yard.split("WO-4", "WO-3", "2");
    yard.issued("WO-4", "RESIN", "L-2", "1");
    assert_eq!(yard.consumed("WO-3"), ["RESIN 2: L-1 2"]);
    assert_eq!(yard.consumed("WO-4"), ["RESIN 3: L-1 2, L-2 1"]);
    assert_eq!(yard.consumed("WO-5"), ["RESIN 8: L-1 4, L-2 4"]);
    assert_eq!(
        yard.users(json!({"item": "RESIN", "lot": "L-2"})),
        ["WO-4", "WO-5"]
    );
}

#[test]
fn a_substitute_that_was_issued_before_a_split_is_in_both_parts() {
    let yard = Yard::new();
    yard.resins();
    yard.issued("WO-5", "SPARE", "S-1", "20");
    yard.split("WO-5", "WO-4", "4");
    assert_eq!(yard.consumed("WO-4"), ["SPARE 8: S-1 8"]);
    assert_eq!(yard.consumed("WO-5"), ["SPARE 12: S-1 12"]);
    for lot in [json!(null), json!("S-1")] {
        assert_eq!(
            yard.users(json!({"item": "SPARE", "lot": lot})),
            ["WO-4", "WO-5"]
        );
    }
    assert!(yard.users(json!({"item": "RESIN"})).is_empty());
}

#[test]
fn a_component_and_its_substitute_are_shared_in_whole_units() {
    let yard = Yard::new();
    yard.resins();
    yard.issued("WO-5", "RESIN", "L-1", "7");
    yard.issued("WO-5", "SPARE", "S-1", "6");
    yard.split("WO-5", "WO-4", "5");
    // Of 10 that 7 and 3 stand for, 5 go: 3.5 and 1.5, so 4 and 1 that are two of the other.
    assert_eq!(yard.consumed("WO-4"), ["RESIN 4: L-1 4", "SPARE 2: S-1 2"]);
    assert_eq!(yard.consumed("WO-5"), ["RESIN 3: L-1 3", "SPARE 4: S-1 4"]);
}

#[test]
fn a_part_that_is_merged_back_brings_back_what_it_took() {
    let yard = Yard::new();
    yard.resins();
    yard.issued("WO-5", "SPARE", "S-1", "20");
    yard.split("WO-5", "WO-4", "4");
    yard.split("WO-4", "WO-3", "1");
    yard.does::<MergeOrders>(json!({"order": "WO-5", "from": "WO-4"}));
    assert_eq!(yard.consumed("WO-5"), ["SPARE 18: S-1 18"]);
    assert!(yard.consumed("WO-4").is_empty());
    assert_eq!(yard.consumed("WO-3"), ["SPARE 2: S-1 2"]);
    assert_eq!(
        yard.users(json!({"item": "SPARE", "lot": "S-1"})),
        ["WO-3", "WO-5"]
    );
}

#[test]
fn what_was_taken_back_or_returned_before_a_split_goes_nowhere() {
    let yard = Yard::new();
    yard.resins();
    yard.does::<IssueToOrder>(json!({"order": "WO-5", "item": "RESIN", "lot": "L-2",
        "quantity": "10", "posting": "P-1"}));
    yard.does::<ReverseOrderPosting>(json!({"order": "WO-5", "of": "P-1"}));
    yard.issued("WO-5", "RESIN", "L-1", "8");
    yard.does::<ReturnFromOrder>(
        json!({"order": "WO-5", "item": "RESIN", "lot": "L-1", "quantity": "3"}),
    );
    yard.split("WO-5", "WO-4", "4");
    assert_eq!(yard.consumed("WO-4"), ["RESIN 2: L-1 2"]);
    assert_eq!(yard.consumed("WO-5"), ["RESIN 3: L-1 3"]);
    assert_eq!(yard.users(json!({"item": "RESIN", "lot": "L-2"})), [""; 0]);
}

#[test]
fn what_an_order_had_before_it_came_in_goes_along_where_movements_show_it() {
    let yard = Yard::new();
    let raw = json!({"item": "RAW", "name": "RAW", "kind": "part", "unit": "pcs",
        "allow_negative": true});
    yard.does::<PutItems>(json!({"items": [raw]}));
    let moved = json!({"number": "MTX-1", "kind": "issue_to_wo", "item": "RAW",
        "quantity": "10", "at": "2026-03-02T08:00:00Z"});
    for (order, movements) in [("WO-5", json!([moved])), ("WO-7", json!([]))] {
        yard.does::<ImportOrder>(json!({"order": order, "past": {
            "header": {"item": "P", "site": "S1", "priority": 3}, "quantity": "10",
            "plan": {"steps": [{"sequence": 10}],
                "components": [{"line": 1, "item": "RAW", "quantity": "1"}]},
            "status": "in_progress", "components": [{"line": 1, "issued": "10"}],
            "movements": movements}}));
    }
    yard.split("WO-5", "WO-4", "4");
    yard.does::<IssueToOrder>(json!({"order": "WO-5", "item": "RAW", "quantity": "1"}));
    assert_eq!(yard.consumed("WO-4"), ["RAW 4: "]);
    assert_eq!(yard.consumed("WO-5"), ["RAW 7: "]);
    assert_eq!(yard.users(json!({"item": "RAW"})), ["WO-4", "WO-5"]);
    // What no movement shows is shown of neither.
    yard.split("WO-7", "WO-6", "4");
    assert!(yard.consumed("WO-6").is_empty());
    assert!(yard.consumed("WO-7").is_empty());
}
