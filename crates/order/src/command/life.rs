//! Commands that move an order from one status to the next.

use crate::{OrderDemand, OrderPlan, OrderStock, OrderTolerances};
use lineside_execution::{Command, Word};
use lineside_kernel::{ActorId, ItemId, LocalDate, SiteId, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Creates an order: planned, nothing promised yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateOrder {
    /// The order's code; it is never used again for another order.
    pub order: WorkOrderId,
    /// What is to be made.
    pub item: ItemId,
    /// Where.
    pub site: SiteId,
    /// How much, in whole increments of the item.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity: Decimal,
    /// What it is for; to fill up the stock when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demand: Option<OrderDemand>,
    /// How urgent it is: 1 is first, 5 is last; 3 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// The day on which work is to begin; it decides which revisions are used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<LocalDate>,
    /// The day on which it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<LocalDate>,
    /// How much more or less than planned may be made; what is absent is the item's word,
    /// and without one nothing more and nothing less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tolerances: Option<OrderTolerances>,
    /// The steps and components, if they do not come from master data at the release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<OrderPlan>,
    /// The least quantity that is booked of the item; the item's word when absent, and
    /// without one 1. Nothing finer than what the ledger books is released.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub increment: Option<Decimal>,
    /// Where its material is booked; in the ledger when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock: Option<OrderStock>,
    /// Whether completed units are received into stock by the report itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub receive: bool,
    /// Whether the report that makes enough, and leaves nothing in process, completes the order.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub auto_complete: bool,
    /// Who creates it, and when.
    pub command: Command,
}

/// Changes an order's quantity, priority or dates; what is absent stays.
///
/// The quantity may change until the order is completed, and not below what was started;
/// the start day, which decides the revisions, until the order is released.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeOrder {
    /// The order.
    pub order: WorkOrderId,
    /// The new quantity.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<lineside_kernel::decimal::Text>")
    )]
    pub quantity: Option<Decimal>,
    /// The new priority, 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// The new day on which work is to begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<LocalDate>,
    /// The new day on which it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<LocalDate>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who changes it, and when.
    pub command: Command,
}

/// Declares commands that say nothing but which order they are about.
macro_rules! moves {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The order.
            pub order: WorkOrderId,
            /// The version of the order that this rests on; refused when it has another by now.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub expected_version: Option<u64>,
            /// Who wants it, and when.
            pub command: Command,
        }
    )*};
}

moves! {
    /// Decides that an order will be made; planning may no longer change or delete it.
    FirmOrder;
    /// Gives a firmed order back to planning.
    UnfirmOrder;
    /// Takes a release back; refused while anything is posted.
    UnreleaseOrder;
    /// Begins work on an order; the first issue, report or booking does so by itself.
    StartOrder;
    /// Takes a completed order up again.
    ReopenOrder;
    /// Settles a completed order; afterwards nothing posts to it.
    CloseOrder;
    /// Gives an order up; refused while anything is posted. Nothing is deleted.
    CancelOrder;
}

/// Lets the floor begin: the order gets its own copy of the bill of materials and the
/// routing that are effective on the day it starts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReleaseOrder {
    /// The order.
    pub order: WorkOrderId,
    /// The steps and components, in place of those that the order or master data has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<OrderPlan>,
    /// Whether to refuse unless every component is in stock.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub check_availability: bool,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who releases it, and when.
    pub command: Command,
}

/// Stops an order for quality: nothing is issued, reported or completed until the hold is
/// released. Say what is wrong in the command's reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HoldOrder {
    /// The order.
    pub order: WorkOrderId,
    /// What sort of trouble it is, as one lower-case word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Word>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who stops it, when, and why.
    pub command: Command,
}

/// Lets an order go on where it was stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReleaseOrderHold {
    /// The order.
    pub order: WorkOrderId,
    /// What was decided, as one lower-case word: `use_as_is`, `rework`, `scrap`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disposition: Option<Word>,
    /// Who decided it; whoever enters it when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<ActorId>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who enters it, when, and in which words.
    pub command: Command,
}

/// Completes an order: everything was made, or a reason says why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompleteOrder {
    /// The order.
    pub order: WorkOrderId,
    /// Why less was made than planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_reason: Option<String>,
    /// The version of the order that this rests on; refused when it has another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_version: Option<u64>,
    /// Who completes it, and when.
    pub command: Command,
}
