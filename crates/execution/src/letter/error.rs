//! Why a command on a letter is refused.

use lineside_kernel::{ErrorCode, Family};

const REJECTED: Family = Family::Rejected;

pub(super) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "sync.letter_unknown",
    "There is no letter with this code.",
);
pub(super) const EXISTS: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.letter_exists",
    "The code belongs to a letter already; codes are never used again.",
);
pub(super) const NOT_DEAD: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.letter_not_dead",
    "Only a letter that the site has rejected can be sent again or dismissed.",
);
pub(super) const ALREADY_ANSWERED: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.already_answered",
    "The order has its answer already; answers are final unless they postpone.",
);
pub(super) const PROBLEM_REQUIRED: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.problem_required",
    "An answer that rejects or postpones has to say why.",
);
pub(super) const ORDER_NOT_USED: ErrorCode = ErrorCode::new(
    REJECTED,
    "sync.order_not_used",
    "A rejection has to use the letter's order as the id of its command.",
);
pub(super) const BAD_METHOD: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sync.bad_method",
    "A letter names an operation in another form than `record.change`.",
);
pub(super) const BAD_REQUEST: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "sync.bad_request",
    "A letter's request is no JSON object with a command in it, or it is too long.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[
    UNKNOWN,
    EXISTS,
    NOT_DEAD,
    ALREADY_ANSWERED,
    PROBLEM_REQUIRED,
    ORDER_NOT_USED,
    BAD_METHOD,
    BAD_REQUEST,
];
