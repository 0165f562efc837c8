//! A small plant made by hand.

use crate::*;
use lineside_kernel::{Timestamp, decimal};
use rust_decimal::Decimal;

pub(super) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> T {
    text.parse().unwrap()
}

pub(super) fn d(text: &str) -> Decimal {
    decimal::parse_exact(text).unwrap()
}

/// An instant of March 2026.
pub(super) fn march(day: u32, hour: u32) -> Timestamp {
    format!("2026-03-{day:02}T{hour:02}:00:00Z")
        .parse()
        .unwrap()
}

pub(super) fn step(
    sequence: u32,
    work_center: &str,
    status: StepStatus,
    numbers: [&str; 4],
) -> StepFacts {
    let [queue, entered, left, scrapped] = numbers.map(d);
    StepFacts {
        operation: Some(format!("operation {sequence}").into()),
        status,
        quantity_queue: queue,
        quantity_in: entered,
        quantity_out: left,
        quantity_scrapped: scrapped,
        setup_minutes: id("30"),
        run_minutes: id("1.5"),
        ..StepFacts::new(sequence, id(work_center))
    }
}

pub(super) fn movement(
    number: &str,
    kind: MovementKind,
    order: &str,
    item: &str,
    quantity: &str,
) -> MovementFacts {
    MovementFacts {
        movement: id(number),
        kind,
        was_issued: false,
        order: Some(id(order)),
        item: id(item),
        site: id("MUC"),
        lot: None,
        quantity: d(quantity),
        amount: None,
        reason: None,
        at: march(3, 8),
        by: id("jane.doe"),
        reverses: None,
    }
}

/// Two sites, three work centres, one product of two parts, three orders.
pub(super) fn plant() -> Floor {
    let mut floor = Floor::default();
    for site in ["MUC", "CHI"] {
        floor.put_site(&id(site)).unwrap();
    }
    for (item, unit) in [("PUMP", "pcs"), ("SEAL", "pcs"), ("GREASE", "kg")] {
        let unit = Some(id(unit));
        floor
            .put_item(&ItemFacts {
                item: id(item),
                unit,
            })
            .unwrap();
    }
    for (code, site, kind) in [
        ("WC-ASM-01", "MUC", "assembly"),
        ("WC-TEST-01", "MUC", "testing"),
        ("WC-ASM-02", "CHI", "assembly"),
    ] {
        let mut facts = WorkCenterFacts::new(id(code), id(site), kind);
        facts.hours_per_day = Some(d("16"));
        facts.efficiency = d("0.85");
        floor.put_work_center(&facts).unwrap();
    }
    floor.put_routing(&routing()).unwrap();
    for order in orders() {
        floor.put_order(&order).unwrap();
    }
    for movement in movements() {
        floor.add_movement(&movement).unwrap();
    }
    floor
}

fn routing() -> RoutingFacts {
    let step =
        |sequence, work_center: &str, from: Option<&str>, to: Option<&str>| RoutingStepFacts {
            site: None,
            alternate: None,
            revision: None,
            sequence,
            operation: format!("operation {sequence}").into(),
            work_center: id(work_center),
            setup_minutes: id("30"),
            run_minutes: id("1.5"),
            run_batch: None,
            effective_from: from.map(id),
            effective_to: to.map(id),
            is_active: true,
        };
    RoutingFacts {
        item: id("PUMP"),
        steps: vec![
            step(20, "WC-TEST-01", None, None),
            step(10, "WC-ASM-02", None, Some("2026-01-01")),
            step(10, "WC-ASM-01", Some("2026-01-01"), None),
        ],
    }
}

