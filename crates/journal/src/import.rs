//! Taking over another store's lines as they are: edge to central, export to restore.
//!
//! A scope has one writing lineage. A device that owns its scope writes for weeks without
//! a network and then ships pages of its journal; the receiver appends them verbatim,
//! position for position and hash for hash. There is nothing to merge. Pages may overlap
//! what is already here (a lost acknowledgement): the overlap is compared and skipped.
//!
//! When the overlap differs, two histories claim one place: the device was cloned, or
//! restored from an old backup and used on. That is a *fork*; it is named and refused,
//! never merged, because whatever a merge dropped happened on the floor.

use crate::{
    CommandRecord, Entry, Line, LineError, PlacedLine, RowWrite, Scope, StoreError, Tip, limits,
};
use hashbrown::HashMap;
use lineside_kernel::{ErrorCode, Family, Problem};
use lineside_proof::{CanonicalError, check};
use thiserror::Error;

/// Lines to take over, and the rows that follow from those that are new.
#[derive(Debug, Clone, Copy)]
pub struct ImportPage<'a> {
    /// Consecutive lines of one scope.
    pub lines: &'a [Line],
    /// Rows to write with them.
    pub rows: &'a [RowWrite],
    /// The position that the rows start from: when the journal does not end there any
    /// more, the rows are out of date and the answer is [`StoreError::Retry`].
    pub rows_after: Option<u64>,
}

/// What became of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// Lines that were here already.
    pub known: usize,
    /// Lines that are new.
    pub new: usize,
    /// The last position afterwards: what the sender may forget up to.
    pub position: u64,
}

/// Why a page was refused; nothing of it was written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The page starts behind the end of what is here.
    #[error("the page starts at position {first}, but the journal ends at {last}: {} is missing", last + 1)]
    Gap {
        /// The first position of the page.
        first: u64,
        /// The last position here.
        last: u64,
    },
    /// Another line stands at this position here: two histories claim one scope.
    #[error(
        "position {position} of `{scope}` holds another line here: the sender's history has \
         forked, for example by a restored backup or a cloned device"
    )]
    Fork {
        /// The scope.
        scope: Scope,
        /// The first position that differs.
        position: u64,
    },
    /// A line is not what its place says, or does not continue the line before it.
    #[error("line {index} of the page, position {position}: {why}")]
    BrokenChain {
        /// Which line of the page, from 1.
        index: usize,
        /// The position that it should have.
        position: u64,
        /// What is wrong.
        why: String,
    },
}

const GAP: ErrorCode = ErrorCode::new(
    Family::Conflict,
    "journal.import_gap",
    "The page does not start where the journal ends.",
);
const FORK: ErrorCode = ErrorCode::new(
    Family::Conflict,
    "journal.fork",
    "Two different histories claim one scope; the sender must be quarantined.",
);
const BROKEN_CHAIN: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "journal.broken_chain",
    "A line is not what its place says, or does not continue the line before it.",
);

impl ImportError {
    /// Every code this error can become.
    pub const CODES: &[ErrorCode] = &[GAP, FORK, BROKEN_CHAIN];
}

impl From<ImportError> for Problem {
    fn from(error: ImportError) -> Self {
        let message = error.to_string();
        match error {
            ImportError::Gap { first, last } => Problem::new(&GAP, message)
                .with("first", first)
                .with("last", last),
            ImportError::Fork { scope, position } => Problem::new(&FORK, message)
                .with("scope", scope.as_str())
                .with("position", position),
            ImportError::BrokenChain {
                index, position, ..
            } => Problem::new(&BROKEN_CHAIN, message)
                .with("line", index)
                .with("position", position),
        }
    }
}

/// What a store is to write of a page, once it has compared the overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPlan {
    /// The new lines, in the order of their positions.
    pub lines: Vec<PlacedLine>,
    /// The commands of the new lines.
    pub commands: Vec<CommandRecord>,
    /// The streams written to, with their new versions.
    pub streams: Vec<(crate::StreamId, u64)>,
    /// The new end of the journal.
    pub tip: Tip,
    /// How many lines of the page were here already.
    pub known: usize,
}

