//! Exact ratios: what decimals cannot hold, such as 3 kg on 7 pieces.
//!
//! A [`Ratio`] is a fraction of whole numbers, always reduced, its denominator above
//! zero. It never rounds: an operation whose exact result does not fit answers
//! [`RatioError::OutOfRange`]. Factors between units and weights of a split are
//! ratios; booked values are decimals, and [`Rounding`](crate::Rounding) is the one way
//! from the first to the second.
//!
//! ```
//! use lineside_kernel::Ratio;
//!
//! let per_piece: Ratio = "3/7".parse()?;
//! assert_eq!(per_piece.checked_mul("3.5".parse()?)?.to_string(), "1.5");
//! assert_eq!(per_piece.to_decimal(), None);
//! # Ok::<(), lineside_kernel::RatioError>(())
//! ```

use rust_decimal::Decimal;

mod error;
mod gcd;
mod order;
mod text;

pub use error::RatioError;
use gcd::{gcd, gcd_of_words};

/// An exact fraction; in JSON a string: `"37.5"`, `"3/8"` or `"-1/3"`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    // INVARIANT: the two have no common divisor, `denominator > 0`, `numerator > i128::MIN`.
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self::of(0, 1);
    /// One for one.
    pub const ONE: Self = Self::of(1, 1);

    /// The fraction of two whole numbers, reduced.
    ///
    /// # Errors
    /// [`RatioError::DivisionByZero`] when the denominator is zero, and
    /// [`RatioError::OutOfRange`] for the one number without an opposite, `i128::MIN`.
    pub fn new(numerator: i128, denominator: i128) -> Result<Self, RatioError> {
        if denominator == 0 {
            return Err(RatioError::DivisionByZero);
        }
        let (mut numerator, mut denominator) = (numerator, denominator);
        let divisor = gcd(numerator.unsigned_abs(), denominator.unsigned_abs());
        if divisor != 1 {
            let divisor = i128::try_from(divisor).map_err(|_| RatioError::OutOfRange)?;
            numerator /= divisor;
            denominator /= divisor;
        }
        if denominator < 0 {
            numerator = numerator.checked_neg().ok_or(RatioError::OutOfRange)?;
            denominator = denominator.checked_neg().ok_or(RatioError::OutOfRange)?;
        }
        Self::from_reduced(Some(numerator), Some(denominator))
    }

    /// A constant of a table; its denominator is above zero.
    pub(crate) const fn of(numerator: u64, denominator: u64) -> Self {
        let divisor = gcd_of_words(numerator, denominator);
        Self {
            numerator: (numerator / divisor) as i128,
            denominator: (denominator / divisor) as i128,
        }
    }

    fn from_reduced(
        numerator: Option<i128>,
        denominator: Option<i128>,
    ) -> Result<Self, RatioError> {
        match (numerator, denominator) {
            (Some(numerator), Some(denominator)) if numerator != i128::MIN => Ok(Self {
                numerator,
                denominator,
            }),
            _ => Err(RatioError::OutOfRange),
        }
    }

    /// The number above the line; it carries the sign.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The number below the line, always above zero.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// Whether it is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it is above zero.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.numerator > 0
    }

    /// Whether it is a whole number.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.denominator == 1
    }

    /// The product.
    ///
    /// # Errors
    /// [`RatioError::OutOfRange`] when the exact result does not fit.
    pub fn checked_mul(self, other: Self) -> Result<Self, RatioError> {
        let (a, d) = lowest(self.numerator, other.denominator);
        let (b, c) = lowest(other.numerator, self.denominator);
        Self::from_reduced(a.checked_mul(b), c.checked_mul(d))
    }

    /// The quotient.
    ///
    /// # Errors
    /// [`RatioError::DivisionByZero`], or [`RatioError::OutOfRange`] when the exact result
    /// does not fit.
    pub fn checked_div(self, other: Self) -> Result<Self, RatioError> {
        self.checked_mul(other.recip()?)
    }

    /// One divided by it: kilograms per drum from drums per kilogram.
    ///
    /// # Errors
    /// [`RatioError::DivisionByZero`] when it is zero.
    pub fn recip(self) -> Result<Self, RatioError> {
        match self.numerator.signum() {
            0 => Err(RatioError::DivisionByZero),
            sign => Ok(Self {
                numerator: self.denominator * sign,
                denominator: self.numerator * sign,
            }),
        }
    }

    /// The sum.
    ///
    /// # Errors
    /// [`RatioError::OutOfRange`] when the exact result, or a step on the way, does not fit.
    pub fn checked_add(self, other: Self) -> Result<Self, RatioError> {
        let (b, d) = lowest(self.denominator, other.denominator);
        let left = self.numerator.checked_mul(d);
        let right = other.numerator.checked_mul(b);
        let sum = left
            .zip(right)
            .and_then(|(left, right)| left.checked_add(right));
        let denominator = self.denominator.checked_mul(d);
        let (sum, denominator) = sum.zip(denominator).ok_or(RatioError::OutOfRange)?;
        Self::new(sum, denominator)
    }

    /// The difference.
    ///
    /// # Errors
    /// Those of [`Ratio::checked_add`].
    pub fn checked_sub(self, other: Self) -> Result<Self, RatioError> {
        self.checked_add(-other)
    }

    /// The same value as a decimal, if it has an end and as few digits as a decimal keeps.
    #[must_use]
    pub fn to_decimal(self) -> Option<Decimal> {
        let (mantissa, scale) = self.to_mantissa()?;
        Decimal::try_from_i128_with_scale(mantissa, scale).ok()
    }

    /// The value as `mantissa / 10^scale` with the least scale, if there is one.
    fn to_mantissa(self) -> Option<(i128, u32)> {
        let twos = self.denominator.trailing_zeros();
        let mut rest = self.denominator >> twos;
        let mut fives = 0_u32;
        while rest % 5 == 0 {
            rest /= 5;
            fives = fives.checked_add(1)?;
        }
        if rest != 1 {
            return None;
        }
        let scale = twos.max(fives);
        let missing = 2_i128
            .checked_pow(scale.checked_sub(twos)?)?
            .checked_mul(5_i128.checked_pow(scale.checked_sub(fives)?)?)?;
        Some((self.numerator.checked_mul(missing)?, scale))
    }
}

/// Divides both by what they have in common; one must not be zero.
fn lowest(a: i128, b: i128) -> (i128, i128) {
    match i128::try_from(gcd(a.unsigned_abs(), b.unsigned_abs())) {
        Ok(divisor) if divisor > 1 => (a / divisor, b / divisor),
        _ => (a, b),
    }
}

impl std::ops::Neg for Ratio {
    type Output = Self;
    fn neg(self) -> Self {
        Self {
            numerator: -self.numerator,
            denominator: self.denominator,
        }
    }
}

impl From<i64> for Ratio {
    fn from(whole: i64) -> Self {
        Self {
            numerator: whole.into(),
            denominator: 1,
        }
    }
}

impl From<Decimal> for Ratio {
    fn from(value: Decimal) -> Self {
        // INVARIANT: a scale is at most 28, and 10^28 fits with room to spare.
        let power = 10_i128.saturating_pow(value.scale());
        let (numerator, denominator) = lowest(value.mantissa(), power);
        Self {
            numerator,
            denominator,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
