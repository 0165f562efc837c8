//! Asking the host for proof, on a desk: failed attempts are facts, too many lock.

use super::error::{
    BAD_CREDENTIAL, FAILED, LOCKED, NO_AUTHENTICATOR, NOT_A_PERSON, NOT_ENOUGH, NOT_ENROLLED,
    UNAVAILABLE,
};
use super::{Authentication, ComponentKind, Denied, Need, Verified};
use crate::actor::{
    ActorAlerted, ActorAttemptFailed, ActorEvent, ActorFailuresCleared, ActorLocked, ActorRoom,
    ActorState,
};
use crate::policy::{PolicyRoom, PolicyState};
use crate::session::{SessionEnd, end_sessions_of};
use crate::{Desk, Refused, Violation};
use lineside_kernel::{CredentialId, Timestamp};

/// Who somebody proved to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The kinds that were found right, in order and each once.
    pub kinds: Vec<ComponentKind>,
    /// The credential behind them, if one is known by name.
    pub credential: Option<CredentialId>,
}

/// Why an actor cannot prove anything, whatever is shown: what is known beforehand.
pub(crate) fn not_able(actor: &ActorState, now: Timestamp) -> Vec<Violation> {
    let mut violations = Vec::new();
    if !actor.is_enrolled() {
        let message = "nobody has verified the identity behind this actor; enrol it first";
        violations.push(Violation::new(&NOT_ENROLLED, message));
        return violations;
    }
    if actor.is_program() {
        let message = "the actor is a program; only persons sign";
        violations.push(Violation::new(&NOT_A_PERSON, message));
    }
    if let Some(until) = actor.locked_until.filter(|_| actor.is_locked(now)) {
        violations.push(locked(until));
    }
    let in_use = actor.credential_at(now);
    if !actor.credentials.is_empty() && !in_use.is_some_and(|known| known.is_valid(now)) {
        let message = "the credential has expired or was revoked; renew it first";
        let mut violation = Violation::new(&BAD_CREDENTIAL, message);
        if let Some(known) = in_use {
            violation = violation.with("credential", known.credential.as_str());
        }
        violations.push(violation);
    }
    violations
}

/// Says that more components are needed, if they are.
pub(crate) fn not_enough(need: Need, kinds: &[ComponentKind]) -> Option<Violation> {
    let refuse = || {
        let message = match need {
            Need::AllComponents => {
                "the first signing of a session, and every one outside of a session, takes two \
                 distinct components"
            }
            Need::OneComponent => "it takes at least one component that nobody else can show",
        };
        let shown: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
        Violation::new(&NOT_ENOUGH, message)
            .with("shown", shown)
            .with("expected", need.count())
    };
    (!need.is_met_by(kinds)).then(refuse)
}

/// Asks the host whether what is shown proves that the command's actor is who they say.
///
/// # Errors
/// [`Refused`]; a wrong proof leaves its facts on the desk, to be written all the same.
pub(crate) fn prove(
    desk: &mut Desk<'_>,
    need: Need,
    authentication: &Authentication,
    action: &str,
) -> Result<Proof, Refused> {
    let Some(authenticator) = desk.authenticator() else {
        let message = "the plant has no authenticator; give it one when it is opened";
        return Err(Violation::new(&NO_AUTHENTICATOR, message).into());
    };
    let code = desk.command().actor.clone();
    let verified = match authenticator.verify(&code, &authentication.components) {
        Ok(verified) => verified,
        Err(Denied::Wrong(cause)) => return Err(failed(desk, action, cause)?),
        Err(Denied::Unavailable(cause)) => {
            let message = format!("nobody can tell at present whether this is right: {cause}");
            return Err(Violation::new(&UNAVAILABLE, message).into());
        }
    };
    let kinds = kinds_of(&verified, authentication);
    if let Some(violation) = not_enough(need, &kinds) {
        return Err(violation.into());
    }
    let actor = desk.load::<ActorRoom>(code.as_str())?;
    let now = desk.now();
    let credential = match verified.credential {
        Some(named) => {
            let is_valid = |named| {
                actor
                    .state
                    .credential(named)
                    .is_some_and(|known| known.is_valid(now))
            };
            if !is_valid(&named) {
                // Whoever shows a lost card is to be heard of (21 CFR 11.300(c)).
                return Err(failed(
                    desk,
                    action,
                    format!("credential `{named}` is not valid"),
                )?);
            }
            Some(named)
        }
        None => actor
            .state
            .credential_at(now)
            .map(|known| known.credential.clone()),
    };
    if actor.state.failures > 0 {
        let cleared = ActorEvent::FailuresCleared(ActorFailuresCleared {});
        desk.record::<ActorRoom>(code.as_str(), &cleared)?;
    }
    Ok(Proof { kinds, credential })
}

/// What was both shown and found right: a host cannot add what nobody showed.
fn kinds_of(verified: &Verified, authentication: &Authentication) -> Vec<ComponentKind> {
    let mut kinds = authentication.kinds();
    kinds.retain(|kind| verified.kinds.contains(kind));
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Writes a failed attempt down, and locks the actor when it was one too many.
fn failed(desk: &mut Desk<'_>, action: &str, cause: String) -> Result<Refused, Refused> {
    const MAX_CAUSE_CHARS: usize = 200;
    let code = desk.command().actor.to_string();
    let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?;
    let rules = &policy.state.document().signing;
    let fact = ActorEvent::AttemptFailed(ActorAttemptFailed {
        action: action.to_owned(),
        cause: Some(cause.chars().take(MAX_CAUSE_CHARS).collect()),
    });
    let actor = desk.record::<ActorRoom>(&code, &fact)?;
    let failures = actor.state.failures;
    if failures < rules.failures_before_lock.max(1) {
        let message = format!("what was shown does not prove who `{code}` is");
        let violation = Violation::new(&FAILED, message).with("failures", failures);
        return Ok(Refused::RejectedAndRecorded(violation.into()));
    }
    let until = desk
        .now()
        .checked_add(rules.lock_time())
        .unwrap_or(Timestamp::MAX);
    let fact = ActorEvent::Locked(ActorLocked { failures, until });
    desk.record::<ActorRoom>(&code, &fact)?;
    let cause = format!("{failures} attempts in a row failed; locked until {until}");
    let fact = ActorEvent::Alerted(ActorAlerted { cause });
    desk.record::<ActorRoom>(&code, &fact)?;
    end_sessions_of(desk, &code, SessionEnd::Locked)?;
    Ok(Refused::RejectedAndRecorded(locked(until).into()))
}

fn locked(until: Timestamp) -> Violation {
    let message = format!("too many attempts failed; the actor is locked until {until}");
    Violation::new(&LOCKED, message).with("until", until.to_string())
}
