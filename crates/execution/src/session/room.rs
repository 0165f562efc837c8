//! The rows of sessions, and which session is the newest at each device.

use super::{SessionEvent, SessionState};
use crate::{Desk, Refused, Room, Who};
use lineside_journal::{Cell, Column, Effect, Index, Table, TableRef, cells};
use lineside_kernel::{ActorId, DeviceId};

/// One row per session.
pub static SESSION: Table = Table {
    name: "session",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("actor"),
        Column::integer("is_open"),
        Column::integer("last_used").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[
        Index {
            name: "actor",
            columns: &[2, 3],
        },
        Index {
            name: "open",
            columns: &[3, 4],
        },
    ],
};

/// The newest session of each device.
pub static SESSION_DEVICE: Table = Table {
    name: "session_device",
    version: 1,
    columns: &[Column::text("device"), Column::text("session")],
    key: 1,
    indexes: &[],
};

/// Signing sessions.
#[derive(Debug)]
pub struct SessionRoom;

impl Room for SessionRoom {
    const FAMILY: &'static str = "session";
    const TABLE: TableRef = &SESSION;
    type State = SessionState;
    type Event = SessionEvent;

    fn evolve(mut state: SessionState, event: &SessionEvent, _: &Who) -> SessionState {
        match event {
            SessionEvent::Opened(opened) => SessionState {
                actor: Some(opened.actor.clone()),
                device: opened.device.clone(),
                opened: Some(opened.opened),
                last_used: Some(opened.opened),
                signatures: 0,
                ended: None,
            },
            SessionEvent::Used(used) => {
                state.last_used = Some(used.used);
                state.signatures = state.signatures.saturating_add(1);
                state
            }
            SessionEvent::Ended(ended) => {
                state.ended = Some(ended.why);
                state
            }
        }
    }

    fn columns(state: &SessionState) -> Vec<Cell> {
        let actor = state.actor.as_ref().map(ActorId::as_str);
        cells![actor.unwrap_or_default(), state.is_open(), state.last_used]
    }

    fn project(code: &str, event: &SessionEvent, _: &Who) -> Vec<Effect> {
        let SessionEvent::Opened(opened) = event else {
            return Vec::new();
        };
        let newest = opened.device.iter().map(|device| Effect::Put {
            table: &SESSION_DEVICE,
            row: cells![device.as_str(), code],
        });
        newest.collect()
    }

    fn tables() -> Vec<TableRef> {
        vec![&SESSION, &SESSION_DEVICE]
    }
}

/// The code of the newest session at a device.
pub(crate) fn session_at(
    desk: &mut Desk<'_>,
    device: &DeviceId,
) -> Result<Option<String>, Refused> {
    let row = desk
        .reads()
        .row(&SESSION_DEVICE, &cells![device.as_str()])?;
    Ok(row.and_then(|row| row.get(1).and_then(Cell::as_text).map(str::to_owned)))
}
