//! Why a checkpoint is not signed, not read, or not believed.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_proof::Checkpoint;
//!
//! let problem = Problem::from(Checkpoint::from_body("plant\n01\n").unwrap_err());
//! assert_eq!(problem.code(), "proof.bad_checkpoint");
//! ```

use crate::NoteError;
use crate::shown::shown;
use lineside_kernel::{ErrorCode, Family, Problem};

/// Why a checkpoint is not signed, not read, or not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CheckpointError {
    /// The text is no checkpoint, or the values make none.
    #[error("this is no checkpoint: {reason}")]
    Bad {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// Keys of other names signed, but none of the log's own.
    #[error(
        "the checkpoint is of the log `{origin}` but signed by {signers}; the key of a log has the log's name"
    )]
    NotByOrigin {
        /// The name of the log, shortened.
        origin: String,
        /// The names of the keys that did sign.
        signers: String,
    },
    /// The note around it is wrong.
    #[error(transparent)]
    Note(#[from] NoteError),
}

const BAD_CHECKPOINT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.bad_checkpoint",
    "A text is no checkpoint, or the values make none.",
);
const NOT_BY_ORIGIN: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.not_signed_by_origin",
    "A checkpoint is signed, but by no key with the name of its log.",
);

impl CheckpointError {
    /// Every code under which this error crosses the border, besides those of the note.
    pub const CODES: &[ErrorCode] = &[BAD_CHECKPOINT, NOT_BY_ORIGIN];

    pub(super) const fn bad(reason: &'static str) -> Self {
        Self::Bad { reason }
    }

    pub(super) fn not_by_origin<'n>(
        origin: &str,
        signers: impl IntoIterator<Item = &'n str>,
    ) -> Self {
        let signers = signers.into_iter().take(3);
        let signers: Vec<_> = signers.map(|name| format!("`{}`", shown(name))).collect();
        Self::NotByOrigin {
            origin: shown(origin),
            signers: signers.join(", "),
        }
    }
}

impl From<CheckpointError> for Problem {
    fn from(error: CheckpointError) -> Self {
        let message = error.to_string();
        match error {
            CheckpointError::Bad { reason } => {
                Self::new(&BAD_CHECKPOINT, message).with("reason", reason)
            }
            CheckpointError::NotByOrigin { origin, signers } => Self::new(&NOT_BY_ORIGIN, message)
                .with("value", signers)
                .with("expected", origin),
            CheckpointError::Note(error) => error.into(),
        }
    }
}
