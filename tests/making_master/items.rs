//! What master data says of an item rules its ledger.

use super::*;
use lineside::master::item::{GetItem, ItemView, PutItem, get_item};
use lineside::stock::{
    AdjustStock, CountStock, IssueStock, ReceiveStock, ReserveStock, SetStockRules, TransferStock,
};

fn known(plant: &Plant, item: &str) -> ItemView {
    let wanted: GetItem = serde_json::from_value(json!({"item": item})).unwrap();
    plant.ask(|reads, _, _| get_item(reads, &wanted)).unwrap()
}

fn glue() -> Value {
    json!({
        "unit": "kg", "increment": "0.001", "tracking": "lot", "lot_choice": "fefo",
        "shelf_life": "P30D", "minimum_remaining_life": "P5D", "valuation": "fifo",
    })
}

#[test]
fn the_item_says_how_its_stock_is_counted_followed_and_valued() {
    let plant = plant();
    item(&plant, "GLUE", glue());
    let receive = |quantity: &str, lot: Option<&str>| {
        json!({"item": "GLUE", "site": "MUC", "quantity": quantity, "lot": lot,
               "happened": "2026-03-01T08:00:00Z"})
    };
    assert_eq!(
        refuses::<ReceiveStock>(&plant, receive("1", None)),
        "stock.lot_required"
    );
    let fine = refuses::<ReceiveStock>(&plant, receive("0.0005", Some("L1")));
    assert_eq!(fine, "stock.not_a_multiple");
    assert!(
        !known(&plant, "GLUE").in_use,
        "what was refused used nothing"
    );
    does::<ReceiveStock>(&plant, receive("2.5", Some("L1")));
    assert!(known(&plant, "GLUE").in_use);
    let view = stock(&plant, "GLUE", "MUC");
    assert_eq!(serde_json::to_value(view.rules.unit).unwrap(), json!("kg"));
    assert_eq!(serde_json::to_value(view.valuation).unwrap(), json!("fifo"));
    let expires = view.balances[0].expires_at.unwrap().to_string();
    assert_eq!(expires, "2026-03-31T08:00:00Z");
    // Four days before its end the lot is too old to be chosen, and to be named.
    let issue = |lot: Option<&str>| {
        json!({"item": "GLUE", "site": "MUC", "quantity": "1", "lot": lot,
               "happened": "2026-03-27T08:00:00Z"})
    };
    assert_eq!(
        refuses::<IssueStock>(&plant, issue(None)),
        "stock.insufficient"
    );
    assert_eq!(
        refuses::<IssueStock>(&plant, issue(Some("L1"))),
        "stock.lot_not_available"
    );
}

#[test]
fn what_is_booked_keeps_its_meaning_when_the_item_changes() {
    let plant = plant();
    item(&plant, "GLUE", glue());
    does::<PutItem>(
        &plant,
        json!({"item": item_of("GLUE", json!({"unit": "g"}))}),
    );
    item(&plant, "GLUE", glue());
    does::<ReceiveStock>(
        &plant,
        json!({"item": "GLUE", "site": "MUC", "quantity": "1", "lot": "L1"}),
    );
    for (field, value) in [("unit", "g"), ("tracking", "none"), ("increment", "0.01")] {
        let mut changed = item_of("GLUE", glue());
        changed[field] = json!(value);
        let problem = refused::<PutItem>(&plant, json!({"item": changed}));
        assert_eq!(problem.code(), "item.fixed_in_use", "{field}");
        assert!(problem.to_string().contains("in use"), "{problem}");
    }
    let mut finer = item_of("GLUE", glue());
    finer["increment"] = json!("0.0005");
    finer["minimum_remaining_life"] = Value::Null;
    does::<PutItem>(&plant, json!({"item": finer}));
    does::<IssueStock>(
        &plant,
        json!({"item": "GLUE", "site": "MUC", "quantity": "0.0005"}),
    );
    assert_eq!(stock(&plant, "GLUE", "MUC").on_hand.to_string(), "0.9995");
    // Of an item the ledger took into use once, later postings write nothing.
    assert_eq!(known(&plant, "GLUE").version, 5);
}

#[test]
fn the_ledger_is_told_only_what_the_item_does_not_say() {
    let plant = plant();
    item(&plant, "GLUE", glue());
    let set = |rules: Value| json!({"item": "GLUE", "site": "MUC", "rules": rules});
    let problem = refused::<SetStockRules>(&plant, set(json!({"tracking": "serial"})));
    assert_eq!(problem.code(), "stock.ruled_by_item");
    does::<SetStockRules>(&plant, set(json!({"currency": "CHF"})));
    let view = stock(&plant, "GLUE", "MUC");
    assert_eq!(view.rules.currency.unwrap().code(), "CHF");
    assert_eq!(view.rules.increment.to_string(), "0.001");
    let cost = json!({"amount": "1.00", "currency": "EUR"});
    let receipt =
        json!({"item": "GLUE", "site": "MUC", "quantity": "1", "lot": "L1", "cost": cost});
    assert_eq!(
        refuses::<ReceiveStock>(&plant, receipt),
        "stock.currency_differs"
    );
}

