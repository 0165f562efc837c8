//! The commands on sessions, carried out on a desk.

use super::decide::check_open;
use super::{
    EndSession, OpenSession, SessionEnd, SessionRoom, decide_end_session, decide_open_session,
    end_session, session_at,
};
use crate::actor::ActorRoom;
use crate::authentication::{Need, prove};
use crate::{Command, Desk, Refused, Rejection, Room, Task};
use lineside_journal::StreamId;

impl Task for OpenSession {
    const ACTION: &'static str = "signature.open_session";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(SessionRoom::FAMILY, self.session.as_str()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = self.session.as_str();
        let now = desk.now();
        let session = desk.load::<SessionRoom>(code)?;
        let actor = desk.load::<ActorRoom>(self.command.actor.as_str())?;
        let violations = check_open(&session.state, &actor.state, self, now);
        if let Some(rejection) = Rejection::of(violations) {
            return Err(rejection.into());
        }
        let need = Need::OneComponent;
        let proof = prove(desk, need, &self.authentication, Self::ACTION)?;
        end_the_one_before(self, desk)?;
        let facts = decide_open_session(&session.state, &actor.state, self, &proof.kinds, now)?;
        for fact in facts {
            desk.record::<SessionRoom>(code, &fact)?;
        }
        Ok(())
    }
}

/// A device is one person's at a time: the session that was open there ends.
fn end_the_one_before(wanted: &OpenSession, desk: &mut Desk<'_>) -> Result<(), Refused> {
    let Some(device) = &wanted.command.source else {
        return Ok(());
    };
    let Some(before) = session_at(desk, device)? else {
        return Ok(());
    };
    let session = desk.load::<SessionRoom>(&before)?;
    if !session.state.is_open() {
        return Ok(());
    }
    let why = match session.state.actor.as_ref() == Some(&wanted.command.actor) {
        true => SessionEnd::Replaced,
        false => SessionEnd::OtherActor,
    };
    end_session(desk, &before, why)
}

impl Task for EndSession {
    const ACTION: &'static str = "signature.end_session";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(SessionRoom::FAMILY, self.session.as_str()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = self.session.as_str();
        let session = desk.load::<SessionRoom>(code)?;
        for fact in decide_end_session(&session.state, self, desk.now())? {
            desk.record::<SessionRoom>(code, &fact)?;
        }
        Ok(())
    }
}
