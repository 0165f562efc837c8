//! What is known of a credential: its name and its times, never the secret behind it.

use lineside_kernel::{ActorId, CredentialId, Timestamp};
use serde::{Deserialize, Serialize};

/// What proves an actor's identity, by its name only.
///
/// It stays in the state for ever: whether a signature of last year was made with a
/// credential that was good *then* is asked long after it was replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// Its name.
    pub credential: CredentialId,
    /// Since when it is used.
    pub since: Timestamp,
    /// When it expires; never when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// From when on it is not to be trusted, as when it was lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_from: Option<Timestamp>,
    /// When another took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_at: Option<Timestamp>,
    /// Whether its expiry was already reported.
    #[serde(default)]
    pub is_expiry_told: bool,
}

/// Whose a credential is; the default is a credential that nobody has.
///
/// A credential is bound to one actor for good (21 CFR 11.100(a)), so it has a stream of
/// its own, and whoever binds it expects that there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialState {
    /// The actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
}

crate::facts! {
    /// What happens to a credential as such.
    pub enum CredentialEvent {
        /// It is an actor's, for good.
        Bound(CredentialBound) = "credential.bound", 1;
    }
}

/// A credential is an actor's, for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CredentialBound {
    /// The actor.
    pub actor: ActorId,
}

impl Credential {
    /// Whether it had begun, and was neither replaced nor revoked.
    #[must_use]
    pub fn is_in_use(&self, at: Timestamp) -> bool {
        let is_before = |end: Option<Timestamp>| end.is_none_or(|end| at < end);
        self.since <= at && is_before(self.replaced_at) && is_before(self.revoked_from)
    }

    /// Whether it was good at an instant: in use, and not expired.
    #[must_use]
    pub fn is_valid(&self, at: Timestamp) -> bool {
        self.is_in_use(at) && self.expires_at.is_none_or(|end| at < end)
    }
}
