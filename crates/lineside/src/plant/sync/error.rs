//! What can be wrong with a page, besides what leases and the journal say.

use lineside_kernel::{ErrorCode, Family, Problem};
use thiserror::Error;

/// Why a page cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SyncError {
    /// More lines or bytes than a page may have.
    #[error("the page has {given} {unit}; up to {limit} are accepted")]
    PageTooLarge {
        /// What was counted.
        unit: &'static str,
        /// How many there are.
        given: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The lines are sound, and this release does not know what they say.
    #[error("this release cannot read the page, which a newer one has written: {why}")]
    Unreadable {
        /// What cannot be read.
        why: String,
    },
}

const PAGE_TOO_LARGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sync.page_too_large",
    "A page has more lines or bytes than are accepted.",
);
const UNREADABLE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sync.page_unreadable",
    "A page holds facts of a newer release; this plant has to be updated first.",
);

impl SyncError {
    /// Every code this error can become.
    pub const CODES: &[ErrorCode] = &[PAGE_TOO_LARGE, UNREADABLE];
}

impl From<SyncError> for Problem {
    fn from(error: SyncError) -> Self {
        let message = error.to_string();
        match error {
            SyncError::PageTooLarge { given, limit, .. } => Problem::new(&PAGE_TOO_LARGE, message)
                .with("value", given)
                .with("limit", limit),
            SyncError::Unreadable { .. } => Problem::new(&UNREADABLE, message),
        }
    }
}
