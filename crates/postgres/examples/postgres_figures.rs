//! How fast the store is on a server of yours: medians, one line each.
//!
//! ```text
//! cargo run --release -p lineside-postgres --example postgres_figures -- \
//!     postgres://user:password@127.0.0.1/database [LINES]
//! ```
//!
//! It works in a schema of its own, `lineside_figures`, and removes it in the end. A
//! command here is one event of 179 bytes on one of 50,000 streams and one change of a
//! ledger, as a stock move is. `LINES` says how many lines are imported (1,600,000).
#![expect(clippy::print_stdout, reason = "figures are printed")]

use lineside_journal::{
    Author, Column, CommandId, Commit, Effect, Expect, ImportPage, Kind, Line, MemoryStore,
    NewEvent, Read, Scope, Store, StreamId, StreamWrite, Table, Tip, cells, plan_import,
};
use lineside_kernel::Timestamp;
use lineside_postgres::{PostgresOptions, PostgresStore};
use std::collections::HashMap;
use std::error::Error;
use std::ops::{ControlFlow, Range};
use std::time::{Duration, Instant};

type Done<T = ()> = Result<T, Box<dyn Error>>;

const SCHEMA: &str = "lineside_figures";
const STREAMS: u64 = 50_000;

static BALANCE: Table = Table {
    name: "balance",
    version: 1,
    columns: &[
        Column::text("item"),
        Column::text("location"),
        Column::integer("amount"),
    ],
    key: 2,
    indexes: &[],
};

fn main() -> Done {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().ok_or("give the address of a server")?;
    let lines = arguments
        .next()
        .map_or(Ok(1_600_000), |count| count.parse())?;
    drop_schema(&address)?;
    let mut store = PostgresStore::open(&address, PostgresOptions::new().schema(SCHEMA))?;
    store.prepare(&[&BALANCE])?;

    let scope: Scope = "acme/munich".parse()?;
    let mut next = 0..u64::MAX;
    batches(&mut store, &scope, &mut next, 10_000, 12)?;
    batches(&mut store, &scope, &mut next, 100, 200)?;
    batches(&mut store, &scope, &mut next, 10, 500)?;
    batches(&mut store, &scope, &mut next, 1, 3_000)?;
    reads(&mut store, &scope)?;
    imports(&mut store, lines)?;
    drop(store);
    drop_schema(&address)
}

fn drop_schema(address: &str) -> Done {
    let mut client = postgres::Client::connect(address, postgres::NoTls)?;
    client.batch_execute(&format!("DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"))?;
    Ok(())
}

/// An event that makes a line of about 400 bytes.
fn short(number: u64) -> Done<Commit> {
    let at = Timestamp::from_micros(1_772_000_000_000_000)?;
    let body = format!(
        r#"{{"item":"ITEM-{:05}","qty":"12.500","unit":"kg"}}"#,
        number % 5_000
    );
    let event = NewEvent::from_json(Kind::of("stock.moved"), 1, at, &body)?;
    let stream = StreamId::new("lot", &format!("LOT-2026-{:06}", number % STREAMS))?;
    Ok(
        Commit::new(CommandId::new(at, id(number)), Author::of("op.7".parse()?))
            .write(StreamWrite::new(stream, Expect::Any, vec![event])),
    )
}

fn command(number: u64) -> Done<Commit> {
    let at = Timestamp::from_micros(1_772_000_000_000_000)?;
    let body = format!(
        r#"{{"from":"SHELF-{:03}","item":"ITEM-{:05}","lot":"LOT-2026-{:06}","order":"WO-2026-{:06}","qty":"12.500","reason":"picked for the order by hand","to":"WIP-01","unit":"kg","zone":"ambient-b"}}"#,
        number % 500,
        number % 5_000,
        number % STREAMS,
        number % 9_999,
    );
    let event = NewEvent::from_json(Kind::of("stock.moved"), 1, at, &body)?;
    let stream = StreamId::new("lot", &format!("LOT-2026-{:06}", number % STREAMS))?;
    let item = format!("ITEM-{:05}", number % 5_000);
    Ok(
        Commit::new(CommandId::new(at, id(number)), Author::of("op.7".parse()?))
            .write(StreamWrite::new(stream, Expect::Any, vec![event]))
            .effect(Effect::Add {
                table: &BALANCE,
                key: cells![item, "WIP-01".to_owned()],
                delta: 12_500,
                floor: Some(0),
            }),
    )
}

fn id(number: u64) -> [u8; 10] {
    let mut id = [7; 10];
    for (to, from) in id.iter_mut().zip(number.to_be_bytes()) {
        *to = from;
    }
    id
}

