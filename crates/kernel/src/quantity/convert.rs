//! Converting a quantity into another unit: exact factors, one rounding at the end.
//!
//! ```
//! use lineside_kernel::{Convert, convert};
//!
//! let request: Convert = serde_json::from_str(r#"{
//!     "quantity": {"value": "3", "unit": "drum"},
//!     "to": "lb",
//!     "equivalences": [{"one": "drum", "equals": "37.5", "unit": "kg"}],
//!     "increment": "0.01",
//!     "rounding": "half_even"
//! }"#)?;
//! let converted = convert(&request)?;
//! assert_eq!(converted.quantity.to_string(), "248.02 lb");
//! assert!(converted.rounded);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::{Equivalence, Quantity, QuantityError, conversion_factor};
use crate::rounding::{multiple, steps};
use crate::{Ratio, Rounding, Unit, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Converts a quantity into another unit, exactly, and rounds at most once, at the end.
///
/// Use it wherever a quantity changes its unit: a recipe in kilograms that is bought in
/// drums, pieces that are packed by the dozen, gallons on a foreign order. Factors are
/// never rounded, so a dozen is 12 pieces and there and back is where you started. Where
/// the result has to be rounded, say to what (`increment`) and how (`rounding`); if you do
/// not, a result that would need it is an error and not a surprise. A quantity that is
/// not zero never becomes zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Convert {
    /// What to convert.
    pub quantity: Quantity,
    /// The unit wanted.
    pub to: Unit,
    /// What the item adds to the table of units, such as 1 `drum` equals `37.5` `kg`. Each
    /// works in both directions, and they chain. Give those in force on the day.
    #[serde(default)]
    pub equivalences: Vec<Equivalence>,
    /// The smallest step of the result, such as `0.001` or `1`; usually the item's. Without
    /// it the result is exact, or an error if it has no end as a decimal.
    #[serde(default, with = "decimal::option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub increment: Option<Decimal>,
    /// Which neighbour a result between two steps becomes. Without it the result must be a
    /// multiple of the increment already.
    #[serde(default)]
    pub rounding: Option<Rounding>,
}

/// A quantity in its new unit, and how it came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Converted {
    /// The result, with the decimals of the increment.
    pub quantity: Quantity,
    /// How many of the new unit one of the old is, exactly.
    pub factor: Ratio,
    /// The result before rounding, exactly.
    pub exact: Ratio,
    /// Whether rounding changed the result.
    pub rounded: bool,
}

/// Converts a quantity; see [`Convert`] for what can be asked.
///
/// # Errors
/// Those of [`conversion_factor`] and [`Quantity::times`].
pub fn convert(request: &Convert) -> Result<Converted, QuantityError> {
    let Convert {
        quantity,
        to,
        equivalences,
        increment,
        rounding,
    } = request;
    let factor = conversion_factor(quantity.unit, *to, equivalences)?;
    quantity.times(factor, *to, *increment, *rounding)
}

impl Quantity {
    /// So many times this quantity, in a unit, rounded once.
    ///
    /// For a factor that is used again and again ([`conversion_factor`]), and for what is
    /// needed per piece.
    ///
    /// # Errors
    /// [`QuantityError::Inexact`], [`QuantityError::NotAMultiple`],
    /// [`QuantityError::RoundsToZero`] or [`QuantityError::MissingIncrement`] when increment
    /// and rounding do not lead to a result, [`QuantityError::Increment`] when the increment
    /// is not above zero, [`QuantityError::OutOfRange`] when there are too many digits.
    pub fn times(
        self,
        factor: Ratio,
        unit: Unit,
        increment: Option<Decimal>,
        rounding: Option<Rounding>,
    ) -> Result<Converted, QuantityError> {
        let exact = Ratio::from(self.value).checked_mul(factor)?;
        let (value, rounded) = match (increment, rounding) {
            (Some(increment), rounding) => round(exact, unit, increment, rounding)?,
            (None, Some(rounding)) => return Err(QuantityError::MissingIncrement { rounding }),
            (None, None) if factor == Ratio::ONE => (self.value, false),
            (None, None) => match exact.to_decimal() {
                Some(value) => (value, false),
                None => return Err(QuantityError::Inexact { exact, unit }),
            },
        };
        Ok(Converted {
            quantity: Self::new(value, unit),
            factor,
            exact,
            rounded,
        })
    }
}

/// The one rounding, and whether it changed anything.
fn round(
    exact: Ratio,
    unit: Unit,
    increment: Decimal,
    rounding: Option<Rounding>,
) -> Result<(Decimal, bool), QuantityError> {
    let steps = steps(exact, increment)?;
    if steps.is_whole() {
        return Ok((multiple(steps.numerator(), increment)?, false));
    }
    let Some(rounding) = rounding else {
        return Err(QuantityError::NotAMultiple {
            exact,
            unit,
            increment,
        });
    };
    match rounding.to_whole(steps) {
        0 => Err(QuantityError::RoundsToZero {
            exact,
            unit,
            increment,
            rounding,
        }),
        count => Ok((multiple(count, increment)?, true)),
    }
}

#[cfg(test)]
pub(super) mod tests;
