//! The reliability programme in its long forms, and the page of what really ran.
//!
//! The tests that `cargo xtask test` runs a few times are run many times here, by a seed of
//! their own, in release. Each says what it did how often; this chore writes that between
//! the marks of `docs/reliability.md`, with the day and the machine. Rows of parts that did
//! not run stay as they were. A part that fails stops the chore, and nothing is published.

use crate::postgres::{ADDRESS, CHORE, Server};
use crate::tools::{Done, cargo, output, read, root, run, skip, target, write};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

mod fuzz;
mod page;

/// A part of the programme: its name, its test program, and how many budgets of time its
/// tests take one after the other.
const PARTS: &[(&str, &str, u64)] = &[
    ("power-cut", "faults_power_cut", 5),
    ("io-failure", "faults_io_failure", 8),
    ("kill", "faults_kill", 2),
    ("server", "faults_server_crash", 3),
    ("writers", "faults_writers", 5),
    ("damage", "faults_damage", 1),
    ("model", "faults_model", 5),
];
/// What a test says about the engine that it ran on, beside its rows.
const ENGINE: &str = "engine";
const SCHEDULES: &str = "schedules";
const FUZZ: &str = "fuzz";
/// How many scenarios `crates/journal/tests/schedules.rs` has besides the planted one.
const SCENARIOS: u64 = 8;

/// What was asked for.
struct Wanted {
    minutes: Option<u64>,
    seed: u64,
    parts: BTreeSet<String>,
}

/// Runs the parts named, or all, and publishes what they did.
pub(crate) fn everything(words: &[&str]) -> Done {
    let wanted = wanted(words)?;
    let report = target().join("soak/report.jsonl");
    let _ = fs::remove_file(&report);
    write(&report, "")?;
    let server = faults(&wanted, &report)?;
    if wanted.has(SCHEDULES) {
        schedules(&wanted, &report)?;
    }
    if wanted.has(FUZZ) {
        let seconds = wanted
            .seconds()
            .map_or(60, |seconds| seconds / fuzz::count());
        fuzz::run_each(seconds.max(1), &report)?;
    }
    let (engines, rows): (Vec<_>, Vec<_>) = rows(&report)?
        .into_iter()
        .partition(|row| row.part == ENGINE);
    let engines: Vec<_> = engines
        .into_iter()
        .map(|row| row.what)
        .chain(server)
        .collect();
    page::rewrite(&rows, &engines, wanted.seed)
}

fn wanted(words: &[&str]) -> Done<Wanted> {
    let now = output(Command::new("date").args(["-u", "+%s"]))?;
    let number = |text: &str| {
        text.trim()
            .parse::<u64>()
            .map_err(|_| format!("`{text}` is no number"))
    };
    let mut wanted = Wanted {
        minutes: None,
        seed: number(&now)?,
        parts: BTreeSet::new(),
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--minutes" => wanted.minutes = Some(number(words.next().unwrap_or(&""))?),
            "--seed" => wanted.seed = number(words.next().unwrap_or(&""))?,
            part if known().any(|known| known == part) => {
                wanted.parts.insert(part.to_owned());
            }
            other => {
                let known: Vec<_> = known().collect();
                return Err(format!(
                    "there is no part `{other}`; there are: {}",
                    known.join(", ")
                ));
            }
        }
    }
    if wanted.parts.is_empty() {
        wanted.parts = known().map(str::to_owned).collect();
    }
    Ok(wanted)
}

fn known() -> impl Iterator<Item = &'static str> {
    let parts = PARTS.iter().map(|(name, ..)| *name);
    parts.chain([SCHEDULES, FUZZ])
}

impl Wanted {
    fn has(&self, part: &str) -> bool {
        self.parts.contains(part)
    }

    /// How long each part may take, if that was said.
    fn seconds(&self) -> Option<u64> {
        let parts = u64::try_from(self.parts.len()).unwrap_or(1).max(1);
        self.minutes.map(|minutes| minutes * 60 / parts)
    }
}

/// Runs the parts that are tests; answers with the server that they ran on.
fn faults(wanted: &Wanted, report: &Path) -> Done<Option<String>> {
    let parts: Vec<_> = PARTS.iter().filter(|(name, ..)| wanted.has(name)).collect();
    if parts.is_empty() {
        return Ok(None);
    }
    let server = match Server::start() {
        Ok(server) => Some(server),
        Err(why) => {
            skip("the parts on PostgreSQL", &why)?;
            None
        }
    };
    let chore = std::env::current_exe().map_err(|error| error.to_string())?;
    for (name, program, budgets) in parts {
        println!("\n=== {name} ===");
        let mut tests = cargo();
        tests
            .args([
                "test",
                "--release",
                "-p",
                "lineside-tests",
                "--test",
                program,
            ])
            .args(["--", "--nocapture", "--test-threads=1"])
            .env("LINESIDE_SOAK", "1")
            .env("LINESIDE_SEED", wanted.seed.to_string())
            .env("LINESIDE_SOAK_REPORT", report);
        if let Some(seconds) = wanted.seconds() {
            tests.env(
                "LINESIDE_SOAK_SECONDS",
                (seconds / budgets).max(1).to_string(),
            );
        }
        if let Some(server) = &server {
            tests.env(ADDRESS, server.address()).env(CHORE, &chore);
        }
        run(&mut tests)?;
    }
    server.map(|server| server.version()).transpose()
}

/// Tries schedules of the threads of a group commit, with locks made for that.
fn schedules(wanted: &Wanted, report: &Path) -> Done {
    println!("\n=== {SCHEDULES} ===");
    let each: u64 = match wanted.seconds() {
        Some(seconds) => (seconds * 500).clamp(2_000, 100_000),
        None => 100_000,
    };
    run(cargo()
        .args([
            "test",
            "--release",
            "-p",
            "lineside-journal",
            "--test",
            "schedules",
        ])
        .env("RUSTFLAGS", "--cfg shuttle")
        .env("CARGO_TARGET_DIR", target().join("shuttle"))
        .env("SCHEDULES", each.to_string()))?;
    let row = Row {
        part: "Schedules".to_owned(),
        what: format!("group commit, {SCENARIOS} scenarios of its threads, {each} schedules each"),
        times: SCENARIOS * each,
        found: "0 deadlocks, nobody forgotten, nothing doubled; a planted lost update is found"
            .to_owned(),
    };
    row.append(report)
}

/// What was done how often.
pub(crate) struct Row {
    pub(crate) part: String,
    pub(crate) what: String,
    pub(crate) times: u64,
    pub(crate) found: String,
}

impl Row {
    fn append(&self, report: &Path) -> Done {
        let line = serde_json::json!({
            "part": self.part, "what": self.what, "times": self.times, "found": self.found,
        });
        let before = read(report)?;
        write(report, &format!("{before}{line}\n"))
    }
}

fn rows(report: &Path) -> Done<Vec<Row>> {
    let text = read(report)?;
    let row = |line: &str| {
        let line: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        Ok(Row {
            part: text("part"),
            what: text("what"),
            times: line["times"].as_u64().unwrap_or_default(),
            found: text("found"),
        })
    };
    text.lines().map(row).collect()
}

/// Where the page is.
pub(crate) fn page_path() -> PathBuf {
    root().join("docs/reliability.md")
}
