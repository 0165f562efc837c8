//! Steps: reports, hours, skipping.

use super::guard::{
    bad_hours, known, no_multiple, not_open, not_positive, number, out_of_range, unknown_step,
};
use super::life::{falls_short, is_unfinished};
use super::{Decided, decided};
use crate::amount::{minus, plus};
use crate::apply::{Way, apply};
use crate::error::{
    EXCEEDS_AVAILABLE, EXCEEDS_TOLERANCE, NOT_OPEN, REASON_REQUIRED, STEP_SKIPPED, STEP_STARTED,
    UNKNOWN_STEP,
};
use crate::need::{backflushed, byproducts_of};
use crate::{
    BookOrderTime, OrderCompleted, OrderEvent, OrderHeader, OrderPosting, OrderState, OrderStatus,
    PostingKind, ReportOrder, SkipOrderStep, StepState,
};
use lineside_execution::{Rejection, Violation};
use rust_decimal::Decimal;

/// Reports what a step did.
///
/// The facts are the report, with the material that it consumes and the units that it
/// receives, and the completion of the order where that is automatic. Whoever keeps the
/// stock adds the movements to the report before it is written.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_report(state: &OrderState, command: &ReportOrder) -> Decided {
    let header = known(state)?;
    let mut violations = Vec::new();
    violations.extend(not_reportable(state, command));
    let quantities = [
        ("start", command.start),
        ("out", command.out),
        ("scrap", command.scrap),
        ("rework", command.rework),
    ];
    let nothing = quantities.iter().all(|(_, quantity)| quantity.is_zero());
    if !(nothing && command.finish) {
        violations.extend(not_positive(&quantities));
    }
    for (name, quantity) in quantities {
        violations.extend(no_multiple(name, quantity, header.increment));
    }
    violations.extend(bad_hours("labor_hours", command.labor_hours));
    violations.extend(bad_hours("machine_hours", command.machine_hours));
    let Some(place) = state.place(command.step) else {
        violations.push(unknown_step(state, "step", command.step));
        return decided(violations, Vec::new);
    };
    let entering = entering(state.steps.get(place), command);
    violations.extend(too_much(state, place, entering));
    let to_step = (!command.rework.is_zero()).then(|| command.to_step.unwrap_or(command.step));
    violations.extend(to_step.and_then(|to_step| not_on_the_way(state, place, to_step)));
    if !command.scrap.is_zero() && command.reason.is_none() {
        violations.push(no_reason());
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let mut posting = OrderPosting::next(
        state,
        number(command.posting.as_ref(), &command.command)?,
        PostingKind::Report,
    );
    posting.step = Some(command.step);
    posting.started = entering;
    if state.enters_fresh(place) {
        posting.reentered = entering.min(state.waiting(place));
    }
    posting.out = command.out;
    posting.scrapped = command.scrap;
    posting.reworked = command.rework;
    posting.to_step = to_step;
    posting.reason.clone_from(&command.reason);
    posting.work_center.clone_from(&command.work_center);
    posting.finished = command.finish;
    posting.at = command.at;
    posting.labor_hours = command.labor_hours;
    posting.machine_hours = command.machine_hours;
    follow_up(state, header, place, posting)
}

/// Adds what the report consumes and receives, and completes the order if that is due.
pub(super) fn follow_up(
    state: &OrderState,
    header: &OrderHeader,
    place: usize,
    mut posting: OrderPosting,
) -> Decided {
    posting.lines = backflushed(state, place, &posting)
        .ok_or_else(|| out_of_range("what the report consumes"))?;
    if !header.receive && !header.auto_complete {
        return Ok(vec![OrderEvent::Reported(posting)]);
    }
    let mut after = state.clone();
    apply(&mut after, &posting, Way::Forth);
    if header.receive {
        let due = minus(after.completed(), state.received);
        posting.received = due.max(Decimal::ZERO);
        posting.byproducts = byproducts_of(state, posting.received)
            .ok_or_else(|| out_of_range("a by-product of the report"))?;
    }
    let mut events = vec![OrderEvent::Reported(posting)];
    events.extend(completes_itself(&after));
    Ok(events)
}

/// The completion of an order that is to complete itself, once it has nothing left to do.
pub(crate) fn completes_itself(after: &OrderState) -> Option<OrderEvent> {
    let header = after.header.as_deref()?;
    let is_due = header.auto_complete
        && after.status != OrderStatus::QualityHold
        && falls_short(after).is_none()
        && is_unfinished(after).is_empty();
    is_due.then(|| OrderEvent::Completed(OrderCompleted::default()))
}

/// How many units enter the step: those that are started, and those that leave it without
/// having stood in it.
fn entering(step: Option<&StepState>, command: &ReportOrder) -> Decimal {
    let leaving = plus(plus(command.out, command.scrap), command.rework);
    let standing = plus(step.map(StepState::wip).unwrap_or_default(), command.start);
    plus(command.start, minus(leaving, standing).max(Decimal::ZERO))
}

fn not_reportable(state: &OrderState, command: &ReportOrder) -> Option<Violation> {
    use OrderStatus::{InProgress, QualityHold, Released};
    if !(command.disposition && state.status == QualityHold) {
        return not_open(state, "order.report", &[Released, InProgress]);
    }
    let more = plus(plus(command.start, command.out), command.rework);
    let refuse = || {
        let message = "the order is quality_hold; only scrap can be reported as its disposition";
        Violation::new(&NOT_OPEN, message).with("status", state.status.as_str())
    };
    (!more.is_zero()).then(refuse)
}

