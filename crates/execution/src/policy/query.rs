//! What can be asked about the policy.

use super::{POLICY, PolicyDocument, PolicyRoom, PolicyState};
use crate::room::read_row;
use crate::{Reads, Refused};
use lineside_journal::{StoreError, cells};
use lineside_kernel::{ActorId, Timestamp};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

/// Shows the policy in force.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetPolicy {}

/// The policy in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PolicyView {
    /// Its number; 0 when none is established and every named actor may do anything.
    pub policy_version: u64,
    /// Its configuration hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Hash>,
    /// Since when it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// Who put it in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// What it says; absent when none is established.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyDocument>,
}

/// Answers `access.policy`.
///
/// # Errors
/// [`Refused`] when the row cannot be read.
pub fn get_policy(reads: &mut dyn Reads, _: &GetPolicy) -> Result<PolicyView, Refused> {
    let row = reads.row(&POLICY, &cells![PolicyState::CODE])?;
    let state = match row {
        Some(row) => {
            read_row::<PolicyRoom>(&row)
                .map_err(StoreError::Corrupt)?
                .state
        }
        None => Default::default(),
    };
    Ok(PolicyView {
        policy_version: state.version,
        digest: state.digest,
        since: state.since,
        by: state.by.clone(),
        policy: state.is_established().then(|| state.document().clone()),
    })
}
