//! Exact sums of quantities, and how large a quantity may be.
//!
//! A single quantity has at most nine decimals and stays below 10^15, so that sums of it
//! keep every digit for longer than any order lives.

use lineside_kernel::decimal::{add_exact, sub_exact};
use lineside_kernel::{Ratio, Rounding};
use rust_decimal::Decimal;

/// The most decimals of a quantity.
const MAX_SCALE: u32 = 9;

/// One, the increment of things that are counted.
pub(crate) fn one() -> Decimal {
    Decimal::ONE
}

pub(crate) fn is_one(value: &Decimal) -> bool {
    *value == Decimal::ONE
}

/// Whether a quantity can be booked at all.
pub(crate) fn is_bookable(value: Decimal) -> bool {
    let limit = Decimal::from(1_000_000_000_000_000_i64);
    value.scale() <= MAX_SCALE && value.abs() < limit
}

/// Whether what is made can be booked in such steps: above zero, with at most six decimals.
pub(crate) fn is_increment(value: Decimal) -> bool {
    value > Decimal::ZERO && is_bookable(value) && value.normalize().scale() <= 6
}

/// Whether a quantity is a whole number of increments.
pub(crate) fn is_multiple(value: Decimal, increment: Decimal) -> bool {
    if is_one(&increment) && value.scale() == 0 {
        return true;
    }
    value
        .checked_rem(increment)
        .is_some_and(|rest| rest.is_zero())
}

/// The sum.
// INVARIANT: bookable quantities are added, so the exact sum fits.
pub(crate) fn plus(a: Decimal, b: Decimal) -> Decimal {
    if b.is_zero() {
        return a;
    }
    add_exact(a, b).unwrap_or(a)
}

/// The difference.
pub(crate) fn minus(a: Decimal, b: Decimal) -> Decimal {
    if b.is_zero() {
        return a;
    }
    sub_exact(a, b).unwrap_or(a)
}

/// The product, if it fits without rounding.
pub(crate) fn times(a: Decimal, b: Decimal) -> Option<Decimal> {
    let mantissa = a.mantissa().checked_mul(b.mantissa())?;
    let scale = a.scale().checked_add(b.scale())?;
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

/// The nearest quantity that can be booked: itself, or with nine decimals.
pub(crate) fn nearest(exact: Ratio) -> Option<Decimal> {
    let rounded = || {
        Rounding::HalfEven
            .to_multiple(exact, Decimal::new(1, MAX_SCALE))
            .ok()
    };
    exact
        .to_decimal()
        .filter(|whole| is_bookable(*whole))
        .or_else(rounded)
}

/// The part of a whole that belongs to `share` of `total`, in whole increments, by the
/// largest remainder: what stays is the rest, so both add up to the whole.
pub(crate) fn part(
    whole: Decimal,
    share: Decimal,
    total: Decimal,
    increment: Decimal,
) -> Option<Decimal> {
    if total.is_zero() {
        return Some(Decimal::ZERO);
    }
    let due = Ratio::from(whole)
        .checked_mul(Ratio::from(share))
        .and_then(|product| product.checked_div(Ratio::from(total)))
        .ok()?;
    let part = Rounding::HalfAway.to_multiple(due, increment).ok()?;
    Some(part.min(whole))
}
