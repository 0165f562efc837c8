//! The solver: the best schedule that can be found in the time given.
//!
//! # Description
//! The first schedule comes from dispatching. Then the engine that fits the shop improves it, in epochs of a fixed
//! number of tasks; a task depends on nothing but the seed and what the epochs before it found. So the same seed
//! and number of epochs give the same schedule, with however many threads.
//!
//! ```
//! use lineside_aps::{SchedulingModel, SchedulingOrder, SchedulingResource, SolveEnd, SolveOptions};
//! use lineside_kernel::Unwatched;
//!
//! let shop = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw"), SchedulingResource::of("lathe")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 20), ("lathe", 45)]),
//!         SchedulingOrder::of("WO-2", [("lathe", 30), ("saw", 10)]),
//!     ],
//!     ..SchedulingModel::default()
//! }
//! .compile()?;
//! let solution = shop.solve(&SolveOptions::default(), &Unwatched, &mut |_| {});
//! assert_eq!((solution.measures.makespan, solution.bound, solution.end), (75, 75, SolveEnd::Proven));
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

mod elites;
mod options;
mod ruin;
mod tally;
mod tasks;

#[cfg(test)]
mod tests;

pub use options::{Solution, SolveEnd, SolveOptions, SolveProgress};

use crate::bound::Frame;
use crate::measure::ScheduleScore;
use crate::schedule::Schedule;
use crate::shop::Shop;
use crate::stop::Stop;
use crate::tabu::Net;
use elites::Elites;
use lineside_kernel::Watch;
use ruin::Ruin;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// The best schedule so far.
struct Best {
    schedule: Schedule,
    score: ScheduleScore,
}

impl Best {
    /// Takes a schedule that is better; says whether it was.
    fn take(&mut self, shop: &Shop, schedule: Schedule) -> bool {
        let score = shop.score(&shop.measure(&schedule));
        let better = score < self.score;
        if better {
            *self = Self { schedule, score };
        }
        better
    }
}

/// What improves the schedule of a shop.
enum Engine<'s> {
    /// For job shops, flexible or not, whose only goal is the makespan.
    Tabu(Box<Elites<'s>>),
    /// For everything else.
    Ruin(Ruin<'s>),
}

impl Engine<'_> {
    fn epoch(
        &mut self,
        threads: usize,
        stop: &Stop,
        go_on: &dyn Fn() -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        match self {
            Self::Tabu(elites) => elites.epoch(threads, stop, go_on),
            Self::Ruin(ruin) => ruin.epoch(threads, stop, go_on),
        }
    }

    /// What no makespan goes below, where the engine works on that too.
    fn makespan_bound(&self) -> Option<i64> {
        match self {
            Self::Tabu(elites) => Some(elites.bound()),
            Self::Ruin(_) => None,
        }
    }

    fn best(&self) -> Schedule {
        match self {
            Self::Tabu(elites) => elites.best(),
            Self::Ruin(ruin) => ruin.best(),
        }
    }
}

impl Shop {
    /// Searches for a good schedule until one is proven to be the best, or the options or the watch end it.
    ///
    /// `better` hears of the first schedule and of each that is better than those before. The watch is asked about every
    /// hundredth of a second; when it breaks, the best schedule so far is the answer.
    #[must_use]
    pub fn solve(
        &self,
        options: &SolveOptions,
        watch: &dyn Watch,
        better: &mut dyn FnMut(&SolveProgress<'_>),
    ) -> Solution {
        let begun = Instant::now();
        let limit = options
            .time_limit()
            .map(|time| Duration::from_micros(u64::try_from(time.as_micros()).unwrap_or(0)));
        let stop = Stop::at(limit.and_then(|limit| begun.checked_add(limit)));
        let schedule = self.dispatch_best();
        let mut best = Best {
            score: self.score(&self.measure(&schedule)),
            schedule,
        };
        let frame = Frame::of(self);
        let ask = || watch.report(0, u64::from(options.epochs.unwrap_or(u32::MAX)));
        let (makespans, mut flow) = tasks::work(1, 1, &stop, &ask, |_| frame.makespan(&stop));
        let makespan = makespans.first().copied().unwrap_or(0);
        let mut bound = frame.value(makespan);
        let mut epochs = 0;
        better(&SolveProgress::of(
            &best.schedule,
            best.score,
            bound,
            epochs,
        ));
        let total = options.epochs.unwrap_or(u32::MAX);
        let mut end = SolveEnd::Epochs;
        let net = Net::of(self);
        let mut engine = match &net {
            Some(net) => Engine::Tabu(Box::new(Elites::new(
                net,
                options.seed,
                frame.shaver(makespan),
                &best.schedule,
            ))),
            None => Engine::Ruin(Ruin::new(self, options.seed, &best.schedule)),
        };
        while epochs < total {
            if best.score.is_proven(bound, &self.goals) {
                end = SolveEnd::Proven;
                break;
            }
            if flow.is_break() {
                break;
            }
            let go_on = || watch.report(u64::from(epochs), u64::from(total));
            flow = engine.epoch(options.threads(), &stop, &go_on);
            epochs += 1;
            if let Some(makespan) = engine.makespan_bound() {
                bound = bound.max(frame.value(makespan));
            }
            if best.take(self, engine.best()) {
                better(&SolveProgress::of(
                    &best.schedule,
                    best.score,
                    bound,
                    epochs,
                ));
            }
            if flow.is_continue() && stop.is_due() {
                end = SolveEnd::Deadline;
                break;
            }
        }
        if flow.is_break() {
            end = SolveEnd::Cancelled;
        }
        if best.score.is_proven(bound, &self.goals) {
            end = SolveEnd::Proven;
        }
        Solution {
            measures: self.measure(&best.schedule),
            schedule: best.schedule,
            score: best.score,
            bound,
            epochs,
            end,
        }
    }
}
