//! What a store does: the trait behind memory, SQLite, PostgreSQL and your own.
//!
//! A store keeps, per scope: lines, the record of each command, the version of each
//! stream, rows, and the tip. It decides nothing: [`plan`](crate::plan()) does, between the
//! store's reading and its writing. The trait is synchronous and small; every method is
//! one trip below. `lineside-conformance` tests whether an implementation keeps the
//! promises made here.
//!
//! Reading is a trait of its own, because reading may go on while a batch is written:
//! [`Store::reader`] gives an independent reader that sees what is committed.

use crate::{
    Cell, CommandId, CommandRecord, Commit, ImportPage, Imported, Line, Receipt, Refusal, Row,
    Scan, Scope, StoreError, StreamId, TableRef, Tip, Verdict,
};
use lineside_kernel::Timestamp;
use std::ops::{ControlFlow, Range};
use std::path::Path;

/// Takes lines one by one; `Break` ends the reading.
pub type EachLine<'a> = dyn FnMut(Line) -> ControlFlow<()> + 'a;
/// Takes rows one by one; `Break` ends the reading.
pub type EachRow<'a> = dyn FnMut(Row) -> ControlFlow<()> + 'a;
/// Hands over the next part of a bulk; `None` ends it, and an error takes all of it back.
pub type NextPart<'a> = dyn FnMut() -> Result<Option<Vec<Commit>>, StoreError> + 'a;

/// Reading what is committed.
pub trait Read: Send {
    /// The end of the scope's journal; the default for a scope that has none.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError>;

    /// Every scope that has a journal, in order.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError>;

    /// The version of a stream's newest event; 0 when it has none.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError>;

    /// The record of a command, if it was written.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError>;

    /// The lines of one stream with these versions, in order.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError>;

    /// At most `limit` lines behind a position, in the scope's order.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError>;

    /// One row of a read model.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError>;

    /// The rows of a read model that a scan asks for, in its order.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError>;
}

/// Writing, and everything else a store does.
pub trait Store: Read {
    /// Makes room for these read models; those that exist are left as they are.
    ///
    /// Answers with the tables whose rows must be rebuilt from events, because they are
    /// new or have another version than before.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn prepare(&mut self, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError>;

    /// Writes a batch for one scope in one durable transaction, each commit with a
    /// verdict of its own. An error means that nothing is known to be written.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn commit(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError>;

    /// Writes one commit whose rows nobody needs afterwards, so that a store may keep them
    /// without copying; after an error the commit is whole.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn commit_one(
        &mut self,
        scope: &Scope,
        commit: &mut Commit,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let verdicts = self.commit(scope, std::slice::from_ref(commit), now)?;
        only_verdict(verdicts)
    }

    /// Writes a bulk for one scope, part after part, in one durable transaction: all of it,
    /// or nothing when a commit is refused or was written before, or when `next` fails.
    ///
    /// The receipt is that of all commits together. A store that says nothing of its own
    /// here takes no bulk.
    ///
    /// # Errors
    /// [`StoreError`] when the store or `next` fails; nothing is written then.
    fn commit_all(
        &mut self,
        scope: &Scope,
        next: &mut NextPart<'_>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let _ = (scope, next, now);
        Err(StoreError::Unsupported("write a bulk in one transaction"))
    }

    /// Appends lines of another store verbatim, with the rows that follow from them.
    ///
    /// # Errors
    /// [`StoreError::Import`] when they do not continue what is here; nothing of the page
    /// is written then.
    fn import(&mut self, scope: &Scope, page: &ImportPage<'_>) -> Result<Imported, StoreError>;

    /// Replaces all rows of some read models of a scope at once: the end of a rebuild.
    ///
    /// `at` is the position that the rows belong to: when the journal has moved on, the
    /// answer is [`StoreError::Retry`] and nothing is changed.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn replace_rows(
        &mut self,
        scope: &Scope,
        at: u64,
        tables: &[TableRef],
        rows: &mut dyn Iterator<Item = (TableRef, Row)>,
    ) -> Result<(), StoreError>;

    /// A reader of its own, for another thread.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    fn reader(&self) -> Result<Box<dyn Read>, StoreError>;

    /// What the store can do, so that tests and callers need not try.
    fn capabilities(&self) -> Capabilities;

    /// Writes a copy of the whole store to a file that does not exist yet, consistent in
    /// itself, while readers and writers go on.
    ///
    /// # Errors
    /// [`StoreError::Unsupported`] where the database has better tools of its own.
    fn backup(&mut self, _to: &Path) -> Result<(), StoreError> {
        Err(StoreError::Unsupported("write a backup file"))
    }

    /// Asks the database below to check itself; finds damage that no reading meets.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] says what was found.
    fn check(&mut self) -> Result<(), StoreError> {
        Ok(())
    }
}

/// The receipt of a bulk in the making.
#[derive(Debug, Clone, Copy, Default)]
pub struct Whole {
    first: Option<u64>,
    events: u32,
}

impl Whole {
    /// Adds the verdict on one commit.
    ///
    /// # Errors
    /// [`Refusal`] when it was refused, or written before and so not part of this bulk.
    pub fn add(&mut self, verdict: Verdict, command: CommandId) -> Result<(), Refusal> {
        let receipt = verdict?;
        if receipt.replayed {
            return Err(Refusal::CommandReused { command });
        }
        self.first = self.first.or(Some(receipt.first_position));
        self.events = self.events.saturating_add(receipt.events);
        Ok(())
    }

    /// The receipt of all that was added.
    #[must_use]
    pub fn receipt(self) -> Receipt {
        Receipt {
            first_position: self.first.unwrap_or_default(),
            events: self.events,
            replayed: false,
        }
    }
}

/// What a store can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Capabilities {
    /// An acknowledged commit survives a power cut.
    pub durable: bool,
    /// Several processes may write to it at once.
    pub many_writers: bool,
    /// [`Store::backup`] works.
    pub backup: bool,
    /// The most commits of one batch.
    pub max_batch: usize,
    /// Rows are kept as the values that they are given, so a late text need not be written.
    pub keeps_values: bool,
}

impl Capabilities {
    /// What a store in memory can do: nothing survives it.
    #[must_use]
    pub const fn in_memory() -> Self {
        Self {
            durable: false,
            many_writers: false,
            backup: false,
            max_batch: crate::limits::COMMITS_PER_BATCH,
            keeps_values: false,
        }
    }

    /// The same, and an acknowledged commit survives a power cut.
    #[must_use]
    pub const fn durable(mut self) -> Self {
        self.durable = true;
        self
    }

    /// The same, and several processes may write at once.
    #[must_use]
    pub const fn many_writers(mut self) -> Self {
        self.many_writers = true;
        self
    }

    /// The same, and rows are kept as the values that they are given.
    #[must_use]
    pub const fn keeping_values(mut self) -> Self {
        self.keeps_values = true;
        self
    }

    /// The same, and it can write a backup file.
    #[must_use]
    pub const fn with_backup(mut self) -> Self {
        self.backup = true;
        self
    }
}

/// The verdict on a batch of one commit.
pub(crate) fn only_verdict(mut verdicts: Vec<Verdict>) -> Result<Verdict, StoreError> {
    let verdict = verdicts.pop();
    verdict.ok_or_else(|| StoreError::Corrupt("the store gave no verdict".into()))
}
