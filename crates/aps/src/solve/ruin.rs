//! Ruin and recreate: parts of some orders are taken off the board and put back another way.
//!
//! # Description
//! A trial takes a late order and some of those that stand in its way, takes the rest of each off the board, and puts
//! them back one order after another, each operation where it ends first. What is not much worse than the best is
//! kept. All rules of the model are the board's, so that this works for any model and any size: what a trial costs
//! depends on what it moves, not on what there is.
//!
//! # References
//! Schrimpf et al.: Record breaking optimization results using the ruin and recreate principle (J. Computational
//! Physics 159, 2000); Dueck: New optimization heuristics (J. Computational Physics 104, 1993), for the acceptance
//! by record-to-record travel.

mod trial;

use super::tally::Tally;
use super::tasks;
use crate::board::Board;
use crate::measure::ScheduleScore;
use crate::random::Random;
use crate::schedule::Schedule;
use crate::shop::Shop;
use crate::stop::Stop;
use std::ops::ControlFlow;
use std::sync::Mutex;

/// How many boards are worked on side by side.
const ISLANDS: usize = 2;
/// How many trials each makes in an epoch.
const TRIALS: usize = 2_000;
/// After so many epochs, boards that lag behind start again from the best.
const MEET_EVERY: u64 = 4;

/// The engine: boards that are worked on side by side.
pub(super) struct Ruin<'s> {
    islands: Vec<Mutex<Island<'s>>>,
    best: Schedule,
    score: ScheduleScore,
    epoch: u64,
}

/// A board with its score and the best that was met on it.
#[derive(Clone)]
struct Island<'s> {
    shop: &'s Shop,
    board: Board<'s>,
    tally: Tally<'s>,
    score: ScheduleScore,
    best: Schedule,
    best_score: ScheduleScore,
    random: Random,
}

impl<'s> Ruin<'s> {
    /// Boards that start from one schedule.
    pub(super) fn new(shop: &'s Shop, seed: u64, schedule: &Schedule) -> Self {
        let board = Board::of(shop, schedule);
        let tally = Tally::of(shop, &board);
        let score = tally.score(&board);
        let island = |place: usize| Island {
            shop,
            board: board.clone(),
            tally: tally.clone(),
            score,
            best: schedule.clone(),
            best_score: score,
            random: Random::new(seed.wrapping_mul(0x9e37_79b9).wrapping_add(place as u64)),
        };
        Self {
            islands: (0..ISLANDS)
                .map(|place| Mutex::new(island(place)))
                .collect(),
            best: schedule.clone(),
            score,
            epoch: 0,
        }
    }

    pub(super) fn best(&self) -> Schedule {
        self.best.clone()
    }

    /// Makes an epoch's trials; breaks if it was asked to stop.
    pub(super) fn epoch(
        &mut self,
        threads: usize,
        stop: &Stop,
        go_on: &dyn Fn() -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let (found, flow) = tasks::work(ISLANDS, threads, stop, go_on, |place| {
            // Each island is worked by one thread at a time, so that nobody waits here.
            let mut island = self.islands.get(place)?.lock().ok()?;
            for trial in 0..TRIALS {
                if trial % 8 == 0 && stop.is_due() {
                    break;
                }
                island.try_once();
            }
            (island.best_score < self.score).then(|| (island.best_score, island.best.clone()))
        });
        for (score, schedule) in found.into_iter().flatten() {
            if score < self.score {
                (self.score, self.best) = (score, schedule);
            }
        }
        self.epoch += 1;
        if self.epoch.is_multiple_of(MEET_EVERY) {
            self.meet();
        }
        flow
    }

    /// Lets the boards that lag behind go on from the best one.
    fn meet(&mut self) {
        for island in &mut self.islands {
            let Ok(island) = island.get_mut() else {
                continue;
            };
            if island.best_score > self.score {
                island.board = Board::of(island.shop, &self.best);
                island.tally = Tally::of(island.shop, &island.board);
                island.score = self.score;
                island.best = self.best.clone();
                island.best_score = self.score;
            }
        }
    }
}
