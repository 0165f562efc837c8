//! Which facts follow from a command on a letter, or why none may.

use super::error::{ALREADY_ANSWERED, EXISTS, NOT_DEAD, ORDER_NOT_USED, PROBLEM_REQUIRED, UNKNOWN};
use super::request::accepted;
use super::{
    AnswerLetter, DismissLetter, LetterAnswered, LetterDismissed, LetterEvent, LetterOutcome,
    LetterResent, LetterSent, LetterState, LetterStatus, ReplyEvent, ReplyGiven, ReplyState,
    ResendLetter, SendLetter, SettleLetter, order_of,
};
use crate::lease::{LeaseState, NO_LEASE, OWN_SITE, REASON_REQUIRED};
use crate::{Refused, Rejection, Violation};
use lineside_journal::Scope;
use lineside_kernel::LetterId;

/// Sends a letter: `lease` is that of the site it is for, `number` its place in the
/// site's queue, and `own` the site of the plant that sends it.
///
/// # Errors
/// [`Refused`] with every guard that was violated, or what is wrong with the request.
pub fn decide_send(
    state: &LetterState,
    lease: &LeaseState,
    command: &SendLetter,
    number: u64,
    own: &Scope,
) -> Result<Vec<LetterEvent>, Refused> {
    let request = accepted(&command.method, &command.request)?;
    let mut violations = Vec::new();
    if state.status != LetterStatus::Absent {
        let message = format!("there is a letter `{}` already", command.letter);
        violations.push(Violation::new(&EXISTS, message).with("letter", command.letter.as_str()));
    }
    if command.to == *own {
        let message = format!("`{own}` is the plant's own site; carry the command out instead");
        violations.push(Violation::new(&OWN_SITE, message));
    } else if lease.epoch == 0 {
        let message = format!("no device was ever given a lease of `{}`", command.to);
        violations.push(Violation::new(&NO_LEASE, message).with("site", command.to.as_str()));
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection.into());
    }
    Ok(vec![LetterEvent::Sent(LetterSent {
        to: command.to.clone(),
        method: command.method.clone(),
        request,
        order: order_of(own, &command.letter, 1),
        number,
    })])
}

/// Sends a dead letter again.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_resend(
    state: &LetterState,
    command: &ResendLetter,
    number: u64,
    own: &Scope,
) -> Result<Vec<LetterEvent>, Rejection> {
    if let Some(violation) = not_dead(state, &command.letter) {
        return Err(violation.into());
    }
    Ok(vec![LetterEvent::Resent(LetterResent {
        order: order_of(own, &command.letter, state.sendings.saturating_add(1)),
        number,
    })])
}

/// Dismisses a dead letter.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_dismiss(
    state: &LetterState,
    command: &DismissLetter,
) -> Result<Vec<LetterEvent>, Rejection> {
    let mut violations = Vec::from_iter(not_dead(state, &command.letter));
    if command
        .command
        .reason
        .as_deref()
        .unwrap_or_default()
        .is_empty()
    {
        violations.push(Violation::new(
            &REASON_REQUIRED,
            "dismissing a letter needs a reason",
        ));
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![LetterEvent::Dismissed(LetterDismissed {})]),
    }
}

/// Answers an order at the site that it was for.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_answer(
    state: &ReplyState,
    command: &AnswerLetter,
) -> Result<Vec<ReplyEvent>, Rejection> {
    let mut violations = Vec::new();
    if state.is_final() {
        let message = format!(
            "order {} of `{}` has its answer",
            command.order, command.letter
        );
        violations.push(Violation::new(&ALREADY_ANSWERED, message));
    }
    if command.outcome != LetterOutcome::Done && command.problem.is_none() {
        let message = "an answer that rejects or postpones needs a `problem` that says why";
        violations.push(Violation::new(&PROBLEM_REQUIRED, message));
    }
    // The journal does one command once, so an order that was used up for its rejection
    // can never be carried out, and one that was carried out can never be rejected.
    if command.outcome == LetterOutcome::Rejected && command.command.id != command.order {
        let message = format!(
            "a rejection is written under the order {} as the id of its command, so that the \
             letter cannot be carried out afterwards",
            command.order
        );
        violations.push(Violation::new(&ORDER_NOT_USED, message));
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![ReplyEvent::Given(ReplyGiven {
            letter: command.letter.clone(),
            outcome: command.outcome,
            problem: command.problem.clone(),
        })]),
    }
}

/// Takes a site's answer over into the letter; nothing happens when it is over already.
#[must_use]
pub fn decide_settle(state: &LetterState, command: &SettleLetter) -> Vec<LetterEvent> {
    let answered = &command.answered;
    let is_same = state.status == LetterStatus::Postponed
        && answered.outcome == LetterOutcome::Postponed
        && state.problem == answered.problem;
    match state.status.is_open() && state.order == Some(answered.order) && !is_same {
        true => vec![LetterEvent::Answered(LetterAnswered::clone(answered))],
        false => Vec::new(),
    }
}

fn not_dead(state: &LetterState, letter: &LetterId) -> Option<Violation> {
    match state.status {
        LetterStatus::Dead => None,
        LetterStatus::Absent => Some(Violation::new(
            &UNKNOWN,
            format!("there is no letter `{letter}`"),
        )),
        status => {
            let message = format!(
                "letter `{letter}` is {}; only a dead letter can be sent again or dismissed",
                status.as_str()
            );
            Some(Violation::new(&NOT_DEAD, message).with("status", status.as_str()))
        }
    }
}
