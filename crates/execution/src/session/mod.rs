//! Signing sessions: a series of signings in one continuous period of controlled access.
//!
//! Within a session the first signing takes every component of the signature and later
//! ones at least one (21 CFR 11.200(a)(1)(i)). A session belongs to one actor at one
//! device. It has ended when it was ended, when nobody used it for as long as the policy
//! allows, when somebody else or another device appears in it, when another session is
//! opened at its device, or when its actor is locked; what comes after takes every
//! component again (11.200(a)(1)(ii)).
//!
//! That a session has been idle for too long is seen whenever it is looked at, whether or
//! not anybody has written it down yet.
//!
//! ```
//! use lineside_execution::session::{SessionState, Standing};
//!
//! let nothing = SessionState::default();
//! let now = "2026-03-01T08:00:00Z".parse()?;
//! let limit = "PT15M".parse()?;
//! let standing = nothing.standing(&"jane.doe".parse()?, None, now, limit);
//! assert_eq!(standing, Standing::Unknown);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod command;
mod decide;
mod due;
mod end;
mod error;
mod event;
mod room;
mod state;
mod task;

#[cfg(test)]
mod tests;

pub use command::{EndSession, OpenSession};
pub use decide::{decide_end_session, decide_open_session};
pub(crate) use decide::{has_ended, unknown_session};
pub use due::{CloseIdleSession, idle_sessions};
pub(crate) use end::{end_session, end_sessions_of};
pub use error::CODES;
pub use event::{SessionEnded, SessionEvent, SessionOpened, SessionUsed};
pub(crate) use room::session_at;
pub use room::{SESSION, SESSION_DEVICE, SessionRoom};
pub use state::{SessionEnd, SessionState, Standing};
