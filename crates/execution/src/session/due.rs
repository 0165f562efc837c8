//! Sessions that nobody uses any more: writing down that they ended.

use super::{SESSION, SessionEnd, SessionRoom, end_session};
use crate::policy::{PolicyRoom, PolicyState};
use crate::room::read_row;
use crate::row_reading::Cells;
use crate::{Command, Desk, Reads, Refused, Room, Task};
use lineside_journal::{CommandId, Scan, StoreError, StreamId, cells};
use lineside_kernel::{ActorId, SessionId, Timestamp};
use serde::{Deserialize, Serialize};

/// Writes down that a session has been idle for too long. Made by time, not by people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CloseIdleSession {
    /// The session.
    pub session: SessionId,
    /// By the program itself.
    pub command: Command,
}

impl Task for CloseIdleSession {
    const ACTION: &'static str = "signature.close_idle_session";

    fn command(&self) -> &Command {
        &self.command
    }

    fn subject(&self) -> Option<StreamId> {
        StreamId::new(SessionRoom::FAMILY, self.session.as_str()).ok()
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let code = self.session.as_str();
        let policy = desk.load::<PolicyRoom>(PolicyState::CODE)?;
        let limit = policy.state.document().signing.idle_limit();
        let session = desk.load::<SessionRoom>(code)?;
        if session.state.is_open() && session.state.is_idle(desk.now(), limit) {
            end_session(desk, code, SessionEnd::Idle)?;
        }
        Ok(())
    }
}

/// The sessions that have been idle for too long and nobody has closed, oldest first, each
/// with an id of its own, so that two processes that notice one close it once.
///
/// # Errors
/// [`StoreError`] when the rows cannot be read.
pub fn idle_sessions(
    reads: &mut dyn Reads,
    author: &ActorId,
    now: Timestamp,
    limit: usize,
) -> Result<Vec<CloseIdleSession>, StoreError> {
    let policy = reads.row(PolicyRoom::TABLE, &cells![PolicyState::CODE])?;
    let policy = policy.map(|row| read_row::<PolicyRoom>(&row)).transpose();
    let policy = policy.map_err(StoreError::Corrupt)?;
    let state = policy.map(|loaded| loaded.state).unwrap_or_default();
    let idle = state.document().signing.idle_limit();
    let Some(before) = now.checked_sub(idle).ok().map(Timestamp::as_micros) else {
        return Ok(Vec::new());
    };
    let scan = Scan::by("open")
        .equals(cells![true])
        .below(before.saturating_add(1))
        .limit(limit);
    let rows = reads.rows(&SESSION, &scan)?;
    rows.iter()
        .map(|row| {
            let row = Cells::new(&SESSION, row);
            let session: SessionId = row.parsed("code")?;
            let used: i64 = row.number("last_used")?;
            let id = CommandId::derived(&format!("session idle {session} {used}"));
            Ok(CloseIdleSession {
                session,
                command: Command::new(id, author.clone()),
            })
        })
        .collect()
}
