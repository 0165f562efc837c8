//! One store, many callers: commits are grouped, retried and answered.
//!
//! A durable commit costs a trip to the disk, so callers that arrive while one is under
//! way are written together by the next. No thread is needed for that: whoever waits
//! while nobody leads becomes the leader, writes the whole queue in one transaction, and
//! hands out the verdicts. A single caller therefore pays for nothing but its own trip.
//! Tickets that are awaited instead of waited for are led by a thread that starts with
//! the first of them.
//!
//! What may be sent again is sent again here, unchanged and for a bounded time: a store
//! that is busy, and an answer that was lost. The command's id makes that harmless.

use crate::sync::{Arc, Condvar, Mutex, MutexGuard, thread};
use crate::{
    Capabilities, Clock, Commit, Read, Receipt, Refusal, Scope, Store, StoreError, SystemClock,
    Verdict,
};
use lineside_kernel::{ErrorCode, Problem};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::PoisonError;
use std::time::Duration;
use thiserror::Error;

mod retry;
mod ticket;

use ticket::Slot;
pub use ticket::Ticket;

/// Why a commit has no receipt: it was refused, or the store failed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JournalError {
    /// The commit was refused; nothing of it was written.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store failed; the same command may be sent again.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl JournalError {
    /// Every code that a commit's failure can become.
    #[must_use]
    pub fn codes() -> impl Iterator<Item = &'static ErrorCode> {
        Refusal::CODES.iter().chain(StoreError::CODES)
    }
}

impl From<JournalError> for Problem {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::Refused(refusal) => refusal.into(),
            JournalError::Store(error) => error.into(),
        }
    }
}

/// What one caller gets: a receipt, or why not.
pub type Outcome = Result<Receipt, JournalError>;

/// A store shared by many callers; clones are the same journal.
#[derive(Clone)]
pub struct Journal(Arc<Shared>);

struct Shared {
    queue: Mutex<Queue>,
    /// Somebody may lead, or an outcome is there.
    changed: Condvar,
    /// Something was written.
    written: Condvar,
    store: Mutex<Box<dyn Store>>,
    readers: Mutex<Vec<Box<dyn Read>>>,
    clock: Arc<dyn Clock>,
    capabilities: Capabilities,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Queued>,
    is_led: bool,
    is_closed: bool,
    has_thread: bool,
    /// Callers asleep on `changed`, so that nobody is woken who is not there.
    sleepers: usize,
    watchers: usize,
    /// Counts the groups written: what watchers compare.
    writes: u64,
}

struct Queued {
    scope: Scope,
    commit: Commit,
    slot: Arc<Slot>,
}

impl Journal {
    /// Takes a store, with the machine's clock.
    #[must_use]
    pub fn open(store: Box<dyn Store>) -> Self {
        Self::with_clock(store, Arc::new(SystemClock))
    }

