//! What every request checks: values that are numbers, limits in order, levels in range.
//!
//! ```text
//! let sample = sample("values", &values, 2, "for a standard deviation")?;
//! ```

use crate::CapabilityError;
use lineside_statistics::Moments;

/// Refuses what no computation can use.
pub(crate) fn finite(field: &'static str, values: &[f64]) -> Result<(), CapabilityError> {
    match values
        .iter()
        .enumerate()
        .find(|(_, value)| !value.is_finite())
    {
        Some((index, value)) => Err(CapabilityError::BadValue {
            field,
            index,
            value: *value,
            expected: "a finite number",
        }),
        None => Ok(()),
    }
}

/// Refuses values that have no logarithm.
pub(crate) fn positive(values: &[f64]) -> Result<(), CapabilityError> {
    match values.iter().enumerate().find(|(_, value)| **value <= 0.0) {
        Some((index, value)) => Err(CapabilityError::BadValue {
            field: "values",
            index,
            value: *value,
            expected: "above zero for this method",
        }),
        None => Ok(()),
    }
}

/// The moments of a sample of at least `needed` finite values.
pub(crate) fn moments(
    values: &[f64],
    needed: usize,
    purpose: &'static str,
) -> Result<Moments, CapabilityError> {
    finite("values", values)?;
    let given = values.len();
    if given < needed {
        let field = "values";
        return Err(CapabilityError::TooFewValues {
            field,
            given,
            needed,
            purpose,
        });
    }
    if u32::try_from(given).is_err() {
        let field = "values";
        return Err(CapabilityError::TooManyValues {
            field,
            given,
            limit: u32::MAX,
        });
    }
    Moments::of(values).ok_or(CapabilityError::OutOfRange {
        what: "the spread of the values",
    })
}

/// Refuses a number that does not hold a condition.
pub(crate) fn setting(
    field: &'static str,
    value: f64,
    holds: bool,
    expected: &'static str,
) -> Result<f64, CapabilityError> {
    if holds && value.is_finite() {
        Ok(value)
    } else {
        Err(CapabilityError::BadSetting {
            field,
            value,
            expected,
        })
    }
}

/// A confidence or a coverage: above 0, below 1.
pub(crate) fn level(field: &'static str, value: f64) -> Result<f64, CapabilityError> {
    setting(
        field,
        value,
        value > 0.0 && value < 1.0,
        "above 0 and below 1",
    )
}

/// A result that may have left the range of a float.
pub(crate) fn in_range(value: f64, what: &'static str) -> Result<f64, CapabilityError> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(CapabilityError::OutOfRange { what })
    }
}
