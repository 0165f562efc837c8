//! Percentages and rounded hours: one rounding each, at the end, half away from zero.

use crate::FloorError;
use lineside_kernel::{Ratio, Rounding};
use rust_decimal::Decimal;

/// A number rounded once to two decimals, half away from zero.
pub(crate) fn to_hundredths(exact: Ratio, what: &'static str) -> Result<Decimal, FloorError> {
    Rounding::HalfAway
        .to_multiple(exact, Decimal::new(1, 2))
        .map_err(|_| FloorError::OutOfRange { what })
}

/// How many percent a part is of a whole, to two decimals, half away from zero; `None` of
/// nothing.
pub(crate) fn percent(part: Ratio, whole: Ratio) -> Result<Option<Decimal>, FloorError> {
    const WHAT: &str = "a percentage";
    if whole.is_zero() {
        return Ok(None);
    }
    let share = part
        .checked_div(whole)
        .and_then(|share| share.checked_mul(Ratio::from(100)));
    let share = share.map_err(|_| FloorError::OutOfRange { what: WHAT })?;
    to_hundredths(share, WHAT).map(Some)
}

/// Minutes as a decimal, rounded to six decimals where they have no end; none when they do
/// not fit.
pub(crate) fn to_millionths(minutes: Ratio) -> Option<Decimal> {
    let rounded = || {
        Rounding::HalfEven
            .to_multiple(minutes, Decimal::new(1, 6))
            .ok()
    };
    minutes.to_decimal().or_else(rounded)
}

/// An exact sum as a decimal.
pub(crate) fn to_decimal(exact: Ratio) -> Result<Decimal, FloorError> {
    exact
        .to_decimal()
        .ok_or(FloorError::OutOfRange { what: "a sum" })
}

/// A sum or difference of ratios that fits, or an error.
pub(crate) fn fits(
    result: Result<Ratio, lineside_kernel::RatioError>,
) -> Result<Ratio, FloorError> {
    result.map_err(|_| FloorError::OutOfRange { what: "a sum" })
}
