//! Master data, orders and stock on one plant, and the floor that follows them.

use lineside::execution::Task;
use lineside::floor::{
    CountOrders, FindMovements, FindOrders, MovementFilter, ReportConsumption, ReportScrap,
    ReportWip, ShowProgress,
};
use lineside::journal::CommandId;
use lineside::order::{
    CompleteOrder, CreateOrder, IssueToOrder, ReleaseOrder, ReportOrder, ReverseOrderPosting,
    SkipOrderStep,
};
use lineside::stock::ReceiveStock;
use lineside::{Plant, Unwatched};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::Cell;

thread_local!(static COMMANDS: Cell<u32> = const { Cell::new(0) });

fn does<T: Task + DeserializeOwned>(plant: &Plant, wanted: Value) {
    let task = task::<T>(wanted);
    if let Err(problem) = plant.execute(&task) {
        panic!("{}: {problem}", T::ACTION);
    }
}

fn task<T: Task + DeserializeOwned>(mut wanted: Value) -> T {
    let number = COMMANDS.with(|commands| commands.replace(commands.get() + 1));
    let id = CommandId::derived(&format!("making {number}"));
    wanted["command"] = json!({"id": id, "actor": "op.7"});
    serde_json::from_value(wanted).unwrap()
}

/// Two orders of different sites, in work, with material, scrap and a reversal.
fn work(plant: &Plant) {
    for (order, site) in [("WO-1", "MUC"), ("WO-2", "CHI")] {
        for (item, cost) in [("BOLT", "50.00"), ("CASE", "70.00")] {
            let cost = json!({"amount": cost, "currency": "EUR"});
            does::<ReceiveStock>(
                plant,
                json!({"item": item, "site": site, "quantity": "100", "cost": cost}),
            );
        }
        does::<CreateOrder>(
            plant,
            json!({
                "order": order, "item": "GEARBOX", "site": site, "quantity": "10", "receive": true,
                "plan": {
                    "steps": [
                        {"sequence": 10, "work_center": format!("WC-{site}-1")},
                        {"sequence": 20, "work_center": format!("WC-{site}-2")},
                    ],
                    "components": [
                        {"line": 1, "item": "BOLT", "quantity": "4", "backflush": true},
                        {"line": 2, "item": "CASE", "quantity": "1"},
                    ],
                },
            }),
        );
        does::<ReleaseOrder>(plant, json!({"order": order}));
    }
    does::<IssueToOrder>(
        plant,
        json!({"order": "WO-1", "item": "CASE", "quantity": "10"}),
    );
    does::<ReportOrder>(
        plant,
        json!({"order": "WO-1", "step": 10, "out": "8", "scrap": "2", "reason": "machine_error"}),
    );
    does::<ReportOrder>(
        plant,
        json!({"order": "WO-1", "step": 20, "out": "5", "posting": "R-2"}),
    );
}

/// What the floor says, as text.
fn said(plant: &Plant) -> Value {
    let answer = plant.on_floor(|floor| {
        Ok(json!({
            "orders": floor.find_orders(&FindOrders::default())?,
            "report": floor.count_orders(&CountOrders::default())?,
            "scrap": floor.report_scrap(&ReportScrap::default())?,
            "wip": floor.report_wip(&ReportWip::default())?,
            "consumption": floor.report_consumption(&ReportConsumption::default())?,
        }))
    });
    answer.unwrap()
}

