//! A damaged file gives an error or the right data, never other data and never a panic.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    reason = "a test fails by panicking, and its numbers are small"
)]

mod common;

use common::{Dice, Place, foreign, scope, stream, write};
use lineside_journal::{CommandId, Line, Read, Store, StoreError};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::fs;
use std::ops::ControlFlow;

/// What is read of the journal: lines, and what leads to them.
#[derive(Debug, PartialEq)]
struct Picture {
    lines: Vec<Line>,
    of_stream: Vec<Line>,
    root: lineside_proof::Hash,
    versions: Vec<u64>,
    records: Vec<Option<lineside_journal::CommandRecord>>,
}

fn picture(store: &mut dyn Read) -> Result<Picture, StoreError> {
    let (mut lines, mut of_stream) = (Vec::new(), Vec::new());
    store.read_journal(&scope(), 0, usize::MAX, &mut |line| {
        lines.push(line);
        ControlFlow::Continue(())
    })?;
    store.read_stream(&scope(), &stream("L-3"), 0..u64::MAX, &mut |line| {
        of_stream.push(line);
        ControlFlow::Continue(())
    })?;
    let versions = (0..8).map(|code| store.version(&scope(), &stream(&format!("L-{code}"))));
    let versions = versions.collect::<Result<_, _>>()?;
    let records = (0..200).map(|number| {
        let id = CommandId::derived(&format!("command {number}"));
        store.command(&scope(), id)
    });
    let records = records.collect::<Result<_, _>>()?;
    Ok(Picture {
        lines,
        of_stream,
        root: store.tip(&scope())?.root(),
        versions,
        records,
    })
}

fn open_and_check(place: &Place) -> Result<Picture, StoreError> {
    let mut store = SqliteStore::open(&place.path, SqliteOptions::new())?;
    store.check()?;
    picture(&mut store)
}

fn filled() -> (Place, Vec<u8>, Picture) {
    let place = Place::new();
    let mut store = place.open();
    write(&mut store, 0..150);
    let sound = picture(&mut store).unwrap();
    drop(store);
    let bytes = fs::read(&place.path).unwrap();
    (place, bytes, sound)
}

fn restore(place: &Place, bytes: &[u8]) {
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(place.path.with_extension(format!("db{end}")));
    }
    fs::write(&place.path, bytes).unwrap();
}

fn is_typed(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Corrupt(_)
            | StoreError::BadAddress(_)
            | StoreError::TooNew { .. }
            | StoreError::Io(_)
            | StoreError::Full(_)
            | StoreError::Unsupported(_)
    )
}

#[test]
fn a_flipped_byte_is_an_error_or_changes_nothing() {
    let (place, bytes, sound) = filled();
    let mut dice = Dice(7);
    let (mut found, mut harmless) = (0, 0);
    for round in 0..400 {
        let mut damaged = bytes.clone();
        let spot = dice.below(bytes.len() as u64) as usize;
        damaged[spot] ^= match round % 3 {
            0 => 1 << dice.below(8),
            1 => 0xff,
            _ => 1 + dice.below(255) as u8,
        };
        restore(&place, &damaged);
        match open_and_check(&place) {
            Ok(picture) => {
                assert_eq!(picture, sound, "byte {spot}");
                harmless += 1;
            }
            Err(error) => {
                assert!(is_typed(&error), "byte {spot}: {error:?}");
                found += 1;
            }
        }
        // Reading alone, without the check, meets damaged lines too.
        restore(&place, &damaged);
        if let Ok(mut store) = SqliteStore::open(&place.path, SqliteOptions::new())
            && let Ok(picture) = picture(&mut store)
        {
            assert_eq!(picture.lines, sound.lines, "byte {spot}");
            assert_eq!(picture.of_stream, sound.of_stream, "byte {spot}");
            assert_eq!(picture.root, sound.root, "byte {spot}");
        }
    }
    assert!(found > 100, "{found} found, {harmless} harmless");
}

#[test]
fn a_file_cut_short_or_overwritten_is_an_error() {
    let (place, bytes, sound) = filled();
    let mut dice = Dice(11);
    for round in 0..60 {
        let mut damaged = bytes.clone();
        let spot = dice.below(bytes.len() as u64) as usize;
        match round % 3 {
            0 => damaged.truncate(spot),
            1 => damaged[spot..(spot + 512).min(bytes.len())].fill(0),
            _ => {
                let length = bytes.len() - spot;
                let from = dice.below(length as u64) as usize;
                let moved = bytes[from..(from + 300).min(bytes.len())].to_vec();
                let end = (spot + moved.len()).min(bytes.len());
                damaged[spot..end].copy_from_slice(&moved[..end - spot]);
            }
        }
        restore(&place, &damaged);
        match open_and_check(&place) {
            Ok(picture) if picture.lines.is_empty() => assert_eq!(damaged.len(), 0),
            Ok(picture) => assert_eq!(picture, sound, "round {round}, byte {spot}"),
            Err(error) => assert!(is_typed(&error), "round {round}: {error:?}"),
        }
    }
}

#[test]
fn plain_sql_does_not_change_the_journal() {
    let (place, _, sound) = filled();
    let other = foreign(&place.path);
    for sql in [
        "UPDATE line SET body = x'7b7d' WHERE id & 0xfff = 3",
        "DELETE FROM line WHERE id & 0xfff = 3",
        "DELETE FROM line",
        "INSERT OR REPLACE INTO line SELECT id, x'7b7d', crc FROM line LIMIT 1",
        "UPDATE stream_line SET position = 1",
        "DELETE FROM stream_line",
    ] {
        assert!(other.execute(sql, []).is_err(), "{sql}");
    }
    drop(other);
    assert_eq!(open_and_check(&place).unwrap(), sound);
}

#[test]
fn what_was_done_behind_the_triggers_is_found() {
    let (place, bytes, _) = filled();
    for sql in [
        "UPDATE line SET body = CAST(replace(CAST(body AS TEXT), 'op.7', 'op.8') AS BLOB) \
         WHERE id & 0xfff = 3",
        "DELETE FROM line WHERE id & 0xfff = 3",
        "DELETE FROM line WHERE id & 0xfff = 150",
        "DELETE FROM stream_line WHERE position = 140",
        "UPDATE stream_line SET position = 139 WHERE position = 140",
        "UPDATE stream_line SET version = 90 WHERE position = 150",
        "UPDATE stream SET name = 'lot:L-9' WHERE name = 'lot:L-3'",
        "DELETE FROM command WHERE first_position = 3",
        "UPDATE command SET events = 2 WHERE first_position = 3",
        "UPDATE command SET fingerprint = NULL WHERE first_position = 3",
        "UPDATE scope SET tip = x''",
        "UPDATE scope SET name = 'acme/berlin'",
        "INSERT INTO line VALUES (77 << 44, x'7b7d', 1)",
        "INSERT INTO stream (scope, name) VALUES (99, 'lot:L-1')",
    ] {
        restore(&place, &bytes);
        let other = foreign(&place.path);
        other.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        for trigger in [
            "line_is_not_changed",
            "line_is_not_deleted",
            "line_is_not_replaced",
            "stream_line_is_not_changed",
            "stream_line_is_not_deleted",
        ] {
            other
                .execute_batch(&format!("DROP TRIGGER {trigger}"))
                .unwrap();
        }
        other.execute(sql, []).unwrap();
        drop(other);
        let found = open_and_check(&place).map(drop);
        assert!(matches!(found, Err(StoreError::Corrupt(_))), "{sql}");
    }
}
