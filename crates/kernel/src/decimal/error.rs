//! Why a value is not an exact decimal.

use crate::{ErrorCode, Family, Problem};

/// Why a value is not a decimal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// Something else than plain digits.
    #[error(
        "`{given}` is not a decimal; write digits such as `12.5` or `-3`, \
         without exponent, blank, comma or `+`"
    )]
    NotANumber {
        /// What was given, cut when it was long.
        given: String,
    },
    /// More digits than can be kept exactly.
    #[error("`{given}` has too many digits; at most 28 in all and 28 after the point are kept")]
    TooManyDigits {
        /// What was given, cut when it was long.
        given: String,
    },
    /// A JSON number.
    #[error(
        "{given} was given as a number, which can change on its way; \
         send it as a string: \"{given}\""
    )]
    NotAString {
        /// The number as it arrived.
        given: String,
    },
}

const NOT_A_NUMBER: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "decimal.not_a_number",
    "A decimal was written with something else than digits, a sign and a point.",
);
const TOO_MANY_DIGITS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "decimal.too_many_digits",
    "A decimal had more digits than are kept exactly.",
);
const NOT_A_STRING: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "decimal.not_a_string",
    "An exact number was sent as a JSON number instead of a string.",
);

impl DecimalError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[NOT_A_NUMBER, TOO_MANY_DIGITS, NOT_A_STRING];
}

impl From<DecimalError> for Problem {
    fn from(error: DecimalError) -> Self {
        let message = error.to_string();
        let (code, given) = match error {
            DecimalError::NotANumber { given } => (&NOT_A_NUMBER, given),
            DecimalError::TooManyDigits { given } => (&TOO_MANY_DIGITS, given),
            DecimalError::NotAString { given } => (&NOT_A_STRING, given),
        };
        Self::new(code, message).with("value", given)
    }
}
