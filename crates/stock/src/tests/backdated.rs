//! What is posted late, counted, and closed.

use super::*;

fn at(hour: u32) -> String {
    format!("2026-03-02T{hour:02}:00:00Z")
}

fn receive_at(plant: &mut TestPlant, number: &str, quantity: &str, cost: &str, hour: u32) {
    let cost = json!({"amount": cost, "currency": "USD"});
    let what = json!({"number": number, "quantity": quantity, "cost": cost, "at": at(hour)});
    does::<ReceiveStock>(plant, what);
}

fn issue_at(plant: &mut TestPlant, number: &str, quantity: &str, hour: u32) {
    let what = json!({"number": number, "quantity": quantity, "at": at(hour)});
    does::<IssueStock>(plant, what);
}

#[test]
fn a_late_issue_may_not_take_what_was_used_later() {
    let mut plant = plant();
    receive_at(&mut plant, "R1", "10", "100.00", 1);
    issue_at(&mut plant, "I1", "8", 3);
    receive_at(&mut plant, "R2", "10", "100.00", 5);
    let late = json!({"number": "I0", "quantity": "3", "at": at(2)});
    let details = details::<IssueStock>(&mut plant, late);
    assert_eq!(
        (&details["movement"], &details["balance"]),
        (&json!("I1"), &json!("-1"))
    );
    issue_at(&mut plant, "I0", "2", 2);
    let early = json!({"number": "I-1", "quantity": "1", "at": at(0)});
    assert_eq!(
        refuses::<IssueStock>(&mut plant, early),
        ["stock.insufficient"]
    );
    adds_up(&plant);
}

#[test]
fn a_late_receipt_leaves_amounts_as_they_are_and_books_the_difference_once() {
    for (valuation, issued, revalued, left) in [
        // (100 + 300) / 20 = 20 each: 5 should have cost 100, and cost 50.
        ("moving_average", "50.00", "-50.00", "300.00"),
        // First in were those at 30: 5 should have cost 150, and cost 50.
        ("fifo", "50.00", "-100.00", "250.00"),
    ] {
        let mut plant = plant();
        rules(&mut plant, json!({"valuation": valuation}));
        receive_at(&mut plant, "R1", "10", "100.00", 2);
        issue_at(&mut plant, "I1", "5", 3);
        receive_at(&mut plant, "R0", "10", "300.00", 1);
        assert_eq!(amount(&plant, "I1"), issued);
        assert_eq!(amount(&plant, "R0-B"), revalued);
        assert_eq!(what(&plant), ("15".into(), left.into()));
        adds_up(&plant);
        issue_at(&mut plant, "I2", "15", 6);
        assert_eq!(what(&plant), ("0".into(), "0.00".into()));
        adds_up(&plant);
    }
}

#[test]
fn what_was_empty_in_between_was_worth_nothing_then() {
    for (valuation, later) in [
        // The last five came at 30 each: they cost 150, and were posted at 116.67 and 50.
        ("moving_average", "-33.33"),
        ("fifo", "-100.00"),
    ] {
        let mut plant = plant();
        rules(&mut plant, json!({"valuation": valuation}));
        receive_at(&mut plant, "R1", "10", "100.00", 1);
        issue_at(&mut plant, "I1", "5", 3);
        receive_at(&mut plant, "R2", "10", "300.00", 5);
        issue_at(&mut plant, "I2", "5", 6);
        issue_at(&mut plant, "I0", "5", 2);
        let value_at = |hour: u32| {
            let request = GetStockValue {
                item: Some("P".parse().unwrap()),
                site: Some("MUC".parse().unwrap()),
                at: Some(time(&at(hour))),
            };
            get_stock_value(&mut plant.reads(), &request)
                .unwrap()
                .stocks
        };
        assert!(value_at(3).is_empty(), "{valuation}: {:?}", value_at(3));
        let booked = movement(&plant, "I0-B");
        assert_eq!(booked.at, time(&at(5)), "when there was something again");
        assert_eq!(amount(&plant, "I0-B"), later);
        assert_eq!(what(&plant), ("5".into(), "150.00".into()));
        adds_up(&plant);
    }
}

