//! Where the neighbours of an operation leave room for it.

use super::{Board, NEVER};
use crate::schedule::Place;
use crate::shop::Wait;
use crate::table::{Knot, Op};

/// Between which moments an operation may start and end, for all that its neighbours say that have a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) start_min: i64,
    pub(super) end_min: i64,
    pub(super) start_max: i64,
    pub(super) end_max: i64,
}

impl Board<'_> {
    /// The first moment at which the neighbours of an operation let it start.
    pub(crate) fn ready(&self, op: Op) -> i64 {
        self.room(op, Some(self.shop.knot_of[op])).start_min
    }

    pub(super) fn room(&self, op: Op, mates: Option<Knot>) -> Room {
        let facts = &self.shop.ops[op];
        let mut room = Room {
            start_min: facts.release,
            end_min: 0,
            start_max: NEVER,
            end_max: NEVER,
        };
        for wait in &self.shop.before[op] {
            let Some(other) = self.places[wait.other] else {
                continue;
            };
            let anchor = if wait.from_end {
                other.end
            } else {
                other.start
            };
            room.raise(wait.to_end, anchor + wait.min);
            // Mates of one knot are moved when they stand too early: see `insert`.
            if let Some(max) = wait.max
                && mates != Some(self.shop.knot_of[wait.other])
            {
                room.lower(wait.to_end, anchor + max);
            }
        }
        for wait in &self.shop.behind[op] {
            let Some(other) = self.places[wait.other] else {
                continue;
            };
            let anchor = if wait.to_end { other.end } else { other.start };
            room.lower(wait.from_end, anchor - wait.min);
            if let Some(max) = wait.max {
                room.raise(wait.from_end, anchor - max);
            }
        }
        room
    }
}

impl Room {
    fn raise(&mut self, end: bool, to: i64) {
        let bound = if end {
            &mut self.end_min
        } else {
            &mut self.start_min
        };
        *bound = to.max(*bound);
    }

    fn lower(&mut self, end: bool, to: i64) {
        let bound = if end {
            &mut self.end_max
        } else {
            &mut self.start_max
        };
        *bound = to.min(*bound);
    }
}

impl Wait {
    /// By how much a place comes too late after the other's.
    pub(super) fn excess(&self, other: Place, start: i64, end: i64) -> i64 {
        let Some(max) = self.max else { return 0 };
        let from = if self.from_end {
            other.end
        } else {
            other.start
        };
        let to = if self.to_end { end } else { start };
        (to - from - max).max(0)
    }
}
