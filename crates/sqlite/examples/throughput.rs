//! How fast the store is on this machine: medians of several runs.
//!
//! ```text
//! cargo run --release -p lineside-sqlite --example throughput [folder]
//! ```
//!
//! Every command appends one event with a body of 179 bytes to one of 50,000 streams and
//! adds to one amount of a ledger. Beside the single durable command stands what the disk
//! itself takes to make 4 KiB durable, because that is what it waits for.

use lineside_journal::{
    Author, Cell, Column, Commit, CommandId, Effect, Expect, Kind, NewEvent, Scope, Store,
    StreamId, StreamWrite, Table, TableRef,
};
use lineside_kernel::Timestamp;
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::error::Error;
use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

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
static TABLES: &[TableRef] = &[&BALANCE];

const STREAMS: u64 = 50_000;

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let folder = std::env::args().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = tempfile::tempdir_in(folder)?;
    let sync = disk(folder.path())?;
    let mut out = std::io::stdout();
    writeln!(out, "4 KiB written and made durable   {sync:>10.1?}")?;

    let plant = Plant::new()?;
    let mut store = SqliteStore::open(folder.path().join("plant.db"), SqliteOptions::new())?;
    store.prepare(TABLES)?;
    let mut next = 0;
    // Fills every stream, so that later commands find them.
    for _ in 0..10 {
        let batch = plant.commands(&mut next, 10_000)?;
        store.commit(&plant.scope, &batch, plant.at)?;
    }
    for (size, runs) in [(10_000, 11), (100, 300), (1, 3_000)] {
        let mut times = Vec::new();
        for _ in 0..runs {
            let batch = plant.commands(&mut next, size)?;
            let start = Instant::now();
            let verdicts = store.commit(&plant.scope, &batch, plant.at)?;
            times.push(start.elapsed());
            if let Some(refusal) = verdicts.into_iter().find_map(Result::err) {
                return Err(refusal.into());
            }
        }
        let (median, p99) = (quantile(&mut times, 0.5), quantile(&mut times, 0.99));
        let rate = size as f64 / median.as_secs_f64();
        writeln!(out, "batch of {size:>6}   median {median:>10.1?}   p99 {p99:>10.1?}   {rate:>9.0} commands/s")?;
    }
    reading(&plant, &mut store)?;
    Ok(())
}

fn reading(plant: &Plant, store: &mut SqliteStore) -> Outcome {
    let mut out = std::io::stdout();
    let stream = StreamId::new("lot", "TWENTY")?;
    let events = (0..20).map(|_| plant.event()).collect::<Result<Vec<_>, _>>()?;
    let commit = Commit::new(CommandId::derived("twenty"), Author::of("op.7".parse()?));
    let commit = commit.write(StreamWrite::new(stream.clone(), Expect::Any, events));
    store.commit(&plant.scope, &[commit], plant.at)?;
    let mut reader = store.reader()?;
    let mut times = Vec::new();
    for _ in 0..5_000 {
        let mut lines = 0;
        let start = Instant::now();
        reader.read_stream(&plant.scope, &stream, 1..u64::MAX, &mut |_| {
            lines += 1;
            ControlFlow::Continue(())
        })?;
        times.push(start.elapsed());
        assert_eq!(lines, 20);
    }
    let (median, p99) = (quantile(&mut times, 0.5), quantile(&mut times, 0.99));
    writeln!(out, "stream of 20       median {median:>10.1?}   p99 {p99:>10.1?}")?;

    let (mut lines, mut bytes) = (0_u64, 0);
    let start = Instant::now();
    reader.read_journal(&plant.scope, 0, usize::MAX, &mut |line| {
        lines += 1;
        bytes += line.as_bytes().len();
        ControlFlow::Continue(())
    })?;
    let rate = lines as f64 / start.elapsed().as_secs_f64();
    writeln!(out, "whole journal      {lines} lines, {} MB, {rate:.0} lines/s", bytes >> 20)?;
    let start = Instant::now();
    store.check()?;
    writeln!(out, "check              {:.1?}", start.elapsed())?;
    let to = store.path().with_extension("copy");
    let start = Instant::now();
    store.backup(&to)?;
    let megabytes = std::fs::metadata(&to)?.len() >> 20;
    writeln!(out, "backup             {:.1?} for {megabytes} MB", start.elapsed())?;
    Ok(())
}

struct Plant {
    scope: Scope,
    at: Timestamp,
    body: String,
}

impl Plant {
    fn new() -> Result<Self, Box<dyn Error>> {
        let body = format!(r#"{{"lot":"L-7","note":"{}","qty":"996.50"}}"#, "x".repeat(141));
        assert_eq!(body.len(), 179);
        Ok(Self {
            scope: "acme/munich".parse()?,
            at: "2026-03-01T08:00:00Z".parse()?,
            body,
        })
    }

    fn event(&self) -> Result<NewEvent, Box<dyn Error>> {
        Ok(NewEvent::from_json(Kind::of("stock.received"), 1, self.at, &self.body)?)
    }

    fn commands(&self, next: &mut u64, count: usize) -> Result<Vec<Commit>, Box<dyn Error>> {
        let mut commands = Vec::with_capacity(count);
        for _ in 0..count {
            *next += 1;
            // A walk that meets every stream in an order without locality.
            let stream = (*next).wrapping_mul(48_271) % STREAMS;
            let item = (*next).wrapping_mul(16_807) % 5_000;
            let mut id = [0; 10];
            id[2..].copy_from_slice(&next.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
            let time = Timestamp::from_micros(self.at.as_micros() + i64::try_from(*next)? * 1_000)?;
            let write = StreamWrite::new(
                StreamId::new("lot", &format!("L-{stream:06}"))?,
                Expect::Any,
                vec![self.event()?],
            );
            commands.push(
                Commit::new(CommandId::new(time, id), Author::of("op.7".parse()?))
                    .write(write)
                    .effect(Effect::Add {
                        table: &BALANCE,
                        key: vec![
                            Cell::from(format!("ITEM-{item:05}")),
                            Cell::from(format!("SHELF-{}", item % 10)),
                        ],
                        delta: 5,
                        floor: Some(0),
                    }),
            );
        }
        Ok(commands)
    }
}

/// What the disk takes for 4 KiB in a file that is long enough already.
fn disk(folder: &Path) -> Result<Duration, Box<dyn Error>> {
    let mut file = OpenOptions::new().create_new(true).write(true).open(folder.join("disk"))?;
    file.write_all(&vec![0; 4_096 * 256])?;
    file.sync_all()?;
    let mut times = Vec::new();
    for place in 0..1_000_u64 {
        file.seek(SeekFrom::Start(place % 256 * 4_096))?;
        let start = Instant::now();
        file.write_all(&[7; 4_096])?;
        file.sync_data()?;
        times.push(start.elapsed());
    }
    Ok(quantile(&mut times, 0.5))
}

fn quantile(times: &mut [Duration], part: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * part) as usize]
}
