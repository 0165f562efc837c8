//! A board with its score: what trials work on.

use super::cooling::Heat;
use super::trial::Trial;
use crate::board::{Board, NEVER};
use crate::measure::ScheduleScore;
use crate::random::Random;
use crate::schedule::{Place, Schedule};
use crate::shop::Shop;
use crate::solve::tally::Tally;
use crate::stop::Stop;
use crate::table::{Id, Job, Op, Table};

/// How many trials are made before somebody looks whether to stop.
const LOOK_EVERY: usize = 8;

/// How many places are looked at before somebody looks whether to stop, while everything is pushed to the left.
const LOOK_AT_PLACES: usize = 1_000;

/// A board, the trial that is made on it, and the best that was met.
#[derive(Clone)]
pub(super) struct Island<'s> {
    pub(super) shop: &'s Shop,
    pub(super) board: Board<'s>,
    pub(super) tally: Tally<'s>,
    pub(super) score: ScheduleScore,
    pub(super) random: Random,
    pub(super) trial: Trial,
    /// The heat in units of the goals of rank 0.
    pub(super) heat: f64,
    best: Schedule,
    best_score: ScheduleScore,
    /// What was moved since the best, or since the boards were put together.
    pub(super) moved: Vec<Op>,
    is_moved: Table<Op, bool>,
    divided: bool,
    /// Of as many boards with stretches, which orders without a place this one may give one to.
    share: (usize, usize),
}

impl<'s> Island<'s> {
    pub(super) fn new(shop: &'s Shop, seed: u64, schedule: &Schedule) -> Self {
        let board = Board::of(shop, schedule);
        let tally = Tally::of(shop, &board);
        let score = tally.score(&board);
        Self {
            shop,
            score,
            random: Random::new(seed.wrapping_mul(0x9e37_79b9)),
            trial: Trial::of(shop),
            heat: 0.0,
            best: schedule.clone(),
            best_score: score,
            moved: Vec::new(),
            is_moved: Table::filled(shop.ops.len(), false),
            divided: false,
            share: (0, 1),
            board,
            tally,
        }
    }

    /// The same board, with a chance of its own.
    pub(super) fn beside(&self, place: usize) -> Self {
        let mut random = self.random.clone();
        for _ in 0..place {
            random = Random::new(random.next());
        }
        Self {
            random,
            ..self.clone()
        }
    }

    pub(super) fn score(&self) -> ScheduleScore {
        self.score
    }

    pub(super) fn schedule(&self) -> Schedule {
        self.board.schedule()
    }

    pub(super) fn best(&mut self) -> (ScheduleScore, Schedule) {
        (self.best_score, self.best.clone())
    }

    /// Makes trials.
    pub(super) fn work(&mut self, trials: usize, heat: Heat, stop: &Stop) {
        let [_, value, ..] = self.best_score.0;
        self.heat = heat.of(value, self.tally.late().len(), self.tally.orders());
        for trial in 0..trials {
            if trial % LOOK_EVERY == 0 && stop.is_due() {
                break;
            }
            self.try_once();
        }
    }

    /// Notes what a trial moved, now that it is kept.
    pub(super) fn note(&mut self, ops: impl Iterator<Item = Op>) {
        for op in ops {
            if !self.is_moved[op] {
                self.is_moved[op] = true;
                self.moved.push(op);
            }
        }
        if !self.divided && self.score < self.best_score {
            self.note_best();
        }
    }

    fn note_best(&mut self) {
        self.best_score = self.score;
        for op in std::mem::take(&mut self.moved) {
            self.is_moved[op] = false;
            self.best.places[op] = self.board.at(op);
        }
    }

    /// Points that part the time into stretches with about as much late work in each.
    pub(super) fn borders(&mut self, stretches: usize) -> Vec<i64> {
        let late = self.tally.late();
        let of_late = late.iter().flat_map(|job| self.shop.ops_of(*job));
        let mut starts: Vec<i64> = if late.len() > 20 {
            of_late
                .filter_map(|op| self.board.at(op))
                .map(|p| p.start)
                .collect()
        } else {
            let all = self.shop.ops.ids();
            all.filter_map(|op| self.board.at(op))
                .map(|p| p.start)
                .collect()
        };
        starts.sort_unstable();
        let count = starts.len();
        let mut borders: Vec<i64> = (1..stretches)
            .map(|border| {
                // Between 0.2 and 0.8 of a stretch past the border before.
                let part = 700 + self.random.below(600) as usize;
                let at = ((border - 1) * 1_000 + part) * count / (stretches * 1_000);
                starts.get(at).copied().unwrap_or(NEVER)
            })
            .collect();
        borders.sort_unstable();
        borders
    }

