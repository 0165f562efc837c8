//! Keeping an eye on long work: how far it has come, and whether to go on.
//!
//! Anything that can take more than a moment is handed a [`Watch`] and reports to
//! it now and then. The watch answers whether to go on; it may show progress, look
//! at a deadline, or hear that the caller gave up.
//!
//! ```
//! use lineside_kernel::{Unwatched, Watch};
//! use std::ops::ControlFlow;
//!
//! fn long_work(watch: &dyn Watch) -> Result<u64, lineside_kernel::Cancelled> {
//!     let mut sum = 0;
//!     for i in 0..1000 {
//!         watch.check(i, 1000)?;
//!         sum += i;
//!     }
//!     Ok(sum)
//! }
//! assert_eq!(long_work(&Unwatched), Ok(499_500));
//! assert!(long_work(&|_done: u64, _total: u64| ControlFlow::Break(())).is_err());
//! ```

use crate::{ErrorCode, Family, Problem};
use std::ops::ControlFlow;

/// Hears how far long work has come and says whether it goes on.
pub trait Watch: Sync {
    /// Reports `done` of `total` steps; `Break` asks the work to stop at once.
    fn report(&self, done: u64, total: u64) -> ControlFlow<()>;

    /// Reports, and turns a `Break` into the error that the work returns.
    ///
    /// # Errors
    /// [`Cancelled`] when the watch asks to stop.
    fn check(&self, done: u64, total: u64) -> Result<(), Cancelled> {
        match self.report(done, total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Cancelled),
        }
    }
}

/// Nobody watches: the work runs to its end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn report(&self, _done: u64, _total: u64) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

impl<F: Fn(u64, u64) -> ControlFlow<()> + Sync> Watch for F {
    fn report(&self, done: u64, total: u64) -> ControlFlow<()> {
        self(done, total)
    }
}

/// The work was stopped before its end; nothing of it remains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the work was cancelled, or its deadline passed, before it was done")]
pub struct Cancelled;

impl Cancelled {
    /// The code under which it crosses the border.
    pub const CODE: ErrorCode = ErrorCode::new(
        Family::Cancelled,
        "work.cancelled",
        "The caller cancelled the work, or its deadline passed; nothing of it remains.",
    );
}

impl From<Cancelled> for Problem {
    fn from(cancelled: Cancelled) -> Self {
        Self::new(&Cancelled::CODE, cancelled.to_string())
    }
}