/// Decides what becomes of a page: `here` answers which line stands at a position, and
/// `version` which version a stream has.
///
/// # Errors
/// [`StoreError::Import`] when the page does not continue what is here.
pub fn plan_import(
    scope: &Scope,
    mut tip: Tip,
    page: &ImportPage<'_>,
    here: &mut dyn FnMut(u64) -> Result<Option<Line>, StoreError>,
    version: &mut dyn FnMut(&crate::StreamId) -> Result<u64, StoreError>,
) -> Result<ImportPlan, StoreError> {
    if page.rows_after.is_some_and(|after| after != tip.position()) {
        return Err(StoreError::Retry(format!(
            "the journal of `{scope}` moved on while rows were made"
        )));
    }
    let page = page.lines;
    let mut plan = ImportPlan {
        lines: Vec::with_capacity(page.len()),
        commands: Vec::new(),
        streams: Vec::new(),
        tip: Tip::default(),
        known: 0,
    };
    let mut versions = HashMap::new();
    let mut next = None;
    for (index, line) in page.iter().enumerate() {
        let broken = |position, why: String| ImportError::BrokenChain {
            index: index + 1,
            position,
            why,
        };
        let expected = next.unwrap_or(tip.position() + 1);
        let entry = sound(line).map_err(|why| broken(expected, why))?;
        if entry.scope != *scope {
            return Err(broken(expected, format!("it belongs to `{}`", entry.scope)).into());
        }
        match next {
            Some(next) if entry.position != next => {
                return Err(broken(next, format!("it has position {}", entry.position)).into());
            }
            None if entry.position > tip.position() + 1 => {
                return Err(ImportError::Gap {
                    first: entry.position,
                    last: tip.position(),
                }
                .into());
            }
            None if entry.position == 0 => {
                return Err(broken(expected, "positions start at 1".into()).into());
            }
            _ => {}
        }
        next = Some(entry.position + 1);
        if entry.position <= tip.position() && plan.lines.is_empty() {
            if here(entry.position)?.as_ref() != Some(line) {
                return Err(ImportError::Fork {
                    scope: scope.clone(),
                    position: entry.position,
                }
                .into());
            }
            plan.known += 1;
            continue;
        }
        if entry.prev != tip.head() {
            return Err(match plan.lines.is_empty() {
                // The line before it is ours, and it is not the sender's.
                true => ImportError::Fork {
                    scope: scope.clone(),
                    position: tip.position(),
                },
                false => broken(
                    entry.position,
                    "its `prev` is not the leaf hash of the line before".into(),
                ),
            }
            .into());
        }
        let known = match versions.get(&entry.stream) {
            Some(known) => *known,
            None => version(&entry.stream)?,
        };
        if entry.version != known + 1 {
            let why = format!(
                "it has version {} of `{}`, after version {known}",
                entry.version, entry.stream
            );
            return Err(broken(entry.position, why).into());
        }
        versions.insert(entry.stream.clone(), entry.version);
        match plan.commands.last_mut() {
            Some(last) if last.command == entry.command => last.events += 1,
            _ => plan.commands.push(CommandRecord {
                command: entry.command,
                fingerprint: None,
                first_position: entry.position,
                events: 1,
            }),
        }
        tip.advance(line.leaf(), entry.recorded);
        plan.lines.push(PlacedLine {
            position: entry.position,
            stream: entry.stream,
            version: entry.version,
            line: line.clone(),
        });
    }
    plan.streams = versions.into_iter().collect();
    plan.streams.sort_unstable();
    plan.tip = tip;
    Ok(plan)
}

/// Reads a line and makes sure that every byte is as a journal writes it.
pub(crate) fn sound(line: &Line) -> Result<Entry<'_>, String> {
    if line.as_bytes().len() > limits::LINE_BYTES {
        return Err(format!("it is longer than {} bytes", limits::LINE_BYTES));
    }
    let entry = line
        .read()
        .map_err(|error: LineError| format!("it is no line of a journal: {error}"))?;
    check(line.as_bytes())
        .map_err(|error: CanonicalError| format!("it is not canonical JSON: {error}"))?;
    Ok(entry)
}
