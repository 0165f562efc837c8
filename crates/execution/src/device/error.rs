//! Why a command on a device is refused.

use lineside_kernel::{ErrorCode, Family};

pub(super) const NO_SUCH_DEVICE: ErrorCode = ErrorCode::new(
    Family::NotFound,
    "access.no_such_device",
    "There is no device with this code.",
);
pub(super) const DEVICE_EXISTS: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "access.device_exists",
    "The code belongs to a device already; codes are never used again.",
);
pub(super) const RETIRED: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "access.device_is_retired",
    "The device is out of use for good.",
);
pub(super) const NOT_IN_FUTURE: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "access.device_due_in_past",
    "The next calibration or test would be overdue already.",
);

/// Every code of this room.
pub const CODES: &[ErrorCode] = &[NO_SUCH_DEVICE, DEVICE_EXISTS, RETIRED, NOT_IN_FUTURE];
