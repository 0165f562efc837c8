//! Why a plan cannot be computed.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_sampling::{SamplingCharacteristic, SamplingStage};
//!
//! let stages = vec![SamplingStage::single(0, 0)];
//! let error = SamplingCharacteristic::of(stages, &[0.01]).compute().unwrap_err();
//! let problem = Problem::from(error);
//! assert_eq!((problem.code(), problem.path()), ("sampling.bad_stage", Some("stages[0]")));
//! ```

use lineside_kernel::{ErrorCode, Family, Problem};

/// Why a plan cannot be computed from what was given.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SamplingError {
    /// An option is outside what makes sense.
    #[error("`{field}` is {value}; it must be {expected}")]
    BadOption {
        /// The field.
        field: String,
        /// The value given.
        value: String,
        /// What would be accepted.
        expected: String,
    },
    /// A stage of a plan contradicts itself or the one before.
    #[error("stage {stage} {fault}")]
    BadStage {
        /// Which stage, counted from 0.
        stage: usize,
        /// What is wrong with it and what would be accepted.
        fault: String,
    },
    /// No plan within reach meets both risks.
    #[error("no plan of up to {limit} pieces meets both points; move them further apart{hint}")]
    NoPlan {
        /// The largest sample that was tried.
        limit: u32,
        /// What else may help.
        hint: &'static str,
    },
    /// The standard has no table for what was asked.
    #[error("{what} is not tabulated here: {reason}")]
    NotTabulated {
        /// What was asked.
        what: String,
        /// Why it is not there and what to do.
        reason: &'static str,
    },
    /// A result exceeds what a 64-bit float can hold.
    #[error("{what} exceeds the range of a 64-bit float; use a larger unit for the values")]
    OutOfRange {
        /// The result that cannot be represented.
        what: &'static str,
    },
}

const BAD_OPTION: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sampling.bad_option",
    "An option of the plan was outside what makes sense.",
);
const BAD_STAGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sampling.bad_stage",
    "A stage of a sampling plan contradicts itself or the one before.",
);
const NO_PLAN: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sampling.no_plan",
    "No sampling plan within reach meets both the producer's and the consumer's point.",
);
const NOT_TABULATED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sampling.not_tabulated",
    "The standard has no table for what was asked, or it is not among those that were verified.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sampling.out_of_range",
    "The values are so large that a result exceeds a 64-bit float.",
);

impl SamplingError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[BAD_OPTION, BAD_STAGE, NO_PLAN, NOT_TABULATED, OUT_OF_RANGE];

    /// An option that makes no sense.
    pub(crate) fn option(
        field: impl Into<String>,
        value: impl ToString,
        expected: impl Into<String>,
    ) -> Self {
        Self::BadOption {
            field: field.into(),
            value: value.to_string(),
            expected: expected.into(),
        }
    }
}

impl From<SamplingError> for Problem {
    fn from(error: SamplingError) -> Self {
        let message = error.to_string();
        match error {
            SamplingError::BadOption {
                field,
                value,
                expected,
            } => Self::new(&BAD_OPTION, message)
                .at(field)
                .with("value", value)
                .with("expected", expected),
            SamplingError::BadStage { stage, .. } => {
                Self::new(&BAD_STAGE, message).at(format!("stages[{stage}]"))
            }
            SamplingError::NoPlan { limit, .. } => {
                Self::new(&NO_PLAN, message).with("limit", limit)
            }
            SamplingError::NotTabulated { what, .. } => {
                Self::new(&NOT_TABULATED, message).with("value", what)
            }
            SamplingError::OutOfRange { what } => {
                Self::new(&OUT_OF_RANGE, message).with("result", what)
            }
        }
    }
}
