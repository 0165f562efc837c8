//! Disks that are full, and disks that fail.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    reason = "a test fails by panicking, and its numbers are small"
)]
#![cfg(target_os = "linux")]

mod common;

use common::{Place, TABLES, command, lines, now, scope};
use lineside_journal::{Read, Store, StoreError};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use std::path::{Path, PathBuf};
use std::process::Command;

const PATH: &str = "LINESIDE_TEST_PATH";

fn path() -> Option<PathBuf> {
    std::env::var_os(PATH).map(PathBuf::from)
}

/// Runs a shell script that runs one of the tests below with limits of its own.
fn run(script: &str, test: &str, path: &Path) -> (bool, String) {
    let output = Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(PATH, path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let wrong = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.success(), said + &wrong)
}

/// Writes until something fails; answers how many commands are durable, and what failed.
fn fill(path: &Path) -> (u64, StoreError) {
    let mut durable = 0;
    let error = (|| {
        let mut store = SqliteStore::open(path, SqliteOptions::new())?;
        store.prepare(TABLES)?;
        durable = store.tip(&scope())?.position();
        loop {
            let batch: Vec<_> = (durable..durable + 7).map(command).collect();
            let first = store.commit(&scope(), &batch, now());
            // The same again, as a journal does it after a lost answer.
            let again = match first {
                Err(StoreError::Unknown(_)) => store.commit(&scope(), &batch, now()),
                other => other,
            };
            if let Err(error) = again {
                // The store is still a store: it reads what is there, or says why not.
                match store.tip(&scope()) {
                    Ok(tip) => assert!(tip.position() % 7 == 0 && tip.position() >= durable),
                    Err(error) => assert!(is_of_the_disk(&error), "{error:?}"),
                }
                return Err::<(), _>(error);
            }
            durable += 7;
        }
    })();
    (durable, error.unwrap_err())
}

fn is_of_the_disk(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Full(_) | StoreError::Io(_) | StoreError::Unknown(_)
    )
}

/// Opens the file where there is room again.
fn is_whole(path: &Path, durable: u64) {
    let mut store = SqliteStore::open(path, SqliteOptions::new()).unwrap();
    store.prepare(TABLES).unwrap();
    let found = lines(&mut store).len() as u64;
    assert!(
        found >= durable && found.is_multiple_of(7),
        "{found}, not {durable}"
    );
    store.check().unwrap();
    common::write(&mut store, found..found + 7);
}

#[test]
fn process_on_a_small_disk() {
    let Some(path) = path() else { return };
    let (durable, error) = fill(&path);
    assert!(matches!(error, StoreError::Full(_)), "{error:?}");
    let folder = path.parent().unwrap();
    let more_room = Command::new("mount")
        .args(["-o", "remount,size=64m"])
        .arg(folder)
        .status();
    assert!(more_room.unwrap().success());
    is_whole(&path, durable);
}

#[test]
fn a_full_disk_says_so_and_loses_nothing() {
    let can_mount = Command::new("unshare").args(["-rm", "true"]).status();
    if !can_mount.is_ok_and(|status| status.success()) {
        println!("skipped: this machine lets nobody mount a small disk");
        return;
    }
    // Sizes at which opening fails, then some at which writing does.
    for kilobytes in (4..=160).step_by(8).chain([200, 500, 1_000, 6_000]) {
        let place = Place::new();
        let script = format!(
            "exec unshare -rm sh -c 'mount -t tmpfs -o size={kilobytes}k tmpfs \"{}\" && \
             exec \"$0\" \"$@\"' \"$0\" \"$@\"",
            place.folder.path().display()
        );
        let (is_well, said) = run(&script, "process_on_a_small_disk", &place.path);
        assert!(is_well, "{kilobytes} KiB: {said}");
    }
}

#[test]
fn process_on_a_failing_disk() {
    let Some(path) = path() else { return };
    let (durable, error) = fill(&path);
    assert!(is_of_the_disk(&error), "{error:?}");
    println!("durable {durable}");
}

#[test]
fn a_write_that_fails_is_an_error_and_loses_nothing() {
    // A file that may not grow any more makes every kind of write fail in turn.
    for blocks in (0..=400).step_by(16).chain([1_000, 3_000, 9_000]) {
        let place = Place::new();
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let (is_well, said) = run(&script, "process_on_a_failing_disk", &place.path);
        assert!(is_well, "{blocks} blocks: {said}");
        let durable = said
            .lines()
            .find_map(|line| line.split("durable ").nth(1)?.parse().ok());
        is_whole(&place.path, durable.unwrap());
    }
}
