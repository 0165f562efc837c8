//! Why a column cannot be read.

use crate::{ErrorCode, Family, Problem};

/// Why a column cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ColumnError {
    /// The JSON refers to a column that did not come with it.
    #[error("column {index} is referred to, but {given} came beside the request")]
    Missing {
        /// The reference.
        index: usize,
        /// How many columns came.
        given: usize,
    },
    /// A value does not survive the conversion to the wanted type.
    #[error(
        "a column of {wanted} is needed; value {index} of the {given} column given would change"
    )]
    Element {
        /// The first value that would change.
        index: usize,
        /// The type given.
        given: &'static str,
        /// The type needed.
        wanted: &'static str,
    },
    /// The host's array holds something a column cannot.
    #[error(
        "a column holds numbers (float64, float32, or integers of native byte order), not {given}"
    )]
    Unsupported {
        /// What it holds, in the host's words.
        given: String,
    },
    /// The host's array is not a row of values.
    #[error("a column has one dimension; the array given has {dimensions}")]
    Shape {
        /// How many dimensions it has.
        dimensions: usize,
    },
}

const MISSING: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "column.missing",
    "The request refers to a column that did not come beside it.",
);
const ELEMENT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "column.wrong_type",
    "A value of the column does not survive the conversion to the type that is needed.",
);
const UNSUPPORTED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "column.unsupported",
    "The array given as a column holds something other than numbers of native byte order.",
);
const SHAPE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "column.wrong_shape",
    "The array given as a column does not have exactly one dimension.",
);

impl ColumnError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[MISSING, ELEMENT, UNSUPPORTED, SHAPE];
}

impl From<ColumnError> for Problem {
    fn from(error: ColumnError) -> Self {
        let message = error.to_string();
        match error {
            ColumnError::Missing { index, given } => Self::new(&MISSING, message)
                .with("column", index)
                .with("given", given),
            ColumnError::Element {
                index,
                given,
                wanted,
            } => Self::new(&ELEMENT, message)
                .at(format!("[{index}]"))
                .with("given", given)
                .with("expected", wanted),
            ColumnError::Unsupported { given } => {
                Self::new(&UNSUPPORTED, message).with("given", given)
            }
            ColumnError::Shape { dimensions } => {
                Self::new(&SHAPE, message).with("dimensions", dimensions)
            }
        }
    }
}
