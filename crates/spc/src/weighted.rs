//! Charts that remember: cumulative sums and weighted averages.
//!
//! A Shewhart chart forgets each point at once, and so sees a shift of one sigma only
//! after some forty points. [`Cusum`] adds up what lies beyond an allowance, [`Ewma`] averages
//! with weights that fade; both see such a shift after about ten. They need no further
//! rules, whose assumption of independent points their statistics would break.
//!
//! ```
//! use lineside_spc::{Cusum, Ewma};
//!
//! let values = [10.1, 9.9, 10.0, 10.2, 9.8, 11.0, 11.1, 11.3, 11.1, 11.2];
//! let sum = Cusum { target: Some(10.0), sigma: Some(0.5), ..Cusum::of(&values) }.chart()?;
//! let average = Ewma { target: Some(10.0), sigma: Some(0.5), ..Ewma::of(&values) }.chart()?;
//! assert_eq!(sum.changes[0].last_before, Some(4));
//! assert_eq!(average.upper_signals[..], [7, 8, 9]);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```
//!
//! `points` makes points of values and estimates from them; each chart is a monitor that the
//! points are pushed through, so that a stream gives the same to the last bit.

mod cusum;
mod cusum_monitor;
mod ewma;
mod ewma_monitor;
mod points;

#[cfg(test)]
mod tests;

pub use cusum::{Cusum, CusumChart, CusumContinuation};
pub use cusum_monitor::{
    CusumChange, CusumMonitor, CusumReading, CusumUnit, OneSidedSum, ShiftDirection,
};
pub use ewma::{Ewma, EwmaChart, EwmaContinuation};
pub use ewma_monitor::{EwmaMonitor, EwmaReading};
