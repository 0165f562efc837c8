//! A number stands once in each stock, and tells one movement from another.

use super::*;

fn take_back(plant: &mut TestPlant, what: Value) -> Result<(), Value> {
    let mut what = what;
    what["command"] = serde_json::to_value(plant.by("op.7")).unwrap();
    let task: ReverseMovement = serde_json::from_value(what).unwrap();
    match plant.execute(&task) {
        Ok(_) => Ok(()),
        Err(refused) => Err(serde_json::to_value(Problem::from(refused)).unwrap()),
    }
}

fn on_hand(plant: &TestPlant, item: &str, site: &str) -> String {
    let request = json!({"item": item, "site": site});
    let view = get_stock(
        &mut plant.reads(),
        &serde_json::from_value(request).unwrap(),
    );
    view.unwrap().on_hand.to_string()
}

#[test]
fn one_delivery_note_of_two_items_is_taken_back_item_by_item() {
    let mut plant = plant();
    for item in ["BOLT", "NUT"] {
        let what = json!({"item": item, "quantity": "5", "number": "DN-1"});
        does::<ReceiveStock>(&mut plant, what);
    }
    let problem = take_back(&mut plant, json!({"of": "DN-1", "number": "X"})).unwrap_err();
    assert_eq!(problem["code"], "stock.ambiguous_movement");
    assert_eq!(
        problem["details"]["stocks"],
        json!(["BOLT at MUC", "NUT at MUC"])
    );
    let named = json!({"of": "DN-1", "number": "X", "item": "NUT"});
    take_back(&mut plant, named).unwrap();
    assert_eq!(on_hand(&plant, "BOLT", "MUC"), "5");
    assert_eq!(on_hand(&plant, "NUT", "MUC"), "0");
}

#[test]
fn a_posting_of_two_lots_does_not_take_the_place_of_another() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot"}));
    for lot in ["L1", "L2", "L3", "L4"] {
        does::<ReceiveStock>(&mut plant, json!({"quantity": "2", "lot": lot}));
    }
    issue(&mut plant, "N", "4");
    let again = json!({"quantity": "4", "number": "N"});
    assert_eq!(
        refuses::<IssueStock>(&mut plant, again.clone()),
        ["stock.number_taken"]
    );
    // Also late, and on the way to another shelf or site.
    let mut late = again.clone();
    late["at"] = json!("2026-03-01T00:00:00Z");
    assert_eq!(
        refuses::<IssueStock>(&mut plant, late),
        ["stock.insufficient"]
    );
    let mut moved = again.clone();
    moved["to_location"] = json!("LINE");
    assert_eq!(
        refuses::<TransferStock>(&mut plant, moved),
        ["stock.number_taken"]
    );
    let mut sent = again;
    sent["to_site"] = json!("HAM");
    assert_eq!(
        refuses::<TransferStock>(&mut plant, sent),
        ["stock.number_taken"]
    );
    assert_eq!(ledger(&plant).len(), 6);
    adds_up(&plant);
}

#[test]
fn each_half_of_a_transfer_finds_the_other() {
    let mut plant = plant();
    let send = |from: &str, to: &str, number: &str| json!({"site": from, "to_site": to, "quantity": "3", "number": number});
    for site in ["MUC", "HAM"] {
        let what = json!({"site": site, "quantity": "5"});
        does::<ReceiveStock>(&mut plant, what);
    }
    does::<TransferStock>(&mut plant, send("MUC", "VIE", "T-1"));
    assert_eq!(
        refuses::<TransferStock>(&mut plant, send("HAM", "ZRH", "T-1")),
        ["stock.number_taken"]
    );
    does::<TransferStock>(&mut plant, send("HAM", "ZRH", "T-2"));
    take_back(&mut plant, json!({"of": "T-2-IN", "number": "X"})).unwrap();
    let left = ["MUC", "HAM", "VIE", "ZRH"].map(|site| on_hand(&plant, "P", site));
    assert_eq!(left, ["2", "5", "3", "0"]);
}

#[test]
fn what_an_order_scraps_of_a_lot_names_the_lot() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot"}));
    does::<ReceiveStock>(&mut plant, json!({"quantity": "5", "lot": "L1"}));
    does::<IssueStock>(&mut plant, json!({"quantity": "5", "order": "WO-1"}));
    let scrap = json!({"quantity": "1", "order": "WO-1", "issued": true, "reason": "other"});
    assert_eq!(
        refuses::<ScrapStock>(&mut plant, scrap.clone()),
        ["stock.lot_required"]
    );
    let mut named = scrap;
    named["lot"] = json!("L1");
    does::<ScrapStock>(&mut plant, named);
}
