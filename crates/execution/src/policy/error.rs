//! Why a command on the policy is refused.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const ALREADY_ESTABLISHED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.already_established",
    "The site has a policy; it can only be changed.",
);
pub(super) const NO_POLICY: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.no_policy",
    "The site has no policy yet; one must be established first.",
);
pub(super) const UNCHANGED: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.policy_unchanged",
    "The new policy says what the one in force says.",
);
pub(super) const MOVED_ON: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.policy_moved_on",
    "Another policy took the place of the one that the change was made from.",
);
pub(super) const UNSOUND: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.policy_unsound",
    "The policy contradicts itself or names what it does not have.",
);
pub(crate) const NOBODY_LEFT: ErrorCode = ErrorCode::new(
    REJECTED,
    "access.nobody_could_change_policy",
    "Nobody could change the policy any more.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    ALREADY_ESTABLISHED,
    NO_POLICY,
    UNCHANGED,
    MOVED_ON,
    UNSOUND,
    NOBODY_LEFT,
];
