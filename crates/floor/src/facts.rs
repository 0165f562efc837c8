//! What a floor is told: sites, items, work centres, routings, orders and movements.
//!
//! Facts are plain records. Their codes are the plant's own; what they refer to has to be
//! known before (sites, then work centres and items, then routings and orders, then
//! movements). Sales orders, lots, reasons and people are known as soon as they are named.
//!
//! ```
//! use lineside_floor::{OrderFacts, OrderStatus, StepFacts};
//!
//! let mut order = OrderFacts::new("WO-2024-00001".parse()?, "P-1".parse()?, "CHI".parse()?, 50.into());
//! order.status = OrderStatus::Released;
//! order.steps.push(StepFacts::new(10, "WC-ASM-01".parse()?));
//! # Ok::<(), lineside_kernel::CodeError>(())
//! ```

use crate::{MovementKind, OrderStatus, OrderType, StepStatus};
use lineside_kernel::{
    ActorId, ItemId, LocalDate, LotId, Money, Ratio, RevisionId, SalesOrderId, SiteId, Timestamp,
    TransactionId, Unit, WorkCenterId, WorkOrderId,
};
use rust_decimal::Decimal;
use std::sync::Arc;

/// An item: a part, a product, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemFacts {
    /// Its code.
    pub item: ItemId,
    /// What it is counted in; reports say so wherever all they add up has the same unit.
    pub unit: Option<Unit>,
}

impl ItemFacts {
    /// An item whose unit is not known.
    #[must_use]
    pub fn new(item: ItemId) -> Self {
        Self { item, unit: None }
    }
}

/// A work centre: a machine, line or bench of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCenterFacts {
    /// Its code.
    pub work_center: WorkCenterId,
    /// Where it stands.
    pub site: SiteId,
    /// What sort it is: `assembly`, `machining`, `testing`.
    pub kind: Arc<str>,
    /// How many units it can process in a day.
    pub capacity_per_day: Option<Decimal>,
    /// How many hours a day it is staffed and running, over all its machines: 16 for one
    /// machine in two shifts, 32 for two. Without it no rated hours are known.
    pub hours_per_day: Option<Decimal>,
    /// The share of those hours that turns into standard hours: `0.85`.
    pub efficiency: Decimal,
    /// What an hour costs.
    pub hourly_rate: Option<Money>,
    /// Whether it is in use.
    pub is_active: bool,
}

impl WorkCenterFacts {
    /// A work centre in use, fully efficient, of which nothing else is known.
    #[must_use]
    pub fn new(work_center: WorkCenterId, site: SiteId, kind: &str) -> Self {
        Self {
            work_center,
            site,
            kind: kind.into(),
            capacity_per_day: None,
            hours_per_day: None,
            efficiency: Decimal::ONE,
            hourly_rate: None,
            is_active: true,
        }
    }
}

/// How an item is made: all its routing steps, of all times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutingFacts {
    /// The item.
    pub item: ItemId,
    /// Its steps; a step may be there several times, once in each revision.
    pub steps: Vec<RoutingStepFacts>,
}

/// One step of how an item is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutingStepFacts {
    /// The site whose own way it is; every site's when absent.
    pub site: Option<SiteId>,
    /// The alternate; the usual one when absent.
    pub alternate: Option<Arc<str>>,
    /// The revision, unique within the alternate at the site; absent where there are none.
    pub revision: Option<RevisionId>,
    /// Its number: 10, 20, 30.
    pub sequence: u32,
    /// What is done: `Solder components`.
    pub operation: Arc<str>,
    /// Where.
    pub work_center: WorkCenterId,
    /// Minutes to set up, once.
    pub setup_minutes: Ratio,
    /// Minutes for each unit, or for each batch begun.
    pub run_minutes: Ratio,
    /// How many units run at once; unit by unit when absent.
    pub run_batch: Option<Decimal>,
    /// The first day on which it holds; since ever when absent.
    pub effective_from: Option<LocalDate>,
    /// The first day on which it no longer holds; for good when absent.
    pub effective_to: Option<LocalDate>,
    /// Whether it is in use.
    pub is_active: bool,
}

/// A work order as it stands, with its steps and components.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderFacts {
    /// Its code.
    pub order: WorkOrderId,
    /// What it makes.
    pub item: ItemId,
    /// Where.
    pub site: SiteId,
    /// The sales order it fulfils.
    pub sales_order: Option<SalesOrderId>,
    /// Why it exists.
    pub order_type: OrderType,
    /// From 1, the most urgent, to 5.
    pub priority: u8,
    /// Where it stands.
    pub status: OrderStatus,
    /// Whether it reworks units of another order, which counts them as its own.
    pub is_rework: bool,
    /// How much it is to make.
    pub quantity_planned: Decimal,
    /// How much good it made.
    pub quantity_completed: Decimal,
    /// How much it scrapped.
    pub quantity_scrapped: Decimal,
    /// The day on which it is to start.
    pub planned_start: Option<LocalDate>,
    /// The day by which it is to be done.
    pub planned_end: Option<LocalDate>,
    /// When it started.
    pub actual_start: Option<Timestamp>,
    /// When it was done.
    pub actual_end: Option<Timestamp>,
    /// Its steps.
    pub steps: Vec<StepFacts>,
    /// The material it needs.
    pub components: Vec<ComponentFacts>,
}

