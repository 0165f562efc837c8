//! Where the recorded time comes from.

use lineside_kernel::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// The host's clock, as the journal asks it for the time at which a line is written.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that may ask the machine what time it is"
    )]
    fn now(&self) -> Timestamp {
        let micros = match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_micros()).unwrap_or(i64::MAX),
            Err(before) => {
                i64::try_from(before.duration().as_micros()).map_or(i64::MIN, |micros| -micros)
            }
        };
        Timestamp::from_micros(micros).unwrap_or(Timestamp::MAX)
    }
}

/// A clock that stands still: for tests, simulations and replays.
impl Clock for Timestamp {
    fn now(&self) -> Timestamp {
        *self
    }
}
