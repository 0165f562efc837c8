//! One store under test, and short ways to ask it for things.

use crate::failure::{Failure, Outcome, holds, same};
use crate::{Factory, Place};
use lineside_journal::{
    Author, Cell, CommandId, Commit, Effect, Expect, Kind, Line, NewEvent, Read, Receipt, Refusal,
    Row, Scan, Scope, Store, StoreError, StreamId, StreamWrite, TableRef, Verdict, cells,
};
use lineside_kernel::Timestamp;
use lineside_proof::Hash;
use std::ops::ControlFlow;
use std::time::Duration;

mod audit;
mod picture;
mod tables;

pub(crate) use audit::audit;
pub(crate) use picture::Picture;
pub use tables::TABLES;
pub(crate) use tables::{BALANCE, ORDER, SAMPLE, balance, order};

/// How often a store that is busy is asked again: for about ten seconds, in which a server
/// that was restarted is back.
const TRIES: u32 = 60;
const LONGEST_PAUSE: Duration = Duration::from_millis(200);

/// A store in a place of its own, with the tables of the checks.
pub(crate) struct Trial {
    // Before its place: dropping that may remove what the store has open.
    pub(crate) store: Box<dyn Store>,
    pub(crate) place: Box<dyn Place>,
    pub(crate) scope: Scope,
    pub(crate) author: Author,
    pub(crate) now: Timestamp,
    commands: u64,
}

impl Trial {
    pub(crate) fn new(factory: &dyn Factory) -> Outcome<Self> {
        let place = patiently(|| factory.place())?;
        let mut store = patiently(|| place.open())?;
        patiently(|| store.prepare(TABLES))?;
        Ok(Self {
            store,
            place,
            scope: "acme/munich".parse()?,
            author: Author::of("op.7".parse()?),
            now: "2026-03-01T08:00:00Z".parse()?,
            commands: 0,
        })
    }

    /// A commit with an id of its own that does nothing yet.
    pub(crate) fn command(&mut self) -> Commit {
        self.commands += 1;
        command(self.commands, &self.author)
    }

    /// The commit of a number, as [`Trial::command`] gave it.
    pub(crate) fn command_numbered(&self, number: u64) -> Commit {
        command(number, &self.author)
    }

    /// Sends a batch, again where the store asks for that.
    pub(crate) fn batch(&mut self, batch: &[Commit]) -> Outcome<Vec<Verdict>> {
        self.now = later(self.now, 1_000)?;
        let (scope, now) = (self.scope.clone(), self.now);
        let verdicts = patiently(|| self.store.commit(&scope, batch, now))?;
        same("the number of verdicts", verdicts.len(), batch.len())?;
        Ok(verdicts)
    }

    /// Sends these in one batch.
    pub(crate) fn each<const N: usize>(&mut self, batch: [Commit; N]) -> Outcome<[Verdict; N]> {
        let verdicts = self.batch(&batch)?;
        let verdicts = verdicts.try_into();
        verdicts.map_err(|_| Failure::new("the store gave another number of verdicts"))
    }

    pub(crate) fn send(&mut self, commit: &Commit) -> Outcome<Verdict> {
        let [verdict] = self.each([commit.clone()])?;
        Ok(verdict)
    }

    #[track_caller]
    pub(crate) fn accepted(&mut self, commit: &Commit) -> Outcome<Receipt> {
        accepted(self.send(commit)?)
    }

    #[track_caller]
    pub(crate) fn refused(&mut self, commit: &Commit) -> Outcome<Refusal> {
        refused(self.send(commit)?)
    }

    /// Writes so many lines, one command each, to streams in turn.
    pub(crate) fn write_lines(&mut self, count: usize) -> Outcome {
        for number in 0..count {
            let stream = format!("lot:L-{}", number % 3);
            let commit = self.command().on(&stream, Expect::Any, 1)?;
            self.accepted(&commit)?;
        }
        Ok(())
    }

    pub(crate) fn lines(&mut self) -> Outcome<Vec<Line>> {
        lines(&mut *self.store, &self.scope)
    }

    pub(crate) fn version(&mut self, stream: &str) -> Outcome<u64> {
        Ok(self.store.version(&self.scope, &stream.parse()?)?)
    }

