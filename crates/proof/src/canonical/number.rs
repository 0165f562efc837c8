//! Numbers in canonical JSON: each as ECMAScript prints the 64-bit float it is.
//!
//! That is the shortest text that reads back as the same float, with an exponent from
//! 1e+21 upwards and below 1e-6. Integers are exact up to 2^53; a larger one is refused
//! where it is written, because the next reader would round it.

use super::CanonicalError;
use crate::shown::shown;

/// The largest integer that is told apart from both its neighbours' readings: 2^53.
pub(super) const MAX_EXACT: u64 = 1 << 53;

/// Appends a number as ECMAScript prints it.
///
/// ```
/// let mut line = Vec::new();
/// lineside_proof::write_number_f64(&mut line, 1e21)?;
/// assert_eq!(line, b"1e+21");
/// assert!(lineside_proof::write_number_f64(&mut line, f64::NAN).is_err());
/// # Ok::<(), lineside_proof::CanonicalError>(())
/// ```
///
/// # Errors
/// [`CanonicalError::NumberOutOfRange`] for NaN and the infinities.
pub fn write_number_f64(out: &mut Vec<u8>, number: f64) -> Result<(), CanonicalError> {
    if !number.is_finite() {
        return Err(CanonicalError::NumberOutOfRange {
            offset: None,
            number: number.to_string(),
        });
    }
    let mut buffer = ryu_js::Buffer::new();
    out.extend_from_slice(buffer.format_finite(number).as_bytes());
    Ok(())
}

/// Appends a 32-bit float with the digits that tell it from other 32-bit floats.
pub(super) fn write_f32(out: &mut Vec<u8>, number: f32) -> Result<(), CanonicalError> {
    if !number.is_finite() {
        return write_number_f64(out, f64::from(number));
    }
    let mut buffer = ryu_js::Buffer::new();
    out.extend_from_slice(buffer.format_finite(number).as_bytes());
    Ok(())
}

/// Appends an integer of this size and sign, if every reader gets it exactly.
pub(super) fn write_integer(
    out: &mut Vec<u8>,
    negative: bool,
    magnitude: u64,
) -> Result<(), CanonicalError> {
    let sign = if negative { "-" } else { "" };
    if magnitude > MAX_EXACT {
        return Err(CanonicalError::NumberNotExact {
            offset: None,
            number: format!("{sign}{magnitude}"),
        });
    }
    out.extend_from_slice(sign.as_bytes());
    let mut digits = [b'0'; 16];
    let mut rest = magnitude;
    let mut start = digits.len();
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (rest % 10) as u8;
        start -= 1;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(digits.get(start..).unwrap_or_default());
    Ok(())
}

/// How the number that starts a text is spelt.
pub(super) struct Spelling<'a> {
    /// The characters that belong to it.
    pub(super) text: &'a str,
    /// Whether it has neither a fraction nor an exponent.
    pub(super) is_integer: bool,
}

impl<'a> Spelling<'a> {
    /// The number at the start of a text, by the grammar of JSON; otherwise what is wrong
    /// and how far in.
    pub(super) fn read(text: &'a [u8]) -> Result<Self, (usize, &'static str)> {
        let digits = |from: usize| {
            let rest = text.get(from..).unwrap_or_default();
            rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
        };
        let mut end = usize::from(text.first() == Some(&b'-'));
        let whole = digits(end);
        if whole == 0 {
            return Err((end, "a number needs a digit here"));
        }
        if whole > 1 && text.get(end) == Some(&b'0') {
            return Err((end, "a number has no leading zeros"));
        }
        end += whole;
        let mut is_integer = true;
        if text.get(end) == Some(&b'.') {
            let fraction = digits(end + 1);
            if fraction == 0 {
                return Err((end + 1, "a number needs a digit behind its point"));
            }
            end += 1 + fraction;
            is_integer = false;
        }
        if matches!(text.get(end), Some(b'e' | b'E')) {
            end += 1 + usize::from(matches!(text.get(end + 1), Some(b'+' | b'-')));
            let exponent = digits(end);
            if exponent == 0 {
                return Err((end, "an exponent needs a digit"));
            }
            end += exponent;
            is_integer = false;
        }
        let text = text.get(..end).and_then(|text| str::from_utf8(text).ok());
        let text = text.ok_or((0, "a number is ASCII"))?;
        Ok(Self { text, is_integer })
    }

    /// Whether it is an integer of so few digits that it is canonical as it stands.
    pub(super) fn is_plain(&self) -> bool {
        self.is_integer && self.text.len() <= 15 && self.text != "-0"
    }

    /// The float it is nearest to.
    pub(super) fn value(&self, offset: usize) -> Result<f64, CanonicalError> {
        let value = self
            .text
            .parse()
            .ok()
            .filter(|value: &f64| value.is_finite());
        value.ok_or_else(|| CanonicalError::NumberOutOfRange {
            offset: Some(offset),
            number: shown(self.text),
        })
    }

    /// The float it is nearest to, unless it is an integer that rounding could change.
    pub(super) fn exact_value(&self, offset: usize) -> Result<f64, CanonicalError> {
        let digits = self.text.trim_start_matches('-');
        let exact = || {
            digits
                .parse()
                .is_ok_and(|integer: u64| integer <= MAX_EXACT)
        };
        if self.is_integer && !exact() {
            return Err(CanonicalError::NumberNotExact {
                offset: Some(offset),
                number: shown(self.text),
            });
        }
        self.value(offset)
    }
}
