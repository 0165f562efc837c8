//! The ledger: choice, backdating, counts, layers, reversals.

use super::*;
use lineside::stock::{
    CountStock, GetRunningBalance, IssueStock, ReceiveStock, ReverseMovement, TransferStock,
    get_running_balance,
};

fn on(day: &str) -> String {
    format!("2026-03-{day}T08:00:00Z")
}

/// A receipt or an issue of `P` at Munich on a day of March.
fn fields(number: &str, day: &str, quantity: &str) -> Value {
    json!({"item": "P", "site": "MUC", "number": number, "quantity": quantity,
           "happened": on(day)})
}

fn receive(plant: &Plant, number: &str, day: &str, quantity: &str, cost: &str) {
    let mut receipt = fields(number, day, quantity);
    receipt["cost"] = json!({"amount": cost, "currency": "EUR"});
    does::<ReceiveStock>(plant, receipt);
}

fn issue(plant: &Plant, number: &str, day: &str, quantity: &str) {
    does::<IssueStock>(plant, fields(number, day, quantity));
}

/// The balance after each step that changed it.
fn running(plant: &Plant) -> Vec<String> {
    let wanted: GetRunningBalance =
        serde_json::from_value(json!({"item": "P", "site": "MUC"})).unwrap();
    let answer = plant.ask(|reads, _, _| get_running_balance(reads, &wanted));
    let steps = answer.unwrap().steps;
    steps
        .iter()
        .map(|step| step.balance.normalize().to_string())
        .collect()
}

#[test]
fn first_expired_goes_first_unless_it_expires_too_soon() {
    let plant = plant();
    let rules = json!({"tracking": "lot", "lot_choice": "fefo", "minimum_remaining_life": "P10D"});
    item(&plant, "P", rules);
    for (lot, expires) in [
        ("NEVER", Value::Null),
        ("LATE", json!("2026-04-30T00:00:00Z")),
        ("SOON", json!("2026-03-14T00:00:00Z")),
    ] {
        let mut receipt = fields(lot, "01", "10");
        receipt["lot"] = json!(lot);
        receipt["expires_at"] = expires;
        does::<ReceiveStock>(&plant, receipt);
    }
    // On the fifth SOON has less than nine days left, and ten are asked for.
    issue(&plant, "I-1", "05", "15");
    let taken = ["issue LATE 10", "issue NEVER 5"];
    assert_eq!(moved(&plant, "P")[3..], taken);
    let mut by_name = fields("I-2", "05", "1");
    by_name["lot"] = json!("SOON");
    assert_eq!(
        refuses::<IssueStock>(&plant, by_name),
        "stock.lot_not_available"
    );
    // Five are left that may be used, of fifteen on the shelf.
    assert_eq!(
        refuses::<IssueStock>(&plant, fields("I-3", "05", "6")),
        "stock.insufficient"
    );
    let mut needed = fields("I-4", "05", "1");
    needed["needed_at"] = json!("2026-03-02T00:00:00Z");
    does::<IssueStock>(&plant, needed);
    assert_eq!(moved(&plant, "P")[5], "issue SOON 1");
}

#[test]
fn a_backdated_issue_must_leave_enough_for_what_came_later() {
    let plant = plant();
    receive(&plant, "R-1", "01", "10", "10.00");
    issue(&plant, "I-1", "05", "8");
    receive(&plant, "R-2", "06", "8", "8.00");
    assert_eq!(running(&plant), ["10", "2", "10"]);
    // Ten are there today; three on the fifth would have been less than nothing.
    assert_eq!(
        refuses::<IssueStock>(&plant, fields("I-2", "03", "3")),
        "stock.negative_later"
    );
    issue(&plant, "I-2", "03", "2");
    assert_eq!(running(&plant), ["10", "8", "0", "8"]);
    assert_eq!(worth(&plant, "P"), ("8".into(), "8.00 EUR".into()));
}

