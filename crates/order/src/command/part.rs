//! Commands that make two orders of one, or one of two.

use crate::OrderPlan;
use lineside_execution::Command;
use lineside_kernel::{TransactionId, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Makes a part of an order an order of its own.
///
/// Without a step the part is taken from what has not been started; with one, from the
/// units that wait before it. Issued material and its cost go along by quantity, so that
/// both parts add up to what there was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SplitOrder {
    /// The order.
    pub order: WorkOrderId,
    /// The code of the new order.
    pub into: WorkOrderId,
    /// How many units it gets.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity: Decimal,
    /// The step before which these units wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who splits it, and when.
    pub command: Command,
}

/// Makes one order of two: both released, for the same item, site and revisions, and
/// nothing posted to either. A part that was split off goes back to its order as long as
/// nothing was posted to the part, with the units and the material that it brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeOrders {
    /// The order that remains.
    pub order: WorkOrderId,
    /// The order that becomes part of it, and is cancelled.
    pub from: WorkOrderId,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who merges them, and when.
    pub command: Command,
}

/// Opens a rework order: units leave a step and are worked on under an order of their own,
/// with its own steps; what it completes waits again before `to_step`.
///
/// What it scraps is scrap of the order at the step that the units left, and what it falls
/// short of when it is completed stands again in that step. The order cannot be completed
/// before its rework orders have ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenRework {
    /// The order whose units need rework.
    pub order: WorkOrderId,
    /// The step that they leave.
    pub step: u32,
    /// How many.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity: Decimal,
    /// The step to whose queue they come back; the one that they left when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_step: Option<u32>,
    /// The code of the rework order.
    pub rework_order: WorkOrderId,
    /// The steps and components of the rework.
    pub plan: OrderPlan,
    /// The posting's number; the id of the command when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<TransactionId>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who opens it, and when.
    pub command: Command,
}