    /// Takes a store, and the clock that says when a line is recorded.
    #[must_use]
    pub fn with_clock(store: Box<dyn Store>, clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Shared {
            queue: Mutex::new(Queue::default()),
            changed: Condvar::new(),
            written: Condvar::new(),
            capabilities: store.capabilities(),
            store: Mutex::new(store),
            readers: Mutex::new(Vec::new()),
            clock,
        }))
    }

    /// What the store below can do.
    #[must_use]
    pub fn capabilities(&self) -> Capabilities {
        self.0.capabilities
    }

    /// The clock that says when a line is recorded.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.0.clock
    }

    /// Writes a commit, together with those of other callers, and waits until it is
    /// durable.
    ///
    /// # Errors
    /// [`JournalError`] when it was refused or the store failed.
    pub fn commit(&self, scope: &Scope, commit: Commit) -> Outcome {
        let shared = &*self.0;
        let mut queue = shared.queue();
        if queue.is_closed {
            return Err(StoreError::Closed.into());
        }
        if queue.is_led || !queue.waiting.is_empty() {
            let slot = queue.push(scope, commit);
            drop(queue);
            return shared.wait(&slot);
        }
        queue.is_led = true;
        drop(queue);
        let verdicts = shared.write(scope, std::slice::from_ref(&commit));
        shared.step_down();
        match verdicts {
            Ok(verdicts) => outcome(verdicts.into_iter().next()),
            Err(error) => Err(error.into()),
        }
    }

    /// Hands a commit in and returns at once with a ticket, to be waited for or awaited.
    #[must_use]
    pub fn submit(&self, scope: &Scope, commit: Commit) -> Ticket {
        let mut queue = self.0.queue();
        let slot = match queue.is_closed {
            true => Arc::new(Slot::done(Err(StoreError::Closed.into()))),
            false => queue.push(scope, commit),
        };
        if !queue.has_thread {
            queue.has_thread = true;
            let shared = Arc::downgrade(&self.0);
            // Without a thread the ticket is led by whoever waits for it.
            let _ = spawn(move || lead_until_dropped(&shared));
        }
        drop(queue);
        self.0.changed.notify_all();
        Ticket::new(self.clone(), slot)
    }

    /// Reads what is committed, with a reader of its own. A reader that fails for a
    /// passing reason is replaced, and the work is done again from its start.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    pub fn read<T>(
        &self,
        mut work: impl FnMut(&mut dyn Read) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        retry::with_patience(|| {
            let idle = lock(&self.0.readers).pop();
            let mut reader = match idle {
                Some(reader) => reader,
                None => lock(&self.0.store).reader()?,
            };
            let result = work(&mut *reader);
            if result.is_ok() {
                lock(&self.0.readers).push(reader);
            }
            result
        })
    }

    /// Does something else with the store, while no commit is written.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails.
    pub fn with_store<T>(
        &self,
        work: impl FnOnce(&mut dyn Store) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let result = work(&mut **lock(&self.0.store));
        self.0.announce();
        result
    }

    /// Sleeps until something was written here since `seen`, or the time is over; answers
    /// with what to pass as `seen` the next time.
    ///
    /// Other processes that write to the same store are not noticed: read again after a
    /// while, whatever the answer is.
    #[must_use]
    pub fn wait_for_write(&self, seen: u64, at_most: Duration) -> u64 {
        let mut queue = self.0.queue();
        if queue.writes == seen && !queue.is_closed {
            queue.watchers += 1;
            queue = self
                .0
                .written
                .wait_timeout(queue, at_most)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
            queue.watchers -= 1;
        }
        queue.writes
    }

    /// Writes what was handed in, and takes nothing more.
    pub fn close(&self) {
        loop {
            let mut queue = self.0.queue();
            queue.is_closed = true;
            if queue.waiting.is_empty() && !queue.is_led {
                break;
            }
            match queue.is_led {
                true => drop(self.0.sleep(queue)),
                false => drop(self.0.lead(queue)),
            }
        }
        self.0.changed.notify_all();
        self.0.written.notify_all();
    }
}

impl Journal {
    /// Gives the store back, when this is the last handle and nobody waits.
    #[must_use]
    pub fn into_store(self) -> Option<Box<dyn Store>> {
        self.close();
        let shared = Arc::into_inner(self.0)?;
        let store = shared.store.into_inner();
        Some(store.unwrap_or_else(PoisonError::into_inner))
    }
}

impl Queue {
    fn push(&mut self, scope: &Scope, commit: Commit) -> Arc<Slot> {
        let slot = Arc::new(Slot::default());
        self.waiting.push_back(Queued {
            scope: scope.clone(),
            commit,
            slot: slot.clone(),
        });
        slot
    }

