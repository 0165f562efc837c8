//! Why a value has no canonical form, or a text is not in it.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_proof::canonicalize;
//!
//! let problem = Problem::from(canonicalize(r#"{"qty":1,"qty":2}"#).unwrap_err());
//! assert_eq!(problem.code(), "proof.duplicate_name");
//! assert_eq!(problem.details()["offset"], 9);
//! ```

use super::MAX_DEPTH;
use crate::shown::shown;
use lineside_kernel::{ErrorCode, Family, Problem};
use std::fmt;

/// Why a value has no canonical form, or a text is not in it.
///
/// Offsets count the bytes of the text from 0; values that were never text have none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CanonicalError {
    /// The text is not JSON.
    #[error("byte {offset}: {reason}")]
    NotJson {
        /// Where it stops being JSON.
        offset: usize,
        /// What is wrong there.
        reason: &'static str,
    },
    /// Two members of one object have the same name, so readers may differ on which counts.
    #[error("{}the member `{name}` stands twice in one object; each name may stand once", At(*.offset))]
    DuplicateName {
        /// Where the second name starts.
        offset: Option<usize>,
        /// The name, shortened.
        name: String,
    },
    /// An integer beyond 2^53, which other readers round without a word.
    #[error("{}{number} is beyond 2^53, where JSON numbers are no longer exact; write it as text", At(*.offset))]
    NumberNotExact {
        /// Where the number starts.
        offset: Option<usize>,
        /// The number, shortened.
        number: String,
    },
    /// A number that no 64-bit float can hold: infinite, NaN, or too large.
    #[error("{}{number} is no finite 64-bit float; JSON has no other numbers", At(*.offset))]
    NumberOutOfRange {
        /// Where the number starts.
        offset: Option<usize>,
        /// The number, shortened.
        number: String,
    },
    /// Objects and arrays nest too deep.
    #[error("{}objects and arrays nest deeper than {MAX_DEPTH}", At(*.offset))]
    TooDeep {
        /// Where the one too many starts.
        offset: Option<usize>,
    },
    /// The text is JSON but not spelt canonically.
    #[error("byte {offset}: not canonical JSON: {reason}")]
    NotCanonical {
        /// Where it first differs.
        offset: usize,
        /// What canonical JSON asks for there.
        reason: &'static str,
    },
    /// A map is keyed by something other than text.
    #[error("a map has {given} as a key; member names are text")]
    NameNotText {
        /// The kind of value found.
        given: &'static str,
    },
    /// An object is asked for and the value is none.
    #[error("the value is no object; write it as `{{...}}`")]
    NotAnObject,
    /// The type itself would not be written.
    #[error("the value cannot be written: {reason}")]
    Unwritable {
        /// What its type says.
        reason: String,
    },
}

/// Where in the text, if there is one.
struct At(Option<usize>);

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(offset) => write!(f, "byte {offset}: "),
            None => Ok(()),
        }
    }
}

impl CanonicalError {
    /// The error for a value that must be an object and is none.
    #[must_use]
    pub const fn not_an_object() -> Self {
        Self::NotAnObject
    }

    /// Where in the text, counted in bytes from 0.
    #[must_use]
    pub const fn offset(&self) -> Option<usize> {
        match self {
            Self::NotJson { offset, .. } | Self::NotCanonical { offset, .. } => Some(*offset),
            Self::DuplicateName { offset, .. }
            | Self::NumberNotExact { offset, .. }
            | Self::NumberOutOfRange { offset, .. }
            | Self::TooDeep { offset } => *offset,
            Self::NameNotText { .. } | Self::NotAnObject | Self::Unwritable { .. } => None,
        }
    }

    /// A duplicate, from its name as canonical JSON escapes it.
    pub(super) fn duplicate(offset: Option<usize>, name: &[u8]) -> Self {
        Self::DuplicateName {
            offset,
            name: shown(&String::from_utf8_lossy(name)),
        }
    }
}

impl serde::ser::Error for CanonicalError {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        Self::Unwritable {
            reason: reason.to_string(),
        }
    }
}

const NOT_JSON: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.not_json",
    "A text is not JSON.",
);
const DUPLICATE_NAME: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.duplicate_name",
    "Two members of one object have the same name.",
);
const NUMBER_NOT_EXACT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.number_not_exact",
    "An integer is beyond 2^53 and must be written as text.",
);
const NUMBER_OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.number_out_of_range",
    "A number is infinite, NaN, or too large for a 64-bit float.",
);
const TOO_DEEP: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.too_deep",
    "Objects and arrays nest deeper than 128.",
);
const NOT_CANONICAL: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.not_canonical",
    "A text is JSON but not spelt as canonical JSON spells it.",
);
const NAME_NOT_TEXT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.name_not_text",
    "A map is keyed by something other than text.",
);
const NOT_AN_OBJECT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.not_an_object",
    "A value must be a JSON object and is none.",
);
const UNWRITABLE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "proof.unwritable",
    "A value cannot be written as canonical JSON.",
);

impl CanonicalError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        NOT_JSON,
        DUPLICATE_NAME,
        NUMBER_NOT_EXACT,
        NUMBER_OUT_OF_RANGE,
        TOO_DEEP,
        NOT_CANONICAL,
        NAME_NOT_TEXT,
        NOT_AN_OBJECT,
        UNWRITABLE,
    ];

    const fn code(&self) -> &'static ErrorCode {
        match self {
            Self::NotJson { .. } => &NOT_JSON,
            Self::DuplicateName { .. } => &DUPLICATE_NAME,
            Self::NumberNotExact { .. } => &NUMBER_NOT_EXACT,
            Self::NumberOutOfRange { .. } => &NUMBER_OUT_OF_RANGE,
            Self::TooDeep { .. } => &TOO_DEEP,
            Self::NotCanonical { .. } => &NOT_CANONICAL,
            Self::NameNotText { .. } => &NAME_NOT_TEXT,
            Self::NotAnObject => &NOT_AN_OBJECT,
            Self::Unwritable { .. } => &UNWRITABLE,
        }
    }
}

impl From<CanonicalError> for Problem {
    fn from(error: CanonicalError) -> Self {
        let problem = Self::new(error.code(), error.to_string());
        let problem = match error.offset() {
            Some(offset) => problem.with("offset", offset),
            None => problem,
        };
        match error {
            CanonicalError::DuplicateName { name, .. } => problem.with("value", name),
            CanonicalError::NumberNotExact { number, .. }
            | CanonicalError::NumberOutOfRange { number, .. } => problem.with("value", number),
            CanonicalError::TooDeep { .. } => problem.with("limit", MAX_DEPTH),
            CanonicalError::NameNotText { given } => problem.with("value", given),
            _ => problem,
        }
    }
}
