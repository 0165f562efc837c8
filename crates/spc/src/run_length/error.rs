//! Why a run length or a limit cannot be computed.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_spc::CusumRunLength;
//!
//! let question = CusumRunLength { h: -5.0, ..CusumRunLength::default() };
//! let problem = Problem::from(question.run_lengths().unwrap_err());
//! assert_eq!((problem.code(), problem.path()), ("spc.bad_chart_parameter", Some("h")));
//! ```

use lineside_kernel::{ErrorCode, Family, Problem};

/// Why a run length or a limit cannot be computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RunLengthError {
    /// A parameter of the chart is outside what the chart or the method allows.
    #[error("`{field}` is {value}; it must be {expected}")]
    BadParameter {
        /// The field.
        field: &'static str,
        /// The value given.
        value: f64,
        /// What would be accepted.
        expected: &'static str,
    },
    /// Something that is needed was left out.
    #[error("`{field}` is missing; {why}")]
    Missing {
        /// The field.
        field: &'static str,
        /// When it is needed.
        why: &'static str,
    },
    /// The method cannot answer this combination.
    #[error("{what}; {instead}")]
    NotOffered {
        /// The field that asks for it.
        field: &'static str,
        /// What cannot be answered, and why.
        what: &'static str,
        /// What can.
        instead: &'static str,
    },
    /// The run length is beyond what a float holds.
    #[error(
        "at a shift of {shift} the average run length exceeds the range of a 64-bit float: the \
         chart practically never signals"
    )]
    Endless {
        /// The shift.
        shift: f64,
    },
    /// No limit gives the wanted run length.
    #[error(
        "no limit gives an average run length of {arl}; with these settings {expected} is possible"
    )]
    NotReached {
        /// The run length asked for.
        arl: f64,
        /// What would be accepted.
        expected: &'static str,
    },
}

const BAD_PARAMETER: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.bad_chart_parameter",
    "A parameter of the chart is outside what the chart or the method allows.",
);
const MISSING: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.missing_chart_parameter",
    "A parameter of the chart is needed for this question and was left out.",
);
const NOT_OFFERED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.run_length_not_offered",
    "The method cannot answer this combination of settings.",
);
const ENDLESS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.run_length_endless",
    "The average run length exceeds what a 64-bit float can hold.",
);
const NOT_REACHED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.run_length_not_reached",
    "No limit gives the wanted average run length.",
);

impl RunLengthError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[BAD_PARAMETER, MISSING, NOT_OFFERED, ENDLESS, NOT_REACHED];
}

impl From<RunLengthError> for Problem {
    fn from(error: RunLengthError) -> Self {
        let message = error.to_string();
        match error {
            RunLengthError::BadParameter {
                field,
                value,
                expected,
            } => Self::new(&BAD_PARAMETER, message)
                .at(field)
                .with("value", value.to_string())
                .with("expected", expected),
            RunLengthError::Missing { field, why } => {
                Self::new(&MISSING, message).at(field).with("expected", why)
            }
            RunLengthError::NotOffered { field, instead, .. } => Self::new(&NOT_OFFERED, message)
                .at(field)
                .with("expected", instead),
            RunLengthError::Endless { shift } => Self::new(&ENDLESS, message).with("shift", shift),
            RunLengthError::NotReached { arl, expected } => Self::new(&NOT_REACHED, message)
                .at("arl")
                .with("value", arl)
                .with("expected", expected),
        }
    }
}
