//! Many writers: threads, processes, and connections that break.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::print_stderr,
    reason = "a test fails by panicking"
)]

mod common;

use common::{BALANCE, Place, TABLES, address, assert_whole, command, lines, scope, write};
use lineside_journal::{Journal, JournalError, Read, Store, StoreError, cells};
use lineside_postgres::{Isolation, PostgresOptions, PostgresStore};
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read as _, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

const PER_WRITER: usize = 100;

/// Sends commands through a journal of its own, each twice.
fn write_hot(store: PostgresStore, writer: usize) {
    let journal = Journal::open(Box::new(store));
    for number in 0..PER_WRITER {
        let commit = command(&format!("{writer}/{number}"), "hot");
        let first = journal.commit(&scope(), commit.clone()).unwrap();
        assert!(!first.replayed);
        let again = journal.commit(&scope(), commit).unwrap();
        assert!(again.replayed);
        assert_eq!(again.first_position, first.first_position);
    }
}

fn assert_exactly_once(place: &Place, writers: usize) {
    let mut store = place.open();
    let lines = assert_whole(&mut store, &scope());
    let commands: HashSet<_> = lines
        .iter()
        .map(|line| line.read().unwrap().command)
        .collect();
    assert_eq!(
        (lines.len(), commands.len()),
        (writers * PER_WRITER, writers * PER_WRITER)
    );
    let row = store.get(&scope(), &BALANCE, &cells!["hot"]).unwrap();
    assert_eq!(row, Some(cells!["hot", (writers * PER_WRITER) as i64]));
    store.check().unwrap();
}

#[test]
fn writers_on_one_stream_write_everything_once() {
    for isolation in [Isolation::ReadCommitted, Isolation::Serializable] {
        let Some(address) = address() else { return };
        let place = Place::at(address, PostgresOptions::new().isolation(isolation));
        place.open().prepare(&TABLES).unwrap();
        std::thread::scope(|threads| {
            for writer in 0..4 {
                let store = place.open();
                threads.spawn(move || write_hot(store, writer));
            }
        });
        assert_exactly_once(&place, 4);
    }
}

/// Not a test by itself: the other process of the test below.
#[test]
fn other_process() {
    let Ok(task) = std::env::var("LINESIDE_TEST_WRITER") else {
        return;
    };
    let (schema, writer) = task.split_once(' ').unwrap();
    let options = PostgresOptions::new().schema(schema);
    let store = PostgresStore::open(&address().unwrap(), options).unwrap();
    write_hot(store, writer.parse().unwrap());
}

#[test]
fn two_processes_write_everything_once() {
    let Some(place) = Place::new() else { return };
    place.open().prepare(&TABLES).unwrap();
    let start = |writer: usize| {
        let mut process = Command::new(std::env::current_exe().unwrap());
        process
            .args(["other_process", "--exact"])
            .stdout(Stdio::null());
        process.env("LINESIDE_TEST_WRITER", format!("{} {writer}", place.schema));
        process.spawn().unwrap()
    };
    for mut process in [start(0), start(1)] {
        assert!(process.wait().unwrap().success());
    }
    assert_exactly_once(&place, 2);
}

#[test]
fn processes_that_start_together_find_one_schema() {
    let Some(place) = Place::new() else { return };
    let made: usize = std::thread::scope(|threads| {
        let openers: Vec<_> = (0..6)
            .map(|_| threads.spawn(|| place.open().prepare(&TABLES).unwrap().len()))
            .collect();
        openers
            .into_iter()
            .map(|opener| opener.join().unwrap())
            .sum()
    });
    assert_eq!(made, TABLES.len(), "each read model is made once");
    write(&mut place.open(), 0..3);
}

#[test]
fn a_session_that_was_cut_is_opened_again() {
    let Some(place) = Place::new() else { return };
    let mut store = place.open();
    store.prepare(&TABLES).unwrap();
    write(&mut store, 0..3);
    let mut reader = store.reader().unwrap();
    assert_eq!(reader.tip(&scope()).unwrap().position(), 3);
    place.cut();
    write(&mut store, 3..6);
    assert_eq!(reader.tip(&scope()).unwrap().position(), 6);
    place.cut();
    assert_eq!(lines(&mut *reader, &scope()).len(), 6);
    assert_whole(&mut store, &scope());
}

#[test]
fn a_journal_survives_a_server_that_crashes() {
    let Ok(chore) = std::env::var("LINESIDE_TEST_POSTGRES_CHORE") else {
        eprintln!(
            "SKIPPED: LINESIDE_TEST_POSTGRES_CHORE names no program; `cargo xtask test rust` does"
        );
        return;
    };
    let mut server = Server::start(&chore);
    let place = Place::at(server.address.clone(), PostgresOptions::new());
    let mut store = place.open();
    store.prepare(&TABLES).unwrap();
    let journals = [
        Journal::open(Box::new(store)),
        Journal::open(Box::new(place.open())),
    ];
    let is_over = AtomicBool::new(false);
    let written: usize = std::thread::scope(|threads| {
        let writers: Vec<_> = journals
            .iter()
            .enumerate()
            .map(|(writer, journal)| {
                let is_over = &is_over;
                threads.spawn(move || {
                    let mut written = 0;
                    while !is_over.load(Ordering::Relaxed) {
                        // A server that takes its time to come back may outlast the
                        // journal's patience; the same command is then sent again.
                        let again = || command(&format!("{writer}/{written}"), "hot");
                        loop {
                            match journal.commit(&scope(), again()) {
                                Ok(_) => break,
                                Err(JournalError::Store(StoreError::Retry(_))) => {}
                                Err(error) => panic!("{error}"),
                            }
                        }
                        written += 1;
                    }
                    written
                })
            })
            .collect();
        for _ in 0..3 {
            std::thread::sleep(Duration::from_millis(400));
            server.restart();
        }
        std::thread::sleep(Duration::from_millis(400));
        is_over.store(true, Ordering::Relaxed);
        writers
            .into_iter()
            .map(|writer| writer.join().unwrap())
            .sum()
    });
    let mut store = place.open();
    let lines = assert_whole(&mut store, &scope());
    assert_eq!(
        lines.len(),
        written,
        "acknowledged and written are the same"
    );
    let row = store.get(&scope(), &BALANCE, &cells!["hot"]).unwrap();
    assert_eq!(row, Some(cells!["hot", written as i64]));
    store.check().unwrap();
}

