//! The planning board: what stands where, and the earliest place at which something more fits.
//!
//! Every engine that builds schedules works on a board, so that each rule of the model is kept in one
//! place: a slot the board offers breaks none of them, deadlines excepted, which are a matter of score.

mod insert;
mod line;
mod profile;

use crate::schedule::{Place, Schedule};
use crate::shop::{Shop, Wait};
use crate::table::{Knot, Op, Res, Store, Table, Way};
use line::Line;
use profile::Profile;

/// Later than any time.
pub(crate) const NEVER: i64 = i64::MAX / 4;

/// A schedule in the making.
#[derive(Clone)]
pub(crate) struct Board<'s> {
    shop: &'s Shop,
    /// Resources of capacity 1.
    lines: Table<Res, Line>,
    /// How much is taken of the others.
    taken: Table<Res, Profile>,
    levels: Table<Store, Profile>,
    places: Table<Op, Option<Place>>,
}

/// A place that is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) way: Way,
    pub(crate) setup_start: i64,
    pub(crate) start: i64,
    pub(crate) end: i64,
}

/// Where the neighbours of an operation that have a place leave room for it.
#[derive(Debug, Clone, Copy)]
struct Room {
    start_min: i64,
    end_min: i64,
    start_max: i64,
    end_max: i64,
}

impl<'s> Board<'s> {
    /// A board on which only the locked operations stand.
    ///
    /// A locked operation for which there is no room, or no material, since others are locked there, is left off.
    pub(crate) fn new(shop: &'s Shop) -> Self {
        let taken = shop
            .resources
            .iter()
            .map(|(_, facts)| Profile::with_absences(&facts.absences));
        let levels = shop
            .stores
            .iter()
            .map(|(_, facts)| Profile::with_arrivals(facts.level, &facts.arrivals));
        let mut board = Self {
            shop,
            lines: Table::filled(shop.resources.len(), Line::default()),
            taken: Table::from(taken.collect::<Vec<_>>()),
            levels: Table::from(levels.collect::<Vec<_>>()),
            places: Table::filled(shop.ops.len(), None),
        };
        let mut locked: Vec<Op> = shop
            .ops
            .ids()
            .filter(|op| shop.ops[*op].lock.is_some())
            .collect();
        locked.sort_by_key(|op| shop.ops[*op].lock.map(|lock| (lock.start, lock.end)));
        for op in locked {
            board.place_locked(op);
        }
        board
    }

    /// The board on which this schedule stands.
    pub(crate) fn of(shop: &'s Shop, schedule: &Schedule) -> Self {
        let mut board = Self::new(shop);
        let mut by_start: Vec<(Op, Place)> = schedule
            .places
            .iter()
            .filter_map(|(op, place)| Some((op, (*place)?)))
            .collect();
        by_start.sort_unstable_by_key(|(op, place)| (place.start, place.end, *op));
        for (op, place) in by_start {
            if board.places[op].is_none() {
                board.put_back(op, place);
            }
        }
        board
    }

    pub(crate) fn schedule(&self) -> Schedule {
        Schedule {
            places: self.places.clone(),
        }
    }

    pub(crate) fn at(&self, op: Op) -> Option<Place> {
        self.places[op]
    }

    /// When a resource is free again that may be busy at `t`, and the family it is then set up for.
    pub(crate) fn free_from(&self, res: Res, t: i64) -> (i64, u32) {
        let (free, family) = self.lines[res].free_from(t);
        (free, family.unwrap_or(self.shop.resources[res].initial))
    }

    /// The first moment at which the neighbours of an operation let it start.
    pub(crate) fn ready(&self, op: Op) -> i64 {
        self.room(op, Some(self.shop.knot_of[op])).start_min
    }

    /// Whether no material ever falls short or spills over.
    pub(crate) fn stores_hold(&self) -> bool {
        self.shop.stores.iter().all(|(store, facts)| {
            let level = &self.levels[store];
            level.lowest() >= 0
                && facts
                    .capacity
                    .is_none_or(|capacity| level.highest() <= capacity)
        })
    }

