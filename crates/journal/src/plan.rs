//! Every rule of a commit, in one place, for every store.
//!
//! A store does not decide: it answers questions about what it holds ([`Ground`]) and
//! writes what it is told ([`Plan`]), in one transaction that has the scope's tip locked.
//! What a retry is, which version conflicts, when an amount is too low, how a line looks
//! and what it is chained to is decided here, without any input or output.
//!
//! ```text
//! store:   begin, lock and read the tip ──▶ plan(scope, tip, batch, ground, now)
//!                                                     │
//! store:   write entries, streams, commands, rows, tip ◀── Plan ──▶ verdicts to callers
//! ```

use crate::entry::{self, Place};
use crate::{
    Author, CommandId, Commit, Expect, Kind, Line, NewEvent, Receipt, Refusal, RowWrite, Scope,
    StoreError, StreamId, StreamWrite, TableRef, Tip, Verdict, limits,
};
use hashbrown::{HashMap, HashSet};
use lineside_kernel::Timestamp;
use lineside_proof::Hash;
use std::time::Duration;

mod check;
mod given;
mod rows;
mod versions;

use given::Given;
pub use given::plan_one;
use rows::Rows;
use versions::Versions;

/// What a store holds, as far as a batch needs to know it.
///
/// The answers are those of the transaction that will write the plan.
pub trait Ground {
    /// The record of a command, if it was written before.
    ///
    /// # Errors
    /// Whatever went wrong below.
    fn command(&mut self, command: CommandId) -> Result<Option<CommandRecord>, StoreError>;

    /// The version of a stream's newest event; 0 when it has none.
    ///
    /// # Errors
    /// Whatever went wrong below.
    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError>;

    /// A ledger's amount; `None` when the row is not there.
    ///
    /// # Errors
    /// Whatever went wrong below.
    fn amount(&mut self, table: TableRef, key: &[crate::Cell]) -> Result<Option<i64>, StoreError>;
}

/// What is kept of a command, so that a retry gets the same answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandRecord {
    /// The command's id.
    pub command: CommandId,
    /// The digest of its content; `None` where the events were imported.
    pub fingerprint: Option<Hash>,
    /// The position of its first event.
    pub first_position: u64,
    /// How many events it wrote.
    pub events: u32,
}

/// A line with its place, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedLine {
    /// The place in the scope's order.
    pub position: u64,
    /// The stream it belongs to.
    pub stream: StreamId,
    /// The place in the stream's order.
    pub version: u64,
    /// The line.
    pub line: Line,
}

/// What a store is to write, all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// One verdict per commit of the batch, in its order.
    pub verdicts: Vec<Verdict>,
    /// New lines, in the order of their positions.
    pub lines: Vec<PlacedLine>,
    /// New commands.
    pub commands: Vec<CommandRecord>,
    /// The streams written to, with their new versions, each once.
    pub streams: Vec<(StreamId, u64)>,
    /// Rows to write, each once.
    pub rows: Vec<RowWrite>,
    /// The new end of the journal.
    pub tip: Tip,
}

impl Plan {
    /// Whether there is anything to write.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.commands.is_empty()
    }
}

/// What a batch will ask of the ground, for stores that load it in one round trip.
#[derive(Debug, Clone, Default)]
pub struct Needs {
    /// The commands to look up.
    pub commands: Vec<CommandId>,
    /// The streams whose versions are needed.
    pub streams: Vec<StreamId>,
    /// The amounts needed.
    pub amounts: Vec<(TableRef, crate::Key)>,
}

/// What a batch will ask of the ground, each thing once.
#[must_use]
pub fn needs(batch: &[Commit]) -> Needs {
    let mut needs = Needs::default();
    let (mut commands, mut streams, mut amounts) = (HashSet::new(), HashSet::new(), HashSet::new());
    // A step of the clock may have to be written down.
    needs.streams.extend(clock_stream());
    for commit in batch {
        if commands.insert(commit.command) {
            needs.commands.push(commit.command);
        }
        for write in &commit.streams {
            if streams.insert(&write.stream) {
                needs.streams.push(write.stream.clone());
            }
        }
        for effect in &commit.effects {
            if let crate::Effect::Add { table, key, .. } = effect
                && amounts.insert((table.name, key))
            {
                needs.amounts.push((table, key.clone()));
            }
        }
    }
    needs
}

