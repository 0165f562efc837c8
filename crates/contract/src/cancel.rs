//! A handle that stops long work from another thread, or when its time is up.

use lineside::Watch;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Stops the work that watches it; what one clone is asked, all clones hear.
///
/// ```
/// use lineside::Watch;
/// let cancel = lineside_contract::Cancel::default();
/// assert!(cancel.check(0, 1).is_ok());
/// cancel.clone().cancel();
/// assert!(cancel.check(0, 1).is_err());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Cancel {
    requested: Arc<AtomicBool>,
    deadline: Option<Instant>,
}

impl Cancel {
    /// Also stops when this much time has passed from now.
    #[must_use]
    pub fn within(mut self, time: Duration) -> Self {
        self.deadline = Instant::now().checked_add(time);
        self
    }

    /// Asks the work to stop; it does so at its next look.
    pub fn cancel(&self) {
        self.requested.store(true, Ordering::Relaxed);
    }

    /// Whether the work was asked to stop or its time is up.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.requested.load(Ordering::Relaxed)
            || self
                .deadline
                .is_some_and(|deadline| Instant::now() >= deadline)
    }
}

impl Watch for Cancel {
    fn report(&self, _done: u64, _total: u64) -> ControlFlow<()> {
        if self.is_over() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
