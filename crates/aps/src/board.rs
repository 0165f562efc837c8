//! The planning board: what stands where, and the earliest place at which something more fits.
//!
//! Every engine that builds schedules works on a board, so that each rule of the model is kept in one
//! place: a slot the board offers breaks none of them, deadlines excepted, which are a matter of score.

mod blocks;
mod fit;
mod gap;
mod insert;
mod line;
mod profile;
mod region;
mod room;

use crate::schedule::{Place, Schedule};
use crate::shop::Shop;
use crate::table::{Op, Res, Store, Table, Way};
pub(crate) use insert::Ask;
use line::{Change, Line};
use profile::Profile;
use region::Region;

/// Later than any time.
pub(crate) const NEVER: i64 = i64::MAX / 4;

/// A schedule in the making.
#[derive(Clone)]
pub(crate) struct Board<'s> {
    shop: &'s Shop,
    /// Resources that do one thing at a time.
    lines: Table<Res, Line>,
    /// How much is taken of the others.
    taken: Table<Res, Profile>,
    levels: Table<Store, Profile>,
    places: Table<Op, Option<Place>>,
    /// The ticks of all set-ups, and what they cost.
    setup_ticks: i64,
    setup_cost: i64,
    /// Where something may be moved; everywhere, if nothing is said.
    region: Option<Region>,
}

/// A place that is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) way: Way,
    pub(crate) setup_start: i64,
    pub(crate) start: i64,
    pub(crate) end: i64,
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
            setup_ticks: 0,
            setup_cost: 0,
            region: None,
        };
        let mut locked: Vec<Op> = shop
            .ops
            .ids()
            .filter(|op| shop.ops[*op].lock.is_some())
            .collect();
        locked.sort_by_key(|op| shop.ops[*op].lock.map(|lock| (lock.start, lock.end)));
        // What one of them puts another may take at the same time: all together they have to hold.
        for op in &locked {
            board.place_locked(*op, false);
        }
        if !board.stores_hold() {
            for op in &locked {
                board.take_off(*op);
            }
            for op in &locked {
                board.place_locked(*op, true);
            }
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

    #[inline]
    pub(crate) fn at(&self, op: Op) -> Option<Place> {
        self.places[op]
    }

    /// The ticks of all set-ups, and what they cost.
    pub(crate) fn setups(&self) -> (i64, i64) {
        (self.setup_ticks, self.setup_cost)
    }

    /// When a resource is free again that may be busy at `t`, and the family it is then set up for.
    pub(crate) fn free_from(&self, res: Res, t: i64) -> (i64, u32) {
        let (free, family) = self.lines[res].free_from(t);
        (free, family.unwrap_or(self.shop.resources[res].initial))
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

    /// Puts an operation into a slot that the board offered.
    pub(crate) fn place(&mut self, op: Op, slot: Slot) {
        let shop = self.shop;
        let facts = &shop.ways[slot.way];
        self.places[op] = Some(Place {
            way: slot.way,
            start: slot.start,
            end: slot.end,
        });
        if shop.resources[facts.res].line {
            let change = self.lines[facts.res].insert(shop, op, slot);
            self.count(facts.res, change);
        } else {
            self.taken[facts.res].add(slot.start, slot.end, 1);
        }
        for (res, amount) in &facts.needs {
            if shop.resources[*res].line {
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
        let shop = self.shop;
        let facts = &shop.ways[place.way];
        let mut orphan = None;
        if shop.resources[facts.res].line {
            let change = self.lines[facts.res].remove(shop, facts.res, op, place.start);
            orphan = change.short;
            if self.count(facts.res, change) && orphan.is_none() {
                orphan = self.lines[facts.res].first_from(place.start);
            }
        } else {
            self.taken[facts.res].add(place.start, place.end, -1);
        }
        for (res, amount) in &facts.needs {
            if shop.resources[*res].line {
                self.lines[*res].remove(shop, *res, op, place.start);
            } else {
                self.taken[*res].add(place.start, place.end, -i64::from(*amount));
            }
        }
        self.flow(op, place.start, place.end, -1);
        orphan
    }

    /// Keeps count of set-ups; whether one now needs more hands than there are.
    fn count(&mut self, res: Res, change: Change) -> bool {
        let facts = &self.shop.resources[res];
        self.setup_ticks += change.ticks;
        if facts.setup_rate > 0 {
            let cost = facts.setup_rate.saturating_mul(change.ticks);
            self.setup_cost = self.setup_cost.saturating_add(cost);
        }
        let mut short = false;
        for (crew, amount) in &facts.crew {
            let amount = i64::from(*amount);
            let taken = &mut self.taken[*crew];
            for (start, end) in change.gone {
                taken.add(start, end, -amount);
            }
            for (start, end) in change.came {
                taken.add(start, end, amount);
            }
            let free = i64::from(self.shop.resources[*crew].capacity);
            short |= change
                .came
                .iter()
                .any(|(start, end)| taken.above(*start, *end, free).is_some());
        }
        short
    }

    /// The operations that run in one batch with this one, itself not among them.
    pub(crate) fn mates(&self, op: Op) -> impl Iterator<Item = Op> + '_ {
        let place = self.places[op];
        let batched = place.filter(|place| {
            let res = self.shop.ways[place.way].res;
            self.shop.resources[res].batch_size.is_some()
        });
        batched
            .into_iter()
            .flat_map(move |place| self.lines[self.shop.ways[place.way].res].mates(op, place.start))
    }

    /// What stands on a line between two points.
    pub(crate) fn between(&self, res: Res, start: i64, end: i64) -> impl Iterator<Item = Op> + '_ {
        self.lines[res].between(start, end)
    }

    /// Puts an operation back to where it stood; all that stood there with it has to come back too.
    pub(crate) fn put_back(&mut self, op: Op, place: Place) {
        self.place(
            op,
            Slot {
                way: place.way,
                setup_start: place.start,
                start: place.start,
                end: place.end,
            },
        );
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

    /// Places a locked operation if there is room, and material where that is asked for.
    fn place_locked(&mut self, op: Op, with_material: bool) {
        let Some(lock) = self.shop.ops[op].lock else {
            return;
        };
        let place = Place {
            way: lock.way,
            start: lock.start,
            end: lock.end,
        };
        let slot = self.setup_slot(place);
        let res = self.shop.ways[lock.way].res;
        let line = self.shop.resources[res].line;
        let free = !line || self.lines[res].takes(self.shop, slot);
        let own = &self.shop.ops[op];
        let material = !with_material
            || (self.short_until(&own.takes, lock.start) == Some(None)
                && self.full_until(own, lock.end) == Some(None));
        if free
            && material
            && self.busy(lock.way, slot).is_none()
            && self.unmanned(lock.way, slot).is_none()
        {
            self.place(op, slot);
        }
    }

    /// The slot of a known place, with the set-up that its predecessor on the line asks for.
    fn setup_slot(&self, place: Place) -> Slot {
        let facts = &self.shop.ways[place.way];
        let setup = if self.shop.resources[facts.res].line {
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
