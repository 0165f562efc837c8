//! Writing a batch: at once where nobody is in the way, under a lock where somebody is.
//!
//! *At once* takes two round trips: one statement loads what the batch needs, the next
//! writes everything if the scope's revision is still the one that was loaded. Neither
//! needs a transaction around it, because each is one.
//!
//! *Under the lock* takes five: begin, lock the scope's row, load, write, commit. Large
//! batches go this way at once, because they are copied and must not be done twice; and
//! so do some of the batches that follow one where another writer was faster.

use crate::failure::Failure;
use crate::link::Session;
use crate::write::{self, Term};
use crate::{cells, ground, model, sql};
use lineside_journal::{
    Cell, Commit, Effect, NextPart, Plan, Refusal, RowWrite, Scope, StoreError, Verdict, Whole,
    after_waiting, plan,
};
use lineside_kernel::Timestamp;
use std::time::Instant;

/// The largest batch that is tried without a lock.
const AT_ONCE: usize = 64;
/// From so many lines on, or so many bytes of them, lines are copied: no faster than
/// arrays up to 10,000 lines (measured), but never one message of gigabytes.
const COPIED_LINES: usize = 512;
const COPIED_BYTES: usize = 1 << 20;
/// The most bytes of a key and of an index entry: what fits a page of PostgreSQL's
/// B-trees (2,704) beside the longest scope.
const KEY_BYTES: usize = 2_000;

/// Whether a batch is small enough to be written without a lock.
pub(crate) fn is_small(batch: &[Commit]) -> bool {
    let events = batch
        .iter()
        .flat_map(|commit| &commit.streams)
        .flat_map(|write| &write.events);
    let (mut count, mut bytes) = (0, 0);
    for event in events {
        count += 1;
        bytes += event.body().len() + 512;
    }
    batch.len() <= AT_ONCE && count < COPIED_LINES && bytes < COPIED_BYTES
}

/// Loads and writes with one statement each; `None` when somebody else was faster, or
/// the scope is not there yet.
pub(crate) fn at_once(
    session: &mut Session,
    scope: &Scope,
    batch: &[Commit],
    now: Timestamp,
) -> Result<Option<Vec<Verdict>>, Failure> {
    let mut loaded = ground::load(session, scope, batch)?;
    let Some(revision) = loaded.revision else {
        return Ok(None);
    };
    let tip = std::mem::take(&mut loaded.tip);
    let plan = plan(scope, tip, batch, &mut loaded, now)?;
    if plan.is_empty() {
        return Ok(Some(plan.verdicts));
    }
    let terms = terms(&plan, true)?;
    if !write::fits_one_statement(&terms) {
        return Ok(None);
    }
    // Planned and prepared before, so that only this one answer can be lost.
    session.prepared(&write::composed(&terms))?;
    session.about_to_commit();
    let has_moved = write::at_once(session, scope, revision, &plan.tip, &terms)?;
    Ok(has_moved.then_some(plan.verdicts))
}

/// Loads and writes in one transaction that holds the scope's lock; the caller said what
/// time it is when it `asked`.
pub(crate) fn locked(
    session: &mut Session,
    scope: &Scope,
    batch: &[Commit],
    now: Timestamp,
    asked: Instant,
) -> Result<Vec<Verdict>, Failure> {
    let now = lock(session, scope, now, asked)?;
    let (verdicts, has_written) = under_lock(session, scope, batch, now)?;
    match has_written {
        true => session.commit()?,
        false => session.roll_back()?,
    }
    Ok(verdicts)
}

/// Writes a bulk, part after part, in one transaction that holds the scope's lock: all of
/// it, or nothing.
pub(crate) fn all(
    session: &mut Session,
    scope: &Scope,
    next: &mut NextPart<'_>,
    now: Timestamp,
    asked: Instant,
) -> Result<Verdict, Failure> {
    let now = lock(session, scope, now, asked)?;
    // A part that was handed over cannot be asked for again.
    session.deliver();
    let mut whole = Whole::default();
    while let Some(part) = next()? {
        let refused = match part.iter().find_map(oversize) {
            Some(refusal) => Err(refusal),
            None => {
                let (verdicts, _) = under_lock(session, scope, &part, now)?;
                let mut verdicts = verdicts.into_iter().zip(&part);
                verdicts.try_for_each(|(verdict, commit)| whole.add(verdict, commit.command))
            }
        };
        if let Err(refusal) = refused {
            session.roll_back()?;
            return Ok(Err(refusal));
        }
    }
    session.commit()?;
    Ok(Ok(whole.receipt()))
}