    /// Lets trials change only what lies between two points, and give a place only to a share of what has none:
    /// two boards must not both find one for the same operation.
    pub(super) fn confine(&mut self, from: i64, until: i64, share: (usize, usize)) {
        self.board.confine(from, until);
        self.divided = true;
        self.share = share;
    }

    /// Whether this board may give a place to what an order has without one.
    pub(super) fn may_take_up(&self, job: Job) -> bool {
        let (turn, count) = self.share;
        job.place() % count == turn
    }

    /// What was moved, and where to.
    pub(super) fn take_changes(&mut self) -> Vec<(Op, Option<Place>)> {
        self.board.free();
        let moved = std::mem::take(&mut self.moved);
        moved
            .into_iter()
            .map(|op| {
                self.is_moved[op] = false;
                (op, self.board.at(op))
            })
            .collect()
    }

    /// Moves what another board has moved.
    pub(super) fn adopt(&mut self, changes: &[(Op, Option<Place>)]) {
        for (op, _) in changes {
            self.board.take_off(*op);
        }
        let mut places: Vec<(Op, Place)> = changes
            .iter()
            .filter_map(|(op, place)| Some((*op, (*place)?)))
            .collect();
        places.sort_unstable_by_key(|(op, place)| (place.start, place.end, *op));
        for (op, place) in places {
            self.board.put_back(op, place);
        }
        let mut jobs: Vec<Job> = changes
            .iter()
            .map(|(op, _)| self.shop.ops[*op].job)
            .collect();
        jobs.sort_unstable();
        jobs.dedup();
        for job in jobs {
            self.tally.update(&self.board, job);
        }
        self.score = self.tally.score(&self.board);
        self.best_score = self.best_score.min(self.score);
    }

    /// Takes over another board.
    pub(super) fn follow(&mut self, other: &Self) {
        self.board = other.board.clone();
        self.tally = other.tally.clone();
        self.score = other.score;
        self.best_score = other.best_score;
    }

    /// Starts again from the best there is, if it is better than what was met here.
    pub(super) fn catch_up(&mut self, score: ScheduleScore, best: &Schedule) {
        if self.best_score > score {
            self.board = Board::of(self.shop, best);
            self.tally = Tally::of(self.shop, &self.board);
            self.score = score;
            self.best_score = score;
            self.best = best.clone();
            for op in std::mem::take(&mut self.moved) {
                self.is_moved[op] = false;
            }
        }
    }

    /// Moves everything to the left as far as it goes, each machine keeping its order.
    ///
    /// Nothing is moved where operations are tied together or live on material: there earlier is not always better.
    pub(super) fn push_left(&mut self, stop: &Stop) {
        let shop = self.shop;
        let loose = shop.knots.len() == shop.ops.len() && shop.stores.len() == 0;
        let former = shop.ops.cells().iter().any(|op| op.former.is_some());
        if loose
            && !former
            && let Some((board, moved)) = self.pushed(stop)
        {
            let tally = Tally::of(shop, &board);
            let score = tally.score(&board);
            if score <= self.score {
                (self.board, self.tally, self.score) = (board, tally, score);
                if !self.divided {
                    self.note(moved.into_iter());
                }
            }
        }
        if self.divided {
            self.best_score = self.best_score.min(self.score);
        }
    }

    /// The board with everything pushed to the left, and what moved.
    fn pushed(&self, stop: &Stop) -> Option<(Board<'s>, Vec<Op>)> {
        let shop = self.shop;
        let mut places: Vec<(Op, Place)> = Vec::with_capacity(shop.ops.len());
        for op in shop.ops.ids() {
            places.push((op, self.board.at(op)?));
        }
        places.sort_by_cached_key(|(op, place)| (place.start, place.end, self.trial.rank[*op]));
        let mut board = Board::new(shop);
        let mut moved = Vec::new();
        for (count, (op, place)) in places.into_iter().enumerate() {
            if count.is_multiple_of(LOOK_AT_PLACES) && stop.is_due() {
                return None;
            }
            if board.at(op).is_some() {
                continue;
            }
            let slot = board.append_slot(op, place.way)?;
            if slot.start != place.start {
                moved.push(op);
            }
            board.place(op, slot);
        }
        Some((board, moved))
    }
}
