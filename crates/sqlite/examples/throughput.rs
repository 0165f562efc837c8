//! How fast the store is on this machine: medians of many runs.
//!
//! ```text
//! cargo run --release -p lineside-sqlite --example throughput [folder]
//! ```
//!
//! Every command appends one event with a body of 179 bytes to one of 50,000 streams and
//! adds to one amount of a ledger. Beside the single durable command stands what the disk
//! itself takes to make 4 KiB durable, because that is what it waits for.

use lineside_journal::{
    Author, Column, CommandId, Commit, Effect, Expect, ImportPage, Kind, Line, NewEvent, Read,
    Scope, Store, StreamId, StreamWrite, Table, TableRef, cells,
};
use lineside_kernel::Timestamp;
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::error::Error;
use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write, stdout};
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
/// The one stream that is read: its twenty lines lie far apart.
const READ: &str = "TWENTY";

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let folder = std::env::args().nth(1);
    let folder = folder.map_or_else(std::env::temp_dir, PathBuf::from);
    let folder = tempfile::tempdir_in(folder)?;
    let sync = disk(folder.path())?;
    say("4 KiB made durable", &format!("median {sync:.1?}"))?;

    let mut plant = Plant::new()?;
    let mut store = SqliteStore::open(folder.path().join("plant.db"), SqliteOptions::new())?;
    store.prepare(TABLES)?;
    for _ in 0..20 {
        let mut batch = plant.commands(5_000)?;
        batch.push(plant.command(READ)?);
        store.commit(&plant.scope, &batch, plant.at)?;
    }
    for (size, runs) in [(10_000, 11), (100, 300), (1, 3_000)] {
        writing(&mut plant, &mut store, size, runs)?;
    }
    reading(&plant, &mut store)?;
    let lines = exporting(&plant, &mut *store.reader()?)?;
    importing(&plant, &lines, &folder.path().join("central.db"))?;

    let start = Instant::now();
    store.check()?;
    say("check", &format!("{:.1?}", start.elapsed()))?;
    let to = folder.path().join("copy.db");
    let start = Instant::now();
    store.backup(&to)?;
    let took = start.elapsed();
    let megabytes = std::fs::metadata(&to)?.len() >> 20;
    say("backup", &format!("{took:.1?} for {megabytes} MB"))
}

fn writing(plant: &mut Plant, store: &mut SqliteStore, size: u32, runs: usize) -> Outcome {
    let mut times = Vec::new();
    for _ in 0..runs {
        let batch = plant.commands(size)?;
        let start = Instant::now();
        let verdicts = store.commit(&plant.scope, &batch, plant.at)?;
        times.push(start.elapsed());
        verdicts.into_iter().collect::<Result<Vec<_>, _>>()?;
    }
    let (median, p99) = (quantile(&mut times, 50), quantile(&mut times, 99));
    let rate = f64::from(size) / median.as_secs_f64();
    let figures = format!("median {median:.1?}, p99 {p99:.1?}, {rate:.0} commands/s");
    say(&format!("batch of {size}"), &figures)
}

fn reading(plant: &Plant, store: &mut SqliteStore) -> Outcome {
    let stream = StreamId::new("lot", READ)?;
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
    let (median, p99) = (quantile(&mut times, 50), quantile(&mut times, 99));
    say(
        "stream of 20",
        &format!("median {median:.1?}, p99 {p99:.1?}"),
    )
}

fn exporting(plant: &Plant, reader: &mut dyn Read) -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    let start = Instant::now();
    reader.read_journal(&plant.scope, 0, usize::MAX, &mut |line| {
        lines.push(line);
        ControlFlow::Continue(())
    })?;
    say("export", &rate(&lines, start.elapsed())?)?;
    Ok(lines)
}

fn importing(plant: &Plant, lines: &[Line], to: &Path) -> Outcome {
    let mut store = SqliteStore::open(to, SqliteOptions::new())?;
    let start = Instant::now();
    for lines in lines.chunks(10_000) {
        store.import(
            &plant.scope,
            &ImportPage {
                lines,
                rows: &[],
                rows_after: None,
            },
        )?;
    }
    say("import", &rate(lines, start.elapsed())?)
}

fn rate(lines: &[Line], took: Duration) -> Outcome<String> {
    let count = u32::try_from(lines.len())?;
    let rate = f64::from(count) / took.as_secs_f64();
    Ok(format!("{count} lines, {rate:.0} lines/s"))
}

fn say(what: &str, figures: &str) -> Outcome {
    Ok(writeln!(stdout(), "{what:<20} {figures}")?)
}

struct Plant {
    scope: Scope,
    at: Timestamp,
    body: String,
    commands: u64,
}

impl Plant {
    fn new() -> Outcome<Self> {
        let body = format!(
            r#"{{"lot":"L-7","note":"{}","qty":"996.50"}}"#,
            "x".repeat(141)
        );
        assert_eq!(body.len(), 179);
        Ok(Self {
            scope: "acme/munich".parse()?,
            at: "2026-03-01T08:00:00Z".parse()?,
            body,
            commands: 0,
        })
    }

    fn commands(&mut self, count: u32) -> Outcome<Vec<Commit>> {
        let mut commands = Vec::new();
        for _ in 0..count {
            // A walk that meets every stream, without locality.
            let stream = self.commands.wrapping_mul(48_271) % STREAMS;
            commands.push(self.command(&format!("L-{stream:06}"))?);
        }
        Ok(commands)
    }

    fn command(&mut self, stream: &str) -> Outcome<Commit> {
        self.commands += 1;
        let mut random = [0; 10];
        let scattered = self.commands.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for (to, from) in random.iter_mut().zip(scattered.to_be_bytes()) {
            *to = from;
        }
        let millis = i64::try_from(self.commands)?;
        let time = Timestamp::from_micros(self.at.as_micros() + millis * 1_000)?;
        let event = NewEvent::from_json(Kind::of("stock.received"), 1, self.at, &self.body)?;
        let item = self.commands.wrapping_mul(16_807) % 5_000;
        let commit = Commit::new(CommandId::new(time, random), Author::of("op.7".parse()?));
        Ok(commit
            .write(StreamWrite::new(
                StreamId::new("lot", stream)?,
                Expect::Any,
                vec![event],
            ))
            .effect(Effect::Add {
                table: &BALANCE,
                key: cells![format!("ITEM-{item:05}"), format!("SHELF-{}", item % 10)],
                delta: 5,
                floor: Some(0),
            }))
    }
}

/// What the disk takes for 4 KiB in a file that is long enough already.
fn disk(folder: &Path) -> Outcome<Duration> {
    let mut file = OpenOptions::new()
        .create_new(true)
        .write(true)
        .open(folder.join("disk"))?;
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
    Ok(quantile(&mut times, 50))
}

/// The time that so many of a hundred runs did not exceed.
fn quantile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let place = times.len().saturating_sub(1) * percent / 100;
    times.get(place).copied().unwrap_or_default()
}
