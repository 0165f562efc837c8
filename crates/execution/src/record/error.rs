//! Why a command on a record is refused.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "record.unknown",
    "There is no record with this code.",
);
pub(super) const EXISTS: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.exists",
    "The code belongs to a record already; codes are never used again.",
);
pub(super) const STEP_NOT_ALLOWED: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.step_not_allowed",
    "The record's status does not permit the step.",
);
pub(super) const REASON_REQUIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.reason_required",
    "The step needs a reason, and none was given.",
);
pub(super) const DUPLICATE_FIELD: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.duplicate_field",
    "One command names a field more than once.",
);
pub(super) const NO_FIELDS: ErrorCode =
    ErrorCode::new(REJECTED, "record.no_fields", "The command names no field.");
pub(super) const TOO_LARGE: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.too_large",
    "The record would have too many fields, or a value is too long.",
);
pub(super) const NOTHING_CHANGED: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.nothing_changed",
    "A change would leave a field as it is.",
);
pub(super) const UNKNOWN_FIELD: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.unknown_field",
    "The record has no field of this name, or it holds no value.",
);
pub(super) const NOT_CRITICAL: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.not_critical",
    "The field is not critical; only critical fields are confirmed.",
);
pub(super) const ALREADY_CONFIRMED: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.already_confirmed",
    "The value has been confirmed already.",
);
pub(super) const VALUE_DIFFERS: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.value_differs",
    "The value confirmed is not the value that the field holds.",
);
pub(super) const SAME_ACTOR: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.same_actor",
    "A critical value must be confirmed by another actor than the one who entered it.",
);
pub(super) const NOT_CONFIRMED: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.not_confirmed",
    "Critical fields are not final: they are empty, or nobody else has confirmed them.",
);
pub(super) const RETENTION_NOT_LONGER: ErrorCode = ErrorCode::new(
    REJECTED,
    "record.retention_not_longer",
    "The time for which a record has to be kept can only be made longer.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN,
    EXISTS,
    STEP_NOT_ALLOWED,
    REASON_REQUIRED,
    DUPLICATE_FIELD,
    NO_FIELDS,
    TOO_LARGE,
    NOTHING_CHANGED,
    UNKNOWN_FIELD,
    NOT_CRITICAL,
    ALREADY_CONFIRMED,
    VALUE_DIFFERS,
    SAME_ACTOR,
    NOT_CONFIRMED,
    RETENTION_NOT_LONGER,
];
