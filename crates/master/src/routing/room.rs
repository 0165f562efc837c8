//! The rows of routings, and of which work centre works on what.

use super::evolve::evolve;
use super::{RoutingEvent, RoutingState, RoutingStep};
use crate::RevisionStatus;
use lineside_execution::{Room, Who};
use lineside_journal::{Cell, Column, Effect, Index, Table, TableRef, cells};

/// One row per item that has a routing.
pub static ROUTING: Table = Table {
    name: "routing",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::integer("drafts"),
        Column::integer("released"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

/// One row per work centre and item that a step ever brought there, alternates included.
///
/// Rows stay when a step goes: they say where to look, and the revisions say what holds.
pub static ROUTING_USE: Table = Table {
    name: "routing_use",
    version: 1,
    columns: &[
        Column::text("work_center"),
        Column::text("item"),
        Column::text("actor"),
    ],
    key: 2,
    indexes: &[Index {
        name: "item",
        columns: &[1],
    }],
};

/// How items are made.
#[derive(Debug)]
pub struct RoutingRoom;

impl Room for RoutingRoom {
    const FAMILY: &'static str = "routing";
    const TABLE: TableRef = &ROUTING;
    type State = RoutingState;
    type Event = RoutingEvent;

    fn evolve(state: RoutingState, event: &RoutingEvent, _who: &Who) -> RoutingState {
        evolve(state, event)
    }

    fn columns(state: &RoutingState) -> Vec<Cell> {
        let count = |status| {
            let of_status = state.revisions.iter().filter(|it| it.status == status);
            i64::try_from(of_status.count()).unwrap_or(i64::MAX)
        };
        cells![
            count(RevisionStatus::Draft),
            count(RevisionStatus::Released)
        ]
    }

    fn project(code: &str, event: &RoutingEvent, who: &Who) -> Vec<Effect> {
        match event {
            RoutingEvent::Drafted(drafted) => uses(code, &drafted.steps, who),
            RoutingEvent::Revised(revised) => uses(code, &revised.steps, who),
            _ => Vec::new(),
        }
    }

    fn tables() -> Vec<TableRef> {
        vec![&ROUTING, &ROUTING_USE]
    }
}

fn uses(item: &str, steps: &[RoutingStep], who: &Who) -> Vec<Effect> {
    steps
        .iter()
        .flat_map(RoutingStep::work_centers)
        .map(|work_center| Effect::Put {
            table: &ROUTING_USE,
            row: cells![work_center.as_str(), item, who.actor.as_str()],
        })
        .collect()
}
