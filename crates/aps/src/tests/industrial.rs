//! Generated plants: alternatives, set-ups, calendars, due dates.

use super::assert_sound;
use crate::DispatchRule;
use crate::model::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Plant {
    machines: Vec<Machine>,
    setups: Vec<Vec<Vec<i64>>>,
    orders: Vec<Order>,
}

#[derive(Deserialize)]
struct Machine {
    wc: usize,
    initial_family: usize,
    unavail: Vec<(i64, i64)>,
}

#[derive(Deserialize)]
struct Order {
    release: i64,
    due: i64,
    weight: u32,
    ops: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    alts: Vec<(usize, i64)>,
    family: usize,
}

/// A generated plant as a model, where the reference data is at hand.
pub(crate) fn industrial(name: &str) -> Option<SchedulingModel> {
    let folder = std::env::var("LINESIDE_REFERENCE").ok()?;
    let text = std::fs::read_to_string(format!("{folder}/aps/industrial/{name}.json")).ok()?;
    let plant: Plant = serde_json::from_str(&text).unwrap();
    let mut model = SchedulingModel::default();
    for (centre, times) in plant.setups.into_iter().enumerate() {
        let families = (0..times.len())
            .map(|family| format!("F{family}"))
            .collect();
        model.setups.push(SchedulingSetups {
            name: format!("W{centre}"),
            families,
            times,
            never: Vec::new(),
        });
    }
    for (place, machine) in plant.machines.into_iter().enumerate() {
        let closed = machine
            .unavail
            .into_iter()
            .map(|(start, end)| SchedulingWindow { start, end });
        model.calendars.push(SchedulingCalendar {
            name: format!("C{place}"),
            closed: closed.collect(),
        });
        model.resources.push(SchedulingResource {
            calendar: Some(format!("C{place}")),
            setups: Some(format!("W{}", machine.wc)),
            initial_family: Some(format!("F{}", machine.initial_family)),
            ..SchedulingResource::of(format!("M{place}"))
        });
    }
    for (place, order) in plant.orders.into_iter().enumerate() {
        let step = |(place, step): (usize, Step)| SchedulingOperation {
            modes: step
                .alts
                .into_iter()
                .map(|(m, d)| SchedulingMode::of(format!("M{m}"), d))
                .collect(),
            family: Some(format!("F{}", step.family)),
            ..SchedulingOperation::of(place.to_string(), [])
        };
        model.orders.push(SchedulingOrder {
            release: order.release,
            due: Some(order.due),
            weight: order.weight,
            operations: order.ops.into_iter().enumerate().map(step).collect(),
            ..SchedulingOrder::of(format!("O{place}"), [])
        });
    }
    Some(model)
}

/// Run with `LINESIDE_REFERENCE` set to the folder of the reference data.
#[test]
#[ignore = "needs the reference data"]
fn dispatching_a_plant_is_about_as_good_as_a_plain_list_scheduler() {
    for (name, atcs) in [("ind_200x50_s101", 5_591), ("ind_1000x50_s102", 163_960)] {
        let model = industrial(name).expect("reference data");
        let shop = model.compile().unwrap();
        for rule in DispatchRule::ALL {
            let begun = std::time::Instant::now();
            let schedule = shop.dispatch(rule);
            let measures = shop.measure(&schedule);
            println!(
                "{name} {rule:?} {} / {} in {:?}",
                measures.weighted_tardiness,
                measures.tardy_orders,
                begun.elapsed()
            );
        }
        let schedule = shop.dispatch_best();
        let plan = schedule.plan(&shop, &model);
        assert_sound(&model, &plan);
        let measures = shop.measure(&schedule);
        println!(
            "{name} best {} / {}",
            measures.weighted_tardiness, measures.tardy_orders
        );
        assert!(measures.weighted_tardiness <= atcs * 11 / 10);
    }
}
