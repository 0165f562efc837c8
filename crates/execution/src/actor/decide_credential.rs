//! Which facts follow from a command on an actor's credential.
//!
//! Misuse of somebody's signature must need two persons at least (21 CFR 11.200(a)(3)):
//! the owner of a good credential may replace it alone, everybody else needs a second
//! person.

use super::error::{
    ALREADY_REVOKED, CREDENTIAL_TAKEN, NO_RESET_REQUESTED, NO_SUCH_CREDENTIAL, PERSON_NEEDED,
    RESET_NEEDED, SECOND_PERSON_NEEDED,
};
use super::guard::Guards;
use super::{
    ActorCredentialRenewed, ActorCredentialReset, ActorCredentialRevoked, ActorEvent, ActorGround,
    ActorResetRequested, ActorState, ApproveCredentialReset, CredentialState, RenewCredential,
    ResetCredential, RevokeCredential,
};
use crate::Rejection;
use lineside_kernel::{ActorId, CredentialId, Elapsed, Timestamp};

/// Decides `access.renew_credential`.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, the credential is somebody else's, was
/// used before or would have expired, or a second person is needed.
pub fn decide_renew(
    state: &ActorState,
    owner: &CredentialState,
    command: &RenewCredential,
    ground: &ActorGround<'_>,
) -> Result<Vec<ActorEvent>, Rejection> {
    let (actor, id) = (&command.actor, &command.credential);
    let in_use = state.credential_at(ground.now);
    let is_extended = in_use.is_some_and(|known| known.credential == *id);
    let is_own = command.command.actor == *actor && in_use.is_some();
    let expires_at = expiry(command.expires_at, ground);
    let mut guards = Guards::on(state, actor);
    guards.ask(
        is_own || state.credentials.is_empty(),
        &RESET_NEEDED,
        || {
            format!(
                "only `{actor}` renews a credential that is in use; otherwise \
             `access.reset_credential` asks for another, and a second person approves it"
            )
        },
    );
    guards.ask(
        is_extended || is_new(owner, state, id),
        &CREDENTIAL_TAKEN,
        || taken(id),
    );
    guards.future("expires_at", expires_at, ground.now);
    guards.then(|| {
        ActorEvent::CredentialRenewed(ActorCredentialRenewed {
            credential: id.clone(),
            since: ground.now,
            expires_at,
        })
    })
}

/// Decides `access.revoke_credential`.
///
/// # Errors
/// [`Rejection`] when the actor never had it, or it is revoked from then on already.
pub fn decide_revoke(
    state: &ActorState,
    _: &CredentialState,
    command: &RevokeCredential,
    ground: &ActorGround<'_>,
) -> Result<Vec<ActorEvent>, Rejection> {
    let (actor, id) = (&command.actor, &command.credential);
    let known = state.credential(id);
    let revoked_from = command.revoked_from.unwrap_or(ground.now);
    let mut guards = Guards::on(state, actor);
    guards.ask(known.is_some(), &NO_SUCH_CREDENTIAL, || {
        format!("`{actor}` never had a credential `{id}`")
    });
    // A revocation is never taken back: it can only reach further into the past.
    let earlier = known
        .and_then(|known| known.revoked_from)
        .filter(|from| *from <= revoked_from);
    guards.ask(earlier.is_none(), &ALREADY_REVOKED, || {
        let from = earlier.unwrap_or(revoked_from);
        format!("`{id}` is revoked from {from} on already; an earlier time is accepted")
    });
    guards.then(|| {
        ActorEvent::CredentialRevoked(ActorCredentialRevoked {
            credential: id.clone(),
            revoked_from,
        })
    })
}

/// Decides `access.reset_credential`, the first of two steps.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, the credential was used before or would
/// have expired, or a program asks.
pub fn decide_request_reset(
    state: &ActorState,
    owner: &CredentialState,
    command: &ResetCredential,
    ground: &ActorGround<'_>,
) -> Result<Vec<ActorEvent>, Rejection> {
    let id = &command.credential;
    let expires_at = expiry(command.expires_at, ground);
    let mut guards = Guards::on(state, &command.actor);
    guards.ask(is_new(owner, state, id), &CREDENTIAL_TAKEN, || taken(id));
    guards.ask(!ground.by.is_program(), &PERSON_NEEDED, || {
        program(&command.command.actor)
    });
    guards.future("expires_at", expires_at, ground.now);
    guards.then(|| {
        ActorEvent::ResetRequested(ActorResetRequested {
            credential: id.clone(),
            expires_at,
        })
    })
}

/// Decides `access.approve_reset`, the second of two steps.
///
/// # Errors
/// [`Rejection`] when nobody asked for this, the same person did, it is about whoever
/// approves, or a program approves.
pub fn decide_approve_reset(
    state: &ActorState,
    owner: &CredentialState,
    command: &ApproveCredentialReset,
    ground: &ActorGround<'_>,
) -> Result<Vec<ActorEvent>, Rejection> {
    let (actor, id, by) = (&command.actor, &command.credential, &command.command.actor);
    let asked = state.reset.as_ref().filter(|asked| asked.credential == *id);
    let mut guards = Guards::on(state, actor);
    guards.ask(asked.is_some(), &NO_RESET_REQUESTED, || {
        match &state.reset {
            Some(other) => format!("`{}` was asked for, not `{id}`", other.credential),
            None => format!("nobody asked for a new credential of `{actor}`"),
        }
    });
    let is_second = by != actor && asked.is_none_or(|asked| asked.by != *by);
    guards.ask(is_second, &SECOND_PERSON_NEEDED, || {
        format!(
            "`{by}` cannot approve this; a person who is neither `{actor}` nor asked for it can"
        )
    });
    guards.ask(!ground.by.is_program(), &PERSON_NEEDED, || program(by));
    guards.ask(is_new(owner, state, id), &CREDENTIAL_TAKEN, || taken(id));
    let expires_at = asked.and_then(|asked| asked.expires_at);
    guards.future("expires_at", expires_at, ground.now);
    guards.then(|| {
        ActorEvent::CredentialReset(ActorCredentialReset {
            credential: id.clone(),
            since: ground.now,
            expires_at,
            requested_by: asked.map_or_else(|| by.clone(), |asked| asked.by.clone()),
        })
    })
}

/// A credential is bound to one actor for good, and is not taken up again.
fn is_new(owner: &CredentialState, state: &ActorState, id: &CredentialId) -> bool {
    owner.actor.is_none() && state.credential(id).is_none()
}

/// When a credential expires: as said, else as the policy says.
fn expiry(said: Option<Timestamp>, ground: &ActorGround<'_>) -> Option<Timestamp> {
    let by_policy = || {
        let days = ground.policy.document().signing.credential_days?;
        ground.now.checked_add(Elapsed::days(days)).ok()
    };
    said.or_else(by_policy)
}

fn taken(id: &CredentialId) -> String {
    format!("the credential `{id}` belongs to somebody or was used before; choose another")
}

fn program(actor: &ActorId) -> String {
    format!("`{actor}` is a program; a person is needed")
}
