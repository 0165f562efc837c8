//! What happens to an order.

use crate::{
    OrderHeader, OrderImported, OrderPlan, OrderPosting, OrderSchedule, OrderStatus, PostedRecord,
};
use lineside_execution::{Word, facts};
use lineside_kernel::{ActorId, LocalDate, Money, Ratio, TransactionId, WorkCenterId, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to an order. Who, when and why stand on the line around each fact.
    pub enum OrderEvent {
        /// It was created, by itself or by a split.
        Created(OrderCreated) = "order.created", 1;
        /// Its date, priority or quantity changed.
        Changed(OrderChanged) = "order.changed", 1;
        /// Planning may no longer touch it.
        Firmed(OrderFirmed) = "order.firmed", 1;
        /// Planning may touch it again.
        Unfirmed(OrderUnfirmed) = "order.unfirmed", 1;
        /// The floor may begin.
        Released(OrderReleased) = "order.released", 1;
        /// The floor may not begin after all.
        Unreleased(OrderUnreleased) = "order.unreleased", 1;
        /// Work began.
        Started(OrderStarted) = "order.started", 1;
        /// Quality stopped it.
        Held(OrderHeld) = "order.held", 1;
        /// Quality let it go on.
        HoldReleased(OrderHoldReleased) = "order.hold_released", 1;
        /// It was completed.
        Completed(OrderCompleted) = "order.completed", 1;
        /// It was taken up again.
        Reopened(OrderReopened) = "order.reopened", 1;
        /// It was settled.
        Closed(OrderClosed) = "order.closed", 1;
        /// It was given up.
        Cancelled(OrderCancelled) = "order.cancelled", 1;
        /// Units moved through a step.
        Reported(OrderPosting) = "order.reported", 1;
        /// Material went to it.
        Issued(OrderPosting) = "order.issued", 1;
        /// Material came back.
        Returned(OrderPosting) = "order.returned", 1;
        /// Material was thrown away.
        ComponentScrapped(OrderPosting) = "order.component_scrapped", 1;
        /// Good units went into stock.
        Received(OrderPosting) = "order.received", 1;
        /// Hours were booked.
        TimeBooked(OrderPosting) = "order.time_booked", 1;
        /// A step was skipped.
        StepSkipped(OrderPosting) = "order.step_skipped", 1;
        /// A posting was taken back.
        Reversed(OrderReversed) = "order.reversed", 1;
        /// A part of it became an order of its own.
        Split(OrderSplit) = "order.split", 1;
        /// Another order became part of it.
        Merged(OrderMerged) = "order.merged", 1;
        /// Its whole past came from another system.
        Imported(OrderImported) = "order.imported", 1;
        /// A rework order gave units back, or scrapped some.
        ReworkReturned(ReworkReturned) = "order.rework_returned", 1;
        /// A rework order took units away again that it had given back or scrapped.
        ReworkRetaken(ReworkReturned) = "order.rework_retaken", 1;
        /// A rework order ended.
        ReworkClosed(ReworkClosed) = "order.rework_closed", 1;
        /// A rework order was taken up again.
        ReworkReopened(ReworkClosed) = "order.rework_reopened", 1;
        /// It got a place in a schedule.
        Scheduled(OrderScheduled) = "order.scheduled", 1;
    }
}

/// An order was created.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderCreated {
    /// What is to be made, for whom and when.
    pub header: OrderHeader,
    /// How much.
    #[serde(with = "lineside_kernel::decimal")]
    pub quantity: Decimal,
    /// What it is made by, if that is known already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<OrderPlan>,
    /// What it brings along from the order that it was split off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brings: Option<SplitPart>,
    /// Whether it may begin at once, as rework does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub released: bool,
}

/// What a part of an order takes with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SplitPart {
    /// The status it starts with.
    pub status: OrderStatus,
    /// Where it goes back to when a hold is released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_from: Option<OrderStatus>,
    /// Whether the plan was taken from master data.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub snapshot: bool,
    /// Its part of what is needed once.
    pub fixed_share: Ratio,
    /// The steps that its units have passed already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<u32>,
    /// Steps that are skipped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<u32>,
    /// Issued material that goes with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<SplitLine>,
}

