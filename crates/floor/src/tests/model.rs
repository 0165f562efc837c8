//! The slow and obvious model: facts in lists, questions as filters and folds.

use super::arbitrary::{ITEMS, SITES, Told, WORK_CENTERS};
use super::plant::id;
use crate::*;
use lineside_kernel::{
    Interval, ItemId, Ratio, Rounding, Timestamp, TransactionId, Unit, WorkCenterId, WorkOrderId,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

#[derive(Default)]
pub(super) struct Model {
    pub(super) items: BTreeMap<ItemId, Option<Unit>>,
    pub(super) work_centers: BTreeMap<WorkCenterId, WorkCenterFacts>,
    pub(super) orders: BTreeMap<WorkOrderId, OrderFacts>,
    pub(super) movements: Vec<MovementFacts>,
}

/// Tells a floor and the model the same story.
pub(super) fn told(story: &[Told]) -> (Floor, Model) {
    let (mut floor, mut model) = (Floor::default(), Model::default());
    for site in SITES {
        floor.put_site(&id(site)).unwrap();
    }
    let items = ITEMS
        .iter()
        .map(|item| Told::Item(ItemFacts::new(id(item))));
    let centers = WORK_CENTERS
        .iter()
        .map(|code| Told::WorkCenter(WorkCenterFacts::new(id(code), id("MUC"), "testing")));
    for told in items.chain(centers).chain(story.iter().cloned()) {
        match told {
            Told::Item(facts) => {
                floor.put_item(&facts).unwrap();
                model.items.insert(facts.item, facts.unit);
            }
            Told::WorkCenter(facts) => {
                floor.put_work_center(&facts).unwrap();
                model.work_centers.insert(facts.work_center.clone(), facts);
            }
            Told::Order(facts) => {
                floor.put_order(&facts).unwrap();
                model.orders.insert(facts.order.clone(), facts);
            }
            Told::Movement(facts) => model.post(&mut floor, facts),
            Told::Reversal(index, at) => {
                let standing = model
                    .movements
                    .iter()
                    .filter(|movement| model.holds(movement));
                let standing: Vec<_> = standing.cloned().collect();
                if let Some(back) = standing.get(index % standing.len().max(1)).cloned() {
                    let reverses = Some(back.movement.clone());
                    model.post(
                        &mut floor,
                        MovementFacts {
                            reverses,
                            at,
                            ..back
                        },
                    );
                }
            }
        }
    }
    (floor, model)
}

impl Model {
    fn post(&mut self, floor: &mut Floor, facts: MovementFacts) {
        // Numbers fall, so that their order is not the order of telling.
        let movement = id(&format!("MTX-{:03}", 999 - self.movements.len()));
        let facts = MovementFacts { movement, ..facts };
        let is_known = facts
            .order
            .as_ref()
            .is_none_or(|order| self.orders.contains_key(order));
        assert_eq!(floor.add_movement(&facts).is_ok(), is_known);
        if is_known {
            self.movements.push(facts);
        }
    }

    pub(super) fn reversal_of(&self, number: &TransactionId) -> Option<&MovementFacts> {
        self.movements
            .iter()
            .find(|other| other.reverses.as_ref() == Some(number))
    }

    pub(super) fn holds(&self, movement: &MovementFacts) -> bool {
        movement.reverses.is_none() && self.reversal_of(&movement.movement).is_none()
    }

    pub(super) fn admits(&self, filter: Option<&OrderFilter>, order: &OrderFacts) -> bool {
        let Some(filter) = filter else { return true };
        let is = |wanted: bool| wanted;
        let has_step = |code: &WorkCenterId, is_running: bool| {
            order.steps.iter().any(|step| {
                step.work_center.as_ref() == Some(code)
                    && (!is_running || step.status == StepStatus::InProgress)
            })
        };
        let used = |part: &UsedPart| {
            self.movements.iter().any(|movement| {
                movement.kind == MovementKind::IssueToWo
                    && movement.order.as_ref() == Some(&order.order)
                    && movement.item == part.item
                    && part
                        .window
                        .is_none_or(|window| window.contains(movement.at))
                    && self.holds(movement)
            })
        };
        is(filter.statuses.is_empty() || filter.statuses.contains(&order.status))
            && filter.site.as_ref().is_none_or(|site| *site == order.site)
            && filter.item.as_ref().is_none_or(|item| *item == order.item)
            && filter
                .order_type
                .is_none_or(|kind| kind == order.order_type)
            && (filter.priorities.is_empty() || filter.priorities.contains(&order.priority))
            && filter
                .work_center
                .as_ref()
                .is_none_or(|code| has_step(code, false))
            && filter
                .running_at
                .as_ref()
                .is_none_or(|code| has_step(code, true))
            && filter.used_part.as_ref().is_none_or(used)
            && under_way(filter.window, order.actual_start, order.actual_end)
            && filter
                .planned_start_from
                .is_none_or(|day| order.planned_start.is_some_and(|start| start >= day))
            && filter
                .planned_start_before
                .is_none_or(|day| order.planned_start.is_some_and(|start| start < day))
            && filter
                .planned_end_before
                .is_none_or(|day| order.planned_end.is_some_and(|end| end < day))
    }

    pub(super) fn wanted<'a>(
        &'a self,
        filter: Option<&'a OrderFilter>,
    ) -> impl Iterator<Item = &'a OrderFacts> {
        self.orders
            .values()
            .filter(move |order| self.admits(filter, order))
    }

    pub(super) fn orders(&self, filter: Option<&OrderFilter>) -> Vec<FloorOrder> {
        let line = |order: &OrderFacts| FloorOrder {
            order: order.order.clone(),
            item: order.item.clone(),
            unit: self.items[&order.item],
            site: order.site.clone(),
            sales_order: order.sales_order.clone(),
            order_type: order.order_type,
            priority: order.priority,
            status: order.status,
            quantity_planned: order.quantity_planned,
            quantity_completed: order.quantity_completed,
            quantity_scrapped: order.quantity_scrapped,
            planned_start: order.planned_start,
            planned_end: order.planned_end,
            actual_start: order.actual_start,
            actual_end: order.actual_end,
        };
        self.wanted(filter).map(line).collect()
    }

    pub(super) fn steps(&self, filter: &StepFilter) -> Vec<FloorStep> {
        let mut lines = Vec::new();
        for order in self.wanted(filter.orders.as_ref()) {
            for step in sorted_steps(order) {
                let is_meant = (filter.statuses.is_empty()
                    || filter.statuses.contains(&step.status))
                    && filter
                        .work_center
                        .as_ref()
                        .is_none_or(|code| step.work_center.as_ref() == Some(code))
                    && under_way(filter.window, step.actual_start, step.actual_end)
                    && under_way(filter.scheduled, step.planned_start, step.planned_end);
                if !is_meant {
                    continue;
                }
                lines.push(FloorStep {
                    order: order.order.clone(),
                    sequence: step.sequence,
                    operation: step.operation.as_ref().map(ToString::to_string),
                    work_center: step.work_center.clone(),
                    status: step.status,
                    quantity_in: step.quantity_in,
                    quantity_out: step.quantity_out,
                    quantity_scrapped: step.quantity_scrapped,
                    quantity_rework: step.quantity_rework,
                    quantity_queue: step.quantity_queue,
                    quantity_wip: decimal(wip(step)),
                    planned_start: step.planned_start,
                    planned_end: step.planned_end,
                    actual_start: step.actual_start,
                    actual_end: step.actual_end,
                    labor_hours: step.labor_hours,
                    machine_hours: step.machine_hours,
                });
            }
        }
        lines
    }

    pub(super) fn movements(&self, filter: &MovementFilter) -> Vec<FloorMovement> {
        let is_meant = |movement: &&MovementFacts| {
            (filter.kinds.is_empty() || filter.kinds.contains(&movement.kind))
                && filter
                    .item
                    .as_ref()
                    .is_none_or(|item| *item == movement.item)
                && filter
                    .site
                    .as_ref()
                    .is_none_or(|site| *site == movement.site)
                && filter
                    .reason
                    .as_deref()
                    .is_none_or(|reason| movement.reason.as_deref() == Some(reason))
                && filter
                    .window
                    .is_none_or(|window| window.contains(movement.at))
                && (!filter.only_standing || self.holds(movement))
        };
        let line = |movement: &MovementFacts| FloorMovement {
            movement: movement.movement.clone(),
            kind: movement.kind,
            order: movement.order.clone(),
            item: movement.item.clone(),
            site: movement.site.clone(),
            lot: movement.lot.clone(),
            quantity: movement.quantity,
            unit: self.items[&movement.item],
            amount: movement.amount,
            reason: movement.reason.as_ref().map(ToString::to_string),
            at: movement.at,
            by: movement.by.clone(),
            reverses: movement.reverses.clone(),
            reversed_by: self
                .reversal_of(&movement.movement)
                .map(|other| other.movement.clone()),
        };
        let mut lines: Vec<_> = self.movements.iter().filter(is_meant).map(line).collect();
        lines.sort_by(|a, b| (a.at, &a.movement).cmp(&(b.at, &b.movement)));
        lines
    }

    pub(super) fn consumption(&self, order: &OrderFacts) -> Vec<ConsumedPart> {
        let of = |kind, item: &ItemId, lot: Option<&lineside_kernel::LotId>| {
            let rows = self.movements.iter().filter(|movement| {
                movement.order.as_ref() == Some(&order.order)
                    && movement.kind == kind
                    && movement.item == *item
                    && (lot.is_none() || movement.lot.as_ref() == lot)
                    && self.holds(movement)
            });
            rows.map(|row| row.quantity).collect::<Vec<_>>()
        };
        let mut parts = Vec::new();
        for (item, unit) in &self.items {
            let issued = of(MovementKind::IssueToWo, item, None);
            let returned = of(MovementKind::ReturnToStock, item, None);
            let scrapped = if *item == order.item {
                Vec::new()
            } else {
                of(MovementKind::Scrap, item, None)
            };
            if issued.is_empty() && returned.is_empty() && scrapped.is_empty() {
                continue;
            }
            let mut lots = Vec::new();
            for lot in ["L-1", "L-2"].map(id) {
                let net = sum(of(MovementKind::IssueToWo, item, Some(&lot)))
                    .checked_sub(sum(of(MovementKind::ReturnToStock, item, Some(&lot))))
                    .unwrap();
                if !net.is_zero() {
                    lots.push(ConsumedLot {
                        lot,
                        quantity_net: decimal(net),
                    });
                }
            }
            parts.push(ConsumedPart {
                item: item.clone(),
                unit: *unit,
                quantity_net: decimal(
                    sum(issued.clone())
                        .checked_sub(sum(returned.clone()))
                        .unwrap(),
                ),
                quantity_issued: decimal(sum(issued)),
                quantity_returned: decimal(sum(returned)),
                quantity_scrapped: decimal(sum(scrapped)),
                lots,
            });
        }
        parts
    }
}

