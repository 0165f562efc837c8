//! What several commands on actors ask alike.

use super::error::{EMPTY_TEXT, NO_SUCH_ACTOR, NOT_IN_FUTURE, UNKNOWN_ROLE};
use super::{ActorEvent, ActorState};
use crate::policy::PolicyState;
use crate::{Rejection, Violation};
use lineside_kernel::{ActorId, ErrorCode, RoleId, Timestamp};

/// Collects what is violated.
#[derive(Default)]
pub(super) struct Guards(Vec<Violation>);

impl Guards {
    /// Guards for a command on somebody who must be enrolled.
    pub(super) fn on(state: &ActorState, actor: &ActorId) -> Self {
        let mut guards = Self::default();
        guards.ask(state.is_enrolled(), &NO_SUCH_ACTOR, || {
            format!("nobody is enrolled as `{actor}`")
        });
        guards
    }

    /// Adds a violation unless a condition holds.
    pub(super) fn ask(
        &mut self,
        holds: bool,
        code: &'static ErrorCode,
        message: impl FnOnce() -> String,
    ) {
        if !holds {
            self.0.push(Violation::new(code, message()));
        }
    }

    /// A text must say something.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.ask(!text.trim().is_empty(), &EMPTY_TEXT, || {
            format!("`{name}` is empty")
        });
    }

    /// An end, if there is one, must be to come.
    pub(super) fn future(&mut self, name: &str, end: Option<Timestamp>, now: Timestamp) {
        let Some(end) = end.filter(|end| *end <= now) else {
            return;
        };
        let message = format!("`{name}` is {end}; a time after {now} is accepted");
        let violation = Violation::new(&NOT_IN_FUTURE, message);
        self.0
            .push(violation.with("field", name).with("value", end.to_string()));
    }

    /// Roles must be those of the policy, once there is one.
    pub(super) fn roles(&mut self, roles: &[RoleId], policy: &PolicyState) {
        let known = &policy.document().roles;
        for role in roles.iter().filter(|role| !known.contains(role)) {
            if policy.is_established() {
                let message = format!("the policy has no role `{role}`");
                let expected: Vec<_> = known.iter().map(RoleId::as_str).collect();
                self.0.push(
                    Violation::new(&UNKNOWN_ROLE, message)
                        .with("value", role.as_str())
                        .with("expected", expected),
                );
            }
        }
    }

    /// The fact, when nothing was violated.
    pub(super) fn then(
        self,
        fact: impl FnOnce() -> ActorEvent,
    ) -> Result<Vec<ActorEvent>, Rejection> {
        match Rejection::of(self.0) {
            Some(rejection) => Err(rejection),
            None => Ok(vec![fact()]),
        }
    }
}

/// Roles in order, each once.
pub(super) fn in_order(roles: &[RoleId]) -> Vec<RoleId> {
    let mut roles = roles.to_vec();
    roles.sort();
    roles.dedup();
    roles
}
