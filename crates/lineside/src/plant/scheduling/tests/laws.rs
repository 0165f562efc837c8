//! What holds for any plant of released orders.

use super::*;
use lineside_kernel::Unwatched;
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;

const CENTERS: [&str; 4] = ["SAW", "LATHE", "NIGHT", "BARE"];

fn step() -> impl Strategy<Value = Value> {
    let center = weighted(0.95, prop::sample::select(&CENTERS[..]));
    let other = of(prop::sample::select(&CENTERS[..]));
    let times = (0_u32..20, 0_u32..30, 0_u32..90);
    (center, other, times, of(0_u32..12), any::<bool>()).prop_map(
        |(center, other, (setup, run, queue), batch, begins)| {
            let other = other.filter(|other| Some(*other) != center);
            let alternates: Vec<_> = other
                .iter()
                .map(|one| json!({"work_center": one}))
                .collect();
            json!({"work_center": center, "setup_minutes": setup.to_string(),
                "run_minutes": format!("{run}/7"), "queue_minutes": queue.to_string(),
                "transfer_batch": batch.map(|batch| batch.to_string()),
                "begins": begins, "alternates": alternates})
        },
    )
}

/// Numbers the steps, and lets the last one follow every branch.
fn plan(mut steps: Vec<Value>) -> Value {
    let count = steps.len();
    let mut ends: Vec<usize> = Vec::new();
    for (place, step) in steps.iter_mut().enumerate() {
        step["sequence"] = ((place + 1) * 10).into();
        let begins = place > 0 && place + 1 < count && step["begins"] == true;
        step["begins"] = begins.into();
        if !begins && place > 0 && place + 1 < count {
            ends.pop();
        }
        if place + 1 < count {
            ends.push((place + 1) * 10);
        } else if place > 0 {
            step["predecessors"] = ends.clone().into();
        }
    }
    json!({ "steps": steps })
}

fn orders() -> impl Strategy<Value = Vec<(u32, Value, u8)>> {
    let order = (1_u32..40, vec(step(), 1..5).prop_map(plan), 1_u8..6);
    vec(order, 1..6)
}

/// What happens on the floor: which order, which step, how much comes out and how much breaks.
type Reports = Vec<(usize, u32, u32, u32)>;

fn reports() -> impl Strategy<Value = Reports> {
    vec((0_usize..6, 1_u32..5, 0_u32..30, 0_u32..3), 0..12)
}

fn shop_of(orders: &[(u32, Value, u8)]) -> Shop {
    let shop = Shop::new();
    let night = json!({"zone": "Europe/Berlin", "shifts": [{"name": "night",
        "days": {"type": "weekly", "days": ["mon", "wed", "fri"]},
        "start": "22:00", "end": "06:00"}]});
    shop.center(json!({"work_center": "NIGHT", "calendar": night, "efficiency": "1.25"}));
    for (row, (quantity, plan, priority)) in orders.iter().enumerate() {
        shop.ordered(
            json!({"order": format!("WO-{row}"), "quantity": quantity.to_string(),
            "plan": plan, "priority": priority, "planned_end": "2026-03-06"}),
        );
    }
    shop
}

/// Reports what may be reported; the rest is refused, as it should be.
fn report(shop: &Shop, reports: &Reports) {
    for (order, step, out, scrap) in reports {
        let task: ReportOrder = shop.task(json!({"order": format!("WO-{order}"),
            "step": step * 10, "out": out.to_string(), "scrap": scrap.to_string(),
            "reason": "machine_error"}));
        drop(shop.plant.execute(&task));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_plant_of_released_orders_gives_a_model_that_solves_and_whose_plan_is_accepted(
        orders in orders(),
        before in reports(),
        between in reports(),
    ) {
        let shop = shop_of(&orders);
        report(&shop, &before);
        let made = shop.made();
        prop_assert_eq!(&made, &shop.made());
        let plan = solved(&made);
        prop_assert!(plan.unplaced.is_empty());
        if !plan.operations.is_empty() {
            let task = shop.accepting(&made, &plan);
            shop.plant.accept_schedule(&task).unwrap();
            prop_assert_eq!(shop.made().model, made.model.close_to(&plan));
        }
        report(&shop, &between);
        solved(&shop.made());
        prop_assert_eq!(shop.plant.compare_rows(&Unwatched).unwrap(), []);
    }
}
