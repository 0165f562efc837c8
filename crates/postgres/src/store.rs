//! The store: what the trait asks for, each on the one session that writes.

use crate::address::Address;
use crate::failure::Failure;
use crate::import::{self, Commands};
use crate::link::Link;
use crate::reader::Reader;
use crate::write::{self, Term};
use crate::{PostgresOptions, commit, migrate, model, registry, sql};
use lineside_journal::{
    Capabilities, Cell, CommandId, CommandRecord, Commit, EachLine, EachRow, ImportPage, Imported,
    Key, NextPart, Read, Row, Scan, Scope, Store, StoreError, StreamId, TableRef, Tip, Verdict,
};
use lineside_kernel::Timestamp;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::time::Instant;

/// How many batches take the lock at once after one that was overtaken.
const CAUTIOUS: u32 = 32;
/// How many rows of a rebuild are sent at once.
const ROWS_AT_ONCE: usize = 5_000;

/// A store on PostgreSQL; see the [crate].
pub struct PostgresStore {
    reader: Reader,
    is_durable: bool,
    cautious: u32,
}

impl PostgresStore {
    /// Connects, and makes or brings forward the schema.
    ///
    /// The address is a URL, `postgres://user:password@host:5432/database`, or the words
    /// of libpq, `host=localhost user=jane dbname=plant`.
    ///
    /// # Errors
    /// [`StoreError::BadAddress`] when the address, the password or an option is wrong,
    /// [`StoreError::TooNew`] when a newer release made the schema, and other
    /// [`StoreError`]s when the server cannot be used. None of them shows the password.
    pub fn open(address: &str, options: PostgresOptions) -> Result<Self, StoreError> {
        let mut link = Link::open(Address::new(address, options)?)?;
        let is_durable = probe(&mut link)?;
        migrate::ensure(&mut link)?;
        Ok(Self {
            reader: Reader(link),
            is_durable,
            cautious: 0,
        })
    }

    fn link(&mut self) -> &mut Link {
        &mut self.reader.0
    }
}

impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PostgresStore({})", self.reader.0.address())
    }
}

/// Whether the server keeps what it acknowledges; refuses one that cannot hold every text.
fn probe(link: &mut Link) -> Result<bool, StoreError> {
    let (encoding, fsync) = link.work(|session| {
        let rows = session.query(sql::PROBE, &[])?;
        let row = rows
            .first()
            .ok_or_else(|| StoreError::Io("the server says nothing".into()))?;
        Ok((
            row.try_get::<_, String>(0)?,
            row.try_get::<_, Option<String>>(1)?,
        ))
    })?;
    if encoding != "UTF8" {
        return Err(StoreError::BadAddress(format!(
            "the database's encoding is {encoding}; it must be UTF8"
        )));
    }
    Ok(fsync.as_deref() != Some("off"))
}

impl Read for PostgresStore {
    fn tip(&mut self, scope: &Scope) -> Result<Tip, StoreError> {
        self.reader.tip(scope)
    }

    fn scopes(&mut self) -> Result<Vec<Scope>, StoreError> {
        self.reader.scopes()
    }

    fn version(&mut self, scope: &Scope, stream: &StreamId) -> Result<u64, StoreError> {
        self.reader.version(scope, stream)
    }

    fn command(
        &mut self,
        scope: &Scope,
        command: CommandId,
    ) -> Result<Option<CommandRecord>, StoreError> {
        self.reader.command(scope, command)
    }

    fn read_stream(
        &mut self,
        scope: &Scope,
        stream: &StreamId,
        versions: Range<u64>,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        self.reader.read_stream(scope, stream, versions, each)
    }

    fn read_journal(
        &mut self,
        scope: &Scope,
        after: u64,
        limit: usize,
        each: &mut EachLine<'_>,
    ) -> Result<(), StoreError> {
        self.reader.read_journal(scope, after, limit, each)
    }

    fn get(
        &mut self,
        scope: &Scope,
        table: TableRef,
        key: &[Cell],
    ) -> Result<Option<Row>, StoreError> {
        self.reader.get(scope, table, key)
    }

    fn scan(
        &mut self,
        scope: &Scope,
        table: TableRef,
        scan: &Scan,
        each: &mut EachRow<'_>,
    ) -> Result<(), StoreError> {
        self.reader.scan(scope, table, scan, each)
    }
}

impl Store for PostgresStore {
    fn prepare(&mut self, tables: &[TableRef]) -> Result<Vec<TableRef>, StoreError> {
        registry::prepare(self.link(), tables)
    }

    fn commit(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        let refused: Vec<_> = batch.iter().map(commit::oversize).collect();
        if refused.iter().all(Option::is_none) {
            return self.write(scope, batch, now);
        }
        let is_refused = |refusal: &Option<_>| refusal.is_some();
        let fitting: Vec<Commit> = batch
            .iter()
            .zip(&refused)
            .filter(|(_, refusal)| !is_refused(refusal))
            .map(|(commit, _)| commit.clone())
            .collect();
        let mut verdicts = match fitting.is_empty() {
            true => Vec::new(),
            false => self.write(scope, &fitting, now)?,
        }
        .into_iter();
        let lost = || StoreError::Corrupt("a verdict is missing".into());
        refused
            .into_iter()
            .map(|refusal| match refusal {
                Some(refusal) => Ok(Err(refusal)),
                None => verdicts.next().ok_or_else(lost),
            })
            .collect()
    }

