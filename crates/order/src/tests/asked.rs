//! What can be asked, many reports at once, and pasts that come in whole.

use super::*;
use lineside_kernel::Column;
use lineside_stock::NONE;

#[test]
fn an_order_shows_every_quantity_of_its_steps_and_components() {
    let mut plant = plant();
    let plan = json!({
        "steps": [{"sequence": 10, "work_center": "WC-ASM-01", "run_minutes": "1.5"}, {"sequence": 20}],
        "components": [{"line": 1, "item": "BOLT", "quantity": "4", "backflush": true}],
    });
    created(&mut plant, "WO-1", "10", plan);
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-1"}));
    let fields = json!({"order": "WO-1", "step": 10, "out": "6", "scrap": "1", "reason": "machine_error", "work_center": "WC-ASM-02"});
    does::<ReportOrder>(&mut plant, fields);
    let view = get_order(
        &mut plant.reads(),
        &GetOrder {
            order: "WO-1".parse().unwrap(),
        },
    )
    .unwrap();
    let json = serde_json::to_value(&view).unwrap();
    assert_eq!(json["version"], 3);
    assert_eq!(json["remaining"], "9");
    assert_eq!(json["steps"][0]["work_center"], "WC-ASM-02");
    assert_eq!(json["steps"][0]["quantity_in"], "7");
    assert_eq!(
        (&json["steps"][0]["available"], &json["steps"][1]["queue"]),
        (&json!("3"), &json!("6"))
    );
    assert_eq!(
        (
            &json["components"][0]["required"],
            &json["components"][0]["net_issued"]
        ),
        (&json!("40"), &json!("28"))
    );
    let progress = GetOrderProgress {
        order: "WO-1".parse().unwrap(),
    };
    let progress = get_order_progress(&mut plant.reads(), &progress).unwrap();
    assert_eq!(progress.steps[0].done.to_string(), "0.6");
    assert_eq!(progress.steps[0].minutes_left.to_string(), "4.5");
    let unknown = GetOrder {
        order: "WO-9".parse().unwrap(),
    };
    let problem = Problem::from(get_order(&mut plant.reads(), &unknown).unwrap_err());
    assert_eq!(problem.code(), "order.unknown");
}

#[test]
fn orders_are_listed_by_every_filter_and_in_pages() {
    let mut plant = plant();
    for number in 1..=7 {
        let order = format!("WO-{number}");
        let mut create = json!({
            "order": order, "item": if number % 2 == 0 { "PUMP" } else { "GEARBOX" },
            "site": if number < 4 { "MUC" } else { "LYS" }, "quantity": "5", "stock": "none",
            "priority": number % 5 + 1, "planned_start": format!("2026-03-0{number}"),
            "plan": {"steps": [{"sequence": 10}]},
        });
        if number == 3 {
            create["demand"] = json!({"type": "make_to_order", "sales_order": "SO-1"});
        }
        does::<CreateOrder>(&mut plant, create);
        if number > 4 {
            does::<ReleaseOrder>(&mut plant, json!({"order": order}));
        }
    }
    let list = |fields: Value| -> Vec<String> {
        let mut request: ListOrders = serde_json::from_value(fields).unwrap();
        request.limit = Some(2);
        let mut codes = Vec::new();
        loop {
            let page = list_orders(&mut plant.reads(), &request).unwrap();
            codes.extend(page.orders.iter().map(|line| line.order.to_string()));
            match page.next {
                Some(next) => request.after = Some(next),
                None => break,
            }
        }
        codes.sort();
        codes
    };
    let all: Vec<String> = (1..=7).map(|number| format!("WO-{number}")).collect();
    assert_eq!(list(json!({})), all);
    assert_eq!(list(json!({"site": "MUC"})), ["WO-1", "WO-2", "WO-3"]);
    assert_eq!(
        list(json!({"site": "LYS", "status": ["released"]})),
        ["WO-5", "WO-6", "WO-7"]
    );
    assert_eq!(
        list(json!({"status": ["released", "planned"], "item": "PUMP"})),
        ["WO-2", "WO-4", "WO-6"]
    );
    assert_eq!(
        list(json!({"status": ["planned"]})),
        ["WO-1", "WO-2", "WO-3", "WO-4"]
    );
    assert_eq!(list(json!({"demand": "make_to_order"})), ["WO-3"]);
    assert_eq!(list(json!({"sales_order": "SO-1"})), ["WO-3"]);
    assert_eq!(list(json!({"priority": 1})), ["WO-5"]);
    assert_eq!(
        list(json!({"starts_from": "2026-03-03", "starts_before": "2026-03-05"})),
        ["WO-3", "WO-4"]
    );
}

