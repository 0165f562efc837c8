//! Giving a place to operations that belong together.

use super::{Board, Slot};
use crate::schedule::Place;
use crate::table::{Knot, Op};

/// After this many tries to move the operations of a knot close enough together, it is left off.
const MOST_TRIES: usize = 2_000;

impl Board<'_> {
    /// The slot in which an operation ends first, of all its ways.
    pub(crate) fn best_slot(&self, op: Op, from: i64) -> Option<Slot> {
        self.best_in(op, from, None)
    }

    fn best_in(&self, op: Op, from: i64, mates: Option<Knot>) -> Option<Slot> {
        if self.shop.ops[op].lock.is_some() {
            // There was no room where it is locked, and it may stand nowhere else.
            return None;
        }
        let room = self.room(op, mates);
        let slots = self
            .shop
            .ways_of(op)
            .filter_map(|way| self.earliest(way, room, from));
        slots.min_by_key(|slot| (slot.end, slot.end - slot.setup_start))
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
            let slot = self.best_slot(*op, from);
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
            let Some(slot) = self.best_in(op, from, Some(knot)) else {
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
