//! What every part of Lineside is made of: ids, quantities, money, time and errors.
//!
//! Everything here is a small value with its rules built in, so that the crates above
//! never check them again: a code that exists is valid, an interval that exists has its
//! start before its end, a quantity cannot lose its unit.
#![forbid(unsafe_code)]

mod as_text;
pub mod calendar;
mod clock_change;
mod code;
mod column;
mod currency;
pub mod decimal;
mod elapsed;
mod error_codes;
mod interval;
mod local;
mod money;
mod name;
mod problem;
mod quantity;
mod ratio;
mod rounding;
mod share;
mod suggestion;
mod text;
mod time_error;
mod timestamp;
mod unit;
mod watch;
mod zone;

pub use as_text::deserialize_text;
pub use clock_change::ClockChange;
pub use code::*;
pub use column::{Beside, Column, ColumnError, Element, REFERENCE_KEY, Shared, gaps};
pub use currency::{Currency, CurrencyError};
pub use decimal::DecimalError;
pub use elapsed::Elapsed;
pub use error_codes::ERROR_CODES;
pub use interval::Interval;
pub use local::{LocalDate, LocalTime};
pub use money::{Money, MoneyError};
pub use name::{MAX_NAME_CHARS, is_name, is_wording};
pub use problem::{ErrorCode, Family, Problem};
pub use quantity::{
    Convert, Converted, Equivalence, Quantity, QuantityError, conversion_factor, convert,
};
pub use ratio::{Ratio, RatioError};
pub use rounding::{Rounding, RoundingError};
pub use share::ShareError;
pub use suggestion::nearest;
pub use text::shown;
pub use time_error::TimeError;
pub use timestamp::Timestamp;
pub use unit::{Dimension, Unit, UnitError};
pub use watch::{Cancelled, Unwatched, Watch};
pub use zone::Zone;
