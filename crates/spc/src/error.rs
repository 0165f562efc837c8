//! Why a chart cannot be computed.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_spc::Individuals;
//!
//! let problem = Problem::from(Individuals::of(&[1.0, f64::INFINITY]).chart().unwrap_err());
//! assert_eq!((problem.code(), problem.path()), ("spc.not_finite", Some("values[1]")));
//! ```

use crate::RuleError;
use crate::rule::error as codes;
use lineside_kernel::{Cancelled, ErrorCode, Family, Problem};
use lineside_statistics::{MAX_SPAN, MIN_SPAN};

/// Why a chart cannot be computed from what was given.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SpcError {
    /// Too few values for even one moving range.
    #[error("{given} given; a chart needs at least {needed} values, one moving range")]
    TooFewValues {
        /// How many values were given.
        given: usize,
        /// How many are needed: the span of the moving ranges.
        needed: u32,
    },
    /// More values than an index of 32 bits can count.
    #[error("{given} values given; a chart holds at most {}", u32::MAX)]
    TooManyValues {
        /// How many values were given.
        given: usize,
    },
    /// A value is NaN or infinite.
    #[error("value {index} is {value}; every value must be a finite number")]
    NotFinite {
        /// Where it stands, counted from 0.
        index: usize,
        /// The value.
        value: f64,
    },
    /// The span of the moving ranges is outside the tabulated widths.
    #[error("a span of {span} is given; moving ranges span {MIN_SPAN} to {MAX_SPAN} values")]
    BadSpan {
        /// The span given.
        span: u32,
    },
    /// The known limits are not numbers to chart against.
    #[error("the known {field} is {value}; it must be a finite number{}", .field.also())]
    BadLimits {
        /// Which of the two.
        field: KnownField,
        /// The value given.
        value: f64,
    },
    /// An entry of a column is not what the chart can use.
    #[error("entry {index} is {value}; it must be {expected}")]
    BadEntry {
        /// The column.
        field: &'static str,
        /// Where it stands, counted from 0.
        index: usize,
        /// The value.
        value: f64,
        /// What would be accepted.
        expected: &'static str,
    },
    /// A setting is not one the chart can use.
    #[error("{value} is given; it must be {expected}")]
    BadSetting {
        /// The field, as a path from the root of the request.
        field: &'static str,
        /// What was given.
        value: String,
        /// What would be accepted.
        expected: &'static str,
    },
    /// Two fields that belong together do not fit.
    #[error("{given} given; {expected} needed, to fit {other}")]
    Mismatch {
        /// The field.
        field: &'static str,
        /// How many entries it has.
        given: usize,
        /// How many would be accepted.
        expected: usize,
        /// What it has to fit.
        other: &'static str,
    },
    /// The data hold nothing from which the chart could be estimated.
    #[error("{what} cannot be estimated: {needed}")]
    CannotEstimate {
        /// What cannot be estimated.
        what: &'static str,
        /// What would be needed.
        needed: &'static str,
        /// The column that lacks it.
        field: &'static str,
    },
    /// The work was stopped before its end.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A rule cannot be read with.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// A result exceeds what a 64-bit float can hold.
    #[error("{what} exceeds the range of a 64-bit float; use a larger unit for the values")]
    OutOfRange {
        /// The result that cannot be represented.
        what: &'static str,
    },
}

/// A field of the known limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownField {
    /// The known centre line.
    Center,
    /// The known sigma.
    Sigma,
}

impl KnownField {
    fn path(self) -> &'static str {
        match self {
            Self::Center => "limits.center",
            Self::Sigma => "limits.sigma",
        }
    }

    fn also(self) -> &'static str {
        match self {
            Self::Center => "",
            Self::Sigma => ", zero or above",
        }
    }
}

impl std::fmt::Display for KnownField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Center => "center",
            Self::Sigma => "sigma",
        })
    }
}

