//! Why a command on an item is refused.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(crate) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "item.unknown",
    "There is no item with this code.",
);
pub(super) const BAD_NAME: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.bad_name",
    "The name of an item is blank, too long, or not visible as it stands.",
);
pub(super) const BAD_INCREMENT: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.bad_increment",
    "An increment is not above zero, has more than 6 decimals, or does not suit serial numbers.",
);
pub(super) const BAD_EQUIVALENCE: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.bad_equivalence",
    "What an item adds to the table of units cannot be true.",
);
pub(super) const BAD_LIFE: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.bad_life",
    "A lot must have more life left than it ever has.",
);
pub(super) const BAD_NEGATIVE: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.bad_negative",
    "Stock that is known piece by piece may not fall below zero.",
);
pub(super) const BAD_COST: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.bad_cost",
    "A standard cost is below zero, or the quantity that it is for is not above zero.",
);
pub(super) const BAD_TOLERANCE: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.bad_tolerance",
    "A tolerance is below zero, or one for making less is above one.",
);
pub(super) const FIXED_IN_USE: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.fixed_in_use",
    "A change would give what is booked already another meaning.",
);
pub(super) const DUPLICATE: ErrorCode = ErrorCode::new(
    REJECTED,
    "item.duplicate",
    "One command names an item more than once.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN,
    BAD_NAME,
    BAD_INCREMENT,
    BAD_EQUIVALENCE,
    BAD_LIFE,
    BAD_NEGATIVE,
    BAD_COST,
    BAD_TOLERANCE,
    FIXED_IN_USE,
    DUPLICATE,
];
