//! Which facts follow from a command on an order, or every reason why none may.
//!
//! The weightiest violation comes first: the status, then the sign of the quantities,
//! then the limits, then the reason; to complete, the status, the shortfall, the queue.

mod check_plan;
mod guard;
mod import;
mod life;
mod material;
mod part;
mod past_movements;
mod report;
mod reverse;
mod schedule;

pub use check_plan::check_plan;
pub use import::{check_import, decide_import};
pub use life::{
    ItemDefaults, decide_cancel, decide_change, decide_close, decide_complete, decide_create,
    decide_firm, decide_hold, decide_release, decide_release_hold, decide_reopen, decide_start,
    decide_unfirm, decide_unrelease,
};
pub use material::{decide_issue, decide_receive, decide_return, decide_scrap_component};
pub use part::{decide_merge, decide_open_rework, decide_split};
pub use report::{decide_book_time, decide_report, decide_skip_step};
pub use reverse::decide_reverse;
pub use schedule::decide_schedule;

pub(crate) use guard::known;
pub(crate) use report::completes_itself;
pub(crate) use reverse::broken;

use crate::OrderEvent;
use lineside_execution::{Rejection, Violation};

/// The facts, or every guard that was violated.
pub type Decided = Result<Vec<OrderEvent>, Rejection>;

fn decided(violations: Vec<Violation>, events: impl FnOnce() -> Vec<OrderEvent>) -> Decided {
    match Rejection::of(violations) {
        Some(rejection) => Err(rejection),
        None => Ok(events()),
    }
}
