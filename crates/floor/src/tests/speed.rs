//! How long a plant of 1.16 million rows takes: told, and reported on.
//!
//! Run it with `cargo test --release -p lineside-floor --lib speed -- --ignored --nocapture`.

use super::plant::{d, id, march, movement};
use crate::*;
use rust_decimal::Decimal;
use std::time::Instant;

const ORDERS: u64 = 120_000;
const WORK_CENTERS: u64 = 150;
const ITEMS: u64 = 1_500;

/// Numbers that look random and are the same each time (the constants of Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn bare_floor(size: FloorSize) -> Floor {
    let mut floor = Floor::with_room_for(size);
    for site in 0..33 {
        floor.put_site(&id(&format!("SITE-{site:02}"))).unwrap();
    }
    for item in 0..ITEMS {
        floor
            .put_item(&ItemFacts {
                item: id(&format!("ITEM-{item:05}")),
                unit: Some(id("pcs")),
            })
            .unwrap();
    }
    for center in 0..WORK_CENTERS {
        let site = id(&format!("SITE-{:02}", center % 33));
        let mut facts = WorkCenterFacts::new(id(&format!("WC-ASM-{center:03}")), site, "assembly");
        facts.hours_per_day = Some(d("16"));
        floor.put_work_center(&facts).unwrap();
    }
    floor
}

fn order(number: u64, dice: &mut Dice) -> OrderFacts {
    let planned = 20 + dice.roll(480);
    let status = match dice.roll(100) {
        0..5 => OrderStatus::Released,
        5..15 => OrderStatus::InProgress,
        15..17 => OrderStatus::QualityHold,
        17..97 => OrderStatus::Completed,
        _ => OrderStatus::Cancelled,
    };
    let scrapped = dice.roll(planned / 10 + 1);
    let (made, step_status) = match status {
        OrderStatus::Completed => (planned - scrapped, StepStatus::Completed),
        OrderStatus::InProgress | OrderStatus::QualityHold => (planned / 3, StepStatus::InProgress),
        _ => (0, StepStatus::Pending),
    };
    let site = id(&format!("SITE-{:02}", dice.roll(33)));
    let code = id(&format!("WO-2024-{number:05}"));
    let item = id(&format!("ITEM-{:05}", dice.roll(500)));
    let mut facts = OrderFacts::new(code, item, site, planned.into());
    facts.status = status;
    facts.quantity_completed = made.into();
    facts.quantity_scrapped = if made == 0 {
        Decimal::ZERO
    } else {
        scrapped.into()
    };
    facts.planned_start = Some(id("2024-06-03"));
    for step in 0..3 + dice.roll(2) + number % 2 / dice.roll(3).max(1) {
        let mut step = StepFacts::new(
            10 + 10 * u32::try_from(step).unwrap(),
            id(&format!("WC-ASM-{:03}", dice.roll(WORK_CENTERS))),
        );
        step.operation = Some(format!("operation {}", dice.roll(13)).into());
        step.status = step_status;
        step.quantity_in = made.into();
        step.quantity_out = made.into();
        step.labor_hours = Decimal::new(dice.roll(900).cast_signed(), 2);
        step.machine_hours = Decimal::new(dice.roll(900).cast_signed(), 2);
        step.setup_minutes = Decimal::from(dice.roll(60)).into();
        step.run_minutes = Decimal::new(dice.roll(900).cast_signed(), 2).into();
        if status == OrderStatus::InProgress {
            step.quantity_in = (made + 7).into();
            step.quantity_queue = dice.roll(20).into();
        }
        facts.steps.push(step);
    }
    for line in 0..4 {
        let item = id(&format!("ITEM-{:05}", 500 + dice.roll(1_000)));
        let mut component = ComponentFacts::new(line, item, (planned * (1 + dice.roll(4))).into());
        component.quantity_issued = if made == 0 {
            Decimal::ZERO
        } else {
            component.quantity_required
        };
        facts.components.push(component);
    }
    facts
}

fn movements(orders: &[OrderFacts], dice: &mut Dice) -> Vec<MovementFacts> {
    let reasons: Vec<std::sync::Arc<str>> = [
        "quality_defect",
        "machine_error",
        "operator_error",
        "material_defect",
    ]
    .map(Into::into)
    .to_vec();
    let mut movements = Vec::new();
    let template = movement("X", MovementKind::IssueToWo, "X", "X", "1");
    for order in orders {
        let mut post = |kind, item: &lineside_kernel::ItemId, reason| {
            let number = movements.len();
            movements.push(MovementFacts {
                movement: id(&format!("MTX-2024-{number:06}")),
                kind,
                order: Some(order.order.clone()),
                item: item.clone(),
                site: order.site.clone(),
                quantity: (1 + number as u64 % 50).into(),
                at: march(1 + u32::try_from(number % 28).unwrap(), 8),
                reason,
                ..template.clone()
            });
        };
        for component in &order.components {
            post(MovementKind::IssueToWo, &component.item, None);
            if dice.roll(20) == 0 {
                let reason = reasons.get(usize::try_from(dice.roll(4)).unwrap()).cloned();
                post(MovementKind::Scrap, &component.item, reason);
            }
        }
        if order.status == OrderStatus::Completed {
            post(MovementKind::ReceiptFromWo, &order.item, None);
        }
    }
    movements
}

