//! The rows of bills of materials, and of which item goes into which.

use super::evolve::evolve;
use super::{BomEvent, BomLine, BomState};
use crate::RevisionStatus;
use lineside_execution::{Room, Who};
use lineside_journal::{Cell, Column, Effect, Index, Table, TableRef, cells};

/// One row per item that has a bill of materials.
pub static BOM: Table = Table {
    name: "bom",
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

/// One row per component and item that a line ever put it into, substitutes included.
///
/// Rows stay when a line goes: they say where to look, and the revisions say what holds.
pub static BOM_USE: Table = Table {
    name: "bom_use",
    version: 1,
    columns: &[
        Column::text("component"),
        Column::text("item"),
        Column::text("actor"),
    ],
    key: 2,
    indexes: &[Index {
        name: "item",
        columns: &[1],
    }],
};

/// What items are made of.
#[derive(Debug)]
pub struct BomRoom;

impl Room for BomRoom {
    const FAMILY: &'static str = "bom";
    const TABLE: TableRef = &BOM;
    type State = BomState;
    type Event = BomEvent;

    fn evolve(state: BomState, event: &BomEvent, _who: &Who) -> BomState {
        evolve(state, event)
    }

    fn columns(state: &BomState) -> Vec<Cell> {
        let count = |status| {
            let of_status = state.revisions.iter().filter(|it| it.status == status);
            i64::try_from(of_status.count()).unwrap_or(i64::MAX)
        };
        cells![
            count(RevisionStatus::Draft),
            count(RevisionStatus::Released)
        ]
    }

    fn project(code: &str, event: &BomEvent, who: &Who) -> Vec<Effect> {
        match event {
            BomEvent::Drafted(drafted) => uses(code, &drafted.lines, who),
            BomEvent::Revised(revised) => uses(code, &revised.lines, who),
            _ => Vec::new(),
        }
    }

    fn tables() -> Vec<TableRef> {
        vec![&BOM, &BOM_USE]
    }
}

fn uses(item: &str, lines: &[BomLine], who: &Who) -> Vec<Effect> {
    lines
        .iter()
        .flat_map(BomLine::inputs)
        .map(|component| Effect::Put {
            table: &BOM_USE,
            row: cells![component.as_str(), item, who.actor.as_str()],
        })
        .collect()
}
