//! Why a proof of identity is not accepted.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const NOT_ENOUGH: ErrorCode = ErrorCode::new(
    REJECTED,
    "authentication.not_enough_components",
    "The step takes more components of an authentication than were shown and found right.",
);
pub(super) const FAILED: ErrorCode = ErrorCode::new(
    REJECTED,
    "authentication.failed",
    "What was shown does not prove who the actor is; the attempt was written down.",
);
pub(super) const LOCKED: ErrorCode = ErrorCode::new(
    REJECTED,
    "authentication.locked",
    "Too many attempts failed; the actor is locked for a while.",
);
pub(super) const UNAVAILABLE: ErrorCode = ErrorCode::new(
    REJECTED,
    "authentication.unavailable",
    "Nobody can tell at present whether what was shown is right; nothing was counted.",
);
pub(super) const NO_AUTHENTICATOR: ErrorCode = ErrorCode::new(
    REJECTED,
    "authentication.no_authenticator",
    "The host has given the plant nothing that could check an authentication.",
);
pub(super) const NOT_ENROLLED: ErrorCode = ErrorCode::new(
    REJECTED,
    "authentication.not_enrolled",
    "Nobody has verified the identity behind this actor, so it cannot sign.",
);
pub(super) const NOT_A_PERSON: ErrorCode = ErrorCode::new(
    REJECTED,
    "authentication.not_a_person",
    "The actor is a program; only persons sign.",
);
pub(super) const BAD_CREDENTIAL: ErrorCode = ErrorCode::new(
    REJECTED,
    "authentication.credential_not_valid",
    "The actor's credential has expired, was revoked, was replaced or is unknown.",
);

/// Every code of this module.
pub const CODES: &[ErrorCode] = &[
    NOT_ENOUGH,
    FAILED,
    LOCKED,
    UNAVAILABLE,
    NO_AUTHENTICATOR,
    NOT_ENROLLED,
    NOT_A_PERSON,
    BAD_CREDENTIAL,
];
