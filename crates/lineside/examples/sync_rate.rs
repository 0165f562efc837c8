//! How fast an edge's journal comes to the central plant.
//!
//! ```text
//! cargo run --release -p lineside --example sync_rate -- fill edge.db 200000 100
//! cargo run --release -p lineside --example sync_rate -- ship edge.db sqlite:central.db json
//! ```
//!
//! The first fills an edge's file: records are opened and changed, each by a command of its
//! own, five events a record. The last argument says how many records are worked on at a
//! time: with as many as there are, every event of a page is about another record. The
//! second ships it to a central plant at any address; with `json` the pages go through JSON
//! text on their way. It prints events per second by the clock and by the processor's time,
//! and the most memory that the process held.

use lineside::execution::lease::{GrantLease, HoldLease};
use lineside::execution::record::{ChangeRecord, OpenRecord, RecordField, RecordFieldChange};
use lineside::execution::{Command, Word};
use lineside::journal::CommandId;
use lineside::{MAX_PAGE_LINES, Plant, PlantOptions, Problem, SyncPage};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["fill", file, events, at_a_time] => {
            let edge = plant(&format!("sqlite:{file}"), "acme/edge")?;
            fill(&edge, events.parse()?, at_a_time.parse::<u64>()?.max(1))?;
            report(&format!("{} events", edge.status()?.position));
        }
        ["ship", file, address, json @ ..] => {
            let edge = plant(&format!("sqlite:{file}"), "acme/edge")?;
            let central = plant(address, "acme/central")?;
            ship(&edge, &central, !json.is_empty())?;
        }
        _ => report("`fill <file> <events> <at a time>` or `ship <file> <address> [json]`"),
    }
    Ok(())
}

fn ship(edge: &Plant, central: &Plant, is_json: bool) -> Result<(), Box<dyn std::error::Error>> {
    let grant = GrantLease {
        site: edge.scope().clone(),
        device: "tablet".parse()?,
        command: command("grant")?,
    };
    central.execute(&grant)?;
    let start = Instant::now();
    let worked = processor_seconds();
    let mut after = 0;
    loop {
        let mut page = edge.page(after, MAX_PAGE_LINES)?;
        if page.lines.is_empty() {
            break;
        }
        if is_json {
            page = serde_json::from_str::<SyncPage>(&serde_json::to_string(&page)?)?;
        }
        after = central.accept(&page)?.position;
    }
    let seconds = start.elapsed().as_secs_f64();
    let same = central.at(edge.scope().clone()).status()?.root == edge.status()?.root;
    let worked = processor_seconds() - worked;
    let events = f64::from(u32::try_from(after)?);
    report(&format!(
        "{after} events in {seconds:.2} s, {:.0} a second; {worked:.2} s of work, {:.0} a second; \
         equal: {same}",
        events / seconds,
        events / worked,
    ));
    Ok(())
}

fn plant(address: &str, scope: &str) -> Result<Plant, Problem> {
    let options = PlantOptions {
        scope: Some(scope.parse()?),
        ..PlantOptions::default()
    };
    Plant::open_with(address, options)
}

fn command(name: &str) -> Result<Command, Problem> {
    let mut command = Command::new(CommandId::derived(name), "op.7".parse()?);
    command.reason = Some("as read from the scale".into());
    Ok(command)
}

/// Fills the edge's file by way of memory, which is quicker.
fn fill(edge: &Plant, events: u64, at_a_time: u64) -> Result<(), Box<dyn std::error::Error>> {
    let draft = plant("memory:", "acme/edge")?;
    let hold = HoldLease {
        site: draft.scope().clone(),
        device: "tablet".parse()?,
        epoch: 1,
        command: command("hold")?,
    };
    draft.execute(&hold)?;
    let records = events / 5;
    for first in (0..records).step_by(usize::try_from(at_a_time)?) {
        for round in 0..5 {
            for number in first..records.min(first + at_a_time) {
                weigh(&draft, number, round)?;
            }
        }
    }
    let mut after = 0;
    loop {
        let page = draft.page(after, 10_000)?;
        if page.lines.is_empty() {
            return Ok(());
        }
        after = edge.take_over(&page)?.position;
    }
}

fn weigh(plant: &Plant, number: u64, round: u64) -> Result<(), Box<dyn std::error::Error>> {
    let record = format!("BATCH-{number:07}").parse()?;
    let name = "net_weight".parse()?;
    let value = format!("{}.{:02} kg", 990 + number % 20, round * 7);
    let command = command(&format!("{round} {number}"))?;
    match round {
        0 => plant.execute(&OpenRecord {
            record,
            kind: Word::of("weighing"),
            fields: vec![RecordField { name, value }],
            command,
            critical: Vec::new(),
            draft: false,
            retain_until: None,
        })?,
        _ => plant.execute(&ChangeRecord {
            record,
            changes: vec![RecordFieldChange {
                name,
                value: Some(value),
            }],
            command,
        })?,
    };
    Ok(())
}

/// The time that the processor has worked for this process, where the system says so.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = behind_name.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}

#[expect(clippy::print_stdout, reason = "the figures are what it is for")]
fn report(line: &str) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or_default();
    println!(
        "{line} ({})",
        most.split_whitespace()
            .skip(1)
            .collect::<Vec<_>>()
            .join(" ")
    );
}
