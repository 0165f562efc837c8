//! What happens to an actor.

use super::{ActorKind, IdentityEvidence};
use lineside_kernel::{ActorId, CredentialId, QualificationId, RoleId, Timestamp};
use serde::{Deserialize, Serialize};

crate::facts! {
    /// What happens to an actor.
    pub enum ActorEvent {
        /// Somebody vouched for them.
        Enrolled(ActorEnrolled) = "actor.enrolled", 1;
        /// They became something else on the floor.
        RolesChanged(ActorRolesChanged) = "actor.roles_changed", 1;
        /// They may do nothing until they are enabled again.
        Disabled(ActorDisabled) = "actor.disabled", 1;
        /// They may act again.
        Enabled(ActorEnabled) = "actor.enabled", 1;
        /// The agency was told of their signature.
        Certified(ActorCertified) = "actor.certified", 1;
        /// They were trained.
        Qualified(ActorQualified) = "actor.qualified", 1;
        /// A qualification was taken back.
        Disqualified(ActorDisqualified) = "actor.disqualified", 1;
        /// A qualification came to its end; an alert.
        QualificationLapsed(ActorQualificationLapsed) = "actor.qualification_lapsed", 1;
        /// They read the policy and stand by it.
        PolicyAcknowledged(ActorPolicyAcknowledged) = "actor.policy_acknowledged", 1;
        /// They have a credential, the first or the next.
        CredentialRenewed(ActorCredentialRenewed) = "actor.credential_renewed", 1;
        /// A credential is not to be trusted any more.
        CredentialRevoked(ActorCredentialRevoked) = "actor.credential_revoked", 1;
        /// A credential came to its end; an alert.
        CredentialExpired(ActorCredentialExpired) = "actor.credential_expired", 1;
        /// One person asked for a new credential.
        ResetRequested(ActorResetRequested) = "actor.reset_requested", 1;
        /// Another person approved it.
        CredentialReset(ActorCredentialReset) = "actor.credential_reset", 1;
        /// The account came to its end; an alert.
        Expired(ActorExpired) = "actor.expired", 1;
        /// Somebody could not prove to be them.
        AttemptFailed(ActorAttemptFailed) = "actor.attempt_failed", 1;
        /// They proved who they are, after attempts that failed.
        FailuresCleared(ActorFailuresCleared) = "actor.failures_cleared", 1;
        /// Too many attempts failed.
        Locked(ActorLocked) = "actor.locked", 1;
        /// Somebody opened the lock before its time.
        Unlocked(ActorUnlocked) = "actor.unlocked", 1;
        /// Somebody has to look at this at once.
        Alerted(ActorAlerted) = "actor.alerted", 1;
    }
}

/// Somebody vouched for an actor, whose id is now theirs for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorEnrolled {
    /// The name as it is printed beside a signature.
    pub printed_name: String,
    /// Whether it is a person.
    pub kind: ActorKind,
    /// What they may be on the floor.
    pub roles: Vec<RoleId>,
    /// Who verified the identity, and how.
    pub evidence: IdentityEvidence,
    /// The reference of the certification to the agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<String>,
    /// When the account ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// An actor became something else on the floor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorRolesChanged {
    /// The roles before.
    pub old_roles: Vec<RoleId>,
    /// The roles now.
    pub roles: Vec<RoleId>,
}

/// An actor may do nothing until enabled again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorDisabled {}

/// An actor may act again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorEnabled {
    /// When the account ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// The agency was told that an actor's signature is meant as binding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorCertified {
    /// The reference of the letter before, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old_certification: Option<String>,
    /// The reference of the letter.
    pub certification: String,
}

/// An actor was trained.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorQualified {
    /// In what.
    pub qualification: QualificationId,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// A qualification was taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorDisqualified {
    /// Which.
    pub qualification: QualificationId,
}

/// A qualification came to its end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorQualificationLapsed {
    /// Which.
    pub qualification: QualificationId,
    /// When it ended.
    pub until: Timestamp,
}

/// An actor read the policy and stands by it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorPolicyAcknowledged {
    /// Which policy.
    pub policy_version: u64,
}

/// An actor has a credential, which takes the place of the one before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorCredentialRenewed {
    /// Its name; the same name again moves its expiry only.
    pub credential: CredentialId,
    /// Since when it is in use, by the host's time.
    pub since: Timestamp,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// A credential is not to be trusted any more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorCredentialRevoked {
    /// Which.
    pub credential: CredentialId,
    /// From when on.
    pub revoked_from: Timestamp,
}

/// A credential came to its end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorCredentialExpired {
    /// Which.
    pub credential: CredentialId,
    /// When.
    pub expired_at: Timestamp,
}

/// One person asked for a new credential.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorResetRequested {
    /// The new one.
    pub credential: CredentialId,
    /// When it will expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// Another person approved a new credential, which is now in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorCredentialReset {
    /// The new one.
    pub credential: CredentialId,
    /// Since when it is in use, by the host's time.
    pub since: Timestamp,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Who asked for it; whoever approved it is the author of this.
    pub requested_by: ActorId,
}

/// An account came to its end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorExpired {
    /// When.
    pub expired_at: Timestamp,
}

/// Somebody could not prove to be this actor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorAttemptFailed {
    /// What was tried, without any secret: `signature.sign`.
    pub action: String,
    /// Why it failed, as the host says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
}

/// An actor proved who they are, after attempts that failed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorFailuresCleared {}

/// Too many attempts failed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorLocked {
    /// How many in a row.
    pub failures: u32,
    /// Until when the actor is locked.
    pub until: Timestamp,
}

/// Somebody opened the lock before its time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorUnlocked {}

/// Somebody has to look at this at once (21 CFR 11.300(d)).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ActorAlerted {
    /// What is the matter: `too many failed attempts`.
    pub cause: String,
}
