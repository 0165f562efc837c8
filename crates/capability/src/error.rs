//! Why a capability cannot be told.
//!
//! ```
//! use lineside_capability::CapabilityStudy;
//! use lineside_kernel::Problem;
//!
//! let problem = Problem::from(CapabilityStudy::of(&[1.0, 2.0]).report().unwrap_err());
//! assert_eq!(problem.code(), "capability.no_limits");
//! ```

use lineside_kernel::{ErrorCode, Family, Problem};

/// Why a capability cannot be told from what was given.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CapabilityError {
    /// Neither a lower nor an upper specification limit was given.
    #[error("no specification limit is given; at least one of `lower` and `upper` is needed")]
    NoLimits,
    /// The lower specification limit is not below the upper one.
    #[error("the lower limit {lower} is not below the upper limit {upper}")]
    LimitsReversed {
        /// The lower limit.
        lower: f64,
        /// The upper limit.
        upper: f64,
    },
    /// A setting is not a number that can be used.
    #[error("{value} is given; it must be {expected}")]
    BadSetting {
        /// The field.
        field: &'static str,
        /// What was given.
        value: f64,
        /// What would be accepted.
        expected: &'static str,
    },
    /// A value of a column cannot be used.
    #[error("value {index} is {value}; it must be {expected}")]
    BadValue {
        /// The column.
        field: &'static str,
        /// Where it stands, counted from 0.
        index: usize,
        /// The value.
        value: f64,
        /// What would be accepted.
        expected: &'static str,
    },
    /// There are fewer values than the method needs.
    #[error("{given} given; at least {needed} are needed {purpose}")]
    TooFewValues {
        /// The column.
        field: &'static str,
        /// How many were given.
        given: usize,
        /// How many are needed.
        needed: usize,
        /// What for.
        purpose: &'static str,
    },
    /// There are more values than the method is made for.
    #[error("{given} given; at most {limit} are accepted")]
    TooManyValues {
        /// The column.
        field: &'static str,
        /// How many were given.
        given: usize,
        /// How many are accepted.
        limit: u32,
    },
    /// The sizes of subgroups do not add up to the values.
    #[error("the subgroups hold {expected} values, but {given} are given")]
    SizesDisagree {
        /// How many values were given.
        given: usize,
        /// How many the sizes add up to.
        expected: usize,
    },
    /// An estimator does not fit the data, or two fields exclude each other.
    #[error("{given}; {expected}")]
    DoesNotFit {
        /// The field at fault.
        field: &'static str,
        /// What was given.
        given: &'static str,
        /// What would be accepted.
        expected: &'static str,
    },
    /// All values are equal, or so nearly that the method has nothing to measure.
    #[error("the values do not vary; {method} needs values that differ")]
    NoVariation {
        /// The method.
        method: &'static str,
    },
    /// A result exceeds what a 64-bit float can hold.
    #[error("{what} exceeds the range of a 64-bit float; use a larger unit for the values")]
    OutOfRange {
        /// The result.
        what: &'static str,
    },
}

const fn code(code: &'static str, meaning: &'static str) -> ErrorCode {
    ErrorCode::new(Family::InvalidInput, code, meaning)
}

const NO_LIMITS: ErrorCode = code(
    "capability.no_limits",
    "Neither a lower nor an upper specification limit was given.",
);
const LIMITS_REVERSED: ErrorCode = code(
    "capability.limits_reversed",
    "The lower specification limit was not below the upper one.",
);
const BAD_SETTING: ErrorCode = code(
    "capability.bad_setting",
    "A setting was not a finite number in its range.",
);
const BAD_VALUE: ErrorCode = code(
    "capability.bad_value",
    "A value was not finite, or not in the range that the method needs.",
);
const TOO_FEW_VALUES: ErrorCode = code(
    "capability.too_few_values",
    "There were fewer values than the method needs.",
);
const TOO_MANY_VALUES: ErrorCode = code(
    "capability.too_many_values",
    "There were more values than the method is made for.",
);
const SIZES_DISAGREE: ErrorCode = code(
    "capability.sizes_disagree",
    "The sizes of the subgroups did not add up to the number of values.",
);
const DOES_NOT_FIT: ErrorCode = code(
    "capability.does_not_fit",
    "An estimator did not fit the data, or two fields excluded each other.",
);
const NO_VARIATION: ErrorCode = code(
    "capability.no_variation",
    "All values were equal, so that the method had nothing to measure.",
);
const OUT_OF_RANGE: ErrorCode = code(
    "capability.out_of_range",
    "A result exceeded the range of a 64-bit float.",
);

impl CapabilityError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        NO_LIMITS,
        LIMITS_REVERSED,
        BAD_SETTING,
        BAD_VALUE,
        TOO_FEW_VALUES,
        TOO_MANY_VALUES,
        SIZES_DISAGREE,
        DOES_NOT_FIT,
        NO_VARIATION,
        OUT_OF_RANGE,
    ];
}

impl From<CapabilityError> for Problem {
    fn from(error: CapabilityError) -> Self {
        use CapabilityError as E;
        let message = error.to_string();
        match error {
            E::NoLimits => Self::new(&NO_LIMITS, message).at("lower"),
            E::LimitsReversed { lower, upper } => Self::new(&LIMITS_REVERSED, message)
                .at("lower")
                .with("value", lower)
                .with("upper", upper),
            // JSON has no NaN, so a value travels as text.
            E::BadSetting {
                field,
                value,
                expected,
            } => Self::new(&BAD_SETTING, message)
                .at(field)
                .with("value", value.to_string())
                .with("expected", expected),
            E::BadValue {
                field,
                index,
                value,
                expected,
            } => Self::new(&BAD_VALUE, message)
                .at(format!("{field}[{index}]"))
                .with("value", value.to_string())
                .with("expected", expected),
            E::TooFewValues {
                field,
                given,
                needed,
                ..
            } => Self::new(&TOO_FEW_VALUES, message)
                .at(field)
                .with("given", given)
                .with("needed", needed),
            E::TooManyValues {
                field,
                given,
                limit,
            } => Self::new(&TOO_MANY_VALUES, message)
                .at(field)
                .with("given", given)
                .with("limit", limit),
            E::SizesDisagree { given, expected } => Self::new(&SIZES_DISAGREE, message)
                .at("values")
                .with("given", given)
                .with("expected", expected),
            E::DoesNotFit {
                field, expected, ..
            } => Self::new(&DOES_NOT_FIT, message)
                .at(field)
                .with("expected", expected),
            E::NoVariation { method } => Self::new(&NO_VARIATION, message)
                .at("values")
                .with("method", method),
            E::OutOfRange { what } => Self::new(&OUT_OF_RANGE, message).with("result", what),
        }
    }
}
