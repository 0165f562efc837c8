//! What a fact makes of an actor.

use super::{ActorEvent, ActorState, Credential, Enrolment, Qualified, ResetRequested};
use crate::Who;
use lineside_kernel::{CredentialId, Timestamp};

pub(super) fn evolve(mut state: ActorState, event: &ActorEvent, who: &Who) -> ActorState {
    match event {
        ActorEvent::Enrolled(fact) => {
            state.enrolment = Some(Enrolment {
                printed_name: fact.printed_name.clone(),
                kind: fact.kind,
                evidence: fact.evidence.clone(),
                certification: fact.certification.clone(),
                at: who.at,
                by: who.actor.clone(),
            });
            state.roles.clone_from(&fact.roles);
            state.expires_at = fact.expires_at;
        }
        ActorEvent::RolesChanged(fact) => state.roles.clone_from(&fact.roles),
        ActorEvent::Disabled(_) => state.is_disabled = true,
        ActorEvent::Enabled(fact) => {
            state.is_disabled = false;
            state.expires_at = fact.expires_at;
        }
        ActorEvent::Certified(fact) => {
            if let Some(enrolment) = &mut state.enrolment {
                enrolment.certification = Some(fact.certification.clone());
            }
        }
        ActorEvent::Qualified(fact) => {
            let held = &mut state.qualifications;
            held.retain(|held| held.qualification != fact.qualification);
            held.push(Qualified {
                qualification: fact.qualification.clone(),
                until: fact.until,
                is_lapse_told: false,
            });
        }
        ActorEvent::Disqualified(fact) => {
            let held = &mut state.qualifications;
            held.retain(|held| held.qualification != fact.qualification);
        }
        ActorEvent::QualificationLapsed(fact) => {
            for held in &mut state.qualifications {
                held.is_lapse_told |= held.qualification == fact.qualification;
            }
        }
        ActorEvent::PolicyAcknowledged(fact) => state.acknowledged_policy = fact.policy_version,
        ActorEvent::CredentialRenewed(fact) => {
            take_up(&mut state, &fact.credential, fact.expires_at, fact.since);
        }
        ActorEvent::CredentialRevoked(fact) => {
            if let Some(credential) = state.credential_mut(&fact.credential) {
                credential.revoked_from = Some(fact.revoked_from);
            }
        }
        ActorEvent::CredentialExpired(fact) => {
            if let Some(credential) = state.credential_mut(&fact.credential) {
                credential.is_expiry_told = true;
            }
        }
        ActorEvent::ResetRequested(fact) => {
            state.reset = Some(ResetRequested {
                credential: fact.credential.clone(),
                expires_at: fact.expires_at,
                by: who.actor.clone(),
                at: who.at,
            });
        }
        ActorEvent::CredentialReset(fact) => {
            state.reset = None;
            take_up(&mut state, &fact.credential, fact.expires_at, fact.since);
            unlock(&mut state);
        }
        ActorEvent::Expired(fact) => state.expiry_told = Some(fact.expired_at),
        ActorEvent::AttemptFailed(_) => state.failures = state.failures.saturating_add(1),
        ActorEvent::FailuresCleared(_) => state.failures = 0,
        ActorEvent::Locked(fact) => {
            state.locked_until = Some(fact.until);
            state.failures = 0;
        }
        ActorEvent::Unlocked(_) => unlock(&mut state),
        ActorEvent::Alerted(_) => {}
    }
    state
}

fn unlock(state: &mut ActorState) {
    state.locked_until = None;
    state.failures = 0;
}

/// A new name takes the place of every credential before; a known name only lives longer.
fn take_up(
    state: &mut ActorState,
    id: &CredentialId,
    expires_at: Option<Timestamp>,
    since: Timestamp,
) {
    if let Some(known) = state.credential_mut(id) {
        known.expires_at = expires_at;
        known.is_expiry_told = false;
        return;
    }
    for before in &mut state.credentials {
        before.replaced_at.get_or_insert(since);
    }
    state.credentials.push(Credential {
        credential: id.clone(),
        since,
        expires_at,
        revoked_from: None,
        replaced_at: None,
        is_expiry_told: false,
    });
}
