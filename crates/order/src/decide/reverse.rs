//! Taking one posting back.

use super::guard::{known, not_open, number};
use super::{Decided, decided};
use crate::apply::{Way, apply};
use crate::error::{ALREADY_REVERSED, CONSUMED_DOWNSTREAM, PART_OF_THE_PAST, UNKNOWN_POSTING};
use crate::{
    ComponentState, OrderEvent, OrderPosting, OrderReversed, OrderState, OrderStatus, PostedRecord,
    PostingKind, ReverseOrderPosting, StepLeft, StepState,
};
use lineside_execution::{Rejection, Violation};
use lineside_kernel::{TransactionId, WorkOrderId};
use rust_decimal::Decimal;

/// Takes one posting back; `book` is every posting of the order, and `parts` are the orders
/// that were split off it.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_reverse(
    state: &OrderState,
    command: &ReverseOrderPosting,
    book: &[PostedRecord],
    parts: &[WorkOrderId],
) -> Decided {
    use OrderStatus::{Completed, Firmed, InProgress, Planned, QualityHold, Released};
    known(state)?;
    let mut violations = Vec::new();
    let open = [
        Planned,
        Firmed,
        Released,
        InProgress,
        QualityHold,
        Completed,
    ];
    violations.extend(not_open(state, "order.reverse", &open));
    let of = &command.of;
    let original = book.iter().find(|record| {
        record.posting.posting == *of && record.posting.kind != PostingKind::Reversal
    });
    let Some(original) = original else {
        violations.push(not_there(state, of));
        return decided(violations, Vec::new);
    };
    if let Some(by) = &original.reversed_by {
        let message = format!("`{of}` was taken back by `{by}` already");
        violations.push(
            Violation::new(&ALREADY_REVERSED, message)
                .with("value", of.as_str())
                .with("reversed_by", by.as_str()),
        );
        return decided(violations, Vec::new);
    }
    let mut after = state.clone();
    apply(&mut after, &original.posting, Way::Back);
    let mut uses = uses(state, &after, &original.posting);
    if uses.is_empty() {
        uses.extend(circle(&after, &original.posting, book));
    }
    if !uses.is_empty() {
        violations.push(used(&original.posting, &uses, book, parts));
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let posting = number(command.posting.as_ref(), &command.command)?;
    Ok(vec![OrderEvent::Reversed(OrderReversed {
        posting,
        of: original.clone(),
        left: left(&original.posting, book),
    })])
}

/// What the other postings say of the step, where this one says that it is finished, or where
/// it was worked on.
fn left(taken: &OrderPosting, book: &[PostedRecord]) -> Option<StepLeft> {
    if !taken.finished && taken.work_center.is_none() {
        return None;
    }
    let others = book.iter().filter(|record| is_left(record, taken));
    let of_step = others.filter(|record| record.posting.step == taken.step);
    let mut others: Vec<_> = of_step.map(|record| &record.posting).collect();
    others.sort_by_key(|posting| posting.ordinal);
    let mut centers = others
        .iter()
        .rev()
        .filter_map(|posting| posting.work_center.clone());
    Some(StepLeft {
        finished: others.iter().any(|posting| posting.finished),
        work_center: centers.next(),
    })
}

fn is_left(record: &PostedRecord, taken: &OrderPosting) -> bool {
    record.reversed_by.is_none()
        && record.posting.kind != PostingKind::Reversal
        && record.posting.posting != taken.posting
}

/// An order that came in with its past has no postings of that time, only their sums.
fn not_there(state: &OrderState, of: &TransactionId) -> Violation {
    let (code, message) = match state.imported {
        false => (
            &UNKNOWN_POSTING,
            format!("the order has no posting `{of}` that can be taken back"),
        ),
        true => (
            &PART_OF_THE_PAST,
            format!(
                "nothing was posted here under `{of}`: the order came in with its past as one \
                 fact, of which nothing can be taken back by itself; post what corrects it"
            ),
        ),
    };
    Violation::new(code, message).with("value", of.as_str())
}

/// What stands on a posting.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Use {
    /// Units that a step took or let out.
    Step(u32),
    /// Units received into stock.
    Receipt,
    /// Material given back or scrapped.
    Line(u32),
    /// Units in place of scrapped ones.
    Start,
    /// A rework order.
    Rework(String),
    /// Postings that would be left with units out of nowhere.
    Circle(Vec<TransactionId>),
}

