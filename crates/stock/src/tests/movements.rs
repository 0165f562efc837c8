//! What moves, what may not, and how it is taken back.

use super::*;

#[test]
fn the_last_piece_takes_the_last_cent() {
    // Two at 1.00 and one at 1.01: three go out, and nothing stays behind.
    let mut plant = plant();
    receive(&mut plant, "R1", "2", "2.00");
    receive(&mut plant, "R2", "1", "1.01");
    issue(&mut plant, "I1", "1");
    assert_eq!(amount(&plant, "I1"), "1.00");
    issue(&mut plant, "I2", "2");
    assert_eq!(what(&plant), ("0".into(), "0.00".into()));
    adds_up(&plant);
}

#[test]
fn every_violation_is_named_at_once() {
    let mut plant = plant();
    let bad = json!({
        "quantity": "-1.5", "lot": "L1", "direction": "up", "reason": "found",
        "cost": {"amount": "1.00", "currency": "USD"}, "unit_cost": {"price": "1", "currency": "USD"}
    });
    let codes = refuses::<AdjustStock>(&mut plant, bad);
    let expected = [
        "stock.quantity_not_positive",
        "stock.lot_not_tracked",
        "stock.two_costs",
    ];
    assert_eq!(codes, expected);
    let codes = refuses::<ReceiveStock>(&mut plant, json!({"quantity": "1.5"}));
    assert_eq!(codes, ["stock.not_a_multiple"]);
    receive(&mut plant, "R1", "5", "5.00");
    let euro =
        json!({"quantity": "1", "number": "R1", "cost": {"amount": "1.00", "currency": "EUR"}});
    let codes = refuses::<ReceiveStock>(&mut plant, euro);
    assert_eq!(codes, ["stock.number_taken", "stock.currency_differs"]);
    let codes = refuses::<IssueStock>(&mut plant, json!({"quantity": "6"}));
    assert_eq!(codes, ["stock.insufficient"]);
    let details = details::<IssueStock>(&mut plant, json!({"quantity": "6"}));
    assert_eq!(
        (&details["requested"], &details["possible"]),
        (&json!("6"), &json!("5"))
    );
    assert_eq!(what(&plant), ("5".into(), "5.00".into()));
}

#[test]
fn a_movement_is_taken_back_once_and_by_name() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    issue(&mut plant, "I1", "8");
    let used = details::<ReverseBare>(&mut plant, json!({"of": "R1"}));
    assert_eq!(used["used_by"], "I1");
    does::<ReverseBare>(&mut plant, json!({"of": "I1", "number": "B1"}));
    let back = movement(&plant, "B1");
    assert_eq!(back.kind, MovementKind::ReversalIn);
    assert_eq!(back.reverses.unwrap().as_str(), "I1");
    let again = details::<ReverseBare>(&mut plant, json!({"of": "I1"}));
    assert_eq!(again["reversed_by"], "B1");
    does::<ReverseBare>(&mut plant, json!({"of": "R1"}));
    assert_eq!(what(&plant), ("0".into(), "0.00".into()));
    assert!(stock_state(&plant).unwrap().balances.is_empty());
    let task: ReverseBare = asked(&mut plant, json!({"of": "nobody"}));
    assert_eq!(code(&mut plant, &task).unwrap(), "stock.unknown_movement");
    adds_up(&plant);
}

#[test]
fn a_return_comes_back_at_what_it_was_issued_at() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    let to_order = json!({"quantity": "3", "order": "WO-1", "number": "I1"});
    does::<IssueStock>(&mut plant, to_order);
    receive(&mut plant, "R2", "7", "210.00");
    let back = json!({"quantity": "1", "order": "WO-1", "number": "B1"});
    does::<ReturnStock>(&mut plant, back);
    assert_eq!(amount(&plant, "B1"), "10.00");
    let too_many = json!({"quantity": "3", "order": "WO-1"});
    assert_eq!(
        refuses::<ReturnStock>(&mut plant, too_many),
        ["stock.exceeds_net_issued"]
    );
    does::<ReturnStock>(
        &mut plant,
        json!({"quantity": "2", "order": "WO-1", "number": "B2"}),
    );
    assert_eq!(amount(&plant, "B2"), "20.00");
    assert_eq!(what(&plant), ("17".into(), "310.00".into()));
    adds_up(&plant);
}

