//! What a trial takes off: a late order, and what stands in its way.

use super::island::Island;
use crate::board::NEVER;
use crate::table::{Job, Op};

/// How often chance may draw something that cannot be moved.
const DRAWS: usize = 8;

/// How many of those that share something with an operation are looked at.
const MOST_SEEN: usize = 256;

impl Island<'_> {
    /// An order that matters, and some of what stands in its way.
    pub(super) fn choose(&mut self) {
        let Some(first) = self.draw() else { return };
        let shop = self.shop;
        let job = shop.ops[first].job;
        // Either all that follows, or this step alone.
        let alone = self.random.below(4) == 0;
        self.trial.first = Some(first);
        self.mark_from(first, alone);
        let strings = 1 + self.random.below(4);
        for _ in 0..strings {
            let at = if self.random.below(3) == 0 {
                self.step_of(job)
            } else {
                Some(first)
            };
            if let Some(op) = at {
                self.string(op, job);
            }
        }
    }

    /// An operation of an order that matters.
    fn draw(&mut self) -> Option<Op> {
        if !self.tally.torn().is_empty() && self.random.below(2) == 0 {
            let job = self.random.pick(self.tally.torn())?;
            if !self.may_take_up(job) {
                return None;
            }
            let mut ops = self.shop.ops_of(job);
            let op = ops.find(|op| self.board.at(*op).is_none())?;
            return self.shop.ops[op].lock.is_none().then_some(op);
        }
        for _ in 0..DRAWS {
            let job = self.draw_order()?;
            let op = self.step_of(job)?;
            if self.board.at(op).is_some() && self.board.may_move(op) {
                return Some(op);
            }
        }
        None
    }

    /// A late order mostly; else the latest of a few.
    fn draw_order(&mut self) -> Option<Job> {
        if self.tally.orders() == 0 {
            return None;
        }
        let late = self.tally.late();
        if !late.is_empty() && self.random.below(10) > 0 {
            let one = self.random.pick(late)?;
            if self.random.below(2) == 0 {
                return Some(one);
            }
            let other = self.random.pick(late)?;
            let lateness = |job| self.tally.of_order(job).weighted_tardiness;
            return Some(if lateness(one) >= lateness(other) {
                one
            } else {
                other
            });
        }
        let draws = (0..6).map(|_| Job(self.random.below(self.tally.orders())));
        if self.tally.late().is_empty() {
            return draws.max_by_key(|job| self.tally.of_order(*job).makespan);
        }
        draws.last()
    }

    fn step_of(&mut self, job: Job) -> Option<Op> {
        let ops = &self.shop.jobs[job].ops;
        let count = ops.end.checked_sub(ops.start)?;
        Some(Op(ops.start + self.random.below(count)))
    }

    /// Takes an operation and what follows it in its order, or it alone.
    fn mark_from(&mut self, op: Op, alone: bool) {
        if self.board.at(op).is_some() {
            self.trial.mark(op);
        }
        if alone {
            return;
        }
        let shop = self.shop;
        let job = shop.ops[op].job;
        let rank = self.trial.rank[op];
        for other in shop.ops_of(job) {
            if self.trial.rank[other] > rank
                && self.board.at(other).is_some()
                && self.board.may_move(other)
            {
                self.trial.mark(other);
            }
        }
    }

    /// Takes some neighbours that stand where an operation waits, on one of its machines; or some that use what else it
    /// needs then, such as an operator or a material.
    fn string(&mut self, op: Op, job: Job) {
        let shop = self.shop;
        let ways = shop.ways_of(op);
        let count = u32::try_from(ways.len()).unwrap_or(1);
        let Some(way) = shop.ways_of(op).nth(self.random.below(count) as usize) else {
            return;
        };
        let res = shop.ways[way].res;
        let ready = self.board.ready(op);
        // What stands earlier may still forbid what has no place, such as work that must not come before it.
        let anywhere = self.board.at(op).is_none() && self.random.below(2) == 0;
        let (from, until) = match self.board.at(op) {
            None if anywhere => (0, NEVER),
            // What ends right there can be what made the set-up necessary.
            Some(place) if ready < place.start => (ready - 1, place.end),
            // Where it does not wait, there is the time just before it.
            Some(place) => (place.start - 4 * shop.ways[way].duration, place.end),
            None => (ready, NEVER),
        };
        let trial = &mut self.trial;
        trial.rivals.clear();
        let shared = trial.sharers.with(op);
        if !shared.is_empty() && self.random.below(2) == 0 {
            let count = u32::try_from(shared.len()).unwrap_or(u32::MAX);
            let from_list = self.random.below(count) as usize;
            let seen = shared.iter().cycle().skip(from_list);
            let stands = |rival: &Op| {
                let place = self.board.at(*rival);
                place.is_some_and(|place| place.start < until && place.end > from)
            };
            let others = seen.take(shared.len().min(MOST_SEEN)).copied();
            let others = others.filter(|rival| shop.ops[*rival].job != job);
            trial.rivals.extend(others.filter(stands));
            let at = |rival: &Op| self.board.at(*rival).map(|place| place.start);
            trial
                .rivals
                .sort_unstable_by_key(|rival| (at(rival), *rival));
        } else {
            let within = self.board.between(res, from, until);
            trial
                .rivals
                .extend(within.filter(|rival| shop.ops[*rival].job != job));
        }
        let length = 1 + self.random.below(5) as usize;
        let count = u32::try_from(trial.rivals.len()).unwrap_or(0);
        if count == 0 {
            return;
        }
        let at = self.random.below(count) as usize;
        for step in at..at + length {
            let Some(rival) = self.trial.rivals.get(step).copied() else {
                break;
            };
            if self.board.may_move(rival) {
                let alone = self.random.below(3) == 0;
                self.mark_from(rival, alone);
            }
        }
    }
}
