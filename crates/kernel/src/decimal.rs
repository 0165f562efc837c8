//! Exact decimals: what is written is what is kept, digit by digit.
//!
//! Everything booked is a [`Decimal`]: up to 28 digits (a 29th where it still fits) and
//! the number of decimals it was written with, so `12.340` prints back as `12.340`. In
//! JSON a decimal is a string, because a JSON number passes through binary floating
//! point in most languages and comes out changed. This module reads and prints that
//! string; use it on a field as `#[serde(with = "lineside_kernel::decimal")]`, with
//! [`option`] for one that may be missing. For arithmetic that refuses instead of rounding
//! see [`add_exact`], [`sub_exact`] and [`Ratio`](crate::Ratio).
//!
//! ```
//! use lineside_kernel::decimal;
//!
//! assert_eq!(decimal::parse_exact("12.340")?.to_string(), "12.340");
//! assert!(decimal::parse_exact("1e3").is_err());
//! assert!(decimal::parse_exact("12,5").is_err());
//! # Ok::<(), lineside_kernel::DecimalError>(())
//! ```

use crate::Problem;
use crate::text::shown;
use rust_decimal::Decimal;
use serde::{Deserializer, Serializer, de};
use smol_str::{SmolStr, ToSmolStr};
use std::fmt;

mod error;
pub mod option;

pub use error::DecimalError;

/// Reads a decimal: digits, with a `-` before and a point between if need be.
///
/// A leading `+`, blanks, exponents, thousands separators and a point without digits on
/// both sides are refused, so that every reader of the text agrees on what it says.
/// Leading zeros do no harm; `-0` is read as `0`.
///
/// # Errors
/// [`DecimalError`] when the text is anything else, or has more digits than a decimal
/// keeps: 28 after the point, and 28 in all (29 up to 79228162514264337593543950335).
pub fn parse_exact(text: &str) -> Result<Decimal, DecimalError> {
    let too_many = || DecimalError::TooManyDigits { given: shown(text) };
    let (mantissa, scale) = read(text).map_err(|reason| match reason {
        Unreadable::NotANumber => DecimalError::NotANumber { given: shown(text) },
        Unreadable::TooLong => too_many(),
    })?;
    Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| too_many())
}

/// Adds without ever rounding; `None` when the sum has more digits than a decimal keeps.
///
/// [`Decimal::checked_add`] would drop the last digits instead. The sum has as many
/// decimals as the longer operand.
///
/// ```
/// use lineside_kernel::decimal::{add_exact, parse_exact};
/// let sum = add_exact(parse_exact("12.340")?, parse_exact("0.66")?);
/// assert_eq!(sum.map(|sum| sum.to_string()), Some("13.000".to_owned()));
/// # Ok::<(), lineside_kernel::DecimalError>(())
/// ```
#[must_use]
pub fn add_exact(a: Decimal, b: Decimal) -> Option<Decimal> {
    add_aligned(a, b).or_else(|| add_aligned(a.normalize(), b.normalize()))
}

/// Subtracts without ever rounding; `None` when the difference has too many digits.
#[must_use]
pub fn sub_exact(a: Decimal, b: Decimal) -> Option<Decimal> {
    add_exact(a, -b)
}

fn add_aligned(a: Decimal, b: Decimal) -> Option<Decimal> {
    let scale = a.scale().max(b.scale());
    let aligned = |value: Decimal| {
        let missing = scale.checked_sub(value.scale())?;
        value.mantissa().checked_mul(10_i128.checked_pow(missing)?)
    };
    fit(aligned(a)?.checked_add(aligned(b)?)?, scale)
}

/// The decimal `mantissa / 10^scale`, dropping zeros at its end only if it fits no other way.
fn fit(mut mantissa: i128, mut scale: u32) -> Option<Decimal> {
    loop {
        if let Ok(value) = Decimal::try_from_i128_with_scale(mantissa, scale) {
            return Some(value);
        }
        if mantissa % 10 != 0 {
            return None;
        }
        mantissa /= 10;
        scale = scale.checked_sub(1)?;
    }
}

/// Zero has no sign on paper; everything else is left as it is.
pub(crate) fn without_negative_zero(value: Decimal) -> Decimal {
    if value.is_zero() { value.abs() } else { value }
}

/// Why a text is no number.
pub(crate) enum Unreadable {
    NotANumber,
    TooLong,
}

