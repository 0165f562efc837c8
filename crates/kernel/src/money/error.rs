//! Why an amount is no money, or cannot be added or split.

use crate::{
    Currency, CurrencyError, DecimalError, ErrorCode, Family, Problem, RatioError, ShareError,
};
use rust_decimal::Decimal;

/// Why an amount is no money, or cannot be added or split.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The amount is no decimal.
    #[error(transparent)]
    Amount(#[from] DecimalError),
    /// The currency is unknown.
    #[error(transparent)]
    Currency(#[from] CurrencyError),
    /// The weights do not say how to split.
    #[error(transparent)]
    Share(ShareError),
    /// The amount has decimals that the currency has not.
    #[error("{amount} has {} decimals; {currency} has {}", amount.scale(), currency.digits())]
    TooManyDecimals {
        /// What was given.
        amount: Decimal,
        /// The currency.
        currency: Currency,
    },
    /// Two amounts of different currencies were to be added, subtracted or compared.
    #[error("{left} and {right} are different currencies; exchange one of the amounts first")]
    CurrencyMismatch {
        /// The currency of the first.
        left: Currency,
        /// The currency of the second.
        right: Currency,
    },
    /// The exact result, or a step on the way to it, has more digits than are kept.
    #[error("the amount has more digits than the 28 that are kept")]
    OutOfRange,
}

const TOO_MANY_DECIMALS: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "money.too_many_decimals",
    "An amount has more decimals than its currency.",
);
const CURRENCY_MISMATCH: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "money.currency_mismatch",
    "Amounts of different currencies were added, subtracted or compared.",
);
const OUT_OF_RANGE: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "money.out_of_range",
    "An amount has more digits than are kept.",
);

impl MoneyError {
    /// Every code under which this error crosses the border, besides those of the decimal,
    /// the currency and the shares.
    pub const CODES: &[ErrorCode] = &[TOO_MANY_DECIMALS, CURRENCY_MISMATCH, OUT_OF_RANGE];
}

impl From<RatioError> for MoneyError {
    fn from(_: RatioError) -> Self {
        Self::OutOfRange
    }
}

impl From<ShareError> for MoneyError {
    fn from(error: ShareError) -> Self {
        match error {
            ShareError::OutOfRange => Self::OutOfRange,
            bad_weights => Self::Share(bad_weights),
        }
    }
}

impl From<MoneyError> for Problem {
    fn from(error: MoneyError) -> Self {
        let message = error.to_string();
        match error {
            MoneyError::Amount(error) => error.into(),
            MoneyError::Currency(error) => error.into(),
            MoneyError::Share(error) => error.into(),
            MoneyError::TooManyDecimals { amount, currency } => {
                Self::new(&TOO_MANY_DECIMALS, message)
                    .at("amount")
                    .with("value", amount.to_string())
                    .with("limit", currency.digits())
            }
            MoneyError::CurrencyMismatch { left, right } => Self::new(&CURRENCY_MISMATCH, message)
                .with("value", right.code())
                .with("expected", left.code()),
            MoneyError::OutOfRange => Self::new(&OUT_OF_RANGE, message),
        }
    }
}
