//! Which orders, steps or movements are meant.
//!
//! What a filter leaves open does not restrict; what it names must all be true. Codes that
//! do not exist are an error, so that a slip of the finger is not an empty answer. Windows
//! of time are half-open: their start belongs to them, their end does not.
//!
//! ```
//! use lineside_floor::{OrderFilter, OrderStatus};
//!
//! let running_in_munich: OrderFilter =
//!     serde_json::from_str(r#"{"statuses": ["in_progress"], "site": "MUC"}"#)?;
//! assert_eq!(running_in_munich.statuses, [OrderStatus::InProgress]);
//! # Ok::<(), serde_json::Error>(())
//! ```

use crate::{MovementKind, OrderStatus, OrderType, StepStatus};
use lineside_kernel::{
    Interval, ItemId, LocalDate, LotId, SalesOrderId, SiteId, WorkCenterId, WorkOrderId,
};
use serde::{Deserialize, Serialize};

mod movements;
mod orders;
mod steps;

pub(crate) use movements::MovementTest;
pub(crate) use orders::Wanted;
pub(crate) use steps::StepTest;

/// Which work orders are meant; empty, all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderFilter {
    /// In one of these states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<OrderStatus>,
    /// Carried out at this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Making this item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Fulfilling this sales order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_order: Option<SalesOrderId>,
    /// For a customer, or for stock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_type: Option<OrderType>,
    /// Of one of these priorities, 1 to 5.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub priorities: Vec<u8>,
    /// With a step, whatever its state, at this work center.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// With a step in progress at this work center now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running_at: Option<WorkCenterId>,
    /// That used this part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_part: Option<UsedPart>,
    /// Under way at some time in this window: started before its end, and not done before
    /// its start. Orders that have not started are not meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Interval>,
    /// Planned to start on this day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start_from: Option<LocalDate>,
    /// Planned to start before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start_before: Option<LocalDate>,
    /// Planned to be done before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end_before: Option<LocalDate>,
}

/// A part that was issued to an order, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UsedPart {
    /// The part. Issues that were taken back do not count; those to the order that an order
    /// was split off do, as far as it brought some of the part along.
    pub item: ItemId,
    /// From this lot; from any when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// Issued in this window; ever when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Interval>,
}

/// Which steps of work orders are meant; empty, all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepFilter {
    /// In one of these states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<StepStatus>,
    /// Done at this work center.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Under way at some time in this window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Interval>,
    /// Scheduled for some time in this window, whether begun or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<Interval>,
    /// Of these work orders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<OrderFilter>,
}

/// Which movements of material are meant; empty, all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MovementFilter {
    /// Of one of these kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<MovementKind>,
    /// Of this work order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<WorkOrderId>,
    /// Of this item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// At this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Of this lot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// For this reason; one that was never given finds nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// In this window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Interval>,
    /// Whether to leave out reversals and what they took back.
    #[serde(default)]
    pub only_standing: bool,
}