#[test]
fn postings_are_listed_with_what_took_them_back() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10]);
    for posting in ["P-1", "P-2", "P-3"] {
        does::<ReportOrder>(
            &mut plant,
            json!({"order": "WO-1", "step": 10, "out": "1", "posting": posting}),
        );
    }
    does::<ReverseOrderPosting>(
        &mut plant,
        json!({"order": "WO-1", "of": "P-2", "posting": "X-2"}),
    );
    let list = |fields: Value| {
        let request: ListOrderPostings = serde_json::from_value(fields).unwrap();
        list_order_postings(&mut plant.reads(), &request).unwrap()
    };
    let page = list(json!({"order": "WO-1", "limit": 2}));
    assert_eq!(
        page.postings[1].reversed_by.as_ref().unwrap().as_str(),
        "X-2"
    );
    let page = list(json!({"order": "WO-1", "after": page.next.unwrap().as_str()}));
    assert_eq!(page.postings.len(), 2);
    assert_eq!(
        page.postings[1].posting.reverses.as_ref().unwrap().as_str(),
        "P-2"
    );
    assert_eq!(
        list(json!({"order": "WO-1", "live_only": true}))
            .postings
            .len(),
        2
    );
}

#[test]
fn what_is_short_goes_first_to_the_most_urgent() {
    let mut plant = plant();
    for (order, priority) in [("WO-1", 3), ("WO-2", 1)] {
        does::<CreateOrder>(
            &mut plant,
            json!({
                "order": order, "item": "GEARBOX", "site": "MUC", "quantity": "10", "priority": priority,
                "plan": {"steps": [{"sequence": 10}], "components": [{"line": 1, "item": "BOLT", "quantity": "4"}]},
            }),
        );
        does::<ReleaseOrder>(&mut plant, json!({"order": order}));
    }
    ledger::stock(&mut plant, "BOLT", "50", "5.00 EUR");
    let request: ListOrderShortages = serde_json::from_value(json!({"site": "MUC"})).unwrap();
    let short = list_order_shortages(&mut plant.reads(), &request)
        .unwrap()
        .shortages;
    assert_eq!(short.len(), 1);
    assert_eq!(
        (short[0].order.as_str(), short[0].short),
        ("WO-1", number("30"))
    );
}

#[test]
fn a_batch_is_reported_whole_or_not_at_all_and_names_its_row() {
    let mut plant = plant();
    for order in ["WO-1", "WO-2"] {
        released(&mut plant, order, "10", &[10, 20]);
    }
    let batch = |plant: &mut TestPlant, out: Vec<i64>, reason: Vec<u32>| ReportOrders {
        orders: vec!["WO-1".parse().unwrap(), "WO-2".parse().unwrap()],
        order: Column::from(vec![0_u32, 1, 0]),
        step: Column::from(vec![10_u32, 10, 20]),
        out: Column::from(out),
        scrap: Some(Column::from(vec![0_i64, 1, 0])),
        start: None,
        scale: 0,
        reasons: vec![QUALITY_DEFECT],
        reason: Some(Column::from(reason)),
        at: Some(Column::from(vec![1_772_000_000_000_000_i64; 3])),
        command: plant.by("line.7"),
    };
    let before = state(&plant, "WO-1");
    let wrong = batch(&mut plant, vec![5, 5, 6], vec![NONE, 0, NONE]);
    let problem = Problem::from(plant.execute(&wrong).unwrap_err());
    assert_eq!(
        (problem.code(), &problem.details()["row"]),
        ("order.exceeds_available", &json!(2))
    );
    let wrong = batch(&mut plant, vec![5, 5, 5], vec![NONE, 1, NONE]);
    assert_eq!(
        Problem::from(plant.execute(&wrong).unwrap_err()).code(),
        "order.bad_batch"
    );
    assert_eq!(state(&plant, "WO-1"), before);
    let right = batch(&mut plant, vec![5, 5, 5], vec![NONE, 0, NONE]);
    assert_eq!(plant.does(&right).events, 3);
    let of = state(&plant, "WO-1");
    assert_eq!(
        (of.completed(), of.actual_start.unwrap().as_micros()),
        (number("5"), 1_772_000_000_000_000)
    );
    assert_eq!(state(&plant, "WO-2").scrapped(), number("1"));
    plant.rows_follow_from_events();
}

