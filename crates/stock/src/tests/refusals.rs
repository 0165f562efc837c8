//! What must not pass in silence.

use super::*;

fn back(plant: &mut TestPlant, of: &str) -> Result<(), Vec<&'static str>> {
    let command = plant.by("op.7");
    let task = json!({"of": of, "number": format!("{of}-X"), "command": command});
    let task: ReverseMovement = serde_json::from_value(task).unwrap();
    match plant.execute(&task) {
        Ok(_) => Ok(()),
        Err(Refused::Rejected(rejection)) => {
            Err(rejection.violations().map(Violation::code).collect())
        }
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn what_was_used_at_an_average_price_is_not_taken_back() {
    let mut plant = plant();
    receive(&mut plant, "R1", "5", "5.00");
    issue(&mut plant, "I1", "5");
    receive(&mut plant, "R2", "5", "25.00");
    assert_eq!(back(&mut plant, "R1"), Err(vec!["stock.used"]));
    assert_eq!(what(&plant), ("5".into(), "25.00".into()));
    back(&mut plant, "R2").unwrap();
    back(&mut plant, "I1").unwrap();
    back(&mut plant, "R1").unwrap();
    assert_eq!(what(&plant), ("0".into(), "0.00".into()));
    adds_up(&plant);
}

#[test]
fn a_price_that_would_leave_value_without_quantity_is_not_taken_back() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "10.00");
    receive(&mut plant, "R2", "10", "30.00");
    issue(&mut plant, "I1", "10");
    assert_eq!(back(&mut plant, "R2"), Err(vec!["stock.used"]));
    // With something left, that is worth what is left, and never less than nothing.
    receive(&mut plant, "R3", "1", "1.00");
    back(&mut plant, "R2").unwrap();
    assert_eq!(what(&plant), ("1".into(), "0.00".into()));
    adds_up(&plant);
}

#[test]
fn a_posting_that_became_several_movements_is_named_by_them() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot"}));
    for lot in ["L1", "L2"] {
        does::<ReceiveStock>(&mut plant, json!({"quantity": "2", "lot": lot}));
    }
    issue(&mut plant, "I", "3");
    let command = plant.by("op.7");
    let task = json!({"of": "I", "number": "X", "command": command});
    let task: ReverseMovement = serde_json::from_value(task).unwrap();
    let problem = Problem::from(plant.execute(&task).unwrap_err());
    assert_eq!(json!(problem.details())["movements"], json!(["I-1", "I-2"]));
    back(&mut plant, "I-2").unwrap();
}

#[test]
fn a_lot_lasts_until_it_is_needed_also_when_it_is_named() {
    let mut plant = plant();
    let life = json!({"tracking": "lot", "minimum_remaining_life": "P5D"});
    rules(&mut plant, life);
    for (lot, expiry) in [
        ("SHORT", "2026-03-20T00:00:00Z"),
        ("LONG", "2026-05-20T00:00:00Z"),
    ] {
        let what = json!({"quantity": "5", "lot": lot, "expires_at": expiry});
        does::<ReceiveStock>(&mut plant, what);
    }
    let needed = |at: &str| json!({"quantity": "1", "lot": "SHORT", "needed_at": at});
    let codes = refuses::<IssueStock>(&mut plant, needed("2026-03-15T00:00:01Z"));
    assert_eq!(codes, ["stock.lot_not_available"]);
    does::<IssueStock>(&mut plant, needed("2026-03-15T00:00:00Z"));
    let aside = |lot: &str| json!({"quantity": "1", "lot": lot, "strength": "hard", "due": "2026-04-01T00:00:00Z"});
    let codes = refuses::<ReserveStock>(&mut plant, aside("SHORT"));
    assert_eq!(codes, ["stock.lot_not_available"]);
    does::<ReserveStock>(&mut plant, aside("LONG"));
    let request =
        json!({"item": "P", "site": "MUC", "at": "2026-03-16T00:00:00Z", "with_held": true});
    let lots = list_lots(
        &mut plant.reads(),
        &serde_json::from_value(request).unwrap(),
    )
    .unwrap();
    let codes: Vec<_> = lots.lots.into_iter().filter_map(|lot| lot.lot).collect();
    assert_eq!(
        codes.iter().map(|lot| lot.as_str()).collect::<Vec<_>>(),
        ["LONG", "SHORT"]
    );
}

#[test]
fn what_is_held_moves_only_by_name() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot"}));
    let held = json!({"quantity": "5", "lot": "HELD", "status": "quarantine"});
    does::<ReceiveStock>(&mut plant, held);
    does::<ReceiveStock>(&mut plant, json!({"quantity": "5", "lot": "GOOD"}));
    let to_line = |quantity: &str, lot: Option<&str>| json!({"quantity": quantity, "lot": lot, "to_location": "LINE"});
    let codes = refuses::<TransferStock>(&mut plant, to_line("7", None));
    assert_eq!(codes, ["stock.insufficient"]);
    does::<TransferStock>(&mut plant, to_line("5", None));
    does::<TransferStock>(&mut plant, to_line("2", Some("HELD")));
    adds_up(&plant);
}

