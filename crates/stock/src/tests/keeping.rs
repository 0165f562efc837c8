//! Promises, alerts, and the forms that facts are kept in.

use super::*;
use lineside_execution::testing::golden;

#[test]
fn what_is_put_aside_is_for_nobody_else() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    let hard = json!({"quantity": "6", "order": "WO-1", "strength": "hard", "reservation": "H1"});
    does::<ReserveStock>(&mut plant, hard.clone());
    assert_eq!(
        refuses::<ReserveStock>(&mut plant, hard),
        ["stock.reservation_exists", "stock.insufficient"]
    );
    assert_eq!(
        refuses::<IssueStock>(&mut plant, json!({"quantity": "5"})),
        ["stock.insufficient"]
    );
    does::<IssueStock>(&mut plant, json!({"quantity": "7", "order": "WO-1"}));
    assert!(stock_state(&plant).unwrap().reservations.is_empty());
    let soft = |id: &str, due: &str, priority: u8| json!({"quantity": "2", "reservation": id, "due": due, "priority": priority});
    does::<ReserveStock>(&mut plant, soft("S1", "2026-03-05T00:00:00Z", 1));
    does::<ReserveStock>(&mut plant, soft("S2", "2026-03-04T00:00:00Z", 5));
    does::<ReserveStock>(&mut plant, soft("S3", "2026-03-04T00:00:00Z", 2));
    let request = GetAvailable {
        item: "P".parse().unwrap(),
        site: "MUC".parse().unwrap(),
        order: None,
        at: None,
    };
    let available = get_available(&mut plant.reads(), &request).unwrap();
    let claims: Vec<_> = available
        .claims
        .iter()
        .map(|claim| {
            (
                claim.reservation.reservation.to_string(),
                claim.covered.to_string(),
            )
        })
        .collect();
    let claim = |id: &str, covered: &str| (id.to_owned(), covered.to_owned());
    assert_eq!(
        claims,
        [claim("S3", "2"), claim("S2", "1"), claim("S1", "0")]
    );
    does::<ReleaseReservation>(&mut plant, json!({"reservation": "S1", "quantity": "1"}));
    does::<ReleaseReservation>(&mut plant, json!({"reservation": "S1"}));
    let gone: ReleaseReservation = asked(&mut plant, json!({"reservation": "S1"}));
    assert_eq!(
        code(&mut plant, &gone).unwrap(),
        "stock.unknown_reservation"
    );
    adds_up(&plant);
}

#[test]
fn an_alert_is_raised_once_and_resolved_beyond_its_limit() {
    let mut plant = plant();
    receive(&mut plant, "R1", "10", "100.00");
    let rule =
        json!({"rule": {"reorder_point": "5", "minimum": "3", "maximum": "20", "hysteresis": "2"}});
    does::<SetAlertRule>(&mut plant, rule);
    issue(&mut plant, "I1", "5");
    issue(&mut plant, "I2", "1");
    let kinds = |plant: &TestPlant| -> Vec<_> {
        view(plant)
            .alerts
            .iter()
            .map(|alert| (alert.alert.kind, alert.status))
            .collect()
    };
    assert_eq!(kinds(&plant), [(AlertKind::LowStock, AlertStatus::Open)]);
    does::<AcknowledgeAlert>(&mut plant, json!({"alert": {"kind": "low_stock"}}));
    let twice = json!({"alert": {"kind": "low_stock"}});
    assert_eq!(
        refuses::<AcknowledgeAlert>(&mut plant, twice),
        ["stock.already_acknowledged"]
    );
    issue(&mut plant, "I3", "2");
    assert_eq!(kinds(&plant).len(), 2);
    receive(&mut plant, "R2", "4", "40.00");
    // Six are more than the reorder point, and not yet by more than the hysteresis.
    assert_eq!(
        kinds(&plant),
        [(AlertKind::LowStock, AlertStatus::Acknowledged)]
    );
    receive(&mut plant, "R3", "2", "20.00");
    assert!(kinds(&plant).is_empty());
    receive(&mut plant, "R4", "20", "20.00");
    assert_eq!(kinds(&plant), [(AlertKind::Excess, AlertStatus::Open)]);
    let list = ListAlerts {
        item: None,
        site: None,
        status: None,
    };
    let list = list_alerts(&mut plant.reads(), &list).unwrap();
    assert_eq!(list.alerts.len(), 1);
    adds_up(&plant);
}

#[test]
fn time_raises_alerts_when_somebody_looks() {
    let mut plant = plant();
    rules(&mut plant, json!({"tracking": "lot", "shelf_life": "P30D"}));
    does::<SetAlertRule>(
        &mut plant,
        json!({"rule": {
            "expiring_within": "P7D", "quarantine_for": "P3D", "dead_after": "P20D", "weeks_of_cover": 2
        }}),
    );
    does::<ReceiveStock>(
        &mut plant,
        json!({"quantity": "5", "lot": "L1", "status": "quarantine"}),
    );
    let kinds = |plant: &TestPlant| -> Vec<_> {
        view(plant)
            .alerts
            .iter()
            .map(|alert| alert.alert.kind)
            .collect()
    };
    does::<CheckAlerts>(&mut plant, json!({}));
    assert!(kinds(&plant).is_empty());
    plant.pass(hours(24 * 24));
    let needs = json!({"requirements": [{"at": "2026-04-01T00:00:00Z", "quantity": "6"}]});
    does::<CheckAlerts>(&mut plant, needs);
    let expected = [
        AlertKind::Expiring,
        AlertKind::QuarantineAging,
        AlertKind::Dead,
        AlertKind::StockoutForecast,
        AlertKind::WeeksOfCover,
    ];
    assert_eq!(kinds(&plant), expected);
    plant.pass(hours(24 * 7));
    does::<CheckAlerts>(&mut plant, json!({}));
    assert!(kinds(&plant).contains(&AlertKind::Expired));
    assert!(!kinds(&plant).contains(&AlertKind::Expiring));
    adds_up(&plant);
}

#[test]
fn facts_are_read_in_every_form_they_were_ever_written_in() {
    golden::<StockEvent>(StockEvent::KINDS);
    golden::<LotEvent>(LotEvent::KINDS);
    golden::<PeriodEvent>(PeriodEvent::KINDS);
}

#[test]
fn a_command_sent_twice_posts_once() {
    let mut plant = plant();
    let task: ReceiveStock = asked(&mut plant, json!({"quantity": "5"}));
    assert!(!plant.does(&task).replayed);
    // The decision is made again on the new state; the journal knows the command.
    let commit = plant.decide(&task);
    assert!(
        commit.is_err(),
        "the number is that of the command, and taken"
    );
    assert_eq!(what(&plant).0, "5");
}
