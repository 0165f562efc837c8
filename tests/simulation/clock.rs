//! Time that passes only when the simulation says so, and clocks that show it wrongly.

use lineside::Timestamp;
use lineside::journal::Clock;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// The time of the world, in microseconds.
#[derive(Clone)]
pub(crate) struct Time(Arc<AtomicI64>);

/// A clock on somebody's wall.
#[derive(Clone)]
pub(crate) struct WallClock {
    time: Time,
    offset: Arc<AtomicI64>,
}

impl Time {
    pub(crate) fn start() -> Self {
        Self(Arc::new(AtomicI64::new(1_772_000_000_000_000)))
    }

    pub(crate) fn micros(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    pub(crate) fn pass(&self, micros: i64) {
        self.0.fetch_add(micros, Ordering::Relaxed);
    }

    pub(crate) fn clock(&self, offset: i64) -> WallClock {
        WallClock {
            time: self.clone(),
            offset: Arc::new(AtomicI64::new(offset)),
        }
    }
}

impl WallClock {
    /// Sets the clock anew, by so many microseconds beside the time of the world.
    pub(crate) fn jump(&self, offset: i64) {
        self.offset.store(offset, Ordering::Relaxed);
    }
}

impl Clock for WallClock {
    fn now(&self) -> Timestamp {
        let micros = self.time.micros() + self.offset.load(Ordering::Relaxed);
        Timestamp::from_micros(micros).unwrap()
    }
}
