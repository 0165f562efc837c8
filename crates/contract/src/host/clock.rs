//! The host's clock.
//!
//! It is asked once, when a call comes in, and that time holds until it is asked again:
//! a clock that fails then fails the call before anything is done, and one command never
//! sees two times.

use super::Interface;
use super::ask::{Ask, Door};
use super::interface::Callback;
use crate::HostPart;
use lineside::journal::Clock;
use lineside::{Problem, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::{PoisonError, RwLock};

pub(super) fn interface() -> Interface {
    Interface {
        name: "Clock",
        part: HostPart::Clock,
        about: "The clock that says when something is recorded: one that stands still in a \
                test, or one that runs fast in a simulation.\n\nIt is asked when a call comes \
                in; what it raises comes out of that call, and nothing is done.",
        callbacks: vec![Callback::of::<ClockNow>()],
    }
}

/// Gives the time now.
#[derive(Serialize, JsonSchema)]
struct ClockNow {}

impl Ask for ClockNow {
    const NAME: &'static str = "clock.now";
    type Answer = Timestamp;
}

/// The host's clock, and the time that it gave last.
pub(crate) struct HostClock {
    door: Door,
    last: RwLock<Timestamp>,
}

impl HostClock {
    pub(crate) fn new(door: Door) -> Result<Self, Problem> {
        let last = RwLock::new(door.ask(&ClockNow {})?);
        Ok(Self { door, last })
    }

    /// Asks the host for the time that holds from now on.
    pub(crate) fn ask(&self) -> Result<(), Problem> {
        let now = self.door.ask(&ClockNow {})?;
        *self.last.write().unwrap_or_else(PoisonError::into_inner) = now;
        Ok(())
    }
}

impl Clock for HostClock {
    fn now(&self) -> Timestamp {
        *self.last.read().unwrap_or_else(PoisonError::into_inner)
    }
}
