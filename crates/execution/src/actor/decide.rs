//! Which facts follow from a command on an actor.

use super::error::{
    ACTOR_EXISTS, ALREADY_ACKNOWLEDGED, ALREADY_CERTIFIED, ALREADY_DISABLED, NOT_DISABLED,
    NOT_HELD, NOT_LOCKED, NOT_THE_POLICY, ROLES_UNCHANGED, SELF_VERIFIED,
};
use super::guard::{Guards, in_order};
use super::{
    AcknowledgePolicy, ActorCertified, ActorDetails, ActorDisabled, ActorDisqualified,
    ActorEnabled, ActorEnrolled, ActorEvent, ActorNameState, ActorPolicyAcknowledged,
    ActorQualified, ActorRolesChanged, ActorState, ActorUnlocked, CertifyActor, ChangeActorRoles,
    DisableActor, DisqualifyActor, EnableActor, EnrolActor, QualifyActor, UnlockActor, folded,
};
use crate::Rejection;
use crate::access::is_reserved;
use crate::policy::PolicyState;
use lineside_kernel::{ActorId, Timestamp};

/// What decisions on actors look at besides the actor.
#[derive(Debug, Clone, Copy)]
pub struct ActorGround<'a> {
    /// The policy in force.
    pub policy: &'a PolicyState,
    /// Whoever acts.
    pub by: &'a ActorState,
    /// The host's time.
    pub now: Timestamp,
}

/// What a decision on an actor answers with.
type Decision = Result<Vec<ActorEvent>, Rejection>;

impl EnrolActor {
    /// What is said of the actor, as one value.
    #[must_use]
    pub fn details(&self) -> ActorDetails {
        ActorDetails {
            printed_name: self.printed_name.clone(),
            kind: self.kind,
            roles: self.roles.clone(),
            evidence: self.evidence.clone(),
            certification: self.certification.clone(),
            expires_at: self.expires_at,
        }
    }
}

/// Decides an enrolment: `access.enrol`, or that of the first administrator.
///
/// `name` is what is known of the id in its folded form.
///
/// # Errors
/// [`Rejection`] when the id is taken, or the enrolment says too little.
pub fn decide_enrol(
    state: &ActorState,
    name: &ActorNameState,
    actor: &ActorId,
    details: &ActorDetails,
    policy: &PolicyState,
    now: Timestamp,
) -> Decision {
    let mut guards = Guards::default();
    let is_free = !state.is_enrolled() && name.actor.is_none() && !is_reserved(actor.as_str());
    guards.ask(is_free, &ACTOR_EXISTS, || match &name.actor {
        Some(owner) if owner != actor => {
            format!("`{actor}` reads like `{owner}`, who is enrolled; choose another id")
        }
        _ => format!("`{actor}` is taken for good; choose another id"),
    });
    let verifier = &details.evidence.verified_by;
    guards.ask(
        folded(verifier.as_str()) != folded(actor.as_str()),
        &SELF_VERIFIED,
        || format!("`{actor}` cannot verify the identity of `{verifier}`; somebody else has to"),
    );
    guards.text("printed_name", &details.printed_name);
    guards.text("method", &details.evidence.method);
    guards.roles(&details.roles, policy);
    guards.future("expires_at", details.expires_at, now);
    guards.then(|| {
        ActorEvent::Enrolled(ActorEnrolled {
            printed_name: details.printed_name.clone(),
            kind: details.kind,
            roles: in_order(&details.roles),
            evidence: details.evidence.clone(),
            certification: details.certification.clone(),
            expires_at: details.expires_at,
        })
    })
}

/// Decides `access.change_roles`.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, a role is unknown, or nothing changes.
pub fn decide_change_roles(
    state: &ActorState,
    command: &ChangeActorRoles,
    ground: &ActorGround<'_>,
) -> Decision {
    let roles = in_order(&command.roles);
    let mut guards = Guards::on(state, &command.actor);
    guards.roles(&roles, ground.policy);
    guards.ask(roles != state.roles, &ROLES_UNCHANGED, || {
        format!("`{}` has exactly these roles already", command.actor)
    });
    guards.then(|| {
        ActorEvent::RolesChanged(ActorRolesChanged {
            old_roles: state.roles.clone(),
            roles,
        })
    })
}

