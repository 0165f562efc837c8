//! What a fact makes of a policy.

use super::{PolicyBook, PolicyDocument, PolicyEvent, PolicyState};
use crate::{Room, Who};
use lineside_journal::{Cell, Column, Table, TableRef};
use lineside_proof::Hash;
use std::sync::Arc;

/// The room of the site's policy.
pub struct PolicyRoom;

static POLICY: Table = Table {
    name: "policy",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::integer("policy_version"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

impl Room for PolicyRoom {
    const FAMILY: &'static str = "policy";
    const TABLE: TableRef = &POLICY;
    type State = PolicyState;
    type Event = PolicyEvent;

    fn evolve(_: PolicyState, event: &PolicyEvent, who: &Who) -> PolicyState {
        match event {
            PolicyEvent::Established(fact) => {
                in_force(fact.policy_version, fact.digest, &fact.policy, who)
            }
            PolicyEvent::Changed(fact) => {
                in_force(fact.policy_version, fact.digest, &fact.policy, who)
            }
        }
    }

    fn columns(state: &PolicyState) -> Vec<Cell> {
        vec![Cell::Integer(i64::try_from(state.version).unwrap_or(i64::MAX))]
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
