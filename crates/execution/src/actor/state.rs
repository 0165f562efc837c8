//! What is known of one actor.

use super::Credential;
use lineside_kernel::{ActorId, CredentialId, QualificationId, RoleId, Timestamp};
use serde::{Deserialize, Serialize};

/// One actor; the default is an id that was never enrolled.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ActorState {
    /// Who they are and who vouched for it; `None` until they are enrolled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolment: Option<Enrolment>,
    /// What they may be on the floor, in order and each once.
    #[serde(default)]
    pub roles: Vec<RoleId>,
    /// Whether they may do nothing at present.
    #[serde(default)]
    pub is_disabled: bool,
    /// When they may do nothing any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// What they were trained for.
    #[serde(default)]
    pub qualifications: Vec<Qualified>,
    /// The newest policy that they acknowledged; 0 is none.
    #[serde(default)]
    pub acknowledged_policy: u64,
    /// Every credential that they ever had, oldest first.
    #[serde(default)]
    pub credentials: Vec<Credential>,
    /// A new credential that one person asked for and nobody has approved yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reset: Option<ResetRequested>,
    /// Failed attempts to prove who they are, since the last that succeeded.
    #[serde(default)]
    pub failures: u32,
    /// Until when too many of them lock the actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked_until: Option<Timestamp>,
    /// The expiry of the account that was already reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiry_told: Option<Timestamp>,
}

/// Who an actor is, and who vouched for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The name as it is printed beside a signature.
    pub printed_name: String,
    /// Whether it is a person.
    pub kind: ActorKind,
    /// Who verified the identity, and how.
    pub evidence: IdentityEvidence,
    /// The reference of the certification to the agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<String>,
    /// Since when.
    pub at: Timestamp,
    /// Who enrolled them.
    pub by: ActorId,
}

/// Whether an actor is a person or a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    /// A human being.
    Person,
    /// A program that acts by itself; it cannot sign, nor approve what a person must.
    Program,
}

/// Who verified an actor's identity, and how (21 CFR 11.100(b)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IdentityEvidence {
    /// Who verified it; not the actor in question.
    pub verified_by: ActorId,
    /// How: `passport shown`, `personnel file`.
    pub method: String,
    /// Where that is written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
}

/// What an actor was trained for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Qualified {
    /// In what.
    pub qualification: QualificationId,
    /// Until when; without end when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// Whether its lapse was already reported.
    #[serde(default)]
    pub is_lapse_told: bool,
}

/// A new credential that one person asked for, for another to approve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResetRequested {
    /// The new credential.
    pub credential: CredentialId,
    /// When it expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Who asked.
    pub by: ActorId,
    /// When.
    pub at: Timestamp,
}

impl ActorState {
    /// Whether the id belongs to somebody, disabled or not.
    #[must_use]
    pub fn is_enrolled(&self) -> bool {
        self.enrolment.is_some()
    }

    /// Whether it is known to be a program.
    #[must_use]
    pub fn is_program(&self) -> bool {
        self.kind() == Some(ActorKind::Program)
    }

    /// Whether it is a person or a program, if it is enrolled.
    #[must_use]
    pub fn kind(&self) -> Option<ActorKind> {
        self.enrolment.as_ref().map(|enrolment| enrolment.kind)
    }

    /// The name as it is printed beside a signature.
    #[must_use]
    pub fn printed_name(&self) -> Option<&str> {
        let enrolment = self.enrolment.as_ref()?;
        Some(&enrolment.printed_name)
    }

    /// Whether the account has come to its end.
    #[must_use]
    pub fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }

    /// Whether too many failures lock it at present.
    #[must_use]
    pub fn is_locked(&self, now: Timestamp) -> bool {
        self.locked_until.is_some_and(|end| now < end)
    }

    /// Whether they are qualified in something at an instant.
    #[must_use]
    pub fn is_qualified(&self, qualification: &QualificationId, now: Timestamp) -> bool {
        self.qualified(qualification)
            .is_some_and(|held| held.until.is_none_or(|end| now < end))
    }

    /// What is known of one of their qualifications, lapsed or not.
    #[must_use]
    pub fn qualified(&self, qualification: &QualificationId) -> Option<&Qualified> {
        let mut held = self.qualifications.iter();
        held.find(|held| held.qualification == *qualification)
    }

    /// The credential that was in use at an instant: the newest that had begun, was not
    /// replaced and not revoked. It may have expired.
    #[must_use]
    pub fn credential_at(&self, at: Timestamp) -> Option<&Credential> {
        let mut newest_first = self.credentials.iter().rev();
        newest_first.find(|credential| credential.is_in_use(at))
    }

    /// A credential by its name.
    #[must_use]
    pub fn credential(&self, id: &CredentialId) -> Option<&Credential> {
        self.credentials
            .iter()
            .find(|known| known.credential == *id)
    }

    pub(super) fn credential_mut(&mut self, id: &CredentialId) -> Option<&mut Credential> {
        self.credentials
            .iter_mut()
            .find(|known| known.credential == *id)
    }
}
