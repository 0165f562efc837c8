//! The commands on leases, carried out on a desk.

use super::{
    GrantLease, HoldLease, LeaseForked, LeaseRoom, ResolveFork, RevokeLease, decide_fork,
    decide_grant, decide_hold, decide_resolve, decide_revoke,
};
use crate::actor::ActorRoom;
use crate::due::PROGRAM;
use crate::{Command, Desk, Refused, Room, Task};
use lineside_journal::{Scope, StreamId};
use serde::Serialize;

/// Wires a command to its decision; all commands on leases are of this shape.
macro_rules! tasks {
    ($($command:ty = $action:literal, |$state:ident, $self:ident, $desk:ident| $decide:expr;)*) => {$(
        impl Task for $command {
            const ACTION: &'static str = $action;

            fn command(&self) -> &Command {
                &self.command
            }

            fn subject(&self) -> Option<StreamId> {
                StreamId::new(LeaseRoom::FAMILY, self.site.as_str()).ok()
            }

            fn carry_out(&self, $desk: &mut Desk<'_>) -> Result<(), Refused> {
                let $self = self;
                let code = self.site.as_str();
                let lease = $desk.load::<LeaseRoom>(code)?;
                let $state = &lease.state;
                for event in $decide {
                    $desk.record::<LeaseRoom>(code, &event)?;
                }
                Ok(())
            }
        }
    )*};
}

tasks! {
    GrantLease = "sync.grant_lease", |state, task, desk| decide_grant(state, task, desk.scope())?;
    RevokeLease = "sync.revoke_lease", |state, task, desk| decide_revoke(state, task)?;
    ResolveFork = "sync.resolve_fork", |state, task, desk| {
        decide_resolve(state, task, is_person(desk, &task.command)?)?
    };
    HoldLease = "sync.hold_lease", |state, task, desk| decide_hold(state, task, desk.scope())?;
    NoteFork = "sync.note_fork", |state, task, desk| decide_fork(state, &task.forked);
}

/// Notes that two histories claim a site: what a plant does of its own accord.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteFork {
    /// The site.
    pub site: Scope,
    /// What was found.
    pub forked: LeaseForked,
    /// The program's own command.
    pub command: Command,
}

/// Whether the actor is not known to be a program.
fn is_person(desk: &mut Desk<'_>, command: &Command) -> Result<bool, Refused> {
    let actor = desk.load::<ActorRoom>(command.actor.as_str())?;
    Ok(command.actor.as_str() != PROGRAM && !actor.state.is_program())
}
