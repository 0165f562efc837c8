//! The moves from status to status.

use super::*;

/// Brings a new order to a status, by the way that leads there.
fn bring(plant: &mut TestPlant, status: OrderStatus) {
    use OrderStatus::{
        Absent, Cancelled, Closed, Completed, Firmed, InProgress, Planned, QualityHold, Released,
    };
    let order = json!({"order": "WO-1"});
    if status == Absent {
        return;
    }
    created(plant, "WO-1", "10", json!({"steps": [{"sequence": 10}]}));
    match status {
        Absent | Planned => return,
        Firmed => return does::<FirmOrder>(plant, order),
        Cancelled => return does::<CancelOrder>(plant, order),
        _ => does::<ReleaseOrder>(plant, order.clone()),
    }
    match status {
        Released => return,
        QualityHold => return does::<HoldOrder>(plant, order),
        _ => does::<StartOrder>(plant, order.clone()),
    }
    if status == InProgress {
        return;
    }
    does::<ReportOrder>(plant, json!({"order": "WO-1", "step": 10, "out": "10"}));
    does::<CompleteOrder>(plant, order.clone());
    if status == Closed {
        does::<CloseOrder>(plant, order);
    }
    let _ = Completed;
}

/// Makes a move with a command that is sound but for the status.
fn attempt(plant: &mut TestPlant, wanted: OrderMove) -> Result<(), Problem> {
    fn go<T: Task + DeserializeOwned>(plant: &mut TestPlant, fields: Value) -> Result<(), Problem> {
        let task: T = task(plant, fields);
        plant.execute(&task).map(|_| ()).map_err(Problem::from)
    }
    let order = json!({"order": "WO-1"});
    match wanted {
        OrderMove::Create => go::<CreateOrder>(
            plant,
            json!({"order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "10", "stock": "none"}),
        ),
        OrderMove::Firm => go::<FirmOrder>(plant, order),
        OrderMove::Unfirm => go::<UnfirmOrder>(plant, order),
        OrderMove::Release => go::<ReleaseOrder>(plant, order),
        OrderMove::Unrelease => go::<UnreleaseOrder>(plant, order),
        OrderMove::Start => go::<StartOrder>(plant, order),
        OrderMove::Hold => go::<HoldOrder>(plant, order),
        OrderMove::ReleaseHold => go::<ReleaseOrderHold>(plant, order),
        OrderMove::Complete => go::<CompleteOrder>(
            plant,
            json!({"order": "WO-1", "short_reason": "no more orders"}),
        ),
        OrderMove::Reopen => go::<ReopenOrder>(plant, order),
        OrderMove::Close => go::<CloseOrder>(plant, order),
        OrderMove::Cancel => go::<CancelOrder>(plant, order),
    }
}

#[test]
fn every_move_outside_the_table_is_refused_and_changes_nothing() {
    for status in OrderStatus::ALL {
        for wanted in OrderMove::ALL {
            let mut plant = plant();
            bring(&mut plant, status);
            let before = state(&plant, "WO-1");
            assert_eq!(before.status, status);
            let done = attempt(&mut plant, wanted);
            let after = state(&plant, "WO-1");
            match wanted.leads_to(status) {
                Some(expected) => {
                    done.unwrap_or_else(|why| panic!("{status:?} {wanted:?}: {why}"));
                    assert_eq!(after.status, expected, "{status:?} {wanted:?}");
                }
                None => {
                    let expected = match (status, wanted) {
                        (_, OrderMove::Create) => "order.exists",
                        (OrderStatus::Absent, _) => "order.unknown",
                        _ => "order.invalid_transition",
                    };
                    assert_eq!(done.unwrap_err().code(), expected, "{status:?} {wanted:?}");
                    assert_eq!(before, after);
                }
            }
            plant.rows_follow_from_events();
        }
    }
}

#[test]
fn a_hold_leads_back_to_where_it_came_from() {
    for from in [OrderStatus::Released, OrderStatus::InProgress] {
        let mut plant = plant();
        bring(&mut plant, from);
        does::<HoldOrder>(
            &mut plant,
            json!({"order": "WO-1", "cause": "wrong_colour"}),
        );
        let release = json!({"order": "WO-1", "disposition": "use_as_is", "decided_by": "qa.lead"});
        does::<ReleaseOrderHold>(&mut plant, release);
        assert_eq!(state(&plant, "WO-1").status, from);
        plant.rows_follow_from_events();
    }
}

#[test]
fn while_held_only_returns_and_scrap_as_a_disposition_are_posted() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10, 20]);
    does::<IssueToOrder>(
        &mut plant,
        json!({"order": "WO-1", "item": "BOLT", "quantity": "20"}),
    );
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 10, "out": "6"}));
    does::<HoldOrder>(&mut plant, json!({"order": "WO-1"}));
    let bolts = |quantity| json!({"order": "WO-1", "item": "BOLT", "quantity": quantity});
    assert_eq!(
        refuses::<IssueToOrder>(&mut plant, bolts("1")),
        ["order.not_open"]
    );
    let report = json!({"order": "WO-1", "step": 20, "out": "1"});
    assert_eq!(
        refuses::<ReportOrder>(&mut plant, report),
        ["order.not_open"]
    );
    let scrap = json!({"order": "WO-1", "step": 20, "scrap": "2", "reason": "quality_defect"});
    assert_eq!(
        refuses::<ReportOrder>(&mut plant, scrap.clone()),
        ["order.not_open"]
    );
    let mut decided = scrap;
    decided["disposition"] = true.into();
    does::<ReportOrder>(&mut plant, decided);
    does::<ReturnFromOrder>(&mut plant, bolts("5"));
    let mut bad = bolts("1");
    bad["reason"] = "material_defect".into();
    does::<ScrapOrderComponent>(&mut plant, bad);
    let state = state(&plant, "WO-1");
    assert_eq!(state.status, OrderStatus::QualityHold);
    assert_eq!(
        (state.scrapped(), state.components[0].net()),
        (number("2"), number("14"))
    );
    adds_up(&state);
    plant.rows_follow_from_events();
}

