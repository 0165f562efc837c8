//! The store: one connection that writes, and what belongs to it.

use crate::backup;
use crate::check;
use crate::connection;
use crate::failure::or_full;
use crate::file::Lease;
use crate::import;
use crate::model::Models;
use crate::options::{Durability, SqliteOptions};
use crate::prepare;
use crate::reader::Reader;
use crate::transaction::Transaction;
use crate::write;
use lineside_journal::{
    Capabilities, Cell, CommandId, CommandRecord, Commit, EachLine, EachRow, ImportPage, Imported,
    NextPart, Read, Row, Scan, Scope, Store, StoreError, StreamId, TableRef, Tip, Verdict, Whole,
    after_waiting,
};
use lineside_kernel::Timestamp;
use rusqlite::Connection;
use std::ops::Range;
use std::path::Path;
use std::time::Instant;

/// A journal in one file; see the crate.
pub struct SqliteStore {
    /// Missing after a failure that may have left the connection in the middle of
    /// something; the next call opens another.
    open: Option<Reader>,
    options: SqliteOptions,
    /// Goes after the connection: the fields are dropped in this order.
    lease: Lease,
}

impl SqliteStore {
    /// Opens a file, or creates it, and brings its schema up to date.
    ///
    /// # Errors
    /// [`StoreError::BadAddress`] when the path leads to no store of ours and nothing may
    /// be created there, [`StoreError::TooNew`] for a file of a newer release,
    /// [`StoreError::InUse`] when this process has the file open already, and whatever the
    /// disk says.
    pub fn open(path: impl AsRef<Path>, options: SqliteOptions) -> Result<Self, StoreError> {
        let create = !options.read_only && !options.existing_only;
        let lease = Lease::take(path.as_ref(), create, !options.read_only)?;
        let mut store = Self {
            open: None,
            options,
            lease,
        };
        store.reading()?;
        Ok(store)
    }

    /// The file, by its absolute path.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.lease.path()
    }

    fn reading(&mut self) -> Result<&mut Reader, StoreError> {
        let open = match self.open.take() {
            Some(open) => open,
            None if self.options.read_only => {
                Reader::new(connection::reader(self.lease.path(), &self.options)?)
            }
            None => Reader::new(connection::writer(self.lease.path(), &self.options)?),
        };
        Ok(self.open.insert(open))
    }

    /// Does something in one write transaction, which becomes durable when it succeeds.
    fn write<T>(
        &mut self,
        work: impl FnOnce(&Connection, &mut Models) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if self.options.read_only {
            return Err(StoreError::Unsupported(
                "write: it was opened for reading only",
            ));
        }
        let Reader {
            connection, models, ..
        } = self.reading()?;
        let result = in_transaction(connection, models, work);
        let is_clean = connection.is_autocommit()
            && matches!(
                result,
                Ok(_)
                    | Err(StoreError::Retry(_)
                        | StoreError::Unsupported(_)
                        | StoreError::Import(_))
            );
        if !is_clean {
            self.open = None;
        }
        result.map_err(|error| or_full(error, self.lease.path()))
    }
}

fn in_transaction<T>(
    connection: &Connection,
    models: &mut Models,
    work: impl FnOnce(&Connection, &mut Models) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let transaction = Transaction::begin(connection)?;
    let done = work(connection, models)?;
    transaction.commit()?;
    Ok(done)
}

impl Read for SqliteStore {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        self.reading()?.tip(scope)
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        self.reading()?.scopes()
    }

    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        self.reading()?.version(scope, stream)
    }

    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        self.reading()?.command(scope, command)
    }

    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        self.reading()?.read_stream(scope, stream, versions, each)
    }

    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        self.reading()?.read_journal(scope, after, limit, each)
    }

    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        self.reading()?.get(scope, table, key)
    }

    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        self.reading()?.scan(scope, table, scan, each)
    }
}

impl Store for SqliteStore {
    fn prepare(&mut self, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
        if self.options.read_only {
            let Reader {
                connection, models, ..
            } = self.reading()?;
            return prepare::nothing_to_do(connection, models, tables);
        }
        self.write(|connection, models| prepare::prepare(connection, models, tables))
    }

    fn commit(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        let asked = Instant::now();
        self.write(|connection, models| {
            let now = after_waiting(now, asked.elapsed());
            write::commit(connection, models, scope, batch, now)
        })
    }

    fn commit_all(
        &mut self,
        scope: &Scope,
        next: &mut NextPart<'_>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let asked = Instant::now();
        let mut refused = None;
        let written = self.write(|connection, models| {
            let now = after_waiting(now, asked.elapsed());
            let mut whole = Whole::default();
            while let Some(part) = next()? {
                let verdicts = write::commit(connection, models, scope, &part, now)?;
                for (verdict, commit) in verdicts.into_iter().zip(&part) {
                    if let Err(refusal) = whole.add(verdict, commit.command) {
                        refused = Some(refusal);
                        // Any error takes the transaction back.
                        return Err(StoreError::Unsupported("write a part of a bulk"));
                    }
                }
            }
            Ok(whole.receipt())
        });
        match refused {
            Some(refusal) => Ok(Err(refusal)),
            None => written.map(Ok),
        }
    }

    fn import(&mut self, scope: &Scope, page: &ImportPage<'_>) -> Result<Imported, StoreError> {
        self.write(|connection, models| import::import(connection, models, scope, page))
    }

    fn replace_rows(
        &mut self,
        scope: &Scope,
        at: u64,
        tables: &[TableRef],
        rows: &mut dyn Iterator<Item = (TableRef, Row)>,
    ) -> Result<(), StoreError> {
        self.write(|connection, models| {
            prepare::replace_rows(connection, models, scope, at, tables, rows)
        })
    }

    fn reader(&self) -> Result<Box<dyn Read>, StoreError> {
        Ok(Box::new(Reader::open(
            self.lease.for_reader(),
            &self.options,
        )?))
    }

    fn capabilities(&self) -> Capabilities {
        let able = Capabilities::in_memory().with_backup();
        match self.options.durability {
            Durability::Full => able.durable(),
            Durability::Relaxed => able,
        }
    }

    fn backup(&mut self, to: &Path) -> Result<(), StoreError> {
        backup::backup(self.lease.path(), &self.options, to)
    }

    fn check(&mut self) -> Result<(), StoreError> {
        check::check(self.reading()?)
    }
}
