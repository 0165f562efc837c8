//! Programs that are killed, and programs that share a file.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    reason = "a test fails by panicking, and its numbers are small"
)]

mod common;

use common::{Dice, Place, command, lines, now, scope, write};
use lineside_journal::{Journal, Read, Store};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const PATH: &str = "LINESIDE_TEST_PATH";

/// Runs one of the tests below that do nothing without a path, in a process of its own.
fn start(test: &str, path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(PATH, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap()
}

fn path() -> Option<PathBuf> {
    std::env::var_os(PATH).map(PathBuf::from)
}

/// Writes groups of seven for ever, and says which are durable.
#[test]
fn process_that_writes_groups() {
    let Some(path) = path() else { return };
    let mut store = SqliteStore::open(path, SqliteOptions::new()).unwrap();
    store.prepare(common::TABLES).unwrap();
    let mut next = store.tip(&scope()).unwrap().position();
    loop {
        write(&mut store, next..next + 7);
        next += 7;
        println!("durable {next}");
    }
}

#[test]
fn a_killed_program_loses_nothing_and_leaves_nothing_half_done() {
    let place = Place::new();
    let mut dice = Dice(3);
    let mut kills_while_writing = 0;
    for _ in 0..25 {
        let mut child = start("process_that_writes_groups", &place.path);
        let output = BufReader::new(child.stdout.take().unwrap());
        let wait = Duration::from_micros(2_000 + dice.below(25_000));
        let killer = std::thread::spawn(move || {
            std::thread::sleep(wait);
            child.kill().unwrap();
            child.wait().unwrap();
        });
        let said = output.lines().map_while(Result::ok);
        let durable = said
            .filter_map(|line| line.strip_prefix("durable ")?.parse().ok())
            .last();
        killer.join().unwrap();
        let mut store = place.open();
        let found = lines(&mut store).len() as u64;
        assert!(
            found >= durable.unwrap_or(0) && found.is_multiple_of(7),
            "{found}, not {durable:?}"
        );
        store.check().unwrap();
        kills_while_writing += usize::from(durable.is_some());
    }
    assert!(kills_while_writing > 5, "{kills_while_writing}");
}

/// Writes three hundred commands, one by one, while another process does the same.
#[test]
fn process_that_shares_the_file() {
    let Some(path) = path() else { return };
    let store = SqliteStore::open(path, SqliteOptions::new()).unwrap();
    let journal = Journal::open(Box::new(store));
    for number in 0..300 {
        journal.commit(&scope(), command(1_000 + number)).unwrap();
    }
}

#[test]
fn two_programs_write_to_one_file_in_turns() {
    let place = Place::new();
    let journal = Journal::open(Box::new(place.open()));
    let mut other = start("process_that_shares_the_file", &place.path);
    for number in 0..300 {
        let receipt = journal.commit(&scope(), command(number)).unwrap();
        assert!(!receipt.replayed);
    }
    assert!(other.wait().unwrap().success());
    let count = journal.read(|reader| Ok(lines(reader).len())).unwrap();
    assert_eq!(count, 600);
    for number in (0..300).chain(1_000..1_300) {
        assert!(journal.commit(&scope(), command(number)).unwrap().replayed);
    }
    journal.with_store(|store| store.check()).unwrap();
}

/// Opens a file that is not there yet.
#[test]
fn process_that_creates_the_file() {
    let Some(path) = path() else { return };
    let mut store = SqliteStore::open(path, SqliteOptions::new()).unwrap();
    store.prepare(common::TABLES).unwrap();
    println!("created");
}

#[test]
fn several_programs_create_a_file_at_once() {
    for _ in 0..5 {
        let place = Place::new();
        let children: Vec<_> = (0..5)
            .map(|_| start("process_that_creates_the_file", &place.path))
            .collect();
        for mut child in children {
            assert!(child.wait().unwrap().success());
        }
        let mut store = place.open();
        write(&mut store, 0..3);
        store.check().unwrap();
    }
}

#[test]
fn a_program_killed_while_it_creates_the_file_leaves_one_that_opens() {
    let mut dice = Dice(5);
    for _ in 0..25 {
        let place = Place::new();
        let mut child = start("process_that_creates_the_file", &place.path);
        std::thread::sleep(Duration::from_micros(500 + dice.below(12_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let mut store = place.open();
        let verdicts = store.commit(&scope(), &[command(1)], now()).unwrap();
        assert!(verdicts[0].is_ok());
        store.check().unwrap();
    }
}