    pub(crate) fn position(&mut self) -> Outcome<u64> {
        Ok(self.store.tip(&self.scope)?.position())
    }

    pub(crate) fn amount(&mut self, item: &str) -> Outcome<Option<i64>> {
        let row = self
            .store
            .get(&self.scope, &BALANCE, &cells![item, "SHELF"])?;
        Ok(row.and_then(|row| row.last().and_then(Cell::as_integer)))
    }

    pub(crate) fn rows(&mut self, table: TableRef, scan: &Scan) -> Outcome<Vec<Row>> {
        rows(&mut *self.store, &self.scope, table, scan)
    }

    /// Everything that can be read of the scope, with the record of every command given
    /// out by this trial.
    pub(crate) fn picture(&mut self) -> Outcome<Picture> {
        let commands: Vec<_> = (1..=self.commands).map(id).collect();
        Picture::of(&mut *self.store, &self.scope, &commands)
    }

    /// Holds the scope's journal against its own chain.
    pub(crate) fn audit(&mut self) -> Outcome {
        audit(&mut *self.store, &self.scope)
    }

    /// Gives the handle back and opens the place again.
    pub(crate) fn reopen(&mut self) -> Outcome {
        // The old handle goes before the new one comes.
        self.store = Box::new(lineside_journal::MemoryStore::new());
        self.store = patiently(|| self.place.open())?;
        Ok(())
    }
}

/// Ways to say in few words what a commit does.
pub(crate) trait Draft: Sized {
    /// Appends so many events to a stream.
    fn on(self, stream: &str, expect: Expect, events: usize) -> Outcome<Self>;
    /// Appends one event with this body.
    fn body(self, stream: &str, body: &str) -> Outcome<Self>;
    /// Changes the amount of an item on the one shelf.
    fn add(self, item: &str, delta: i64, floor: Option<i64>) -> Self;
    /// Writes a row.
    fn put(self, table: TableRef, row: Row) -> Self;
    /// Removes a row.
    fn delete(self, table: TableRef, key: Row) -> Self;
    /// Says that the command had this content.
    fn meaning(self, content: &str) -> Self;
}

impl Draft for Commit {
    fn on(self, stream: &str, expect: Expect, events: usize) -> Outcome<Self> {
        let mut written = Vec::with_capacity(events);
        for number in 1..=events {
            let body = format!(r#"{{"command":"{}","number":{number}}}"#, self.command);
            written.push(event(&body)?);
        }
        Ok(self.write(StreamWrite::new(stream.parse()?, expect, written)))
    }

    fn body(self, stream: &str, body: &str) -> Outcome<Self> {
        let stream: StreamId = stream.parse()?;
        Ok(self.write(StreamWrite::new(stream, Expect::Any, vec![event(body)?])))
    }

    fn add(self, item: &str, delta: i64, floor: Option<i64>) -> Self {
        self.effect(Effect::Add {
            table: &BALANCE,
            key: cells![item, "SHELF"],
            delta,
            floor,
        })
    }

    fn put(self, table: TableRef, row: Row) -> Self {
        self.effect(Effect::Put { table, row })
    }

    fn delete(self, table: TableRef, key: Row) -> Self {
        self.effect(Effect::Delete { table, key })
    }

    fn meaning(mut self, content: &str) -> Self {
        self.fingerprint = Hash::of(content.as_bytes());
        self
    }
}

/// The kind of every event of the checks.
pub(crate) const NOTED: Kind = Kind::of("trial.noted");

pub(crate) fn event(body: &str) -> Outcome<NewEvent> {
    let at = "2026-02-28T23:59:59.5Z".parse()?;
    Ok(NewEvent::from_json(NOTED, 1, at, body)?)
}

/// The id of the command of this number.
pub(crate) fn id(number: u64) -> CommandId {
    CommandId::derived(&format!("trial {number}"))
}

pub(crate) fn command(number: u64, author: &Author) -> Commit {
    let commit = Commit::new(id(number), author.clone());
    commit.meaning(&format!("command {number}"))
}

#[track_caller]
pub(crate) fn accepted(verdict: Verdict) -> Outcome<Receipt> {
    match verdict {
        Ok(receipt) => Ok(receipt),
        Err(refusal) => Err(Failure::new(format!(
            "refused what must be accepted: {refusal}"
        ))),
    }
}

#[track_caller]
pub(crate) fn refused(verdict: Verdict) -> Outcome<Refusal> {
    match verdict {
        Ok(receipt) => Err(Failure::new(format!(
            "accepted what must be refused: {receipt:?}"
        ))),
        Err(refusal) => Ok(refusal),
    }
}

/// Asks again what may be asked again, ever more slowly.
#[track_caller]
pub(crate) fn patiently<T>(mut work: impl FnMut() -> Result<T, StoreError>) -> Outcome<T> {
    let mut pause = Duration::from_millis(2);
    for _ in 1..TRIES {
        match work() {
            Err(error) if error.is_worth_resending() => {
                std::thread::sleep(pause);
                pause = (pause * 3 / 2).min(LONGEST_PAUSE);
            }
            Ok(result) => return Ok(result),
            Err(error) => return Err(error.into()),
        }
    }
    match work() {
        Ok(result) => Ok(result),
        Err(error) => Err(error.into()),
    }
}

/// The instant so many milliseconds later.
pub(crate) fn later(instant: Timestamp, millis: i64) -> Outcome<Timestamp> {
    let micros = instant
        .as_micros()
        .saturating_add(millis.saturating_mul(1_000));
    Ok(Timestamp::from_micros(micros)?)
}

pub(crate) fn lines(store: &mut dyn Read, scope: &Scope) -> Outcome<Vec<Line>> {
    lines_behind(store, scope, 0, usize::MAX)
}

pub(crate) fn lines_behind(
    store: &mut dyn Read,
    scope: &Scope,
    after: u64,
    limit: usize,
) -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    patiently(|| {
        lines.clear();
        store.read_journal(scope, after, limit, &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })
    })?;
    Ok(lines)
}