#[test]
fn a_status_that_cannot_be_kept_is_refused() {
    let mut plain = plant();
    let held = |lot: Option<&str>| json!({"quantity": "3", "lot": lot, "status": "quarantine"});
    let codes = refuses::<ReceiveStock>(&mut plain, held(None));
    assert_eq!(codes, ["stock.lot_not_tracked"]);
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot"}));
    does::<ReceiveStock>(&mut plant, json!({"quantity": "3", "lot": "L"}));
    let codes = refuses::<ReceiveStock>(&mut plant, held(Some("L")));
    assert_eq!(codes, ["stock.status_differs"]);
    issue(&mut plant, "I", "3");
    // Also when there is none of it left.
    let codes = refuses::<ReceiveStock>(&mut plant, held(Some("L")));
    assert_eq!(codes, ["stock.status_differs"]);
}

#[test]
fn pieces_do_not_become_kilograms_on_the_way() {
    let mut plant = plant();
    receive(&mut plant, "R", "5", "5.00");
    let kilograms = json!({"site": "HAM", "rules": {"unit": "kg", "increment": "0.001"}});
    does::<SetStockRules>(&mut plant, kilograms);
    let transfer = json!({"quantity": "5", "to_site": "HAM"});
    let codes = refuses::<TransferStock>(&mut plant, transfer);
    assert_eq!(codes, ["stock.unit_differs"]);
    assert_eq!(what(&plant).0, "5");
}

#[test]
fn a_promise_has_a_priority_there_is_and_a_lot_that_is_followed() {
    let mut plant = plant();
    receive(&mut plant, "R", "5", "5.00");
    for priority in [0, 6] {
        let what = json!({"quantity": "1", "priority": priority});
        let codes = refuses::<ReserveStock>(&mut plant, what);
        assert_eq!(codes, ["stock.priority_out_of_range"]);
    }
    let of_lot = json!({"quantity": "1", "lot": "L"});
    assert_eq!(
        refuses::<ReserveStock>(&mut plant, of_lot),
        ["stock.lot_not_tracked"]
    );
}

#[test]
fn alerts_say_where_when_and_no_longer_than_it_is_so() {
    let mut plant = plant();
    rules(&mut plant, json!({"negative": true}));
    receive(&mut plant, "R", "5", "5.00");
    for location in ["L1", "L2"] {
        does::<IssueStock>(&mut plant, json!({"quantity": "1", "location": location}));
    }
    let open = |plant: &TestPlant| -> Vec<_> {
        let alerts = view(plant).alerts.into_iter();
        let told = |alert: AlertView| {
            (
                alert.alert.kind.as_str(),
                alert.alert.location.map(|at| at.to_string()),
            )
        };
        alerts.map(told).collect()
    };
    let owed = |at: &str| ("negative", Some(at.to_owned()));
    assert_eq!(open(&plant), [owed("L1"), owed("L2")]);
    does::<ReceiveStock>(&mut plant, json!({"quantity": "1", "location": "L1"}));
    assert_eq!(open(&plant), [owed("L2")]);

    let mut plant = super::plant();
    does::<SetAlertRule>(&mut plant, json!({"rule": {"weeks_of_cover": 2}}));
    receive(&mut plant, "R", "10", "10.00");
    let mut forecast = |due: &str| {
        let needs = json!([{"at": due, "quantity": "11"}]);
        does::<CheckAlerts>(&mut plant, json!({"requirements": needs}));
        let alert = view(&plant).alerts.remove(0);
        (
            alert.alert.kind,
            alert.due.map(|due| due.to_string()),
            alert.status,
        )
    };
    for due in ["2026-06-01T00:00:00Z", "2026-05-01T00:00:00Z"] {
        let expected = (
            AlertKind::StockoutForecast,
            Some(due.to_owned()),
            AlertStatus::Open,
        );
        assert_eq!(forecast(due), expected);
    }
    let key = json!({"kind": "stockout_forecast"});
    does::<AcknowledgeAlert>(&mut plant, json!({"alert": key}));
    let needs = json!([{"at": "2026-05-02T00:00:00Z", "quantity": "11"}]);
    does::<CheckAlerts>(&mut plant, json!({"requirements": needs}));
    let alert = view(&plant).alerts.remove(0);
    assert_eq!(alert.status, AlertStatus::Acknowledged);
    let listed = list_alerts(
        &mut plant.reads(),
        &serde_json::from_value(json!({})).unwrap(),
    )
    .unwrap();
    assert_eq!(
        listed.alerts.first().map(|alert| alert.status),
        Some(AlertStatus::Acknowledged)
    );
    plant.rows_follow_from_events();
}

#[test]
fn what_was_said_of_a_lot_ends_with_it() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot"}));
    does::<SetAlertRule>(&mut plant, json!({"rule": {"expiring_within": "P10D"}}));
    let what = json!({"quantity": "5", "lot": "L", "expires_at": "2026-03-20T00:00:00Z"});
    does::<ReceiveStock>(&mut plant, what);
    does::<CheckAlerts>(&mut plant, json!({"now": "2026-03-21T00:00:00Z"}));
    assert_eq!(view(&plant).alerts.len(), 1);
    let scrap = json!({"quantity": "5", "lot": "L", "reason": "expired"});
    does::<ScrapStock>(&mut plant, scrap);
    assert!(view(&plant).alerts.is_empty());
}
