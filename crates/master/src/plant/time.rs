//! How long the steps of an item take in a plant.

use super::gather::{When, not_effective};
use crate::RevisionKey;
use crate::page::find;
use crate::routing::{NOT_EFFECTIVE, RoutingRoom, RoutingStep, StepTime, UNKNOWN, step_time};
use crate::work_center::{WorkCenterRoom, WorkCenterState};
use lineside_execution::{Reads, Refused, Violation, Word};
use lineside_kernel::{Elapsed, ItemId, LocalDate, Problem, SiteId, WorkCenterId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Asks how long each step takes for so much of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindStepTimes {
    /// The item that is made.
    pub item: ItemId,
    /// How much of it; above zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// The day on which the order starts.
    pub on: LocalDate,
    /// Where it is made; what holds for every site counts when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// By which alternate; by the first that serves when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate: Option<Word>,
    /// Only this step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
}

/// How long each step takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepTimes {
    /// The revision of the routing.
    pub key: RevisionKey,
    /// The steps in the order of their numbers; after each step at its own work centre, the
    /// same at its alternates, the one to be tried first in front.
    pub steps: Vec<StepTimeLine>,
}

/// How long a step takes at a work centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepTimeLine {
    /// The number of the step.
    pub step: u32,
    /// What is done.
    pub operation: String,
    /// Where.
    pub work_center: WorkCenterId,
    /// Whether that is an alternate.
    pub is_alternate: bool,
    /// How long.
    pub time: StepTime,
}

/// Answers `master.find_step_times`.
///
/// # Errors
/// [`Refused`] when there is no such routing or step, no revision serves on the day, the
/// quantity is not above zero, or a time has too many digits.
pub fn find_step_times(
    reads: &mut dyn Reads,
    request: &FindStepTimes,
) -> Result<StepTimes, Refused> {
    if request.quantity <= Decimal::ZERO {
        let error = crate::structure::StructureError::BadQuantity {
            path: "quantity".to_owned(),
            given: request.quantity.to_string(),
            expected: "a quantity above zero",
        };
        return Err(Refused::Problem(error.into()));
    }
    let found = find::<RoutingRoom>(reads, request.item.as_str())?;
    let state = found.map(|found| found.state).unwrap_or_default();
    let when = When {
        site: request.site.as_ref(),
        on: request.on,
        alternate: request.alternate.as_ref(),
    };
    let mut serving = state.effective_on(when.site, when.on).into_iter();
    let revision = serving.find(|it| {
        when.alternate
            .is_none_or(|named| it.key.alternate == *named)
    });
    let revision = revision
        .ok_or_else(|| not_effective(&NOT_EFFECTIVE, &request.item, when, &state.revisions))?;
    let mut steps = Vec::new();
    let is_wanted = |step: &&RoutingStep| request.step.is_none_or(|wanted| wanted == step.step);
    for step in revision.steps.iter().filter(is_wanted) {
        steps.extend(times(reads, step, request.quantity)?);
    }
    if let Some(step) = request.step.filter(|_| steps.is_empty()) {
        let message = format!("revision {} has no step {step}", revision.key);
        return Err(Violation::new(&UNKNOWN, message)
            .with("path", "step")
            .into());
    }
    Ok(StepTimes {
        key: revision.key.clone(),
        steps,
    })
}

/// A step at its own work centre, and at each alternate.
fn times(
    reads: &mut dyn Reads,
    step: &RoutingStep,
    quantity: Decimal,
) -> Result<Vec<StepTimeLine>, Refused> {
    let mut alternates: Vec<_> = step.alternates.iter().collect();
    alternates.sort_by_key(|alternate| alternate.priority);
    let own = std::iter::once(None);
    let mut lines = Vec::new();
    for alternate in own.chain(alternates.into_iter().map(Some)) {
        let code = alternate.map_or(&step.work_center, |alternate| &alternate.work_center);
        let found = find::<WorkCenterRoom>(reads, code.as_str())?;
        let known: Option<&WorkCenterState> = found.as_ref().map(|found| &*found.state);
        let known = known.and_then(|known| known.work_center.as_ref());
        let setup = known.map_or(Elapsed::ZERO, |known| known.setup_time);
        let efficiency = known.map_or(Decimal::ONE, |known| known.efficiency);
        let time = step_time(step, alternate, quantity, setup, efficiency);
        lines.push(StepTimeLine {
            step: step.step,
            operation: step.operation.clone(),
            work_center: code.clone(),
            is_alternate: alternate.is_some(),
            time: time.map_err(Problem::from)?,
        });
    }
    Ok(lines)
}
