//! Promises, alerts, and the forms that facts are kept in.

use super::*;
use lineside_execution::testing::golden;
use proptest::prelude::*;

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

/// What is promised: id, order, quantity and strength.
fn promises(plant: &TestPlant) -> Vec<(String, String, String, ReservationStrength)> {
    let promises = stock_state(plant).unwrap().reservations;
    let said = |promise: &Reservation| {
        let order = promise.order.as_ref().map(ToString::to_string);
        let (id, quantity) = (
            promise.reservation.to_string(),
            promise.quantity.to_string(),
        );
        (id, order.unwrap_or_default(), quantity, promise.strength)
    };
    promises.iter().map(said).collect()
}

fn take_back(plant: &mut TestPlant, of: &str) {
    let back = format!("{of}-X");
    let (command, of) = (plant.by("op.7"), of.parse().unwrap());
    plant.does(&ReverseMovement {
        of,
        command,
        number: Some(back.parse().unwrap()),
        item: None,
        site: None,
    });
}

#[test]
fn what_an_issue_kept_is_promised_again_when_it_is_taken_back() {
    use ReservationStrength::{Hard, Soft};
    let mut plant = plant();
    receive(&mut plant, "R1", "20", "100.00");
    for (id, quantity, strength) in [("H1", "6", "hard"), ("S1", "4", "soft")] {
        let promise = json!({"quantity": quantity, "order": "WO-1", "strength": strength, "reservation": id, "priority": 2, "due": "2026-03-05T00:00:00Z"});
        does::<ReserveStock>(&mut plant, promise);
    }
    let before = stock_state(&plant).unwrap().reservations;
    let to_order = |number: &str, quantity: &str| json!({"quantity": quantity, "order": "WO-1", "number": number});
    does::<IssueStock>(&mut plant, to_order("I1", "4"));
    does::<IssueStock>(&mut plant, to_order("I2", "5"));
    let said = |id: &str, quantity: &str, strength| {
        (
            id.to_owned(),
            "WO-1".to_owned(),
            quantity.to_owned(),
            strength,
        )
    };
    assert_eq!(promises(&plant), [said("S1", "1", Soft)]);
    take_back(&mut plant, "I1");
    assert_eq!(
        promises(&plant),
        [said("S1", "1", Soft), said("H1", "4", Hard)]
    );
    assert_eq!(
        refuses::<IssueStock>(&mut plant, json!({"quantity": "12"})),
        ["stock.insufficient"],
        "11 of 15 are free of what is put aside"
    );
    take_back(&mut plant, "I2");
    let mut after = stock_state(&plant).unwrap().reservations;
    after.sort_by_key(|promise| promise.reservation.clone());
    assert_eq!(after, before);
    adds_up(&plant);
}

#[test]
fn a_promise_that_stands_again_late_leaves_the_id_to_whoever_has_it_now() {
    use ReservationStrength::{Hard, Soft};
    let mut plant = plant();
    receive(&mut plant, "R1", "20", "100.00");
    let promise = |order: &str, strength: &str| json!({"quantity": "3", "order": order, "strength": strength, "reservation": "H1"});
    does::<ReserveStock>(&mut plant, promise("WO-1", "hard"));
    let to_order = json!({"quantity": "3", "order": "WO-1", "number": "I1"});
    does::<IssueStock>(&mut plant, to_order);
    does::<ReserveStock>(&mut plant, promise("WO-2", "soft"));
    // Something happens after the moment of the reversal.
    let later = json!({"quantity": "1", "number": "I2", "at": "2026-03-02T09:00:00Z"});
    does::<IssueStock>(&mut plant, later);
    take_back(&mut plant, "I1");
    let said = |id: &str, order: &str, strength| {
        (id.to_owned(), order.to_owned(), "3".to_owned(), strength)
    };
    assert_eq!(
        promises(&plant),
        [said("H1", "WO-2", Soft), said("I1-X-P1", "WO-1", Hard)]
    );
    adds_up(&plant);
}

#[test]
fn what_was_returned_or_taken_for_nobody_promises_nothing() {
    let mut plant = plant();
    receive(&mut plant, "R1", "20", "100.00");
    let promise = json!({"quantity": "3", "order": "WO-1", "reservation": "S1"});
    does::<ReserveStock>(&mut plant, promise);
    does::<IssueStock>(
        &mut plant,
        json!({"quantity": "2", "order": "WO-2", "number": "I1"}),
    );
    take_back(&mut plant, "I1");
    does::<IssueStock>(
        &mut plant,
        json!({"quantity": "3", "order": "WO-1", "number": "I2"}),
    );
    does::<ReturnStock>(&mut plant, json!({"quantity": "3", "order": "WO-1"}));
    assert!(promises(&plant).is_empty());
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

proptest! {
    #[test]
    fn promises_are_what_was_granted_less_what_issues_that_stand_have_kept(
        attempts in prop::collection::vec((0..3_usize, 0..2_usize, 1..6_i64, 0..10_usize), 1..30),
    ) {
        let mut plant = plant();
        receive(&mut plant, "R1", "40", "100.00");
        // Of each order what is put aside for it, and what it claims.
        let mut promised = [[0_i64; 2]; 2];
        let mut issues: Vec<(usize, [i64; 2])> = Vec::new();
        for (place, (what, of, quantity, which)) in attempts.into_iter().enumerate() {
            let order = ["WO-1", "WO-2"][of];
            match what {
                0 => {
                    let kind = which % 2;
                    let promise = json!({"quantity": quantity.to_string(), "order": order, "strength": (["hard", "soft"][kind])});
                    let task: ReserveStock = asked(&mut plant, promise);
                    if plant.execute(&task).is_ok() {
                        promised[of][kind] += quantity;
                    }
                }
                1 => {
                    let issue = json!({"quantity": quantity.to_string(), "order": order, "number": format!("I{}", issues.len())});
                    let task: IssueStock = asked(&mut plant, issue);
                    if plant.execute(&task).is_ok() {
                        let hard = quantity.min(promised[of][0]);
                        let soft = (quantity - hard).min(promised[of][1]);
                        promised[of][0] -= hard;
                        promised[of][1] -= soft;
                        issues.push((of, [hard, soft]));
                    }
                }
                _ => {
                    let number = format!("I{which}");
                    let back = ReverseMovement {
                        of: number.parse().unwrap(),
                        command: plant.by("op.7"),
                        number: Some(format!("X{place}").parse().unwrap()),
                        item: None,
                        site: None,
                    };
                    if plant.execute(&back).is_ok() {
                        let (of, [hard, soft]) = issues[which];
                        promised[of][0] += hard;
                        promised[of][1] += soft;
                    }
                }
            }
            let state = stock_state(&plant).unwrap();
            for (of, order) in ["WO-1", "WO-2"].into_iter().enumerate() {
                for (kind, strength) in [ReservationStrength::Hard, ReservationStrength::Soft].into_iter().enumerate() {
                    let own = state.reservations.iter().filter(|promise| {
                        promise.strength == strength && promise.order.as_ref().is_some_and(|of| of.as_str() == order)
                    });
                    let sum: Decimal = own.map(|promise| promise.quantity).sum();
                    prop_assert_eq!(sum, Decimal::from(promised[of][kind]));
                }
            }
        }
        adds_up(&plant);
    }
}
