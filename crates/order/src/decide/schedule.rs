//! Whether a schedule may be written to an order.

use super::guard::{known, not_open, unknown_step};
use super::{Decided, decided};
use crate::error::{BAD_SCHEDULE, SCHEDULE_OUTDATED, STEP_DONE};
use crate::{OrderEvent, OrderSchedule, OrderScheduled, OrderState, OrderStatus, ScheduledStep};
use lineside_execution::Violation;

/// Writes a schedule to an order; `since` is what happened to the order after the position
/// that the schedule was made at.
///
/// Reports of work that goes on as planned do no harm. What stops the order, changes what it
/// has to do, ends a step that is still planned, or begins one elsewhere, does.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_schedule(
    state: &OrderState,
    schedule: &OrderSchedule,
    since: &[OrderEvent],
) -> Decided {
    known(state)?;
    let mut violations = Vec::new();
    if let Some(what) = since.iter().find_map(outdates) {
        violations.push(outdated(schedule, what));
        return decided(violations, Vec::new);
    }
    let open = [OrderStatus::Released, OrderStatus::InProgress];
    violations.extend(not_open(state, "order.accept_schedule", &open));
    let mut before = None;
    for step in &schedule.steps {
        violations.extend(check(state, schedule, step, since));
        if before.is_some_and(|before| before >= step.step) {
            let message = format!(
                "step {} stands behind a later one, or twice; each stands once, in order",
                step.step
            );
            violations.push(Violation::new(&BAD_SCHEDULE, message).with("step", step.step));
        }
        before = Some(step.step);
    }
    decided(violations, || {
        let schedule = schedule.clone();
        vec![OrderEvent::Scheduled(OrderScheduled { schedule })]
    })
}

fn check(
    state: &OrderState,
    schedule: &OrderSchedule,
    step: &ScheduledStep,
    since: &[OrderEvent],
) -> Option<Violation> {
    let sequence = step.step;
    let Some(place) = state.place(sequence) else {
        return Some(unknown_step(state, "step", sequence));
    };
    if step.end < step.start || step.setup_start.is_some_and(|begin| begin > step.start) {
        let message = format!(
            "step {sequence} is set up, starts and ends in this order; it would start at {} and end at {}",
            step.start, step.end
        );
        return Some(Violation::new(&BAD_SCHEDULE, message).with("step", sequence));
    }
    let touched = since.iter().any(|event| posted_to(event) == Some(sequence));
    let is_skipped = state.steps.get(place).is_some_and(|step| step.skipped);
    match (is_skipped || state.is_done(place), touched) {
        (true, true) => {
            let what = format!("step {sequence} was finished");
            return Some(outdated(schedule, &what).with("step", sequence));
        }
        (true, false) => {
            let message = format!("step {sequence} is finished or skipped; leave it out");
            return Some(Violation::new(&STEP_DONE, message).with("step", sequence));
        }
        (false, _) => {}
    }
    let begun_at = state.steps.get(place)?.work_center.as_ref();
    let is_elsewhere = begun_at.is_some_and(|center| *center != step.work_center);
    (touched && is_elsewhere).then(|| {
        let what = format!("step {sequence} was begun elsewhere");
        outdated(schedule, &what).with("step", sequence)
    })
}

fn outdated(schedule: &OrderSchedule, what: &str) -> Violation {
    let position = schedule.position;
    let message = format!(
        "{what} after position {position}, which the schedule rests on; make a new model and schedule that"
    );
    Violation::new(&SCHEDULE_OUTDATED, message).with("position", position)
}

/// What a fact does to the order that no schedule of before can know.
fn outdates(event: &OrderEvent) -> Option<&'static str> {
    match event {
        OrderEvent::Created(_) | OrderEvent::Imported(_) => Some("the order was created"),
        OrderEvent::Changed(changed) if changed.quantity.is_some() => {
            Some("the order's quantity was changed")
        }
        OrderEvent::Released(_) => Some("the order was released"),
        OrderEvent::Unreleased(_) => Some("the order's release was taken back"),
        OrderEvent::Held(_) => Some("the order was stopped"),
        OrderEvent::Completed(_) | OrderEvent::Closed(_) => Some("the order was completed"),
        OrderEvent::Reopened(_) => Some("the order was taken up again"),
        OrderEvent::Cancelled(_) => Some("the order was given up"),
        OrderEvent::Split(_) => Some("a part of the order became one of its own"),
        OrderEvent::Merged(_) => Some("another order became part of the order"),
        OrderEvent::StepSkipped(_) => Some("a step was skipped"),
        OrderEvent::Reversed(_) => Some("a posting was taken back"),
        OrderEvent::Reported(posting) if !posting.reworked.is_zero() => {
            Some("units went to rework")
        }
        OrderEvent::ReworkReturned(told) | OrderEvent::ReworkRetaken(told)
            if told.quantity.is_zero() =>
        {
            Some("units were scrapped in rework")
        }
        OrderEvent::ReworkReturned(_) | OrderEvent::ReworkRetaken(_) => {
            Some("units came back from rework")
        }
        OrderEvent::ReworkClosed(rework) | OrderEvent::ReworkReopened(rework)
            if !rework.short.is_zero() =>
        {
            Some("units came back from rework")
        }
        _ => None,
    }
}

/// The step that a fact reports work at.
fn posted_to(event: &OrderEvent) -> Option<u32> {
    match event {
        OrderEvent::Reported(posting) | OrderEvent::TimeBooked(posting) => posting.step,
        _ => None,
    }
}
