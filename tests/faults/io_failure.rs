//! The n-th operation of the disk fails, for every n: a typed error, and nothing is lost.
//!
//! A child lives through the short life of a file (see `child.rs`, `steps`) while the shim
//! lets one operation fail: alone, with all that follow, or followed by another failure
//! while the store recovers. It must not panic, must say what happened by a typed error
//! (`Full` where there is no room), and what it leaves must open, be sound, and hold
//! everything that was acknowledged.

use lineside_sqlite::{SqliteOptions, SqliteStore};
use lineside_tests::faults::script::Script;
use lineside_tests::faults::shim::shim;
use lineside_tests::faults::{Budget, Child, Marks, quick_folder, sound, tell};
use std::collections::BTreeMap;
use std::fs;

const CHILD: &str = env!("CARGO_BIN_EXE_lineside-fault-child");
const PART: &str = "Failing disk";
/// The numbers of Linux.
const NO_ROOM: u32 = 28;
const BROKEN: u32 = 5;

/// What became of one life.
struct Life {
    /// How many operations failed.
    fired: usize,
    /// The names of the errors that steps were answered with.
    errors: Vec<String>,
}

fn live(seed: u64, how: &str) -> Life {
    let (folder, beside) = (quick_folder(), quick_folder());
    let fired = beside.path().join("fired");
    let store = folder.path().join("plant.db");
    let child = Child::new(CHILD, "steps", &store.display().to_string(), seed)
        .within(folder.path())
        .failing(folder.path(), how, &fired)
        .expect("a shim");
    let output = child.run();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let screamed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{how}: {said}{screamed}");
    let marks = fs::read_to_string(Marks::path(folder.path())).unwrap_or_default();
    let script = Script::new(seed);
    let look = || {
        let open = |name| SqliteStore::open(folder.path().join(name), SqliteOptions::new());
        let mut store = open("plant.db").map_err(|error| format!("{error:?}"))?;
        let found = sound::look(&mut store, &script, &Marks::numbers(&marks))?;
        if !found.lost.is_empty() {
            return Err(format!("{:?} were acknowledged and are lost", found.lost));
        }
        sound::goes_on(&mut store, &script, &found)?;
        if marks.contains("copied") {
            let mut copy = open("copy.db").map_err(|error| format!("the copy: {error:?}"))?;
            sound::look(&mut copy, &script, &[])?;
        }
        Ok(())
    };
    look().unwrap_or_else(|why: String| panic!("{how}: {why}\n{said}"));
    Life {
        fired: fs::read(&fired).map_or(0, |bytes| bytes.len()),
        errors: said.lines().map(str::to_owned).collect(),
    }
}

/// Lives once for every operation that can fail, and counts the answers; the short form
/// takes every `stride`th.
fn every_operation(
    what: &str,
    stride: u64,
    how: impl Fn(u64) -> String,
    is_allowed: impl Fn(&str) -> bool,
) {
    let budget = Budget::of(PART, 9_999, 10_000);
    let stride = if budget.times < 10_000 { stride } else { 1 };
    let mut errors: BTreeMap<String, u64> = BTreeMap::new();
    let (mut times, mut answered) = (0, 0);
    let mut is_done = false;
    for (turn, _) in budget.turns() {
        let how = how(turn * stride);
        let life = live(budget.seed, &how);
        if life.fired == 0 {
            is_done = true;
            break;
        }
        times += 1;
        answered += u64::from(!life.errors.is_empty());
        for line in life.errors {
            let mut words = line.split(' ').skip(1);
            let name = words.next().unwrap_or_default().to_owned();
            assert!(is_allowed(&name), "{how}: {line}");
            *errors.entry(name).or_default() += 1;
        }
    }
    let names = errors.iter().map(|(name, count)| format!("{count} {name}"));
    let names = names.collect::<Vec<_>>().join(", ");
    let end = if is_done {
        ""
    } else {
        "; stopped before the last operation"
    };
    tell(
        PART,
        what,
        times,
        &format!("0 panics, 0 lost; {answered} showed as an error: {names}{end}"),
    );
    assert!(times * stride > 50, "the child did hardly anything");
}

#[test]
fn a_disk_that_is_full_from_some_moment_on_is_said_to_be_full() {
    if shim().is_some() {
        let how = |operation| format!("on {NO_ROOM} {operation}");
        // A sync that fails leaves open what became of a commit; sent again, it says.
        every_operation(
            "SQLite, no room from the n-th operation on",
            1,
            how,
            |name| matches!(name, "Full" | "Unknown"),
        );
    }
}

#[test]
fn a_disk_that_breaks_at_some_moment_is_a_typed_error() {
    if shim().is_some() {
        let how = |operation| format!("on {BROKEN} {operation}");
        every_operation(
            "SQLite, broken from the n-th operation on",
            1,
            how,
            |name| matches!(name, "Io" | "Unknown"),
        );
    }
}

#[test]
fn one_failure_alone_passes() {
    if shim().is_some() {
        for (errno, words) in [(NO_ROOM, "no room once"), (BROKEN, "broken once")] {
            let what = format!("SQLite, {words}, at the n-th operation");
            let how = |operation| format!("once {errno} {operation}");
            every_operation(&what, 3, how, |name| {
                matches!(name, "Full" | "Io" | "Unknown")
            });
        }
    }
}

#[test]
fn a_failure_while_recovering_from_one_passes() {
    if shim().is_some() {
        for second in [1, 2, 5] {
            let what = format!("SQLite, broken at the n-th and again {second} later");
            let how = |operation| format!("once {BROKEN} {operation} {}", operation + second);
            every_operation(&what, 5, how, |name| matches!(name, "Io" | "Unknown"));
        }
    }
}

#[test]
fn a_short_write_is_written_to_its_end() {
    if shim().is_some() {
        let how = |operation| format!("short 0 {operation}");
        every_operation("SQLite, the n-th write is done by half", 2, how, |name| {
            panic!("a short write is no error: {name}")
        });
    }
}