#[test]
fn completing_short_needs_a_reason_and_a_tolerance_forgives_a_little() {
    let mut plant = plant();
    let create = json!({
        "order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "100", "stock": "none",
        "plan": {"steps": [{"sequence": 10}, {"sequence": 20}]}, "tolerances": {"under": "0.05"},
    });
    does::<CreateOrder>(&mut plant, create);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "out": "95"}),
    );
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 20, "out": "94"}),
    );
    let complete = json!({"order": "WO-1"});
    assert_eq!(
        refuses::<CompleteOrder>(&mut plant, complete.clone()),
        ["order.short_without_reason", "order.quantity_in_queue"]
    );
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 20, "out": "1"}));
    does::<CompleteOrder>(&mut plant, complete);
    let state = state(&plant, "WO-1");
    assert_eq!(state.actual_end, Some(plant.now));
    assert_eq!(state.step_status(1), StepStatus::Completed);
    plant.rows_follow_from_events();
}

#[test]
fn two_clients_of_one_version_get_one_success_and_one_conflict() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10]);
    let version = plant.state::<OrderRoom>("WO-1").version;
    let change =
        |priority: u8| json!({"order": "WO-1", "priority": priority, "expected_version": version});
    does::<ChangeOrder>(&mut plant, change(1));
    assert_eq!(
        refuses::<ChangeOrder>(&mut plant, change(2)),
        ["order.version_conflict"]
    );
    let late: ChangeOrder = task(&mut plant, change(2));
    let problem = Problem::from(plant.execute(&late).unwrap_err());
    assert_eq!(problem.family(), lineside_kernel::Family::Conflict);
    // Decided on the same version at the same time: the second commit is refused.
    let hold: HoldOrder = task(&mut plant, json!({"order": "WO-1"}));
    let start: StartOrder = task(&mut plant, json!({"order": "WO-1"}));
    let (first, second) = (plant.decide(&hold).unwrap(), plant.decide(&start).unwrap());
    assert!(plant.commit(first).is_ok());
    assert!(plant.commit(second).is_err());
}

