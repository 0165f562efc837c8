//! One order, with everything that follows from its sums.

use crate::amount::minus;
use crate::error::UNKNOWN;
use crate::{
    OrderHeader, OrderRoom, OrderSchedule, OrderState, OrderStatus, StepStatus, WORK_ORDER,
};
use lineside_execution::{Reads, Refused, Violation, read_row};
use lineside_journal::{StoreError, cells};
use lineside_kernel::{ItemId, Money, RevisionId, Rounding, Timestamp, WorkCenterId, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Shows an order: where it stands, its steps, its components, and every quantity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetOrder {
    /// The order.
    pub order: WorkOrderId,
}

/// An order, with everything that follows from its postings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderView {
    /// The order's code.
    pub order: WorkOrderId,
    /// How many facts it is made of; what a command can rest on.
    pub version: u64,
    /// Where it stands.
    pub status: OrderStatus,
    /// Where it goes back to when the hold is released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_from: Option<OrderStatus>,
    /// What is to be made, for whom and when.
    pub header: OrderHeader,
    /// How much is to be made.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub planned: Decimal,
    /// Good units that left the last step.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub completed: Decimal,
    /// Units scrapped at any step, or in rework orders.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub scrapped: Decimal,
    /// What is still to be made.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub remaining: Decimal,
    /// What was made or scrapped beyond the plan.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub over: Decimal,
    /// Units that were started.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub started: Decimal,
    /// Units that are still in it, each once, however many branches it is on: started, and
    /// neither completed nor scrapped nor in a rework order.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub in_process: Decimal,
    /// Good units put into stock.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub received: Decimal,
    /// What its material cost beyond what its receipts took of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_in_process: Option<Money>,
    /// What was left of that when the order was closed, or cancelled with what was scrapped of it:
    /// a variance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled: Option<Money>,
    /// Its steps.
    pub steps: Vec<OrderStepView>,
    /// Its components, unplanned ones last.
    pub components: Vec<OrderComponentView>,
    /// Rework orders that still have units of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open_rework: Vec<WorkOrderId>,
    /// The revision of the bill of materials that it was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bom_revision: Option<RevisionId>,
    /// The revision of the routing that it was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routing_revision: Option<RevisionId>,
    /// When the first of its steps starts, by the schedule accepted last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_start: Option<Timestamp>,
    /// When the last of its steps ends, by that schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_end: Option<Timestamp>,
    /// When work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<Timestamp>,
    /// When it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_end: Option<Timestamp>,
}

/// One step of an order: `quantity_in = quantity_out + quantity_scrapped +
/// quantity_reworked + wip`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderStepView {
    /// Its number.
    pub step: u32,
    /// What is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// Where it was done, or is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_center: Option<WorkCenterId>,
    /// Where it stands.
    pub status: StepStatus,
    /// Units that entered it, reworked ones again.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity_in: Decimal,
    /// Good units that left it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity_out: Decimal,
    /// Units scrapped at it, or in a rework order that they went to from it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity_scrapped: Decimal,
    /// Units that it sent to be reworked, but for those that a rework order scrapped or did
    /// not make.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub quantity_reworked: Decimal,
    /// Units that stand in it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub wip: Decimal,
    /// Units that wait before it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub queue: Decimal,
    /// Units that may enter it now: those passed on to it; at a first step, what may be started.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub available: Decimal,
    /// Hours of people.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub labor_hours: Decimal,
    /// Hours of machines.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub machine_hours: Decimal,
    /// Where the schedule accepted last has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_at: Option<WorkCenterId>,
    /// When its work center begins to be set up for it, if that comes before the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_setup: Option<Timestamp>,
    /// When it starts, by that schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_start: Option<Timestamp>,
    /// When it ends, by that schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_end: Option<Timestamp>,
    /// When work on it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<Timestamp>,
    /// When its last unit left it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_end: Option<Timestamp>,
}

/// One component of an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderComponentView {
    /// Its line.
    pub line: u32,
    /// What is consumed.
    pub item: ItemId,
    /// The step that consumes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// Whether the plan has it.
    pub planned: bool,
    /// What the order needs of it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub required: Decimal,
    /// Issued and not returned.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub issued: Decimal,
    /// Of these, thrown away.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub scrapped: Decimal,
    /// Issued, not returned, and still good.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub net_issued: Decimal,
    /// What is still to be issued.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub remaining: Decimal,
    /// What the issued material cost, if the ledger knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// Answers `order.get`.
