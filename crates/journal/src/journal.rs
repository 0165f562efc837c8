//! One store, many callers: commits are grouped, retried and answered.
//!
//! A durable commit costs a trip to the disk, so callers that arrive while one is under
//! way are written together by the next. No thread is needed for that: whoever waits
//! while nobody leads becomes the leader, writes the whole queue in one transaction, and
//! hands out the verdicts. A single caller therefore pays for nothing but its own trip.
//! Tickets that are awaited instead of waited for are led by a thread that starts with
//! the first of them. When the last handle goes, what was handed in is written first, and
//! the store goes with it.
//!
//! What may be sent again is sent again here, unchanged and for a bounded time: a store
//! that is busy, and an answer that was lost. The command's id makes that harmless.

use crate::sync::{Arc, Condvar, Mutex, MutexGuard, thread};
use crate::{
    Capabilities, Clock, Commit, Read, Receipt, Refusal, Scope, Store, StoreError, SystemClock,
    Verdict,
};
use lineside_kernel::{ErrorCode, Problem, Timestamp};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::PoisonError;
use std::task::Waker;
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
pub struct Journal(Arc<Handle>);

/// What the clones of a journal have in common, and its own thread has not: with it the
/// store goes.
struct Handle(Arc<Shared>);

struct Shared {
    queue: Mutex<Queue>,
    /// Somebody may lead, or an outcome is there.
    changed: Condvar,
    /// The journal's own thread has something to do.
    wanted: Condvar,
    /// Something was written.
    written: Condvar,
    /// Missing once the last handle has gone.
    store: Mutex<Option<Box<dyn Store>>>,
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
        let shared = Shared {
            queue: Mutex::new(Queue::default()),
            changed: Condvar::new(),
            wanted: Condvar::new(),
            written: Condvar::new(),
            capabilities: store.capabilities(),
            store: Mutex::new(Some(store)),
            readers: Mutex::new(Vec::new()),
            clock,
        };
        Self(Arc::new(Handle(Arc::new(shared))))
    }

    fn shared(&self) -> &Arc<Shared> {
        let Handle(shared) = &*self.0;
        shared
    }

    /// What the store below can do.
    #[must_use]
    pub fn capabilities(&self) -> Capabilities {
        self.shared().capabilities
    }

    /// The clock that says when a line is recorded.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.shared().clock
    }

    /// Writes a commit, together with those of other callers, and waits until it is
    /// durable.
    ///
    /// # Errors
    /// [`JournalError`] when it was refused or the store failed.
    pub fn commit(&self, scope: &Scope, mut commit: Commit) -> Outcome {
        let shared = self.shared();
        shared.write_texts(&mut commit);
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
        let verdict = shared.write(|store, now| store.commit_one(scope, &mut commit, now));
        shared.step_down();
        Ok(verdict??)
    }

    /// Hands a commit in and returns at once with a ticket, to be waited for or awaited.
    #[must_use]
    pub fn submit(&self, scope: &Scope, mut commit: Commit) -> Ticket {
        self.shared().write_texts(&mut commit);
        let mut queue = self.shared().queue();
        if queue.is_closed {
            let slot = Arc::new(Slot::done(Err(StoreError::Closed.into())));
            return Ticket::new(self.clone(), slot);
        }
        let slot = queue.push(scope, commit);
        if !queue.has_thread {
            queue.has_thread = true;
            let shared = self.shared().clone();
            // Without a thread the ticket is led by whoever waits for it.
            let _ = spawn(move || shared.lead_until_closed());
        }
        drop(queue);
        self.shared().wanted.notify_one();
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
            let shared = self.shared();
            let idle = lock(&shared.readers).pop();
            let mut reader = match idle {
                Some(reader) => reader,
                None => shared.with_store(|store| store.reader())?,
            };
            let result = work(&mut *reader);
            if result.is_ok() {
                lock(&shared.readers).push(reader);
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
        let result = self.shared().with_store(work);
        self.shared().announce();
        result
    }

    /// Sleeps until something was written here since `seen`, or the time is over; answers
    /// with what to pass as `seen` the next time.
    ///
    /// Other processes that write to the same store are not noticed: read again after a
    /// while, whatever the answer is.
    #[must_use]
    pub fn wait_for_write(&self, seen: u64, at_most: Duration) -> u64 {
        let shared = self.shared();
        let mut queue = shared.queue();
        if queue.writes == seen && !queue.is_closed {
            queue.watchers += 1;
            queue = shared
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
        self.shared().close();
    }

    /// Gives the store back, when this is the last handle and nobody waits.
    #[must_use]
    pub fn into_store(self) -> Option<Box<dyn Store>> {
        self.close();
        let handle = Arc::into_inner(self.0)?;
        handle.0.take_store()
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        // A ticket that was dropped does not take its commit back.
        self.0.close();
        drop(self.0.take_store());
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

    /// Writes what the store will ask for, while it is free for others.
    fn write_texts(&self, commit: &mut Commit) {
        if !self.capabilities.keeps_values {
            commit.write_texts();
        }
    }

    fn close(&self) {
        loop {
            let mut queue = self.queue();
            queue.is_closed = true;
            if queue.waiting.is_empty() && !queue.is_led {
                break;
            }
            match queue.is_led {
                true => drop(self.sleep(queue)),
                false => drop(self.lead(queue)),
            }
        }
        self.changed.notify_all();
        self.wanted.notify_all();
        self.written.notify_all();
    }

    /// Takes the store away, and its readers with it.
    fn take_store(&self) -> Option<Box<dyn Store>> {
        lock(&self.readers).clear();
        lock(&self.store).take()
    }

    fn with_store<T>(
        &self,
        work: impl FnOnce(&mut dyn Store) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match &mut *lock(&self.store) {
            Some(store) => work(&mut **store),
            None => Err(StoreError::Closed),
        }
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
        let mut wakers = Vec::new();
        if let Some(scope) = scope {
            match self.write(|store, now| store.commit(&scope, &commits, now)) {
                Ok(verdicts) => {
                    let mut verdicts = verdicts.into_iter();
                    for slot in slots {
                        wakers.extend(slot.put(outcome(verdicts.next())));
                    }
                }
                Err(error) => {
                    for slot in slots {
                        wakers.extend(slot.put(Err(error.clone().into())));
                    }
                }
            }
        }
        self.step_down();
        // Whoever is woken may drop the last handle, which waits for the leader.
        wakers.into_iter().for_each(Waker::wake);
        self.queue()
    }

    fn step_down(&self) {
        let mut queue = self.queue();
        queue.is_led = false;
        queue.writes = queue.writes.wrapping_add(1);
        let (sleepers, watchers) = (queue.sleepers, queue.watchers);
        let is_thread_wanted = queue.has_thread && !queue.waiting.is_empty();
        drop(queue);
        if sleepers > 0 {
            self.changed.notify_all();
        }
        if is_thread_wanted {
            self.wanted.notify_one();
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

    fn write<T>(
        &self,
        mut work: impl FnMut(&mut dyn Store, Timestamp) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        retry::with_patience(|| {
            // A store of somebody else's may panic; its callers still need an answer.
            self.with_store(|store| {
                let now = self.clock.now();
                catch_unwind(AssertUnwindSafe(|| work(store, now))).unwrap_or_else(|_| {
                    Err(StoreError::Io("the store panicked while it wrote".into()))
                })
            })
        })
    }

    /// What the journal's own thread does: it leads whenever somebody is to and nobody does.
    fn lead_until_closed(&self) {
        let mut queue = self.queue();
        loop {
            queue = match (queue.is_led, queue.waiting.is_empty()) {
                (false, false) => self.lead(queue),
                (_, true) if queue.is_closed => return,
                _ => self
                    .wanted
                    .wait(queue)
                    .unwrap_or_else(PoisonError::into_inner),
            };
        }
    }
}

fn outcome(verdict: Option<Verdict>) -> Outcome {
    match verdict {
        Some(verdict) => verdict.map_err(JournalError::Refused),
        None => Err(StoreError::Corrupt("the store gave no verdict".into()).into()),
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
