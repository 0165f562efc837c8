//! Whether an order's past from another system adds up.

use super::past_movements::past_movements;
use super::{Decided, broken};
use crate::amount::{is_bookable, is_increment, is_multiple};
use crate::error::{BAD_DATES, BAD_PRIORITY, BAD_TOLERANCE, EXISTS, INCONSISTENT};
use crate::header::PRIORITIES;
use crate::{OrderEvent, OrderImported, OrderState, OrderStatus};
use lineside_execution::{Rejection, Violation};
use rust_decimal::Decimal;

/// Brings in an order with its whole past, if it adds up.
///
/// # Errors
/// [`Rejection`] with every equation and guard that it breaks.
pub fn decide_import(state: &OrderState, past: &OrderImported) -> Decided {
    check_import(state, past)?;
    Ok(vec![OrderEvent::Imported(past.sums())])
}

/// Holds an order's past to every equation and guard, and answers with the state that it
/// makes: what a bulk asks, which has the fact already.
///
/// # Errors
/// [`Rejection`] with every equation and guard that it breaks.
pub fn check_import(state: &OrderState, past: &OrderImported) -> Result<OrderState, Rejection> {
    let mut violations = Vec::new();
    if state.status != OrderStatus::Absent {
        violations.push(Violation::new(
            &EXISTS,
            "the code belongs to an order already",
        ));
    }
    header(past, &mut violations);
    violations.extend(past.plan.check());
    if violations.is_empty() {
        quantities(past, &mut violations);
    }
    let after = past.state();
    if violations.is_empty() {
        flow(&after, &mut violations);
        status(past, &after, &mut violations);
        dates(past, &mut violations);
        past_movements(past, &after, &mut violations);
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(after),
    }
}

pub(super) fn wrong(path: impl Into<String>, message: String) -> Violation {
    Violation::new(&INCONSISTENT, message).with("path", path.into())
}

fn header(past: &OrderImported, violations: &mut Vec<Violation>) {
    let header = &past.header;
    if !PRIORITIES.contains(&header.priority) {
        let message = format!("a priority of {}; 1 to 5 are accepted", header.priority);
        violations.push(Violation::new(&BAD_PRIORITY, message).with("path", "header.priority"));
    }
    if !header.tolerances.are_sound() {
        let message = "`over` is 0 to 100 and `under` 0 to 1";
        violations.push(Violation::new(&BAD_TOLERANCE, message).with("path", "header.tolerances"));
    }
    if header
        .planned_start
        .zip(header.planned_end)
        .is_some_and(|(start, end)| end < start)
    {
        let message = "the planned end lies before the planned start";
        violations.push(Violation::new(&BAD_DATES, message).with("path", "header.planned_end"));
    }
    if !is_increment(header.increment) {
        violations.push(wrong(
            "header.increment",
            format!("`{}` is no increment", header.increment),
        ));
    }
}

fn quantities(past: &OrderImported, violations: &mut Vec<Violation>) {
    let is_fit = |quantity: Decimal| {
        quantity >= Decimal::ZERO
            && is_bookable(quantity)
            && is_multiple(quantity, past.header.increment)
    };
    if past.quantity <= Decimal::ZERO || !is_fit(past.quantity) {
        violations.push(wrong(
            "quantity",
            format!("{} cannot be planned", past.quantity),
        ));
    }
    if !is_fit(past.received) {
        violations.push(wrong(
            "received",
            format!("{} cannot be received", past.received),
        ));
    }
    for (place, step) in past.steps.iter().enumerate() {
        let path = format!("steps[{place}]");
        if past.plan.place(step.sequence).is_none() {
            violations.push(wrong(
                &path,
                format!("the plan has no step {}", step.sequence),
            ));
        }
        if past
            .steps
            .iter()
            .take(place)
            .any(|other| other.sequence == step.sequence)
        {
            violations.push(wrong(
                &path,
                format!("step {} is there twice", step.sequence),
            ));
        }
        let units = [step.quantity_in, step.quantity_out, step.quantity_scrapped];
        if !units.into_iter().all(is_fit) {
            violations.push(wrong(
                &path,
                format!(
                    "step {} has a quantity below zero or between increments",
                    step.sequence
                ),
            ));
        }
        let hours = [step.labor_hours, step.machine_hours];
        if hours
            .into_iter()
            .any(|hours| hours < Decimal::ZERO || !is_bookable(hours))
        {
            violations.push(wrong(
                &path,
                format!("step {} has hours below zero", step.sequence),
            ));
        }
        if step.skipped && units.into_iter().any(|units| !units.is_zero()) {
            violations.push(wrong(
                &path,
                format!("step {} is skipped and has quantities", step.sequence),
            ));
        }
    }
    for (place, component) in past.components.iter().enumerate() {
        let path = format!("components[{place}]");
        if past
            .components
            .iter()
            .take(place)
            .any(|other| other.line == component.line)
        {
            violations.push(wrong(
                &path,
                format!("line {} is there twice", component.line),
            ));
        }
        if past.plan.component(component.line).is_none() && component.item.is_none() {
            violations.push(wrong(
                &path,
                format!("the plan has no line {}; name its item", component.line),
            ));
        }
        let sums = [component.issued, component.returned, component.scrapped];
        if sums
            .into_iter()
            .any(|sum| sum < Decimal::ZERO || !is_bookable(sum))
        {
            violations.push(wrong(
                &path,
                format!("line {} has a quantity below zero", component.line),
            ));
        }
    }
    for (place, movement) in past.movements.iter().enumerate() {
        if movement.quantity <= Decimal::ZERO || !is_bookable(movement.quantity) {
            violations.push(wrong(
                format!("movements[{place}].quantity"),
                format!(
                    "a movement of {}; above zero is accepted",
                    movement.quantity
                ),
            ));
        }
    }
}

