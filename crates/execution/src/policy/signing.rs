//! What a policy asks of signatures, sessions and credentials (21 CFR 11.200, 11.300).

use super::DottedPattern;
use crate::Word;
use lineside_kernel::{Elapsed, RoleId};
use serde::{Deserialize, Serialize};

/// The rules of signing; the numbers have defaults that hold before any policy does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SigningPolicy {
    /// Who may sign with which meaning, and what needs a signature.
    pub rules: Vec<SigningRule>,
    /// After so many minutes without use a session has ended.
    pub idle_minutes: u32,
    /// So many failed attempts in a row lock the actor.
    pub failures_before_lock: u32,
    /// For so many minutes.
    pub lock_minutes: u32,
    /// How long a credential is good for when nothing else is said; without end when
    /// absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_days: Option<u32>,
}

/// One meaning of signatures: who may give it, and what needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SigningRule {
    /// What the signature stands for: `approval`, `release`.
    pub meaning: Word,
    /// Who may sign so; when several rules give a meaning, one of their roles is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// Whether the signer must be another than whoever did it, and than other signers.
    #[serde(default)]
    pub four_eyes: bool,
    /// Actions on a thing that need its signature with this meaning first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<DottedPattern>,
    /// Only for things of this kind: `record`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<Word>,
}

impl Default for SigningPolicy {
    fn default() -> Self {
        Self {
            rules: Vec::new(),
            idle_minutes: 15,
            failures_before_lock: 5,
            lock_minutes: 30,
            credential_days: None,
        }
    }
}

impl SigningPolicy {
    /// How long a session lasts without use.
    #[must_use]
    pub fn idle_limit(&self) -> Elapsed {
        Elapsed::minutes(self.idle_minutes)
    }

    /// How long too many failures lock an actor.
    #[must_use]
    pub fn lock_time(&self) -> Elapsed {
        Elapsed::minutes(self.lock_minutes)
    }

    /// The rules that speak of a meaning on things of a kind.
    pub fn of_meaning<'a>(
        &'a self,
        meaning: &'a str,
        family: &'a str,
    ) -> impl Iterator<Item = &'a SigningRule> {
        self.rules
            .iter()
            .filter(move |rule| rule.meaning.as_str() == meaning && rule.is_about(family))
    }

    /// Whether somebody with these roles may sign with this meaning: no rule names a role
    /// for it, or one of the roles named is theirs.
    #[must_use]
    pub fn may_sign(&self, meaning: &str, family: &str, roles: &[RoleId]) -> bool {
        let mut named = self
            .of_meaning(meaning, family)
            .filter_map(|rule| rule.role.as_ref())
            .peekable();
        named.peek().is_none() || named.any(|role| roles.contains(role))
    }

    /// Whether the signer must be another than whoever acted and whoever signed before.
    #[must_use]
    pub fn needs_four_eyes(&self, meaning: &str, family: &str) -> bool {
        self.of_meaning(meaning, family).any(|rule| rule.four_eyes)
    }

    /// The rules whose signatures an action on a thing of this kind needs first.
    pub fn needed_for<'a>(
        &'a self,
        action: &'a str,
        family: &'a str,
    ) -> impl Iterator<Item = &'a SigningRule> {
        self.rules.iter().filter(move |rule| {
            let pattern = rule.action.as_ref();
            rule.is_about(family) && pattern.is_some_and(|pattern| pattern.matches(action))
        })
    }
}

impl SigningRule {
    fn is_about(&self, family: &str) -> bool {
        self.family
            .as_ref()
            .is_none_or(|wanted| wanted.as_str() == family)
    }
}
