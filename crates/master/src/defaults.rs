//! What fields mean when they are left out, for serde.

use lineside_kernel::Elapsed;
use rust_decimal::Decimal;

/// One, of whatever unit.
pub(crate) fn one() -> Decimal {
    Decimal::ONE
}

/// Whether it is one, however many zeros are written behind the point.
pub(crate) fn is_one(value: &Decimal) -> bool {
    *value == Decimal::ONE
}

/// Yes.
pub(crate) fn yes() -> bool {
    true
}

/// Whether it is yes.
pub(crate) fn is_yes(value: &bool) -> bool {
    *value
}

/// Whether it is no.
pub(crate) fn is_no(value: &bool) -> bool {
    !*value
}

/// Whether it takes no time.
pub(crate) fn no_time(time: &Elapsed) -> bool {
    time.is_zero()
}

/// Whether it is the default of its type.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
