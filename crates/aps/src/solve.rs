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

mod children;
mod elites;
mod options;
mod ruin;
mod tally;
mod tasks;
mod walk;

#[cfg(test)]
mod tests;

pub use options::{Solution, SolveEnd, SolveOptions, SolveProgress};
pub(crate) use options::{usual_seed, usual_threads};

use crate::bound::Frame;
use crate::dispatch::DispatchRule;
use crate::measure::{ScheduleMeasures, ScheduleScore};
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
    measures: ScheduleMeasures,
}

impl Best {
    fn solution(self, bound: i64, epochs: u32, end: SolveEnd) -> Solution {
        Solution {
            measures: self.measures,
            schedule: self.schedule,
            score: self.score,
            bound,
            epochs,
            end,
        }
    }

    fn of(shop: &Shop, schedule: Schedule) -> Self {
        let measures = shop.measure(&schedule);
        Self {
            score: shop.score(&measures),
            schedule,
            measures,
        }
    }

    /// Takes a schedule that is better; says whether it was.
    fn take(&mut self, shop: &Shop, schedule: Schedule) -> bool {
        let found = Self::of(shop, schedule);
        let better = found.score < self.score;
        if better {
            *self = found;
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

    /// Whether it is worth looking at what the engine found.
    fn may_beat(&self, score: ScheduleScore) -> bool {
        match self {
            Self::Tabu(_) => true,
            Self::Ruin(ruin) => ruin.score() < score,
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
    /// The best schedule that dispatching gives. The first is finished whatever the time, unless somebody breaks it off.
    fn dispatched(
        &self,
        threads: usize,
        stop: &Stop,
        ask: &dyn Fn() -> ControlFlow<()>,
    ) -> (Best, ControlFlow<()>) {
        let unhurried = Stop::at(None);
        let (mut schedules, mut flow) = tasks::work(1, 1, &unhurried, ask, |_| {
            self.dispatch_setting(0, &unhurried)
        });
        if flow.is_break() {
            stop.tell();
        }
        if !stop.is_due() {
            let others = self.dispatch_settings() - 1;
            let (more, then) = tasks::work(others, threads, stop, ask, |place| {
                self.dispatch_setting(place + 1, stop)
            });
            schedules.extend(more);
            flow = then;
        }
        let found = schedules
            .into_iter()
            .map(|schedule| Best::of(self, schedule));
        let best = found.min_by_key(|best| best.score);
        let best = best.unwrap_or_else(|| Best::of(self, self.dispatch(DispatchRule::Atcs)));
        (best, flow)
    }

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
        self.search(None, options, watch, better)
    }

    /// The same, from a schedule that keeps the rules: the answer is never worse than that.
    #[must_use]
    pub fn solve_from(
        &self,
        start: Schedule,
        options: &SolveOptions,
        watch: &dyn Watch,
        better: &mut dyn FnMut(&SolveProgress<'_>),
    ) -> Solution {
        self.search(Some(start), options, watch, better)
    }

    fn search(
        &self,
        start: Option<Schedule>,
        options: &SolveOptions,
        watch: &dyn Watch,
        better: &mut dyn FnMut(&SolveProgress<'_>),
    ) -> Solution {
        let begun = Instant::now();
        let limit = options
            .time_limit()
            .map(|time| Duration::from_micros(u64::try_from(time.as_micros()).unwrap_or(0)));
        let stop = Stop::at(limit.and_then(|limit| begun.checked_add(limit)));
        let ask = || watch.report(0, u64::from(options.epochs.unwrap_or(u32::MAX)));
        let (mut best, flow) = self.dispatched(options.threads(), &stop, &ask);
        if let Some(start) = start {
            best.take(self, start);
        }
        if flow.is_break() {
            better(&SolveProgress::of(&best.schedule, best.score, 0, 0));
            return best.solution(0, 0, SolveEnd::Cancelled);
        }
        let frame = Frame::of(self);
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
            if engine.may_beat(best.score) && best.take(self, engine.best()) {
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
        best.solution(bound, epochs, end)
    }
}
