//! The row of the policy.

use super::{PolicyEvent, PolicyState, evolve};
use crate::{Room, Who};
use lineside_journal::{Cell, Column, Table, TableRef};

/// The room of the site's policy.
pub struct PolicyRoom;

/// One row, of the policy in force.
pub static POLICY: Table = Table {
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
        evolve::evolve(event, who)
    }

    fn columns(state: &PolicyState) -> Vec<Cell> {
        vec![Cell::Integer(
            i64::try_from(state.version).unwrap_or(i64::MAX),
        )]
    }
}
