//! Why somebody may not do something.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const UNKNOWN_ACTOR: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.unknown_actor",
    "Whoever acts was never enrolled at this site.",
);
pub(super) const DISABLED: ErrorCode =
    ErrorCode::new(REJECTED, "access.disabled", "Whoever acts is disabled.");
pub(super) const EXPIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.expired",
    "The account of whoever acts has come to its end.",
);
pub(super) const LOCKED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.locked",
    "Too many failed attempts have locked whoever acts.",
);
pub(super) const NOT_PERMITTED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.not_permitted",
    "A rule denies the action, or no rule allows it.",
);
pub(super) const SEPARATION: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.separation_of_duties",
    "Whoever acts did something on the same thing that closes this action to them.",
);
pub(super) const NOT_QUALIFIED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.not_qualified",
    "The action needs a qualification that whoever acts lacks, or that has lapsed.",
);
pub(super) const NOT_ACKNOWLEDGED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.policy_not_acknowledged",
    "Whoever acts has not acknowledged the policy in force.",
);
pub(super) const DEVICE_UNKNOWN: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.device_unknown",
    "The command's source was never registered.",
);
pub(super) const DEVICE_RETIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.device_retired",
    "The command's source is out of use.",
);
pub(super) const DEVICE_OVERDUE: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.device_overdue",
    "The calibration or test of the command's source is overdue, or its last test failed.",
);
pub(super) const SOURCE_REQUIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.source_required",
    "The action must say from which device it comes.",
);
pub(super) const REASON_REQUIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.reason_required",
    "The action needs a reason.",
);
pub(super) const RESERVED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.reserved_actor",
    "The actor `lineside` is the program itself, and nobody else acts in its name.",
);

/// Every code of admission.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN_ACTOR,
    DISABLED,
    EXPIRED,
    LOCKED,
    NOT_PERMITTED,
    SEPARATION,
    NOT_QUALIFIED,
    NOT_ACKNOWLEDGED,
    DEVICE_UNKNOWN,
    DEVICE_RETIRED,
    DEVICE_OVERDUE,
    SOURCE_REQUIRED,
    REASON_REQUIRED,
    RESERVED,
];
