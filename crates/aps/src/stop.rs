//! When long work has to end: a deadline, or somebody who says so.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Asked often by every worker; once due it stays due.
#[derive(Debug)]
pub(crate) struct Stop {
    deadline: Option<Instant>,
    told: AtomicBool,
}

impl Stop {
    pub(crate) fn at(deadline: Option<Instant>) -> Self {
        Self {
            deadline,
            told: AtomicBool::new(false),
        }
    }

    /// Tells all workers to end.
    pub(crate) fn tell(&self) {
        self.told.store(true, Ordering::Relaxed);
    }

    /// Whether work has to end now.
    pub(crate) fn is_due(&self) -> bool {
        if self.told.load(Ordering::Relaxed) {
            return true;
        }
        let due = self
            .deadline
            .is_some_and(|deadline| Instant::now() >= deadline);
        if due {
            self.tell();
        }
        due
    }
}
