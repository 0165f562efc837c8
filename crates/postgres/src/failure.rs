//! What a failure of the server or of the network means for a batch.
//!
//! The one question is whether the batch may have been written. Before the commit is
//! sent it was not, so that a lost connection is a [`StoreError::Retry`]; from then on
//! nobody knows, and it is a [`StoreError::Unknown`]. What the server answers in words is
//! passed on; details, which may repeat what was to be stored, are not.

use lineside_journal::StoreError;
use postgres::error::SqlState;
use std::error::Error;

/// What stops a piece of work: the store's own verdict, or the server's.
#[derive(Debug)]
pub(crate) enum Failure {
    Store(StoreError),
    Server(postgres::Error),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<postgres::Error> for Failure {
    fn from(error: postgres::Error) -> Self {
        Self::Server(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        // A copy's writer wraps what the server said.
        match error
            .into_inner()
            .map(|inner| inner.downcast::<postgres::Error>())
        {
            Some(Ok(error)) => Self::Server(*error),
            Some(Err(error)) => Self::Store(StoreError::Retry(error.to_string())),
            None => Self::Store(StoreError::Retry("the connection broke".into())),
        }
    }
}

/// Where a caller asks in the middle of a piece of work, before its commit is sent.
impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Store(error) => error,
            Failure::Server(error) => meaning(&error, Stage::Working),
        }
    }
}

/// How far a piece of work had come when it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// For the first time, nothing is known to be right about the address.
    Opening,
    /// Nothing that lasts was sent.
    Working,
    /// The commit was sent.
    Committing,
}

/// Whether the connection is gone, so that the next call needs another.
pub(crate) fn is_lost(error: &postgres::Error) -> bool {
    let Some(db) = error.as_db_error() else {
        return error.is_closed() || io_cause(error);
    };
    let code = db.code();
    code.code().starts_with("08")
        || code.code().starts_with("57P0")
        || *code == SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT
        || code.code() == "40003"
}

/// Whether prepared statements may no longer fit the tables they name.
pub(crate) fn is_stale(error: &postgres::Error) -> bool {
    error.code() == Some(&SqlState::FEATURE_NOT_SUPPORTED)
        && error
            .as_db_error()
            .is_some_and(|db| db.message().contains("cached plan"))
}

/// What a failure of the server means.
pub(crate) fn meaning(error: &postgres::Error, stage: Stage) -> StoreError {
    let words = words(error);
    if is_lost(error) {
        return match (stage, error.as_db_error()) {
            // It says so before anything is begun: starting, stopping, or full.
            (Stage::Opening, None) => StoreError::Io(words),
            (Stage::Opening | Stage::Working, _) => StoreError::Retry(words),
            (Stage::Committing, _) => StoreError::Unknown(words),
        };
    }
    let Some(code) = error.code() else {
        return match stage {
            Stage::Opening if error.to_string().starts_with("invalid") => {
                StoreError::BadAddress(words)
            }
            // An answer that cannot be read may have been the commit's.
            Stage::Committing => StoreError::Unknown(words),
            _ => StoreError::Io(words),
        };
    };
    match code.code() {
        // Serialization failure, deadlock, lock not available, too many connections.
        "40001" | "40P01" | "55P03" | "53300" => StoreError::Retry(words),
        // Cancelled by a time limit: never while the commit itself is under way.
        "57014" => StoreError::Retry(words),
        "53100" => StoreError::Full(words),
        "XX001" | "XX002" => StoreError::Corrupt(words),
        "23505" => StoreError::Corrupt(format!("what should be new is there already: {words}")),
        "42P01" | "42703" => StoreError::Io(format!(
            "{words}; a read model must be prepared before it is used, and by one release at a time"
        )),
        code if code.starts_with("28") || code == "3D000" => StoreError::BadAddress(words),
        _ if is_stale(error) => StoreError::Retry(words),
        _ => StoreError::Io(words),
    }
}

/// The server's own words and code, or what broke below; never a detail or a parameter.
pub(crate) fn words(error: &postgres::Error) -> String {
    if let Some(db) = error.as_db_error() {
        return format!("{} ({})", db.message(), db.code().code());
    }
    match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}

fn io_cause(error: &postgres::Error) -> bool {
    let mut cause = error.source();
    while let Some(error) = cause {
        if error.is::<std::io::Error>() {
            return true;
        }
        cause = error.source();
    }
    false
}