#[test]
fn a_floor_that_followed_every_command_is_the_floor_of_all_rows() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("plant.db").display());
    let plant = Plant::open(&address).unwrap();
    assert_eq!(said(&plant)["report"]["orders"], 0);
    work(&plant);
    let followed = said(&plant);
    assert_eq!(followed["report"]["orders"], 2);
    assert_eq!(
        followed["scrap"]["groups"][0]["reasons"][0]["reason"],
        "machine_error"
    );
    // Opened again, the floor is made from the rows.
    drop(plant);
    let plant = Plant::open(&address).unwrap();
    assert_eq!(said(&plant), followed);

    does::<ReverseOrderPosting>(&plant, json!({"order": "WO-1", "of": "R-2"}));
    does::<ReportOrder>(&plant, json!({"order": "WO-1", "step": 20, "out": "8"}));
    does::<CompleteOrder>(&plant, json!({"order": "WO-1"}));
    let followed = said(&plant);
    drop(plant);
    let plant = Plant::open(&address).unwrap();
    assert_eq!(said(&plant), followed);

    plant.rebuild(&Unwatched).unwrap();
    assert_eq!(said(&plant), followed);
    assert_eq!(plant.compare_rows(&Unwatched).unwrap(), []);
}

#[test]
fn stock_may_move_for_an_order_that_is_made_later() {
    let plant = Plant::open("memory:").unwrap();
    work(&plant);
    does::<ReceiveStock>(
        &plant,
        json!({"item": "BOLT", "site": "MUC", "quantity": "5", "order": "WO-9"}),
    );
    let of_order = || {
        let answer = plant.on_floor(|floor| {
            let orders = MovementFilter {
                order: Some("WO-9".parse().unwrap()),
                ..MovementFilter::default()
            };
            floor.find_movements(&FindMovements {
                filter: Some(orders),
                ..FindMovements::default()
            })
        });
        answer.map(|found| found.total)
    };
    assert_eq!(of_order().unwrap_err().code(), "graph.unknown_work_order");
    let plan = json!({"steps": [{"sequence": 10}]});
    does::<CreateOrder>(
        &plant,
        json!({"order": "WO-9", "item": "GEARBOX", "site": "MUC", "quantity": "5", "plan": plan}),
    );
    assert_eq!(of_order(), Ok(1));
}

#[test]
fn a_command_sent_twice_posts_once() {
    let plant = Plant::open("memory:").unwrap();
    work(&plant);
    let report: ReportOrder = task(json!({"order": "WO-1", "step": 20, "out": "1"}));
    assert!(!plant.execute(&report).unwrap().replayed);
    assert!(plant.execute(&report).unwrap().replayed);
    let wip = said(&plant)["report"]["statuses"].clone();
    assert_eq!(wip[1]["quantity_completed"], "6");
}

#[test]
fn of_two_who_edit_the_same_version_one_succeeds_and_one_is_told() {
    let plant = Plant::open("memory:").unwrap();
    work(&plant);
    let code = "order:WO-2".parse().unwrap();
    let version = plant.ask(|reads, _, _| Ok(reads.version(&code)?)).unwrap();
    let report = || {
        task::<ReportOrder>(json!({
            "order": "WO-2", "step": 10, "out": "1", "expected_version": version,
        }))
    };
    let (one, other) = (report(), report());
    plant.execute(&one).unwrap();
    let problem = plant.execute(&other).unwrap_err();
    assert_eq!(problem.code(), "order.version_conflict");
}

#[test]
fn units_pass_a_skipped_step_on_the_floor_as_they_do_in_the_order() {
    let plant = Plant::open("memory:").unwrap();
    let plan = json!({"steps": [{"sequence": 10}, {"sequence": 20}]});
    does::<CreateOrder>(
        &plant,
        json!({"order": "WO-1", "item": "GEARBOX", "site": "MUC", "quantity": "5", "plan": plan, "stock": "none"}),
    );
    does::<ReleaseOrder>(&plant, json!({"order": "WO-1"}));
    does::<SkipOrderStep>(&plant, json!({"order": "WO-1", "step": 20}));
    does::<ReportOrder>(&plant, json!({"order": "WO-1", "step": 10, "out": "3"}));
    let progress = plant.on_floor(|floor| {
        floor.show_progress(&ShowProgress {
            order: "WO-1".parse().unwrap(),
        })
    });
    let skipped = &progress.unwrap().steps[1].step;
    assert_eq!(
        (skipped.quantity_in, skipped.quantity_out),
        (3.into(), 3.into())
    );
}
