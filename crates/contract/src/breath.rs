//! The pace at which long work turns to its host.

use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How long the work goes on between two looks.
const PAUSE: Duration = Duration::from_millis(50);

/// Says when long work should look up: to report, to hear of Ctrl-C.
///
/// Work reports far more often than a listener in another language could be called, so
/// a binding asks first whether a breath is due.
///
/// ```
/// let breath = lineside_contract::Breath::default();
/// assert!(!breath.is_due());
/// std::thread::sleep(std::time::Duration::from_millis(60));
/// assert!(breath.is_due());
/// assert!(!breath.is_due());
/// ```
#[derive(Debug)]
pub struct Breath(Mutex<Instant>);

impl Default for Breath {
    /// The first breath is due one pause from now.
    fn default() -> Self {
        Self(Mutex::new(Instant::now()))
    }
}

impl Breath {
    /// Whether the last breath is a pause ago; if so, this is the next.
    #[must_use]
    pub fn is_due(&self) -> bool {
        let Ok(mut last) = self.0.lock() else {
            return false;
        };
        let is_due = last.elapsed() >= PAUSE;
        if is_due {
            *last = Instant::now();
        }
        is_due
    }
}
