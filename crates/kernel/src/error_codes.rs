//! The closed list of the error codes of this crate.

use crate::calendar::CalendarError;
use crate::{
    Cancelled, CodeError, ColumnError, CurrencyError, DecimalError, ErrorCode, MoneyError,
    QuantityError, RatioError, RoundingError, ShareError, TimeError, UnitError,
};

/// Every error code of the kernel, one list per error enum.
pub const ERROR_CODES: &[&[ErrorCode]] = &[
    CalendarError::CODES,
    &[Cancelled::CODE],
    CodeError::CODES,
    ColumnError::CODES,
    CurrencyError::CODES,
    DecimalError::CODES,
    MoneyError::CODES,
    QuantityError::CODES,
    RatioError::CODES,
    RoundingError::CODES,
    ShareError::CODES,
    TimeError::CODES,
    UnitError::CODES,
];