/// Postings that would feed only each other: units that go round through rework without
/// ever having been started. Nothing is below zero then, and yet nothing could be taken
/// back any more; so what remains must be possible from the beginning, one after the other.
fn circle(after: &OrderState, taken: &OrderPosting, book: &[PostedRecord]) -> Option<Use> {
    let mut left: Vec<&OrderPosting> = book
        .iter()
        .filter(|record| is_left(record, taken))
        .map(|record| &record.posting)
        .collect();
    let goes_round =
        |posting: &&OrderPosting| posting.to_step.is_some() && posting.rework_order.is_none();
    if !left.iter().any(goes_round) {
        return None;
    }
    left.sort_by_key(|posting| posting.ordinal);
    let mut state = after.clone();
    for posting in left.iter().rev() {
        apply(&mut state, posting, Way::Back);
    }
    // Units that came or went by a split are no postings; what they did cannot be replayed.
    if !broken(&state).is_empty() {
        return None;
    }
    loop {
        let count = left.len();
        left.retain(|posting| {
            let mut next = state.clone();
            apply(&mut next, posting, Way::Forth);
            let is_possible = broken(&next).is_empty();
            if is_possible {
                state = next;
            }
            !is_possible
        });
        if left.is_empty() {
            return None;
        }
        if left.len() == count {
            return Some(Use::Circle(
                left.iter().map(|posting| posting.posting.clone()).collect(),
            ));
        }
    }
}

/// What would be below zero after a posting is taken back.
fn uses(before: &OrderState, after: &OrderState, posting: &OrderPosting) -> Vec<Use> {
    let mut uses = broken(after);
    if after.started() > after.most() && after.most() < before.most() {
        uses.push(Use::Start);
    }
    for (component, known) in after.each_component().zip(before.each_component()) {
        // What came at one price cannot go at another: some of it went elsewhere since.
        let has_cost = |sums: &ComponentState| sums.amount.is_some_and(|amount| !amount.is_zero());
        let leaves_cost = component.sums.issued.is_zero() && has_cost(component.sums);
        let was_whole = !known.sums.issued.is_zero();
        if component.line == known.line && leaves_cost && was_whole {
            uses.push(Use::Line(component.line));
        }
    }
    if let Some(order) = &posting.rework_order {
        let rework = before.reworks.iter().find(|rework| rework.order == *order);
        if rework.is_some_and(|rework| !rework.ended || rework.left() != rework.quantity) {
            uses.push(Use::Rework(order.to_string()));
        }
    }
    uses
}

/// What is below zero in a state that must not be.
pub(crate) fn broken(state: &OrderState) -> Vec<Use> {
    let sequence = |place: usize| {
        let plan = state.plan.as_deref();
        plan.and_then(|plan| plan.steps.get(place))
            .map(|step| step.sequence)
            .unwrap_or_default()
    };
    let mut uses = Vec::new();
    for (place, step) in state.steps.iter().enumerate() {
        let is_short = state.before_step(place, false) < Decimal::ZERO
            || step.wip() < Decimal::ZERO
            || has_negative(step);
        if is_short {
            uses.push(Use::Step(sequence(place)));
        }
    }
    if state.received > state.completed() {
        uses.push(Use::Receipt);
    }
    let short = state
        .each_component()
        .filter(|component| component.sums.net() < Decimal::ZERO);
    uses.extend(short.map(|component| Use::Line(component.line)));
    uses
}

/// What went to rework is not asked: what became of it there is taken off it, and stays so
/// when postings are taken off to see whether they are possible without one of them.
fn has_negative(step: &StepState) -> bool {
    [
        step.entered,
        step.out,
        step.scrapped,
        step.returned,
        step.reentered,
    ]
    .into_iter()
    .any(|sum| sum < Decimal::ZERO)
}

fn used(
    posting: &OrderPosting,
    uses: &[Use],
    book: &[PostedRecord],
    parts: &[WorkOrderId],
) -> Violation {
    let is_user = |record: &&PostedRecord| {
        let other = &record.posting;
        record.reversed_by.is_none()
            && other.posting != posting.posting
            && uses.iter().any(|used| match used {
                Use::Step(sequence) => {
                    other.kind == PostingKind::Report && other.step == Some(*sequence)
                }
                Use::Receipt => !other.received.is_zero(),
                Use::Line(line) => {
                    matches!(
                        other.kind,
                        PostingKind::Return | PostingKind::ScrapComponent
                    ) && other.lines.iter().any(|posted| posted.line == *line)
                }
                Use::Start => !other.started.is_zero(),
                Use::Rework(_) => false,
                Use::Circle(postings) => postings.contains(&other.posting),
            })
    };
    let mut users: Vec<&PostedRecord> = book.iter().filter(is_user).collect();
    users.sort_by_key(|record| record.posting.ordinal);
    let mut names: Vec<String> = users
        .iter()
        .rev()
        .map(|record| record.posting.posting.to_string())
        .collect();
    for used in uses {
        if let Use::Rework(order) = used {
            names.push(order.clone());
        }
    }
    if names.is_empty() {
        // No posting took it: it went along with a part of the order.
        names.extend(parts.iter().map(ToString::to_string));
    }
    let by = match names.as_slice() {
        [] => "another order that took its units".to_owned(),
        names => names.join("`, `"),
    };
    let message = format!(
        "what `{}` gave has been used by `{by}`; take that back first",
        posting.posting
    );
    Violation::new(&CONSUMED_DOWNSTREAM, message)
        .with("value", posting.posting.as_str())
        .with("used_by", names)
}
