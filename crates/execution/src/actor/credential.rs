//! What is known of a credential: its name and its times, never the secret behind it.

use lineside_kernel::{CredentialId, Timestamp};
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
