//! Bytes of a file are damaged: an error, or the right data, or an audit that says so.
//!
//! Places are chosen all over the file and its write-ahead log; bytes are flipped, zeroed,
//! overwritten by another part of the file, or the end is cut off. What is then read
//! without an error is held against what was written; where it differs, the checks that
//! exist for this must have noticed.

use lineside_journal::{Line, Read, Store, StoreError, audit};
use lineside_sqlite::{SqliteOptions, SqliteStore};
use lineside_tests::faults::script::{Rows, Script, id, scope};
use lineside_tests::faults::{Budget, Dice, quick_folder, sound, tell};
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

const PART: &str = "Damaged file";
/// Not a part: what the parts ran on.
const ENGINE: &str = "engine";
const COMMANDS: u64 = 60;

/// Everything that can be read of a store.
#[derive(Debug, PartialEq)]
struct Picture {
    lines: Vec<Line>,
    root: lineside_proof::Hash,
    versions: Vec<u64>,
    of_streams: Vec<Vec<Line>>,
    records: Vec<Option<lineside_journal::CommandRecord>>,
    rows: Rows,
}

fn picture(store: &mut dyn Read, script: &Script) -> Result<Picture, StoreError> {
    let mut picture = Picture {
        lines: Vec::new(),
        root: store.tip(&scope())?.root(),
        versions: Vec::new(),
        of_streams: Vec::new(),
        records: Vec::new(),
        rows: sound::rows(store, script)?,
    };
    store.read_journal(&scope(), 0, usize::MAX, &mut |line| {
        picture.lines.push(line);
        ControlFlow::Continue(())
    })?;
    for code in 0..6 {
        let stream = format!("lot:L-{code}").parse().expect("a stream");
        picture.versions.push(store.version(&scope(), &stream)?);
        let mut lines = Vec::new();
        store.read_stream(&scope(), &stream, 1..u64::MAX, &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })?;
        picture.of_streams.push(lines);
    }
    for number in 0..COMMANDS + 2 {
        picture
            .records
            .push(store.command(&scope(), id(script.seed, number))?);
    }
    Ok(picture)
}

/// A sound file and its log, and what they say.
struct Sound {
    file: Vec<u8>,
    log: Vec<u8>,
    picture: Picture,
    script: Script,
}

impl Sound {
    /// Half of the commands in the file, the others in the log.
    fn new(seed: u64) -> Self {
        let script = Script::new(seed);
        let folder = quick_folder();
        let path = folder.path().join("plant.db");
        let open = || SqliteStore::open(&path, SqliteOptions::new()).expect("the file opens");
        let write = |store: &mut SqliteStore, numbers: std::ops::Range<u64>| {
            let batch: Vec<_> = numbers.map(|number| script.commit(number)).collect();
            let now = "2026-03-01T08:00:00Z".parse().expect("an instant");
            store
                .commit(&scope(), &batch, now)
                .expect("nothing is in the way");
        };
        let mut store = open();
        store.prepare(&script.tables()).expect("room for the rows");
        write(&mut store, 0..COMMANDS / 2);
        drop(store);
        let mut store = open();
        write(&mut store, COMMANDS / 2..COMMANDS);
        // While a connection is open nothing is moved out of the log.
        let copy = quick_folder();
        let log = path.with_extension("db-wal");
        fs::copy(&path, copy.path().join("plant.db")).expect("a copy");
        fs::copy(&log, copy.path().join("plant.db-wal")).expect("a copy");
        let picture = picture(&mut store, &script).expect("a sound store");
        drop(store);
        Self {
            file: fs::read(copy.path().join("plant.db")).expect("a file"),
            log: fs::read(copy.path().join("plant.db-wal")).expect("a log"),
            picture,
            script,
        }
    }
}

fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let (place, length) = (dice.place(bytes.len()), bytes.len());
    let until = |more: usize| (place + more).min(length);
    match dice.below(6) {
        0 | 1 => bytes[place] ^= 1 << dice.below(8),
        2 => bytes[place] = u8::try_from(dice.below(256)).expect("a byte"),
        3 => bytes[place..until(1 + dice.place(600))].fill(0),
        4 => {
            let from = dice.place(length);
            let part = bytes[from..(from + 512).min(length)].to_vec();
            let end = until(part.len());
            bytes[place..end].copy_from_slice(&part[..end - place]);
        }
        _ => bytes.truncate(place),
    }
}

#[derive(Debug, Default)]
struct Tally {
    refused: u64,
    unharmed: u64,
    noticed: u64,
}

/// Opens what is left, and says who noticed.
fn look(folder: &Path, sound: &Sound, in_log: bool, tally: &mut Tally) -> Result<(), String> {
    let path = folder.join("plant.db");
    let read = || {
        let mut store = SqliteStore::open(&path, SqliteOptions::new().existing_only())?;
        let picture = picture(&mut store, &sound.script)?;
        Ok((store, picture))
    };
    let (mut store, found) = match read() {
        Ok(found) => found,
        Err(error) => {
            tally.refused += 1;
            return match error {
                StoreError::Corrupt(_)
                | StoreError::BadAddress(_)
                | StoreError::TooNew { .. }
                | StoreError::Io(_)
                | StoreError::Unsupported(_) => Ok(()),
                other => Err(format!("{other:?}")),
            };
        }
    };
    if found == sound.picture {
        tally.unharmed += 1;
        return Ok(());
    }
    // A log ends where its checksums do not hold: that is how a power cut looks, and what
    // remains is an earlier moment, whole. Only a mark kept elsewhere shows it.
    let checked = sound::look(&mut store, &sound.script, &[]);
    let is_earlier = sound.picture.lines.starts_with(&found.lines);
    match checked {
        Err(_) => {
            tally.noticed += 1;
            Ok(())
        }
        Ok(_) if in_log && is_earlier && found.lines.len() < sound.picture.lines.len() => {
            let mark = lineside_journal::Mark {
                size: sound.picture.lines.len() as u64,
                root: sound.picture.root,
            };
            let report =
                audit(&mut store, &scope(), vec![mark]).map_err(|error| error.to_string())?;
            tally.noticed += 1;
            match report.is_sound() {
                true => Err("the audit did not miss the end".into()),
                false => Ok(()),
            }
        }
        Ok(_) => Err(format!("nobody noticed: {found:?}")),
    }
}

#[test]
fn damaged_bytes_are_an_error_or_right_or_noticed() {
    let budget = Budget::of(PART, 200, 10_000);
    let sound = Sound::new(budget.seed);
    // The file says which release wrote to it last.
    let number = sound.file[96..100]
        .try_into()
        .map(u32::from_be_bytes)
        .expect("4 bytes");
    let (major, minor, patch) = (number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
    tell(ENGINE, &format!("SQLite {major}.{minor}.{patch}"), 0, "");
    let mut times = 0;
    let (mut in_file, mut in_log) = (Tally::default(), Tally::default());
    for (turn, mut dice) in budget.turns() {
        let folder = quick_folder();
        let (mut file, mut log) = (sound.file.clone(), sound.log.clone());
        let is_log = dice.chance(25);
        damage(if is_log { &mut log } else { &mut file }, &mut dice);
        fs::write(folder.path().join("plant.db"), file).expect("a file");
        fs::write(folder.path().join("plant.db-wal"), log).expect("a file");
        let tally = if is_log { &mut in_log } else { &mut in_file };
        look(folder.path(), &sound, is_log, tally)
            .unwrap_or_else(|why| panic!("seed {}, turn {turn}: {why}", budget.seed));
        times += 1;
    }
    for (what, tally) in [
        ("SQLite, places in the file", in_file),
        ("SQLite, places in its log", in_log),
    ] {
        let Tally {
            refused,
            unharmed,
            noticed,
        } = tally;
        let found = format!(
            "0 panics, 0 wrong without a word; {refused} refused, {unharmed} still right, \
             {noticed} found by check, audit, replay or a mark kept elsewhere"
        );
        tell(PART, what, refused + unharmed + noticed, &found);
    }
    assert!(times > 0);
}
