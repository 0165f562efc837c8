//! Why a study cannot be computed.
//!
//! ```
//! use lineside_kernel::Problem;
//! use lineside_msa::{CrossedGage, GageArrangement};
//!
//! let arrangement = GageArrangement::Labels {
//!     parts: ["p1", "p1", "p2"].map(String::from).to_vec(),
//!     operators: ["ann", "bob", "ann"].map(String::from).to_vec(),
//! };
//! let study = CrossedGage::of(&[1.0, 1.1, 2.0], arrangement);
//! let problem = Problem::from(study.analyse().unwrap_err());
//! assert_eq!(problem.code(), "msa.missing_cell");
//! assert_eq!(problem.details()["part"], "p2");
//! ```

use lineside_kernel::{ErrorCode, Family, Problem, shown};

/// Why a study cannot be computed from what was given.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum MsaError {
    /// Too few of something: parts, operators, replicates, readings, categories.
    #[error("{given} {what} given; the study needs at least {needed}")]
    TooFew {
        /// Of what there are too few.
        what: &'static str,
        /// How many were given.
        given: usize,
        /// How many are needed.
        needed: usize,
    },
    /// More readings than an index of 32 bits can count.
    #[error("{given} values given; a study holds at most {}", u32::MAX)]
    TooMany {
        /// How many were given.
        given: usize,
    },
    /// A column is not as long as it must be.
    #[error("`{field}` holds {given} entries; it must hold {expected}, one for each reading")]
    Length {
        /// The column.
        field: &'static str,
        /// How many entries it holds.
        given: usize,
        /// How many it must hold.
        expected: usize,
    },
    /// An operator did not measure a part.
    #[error(
        "operator `{operator}` has no reading of part `{part}`; every operator must measure every part", operator = shown(.operator), part = shown(.part))]
    MissingCell {
        /// The operator.
        operator: String,
        /// The part.
        part: String,
    },
    /// An operator measured a part more or less often than the first cell was measured.
    #[error(
        "operator `{operator}` has {given} readings of part `{part}`, where other cells have {expected}; \
         all must have equally many", operator = shown(.operator), part = shown(.part))]
    Unbalanced {
        /// The operator.
        operator: String,
        /// The part.
        part: String,
        /// How many readings there are.
        given: usize,
        /// How many there must be.
        expected: usize,
    },
    /// An operator measured another number of parts than the first one, in a nested study.
    #[error(
        "operator `{operator}` has {given} parts, where another has {expected}; all must have equally many", operator = shown(.operator))]
    UnequalParts {
        /// The operator.
        operator: String,
        /// How many parts the operator has.
        given: usize,
        /// How many there must be.
        expected: usize,
    },
    /// A number is NaN or infinite.
    #[error("`{field}` {index} is {value}; it must be a finite number")]
    NotFinite {
        /// The column.
        field: &'static str,
        /// Where it stands, counted from 0.
        index: usize,
        /// The value.
        value: f64,
    },
    /// An option is outside what makes sense.
    #[error("`{field}` is {value}; it must be {expected}", value = shown(.value))]
    BadOption {
        /// The field.
        field: &'static str,
        /// The value given.
        value: String,
        /// What would be accepted.
        expected: &'static str,
    },
    /// Rows of a table of counts do not fit together.
    #[error("row {row} {fault}")]
    BadTable {
        /// Which row, counted from 0.
        row: usize,
        /// What is wrong with it and what would be accepted.
        fault: String,
    },
    /// One part was given two different standards.
    #[error("part `{part}` has the standards `{first}` and `{second}`; a part has one", part = shown(.part), first = shown(.first), second = shown(.second))]
    TwoStandards {
        /// The part.
        part: String,
        /// The standard it was given first.
        first: String,
        /// Another one.
        second: String,
    },
    /// A part has no standard although others have one.
    #[error("part `{part}` has no standard; give one for every part, or for none", part = shown(.part))]
    NoStandard {
        /// The part.
        part: String,
    },
    /// A rating is not among the categories that were listed.
    #[error("`{rating}` is not one of the categories {expected}", rating = shown(.rating), expected = shown(.expected))]
    UnknownCategory {
        /// The rating.
        rating: String,
        /// The categories.
        expected: String,
    },
    /// A result exceeds what a 64-bit float can hold.
    #[error("{what} exceeds the range of a 64-bit float; use a larger unit for the values")]
    OutOfRange {
        /// The result that cannot be represented.
        what: &'static str,
    },
}

