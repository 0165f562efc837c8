//! What an item's status forbids, and what it never does.

use super::*;
use lineside_master::item::{Item, ItemStatus, PutItem};

fn with_master() -> TestPlant {
    fn both() -> Vec<Box<dyn AnyRoom>> {
        let mut rooms = all_rooms();
        rooms.extend(lineside_master::rooms());
        rooms
    }
    TestPlant::with(both)
}

fn put(plant: &mut TestPlant, status: ItemStatus) {
    let item = json!({"item": "P", "name": "Part", "kind": "part", "unit": "pcs"});
    let mut item: Item = serde_json::from_value(item).unwrap();
    item.status = status;
    let command = plant.by("op.7");
    plant.does(&PutItem { item, command });
}

/// Ten on the shelf, and ten with an order; then the item gets a status.
fn standing(status: ItemStatus) -> TestPlant {
    let mut plant = with_master();
    put(&mut plant, ItemStatus::Active);
    receive(&mut plant, "R1", "20", "200.00");
    let to_order = json!({"quantity": "10", "order": "WO-1", "number": "I1"});
    does::<IssueStock>(&mut plant, to_order);
    plant.pass(hours(1));
    put(&mut plant, status);
    plant
}

#[test]
fn what_is_blocked_is_neither_received_nor_issued_and_what_is_obsolete_is_used_up() {
    for status in [ItemStatus::Blocked, ItemStatus::Obsolete] {
        let mut plant = standing(status);
        let received = details::<ReceiveStock>(&mut plant, json!({"quantity": "1"}));
        assert_eq!(
            [
                &received["item"],
                &received["status"],
                &received["since"],
                &received["expected"]
            ],
            ["P", status.as_str(), "2026-03-02T09:00:00Z", "active"]
        );
        for order in [json!(null), json!("WO-2")] {
            let issue = json!({"quantity": "1", "order": order});
            match status {
                ItemStatus::Blocked => assert_eq!(
                    refuses::<IssueStock>(&mut plant, issue),
                    ["stock.item_not_active"]
                ),
                _ => does::<IssueStock>(&mut plant, issue),
            }
        }
        put(&mut plant, ItemStatus::Active);
        does::<ReceiveStock>(&mut plant, json!({"quantity": "1"}));
        does::<IssueStock>(&mut plant, json!({"quantity": "1"}));
        adds_up(&plant);
    }
}

#[test]
fn what_is_blocked_is_promised_to_nobody() {
    for strength in ["soft", "hard"] {
        let mut plant = standing(ItemStatus::Blocked);
        let promise = json!({"quantity": "1", "order": "WO-2", "strength": strength});
        let refused = details::<ReserveStock>(&mut plant, promise.clone());
        assert_eq!(
            [&refused["item"], &refused["status"], &refused["kind"]],
            ["P", "blocked", "reservation"]
        );
        assert_eq!(
            refuses::<ReserveStock>(&mut plant, promise.clone()),
            ["stock.item_not_active"]
        );
        // It would hold from now on, whenever it is said to have been made.
        let mut early = promise.clone();
        early["command"] = json!({"at": "2026-01-02T00:00:00Z"});
        assert_eq!(
            refuses::<ReserveStock>(&mut plant, early),
            ["stock.item_not_active"]
        );
        // What is left of an obsolete item is used up, by whom it is promised to as well.
        put(&mut plant, ItemStatus::Obsolete);
        does::<ReserveStock>(&mut plant, promise);
        adds_up(&plant);
    }
}

