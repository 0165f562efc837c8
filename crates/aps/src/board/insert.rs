//! Giving a place to operations that belong together.

use super::{Board, NEVER, Slot};
use crate::schedule::Place;
use crate::table::{Knot, Op, Way};

/// After this many tries to move the operations of a knot close enough together, it is left off.
const MOST_TRIES: usize = 2_000;

/// What is asked of a slot.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ask {
    /// It starts no earlier.
    pub(crate) from: i64,
    /// It ends no later.
    pub(crate) last_end: i64,
    /// How many ticks later it may end for each tick of set-up that it spares.
    pub(crate) thrift: i64,
    /// The cheapest way is the best, and only then the end counts.
    pub(crate) cheap: bool,
}

impl Default for Ask {
    fn default() -> Self {
        Self {
            from: 0,
            last_end: NEVER,
            thrift: 0,
            cheap: false,
        }
    }
}

impl Board<'_> {
    /// The slot in which an operation ends first, of all its ways that the choice allows, if it ends by `last_end`.
    pub(crate) fn best_slot(
        &self,
        op: Op,
        ask: Ask,
        choice: &mut dyn FnMut(Way) -> bool,
    ) -> Option<Slot> {
        self.best_in(op, ask, None, choice)
    }

    fn best_in(
        &self,
        op: Op,
        ask: Ask,
        mates: Option<Knot>,
        choice: &mut dyn FnMut(Way) -> bool,
    ) -> Option<Slot> {
        if self.shop.ops[op].lock.is_some() {
            // There was no room where it is locked, and it may stand nowhere else.
            return None;
        }
        let room = self.room(op, mates);
        let mut best: Option<((i64, i64, i64), Slot)> = None;
        let mut last_end = ask.last_end;
        let ways = self.shop.ways_of(op);
        let several = ways.len() > 1;
        for way in ways {
            if several && !choice(way) {
                continue;
            }
            let Some(slot) = self.earliest(way, room, ask.from, last_end) else {
                continue;
            };
            let setup = slot.start - slot.setup_start;
            let late = slot.end + ask.thrift * setup;
            let span = slot.end - slot.setup_start;
            let cost = if ask.cheap {
                self.shop.ways[way].cost
            } else {
                0
            };
            let key = (cost, late, span);
            if best.is_none_or(|(least, _)| key < least) {
                best = Some((key, slot));
                if !ask.cheap {
                    last_end = last_end.min(late);
                }
            }
        }
        best.map(|(_, slot)| slot)
    }

    /// The earliest slot of an operation in one way.
    pub(crate) fn slot_in(&self, op: Op, way: Way, from: i64) -> Option<Slot> {
        if self.shop.ops[op].lock.is_some() {
            return None;
        }
        self.earliest(way, self.room(op, None), from, NEVER)
    }

    /// The slot of an operation behind all that stands on the line that it has.
    pub(crate) fn append_slot(&self, op: Op, way: Way) -> Option<Slot> {
        let room = self.room(op, None);
        let facts = &self.shop.ways[way];
        if !self.shop.resources[facts.res].line {
            return self.earliest(way, room, 0, NEVER);
        }
        let least = self.lines[facts.res].append(self.shop, way, room.start_min)?;
        self.earliest(way, room, least.start, NEVER)
    }

    /// Places all operations of a knot, none starting before `from`; leaves the board as it was if they cannot be.
    ///
    /// Where one comes too late after another, the other is moved to where the wait would be just right, and
    /// everything after it is placed again; starts only ever rise, so that this comes to an end.
    pub(crate) fn insert(&mut self, knot: Knot, from: i64) -> bool {
        let shop = self.shop;
        let ops = &shop.knots[knot];
        if let [op] = ops.as_slice() {
            if self.places[*op].is_some() {
                return true;
            }
            let ask = Ask {
                from,
                ..Ask::default()
            };
            let slot = self.best_slot(*op, ask, &mut |_| true);
            if let Some(slot) = slot {
                self.place(*op, slot);
            }
            return slot.is_some();
        }
        let mut earliest = vec![from; ops.len()];
        let mut placed: Vec<usize> = Vec::new();
        let mut at = 0;
        for _ in 0..MOST_TRIES {
            let (Some(op), Some(from)) = (ops.get(at).copied(), earliest.get(at).copied()) else {
                return true;
            };
            if self.places[op].is_some() {
                at += 1;
                continue;
            }
            let Some(slot) = self.best_in(
                op,
                Ask {
                    from,
                    ..Ask::default()
                },
                Some(knot),
                &mut |_| true,
            ) else {
                break;
            };
            let Some((mate, excess)) = self.too_early(knot, op, slot) else {
                self.place(op, slot);
                placed.push(at);
                at += 1;
                continue;
            };
            let Some(back) = placed
                .iter()
                .position(|place| ops.get(*place) == Some(&mate))
            else {
                break;
            };
            let start = self.places[mate].map_or(0, |place| place.start);
            for place in placed.split_off(back).into_iter().rev() {
                if let Some(op) = ops.get(place) {
                    self.take_off(*op);
                }
                at = place;
            }
            if let Some(earliest) = earliest.get_mut(at) {
                *earliest = start + excess;
            }
        }
        for place in placed.into_iter().rev() {
            if let Some(op) = ops.get(place) {
                self.take_off(*op);
            }
        }
        false
    }

    /// The mate that stands the furthest too early for this slot, and by how much.
    fn too_early(&self, knot: Knot, op: Op, slot: Slot) -> Option<(Op, i64)> {
        let shop = self.shop;
        let mates = shop.before[op]
            .iter()
            .filter(|wait| shop.knot_of[wait.other] == knot);
        let excess =
            |place: Place, wait: &crate::shop::Wait| wait.excess(place, slot.start, slot.end);
        mates
            .filter_map(|wait| Some((wait.other, excess(self.places[wait.other]?, wait))))
            .filter(|(_, excess)| *excess > 0)
            .max_by_key(|(_, excess)| *excess)
    }
}
