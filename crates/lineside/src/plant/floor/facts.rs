//! What the rows of the rooms say, in the words of a floor.

use hashbrown::HashSet;
use lineside_execution::Cells;
use lineside_floor::{
    ComponentFacts, Floor, FloorError, ItemFacts, MovementFacts, MovementKind, OrderFacts,
    OrderStatus, OrderType, RoutingFacts, RoutingStepFacts, StepFacts, StepStatus, WorkCenterFacts,
};
use lineside_journal::{Cell, StoreError, joined_code};
use lineside_kernel::{
    ActorId, CodeError, ItemId, Ratio, Rounding, SiteId, Timestamp, TransactionId, WorkCenterId,
    WorkOrderId,
};
use lineside_master::Revision;
use lineside_master::item::ItemState;
use lineside_master::routing::{RoutingState, RunTime};
use lineside_master::work_center::WorkCenterState;
use lineside_order::{ORDER_POSTING, OrderDemand, OrderPosting, OrderState};
use lineside_stock::{Movement, MovementKind as StockKind};
use rust_decimal::Decimal;
use std::sync::Arc;

/// What a floor was told, so that what an order names without master data is told first.
#[derive(Default)]
pub(super) struct Known {
    sites: HashSet<SiteId>,
    items: HashSet<ItemId>,
    work_centers: HashSet<WorkCenterId>,
    /// Reversals of what comes later in the order of the rows.
    early: Vec<Early>,
    /// Orders that movements name and nobody has made.
    strangers: HashSet<WorkOrderId>,
    /// Whether one of them was made since, so that its movements have to be told anew.
    pub(super) is_stale: bool,
}

/// A reversal of what the floor does not know yet.
enum Early {
    OfMovement(Movement),
    OfScrap(WorkOrderId, Posted),
}

/// What a row says of a posting to an order.
pub(super) struct Posted {
    posting: OrderPosting,
    at: Timestamp,
    by: ActorId,
}

impl Posted {
    /// Reads a row of the postings, with the order that it belongs to.
    pub(super) fn read(row: &[Cell]) -> Result<(WorkOrderId, Self), StoreError> {
        let cells = Cells::new(&ORDER_POSTING, row);
        let posting = cells
            .text("body")
            .and_then(|body| serde_json::from_str(body).ok());
        let damaged = || StoreError::Corrupt("a posting has an unreadable body".into());
        let posted = Self {
            posting: posting.ok_or_else(damaged)?,
            at: cells.instant("at")?,
            by: cells.parsed("actor")?,
        };
        Ok((cells.parsed("work_order")?, posted))
    }
}

type Told = Result<(), FloorError>;

impl Known {
    pub(super) fn put_site(&mut self, floor: &mut Floor, site: &SiteId) -> Told {
        if self.sites.insert(site.clone()) {
            floor.put_site(site)?;
        }
        Ok(())
    }

    pub(super) fn put_item(&mut self, floor: &mut Floor, state: &ItemState) -> Told {
        let Some(item) = &state.item else {
            return Ok(());
        };
        self.items.insert(item.item.clone());
        floor.put_item(&ItemFacts {
            item: item.item.clone(),
            unit: Some(item.unit),
        })
    }

    fn name_item(&mut self, floor: &mut Floor, item: &ItemId) -> Told {
        if self.items.insert(item.clone()) {
            floor.put_item(&ItemFacts::new(item.clone()))?;
        }
        Ok(())
    }

    pub(super) fn put_work_center(&mut self, floor: &mut Floor, state: &WorkCenterState) -> Told {
        let Some(center) = &state.work_center else {
            return Ok(());
        };
        self.put_site(floor, &center.site)?;
        self.work_centers.insert(center.work_center.clone());
        floor.put_work_center(&WorkCenterFacts {
            work_center: center.work_center.clone(),
            site: center.site.clone(),
            kind: center.kind.as_str().into(),
            capacity_per_day: center.capacity_per_day,
            hours_per_day: None,
            efficiency: center.efficiency,
            hourly_rate: center.hourly_rate,
            is_active: center.active,
        })
    }