    /// The commits at the front that belong to one scope, at most so many.
    fn group(&mut self, limit: usize) -> Vec<Queued> {
        let Some(scope) = self.waiting.front().map(|first| first.scope.clone()) else {
            return Vec::new();
        };
        let belongs = |queued: &Queued| queued.scope == scope;
        if self.waiting.len() <= limit && self.waiting.iter().all(belongs) {
            return self.waiting.drain(..).collect();
        }
        let mut group = Vec::new();
        let mut rest = VecDeque::with_capacity(self.waiting.len());
        for queued in self.waiting.drain(..) {
            match belongs(&queued) && group.len() < limit {
                true => group.push(queued),
                false => rest.push_back(queued),
            }
        }
        self.waiting = rest;
        group
    }
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        lock(&self.queue)
    }

    /// Waits for an outcome, leading whenever nobody else does.
    fn wait(&self, slot: &Slot) -> Outcome {
        let mut queue = self.queue();
        loop {
            if let Some(outcome) = slot.take() {
                return outcome;
            }
            queue = match queue.is_led {
                true => self.sleep(queue),
                false => self.lead(queue),
            };
        }
    }

    fn sleep<'a>(&'a self, mut queue: MutexGuard<'a, Queue>) -> MutexGuard<'a, Queue> {
        queue.sleepers += 1;
        let mut queue = self
            .changed
            .wait(queue)
            .unwrap_or_else(PoisonError::into_inner);
        queue.sleepers -= 1;
        queue
    }

    /// Writes the group at the front of the queue.
    fn lead<'a>(&'a self, mut queue: MutexGuard<'a, Queue>) -> MutexGuard<'a, Queue> {
        let group = queue.group(self.capabilities.max_batch.max(1));
        queue.is_led = true;
        drop(queue);
        let mut commits = Vec::with_capacity(group.len());
        let mut slots = Vec::with_capacity(group.len());
        let mut scope = None;
        for queued in group {
            scope.get_or_insert(queued.scope);
            commits.push(queued.commit);
            slots.push(queued.slot);
        }
        if let Some(scope) = scope {
            match self.write(&scope, &commits) {
                Ok(verdicts) => {
                    let mut verdicts = verdicts.into_iter();
                    for slot in slots {
                        slot.put(outcome(verdicts.next()));
                    }
                }
                Err(error) => {
                    for slot in slots {
                        slot.put(Err(error.clone().into()));
                    }
                }
            }
        }
        self.step_down();
        self.queue()
    }

    fn step_down(&self) {
        let mut queue = self.queue();
        queue.is_led = false;
        queue.writes = queue.writes.wrapping_add(1);
        let (sleepers, watchers) = (queue.sleepers, queue.watchers);
        drop(queue);
        if sleepers > 0 {
            self.changed.notify_all();
        }
        if watchers > 0 {
            self.written.notify_all();
        }
    }

    fn announce(&self) {
        let mut queue = self.queue();
        queue.writes = queue.writes.wrapping_add(1);
        drop(queue);
        self.written.notify_all();
    }

    fn write(&self, scope: &Scope, batch: &[Commit]) -> Result<Vec<Verdict>, StoreError> {
        retry::with_patience(|| {
            let mut store = lock(&self.store);
            let now = self.clock.now();
            // A store of somebody else's may panic; its callers still need an answer.
            catch_unwind(AssertUnwindSafe(|| store.commit(scope, batch, now)))
                .unwrap_or_else(|_| Err(StoreError::Io("the store panicked while it wrote".into())))
        })
    }
}

fn outcome(verdict: Option<Verdict>) -> Outcome {
    match verdict {
        Some(verdict) => verdict.map_err(JournalError::Refused),
        None => Err(StoreError::Corrupt("the store gave no verdict".into()).into()),
    }
}

fn lead_until_dropped(shared: &std::sync::Weak<Shared>) {
    // While it sleeps the thread holds the journal only weakly, so that dropping the last
    // handle ends it.
    while let Some(shared) = shared.upgrade() {
        let queue = shared.queue();
        if queue.is_closed && queue.waiting.is_empty() {
            break;
        }
        let _queue = match queue.is_led || queue.waiting.is_empty() {
            false => shared.lead(queue),
            true => {
                let pause = Duration::from_millis(50);
                let (queue, _) = shared
                    .changed
                    .wait_timeout(queue, pause)
                    .unwrap_or_else(PoisonError::into_inner);
                queue
            }
        };
    }
}

fn spawn(work: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
    #[cfg(not(shuttle))]
    {
        let builder = thread::Builder::new().name("lineside-journal".into());
        builder.spawn(work).map(|_| ())
    }
    #[cfg(shuttle)]
    {
        thread::spawn(work);
        Ok(())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
