//! How an order, a step, a movement or a place stands, as one line of an answer.
//!
//! Quantities come back exactly as booked, without zeros at their end.

use crate::names::{NONE, at};
use crate::share::to_millionths;
use crate::{
    Floor, FloorError, MovementKind, OrderStatus, OrderType, RoutingStepFacts, StepStatus,
};
use lineside_kernel::decimal;
use lineside_kernel::{
    ActorId, ItemId, LocalDate, LotId, Money, RevisionId, SalesOrderId, SiteId, Timestamp,
    TransactionId, Unit, WorkCenterId, WorkOrderId,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A work order as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FloorOrder {
    /// Its code.
    pub order: WorkOrderId,
    /// What it makes.
    pub item: ItemId,
    /// What that is counted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Where.
    pub site: SiteId,
    /// The sales order it fulfils.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_order: Option<SalesOrderId>,
    /// Why it exists.
    pub order_type: OrderType,
    /// From 1, the most urgent, to 5.
    pub priority: u8,
    /// Where it stands.
    pub status: OrderStatus,
    /// How much it is to make.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_planned: Decimal,
    /// How much good it made.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_completed: Decimal,
    /// How much it scrapped.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_scrapped: Decimal,
    /// The day on which it is to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<LocalDate>,
    /// The day by which it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<LocalDate>,
    /// When it started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<Timestamp>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_end: Option<Timestamp>,
}

/// A step of a work order as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FloorStep {
    /// The work order.
    pub order: WorkOrderId,
    /// The number of the step.
    pub sequence: u32,
    /// What is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The work center that does it; absent where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Where it stands.
    pub status: StepStatus,
    /// How much entered it.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_in: Decimal,
    /// How much left it good.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_out: Decimal,
    /// How much it scrapped.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_scrapped: Decimal,
    /// How much it sent back to be done again, but for what a rework order scrapped or did
    /// not make.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_rework: Decimal,
    /// How much waits before it.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_queue: Decimal,
    /// How much lies in work at it: in - out - scrapped - rework.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_wip: Decimal,
    /// When it is to start, by the schedule that was accepted last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<Timestamp>,
    /// When it is to end, by that schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<Timestamp>,
    /// When it started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<Timestamp>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_end: Option<Timestamp>,
    /// Hours booked by people.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub labor_hours: Decimal,
    /// Hours booked by machines.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub machine_hours: Decimal,
}

/// A work center.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FloorWorkCenter {
    /// Its code.
    pub work_center: WorkCenterId,
    /// Where it stands.
    pub site: SiteId,
    /// What sort it is: `assembly`, `machining`, `testing`.
    pub kind: String,
    /// How many units it can process in a day.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub capacity_per_day: Option<Decimal>,
    /// The share of its hours that turns into standard hours: `0.85`.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub efficiency: Decimal,
    /// What an hour costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hourly_rate: Option<Money>,
    /// Whether it is in use.
    pub is_active: bool,
}

/// A step of how an item is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FloorRoutingStep {
    /// The item.
    pub item: ItemId,
    /// The number of the step.
    pub sequence: u32,
    /// What is done.
    pub operation: String,
    /// Where.
    pub work_center: WorkCenterId,
    /// Minutes to set up, once.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub setup_minutes: Decimal,
    /// Minutes for each unit, or for each batch begun; to six decimals, like the set-up.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub run_minutes: Decimal,
    /// How many units run at once; unit by unit when absent.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub run_batch: Option<Decimal>,
    /// The site whose own way it is; every site's when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// The alternate; the usual one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternate: Option<String>,
    /// The revision, unique within the alternate at the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionId>,
    /// The first day on which it holds; since ever when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_from: Option<LocalDate>,
    /// The first day on which it no longer holds; for good when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_to: Option<LocalDate>,
    /// Whether it is in use.
    pub is_active: bool,
}

/// A row of the material ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FloorMovement {
    /// Its number.
    pub movement: TransactionId,
    /// What it does; a reversal has the kind of what it takes back.
    pub kind: MovementKind,
    /// The work order it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<WorkOrderId>,
    /// What moves.
    pub item: ItemId,
    /// At which site.
    pub site: SiteId,
    /// From or into which lot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// How much.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// What that is counted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// What it is worth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When it happened.
    pub at: Timestamp,
    /// Who posted it.
    pub by: ActorId,
    /// The movement it takes back, if it is a reversal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<TransactionId>,
    /// The reversal that took it back, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reversed_by: Option<TransactionId>,
}

