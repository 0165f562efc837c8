//! The power goes, at any moment: nothing acknowledged is lost, nothing is there by half.
//!
//! A child works on a file, the shim writes down what reaches the disk, and the disk is
//! made as it may be after a power cut at many moments (see `disk.rs`). Each time the
//! store must open, be sound, hold every command that was acknowledged before that moment
//! exactly once, and go on.

use lineside_sqlite::{SqliteOptions, SqliteStore};
use lineside_tests::faults::disk::{Disk, Remains, Step, read_log};
use lineside_tests::faults::script::{LAST_AGAIN, LAST_WIDE, Script};
use lineside_tests::faults::shim::shim;
use lineside_tests::faults::{Budget, Child, Dice, Marks, quick_folder, sound, tell};
use std::fs;
use std::path::Path;

const CHILD: &str = env!("CARGO_BIN_EXE_lineside-fault-child");
const PART: &str = "Power cut";

/// Looks at a folder after a cut of its disk.
type Look<'a> = dyn Fn(&Path, &Disk, &Remains, &Script) -> Result<sound::Found, String> + 'a;

/// What many power cuts did.
#[derive(Debug, Default)]
struct Tally {
    points: u64,
    /// Points at which something was on its way and did not arrive as it was meant.
    damaged: u64,
    /// Points at which an acknowledged command was lost.
    lost: u64,
    /// Points at which a command was there although nobody had been told.
    untold: u64,
}

/// What a child did to its disk.
fn record(script: &str, seed: u64, more: &str) -> Vec<Step> {
    let (folder, beside) = (quick_folder(), quick_folder());
    let log = beside.path().join("log");
    let store = folder.path().join("plant.db");
    let child = Child::new(CHILD, script, &store.display().to_string(), seed)
        .with(more)
        .within(folder.path())
        .recorded(folder.path(), &log)
        .expect("a shim");
    let output = child.run();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    read_log(&fs::read(log).unwrap())
}

/// Cuts the power at so many moments of so many recordings, and looks each time.
fn cut(budget: &Budget, each: u64, script: &str, more: &str, look: &Look<'_>) -> Tally {
    let mut tally = Tally::default();
    for (turn, mut dice) in budget
        .turns()
        .take_while(|(turn, _)| turn * each < budget.times)
    {
        let seed = budget.seed.wrapping_add(turn);
        let steps = record(script, seed, more);
        let count = each.min(budget.times - turn * each);
        let mut moments: Vec<usize> = (0..count).map(|_| dice.place(steps.len() + 1)).collect();
        moments.sort_unstable();
        let (mut disk, mut now) = (Disk::default(), 0);
        for moment in moments {
            steps[now..moment].iter().for_each(|step| disk.step(step));
            now = moment;
            if budget.is_over() && tally.points > 0 {
                break;
            }
            one(&disk, &mut dice, &Script::new(seed), look, &mut tally)
                .unwrap_or_else(|why| panic!("{script}, seed {seed}, after step {moment}: {why}"));
        }
    }
    tally
}

