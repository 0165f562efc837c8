//! The rows of items.

use super::{ItemEvent, ItemState, ItemStatus};
use lineside_execution::{Room, Who};
use lineside_journal::{Cell, Column, Index, Table, TableRef, cells};

/// One row per item.
pub static ITEM: Table = Table {
    name: "item",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("name"),
        Column::text("kind"),
        Column::text("unit"),
        Column::text("status"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[
        Index {
            name: "kind",
            columns: &[3],
        },
        Index {
            name: "status",
            columns: &[5],
        },
    ],
};

/// Anything made, bought or used.
#[derive(Debug)]
pub struct ItemRoom;

impl Room for ItemRoom {
    const FAMILY: &'static str = "item";
    const TABLE: TableRef = &ITEM;
    type State = ItemState;
    type Event = ItemEvent;

    fn evolve(mut state: ItemState, event: &ItemEvent, who: &Who) -> ItemState {
        match event {
            ItemEvent::Put(put) => {
                let before = state.item.as_ref().map(|item| item.status);
                state.status_since = match put.item.status {
                    ItemStatus::Active => None,
                    status if before == Some(status) => state.status_since,
                    _ => Some(who.at),
                };
                state.item = Some(put.item.clone());
            }
            ItemEvent::TakenIntoUse(_) => state.in_use = true,
        }
        state
    }

    fn columns(state: &ItemState) -> Vec<Cell> {
        let item = state.item.as_ref();
        cells![
            item.map_or("", |item| item.name.as_str()),
            item.map_or("", |item| item.kind.as_str()),
            item.map_or("", |item| item.unit.code()),
            item.map_or("", |item| item.status.as_str()),
        ]
    }
}