/// A server of the test's own, which may crash.
struct Server {
    process: Child,
    answers: BufReader<ChildStdout>,
    address: String,
}

impl Server {
    fn start(chore: &str) -> Self {
        let mut process = Command::new(chore)
            .args(["postgres", "--obey"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut answers = BufReader::new(process.stdout.take().unwrap());
        let mut address = String::new();
        answers.read_line(&mut address).unwrap();
        Self {
            process,
            answers,
            address: address.trim().to_owned(),
        }
    }

    fn restart(&mut self) {
        writeln!(self.process.stdin.as_mut().unwrap(), "restart").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        assert_eq!(answer.trim(), "restarted");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

#[test]
fn whatever_the_network_does_a_command_is_written_once() {
    for (seed, isolation) in [(1, Isolation::ReadCommitted), (2, Isolation::Serializable)] {
        let Some(address) = address() else { return };
        let proxy = Proxy::start(&address, seed);
        let options = PostgresOptions::new().isolation(isolation);
        let mut place = Place::at(address, options);
        place.open().prepare(&TABLES).unwrap();
        let direct = std::mem::replace(&mut place.address, proxy.address.clone());
        let open = || loop {
            match place.try_open() {
                Ok(store) => break Journal::open(Box::new(store)),
                Err(error) => assert!(
                    matches!(error, StoreError::Retry(_) | StoreError::Io(_)),
                    "{error}"
                ),
            }
        };
        std::thread::scope(|threads| {
            for writer in 0..2 {
                let journal = open();
                threads.spawn(move || {
                    for number in 0..PER_WRITER {
                        let commit = command(&format!("{writer}/{number}"), "hot");
                        while let Err(error) = journal.commit(&scope(), commit.clone()) {
                            assert!(is_passing(&error), "{error}");
                        }
                    }
                });
            }
        });
        place.address = direct;
        assert_exactly_once(&place, 2);
        let cuts = proxy.cuts.load(Ordering::Relaxed);
        assert!(cuts > 10, "the network broke {cuts} times only");
    }
}

fn is_passing(error: &JournalError) -> bool {
    matches!(error, JournalError::Store(error) if error.is_worth_resending())
}

/// A network that breaks connections, before a message has arrived or after it, when its
/// answer is under way.
struct Proxy {
    address: String,
    cuts: Arc<AtomicUsize>,
}

impl Proxy {
    fn start(address: &str, seed: u64) -> Self {
        let (before, after) = address.split_once('@').unwrap();
        let (server, database) = after.split_once('/').unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("{before}@{}/{database}", listener.local_addr().unwrap());
        let cuts = Arc::new(AtomicUsize::new(0));
        let (server, counted) = (server.to_owned(), cuts.clone());
        // It ends with the test's process.
        std::thread::spawn(move || {
            for (number, client) in listener.incoming().enumerate() {
                let (client, server) = (client.unwrap(), TcpStream::connect(&server).unwrap());
                let mut dice = seed.wrapping_mul(1_000_003).wrapping_add(number as u64);
                let cuts = counted.clone();
                let back = (server.try_clone().unwrap(), client.try_clone().unwrap());
                std::thread::spawn(move || pass_on(back.0, back.1, || Fate::Passed));
                std::thread::spawn(move || {
                    pass_on(client, server, move || {
                        dice = dice
                            .wrapping_mul(6_364_136_223_846_793_005)
                            .wrapping_add(1_442_695_040_888_963_407);
                        let fate = match (dice >> 33) % 100 {
                            0 | 1 => Fate::Lost,
                            2 | 3 => Fate::Unanswered,
                            _ => Fate::Passed,
                        };
                        if fate != Fate::Passed {
                            cuts.fetch_add(1, Ordering::Relaxed);
                        }
                        fate
                    });
                });
            }
        });
        Self { address, cuts }
    }
}

#[derive(PartialEq)]
enum Fate {
    Passed,
    Lost,
    Unanswered,
}

fn pass_on(mut from: TcpStream, mut to: TcpStream, mut fate: impl FnMut() -> Fate) {
    let mut buffer = vec![0; 1 << 16];
    while let Ok(count) = from.read(&mut buffer) {
        let fate = if count == 0 { Fate::Lost } else { fate() };
        if fate == Fate::Unanswered {
            // The way back is closed first, so that the server works for nobody.
            let _ = from.shutdown(Shutdown::Write);
        }
        if fate == Fate::Lost || to.write_all(&buffer[..count]).is_err() {
            break;
        }
        if fate == Fate::Unanswered {
            std::thread::sleep(Duration::from_millis(20));
            break;
        }
    }
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}