/// Decides what becomes of a batch.
///
/// # Errors
/// Only what the ground reports; everything else is a verdict.
pub fn plan(
    scope: &Scope,
    tip: Tip,
    batch: &[Commit],
    ground: &mut dyn Ground,
    now: Timestamp,
) -> Result<Plan, StoreError> {
    let mut draft = Draft::new(scope, tip, batch.len(), ground, now);
    for commit in batch {
        let verdict = draft.add(Given::Kept(commit))?;
        draft.plan.verdicts.push(verdict);
    }
    Ok(draft.finish())
}

/// Decides what becomes of a batch that nobody needs afterwards, whose rows are so moved
/// into the plan.
///
/// # Errors
/// Only what the ground reports; everything else is a verdict.
pub fn plan_bulk(
    scope: &Scope,
    tip: Tip,
    batch: Vec<Commit>,
    ground: &mut dyn Ground,
    now: Timestamp,
) -> Result<Plan, StoreError> {
    let mut draft = Draft::new(scope, tip, batch.len(), ground, now);
    for commit in batch {
        let verdict = draft.add(Given::Away(commit))?;
        draft.plan.verdicts.push(verdict);
    }
    Ok(draft.finish())
}

/// A plan in the making: what earlier commits of the batch changed counts for later ones.
struct Draft<'a> {
    scope: &'a Scope,
    ground: &'a mut dyn Ground,
    now: Timestamp,
    versions: Versions,
    seen: HashMap<CommandId, CommandRecord>,
    /// Whether nothing follows that could be the same command again.
    is_alone: bool,
    rows: Rows,
    plan: Plan,
}

impl<'a> Draft<'a> {
    fn new(
        scope: &'a Scope,
        tip: Tip,
        commits: usize,
        ground: &'a mut dyn Ground,
        now: Timestamp,
    ) -> Self {
        Self {
            scope,
            ground,
            now,
            versions: Versions::default(),
            seen: HashMap::new(),
            is_alone: commits == 1,
            rows: Rows::default(),
            plan: Plan {
                verdicts: Vec::with_capacity(commits),
                lines: Vec::with_capacity(commits),
                commands: Vec::with_capacity(commits),
                streams: Vec::new(),
                rows: Vec::new(),
                tip,
            },
        }
    }

    fn finish(mut self) -> Plan {
        self.plan.streams = self.versions.into_written();
        self.plan.rows = self.rows.into_writes();
        self.plan
    }

    fn add(&mut self, mut commit: Given<'_>) -> Result<Verdict, StoreError> {
        let earlier = match self.seen.get(&commit.command) {
            Some(record) => Some(*record),
            None => self.ground.command(commit.command)?,
        };
        if let Some(record) = earlier {
            return Ok(replay(&record, &commit));
        }
        if let Err(refusal) = check::limits(&commit, self.plan.tip.position()) {
            return Ok(Err(refusal));
        }
        for write in &commit.streams {
            let actual = self.version(&write.stream)?;
            if !write.expect.is_met_by(actual) {
                return Ok(Err(Refusal::Conflict {
                    stream: write.stream.clone(),
                    expected: match write.expect {
                        Expect::Exactly(version) => version,
                        Expect::NoStream | Expect::Any => 0,
                    },
                    actual,
                }));
            }
        }
        if let Err(refusal) = self.rows.add(commit.take_rows(), self.ground)? {
            return Ok(Err(refusal));
        }
        self.note_clock_step()?;
        let first_position = match commit.event_count() {
            0 => self.plan.tip.position(),
            _ => self.plan.tip.position() + 1,
        };
        self.plan.lines.reserve(commit.event_count());
        for write in &commit.streams {
            self.append(&commit, write);
        }
        let record = CommandRecord {
            command: commit.command,
            fingerprint: Some(commit.fingerprint),
            first_position,
            events: u32::try_from(commit.event_count()).unwrap_or(u32::MAX),
        };
        if !self.is_alone {
            self.seen.insert(commit.command, record);
        }
        self.plan.commands.push(record);
        Ok(Ok(Receipt {
            first_position,
            events: record.events,
            replayed: false,
        }))
    }

