//! What one line costs: written, hashed and put into the tree; and audited.
//!
//! `cargo run --release -p lineside-journal --example line_cost`

#![expect(clippy::print_stdout, reason = "it prints its figures")]

use lineside_journal::{
    Audit, Author, CommandId, Commit, Expect, Kind, Line, MemoryStore, NewEvent, Read, Scope,
    Store, StreamId, StreamWrite,
};
use lineside_kernel::{Problem, Timestamp};
use std::ops::ControlFlow;
use std::time::Instant;

const COUNT: u64 = 200_000;
const STREAMS: u64 = 20_000;
const ROUNDS: usize = 7;

fn main() -> Result<(), Problem> {
    let scope: Scope = "bench/plant".parse()?;
    let now: Timestamp = "2026-03-01T08:00:00Z".parse()?;
    let commits = (0..COUNT)
        .map(|n| commit(n, now))
        .collect::<Result<Vec<_>, Problem>>()?;
    let mut written = Vec::new();
    let mut audited = Vec::new();
    for _ in 0..ROUNDS {
        let mut store = MemoryStore::new();
        let start = Instant::now();
        for batch in commits.chunks(10_000) {
            store.commit(&scope, batch, now)?;
        }
        written.push(start.elapsed());
        let mut lines = Vec::new();
        store.read_journal(&scope, 0, usize::MAX, &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })?;
        let bytes: usize = lines.iter().map(|line: &Line| line.as_bytes().len()).sum();
        let start = Instant::now();
        let mut audit = Audit::new(Vec::new());
        for line in &lines {
            audit.line(line);
        }
        let report = audit.finish(None);
        audited.push(start.elapsed());
        assert!(report.is_sound(), "{:?}", report.findings.first());
        println!("{} bytes a line", bytes as u64 / COUNT);
    }
    for (name, mut times) in [("committed to memory", written), ("audited", audited)] {
        times.sort_unstable();
        for (which, time) in [("best", times.first()), ("median", times.get(ROUNDS / 2))] {
            let nanos = time.map_or(0, std::time::Duration::as_nanos) / u128::from(COUNT);
            println!("{name}, {which}: {nanos} ns a line");
        }
    }
    Ok(())
}

fn commit(n: u64, now: Timestamp) -> Result<Commit, Problem> {
    let body = format!(
        r#"{{"batch":"B-2026-{:06}","item":"STEEL-304L-2MM","lot":"LOT-{n:07}","quantity":"12.500","unit":"kg"}}"#,
        n % 997
    );
    let event = NewEvent::from_json(Kind::of("stock.issued"), 1, now, &body)?;
    let order = format!("WO-2024-{:05}", n.wrapping_mul(7_919) % STREAMS);
    let stream = StreamId::new("work_order", &order)?;
    let id = CommandId::derived(&n.to_string());
    let write = StreamWrite::new(stream, Expect::Any, vec![event]);
    Ok(Commit::new(id, Author::of("op.7".parse()?)).write(write))
}
