//! What a fact makes of a policy.

use super::{PolicyBook, PolicyDocument, PolicyEvent, PolicyState};
use crate::Who;
use lineside_proof::Hash;
use std::sync::Arc;

pub(super) fn evolve(event: &PolicyEvent, who: &Who) -> PolicyState {
    match event {
        PolicyEvent::Established(fact) => {
            in_force(fact.policy_version, fact.digest, &fact.policy, who)
        }
        PolicyEvent::Changed(fact) => in_force(fact.policy_version, fact.digest, &fact.policy, who),
    }
}

fn in_force(version: u64, digest: Hash, policy: &PolicyDocument, who: &Who) -> PolicyState {
    PolicyState {
        version,
        digest: Some(digest),
        since: Some(who.at),
        by: Some(who.actor.clone()),
        book: Arc::new(PolicyBook::new(policy.clone())),
    }
}