#[test]
fn a_count_is_an_anchor() {
    let mut plant = plant();
    receive_at(&mut plant, "R1", "10", "100.00", 1);
    let count = json!({"number": "C1", "quantity": "7", "at": at(4)});
    does::<CountStock>(&mut plant, count);
    assert_eq!(movement(&plant, "C1").kind, MovementKind::CountDown);
    issue_at(&mut plant, "I1", "7", 5);
    // Three were taken before the count: that is where they had gone.
    issue_at(&mut plant, "I0", "3", 2);
    assert_eq!(what(&plant), ("0".into(), "0.00".into()));
    let correction = movement(&plant, "I0-C");
    assert_eq!(
        (correction.kind, correction.quantity),
        (MovementKind::CountUp, dec("3"))
    );
    assert_eq!(correction.pair.unwrap().as_str(), "C1");
    // Four more came before it: the count found less than there should have been.
    receive_at(&mut plant, "R0", "4", "40.00", 3);
    assert_eq!(what(&plant), ("0".into(), "0.00".into()));
    adds_up(&plant);
    let running = GetRunningBalance {
        item: "P".parse().unwrap(),
        site: "MUC".parse().unwrap(),
        location: None,
        lot: None,
        from: None,
        below: Some(time(&at(5))),
    };
    let running = get_running_balance(&mut plant.reads(), &running).unwrap();
    assert_eq!(running.steps.last().unwrap().balance, dec("7"));
    let names: Vec<_> = running
        .steps
        .iter()
        .map(|step| step.movement.number.to_string())
        .collect();
    assert_eq!(names, ["R1", "I0", "R0", "C1", "I0-C", "R0-C"]);
}

#[test]
fn a_count_that_agrees_is_recorded_and_one_can_be_late_itself() {
    let mut plant = plant();
    receive_at(&mut plant, "R1", "10", "100.00", 1);
    does::<CountStock>(
        &mut plant,
        json!({"number": "C1", "quantity": "10", "at": at(4)}),
    );
    assert_eq!(movement(&plant, "C1").kind, MovementKind::CountEqual);
    // Counted 8 at two o'clock, and 10 again at four.
    does::<CountStock>(
        &mut plant,
        json!({"number": "C0", "quantity": "8", "at": at(2)}),
    );
    assert_eq!(movement(&plant, "C0").kind, MovementKind::CountDown);
    assert_eq!(movement(&plant, "C0-C").kind, MovementKind::CountUp);
    assert_eq!(what(&plant), ("10".into(), "100.00".into()));
    let codes = refuses::<CountStock>(&mut plant, json!({"quantity": "-1"}));
    assert_eq!(codes, ["stock.quantity_not_positive"]);
    adds_up(&plant);
}

#[test]
fn a_closed_period_takes_nothing_more() {
    let mut plant = plant();
    receive_at(&mut plant, "R1", "10", "100.00", 1);
    let later = json!({"until": "2026-03-03T00:00:00Z"});
    let close = |plant: &mut TestPlant, mut what: Value, reason: Option<&str>| {
        let mut command = serde_json::to_value(plant.by("op.7")).unwrap();
        if let Some(reason) = reason {
            command["reason"] = json!(reason);
        }
        what["site"] = json!("MUC");
        what["command"] = command;
        serde_json::from_value::<CloseStockPeriod>(what).unwrap()
    };
    let task = close(&mut plant, later, None);
    assert_eq!(plant.refuses(&task), ["stock.period_in_future"]);
    let task = close(&mut plant, json!({"until": at(6)}), None);
    plant.does(&task);
    let late = json!({"quantity": "1", "at": at(5)});
    assert_eq!(
        refuses::<ReceiveStock>(&mut plant, late.clone()),
        ["stock.period_closed"]
    );
    does::<ReceiveStock>(&mut plant, json!({"quantity": "1", "at": at(6)}));
    let task = close(&mut plant, json!({"until": at(4)}), None);
    assert_eq!(plant.refuses(&task), ["stock.period_not_later"]);
    let task = close(&mut plant, json!({"until": at(4)}), Some("forgot one"));
    plant.does(&task);
    does::<ReceiveStock>(&mut plant, late);
    adds_up(&plant);
}