#[test]
fn what_is_put_in_before_a_count_changes_the_count_and_nothing_after_it() {
    let plant = plant();
    receive(&plant, "R-1", "01", "10", "10.00");
    does::<CountStock>(&plant, fields("C-1", "05", "7"));
    issue(&plant, "I-1", "06", "1");
    assert_eq!(running(&plant), ["10", "7", "6"]);
    issue(&plant, "I-2", "03", "2");
    assert_eq!(stock(&plant, "P", "MUC").on_hand.to_string(), "6");
    let after = running(&plant);
    assert_eq!(
        (
            after.first().unwrap().as_str(),
            after.last().unwrap().as_str()
        ),
        ("10", "6")
    );
    assert!(
        after.contains(&"8".to_owned()) && after.contains(&"7".to_owned()),
        "{after:?}"
    );
    // Four more than the count found would have been there: it found three of them gone.
    issue(&plant, "I-3", "04", "5");
    assert_eq!(stock(&plant, "P", "MUC").on_hand.to_string(), "6");
    assert_eq!(worth(&plant, "P").1, "6.00 EUR");
}

#[test]
fn reversals_give_each_layer_back_what_it_had() {
    let plant = plant();
    item(&plant, "P", json!({"valuation": "fifo"}));
    receive(&plant, "R-1", "01", "10", "10.00");
    receive(&plant, "R-2", "02", "10", "20.00");
    issue(&plant, "I-1", "03", "15");
    assert_eq!(worth(&plant, "P"), ("5".into(), "10.00 EUR".into()));
    does::<ReverseMovement>(
        &plant,
        json!({"of": "I-1", "number": "X-1", "happened": on("04")}),
    );
    assert_eq!(worth(&plant, "P"), ("20".into(), "30.00 EUR".into()));
    issue(&plant, "I-2", "05", "12");
    assert_eq!(worth(&plant, "P"), ("8".into(), "16.00 EUR".into()));
    let used = refused::<ReverseMovement>(&plant, json!({"of": "R-1"}));
    assert_eq!(used.code(), "stock.used");
    assert!(used.to_string().contains("I-2"), "{used}");
    let twice = refuses::<ReverseMovement>(&plant, json!({"of": "I-1"}));
    assert_eq!(twice, "stock.already_reversed");
    let back = refuses::<ReverseMovement>(&plant, json!({"of": "X-1"}));
    assert_eq!(back, "stock.not_reversible");
}

#[test]
fn the_last_piece_takes_what_is_left_of_the_value() {
    let plant = plant();
    receive(&plant, "R-1", "01", "3", "10.00");
    let left = [("I-1", "6.67"), ("I-2", "3.33"), ("I-3", "0.00")];
    for (number, value) in left {
        issue(&plant, number, "02", "1");
        assert_eq!(worth(&plant, "P").1, format!("{value} EUR"));
    }
    // Sold out and found again: nothing on hand was worth nothing.
    does::<CountStock>(&plant, fields("C-1", "03", "2"));
    does::<CountStock>(&plant, fields("C-2", "04", "0"));
    assert_eq!(worth(&plant, "P"), ("0".into(), "0.00 EUR".into()));
}

#[test]
fn a_transfer_is_taken_back_as_a_whole_until_the_goods_are_used() {
    let plant = plant();
    receive(&plant, "R-1", "01", "10", "30.00");
    let transfer = |number: &str| {
        let mut fields = fields(number, "02", "4");
        fields["to_site"] = json!("CHI");
        fields
    };
    does::<TransferStock>(&plant, transfer("T-1"));
    assert_eq!(worth(&plant, "P"), ("6".into(), "18.00 EUR".into()));
    assert_eq!(
        stock(&plant, "P", "CHI").value.unwrap().to_string(),
        "12.00 EUR"
    );
    does::<ReverseMovement>(&plant, json!({"of": "T-1", "happened": on("03")}));
    assert_eq!(worth(&plant, "P"), ("10".into(), "30.00 EUR".into()));
    let there = stock(&plant, "P", "CHI");
    assert_eq!(there.on_hand.to_string(), "0");
    assert_eq!(there.value.unwrap().to_string(), "0.00 EUR");
    let mut again = transfer("T-2");
    again["happened"] = json!(on("04"));
    does::<TransferStock>(&plant, again);
    let mut used = fields("I-1", "05", "1");
    used["site"] = json!("CHI");
    does::<IssueStock>(&plant, used);
    for half in ["T-2", "T-2-IN"] {
        let problem = refused::<ReverseMovement>(&plant, json!({"of": half}));
        assert_eq!(problem.code(), "stock.used", "{half}");
        assert!(problem.to_string().contains("I-1"), "{problem}");
    }
    assert_eq!(worth(&plant, "P"), ("6".into(), "18.00 EUR".into()));
}
