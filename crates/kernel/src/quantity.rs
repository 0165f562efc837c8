//! Quantities: a number that cannot lose its unit.
//!
//! A [`Quantity`] adds and compares only with its own kind: kilograms and pieces are
//! refused, and so are kilograms and grams until one is converted, because where to
//! round is a decision. [`convert()`] makes that decision explicit: exact factors, one
//! rounding at the end, and nothing that silently becomes zero.
//!
//! ```
//! use lineside_kernel::{Convert, Quantity, convert};
//!
//! let sum = "12.340 kg".parse::<Quantity>()?.checked_add("0.66 kg".parse()?)?;
//! assert_eq!(sum.to_string(), "13.000 kg");
//! assert!(sum.checked_add("1 pcs".parse()?).is_err());
//!
//! let json = r#"{"quantity": {"value": "1", "unit": "dozen"}, "to": "pcs"}"#;
//! let dozen: Convert = serde_json::from_str(json)?;
//! assert_eq!(convert(&dozen)?.quantity.to_string(), "12 pcs");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::decimal::{self, add_exact, sub_exact, without_negative_zero};
use crate::rounding::{multiple, steps};
use crate::share::share;
use crate::{Ratio, Unit};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

mod convert;
mod equivalence;
mod error;

pub use convert::{Convert, Converted, convert};
pub use equivalence::{Equivalence, conversion_factor};
pub use error::QuantityError;

/// An exact number of a unit: `{"value": "12.5", "unit": "kg"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quantity {
    /// How many; the decimals are kept as written, so `12.340` stays `12.340`.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub value: Decimal,
    /// Of what.
    pub unit: Unit,
}

impl Quantity {
    /// So many of a unit.
    #[must_use]
    pub const fn new(value: Decimal, unit: Unit) -> Self {
        Self { value, unit }
    }

    /// None of a unit.
    #[must_use]
    pub const fn zero(unit: Unit) -> Self {
        Self::new(Decimal::ZERO, unit)
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.value.is_zero()
    }

    /// Whether it is above zero.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.value > Decimal::ZERO
    }

    /// Whether it is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.value < Decimal::ZERO
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self::new(self.value.abs(), self.unit)
    }

    /// The sum of two quantities of one unit, exactly.
    ///
    /// # Errors
    /// [`QuantityError::UnitMismatch`] for different units, [`QuantityError::OutOfRange`] when
    /// the sum has more digits than are kept.
    pub fn checked_add(self, other: Self) -> Result<Self, QuantityError> {
        self.combine(other, add_exact)
    }

    /// The difference of two quantities of one unit, exactly.
    ///
    /// # Errors
    /// Those of [`Quantity::checked_add`].
    pub fn checked_sub(self, other: Self) -> Result<Self, QuantityError> {
        self.combine(other, sub_exact)
    }

    fn combine(
        self,
        other: Self,
        exact: fn(Decimal, Decimal) -> Option<Decimal>,
    ) -> Result<Self, QuantityError> {
        if self.unit != other.unit {
            return Err(QuantityError::UnitMismatch {
                left: self.unit,
                right: other.unit,
            });
        }
        let value = exact(self.value, other.value).ok_or(QuantityError::OutOfRange)?;
        Ok(Self::new(value, self.unit))
    }

    /// Splits it by weights into multiples of an increment that add up to it exactly.
    ///
    /// By largest remainder: each part first gets the whole increments that are due to it,
    /// and what is left goes, one increment each, to the parts with the largest remainders;
    /// of equal ones to the earlier.
    ///
    /// ```
    /// use lineside_kernel::{Quantity, Ratio};
    /// use rust_decimal::Decimal;
    /// let parts = "10 kg".parse::<Quantity>()?.split(&[Ratio::ONE; 3], Decimal::new(1, 2))?;
    /// let parts: Vec<String> = parts.iter().map(Quantity::to_string).collect();
    /// assert_eq!(parts, ["3.34 kg", "3.33 kg", "3.33 kg"]);
    /// # Ok::<(), lineside_kernel::QuantityError>(())
    /// ```
    ///
    /// # Errors
    /// [`QuantityError::NotAMultiple`] when the whole is not a multiple of the increment, and
    /// [`QuantityError::Share`] when the weights do not say how to split.
    pub fn split(self, weights: &[Ratio], increment: Decimal) -> Result<Vec<Self>, QuantityError> {
        let exact = Ratio::from(self.value);
        let steps = steps(exact, increment)?;
        if !steps.is_whole() {
            return Err(QuantityError::NotAMultiple {
                exact,
                unit: self.unit,
                increment,
            });
        }
        share(steps.numerator(), weights)?
            .into_iter()
            .map(|count| Ok(Self::new(multiple(count, increment)?, self.unit)))
            .collect()
    }
}

impl std::ops::Neg for Quantity {
    type Output = Self;
    fn neg(self) -> Self {
        Self::new(without_negative_zero(-self.value), self.unit)
    }
}

impl PartialOrd for Quantity {
    /// Compares within one unit; quantities of different units have no order.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.unit == other.unit).then(|| self.value.cmp(&other.value))
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", without_negative_zero(self.value), self.unit)
    }
}

impl FromStr for Quantity {
    type Err = QuantityError;

    /// Reads what is printed: the value, one blank, the unit.
    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let (value, unit) = text.split_once(' ').unwrap_or((text, ""));
        Ok(Self::new(decimal::parse_exact(value)?, unit.parse()?))
    }
}

#[cfg(test)]
mod tests;
