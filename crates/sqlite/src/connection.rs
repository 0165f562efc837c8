//! Opening a connection: the settings that make SQLite safe and quick, in one place.

use crate::failure::{failure, or_full};
use crate::migrate::{self, Kind, MIGRATIONS};
use crate::options::{Durability, Secret, SqliteOptions};
use lineside_journal::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Statements kept prepared; a scan of one form is one of them.
const STATEMENTS: usize = 256;
/// What a connection may keep of the file in memory, in KiB.
const WRITER_CACHE: i32 = 65_536;
const READER_CACHE: i32 = 16_384;
/// Pages in the write-ahead log before they are moved into the file: 16 MiB.
const CHECKPOINT_PAGES: i32 = 4_096;
/// The write-ahead log is cut back to this size after a large import.
const LOG_BYTES: i32 = 64 << 20;

/// Opens the file for writing, and brings its schema up to date.
pub(crate) fn writer(path: &Path, options: &SqliteOptions) -> Result<Connection, StoreError> {
    open_writer(path, options).map_err(|error| or_full(error, path))
}

fn open_writer(path: &Path, options: &SqliteOptions) -> Result<Connection, StoreError> {
    let connection = open(path, options, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let found = look(&connection, path)?;
    if found == Kind::Empty && options.existing_only {
        return Err(holds_no_store(path));
    }
    use_log(&connection, path, options.busy_timeout)?;
    let synchronous = match options.durability {
        Durability::Full => "FULL",
        Durability::Relaxed => "NORMAL",
    };
    set(&connection, "synchronous", synchronous)?;
    // Only Apple's systems have it: there an ordinary sync stops at the disk's own cache.
    set(&connection, "fullfsync", 1)?;
    set(&connection, "checkpoint_fullfsync", 1)?;
    set(&connection, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    set(&connection, "journal_size_limit", LOG_BYTES)?;
    // An erased key must not be found in pages that the file has given up.
    set(&connection, "secure_delete", 1)?;
    set(&connection, "cache_size", -WRITER_CACHE)?;
    migrate::migrate(&connection, MIGRATIONS)?;
    Ok(connection)
}

/// Opens the file for reading.
pub(crate) fn reader(path: &Path, options: &SqliteOptions) -> Result<Connection, StoreError> {
    open_reader(path, options).map_err(|error| or_full(error, path))
}

fn open_reader(path: &Path, options: &SqliteOptions) -> Result<Connection, StoreError> {
    let connection = open(path, options, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    if look(&connection, path)? == Kind::Empty {
        return Err(holds_no_store(path));
    }
    set(&connection, "query_only", 1)?;
    set(&connection, "cache_size", -READER_CACHE)?;
    migrate::verify(&connection, MIGRATIONS)?;
    Ok(connection)
}

/// Opens an empty file that a backup is written to.
pub(crate) fn backup_target(
    path: &Path,
    options: &SqliteOptions,
) -> Result<Connection, StoreError> {
    open(path, options, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Opens with what readers and writers have in common.
fn open(path: &Path, options: &SqliteOptions, flags: OpenFlags) -> Result<Connection, StoreError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failure)?;
    connection
        .busy_timeout(options.busy_timeout)
        .map_err(failure)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    if let Some(key) = &options.key {
        unlock(&connection, key)?;
    }
    for (setting, is_on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ] {
        connection.set_db_config(setting, is_on).map_err(failure)?;
    }
    set(&connection, "cell_size_check", 1)?;
    set(&connection, "mmap_size", 0)?;
    set(&connection, "temp_store", "MEMORY")?;
    Ok(connection)
}

/// What the file is; refuses what is not for us.
fn look(connection: &Connection, path: &Path) -> Result<Kind, StoreError> {
    match migrate::kind(connection) {
        Ok(Kind::Foreign) => Err(StoreError::BadAddress(format!(
            "`{}` is another program's database",
            path.display()
        ))),
        Ok(Kind::Store(found)) if found > migrate::known_version() => Err(StoreError::TooNew {
            found,
            known: migrate::known_version(),
        }),
        Err(StoreError::Corrupt(why)) => Err(StoreError::Corrupt(format!(
            "`{}` cannot be read ({why}): it is no SQLite file, it is damaged, or it is \
             encrypted with another key",
            path.display()
        ))),
        other => other,
    }
}

/// Switches to the write-ahead log, which readers and one writer share.
fn use_log(connection: &Connection, path: &Path, patience: Duration) -> Result<(), StoreError> {
    let start = Instant::now();
    loop {
        let mode = connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match mode.map_err(failure) {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(mode) => {
                return Err(StoreError::Io(format!(
                    "`{}` stays in journal mode `{mode}`: the write-ahead log needs a local disk",
                    path.display()
                )));
            }
            // Two processes that open a new file at once do not wait for each other here.
            Err(StoreError::Retry(_)) if start.elapsed() < patience => {
                thread::sleep(Duration::from_millis(5));
            }
            Err(error) => return Err(error),
        }
    }
}

fn unlock(connection: &Connection, key: &Secret) -> Result<(), StoreError> {
    connection
        .pragma_update(None, "key", &key.0)
        .map_err(failure)?;
    let version =
        connection.pragma_query_value(None, "cipher_version", |row| row.get::<_, String>(0));
    match version {
        Ok(_) => Ok(()),
        Err(_) => Err(StoreError::Unsupported(
            "encrypt: SQLCipher is not built in; the feature `encryption` adds it",
        )),
    }
}

fn set(connection: &Connection, name: &str, value: impl rusqlite::ToSql) -> Result<(), StoreError> {
    connection.pragma_update(None, name, value).map_err(failure)
}

fn holds_no_store(path: &Path) -> StoreError {
    StoreError::BadAddress(format!("`{}` is empty: it holds no store", path.display()))
}
