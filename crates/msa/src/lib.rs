//! Measurement systems analysis: how much of what is measured is the measuring?
//!
//! Before a chart or a capability index is believed, the gage must be: a reading holds the
//! part, the instrument and the person in one number, and a study takes them apart.
//!
//! ```
//! use lineside_msa::{CrossedGage, GageArrangement, GageSource, GageTolerance};
//!
//! // Three parts, measured twice by each of two operators.
//! let readings = [
//!     9.9, 10.2, 11.2, 11.1, 11.1, 11.2,
//!     10.3, 10.4, 11.5, 11.4, 11.0, 11.2,
//! ];
//! let plan = GageArrangement::Counts { parts: 3, operators: 2, replicates: 2, order: Default::default() };
//! let study = CrossedGage {
//!     tolerance: Some(GageTolerance::Width { width: 8.0 }),
//!     ..CrossedGage::of(&readings, plan)
//! };
//! let answer = study.analyse()?;
//! let gage = &answer.components[0];
//! assert_eq!(gage.source, GageSource::TotalGage);
//! assert!(gage.percent_tolerance.unwrap() < 30.0);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```
//!
//! Where to read on, in the order of a study in the plant: [`TypeOneGage`] (is the instrument good
//! enough at all?), [`GageLinearity`] (over its whole range?), [`CrossedGage`], [`NestedGage`] and
//! [`AverageRangeGage`] (with people in the loop), and for judgements instead of readings
//! [`AttributeAgreement`], with [`CohenKappa`], [`FleissKappa`] and [`KendallConcordance`] on their own.
//! Stability, the fifth of the textbooks, is a control chart of one part.
#![forbid(unsafe_code)]

mod agreement;
mod anova;
mod arrangement;
mod average_range;
mod cohen;
mod component;
mod crossed;
mod error;
mod fleiss;
mod interval;
mod kappa;
mod kendall;
mod linearity;
mod nested;
mod numbers;
mod proportion;
mod type_one;

pub use agreement::{
    Agreement, AppraiserDecisions, AttributeAgreement, AttributeAgreementStudy, AttributeStandard,
};
pub use anova::{GageAnovaRow, GageTerm};
pub use arrangement::{GageArrangement, GageOrder};
pub use average_range::{AverageRangeGage, AverageRangeGageStudy, GageCell, GageConstants};
pub use cohen::{CohenAgreement, CohenKappa, CohenRatings, KappaWeights};
pub use component::{GageComponent, GageSource, GageTolerance};
pub use crossed::{CrossedGage, CrossedGageStudy, GageInteraction};
pub use error::MsaError;
pub use fleiss::{FleissAgreement, FleissKappa};
pub use interval::GageInterval;
pub use kappa::KappaEstimate;
pub use kendall::{Concordance, KendallConcordance};
pub use linearity::{GageBias, GageCoefficient, GageLinearity, GageLinearityStudy};
pub use nested::{NestedGage, NestedGageStudy};
pub use proportion::AgreementShare;
pub use type_one::{TypeOneGage, TypeOneGageStudy};

#[cfg(test)]
mod tests;
