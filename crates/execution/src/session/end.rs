//! Ending sessions that other rooms have to end.

use super::{SESSION, SessionEnd, SessionEnded, SessionEvent, SessionRoom};
use crate::row_reading::Cells;
use crate::{Desk, Refused};
use lineside_journal::{Scan, cells};

/// Writes down that a session has ended.
pub(crate) fn end_session(desk: &mut Desk<'_>, code: &str, why: SessionEnd) -> Result<(), Refused> {
    let fact = SessionEvent::Ended(SessionEnded {
        why,
        ended: desk.now(),
    });
    desk.record::<SessionRoom>(code, &fact)?;
    Ok(())
}

/// Ends every session of an actor that is open.
pub(crate) fn end_sessions_of(
    desk: &mut Desk<'_>,
    actor: &str,
    why: SessionEnd,
) -> Result<(), Refused> {
    let open = Scan::by("actor").equals(cells![actor, true]);
    for row in desk.reads().rows(&SESSION, &open)? {
        let row = Cells::new(&SESSION, &row);
        let code = row.text("code").unwrap_or_default();
        // What the row says may be out of date; what is loaded is what the commit expects.
        if desk.load::<SessionRoom>(code)?.state.is_open() {
            end_session(desk, code, why)?;
        }
    }
    Ok(())
}
