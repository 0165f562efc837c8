//! The journal's times: what a line costs, what an audit costs, what each store makes of
//! single commands, batches, many callers, imports and reads.
//!
//! `cargo run --release -p lineside-benches --bin journal -- [ADDRESS...]` with store
//! addresses such as `memory:`, `sqlite:/path/new.db` or a PostgreSQL address; a file for
//! SQLite must be new. An fsync on the file's own disk is timed beside it.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use lineside::execution::record::{ChangeRecord, OpenRecord};
use lineside::journal::{
    Audit, Author, Column, CommandId, Commit, Effect, Expect, ImportPage, Journal, KeyValue,
    KeyValueStore, Kind, Line, MemoryStore, NewEvent, Pair, Read, Scope, Slot, Store, StoreError,
    StreamId, StreamWrite, Table, cells,
};
use lineside::{Plant, Timestamp, open_store};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::Write;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

type Done<T = ()> = Result<T, Box<dyn Error>>;

static BALANCE: Table = Table {
    name: "bench_balance",
    version: 1,
    columns: &[Column::text("item"), Column::integer("amount")],
    key: 1,
    indexes: &[],
};

const STREAMS: u64 = 50_000;

fn main() -> Done {
    let addresses: Vec<String> = std::env::args().skip(1).collect();
    lines()?;
    let addresses = match addresses.is_empty() {
        true => vec!["memory:".to_owned()],
        false => addresses,
    };
    plant()?;
    slow_disk()?;
    for address in addresses {
        store(&address)?;
    }
    Ok(())
}

/// What a line costs to write into memory, hashed and put into the tree, and to audit.
fn lines() -> Done {
    const COUNT: u64 = 500_000;
    let mut store = MemoryStore::new();
    let scope = scope()?;
    let commits = (0..COUNT)
        .map(|n| commit(n, false))
        .collect::<Done<Vec<_>>>()?;
    let start = Instant::now();
    for batch in commits.chunks(10_000) {
        store.commit(&scope, batch, now(0)?)?;
    }
    rate("memory: line, hash, tree, command", COUNT, start.elapsed());
    let mut lines = Vec::new();
    store.read_journal(&scope, 0, usize::MAX, &mut |line| {
        lines.push(line);
        ControlFlow::Continue(())
    })?;
    let bytes: usize = lines.iter().map(|line: &Line| line.as_bytes().len()).sum();
    println!("  {} bytes a line", bytes as u64 / COUNT);
    let start = Instant::now();
    let mut audit = Audit::new(Vec::new());
    for line in &lines {
        audit.line(line);
    }
    let report = audit.finish(None);
    rate("audit of lines in memory", COUNT, start.elapsed());
    assert!(report.is_sound(), "{:?}", report.findings.first());
    let mut copy = MemoryStore::new();
    let start = Instant::now();
    for page in lines.chunks(10_000) {
        let page = ImportPage {
            lines: page,
            rows: &[],
            rows_after: None,
        };
        copy.import(&scope, &page)?;
    }
    rate("import of lines into memory", COUNT, start.elapsed());
    Ok(())
}

/// What a whole task costs on a plant in memory: read, decided, admitted, written.
fn plant() -> Done {
    const COUNT: usize = 50_000;
    let plant = Plant::open("memory:")?;
    let opened = (0..COUNT).map(open_record).collect::<Done<Vec<_>>>()?;
    let start = Instant::now();
    for task in &opened {
        plant.execute(task)?;
    }
    rate(
        "plant in memory: record.open",
        COUNT as u64,
        start.elapsed(),
    );
    let changed = (0..COUNT).map(change_record).collect::<Done<Vec<_>>>()?;
    let start = Instant::now();
    for task in &changed {
        plant.execute(task)?;
    }
    rate(
        "plant in memory: record.change",
        COUNT as u64,
        start.elapsed(),
    );
    Ok(())
}

fn open_record(n: usize) -> Done<OpenRecord> {
    let request = format!(
        r#"{{"record":"R-{n}","kind":"log","fields":[{{"name":"net","value":"12.5"}}],
            "command":{{"id":"{}","actor":"jane.doe"}}}}"#,
        CommandId::derived(&format!("open {n}"))
    );
    Ok(serde_json::from_str(&request)?)
}

