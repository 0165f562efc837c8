//! How long a chart runs until it signals: what it costs in control, what it finds after a shift.
//!
//! A chart is chosen by two averages: the points between false alarms while nothing is
//! wrong, and the points until a shift shows. Here both are computed for every chart that
//! has limits, and turned around: from a wanted run length to the limits.
//!
//! ```
//! use lineside_spc::{CusumRunLength, EwmaRunLength, ShewhartRunLength};
//!
//! let shifts = vec![0.0, 1.0];
//! let shewhart = ShewhartRunLength { shifts: shifts.clone(), ..Default::default() }.run_lengths()?;
//! let cusum = CusumRunLength { shifts: shifts.clone(), ..Default::default() }.run_lengths()?;
//! let ewma = EwmaRunLength { lambda: 0.1, limit: 2.7, shifts, ..Default::default() }.run_lengths()?;
//!
//! // A shift of one sigma: 44 points on a Shewhart chart, ten on charts that remember.
//! assert!(shewhart.run_lengths[1].arl > 43.0);
//! assert!(cusum.run_lengths[1].arl < 11.0 && ewma.run_lengths[1].arl < 11.0);
//! # Ok::<(), lineside_spc::RunLengthError>(())
//! ```
//!
//! `chain`, `radial` and `search` are the numerical ground; the other files
//! hold one chart each, and `design` turns the question around.

mod answer;
mod chain;
mod cusum;
mod design;
mod error;
mod ewma;
mod hotelling;
mod mewma;
mod radial;
mod rules;
mod search;
mod shewhart;

#[cfg(test)]
pub(crate) mod reference;
#[cfg(test)]
mod tests;

pub use answer::{RunLengthAtShift, RunLengthMethod, RunLengths, ShiftTime, Watched};
pub use cusum::CusumRunLength;
pub use design::{
    CusumDesign, DesignedCusum, DesignedEwma, DesignedMewma, EwmaDesign, MewmaDesign,
};
pub use error::RunLengthError;
pub use ewma::{AverageLimits, EwmaRunLength};
pub(crate) use ewma::{fast_factor, spread};
pub use hotelling::{DesignedHotelling, HotellingDesign, HotellingRunLength};
pub use mewma::MewmaRunLength;
pub use rules::{
    RuleCost, RuleRunLength, RuleRunLengthMethod, RuleSetRunLength, RuleSetRunLengths,
};
pub use shewhart::{DesignedShewhart, ShewhartDesign, ShewhartRunLength};
