//! What every part of Lineside is made of: ids, quantities, money, time and errors.
//!
//! Everything here is a small value with its rules built in, so that the crates above
//! never check them again: a code that exists is valid, an interval that exists has its
//! start before its end, a quantity cannot lose its unit.
#![forbid(unsafe_code)]

mod code;
mod column;
mod problem;
mod watch;

pub use code::*;
pub use column::{Beside, Column, ColumnError, Element, REFERENCE_KEY, Shared};
pub use problem::{ErrorCode, Family, Problem};
pub use watch::{Cancelled, Unwatched, Watch};
