//! The admission of one command on a desk.

use super::case::separations;
use super::check::{Basis, judge};
use super::error::{NOT_PERMITTED, RESERVED};
use super::{Case, Judgement};
use crate::actor::{ActorRoom, folded};
use crate::device::{DeviceEvent, DeviceFlagged, DeviceRoom};
use crate::due::PROGRAM;
use crate::lease::NoteFork;
use crate::letter::SettleLetter;
use crate::policy::{PolicyRoom, PolicyState, SourceRule};
use crate::session::CloseIdleSession;
use crate::{Desk, History, Refused, Task, Violation};
use lineside_journal::StreamId;
use std::sync::Arc;

/// What happens by itself, in time or in what other plants send; only the program may
/// report it.
pub(super) fn is_of_the_program(action: &str) -> bool {
    let others = [
        CloseIdleSession::ACTION,
        NoteFork::ACTION,
        SettleLetter::ACTION,
    ];
    action.starts_with("due.") || others.contains(&action)
}

/// Leave to do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Admission {
    /// The policy by which it was given; 0 when there was none.
    pub policy_version: u64,
    /// What it rests on.
    pub basis: Basis,
}

/// Whether the command on this desk may do an action on a thing.
///
/// Every state that the answer depends on is loaded on the desk, and its version is so
/// expected in the commit: a policy, an actor or a device that changes in the meantime
/// makes the commit fail, and the command is judged again. A source that the policy only
/// flags leaves a `device.flagged` fact in the same commit.
///
/// # Errors
/// [`Refused`] with every check that was not passed, or when a state cannot be read.
pub fn admit(
    desk: &mut Desk<'_>,
    action: &str,
    subject: Option<&StreamId>,
) -> Result<Admission, Refused> {
    let actor = desk.who().actor.clone();
    if let Some(answer) = of_the_program(actor.as_str(), action) {
        return answer.map_err(Refused::from);
    }
    let scope = desk.scope().clone();
    let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?.state;
    let state = desk.load::<ActorRoom>(actor.as_str())?.state;
    let source = match desk.command().source.clone() {
        Some(device) if policy.document().sources.asks() => {
            let state = desk.load::<DeviceRoom>(device.as_str())?.state;
            Some((device, state))
        }
        Some(device) => Some((device, Arc::default())),
        None => None,
    };
    let history = match subject {
        Some(subject) if separations(&policy, action).next().is_some() => history(desk, subject)?,
        _ => Vec::new(),
    };
    let mut case = Case {
        scope: &scope,
        action,
        subject,
        history: &history,
        actor: &actor,
        state: &state,
        policy: &policy,
        source: source.as_ref().map(|(device, state)| (device, &**state)),
        reason: None,
        now: desk.now(),
        host: &Judgement::Abstain,
    };
    let host = match desk.authorizer() {
        Some(authorizer) => authorizer.judge(&case.request()),
        None => Judgement::Abstain,
    };
    case.host = &host;
    case.reason = desk.command().reason.as_deref();
    let basis = judge(&case)?;

    let findings = case.findings();
    let flagged: Vec<_> = findings
        .filter_map(|(finding, rule)| (rule == SourceRule::Flag).then_some(finding))
        .collect();
    if let Some((device, _)) = source.as_ref().filter(|_| !flagged.is_empty()) {
        let fact = DeviceEvent::Flagged(DeviceFlagged {
            findings: flagged,
            action: action.to_owned(),
            subject: subject.cloned(),
        });
        desk.record::<DeviceRoom>(device.as_str(), &fact)?;
    }
    Ok(Admission {
        policy_version: policy.version,
        basis,
    })
}

/// What was done to a thing so far, with the newest version expected in the commit.
pub(super) fn history(desk: &mut Desk<'_>, subject: &StreamId) -> Result<Vec<History>, Refused> {
    // The version first: what is written after it fails the commit, also when the history
    // shows it already.
    desk.guard(subject)?;
    Ok(desk.reads().history(subject)?)
}

/// The answer for the program itself and for what only it may do.
fn of_the_program(actor: &str, action: &str) -> Option<Result<Admission, Violation>> {
    match (actor == PROGRAM, is_of_the_program(action)) {
        (true, true) => Some(Ok(Admission {
            policy_version: 0,
            basis: Basis::Program,
        })),
        (true, false) => {
            let message = format!("`{PROGRAM}` acts only by itself; another actor is accepted");
            Some(Err(Violation::new(&RESERVED, message).with("actor", actor)))
        }
        (false, true) => {
            let message = format!("`{action}` is done by `{PROGRAM}` alone");
            Some(Err(
                Violation::new(&NOT_PERMITTED, message).with("actor", actor)
            ))
        }
        (false, false) => None,
    }
}

/// Whether an id reads like that of the program.
pub(crate) fn is_reserved(actor: &str) -> bool {
    folded(actor) == PROGRAM
}
