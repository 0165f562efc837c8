//! What is posted late is worth, and finds, the same as if it had been posted in time.

use super::*;

fn day(day: u32) -> String {
    format!("2026-03-{day:02}T08:00:00Z")
}

fn usd(amount: &str) -> Value {
    json!({"amount": amount, "currency": "USD"})
}

fn receives(plant: &mut TestPlant, on: u32, quantity: &str, cost: &str, lot: Option<&str>) {
    let what = json!({"quantity": quantity, "cost": usd(cost), "lot": lot, "at": day(on)});
    does::<ReceiveStock>(plant, what);
}

fn issues(plant: &mut TestPlant, on: u32, number: &str, quantity: &str) {
    let what = json!({"number": number, "quantity": quantity, "at": day(on)});
    does::<IssueStock>(plant, what);
}

fn counts(plant: &mut TestPlant, on: u32, quantity: &str) {
    does::<CountStock>(plant, json!({"quantity": quantity, "at": day(on)}));
}

fn worth(plant: &TestPlant) -> String {
    adds_up(plant);
    what(plant).1
}

fn lots_of(plant: &TestPlant, number: &str) -> Vec<(String, String)> {
    let movements = ledger(plant).into_iter();
    let parts = movements.filter(|movement| movement.number.as_str().starts_with(number));
    let lot = |movement: &Movement| movement.lot.clone().unwrap().to_string();
    parts
        .map(|movement| (lot(&movement), movement.quantity.to_string()))
        .collect()
}

const AVERAGE_AND_FIFO: [&str; 2] = ["moving_average", "fifo"];

#[test]
fn a_late_receipt_that_explains_a_count_takes_back_what_the_count_adjusted() {
    for valuation in AVERAGE_AND_FIFO {
        for (before, counted, expected) in [(None, "10", "100.00"), (Some("4.00"), "14", "104.00")]
        {
            let mut plant = plant();
            rules(&mut plant, json!({"valuation": valuation}));
            if let Some(cost) = before {
                receives(&mut plant, 1, "4", cost, None);
            }
            counts(&mut plant, 5, counted);
            receives(&mut plant, 2, "10", "100.00", None);
            assert_eq!(worth(&plant), expected, "{valuation}");
            // A later surprise takes back no more than there is left of the count.
            receives(&mut plant, 3, "2", "20.00", None);
            assert_eq!(what(&plant).0, counted);
            worth(&plant);
        }
    }
}

#[test]
fn a_late_issue_that_explains_a_count_costs_what_the_count_took() {
    for (valuation, expected) in [("moving_average", "82.50"), ("fifo", "105.00")] {
        let mut plant = plant();
        rules(&mut plant, json!({"valuation": valuation}));
        receives(&mut plant, 1, "10", "10.00", None);
        receives(&mut plant, 2, "10", "100.00", None);
        counts(&mut plant, 5, "15");
        issues(&mut plant, 3, "I", "5");
        assert_eq!(worth(&plant), expected, "{valuation}");
    }
}

#[test]
fn what_came_back_is_not_revalued_as_if_it_were_gone() {
    for valuation in AVERAGE_AND_FIFO {
        for is_return in [false, true] {
            let mut plant = plant();
            rules(&mut plant, json!({"valuation": valuation}));
            receives(&mut plant, 2, "10", "10.00", None);
            let order = is_return.then_some("W");
            let issue = json!({"number": "I", "quantity": "4", "order": order, "at": day(3)});
            does::<IssueStock>(&mut plant, issue);
            match is_return {
                true => {
                    let back = json!({"quantity": "4", "order": "W", "at": day(9)});
                    does::<ReturnStock>(&mut plant, back);
                }
                false => reverse_on(&mut plant, 9, "I", "X"),
            }
            receives(&mut plant, 1, "5", "20.00", None);
            assert_eq!(worth(&plant), "30.00", "{valuation} {is_return}");
        }
    }
}

fn reverse_on(plant: &mut TestPlant, on: u32, of: &str, number: &str) {
    let command = asked::<ReceiveStock>(plant, json!({"quantity": "1", "at": day(on)})).command;
    let task = json!({"of": of, "number": number, "command": command});
    plant.does(&serde_json::from_value::<ReverseMovement>(task).unwrap());
}

#[test]
fn what_went_to_another_site_keeps_its_value_and_none_is_lost() {
    for valuation in AVERAGE_AND_FIFO {
        let mut plant = plant();
        rules(&mut plant, json!({"valuation": valuation}));
        receives(&mut plant, 2, "10", "10.00", None);
        let transfer = json!({"quantity": "4", "to_site": "HAM", "number": "T", "at": day(3)});
        does::<TransferStock>(&mut plant, transfer);
        receives(&mut plant, 1, "10", "30.00", None);
        assert_eq!(
            worth(&plant),
            "36.00",
            "4.00 are at the other site: {valuation}"
        );
        reverse_on(&mut plant, 5, "T", "X");
        assert_eq!(worth(&plant), "40.00", "{valuation}");
    }
}

