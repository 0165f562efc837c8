//! Work orders: what is to be made, how far it is, and how it got there.
//!
//! An order is planned, firmed, released, worked on, completed and closed. While it is
//! worked on, material is issued to it and units move through its steps; every such
//! *posting* can be taken back on its own, and the quantities add up at every moment.
//! Its status is stored and moved by commands, its quantities are sums of postings, and
//! neither is guessed from the other.
//!
//! | command | from | to |
//! |---|---|---|
//! | `create` | - | planned |
//! | `firm`, `unfirm` | planned, firmed | firmed, planned |
//! | `release` | planned, firmed | released |
//! | `unrelease` | released, nothing posted | firmed |
//! | `start`, `issue`, `report`, `book_time` | released | in_progress |
//! | `hold`, `release_hold` | released, in_progress | quality_hold, and back |
//! | `complete` | in_progress, nothing waiting | completed |
//! | `reopen`, any `reverse` | completed | in_progress |
//! | `close` | completed | closed |
//! | `cancel` | any before completed, nothing posted | cancelled |
//!
//! The decisions are pure functions, for whoever has a database of their own; the tasks
//! carry them out on a desk, with a ledger of stock beside it.
//!
//! ```
//! use lineside_order::{CreateOrder, OrderState, decide_create};
//!
//! let create: CreateOrder = serde_json::from_str(r#"{
//!     "order": "WO-2024-00001", "item": "GEARBOX", "site": "MUC", "quantity": "100",
//!     "plan": {"steps": [{"sequence": 10}, {"sequence": 20}]},
//!     "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081", "actor": "planner"}
//! }"#)?;
//! let events = decide_create(&OrderState::default(), &create, None).map_err(lineside_kernel::Problem::from)?;
//! assert_eq!(events.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

mod amount;
mod apply;
mod batch;
mod book;
mod command;
mod compact;
mod decide;
mod demand;
mod error;
mod event;
mod evolve;
mod flow;
mod from_master;
mod header;
mod holding;
mod import;
mod increment;
mod need;
mod plan;
mod posting;
mod query;
mod rest;
mod rework;
mod room;
mod schedule;
mod settle;
mod shared;
mod site;
mod state;
mod status;
mod task;
mod tolerance;

#[cfg(test)]
mod tests;

pub use batch::ReportOrders;
pub use book::postings_of;
pub use command::{
    BookOrderTime, CancelOrder, ChangeOrder, CloseOrder, CompleteOrder, CreateOrder, FirmOrder,
    HoldOrder, IssueToOrder, MergeOrders, OpenRework, ReceiveFromOrder, ReleaseOrder,
    ReleaseOrderHold, ReopenOrder, ReportOrder, ReturnFromOrder, ReverseOrderPosting,
    ScrapOrderComponent, SkipOrderStep, SplitOrder, StartOrder, UnfirmOrder, UnreleaseOrder,
};
pub use decide::{
    Decided, ItemDefaults, check_import, check_plan, decide_book_time, decide_cancel,
    decide_change, decide_close, decide_complete, decide_create, decide_firm, decide_hold,
    decide_import, decide_issue, decide_merge, decide_open_rework, decide_receive, decide_release,
    decide_release_hold, decide_reopen, decide_report, decide_return, decide_reverse,
    decide_schedule, decide_scrap_component, decide_skip_step, decide_split, decide_start,
    decide_unfirm, decide_unrelease,
};
pub use demand::{
    DemandDropped, DemandEvent, DemandPart, DemandPlanned, DemandRoom, DemandState, ORDER_DEMAND,
};
pub use error::CODES;
pub use event::{
    OrderCancelled, OrderChanged, OrderClosed, OrderCompleted, OrderCreated, OrderEvent,
    OrderFirmed, OrderHeld, OrderHoldReleased, OrderMerged, OrderReleased, OrderReopened,
    OrderReversed, OrderScheduled, OrderSplit, OrderStarted, OrderUnfirmed, OrderUnreleased,
    ReworkClosed, ReworkReturned, SplitLine, SplitPart, StepLeft,
};
pub use evolve::evolve;
pub use header::{
    DEFAULT_PRIORITY, DemandKind, OrderDemand, OrderHeader, OrderParent, OrderStock, PRIORITIES,
};
pub use import::{ImportOrder, ImportedComponent, ImportedMovement, ImportedStep, OrderImported};
pub use plan::{
    ConsumptionPolicy, OrderByproduct, OrderComponent, OrderPlan, OrderPlanStep,
    OrderStepAlternate, OrderSubstitute,
};
pub use posting::{
    MACHINE_ERROR, MATERIAL_DEFECT, OPERATOR_ERROR, OrderPosting, PostedLine, PostedRecord,
    PostingKind, QUALITY_DEFECT,
};
pub use query::{
    GetOrder, GetOrderProgress, ListOrderPostings, ListOrderShortages, ListOrders,
    OrderComponentView, OrderLine, OrderPage, OrderPlace, OrderPostingPage, OrderProgress,
    OrderShortage, OrderShortages, OrderStepProgress, OrderStepView, OrderView, get_order,
    get_order_progress, list_order_postings, list_order_shortages, list_orders,
};
pub use rest::CountedRest;
pub use room::{ORDER_POSTING, OrderRoom, WORK_ORDER};
pub use schedule::{OrderSchedule, ScheduledStep, accept_schedule};
pub use shared::SharedPlan;
pub use state::{Component, ComponentState, OrderState, ReworkState, StepState, Unplanned};
pub use status::{OrderMove, OrderStatus, StepStatus};
pub use tolerance::{OrderTolerances, Tolerances};

use lineside_execution::{AnyRoom, any_room};

/// Every room of this crate, without its types.
#[must_use]
pub fn rooms() -> Vec<Box<dyn AnyRoom>> {
    vec![any_room::<OrderRoom>(), any_room::<DemandRoom>()]
}
