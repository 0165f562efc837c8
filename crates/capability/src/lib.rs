//! Process capability: does what the process makes fit what the drawing allows?
//!
//! A capability index compares the width of the specification with the scatter of the process.
//! Which scatter (within subgroups or overall), with which constants and how many degrees of
//! freedom, is where programs differ; here each is a choice with a name, and every answer
//! says which was made.
//!
//! ```
//! use lineside_capability::CapabilitySummary;
//!
//! // NIST/SEMATECH e-Handbook 6.1.6.
//! let process = CapabilitySummary {
//!     lower: Some(8.0),
//!     upper: Some(20.0),
//!     sigma_within: Some(2.0),
//!     ..CapabilitySummary::of(16.0)
//! };
//! let within = process.report()?.within.unwrap();
//! assert_eq!(within.cp.unwrap().value, 1.0);
//! assert_eq!(within.cpk.unwrap().value, 4.0 / 6.0);
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```
#![forbid(unsafe_code)]

mod average;
mod box_cox;
mod check;
mod defects;
mod distribution;
mod error;
mod interval;
mod non_normal;
mod normality;
mod report;
mod specification;
mod study;
mod tolerance;
mod within;
mod yields;

pub use box_cox::{BoxCox, BoxCoxReport, LambdaRounding};
pub use defects::{DefectRate, DefectReport, SigmaConversion, SigmaConversionReport, SigmaLevel};
pub use distribution::{DistributionKind, ProcessDistribution};
pub use error::CapabilityError;
pub(crate) use interval::IndexInterval;
pub use interval::{CapabilityIndex, IntervalSides};
pub use non_normal::{NonNormalCapability, NonNormalMethod, NonNormalReport};
pub use normality::{AndersonDarling, NormalityCheck, NormalityReport, ShapiroWilk};
pub use report::{CapabilityReport, OverallCapability, WithinCapability};
pub use specification::{ExpectedNonconforming, ObservedNonconforming};
pub use study::{CapabilityStudy, CapabilitySummary};
pub use tolerance::{ToleranceInterval, ToleranceMethod, ToleranceReport};
pub use within::{DegreesOfFreedom, SigmaConstant, SigmaSource, WithinSigma};
pub use yields::{RolledYield, RolledYieldReport, StepYield, StepYieldReport};

#[cfg(test)]
mod tests;
