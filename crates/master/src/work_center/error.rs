//! Why a command on a work centre is refused.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(crate) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "work_center.unknown",
    "There is no work centre with this code.",
);
pub(super) const BAD_NAME: ErrorCode = ErrorCode::new(
    REJECTED,
    "work_center.bad_name",
    "The name of a work centre is blank, too long, or not visible as it stands.",
);
pub(super) const UNKNOWN_SITE: ErrorCode = ErrorCode::new(
    REJECTED,
    "work_center.unknown_site",
    "There is no site with the code that the work centre names.",
);
pub(super) const BAD_EFFICIENCY: ErrorCode = ErrorCode::new(
    REJECTED,
    "work_center.bad_efficiency",
    "An efficiency is not above 0 and at most 2.",
);
pub(super) const BAD_CAPACITY: ErrorCode = ErrorCode::new(
    REJECTED,
    "work_center.bad_capacity",
    "A capacity per day is below zero, or a number of machines out of range.",
);
pub(super) const BAD_RATE: ErrorCode = ErrorCode::new(
    REJECTED,
    "work_center.bad_rate",
    "An hourly rate is below zero.",
);
pub(super) const BAD_ALTERNATE: ErrorCode = ErrorCode::new(
    REJECTED,
    "work_center.bad_alternate",
    "An alternate of a work centre is itself, named twice, not there, or at another site.",
);
pub(super) const DUPLICATE: ErrorCode = ErrorCode::new(
    REJECTED,
    "work_center.duplicate",
    "One command names a work centre more than once.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN,
    BAD_NAME,
    UNKNOWN_SITE,
    BAD_EFFICIENCY,
    BAD_CAPACITY,
    BAD_RATE,
    BAD_ALTERNATE,
    DUPLICATE,
];