    fn version(&mut self, stream: &StreamId) -> Result<u64, StoreError> {
        if let Some(known) = self.versions.get(stream) {
            return Ok(known.version);
        }
        let version = self.ground.version(stream)?;
        self.versions.insert(stream, version);
        Ok(version)
    }

    fn append(&mut self, commit: &Commit, write: &StreamWrite) {
        let Some(known) = self.versions.get_mut(&write.stream) else {
            return;
        };
        for event in &write.events {
            known.version += 1;
            known.is_written = true;
            let tip = &mut self.plan.tip;
            // Clocks of several machines differ a little; the order must not look wrong.
            let recorded = match tip.recorded() {
                Some(last) if last > self.now && !is_step(last, self.now) => last,
                _ => self.now,
            };
            let place = Place {
                scope: self.scope,
                stream: &write.stream,
                version: known.version,
                position: tip.position() + 1,
                prev: &tip.head(),
                recorded,
            };
            let line = entry::write(event, commit, &place);
            tip.advance(line.leaf(), recorded);
            self.plan.lines.push(PlacedLine {
                position: tip.position(),
                stream: write.stream.clone(),
                version: known.version,
                line,
            });
        }
    }

    /// Writes down that the clock went back, before anything else is written.
    fn note_clock_step(&mut self) -> Result<(), StoreError> {
        let Some(last) = self.plan.tip.recorded() else {
            return Ok(());
        };
        if !is_step(last, self.now) {
            return Ok(());
        }
        let (Some(stream), Ok(actor)) = (clock_stream(), "lineside".parse()) else {
            return Ok(());
        };
        self.version(&stream)?;
        let body = format!(r#"{{"from":"{last}","to":"{}"}}"#, self.now);
        let event = NewEvent::from_json(CLOCK_STEPPED, 1, self.now, &body)
            .map_err(|error| StoreError::Corrupt(error.to_string()))?;
        let name = format!("clock {} {}", self.scope, self.plan.tip.position());
        let commit = Commit::new(CommandId::derived(&name), Author::of(actor));
        self.append(&commit, &StreamWrite::new(stream, Expect::Any, vec![event]));
        Ok(())
    }
}

/// The event that says that the clock went back.
pub const CLOCK_STEPPED: Kind = Kind::of("journal.clock_stepped");

fn clock_stream() -> Option<StreamId> {
    StreamId::new("journal", "clock").ok()
}

/// The time now, for a store that was told the time and then waited for another process to
/// finish writing. Without it, that wait would look like a clock that went back.
///
/// ```
/// use lineside_journal::after_waiting;
/// use lineside_kernel::Timestamp;
/// use std::time::Duration;
///
/// let said: Timestamp = "2026-03-01T08:00:00Z".parse()?;
/// assert_eq!(after_waiting(said, Duration::from_millis(3)), said);
/// assert_eq!(after_waiting(said, Duration::from_secs(3)).to_string(), "2026-03-01T08:00:03Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn after_waiting(said: Timestamp, waited: Duration) -> Timestamp {
    match i64::try_from(waited.as_micros()) {
        Ok(waited) if waited > limits::CLOCK_TOLERANCE_MICROS / 10 => {
            Timestamp::from_micros(said.as_micros().saturating_add(waited)).unwrap_or(said)
        }
        _ => said,
    }
}

fn is_step(last: Timestamp, now: Timestamp) -> bool {
    last.as_micros() - now.as_micros() > limits::CLOCK_TOLERANCE_MICROS
}

fn replay(record: &CommandRecord, commit: &Commit) -> Verdict {
    match record.fingerprint {
        Some(fingerprint) if fingerprint != commit.fingerprint => Err(Refusal::CommandReused {
            command: commit.command,
        }),
        _ => Ok(Receipt {
            first_position: record.first_position,
            events: record.events,
            replayed: true,
        }),
    }
}
