//! What must hold of a store after whatever happened to it.

use super::script::{Rows, Script, scope};
use lineside_journal::{CLOCK_STEPPED, Commit, Read, Scan, Store, StoreError, audit};
use lineside_kernel::Timestamp;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// How often a store is looked at that is still being written to.
const TRIES: usize = 20;

/// What was found in a sound store.
#[derive(Debug, Default)]
pub struct Found {
    /// How many lines there are.
    pub lines: u64,
    /// The numbers of the commands that are there, each once and whole.
    pub commands: BTreeSet<u64>,
    /// What was promised and is not there.
    pub lost: Vec<u64>,
    /// What is there although nobody was told.
    pub untold: u64,
}

/// Holds a store against its script.
///
/// The database checks itself, the audit passes, every command is there once and whole with
/// the record that makes its retry harmless, and every row follows from the journal.
/// What was promised and is missing is no error here: it is what the caller asks for.
///
/// A server may still finish what a killed client had sent, so what moved while it was
/// looked at is looked at again.
///
/// # Errors
/// What does not hold.
pub fn look(store: &mut dyn Store, script: &Script, promised: &[u64]) -> Result<Found, String> {
    let lines = |store: &mut dyn Store| store.tip(&scope()).ok().map(|tip| tip.position());
    for _ in 0..TRIES {
        let before = lines(store);
        let found = compare(store, script, promised);
        // Where the end cannot be read, there is nothing to wait for.
        let is_still = match &found {
            Ok(found) => lines(store) == Some(found.lines),
            Err(_) => lines(store) == before,
        };
        if is_still {
            return found;
        }
    }
    Err(format!("it was still written to after {TRIES} looks"))
}

fn compare(store: &mut dyn Store, script: &Script, promised: &[u64]) -> Result<Found, String> {
    let said = |error: StoreError| format!("{error:?}");
    let outdated = store.prepare(&script.tables()).map_err(said)?;
    store.check().map_err(said)?;
    let report = audit(store, &scope(), Vec::new()).map_err(said)?;
    if !report.is_sound() {
        return Err(format!("the audit finds {:?}", report.findings));
    }
    let (mut found, replayed) = replay(store, script)?;
    if !outdated.is_empty() {
        let tables = script.tables();
        let table_of = |name| tables.into_iter().find(|table| table.name == name);
        let rows = replayed
            .iter()
            .map(|((name, _), row)| (table_of(*name), row.clone()));
        let mut rows = rows
            .filter_map(|(table, row)| Some((table?, row)))
            .filter(|(table, _)| outdated.iter().any(|outdated| outdated.name == table.name));
        store
            .replace_rows(&scope(), report.lines, &outdated, &mut rows)
            .map_err(said)?;
    }
    let stored = rows(store, script).map_err(said)?;
    if stored != replayed {
        return Err(format!(
            "the rows are {stored:?}; of the journal follow {replayed:?}"
        ));
    }
    let promised: BTreeSet<u64> = promised.iter().copied().collect();
    found.lost = promised.difference(&found.commands).copied().collect();
    found.untold = found.commands.difference(&promised).count() as u64;
    Ok(found)
}

/// Sends some of what is there again, and something new.
///
/// # Errors
/// When a retry is done again, or the new command is not done.
pub fn goes_on(store: &mut dyn Store, script: &Script, found: &Found) -> Result<(), String> {
    let known = found.commands.iter().rev().take(3).copied();
    let new = found.commands.last().map_or(0, |last| last + 1_000_000);
    let numbers: Vec<u64> = known.chain([new]).collect();
    let batch: Vec<Commit> = numbers
        .iter()
        .map(|number| script.commit(*number))
        .collect();
    let now = Timestamp::MAX;
    let verdicts = store
        .commit(&scope(), &batch, now)
        .map_err(|error| format!("a new command: {error:?}"))?;
    for (number, verdict) in numbers.iter().zip(verdicts) {
        match verdict {
            Ok(receipt) if receipt.replayed == (*number != new) => {}
            other => return Err(format!("command {number}, sent afterwards: {other:?}")),
        }
    }
    Ok(())
}

/// Reads the journal: which commands are there, and which rows follow.
fn replay(store: &mut dyn Store, script: &Script) -> Result<(Found, Rows), String> {
    let mut found = Found::default();
    let mut rows = Rows::new();
    // By number: the position of its first line, and its bodies.
    let mut commands: BTreeMap<u64, (u64, Vec<(String, Value)>)> = BTreeMap::new();
    let mut wrong = None;
    store
        .read_journal(&scope(), 0, usize::MAX, &mut |line| {
            found.lines += 1;
            let entry = match line.read() {
                Ok(entry) if entry.position == found.lines => entry,
                other => {
                    wrong = Some(format!("line {}: {other:?}", found.lines));
                    return ControlFlow::Break(());
                }
            };
            if entry.kind == CLOCK_STEPPED {
                return ControlFlow::Continue(());
            }
            let body: Value = serde_json::from_str(entry.body).expect("canonical JSON");
            script.apply(&mut rows, entry.stream.as_str(), &body);
            let number = body["number"].as_u64().expect("a number");
            let (first, lines) = commands
                .entry(number)
                .or_insert((entry.position, Vec::new()));
            if *first + lines.len() as u64 != entry.position {
                wrong = Some(format!(
                    "command {number} is not in one piece, or there twice"
                ));
            }
            lines.push((entry.stream.to_string(), body));
            ControlFlow::Continue(())
        })
        .map_err(|error| format!("{error:?}"))?;
    if let Some(wrong) = wrong {
        return Err(wrong);
    }
    for (number, (first, lines)) in &commands {
        let commit = script.commit(*number);
        let written: Vec<(String, Value)> = commit
            .streams
            .iter()
            .flat_map(|write| {
                write
                    .events
                    .iter()
                    .map(|event| (write.stream.to_string(), event))
            })
            .map(|(stream, event)| (stream, serde_json::from_slice(event.body()).expect("JSON")))
            .collect();
        if written != *lines {
            return Err(format!(
                "of command {number} there is {lines:?}, not {written:?}"
            ));
        }
        let record = store
            .command(&scope(), commit.command)
            .map_err(|error| format!("{error:?}"))?;
        let is_its_own = |record: &lineside_journal::CommandRecord| {
            record.first_position == *first
                && usize::try_from(record.events).is_ok_and(|events| events == lines.len())
                && record.fingerprint == Some(commit.fingerprint)
        };
        if !record.as_ref().is_some_and(is_its_own) {
            return Err(format!("the record of command {number} is {record:?}"));
        }
    }
    found.commands = commands.into_keys().collect();
    Ok((found, rows))
}

/// Every row that is stored.
///
/// # Errors
/// When the store cannot be read.
pub fn rows(store: &mut dyn Read, script: &Script) -> Result<Rows, StoreError> {
    let mut rows = Rows::new();
    for table in script.tables() {
        store.scan(&scope(), table, &Scan::all(), &mut |row| {
            rows.insert((table.name, table.key_of(&row).to_vec()), row);
            ControlFlow::Continue(())
        })?;
    }
    Ok(rows)
}
