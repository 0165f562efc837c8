//! Acceptance sampling: is this lot to be taken, judged by a part of it?
//!
//! A plan says how many pieces are drawn and on which counts the lot is accepted. What it is worth
//! shows in its curves: how often it passes good lots, how often bad ones.
//!
//! ```
//! use lineside_sampling::{InspectionLevel, SamplingCharacteristic, StandardPlanLookup};
//!
//! // The plan of the standard for a lot of 1000 pieces with an AQL of 1 %.
//! let plan = StandardPlanLookup::of(1000, InspectionLevel::II, 1.0).find()?;
//! assert_eq!((plan.stages[0].size, plan.stages[0].accept), (80, Some(2)));
//!
//! // It still passes one lot in ten with 6.5 % bad pieces.
//! let curve = SamplingCharacteristic::of(plan.stages, &[0.01, 0.065]).compute()?;
//! assert!(curve.acceptance[0] > 0.95 && curve.acceptance[1] > 0.09);
//! # Ok::<(), lineside_sampling::SamplingError>(())
//! ```
//!
//! Where to read on: [`StandardPlanLookup`] and [`SwitchingRules`] for MIL-STD-105E, ANSI/ASQ Z1.4 and
//! ISO 2859-1; [`LotTally`] for the decision on a lot; [`SamplingCharacteristic`] for the curves of any plan
//! by attributes; [`AttributePlanSearch`] and [`VariablesPlanSearch`] for the smallest plan that meets
//! both risks; [`VariablesLot`] for a lot that was measured. The tables of ISO 3951 and ANSI/ASQ Z1.9 are
//! not here, since they could not be verified: their methods are, with plans that are computed.
#![forbid(unsafe_code)]

mod characteristic;
mod course;
mod error;
mod plan;
mod search;
mod standard;
mod switching;
mod tally;
mod variables;
mod variables_lot;

pub use characteristic::{OutgoingLimit, SamplingCharacteristic, SamplingCurve, SamplingPoint};
pub use course::SamplingCurtailment;
pub use error::SamplingError;
pub use plan::{SamplingDistribution, SamplingStage};
pub use search::{AttributePlan, AttributePlanSearch};
pub use standard::{
    CodeLetter, InspectionLevel, InspectionSeverity, SamplingStandard, StandardPlan,
    StandardPlanLookup, StandardSampling,
};
pub use switching::{
    Discontinuation, InspectedLot, ScoreEvidence, SwitchHistory, SwitchReason, SwitchState,
    SwitchStep, SwitchingRules,
};
pub use tally::{LotDecision, LotTally, LotVerdict};
pub use variables::{
    VariablesAnchor, VariablesCharacteristic, VariablesCurve, VariablesPlan, VariablesPlanSearch,
    VariablesSigma,
};
pub use variables_lot::{VariablesCriterion, VariablesDecision, VariablesLot};

#[cfg(test)]
mod tests;
