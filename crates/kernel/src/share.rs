//! Sharing a whole by weights so that the parts add up to it: the largest remainder.
//!
//! Each part gets the whole steps that are due to it; the few steps left over go, one
//! each, to the parts with the largest remainders, of equal ones to the earlier (Hamilton's
//! method of apportionment). So overhead splits to the cent and a lot to the gram.
//! [`Money::allocate`](crate::Money::allocate) and
//! [`Quantity::split`](crate::Quantity::split) are the two ways in:
//!
//! ```
//! use lineside_kernel::{Money, Ratio};
//! let parts = "100.00 EUR".parse::<Money>()?.allocate(&[Ratio::ONE; 3])?;
//! let parts: Vec<String> = parts.iter().map(Money::to_string).collect();
//! assert_eq!(parts, ["33.34 EUR", "33.33 EUR", "33.33 EUR"]);
//! # Ok::<(), lineside_kernel::MoneyError>(())
//! ```

use crate::{ErrorCode, Family, Problem, Ratio, RatioError, Rounding};
use std::cmp::Reverse;

/// Shares whole steps by weights.
///
/// # Complexity
/// O(n log n) for n weights.
pub(crate) fn share(total: i128, weights: &[Ratio]) -> Result<Vec<i128>, ShareError> {
    let mut sum = Ratio::ZERO;
    for (index, weight) in weights.iter().enumerate() {
        if *weight < Ratio::ZERO {
            return Err(ShareError::NegativeWeight {
                index,
                weight: *weight,
            });
        }
        sum = sum.checked_add(*weight)?;
    }
    if sum.is_zero() {
        return Err(ShareError::NoWeights);
    }
    let per_weight = Ratio::new(total, 1)?.checked_div(sum)?;
    let mut parts = Vec::with_capacity(weights.len());
    for weight in weights {
        parts.push(Part::of(weight.checked_mul(per_weight)?, total.signum())?);
    }
    hand_out_rest(total, &mut parts)?;
    Ok(parts.into_iter().map(|part| part.steps).collect())
}

/// One part on its way to a whole number.
struct Part {
    steps: i128,
    remainder: Ratio,
}

impl Part {
    /// Rounds what is due toward zero; the remainder is kept without its sign.
    fn of(due: Ratio, sign: i128) -> Result<Self, ShareError> {
        let steps = Rounding::Down.to_whole(due);
        let remainder = due.checked_sub(Ratio::new(steps, 1)?)?;
        Ok(Self {
            steps,
            remainder: if sign < 0 { -remainder } else { remainder },
        })
    }
}

/// Gives the steps still missing to the parts with the largest remainders.
fn hand_out_rest(total: i128, parts: &mut [Part]) -> Result<(), ShareError> {
    let mut rest = total;
    for part in parts.iter() {
        rest = rest.checked_sub(part.steps).ok_or(ShareError::OutOfRange)?;
    }
    let missing = usize::try_from(rest.unsigned_abs()).map_err(|_| ShareError::OutOfRange)?;
    let mut by_remainder: Vec<&mut Part> = parts.iter_mut().collect();
    by_remainder.sort_by_key(|part| Reverse(part.remainder));
    for part in by_remainder.into_iter().take(missing) {
        part.steps = part
            .steps
            .checked_add(rest.signum())
            .ok_or(ShareError::OutOfRange)?;
    }
    Ok(())
}

/// Why a whole cannot be shared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// There are no weights, or all are zero.
    #[error("there is nobody to share with: at least one weight must be above zero")]
    NoWeights,
    /// A weight is below zero.
    #[error("the weight {weight} is below zero; a share has a weight of zero or more")]
    NegativeWeight {
        /// Its position in the list.
        index: usize,
        /// The weight.
        weight: Ratio,
    },
    /// The weights, or a step on the way, have more digits than are kept.
    #[error("the weights have too many digits to share exactly; use simpler ones")]
    OutOfRange,
}

const NO_WEIGHTS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "share.no_weights",
    "A whole was to be shared without any weight above zero.",
);
const NEGATIVE_WEIGHT: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "share.negative_weight",
    "A weight of a share was below zero.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "share.out_of_range",
    "The weights of a share have too many digits to share exactly.",
);

impl ShareError {
    /// Every code under which this error crosses the border.
    pub const CODES: &[ErrorCode] = &[NO_WEIGHTS, NEGATIVE_WEIGHT, OUT_OF_RANGE];
}

impl From<RatioError> for ShareError {
    fn from(_: RatioError) -> Self {
        Self::OutOfRange
    }
}

impl From<ShareError> for Problem {
    fn from(error: ShareError) -> Self {
        let message = error.to_string();
        match error {
            ShareError::NoWeights => Self::new(&NO_WEIGHTS, message).at("weights"),
            ShareError::NegativeWeight { index, weight } => Self::new(&NEGATIVE_WEIGHT, message)
                .at(format!("weights[{index}]"))
                .with("value", weight.to_string()),
            ShareError::OutOfRange => Self::new(&OUT_OF_RANGE, message).at("weights"),
        }
    }
}

#[cfg(test)]
mod tests;
