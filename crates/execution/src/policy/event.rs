//! What happens to a policy.

use super::PolicyDocument;
use lineside_kernel::ActorId;
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

crate::facts! {
    /// What happens to a policy.
    pub enum PolicyEvent {
        /// The site's first policy was put in force.
        Established(PolicyEstablished) = "policy.established", 1;
        /// Another took its place.
        Changed(PolicyChanged) = "policy.changed", 1;
    }
}

/// The site's first policy was put in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PolicyEstablished {
    /// Its number, 1.
    pub policy_version: u64,
    /// The configuration hash: SHA-256 of the document in canonical form.
    pub digest: Hash,
    /// Who can change it from now on.
    pub administrator: ActorId,
    /// The policy.
    pub policy: PolicyDocument,
}

/// Another policy took the place of the one before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PolicyChanged {
    /// The new one's number.
    pub policy_version: u64,
    /// The configuration hash of the policy before.
    pub old_digest: Hash,
    /// The configuration hash of the new one.
    pub digest: Hash,
    /// The new policy, whole.
    pub policy: PolicyDocument,
}