/// More would enter a step than may.
pub(super) fn too_much(state: &OrderState, place: usize, entering: Decimal) -> Option<Violation> {
    if state.steps.get(place).is_some_and(|step| step.skipped) {
        return Some(Violation::new(
            &STEP_SKIPPED,
            "the step is skipped; reverse that first",
        ));
    }
    let available = state.available(place);
    if entering <= available {
        return None;
    }
    let violation = if state.enters_fresh(place) {
        let message = format!(
            "{entering} would be started; {available} more may be of {} planned",
            state.planned
        );
        Violation::new(&EXCEEDS_TOLERANCE, message)
    } else {
        let message =
            format!("{entering} would be taken; {available} are available before the step");
        Violation::new(&EXCEEDS_AVAILABLE, message)
    };
    Some(
        violation
            .with("value", entering.to_string())
            .with("available", available.to_string()),
    )
}

/// Units cannot go back to a step that does not lie on every way to this one.
pub(super) fn not_on_the_way(state: &OrderState, place: usize, to_step: u32) -> Option<Violation> {
    let plan = state.plan.as_deref()?;
    let Some(target) = plan.place(to_step) else {
        return Some(unknown_step(state, "to_step", to_step));
    };
    let is_fit = |target: usize| {
        plan.leads_through(target, place)
            && !state.steps.get(target).is_some_and(|step| step.skipped)
    };
    if is_fit(target) {
        return None;
    }
    let here = plan.steps.get(place).map(|step| step.sequence);
    let fit: Vec<u32> = plan
        .steps
        .iter()
        .enumerate()
        .filter(|(place, _)| is_fit(*place))
        .map(|(_, step)| step.sequence)
        .collect();
    let message = format!(
        "units of step {} cannot go back to step {to_step}: it is skipped, or not all that they are made of came through it; they can go back to {fit:?}",
        here.unwrap_or_default()
    );
    let violation = Violation::new(&UNKNOWN_STEP, message).with("path", "to_step");
    Some(violation.with("value", to_step).with("expected", fit))
}

pub(super) fn no_reason() -> Violation {
    let message = "scrap needs a reason in `reason`: quality_defect, machine_error, operator_error, material_defect, or a word of your own";
    Violation::new(&REASON_REQUIRED, message).with("path", "reason")
}

/// Books hours on a step.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_book_time(state: &OrderState, command: &BookOrderTime) -> Decided {
    use OrderStatus::{Completed, InProgress, Released};
    known(state)?;
    let mut violations = Vec::new();
    let open: &[OrderStatus] = if command.late {
        &[Released, InProgress, Completed]
    } else {
        &[Released, InProgress]
    };
    violations.extend(not_open(state, "order.book_time", open));
    let hours = [
        ("labor_hours", command.labor_hours),
        ("machine_hours", command.machine_hours),
    ];
    violations.extend(not_positive(&hours));
    for (name, hours) in hours {
        violations.extend(bad_hours(name, hours.abs()));
    }
    match state
        .place(command.step)
        .and_then(|place| state.steps.get(place))
    {
        None => violations.push(unknown_step(state, "step", command.step)),
        Some(step) if step.skipped => {
            violations.push(Violation::new(
                &STEP_SKIPPED,
                "the step is skipped; reverse that first",
            ));
        }
        Some(_) => {}
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let mut posting = OrderPosting::next(
        state,
        number(command.posting.as_ref(), &command.command)?,
        PostingKind::Time,
    );
    posting.step = Some(command.step);
    posting.labor_hours = command.labor_hours;
    posting.machine_hours = command.machine_hours;
    posting.work_center.clone_from(&command.work_center);
    posting.late = state.status == Completed;
    Ok(vec![OrderEvent::TimeBooked(posting)])
}

/// Skips a step.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_skip_step(state: &OrderState, command: &SkipOrderStep) -> Decided {
    use OrderStatus::{InProgress, Released};
    known(state)?;
    let mut violations = Vec::new();
    violations.extend(not_open(state, "order.skip_step", &[Released, InProgress]));
    let others = state.steps.iter().filter(|step| !step.skipped).count();
    match state
        .place(command.step)
        .and_then(|place| state.steps.get(place))
    {
        None => violations.push(unknown_step(state, "step", command.step)),
        Some(step) if step.skipped => {
            violations.push(Violation::new(&STEP_SKIPPED, "the step is skipped already"));
        }
        Some(step) if !step.is_untouched() => {
            let message = "something is posted to the step; it can no longer be skipped";
            violations.push(Violation::new(&STEP_STARTED, message).with("step", command.step));
        }
        Some(_) if others == 1 => {
            let message = "every other step is skipped; one has to be done";
            violations.push(Violation::new(&STEP_SKIPPED, message));
        }
        Some(_) => {}
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let mut posting = OrderPosting::next(
        state,
        number(command.posting.as_ref(), &command.command)?,
        PostingKind::Skip,
    );
    posting.step = Some(command.step);
    Ok(vec![OrderEvent::StepSkipped(posting)])
}