fn past(status: &str, steps: Value) -> Value {
    json!({"order": "WO-1", "past": {
        "header": {"item": "GEARBOX", "site": "MUC", "priority": 3, "stock": "none"},
        "quantity": "100", "plan": {"steps": [{"sequence": 10}, {"sequence": 20}], "components": [{"line": 1, "item": "BOLT", "quantity": "2"}]},
        "status": status, "steps": steps,
        "components": [{"line": 1, "issued": "200", "scrapped": "4"}],
        "actual_start": "2026-01-05T06:00:00Z", "actual_end": "2026-01-07T14:00:00Z",
    }})
}

#[test]
fn a_past_that_adds_up_comes_in_as_one_fact() {
    let mut plant = plant();
    let steps = json!([
        {"sequence": 10, "quantity_in": "100", "quantity_out": "98", "quantity_scrapped": "2"},
        {"sequence": 20, "quantity_in": "98", "quantity_out": "98"},
    ]);
    does::<ImportOrder>(&mut plant, past("completed", steps));
    let of = state(&plant, "WO-1");
    adds_up(&of);
    assert_eq!((of.completed(), of.scrapped()), (number("98"), number("2")));
    assert_eq!(plant.kinds("order:WO-1"), ["order.imported"]);
    does::<CloseOrder>(&mut plant, json!({"order": "WO-1"}));
    plant.rows_follow_from_events();
}

#[test]
fn a_past_that_does_not_add_up_is_refused_with_every_fault() {
    let mut plant = plant();
    let steps = json!([
        {"sequence": 10, "quantity_in": "90", "quantity_out": "91", "quantity_scrapped": "2"},
        {"sequence": 20, "quantity_in": "95", "quantity_out": "93"},
    ]);
    let import = past("completed", steps);
    let codes = refuses::<ImportOrder>(&mut plant, import);
    assert!(
        codes.len() >= 3 && codes.iter().all(|code| *code == "order.inconsistent"),
        "{codes:?}"
    );
    let waiting = json!([{"sequence": 10, "quantity_in": "100", "quantity_out": "100"}]);
    assert_eq!(
        refuses::<ImportOrder>(&mut plant, past("completed", waiting.clone())).len(),
        2
    );
    assert_eq!(
        refuses::<ImportOrder>(&mut plant, past("released", waiting)).len(),
        1
    );
}

#[test]
fn a_state_stays_small() {
    let mut plant = plant();
    let steps: Vec<Value> = [10, 20, 30, 40].iter().map(|step| json!({
        "sequence": step, "operation": "Solder components", "work_center": "WC-ASM-01", "setup_minutes": "30", "run_minutes": "1.25",
    })).collect();
    let components: Vec<Value> = (1..5).map(|line| json!({"line": line, "item": format!("PART-{line:05}"), "quantity": "2", "backflush": true})).collect();
    created(
        &mut plant,
        "WO-2024-00001",
        "100",
        json!({"steps": steps, "components": components}),
    );
    does::<ReleaseOrder>(&mut plant, json!({"order": "WO-2024-00001"}));
    for step in [10, 20, 30, 40] {
        does::<ReportOrder>(
            &mut plant,
            json!({"order": "WO-2024-00001", "step": step, "out": "95"}),
        );
    }
    let json = serde_json::to_string(&state(&plant, "WO-2024-00001")).unwrap();
    assert!(json.len() < 1_024, "{} bytes: {json}", json.len());
}

#[test]
fn a_row_with_more_digits_than_a_float_has_is_named_like_any_other() {
    let mut plant = plant();
    released(&mut plant, "WO-1", "10", &[10]);
    let batch = ReportOrders {
        orders: vec!["WO-1".parse().unwrap()],
        order: Column::from(vec![0_u32, 0]),
        step: Column::from(vec![10_u32, 10]),
        out: Column::from(vec![1, 1_i64 << 60]),
        scrap: None,
        start: None,
        scale: 0,
        reasons: Vec::new(),
        reason: None,
        at: None,
        command: plant.by("op.7"),
    };
    let problem = Problem::from(plant.execute(&batch).unwrap_err());
    assert_eq!(problem.code(), "order.not_a_multiple");
    let details = serde_json::to_value(problem.details()).unwrap();
    assert_eq!(details["violations"][0]["details"]["row"], 1);
}
