//! Why a review cannot be written down.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "review.unknown",
    "There is no review with this code.",
);
pub(super) const EXISTS: ErrorCode = ErrorCode::new(
    REJECTED,
    "review.exists",
    "The code belongs to a review already; codes are never used again.",
);
pub(super) const BAD_RANGE: ErrorCode = ErrorCode::new(
    REJECTED,
    "review.bad_range",
    "The positions are no stretch: they start at 1, and the first is not behind the last.",
);
pub(super) const NOT_IN_JOURNAL: ErrorCode = ErrorCode::new(
    REJECTED,
    "review.not_in_journal",
    "The journal does not hold the stretch as one chain of lines.",
);
pub(super) const NO_FINDINGS: ErrorCode = ErrorCode::new(
    REJECTED,
    "review.no_findings",
    "A review says what was found, also when that is nothing, in at most 16 KiB.",
);
pub(super) const NO_SURVEY: ErrorCode = ErrorCode::new(
    Family::Internal,
    "review.no_survey",
    "The host gave the task no survey of the stretch.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN,
    EXISTS,
    BAD_RANGE,
    NOT_IN_JOURNAL,
    NO_FINDINGS,
    NO_SURVEY,
];
