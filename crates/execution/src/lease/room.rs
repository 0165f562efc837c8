//! The rows of leases.

use super::evolve::evolve;
use super::{LeaseEvent, LeaseState};
use crate::room::read_row;
use crate::{Loaded, Room, Who};
use lineside_journal::{Cell, Column, StoreError, Table, TableRef, cells};

/// One row per site that was ever leased.
pub static LEASE: Table = Table {
    name: "lease",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("device").optional(),
        Column::integer("epoch"),
        Column::integer("forked_at").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

/// Leases of sites to devices.
#[derive(Debug)]
pub struct LeaseRoom;

impl Room for LeaseRoom {
    const FAMILY: &'static str = "lease";
    const TABLE: TableRef = &LEASE;
    type State = LeaseState;
    type Event = LeaseEvent;

    fn evolve(state: LeaseState, event: &LeaseEvent, who: &Who) -> LeaseState {
        evolve(state, event, who)
    }

    fn columns(state: &LeaseState) -> Vec<Cell> {
        let holder = state.holder.as_ref().map(|holder| holder.device.as_str());
        let forked = state
            .quarantine
            .as_ref()
            .map(|quarantine| quarantine.position);
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        cells![holder, number(state.epoch), forked.map(number)]
    }
}

/// The state that a row of [`LEASE`] holds.
///
/// # Errors
/// [`StoreError::Corrupt`] when it holds none.
pub fn read_lease(row: &[Cell]) -> Result<Loaded<LeaseState>, StoreError> {
    read_row::<LeaseRoom>(row)
        .map_err(|why| StoreError::Corrupt(format!("the row of a lease: {why}")))
}

/// When a device was last heard of, and how far its journal had come then: one row in the
/// scope of each site. It follows from no event, so it is not rebuilt.
pub static CONTACT: Table = Table {
    name: "sync_contact",
    version: 1,
    columns: &[
        Column::text("device"),
        Column::integer("epoch"),
        Column::integer("heard_at"),
        Column::integer("position"),
    ],
    key: 1,
    indexes: &[],
};
