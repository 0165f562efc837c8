//! The closed list of the error codes of this crate.

use crate::{
    CanonicalError, CheckpointError, CountError, HashError, KeyError, KeyHistoryError, NoteError,
    ProofFileError, SignError, TreeError,
};
use lineside_kernel::ErrorCode;

/// Every error code of this crate, one list per error type.
pub const ERROR_CODES: &[&[ErrorCode]] = &[
    CanonicalError::CODES,
    CheckpointError::CODES,
    CountError::CODES,
    HashError::CODES,
    KeyError::CODES,
    KeyHistoryError::CODES,
    NoteError::CODES,
    ProofFileError::CODES,
    SignError::CODES,
    TreeError::CODES,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_listed_once_and_explained() {
        let mut codes = ERROR_CODES.concat();
        let count = codes.len();
        codes.sort_by_key(|code| code.code);
        codes.dedup_by_key(|code| code.code);
        assert_eq!(codes.len(), count);
        assert!(
            codes
                .iter()
                .all(|code| code.code.starts_with("proof.") && code.meaning.ends_with('.'))
        );
    }
}
