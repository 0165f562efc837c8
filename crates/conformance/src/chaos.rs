//! A store that fails in passing: before it writes, or after, with the answer lost.
//!
//! What can happen to a program on a shop floor's network happens here at will, and the
//! same way for the same seed. Use it to test what is built on a store: under
//! [`Journal`](lineside_journal::Journal) every command must still land exactly once, and
//! whatever shows errors to people must show these.
//!
//! ```
//! use lineside_conformance::Chaos;
//! use lineside_journal::{Author, Commit, CommandId, Journal, MemoryStore};
//!
//! let journal = Journal::open(Box::new(Chaos::new(Box::new(MemoryStore::new()), 7)));
//! let scope = "acme/munich".parse()?;
//! for number in 0..20 {
//!     let commit = Commit::new(CommandId::from_bytes([number; 16]), Author::of("op.7".parse()?));
//!     journal.commit(&scope, commit)?;
//! }
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

use crate::dice::Dice;
use lineside_journal::{
    Capabilities, Cell, CommandId, CommandRecord, Commit, EachLine, EachRow, ImportPage, Imported,
    NextPart, Read, Row, Scan, Scope, Store, StoreError, StreamId, TableRef, Tip, Verdict,
};
use lineside_kernel::Timestamp;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// A store that answers some calls with [`StoreError::Retry`] or [`StoreError::Unknown`].
pub struct Chaos<S: ?Sized = dyn Store> {
    dice: Dice,
    percent: u64,
    readers: AtomicU64,
    store: Box<S>,
}

impl<S: ?Sized> Chaos<S> {
    /// Wraps a store; about one call in five fails in passing.
    #[must_use]
    pub fn new(store: Box<S>, seed: u64) -> Self {
        Self {
            dice: Dice::new(seed),
            percent: 20,
            readers: AtomicU64::new(seed),
            store,
        }
    }

    /// Lets this many calls of a hundred fail.
    #[must_use]
    pub fn with_failures(mut self, percent: u8) -> Self {
        self.percent = u64::from(percent.min(100));
        self
    }

    fn before(&mut self) -> Result<(), StoreError> {
        match self.dice.chance(self.percent) {
            false => Ok(()),
            true if self.dice.chance(50) => Err(StoreError::Retry("chaos, nothing done".into())),
            true => Err(StoreError::Unknown("chaos, nothing done".into())),
        }
    }

    /// Half as often as before, so that what was done is sometimes also said.
    fn after(&mut self) -> Result<(), StoreError> {
        match self.dice.chance(self.percent.div_ceil(2)) {
            false => Ok(()),
            true => Err(StoreError::Unknown("chaos, the work was done".into())),
        }
    }
}

impl<S: Read + ?Sized> Read for Chaos<S> {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        self.before()?;
        self.store.tip(scope)
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        self.before()?;
        self.store.scopes()
    }

    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        self.before()?;
        self.store.version(scope, stream)
    }

    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        self.before()?;
        self.store.command(scope, command)
    }

    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        self.before()?;
        self.store.read_stream(scope, stream, versions, each)
    }

    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        self.before()?;
        self.store.read_journal(scope, after, limit, each)
    }

    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        self.before()?;
        self.store.get(scope, table, key)
    }

    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        self.before()?;
        self.store.scan(scope, table, scan, each)
    }
}

impl<S: Store + ?Sized> Store for Chaos<S> {
    fn prepare(&mut self, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
        // Done twice it would answer that there is nothing to rebuild.
        self.before()?;
        self.store.prepare(tables)
    }

    fn commit(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        self.before()?;
        let verdicts = self.store.commit(scope, batch, now)?;
        self.after().map(|()| verdicts)
    }

    fn commit_all(
        &mut self,
        scope: &Scope,
        next: &mut NextPart<'_>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        self.before()?;
        let verdict = self.store.commit_all(scope, next, now)?;
        self.after().map(|()| verdict)
    }

    fn import(&mut self, scope: &Scope, page: &ImportPage<'_>) -> Result<Imported, StoreError> {
        self.before()?;
        let imported = self.store.import(scope, page)?;
        self.after().map(|()| imported)
    }

    fn replace_rows(
        &mut self,
        scope: &Scope,
        at: u64,
        tables: &[TableRef],
        rows: &mut dyn Iterator<Item = (TableRef, Row)>,
    ) -> Result<(), StoreError> {
        self.before()?;
        self.store.replace_rows(scope, at, tables, rows)?;
        self.after()
    }

    fn reader(&self) -> Result<Box<dyn Read>, StoreError> {
        let seed = self.readers.fetch_add(1, Ordering::Relaxed);
        let percent = u8::try_from(self.percent).unwrap_or(100);
        let reader = Chaos::new(self.store.reader()?, seed);
        Ok(Box::new(reader.with_failures(percent)))
    }

    fn capabilities(&self) -> Capabilities {
        self.store.capabilities()
    }

    fn backup(&mut self, to: &Path) -> Result<(), StoreError> {
        self.before()?;
        self.store.backup(to)
    }

    fn check(&mut self) -> Result<(), StoreError> {
        self.before()?;
        self.store.check()
    }
}
