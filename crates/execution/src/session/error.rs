//! Why a command on a session is refused.

use lineside_kernel::{ErrorCode, Family};

pub(crate) const UNKNOWN: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "session.unknown",
    "There is no session with this code.",
);
pub(super) const EXISTS: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "session.exists",
    "The code belongs to a session already; codes are never used again.",
);
pub(crate) const HAS_ENDED: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "session.has_ended",
    "The session is not continuous any more; `why` says how it ended.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[UNKNOWN, EXISTS, HAS_ENDED];