pub(super) fn sorted_steps(order: &OrderFacts) -> Vec<&StepFacts> {
    let mut steps: Vec<_> = order.steps.iter().collect();
    steps.sort_by_key(|step| step.sequence);
    steps
}

pub(super) fn wip(step: &StepFacts) -> Ratio {
    let gone = sum([
        step.quantity_out,
        step.quantity_scrapped,
        step.quantity_rework,
    ]);
    Ratio::from(step.quantity_in).checked_sub(gone).unwrap()
}

fn under_way(window: Option<Interval>, start: Option<Timestamp>, end: Option<Timestamp>) -> bool {
    match (window, start) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(window), Some(start)) => {
            window.contains(start)
                || start < window.start() && end.is_none_or(|end| end > window.start())
        }
    }
}

pub(super) fn sum(values: impl IntoIterator<Item = Decimal>) -> Ratio {
    values.into_iter().fold(Ratio::ZERO, |sum, value| {
        sum.checked_add(Ratio::from(value)).unwrap()
    })
}

pub(super) fn decimal(exact: Ratio) -> Decimal {
    exact.to_decimal().unwrap()
}

pub(super) fn hundredths(exact: Ratio) -> Decimal {
    Rounding::HalfAway
        .to_multiple(exact, Decimal::new(1, 2))
        .unwrap()
}

pub(super) fn percent(part: Ratio, whole: Ratio) -> Option<Decimal> {
    let share = part
        .checked_mul(Ratio::from(100))
        .unwrap()
        .checked_div(whole)
        .ok()?;
    Some(hundredths(share))
}
