//! The rows of sites.

use super::{SiteEvent, SiteState};
use lineside_execution::{Room, Who, Word};
use lineside_journal::{Cell, Column, Index, Table, TableRef, cells};

/// One row per site.
pub static SITE: Table = Table {
    name: "site",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("name"),
        Column::text("kind").optional(),
        Column::integer("active"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[Index {
        name: "kind",
        columns: &[3],
    }],
};

/// Factories, warehouses and other places.
#[derive(Debug)]
pub struct SiteRoom;

impl Room for SiteRoom {
    const FAMILY: &'static str = "site";
    const TABLE: TableRef = &SITE;
    type State = SiteState;
    type Event = SiteEvent;

    fn evolve(mut state: SiteState, event: &SiteEvent, _who: &Who) -> SiteState {
        match event {
            SiteEvent::Put(put) => state.site = Some(put.site.clone()),
        }
        state
    }

    fn columns(state: &SiteState) -> Vec<Cell> {
        let site = state.site.as_ref();
        cells![
            site.map_or("", |site| site.name.as_str()),
            site.and_then(|site| site.kind.as_ref()).map(Word::as_str),
            i64::from(site.is_some_and(|site| site.active)),
        ]
    }
}
