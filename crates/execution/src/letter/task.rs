//! The commands on letters, carried out on a desk.

use super::{
    AnswerLetter, DismissLetter, LetterAnswered, LetterEvent, LetterRoom, MailboxEvent,
    MailboxNumbered, MailboxRoom, ReplyRoom, ResendLetter, SendLetter, decide_answer,
    decide_dismiss, decide_resend, decide_send, decide_settle,
};
use crate::lease::LeaseRoom;
use crate::{Command, Desk, Refused, Room, Task};
use lineside_journal::{Scope, StreamId};
use lineside_kernel::LetterId;
use serde::Serialize;

impl Task for SendLetter {
    const ACTION: &'static str = "sync.send";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        subject(&self.letter)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let letter = desk.load::<LetterRoom>(self.letter.as_str())?;
        let lease = desk.load::<LeaseRoom>(self.to.as_str())?;
        let number = next_number(desk, &self.to)?;
        let events = decide_send(&letter.state, &lease.state, self, number, desk.scope())?;
        send(desk, &self.letter, &self.to, number, &events)
    }
}

impl Task for ResendLetter {
    const ACTION: &'static str = "sync.resend";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        subject(&self.letter)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let letter = desk.load::<LetterRoom>(self.letter.as_str())?;
        let to = letter.state.to.as_ref();
        let number = to.map_or(Ok(0), |to| next_number(desk, to))?;
        let events = decide_resend(&letter.state, self, number, desk.scope())?;
        // A letter that is to nobody is none, and was refused.
        to.map_or(Ok(()), |to| send(desk, &self.letter, to, number, &events))
    }
}

impl Task for DismissLetter {
    const ACTION: &'static str = "sync.dismiss";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        subject(&self.letter)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let letter = desk.load::<LetterRoom>(self.letter.as_str())?;
        record(desk, &self.letter, &decide_dismiss(&letter.state, self)?)
    }
}

impl Task for AnswerLetter {
    const ACTION: &'static str = "sync.answer";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(ReplyRoom::FAMILY, &self.order.to_string()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let order = self.order.to_string();
        let reply = desk.load::<ReplyRoom>(&order)?;
        for event in decide_answer(&reply.state, self)? {
            desk.record::<ReplyRoom>(&order, &event)?;
        }
        Ok(())
    }
}

/// Takes a site's answer over into the letter: what a plant does of its own accord.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SettleLetter {
    /// The letter.
    pub letter: LetterId,
    /// What the site answered.
    pub answered: LetterAnswered,
    /// The program's own command.
    pub command: Command,
}

impl Task for SettleLetter {
    const ACTION: &'static str = "sync.settle";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        subject(&self.letter)
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let letter = desk.load::<LetterRoom>(self.letter.as_str())?;
        record(desk, &self.letter, &decide_settle(&letter.state, self))
    }
}

fn subject(letter: &LetterId) -> Option<StreamId> {
    StreamId::new(LetterRoom::FAMILY, letter.as_str()).ok()
}

fn next_number(desk: &mut Desk<'_>, to: &Scope) -> Result<u64, Refused> {
    let mailbox = desk.load::<MailboxRoom>(to.as_str())?;
    Ok(mailbox.state.numbered.saturating_add(1))
}

/// Records a sending, and gives it its place in the queue.
fn send(
    desk: &mut Desk<'_>,
    letter: &LetterId,
    to: &Scope,
    number: u64,
    events: &[LetterEvent],
) -> Result<(), Refused> {
    record(desk, letter, events)?;
    let numbered = MailboxNumbered {
        letter: letter.clone(),
        number,
    };
    desk.record::<MailboxRoom>(to.as_str(), &MailboxEvent::Numbered(numbered))?;
    Ok(())
}

fn record(desk: &mut Desk<'_>, letter: &LetterId, events: &[LetterEvent]) -> Result<(), Refused> {
    for event in events {
        desk.record::<LetterRoom>(letter.as_str(), event)?;
    }
    Ok(())
}
