//! Signing, carried out on a desk.

use super::decide::check_sign;
use super::{
    Manifestation, SignGround, SignStream, SignatureEvent, SignatureMade, SignatureRoom,
    SignedAdded, SignedEvent, SignedRoom, SignedThing, decide_sign, need_to_sign, signed_code,
};
use crate::actor::ActorRoom;
use crate::authentication::prove;
use crate::policy::{PolicyRoom, PolicyState};
use crate::session::{
    SessionEnd, SessionEvent, SessionRoom, SessionUsed, Standing, end_session, session_at,
};
use crate::{Command, Desk, Refused, Rejection, Task};
use lineside_journal::StreamId;
use lineside_kernel::{SessionId, SignatureId};

impl Task for SignStream {
    const ACTION: &'static str = "signature.sign";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        Some(self.stream.clone())
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = self.code()?;
        let scope = desk.scope();
        let signature = desk.load::<SignatureRoom>(code.as_str())?;
        let thing = thing(desk, &self.stream)?;
        let signed = desk.load::<SignedRoom>(&signed_code(&self.stream))?;
        let actor = desk.load::<ActorRoom>(self.command.actor.as_str())?;
        let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?;
        let session = self
            .session
            .as_ref()
            .map(|session| self.standing(desk, session));
        let session = session.transpose()?;
        let ground = SignGround {
            scope,
            code: &code,
            signature: &signature.state,
            thing: &thing,
            signed: &signed.state,
            actor: &actor.state,
            policy: &policy.state,
            session,
            now: desk.now(),
        };
        if let Some(rejection) = Rejection::of(check_sign(&ground, self)) {
            return Err(self.refuse(desk, session, rejection)?);
        }
        let proof = prove(
            desk,
            need_to_sign(session),
            &self.authentication,
            Self::ACTION,
        )?;
        let manifestation = decide_sign(&ground, self, &proof)??;
        self.write(desk, manifestation)
    }
}

impl SignStream {
    fn code(&self) -> Result<SignatureId, Refused> {
        match &self.signature {
            Some(code) => Ok(code.clone()),
            None => {
                let code = SignatureId::new(self.command.id.to_string());
                code.map_err(|error| Refused::Problem(error.into()))
            }
        }
    }

    /// What the session is worth, with an eye on who has its device by now.
    fn standing(&self, desk: &mut Desk<'_>, session: &SessionId) -> Result<Standing, Refused> {
        let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?;
        let limit = policy.state.document().signing.idle_limit();
        let state = desk.load::<SessionRoom>(session.as_str())?.state;
        let (actor, device) = (&self.command.actor, self.command.source.as_ref());
        let standing = state.standing(actor, device, desk.now(), limit);
        let (Standing::Continuous(_), Some(device)) = (standing, device) else {
            return Ok(standing);
        };
        match session_at(desk, device)? {
            Some(newest) if newest != session.as_str() => {
                let newest = desk.load::<SessionRoom>(&newest)?;
                let why = match newest.state.actor.as_ref() == Some(actor) {
                    true => SessionEnd::Replaced,
                    false => SessionEnd::OtherActor,
                };
                Ok(Standing::Ended(why, true))
            }
            _ => Ok(standing),
        }
    }

    /// A session that was found to have ended stays ended, although nothing is signed.
    fn refuse(
        &self,
        desk: &mut Desk<'_>,
        standing: Option<Standing>,
        rejection: Rejection,
    ) -> Result<Refused, Refused> {
        let (Some(session), Some(Standing::Ended(why, true))) = (&self.session, standing) else {
            return Ok(rejection.into());
        };
        end_session(desk, session.as_str(), why)?;
        Ok(Refused::RejectedAndRecorded(rejection))
    }

    fn write(&self, desk: &mut Desk<'_>, manifestation: Manifestation) -> Result<(), Refused> {
        let authenticator = desk.authenticator();
        let signer = authenticator.and_then(|host| host.signer(&self.command.actor));
        let signature = manifestation.signature.clone();
        let made = SignatureMade::new(manifestation, signer)?;
        desk.record::<SignatureRoom>(signature.as_str(), &SignatureEvent::Made(made))?;
        let added = SignedEvent::Added(SignedAdded {
            stream: self.stream.clone(),
            version: self.version,
            signature: signature.clone(),
            meaning: self.meaning.clone(),
        });
        desk.record::<SignedRoom>(&signed_code(&self.stream), &added)?;
        if let Some(session) = &self.session {
            let used = SessionEvent::Used(SessionUsed {
                used: desk.now(),
                signature,
            });
            desk.record::<SessionRoom>(session.as_str(), &used)?;
        }
        Ok(())
    }
}

/// What is to be signed; the commit expects it to be still so.
fn thing(desk: &mut Desk<'_>, stream: &StreamId) -> Result<SignedThing, Refused> {
    let version = desk.guard(stream)?;
    let history = desk.reads().history(stream)?;
    let newest = history.iter().find(|step| step.version == version);
    let mut actors: Vec<_> = history.iter().map(|step| step.actor.clone()).collect();
    actors.sort_unstable();
    actors.dedup();
    Ok(SignedThing {
        version,
        leaf: newest.map(|step| step.leaf),
        actors,
    })
}
