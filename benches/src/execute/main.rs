//! The times of tasks on a plant in memory: postings one by one, through the contract, and
//! many facts of one task.
//!
//! `cargo run --release -p lineside-benches --bin execute -- [ROUNDS] [PART]`; a part is
//! `one`, `stock`, `call` or `many`. Every figure is the median of its rounds, with the
//! fastest round beside it, and what the processor spent on it where the system tells: on a
//! busy machine the three are far apart. Tasks are made before the clock starts.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use lineside::execution::record::{
    ChangeRecord, OpenRecord, RecordChanged, RecordEvent, RecordFieldStep, RecordRoom,
};
use lineside::execution::{Command, Desk, Refused, Task};
use lineside::journal::CommandId;
use lineside::{FieldName, Plant};
use serde::Serialize;
use std::error::Error;

mod stock;
mod watch;

use watch::{Watch, figure};

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// How many records the postings go to.
const RECORDS: usize = 5_000;
/// How many postings one round makes.
const POSTINGS: usize = 50_000;
/// How many tasks of many facts one round makes.
const BATCHES: usize = 10;

fn main() -> Done {
    let rounds = std::env::args().nth(1).map_or(Ok(9), |text| text.parse())?;
    let part = std::env::args().nth(2);
    let is_wanted = |name| part.as_deref().is_none_or(|part| part == name);
    if is_wanted("one") {
        postings(rounds)?;
    }
    if is_wanted("stock") {
        stock::postings(rounds)?;
    }
    if is_wanted("call") {
        stock::calls(rounds)?;
    }
    if !is_wanted("many") {
        return Ok(());
    }
    for (facts, streams) in [(10, 10), (5_000, 500), (10_000, 500), (10_000, 1)] {
        batches(rounds, facts, streams)?;
    }
    Ok(())
}

/// One fact, one row and one line of history a task.
fn postings(rounds: usize) -> Done {
    let plant = Plant::open("memory:")?;
    open(&plant, RECORDS)?;
    let mut times = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let tasks = (0..POSTINGS)
            .map(|n| change(round, n))
            .collect::<Done<Vec<_>>>()?;
        let watch = Watch::start();
        for task in &tasks {
            plant.execute(task)?;
        }
        times.push(watch.stop());
    }
    figure("record.change, one by one", POSTINGS, &mut times);
    Ok(())
}

/// Many facts on one desk.
fn batches(rounds: usize, facts: usize, streams: usize) -> Done {
    let plant = Plant::open("memory:")?;
    open(&plant, streams)?;
    let mut times = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let tasks = (0..BATCHES)
            .map(|n| ManyChanges::new(round * BATCHES + n, facts, streams))
            .collect::<Done<Vec<_>>>()?;
        let watch = Watch::start();
        for task in &tasks {
            plant.execute(task)?;
        }
        times.push(watch.stop());
    }
    let name = format!("{facts} facts on {streams} streams in one task");
    figure(&name, facts * BATCHES, &mut times);
    Ok(())
}

fn open(plant: &Plant, records: usize) -> Done {
    for n in 0..records {
        let request = format!(
            r#"{{"record":"R-{n}","kind":"log","fields":[{{"name":"net","value":"12.5"}}],
                "command":{{"id":"{}","actor":"jane.doe"}}}}"#,
            CommandId::derived(&format!("open {n}"))
        );
        plant.execute(&serde_json::from_str::<OpenRecord>(&request)?)?;
    }
    Ok(())
}

fn change(round: usize, n: usize) -> Done<ChangeRecord> {
    let number = round * POSTINGS + n;
    let request = format!(
        r#"{{"record":"R-{}","changes":[{{"name":"net","value":"{number}.7"}}],
            "command":{{"id":"{}","actor":"jane.doe","reason":"misread"}}}}"#,
        // A large odd step visits the records in no order.
        n.wrapping_mul(7_919) % RECORDS,
        CommandId::derived(&format!("change {number}"))
    );
    Ok(serde_json::from_str(&request)?)
}

/// A task that changes many records, in turn.
#[derive(Serialize)]
struct ManyChanges {
    changes: Vec<Change>,
    command: Command,
}

#[derive(Serialize)]
struct Change {
    record: String,
    step: RecordFieldStep,
}

impl ManyChanges {
    fn new(number: usize, facts: usize, streams: usize) -> Done<Self> {
        let id = CommandId::derived(&format!("batch {number}"));
        let mut command = Command::new(id, "jane.doe".parse()?);
        command.reason = Some("recount".to_owned());
        let name: FieldName = "net".parse()?;
        let changes = (0..facts).map(|n| {
            let nth = number * facts.div_ceil(streams) + n / streams + 2;
            Ok(Change {
                record: format!("R-{}", n % streams),
                step: RecordFieldStep {
                    name: name.clone(),
                    number: u32::try_from(nth)?,
                    old: None,
                    new: Some(format!("{n}.25")),
                },
            })
        });
        Ok(Self {
            changes: changes.collect::<Done<Vec<_>>>()?,
            command,
        })
    }
}

impl Task for ManyChanges {
    const ACTION: &'static str = "bench.change_many";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        for change in &self.changes {
            let changes = vec![change.step.clone()];
            let event = RecordEvent::Changed(RecordChanged { changes });
            desk.record::<RecordRoom>(&change.record, &event)?;
        }
        Ok(())
    }
}
