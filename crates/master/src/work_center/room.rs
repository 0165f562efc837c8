//! The rows of work centres.

use super::{WorkCenterEvent, WorkCenterState};
use lineside_execution::{Room, Who};
use lineside_journal::{Cell, Column, Index, Table, TableRef, cells};

/// One row per work centre.
pub static WORK_CENTER: Table = Table {
    name: "work_center",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("name"),
        Column::text("site"),
        Column::text("kind"),
        Column::integer("active"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[
        Index {
            name: "site",
            columns: &[3],
        },
        Index {
            name: "kind",
            columns: &[4],
        },
    ],
};

/// Machines, lines and benches.
#[derive(Debug)]
pub struct WorkCenterRoom;

impl Room for WorkCenterRoom {
    const FAMILY: &'static str = "work_center";
    const TABLE: TableRef = &WORK_CENTER;
    type State = WorkCenterState;
    type Event = WorkCenterEvent;

    fn evolve(mut state: WorkCenterState, event: &WorkCenterEvent, _who: &Who) -> WorkCenterState {
        match event {
            WorkCenterEvent::Put(put) => state.work_center = Some(put.work_center.clone()),
        }
        state
    }

    fn columns(state: &WorkCenterState) -> Vec<Cell> {
        let work_center = state.work_center.as_ref();
        cells![
            work_center.map_or("", |it| it.name.as_str()),
            work_center.map_or("", |it| it.site.as_str()),
            work_center.map_or("", |it| it.kind.as_str()),
            i64::from(work_center.is_some_and(|it| it.active)),
        ]
    }
}