/// Runs something so many times, and says how long the quickest took.
fn best<T>(name: &str, times: usize, mut run: impl FnMut() -> T) -> T {
    let mut quickest = f64::MAX;
    let mut answer = None;
    for _ in 0..times {
        let start = Instant::now();
        let run = std::hint::black_box(run());
        quickest = quickest.min(start.elapsed().as_secs_f64());
        answer = Some(run);
    }
    println!("{name}: {:.2} ms", quickest * 1e3);
    answer.unwrap()
}

#[test]
#[ignore = "measures, and takes a while without optimisation"]
fn a_plant_of_a_million_rows() {
    let mut dice = Dice(42);
    let orders: Vec<OrderFacts> = (0..ORDERS).map(|number| order(number, &mut dice)).collect();
    let movements = movements(&orders, &mut dice);
    let size = FloorSize {
        orders: orders.len(),
        steps: orders.iter().map(|order| order.steps.len()).sum(),
        components: orders.iter().map(|order| order.components.len()).sum(),
        movements: movements.len(),
    };
    println!("{size:?}");
    let build = || {
        let mut floor = bare_floor(size);
        floor.put_orders(&orders).unwrap();
        floor
    };
    best("orders, steps and components", 3, build);
    let lean: Vec<OrderFacts> = orders
        .iter()
        .map(|order| OrderFacts {
            components: Vec::new(),
            ..order.clone()
        })
        .collect();
    best("orders, steps and movements", 5, || {
        let mut floor = bare_floor(FloorSize {
            components: 0,
            ..size
        });
        floor.put_orders(&lean).unwrap();
        floor.add_movements(&movements).unwrap();
        floor
    });
    let floor = best("everything", 3, || {
        let mut floor = build();
        floor.add_movements(&movements).unwrap();
        floor
    });
    best("report orders", 9, || {
        floor.count_orders(&CountOrders::default()).unwrap()
    });
    best("report scrap", 9, || {
        floor.report_scrap(&ReportScrap::default()).unwrap()
    });
    best("report wip", 9, || {
        floor.report_wip(&ReportWip::default()).unwrap()
    });
    let load = ReportLoad {
        working_days: Some(d("5")),
        ..ReportLoad::default()
    };
    best("report load", 9, || floor.report_load(&load).unwrap());
    best("report consumption", 9, || {
        floor
            .report_consumption(&ReportConsumption::default())
            .unwrap()
    });
    let grouped = ReportConsumption {
        by_site: true,
        by_product: true,
        ..ReportConsumption::default()
    };
    best("report consumption by site and product", 3, || {
        floor.report_consumption(&grouped).unwrap()
    });
    best("all five", 9, || {
        (
            floor.count_orders(&CountOrders::default()).unwrap(),
            floor.report_scrap(&ReportScrap::default()).unwrap(),
            floor.report_wip(&ReportWip::default()).unwrap(),
            floor.report_load(&load).unwrap(),
            floor
                .report_consumption(&ReportConsumption::default())
                .unwrap(),
        )
    });
    let filter = OrderFilter {
        statuses: vec![OrderStatus::InProgress],
        site: Some(id("SITE-03")),
        used_part: Some(UsedPart {
            item: id("ITEM-00600"),
            lot: None,
            window: None,
        }),
        ..OrderFilter::default()
    };
    best("orders in progress at a site that used a part", 9, || {
        floor
            .find_orders(&FindOrders {
                filter: Some(filter.clone()),
                ..FindOrders::default()
            })
            .unwrap()
    });
    best("the first 100 orders of all", 9, || {
        floor.find_orders(&FindOrders::default()).unwrap()
    });
    best("the first 100 movements of all", 9, || {
        floor.find_movements(&FindMovements::default()).unwrap()
    });
    best("shortages of all open orders", 3, || {
        floor.list_shortages(&ListShortages::default()).unwrap()
    });
    let mut floor = floor;
    best("an order told again, 120,000 times", 3, || {
        floor.put_orders(&orders).unwrap()
    });
}
