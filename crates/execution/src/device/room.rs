//! The rows of devices.

use super::due::{endings, next_due};
use super::{DeviceEvent, DeviceState, evolve};
use crate::due::Ends;
use crate::{Room, Who, Word};
use lineside_journal::{Cell, Column, Index, Table, TableRef};
use lineside_kernel::Timestamp;

/// The room of devices.
pub struct DeviceRoom;

/// One row per device.
pub static DEVICE: Table = Table {
    name: "device",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("kind").optional(),
        Column::integer("is_retired"),
        Column::integer("next_due").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[Index {
        name: "due",
        columns: &[4],
    }],
};

impl Room for DeviceRoom {
    const FAMILY: &'static str = "device";
    const TABLE: TableRef = &DEVICE;
    type State = DeviceState;
    type Event = DeviceEvent;

    fn evolve(state: DeviceState, event: &DeviceEvent, _: &Who) -> DeviceState {
        evolve::evolve(state, event)
    }

    fn columns(state: &DeviceState) -> Vec<Cell> {
        vec![
            state.kind.as_ref().map(Word::as_str).into(),
            state.is_retired.into(),
            next_due(state).into(),
        ]
    }
}

impl Ends for DeviceRoom {
    fn endings(state: &DeviceState) -> Vec<(Timestamp, DeviceEvent)> {
        endings(state).collect()
    }
}
