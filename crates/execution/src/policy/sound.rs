//! Whether a policy means something: what it names exists, what it counts is more than none.

use super::PolicyDocument;
use super::error::UNSOUND;
use crate::Violation;
use lineside_kernel::RoleId;
use std::collections::BTreeSet;

/// The most rules of one policy, of every sort together.
const MAX_RULES: usize = 10_000;

/// Everything that is wrong with a policy.
pub(super) fn faults(policy: &PolicyDocument) -> Vec<Violation> {
    let mut faults = Vec::new();
    let mut fault = |path: String, message: String| {
        faults.push(Violation::new(&UNSOUND, format!("`{path}`: {message}")).with("path", path));
    };
    let mut roles: BTreeSet<&RoleId> = BTreeSet::new();
    for (place, role) in policy.roles.iter().enumerate() {
        if !roles.insert(role) {
            fault(
                format!("policy.roles[{place}]"),
                format!("`{role}` stands twice"),
            );
        }
    }
    let unknown = |role: &RoleId| format!("`{role}` is none of the policy's roles");
    for (place, rule) in policy.rules.iter().enumerate() {
        let path = format!("policy.rules[{place}]");
        if rule.role.is_some() && rule.actor.is_some() {
            fault(
                path.clone(),
                "a rule is for a role or for an actor, not both".into(),
            );
        }
        if let Some(role) = rule.role.as_ref().filter(|role| !roles.contains(role)) {
            fault(format!("{path}.role"), unknown(role));
        }
    }
    for (place, rule) in policy.separations.iter().enumerate() {
        if rule.name.trim().is_empty() {
            fault(
                format!("policy.separations[{place}].name"),
                "it is empty".into(),
            );
        }
    }
    for (place, rule) in policy.signing.rules.iter().enumerate() {
        if let Some(role) = rule.role.as_ref().filter(|role| !roles.contains(role)) {
            fault(format!("policy.signing.rules[{place}].role"), unknown(role));
        }
    }
    let signing = &policy.signing;
    for (name, value) in [
        ("idle_minutes", Some(signing.idle_minutes)),
        ("failures_before_lock", Some(signing.failures_before_lock)),
        ("lock_minutes", Some(signing.lock_minutes)),
        ("credential_days", signing.credential_days),
    ] {
        if value == Some(0) {
            fault(
                format!("policy.signing.{name}"),
                "0 given; 1 or more is accepted".into(),
            );
        }
    }
    let count = policy.rules.len()
        + policy.separations.len()
        + policy.training.len()
        + policy.signing.rules.len();
    if count > MAX_RULES {
        fault(
            "policy".into(),
            format!("{count} rules given; up to {MAX_RULES} are accepted"),
        );
    }
    faults
}
