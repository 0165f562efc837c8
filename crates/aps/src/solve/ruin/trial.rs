//! One trial: what is taken off, in which turn it comes back, and whether that is kept.

use super::island::Island;
use super::limit::Limit;
use super::sharers::Sharers;
use crate::board::NEVER;
use crate::measure::ScheduleMeasures;
use crate::model::SchedulingMeasure;
use crate::schedule::Place;
use crate::shop::Shop;
use crate::table::{Id, Job, Op, Table};
use std::cmp::Reverse;
use std::sync::Arc;

/// A trial that would take more operations off is left alone.
const MOST_OPERATIONS: usize = 120;

/// What a trial needs to remember; kept, so that nothing is asked of the allocator.
#[derive(Debug, Clone)]
pub(super) struct Trial {
    /// Each operation's place in an order in which everything comes after what it waits for.
    pub(super) rank: Table<Op, u32>,
    /// The least time from the end of each operation to the end of its order.
    pub(super) rest: Table<Op, i64>,
    /// How far chance moves an order in the turn.
    pub(super) noise: u32,
    /// Who shares operators, tools or material.
    pub(super) sharers: Arc<Sharers>,
    /// Whether orders wait for each other.
    pub(super) across: bool,
    pub(super) former: bool,
    /// Whether some order has branches, whose operations may come back in another turn.
    pub(super) branched: bool,
    /// Whether some goal asks what things cost.
    pub(super) costly: bool,
    /// The operation for which the trial is made.
    pub(super) first: Option<Op>,
    pub(super) off: Vec<Op>,
    pub(super) marks: Table<Op, u32>,
    pub(super) mark: u32,
    pub(super) rivals: Vec<Op>,
    pub(super) taken: Vec<(Op, Place)>,
    pub(super) turns: Vec<(i64, Job)>,
    pub(super) line_up: Vec<(u32, u32, Op)>,
    pub(super) placed: Vec<Op>,
    pub(super) before: Vec<(Job, ScheduleMeasures)>,
}

impl Trial {
    pub(super) fn of(shop: &Shop) -> Self {
        let mut rank = Table::filled(shop.ops.len(), 0);
        for (place, op) in shop.ranked.iter().enumerate() {
            rank[*op] = Op::new(place).0;
        }
        let shortest = |op: Op| {
            shop.ways_of(op)
                .map(|way| shop.ways[way].duration)
                .min()
                .unwrap_or(0)
        };
        let mut rest = Table::filled(shop.ops.len(), 0);
        for op in shop.ranked.iter().rev().copied() {
            let behind = shop.behind[op].iter();
            let own = behind.filter(|wait| {
                wait.from_end && !wait.to_end && shop.ops[wait.other].job == shop.ops[op].job
            });
            let longest = own
                .map(|wait| wait.min + shortest(wait.other) + rest[wait.other])
                .max();
            rest[op] = longest.unwrap_or(0);
        }
        let work: i64 = shop.ops.ids().map(shortest).sum();
        let mean = work / i64::from(Op::new(shop.ops.len()).0.max(1));
        let across = shop.before.iter().any(|(op, waits)| {
            waits
                .iter()
                .any(|wait| shop.ops[wait.other].job != shop.ops[op].job)
        });
        let branched = shop.jobs.ids().any(|job| {
            let mut ops: Vec<Op> = shop.ops_of(job).collect();
            ops.sort_unstable_by_key(|op| rank[*op]);
            let mut pairs = ops.windows(2);
            pairs.any(|pair| matches!(pair, [one, next] if !waits_for(shop, *next, *one)))
        });
        Self {
            rank,
            rest,
            noise: u32::try_from(4 * mean + 1).unwrap_or(u32::MAX / 4),
            sharers: Arc::new(Sharers::of(shop)),
            across,
            former: shop.ops.cells().iter().any(|op| op.former.is_some()),
            branched,
            costly: shop
                .goals
                .iter()
                .any(|goal| goal.measure == SchedulingMeasure::Cost),
            first: None,
            off: Vec::new(),
            marks: Table::filled(shop.ops.len(), 0),
            mark: 0,
            rivals: Vec::new(),
            taken: Vec::new(),
            turns: Vec::new(),
            line_up: Vec::new(),
            placed: Vec::new(),
            before: Vec::new(),
        }
    }