/// Issued material that goes with a part of an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SplitLine {
    /// The line.
    pub line: u32,
    /// How much goes along.
    #[serde(with = "lineside_kernel::decimal")]
    pub quantity: Decimal,
    /// What it cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The item, when the plan does not have the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unplanned: Option<crate::Unplanned>,
}

/// An order's date, priority or quantity changed; what is absent stayed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderChanged {
    /// The new quantity.
    #[serde(
        default,
        with = "lineside_kernel::decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub quantity: Option<Decimal>,
    /// The new priority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// The new day on which work is to begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<LocalDate>,
    /// The new day on which it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<LocalDate>,
}

/// Declares facts that say nothing but that they happened.
macro_rules! bare {
    ($($(#[doc = $doc:literal])* $name:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {}
    )*};
}

bare! {
    /// Planning may no longer touch the order.
    OrderFirmed;
    /// Planning may touch the order again.
    OrderUnfirmed;
    /// The floor may not begin after all.
    OrderUnreleased;
    /// Work began.
    OrderStarted;
    /// The order was taken up again.
    OrderReopened;
}

/// The floor may begin.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OrderReleased {
    /// What it is made by, if it was taken from master data now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<OrderPlan>,
}

/// Quality stopped the order; the words stand on the line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderHeld {
    /// What sort of trouble it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Word>,
}

/// Quality let the order go on; the words stand on the line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderHoldReleased {
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disposition: Option<Word>,
    /// Who decided it, when that was not who entered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<ActorId>,
}

/// The order was completed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderCompleted {
    /// Why less was made than planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_reason: Option<String>,
}

/// The order was settled: nothing is posted to it any more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderClosed {
    /// What its material cost beyond what it made is worth; a variance. Less than nothing
    /// where it made more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Money>,
}

/// The order was given up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderCancelled {
    /// The order that it became part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<WorkOrderId>,
}

/// A posting was taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderReversed {
    /// The number under which it was taken back.
    pub posting: TransactionId,
    /// What was taken back, with who made it and when.
    pub of: PostedRecord,
    /// What the postings that are left say of its step, where it had said something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<StepLeft>,
}

/// What postings say of a step besides quantities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepLeft {
    /// Whether nothing more comes out of it.
    #[serde(default)]
    pub finished: bool,
    /// Where it was worked on last, where that is not the planned place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
}

/// A part of the order became an order of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderSplit {
    /// The new order.
    pub into: WorkOrderId,
    /// How many units it took.
    #[serde(with = "lineside_kernel::decimal")]
    pub quantity: Decimal,
    /// The part of what is needed once that stays.
    pub fixed_share: Ratio,
    /// The steps that these units had passed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<u32>,
    /// Issued material that went along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<SplitLine>,
}

/// Another order became part of this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrderMerged {
    /// The other order.
    pub from: WorkOrderId,
    /// How many units it brought.
    #[serde(with = "lineside_kernel::decimal")]
    pub quantity: Decimal,
    /// The order's part of what is needed once, both together.
    pub fixed_share: Ratio,
    /// The steps that these units had passed, where they come back after a split.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<u32>,
    /// Issued material that comes back with them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<SplitLine>,
}

/// What became of units in the order that reworks them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReworkReturned {
    /// The rework order.
    pub from: WorkOrderId,
    /// The step before which they wait.
    pub to_step: u32,
    /// How many of them are good.
    #[serde(with = "lineside_kernel::decimal")]
    pub quantity: Decimal,
    /// How many were scrapped; they come back to no step.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub scrapped: Decimal,
}

/// A rework order ended or was taken up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReworkClosed {
    /// The rework order.
    pub order: WorkOrderId,
    /// Units that it did not make: they stand again in the step that they left, or go to it
    /// from there once more.
    #[serde(
        default,
        with = "lineside_kernel::decimal",
        skip_serializing_if = "Decimal::is_zero"
    )]
    pub short: Decimal,
}

/// The order got a place in a schedule, instead of the one that it had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderScheduled {
    /// When and where its steps are planned.
    pub schedule: OrderSchedule,
}
