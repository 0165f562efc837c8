//! Exact arithmetic of quantities and their shares in an amount.
//!
//! Quantities are kept without zeros at their end, so that the same stock is written the
//! same way whatever road led to it.

use lineside_kernel::{Currency, Money, decimal};
use rust_decimal::Decimal;

/// The sum, or `None` when it has too many digits.
pub(crate) fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    if a.scale() == 0 && b.scale() == 0 {
        // Whole numbers, the usual case, need no alignment.
        return a.checked_add(b);
    }
    decimal::add_exact(a, b).map(|sum| sum.normalize())
}

/// The difference, or `None` when it has too many digits.
pub(crate) fn sub(a: Decimal, b: Decimal) -> Option<Decimal> {
    add(a, -b)
}

/// Whether a quantity is so many whole increments.
pub(crate) fn is_multiple(quantity: Decimal, increment: Decimal) -> bool {
    if increment == Decimal::ONE {
        return quantity.is_integer();
    }
    let rest = quantity.checked_rem(increment);
    rest.is_some_and(|rest| rest.is_zero())
}

/// `value * part / whole`, rounded half away from zero; all of it when the parts are equal.
pub(crate) fn share(value: i64, part: Decimal, whole: Decimal) -> Option<i64> {
    if part == whole {
        return Some(value);
    }
    let (part, whole) = aligned(part, whole)?;
    quotient(i128::from(value).checked_mul(part)?, whole)
}

/// `price * quantity` in the smallest unit of a currency, rounded half away from zero.
pub(crate) fn amount(price: Decimal, quantity: Decimal, currency: Currency) -> Option<i64> {
    let product = price.mantissa().checked_mul(quantity.mantissa())?;
    let scale = price.scale() + quantity.scale();
    let digits = currency.digits();
    match scale.checked_sub(digits) {
        Some(surplus) => quotient(product, 10_i128.checked_pow(surplus)?),
        None => {
            let missing = 10_i128.checked_pow(digits - scale)?;
            i64::try_from(product.checked_mul(missing)?).ok()
        }
    }
}

/// An amount of the smallest unit as money.
pub(crate) fn money(minor: i64, currency: Currency) -> Option<Money> {
    Money::from_minor(minor.into(), currency).ok()
}

/// An amount of the smallest unit as it is written in a fact.
pub(crate) fn written(minor: i64, currency: Currency) -> Decimal {
    Decimal::new(minor, currency.digits())
}

/// The smallest units of an amount in a fact.
pub(crate) fn minor(amount: Decimal, currency: Currency) -> Option<i64> {
    let missing = currency.digits().checked_sub(amount.scale())?;
    let minor = amount
        .mantissa()
        .checked_mul(10_i128.checked_pow(missing)?)?;
    i64::try_from(minor).ok()
}

fn aligned(a: Decimal, b: Decimal) -> Option<(i128, i128)> {
    let scale = a.scale().max(b.scale());
    let to_scale = |value: Decimal| {
        let power = 10_i128.checked_pow(scale.checked_sub(value.scale())?)?;
        value.mantissa().checked_mul(power)
    };
    Some((to_scale(a)?, to_scale(b)?))
}

fn quotient(numerator: i128, denominator: i128) -> Option<i64> {
    let (quotient, rest) = (
        numerator.checked_div(denominator)?,
        numerator.checked_rem(denominator)?,
    );
    let up = rest.unsigned_abs() >= denominator.unsigned_abs() - rest.unsigned_abs();
    let step = match (rest != 0 && up, (numerator < 0) == (denominator < 0)) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => -1,
    };
    i64::try_from(quotient.checked_add(step)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn shares_are_rounded_once_and_half_away() {
        assert_eq!(share(100, dec("1"), dec("3")), Some(33));
        assert_eq!(share(101, dec("0.5"), dec("1")), Some(51));
        assert_eq!(share(-101, dec("0.5"), dec("1")), Some(-51));
        assert_eq!(share(7, dec("2"), dec("2.0")), Some(7));
        assert_eq!(share(7, dec("2"), dec("0")), None);
    }

    #[test]
    fn prices_have_as_many_decimals_as_they_need() {
        assert_eq!(amount(dec("0.0125"), dec("3"), Currency::USD), Some(4));
        assert_eq!(amount(dec("2"), dec("3"), Currency::USD), Some(600));
        assert_eq!(amount(dec("0.5"), dec("1"), Currency::JPY), Some(1));
    }
}