fn one(
    disk: &Disk,
    dice: &mut Dice,
    script: &Script,
    look: &Look<'_>,
    tally: &mut Tally,
) -> Result<(), String> {
    let remains = disk.cut(dice);
    let folder = quick_folder();
    for (name, bytes) in &remains.files {
        // After a cut the shared memory beside a file holds anything; mostly it is gone.
        if !name.ends_with("-shm") || dice.chance(20) {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
    }
    let found = look(folder.path(), disk, &remains, script)?;
    tally.points += 1;
    tally.damaged += u64::from(remains.damaged > 0);
    tally.lost += u64::from(!found.lost.is_empty());
    tally.untold += u64::from(found.untold > 0);
    Ok(())
}

/// How often the write-ahead log was begun anew while commands were acknowledged.
fn logs_begun(steps: &[Step]) -> usize {
    let number = |wanted: &str| {
        let mut names = steps.iter().filter_map(|step| match step {
            Step::New(file, name) if name == wanted => Some(*file),
            _ => None,
        });
        names.next().expect(wanted)
    };
    let (marks, log) = (number("marks"), number("plant.db-wal"));
    let is_to = |step: &Step, file| matches!(step, Step::Write(to, ..) if *to == file);
    let first = steps
        .iter()
        .position(|step| is_to(step, marks))
        .expect("a mark");
    let last = steps
        .iter()
        .rposition(|step| is_to(step, marks))
        .expect("a mark");
    let begun = |step: &&Step| matches!(step, Step::Write(to, 0, _) if *to == log);
    steps[first..last].iter().filter(begun).count()
}

/// The store opens, is sound, and goes on; what was promised and is lost is counted.
fn look(
    folder: &Path,
    disk: &Disk,
    _remains: &Remains,
    script: &Script,
) -> Result<sound::Found, String> {
    let said = |error| format!("{error:?}");
    let path = folder.join("plant.db");
    let mut store = SqliteStore::open(&path, SqliteOptions::new()).map_err(said)?;
    let promised = Marks::numbers(&disk.marks);
    let found = sound::look(&mut store, script, &promised)?;
    sound::goes_on(&mut store, script, &found)?;
    drop(store);
    let mut store = SqliteStore::open(&path, SqliteOptions::new()).map_err(said)?;
    sound::look(&mut store, script, &[])?;
    Ok(found)
}

fn nothing_is_lost(what: &str, tally: &Tally) {
    let Tally {
        points,
        damaged,
        lost,
        untold,
    } = tally;
    tell(
        PART,
        what,
        *points,
        &format!(
            "{lost} lost something acknowledged, 0 damaged; at {damaged} something was on its \
             way to the disk, at {untold} a command was there that nobody had been told of"
        ),
    );
    assert_eq!(*lost, 0, "acknowledged commands were lost");
    assert!(*damaged > 0, "no cut met anything on its way");
}

#[test]
fn a_power_cut_loses_nothing_acknowledged() {
    let budget = Budget::of(PART, 40, 4_000);
    if shim().is_some() {
        let tally = cut(&budget, 20, "groups", "", &look);
        nothing_is_lost(
            "SQLite, commits in groups, the file closed and opened",
            &tally,
        );
    }
}

#[test]
fn a_power_cut_while_the_log_is_moved_loses_nothing_acknowledged() {
    let budget = Budget::of(PART, 16, 2_000);
    if shim().is_some() {
        assert!(
            logs_begun(&record("large", budget.seed, "")) > 0,
            "the log was never moved"
        );
        let look = |folder: &Path, disk: &Disk, remains: &Remains, script: &Script| {
            let script = Script {
                last: &LAST_WIDE,
                ..*script
            };
            look(folder, disk, remains, &script)
        };
        let tally = cut(&budget, 100, "large", "", &look);
        nothing_is_lost(
            "SQLite, checkpoints of a log of 16 MiB while work goes on",
            &tally,
        );
    }
}

#[test]
fn a_power_cut_while_a_file_is_made_or_taken_over_loses_nothing_acknowledged() {
    let budget = Budget::of(PART, 24, 2_000);
    if shim().is_some() {
        let look = |folder: &Path, disk: &Disk, remains: &Remains, script: &Script| {
            let script = Script {
                last: &LAST_AGAIN,
                ..*script
            };
            look(folder, disk, remains, &script)
        };
        let tally = cut(&budget, 12, "reform", "", &look);
        nothing_is_lost(
            "SQLite, a file is made and its read models change form",
            &tally,
        );
    }
}

/// A backup that was answered is whole; half a backup is not taken for a store.
#[test]
fn a_power_cut_during_a_backup_leaves_no_half_backup() {
    let budget = Budget::of(PART, 20, 2_000);
    if shim().is_some() {
        let look = |folder: &Path, disk: &Disk, remains: &Remains, script: &Script| {
            let copy = folder.join("copy.db");
            let is_made = disk.marks.contains("copied");
            let promised: Vec<u64> = (0..20).collect();
            let options = SqliteOptions::new().existing_only();
            match SqliteStore::open(&copy, options) {
                Ok(mut copy) => {
                    let found = sound::look(&mut copy, script, &promised)?;
                    if !found.lost.is_empty() {
                        return Err(format!("the backup lacks {:?}", found.lost));
                    }
                }
                Err(error) if is_made => return Err(format!("the backup: {error:?}")),
                Err(_) => {}
            }
            look(folder, disk, remains, script)
        };
        let tally = cut(&budget, 20, "backup", "", &look);
        nothing_is_lost("SQLite, during and after a backup", &tally);
    }
}

/// The proof that these tests can fail: without a sync per commit they find what is lost.
#[test]
fn a_power_cut_takes_back_what_a_relaxed_store_acknowledged() {
    let budget = Budget::of(PART, 20, 500);
    if shim().is_some() {
        let tally = cut(&budget, 20, "groups", "relaxed", &look);
        let found = format!("{} lost something acknowledged, as they must", tally.lost);
        tell(
            PART,
            "SQLite, relaxed: the proof that this test can fail",
            tally.points,
            &found,
        );
        assert!(tally.lost * 4 > tally.points, "{tally:?}");
    }
}