impl OrderFacts {
    /// A planned order for stock, of middle priority, on which nothing was done yet.
    #[must_use]
    pub fn new(order: WorkOrderId, item: ItemId, site: SiteId, planned: Decimal) -> Self {
        Self {
            order,
            item,
            site,
            sales_order: None,
            order_type: OrderType::MakeToStock,
            priority: 3,
            status: OrderStatus::Planned,
            is_rework: false,
            quantity_planned: planned,
            quantity_completed: Decimal::ZERO,
            quantity_scrapped: Decimal::ZERO,
            planned_start: None,
            planned_end: None,
            actual_start: None,
            actual_end: None,
            steps: Vec::new(),
            components: Vec::new(),
        }
    }
}

/// One step of a work order as it stands.
///
/// What lies in work at the step is not told, because it follows: in - out - scrapped -
/// rework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepFacts {
    /// Its number: 10, 20, 30.
    pub sequence: u32,
    /// What is done.
    pub operation: Option<Arc<str>>,
    /// The work centre that does it, which may differ from the routing's; absent where none
    /// is named.
    pub work_center: Option<WorkCenterId>,
    /// Where it stands.
    pub status: StepStatus,
    /// How much entered it.
    pub quantity_in: Decimal,
    /// How much left it good.
    pub quantity_out: Decimal,
    /// How much it scrapped.
    pub quantity_scrapped: Decimal,
    /// How much it sent back to an earlier step, or to a rework order that neither scrapped
    /// it nor fell short of it.
    pub quantity_rework: Decimal,
    /// How much waits before it.
    pub quantity_queue: Decimal,
    /// When it is to start.
    pub planned_start: Option<Timestamp>,
    /// When it is to end.
    pub planned_end: Option<Timestamp>,
    /// When it started.
    pub actual_start: Option<Timestamp>,
    /// When it was done.
    pub actual_end: Option<Timestamp>,
    /// Hours booked by people.
    pub labor_hours: Decimal,
    /// Hours booked by machines.
    pub machine_hours: Decimal,
    /// Planned minutes to set up.
    pub setup_minutes: Ratio,
    /// Planned minutes for each unit, or for each batch begun.
    pub run_minutes: Ratio,
    /// How many units run at once; unit by unit when absent.
    pub run_batch: Option<Decimal>,
}

impl StepFacts {
    /// A step at a work centre, on which nothing was done yet.
    #[must_use]
    pub fn new(sequence: u32, work_center: WorkCenterId) -> Self {
        Self {
            sequence,
            operation: None,
            work_center: Some(work_center),
            status: StepStatus::Pending,
            quantity_in: Decimal::ZERO,
            quantity_out: Decimal::ZERO,
            quantity_scrapped: Decimal::ZERO,
            quantity_rework: Decimal::ZERO,
            quantity_queue: Decimal::ZERO,
            planned_start: None,
            planned_end: None,
            actual_start: None,
            actual_end: None,
            labor_hours: Decimal::ZERO,
            machine_hours: Decimal::ZERO,
            setup_minutes: Ratio::ZERO,
            run_minutes: Ratio::ZERO,
            run_batch: None,
        }
    }
}

/// One line of the material that a work order needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComponentFacts {
    /// Its number within the order; two lines of one item stay two.
    pub line: u32,
    /// What is needed.
    pub item: ItemId,
    /// How much, for the whole order as planned.
    pub quantity_required: Decimal,
    /// Whether that is needed once for the order, however much it makes.
    pub is_fixed: bool,
    /// How much was issued.
    pub quantity_issued: Decimal,
    /// How much of it was returned.
    pub quantity_returned: Decimal,
    /// How much of what was issued was scrapped since, and is needed once more.
    pub quantity_lost: Decimal,
}

impl ComponentFacts {
    /// A line of which nothing was issued yet.
    #[must_use]
    pub fn new(line: u32, item: ItemId, required: Decimal) -> Self {
        Self {
            line,
            item,
            quantity_required: required,
            is_fixed: false,
            quantity_issued: Decimal::ZERO,
            quantity_returned: Decimal::ZERO,
            quantity_lost: Decimal::ZERO,
        }
    }
}

/// Material that one split or merge brought an order, or took from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarriedFacts {
    /// The item.
    pub item: ItemId,
    /// How much came, or went where it is below zero.
    pub quantity: Decimal,
    /// The movements that had issued it, of any of which it may be.
    pub movements: Vec<TransactionId>,
}

/// One row of the material ledger.
///
/// The sign lies in the kind, never in the quantity; only differences found by counting and
/// adjustments may be below zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovementFacts {
    /// Its number in the ledger.
    pub movement: TransactionId,
    /// What it does. A reversal has the kind of what it takes back.
    pub kind: MovementKind,
    /// Whether what is scrapped had been issued to the order before, and so counts as issued
    /// already.
    pub was_issued: bool,
    /// The work order it belongs to.
    pub order: Option<WorkOrderId>,
    /// What moves.
    pub item: ItemId,
    /// At which site.
    pub site: SiteId,
    /// From or into which lot.
    pub lot: Option<LotId>,
    /// How much.
    pub quantity: Decimal,
    /// What it is worth.
    pub amount: Option<Money>,
    /// Why: `quality_defect`, `machine_error`.
    pub reason: Option<Arc<str>>,
    /// When it happened.
    pub at: Timestamp,
    /// Who posted it.
    pub by: ActorId,
    /// The movement it takes back, if it is a reversal.
    pub reverses: Option<TransactionId>,
}
