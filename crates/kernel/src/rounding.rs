//! Rounding, by name and once.
//!
//! A value stays an exact [`Ratio`] until it is booked; then it becomes a multiple of
//! an increment (0.001 kg, 1 piece, 0.05 EUR) in one step with one named [`Rounding`].
//! Rounding on the way, or rounding a factor, is how a dozen becomes eleven pieces.
//!
//! ```
//! use lineside_kernel::{Ratio, Rounding, decimal};
//!
//! let exact: Ratio = "10/3".parse()?;
//! let increment = decimal::parse_exact("0.01")?;
//! assert_eq!(Rounding::HalfEven.to_multiple(exact, increment)?.to_string(), "3.33");
//! assert_eq!(Rounding::Up.to_multiple(exact, increment)?.to_string(), "3.34");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::{ErrorCode, Family, Problem, Ratio, RatioError};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Which neighbour a value between two multiples becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// Away from zero: 2.1 becomes 3, -2.1 becomes -3. For what must suffice.
    Up,
    /// Toward zero: 2.9 becomes 2, -2.9 becomes -2. For what must not be exceeded.
    Down,
    /// To the larger neighbour: 2.1 becomes 3, -2.9 becomes -2.
    Ceiling,
    /// To the smaller neighbour: 2.9 becomes 2, -2.1 becomes -3.
    Floor,
    /// To the nearer neighbour, from the middle away from zero: 2.5 becomes 3. The commercial way.
    HalfAway,
    /// To the nearer neighbour, from the middle to the even one: 2.5 becomes 2, 3.5 becomes 4.
    /// Errors of many values cancel out.
    HalfEven,
}

impl Rounding {
    /// The neighbouring whole number; a whole number stays as it is.
    #[must_use]
    pub fn to_whole(self, exact: Ratio) -> i128 {
        let floor = exact.numerator().div_euclid(exact.denominator());
        let above_floor = exact.numerator().rem_euclid(exact.denominator());
        if above_floor == 0 {
            return floor;
        }
        let below_ceiling = exact.denominator() - above_floor;
        let is_negative = floor < 0;
        let takes_ceiling = match self {
            Self::Up => !is_negative,
            Self::Down => is_negative,
            Self::Ceiling => true,
            Self::Floor => false,
            Self::HalfAway if above_floor == below_ceiling => !is_negative,
            Self::HalfEven if above_floor == below_ceiling => floor % 2 != 0,
            Self::HalfAway | Self::HalfEven => above_floor > below_ceiling,
        };
        // INVARIANT: the denominator is at least 2 here, so the floor is far from the limits.
        floor + i128::from(takes_ceiling)
    }

    /// The neighbouring multiple of an increment, with the increment's number of decimals.
    ///
    /// # Errors
    /// [`RoundingError`] when the increment is not above zero, or the result or a step on
    /// the way does not fit.
    pub fn to_multiple(self, exact: Ratio, increment: Decimal) -> Result<Decimal, RoundingError> {
        multiple(self.to_whole(steps(exact, increment)?), increment)
    }

    /// The name as it stands in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Ceiling => "ceiling",
            Self::Floor => "floor",
            Self::HalfAway => "half_away",
            Self::HalfEven => "half_even",
        }
    }
}

impl fmt::Display for Rounding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How many increments the value is, exactly.
pub(crate) fn steps(exact: Ratio, increment: Decimal) -> Result<Ratio, RoundingError> {
    if increment <= Decimal::ZERO {
        return Err(RoundingError::BadIncrement { given: increment });
    }
    Ok(exact.checked_div(Ratio::from(increment))?)
}

/// So many increments.
pub(crate) fn multiple(count: i128, increment: Decimal) -> Result<Decimal, RoundingError> {
    count
        .checked_mul(increment.mantissa())
        .and_then(|mantissa| Decimal::try_from_i128_with_scale(mantissa, increment.scale()).ok())
        .ok_or(RoundingError::OutOfRange)
}

/// Why a value cannot be rounded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RoundingError {
    /// The increment is zero or below.
    #[error("`{given}` is not an increment; it must be above zero, such as `0.001`")]
    BadIncrement {
        /// What was given.
        given: Decimal,
    },
    /// The result, or a step on the way, has more digits than are kept.
    #[error("the exact value has too many digits to round it to this increment")]
    OutOfRange,
}

const BAD_INCREMENT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "rounding.bad_increment",
    "An increment to round to was not above zero.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "rounding.out_of_range",
    "A value has too many digits to be rounded exactly.",
);

impl RoundingError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[BAD_INCREMENT, OUT_OF_RANGE];
}

impl From<RatioError> for RoundingError {
    fn from(_: RatioError) -> Self {
        Self::OutOfRange
    }
}

impl From<RoundingError> for Problem {
    fn from(error: RoundingError) -> Self {
        let message = error.to_string();
        match error {
            RoundingError::BadIncrement { given } => Self::new(&BAD_INCREMENT, message)
                .at("increment")
                .with("value", given.to_string()),
            RoundingError::OutOfRange => Self::new(&OUT_OF_RANGE, message),
        }
    }
}

#[cfg(test)]
mod tests;
