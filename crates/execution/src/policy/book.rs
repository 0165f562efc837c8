//! The rules of a policy, put in order so that a decision looks only at those it needs.

use super::{AccessRule, PolicyDocument, RuleEffect};
use lineside_journal::{Scope, StreamId};
use lineside_kernel::{ActorId, RoleId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::HashMap;

/// A policy document with its rules sorted by whom they are for.
#[derive(Debug, Clone, Default)]
pub struct PolicyBook {
    document: PolicyDocument,
    // INVARIANT: places of rules in the document, each rule in exactly one list.
    everyone: Vec<usize>,
    of_role: HashMap<RoleId, Vec<usize>>,
    of_actor: HashMap<ActorId, Vec<usize>>,
}

/// What the rules say of one action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// The rule at this place of the document allows it, and none denies it.
    Allowed(usize),
    /// The rule at this place of the document denies it.
    Denied(usize),
    /// No rule speaks of it, and so it is not allowed.
    Unspoken,
}

/// What somebody wants to do, as rules see it.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// At which site.
    pub scope: &'a Scope,
    /// The action: `record.change`.
    pub action: &'a str,
    /// The thing that it is about.
    pub subject: Option<&'a StreamId>,
    /// Who.
    pub actor: &'a ActorId,
    /// Which roles they have.
    pub roles: &'a [RoleId],
}

impl PolicyBook {
    /// Puts the rules of a document in order.
    #[must_use]
    pub fn new(document: PolicyDocument) -> Self {
        let mut book = Self::default();
        for (place, rule) in document.rules.iter().enumerate() {
            let list = match (&rule.role, &rule.actor) {
                (Some(role), _) => book.of_role.entry(role.clone()).or_default(),
                (None, Some(actor)) => book.of_actor.entry(actor.clone()).or_default(),
                (None, None) => &mut book.everyone,
            };
            list.push(place);
        }
        book.document = document;
        book
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &PolicyDocument {
        &self.document
    }

    /// The rule at a place.
    #[must_use]
    pub fn rule(&self, place: usize) -> Option<&AccessRule> {
        self.document.rules.get(place)
    }

    /// What the rules say: the first that denies, else the first that allows.
    #[must_use]
    pub fn permission(&self, attempt: &Attempt<'_>) -> Permission {
        let (mut allowed, mut denied) = (usize::MAX, usize::MAX);
        let mut look = |places: &[usize]| {
            for &place in places {
                let Some(rule) = self.document.rules.get(place) else {
                    continue;
                };
                let best = match rule.effect {
                    RuleEffect::Allow => &mut allowed,
                    RuleEffect::Deny => &mut denied,
                };
                if place < *best && rule.meets(attempt) {
                    *best = place;
                }
            }
        };
        look(&self.everyone);
        if let Some(places) = self.of_actor.get(attempt.actor) {
            look(places);
        }
        for role in attempt.roles {
            if let Some(places) = self.of_role.get(role) {
                look(places);
            }
        }
        match (denied, allowed) {
            (usize::MAX, usize::MAX) => Permission::Unspoken,
            (usize::MAX, place) => Permission::Allowed(place),
            (place, _) => Permission::Denied(place),
        }
    }
}

impl AccessRule {
    /// Whether it speaks of this, apart from who wants it.
    fn meets(&self, attempt: &Attempt<'_>) -> bool {
        if !self.action.matches(attempt.action) {
            return false;
        }
        if self
            .scope
            .as_ref()
            .is_some_and(|scope| !scope.matches(attempt.scope))
        {
            return false;
        }
        if self.family.is_none() && self.code_prefix.is_none() {
            return true;
        }
        let Some(subject) = attempt.subject else {
            return false;
        };
        let family = self.family.as_ref();
        let prefix = self.code_prefix.as_deref();
        family.is_none_or(|family| family.as_str() == subject.family())
            && prefix.is_none_or(|prefix| subject.code().starts_with(prefix))
    }

    /// The rule for a person, with the number that it has in the document.
    pub(crate) fn told(&self, place: usize) -> String {
        let whom = match (&self.role, &self.actor) {
            (Some(role), _) => format!("role `{role}`"),
            (None, Some(actor)) => format!("actor `{actor}`"),
            (None, None) => "everybody".to_owned(),
        };
        let verb = match self.effect {
            RuleEffect::Allow => "allows",
            RuleEffect::Deny => "denies",
        };
        let mut told = format!("rule {} {verb} `{}` to {whom}", place + 1, self.action);
        if let Some(scope) = &self.scope {
            told.push_str(&format!(" at `{scope}`"));
        }
        if let Some(family) = &self.family {
            told.push_str(&format!(" on every `{family}`"));
        }
        if let Some(prefix) = &self.code_prefix {
            told.push_str(&format!(" on codes that start with `{prefix}`"));
        }
        told
    }
}

impl PartialEq for PolicyBook {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
    }
}

impl Serialize for PolicyBook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PolicyBook {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        PolicyDocument::deserialize(deserializer).map(Self::new)
    }
}
