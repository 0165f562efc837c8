//! The commands on the policy, carried out on a desk.

use super::error::NOBODY_LEFT;
use super::{
    ChangePolicy, EstablishPolicy, PolicyRoom, PolicyState, decide_change, decide_establish,
};
use crate::access::{can_change_policy, has_keeper};
use crate::actor::{ActorRoom, NO_SUCH_ACTOR, enrol};
use crate::{Command, Desk, Refused, Room, Task, Violation};
use lineside_journal::StreamId;

impl Task for EstablishPolicy {
    const ACTION: &'static str = "access.establish";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(PolicyRoom::FAMILY, PolicyState::CODE).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
        for event in decide_establish(&policy, self)? {
            desk.record::<PolicyRoom>(PolicyState::CODE, &event)?;
        }
        let administrator = &self.administrator;
        if let Some(details) = &self.enrolment {
            enrol(desk, administrator, details)?;
        }
        let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
        let state = desk.load::<ActorRoom>(administrator.as_str())?.state;
        if !state.is_enrolled() {
            let message =
                format!("nobody is enrolled as `{administrator}`; `enrolment` says who that is");
            return Err(Violation::new(&NO_SUCH_ACTOR, message).into());
        }
        if !can_change_policy(desk, &policy, administrator, &state)? {
            let message = format!(
                "`{administrator}` could not change this policy; a rule that allows \
                 `access.change_policy` is accepted"
            );
            return Err(Violation::new(&NOBODY_LEFT, message).into());
        }
        Ok(())
    }
}

impl Task for ChangePolicy {
    const ACTION: &'static str = "access.change_policy";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(PolicyRoom::FAMILY, PolicyState::CODE).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
        for event in decide_change(&policy, self)? {
            desk.record::<PolicyRoom>(PolicyState::CODE, &event)?;
        }
        let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
        if !has_keeper(desk, &policy, None)? {
            let message = "nobody could change the policy any more; a rule that allows \
                           `access.change_policy` to an enrolled person is accepted";
            return Err(Violation::new(&NOBODY_LEFT, message).into());
        }
        Ok(())
    }
}
