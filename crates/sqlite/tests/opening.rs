//! What is opened, and what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    reason = "a test fails by panicking, and its numbers are small"
)]

mod common;

use common::{Place, TABLES, foreign, lines, write};
use lineside_journal::{Read, Store, StoreError};
use lineside_sqlite::{Durability, SqliteOptions, SqliteStore};
use std::fs;

fn refusal(path: impl AsRef<std::path::Path>, options: SqliteOptions) -> StoreError {
    SqliteStore::open(path, options).map(drop).unwrap_err()
}

#[test]
fn a_new_file_is_made_and_found_again() {
    let place = Place::new();
    write(&mut place.open(), 0..5);
    let mut store = SqliteStore::open(&place.path, SqliteOptions::new().existing_only()).unwrap();
    assert_eq!(lines(&mut store).len(), 5);
    assert!(store.capabilities().durable && !store.capabilities().many_writers);
    store.check().unwrap();
    drop(store);
    let left: Vec<_> = fs::read_dir(place.folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "a closed store is one file");
}

#[test]
fn a_relaxed_store_does_not_say_that_it_is_durable() {
    let place = Place::new();
    let options = SqliteOptions::new().durability(Durability::Relaxed);
    let store = SqliteStore::open(&place.path, options).unwrap();
    assert!(!store.capabilities().durable);
}

#[test]
fn a_mistyped_path_is_an_error_where_the_file_must_exist() {
    let place = Place::new();
    for options in [
        SqliteOptions::new().existing_only(),
        SqliteOptions::new().read_only(),
    ] {
        assert!(matches!(
            refusal(&place.path, options),
            StoreError::BadAddress(_)
        ));
        assert!(!place.path.exists());
    }
    let nowhere = place.folder.path().join("no/such/folder/plant.db");
    assert!(matches!(
        refusal(nowhere, SqliteOptions::new()),
        StoreError::BadAddress(_)
    ));
    let folder = refusal(place.folder.path(), SqliteOptions::new());
    assert!(matches!(folder, StoreError::BadAddress(_)), "{folder}");
    for path in ["", ":memory:", "a\0b"] {
        assert!(matches!(
            refusal(path, SqliteOptions::new()),
            StoreError::BadAddress(_)
        ));
    }
}

#[test]
fn an_empty_file_is_no_store_until_it_is_made_one() {
    let place = Place::new();
    fs::write(&place.path, "").unwrap();
    for options in [
        SqliteOptions::new().existing_only(),
        SqliteOptions::new().read_only(),
    ] {
        assert!(matches!(
            refusal(&place.path, options),
            StoreError::BadAddress(_)
        ));
    }
    write(&mut place.open(), 0..1);
}