    /// Notes an operation that is to be taken off.
    pub(super) fn mark(&mut self, op: Op) {
        if self.marks[op] != self.mark {
            self.marks[op] = self.mark;
            self.off.push(op);
        }
    }
}

/// Whether an operation waits for another directly.
fn waits_for(shop: &Shop, op: Op, other: Op) -> bool {
    shop.before[op].iter().any(|wait| wait.other == other)
}

impl Island<'_> {
    /// Makes a trial; leaves the board as it was unless the outcome is kept.
    pub(super) fn try_once(&mut self) {
        let trial = &mut self.trial;
        trial.mark = trial.mark.wrapping_add(1).max(1);
        trial.off.clear();
        trial.taken.clear();
        trial.placed.clear();
        trial.before.clear();
        self.choose();
        let first = self.trial.first.take();
        let torn = first.filter(|op| self.board.at(*op).is_none());
        if (self.trial.off.is_empty() && torn.is_none()) || !self.complete(0) {
            return;
        }
        let limit = self.limit();
        let whole = self.take_off();
        self.line_up(first);
        // What had no place before may still come to stand beside neighbours, and theirs may be
        // another board's to move.
        let free = self.trial.line_up.iter().all(|(_, _, op)| {
            self.trial.marks[*op] == self.trial.mark || self.leaves_neighbours_alone(*op)
        });
        let kept = whole && free && self.put_back_otherwise(limit) && self.is_kept(limit);
        if kept {
            let line_up = std::mem::take(&mut self.trial.line_up);
            self.note(line_up.iter().map(|(_, _, op)| *op));
            self.trial.line_up = line_up;
        } else {
            self.restore();
        }
    }

    /// Counts the outcome, and looks whether it may stay.
    fn is_kept(&mut self, limit: Limit) -> bool {
        let turns = std::mem::take(&mut self.trial.turns);
        for (_, job) in &turns {
            let before = self.tally.update(&self.board, *job);
            self.trial.before.push((*job, before));
        }
        self.trial.turns = turns;
        let score = self.tally.score(&self.board);
        let kept = limit.takes(score) && (self.shop.stores.len() == 0 || self.board.stores_hold());
        if kept {
            self.score = score;
        }
        kept
    }

    fn limit(&mut self) -> Limit {
        let chance = f64::from(self.random.below(1 << 24) + 1) / f64::from(1_u32 << 24);
        let worse = -chance.ln() * self.heat;
        Limit::of(self.score, worse)
    }

    /// Adds all that cannot stay where these are taken off: what is tied to them or runs in a batch with them. Says
    /// whether all of them may be moved, and are not too many.
    fn complete(&mut self, from: usize) -> bool {
        let mut at = from;
        while let Some(op) = self.trial.off.get(at).copied() {
            at += 1;
            if self.trial.off.len() > MOST_OPERATIONS || !self.board.may_move(op) {
                return false;
            }
            let knot = &self.shop.knots[self.shop.knot_of[op]];
            for other in knot.iter().copied().filter(|other| *other != op) {
                if self.board.at(other).is_none() || self.shop.ops[other].lock.is_some() {
                    continue;
                }
                self.trial.mark(other);
            }
            let trial = &mut self.trial;
            self.board.mates(op).for_each(|mate| trial.mark(mate));
            if !self.leaves_neighbours_alone(op) {
                return false;
            }
        }
        true
    }

    /// Whether what the operation waits for, or what waits for it, cannot be moved by another board so that both come
    /// too close.
    fn leaves_neighbours_alone(&self, op: Op) -> bool {
        let shop = self.shop;
        let mut waits = shop.before[op].iter().chain(&shop.behind[op]);
        waits.all(|wait| {
            let simple = wait.from_end && !wait.to_end && wait.min == 0 && wait.max.is_none();
            simple || !self.board.is_foreign(wait.other)
        })
    }

    /// Takes operations off, and what loses its set-up with them; whether all of that may be moved.
    fn take_off(&mut self) -> bool {
        let mut off = std::mem::take(&mut self.trial.off);
        let mut whole = true;
        let mut from = 0;
        while from < off.len() {
            let board = &self.board;
            if let Some(new) = off.get_mut(from..) {
                new.sort_unstable_by_key(|op| Reverse(board.at(*op).map(|place| place.start)));
            }
            let until = off.len();
            self.trial.off = off;
            for at in from..until {
                let Some(op) = self.trial.off.get(at).copied() else {
                    break;
                };
                let Some(place) = self.board.at(op) else {
                    continue;
                };
                self.trial.taken.push((op, place));
                if let Some(orphan) = self.board.take_off(op)
                    && self.board.at(orphan).is_some()
                {
                    self.trial.mark(orphan);
                }
            }
            if self.trial.off.len() > until {
                whole &= self.complete(until);
            }
            off = std::mem::take(&mut self.trial.off);
            from = until;
            if !whole {
                break;
            }
        }
        self.trial.off = off;
        whole
    }

    /// Finds the turn in which what was taken off comes back: order by order.
    fn line_up(&mut self, first: Option<Op>) {
        let shop = self.shop;
        let rule = self.random.below(6);
        let first = first.map(|op| shop.ops[op].job);
        let torn = first.filter(|job| self.may_take_up(*job));
        let trial = &mut self.trial;
        trial.turns.clear();
        trial.line_up.clear();
        // What never had a place comes along with its order.
        let torn = torn.filter(|job| self.tally.of_order(*job).unplaced_operations > 0);
        let torn = torn.into_iter().flat_map(|job| shop.ops_of(job));
        let lost = torn.filter(|op| {
            self.board.at(*op).is_none()
                && shop.ops[*op].lock.is_none()
                && !trial.taken.iter().any(|(other, _)| other == op)
        });
        let taken = trial
            .taken
            .iter()
            .map(|(op, place)| (*op, place.start, place.end));
        for (op, start, end) in taken.chain(lost.map(|op| (op, 0, 0))) {
            let job = shop.ops[op].job;
            trial.line_up.push((0, trial.rank[op], op));
            if trial.turns.iter().any(|(_, known)| *known == job) {
                continue;
            }
            let facts = &shop.jobs[job];
            let due = facts.due.unwrap_or(end);
            let noise = i64::from(self.random.below(trial.noise));
            let key = match rule {
                0 => due + noise,
                1 => {
                    due - facts
                        .weight
                        .saturating_mul(i64::from(self.random.below(1_000)))
                }
                2 => start + noise,
                3 => due - trial.rest[op] - end + noise,
                4 if Some(job) == first => -NEVER,
                _ => i64::from(self.random.below(u32::MAX)),
            };
            trial.turns.push((key, job));
        }
        trial.turns.sort_unstable();
        for (turn, _, op) in &mut trial.line_up {
            let job = shop.ops[*op].job;
            let place = trial.turns.iter().position(|(_, known)| *known == job);
            *turn = Op::new(place.unwrap_or(0)).0;
        }
        trial.line_up.sort_unstable();
        if trial.branched && self.random.below(8) == 0 {
            for at in 1..trial.line_up.len() {
                if let Some([(turn, _, one), (other, _, next)]) = trial.line_up.get(at - 1..=at)
                    && turn == other
                    && !waits_for(shop, *next, *one)
                    && self.random.below(2) == 0
                {
                    trial.line_up.swap(at - 1, at);
                }
            }
        }
    }

    /// Puts everything back to where it stood.
    fn restore(&mut self) {
        for (job, before) in self.trial.before.drain(..) {
            self.tally.set(job, before);
        }
        while let Some(op) = self.trial.placed.pop() {
            self.board.take_off(op);
        }
        let taken = &mut self.trial.taken;
        taken.sort_unstable_by_key(|(op, place)| (place.start, place.end, *op));
        for (op, place) in taken.iter() {
            self.board.put_back(*op, *place);
        }
    }
}
