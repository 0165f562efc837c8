//! Doing again what may be done again, ever more slowly, and not for ever.

use crate::StoreError;
use crate::sync::thread;
use std::time::Duration;

/// About nine seconds in all: a server that restarts is back by then.
const TRIES: u32 = 16;
const FIRST_PAUSE_MICROS: u64 = 2_000;
const LONGEST_PAUSE_MICROS: u64 = 1_000_000;

/// Works until it succeeds, fails for good, or has been tried often enough.
pub(super) fn with_patience<T>(
    mut work: impl FnMut() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let mut pause = FIRST_PAUSE_MICROS;
    for _ in 1..TRIES {
        match work() {
            Err(error) if error.is_worth_resending() => {
                thread::sleep(Duration::from_micros(pause + jitter(pause)));
                pause = (pause * 2).min(LONGEST_PAUSE_MICROS);
            }
            result => return result,
        }
    }
    work()
}

/// Up to half as much again, so that writers that met once do not meet again.
fn jitter(pause: u64) -> u64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(pause) % (pause / 2 + 1)
}
