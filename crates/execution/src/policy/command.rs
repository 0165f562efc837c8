//! What somebody may want with the policy.

use super::PolicyDocument;
use crate::Command;
use crate::actor::ActorDetails;
use lineside_kernel::ActorId;
use serde::{Deserialize, Serialize};

/// Puts a site's first policy in force, and with it the first administrator.
///
/// Until then every named actor may do anything; from then on nobody may do what no rule
/// allows. Both happen at once or not at all, so that nobody is shut out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EstablishPolicy {
    /// The policy; it must let the administrator change it.
    pub policy: PolicyDocument,
    /// Who can change it from now on.
    pub administrator: ActorId,
    /// Who wants it, and when.
    pub command: Command,
    /// Who the administrator is; absent when enrolled already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolment: Option<ActorDetails>,
}

/// Puts another policy in force, in place of the whole one before.
///
/// Refused when nobody could change the policy any more. The entry holds the
/// configuration hashes of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangePolicy {
    /// The new policy, whole.
    pub policy: PolicyDocument,
    /// Who wants it, and when.
    pub command: Command,
    /// The number of the policy that it was made from: refused when another has taken its
    /// place since, so that nobody's change is undone unseen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<u64>,
}
