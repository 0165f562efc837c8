//! A commit that has been handed in: wait for its outcome, or await it.

use super::{Journal, Outcome};
use crate::sync::{Arc, Mutex};
use std::future::Future;
use std::pin::Pin;
use std::sync::PoisonError;
use std::task::{Context, Poll, Waker};

/// Stands for the outcome of a commit that was submitted.
///
/// Dropping it does not take the commit back.
pub struct Ticket {
    journal: Journal,
    slot: Arc<Slot>,
}

/// Where the leader leaves an outcome.
#[derive(Default)]
pub(super) struct Slot(Mutex<Inside>);

#[derive(Default)]
struct Inside {
    outcome: Option<Outcome>,
    waker: Option<Waker>,
}

impl Slot {
    pub(super) fn done(outcome: Outcome) -> Self {
        Self(Mutex::new(Inside {
            outcome: Some(outcome),
            waker: None,
        }))
    }

    /// Leaves an outcome; answers with whom to wake.
    #[must_use]
    pub(super) fn put(&self, outcome: Outcome) -> Option<Waker> {
        let mut inside = super::lock(&self.0);
        inside.outcome = Some(outcome);
        inside.waker.take()
    }

    pub(super) fn take(&self) -> Option<Outcome> {
        super::lock(&self.0).outcome.take()
    }
}

impl Ticket {
    pub(super) fn new(journal: Journal, slot: Arc<Slot>) -> Self {
        Self { journal, slot }
    }

    /// Waits until the commit is durable or refused.
    ///
    /// # Errors
    /// [`JournalError`](crate::JournalError) when it was refused or the store failed.
    pub fn wait(self) -> Outcome {
        self.journal.shared().wait(&self.slot)
    }
}

impl Future for Ticket {
    type Output = Outcome;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Outcome> {
        let mut inside = self.slot.0.lock().unwrap_or_else(PoisonError::into_inner);
        match inside.outcome.take() {
            Some(outcome) => Poll::Ready(outcome),
            None => {
                inside.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}
