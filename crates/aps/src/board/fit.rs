//! The earliest slot that keeps every rule.

use super::gap::Within;
use super::room::Room;
use super::{Board, NEVER, Slot};
use crate::shop::{OpFacts, Shop};
use crate::table::{Store, Way};

impl Shop {
    /// The earliest slot for a way that is free of closed time, on a line that is free from `after` on.
    #[inline]
    pub(crate) fn fit(&self, way: Way, from: i64, after: i64, setup: i64) -> Slot {
        let facts = &self.ways[way];
        let prepared = &self.open[self.resources[facts.res].setup_calendar];
        let worked = &self.open[facts.calendar];
        if self.ops[facts.op].interruptible {
            let ready = if setup > 0 {
                prepared.finish(prepared.next_open(after), setup)
            } else {
                after
            };
            let mut start = from.max(ready);
            if facts.duration > 0 {
                start = worked.next_open(start);
            }
            return Slot {
                way,
                setup_start: if setup > 0 {
                    prepared.begin(start, setup)
                } else {
                    start
                },
                start,
                end: worked.finish(start, facts.duration),
            };
        }
        let mut start = from.max(after + setup);
        loop {
            let whole = if setup > 0 {
                prepared.fit(start - setup, setup) + setup
            } else {
                start
            };
            start = worked.fit(whole, facts.duration);
            if start == whole {
                return Slot {
                    way,
                    setup_start: start - setup,
                    start,
                    end: start + facts.duration,
                };
            }
        }
    }
}

impl Board<'_> {
    /// The earliest slot for an operation in one of its ways, starting at or after `from` and ending by `last_end`.
    pub(super) fn earliest(&self, way: Way, room: Room, from: i64, last_end: i64) -> Option<Slot> {
        let facts = &self.shop.ways[way];
        let res = &self.shop.resources[facts.res];
        let op = &self.shop.ops[facts.op];
        let (floor, ceiling) = self.bounds(way);
        let mut within = Within {
            from: from.max(room.start_min).max(floor),
            floor,
            last_end: last_end.min(room.end_max).min(ceiling),
        };
        let alone = facts.needs.is_empty()
            && res.crew.is_empty()
            && op.takes.is_empty()
            && op.puts.is_empty();
        loop {
            if within.from > room.start_max {
                return None;
            }
            let slot = if res.line {
                self.lines[facts.res].earliest(self.shop, way, within)?
            } else {
                self.shop.fit(way, within.from, 0, 0)
            };
            if slot.start > room.start_max || slot.end > within.last_end {
                return None;
            }
            if slot.end < room.end_min {
                within.from = slot.start + (room.end_min - slot.end);
                continue;
            }
            if alone && res.line {
                return Some(slot);
            }
            within.from = if let Some(until) = self.busy(way, slot) {
                until
            } else if let Some(until) = self.unmanned(way, slot) {
                until
            } else if let Some(until) = self.short_until(&op.takes, slot.start)? {
                until
            } else if let Some(until) = self.full_until(op, slot.end)? {
                slot.start + (until - slot.end)
            } else {
                return Some(slot);
            };
        }
    }

    /// Until when something else that the slot needs is taken.
    pub(super) fn busy(&self, way: Way, slot: Slot) -> Option<i64> {
        let facts = &self.shop.ways[way];
        let own = &self.shop.resources[facts.res];
        if !own.line {
            let free = i64::from(own.capacity) - 1;
            if let Some(until) = self.taken[facts.res].above(slot.start, slot.end, free) {
                return Some(until);
            }
        }
        facts.needs.iter().find_map(|(res, amount)| {
            let other = &self.shop.resources[*res];
            if other.line {
                return self.lines[*res].taken_until(slot.start, slot.end);
            }
            let free = i64::from(other.capacity) - i64::from(*amount);
            self.taken[*res].above(slot.start, slot.end, free)
        })
    }

    /// When to look again where nobody is free to set up for a slot, or for what follows it.
    pub(super) fn unmanned(&self, way: Way, slot: Slot) -> Option<i64> {
        let facts = &self.shop.ways[way];
        let own = &self.shop.resources[facts.res];
        let line = &self.lines[facts.res];
        if own.crew.is_empty() || line.is_joined(slot) {
            return None;
        }
        let taken = |start: i64, end: i64, skip: &dyn Fn(i64) -> i64| {
            own.crew.iter().find_map(|(crew, amount)| {
                let free = i64::from(self.shop.resources[*crew].capacity) - i64::from(*amount);
                self.taken[*crew].above(start, end, free).map(skip)
            })
        };
        let length = slot.start - slot.setup_start;
        let again = |until: i64| (until + length).max(slot.start + 1);
        if let Some(until) = taken(slot.setup_start, slot.start, &again) {
            return Some(until);
        }
        let (now, begin, end) = line.follower(self.shop, slot)?;
        // What it occupies already it need not find again.
        taken(begin, now, &|_| end)
    }

    /// Until when there is too little to take; `None` if there never is enough.
    pub(super) fn short_until(&self, takes: &[(Store, i64)], start: i64) -> Option<Option<i64>> {
        for (store, amount) in takes {
            let from = self.levels[*store].settles_above(*amount)?;
            if from > start {
                return Some(Some(from));
            }
        }
        Some(None)
    }

    /// Until when there is no room to put; `None` if there never is. What the operation itself took makes room.
    pub(super) fn full_until(&self, op: &OpFacts, end: i64) -> Option<Option<i64>> {
        for (store, amount) in &op.puts {
            let Some(capacity) = self.shop.stores[*store].capacity else {
                continue;
            };
            let own = op.takes.iter().filter(|(taken, _)| taken == store);
            let own: i64 = own.map(|(_, amount)| amount).sum();
            let from = self.levels[*store].settles_below(capacity - amount + own)?;
            if from > end {
                return Some(Some(from));
            }
        }
        Some(None)
    }

    /// The floor and the ceiling that the region sets for a way.
    fn bounds(&self, way: Way) -> (i64, i64) {
        let Some(region) = &self.region else {
            return (0, NEVER);
        };
        let facts = &self.shop.ways[way];
        let needs = facts.needs.iter().map(|(res, _)| region.until(*res));
        let until = needs.fold(region.until(facts.res), i64::min);
        (region.from(), until)
    }
}