#[test]
fn nothing_is_returned_before_it_was_issued() {
    let mut plant = plant();
    receives(&mut plant, 1, "10", "10.00", None);
    let issue = json!({"quantity": "5", "order": "W", "at": day(10)});
    does::<IssueStock>(&mut plant, issue);
    let early = |quantity: &str| json!({"quantity": quantity, "order": "W", "at": day(5)});
    let codes = refuses::<ReturnStock>(&mut plant, early("3"));
    assert_eq!(codes, ["stock.exceeds_net_issued"]);
    let mut scrap = early("1");
    scrap["issued"] = json!(true);
    scrap["reason"] = json!("material_defect");
    let codes = refuses::<ScrapStock>(&mut plant, scrap);
    assert_eq!(codes, ["stock.exceeds_net_issued"]);
    // What is returned later is not there to be returned once more before.
    let back = json!({"quantity": "4", "order": "W", "at": day(12)});
    does::<ReturnStock>(&mut plant, back);
    let twice = json!({"quantity": "2", "order": "W", "at": day(11)});
    let codes = refuses::<ReturnStock>(&mut plant, twice);
    assert_eq!(codes, ["stock.exceeds_net_issued"]);
    adds_up(&plant);
}

#[test]
fn a_late_issue_takes_the_lot_that_nobody_needed_later() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot", "lot_choice": "fefo"}));
    for (lot, expiry) in [("L1", 20), ("L2", 28)] {
        let what = json!({"quantity": "10", "lot": lot, "expires_at": day(expiry), "at": day(1)});
        does::<ReceiveStock>(&mut plant, what);
    }
    let named = json!({"quantity": "8", "lot": "L1", "at": day(9)});
    does::<IssueStock>(&mut plant, named);
    issues(&mut plant, 5, "I", "4");
    let expected = [("L1", "2"), ("L2", "2")].map(|(lot, of)| (lot.to_owned(), of.to_owned()));
    assert_eq!(lots_of(&plant, "I"), expected);
    adds_up(&plant);
}

#[test]
fn a_late_issue_leaves_what_is_put_aside_by_now() {
    for lot in [None, Some("L")] {
        let mut plant = plant();
        let tracking = if lot.is_some() { "lot" } else { "none" };
        rules(&mut plant, json!({"tracking": tracking}));
        receives(&mut plant, 1, "10", "10.00", lot);
        issues(&mut plant, 5, "I", "4");
        let aside = json!({"quantity": "6", "order": "W", "strength": "hard", "at": day(6)});
        does::<ReserveStock>(&mut plant, aside);
        let late = json!({"quantity": "4", "at": day(2)});
        let codes = refuses::<IssueStock>(&mut plant, late);
        assert_eq!(codes, ["stock.insufficient"]);
        let of_order = json!({"quantity": "6", "order": "W", "at": day(3)});
        does::<IssueStock>(&mut plant, of_order);
        adds_up(&plant);
    }
}

#[test]
fn a_late_transfer_moves_what_was_elsewhere() {
    let mut plant = plant();
    for (location, quantity) in [("B", "2"), ("C", "1")] {
        let what = json!({"quantity": quantity, "location": location, "at": day(1)});
        does::<ReceiveStock>(&mut plant, what);
    }
    does::<ReceiveStock>(
        &mut plant,
        json!({"quantity": "1", "location": "C", "at": day(9)}),
    );
    let transfer =
        |quantity: &str, on| json!({"quantity": quantity, "to_location": "B", "at": day(on)});
    let codes = refuses::<TransferStock>(&mut plant, transfer("2", 2));
    assert_eq!(codes, ["stock.insufficient"]);
    let codes = refuses::<TransferStock>(&mut plant, transfer("3", 10));
    assert_eq!(codes, ["stock.insufficient"]);
    does::<TransferStock>(&mut plant, transfer("1", 2));
    does::<TransferStock>(&mut plant, transfer("1", 10));
    let at: Vec<_> = view(&plant)
        .balances
        .into_iter()
        .map(|it| it.on_hand)
        .collect();
    assert_eq!(at, [dec("4")]);
    adds_up(&plant);
}

#[test]
fn a_piece_is_there_once_at_any_time() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "serial"}));
    receives(&mut plant, 10, "1", "5.00", Some("X1"));
    let issue = json!({"number": "I", "quantity": "1", "lot": "X1", "at": day(12)});
    does::<IssueStock>(&mut plant, issue);
    let again = |on| json!({"quantity": "1", "lot": "X1", "at": day(on)});
    for on in [9, 11] {
        let codes = refuses::<ReceiveStock>(&mut plant, again(on));
        assert_eq!(codes, ["stock.serial_exists"], "day {on}");
    }
    receives(&mut plant, 13, "1", "5.00", Some("X1"));
    let command = asked::<ReceiveStock>(&mut plant, again(14)).command;
    let back = json!({"of": "I", "number": "B", "command": command});
    let codes = plant.refuses(&serde_json::from_value::<ReverseMovement>(back).unwrap());
    assert_eq!(codes, ["stock.serial_exists"]);
    adds_up(&plant);
}

