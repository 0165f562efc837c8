//! Why something cannot be signed.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "signature.unknown",
    "There is no signature with this code.",
);
pub(super) const EXISTS: ErrorCode = ErrorCode::new(
    REJECTED,
    "signature.exists",
    "The code belongs to a signature already; codes are never used again.",
);
pub(super) const NOTHING_TO_SIGN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "signature.nothing_to_sign",
    "What is to be signed does not exist.",
);
pub(super) const VERSION_NOT_CURRENT: ErrorCode = ErrorCode::new(
    REJECTED,
    "signature.version_not_current",
    "What is to be signed has another version by now; look at it again and sign that one.",
);
pub(super) const ROLE_REQUIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "signature.role_required",
    "The policy gives this meaning to other roles than the signer's.",
);
pub(super) const POLICY_NOT_ACKNOWLEDGED: ErrorCode = ErrorCode::new(
    REJECTED,
    "signature.policy_not_acknowledged",
    "The signer has not acknowledged the policy that is in force.",
);
pub(super) const SIGNER_ACTED: ErrorCode = ErrorCode::new(
    REJECTED,
    "signature.signer_acted",
    "Four eyes are needed: whoever worked on a thing cannot sign it with this meaning.",
);
pub(super) const SIGNED_BEFORE: ErrorCode = ErrorCode::new(
    REJECTED,
    "signature.signed_before",
    "Four eyes are needed: the signer has signed the same thing before.",
);

pub(super) const NEEDED: ErrorCode = ErrorCode::new(
    REJECTED,
    "signature.needed",
    "The policy asks for a signature on the thing's newest version before this is done.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN,
    EXISTS,
    NOTHING_TO_SIGN,
    VERSION_NOT_CURRENT,
    ROLE_REQUIRED,
    POLICY_NOT_ACKNOWLEDGED,
    SIGNER_ACTED,
    SIGNED_BEFORE,
    NEEDED,
];