/// Decides `access.disable`.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, or disabled already.
pub fn decide_disable(state: &ActorState, command: &DisableActor, _: &ActorGround<'_>) -> Decision {
    let mut guards = Guards::on(state, &command.actor);
    guards.ask(!state.is_disabled, &ALREADY_DISABLED, || {
        format!("`{}` is disabled already", command.actor)
    });
    guards.then(|| ActorEvent::Disabled(ActorDisabled {}))
}

/// Decides `access.enable`.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, can act already, or could not even then.
pub fn decide_enable(
    state: &ActorState,
    command: &EnableActor,
    ground: &ActorGround<'_>,
) -> Decision {
    let expires_at = command.expires_at.or(state.expires_at);
    let mut guards = Guards::on(state, &command.actor);
    let is_out = state.is_disabled || state.has_expired(ground.now);
    guards.ask(is_out || !state.is_enrolled(), &NOT_DISABLED, || {
        format!("`{}` can act already", command.actor)
    });
    guards.future("expires_at", expires_at, ground.now);
    guards.then(|| ActorEvent::Enabled(ActorEnabled { expires_at }))
}

/// Decides `access.certify`.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, or the reference is empty or known.
pub fn decide_certify(state: &ActorState, command: &CertifyActor, _: &ActorGround<'_>) -> Decision {
    let old = state
        .enrolment
        .as_ref()
        .and_then(|known| known.certification.clone());
    let mut guards = Guards::on(state, &command.actor);
    guards.text("certification", &command.certification);
    guards.ask(
        old.as_ref() != Some(&command.certification),
        &ALREADY_CERTIFIED,
        || {
            format!(
                "`{}` is recorded for `{}` already",
                command.certification, command.actor
            )
        },
    );
    guards.then(|| {
        ActorEvent::Certified(ActorCertified {
            old_certification: old,
            certification: command.certification.clone(),
        })
    })
}

/// Decides `access.qualify`.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, or it would have lapsed already.
pub fn decide_qualify(
    state: &ActorState,
    command: &QualifyActor,
    ground: &ActorGround<'_>,
) -> Decision {
    let mut guards = Guards::on(state, &command.actor);
    guards.future("until", command.until, ground.now);
    guards.then(|| {
        ActorEvent::Qualified(ActorQualified {
            qualification: command.qualification.clone(),
            until: command.until,
        })
    })
}

/// Decides `access.disqualify`.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, or does not have the qualification.
pub fn decide_disqualify(
    state: &ActorState,
    command: &DisqualifyActor,
    _: &ActorGround<'_>,
) -> Decision {
    let mut guards = Guards::on(state, &command.actor);
    guards.ask(
        state.qualified(&command.qualification).is_some(),
        &NOT_HELD,
        || {
            format!(
                "`{}` has no qualification `{}`",
                command.actor, command.qualification
            )
        },
    );
    guards.then(|| {
        ActorEvent::Disqualified(ActorDisqualified {
            qualification: command.qualification.clone(),
        })
    })
}

/// Decides `access.acknowledge_policy`, on the state of whoever acts.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, or it is not the policy in force.
pub fn decide_acknowledge(
    state: &ActorState,
    command: &AcknowledgePolicy,
    policy: &PolicyState,
) -> Decision {
    let version = command.policy_version;
    let mut guards = Guards::on(state, &command.command.actor);
    guards.ask(
        policy.is_established() && version == policy.version,
        &NOT_THE_POLICY,
        || match policy.version {
            0 => format!("there is no policy {version}, because none was established"),
            current => format!("policy {version} is not in force; {current} is accepted"),
        },
    );
    guards.ask(
        state.acknowledged_policy != version || version == 0,
        &ALREADY_ACKNOWLEDGED,
        || {
            format!(
                "`{}` has acknowledged policy {version} already",
                command.command.actor
            )
        },
    );
    guards.then(|| {
        ActorEvent::PolicyAcknowledged(ActorPolicyAcknowledged {
            policy_version: version,
        })
    })
}

/// Decides `access.unlock`.
///
/// # Errors
/// [`Rejection`] when the actor is not enrolled, or not locked.
pub fn decide_unlock(
    state: &ActorState,
    command: &UnlockActor,
    ground: &ActorGround<'_>,
) -> Decision {
    let mut guards = Guards::on(state, &command.actor);
    let has_lock = state.is_locked(ground.now) || state.failures > 0;
    guards.ask(has_lock || !state.is_enrolled(), &NOT_LOCKED, || {
        format!("`{}` is not locked", command.actor)
    });
    guards.then(|| ActorEvent::Unlocked(ActorUnlocked {}))
}
