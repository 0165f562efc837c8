//! The commands on actors, carried out on a desk.

use super::{
    AcknowledgePolicy, ActorDetails, ActorEvent, ActorGround, ActorNameEvent, ActorNameRoom,
    ActorNameTaken, ActorRoom, ActorState, ApproveCredentialReset, CertifyActor, ChangeActorRoles,
    CredentialBound, CredentialEvent, CredentialRoom, DisableActor, DisqualifyActor, EnableActor,
    EnrolActor, QualifyActor, RenewCredential, ResetCredential, RevokeCredential, UnlockActor,
    decide_acknowledge, decide_approve_reset, decide_certify, decide_change_roles, decide_disable,
    decide_disqualify, decide_enable, decide_enrol, decide_qualify, decide_renew,
    decide_request_reset, decide_revoke, decide_unlock, folded,
};
use crate::access::{can_change_policy, has_keeper};
use crate::policy::{NOBODY_LEFT, PolicyRoom, PolicyState};
use crate::{Command, Desk, Refused, Room, Task, Violation};
use lineside_journal::StreamId;
use lineside_kernel::ActorId;

/// Wires a command to its decision and to what follows; all commands on somebody are of
/// this shape.
macro_rules! tasks {
    ($($command:ty = $action:literal, $carry_out:expr;)*) => {$(
        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                StreamId::new(ActorRoom::FAMILY, self.actor.as_str()).ok()
            }

            fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
                let carry_out: fn(&$command, &mut Desk<'_>) -> Result<(), Refused> = $carry_out;
                carry_out(self, desk)
            }
        }
    )*};
}

/// Carries out a command that only looks at the actor.
macro_rules! plain {
    ($decide:ident) => {
        |command, desk| {
            let actor = desk.load::<ActorRoom>(command.actor.as_str())?.state;
            let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
            let by = desk
                .load::<ActorRoom>(command.command.actor.as_str())?
                .state;
            let ground = ActorGround {
                policy: &policy,
                by: &by,
                now: desk.now(),
            };
            let events = $decide(&actor, command, &ground)?;
            record(desk, &command.actor, &events)
        }
    };
}

/// Carries out a command that looks at the actor and at a credential.
macro_rules! credential {
    ($decide:ident) => {
        |command, desk| {
            let actor = desk.load::<ActorRoom>(command.actor.as_str())?.state;
            let owner = desk
                .load::<CredentialRoom>(command.credential.as_str())?
                .state;
            let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
            let by = desk
                .load::<ActorRoom>(command.command.actor.as_str())?
                .state;
            let ground = ActorGround {
                policy: &policy,
                by: &by,
                now: desk.now(),
            };
            let events = $decide(&actor, &owner, command, &ground)?;
            record(desk, &command.actor, &events)
        }
    };
}

tasks! {
    EnrolActor = "access.enrol",
        |command, desk| enrol(desk, &command.actor, &command.details());
    ChangeActorRoles = "access.change_roles", plain!(decide_change_roles);
    DisableActor = "access.disable", plain!(decide_disable);
    EnableActor = "access.enable", plain!(decide_enable);
    CertifyActor = "access.certify", plain!(decide_certify);
    QualifyActor = "access.qualify", plain!(decide_qualify);
    DisqualifyActor = "access.disqualify", plain!(decide_disqualify);
    UnlockActor = "access.unlock", plain!(decide_unlock);
    RenewCredential = "access.renew_credential", credential!(decide_renew);
    RevokeCredential = "access.revoke_credential", credential!(decide_revoke);
    ResetCredential = "access.reset_credential", credential!(decide_request_reset);
    ApproveCredentialReset = "access.approve_reset", credential!(decide_approve_reset);
}

impl Task for AcknowledgePolicy {
    const ACTION: &'static str = "access.acknowledge_policy";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(PolicyRoom::FAMILY, PolicyState::CODE).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let actor = &self.command.actor;
        let state = desk.load::<ActorRoom>(actor.as_str())?.state;
        let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
        let events = decide_acknowledge(&state, self, &policy)?;
        record(desk, actor, &events)
    }
}

/// Enrols an actor on this desk, and takes the name.
pub(crate) fn enrol(
    desk: &mut Desk<'_>,
    actor: &ActorId,
    details: &ActorDetails,
) -> Result<(), Refused> {
    let folded = folded(actor.as_str());
    let state = desk.load::<ActorRoom>(actor.as_str())?.state;
    let name = desk.load::<ActorNameRoom>(&folded)?.state;
    let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
    let events = decide_enrol(&state, &name, actor, details, &policy, desk.now())?;
    let taken = ActorNameEvent::Taken(ActorNameTaken {
        actor: actor.clone(),
    });
    desk.record::<ActorNameRoom>(&folded, &taken)?;
    record(desk, actor, &events)
}

/// Writes facts of an actor down, with what follows for others.
fn record(desk: &mut Desk<'_>, actor: &ActorId, events: &[ActorEvent]) -> Result<(), Refused> {
    for event in events {
        let before = desk.load::<ActorRoom>(actor.as_str())?.state;
        let state = desk.record::<ActorRoom>(actor.as_str(), event)?.state;
        match event {
            ActorEvent::CredentialRenewed(fact) => bind(desk, actor, fact.credential.as_str())?,
            ActorEvent::CredentialReset(fact) => bind(desk, actor, fact.credential.as_str())?,
            ActorEvent::Disabled(_) | ActorEvent::RolesChanged(_) | ActorEvent::Disqualified(_) => {
                keep_a_keeper(desk, actor, &before, &state)?
            }
            _ => {}
        }
    }
    Ok(())
}

/// Refuses to take the right to change the policy from the last who has it.
fn keep_a_keeper(
    desk: &mut Desk<'_>,
    actor: &ActorId,
    before: &ActorState,
    state: &ActorState,
) -> Result<(), Refused> {
    let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
    if !policy.is_established()
        || !can_change_policy(desk, &policy, actor, before)?
        || can_change_policy(desk, &policy, actor, state)?
        || has_keeper(desk, &policy, Some(actor))?
    {
        return Ok(());
    }
    let message = format!(
        "without `{actor}` nobody could change the policy; give somebody else the right first"
    );
    Err(Violation::new(&NOBODY_LEFT, message).into())
}

/// Binds a credential to its actor for good.
fn bind(desk: &mut Desk<'_>, actor: &ActorId, credential: &str) -> Result<(), Refused> {
    if desk
        .load::<CredentialRoom>(credential)?
        .state
        .actor
        .is_none()
    {
        let bound = CredentialEvent::Bound(CredentialBound {
            actor: actor.clone(),
        });
        desk.record::<CredentialRoom>(credential, &bound)?;
    }
    Ok(())
}
