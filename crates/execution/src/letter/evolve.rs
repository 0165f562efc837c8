//! What a fact makes of a letter, a queue, an answer.

use super::{
    LetterEvent, LetterOutcome, LetterState, LetterStatus, MailboxEvent, MailboxState, ReplyEvent,
    ReplyState,
};
use crate::Who;
use lineside_journal::CommandId;

pub(super) fn letter(mut state: LetterState, event: &LetterEvent, who: &Who) -> LetterState {
    match event {
        LetterEvent::Sent(sent) => {
            state.to = Some(sent.to.clone());
            state.method.clone_from(&sent.method);
            state.request.clone_from(&sent.request);
            send(&mut state, sent.order, sent.number, who);
        }
        LetterEvent::Resent(resent) => send(&mut state, resent.order, resent.number, who),
        LetterEvent::Answered(answered) => {
            state.problem.clone_from(&answered.problem);
            state.status = match answered.outcome {
                LetterOutcome::Done => LetterStatus::Done,
                LetterOutcome::Rejected => LetterStatus::Dead,
                LetterOutcome::Postponed => LetterStatus::Postponed,
            };
        }
        LetterEvent::Dismissed(_) => state.status = LetterStatus::Dismissed,
    }
    state
}

fn send(state: &mut LetterState, order: CommandId, number: u64, who: &Who) {
    state.status = LetterStatus::Waiting;
    state.sendings = state.sendings.saturating_add(1);
    state.order = Some(order);
    state.number = number;
    state.sent_by = Some(who.actor.clone());
    state.sent_at = Some(who.at);
    state.problem = None;
}

pub(super) fn mailbox(_: MailboxState, event: &MailboxEvent) -> MailboxState {
    let MailboxEvent::Numbered(numbered) = event;
    MailboxState {
        numbered: numbered.number,
    }
}

pub(super) fn reply(_: ReplyState, event: &ReplyEvent) -> ReplyState {
    let ReplyEvent::Given(given) = event;
    ReplyState {
        letter: Some(given.letter.clone()),
        outcome: Some(given.outcome),
        problem: given.problem.clone(),
    }
}
