//! What SQLite's result codes mean to a caller: try again, make room, or call for help.

use lineside_journal::StoreError;
use rusqlite::ffi::{self, ErrorCode};
use std::io;
use std::path::Path;

/// Why something failed below, in the store's words.
pub(crate) fn failure(error: rusqlite::Error) -> StoreError {
    use rusqlite::Error::{SqlInputError, SqliteFailure};
    let (code, message) = match error {
        SqliteFailure(code, Some(message)) => (code, message),
        SqliteFailure(code, None) => (code, code.to_string()),
        // Its own text would repeat the whole statement.
        SqlInputError { error, msg, .. } => (error, msg),
        // A value that is not of the type it was written with.
        other => return StoreError::Corrupt(other.to_string()),
    };
    match code.code {
        ErrorCode::DatabaseBusy
        | ErrorCode::DatabaseLocked
        | ErrorCode::FileLockingProtocolFailed => StoreError::Retry(message),
        ErrorCode::DiskFull => StoreError::Full(message),
        // Every statement here keeps every rule as long as what is stored does.
        ErrorCode::DatabaseCorrupt
        | ErrorCode::NotADatabase
        | ErrorCode::ConstraintViolation
        | ErrorCode::TypeMismatch => StoreError::Corrupt(message),
        ErrorCode::SystemIoFailure if is_damage(code.extended_code) => StoreError::Corrupt(message),
        ErrorCode::Unknown if is_other_form(&message) => {
            StoreError::Unsupported("use a read model in a form that was not prepared")
        }
        _ => StoreError::Io(message),
    }
}

/// Why a commit failed at its very end, when the disk may already have all of it.
pub(crate) fn failure_of_commit(error: rusqlite::Error) -> StoreError {
    match failure(error) {
        StoreError::Io(message) => StoreError::Unknown(message),
        other => other,
    }
}

/// The same failure, as [`StoreError::Full`] when the disk beside the file has no room:
/// SQLite says so itself when a page cannot be written, not when a side file cannot be made.
pub(crate) fn or_full(error: StoreError, file: &Path) -> StoreError {
    match error {
        StoreError::Io(message) if !has_room_beside(file) => StoreError::Full(message),
        other => other,
    }
}

/// Something stored that cannot be what was written.
pub(crate) fn corrupt(what: impl Into<String>) -> StoreError {
    StoreError::Corrupt(what.into())
}

/// Bytes that were read make no sense, or are missing.
fn is_damage(extended: i32) -> bool {
    matches!(
        extended,
        ffi::SQLITE_IOERR_SHORT_READ | ffi::SQLITE_IOERR_CORRUPTFS | ffi::SQLITE_IOERR_DATA
    )
}

fn is_other_form(message: &str) -> bool {
    let signs = [
        "no such table: rm_",
        "no such column",
        "has no column named",
        "no such index",
    ];
    signs.iter().any(|sign| message.contains(sign))
}

fn has_room_beside(file: &Path) -> bool {
    let mut name = file.as_os_str().to_owned();
    name.push("-room");
    let written = std::fs::write(&name, [0_u8; 65_536]);
    // Nothing is lost when it stays: the next probe overwrites it.
    let _ = std::fs::remove_file(&name);
    !matches!(
        written.map_err(|error| error.kind()),
        Err(io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
    )
}
