//! Why a quantity cannot be read, added, converted or split.

use super::Equivalence;
use crate::{
    DecimalError, ErrorCode, Family, Problem, Ratio, RatioError, Rounding, RoundingError,
    ShareError, Unit, UnitError,
};
use rust_decimal::Decimal;

/// Why a quantity cannot be read, added, converted or split.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// The value is no decimal.
    #[error(transparent)]
    Value(#[from] DecimalError),
    /// The unit is unknown.
    #[error(transparent)]
    Unit(#[from] UnitError),
    /// The increment is not above zero.
    #[error(transparent)]
    Increment(RoundingError),
    /// The weights do not say how to split.
    #[error(transparent)]
    Share(ShareError),
    /// Two quantities of different units were to be added, subtracted or compared.
    #[error("`{left}` and `{right}` are different units; convert one of the quantities first")]
    UnitMismatch {
        /// The unit of the first.
        left: Unit,
        /// The unit of the second.
        right: Unit,
    },
    /// Nothing connects the two units.
    #[error("nothing says how many `{to}` one `{from}` is; add an equivalence for this item")]
    NoConversion {
        /// The unit of the quantity.
        from: Unit,
        /// The unit asked for.
        to: Unit,
    },
    /// An equivalence says something else than the table or the ones before it.
    #[error(
        "1 {} cannot be {} {2}: the table of units, or the equivalences before this one, \
         make it {known} {2}",
        stated.one, stated.equals, stated.unit
    )]
    Contradictory {
        /// The position of the equivalence in the list.
        index: usize,
        /// The equivalence.
        stated: Box<Equivalence>,
        /// How many it must be instead.
        known: Ratio,
    },
    /// An equivalence says that a unit is nothing, or less.
    #[error("1 {one} cannot be `{equals}` of anything; give a number above zero")]
    BadFactor {
        /// The position of the equivalence in the list.
        index: usize,
        /// Its one unit.
        one: Unit,
        /// The number given.
        equals: Ratio,
    },
    /// The result has no end as a decimal, or too many digits, and no increment was given.
    #[error(
        "{exact} {unit} cannot be written as a decimal of 28 digits; \
         give an `increment` and a `rounding`"
    )]
    Inexact {
        /// The exact result.
        exact: Ratio,
        /// Its unit.
        unit: Unit,
    },
    /// The value is between two multiples of the increment, and no rounding was given.
    #[error(
        "{exact} {unit} is not a multiple of the increment {increment}; \
         give one that is, or name a `rounding`"
    )]
    NotAMultiple {
        /// The exact value.
        exact: Ratio,
        /// Its unit.
        unit: Unit,
        /// The increment.
        increment: Decimal,
    },
    /// Something would have become nothing.
    #[error(
        "{exact} {unit} would become zero (increment {increment}, rounding `{rounding}`); \
         use a finer increment, or round `up`"
    )]
    RoundsToZero {
        /// The exact value.
        exact: Ratio,
        /// Its unit.
        unit: Unit,
        /// The increment.
        increment: Decimal,
        /// The rounding.
        rounding: Rounding,
    },
    /// A rounding without anything to round to.
    #[error("the rounding `{rounding}` needs an `increment` to round to, such as `0.001`")]
    MissingIncrement {
        /// The rounding.
        rounding: Rounding,
    },
    /// The exact result, or a step on the way to it, has more digits than are kept.
    #[error("the exact result has too many digits; use a value with fewer, or another unit")]
    OutOfRange,
}

