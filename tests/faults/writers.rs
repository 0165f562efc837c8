//! Many writers on one stream: each command exactly once, no version and no position missing.
//!
//! Every command rests on the newest version of the one stream, so that all writers are in
//! each other's way and decide again. Threads share a journal; processes share a file or
//! a server.

use lineside_journal::{Expect, Journal, JournalError, MemoryStore, Refusal, Store};
use lineside_postgres::{PostgresOptions, PostgresStore};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use lineside_tests::faults::script::{Script, scope};
use lineside_tests::faults::server::Server;
use lineside_tests::faults::{Budget, Child, Marks, quick_folder, sound, tell};
use std::fs;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

const CHILD: &str = env!("CARGO_BIN_EXE_lineside-fault-child");
const PART: &str = "Many writers";

fn hot(seed: u64) -> Script {
    Script {
        is_hot: true,
        ..Script::new(seed)
    }
}

/// So many threads on one journal; each command is sent again at once.
fn threads(what: &str, mut store: Box<dyn Store>, short: (u64, u64), long: (u64, u64)) {
    let budget = Budget::of(PART, short.0 * short.1, long.0 * long.1);
    let (writers, each) = if budget.times == short.0 * short.1 {
        short
    } else {
        long
    };
    let script = hot(budget.seed);
    store.prepare(&script.tables()).expect("room for the rows");
    let journal = Journal::open(store);
    let (conflicts, done) = (AtomicU64::new(0), AtomicU64::new(0));
    thread::scope(|threads| {
        for writer in 0..writers {
            let (journal, script, conflicts, done) = (&journal, &script, &conflicts, &done);
            let budget = &budget;
            threads.spawn(move || {
                for number in writer * each..(writer + 1) * each {
                    if budget.is_over() {
                        break;
                    }
                    conflicts.fetch_add(insist(journal, script, number), Ordering::Relaxed);
                    done.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    let mut store = journal.into_store().expect("the last handle");
    let found = sound::look(&mut *store, &script, &[]).expect("a sound store");
    let commands = found.commands.len() as u64;
    assert_eq!(commands, done.into_inner());
    let conflicts = conflicts.into_inner();
    let found = format!("each exactly once, {conflicts} decided again, each resend replayed");
    tell(
        PART,
        &format!("{what}, {writers} threads, commands"),
        commands,
        &found,
    );
}

/// Commits at the newest version until it is done; how often somebody was faster.
fn insist(journal: &Journal, script: &Script, number: u64) -> u64 {
    let mut commit = script.commit(number);
    let stream = commit.streams[0].stream.clone();
    for conflicts in 0.. {
        let version = journal.read(|store| store.version(&scope(), &stream));
        commit.streams[0].expect = Expect::Exactly(version.expect("the store is read"));
        match journal.commit(&scope(), commit.clone()) {
            Ok(receipt) => {
                assert!(!receipt.replayed);
                let again = journal.commit(&scope(), commit).expect("a retry");
                assert!(again.replayed && again.first_position == receipt.first_position);
                return conflicts;
            }
            Err(JournalError::Refused(Refusal::Conflict { .. })) => {}
            Err(error) => panic!("command {number}: {error}"),
        }
    }
    unreachable!("there is no last number")
}

#[test]
fn threads_on_one_stream_in_memory_do_not_lose_or_double_anything() {
    threads(
        "memory",
        Box::new(MemoryStore::new()),
        (8, 250),
        (32, 5_000),
    );
}

#[test]
fn threads_on_one_stream_in_a_file_do_not_lose_or_double_anything() {
    let folder = quick_folder();
    let path = folder.path().join("plant.db");
    let store = SqliteStore::open(path, SqliteOptions::new()).expect("the file opens");
    threads("SQLite", Box::new(store), (4, 50), (32, 5_000));
}

#[test]
fn threads_on_one_stream_of_a_server_do_not_lose_or_double_anything() {
    if let Some(server) = Server::shared() {
        let options = PostgresOptions::new().schema(schema("threads"));
        let store = PostgresStore::open(&server, options).expect("the server answers");
        threads("PostgreSQL", Box::new(store), (4, 50), (32, 1_000));
    }
}

fn schema(name: &str) -> String {
    format!("{name}_{}", std::process::id())
}

/// So many processes on one store.
fn processes(what: &str, address: &str, open: &dyn Fn() -> Box<dyn Store>, short: u64, long: u64) {
    const WRITERS: u64 = 4;
    let budget = Budget::of(PART, short, long);
    let script = hot(budget.seed);
    open().prepare(&script.tables()).expect("room for the rows");
    let folder = quick_folder();
    // In rounds, so that a budget of time is kept.
    let round = budget.times.min(200);
    let mut commands = 0;
    for turn in 0..budget.times.div_ceil(round) {
        if turn > 0 && budget.is_over() {
            break;
        }
        let children: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let first = (turn * WRITERS + writer) * round;
                let child = Child::new(CHILD, "hot", address, budget.seed)
                    .with(first)
                    .with(round)
                    .within(folder.path());
                child.start()
            })
            .collect();
        for child in children {
            let output = child.wait_with_output().expect("it is over");
            assert!(
                output.status.success(),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        commands += WRITERS * round;
    }
    let marks = fs::read_to_string(Marks::path(folder.path())).expect("marks");
    let promised = Marks::numbers(&marks);
    assert_eq!(promised.len() as u64, commands);
    let mut store = open();
    let found = sound::look(&mut *store, &script, &promised).expect("a sound store");
    assert!(
        found.lost.is_empty() && found.commands.len() as u64 == commands,
        "{found:?}"
    );
    tell(
        PART,
        &format!("{what}, {WRITERS} processes, commands"),
        commands,
        "each exactly once, no gap",
    );
}

#[test]
fn processes_on_one_stream_in_a_file_do_not_lose_or_double_anything() {
    let folder = quick_folder();
    let path = folder.path().join("plant.db");
    let open = || -> Box<dyn Store> {
        Box::new(SqliteStore::open(&path, SqliteOptions::new()).expect("the file opens"))
    };
    processes("SQLite", &path.display().to_string(), &open, 40, 5_000);
}

#[test]
fn processes_on_one_stream_of_a_server_do_not_lose_or_double_anything() {
    let Some(server) = Server::shared() else {
        return;
    };
    let schema = schema("processes");
    let open = || -> Box<dyn Store> {
        let options = PostgresOptions::new().schema(&schema);
        Box::new(PostgresStore::open(&server, options).expect("the server answers"))
    };
    processes(
        "PostgreSQL",
        &format!("{server}#{schema}"),
        &open,
        40,
        2_000,
    );
}
