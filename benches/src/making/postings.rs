//! Single postings, one command each, on a plant in memory.

use crate::{Done, figure, median};
use lineside::Plant;
use lineside::execution::Task;
use lineside::journal::CommandId;
use lineside::order::{CreateOrder, ReleaseOrder, ReportOrder};
use lineside::stock::ReceiveStock;
use serde_json::{Value, json};

const ORDERS: usize = 2_000;
const POSTINGS: usize = 20_000;

pub(crate) fn run(rounds: usize) -> Done {
    let plant = Plant::open("memory:")?;
    let plan = json!({"steps": [{"sequence": 10, "work_center": "WC-ASM-01"}]});
    for order in 0..ORDERS {
        let (code, quantity) = (format!("WO-{order}"), (POSTINGS * rounds).to_string());
        let order = json!({"order": code, "item": "GEARBOX", "site": "MUC", "quantity": quantity, "plan": plan});
        plant.execute(&task::<CreateOrder>(order, &format!("create {code}"))?)?;
        plant.execute(&task::<ReleaseOrder>(
            json!({"order": code}),
            &format!("release {code}"),
        )?)?;
    }
    let mut batches = (0..rounds)
        .map(|round| {
            let reports = (0..POSTINGS).map(|n| {
                let order = format!("WO-{}", n % ORDERS);
                task::<ReportOrder>(
                    json!({"order": order, "step": 10, "out": "1"}),
                    &format!("report {round} {n}"),
                )
            });
            reports.collect::<Done<Vec<_>>>()
        })
        .collect::<Done<Vec<_>>>()?
        .into_iter();
    let taken = median(rounds, |_| each(&plant, batches.next().unwrap_or_default()))?;
    figure("order.report, one by one", POSTINGS, taken);

    let mut batches = (0..rounds)
        .map(|round| {
            let receipts = (0..POSTINGS).map(|n| {
                task::<ReceiveStock>(
                    json!({"item": format!("P-{}", n % 500), "site": "MUC", "quantity": "1"}),
                    &format!("receive {round} {n}"),
                )
            });
            receipts.collect::<Done<Vec<_>>>()
        })
        .collect::<Done<Vec<_>>>()?
        .into_iter();
    let taken = median(rounds, |_| each(&plant, batches.next().unwrap_or_default()))?;
    figure("stock.receive, one by one", POSTINGS, taken);
    Ok(())
}

fn each<T: Task>(plant: &Plant, tasks: Vec<T>) -> Done {
    for task in &tasks {
        plant.execute(task)?;
    }
    Ok(())
}

fn task<T: serde::de::DeserializeOwned>(mut wanted: Value, name: &str) -> Done<T> {
    let command = json!({"id": CommandId::derived(name), "actor": "op.7"});
    if let Some(fields) = wanted.as_object_mut() {
        fields.insert("command".into(), command);
    }
    Ok(serde_json::from_value(wanted)?)
}
