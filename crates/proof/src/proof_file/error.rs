//! Why a proof file is not read, or does not prove the entry.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_proof::ProofFile;
//!
//! let problem = Problem::from(ProofFile::parse("c2sp.org/tlog-proof@v2\n").unwrap_err());
//! assert_eq!(problem.code(), "proof.bad_proof_file");
//! ```

use crate::{CheckpointError, NoteError, TreeError};
use lineside_kernel::{ErrorCode, Family, Problem};

/// Why a proof file is not read, or does not prove the entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProofFileError {
    /// The text is no proof file.
    #[error("this is no proof file: {reason}")]
    Bad {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The proof is about a tree of another size than the checkpoint.
    #[error(
        "the proof is for {proof} entries and the checkpoint for {signed}; make it for the checkpoint's size"
    )]
    OtherSize {
        /// The size the proof is for.
        proof: u64,
        /// The size the checkpoint is for.
        signed: u64,
    },
    /// The checkpoint in it is wrong, or not signed by a known key of its log.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The path does not lead from the entry to the checkpoint's root.
    #[error(transparent)]
    Tree(#[from] TreeError),
}

const BAD_PROOF_FILE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.bad_proof_file",
    "A text is no proof file.",
);
const OTHER_SIZE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.other_size",
    "A proof and the checkpoint it is put together with are about different sizes.",
);

impl ProofFileError {
    /// Every code under which this error crosses the border, besides those of what it holds.
    pub const CODES: &[ErrorCode] = &[BAD_PROOF_FILE, OTHER_SIZE];
}

impl From<NoteError> for ProofFileError {
    fn from(error: NoteError) -> Self {
        Self::Checkpoint(error.into())
    }
}

impl From<ProofFileError> for Problem {
    fn from(error: ProofFileError) -> Self {
        let message = error.to_string();
        match error {
            ProofFileError::Bad { reason } => {
                Self::new(&BAD_PROOF_FILE, message).with("reason", reason)
            }
            ProofFileError::OtherSize { proof, signed } => Self::new(&OTHER_SIZE, message)
                .with("value", proof)
                .with("expected", signed),
            ProofFileError::Checkpoint(error) => error.into(),
            ProofFileError::Tree(error) => error.into(),
        }
    }
}
