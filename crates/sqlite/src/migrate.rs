//! The schema of the file: numbered steps forward, each a transaction.
//!
//! A step that was started and not finished leaves the file as it was. A file knows which
//! steps made it and the digest of each, so that a file made by other steps than ours is
//! noticed. There is no way back: a newer file is refused.

use crate::failure::{corrupt, failure};
use lineside_journal::{Clock, StoreError, SystemClock};
use lineside_proof::Hash;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// Marks a file as ours: `LSJN` in ASCII, which `file` and `sqlite3` show as 1280526926.
pub(crate) const APPLICATION_ID: i32 = 0x4c53_4a4e;

/// One step; its number is its place in [`MIGRATIONS`], from 1.
pub(crate) type Migration = &'static str;

/// Every step there ever was.
pub(crate) const MIGRATIONS: &[Migration] = &[include_str!("migrations/001_journal.sql")];

/// What a file is, by its first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nothing in it yet.
    Empty,
    /// A store of this schema version.
    Store(u32),
    /// Some other program's database.
    Foreign,
}

/// Looks at a file without changing it.
pub(crate) fn kind(connection: &Connection) -> Result<Kind, StoreError> {
    // All of it at one moment: another process may be making the file right now.
    let _moment = match connection.is_autocommit() {
        true => Some(connection.unchecked_transaction().map_err(failure)?),
        false => None,
    };
    let number = |name| {
        connection
            .pragma_query_value(None, name, |row| row.get::<_, i32>(0))
            .map_err(failure)
    };
    let version = number("user_version")?;
    if number("application_id")? == APPLICATION_ID {
        return match u32::try_from(version) {
            Ok(version) if version > 0 => Ok(Kind::Store(version)),
            _ => Err(corrupt("the file has no schema version")),
        };
    }
    let things: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(failure)?;
    match (things, version) {
        (0, 0) => Ok(Kind::Empty),
        _ => Ok(Kind::Foreign),
    }
}

/// The newest schema version that this release knows.
pub(crate) fn known_version() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Takes every step that the file has not seen.
pub(crate) fn migrate(connection: &Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    for (version, migration) in (1..).zip(migrations) {
        step(connection, version, migration)?;
    }
    verify(connection, migrations)
}

fn step(connection: &Connection, version: u32, migration: &str) -> Result<(), StoreError> {
    let is_done = |connection: &Connection| match kind(connection)? {
        Kind::Store(found) => Ok(found >= version),
        Kind::Empty => Ok(false),
        Kind::Foreign => Err(corrupt("the file became another program's")),
    };
    if is_done(connection)? {
        return Ok(());
    }
    let transaction =
        Transaction::new_unchecked(connection, TransactionBehavior::Immediate).map_err(failure)?;
    // Another process may have taken the step while this one waited.
    if is_done(connection)? {
        return Ok(());
    }
    transaction.execute_batch(migration).map_err(failure)?;
    transaction
        .execute(
            "INSERT INTO schema_version (version, sha256, at_us, lib) VALUES (?1, ?2, ?3, ?4)",
            (
                version,
                digest(migration),
                SystemClock.now().as_micros(),
                env!("CARGO_PKG_VERSION"),
            ),
        )
        .map_err(failure)?;
    transaction
        .pragma_update(None, "application_id", APPLICATION_ID)
        .and_then(|()| transaction.pragma_update(None, "user_version", version))
        .map_err(failure)?;
    transaction.commit().map_err(failure)
}

/// Makes sure that the file was made by these steps.
pub(crate) fn verify(connection: &Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    let mut taken = connection
        .prepare("SELECT version, sha256 FROM schema_version ORDER BY version")
        .map_err(failure)?;
    let mut rows = taken.query([]).map_err(failure)?;
    let mut known = (1_i64..).zip(migrations);
    while let Some(row) = rows.next().map_err(failure)? {
        let version: i64 = row.get(0).map_err(failure)?;
        let sha256: String = row.get(1).map_err(failure)?;
        match known.next() {
            Some((number, migration)) if number == version && sha256 == digest(migration) => {}
            None => {
                return Err(StoreError::TooNew {
                    found: u32::try_from(version).unwrap_or(u32::MAX),
                    known: known_version(),
                });
            }
            _ => {
                return Err(corrupt(format!(
                    "its schema version {version} is not the one that this release knows"
                )));
            }
        }
    }
    Ok(())
}

fn digest(migration: &str) -> String {
    Hash::of(migration.as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Migration = MIGRATIONS[0];
    const SECOND: Migration = "CREATE TABLE more (x INTEGER) STRICT;";
    const BROKEN: Migration =
        "CREATE TABLE more (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);";

    fn file() -> (tempfile::TempDir, Connection) {
        let folder = tempfile::tempdir().unwrap();
        let connection = Connection::open(folder.path().join("plant.db")).unwrap();
        (folder, connection)
    }

    fn tables(connection: &Connection) -> i64 {
        let sql = "SELECT count(*) FROM sqlite_schema";
        connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_step_that_fails_half_way_leaves_the_file_as_it_was() {
        let (_folder, connection) = file();
        migrate(&connection, &[FIRST]).unwrap();
        let before = tables(&connection);
        assert!(migrate(&connection, &[FIRST, BROKEN]).is_err());
        assert_eq!(kind(&connection).unwrap(), Kind::Store(1));
        assert_eq!(tables(&connection), before);
        migrate(&connection, &[FIRST, SECOND]).unwrap();
        assert_eq!(kind(&connection).unwrap(), Kind::Store(2));
        assert_eq!(tables(&connection), before + 1);
    }

    #[test]
    fn a_first_step_that_fails_leaves_an_empty_file() {
        let (_folder, connection) = file();
        assert!(migrate(&connection, &[BROKEN]).is_err());
        assert_eq!(kind(&connection).unwrap(), Kind::Empty);
        migrate(&connection, MIGRATIONS).unwrap();
    }

    #[test]
    fn steps_are_taken_once() {
        let (_folder, connection) = file();
        migrate(&connection, &[FIRST, SECOND]).unwrap();
        migrate(&connection, &[FIRST, SECOND]).unwrap();
        // A release that knows fewer steps than the file has taken does not know its form.
        assert!(verify(&connection, &[FIRST]).is_err());
        assert!(verify(&connection, &[FIRST, BROKEN]).is_err());
        verify(&connection, &[FIRST, SECOND, BROKEN]).unwrap();
    }
}