    fn name_work_center(
        &mut self,
        floor: &mut Floor,
        center: &WorkCenterId,
        site: &SiteId,
    ) -> Told {
        if self.work_centers.insert(center.clone()) {
            let facts = WorkCenterFacts::new(center.clone(), site.clone(), "unknown");
            floor.put_work_center(&facts)?;
        }
        Ok(())
    }

    pub(super) fn put_routing(
        &mut self,
        floor: &mut Floor,
        code: &str,
        state: &RoutingState,
    ) -> Result<(), crate::Problem> {
        let item = code
            .parse()
            .map_err(|error: CodeError| damaged(code, &error))?;
        self.name_item(floor, &item)?;
        let released = state
            .revisions
            .iter()
            .filter(|revision| revision.served().is_some());
        let mut steps = Vec::new();
        for revision in released {
            let days = revision.served();
            for step in &revision.steps {
                // A step of a site's own alternate may stand beside the general one; a floor
                // shows the ways an item is made, whichever site goes them.
                if !self.work_centers.contains(&step.work_center) {
                    continue;
                }
                let run = match &step.run_time {
                    RunTime::PerUnit { minutes } => *minutes,
                    RunTime::PerBatch { size, minutes } => {
                        let each = minutes.checked_div(Ratio::from(*size));
                        each.unwrap_or(Ratio::ZERO)
                    }
                };
                steps.push(RoutingStepFacts {
                    sequence: step.step,
                    operation: step.operation.as_str().into(),
                    work_center: step.work_center.clone(),
                    setup_minutes: minutes(step.setup_time.map(|time| time.as_micros())),
                    run_minutes: shown(run),
                    effective_from: days.map(|days| days.from),
                    effective_to: days.and_then(|days| days.to),
                    is_active: true,
                });
            }
        }
        Ok(floor.put_routing(&RoutingFacts { item, steps })?)
    }

    pub(super) fn put_order(&mut self, floor: &mut Floor, facts: &OrderFacts) -> Told {
        self.is_stale |= self.strangers.contains(&facts.order);
        self.put_site(floor, &facts.site)?;
        self.name_item(floor, &facts.item)?;
        for step in &facts.steps {
            self.name_work_center(floor, &step.work_center, &facts.site)?;
        }
        for component in &facts.components {
            self.name_item(floor, &component.item)?;
        }
        floor.put_order(facts)
    }
}

impl Known {
    /// Adds a movement of the ledger, unless it is there already.
    pub(super) fn add_movement(
        &mut self,
        floor: &mut Floor,
        movement: &Movement,
    ) -> Result<(), crate::Problem> {
        self.put_site(floor, &movement.site)?;
        self.name_item(floor, &movement.item)?;
        let Some(mut facts) = movement_facts(floor, movement) else {
            // Rows come in the order of their numbers: what it takes back is yet to come.
            self.early.push(Early::OfMovement(movement.clone()));
            return Ok(());
        };
        // Stock may move for an order that is kept elsewhere, or made later.
        if let Some(order) = facts
            .order
            .take_if(|order| floor.find_order(order.as_str()).is_none())
        {
            self.strangers.insert(order);
        }
        match floor.find_movement(facts.movement.as_str()) {
            Some(known) if known.item == facts.item && known.site == facts.site => Ok(()),
            Some(_) => {
                // One number may stand for movements of several stocks.
                let number = format!("{}@{}", facts.movement, facts.item);
                match number.parse::<TransactionId>() {
                    Ok(number) if floor.find_movement(number.as_str()).is_none() => Ok(floor
                        .add_movement(&MovementFacts {
                            movement: number,
                            ..facts
                        })?),
                    _ => Ok(()),
                }
            }
            None => Ok(floor.add_movement(&facts)?),
        }
    }