/// Reads digits with an optional sign and point as `mantissa / 10^scale`.
pub(crate) fn read(text: &str) -> Result<(i128, u32), Unreadable> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((_, "")) => return Err(Unreadable::NotANumber),
        Some(parts) => parts,
        None => (unsigned, ""),
    };
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) {
        return Err(Unreadable::NotANumber);
    }
    let mut mantissa = 0_i128;
    for byte in whole.bytes().chain(fraction.bytes()) {
        let digit = i128::from(byte.saturating_sub(b'0'));
        mantissa = mantissa
            .checked_mul(10)
            .and_then(|shifted| shifted.checked_add(digit))
            .ok_or(Unreadable::TooLong)?;
    }
    let scale = u32::try_from(fraction.len()).map_err(|_| Unreadable::TooLong)?;
    Ok((if negative { -mantissa } else { mantissa }, scale))
}

/// Writes the decimal as a string; for `#[serde(with = "lineside_kernel::decimal")]`.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&to_text(*value))
}

/// The decimal as it is written in JSON, quicker than it is printed.
///
/// ```
/// use lineside_kernel::decimal::{parse_exact, to_text};
/// assert_eq!(to_text(parse_exact("-0.050")?), "-0.050");
/// # Ok::<(), lineside_kernel::DecimalError>(())
/// ```
#[must_use]
pub fn to_text(value: Decimal) -> SmolStr {
    /// A sign, a point, and all digits with the zeros between the point and the first of
    /// them.
    const LONGEST: usize = 32;
    let mantissa = value.mantissa();
    let Ok(mut rest) = u64::try_from(mantissa.unsigned_abs()) else {
        return value.to_smolstr();
    };
    let mut characters = [b'-'; LONGEST];
    let mut slots = characters.iter_mut().rev();
    let mut decimals = value.scale();
    let mut length = usize::from(mantissa < 0);
    let mut put = |character| {
        if let Some(slot) = slots.next() {
            *slot = character;
            length += 1;
        }
    };
    loop {
        put(b'0' + u8::try_from(rest % 10).unwrap_or_default());
        rest /= 10;
        match decimals {
            0 if rest == 0 => break,
            0 => {}
            1 => {
                put(b'.');
                decimals = 0;
                if rest == 0 {
                    put(b'0');
                    break;
                }
            }
            _ => decimals -= 1,
        }
    }
    let written = characters.get(LONGEST - length..).unwrap_or_default();
    str::from_utf8(written).map_or_else(|_| value.to_smolstr(), SmolStr::new)
}

/// Reads the decimal from a string, never from a number.
///
/// # Errors
/// A carried [`Problem`] with the code of the [`DecimalError`].
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    deserializer.deserialize_any(Written {
        expecting: EXPECTING,
        parse: parse_exact,
    })
}

const EXPECTING: &str = "a decimal as a string, such as \"12.5\"";

/// Reads what is exact only as a string, and says so to whoever sends a number.
pub(crate) struct Written<T, E> {
    pub(crate) expecting: &'static str,
    pub(crate) parse: fn(&str) -> Result<T, E>,
}

impl<T, E: Into<Problem>> de::Visitor<'_> for Written<T, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }
    fn visit_str<D: de::Error>(self, text: &str) -> Result<T, D> {
        (self.parse)(text).map_err(|error| error.into().into_serde())
    }
    fn visit_i64<D: de::Error>(self, number: i64) -> Result<T, D> {
        refuse_number(number.to_string())
    }
    fn visit_u64<D: de::Error>(self, number: u64) -> Result<T, D> {
        refuse_number(number.to_string())
    }
    fn visit_f64<D: de::Error>(self, number: f64) -> Result<T, D> {
        refuse_number(number.to_string())
    }
}

fn refuse_number<T, E: de::Error>(given: String) -> Result<T, E> {
    Err(Problem::from(DecimalError::NotAString { given }).into_serde())
}

/// Stands for a decimal field in a JSON Schema: `#[schemars(with = "decimal::Text")]`.
#[cfg(feature = "schema")]
#[derive(Debug)]
pub enum Text {}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "decimal",
            "pattern": r"^-?[0-9]+(\.[0-9]+)?$",
        })
    }
}

#[cfg(test)]
pub(crate) mod tests;