fn flow(after: &OrderState, violations: &mut Vec<Violation>) {
    let sequence = |place: usize| {
        let plan = after.plan.as_deref();
        plan.and_then(|plan| plan.steps.get(place))
            .map(|step| step.sequence)
            .unwrap_or_default()
    };
    for (place, step) in after.steps.iter().enumerate() {
        let number = sequence(place);
        if step.wip() < Decimal::ZERO {
            let message = format!(
                "at step {number} {} entered, and {} left or were scrapped",
                step.entered,
                step.out + step.scrapped
            );
            violations.push(wrong(format!("step {number}"), message));
        }
        let waiting = after.before_step(place, false);
        if waiting < Decimal::ZERO {
            let message = format!(
                "{} entered step {number}, {} more than the step before let out",
                step.entered, -waiting
            );
            violations.push(wrong(format!("step {number}"), message));
        }
    }
    let (started, most) = (after.started(), after.most());
    if started > most {
        violations.push(wrong(
            "steps",
            format!("{started} units were started; no more than {most} may be"),
        ));
    }
    if !broken(after).is_empty() && violations.is_empty() {
        violations.push(wrong(
            "received",
            "more was received than completed, or more scrapped than issued".into(),
        ));
    }
}

fn status(past: &OrderImported, after: &OrderState, violations: &mut Vec<Violation>) {
    use OrderStatus::{
        Absent, Cancelled, Closed, Completed, Firmed, InProgress, Planned, QualityHold, Released,
    };
    let status = past.status;
    let refuse = |why: &str| wrong("status", format!("the order is {}: {why}", status.as_str()));
    match status {
        Absent => violations.push(refuse("no order is")),
        Planned | Firmed | Released | Cancelled if after.has_postings() => {
            violations.push(refuse("nothing is posted to such an order"));
        }
        Completed | Closed => {
            if after.standing() > Decimal::ZERO {
                violations.push(refuse("no units wait or stand in a step"));
            }
            let is_short = !after.remaining().is_zero()
                && after.completed() < past.header.tolerances.least(past.quantity);
            let reason = past
                .short_reason
                .as_deref()
                .map(str::trim)
                .unwrap_or_default();
            if is_short && reason.is_empty() {
                violations.push(refuse(
                    "less was made than planned, and no `short_reason` says why",
                ));
            }
        }
        _ => {}
    }
    let is_held = status == QualityHold;
    let from_is_fit = match past.held_from {
        Some(from) => is_held && matches!(from, Released | InProgress),
        None => !is_held,
    };
    if !from_is_fit {
        violations.push(wrong(
            "held_from",
            "an order on hold, and only that, goes back to released or in_progress".into(),
        ));
    }
}

fn dates(past: &OrderImported, violations: &mut Vec<Violation>) {
    if past
        .actual_start
        .zip(past.actual_end)
        .is_some_and(|(start, end)| end < start)
    {
        violations.push(wrong(
            "actual_end",
            "the order ended before it began".into(),
        ));
    }
    for (place, step) in past.steps.iter().enumerate() {
        if step
            .actual_start
            .zip(step.actual_end)
            .is_some_and(|(start, end)| end < start)
        {
            violations.push(wrong(
                format!("steps[{place}].actual_end"),
                format!("step {} ended before it began", step.sequence),
            ));
        }
    }
}
