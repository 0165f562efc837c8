//! Closed periods: up to when the books of a site are settled.
//!
//! What happened before that time can no longer be posted. Movements at the time of the
//! host need not ask, because a period is only ever closed up to now.

use crate::error::PERIOD_CLOSED;
use lineside_execution::{Desk, Refused, Room, Violation, Who, facts};
use lineside_journal::{Cell, Column, Table, TableRef, cells};
use lineside_kernel::{SiteId, Timestamp};
use serde::{Deserialize, Serialize};

/// One row per site that ever closed a period.
pub static STOCK_PERIOD: Table = Table {
    name: "stock_period",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::integer("closed_until").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

/// The books of a site; the code is the site's.
#[derive(Debug)]
pub struct PeriodRoom;

/// Up to when the books of a site are settled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodState {
    /// What happened before this can no longer be posted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_until: Option<Timestamp>,
}

facts! {
    /// What happens to the books of a site.
    pub enum PeriodEvent {
        /// They were settled up to a time.
        Closed(PeriodClosed) = "stock_period.closed", 1;
    }
}

/// The books were settled up to a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodClosed {
    /// What happened before this can no longer be posted.
    pub until: Timestamp,
}

impl Room for PeriodRoom {
    const FAMILY: &'static str = "stock_period";
    const TABLE: TableRef = &STOCK_PERIOD;
    type State = PeriodState;
    type Event = PeriodEvent;

    fn evolve(_state: PeriodState, event: &PeriodEvent, _who: &Who) -> PeriodState {
        let PeriodEvent::Closed(closed) = event;
        PeriodState {
            closed_until: Some(closed.until),
        }
    }

    fn columns(state: &PeriodState) -> Vec<Cell> {
        cells![state.closed_until]
    }
}

/// Refuses a time in a closed period.
pub(crate) fn is_closed(
    desk: &mut Desk<'_>,
    site: &SiteId,
    at: Timestamp,
) -> Result<Option<Violation>, Refused> {
    if at >= desk.now() {
        return Ok(None);
    }
    let books = desk.load::<PeriodRoom>(site.as_str())?;
    let until = books.state.closed_until.filter(|until| at < *until);
    Ok(until.map(|until| {
        Violation::new(
            &PERIOD_CLOSED,
            format!("the books of `{site}` are closed until {until}; {at} is before that"),
        )
        .with("closed_until", until.to_string())
        .with("at", at.to_string())
    }))
}