#[test]
fn a_standard_cost_for_a_thousand_values_one_and_its_change_revalues_the_rest() {
    let plant = plant();
    let screw = |cost: &str| {
        let cost = json!({"amount": cost, "currency": "EUR"});
        json!({"valuation": "standard", "standard_cost": cost, "standard_cost_per": "1000"})
    };
    item(&plant, "SCREW", screw("25.00"));
    let cost = json!({"amount": "12.00", "currency": "EUR"});
    does::<ReceiveStock>(
        &plant,
        json!({"item": "SCREW", "site": "MUC", "quantity": "400", "cost": cost}),
    );
    assert_eq!(worth(&plant, "SCREW"), ("400".into(), "10.00 EUR".into()));
    let variance = movements(&plant, "SCREW")[0].variance.unwrap();
    assert_eq!(variance.to_string(), "2.00 EUR");
    item(&plant, "SCREW", screw("30.00"));
    does::<IssueStock>(
        &plant,
        json!({"item": "SCREW", "site": "MUC", "quantity": "100"}),
    );
    // 400 at 0.03 are 12.00, and a hundred of them are 3.00.
    assert_eq!(worth(&plant, "SCREW"), ("300".into(), "9.00 EUR".into()));
    let kinds = moved(&plant, "SCREW");
    assert_eq!(kinds, ["receipt 400", "revaluation 0", "issue 100"]);
}

#[test]
fn stock_from_before_the_item_is_not_counted_in_another_way() {
    let plant = plant();
    does::<ReceiveStock>(
        &plant,
        json!({"item": "RESIN", "site": "MUC", "quantity": "5"}),
    );
    item(&plant, "RESIN", json!({"unit": "kg", "tracking": "lot"}));
    let issue = json!({"item": "RESIN", "site": "MUC", "quantity": "1"});
    let problem = refused::<IssueStock>(&plant, issue);
    assert_eq!(problem.code(), "stock.rules_in_use");
    assert!(!known(&plant, "RESIN").in_use);
    // Another site has nothing from before, and takes the item into use.
    does::<ReceiveStock>(
        &plant,
        json!({"item": "RESIN", "site": "CHI", "quantity": "3", "lot": "R1"}),
    );
    let clear = json!({"item": "RESIN", "site": "MUC", "quantity": "5", "direction": "down",
                       "reason": "renamed"});
    does::<AdjustStock>(&plant, clear);
    let receipt = json!({"item": "RESIN", "site": "MUC", "quantity": "2"});
    assert_eq!(
        refuses::<ReceiveStock>(&plant, receipt),
        "stock.lot_required"
    );
    does::<TransferStock>(
        &plant,
        json!({"item": "RESIN", "site": "CHI", "to_site": "MUC", "quantity": "2", "lot": "R1"}),
    );
    assert_eq!(
        stock(&plant, "RESIN", "MUC").balances[0]
            .lot
            .as_ref()
            .unwrap()
            .as_str(),
        "R1"
    );
}

#[test]
fn goods_bring_their_rules_to_a_site_that_never_had_any() {
    let plant = plant();
    let rules = json!({"increment": "0.1", "tracking": "lot"});
    does::<SetStockRules>(
        &plant,
        json!({"item": "OIL", "site": "CHI", "rules": rules}),
    );
    does::<ReceiveStock>(
        &plant,
        json!({"item": "OIL", "site": "CHI", "quantity": "2.5", "lot": "O1"}),
    );
    does::<TransferStock>(
        &plant,
        json!({"item": "OIL", "site": "CHI", "to_site": "MUC", "quantity": "1.5", "lot": "O1"}),
    );
    does::<IssueStock>(
        &plant,
        json!({"item": "OIL", "site": "MUC", "quantity": "0.3"}),
    );
    assert_eq!(moved(&plant, "OIL"), ["transfer_in O1 1.5", "issue O1 0.3"]);
}

#[test]
fn the_first_postings_of_two_sites_at_once_both_succeed() {
    for round in 0..12 {
        let plant = plant();
        item(&plant, "BOLT", json!({"increment": "5"}));
        let barrier = std::sync::Barrier::new(4);
        std::thread::scope(|scope| {
            for site in ["MUC", "CHI", "LYS", "GDL"] {
                let (plant, barrier) = (&plant, &barrier);
                scope.spawn(move || {
                    barrier.wait();
                    let fields = json!({"item": "BOLT", "site": site, "quantity": "10"});
                    does::<ReceiveStock>(plant, fields);
                });
            }
        });
        for site in ["MUC", "CHI", "LYS", "GDL"] {
            let view = stock(&plant, "BOLT", site);
            assert_eq!(view.on_hand.to_string(), "10", "round {round}");
            assert_eq!(view.rules.increment.to_string(), "5");
        }
        assert_eq!(
            known(&plant, "BOLT").version,
            2,
            "put once, taken into use once"
        );
    }
}

#[test]
fn promises_and_counts_go_by_the_item_as_well() {
    let plant = plant();
    item(&plant, "WIRE", json!({"unit": "m", "increment": "0.5"}));
    let reserve = |quantity: &str| json!({"item": "WIRE", "site": "MUC", "quantity": quantity});
    assert_eq!(
        refuses::<ReserveStock>(&plant, reserve("0.7")),
        "stock.not_a_multiple"
    );
    does::<ReserveStock>(&plant, reserve("1.5"));
    let count = |quantity: &str| json!({"item": "WIRE", "site": "MUC", "quantity": quantity});
    assert_eq!(
        refuses::<CountStock>(&plant, count("3.2")),
        "stock.not_a_multiple"
    );
    does::<CountStock>(&plant, count("3.5"));
    assert_eq!(moved(&plant, "WIRE"), ["count_up 3.5"]);
}
