//! Several threads that prepare a bulk, and the one that writes it.
//!
//! What there is to prepare is cut into runs. Each worker takes every so-manieth of them and
//! has a channel of its own, and the writer goes round the channels: so the journal gets the
//! runs in their order, whoever was faster, and a plant loaded on one core is the same as
//! one loaded on many.

use super::Loaded;
use super::error::Faults;
use super::order::Orders;
use super::pack::{Packer, Part};
use super::work::Work;
use lineside_journal::{Commit, StoreError};
use lineside_kernel::{Problem, Watch};
use std::ops::Range;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// How many prepared commits of each worker may wait for the store.
const WAITING: usize = 2;
/// So many orders, or rows of stocks, are one run.
const RUN: usize = 1_024;
/// More workers than these only wait for the writer.
const MOST_WORKERS: usize = 8;

/// Nothing is wrong so far.
const GOING: u8 = 0;
/// A row is bad: nothing will be written, and the rest is only held to the rules.
const BAD: u8 = 1;
/// Nobody waits for anything any more.
const STOPPED: u8 = 2;

/// A stretch of what is to be prepared.
#[derive(Debug, Clone)]
enum Run {
    Orders(Range<usize>),
    Stocks(Range<usize>),
}

/// What the workers share.
pub(super) struct Team<'a> {
    work: &'a Work<'a>,
    orders: Orders<'a>,
    runs: Vec<Run>,
    state: AtomicU8,
}

impl<'a> Team<'a> {
    pub(super) fn of(work: &'a Work<'a>) -> Self {
        Self {
            work,
            orders: Orders::of(work),
            runs: runs(work),
            state: AtomicU8::new(GOING),
        }
    }

    /// Prepares everything beside `write`, which takes commits until there are none, and
    /// answers with what `write` does. Bad rows go to `faults`.
    pub(super) fn at_work<T>(
        &self,
        first: Vec<Commit>,
        faults: &mut Faults,
        watch: &dyn Watch,
        write: impl FnOnce(&mut Parts<'_>) -> T,
    ) -> Result<T, Problem> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let count = cores.min(MOST_WORKERS).min(self.runs.len()).max(1);
        std::thread::scope(|scope| {
            let (mut workers, mut receivers) = (Vec::new(), Vec::new());
            for number in 0..count {
                let (sender, receiver) = sync_channel(WAITING);
                receivers.push(receiver);
                workers.push(scope.spawn(move || self.prepare(number, count, &sender)));
            }
            let mut parts = Parts {
                team: self,
                first: first.into_iter(),
                receivers,
                run: 0,
                done: 0,
                watch,
                cancelled: None,
            };
            let written = write(&mut parts);
            let cancelled = parts.cancelled.take();
            // Bad rows are still counted to the end, unless nobody wants to know.
            if cancelled.is_some() || self.state.load(Ordering::Relaxed) != BAD {
                self.state.store(STOPPED, Ordering::Relaxed);
            }
            drop(parts);
            let mut problem = cancelled;
            for worker in workers {
                match worker.join() {
                    Ok(Ok(found)) => faults.extend(found),
                    Ok(Err(why)) => problem = problem.or(Some(why)),
                    Err(_) => {
                        let why = StoreError::Corrupt("the preparing of a bulk panicked".into());
                        problem = problem.or_else(|| Some(why.into()));
                    }
                }
            }
            match problem {
                Some(problem) => Err(problem),
                None => Ok(written),
            }
        })
    }

    /// What one worker does: every so-manieth run, to its end.
    fn prepare(
        &self,
        number: usize,
        of: usize,
        sender: &SyncSender<Part>,
    ) -> Result<Faults, Problem> {
        let mut faults = Faults::default();
        for (place, run) in self.runs.iter().enumerate().skip(number).step_by(of) {
            if self.state.load(Ordering::Relaxed) == STOPPED {
                break;
            }
            let mut packer = Packer::new(self.work, place, sender);
            match run.clone() {
                Run::Orders(run) => {
                    let orders = &self.orders;
                    self.work.orders(orders, run, &mut packer, &mut faults)?;
                }
                Run::Stocks(run) => self.work.stocks(run, &mut packer, &mut faults)?,
            }
            if !faults.is_empty() {
                // What is stopped stays so.
                self.state.fetch_max(BAD, Ordering::Relaxed);
            }
            packer.end();
        }
        Ok(faults)
    }
}

/// The runs, in their order: the orders first.
fn runs(work: &Work<'_>) -> Vec<Run> {
    let orders = work.set.work_orders.len();
    let starts = (0..orders).step_by(RUN);
    let mut runs: Vec<_> = starts
        .map(|start| Run::Orders(start..orders.min(start + RUN)))
        .collect();
    let stocks = &work.ledger.stocks;
    let (mut start, mut rows) = (0, 0);
    for (place, stock) in stocks.iter().enumerate() {
        rows += stock.rows.len() + 1;
        if rows >= RUN || place + 1 == stocks.len() {
            runs.push(Run::Stocks(start..place + 1));
            (start, rows) = (place + 1, 0);
        }
    }
    runs
}

/// The commits, as the writer takes them.
pub(super) struct Parts<'a> {
    team: &'a Team<'a>,
    first: std::vec::IntoIter<Commit>,
    receivers: Vec<Receiver<Part>>,
    run: usize,
    done: u64,
    watch: &'a dyn Watch,
    cancelled: Option<Problem>,
}

impl Parts<'_> {
    /// The next commit; none when that was all.
    ///
    /// # Errors
    /// [`StoreError`] when the watch wants an end, or a worker ended before its time: then
    /// it says itself why.
    pub(super) fn next(&mut self) -> Result<Option<Vec<Commit>>, StoreError> {
        self.heed()?;
        if let Some(mut commit) = self.first.next() {
            if !self.team.work.keeps_values {
                commit.write_texts();
            }
            return Ok(Some(vec![commit]));
        }
        while self.run < self.team.runs.len() {
            let worker = self.run % self.receivers.len().max(1);
            let part = self.receivers.get(worker).map(Receiver::recv);
            match part {
                Some(Ok(Part::Commit(commit, rows))) => {
                    self.done += rows;
                    return Ok(Some(vec![*commit]));
                }
                Some(Ok(Part::End)) => {
                    self.run += 1;
                    // Of what holds a bad row only the ends come, and somebody may still stop it.
                    self.heed()?;
                }
                _ => return Err(STOPPED_BULK),
            }
        }
        match self.team.state.load(Ordering::Relaxed) {
            GOING => Ok(None),
            _ => Err(STOPPED_BULK),
        }
    }

    /// Tells the watch how far it is, and stops when it wants an end.
    fn heed(&mut self) -> Result<(), StoreError> {
        let told = self.watch.check(self.done, self.team.work.total());
        told.map_err(|cancelled| {
            self.cancelled = Some(cancelled.into());
            STOPPED_BULK
        })
    }
}

const STOPPED_BULK: StoreError = StoreError::Unsupported("finish a bulk that was stopped");

impl Work<'_> {
    /// What there is to load.
    pub(super) fn counts(&self) -> Loaded {
        Loaded {
            orders: self.set.work_orders.len() as u64,
            steps: self.set.work_order_steps.len() as u64,
            movements: self.ledger.rows.len() as u64,
            stocks: self.ledger.stocks.len() as u64,
            ..Loaded::default()
        }
    }
}
