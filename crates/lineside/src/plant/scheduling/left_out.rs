//! What is not in the model, and why.

use lineside_kernel::WorkOrderId;
use serde::{Deserialize, Serialize};

/// Why an order, or a part of it, is not in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// Quality has stopped it.
    OnHold,
    /// Every step is finished or skipped; it waits to be completed.
    NothingLeft,
    /// The step has no work center, or none on which work may be planned.
    NoWorkCenter,
    /// No work center of the step is open before the horizon.
    NeverOpen,
    /// A component is not in stock, and not enough of it arrives.
    ShortOfMaterial,
    /// A time has more digits, or lies further away, than a model can hold.
    OutOfRange,
}

/// An order that is not in the model, or not as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeftOutOrder {
    /// The order.
    pub order: WorkOrderId,
    /// The step that is left out, with all that follow it; the whole order when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// Why.
    pub reason: LeftOutReason,
    /// Why, in a sentence.
    pub message: String,
}

impl LeftOutOrder {
    /// `None` where the code is none, which no row of the plant has.
    pub(super) fn new(
        order: &str,
        step: Option<u32>,
        reason: LeftOutReason,
        message: String,
    ) -> Option<Self> {
        Some(Self {
            order: order.parse().ok()?,
            step,
            reason,
            message,
        })
    }
}

pub(super) fn on_hold(order: &str) -> Option<LeftOutOrder> {
    let message = "quality has stopped the order; release the hold first".to_owned();
    LeftOutOrder::new(order, None, LeftOutReason::OnHold, message)
}