const TOO_FEW: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.too_few",
    "The study has too few parts, operators, replicates, readings or categories.",
);
const TOO_MANY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.too_many",
    "The study was given more readings than an index of 32 bits can count.",
);
const LENGTH: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.length",
    "A column does not hold one entry for each reading.",
);
const MISSING_CELL: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.missing_cell",
    "An operator did not measure every part.",
);
const UNBALANCED: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.unbalanced",
    "An operator measured a part more or less often than others were measured.",
);
const UNEQUAL_PARTS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.unequal_parts",
    "In a nested study an operator measured another number of parts than the others.",
);
const NOT_FINITE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.not_finite",
    "A value was NaN or infinite.",
);
const BAD_OPTION: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.bad_option",
    "An option of the study was outside what makes sense.",
);
const BAD_TABLE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.bad_table",
    "The rows of a table of counts do not fit together.",
);
const TWO_STANDARDS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.two_standards",
    "One part was given two different standards.",
);
const NO_STANDARD: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.no_standard",
    "A part has no standard although others have one.",
);
const UNKNOWN_CATEGORY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.unknown_category",
    "A rating is not among the categories that were listed.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "msa.out_of_range",
    "The values are so large that a result exceeds a 64-bit float.",
);

impl MsaError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[
        TOO_FEW,
        TOO_MANY,
        LENGTH,
        MISSING_CELL,
        UNBALANCED,
        UNEQUAL_PARTS,
        NOT_FINITE,
        BAD_OPTION,
        BAD_TABLE,
        TWO_STANDARDS,
        NO_STANDARD,
        UNKNOWN_CATEGORY,
        OUT_OF_RANGE,
    ];
}

impl From<MsaError> for Problem {
    fn from(error: MsaError) -> Self {
        let message = error.to_string();
        match error {
            MsaError::TooFew {
                what,
                given,
                needed,
            } => Self::new(&TOO_FEW, message)
                .with("what", what)
                .with("given", given)
                .with("needed", needed),
            MsaError::TooMany { given } => Self::new(&TOO_MANY, message)
                .with("given", given)
                .with("limit", u32::MAX),
            MsaError::Length {
                field,
                given,
                expected,
            } => Self::new(&LENGTH, message)
                .at(field)
                .with("given", given)
                .with("expected", expected),
            MsaError::MissingCell { operator, part } => Self::new(&MISSING_CELL, message)
                .at("arrangement")
                .with("operator", operator)
                .with("part", part),
            MsaError::Unbalanced {
                operator,
                part,
                given,
                expected,
            } => Self::new(&UNBALANCED, message)
                .at("arrangement")
                .with("operator", operator)
                .with("part", part)
                .with("given", given)
                .with("expected", expected),
            MsaError::UnequalParts {
                operator,
                given,
                expected,
            } => Self::new(&UNEQUAL_PARTS, message)
                .at("arrangement")
                .with("operator", operator)
                .with("given", given)
                .with("expected", expected),
            // JSON has no NaN, so the value travels as text.
            MsaError::NotFinite {
                field,
                index,
                value,
            } => Self::new(&NOT_FINITE, message)
                .at(format!("{field}[{index}]"))
                .with("value", value.to_string())
                .with("expected", "a finite number"),
            MsaError::BadOption {
                field,
                value,
                expected,
            } => Self::new(&BAD_OPTION, message)
                .at(field)
                .with("value", value)
                .with("expected", expected),
            MsaError::BadTable { row, .. } => Self::new(&BAD_TABLE, message).with("row", row),
            MsaError::TwoStandards {
                part,
                first,
                second,
            } => Self::new(&TWO_STANDARDS, message)
                .at("standards")
                .with("part", part)
                .with("first", first)
                .with("second", second),
            MsaError::NoStandard { part } => Self::new(&NO_STANDARD, message)
                .at("standards")
                .with("part", part),
            MsaError::UnknownCategory { rating, expected } => Self::new(&UNKNOWN_CATEGORY, message)
                .at("categories")
                .with("value", rating)
                .with("expected", expected),
            MsaError::OutOfRange { what } => Self::new(&OUT_OF_RANGE, message).with("result", what),
        }
    }
}