    /// Adds the scrap of a step, which no movement of stock shows: the units were never on a
    /// shelf.
    pub(super) fn add_scrap(
        &mut self,
        floor: &mut Floor,
        order: WorkOrderId,
        posted: Posted,
    ) -> Result<(), crate::Problem> {
        let Some(made) = floor.find_order(order.as_str()) else {
            return Ok(());
        };
        let posting = &posted.posting;
        let quantity = match &posting.reverses {
            Some(of) => {
                match scrap_number(&order, of).and_then(|of| floor.find_movement(of.as_str())) {
                    Some(scrap) => scrap.quantity,
                    None => {
                        self.early.push(Early::OfScrap(order, posted));
                        return Ok(());
                    }
                }
            }
            None if posting.scrapped.is_zero() => return Ok(()),
            None => posting.scrapped,
        };
        let Some(number) = scrap_number(&order, &posting.posting) else {
            return Ok(());
        };
        if floor.find_movement(number.as_str()).is_some() {
            return Ok(());
        }
        Ok(floor.add_movement(&MovementFacts {
            movement: number,
            kind: MovementKind::Scrap,
            item: made.item,
            site: made.site,
            lot: None,
            quantity,
            amount: None,
            reason: posting.reason.as_ref().map(|reason| reason.as_str().into()),
            at: posted.at,
            by: posted.by.clone(),
            reverses: posting
                .reverses
                .as_ref()
                .and_then(|of| scrap_number(&order, of)),
            order: Some(order),
        })?)
    }

    /// Adds the reversals that came before what they take back.
    pub(super) fn settle(&mut self, floor: &mut Floor) -> Result<(), crate::Problem> {
        for early in std::mem::take(&mut self.early) {
            match early {
                Early::OfMovement(movement) => self.add_movement(floor, &movement)?,
                Early::OfScrap(order, posted) => self.add_scrap(floor, order, posted)?,
            }
        }
        // What is left takes back what no row shows, and so nothing that a floor knows.
        self.early.clear();
        Ok(())
    }
}

/// The number under which a floor knows the scrap of a posting: postings are numbered within
/// their order. The few whose codes are too long together go by the posting's own.
fn scrap_number(order: &WorkOrderId, posting: &TransactionId) -> Option<TransactionId> {
    let joined = joined_code([order.as_str(), posting.as_str()]);
    TransactionId::new(joined)
        .or_else(|_| TransactionId::new(posting.as_str()))
        .ok()
}

/// A movement of the ledger as a floor is told it; `None` while it takes back a movement
/// that the floor does not know yet.
fn movement_facts(floor: &Floor, movement: &Movement) -> Option<MovementFacts> {
    use MovementKind as Kind;
    let (kind, quantity) = match movement.kind {
        StockKind::IssueToWo => (Kind::IssueToWo, movement.quantity),
        StockKind::ReturnToStock => (Kind::ReturnToStock, movement.quantity),
        StockKind::ReceiptFromWo => (Kind::ReceiptFromWo, movement.quantity),
        StockKind::Receipt => (Kind::Receipt, movement.quantity),
        StockKind::Issue => (Kind::Shipment, movement.quantity),
        StockKind::Scrap | StockKind::ScrapIssued => (Kind::Scrap, movement.quantity),
        StockKind::TransferOut | StockKind::MoveOut => (Kind::TransferOut, movement.quantity),
        StockKind::TransferIn | StockKind::MoveIn => (Kind::TransferIn, movement.quantity),
        StockKind::AdjustmentIn | StockKind::Revaluation => (Kind::Adjustment, movement.quantity),
        StockKind::AdjustmentOut => (Kind::Adjustment, -movement.quantity),
        StockKind::CountUp | StockKind::CountEqual => (Kind::Count, movement.quantity),
        StockKind::CountDown => (Kind::Count, -movement.quantity),
        StockKind::ReversalIn | StockKind::ReversalOut | StockKind::ReversalIssued => {
            let of = floor.find_movement(movement.reverses.as_ref()?.as_str())?;
            (of.kind, of.quantity)
        }
    };
    Some(MovementFacts {
        movement: movement.number.clone(),
        kind,
        order: movement.order.clone(),
        item: movement.item.clone(),
        site: movement.site.clone(),
        lot: movement.lot.clone(),
        quantity,
        amount: movement.amount,
        reason: movement
            .reason
            .as_ref()
            .map(|reason| reason.as_str().into()),
        at: movement.at,
        by: movement.by.clone(),
        reverses: movement.reverses.clone(),
    })
}