#[test]
fn scrap_of_what_was_issued_leaves_the_shelf_as_it_is() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    does::<IssueStock>(&mut plant, json!({"quantity": "4", "order": "WO-1"}));
    let issued = json!({"quantity": "1", "order": "WO-1", "issued": true, "reason": "machine_error", "number": "S1"});
    does::<ScrapStock>(&mut plant, issued);
    assert_eq!(what(&plant), ("6".into(), "60.00".into()));
    let too_many =
        json!({"quantity": "4", "order": "WO-1", "issued": true, "reason": "machine_error"});
    assert_eq!(
        refuses::<ScrapStock>(&mut plant, too_many),
        ["stock.exceeds_net_issued"]
    );
    let shelf = json!({"quantity": "1", "reason": "material_defect", "number": "S2"});
    does::<ScrapStock>(&mut plant, shelf);
    assert_eq!(what(&plant), ("5".into(), "50.00".into()));
    does::<ReverseBare>(&mut plant, json!({"of": "S1"}));
    does::<ReverseBare>(&mut plant, json!({"of": "S2"}));
    assert_eq!(what(&plant), ("6".into(), "60.00".into()));
    adds_up(&plant);
}

#[test]
fn a_transfer_moves_the_value_between_sites_and_none_within_one() {
    let mut plant = plant();
    let shelf = json!({"number": "R1", "quantity": "10", "location": "A", "cost": {"amount": "100.01", "currency": "USD"}});
    does::<ReceiveStock>(&mut plant, shelf);
    let within = json!({"quantity": "4", "location": "A", "to_location": "B", "number": "T1"});
    does::<TransferStock>(&mut plant, within);
    assert_eq!(what(&plant), ("10".into(), "100.01".into()));
    assert_eq!(movement(&plant, "T1").pair.unwrap().as_str(), "T1-IN");
    let nowhere = json!({"quantity": "1", "location": "A", "to_location": "A"});
    assert_eq!(
        refuses::<TransferStock>(&mut plant, nowhere),
        ["stock.same_place"]
    );
    let away = json!({"quantity": "6", "to_site": "HAM", "to_location": "X", "number": "T2"});
    does::<TransferStock>(&mut plant, away);
    let value = GetStockValue {
        item: None,
        site: None,
        at: None,
    };
    let value = get_stock_value(&mut plant.reads(), &value).unwrap();
    assert_eq!(
        value
            .totals
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["100.01 USD"]
    );
    assert_eq!(value.stocks.len(), 2);
    adds_up(&plant);
    // Both halves come back together.
    let parts: Vec<_> = ledger(&plant)
        .into_iter()
        .filter(|known| known.kind == MovementKind::TransferOut)
        .map(|known| known.number)
        .collect();
    for of in parts {
        does::<ReverseBare>(&mut plant, json!({"of": of}));
    }
    does::<ReverseBare>(&mut plant, json!({"of": "T1-IN"}));
    assert_eq!(what(&plant), ("10".into(), "100.01".into()));
    let state = stock_state(&plant).unwrap();
    assert_eq!(state.balances.len(), 1);
    assert!(plant.state::<StockRoom>("P@HAM").state.balances.is_empty());
    adds_up(&plant);
}

#[test]
fn what_was_scrapped_after_its_issue_does_not_come_back_in_the_cost_of_the_rest() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    does::<IssueStock>(&mut plant, json!({"quantity": "10", "order": "WO-1"}));
    let issued = json!({"quantity": "1", "order": "WO-1", "issued": true, "reason": "machine_error", "number": "S1"});
    does::<ScrapStock>(&mut plant, issued);
    assert_eq!(amount(&plant, "S1"), "10.00");
    does::<ReturnStock>(&mut plant, json!({"quantity": "9", "order": "WO-1"}));
    assert_eq!(what(&plant), ("9".into(), "90.00".into()));
    adds_up(&plant);
}

#[test]
fn an_issue_whose_material_came_back_is_not_taken_back_as_well() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    let to_order = json!({"quantity": "3", "order": "WO-1", "number": "I1"});
    does::<IssueStock>(&mut plant, to_order);
    let back = json!({"quantity": "2", "order": "WO-1", "number": "B1"});
    does::<ReturnStock>(&mut plant, back);
    let bin = json!({"quantity": "1", "order": "WO-1", "issued": true, "reason": "machine_error", "number": "S1"});
    does::<ScrapStock>(&mut plant, bin);
    for user in ["S1", "B1"] {
        let used = details::<ReverseBare>(&mut plant, json!({"of": "I1"}));
        assert_eq!(used["used_by"], user);
        does::<ReverseBare>(&mut plant, json!({"of": user}));
    }
    does::<ReverseBare>(&mut plant, json!({"of": "I1"}));
    assert_eq!(what(&plant), ("10".into(), "100.00".into()));
    adds_up(&plant);
}

