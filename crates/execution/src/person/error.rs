//! Why something about a person cannot be written or erased.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "person.unknown",
    "Nothing was ever written about a person of this id.",
);
pub(super) const NO_DETAILS: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.no_details",
    "The command names no detail.",
);
pub(super) const DUPLICATE_DETAIL: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.duplicate_detail",
    "One command names a detail more than once.",
);
pub(super) const UNKNOWN_DETAIL: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.unknown_detail",
    "A detail that is to be removed is not there.",
);
pub(super) const TOO_LONG: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.too_long",
    "A text about a person is empty or too long.",
);
pub(super) const TOO_MANY_NOTES: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.too_many_notes",
    "There are as many notes about the person as are kept.",
);
pub(super) const RETENTION_NOT_LONGER: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.retention_not_longer",
    "The time for which details have to be kept can only be made longer.",
);
pub(super) const REASON_REQUIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.reason_required",
    "Erasing needs a reason, and none was given.",
);
pub(super) const NOTHING_TO_ERASE: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.nothing_to_erase",
    "Nothing about the person can be read any more.",
);
pub(super) const RETAINED: ErrorCode = ErrorCode::new(
    REJECTED,
    "person.retained",
    "Something about the person has to be kept for longer.",
);
pub(super) const NO_SOURCE: ErrorCode = ErrorCode::new(
    Family::Internal,
    "person.no_randomness",
    "The host gave the task no random bytes to seal with.",
);
pub(super) const CANNOT_SEAL: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "person.cannot_seal",
    "A text cannot be encrypted.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN,
    NO_DETAILS,
    DUPLICATE_DETAIL,
    UNKNOWN_DETAIL,
    TOO_LONG,
    TOO_MANY_NOTES,
    RETENTION_NOT_LONGER,
    REASON_REQUIRED,
    NOTHING_TO_ERASE,
    RETAINED,
    NO_SOURCE,
    CANNOT_SEAL,
];
