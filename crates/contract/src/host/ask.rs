//! Asking the host: a typed question out as JSON, a typed answer back.

use super::Host;
use crate::errors;
use lineside::Problem;
use lineside::journal::StoreError;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

/// A question that a host can be asked.
pub(super) trait Ask: Serialize + JsonSchema {
    /// The callback's name.
    const NAME: &'static str;
    /// What the host answers.
    type Answer: DeserializeOwned + JsonSchema;
}

/// The way to the host of one plant.
#[derive(Clone)]
pub(crate) struct Door {
    host: Arc<dyn Host>,
    plant: u64,
    /// Held while a store is asked, which answers one thread at a time.
    turn: Arc<Mutex<()>>,
}

thread_local! {
    /// The plants on whose behalf this thread is inside their hosts, outermost first.
    static INSIDE: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

/// Whether this thread is inside the host of a plant, which may not be called from there.
pub(crate) fn is_inside(plant: u64) -> bool {
    INSIDE.with_borrow(|inside| inside.contains(&plant))
}

/// Marks this thread as inside a host for as long as it lives.
struct Inside;

impl Inside {
    fn of(plant: u64) -> Self {
        INSIDE.with_borrow_mut(|inside| inside.push(plant));
        Self
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        INSIDE.with_borrow_mut(|inside| inside.pop());
    }
}

impl Door {
    pub(crate) fn new(host: Arc<dyn Host>, plant: u64) -> Self {
        Self {
            host,
            plant,
            turn: Arc::default(),
        }
    }

    pub(super) fn ask<Q: Ask>(&self, question: &Q) -> Result<Q::Answer, Problem> {
        let request =
            serde_json::to_vec(question).map_err(|error| errors::defect(&error.to_string()))?;
        let inside = Inside::of(self.plant);
        let answer = catch_unwind(AssertUnwindSafe(|| self.host.call(Q::NAME, &request)));
        drop(inside);
        let answer = answer.unwrap_or_else(|_| Err(errors::host_failed(Q::NAME, "it panicked")))?;
        serde_json::from_slice(&answer)
            .map_err(|error| errors::bad_host_answer(Q::NAME, &error.to_string()))
    }

    /// Asks on behalf of a store. A problem that names a failure of a store is that
    /// failure, so that what may be sent again is sent again.
    pub(super) fn ask_store<Q: Ask>(&self, question: &Q) -> Result<Q::Answer, StoreError> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.ask(question).map_err(|problem| {
            let said = problem.to_string();
            match problem.code() {
                "storage.busy" => StoreError::Retry(said),
                "storage.outcome_unknown" => StoreError::Unknown(said),
                "storage.damaged" => StoreError::Corrupt(said),
                "storage.full" => StoreError::Full(said),
                "storage.in_use" => StoreError::InUse(said),
                _ => StoreError::Io(said),
            }
        })
    }
}