#[test]
fn an_order_is_refused_with_everything_that_is_wrong_with_it() {
    let mut plant = plant();
    let create = json!({
        "order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "0.5", "priority": 9,
        "planned_start": "2026-03-10", "planned_end": "2026-03-09",
        "tolerances": {"over": "-0.1"},
        "plan": {
            "steps": [{"sequence": 10}, {"sequence": 10}, {"sequence": 30, "predecessors": [40]},
                      {"sequence": 60, "predecessors": [30, 30]}],
            "components": [{"line": 1, "item": "BOLT", "quantity": "0", "step": 50}],
        },
    });
    let codes = refuses::<CreateOrder>(&mut plant, create);
    assert_eq!(
        codes[..4],
        [
            "order.not_a_multiple",
            "order.bad_priority",
            "order.bad_dates",
            "order.bad_tolerance"
        ]
    );
    assert!(codes[4..].iter().all(|code| *code == "order.bad_plan") && codes.len() >= 9);
}

#[test]
fn a_quantity_changes_but_not_below_what_was_started() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10]);
    does::<ReportOrder>(&mut plant, json!({"order": "WO-1", "step": 10, "out": "6"}));
    let to = |quantity: &str| json!({"order": "WO-1", "quantity": quantity});
    assert_eq!(
        refuses::<ChangeOrder>(&mut plant, to("5")),
        ["order.exceeds_tolerance"]
    );
    assert_eq!(
        refuses::<ChangeOrder>(&mut plant, to("10")),
        ["order.nothing_changed"]
    );
    let start = json!({"order": "WO-1", "planned_start": "2026-04-01"});
    assert_eq!(
        refuses::<ChangeOrder>(&mut plant, start),
        ["order.not_open"]
    );
    does::<ChangeOrder>(&mut plant, to("6"));
    does::<CompleteOrder>(&mut plant, json!({"order": "WO-1"}));
    plant.rows_follow_from_events();
}

#[test]
fn orders_of_one_sales_order_line_share_its_tolerance() {
    let mut plant = plant();
    let create = |order: &str, quantity: &str| {
        json!({
            "order": order, "item": "GEARBOX", "site": "MUC", "quantity": quantity, "stock": "none",
            "plan": {"steps": [{"sequence": 10}]}, "tolerances": {"over": "0.1"},
            "demand": {"type": "make_to_order", "sales_order": "SO-1", "line": 1, "quantity": "100"},
        })
    };
    does::<CreateOrder>(&mut plant, create("WO-1", "60"));
    assert_eq!(
        refuses::<CreateOrder>(&mut plant, create("WO-2", "51")),
        ["order.exceeds_tolerance"]
    );
    does::<CreateOrder>(&mut plant, create("WO-2", "50"));
    for order in ["WO-1", "WO-2"] {
        does::<ReleaseOrder>(&mut plant, json!({"order": order}));
    }
    // Each stays within its own ten percent; together they would be over those of the line.
    does::<ReportOrder>(
        &mut plant,
        json!({"order": "WO-1", "step": 10, "out": "66"}),
    );
    let report = |out: &str| json!({"order": "WO-2", "step": 10, "out": out});
    assert_eq!(
        refuses::<ReportOrder>(&mut plant, report("45")),
        ["order.exceeds_tolerance"]
    );
    does::<ReportOrder>(&mut plant, report("44"));
    plant.rows_follow_from_events();
}

#[test]
fn an_increment_has_at_most_six_decimals() {
    let mut plant = plant();
    let create = |order: &str, increment: &str| {
        json!({
            "order": order, "item": "X", "site": "MUC", "quantity": "1", "increment": increment,
            "stock": "none", "plan": {"steps": [{"sequence": 10}]},
        })
    };
    assert_eq!(
        refuses::<CreateOrder>(&mut plant, create("WO-1", "0.0000001")),
        ["order.not_a_multiple"]
    );
    does::<CreateOrder>(&mut plant, create("WO-1", "0.000001"));
}

