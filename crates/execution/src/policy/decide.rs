//! Which facts follow from a command on the policy.

use super::error::{ALREADY_ESTABLISHED, MOVED_ON, NO_POLICY, UNCHANGED, UNSOUND};
use super::sound::faults;
use super::{
    ChangePolicy, EstablishPolicy, PolicyChanged, PolicyDocument, PolicyEstablished, PolicyEvent,
    PolicyState,
};
use crate::{Rejection, Violation};
use lineside_proof::Hash;

/// Decides `access.establish`, apart from the administrator's enrolment.
///
/// # Errors
/// [`Rejection`] when there is a policy, or the new one is unsound.
pub fn decide_establish(
    state: &PolicyState,
    command: &EstablishPolicy,
) -> Result<Vec<PolicyEvent>, Rejection> {
    let mut violations = Vec::new();
    if state.is_established() {
        let message = format!("policy {} is in force; it can be changed", state.version);
        violations.push(Violation::new(&ALREADY_ESTABLISHED, message));
    }
    violations.extend(faults(&command.policy));
    let digest = digest(&command.policy, &mut violations);
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![PolicyEvent::Established(PolicyEstablished {
            policy_version: 1,
            digest,
            administrator: command.administrator.clone(),
            policy: command.policy.clone(),
        })]),
    }
}

/// Decides `access.change_policy`, apart from whether anybody could change it again.
///
/// # Errors
/// [`Rejection`] when there is no policy, it moved on, or the new one is the same or
/// unsound.
pub fn decide_change(
    state: &PolicyState,
    command: &ChangePolicy,
) -> Result<Vec<PolicyEvent>, Rejection> {
    let mut violations = Vec::new();
    if !state.is_established() {
        let message = "there is no policy yet; `access.establish` puts the first in force";
        violations.push(Violation::new(&NO_POLICY, message));
    }
    if let Some(replaced) = command
        .replaces
        .filter(|replaced| *replaced != state.version)
    {
        let current = state.version;
        let message = format!("it replaces policy {replaced}, but {current} is in force");
        violations.push(Violation::new(&MOVED_ON, message).with("policy_version", current));
    }
    violations.extend(faults(&command.policy));
    let digest = digest(&command.policy, &mut violations);
    let old_digest = state.digest.unwrap_or(Hash::ZERO);
    if digest == old_digest {
        let message = format!("policy {} says exactly this already", state.version);
        violations.push(Violation::new(&UNCHANGED, message).with("digest", digest.to_string()));
    }
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(vec![PolicyEvent::Changed(PolicyChanged {
            policy_version: state.version.saturating_add(1),
            old_digest,
            digest,
            policy: command.policy.clone(),
        })]),
    }
}

fn digest(policy: &PolicyDocument, violations: &mut Vec<Violation>) -> Hash {
    policy.digest().unwrap_or_else(|error| {
        violations.push(Violation::new(&UNSOUND, error.to_string()).with("path", "policy"));
        Hash::of(b"")
    })
}