fn orders() -> [OrderFacts; 3] {
    let mut running = OrderFacts::new(id("WO-1"), id("PUMP"), id("MUC"), d("100"));
    running.sales_order = Some(id("SO-1"));
    running.order_type = OrderType::MakeToOrder;
    running.priority = 1;
    running.status = OrderStatus::InProgress;
    running.quantity_completed = d("40");
    running.quantity_scrapped = d("10");
    running.planned_start = Some(id("2026-03-02"));
    running.actual_start = Some(march(2, 6));
    running.steps = vec![
        step(
            10,
            "WC-ASM-01",
            StepStatus::Completed,
            ["0", "100", "95", "5"],
        ),
        step(
            20,
            "WC-TEST-01",
            StepStatus::InProgress,
            ["35", "60", "40", "5"],
        ),
    ];
    if let Some(first) = running.steps.first_mut() {
        first.labor_hours = d("3.25");
        first.machine_hours = d("2.5");
        first.actual_start = Some(march(2, 6));
    }
    running.components = vec![
        ComponentFacts {
            quantity_issued: d("110"),
            quantity_returned: d("10"),
            ..ComponentFacts::new(10, id("SEAL"), d("200"))
        },
        ComponentFacts {
            quantity_issued: d("1.3"),
            ..ComponentFacts::new(20, id("GREASE"), d("2.5"))
        },
    ];
    let mut released = OrderFacts::new(id("WO-2"), id("PUMP"), id("MUC"), d("10"));
    released.sales_order = Some(id("SO-1"));
    released.order_type = OrderType::MakeToOrder;
    released.status = OrderStatus::Released;
    released.planned_start = Some(id("2026-03-09"));
    released.steps = vec![step(
        10,
        "WC-ASM-01",
        StepStatus::Pending,
        ["10", "0", "0", "0"],
    )];
    released.components = vec![ComponentFacts::new(10, id("SEAL"), d("20"))];
    let mut done = OrderFacts::new(id("WO-3"), id("PUMP"), id("CHI"), d("5"));
    done.status = OrderStatus::Completed;
    done.quantity_completed = d("5");
    done.actual_start = Some(march(1, 6));
    done.actual_end = Some(march(1, 14));
    done.steps = vec![step(
        10,
        "WC-ASM-02",
        StepStatus::Completed,
        ["0", "5", "5", "0"],
    )];
    [released, done, running]
}

fn movements() -> Vec<MovementFacts> {
    use MovementKind::*;
    let lot = |lot: &str, facts: MovementFacts| MovementFacts {
        lot: Some(id(lot)),
        ..facts
    };
    let at = |at, facts: MovementFacts| MovementFacts { at, ..facts };
    let why = |reason: &str, facts: MovementFacts| MovementFacts {
        reason: Some(reason.into()),
        ..facts
    };
    vec![
        lot("L-1", movement("MTX-1", IssueToWo, "WO-1", "SEAL", "100")),
        lot("L-2", movement("MTX-2", IssueToWo, "WO-1", "SEAL", "10")),
        lot(
            "L-2",
            at(
                march(4, 8),
                movement("MTX-3", ReturnToStock, "WO-1", "SEAL", "10"),
            ),
        ),
        movement("MTX-4", IssueToWo, "WO-1", "GREASE", "1.3"),
        at(
            march(5, 8),
            movement("MTX-5", ReceiptFromWo, "WO-1", "PUMP", "40"),
        ),
        why(
            "quality_defect",
            movement("MTX-6", Scrap, "WO-1", "PUMP", "5"),
        ),
        why(
            "machine_error",
            MovementFacts {
                was_issued: true,
                ..movement("MTX-7", Scrap, "WO-1", "SEAL", "2")
            },
        ),
        why(
            "quality_defect",
            movement("MTX-8", Scrap, "WO-1", "SEAL", "1"),
        ),
        at(
            march(1, 8),
            movement("MTX-9", IssueToWo, "WO-3", "SEAL", "99"),
        ),
        MovementFacts {
            reverses: Some(id("MTX-9")),
            ..movement("MTX-10", IssueToWo, "WO-3", "SEAL", "99")
        },
    ]
}
