//! Money: to the smallest unit of its currency, and never a cent lost.
//!
//! A [`Money`] always has exactly the decimals of its [`Currency`]: `12.3` EUR is kept and
//! printed as `12.30`, `12.345` EUR is refused. Prices and rates with more digits are
//! not money but [`Ratio`]s or decimals; [`Money::checked_mul`] turns them into money with
//! one named rounding, and [`Money::allocate`] splits an amount so that the parts add
//! up to it.
//!
//! ```
//! use lineside_kernel::{Money, Ratio, Rounding};
//!
//! let hourly: Money = "28.00 EUR".parse()?;
//! let cost = hourly.checked_mul("1/3".parse()?, Rounding::HalfEven)?;
//! assert_eq!(cost.to_string(), "9.33 EUR");
//! let parts = cost.allocate(&[Ratio::from(2), Ratio::ONE])?;
//! assert_eq!(parts, ["6.22 EUR".parse()?, "3.11 EUR".parse()?]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::decimal::{self, without_negative_zero};
use crate::share::share;
use crate::{Currency, Problem, Ratio, Rounding};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

mod error;

pub use error::MoneyError;

/// An exact amount of a currency: `{"amount": "12.34", "currency": "EUR"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Money {
    // INVARIANT: the scale of the amount is the currency's number of digits.
    /// How much, with at most as many decimals as the currency has.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    amount: Decimal,
    /// Of what.
    currency: Currency,
}

impl Money {
    /// An amount with at most as many decimals as the currency has.
    ///
    /// # Errors
    /// [`MoneyError::TooManyDecimals`], even if the surplus ones are zeros, and
    /// [`MoneyError::OutOfRange`] when the amount has no room for the decimals of the currency.
    pub fn new(amount: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let Some(missing) = currency.digits().checked_sub(amount.scale()) else {
            return Err(MoneyError::TooManyDecimals { amount, currency });
        };
        let minor = 10_i128
            .checked_pow(missing)
            .and_then(|power| amount.mantissa().checked_mul(power));
        Self::from_minor(minor.ok_or(MoneyError::OutOfRange)?, currency)
    }

    /// So many of the smallest unit: cents, yen, fils.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when there are more than 28 digits.
    pub fn from_minor(minor: i128, currency: Currency) -> Result<Self, MoneyError> {
        match Decimal::try_from_i128_with_scale(minor, currency.digits()) {
            Ok(amount) => Ok(Self { amount, currency }),
            Err(_) => Err(MoneyError::OutOfRange),
        }
    }

    /// None of a currency.
    #[must_use]
    pub fn zero(currency: Currency) -> Self {
        Self {
            amount: Decimal::new(0, currency.digits()),
            currency,
        }
    }

    /// The amount, with the decimals of the currency.
    #[must_use]
    pub const fn amount(self) -> Decimal {
        self.amount
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The amount in the smallest unit: cents, yen, fils.
    #[must_use]
    pub const fn minor(self) -> i128 {
        self.amount.mantissa()
    }

    /// Whether it is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.amount.is_zero()
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.minor() < 0
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`], or [`MoneyError::OutOfRange`].
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::CurrencyMismatch {
                left: self.currency,
                right: other.currency,
            });
        }
        let minor = self
            .minor()
            .checked_add(other.minor())
            .ok_or(MoneyError::OutOfRange)?;
        Self::from_minor(minor, self.currency)
    }

    /// The difference of two amounts of one currency.
    ///
    /// # Errors
    /// Those of [`Money::checked_add`].
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.checked_add(-other)
    }

    /// So many times the amount, rounded once to the smallest unit.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when there are too many digits.
    pub fn checked_mul(self, factor: Ratio, rounding: Rounding) -> Result<Self, MoneyError> {
        let exact = Ratio::new(self.minor(), 1)?.checked_mul(factor)?;
        Self::from_minor(rounding.to_whole(exact), self.currency)
    }

    /// Splits it by weights into parts that add up to it exactly.
    ///
    /// By largest remainder: every part gets the whole cents that are due to it, and the
    /// cents left over go, one each, to the parts with the largest remainders; of equal
    /// ones to the earlier.
    ///
    /// # Errors
    /// [`MoneyError::Share`] when the weights do not say how to split.
    pub fn allocate(self, weights: &[Ratio]) -> Result<Vec<Self>, MoneyError> {
        share(self.minor(), weights)?
            .into_iter()
            .map(|minor| Self::from_minor(minor, self.currency))
            .collect()
    }
}

impl std::ops::Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self {
            amount: without_negative_zero(-self.amount),
            currency: self.currency,
        }
    }
}

impl PartialOrd for Money {
    /// Compares within one currency; amounts of different currencies have no order.
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.currency == other.currency).then(|| self.amount.cmp(&other.amount))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads what is printed: the amount, one blank, the currency.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let (amount, currency) = text.split_once(' ').unwrap_or((text, ""));
        Self::new(decimal::parse_exact(amount)?, currency.parse()?)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Money", deny_unknown_fields)]
        struct Given {
            #[serde(with = "decimal")]
            amount: Decimal,
            currency: Currency,
        }
        let Given { amount, currency } = Given::deserialize(deserializer)?;
        Self::new(amount, currency).map_err(|error| Problem::from(error).into_serde())
    }
}

#[cfg(test)]
mod tests;
