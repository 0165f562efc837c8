//! Why a command on a site is refused.

use lineside_kernel::{ErrorCode, Family};

pub(crate) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "site.unknown",
    "There is no site with this code.",
);
pub(super) const BAD_NAME: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "site.bad_name",
    "The name of a site is blank, too long, or not visible as it stands.",
);
pub(super) const ZONE_DIFFERS: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "site.zone_differs",
    "The calendar of a site is of another time zone than the site.",
);
pub(super) const DUPLICATE: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "site.duplicate",
    "One command names a site more than once.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[UNKNOWN, BAD_NAME, ZONE_DIFFERS, DUPLICATE];