    fn room(&self, op: Op, mates: Option<Knot>) -> Room {
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

    /// The earliest slot for an operation in one of its ways, starting at or after `from`.
    fn earliest(&self, way: Way, room: Room, from: i64) -> Option<Slot> {
        let facts = &self.shop.ways[way];
        let op = &self.shop.ops[facts.op];
        let line = self.shop.resources[facts.res].capacity == 1;
        let mut from = from.max(room.start_min);
        loop {
            if from > room.start_max {
                return None;
            }
            let slot = if line {
                self.lines[facts.res].earliest(self.shop, way, from)
            } else {
                self.shop.fit(way, from, 0, 0)
            };
            if slot.start > room.start_max || slot.end > room.end_max {
                return None;
            }
            let busy = self.busy(way, slot, line);
            from = if let Some(until) = busy {
                until
            } else if slot.end < room.end_min {
                slot.start + (room.end_min - slot.end)
            } else if let Some(until) = self.short_until(&op.takes, slot.start)? {
                until
            } else if let Some(until) = self.full_until(&op.puts, slot.end)? {
                slot.start + (until - slot.end)
            } else {
                return Some(slot);
            };
        }
    }

    /// Until when something else that the slot needs is taken.
    fn busy(&self, way: Way, slot: Slot, line: bool) -> Option<i64> {
        let facts = &self.shop.ways[way];
        if !line {
            let free = i64::from(self.shop.resources[facts.res].capacity) - 1;
            if let Some(until) = self.taken[facts.res].above(slot.start, slot.end, free) {
                return Some(until);
            }
        }
        facts.needs.iter().find_map(|(res, amount)| {
            let capacity = self.shop.resources[*res].capacity;
            if capacity == 1 {
                return self.lines[*res].taken_until(slot.start, slot.end);
            }
            self.taken[*res].above(
                slot.start,
                slot.end,
                i64::from(capacity) - i64::from(*amount),
            )
        })
    }

    /// Until when there is too little to take; `None` if there never is enough.
    fn short_until(&self, takes: &[(Store, i64)], start: i64) -> Option<Option<i64>> {
        for (store, amount) in takes {
            let from = self.levels[*store].settles_above(*amount)?;
            if from > start {
                return Some(Some(from));
            }
        }
        Some(None)
    }

    /// Until when there is no room to put; `None` if there never is.
    fn full_until(&self, puts: &[(Store, i64)], end: i64) -> Option<Option<i64>> {
        for (store, amount) in puts {
            let Some(capacity) = self.shop.stores[*store].capacity else {
                continue;
            };
            let from = self.levels[*store].settles_below(capacity - amount)?;
            if from > end {
                return Some(Some(from));
            }
        }
        Some(None)
    }

    /// Puts an operation into a slot that the board offered.
    pub(crate) fn place(&mut self, op: Op, slot: Slot) {
        let facts = &self.shop.ways[slot.way];
        self.places[op] = Some(Place {
            way: slot.way,
            start: slot.start,
            end: slot.end,
        });
        if self.shop.resources[facts.res].capacity == 1 {
            let places = &self.places;
            self.lines[facts.res].insert(self.shop, places, op, slot);
        } else {
            self.taken[facts.res].add(slot.start, slot.end, 1);
        }
        for (res, amount) in &facts.needs {
            if self.shop.resources[*res].capacity == 1 {
                self.lines[*res].insert_plain(op, slot.start, slot.end);
            } else {
                self.taken[*res].add(slot.start, slot.end, i64::from(*amount));
            }
        }
        self.flow(op, slot.start, slot.end, 1);
    }

    /// Takes an operation off the board.
    ///
    /// Its follower may then need a longer set-up for which there is no room: that one is returned, and has to be
    /// taken off too.
    pub(crate) fn take_off(&mut self, op: Op) -> Option<Op> {
        let place = self.places[op].take()?;
        let facts = &self.shop.ways[place.way];
        let mut orphan = None;
        if self.shop.resources[facts.res].capacity == 1 {
            let places = &self.places;
            orphan = self.lines[facts.res].remove(self.shop, places, facts.res, op, place.start);
        } else {
            self.taken[facts.res].add(place.start, place.end, -1);
        }
        for (res, amount) in &facts.needs {
            if self.shop.resources[*res].capacity == 1 {
                let places = &self.places;
                self.lines[*res].remove(self.shop, places, *res, op, place.start);
            } else {
                self.taken[*res].add(place.start, place.end, -i64::from(*amount));
            }
        }
        self.flow(op, place.start, place.end, -1);
        orphan
    }

    /// The operations that run in one batch with this one, itself not among them.
    pub(crate) fn mates(&self, op: Op) -> Vec<Op> {
        self.places[op].map_or_else(Vec::new, |place| {
            self.lines[self.shop.ways[place.way].res].mates(op, place.start)
        })
    }

    /// What stands on a line between two points.
    pub(crate) fn between(&self, res: Res, start: i64, end: i64) -> impl Iterator<Item = Op> + '_ {
        self.lines[res].between(start, end)
    }

    /// Puts an operation back to where it stood; all that stood there with it has to come back too.
    pub(crate) fn put_back(&mut self, op: Op, place: Place) {
        let slot = self.setup_slot(place);
        self.place(op, slot);
    }

    fn flow(&mut self, op: Op, start: i64, end: i64, sign: i64) {
        let facts = &self.shop.ops[op];
        for (store, amount) in &facts.takes {
            self.levels[*store].add(start, NEVER, -sign * amount);
        }
        for (store, amount) in &facts.puts {
            self.levels[*store].add(end, NEVER, sign * amount);
        }
    }

    fn place_locked(&mut self, op: Op) {
        let Some(lock) = self.shop.ops[op].lock else {
            return;
        };
        let slot = self.setup_slot(Place {
            way: lock.way,
            start: lock.start,
            end: lock.end,
        });
        let facts = &self.shop.ways[lock.way];
        let line = self.shop.resources[facts.res].capacity == 1;
        let free = !line || self.lines[facts.res].takes(self.shop, slot);
        let own = &self.shop.ops[op];
        let material = self.short_until(&own.takes, lock.start) == Some(None)
            && self.full_until(&own.puts, lock.end) == Some(None);
        if free && material && self.busy(lock.way, slot, line).is_none() {
            self.place(op, slot);
        }
    }

    /// The slot of a known place, with the set-up that its predecessor on the line asks for.
    fn setup_slot(&self, place: Place) -> Slot {
        let facts = &self.shop.ways[place.way];
        let setup = if self.shop.resources[facts.res].capacity == 1 {
            self.lines[facts.res].setup_before(self.shop, place.way, place.start)
        } else {
            0
        };
        Slot {
            way: place.way,
            setup_start: self
                .shop
                .setup_start(place.way, place.start, setup)
                .unwrap_or(place.start - setup),
            start: place.start,
            end: place.end,
        }
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
    fn excess(&self, other: Place, start: i64, end: i64) -> i64 {
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