const UNIT_MISMATCH: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.unit_mismatch",
    "Quantities of different units were added, subtracted or compared.",
);
const NO_CONVERSION: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.no_conversion",
    "Neither the table nor the equivalences connect the two units.",
);
const CONTRADICTORY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.contradictory_factors",
    "An equivalence contradicts the table of units or the equivalences before it.",
);
const BAD_FACTOR: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.bad_factor",
    "An equivalence is not above zero.",
);
const INEXACT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.inexact",
    "The exact result is no decimal of 28 digits, and no increment says where to round it.",
);
const NOT_A_MULTIPLE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.not_a_multiple",
    "A value is not a multiple of the increment, and no rounding was named.",
);
const ROUNDS_TO_ZERO: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.rounds_to_zero",
    "A quantity that is not zero would have become zero by rounding.",
);
const MISSING_INCREMENT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.missing_increment",
    "A rounding was named without an increment to round to.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "quantity.out_of_range",
    "An exact result has more digits than are kept.",
);

impl QuantityError {
    /// Every code under which this error crosses the border, besides those of the decimal,
    /// the unit, the increment and the shares.
    pub const CODES: &[ErrorCode] = &[
        UNIT_MISMATCH,
        NO_CONVERSION,
        CONTRADICTORY,
        BAD_FACTOR,
        INEXACT,
        NOT_A_MULTIPLE,
        ROUNDS_TO_ZERO,
        MISSING_INCREMENT,
        OUT_OF_RANGE,
    ];
}

impl From<RatioError> for QuantityError {
    fn from(_: RatioError) -> Self {
        Self::OutOfRange
    }
}

impl From<RoundingError> for QuantityError {
    fn from(error: RoundingError) -> Self {
        match error {
            RoundingError::OutOfRange => Self::OutOfRange,
            bad_increment @ RoundingError::BadIncrement { .. } => Self::Increment(bad_increment),
        }
    }
}

impl From<ShareError> for QuantityError {
    fn from(error: ShareError) -> Self {
        match error {
            ShareError::OutOfRange => Self::OutOfRange,
            bad_weights => Self::Share(bad_weights),
        }
    }
}

impl From<QuantityError> for Problem {
    fn from(error: QuantityError) -> Self {
        let message = error.to_string();
        match error {
            QuantityError::Value(error) => error.into(),
            QuantityError::Unit(error) => error.into(),
            QuantityError::Increment(error) => error.into(),
            QuantityError::Share(error) => error.into(),
            QuantityError::UnitMismatch { left, right } => Self::new(&UNIT_MISMATCH, message)
                .with("value", right.code())
                .with("expected", left.code()),
            QuantityError::NoConversion { from, to } => Self::new(&NO_CONVERSION, message)
                .at("equivalences")
                .with("from", from.code())
                .with("to", to.code()),
            QuantityError::Contradictory {
                index,
                stated,
                known,
            } => Self::new(&CONTRADICTORY, message)
                .at(format!("equivalences[{index}].equals"))
                .with("one", stated.one.code())
                .with("unit", stated.unit.code())
                .with("value", stated.equals.to_string())
                .with("expected", known.to_string()),
            QuantityError::BadFactor { index, equals, .. } => Self::new(&BAD_FACTOR, message)
                .at(format!("equivalences[{index}].equals"))
                .with("value", equals.to_string()),
            QuantityError::Inexact { exact, unit } => Self::new(&INEXACT, message)
                .at("increment")
                .with("exact", exact.to_string())
                .with("unit", unit.code()),
            QuantityError::NotAMultiple {
                exact,
                unit,
                increment,
            } => Self::new(&NOT_A_MULTIPLE, message)
                .with("exact", exact.to_string())
                .with("unit", unit.code())
                .with("increment", increment.to_string()),
            QuantityError::RoundsToZero {
                exact,
                unit,
                increment,
                rounding,
            } => Self::new(&ROUNDS_TO_ZERO, message)
                .at("increment")
                .with("exact", exact.to_string())
                .with("unit", unit.code())
                .with("increment", increment.to_string())
                .with("rounding", rounding.name()),
            QuantityError::MissingIncrement { rounding } => Self::new(&MISSING_INCREMENT, message)
                .at("increment")
                .with("rounding", rounding.name()),
            QuantityError::OutOfRange => Self::new(&OUT_OF_RANGE, message),
        }
    }
}