fn change_record(n: usize) -> Done<ChangeRecord> {
    let request = format!(
        r#"{{"record":"R-{n}","changes":[{{"name":"net","value":"12.7"}}],
            "command":{{"id":"{}","actor":"jane.doe","reason":"misread"}}}}"#,
        CommandId::derived(&format!("change {n}"))
    );
    Ok(serde_json::from_str(&request)?)
}

/// One store: single commands, batches, many callers, reads, an audit.
fn store(address: &str) -> Done {
    let shown = address.split_once('@').map_or(address, |(_, host)| host);
    println!("{shown}");
    let mut store = open_store(address)?;
    store.prepare(&[&BALANCE])?;
    let scope = scope()?;
    let durable = store.capabilities().durable;
    if let Some(path) = address.strip_prefix("sqlite:") {
        fsync(path)?;
    }
    let mut next = 0..;
    let mut fresh = |count: usize| -> Done<Vec<Commit>> {
        next.by_ref().take(count).map(|n| commit(n, true)).collect()
    };
    let singles = if durable { 2_000 } else { 200_000 };
    let commits = fresh(singles)?;
    let mut times = Vec::with_capacity(singles);
    for commit in &commits {
        let start = Instant::now();
        store.commit(&scope, std::slice::from_ref(commit), now(0)?)?;
        times.push(start.elapsed());
    }
    spread("single command", &mut times);
    for (size, rounds) in [(100, 100), (10_000, 10)] {
        let mut times = Vec::new();
        for _ in 0..rounds {
            let batch = fresh(size)?;
            let start = Instant::now();
            store.commit(&scope, &batch, now(0)?)?;
            times.push(start.elapsed());
        }
        times.sort_unstable();
        let median = times.get(rounds / 2).copied().unwrap_or_default();
        rate(&format!("batch of {size}"), size as u64, median);
    }
    read_streams(&mut *store, &scope)?;
    let start = Instant::now();
    let report = lineside::journal::audit(&mut *store, &scope, Vec::new())?;
    rate("audit of the store", report.lines, start.elapsed());
    assert!(report.is_sound(), "{:?}", report.findings.first());
    for callers in [1, 8, 64] {
        let each = if durable {
            4_000 / callers
        } else {
            50_000 / callers
        };
        let batches = (0..callers)
            .map(|_| fresh(each))
            .collect::<Done<Vec<_>>>()?;
        store = many_callers(store, &scope, batches)?;
    }
    Ok(())
}

/// Callers who wait for a disk that takes 5 ms for every sync, as a memory card does.
fn slow_disk() -> Done {
    println!("a disk that takes 5 ms to sync");
    let mut store: Box<dyn Store> = Box::new(KeyValueStore::open(SlowMap(BTreeMap::new()))?);
    store.prepare(&[&BALANCE])?;
    let mut next = 0..;
    for callers in [1, 8, 64] {
        let mut batches = Vec::with_capacity(callers);
        for _ in 0..callers {
            let batch = next.by_ref().take(200).map(|n| commit(n, true));
            batches.push(batch.collect::<Done<Vec<_>>>()?);
        }
        store = many_callers(store, &scope()?, batches)?;
    }
    Ok(())
}

/// An ordered map that is slow to make its changes durable.
struct SlowMap(BTreeMap<Vec<u8>, Vec<u8>>);

impl KeyValue for SlowMap {
    fn get(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        KeyValue::get(&mut self.0, key)
    }

    fn scan(&mut self, from: &[u8], to: &[u8], limit: usize) -> Result<Vec<Pair>, StoreError> {
        self.0.scan(from, to, limit)
    }

    fn apply(&mut self, expected: &[Slot], writes: &[Slot]) -> Result<bool, StoreError> {
        std::thread::sleep(Duration::from_millis(5));
        self.0.apply(expected, writes)
    }

    fn durable(&self) -> bool {
        true
    }

    fn many_writers(&self) -> bool {
        false
    }
}

