//! The closed list of the error codes of this crate.

use crate::{DataSetError, VIOLATION_CODES};
use lineside_kernel::ErrorCode;

/// Every error code of this crate: what stops a data set, and what is wrong with its rows.
pub const ERROR_CODES: &[&[ErrorCode]] = &[DataSetError::CODES, VIOLATION_CODES];