#[test]
fn lots_go_out_in_the_order_of_the_rules() {
    let mut plant = plant();
    rules(
        &mut plant,
        json!({"tracking": "lot", "lot_choice": "fefo", "minimum_remaining_life": "P2D"}),
    );
    for (lot, quantity, expires) in [
        ("L1", "5", Some("2026-06-01T00:00:00Z")),
        ("L2", "5", Some("2026-04-01T00:00:00Z")),
        ("L3", "5", None),
        ("L4", "5", Some("2026-03-03T08:00:00Z")),
    ] {
        let mut lot = json!({"quantity": quantity, "lot": lot});
        if let Some(expires) = expires {
            lot["expires_at"] = json!(expires);
        }
        does::<ReceiveStock>(&mut plant, lot);
    }
    assert_eq!(
        refuses::<ReceiveStock>(&mut plant, json!({"quantity": "1"})),
        ["stock.lot_required"]
    );
    let named = json!({"quantity": "1", "lot": "L4"});
    assert_eq!(
        refuses::<IssueStock>(&mut plant, named),
        ["stock.lot_not_available"]
    );
    does::<SetLotStatus>(
        &mut plant,
        json!({"site": null, "lot": "L1", "status": "blocked"}),
    );
    issue(&mut plant, "I1", "7");
    let taken: Vec<_> = ledger(&plant)
        .into_iter()
        .filter(|known| known.kind == MovementKind::Issue)
        .map(|known| {
            (
                known.number.to_string(),
                known.lot.unwrap().to_string(),
                known.quantity.to_string(),
            )
        })
        .collect();
    let part = |number: &str, lot: &str, quantity: &str| {
        (number.to_owned(), lot.to_owned(), quantity.to_owned())
    };
    assert_eq!(taken, [part("I1-1", "L2", "5"), part("I1-2", "L3", "2")]);
    assert_eq!(
        refuses::<IssueStock>(&mut plant, json!({"quantity": "4"})),
        ["stock.insufficient"]
    );
    // A lot that is empty is still the same lot when it comes back.
    does::<ReverseBare>(&mut plant, json!({"of": "I1-1"}));
    let state = stock_state(&plant).unwrap();
    let lot = state.lot(&"L2".parse().unwrap()).unwrap();
    assert_eq!(lot.expires_at, Some(time("2026-04-01T00:00:00Z")));
    let other = json!({"quantity": "1", "lot": "L2", "expires_at": "2027-01-01T00:00:00Z"});
    assert_eq!(
        refuses::<ReceiveStock>(&mut plant, other),
        ["stock.expiry_differs"]
    );
    adds_up(&plant);
}

#[test]
fn a_piece_with_a_number_is_there_once() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "serial"}));
    let one = json!({"quantity": "1", "lot": "SN-1", "number": "R1"});
    does::<ReceiveStock>(&mut plant, one);
    let twice = json!({"quantity": "1", "lot": "SN-1"});
    assert_eq!(
        refuses::<ReceiveStock>(&mut plant, twice.clone()),
        ["stock.serial_exists"]
    );
    let elsewhere = json!({"quantity": "1", "lot": "SN-1", "site": "HAM"});
    does::<SetStockRules>(
        &mut plant,
        json!({"site": "HAM", "rules": {"tracking": "serial"}}),
    );
    assert_eq!(
        refuses::<ReceiveStock>(&mut plant, elsewhere),
        ["stock.serial_exists"]
    );
    let two = json!({"quantity": "2", "lot": "SN-2"});
    assert_eq!(
        refuses::<ReceiveStock>(&mut plant, two),
        ["stock.serial_quantity"]
    );
    does::<TransferStock>(&mut plant, json!({"quantity": "1", "to_site": "HAM"}));
    assert_eq!(
        refuses::<ReceiveStock>(&mut plant, twice),
        ["stock.serial_exists"]
    );
    let lot = plant.state::<LotRoom>("P@SN-1");
    assert_eq!(lot.state.sites.len(), 2);
    adds_up(&plant);
}

/// `ReverseMovement` names no item; the helper adds one, which is dropped here.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct ReverseBare {
    of: String,
    number: Option<String>,
    command: Command,
}

impl Task for ReverseBare {
    const ACTION: &'static str = "stock.reverse";
    fn command(&self) -> &Command {
        &self.command
    }
    fn carry_out(&self, desk: &mut lineside_execution::Desk<'_>) -> Result<(), Refused> {
        let task = ReverseMovement {
            of: self.of.parse().unwrap(),
            command: self.command.clone(),
            number: self.number.as_ref().map(|number| number.parse().unwrap()),
            item: None,
            site: None,
        };
        task.carry_out(desk)
    }
}