/// An order as a floor is told it; `None` while there is none.
pub(super) fn order_facts(
    code: &str,
    state: &OrderState,
) -> Result<Option<OrderFacts>, crate::Problem> {
    let Some((header, status)) = state.header.as_deref().zip(status(state.status)) else {
        return Ok(None);
    };
    let order = code
        .parse()
        .map_err(|error: CodeError| damaged(code, &error))?;
    let mut facts = OrderFacts::new(
        order,
        header.item.clone(),
        header.site.clone(),
        state.planned,
    );
    facts.sales_order = header.demand.sales_order().cloned();
    facts.order_type = match header.demand {
        OrderDemand::MakeToOrder { .. } => OrderType::MakeToOrder,
        OrderDemand::MakeToStock => OrderType::MakeToStock,
    };
    facts.priority = header.priority;
    facts.status = status;
    facts.quantity_completed = state.completed();
    facts.quantity_scrapped = state.scrapped();
    facts.planned_start = header.planned_start;
    facts.planned_end = header.planned_end;
    facts.actual_start = state.actual_start;
    facts.actual_end = state.actual_end;
    let plan = state.plan.as_deref();
    let steps = plan.map_or(&[][..], |plan| &plan.steps);
    for (place, (step, sums)) in steps.iter().zip(&state.steps).enumerate() {
        // A step that is done nowhere in particular is done at a place of its own name.
        let center = sums
            .work_center
            .clone()
            .or_else(|| step.work_center.clone());
        let Some(center) = center.or_else(|| header.site.as_str().parse().ok()) else {
            continue;
        };
        facts.steps.push(StepFacts {
            sequence: step.sequence,
            operation: step.operation.as_deref().map(Arc::from),
            work_center: center,
            status: step_status(state.step_status(place)),
            quantity_in: sums.entered,
            quantity_out: sums.out,
            quantity_scrapped: sums.scrapped,
            quantity_rework: sums.reworked,
            quantity_queue: state.waiting(place),
            planned_start: None,
            actual_start: sums.actual_start,
            actual_end: sums.actual_end,
            labor_hours: sums.labor_hours,
            machine_hours: sums.machine_hours,
            setup_minutes: shown(step.setup_minutes.unwrap_or(Ratio::ZERO)),
            run_minutes: shown(step.run_minutes.unwrap_or(Ratio::ZERO)),
        });
    }
    for component in state.each_component() {
        let required = component.plan.and_then(|plan| state.required(plan));
        let mut line = ComponentFacts::new(
            component.line,
            component.item.clone(),
            required.unwrap_or_default(),
        );
        line.is_fixed = component.plan.is_some_and(|plan| plan.fixed);
        line.quantity_issued = component.sums.issued;
        facts.components.push(line);
    }
    Ok(Some(facts))
}

fn status(status: lineside_order::OrderStatus) -> Option<OrderStatus> {
    use lineside_order::OrderStatus as Of;
    match status {
        Of::Absent => None,
        Of::Planned => Some(OrderStatus::Planned),
        Of::Firmed => Some(OrderStatus::Firmed),
        Of::Released => Some(OrderStatus::Released),
        Of::InProgress => Some(OrderStatus::InProgress),
        Of::QualityHold => Some(OrderStatus::QualityHold),
        Of::Completed => Some(OrderStatus::Completed),
        Of::Closed => Some(OrderStatus::Closed),
        Of::Cancelled => Some(OrderStatus::Cancelled),
    }
}

fn step_status(status: lineside_order::StepStatus) -> StepStatus {
    use lineside_order::StepStatus as Of;
    match status {
        Of::Pending => StepStatus::Pending,
        Of::InProgress => StepStatus::InProgress,
        Of::Completed => StepStatus::Completed,
        Of::Skipped => StepStatus::Skipped,
    }
}

/// A ratio as a decimal, rounded to a millionth where it has no end.
fn shown(ratio: Ratio) -> Decimal {
    let rounded = || {
        Rounding::HalfEven
            .to_multiple(ratio, Decimal::new(1, 6))
            .ok()
    };
    ratio.to_decimal().or_else(rounded).unwrap_or_default()
}

/// Minutes of a duration in microseconds.
fn minutes(micros: Option<i64>) -> Decimal {
    let minutes = Ratio::new(i128::from(micros.unwrap_or(0)), 60_000_000);
    minutes.map_or(Decimal::ZERO, shown)
}

fn damaged(code: &str, error: &CodeError) -> crate::Problem {
    StoreError::Corrupt(format!("a row of `{code}`: {error}")).into()
}
