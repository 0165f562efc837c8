//! A copy of the whole file, made while it is in use.

use crate::connection;
use crate::failure::{corrupt, failure, or_full};
use crate::options::SqliteOptions;
use lineside_journal::StoreError;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// Copies the store into a new file, makes it durable, and makes sure that it can be read.
pub(crate) fn backup(from: &Path, options: &SqliteOptions, to: &Path) -> Result<(), StoreError> {
    claim(to)?;
    let copied = copy(from, options, to).and_then(|()| {
        sync(to).map_err(|error| StoreError::Io(format!("`{}`: {error}", to.display())))
    });
    copied.map_err(|error| {
        // Half a backup is worse than none.
        let _ = fs::remove_file(to);
        or_full(error, to)
    })
}

/// Makes the file, which must not be there.
fn claim(to: &Path) -> Result<(), StoreError> {
    let made = OpenOptions::new().write(true).create_new(true).open(to);
    made.map(drop).map_err(|error| {
        let message = format!("`{}`: {error}", to.display());
        match error.kind() {
            io::ErrorKind::AlreadyExists => StoreError::BadAddress(format!(
                "`{}` is there already; a backup goes into a new file",
                to.display()
            )),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full(message),
            io::ErrorKind::NotFound => StoreError::BadAddress(message),
            _ => StoreError::Io(message),
        }
    })
}

fn copy(from: &Path, options: &SqliteOptions, to: &Path) -> Result<(), StoreError> {
    let source = connection::reader(from, options)?;
    let mut target = connection::backup_target(to, options)?;
    {
        let backup = Backup::new(&source, &mut target).map_err(failure)?;
        // All pages in one step are all from one moment; writers go on meanwhile.
        match backup.step(-1).map_err(failure)? {
            StepResult::Done => {}
            _ => return Err(StoreError::Retry("the file is busy".into())),
        }
    }
    // One file alone, which can be read from a disk that is read-only.
    target
        .pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))
        .map_err(failure)?;
    quick_check(&target)
}

fn quick_check(target: &Connection) -> Result<(), StoreError> {
    let found: String = target
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(failure)?;
    match found.as_str() {
        "ok" => Ok(()),
        _ => Err(corrupt(format!(
            "the backup is not sound, so the store is not: {found}"
        ))),
    }
}

/// Makes the file and its name survive a power cut. No connection has it open any more.
fn sync(file: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(file)?.sync_all()?;
    #[cfg(unix)]
    {
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