fn batches(
    store: &mut dyn Store,
    scope: &Scope,
    next: &mut Range<u64>,
    size: usize,
    count: usize,
) -> Done {
    let mut times = Vec::with_capacity(count);
    for _ in 0..count {
        let batch: Vec<Commit> = next.by_ref().take(size).map(command).collect::<Done<_>>()?;
        let start = Instant::now();
        let verdicts = store.commit(
            scope,
            &batch,
            Timestamp::from_micros(1_772_000_000_000_000)?,
        )?;
        times.push(start.elapsed());
        for verdict in verdicts {
            verdict?;
        }
    }
    let (median, p99) = spread(&mut times);
    let rate = size as f64 / median.as_secs_f64();
    println!(
        "batch of {size:>6}: median {median:>10.1?}, p99 {p99:>10.1?}, {rate:>9.0} commands/s"
    );
    Ok(())
}

fn reads(store: &mut dyn Store, scope: &Scope) -> Done {
    let stream = StreamId::new("scale", "7")?;
    let at = Timestamp::from_micros(1_772_000_000_000_000)?;
    let event = NewEvent::from_json(Kind::of("scale.read"), 1, at, r#"{"net":"12.5"}"#)?;
    let commit = Commit::new(CommandId::derived("twenty"), Author::of("op.7".parse()?)).write(
        StreamWrite::new(stream.clone(), Expect::NoStream, vec![event; 20]),
    );
    for verdict in store.commit(scope, &[commit], at)? {
        verdict?;
    }
    let mut reader = store.reader()?;
    let mut times = Vec::new();
    for _ in 0..5_000 {
        let start = Instant::now();
        let mut count = 0;
        reader.read_stream(scope, &stream, 1..u64::MAX, &mut |_| {
            count += 1;
            ControlFlow::Continue(())
        })?;
        times.push(start.elapsed());
        if count != 20 {
            return Err(format!("{count} events").into());
        }
    }
    let (median, p99) = spread(&mut times);
    println!("stream of 20:    median {median:>10.1?}, p99 {p99:>10.1?}");
    Ok(())
}

fn imports(store: &mut dyn Store, count: usize) -> Done {
    let scope: Scope = "acme/imported".parse()?;
    let lines = lines(&scope, count)?;
    let bytes: usize = lines.iter().map(|line| line.as_bytes().len()).sum();
    println!(
        "lines to import: {count}, of {} bytes",
        bytes / count.max(1)
    );
    let (mut tip, mut took) = (Tip::default(), Duration::ZERO);
    for page in lines.chunks(100_000) {
        let versions = streams_before(page)?;
        let start = Instant::now();
        let page = ImportPage {
            lines: page,
            rows: &[],
            rows_after: None,
        };
        let version =
            &mut |stream: &StreamId| Ok(versions.get(stream).copied().unwrap_or_default());
        tip = plan_import(&scope, tip, &page, &mut |_| Ok(None), version)?.tip;
        took += start.elapsed();
    }
    println!("checking alone:  {took:.2?}");
    let start = Instant::now();
    for page in lines.chunks(100_000) {
        let page = ImportPage {
            lines: page,
            rows: &[],
            rows_after: None,
        };
        store.import(&scope, &page)?;
    }
    let took = start.elapsed();
    let rate = count as f64 / took.as_secs_f64();
    println!("import:          {took:.2?}, {rate:.0} lines/s");
    let start = Instant::now();
    let mut read = 0;
    store
        .reader()?
        .read_journal(&scope, 0, usize::MAX, &mut |_| {
            read += 1;
            ControlFlow::Continue(())
        })?;
    let took = start.elapsed();
    println!(
        "read again:      {took:.2?}, {:.0} lines/s",
        read as f64 / took.as_secs_f64()
    );
    Ok(())
}

/// The versions of a page's streams before it.
fn streams_before(page: &[Line]) -> Done<HashMap<StreamId, u64>> {
    let mut versions = HashMap::new();
    for line in page {
        let entry = line.read()?;
        versions.entry(entry.stream).or_insert(entry.version - 1);
    }
    Ok(versions)
}

/// Sound lines, written by a store in memory.
fn lines(scope: &Scope, count: usize) -> Done<Vec<Line>> {
    let mut memory = MemoryStore::new();
    let now = Timestamp::from_micros(1_772_000_000_000_000)?;
    let numbers: Vec<u64> = (0..count as u64).collect();
    for numbers in numbers.chunks(10_000) {
        let batch: Vec<Commit> = numbers.iter().copied().map(short).collect::<Done<_>>()?;
        memory.commit(scope, &batch, now)?;
    }
    let mut lines = Vec::with_capacity(count);
    memory.read_journal(scope, 0, usize::MAX, &mut |line| {
        lines.push(line);
        ControlFlow::Continue(())
    })?;
    Ok(lines)
}

fn spread(times: &mut [Duration]) -> (Duration, Duration) {
    times.sort_unstable();
    let at =
        |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1)));
    (
        at(50).copied().unwrap_or_default(),
        at(99).copied().unwrap_or_default(),
    )
}