///
/// # Errors
/// [`Refused`] when there is no such order or it cannot be read.
pub fn get_order(reads: &mut dyn Reads, request: &GetOrder) -> Result<OrderView, Refused> {
    let (version, state) = load(reads, &request.order)?;
    let header = state
        .header
        .as_deref()
        .ok_or_else(|| unknown(&request.order))?;
    let plan = state.plan.as_deref();
    let schedule = state.schedule.as_deref();
    let cost = state.cost_in_process().filter(|cost| !cost.is_zero());
    let has_ended = matches!(state.status, OrderStatus::Closed | OrderStatus::Cancelled);
    Ok(OrderView {
        order: request.order.clone(),
        version,
        status: state.status,
        held_from: state.held_from,
        header: header.clone(),
        planned: state.planned,
        completed: state.completed(),
        scrapped: state.scrapped(),
        remaining: state.remaining(),
        over: state.over(),
        started: state.started(),
        in_process: state.in_process(),
        received: state.received,
        cost_in_process: cost.filter(|_| !has_ended),
        settled: cost.filter(|_| has_ended),
        steps: (0..state.steps.len())
            .filter_map(|place| step_view(&state, place))
            .collect(),
        components: components(&state),
        open_rework: state
            .reworks
            .iter()
            .filter(|rework| !rework.ended)
            .map(|rework| rework.order.clone())
            .collect(),
        bom_revision: plan.and_then(|plan| plan.bom_revision.clone()),
        routing_revision: plan.and_then(|plan| plan.routing_revision.clone()),
        scheduled_start: schedule.and_then(OrderSchedule::start),
        scheduled_end: schedule.and_then(OrderSchedule::end),
        actual_start: state.actual_start,
        actual_end: state.actual_end,
    })
}

pub(super) fn load(
    reads: &mut dyn Reads,
    order: &WorkOrderId,
) -> Result<(u64, OrderState), Refused> {
    let code = order.as_str();
    let row = reads
        .row(&WORK_ORDER, &cells![code])?
        .ok_or_else(|| unknown(order))?;
    let loaded = read_row::<OrderRoom>(&row)
        .map_err(|why| StoreError::Corrupt(format!("the row of order `{code}`: {why}")))?;
    Ok((loaded.version, (*loaded.state).clone()))
}

fn unknown(order: &WorkOrderId) -> Violation {
    Violation::new(&UNKNOWN, format!("there is no order `{order}`")).with("value", order.as_str())
}

/// What of a quantity can be posted.
fn whole(state: &OrderState, quantity: Decimal) -> Decimal {
    let increment = state.header.as_deref().map(|header| header.increment);
    let whole = increment.map(|one| Rounding::Down.to_multiple(quantity.into(), one));
    whole.and_then(Result::ok).unwrap_or(quantity)
}

fn step_view(state: &OrderState, place: usize) -> Option<OrderStepView> {
    let (plan, step) = (
        state.plan.as_deref()?.steps.get(place)?,
        state.steps.get(place)?,
    );
    let scheduled = state.scheduled(place);
    let passed = state.passing(place);
    Some(OrderStepView {
        step: plan.sequence,
        operation: plan.operation.clone(),
        work_center: state.work_center(place).cloned(),
        status: state.step_status(place),
        quantity_in: passed.unwrap_or(step.entered),
        quantity_out: passed.unwrap_or(step.out),
        quantity_scrapped: step.scrapped,
        quantity_reworked: step.reworked,
        wip: step.wip(),
        queue: state.waiting(place),
        available: whole(state, state.available(place)),
        labor_hours: step.labor_hours,
        machine_hours: step.machine_hours,
        scheduled_at: scheduled.map(|place| place.work_center.clone()),
        scheduled_setup: scheduled.and_then(|place| place.setup_start),
        scheduled_start: scheduled.map(|place| place.start),
        scheduled_end: scheduled.map(|place| place.end),
        actual_start: step.actual_start,
        actual_end: step.actual_end,
    })
}

fn components(state: &OrderState) -> Vec<OrderComponentView> {
    let view = |component: crate::Component<'_>| {
        let required = component
            .plan
            .and_then(|plan| state.required(plan))
            .unwrap_or_default();
        let net = component.sums.net();
        OrderComponentView {
            line: component.line,
            item: component.item.clone(),
            step: component.plan.and_then(|plan| plan.step),
            planned: component.plan.is_some(),
            required,
            issued: component.sums.issued,
            scrapped: component.sums.scrapped,
            net_issued: net,
            remaining: minus(required, net).max(Decimal::ZERO),
            amount: component.sums.amount,
        }
    };
    state.each_component().map(view).collect()
}