#[test]
fn the_stock_of_what_is_blocked_or_obsolete_can_be_cleared() {
    for status in [ItemStatus::Blocked, ItemStatus::Obsolete] {
        let mut plant = standing(status);
        let order = |quantity: &str| json!({"quantity": quantity, "order": "WO-1"});
        does::<ReturnStock>(&mut plant, order("2"));
        let mut bin = order("1");
        (bin["issued"], bin["reason"]) = (json!(true), json!("material_defect"));
        does::<ScrapStock>(&mut plant, bin);
        // What an order made is there, whatever became of the item meanwhile.
        does::<ReceiveStock>(&mut plant, order("1"));
        let shelf = json!({"quantity": "1", "reason": "material_defect", "number": "S1"});
        does::<ScrapStock>(&mut plant, shelf);
        let reverse = |plant: &mut TestPlant, of: &str| {
            let of = of.parse().unwrap();
            let (command, number) = (plant.by("op.7"), None);
            plant.does(&ReverseMovement {
                of,
                command,
                number,
                item: None,
                site: None,
            });
        };
        reverse(&mut plant, "S1");
        let moved = json!({"quantity": "3", "to_location": "CAGE"});
        does::<TransferStock>(&mut plant, moved);
        does::<TransferStock>(&mut plant, json!({"quantity": "1", "to_site": "HAM"}));
        for direction in ["up", "down"] {
            let adjust = json!({"quantity": "1", "direction": direction, "reason": "found"});
            does::<AdjustStock>(&mut plant, adjust);
        }
        does::<CountStock>(&mut plant, json!({"quantity": "0"}));
        does::<CountStock>(&mut plant, json!({"quantity": "0", "location": "CAGE"}));
        assert_eq!(view(&plant).on_hand, dec("0"));
        adds_up(&plant);
    }
}

#[test]
fn what_moved_before_the_item_was_blocked_is_booked_all_the_same() {
    let mut plant = standing(ItemStatus::Blocked);
    plant.pass(hours(1));
    let issue = |at: &str| json!({"quantity": "1", "at": at});
    does::<IssueStock>(&mut plant, issue("2026-03-02T08:59:59Z"));
    let blocked = ["stock.item_not_active"];
    let at_once = issue("2026-03-02T09:00:00Z");
    assert_eq!(refuses::<IssueStock>(&mut plant, at_once.clone()), blocked);
    // Since when it rests is not forgotten by another sight of it, and begins anew with
    // another status.
    put(&mut plant, ItemStatus::Blocked);
    assert_eq!(refuses::<IssueStock>(&mut plant, at_once), blocked);
    put(&mut plant, ItemStatus::Obsolete);
    let receipt = |at: &str| json!({"quantity": "1", "at": at});
    does::<ReceiveStock>(&mut plant, receipt("2026-03-02T09:59:59Z"));
    let late = receipt("2026-03-02T10:00:00Z");
    assert_eq!(refuses::<ReceiveStock>(&mut plant, late), blocked);
    adds_up(&plant);
}

#[test]
fn standard_valuation_asks_for_what_it_lacks_by_item_and_field() {
    let mut plant = with_master();
    put(&mut plant, ItemStatus::Active);
    let mut item = json!({"item": "P", "name": "Part", "kind": "part", "unit": "pcs", "valuation": "standard"});
    let put = |plant: &mut TestPlant, item: &Value| {
        let item = serde_json::from_value(item.clone()).unwrap();
        let command = plant.by("op.7");
        plant.does(&PutItem { item, command });
    };
    put(&mut plant, &item);
    let lacking = |details: &Value| (details["item"].clone(), details["field"].clone());
    let field = |field: &str| (json!("P"), json!(field));
    let rules = |rules: Value| json!({ "rules": rules });
    let none = details::<SetStockRules>(&mut plant, rules(json!({})));
    assert_eq!(lacking(&none), field("standard_cost"));
    let none = details::<ReceiveStock>(&mut plant, json!({"quantity": "1"}));
    assert_eq!(lacking(&none), field("standard_cost"));
    assert!(none["expected"].as_str().unwrap().contains("master data"));
    let price = rules(json!({"standard_cost": "2"}));
    let none = details::<SetStockRules>(&mut plant, price.clone());
    assert_eq!(lacking(&none), field("currency"));
    assert_eq!(
        refuses::<SetStockRules>(&mut plant, price),
        ["stock.standard_cost_required"]
    );
    item["standard_cost"] = json!({"amount": "2.00", "currency": "USD"});
    put(&mut plant, &item);
    does::<ReceiveStock>(&mut plant, json!({"quantity": "3"}));
    assert_eq!(what(&plant), ("3".into(), "6.00".into()));
}
