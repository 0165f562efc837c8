//! The plant floor in memory: what runs where, what used what, and how it all adds up.
//!
//! A [`Floor`] holds a plant in columns: sites, items, work centres and routings, work
//! orders with their steps and components, and every movement of material. It is a picture,
//! not the record: it is told facts that were decided elsewhere, as often as they change,
//! and answers at the speed of a scan. It stores nothing and decides nothing, so that it can
//! be thrown away and told again at any time.
//!
//! - **Walks**: [`TraverseGraph`] follows one of nine [relationships](Relationship) from one
//!   node, either way, with filters and pages.
//! - **Questions**: [`FindOrders`], [`FindSteps`], [`FindMovements`], [`ShowProgress`],
//!   [`ShowConsumption`], [`ShowOutput`], [`ListShortages`], [`ListUses`].
//! - **Reports**: [`CountOrders`], [`ReportScrap`], [`ReportWip`], [`ReportLoad`],
//!   [`ReportConsumption`].
//!
//! ```
//! use lineside_floor::*;
//! use lineside_kernel::SiteId;
//!
//! let mut floor = Floor::default();
//! let munich: SiteId = "MUC".parse()?;
//! floor.put_site(&munich)?;
//! floor.put_item(&ItemFacts::new("PUMP".parse()?))?;
//! let line = WorkCenterFacts::new("WC-ASM-01".parse()?, munich.clone(), "assembly");
//! floor.put_work_center(&line)?;
//!
//! let mut order = OrderFacts::new("WO-2024-00001".parse()?, "PUMP".parse()?, munich, 50.into());
//! order.status = OrderStatus::InProgress;
//! let mut step = StepFacts::new(10, line.work_center.clone());
//! step.status = StepStatus::InProgress;
//! step.quantity_in = 30.into();
//! step.quantity_out = 20.into();
//! order.steps.push(step);
//! floor.put_order(&order)?;
//!
//! let here = GraphNode::WorkCenter { work_center: line.work_center };
//! let what_runs_here = TraverseGraph::new(here, Relationship::UsesWorkCenter).backward();
//! let found = floor.traverse_graph(&what_runs_here)?;
//! assert!(matches!(&found.nodes[..], [FoundNode::Step { step }] if step.quantity_wip == 10.into()));
//!
//! let report = floor.report_wip(&ReportWip::default())?;
//! assert_eq!(report.lines[0].quantity_wip, 10.into());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Numbers
//! Quantities, hours and money are exact: sums never round, and a result that does not fit
//! is refused. Percentages and standard hours are reckoned exactly and rounded once, to two
//! decimals, half away from zero ([`HalfAway`](lineside_kernel::Rounding::HalfAway)); what a
//! bill of materials allows is rounded once per line, to six decimals, likewise.
//!
//! # Speed
//! Inside, codes are row numbers and a column is a plain vector, so that a report walks over
//! memory from front to end. Over 120,000 orders, 460,000 steps, 480,000 components and
//! 600,000 movements the five reports take about 20 ms together on one core of a busy
//! two-core machine, and telling the orders, steps and movements about 250 ms; the tests
//! measure it anew:
//! `cargo test --release -p lineside-floor --lib speed -- --ignored --nocapture`.
//!
//! What is not here: which orders may do what (that is decided where they live), calendars
//! (give rated hours to [`ReportLoad`]), and the genealogy of lots over many orders.
#![forbid(unsafe_code)]

mod amounts;
mod error;
mod facts;
mod filter;
mod floor;
mod graph;
mod kind;
mod minutes;
mod names;
mod numbers;
mod page;
mod question;
mod report;
mod share;
mod split;
mod standing;
mod table;
#[cfg(test)]
mod tests;

pub use error::FloorError;
pub use facts::{
    CarriedFacts, ComponentFacts, ItemFacts, MovementFacts, OrderFacts, RoutingFacts,
    RoutingStepFacts, StepFacts, WorkCenterFacts,
};
pub use filter::{MovementFilter, OrderFilter, StepFilter, UsedPart};
pub use floor::{Floor, FloorSize};
pub use graph::{
    FoundNode, GraphNode, NodeKind, Relationship, TraverseGraph, TraversedGraph, WalkDirection,
};
pub use kind::{MovementKind, OrderStatus, OrderType, StepStatus};
pub use question::{
    ConsumedLot, ConsumedPart, FindMovements, FindOrders, FindSteps, FoundMovements, FoundOrders,
    FoundSteps, ListShortages, ListUses, MadeLot, MadeProduct, OnHand, OpenUse, OpenUses, Shortage,
    ShortageTotal, Shortages, ShowConsumption, ShowOutput, ShowProgress, ShownConsumption,
    ShownOutput, ShownProgress, StepProgress,
};
pub use report::{
    ConsumptionBasis, ConsumptionReport, CountOrders, ItemConsumption, LoadReport, OrderCounts,
    OrdersAtSite, OrdersInStatus, RatedHours, ReportConsumption, ReportLoad, ReportScrap,
    ReportWip, ScrapBy, ScrapGroup, ScrapReason, ScrapReport, WipAtStep, WipReport, WorkCenterLoad,
};
pub use standing::{FloorMovement, FloorOrder, FloorRoutingStep, FloorStep, FloorWorkCenter};
