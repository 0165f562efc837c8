//! What can go wrong below: the disk, the network, the server, the file.

use lineside_kernel::{ErrorCode, Family, Problem};
use thiserror::Error;

/// A failure of the store. It concerns a whole batch: none of it is known to be written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Somebody was in the way: the same batch, sent again unchanged, may pass.
    #[error("the store is busy: {0}")]
    Retry(String),
    /// The answer was lost: the batch may or may not be written. The same batch, sent
    /// again unchanged, finds out.
    #[error("the store's answer was lost: {0}")]
    Unknown(String),
    /// What is stored contradicts itself.
    #[error("the store is damaged: {0}")]
    Corrupt(String),
    /// There is no room.
    #[error("the store is full: {0}")]
    Full(String),
    /// The store cannot be reached or read.
    #[error("the store failed: {0}")]
    Io(String),
    /// The store's form is newer than this release knows.
    #[error(
        "the store has schema version {found}, written by a newer release; \
         this one knows versions up to {known}"
    )]
    TooNew {
        /// The version found.
        found: u32,
        /// The newest version known.
        known: u32,
    },
    /// Another process or library holds it.
    #[error("the store is in use: {0}")]
    InUse(String),
    /// The address or the settings are wrong.
    #[error("{0}")]
    BadAddress(String),
    /// The store cannot do this.
    #[error("this store cannot {0}")]
    Unsupported(&'static str),
    /// What is to be imported does not continue what is there.
    #[error("{0}")]
    Import(#[from] crate::ImportError),
    /// The journal has been closed.
    #[error("the journal is closed")]
    Closed,
}

const RETRY: ErrorCode = ErrorCode::new(
    Family::Storage,
    "storage.busy",
    "Somebody was in the way for too long; send the same command again.",
);
const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::Storage,
    "storage.outcome_unknown",
    "The answer was lost; send the same command again to learn whether it was done.",
);
const CORRUPT: ErrorCode = ErrorCode::new(
    Family::Storage,
    "storage.damaged",
    "What is stored contradicts itself.",
);
const FULL: ErrorCode = ErrorCode::new(Family::Storage, "storage.full", "There is no room left.");
const IO: ErrorCode = ErrorCode::new(
    Family::Storage,
    "storage.failed",
    "The store cannot be reached, read or written.",
);
const TOO_NEW: ErrorCode = ErrorCode::new(
    Family::Storage,
    "storage.too_new",
    "The store was written by a newer release.",
);
const IN_USE: ErrorCode = ErrorCode::new(
    Family::Storage,
    "storage.in_use",
    "Another process or another copy of the database library holds the store.",
);
const BAD_ADDRESS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "storage.bad_address",
    "The store's address or one of its settings cannot be used.",
);
const UNSUPPORTED: ErrorCode = ErrorCode::new(
    Family::Storage,
    "storage.unsupported",
    "This kind of store cannot do what was asked.",
);
const CLOSED: ErrorCode = ErrorCode::new(
    Family::Storage,
    "storage.closed",
    "The journal has been closed.",
);

impl StoreError {
    /// Every code this error can become, besides those of [`ImportError`](crate::ImportError).
    pub const CODES: &[ErrorCode] = &[
        RETRY,
        UNKNOWN,
        CORRUPT,
        FULL,
        IO,
        TOO_NEW,
        IN_USE,
        BAD_ADDRESS,
        UNSUPPORTED,
        CLOSED,
    ];

    /// Whether the same batch, sent again unchanged, can have another outcome.
    #[must_use]
    pub fn is_worth_resending(&self) -> bool {
        matches!(self, Self::Retry(_) | Self::Unknown(_))
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Retry(_) => &RETRY,
            StoreError::Unknown(_) => &UNKNOWN,
            StoreError::Corrupt(_) => &CORRUPT,
            StoreError::Full(_) => &FULL,
            StoreError::Io(_) => &IO,
            StoreError::TooNew { .. } => &TOO_NEW,
            StoreError::InUse(_) => &IN_USE,
            StoreError::BadAddress(_) => &BAD_ADDRESS,
            StoreError::Unsupported(_) => &UNSUPPORTED,
            StoreError::Import(_) => {
                let StoreError::Import(error) = error else {
                    return Problem::new(&IO, error.to_string());
                };
                return error.into();
            }
            StoreError::Closed => &CLOSED,
        };
        Problem::new(code, error.to_string())
    }
}