#[test]
fn a_lot_is_as_old_as_its_first_delivery_whenever_that_was_posted() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot", "lot_choice": "fifo"}));
    receives(&mut plant, 5, "10", "10.00", Some("A"));
    receives(&mut plant, 6, "10", "10.00", Some("B"));
    receives(&mut plant, 2, "3", "3.00", Some("B"));
    issues(&mut plant, 7, "I", "4");
    assert_eq!(lots_of(&plant, "I"), [("B".to_owned(), "4".to_owned())]);
    adds_up(&plant);
}

#[test]
fn what_is_taken_back_late_stands_at_its_own_time() {
    for valuation in ["moving_average", "fifo", "standard"] {
        let mut plant = plant();
        let known = json!({"valuation": valuation, "standard_cost": "1.00", "currency": "USD"});
        rules(&mut plant, known);
        receives(&mut plant, 1, "10", "10.00", None);
        issues(&mut plant, 3, "I", "4");
        receives(&mut plant, 9, "1", "1.00", None);
        reverse_on(&mut plant, 5, "I", "X");
        assert_eq!(movement(&plant, "X").at, time(&day(5)));
        assert_eq!(movement(&plant, "X").reverses, Some("I".parse().unwrap()));
        assert_eq!(what(&plant), ("11".into(), "11.00".into()));
        // What it gave back may be used from then on, and not before.
        issues(&mut plant, 6, "I6", "10");
        let early = json!({"quantity": "1", "at": day(4)});
        let codes = refuses::<IssueStock>(&mut plant, early);
        assert_eq!(codes, ["stock.negative_later"]);
        assert_eq!(worth(&plant), "1.00", "{valuation}");
    }
}

#[test]
fn a_late_posting_and_its_late_reversal_leave_a_count_as_it_was() {
    for valuation in AVERAGE_AND_FIFO {
        let mut plant = plant();
        rules(&mut plant, json!({"valuation": valuation}));
        receives(&mut plant, 1, "10", "10.00", None);
        counts(&mut plant, 5, "10");
        let late = json!({"number": "L", "quantity": "4", "cost": usd("8.00"), "at": day(2)});
        does::<ReceiveStock>(&mut plant, late);
        assert_eq!(what(&plant).0, "10");
        reverse_on(&mut plant, 3, "L", "X");
        assert_eq!(what(&plant), ("10".into(), "10.00".into()), "{valuation}");
        worth(&plant);
    }
}

#[test]
fn what_was_used_is_not_taken_back_before_its_use_either() {
    let mut plant = plant();
    let receipt = json!({"number": "R", "quantity": "10", "at": day(1)});
    does::<ReceiveStock>(&mut plant, receipt);
    issues(&mut plant, 8, "I", "4");
    let command = asked::<ReceiveStock>(&mut plant, json!({"quantity": "1", "at": day(4)})).command;
    let back = json!({"of": "R", "number": "X", "command": command});
    let back: ReverseMovement = serde_json::from_value(back).unwrap();
    let problem = Problem::from(plant.execute(&back).unwrap_err());
    assert_eq!(json!(problem.details())["used_by"], json!("I"));
}

#[test]
fn a_transfer_is_taken_back_late_at_both_ends() {
    for target in [json!({"to_site": "HAM"}), json!({"to_location": "LINE"})] {
        let mut plant = plant();
        receives(&mut plant, 1, "10", "10.00", None);
        let mut transfer = json!({"quantity": "4", "number": "T", "at": day(3)});
        transfer
            .as_object_mut()
            .unwrap()
            .extend(target.as_object().unwrap().clone());
        does::<TransferStock>(&mut plant, transfer);
        receives(&mut plant, 9, "1", "1.00", None);
        reverse_on(&mut plant, 5, "T", "X");
        assert_eq!(what(&plant), ("11".into(), "11.00".into()));
        let here: Vec<_> = view(&plant)
            .balances
            .iter()
            .map(|it| it.location.clone())
            .collect();
        assert_eq!(here, [None]);
        worth(&plant);
    }
}

#[test]
fn what_is_taken_back_late_goes_for_what_it_came_for_also_where_stock_may_be_owed() {
    let mut plant = plant();
    rules(&mut plant, json!({"negative": true}));
    let receipt = json!({"number": "R", "quantity": "5", "cost": usd("5.00"), "at": day(1)});
    does::<ReceiveStock>(&mut plant, receipt);
    receives(&mut plant, 2, "5", "25.00", None);
    issues(&mut plant, 3, "I", "5");
    receives(&mut plant, 9, "1", "5.00", None);
    reverse_on(&mut plant, 5, "R", "X");
    assert_eq!(amount(&plant, "X"), "5.00");
    assert_eq!(what(&plant), ("1".into(), "5.00".into()));
    adds_up(&plant);
}