    fn commit_all(
        &mut self,
        scope: &Scope,
        next: &mut NextPart<'_>,
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        let asked = Instant::now();
        self.link()
            .work(|session| commit::all(session, scope, next, now, asked))
    }

    fn import(&mut self, scope: &Scope, page: &ImportPage<'_>) -> Result<Imported, StoreError> {
        let mut commands = Commands::Copied;
        self.link().work(
            |session| match import::import(session, scope, page, commands) {
                Err(Failure::Server(error))
                    if commands == Commands::Copied && import::is_known_command(&error) =>
                {
                    commands = Commands::Added;
                    session.roll_back()?;
                    import::import(session, scope, page, commands)
                }
                result => result,
            },
        )
    }

    fn replace_rows(
        &mut self,
        scope: &Scope,
        at: u64,
        tables: &[TableRef],
        rows: &mut dyn Iterator<Item = (TableRef, Row)>,
    ) -> Result<(), StoreError> {
        for table in tables {
            model::sound(table)?;
        }
        let mut has_begun = false;
        self.link().work(|session| {
            session.begin()?;
            let locked = session.query(sql::LOCK, &[&scope.as_str()])?;
            let Some(locked) = locked.first() else {
                return Err(StoreError::Corrupt(format!("`{scope}` cannot be locked")).into());
            };
            let revision: i64 = locked.try_get(0)?;
            let tip = Tip::from_bytes(locked.try_get(1)?)?;
            if tip.position() != at {
                return Err(
                    StoreError::Retry(format!("the journal moved on from position {at}")).into(),
                );
            }
            write::move_on(session, scope, revision, &tip)?;
            for table in tables {
                session.execute(&model::clearing(table), &[&scope.as_str()])?;
                session.execute(sql::FILLED, &[&scope.as_str(), &table.name])?;
            }
            if std::mem::replace(&mut has_begun, true) {
                // The rows can be taken only once.
                return Err(StoreError::Retry("the connection was lost".into()).into());
            }
            let mut waiting = Waiting::default();
            for (table, row) in &mut *rows {
                if !tables.iter().any(|known| known.name == table.name) {
                    continue;
                }
                table
                    .accepts(&row)
                    .map_err(|error| StoreError::Corrupt(error.to_string()))?;
                waiting.add(table, row);
                if waiting.count >= ROWS_AT_ONCE {
                    waiting.send(session, scope)?;
                }
            }
            waiting.send(session, scope)?;
            session.commit()?;
            Ok(())
        })
    }

    fn reader(&self) -> Result<Box<dyn Read>, StoreError> {
        let address = self.reader.0.address().clone();
        Ok(Box::new(Reader(Link::new(address, true))))
    }

    fn capabilities(&self) -> Capabilities {
        let capabilities = Capabilities::in_memory().many_writers();
        match self.is_durable {
            true => capabilities.durable(),
            false => capabilities,
        }
    }

    fn check(&mut self) -> Result<(), StoreError> {
        crate::check::check(self.link())
    }
}

impl PostgresStore {
    fn write(
        &mut self,
        scope: &Scope,
        batch: &[Commit],
        now: Timestamp,
    ) -> Result<Vec<Verdict>, StoreError> {
        if batch.is_empty() {
            return Ok(Vec::new());
        }
        let asked = Instant::now();
        let is_plain = self.link().address().options().plain_statements;
        if self.cautious == 0 && !is_plain && commit::is_small(batch) {
            match self
                .link()
                .work(|session| commit::at_once(session, scope, batch, now))
            {
                Ok(Some(verdicts)) => return Ok(verdicts),
                Ok(None) | Err(StoreError::Retry(_)) => self.cautious = CAUTIOUS,
                Err(error) => return Err(error),
            }
        }
        self.cautious = self.cautious.saturating_sub(1);
        self.link()
            .work(|session| commit::locked(session, scope, batch, now, asked))
    }
}

/// Rows of a rebuild on their way; the last of a key counts.
#[derive(Default)]
struct Waiting {
    tables: Vec<(TableRef, HashMap<Key, Row>)>,
    count: usize,
}

impl Waiting {
    fn add(&mut self, table: TableRef, row: Row) {
        let key = table.key_of(&row).to_vec();
        self.count += 1;
        match self
            .tables
            .iter_mut()
            .find(|(known, _)| known.name == table.name)
        {
            Some((_, rows)) => {
                rows.insert(key, row);
            }
            None => self.tables.push((table, HashMap::from([(key, row)]))),
        }
    }

    fn send(&mut self, session: &mut crate::link::Session, scope: &Scope) -> Result<(), Failure> {
        let terms: Vec<_> = self
            .tables
            .iter()
            .map(|(table, rows)| Term::Put(table, rows.values().collect()))
            .collect();
        write::one_by_one(session, scope, &terms)?;
        self.tables.clear();
        self.count = 0;
        Ok(())
    }
}
