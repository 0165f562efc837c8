//! Why several variables cannot be charted together.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_spc::Hotelling;
//!
//! // The third variable is the sum of the others.
//! let values = [1.0, 2.0, 3.0, 2.0, 1.0, 3.0, 4.0, 4.0, 8.0, 0.0, 7.0, 7.0, 5.0, 1.0, 6.0];
//! let problem = Problem::from(Hotelling::of(&values, 3).chart().unwrap_err());
//! assert_eq!(problem.code(), "spc.singular_covariance");
//! assert_eq!(problem.details()["variable"], 2);
//! ```

use crate::{RunLengthError, SpcError};
use lineside_kernel::{ErrorCode, Family, Problem};

/// Why several variables cannot be charted together.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum MultivariateError {
    /// One variable follows from others, so that no distance can be measured.
    #[error(
        "the covariance is singular: variable {variable} {}; leave it out",
        if *.is_constant { "does not vary" } else { "follows from those before it" }
    )]
    Singular {
        /// The variable, counted from 0.
        variable: u32,
        /// Whether it does not vary at all.
        is_constant: bool,
    },
    /// A matrix is not one of covariances.
    #[error(
        "the covariance of variables {row} and {column} is {value}, but {mirrored} the other way round; it must be symmetric"
    )]
    NotSymmetric {
        /// The row, counted from 0.
        row: u32,
        /// The column, counted from 0.
        column: u32,
        /// What stands there.
        value: f64,
        /// What stands in the mirrored place.
        mirrored: f64,
    },
    /// Too few points for so many variables.
    #[error("{given} points are there for {variables} variables; at least {needed} are needed")]
    TooFewPoints {
        /// How many points there are.
        given: usize,
        /// How many are needed.
        needed: usize,
        /// How many variables there are.
        variables: u32,
    },
    /// What any chart can be refused for.
    #[error(transparent)]
    Chart(#[from] SpcError),
    /// The limit cannot be found.
    #[error(transparent)]
    RunLength(#[from] RunLengthError),
}

const SINGULAR: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.singular_covariance",
    "The covariance of the variables is singular: one of them does not vary, or follows from others.",
);
const NOT_SYMMETRIC: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.covariance_not_symmetric",
    "A covariance matrix was not symmetric.",
);
const TOO_FEW_POINTS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.too_few_points",
    "There are too few points to estimate the covariance of so many variables.",
);

impl MultivariateError {
    /// The codes that are its own; those of charts and of run lengths come beside them.
    pub const CODES: &[ErrorCode] = &[SINGULAR, NOT_SYMMETRIC, TOO_FEW_POINTS];
}

impl From<MultivariateError> for Problem {
    fn from(error: MultivariateError) -> Self {
        let message = error.to_string();
        match error {
            MultivariateError::Singular { variable, .. } => {
                Self::new(&SINGULAR, message).with("variable", variable)
            }
            MultivariateError::NotSymmetric { row, column, .. } => {
                Self::new(&NOT_SYMMETRIC, message)
                    .at(format!("covariance[{row}][{column}]"))
                    .with("expected", "a symmetric matrix")
            }
            MultivariateError::TooFewPoints { given, needed, .. } => {
                Self::new(&TOO_FEW_POINTS, message)
                    .at("values")
                    .with("given", given)
                    .with("needed", needed)
            }
            MultivariateError::Chart(error) => error.into(),
            MultivariateError::RunLength(error) => error.into(),
        }
    }
}
