//! What somebody may want with an actor.

use super::{ActorKind, IdentityEvidence};
use crate::Command;
use lineside_kernel::{ActorId, CredentialId, QualificationId, RoleId, Timestamp};
use serde::{Deserialize, Serialize};

/// Enrols an actor: from now on the id is theirs, for good.
///
/// An id is never used again, not after its actor was disabled, and not in another
/// spelling: `Jane.Doe` and `jane.doe` are one id. The evidence says who verified the
/// identity and how; that is somebody other than the actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnrolActor {
    /// The id, better a pseudonym than a name: it can never be erased.
    pub actor: ActorId,
    /// The name as it is printed beside a signature.
    pub printed_name: String,
    /// Whether it is a person or a program.
    pub kind: ActorKind,
    /// What the actor may be on the floor.
    pub roles: Vec<RoleId>,
    /// Who verified the identity, and how.
    pub evidence: IdentityEvidence,
    /// Who enrols the actor, and when.
    pub command: Command,
    /// The reference of the certification to the agency that the electronic signature is
    /// meant as binding (21 CFR 11.100(c)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<String>,
    /// When the account ends; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// Who an actor is: what an enrolment says besides the id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActorDetails {
    /// The name as it is printed beside a signature.
    pub printed_name: String,
    /// Whether it is a person or a program.
    pub kind: ActorKind,
    /// What the actor may be on the floor.
    pub roles: Vec<RoleId>,
    /// Who verified the identity, and how.
    pub evidence: IdentityEvidence,
    /// The reference of the certification to the agency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certification: Option<String>,
    /// When the account ends; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// Declares the smaller commands, all of one shape: an actor, what is said of them, the
/// command.
macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident {
            $($(#[doc = $field_doc:literal])* $field:ident: $type:ty,)*
        }
        optional {
            $($(#[doc = $optional_doc:literal])* $optional:ident: $optional_type:ty,)*
        }
    )*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The actor's id.
            pub actor: ActorId,
            $($(#[doc = $field_doc])* pub $field: $type,)*
            /// Who wants it, and when.
            pub command: Command,
            $(
                $(#[doc = $optional_doc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $optional: Option<$optional_type>,
            )*
        }
    )*};
}

commands! {
    /// Gives an actor other roles, in place of those before.
    ChangeActorRoles {
        /// Every role that the actor has from now on.
        roles: Vec<RoleId>,
    } optional {}

    /// Disables an actor: nothing is done in their name until they are enabled again.
    ///
    /// What they did and signed stays. Refused when nobody could change the policy any
    /// more.
    DisableActor {} optional {}

    /// Lets an actor act again that was disabled, or whose account has ended.
    EnableActor {} optional {
        /// When the account ends; the end set before when absent, if it is yet to come.
        expires_at: Timestamp,
    }

    /// Records that the agency was told of an actor's electronic signature (21 CFR
    /// 11.100(c)).
    CertifyActor {
        /// The reference of the letter.
        certification: String,
    } optional {}

    /// Records that an actor was trained for something.
    QualifyActor {
        /// In what.
        qualification: QualificationId,
    } optional {
        /// Until when; without end when absent.
        until: Timestamp,
    }

    /// Takes a qualification back before its time.
    DisqualifyActor {
        /// Which.
        qualification: QualificationId,
    } optional {}

    /// Records a credential: an actor's first, or the next one of their own.
    ///
    /// Lineside learns its name and times, never the secret. The credential of somebody
    /// else is replaced by `access.reset_credential`, which needs two persons.
    RenewCredential {
        /// Its name; the name of the credential in use moves its expiry.
        credential: CredentialId,
    } optional {
        /// When it expires; as the policy says when absent.
        expires_at: Timestamp,
    }

    /// Declares a credential not to be trusted from an instant on, as when it was lost.
    ///
    /// Signatures made with it before that instant stay good.
    RevokeCredential {
        /// Which.
        credential: CredentialId,
    } optional {
        /// From when on; from now when absent.
        revoked_from: Timestamp,
    }

    /// Asks for a new credential of an actor; a second person has to approve it.
    ///
    /// A later request takes the place of an earlier one.
    ResetCredential {
        /// The new credential's name.
        credential: CredentialId,
    } optional {
        /// When it expires; as the policy says when absent.
        expires_at: Timestamp,
    }

    /// Approves a new credential that another person asked for; it is in use from now on.
    ApproveCredentialReset {
        /// The credential that was asked for, so that nothing else is approved.
        credential: CredentialId,
    } optional {}

    /// Opens the lock of an actor before its time, and forgets the failed attempts.
    UnlockActor {} optional {}
}

/// Acknowledges the policy in force, in the name of whoever acts (21 CFR 11.10(j)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AcknowledgePolicy {
    /// Which policy was read; only the one in force is accepted.
    pub policy_version: u64,
    /// Who acknowledges it, and when.
    pub command: Command,
}
