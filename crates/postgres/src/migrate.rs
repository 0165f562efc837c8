//! The schema: made when it is not there, brought forward when it is older, refused when
//! it is newer.
//!
//! Migrations are numbered SQL texts that only go forward. Not every engine can undo a
//! change of its schema, so that each statement is sent on its own and can be sent
//! again: a migration that was cut off half-way is simply carried out once more. What
//! was carried out is recorded with the hash of its text. One process does this at a
//! time; the others wait at a locked row, which needs no clean-up when the process dies.

use crate::address::Address;
use crate::link::Link;
use crate::sql;
use lineside_journal::{Clock, StoreError, SystemClock};
use lineside_proof::Hash;
use postgres::error::SqlState;

/// Every migration, in order; the place counts from 1.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/001_journal.sql"),
    include_str!("migrations/002_pending.sql"),
];

/// How often a race for the first table is run again.
const TRIES: usize = 10;

/// Makes sure of the schema before anything else is done with it.
pub(crate) fn ensure(link: &mut Link) -> Result<(), StoreError> {
    if is_current(link)? {
        return Ok(());
    }
    prepare_ground(link)?;
    let _lock = SchemaLock::take(link.address())?;
    // Whoever held the lock before may have done it.
    for (place, text) in MIGRATIONS
        .iter()
        .enumerate()
        .skip(done(link)?.unwrap_or_default())
    {
        link.work(|session| {
            for statement in statements(text) {
                session.client.batch_execute(statement)?;
            }
            let values: [&(dyn postgres::types::ToSql + Sync); 4] = [
                &i64::try_from(place + 1).unwrap_or(i64::MAX),
                &Hash::of(text.as_bytes()).to_string(),
                &SystemClock.now().as_micros(),
                &env!("CARGO_PKG_VERSION"),
            ];
            session.execute(sql::RECORD_VERSION, &values)?;
            Ok(())
        })?;
    }
    Ok(())
}

fn is_current(link: &mut Link) -> Result<bool, StoreError> {
    Ok(done(link)? == Some(MIGRATIONS.len()))
}

/// How many migrations were carried out; `None` when nothing is there at all.
fn done(link: &mut Link) -> Result<Option<usize>, StoreError> {
    link.work(|session| {
        let rows = match session.query(sql::SCHEMA_VERSIONS, &[]) {
            Ok(rows) => rows,
            Err(error) if error.code() == Some(&SqlState::UNDEFINED_TABLE) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let newest = rows
            .last()
            .map(|row| row.try_get::<_, i64>(0))
            .transpose()?;
        let known = u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX);
        if let Some(found) = newest.filter(|newest| *newest > i64::from(known)) {
            let found = u32::try_from(found).unwrap_or(u32::MAX);
            return Err(StoreError::TooNew { found, known }.into());
        }
        for ((place, row), text) in rows.iter().enumerate().zip(MIGRATIONS) {
            let (version, sha256): (i64, &str) = (row.try_get(0)?, row.try_get(1)?);
            let ours = Hash::of(text.as_bytes()).to_string();
            if usize::try_from(version) != Ok(place + 1) || sha256 != ours {
                return Err(StoreError::Corrupt(format!(
                    "version {version} of the schema was not made by this program's migrations"
                ))
                .into());
            }
        }
        Ok(Some(rows.len()))
    })
}

/// Makes the schema and the two tables that migrations themselves need.
fn prepare_ground(link: &mut Link) -> Result<(), StoreError> {
    let schema = link.address().options().schema.clone();
    let mut tries = 0;
    loop {
        let result = link.work(|session| {
            if session.query(sql::HAS_SCHEMA, &[&schema])?.is_empty() {
                // The name is a checked word.
                session
                    .client
                    .batch_execute(&format!("CREATE SCHEMA IF NOT EXISTS {schema}"))?;
            }
            session.client.batch_execute(sql::CREATE_VERSIONS)?;
            session.client.batch_execute(sql::CREATE_LOCK)?;
            Ok(())
        });
        tries += 1;
        match result {
            // Two processes that make the same thing at once: the loser finds it made.
            Err(StoreError::Corrupt(_) | StoreError::Retry(_) | StoreError::Io(_))
                if tries < TRIES =>
            {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            result => return result,
        }
    }
}

/// The statements of a migration.
pub(crate) fn statements(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(";\n")
        .map(str::trim)
        .filter(|statement| !statement.is_empty())
}

/// Held while the schema is changed; freed by the server when its process dies.
pub(crate) struct SchemaLock(#[expect(dead_code, reason = "its session holds the lock")] Link);

impl SchemaLock {
    /// Waits until nobody else changes the schema.
    pub(crate) fn take(address: &Address) -> Result<Self, StoreError> {
        let mut link = Link::new(address.clone(), false);
        link.work(|session| {
            session.begin()?;
            session.execute(sql::LOCK_SCHEMA, &[])?;
            Ok(())
        })?;
        Ok(Self(link))
    }
}
