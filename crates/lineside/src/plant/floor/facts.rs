//! What an order's state says, in the words of a floor.

use lineside_floor::{ComponentFacts, OrderFacts, OrderStatus, OrderType, StepFacts, StepStatus};
use lineside_journal::StoreError;
use lineside_kernel::{CodeError, Elapsed, Ratio};
use lineside_order::{OrderDemand, OrderParent, OrderPlanStep, OrderState};
use rust_decimal::Decimal;
use std::sync::Arc;

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
    facts.is_rework = matches!(header.parent, Some(OrderParent::Rework { .. }));
    facts.quantity_completed = state.completed();
    facts.quantity_scrapped = state.scrapped();
    facts.planned_start = header.planned_start;
    facts.planned_end = header.planned_end;
    facts.actual_start = state.actual_start;
    facts.actual_end = state.actual_end;
    let plan = state.plan.as_deref();
    let steps = plan.map_or(&[][..], |plan| &plan.steps);
    for (place, (step, sums)) in steps.iter().zip(&state.steps).enumerate() {
        let passed = state.passing(place);
        let (run_minutes, run_batch) = run_of(step);
        facts.steps.push(StepFacts {
            sequence: step.sequence,
            operation: step.operation.as_deref().map(Arc::from),
            work_center: state.work_center(place).cloned(),
            status: step_status(state.step_status(place)),
            quantity_in: passed.unwrap_or(sums.entered),
            quantity_out: passed.unwrap_or(sums.out),
            quantity_scrapped: sums.scrapped,
            quantity_rework: sums.reworked,
            quantity_queue: state.waiting(place),
            planned_start: state.scheduled(place).map(|step| step.start),
            planned_end: state.scheduled(place).map(|step| step.end),
            actual_start: sums.actual_start,
            actual_end: sums.actual_end,
            labor_hours: sums.labor_hours,
            machine_hours: sums.machine_hours,
            setup_minutes: step.setup_minutes.unwrap_or(Ratio::ZERO),
            run_minutes,
            run_batch,
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
        let sums = component.sums;
        // The order keeps what was issued and not returned.
        line.quantity_issued = sums.issued.saturating_add(sums.returned);
        line.quantity_returned = sums.returned;
        line.quantity_lost = sums.scrapped;
        facts.components.push(line);
    }
    Ok(Some(facts))
}

/// The minutes of each unit, or of each batch and its size: orders count by the unit.
fn run_of(step: &OrderPlanStep) -> (Ratio, Option<Decimal>) {
    let each = step.run_minutes.unwrap_or(Ratio::ZERO);
    let whole = |size: Decimal| each.checked_mul(size.into()).ok();
    match step.run_batch.and_then(|size| Some((whole(size)?, size))) {
        Some((minutes, size)) => (minutes, Some(size)),
        None => (each, None),
    }
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

/// Minutes of a duration.
pub(super) fn minutes(duration: Option<Elapsed>) -> Ratio {
    let micros = duration.map_or(0, Elapsed::as_micros);
    Ratio::new(i128::from(micros), 60_000_000).unwrap_or(Ratio::ZERO)
}

pub(super) fn damaged(code: &str, error: &CodeError) -> crate::Problem {
    StoreError::Corrupt(format!("a row of `{code}`: {error}")).into()
}
