//! Why there is no exact ratio.

use crate::{ErrorCode, Family, Problem};

/// Why a text is no ratio, or two ratios have no exact result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RatioError {
    /// The text is neither a decimal nor a fraction.
    #[error("`{given}` is not a ratio; write a decimal such as `37.5` or a fraction such as `3/8`")]
    NotARatio {
        /// What was given, cut when it was long.
        given: String,
    },
    /// Something was to be divided by zero.
    #[error("a ratio cannot be divided by zero")]
    DivisionByZero,
    /// The exact result has more digits than are kept.
    #[error("the exact ratio has more than 38 digits above or below the line")]
    OutOfRange,
}

const NOT_A_RATIO: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "ratio.not_a_ratio",
    "A ratio was written neither as a decimal nor as a fraction of whole numbers.",
);
const DIVISION_BY_ZERO: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "ratio.division_by_zero",
    "A ratio was divided by zero.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "ratio.out_of_range",
    "An exact ratio has more digits than are kept.",
);

impl RatioError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[NOT_A_RATIO, DIVISION_BY_ZERO, OUT_OF_RANGE];
}

impl From<RatioError> for Problem {
    fn from(error: RatioError) -> Self {
        let message = error.to_string();
        match error {
            RatioError::NotARatio { given } => {
                Self::new(&NOT_A_RATIO, message).with("value", given)
            }
            RatioError::DivisionByZero => Self::new(&DIVISION_BY_ZERO, message),
            RatioError::OutOfRange => Self::new(&OUT_OF_RANGE, message),
        }
    }
}
