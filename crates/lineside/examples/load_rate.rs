//! How fast a data set is loaded, and how fast single postings are.
//!
//! ```text
//! cargo run --release -p lineside --example load_rate -- load 0.5 memory:
//! cargo run --release -p lineside --example load_rate -- load 1.0 sqlite:plant.db
//! cargo run --release -p lineside --example load_rate -- post 100000
//! ```
//!
//! The first two generate a set of that scale and load it; the last posts so many reports on
//! two thousand orders and so many receipts of five hundred items, one command each. It
//! prints rows or postings per second by the clock and by the processor's time, and the most
//! memory that the process held.

use lineside::dataset::Generate;
use lineside::execution::{Command, Task};
use lineside::floor::CountOrders;
use lineside::journal::CommandId;
use lineside::order::{CreateOrder, ReleaseOrder, ReportOrder};
use lineside::stock::ReceiveStock;
use lineside::{LoadDataSet, Plant, Unwatched};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::error::Error;
use std::time::Instant;

const ORDERS: usize = 2_000;
const ITEMS: usize = 500;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["load", scale, address] => load(scale, address),
        ["post", count] => post(count.parse()?),
        _ => Err("usage: load SCALE ADDRESS, or post COUNT".into()),
    }
}

fn load(scale: &str, address: &str) -> Result<(), Box<dyn Error>> {
    let set = Generate::new(42, scale.parse()?)?.run();
    let rows = set.work_orders.len() + set.work_order_steps.len();
    let rows = rows + set.material_transactions.len();
    let plant = Plant::open(address)?;
    let wanted = LoadDataSet::new(Command::new(CommandId::derived("a load"), "ada".parse()?));
    let clock = Clock::start();
    plant.load_data_set(set.into(), &wanted, &Unwatched)?;
    clock.report("load", rows);
    let clock = Clock::start();
    plant.on_floor(|floor| floor.count_orders(&CountOrders::default()))?;
    clock.report("the first question", rows);
    Ok(())
}

fn post(count: usize) -> Result<(), Box<dyn Error>> {
    let plant = Plant::open("memory:")?;
    let plan = json!({"steps": [{"sequence": 10, "work_center": "WC-ASM-01"}]});
    for order in 0..ORDERS {
        let (code, quantity) = (format!("WO-{order}"), count.to_string());
        let create = json!({"order": code, "item": "GEARBOX", "site": "MUC", "quantity": quantity, "plan": plan});
        plant.execute(&task::<CreateOrder>(create, &format!("create {code}"))?)?;
        let release = json!({"order": code});
        plant.execute(&task::<ReleaseOrder>(release, &format!("release {code}"))?)?;
    }
    let report = |n| {
        let order = format!("WO-{}", n % ORDERS);
        let wanted = json!({"order": order, "step": 10, "out": "1"});
        task::<ReportOrder>(wanted, &format!("report {n}"))
    };
    each(&plant, "order.report", (0..count).map(report))?;
    let receive = |n| {
        let item = format!("P-{}", n % ITEMS);
        let wanted = json!({"item": item, "site": "MUC", "quantity": "1"});
        task::<ReceiveStock>(wanted, &format!("receive {n}"))
    };
    each(&plant, "stock.receive", (0..count).map(receive))
}

fn each<T: Task>(
    plant: &Plant,
    name: &str,
    tasks: impl Iterator<Item = Result<T, Box<dyn Error>>>,
) -> Result<(), Box<dyn Error>> {
    let tasks = tasks.collect::<Result<Vec<_>, _>>()?;
    let clock = Clock::start();
    for task in &tasks {
        plant.execute(task)?;
    }
    clock.report(name, tasks.len());
    Ok(())
}

fn task<T: DeserializeOwned>(mut wanted: Value, name: &str) -> Result<T, Box<dyn Error>> {
    let command = json!({"id": CommandId::derived(name), "actor": "op.7"});
    if let Some(fields) = wanted.as_object_mut() {
        fields.insert("command".into(), command);
    }
    Ok(serde_json::from_value(wanted)?)
}

/// The time by the clock, and that of the processor.
struct Clock(Instant, f64);

impl Clock {
    fn start() -> Self {
        Self(Instant::now(), processor_seconds())
    }

    #[expect(clippy::print_stdout, reason = "the figures are what it is for")]
    fn report(&self, name: &str, count: usize) {
        let (clock, processor) = (self.0.elapsed().as_secs_f64(), processor_seconds() - self.1);
        println!(
            "{name:<20} {clock:>7.2} s, {:>9.0} /s by the clock; {processor:>7.2} s, {:>9.0} /s by the processor; {} MB",
            count as f64 / clock,
            count as f64 / processor,
            memory_megabytes()
        );
    }
}

fn processor_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = text.rsplit(')').next().unwrap_or_default();
    let ticks = |place: usize| -> f64 {
        let field = behind_name.split_whitespace().nth(place);
        field.and_then(|text| text.parse().ok()).unwrap_or(0.0)
    };
    (ticks(11) + ticks(12)) / 100.0
}

fn memory_megabytes() -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1024
}
