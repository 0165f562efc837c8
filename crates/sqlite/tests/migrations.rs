//! Files of every schema that was ever released still open.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    reason = "a test fails by panicking, and its numbers are small"
)]

mod common;

use common::{BALANCE, ORDER, Place, TABLES, command, foreign, lines, now, rows, scope, write};
use lineside_journal::{Cell, CommandId, Read, Scan, Scope, Store, cells};
use lineside_proof::Hash;
use lineside_sqlite::{SqliteOptions, SqliteStore};

const SCHEMA_1: &str = include_str!("fixtures/schema_1.sql");

fn file_of(dump: &str) -> Place {
    let place = Place::new();
    foreign(&place.path).execute_batch(dump).unwrap();
    place
}

#[test]
fn a_file_of_schema_1_opens_and_goes_on() {
    let place = file_of(SCHEMA_1);
    let mut store = SqliteStore::open(&place.path, SqliteOptions::new()).unwrap();
    store.check().unwrap();
    assert!(store.prepare(TABLES).unwrap().is_empty());
    is_as_written(&mut store);
    let replayed = store.commit(&scope(), &[command(3)], now()).unwrap();
    assert!(replayed[0].as_ref().unwrap().replayed);
    write(&mut store, 20..30);
    assert_eq!(lines(&mut store).len(), 19);
    is_chained(&mut store);
    store.check().unwrap();
}

#[test]
fn a_file_of_schema_1_can_be_read_without_being_changed() {
    let place = file_of(SCHEMA_1);
    let options = SqliteOptions::new().read_only();
    let mut store = SqliteStore::open(&place.path, options).unwrap();
    is_as_written(&mut store);
    store.check().unwrap();
}

fn is_as_written(store: &mut SqliteStore) {
    let line_4: Scope = "acme/line/4".parse().unwrap();
    assert_eq!(store.scopes().unwrap(), [line_4.clone(), scope()]);
    assert_eq!(store.tip(&line_4).unwrap().position(), 4);
    let stepped = store
        .version(&line_4, &"journal:clock".parse().unwrap())
        .unwrap();
    assert_eq!(stepped, 1);
    is_chained(store);
    assert_eq!(rows(store, &BALANCE, &Scan::all()), [cells!["STEEL", 9]]);
    let wanted = [
        cells!["WO-1", 1, None::<i64>, None::<String>, None::<Vec<u8>>],
        cells!["WO-1", 2, -5, "it's \"late\"", vec![0, 255]],
        cells!["WO-2", 1, 7, "München \u{1f3ed}", Cell::Empty],
    ];
    assert_eq!(rows(store, &ORDER, &Scan::all()), wanted);
    assert_eq!(rows(store, &ORDER, &Scan::by("due").from(0)), wanted[2..]);
    let quiet = store
        .command(&scope(), CommandId::derived("quiet"))
        .unwrap()
        .unwrap();
    assert_eq!((quiet.first_position, quiet.events), (9, 0));
}

fn is_chained(store: &mut SqliteStore) {
    let mut prev = Hash::ZERO;
    for line in lines(store) {
        assert_eq!(line.read().unwrap().prev, prev);
        prev = line.leaf();
    }
    assert_eq!(store.tip(&scope()).unwrap().head(), prev);
}