/// Begins a transaction and takes the scope's lock; answers what time it is then.
fn lock(
    session: &mut Session,
    scope: &Scope,
    now: Timestamp,
    asked: Instant,
) -> Result<Timestamp, Failure> {
    session.begin()?;
    session.query(sql::LOCK, &[&scope.as_str()])?;
    Ok(after_waiting(now, asked.elapsed()))
}

/// Loads and writes a batch under the lock, and says whether it changed anything.
fn under_lock(
    session: &mut Session,
    scope: &Scope,
    batch: &[Commit],
    now: Timestamp,
) -> Result<(Vec<Verdict>, bool), Failure> {
    let mut loaded = ground::load(session, scope, batch)?;
    let Some(revision) = loaded.revision else {
        return Err(StoreError::Retry(format!("the journal of `{scope}` is not there yet")).into());
    };
    let tip = std::mem::take(&mut loaded.tip);
    let plan = plan(scope, tip, batch, &mut loaded, now)?;
    if plan.is_empty() {
        return Ok((plan.verdicts, false));
    }
    let bytes: usize = plan
        .lines
        .iter()
        .map(|placed| placed.line.as_bytes().len())
        .sum();
    let is_copied = plan.lines.len() >= COPIED_LINES || bytes >= COPIED_BYTES;
    let terms = terms(&plan, !is_copied)?;
    if is_copied || session.is_plain() || !write::fits_one_statement(&terms) {
        write::move_on(session, scope, revision, &plan.tip)?;
        if is_copied {
            write::copy_lines(session, scope, &plan.lines)?;
        }
        write::one_by_one(session, scope, &terms)?;
    } else if !write::at_once(session, scope, revision, &plan.tip, &terms)? {
        return Err(
            StoreError::Corrupt(format!("the journal of `{scope}` moved under its lock")).into(),
        );
    }
    Ok((plan.verdicts, true))
}

fn terms(plan: &Plan, has_lines: bool) -> Result<Vec<Term<'_>>, StoreError> {
    let mut terms = Vec::new();
    if has_lines && !plan.lines.is_empty() {
        terms.push(Term::Lines(&plan.lines));
    }
    terms.push(Term::Commands(&plan.commands));
    terms.extend(write::rows(&plan.rows)?);
    Ok(terms)
}

/// Why the server could not hold the rows of a commit, if it could not.
pub(crate) fn oversize(commit: &Commit) -> Option<Refusal> {
    commit.effects.iter().find_map(|effect| {
        let key: usize = effect.key().iter().map(bytes).sum();
        let entry = match effect {
            Effect::Put { table, row } => {
                let entries = table.indexes.iter().map(|index| {
                    let columns = index.columns.iter().filter(|place| **place >= table.key);
                    let cells = columns.filter_map(|place| row.get(*place));
                    key + cells
                        .map(|cell| bytes(cell).min(model::INDEXED_BYTES))
                        .sum::<usize>()
                });
                entries.max().unwrap_or(key)
            }
            _ => key,
        };
        (entry > KEY_BYTES).then_some(Refusal::TooLarge {
            what: "bytes of a row's key and indexed columns",
            size: entry,
            limit: KEY_BYTES,
        })
    })
}

fn bytes(cell: &Cell) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Integer(_) => 8,
        Cell::Text(text) => cells::escaped(text).len(),
        Cell::Bytes(bytes) => bytes.len(),
    }
}

/// Rows that come from elsewhere are held against their table before they are sent.
pub(crate) fn check_rows(rows: &[RowWrite]) -> Result<(), StoreError> {
    for write in rows {
        let fits = match write {
            RowWrite::Put { table, row } => table.accepts(row),
            RowWrite::Delete { table, key } => table.accepts_key(key),
        };
        fits.map_err(|error| StoreError::Corrupt(error.to_string()))?;
    }
    Ok(())
}
