//! One trial: what is taken off, in which turn it comes back, and whether that is kept.

use super::Island;
use crate::measure::ScheduleScore;
use crate::schedule::Place;
use crate::table::{Job, Knot, Op};
use std::cmp::Reverse;
use std::collections::HashSet;

/// How many orders stand beside the first one in a trial, at most.
const COMPANIONS: usize = 4;
/// A trial that would take more operations off is left alone.
const MOST_OPERATIONS: usize = 120;
/// A schedule may be worse than the best by one part in so many and still be kept.
const TOLERANCE: i64 = 400;

impl Island<'_> {
    /// Makes a trial; leaves the board as it was unless the outcome is kept.
    pub(super) fn try_once(&mut self) {
        let mut off: Vec<Op> = Vec::new();
        self.choose(&mut off);
        self.complete(&mut off, MOST_OPERATIONS);
        if off.is_empty() || off.len() > MOST_OPERATIONS {
            return;
        }
        let (taken, whole) = self.take_off(off);
        let mut jobs: Vec<Job> = taken.iter().map(|(op, _)| self.shop.ops[*op].job).collect();
        jobs.sort_unstable();
        jobs.dedup();
        let placed = self.put_back_otherwise(&taken);
        for job in &jobs {
            self.tally.update(&self.board, *job);
        }
        let score = self.tally.score(&self.board);
        if whole && self.is_kept(score) && (self.shop.stores.len() == 0 || self.board.stores_hold())
        {
            self.score = score;
            if score < self.best_score {
                self.best_score = score;
                self.best = self.board.schedule();
            }
            return;
        }
        for op in placed.into_iter().rev() {
            self.board.take_off(op);
        }
        self.restore(taken);
        for job in &jobs {
            self.tally.update(&self.board, *job);
        }
    }

    /// Whether a schedule is better than the present one, or hardly worse than the best.
    fn is_kept(&self, score: ScheduleScore) -> bool {
        let ([hard, first, ..], [best_hard, best_first, ..]) = (score.0, self.best_score.0);
        score <= self.score || (hard <= best_hard && first <= best_first + best_first / TOLERANCE)
    }

    /// An order that matters, from a random operation on, and some orders that stand in its way.
    fn choose(&mut self, off: &mut Vec<Op>) {
        let jobs = u32::try_from(self.shop.jobs.len()).unwrap_or(u32::MAX);
        let draws: Vec<Job> = (0..6).map(|_| Job(self.random.below(jobs))).collect();
        let latest = draws
            .iter()
            .copied()
            .max_by_key(|job| self.tally.lateness(*job));
        let Some(job) = latest else { return };
        let ops: Vec<Op> = self.shop.ops_of(job).collect();
        let Some(from) = self.random.pick(&ops) else {
            return;
        };
        off.extend(ops.iter().copied().filter(|op| *op >= from));
        let mut rivals: Vec<Op> = Vec::new();
        for op in ops {
            let Some(place) = self.board.at(op) else {
                continue;
            };
            let ready = self.board.ready(op);
            let res = self.shop.ways[place.way].res;
            if ready < place.start {
                let in_the_way = self.board.between(res, ready, place.start);
                rivals.extend(in_the_way.filter(|rival| self.shop.ops[*rival].job != job));
            }
        }
        let companions = 1 + self.random.below(4) as usize;
        for _ in 0..companions.min(COMPANIONS) {
            let Some(rival) = self.random.pick(&rivals) else {
                break;
            };
            let own = self.shop.ops_of(self.shop.ops[rival].job);
            off.extend(own.filter(|op| *op >= rival));
        }
    }

    /// Adds all that cannot stay where these are taken off: what follows them, or is tied to them. Beyond the limit it
    /// does not go on.
    fn complete(&self, off: &mut Vec<Op>, limit: usize) {
        off.retain(|op| self.board.at(*op).is_some() && self.shop.ops[*op].lock.is_none());
        let mut at = 0;
        let mut seen: HashSet<Op> = HashSet::new();
        off.retain(|op| seen.insert(*op));
        while let Some(op) = off.get(at).copied() {
            at += 1;
            if off.len() > limit {
                return;
            }
            let knot = &self.shop.knots[self.shop.knot_of[op]];
            let behind = self.shop.behind[op].iter().map(|wait| wait.other);
            let mates = self.board.mates(op);
            for other in behind.chain(knot.iter().copied()).chain(mates) {
                let stands = self.board.at(other).is_some() && self.shop.ops[other].lock.is_none();
                if stands && seen.insert(other) {
                    off.push(other);
                }
            }
        }
    }

    /// Takes operations off, and what loses its set-up with them; where each stood, and whether nothing that is locked
    /// lost its set-up.
    fn take_off(&mut self, off: Vec<Op>) -> (Vec<(Op, Place)>, bool) {
        let mut taken: Vec<(Op, Place)> = Vec::new();
        let mut off = off;
        let mut whole = true;
        while !off.is_empty() {
            off.sort_unstable_by_key(|op| Reverse(self.board.at(*op).map(|place| place.start)));
            let mut orphans: Vec<Op> = Vec::new();
            for op in std::mem::take(&mut off) {
                if let Some(place) = self.board.at(op) {
                    taken.push((op, place));
                    orphans.extend(self.board.take_off(op));
                }
            }
            whole &= orphans.iter().all(|op| self.shop.ops[*op].lock.is_none());
            self.complete(&mut orphans, usize::MAX);
            off = orphans;
        }
        (taken, whole)
    }

    /// Places again what was taken off, order by order in a new turn; what was placed.
    fn put_back_otherwise(&mut self, taken: &[(Op, Place)]) -> Vec<Op> {
        let shop = self.shop;
        let rule = self.random.below(4);
        let mut turns: Vec<(i64, Job)> = Vec::new();
        for (op, place) in taken {
            let job = shop.ops[*op].job;
            if turns.iter().any(|(_, known)| *known == job) {
                continue;
            }
            let due = shop.jobs[job].due.unwrap_or(place.end);
            let key = match rule {
                0 => due,
                1 => {
                    due - shop.jobs[job]
                        .weight
                        .saturating_mul(i64::from(self.random.below(1_000)))
                }
                2 => place.start,
                _ => 0,
            };
            let noise = if rule == 3 {
                self.random.below(u32::MAX)
            } else {
                self.random.below(240)
            };
            turns.push((key + i64::from(noise), job));
        }
        turns.sort_unstable();
        let mut knots: Vec<Knot> = Vec::new();
        for (_, job) in turns {
            for op in shop.ops_of(job) {
                let knot = shop.knot_of[op];
                let was_here = taken.iter().any(|(other, _)| *other == op);
                if was_here && !knots.contains(&knot) {
                    knots.push(knot);
                }
            }
        }
        let mut placed = Vec::new();
        // Knots that wait for others of the trial have to wait for a further round.
        while !knots.is_empty() {
            let before = knots.len();
            knots.retain(|knot| {
                let ops = &shop.knots[*knot];
                let waits = ops.iter().flat_map(|op| &shop.before[*op]);
                let ready = waits
                    .filter(|wait| shop.knot_of[wait.other] != *knot)
                    .all(|wait| self.board.at(wait.other).is_some());
                if ready && self.board.insert(*knot, 0) {
                    placed.extend(
                        ops.iter()
                            .copied()
                            .filter(|op| taken.iter().any(|(other, _)| other == op)),
                    );
                    return false;
                }
                true
            });
            if knots.len() == before {
                break;
            }
        }
        placed
    }

    /// Puts everything back to where it stood.
    fn restore(&mut self, mut taken: Vec<(Op, Place)>) {
        taken.sort_unstable_by_key(|(op, place)| (place.start, place.end, *op));
        for (op, place) in taken {
            self.board.put_back(op, place);
        }
    }
}