fn read_streams(store: &mut dyn Store, scope: &Scope) -> Done {
    let stream = StreamId::new("read", "20")?;
    let events = (0..20).map(event).collect::<Done<Vec<_>>>()?;
    let id = CommandId::derived("read-20");
    let write = StreamWrite::new(stream.clone(), Expect::Any, events);
    let commit = Commit::new(id, Author::of("op.7".parse()?)).write(write);
    store.commit(scope, &[commit], now(0)?)?;
    let mut times = Vec::new();
    for _ in 0..2_000 {
        let mut count = 0;
        let start = Instant::now();
        store.read_stream(scope, &stream, 1..u64::MAX, &mut |_| {
            count += 1;
            ControlFlow::Continue(())
        })?;
        times.push(start.elapsed());
        assert_eq!(count, 20, "the stream has twenty events");
    }
    spread("read of a stream of 20", &mut times);
    Ok(())
}

fn many_callers(
    store: Box<dyn Store>,
    scope: &Scope,
    batches: Vec<Vec<Commit>>,
) -> Done<Box<dyn Store>> {
    let journal = Journal::open(store);
    let callers = batches.len();
    let total: usize = batches.iter().map(Vec::len).sum();
    let start = Instant::now();
    std::thread::scope(|threads| {
        for batch in batches {
            let journal = journal.clone();
            threads.spawn(move || {
                for commit in batch {
                    let outcome = journal.commit(scope, commit);
                    assert!(outcome.is_ok(), "{outcome:?}");
                }
            });
        }
    });
    rate(
        &format!("{callers} callers, each waiting"),
        total as u64,
        start.elapsed(),
    );
    Ok(journal.into_store().ok_or("the journal is still used")?)
}

/// What the disk below takes for 4 KiB appended and synchronised.
fn fsync(path: &str) -> Done {
    let path = format!("{path}.fsync");
    let mut file = std::fs::File::create(&path)?;
    let block = [7_u8; 4096];
    let mut times = Vec::new();
    for _ in 0..500 {
        let start = Instant::now();
        file.write_all(&block)?;
        file.sync_data()?;
        times.push(start.elapsed());
    }
    std::fs::remove_file(path)?;
    spread("4 KiB and fdatasync on that disk", &mut times);
    Ok(())
}

fn scope() -> Done<Scope> {
    Ok("bench/plant".parse()?)
}

fn now(second: i64) -> Done<Timestamp> {
    Ok(Timestamp::from_micros(1_800_000_000_000_000 + second)?)
}

fn event(n: u64) -> Done<NewEvent> {
    let body = format!(
        r#"{{"batch":"B-2026-{:06}","item":"STEEL-304L-2MM","location":"SHELF-{:03}","lot":"LOT-{:07}","quantity":"12.500","unit":"kg","work_order":"WO-2024-{:05}"}}"#,
        n % 997,
        n % 131,
        n,
        n % STREAMS
    );
    Ok(NewEvent::from_json(
        Kind::of("stock.issued"),
        1,
        now(0)?,
        &body,
    )?)
}

fn commit(n: u64, with_balance: bool) -> Done<Commit> {
    let mut random = [0; 10];
    random[2..].copy_from_slice(&n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    let id = CommandId::new(now(i64::try_from(n)? * 1_000)?, random);
    // A large odd step visits the streams in no order.
    let order = format!("WO-2024-{:05}", n.wrapping_mul(7_919) % STREAMS);
    let stream = StreamId::new("work_order", &order)?;
    let write = StreamWrite::new(stream, Expect::Any, vec![event(n)?]);
    let commit = Commit::new(id, Author::of("op.7".parse()?)).write(write);
    Ok(match with_balance {
        false => commit,
        true => commit.effect(Effect::Add {
            table: &BALANCE,
            key: cells![format!("ITEM-{:05}", n.wrapping_mul(31) % 10_000)],
            delta: 1,
            floor: Some(0),
        }),
    })
}

fn rate(name: &str, count: u64, time: Duration) {
    let each = time.as_nanos() / u128::from(count.max(1));
    let rate = count as f64 / time.as_secs_f64();
    println!("  {name:<40} {rate:>12.0} /s {each:>10} ns each");
}

fn spread(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |share: usize| {
        times
            .get(times.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "  {name:<40} p50 {:>9.1} us   p99 {:>9.1} us",
        at(50).as_nanos() as f64 / 1e3,
        at(99).as_nanos() as f64 / 1e3
    );
}
