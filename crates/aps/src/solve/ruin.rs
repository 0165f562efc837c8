//! Ruin and recreate: parts of some orders are taken off the board and put back another way.
//!
//! # Description
//! A trial takes a late order and some of what stands in its way off the board, and puts it back, order after order,
//! each operation where it ends first. What is better is kept, and what is little worse, the less so the longer it
//! goes on. All rules of the model are the board's, so that this works for any model and any size: what a trial costs
//! depends on what it moves, not on what there is.
//!
//! Boards are worked on side by side. Those of a large shop each own a stretch of time, and the borders move from epoch
//! to epoch; what all of them found is put together, and everything is pushed to the left. Those of a small shop each
//! go their own way, and meet now and then.
//!
//! # References
//! Schrimpf et al.: Record breaking optimization results using the ruin and recreate principle (J. Computational
//! Physics 159, 2000); Christiaens, Vanden Berghe: Slack induction by string removals for vehicle routing problems
//! (Transportation Science 54, 2020), for strings, blinks and the acceptance by annealing.

mod choose;
mod cooling;
mod island;
mod limit;
mod put_back;
mod sharers;
mod trial;

#[cfg(test)]
mod tests;

use super::tasks;
use crate::measure::ScheduleScore;
use crate::schedule::Schedule;
use crate::shop::Shop;
use crate::stop::Stop;
use cooling::Cooling;
use island::Island;
use std::ops::ControlFlow;
use std::sync::Mutex;

/// How many boards are worked on side by side.
const ISLANDS: usize = 2;

/// How many trials each makes in an epoch, at least; the more there is, the more, as at the end of an epoch everything
/// is looked at.
const TRIALS: usize = 2_000;

/// From so many operations on, boards own stretches of time.
const LARGE: usize = 3_000;

/// After so many epochs, boards that go their own way start again from the best.
const MEET_EVERY: u32 = 8;

/// After so many epochs boards with stretches are pushed to the left.
const NEAT_EVERY: u32 = 3;

/// At the very end more moves than this are not put together any more.
const MOST_AT_LAST: usize = 4_000;

/// The engine: boards that are worked on side by side.
pub(super) struct Ruin<'s> {
    islands: Vec<Mutex<Island<'s>>>,
    best: Schedule,
    score: ScheduleScore,
    cooling: Cooling,
    divided: bool,
    /// How many trials each board makes in an epoch.
    trials: usize,
    epoch: u32,
}

impl<'s> Ruin<'s> {
    /// Boards that start from one schedule.
    pub(super) fn new(shop: &'s Shop, seed: u64, schedule: &Schedule) -> Self {
        let first = Island::new(shop, seed, schedule);
        let score = first.score();
        let islands = (0..ISLANDS).map(|place| Mutex::new(first.beside(place)));
        Self {
            cooling: Cooling::of(shop),
            islands: islands.collect(),
            best: schedule.clone(),
            score,
            divided: shop.operations() >= LARGE,
            trials: TRIALS.max(shop.operations() / 16),
            epoch: 0,
        }
    }

    pub(super) fn best(&self) -> Schedule {
        self.best.clone()
    }

    pub(super) fn score(&self) -> ScheduleScore {
        self.score
    }

    /// Makes an epoch's trials; breaks if it was asked to stop.
    pub(super) fn epoch(
        &mut self,
        threads: usize,
        stop: &Stop,
        go_on: &dyn Fn() -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let trials = self.trials;
        let heat = self
            .cooling
            .at(f64::from(self.epoch) * float(trials * ISLANDS));
        if self.divided {
            self.divide();
        }
        let (_, flow) = tasks::work(ISLANDS, threads, stop, go_on, |place| {
            // Each island is worked by one thread at a time, so that nobody waits here.
            if let Some(Ok(mut island)) = self.islands.get(place).map(Mutex::lock) {
                island.work(trials, heat, stop);
            }
        });
        self.epoch += 1;
        if flow.is_break() {
            self.settle(stop);
            return flow;
        }
        // The watch is asked meanwhile: with very much to do this takes its time.
        let this = Mutex::new(self);
        let (_, flow) = tasks::work(1, 1, stop, go_on, |_| {
            if let Ok(mut this) = this.lock() {
                this.settle(stop);
            }
        });
        flow
    }

    /// Looks at what the boards found.
    fn settle(&mut self, stop: &Stop) {
        if self.divided {
            self.join(stop);
        } else {
            self.compare(stop);
        }
    }

    fn boards(&mut self) -> impl Iterator<Item = &mut Island<'s>> {
        self.islands
            .iter_mut()
            .filter_map(|island| island.get_mut().ok())
    }

    /// Gives each board its stretch of time.
    fn divide(&mut self) {
        let mut borders = vec![0];
        if let Some(first) = self.boards().next() {
            borders.extend(first.borders(ISLANDS));
        }
        borders.push(crate::board::NEVER);
        let epoch = self.epoch as usize;
        for ((place, island), stretch) in self.boards().enumerate().zip(borders.windows(2)) {
            if let [from, until] = *stretch {
                island.confine(from, until, ((epoch + place) % ISLANDS, ISLANDS));
            }
        }
    }

    /// Puts together what the boards found, each in its stretch.
    fn join(&mut self, stop: &Stop) {
        let found: Vec<_> = self.boards().map(Island::take_changes).collect();
        // Who wants the answer now does not wait until all is put together.
        if stop.is_due() && found.iter().map(Vec::len).sum::<usize>() > MOST_AT_LAST {
            let boards = self.boards();
            let best = boards.min_by_key(|island| island.score());
            let best = best.map(|island| (island.score(), island.schedule()));
            return self.keep(best);
        }
        for (place, island) in self.boards().enumerate() {
            for (_, changes) in found
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != place)
            {
                island.adopt(changes);
            }
        }
        let neat = self.epoch.is_multiple_of(NEAT_EVERY) && !stop.is_due();
        let mut boards = self.boards();
        let Some(first) = boards.next() else { return };
        if neat {
            first.push_left(stop);
        }
        let best = (first.score(), first.schedule());
        for other in boards {
            if neat {
                other.follow(first);
            }
        }
        self.keep(Some(best));
    }

    /// Looks what the boards found, each in its own way.
    fn compare(&mut self, stop: &Stop) {
        let meets = self.epoch.is_multiple_of(MEET_EVERY);
        let found: Vec<_> = self
            .boards()
            .map(|island| {
                island.push_left(stop);
                island.best()
            })
            .collect();
        for one in found {
            self.keep(Some(one));
        }
        if meets {
            let (score, best) = (self.score, self.best.clone());
            for island in self.boards() {
                island.catch_up(score, &best);
            }
        }
    }

    fn keep(&mut self, found: Option<(ScheduleScore, Schedule)>) {
        if let Some((score, schedule)) = found
            && score < self.score
        {
            (self.score, self.best) = (score, schedule);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "time is an estimate")]
fn float(count: usize) -> f64 {
    count as f64
}
