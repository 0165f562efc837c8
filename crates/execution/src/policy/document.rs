//! The policy as its authors write it: roles, rules, duties, one document.
//!
//! A change replaces the whole document, so that what is in force can be read in one
//! place and has one digest.

use super::{DottedPattern, ScopePattern, SigningPolicy, SourcePolicy};
use crate::Word;
use lineside_kernel::{ActorId, QualificationId, RoleId};
use lineside_proof::{CanonicalError, Hash, to_canonical};
use serde::{Deserialize, Serialize};

/// Who may do what at a site, and under which conditions.
///
/// Everything is forbidden that no rule allows, and a rule that denies beats every rule
/// that allows. A member that a release does not know is refused rather than skipped,
/// also when it is read back: a rule must not vanish in silence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PolicyDocument {
    /// Every role that rules and actors may name.
    pub roles: Vec<RoleId>,
    /// What is allowed and what is denied.
    pub rules: Vec<AccessRule>,
    /// Who did the one may not do the other on the same thing.
    #[serde(default)]
    pub separations: Vec<Separation>,
    /// What must have been learnt before it may be done.
    #[serde(default)]
    pub training: Vec<TrainingRule>,
    /// Actions for which the actor must have acknowledged the policy in force:
    /// `signature.sign`, or `*` for all.
    #[serde(default)]
    pub acknowledgement_required: Vec<DottedPattern>,
    /// Actions for which a reason must be given.
    #[serde(default)]
    pub reasons_required: Vec<DottedPattern>,
    /// What is asked of the devices that data comes from.
    #[serde(default)]
    pub sources: SourcePolicy,
    /// What is asked of signatures, sessions and credentials.
    #[serde(default)]
    pub signing: SigningPolicy,
}

impl PolicyDocument {
    /// The configuration hash: SHA-256 of the document in canonical form.
    ///
    /// # Errors
    /// [`CanonicalError`] when the document has no canonical form.
    pub fn digest(&self) -> Result<Hash, CanonicalError> {
        to_canonical(self).map(|bytes| Hash::of(&bytes))
    }
}

/// Allows or denies actions to a role, to one actor, or to everybody who is enrolled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccessRule {
    /// Which actions: `record.change`, `record.*` or `*`.
    pub action: DottedPattern,
    /// Whether they are allowed or denied.
    pub effect: RuleEffect,
    /// Whoever has this role. Without role and actor, the rule is for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// This actor only; not together with a role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
    /// At which sites; everywhere when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<ScopePattern>,
    /// Only on things of this kind: `work_order`. An action on nothing in particular is
    /// not met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<Word>,
    /// Only on things whose code starts so: `LINE-A-`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_prefix: Option<String>,
}

/// What a rule does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RuleEffect {
    /// It allows, unless another rule denies.
    Allow,
    /// It denies, whatever other rules allow.
    Deny,
}

/// Separation of duties: who did the one may not do the other on the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Separation {
    /// What people call the rule: `maker is not checker`.
    pub name: String,
    /// Which events in the thing's history show that somebody did the one:
    /// `record.changed`.
    pub done: DottedPattern,
    /// Which actions are then closed to that person: `record.confirm`.
    pub forbids: DottedPattern,
}

/// What must have been learnt before it may be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TrainingRule {
    /// Which actions.
    pub action: DottedPattern,
    /// What the actor must be qualified in at that time.
    pub qualification: QualificationId,
}
