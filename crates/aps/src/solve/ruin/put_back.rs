//! How what a trial took off finds another place.

use super::island::Island;
use super::limit::Limit;
use crate::board::Ask;
use crate::table::{Knot, Op, Res};

/// One way in so many is overlooked.
const BLINK: u32 = 24;

impl Island<'_> {
    /// Places again what was taken off; whether all of it found a place, and the limit can still be kept.
    pub(super) fn put_back_otherwise(&mut self, limit: Limit) -> bool {
        if self.trial.across {
            return self.put_back_in_rounds();
        }
        let shop = self.shop;
        let turns = std::mem::take(&mut self.trial.turns);
        let line_up = std::mem::take(&mut self.trial.line_up);
        let mut budget = limit.budget(shop, &self.tally, &turns);
        let thrift = if self.random.below(4) == 0 {
            i64::from(self.random.below(4))
        } else {
            0
        };
        let cheap = self.trial.costly && self.random.below(2) == 0;
        let (mut current, mut whole) = (None, true);
        for (_, _, op) in &line_up {
            let job = shop.ops[*op].job;
            if current != Some(job) {
                if let Some(job) = current {
                    budget.spend(shop, &self.board, job);
                }
                current = Some(job);
            }
            if self.board.at(*op).is_some() {
                continue;
            }
            let knot = shop.knot_of[*op];
            if shop.knots[knot].len() > 1 {
                // The last of them comes when all is there that they wait for.
                if self.is_ready(knot) && !self.insert_knot(knot) {
                    whole = false;
                    break;
                }
                continue;
            }
            let (from, keep) = self.wish(*op);
            let ask = Ask {
                from,
                last_end: budget.last_end(shop, job) - self.trial.rest[*op],
                thrift,
                cheap,
            };
            let random = &mut self.random;
            let slot = self.board.best_slot(*op, ask, &mut |way| match keep {
                Some(res) => shop.ways[way].res == res,
                None => random.below(BLINK) > 0,
            });
            let Some(slot) = slot else {
                whole = false;
                break;
            };
            self.board.place(*op, slot);
            self.trial.placed.push(*op);
        }
        self.trial.turns = turns;
        self.trial.line_up = line_up;
        whole
    }

    /// When somebody comes who could share a batch with it, or when and where a former plan had it, every other time.
    fn wish(&mut self, op: Op) -> (i64, Option<Res>) {
        if let Some(from) = self.company(op) {
            return (from, None);
        }
        if !self.trial.former || self.random.below(2) == 0 {
            return (0, None);
        }
        let shop = self.shop;
        let former = shop.ops[op].former;
        let place = former.map(|former| (former.start, Some(shop.ways[former.way].res)));
        place.unwrap_or((0, None))
    }

    /// The moment at which other work that was taken off is ready for the same batch: whoever comes first would
    /// otherwise never wait for it.
    fn company(&mut self, op: Op) -> Option<i64> {
        let shop = self.shop;
        let batches = |op| {
            shop.ways_of(op)
                .map(|way| &shop.ways[way])
                .filter(|way| shop.resources[way.res].batch_size.is_some())
        };
        if batches(op).next().is_none() || self.random.below(8) > 0 {
            return None;
        }
        let taken = &self.trial.taken;
        let from = self
            .random
            .below(u32::try_from(taken.len()).unwrap_or(u32::MAX));
        let others = taken.iter().cycle().skip(from as usize).take(taken.len());
        let mut open = others.filter(|(other, _)| *other != op && self.board.at(*other).is_none());
        let shares = |other| {
            let mut own = batches(op);
            own.any(|own| batches(other).any(|way| (way.res, way.family) == (own.res, own.family)))
        };
        let (other, place) = open.find(|(other, _)| shares(*other))?;
        let mut waits = shop.before[*other].iter();
        let known = waits.all(|wait| self.board.at(wait.other).is_some());
        Some(if known {
            self.board.ready(*other)
        } else {
            place.start
        })
    }

    /// The same for operations that wait for those of other orders: some have to wait for a further round.
    fn put_back_in_rounds(&mut self) -> bool {
        let shop = self.shop;
        let mut knots: Vec<Knot> = Vec::new();
        for (_, _, op) in &self.trial.line_up {
            let knot = shop.knot_of[*op];
            if !knots.contains(&knot) {
                knots.push(knot);
            }
        }
        while !knots.is_empty() {
            let before = knots.len();
            knots.retain(|knot| !(self.is_ready(*knot) && self.insert_knot(*knot)));
            if knots.len() == before {
                break;
            }
        }
        true
    }

    /// Whether everything has its place that a knot waits for.
    fn is_ready(&self, knot: Knot) -> bool {
        let shop = self.shop;
        let mut waits = shop.knots[knot].iter().flat_map(|op| &shop.before[*op]);
        waits.all(|wait| shop.knot_of[wait.other] == knot || self.board.at(wait.other).is_some())
    }

    /// Places a knot; whether it found a place.
    fn insert_knot(&mut self, knot: Knot) -> bool {
        let board = &self.board;
        let ops = self.shop.knots[knot].iter().copied();
        let open: Vec<Op> = ops.filter(|op| board.at(*op).is_none()).collect();
        let found = self.board.insert(knot, 0);
        if found {
            self.trial.placed.extend(open);
        }
        found
    }
}