#[test]
fn another_programs_database_is_refused_and_left_alone() {
    let place = Place::new();
    foreign(&place.path)
        .execute_batch("CREATE TABLE contacts (name TEXT)")
        .unwrap();
    let before = fs::read(&place.path).unwrap();
    let refused = refusal(&place.path, SqliteOptions::new());
    assert!(matches!(refused, StoreError::BadAddress(_)), "{refused}");
    assert_eq!(fs::read(&place.path).unwrap(), before);
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_alone() {
    let place = Place::new();
    let text = "one,two\n".repeat(1_000);
    fs::write(&place.path, &text).unwrap();
    let refused = refusal(&place.path, SqliteOptions::new());
    assert!(matches!(refused, StoreError::Corrupt(_)), "{refused}");
    assert_eq!(fs::read_to_string(&place.path).unwrap(), text);
}

#[test]
fn a_file_of_a_newer_release_is_refused() {
    let place = Place::new();
    drop(place.open());
    foreign(&place.path)
        .pragma_update(None, "user_version", 99)
        .unwrap();
    for options in [SqliteOptions::new(), SqliteOptions::new().read_only()] {
        let refused = refusal(&place.path, options);
        assert_eq!(
            refused,
            StoreError::TooNew {
                found: 99,
                known: 1
            }
        );
    }
}

#[test]
fn a_file_made_by_other_steps_is_refused() {
    let place = Place::new();
    drop(place.open());
    foreign(&place.path)
        .execute("UPDATE schema_version SET sha256 = 'other'", [])
        .unwrap();
    let refused = refusal(&place.path, SqliteOptions::new());
    assert!(matches!(refused, StoreError::Corrupt(_)), "{refused}");
}

#[test]
fn one_process_writes_to_a_file_through_one_store() {
    let place = Place::new();
    let store = place.open();
    let refused = refusal(&place.path, SqliteOptions::new());
    assert!(matches!(refused, StoreError::InUse(_)), "{refused}");
    #[cfg(unix)]
    {
        let link = place.folder.path().join("link.db");
        std::os::unix::fs::symlink(&place.path, &link).unwrap();
        assert!(matches!(
            refusal(&link, SqliteOptions::new()),
            StoreError::InUse(_)
        ));
        let link = place.folder.path().join("hard.db");
        fs::hard_link(&place.path, &link).unwrap();
        assert!(matches!(
            refusal(&link, SqliteOptions::new()),
            StoreError::InUse(_)
        ));
    }
    // Reading beside it is safe: it is the same copy of SQLite.
    let mut reading = SqliteStore::open(&place.path, SqliteOptions::new().read_only()).unwrap();
    assert_eq!(reading.scopes().unwrap(), vec![]);
    drop(store);
    write(&mut place.open(), 0..1);
    assert_eq!(lines(&mut reading).len(), 1);
}

#[test]
fn a_reader_outlives_its_store() {
    let place = Place::new();
    let mut store = place.open();
    write(&mut store, 0..3);
    let mut reader = store.reader().unwrap();
    drop(store);
    assert_eq!(lines(&mut *reader).len(), 3);
    write(&mut place.open(), 3..5);
    assert_eq!(lines(&mut *reader).len(), 5);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_something_else_here_has_open_is_refused() {
    let place = Place::new();
    drop(place.open());
    // Stands for another copy of SQLite: what counts is that the process has it open.
    let other = fs::File::open(&place.path).unwrap();
    let refused = refusal(&place.path, SqliteOptions::new());
    assert!(matches!(refused, StoreError::InUse(_)), "{refused}");
    drop(other);
    place.open();
}

#[test]
fn a_store_for_reading_writes_nothing() {
    let place = Place::new();
    let mut store = place.open();
    write(&mut store, 0..3);
    drop(store);
    let options = SqliteOptions::new().read_only();
    let mut store = SqliteStore::open(&place.path, options.clone()).unwrap();
    assert_eq!(lines(&mut store).len(), 3);
    assert_eq!(
        store.prepare(TABLES).unwrap(),
        Vec::<lineside_journal::TableRef>::new()
    );
    let refused = store.commit(&common::scope(), &[common::command(9)], common::now());
    assert!(matches!(refused, Err(StoreError::Unsupported(_))));
    store.check().unwrap();
    let mut reader = store.reader().unwrap();
    assert_eq!(lines(&mut *reader).len(), 3);
}

#[test]
fn tables_that_were_not_prepared_are_named_as_such() {
    let place = Place::new();
    let mut store = SqliteStore::open(&place.path, SqliteOptions::new()).unwrap();
    let refused = store.commit(&common::scope(), &[common::command(1)], common::now());
    assert!(
        matches!(refused, Err(StoreError::Unsupported(_))),
        "{refused:?}"
    );
    assert_eq!(lines(&mut store).len(), 0);
    store.prepare(TABLES).unwrap();
    write(&mut store, 1..2);
}

#[cfg(not(feature = "encryption"))]
#[test]
fn a_key_needs_the_feature() {
    let place = Place::new();
    let refused = refusal(&place.path, SqliteOptions::new().key("open sesame"));
    assert!(matches!(refused, StoreError::Unsupported(_)), "{refused}");
    assert!(!refused.to_string().contains("sesame"));
}

#[cfg(feature = "encryption")]
#[test]
fn an_encrypted_file_opens_with_its_key_only() {
    let place = Place::new();
    let keyed = || SqliteOptions::new().key("it's open sesame");
    let mut store = SqliteStore::open(&place.path, keyed()).unwrap();
    store.prepare(TABLES).unwrap();
    write(&mut store, 0..10);
    let copy = place.folder.path().join("copy.db");
    store.backup(&copy).unwrap();
    assert_eq!(lines(&mut *store.reader().unwrap()).len(), 10);
    drop(store);
    for path in [&place.path, &copy] {
        let bytes = fs::read(path).unwrap();
        assert!(
            !bytes
                .windows(6)
                .any(|bytes| bytes == b"scale." || bytes == b"SQLite")
        );
        for options in [SqliteOptions::new(), SqliteOptions::new().key("other")] {
            assert!(matches!(refusal(path, options), StoreError::Corrupt(_)));
        }
        let mut store = SqliteStore::open(path, keyed()).unwrap();
        assert_eq!(lines(&mut store).len(), 10);
        store.check().unwrap();
    }
}