pub(crate) fn stream_lines(
    store: &mut dyn Read,
    scope: &Scope,
    stream: &StreamId,
    versions: std::ops::Range<u64>,
) -> Outcome<Vec<Line>> {
    let mut lines = Vec::new();
    patiently(|| {
        lines.clear();
        store.read_stream(scope, stream, versions.clone(), &mut |line| {
            lines.push(line);
            ControlFlow::Continue(())
        })
    })?;
    Ok(lines)
}

pub(crate) fn rows(
    store: &mut dyn Read,
    scope: &Scope,
    table: TableRef,
    scan: &Scan,
) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    patiently(|| {
        rows.clear();
        store.scan(scope, table, scan, &mut |row| {
            rows.push(row);
            ControlFlow::Continue(())
        })
    })?;
    Ok(rows)
}

/// Demands that nothing that can be read has changed.
#[track_caller]
pub(crate) fn unchanged(what: &str, before: &Picture, after: &Picture) -> Outcome {
    match after.difference(before) {
        None => Ok(()),
        Some(difference) => Err(Failure::new(format!(
            "{what} changed something: {difference}"
        ))),
    }
}

/// Demands that two scopes hold the same.
#[track_caller]
pub(crate) fn alike(what: &str, found: &Picture, expected: &Picture) -> Outcome {
    match found.difference(expected) {
        None => Ok(()),
        Some(difference) => Err(Failure::new(format!("{what}: {difference}"))),
    }
}

/// Demands a conflict on this stream.
#[track_caller]
pub(crate) fn is_conflict(refusal: &Refusal, stream: &str, expected: u64, actual: u64) -> Outcome {
    let wanted = Refusal::Conflict {
        stream: stream.parse()?,
        expected,
        actual,
    };
    same("the refusal", refusal, &wanted)
}

/// Demands that a receipt is that of a new commit.
#[track_caller]
pub(crate) fn is_new(receipt: Receipt, first_position: u64, events: u32) -> Outcome {
    let wanted = Receipt {
        first_position,
        events,
        replayed: false,
    };
    same("the receipt", receipt, wanted)
}

/// Demands that a receipt repeats an earlier one.
#[track_caller]
pub(crate) fn is_replay(receipt: Receipt, of: Receipt) -> Outcome {
    holds("the command is known to have been done", receipt.replayed)?;
    let wanted = Receipt {
        replayed: true,
        ..of
    };
    same("the receipt of the repeated command", receipt, wanted)
}