impl Floor {
    /// How a work order stands; `None` for a row that does not exist.
    pub(crate) fn order_line(&self, row: u32) -> Option<FloorOrder> {
        let orders = &self.orders;
        let item = at(&orders.item, row)?;
        Some(FloorOrder {
            order: orders.codes.name(row)?.clone(),
            item: self.items.name(item)?.clone(),
            unit: self.unit(item),
            site: self.sites.name(at(&orders.site, row)?)?.clone(),
            sales_order: self
                .sales_orders
                .name(at(&orders.sales_order, row)?)
                .cloned(),
            order_type: at(&orders.order_type, row)?,
            priority: at(&orders.priority, row)?,
            status: at(&orders.status, row)?,
            quantity_planned: orders.planned.get(row),
            quantity_completed: orders.completed.get(row),
            quantity_scrapped: orders.scrapped.get(row),
            planned_start: at(&orders.planned_start, row)?,
            planned_end: at(&orders.planned_end, row)?,
            actual_start: at(&orders.actual_start, row)?,
            actual_end: at(&orders.actual_end, row)?,
        })
    }

    pub(crate) fn step_line(&self, row: u32) -> Option<FloorStep> {
        let steps = &self.steps;
        let place = at(&steps.place, row)?;
        let work_center = self.places.work_center(place);
        Some(FloorStep {
            order: self.orders.codes.name(at(&steps.order, row)?)?.clone(),
            sequence: at(&steps.sequence, row)?,
            operation: self.operation(place),
            work_center: self.work_centers.codes.name(work_center).cloned(),
            status: at(&steps.status, row)?,
            quantity_in: steps.quantity_in.get(row),
            quantity_out: steps.quantity_out.get(row),
            quantity_scrapped: steps.scrapped.get(row),
            quantity_rework: steps.rework.get(row),
            quantity_queue: steps.queue.get(row),
            quantity_wip: steps.wip.get(row),
            planned_start: at(&steps.planned_start, row)?,
            planned_end: at(&steps.planned_end, row)?,
            actual_start: at(&steps.actual_start, row)?,
            actual_end: at(&steps.actual_end, row)?,
            labor_hours: steps.labor_hours.get(row),
            machine_hours: steps.machine_hours.get(row),
        })
    }

    pub(crate) fn operation(&self, place: u32) -> Option<String> {
        self.places
            .operation_name(place)
            .map(|name| name.to_string())
    }

    pub(crate) fn work_center_line(&self, row: u32) -> Option<FloorWorkCenter> {
        let facts = self.work_centers.facts.get(row as usize)?;
        Some(FloorWorkCenter {
            work_center: facts.work_center.clone(),
            site: facts.site.clone(),
            kind: facts.kind.to_string(),
            capacity_per_day: facts.capacity_per_day,
            efficiency: facts.efficiency,
            hourly_rate: facts.hourly_rate,
            is_active: facts.is_active,
        })
    }

    /// A step of a routing; an error when its minutes are more than a decimal holds.
    pub(crate) fn routing_line(
        &self,
        item: &ItemId,
        facts: &RoutingStepFacts,
    ) -> Result<FloorRoutingStep, FloorError> {
        let too_large = || FloorError::WorkOutOfRange {
            path: "from",
            item: item.clone(),
            order: None,
            step: facts.sequence,
        };
        Ok(FloorRoutingStep {
            item: item.clone(),
            sequence: facts.sequence,
            operation: facts.operation.to_string(),
            work_center: facts.work_center.clone(),
            setup_minutes: to_millionths(facts.setup_minutes).ok_or_else(too_large)?,
            run_minutes: to_millionths(facts.run_minutes).ok_or_else(too_large)?,
            run_batch: facts.run_batch,
            site: facts.site.clone(),
            alternate: facts.alternate.as_deref().map(str::to_owned),
            revision: facts.revision.clone(),
            effective_from: facts.effective_from,
            effective_to: facts.effective_to,
            is_active: facts.is_active,
        })
    }

    /// What is known of an order.
    #[must_use]
    pub fn find_order(&self, order: &str) -> Option<FloorOrder> {
        self.order_line(self.orders.codes.find(order)?)
    }

    /// What is known of a movement.
    #[must_use]
    pub fn find_movement(&self, number: &str) -> Option<FloorMovement> {
        self.movement_line(self.movements.numbers.find(number)?)
    }

    pub(crate) fn movement_line(&self, row: u32) -> Option<FloorMovement> {
        let movements = &self.movements;
        let item = at(&movements.item, row)?;
        let other = |column: &[u32]| {
            movements
                .numbers
                .name(at(column, row).unwrap_or(NONE))
                .cloned()
        };
        Some(FloorMovement {
            movement: movements.numbers.name(row)?.clone(),
            kind: at(&movements.kind, row)?,
            order: self.orders.codes.name(at(&movements.order, row)?).cloned(),
            item: self.items.name(item)?.clone(),
            site: self.sites.name(at(&movements.site, row)?)?.clone(),
            lot: movements.lots.name(at(&movements.lot, row)?).cloned(),
            quantity: movements.quantity.get(row),
            unit: self.unit(item),
            amount: at(&movements.amount, row)?,
            reason: movements
                .reasons
                .name(at(&movements.reason, row)?)
                .map(|name| name.to_string()),
            at: at(&movements.at, row)?,
            by: movements.people.name(at(&movements.by, row)?)?.clone(),
            reverses: other(&movements.reverses),
            reversed_by: other(&movements.reversed_by),
        })
    }
}
