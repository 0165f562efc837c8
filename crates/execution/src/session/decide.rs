//! Which facts follow from a command on a session, or every reason why none may.

use super::error::{EXISTS, HAS_ENDED, UNKNOWN};
use super::{
    EndSession, OpenSession, SessionEnd, SessionEnded, SessionEvent, SessionOpened, SessionState,
};
use crate::actor::ActorState;
use crate::authentication::{ComponentKind, Need, not_able, not_enough};
use crate::{Rejection, Violation};
use lineside_kernel::Timestamp;

/// Whether a session may be opened, before anybody looks at the proof.
pub(super) fn check_open(
    state: &SessionState,
    actor: &ActorState,
    command: &OpenSession,
    now: Timestamp,
) -> Vec<Violation> {
    let mut violations = Vec::new();
    if state.actor.is_some() {
        let message = "the code belongs to a session already; make another one";
        violations.push(Violation::new(&EXISTS, message));
    }
    violations.extend(not_able(actor, now));
    violations.extend(not_enough(
        Need::OneComponent,
        &command.authentication.kinds(),
    ));
    violations
}

/// Opens a session for somebody who proved who they are with these components.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_open_session(
    state: &SessionState,
    actor: &ActorState,
    command: &OpenSession,
    proven: &[ComponentKind],
    now: Timestamp,
) -> Result<Vec<SessionEvent>, Rejection> {
    let mut violations = check_open(state, actor, command, now);
    violations.extend(not_enough(Need::OneComponent, proven));
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![SessionEvent::Opened(SessionOpened {
            actor: command.command.actor.clone(),
            device: command.command.source.clone(),
            opened: now,
            authenticators: proven.to_vec(),
        })]),
    }
}

/// Ends a session. Ending one twice is refused, so that who ended it stays plain.
///
/// # Errors
/// [`Rejection`] with the guard that was violated.
pub fn decide_end_session(
    state: &SessionState,
    _command: &EndSession,
    now: Timestamp,
) -> Result<Vec<SessionEvent>, Rejection> {
    if state.actor.is_none() {
        return Err(unknown_session().into());
    }
    if let Some(why) = state.ended {
        return Err(has_ended(why).into());
    }
    Ok(vec![SessionEvent::Ended(SessionEnded {
        why: SessionEnd::Asked,
        ended: now,
    })])
}

/// Says that there is no such session.
pub(crate) fn unknown_session() -> Violation {
    Violation::new(&UNKNOWN, "there is no session with this code")
}

/// Says that a session has ended, and why.
pub(crate) fn has_ended(why: SessionEnd) -> Violation {
    let how = match why {
        SessionEnd::Asked => "somebody ended it",
        SessionEnd::Idle => "nobody used it for as long as the policy allows",
        SessionEnd::OtherActor => "somebody else acts in it or at its device",
        SessionEnd::OtherDevice => "it belongs to another device",
        SessionEnd::Replaced => "another session was opened at its device",
        SessionEnd::Locked => "its actor was locked",
    };
    let message =
        format!("the session has ended: {how}; open another one, or sign with all components");
    Violation::new(&HAS_ENDED, message).with("why", why.as_str())
}
