//! Steps that wait for what they consume.

use super::*;

fn with_bars() -> Value {
    let mut plan = two_steps();
    plan["components"] = json!([{"line": 1, "item": "BAR", "quantity": "1", "step": 10}]);
    plan
}

fn shop() -> Shop {
    let shop = Shop::new();
    shop.does::<ReceiveStock>(json!({"item": "BAR", "site": "MUC", "quantity": "15"}));
    for (order, priority) in [("WO-1", 3), ("WO-2", 1), ("WO-3", 4)] {
        shop.ordered(
            json!({"order": order, "quantity": "10", "plan": with_bars(),
                            "priority": priority, "stock": "ledger"}),
        );
    }
    shop
}

#[test]
fn the_most_urgent_order_gets_what_is_there_and_the_next_what_arrives() {
    let shop = shop();
    let made = shop.made_with(json!({"from": MONDAY, "with_material": true, "arrivals": [
        {"item": "BAR", "site": "MUC", "quantity": "5", "at": "2026-03-02T10:00:00+01:00"}]}));
    let releases = ["WO-2", "WO-1"].map(|name| operation(&made, name, "10").release);
    assert_eq!(releases, [0, 120]);
    let [left_out] = made.left_out.as_slice() else {
        panic!("one order goes short: {:?}", made.left_out);
    };
    assert_eq!(left_out.order.as_str(), "WO-3");
    assert_eq!(left_out.reason, LeftOutReason::ShortOfMaterial);
    assert!(
        left_out.message.contains("10 of `BAR`"),
        "{}",
        left_out.message
    );
    solved(&made);
}

#[test]
fn without_being_asked_nobody_waits_for_material() {
    let made = shop().made();
    assert_eq!((made.model.orders.len(), made.left_out.len()), (3, 0));
}

#[test]
fn a_step_without_its_material_is_left_out_with_all_behind_it_and_the_rest_stays() {
    let shop = Shop::new();
    let mut plan = two_steps();
    plan["components"] = json!([{"line": 1, "item": "GREASE", "quantity": "1", "step": 20}]);
    shop.ordered(json!({"order": "WO-1", "quantity": "10", "plan": plan, "stock": "ledger"}));
    let made = shop.made_with(json!({"from": MONDAY, "with_material": true}));
    let names: Vec<_> = order(&made, "WO-1")
        .operations
        .iter()
        .map(|one| &one.name)
        .collect();
    assert_eq!(names, ["10"]);
    assert_eq!(made.left_out[0].step, Some(20));
}

#[test]
fn what_was_issued_is_not_waited_for() {
    let shop = shop();
    shop.does::<lineside_order::IssueToOrder>(
        json!({"order": "WO-3", "line": 1, "quantity": "10"}),
    );
    let made = shop.made_with(json!({"from": MONDAY, "with_material": true}));
    let left_out: Vec<_> = made.left_out.iter().map(|one| one.order.as_str()).collect();
    assert_eq!(left_out, ["WO-1", "WO-2"]);
}
