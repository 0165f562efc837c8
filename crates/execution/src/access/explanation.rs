//! The question "who may do it?", and its answer.

use lineside_journal::StreamId;
use lineside_kernel::{ActorId, DeviceId};
use serde::{Deserialize, Serialize};

/// Asks who may do something, and why others may not; nothing is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExplainAccess {
    /// The action: `record.change`.
    pub action: String,
    /// The thing that it would be about; what was done to it so far counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<StreamId>,
    /// One actor, for every check one by one; all actors when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// The device that it would come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<DeviceId>,
}

/// Who may do something at present, and why others may not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AccessExplanation {
    /// The action.
    pub action: String,
    /// The policy in force; 0 when there is none.
    pub policy_version: u64,
    /// Every check for the actor that was asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorExplanation>,
    /// Who may, in the order of their ids; empty when one actor was asked about.
    pub may: Vec<ActorId>,
    /// Who may not, with the first reason.
    pub may_not: Vec<ActorShutOut>,
}

/// Every check for one actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActorExplanation {
    /// The actor.
    pub actor: ActorId,
    /// Whether no check failed.
    pub may: bool,
    /// The checks, in the order in which they are made.
    pub checks: Vec<AccessCheckLine>,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AccessCheckLine {
    /// Which.
    pub check: AccessCheck,
    /// What came of it.
    pub outcome: AccessOutcome,
    /// The rule or the fact behind it.
    pub why: String,
}

/// What is checked before anything is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccessCheck {
    /// The actor is known.
    Enrolled,
    /// The actor is not disabled.
    Enabled,
    /// The account has not come to its end.
    NotExpired,
    /// No failed attempts lock the actor.
    NotLocked,
    /// A rule allows the action and none denies it.
    Permitted,
    /// Nothing that the actor did on the thing closes the action.
    Separated,
    /// The actor has every qualification that the action needs.
    Qualified,
    /// The actor acknowledged the policy in force, where that is asked.
    Acknowledged,
    /// The source can be relied on.
    Source,
    /// A reason is given, where that is asked.
    Reason,
}

/// What came of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccessOutcome {
    /// It is passed.
    Passed,
    /// It is not passed: the action would be refused.
    Failed,
    /// It depends on what the command will say.
    Asked,
}

/// An actor who may not, with the first reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActorShutOut {
    /// The actor.
    pub actor: ActorId,
    /// The code of the refusal that it would be.
    pub code: String,
    /// The reason, for a person.
    pub why: String,
}
