//! The deciders: what may happen on the floor, as pure functions.
//!
//! Every room has the same furniture. `state.rs` is what is known of one thing,
//! `command.rs` what somebody may want, `event.rs` the facts, `decide.rs` says which
//! facts follow from a command on a state, or why none may, and `evolve.rs` what a fact
//! makes of a state. No clock, no input or output, no randomness: times and ids arrive in
//! the command, and what must be read is asked of [`Reads`].
//!
//! The desk joins them: a [`Task`] asks the [`Desk`] for the states it needs, records
//! facts, and the desk makes one [`Commit`](lineside_journal::Commit) of it, which rests
//! on every state that was looked at. Whoever has a database of their own answers the
//! reads and writes the commit; everybody else uses a `Plant`.
#![forbid(unsafe_code)]

pub mod access;
pub mod actor;
pub mod authentication;
mod command;
mod desk;
pub mod device;
mod due;
mod fact;
pub mod lease;
pub mod letter;
pub mod person;
pub mod policy;
pub mod record;
mod refused;
pub mod review;
mod room;
mod rooms;
mod row_reading;
pub mod session;
pub mod signature;
mod task;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod word;

pub use command::Command;
pub use desk::{Desk, History, Reads};
pub use due::{DUE_CODES, DueTask, Ends, PROGRAM, due};
pub use fact::{Fact, FactError, Who, upcast};
pub use refused::{Refused, Rejection, Violation};
pub use room::{AnyRoom, Loaded, Room, any_room, read_row, row};
pub use rooms::{kept_tables, rooms, tables};
pub use row_reading::Cells;
pub use task::{Done, Task, carry_out, digest_with_columns};
pub use word::{Word, WordError};