const TOO_FEW_VALUES: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.too_few_values",
    "The chart needs more values than were given: at least one whole moving range.",
);
const TOO_MANY_VALUES: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.too_many_values",
    "The chart was given more values than an index of 32 bits can count.",
);
const NOT_FINITE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.not_finite",
    "A value was NaN or infinite.",
);
const BAD_SPAN: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.bad_span",
    "The span of the moving ranges was not between 2 and 25.",
);
const BAD_LIMITS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.bad_limits",
    "The known centre or sigma was not finite, or the known sigma was negative.",
);
const BAD_ENTRY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.bad_entry",
    "An entry of a column was not what the chart can use: a negative count, a size of zero, an index outside the data.",
);
const BAD_SETTING: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.bad_setting",
    "A setting of the chart was not one it can use.",
);
const MISMATCH: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.mismatch",
    "Two fields that belong together do not fit, such as counts and sizes of different number.",
);
const CANNOT_ESTIMATE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.cannot_estimate",
    "The data hold nothing from which the chart could be estimated, such as no subgroup of two values.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "spc.out_of_range",
    "The values are so large that a sum, a range or a limit exceeds a 64-bit float.",
);

impl SpcError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        TOO_FEW_VALUES,
        TOO_MANY_VALUES,
        NOT_FINITE,
        BAD_SPAN,
        BAD_LIMITS,
        BAD_ENTRY,
        BAD_SETTING,
        MISMATCH,
        CANNOT_ESTIMATE,
        OUT_OF_RANGE,
        codes::BAD_NAME,
        codes::NAME_TWICE,
        codes::TOO_MANY,
        codes::BAD_RULE,
    ];
}

impl From<SpcError> for Problem {
    fn from(error: SpcError) -> Self {
        let message = error.to_string();
        match error {
            SpcError::TooFewValues { given, needed } => Self::new(&TOO_FEW_VALUES, message)
                .at("values")
                .with("given", given)
                .with("needed", needed),
            SpcError::TooManyValues { given } => Self::new(&TOO_MANY_VALUES, message)
                .at("values")
                .with("given", given)
                .with("limit", u32::MAX),
            // JSON has no NaN, so the value travels as text.
            SpcError::NotFinite { index, value } => Self::new(&NOT_FINITE, message)
                .at(format!("values[{index}]"))
                .with("value", value.to_string())
                .with("expected", "a finite number"),
            SpcError::BadSpan { span } => Self::new(&BAD_SPAN, message)
                .at("span")
                .with("value", span)
                .with("expected", format!("{MIN_SPAN} to {MAX_SPAN}")),
            SpcError::BadLimits { field, value } => Self::new(&BAD_LIMITS, message)
                .at(field.path())
                .with("value", value.to_string())
                .with("expected", format!("a finite number{}", field.also())),
            SpcError::BadEntry {
                field,
                index,
                value,
                expected,
            } => Self::new(&BAD_ENTRY, message)
                .at(format!("{field}[{index}]"))
                .with("value", value.to_string())
                .with("expected", expected),
            SpcError::BadSetting {
                field,
                value,
                expected,
            } => Self::new(&BAD_SETTING, message)
                .at(field)
                .with("value", value)
                .with("expected", expected),
            SpcError::Mismatch {
                field,
                given,
                expected,
                other,
            } => Self::new(&MISMATCH, message)
                .at(field)
                .with("given", given)
                .with("expected", expected)
                .with("other", other),
            SpcError::CannotEstimate {
                what,
                needed,
                field,
            } => Self::new(&CANNOT_ESTIMATE, message)
                .at(field)
                .with("what", what)
                .with("needed", needed),
            SpcError::Cancelled(cancelled) => cancelled.into(),
            SpcError::Rule(error) => error.into(),
            SpcError::OutOfRange { what } => Self::new(&OUT_OF_RANGE, message).with("result", what),
        }
    }
}
