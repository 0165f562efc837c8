//! How far an order is.

use super::view::load;
use crate::amount::plus;
use crate::{OrderStatus, StepState, StepStatus};
use lineside_execution::{Reads, Refused};
use lineside_kernel::{Ratio, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Shows how far an order is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetOrderProgress {
    /// The order.
    pub order: WorkOrderId,
}

/// How far an order is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderProgress {
    /// The order's code.
    pub order: WorkOrderId,
    /// Where it stands.
    pub status: OrderStatus,
    /// Completed units per planned one: `"0.97"`, `"1/3"`.
    pub done: Ratio,
    /// How far each step is.
    pub steps: Vec<OrderStepProgress>,
}

/// How far a step is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderStepProgress {
    /// Its number.
    pub step: u32,
    /// Where it stands.
    pub status: StepStatus,
    /// Good units that left it, per planned one.
    pub done: Ratio,
    /// Units that wait before it or stand in it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub in_process: Decimal,
    /// Minutes of work that the units still to come need at it, without set-up.
    pub minutes_left: Ratio,
}

/// Answers `order.progress`.
///
/// # Errors
/// [`Refused`] when there is no such order or it cannot be read.
pub fn get_order_progress(
    reads: &mut dyn Reads,
    request: &GetOrderProgress,
) -> Result<OrderProgress, Refused> {
    let (_, state) = load(reads, &request.order)?;
    let per_planned = |units: Decimal| {
        let ratio = Ratio::from(units).checked_div(Ratio::from(state.planned));
        ratio.unwrap_or(Ratio::ZERO)
    };
    let plan = state.plan.as_deref().map_or(&[][..], |plan| &plan.steps);
    let steps = plan
        .iter()
        .zip(&state.steps)
        .enumerate()
        .map(|(place, (plan, step))| {
            let out = state
                .out_of(place, false)
                .unwrap_or_else(|| state.started());
            let per_unit = plan.run_minutes.unwrap_or(Ratio::ZERO);
            OrderStepProgress {
                step: plan.sequence,
                status: state.step_status(place),
                done: per_planned(out),
                in_process: plus(StepState::wip(step), state.waiting(place)),
                minutes_left: per_unit
                    .checked_mul(Ratio::from(state.ahead(place)))
                    .unwrap_or(Ratio::ZERO),
            }
        });
    Ok(OrderProgress {
        order: request.order.clone(),
        status: state.status,
        done: per_planned(state.completed()),
        steps: steps.collect(),
    })
}