#[test]
fn an_order_is_released_in_steps_that_the_ledger_books() {
    let mut plant = plant();
    let create = |order: &str, stock: &str| {
        json!({
            "order": order, "item": "PASTE", "site": "MUC", "quantity": "2.5", "increment": "0.5",
            "stock": stock, "plan": {"steps": [{"sequence": 10}]},
        })
    };
    does::<CreateOrder>(&mut plant, create("WO-1", "none"));
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    // Of an item that nobody has told it anything about the ledger books pieces.
    does::<CreateOrder>(&mut plant, create("WO-2", "ledger"));
    let release: ReleaseOrder = task(&mut plant, json!({"order": "WO-2"}));
    let problem = Problem::from(plant.execute(&release).unwrap_err());
    assert_eq!(problem.code(), "order.not_a_multiple");
    assert_eq!(
        [&problem.details()["value"], &problem.details()["increment"]],
        ["0.5", "1"]
    );
    let rules = json!({"item": "PASTE", "site": "MUC", "rules": {"increment": "0.25"}});
    does::<lineside_stock::SetStockRules>(&mut plant, rules);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-2"}));
    let report = json!({"order": "WO-2", "step": 10, "out": "0.5"});
    does::<ReportOrder>(&mut plant, report);
    does::<ReceiveFromOrder>(&mut plant, json!({"order": "WO-2", "quantity": "0.5"}));
    plant.rows_follow_from_events();
}

#[test]
fn what_was_released_can_be_taken_back_while_nothing_is_posted() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10]);
    let hours = json!({"order": "WO-1", "step": 10, "labor_hours": "0.25", "posting": "T-1"});
    does::<BookOrderTime>(&mut plant, hours);
    assert_eq!(state(&plant, "WO-1").status, OrderStatus::InProgress);
    let order = json!({"order": "WO-1"});
    assert_eq!(
        refuses::<CancelOrder>(&mut plant, order.clone()),
        ["order.has_postings"]
    );
    does::<ReverseOrderPosting>(&mut plant, json!({"order": "WO-1", "of": "T-1"}));
    does::<CancelOrder>(&mut plant, order);
    plant.rows_follow_from_events();
}

#[test]
fn what_an_order_fell_short_of_is_free_for_another_one_of_the_line() {
    let mut plant = plant();
    let of_line = |order: &str, quantity: &str, asked: &str| {
        json!({
            "order": order, "item": "X", "site": "MUC", "quantity": quantity, "stock": "none",
            "demand": {"type": "make_to_order", "sales_order": "SO-1", "line": 1, "quantity": asked},
            "plan": {"steps": [{"sequence": 10}]},
        })
    };
    let release = |order: &str| json!({"order": order});
    let report = |order: &str, out: &str| json!({"order": order, "step": 10, "out": out});
    does::<CreateOrder>(&mut plant, of_line("WO-1", "100", "100"));
    does::<ReleaseOrder>(&mut plant, release("WO-1"));
    does::<ReportOrder>(&mut plant, report("WO-1", "80"));
    let rest = of_line("WO-2", "20", "100");
    assert_eq!(
        refuses::<CreateOrder>(&mut plant, rest.clone()),
        ["order.exceeds_tolerance"]
    );
    let short = json!({"order": "WO-1", "short_reason": "no more steel"});
    does::<CompleteOrder>(&mut plant, short.clone());
    assert_eq!(
        refuses::<CreateOrder>(&mut plant, of_line("WO-2", "20", "200")),
        ["order.demand_differs"]
    );
    assert_eq!(
        refuses::<CreateOrder>(&mut plant, of_line("WO-2", "21", "100")),
        ["order.exceeds_tolerance"]
    );
    does::<CreateOrder>(&mut plant, rest);
    does::<ReleaseOrder>(&mut plant, release("WO-2"));
    does::<ReportOrder>(&mut plant, report("WO-2", "20"));
    // Taken up again, the first one is planned for what the other has made meanwhile.
    does::<ReopenOrder>(&mut plant, json!({"order": "WO-1"}));
    assert_eq!(
        refuses::<ReportOrder>(&mut plant, report("WO-1", "1")),
        ["order.exceeds_tolerance"]
    );
    does::<CompleteOrder>(&mut plant, short);
    does::<CloseOrder>(&mut plant, json!({"order": "WO-1"}));
    plant.rows_follow_from_events();
}
