//! Readers and backups go on while somebody writes.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    reason = "a test fails by panicking, and its numbers are small"
)]

mod common;

use common::{BALANCE, Place, TABLES, foreign, lines, rows, scope, stream, write};
use lineside_journal::{Cell, Scan, Store, StoreError, cells};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn readers_see_whole_commits_while_many_are_written() {
    let place = Place::new();
    let mut store = place.open();
    write(&mut store, 0..10);
    let is_over = AtomicBool::new(false);
    std::thread::scope(|threads| {
        for _ in 0..6 {
            let mut reader = store.reader().unwrap();
            let is_over = &is_over;
            threads.spawn(move || {
                let mut seen = 0;
                while !is_over.load(Ordering::Acquire) {
                    let found = lines(&mut *reader).len();
                    assert!(
                        found >= seen && found.is_multiple_of(10),
                        "{found} after {seen}"
                    );
                    seen = found;
                    let tip = reader.tip(&scope()).unwrap().position();
                    let steel = reader
                        .get(&scope(), &BALANCE, &[Cell::from("STEEL")])
                        .unwrap();
                    let steel = steel.unwrap().pop().unwrap().as_integer().unwrap();
                    assert!(steel >= i64::try_from(tip).unwrap() && steel % 10 == 0);
                    let version = reader.version(&scope(), &stream("L-1")).unwrap();
                    assert!(version > 0);
                }
            });
        }
        for batch in 1..200 {
            write(&mut store, batch * 10..batch * 10 + 10);
        }
        is_over.store(true, Ordering::Release);
    });
    assert_eq!(lines(&mut store).len(), 2_000);
    store.check().unwrap();
}

#[test]
fn a_backup_is_one_sound_file_made_while_others_write() {
    let place = Place::new();
    let mut store = place.open();
    write(&mut store, 0..500);
    let copy = place.folder.path().join("copy.db");
    // Another process writes: here, another connection holds a write transaction open.
    let other = foreign(&place.path);
    other
        .execute_batch("BEGIN IMMEDIATE; CREATE TABLE x (y)")
        .unwrap();
    store.backup(&copy).unwrap();
    other.execute_batch("ROLLBACK").unwrap();
    let names: Vec<_> = std::fs::read_dir(place.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        !names.iter().any(|name| name.starts_with("copy.db-")),
        "{names:?}"
    );

    let mut restored = SqliteStore::open(&copy, SqliteOptions::new().read_only()).unwrap();
    assert_eq!(lines(&mut restored), lines(&mut store));
    assert_eq!(
        rows(&mut restored, &BALANCE, &Scan::all()),
        vec![cells!["STEEL", 500]]
    );
    restored.check().unwrap();
    drop(restored);
    let mut restored = SqliteStore::open(&copy, SqliteOptions::new()).unwrap();
    assert!(restored.prepare(TABLES).unwrap().is_empty());
    write(&mut restored, 500..510);
    restored.check().unwrap();
}

#[test]
fn waiting_for_another_writer_does_not_look_like_a_clock_that_went_back() {
    let place = Place::new();
    let mut store = place.open();
    let later = "2026-03-01T08:00:01.2Z".parse().unwrap();
    store
        .commit(&scope(), &[common::command(1)], later)
        .unwrap();
    let other = foreign(&place.path);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    std::thread::scope(|threads| {
        threads.spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(1_300));
            drop(other);
        });
        store
            .commit(&scope(), &[common::command(2)], common::now())
            .unwrap();
    });
    let found = lines(&mut store);
    assert_eq!(found.len(), 2, "a third would say that the clock went back");
    assert!(found[1].read().unwrap().recorded > later);
}

#[test]
fn a_backup_never_overwrites() {
    let place = Place::new();
    let mut store = place.open();
    write(&mut store, 0..5);
    let copy = place.folder.path().join("copy.db");
    std::fs::write(&copy, "precious").unwrap();
    for to in [
        copy.clone(),
        place.path.clone(),
        place.folder.path().join("no/copy.db"),
    ] {
        let refused = store.backup(&to);
        assert!(
            matches!(refused, Err(StoreError::BadAddress(_))),
            "{refused:?}"
        );
    }
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), "precious");
    write(&mut store, 5..6);
}

#[test]
fn people_find_lines_and_rows_as_views() {
    let place = Place::new();
    let mut store = place.open();
    write(&mut store, 0..3);
    drop(store);
    let report = foreign(&place.path);
    let (scope, position, line): (String, i64, String) = report
        .query_row("SELECT * FROM journal WHERE position = 2", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    assert_eq!((scope.as_str(), position), ("acme/munich", 2));
    assert!(line.contains("\"net\":\"1\""));
    let row: (String, String, i64) = report
        .query_row("SELECT * FROM v_balance", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    assert_eq!(row, ("acme/munich".into(), "STEEL".into(), 3));
}

#[test]
fn a_table_that_was_made_and_not_filled_is_named_again() {
    static LATER: lineside_journal::Table = lineside_journal::Table {
        version: 2,
        ..common::BALANCE_FORM
    };
    let place = Place::new();
    let mut store = place.open();
    write(&mut store, 0..3);
    assert_eq!(store.prepare(&[&LATER]).unwrap(), [&LATER]);
    // The program ends here, before it has rebuilt the rows.
    drop(store);
    let mut store = SqliteStore::open(&place.path, SqliteOptions::new()).unwrap();
    assert_eq!(store.prepare(&[&LATER]).unwrap(), [&LATER]);
    let row = vec![Cell::from("STEEL"), Cell::Integer(3)];
    let rebuilt = &mut [(&LATER as lineside_journal::TableRef, row)].into_iter();
    store.replace_rows(&scope(), 3, &[&LATER], rebuilt).unwrap();
    assert!(store.prepare(&[&LATER]).unwrap().is_empty());
}
