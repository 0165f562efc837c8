//! Why a note is not read, not signed, or not believed.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_proof::Note;
//!
//! let problem = Problem::from(Note::parse("unsigned\n").unwrap_err());
//! assert_eq!(problem.code(), "proof.bad_note");
//! ```

use super::NoteSignature;
use crate::shown::shown;
use crate::{KeyError, KeyHistoryError, KeyId, SignError};
use lineside_kernel::{ErrorCode, Family, Problem};

/// Why a note is not read, not signed, or not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoteError {
    /// The text is no signed note.
    #[error("this is no signed note: {reason}")]
    Bad {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A known key is said to have signed, and its signature does not hold.
    #[error(
        "the signature by `{name}` (key {id}) does not hold: the text, the signature or the key is another"
    )]
    SignatureWrong {
        /// The name of the key, shortened.
        name: String,
        /// Its id.
        id: KeyId,
    },
    /// None of the known keys signed.
    #[error("no known key signed; signed by {signers}")]
    NotSigned {
        /// Who is said to have signed, shortened.
        signers: String,
    },
    /// The signer's name or public key is unusable.
    #[error(transparent)]
    Signer(#[from] KeyError),
    /// The key did not sign.
    #[error(transparent)]
    Signing(#[from] SignError),
    /// A known key was not valid at the time.
    #[error(transparent)]
    Key(#[from] KeyHistoryError),
}

const BAD_NOTE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.bad_note",
    "A text is no signed note.",
);
const SIGNATURE_WRONG: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.signature_wrong",
    "A signature by a known key does not hold.",
);
const NOT_SIGNED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.not_signed",
    "None of the known keys signed a note.",
);

impl NoteError {
    /// Every code under which this error crosses the border, besides those of the keys.
    pub const CODES: &[ErrorCode] = &[BAD_NOTE, SIGNATURE_WRONG, NOT_SIGNED];

    pub(super) const fn bad(reason: &'static str) -> Self {
        Self::Bad { reason }
    }

    pub(super) fn wrong(signature: &NoteSignature) -> Self {
        Self::SignatureWrong {
            name: shown(signature.name()),
            id: signature.key_id(),
        }
    }

    pub(super) fn not_signed(signatures: &[NoteSignature]) -> Self {
        let signers = signatures.iter().take(3);
        let named = |by: &NoteSignature| format!("`{}` (key {})", shown(by.name()), by.key_id());
        let mut signers = signers.map(named).collect::<Vec<_>>().join(", ");
        if signatures.len() > 3 {
            signers.push_str(", ...");
        }
        Self::NotSigned { signers }
    }
}

impl From<NoteError> for Problem {
    fn from(error: NoteError) -> Self {
        let message = error.to_string();
        match error {
            NoteError::Bad { reason } => Self::new(&BAD_NOTE, message).with("reason", reason),
            NoteError::SignatureWrong { name, id } => Self::new(&SIGNATURE_WRONG, message)
                .with("value", name)
                .with("key", id.to_string()),
            NoteError::NotSigned { signers } => {
                Self::new(&NOT_SIGNED, message).with("value", signers)
            }
            NoteError::Signer(error) => error.into(),
            NoteError::Signing(error) => error.into(),
            NoteError::Key(error) => error.into(),
        }
    }
}
