//! A resource of capacity 1: its blocks in order, and the gaps between them.

use super::{NEVER, Slot};
use crate::schedule::Place;
use crate::shop::{NO_FAMILY, Shop};
use crate::table::{Op, Res, Table, Way};

/// What stands on one line, in order of time.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    blocks: Vec<Block>,
}

/// A set-up and the work it was for; one operation, or a batch of them.
#[derive(Debug, Clone)]
struct Block {
    setup_start: i64,
    start: i64,
    end: i64,
    family: u32,
    op: Op,
    /// The room that a batch takes, and the work of its longest member.
    load: u32,
    longest: i64,
    /// The members of a batch besides `op`.
    mates: Vec<Op>,
}

impl Shop {
    /// The earliest slot for a way that is free of closed time, on a line that is free from `after` on.
    pub(crate) fn fit(&self, way: Way, from: i64, after: i64, setup: i64) -> Slot {
        let facts = &self.ways[way];
        let own = &self.open[self.resources[facts.res].calendar];
        let common = &self.open[facts.calendar];
        if self.ops[facts.op].interruptible {
            let ready = if setup > 0 {
                own.finish(own.next_open(after), setup)
            } else {
                after
            };
            let mut start = from.max(ready);
            if facts.duration > 0 {
                start = common.next_open(start);
            }
            return Slot {
                way,
                setup_start: if setup > 0 {
                    own.begin(start, setup)
                } else {
                    start
                },
                start,
                end: common.finish(start, facts.duration),
            };
        }
        let mut start = from.max(after + setup);
        loop {
            let whole = own.fit(start - setup, setup + facts.duration) + setup;
            start = common.fit(whole, facts.duration);
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

impl Line {
    /// The end of the block that stands at `t`, else `t`; and the family of the last work before that.
    pub(crate) fn free_from(&self, t: i64) -> (i64, Option<u32>) {
        let place = self.blocks.partition_point(|block| block.end <= t);
        if let Some(block) = self
            .blocks
            .get(place)
            .filter(|block| block.setup_start <= t)
        {
            return (block.end, Some(block.family));
        }
        let before = place
            .checked_sub(1)
            .and_then(|place| self.blocks.get(place));
        (t, before.map(|block| block.family))
    }

    /// The earliest slot that starts at or after `from`, in a gap or in a batch that has room.
    pub(crate) fn earliest(&self, shop: &Shop, way: Way, from: i64) -> Slot {
        let facts = &shop.ways[way];
        let first = self.blocks.partition_point(|block| block.end <= from);
        let mut before = first
            .checked_sub(1)
            .and_then(|place| self.blocks.get(place));
        for next in self.blocks.get(first..).unwrap_or_default() {
            // A gap that ends before the work could is not looked at any closer.
            let after = before.map_or(0, |block| block.end);
            if next.start - from.max(after) >= facts.duration {
                let slot = self.fit(shop, way, from, before);
                if slot.end <= next.start
                    && next.setup_after(shop, facts.res, Some(facts.family)) >= slot.end
                {
                    return slot;
                }
            }
            if let Some(slot) = next.join(shop, way, from) {
                return slot;
            }
            before = Some(next);
        }
        self.fit(shop, way, from, before)
    }

    fn fit(&self, shop: &Shop, way: Way, from: i64, before: Option<&Block>) -> Slot {
        let facts = &shop.ways[way];
        let (after, family) = match before {
            Some(block) => (block.end, block.family),
            None => (0, shop.resources[facts.res].initial),
        };
        shop.fit(
            way,
            from,
            after,
            shop.setup(facts.res, family, facts.family),
        )
    }

    /// Whether a slot that somebody else fixed is free here.
    pub(crate) fn takes(&self, shop: &Shop, slot: Slot) -> bool {
        let place = self.place_of(slot.start, slot.end);
        let facts = &shop.ways[slot.way];
        let joins = |block: &Block| {
            (block.start, block.end) == (slot.start, slot.end)
                && block.family == facts.family
                && shop.resources[facts.res]
                    .batch_size
                    .is_some_and(|size| block.load + shop.ops[facts.op].size <= size)
        };
        if self.blocks.get(place).is_some_and(joins) {
            return true;
        }
        let before = place
            .checked_sub(1)
            .and_then(|place| self.blocks.get(place));
        before.is_none_or(|block| block.end <= slot.setup_start)
            && self.blocks.get(place).is_none_or(|next| {
                next.setup_after(shop, facts.res, Some(facts.family)) >= slot.end
            })
    }

    /// The set-up that work in this way needs if it starts then.
    pub(crate) fn setup_before(&self, shop: &Shop, way: Way, start: i64) -> i64 {
        let facts = &shop.ways[way];
        let place = self.blocks.partition_point(|block| block.start < start);
        match place
            .checked_sub(1)
            .and_then(|place| self.blocks.get(place))
        {
            Some(block) => shop.setup(facts.res, block.family, facts.family),
            None if shop.ops[facts.op].lock.is_some() => 0,
            None => shop.setup(facts.res, shop.resources[facts.res].initial, facts.family),
        }
    }

    /// The end of the last block in the way of work between these points.
    pub(crate) fn taken_until(&self, start: i64, end: i64) -> Option<i64> {
        let first = self.blocks.partition_point(|block| block.end <= start);
        let in_the_way = |block: &&Block| block.setup_start < end;
        let blocks = self.blocks.get(first..).unwrap_or_default().iter();
        blocks.take_while(in_the_way).last().map(|block| block.end)
    }

    /// The operations whose blocks stand between two points.
    pub(crate) fn between(&self, start: i64, end: i64) -> impl Iterator<Item = Op> + '_ {
        let first = self.blocks.partition_point(|block| block.end <= start);
        let blocks = self.blocks.get(first..).unwrap_or_default().iter();
        blocks
            .take_while(move |block| block.setup_start < end)
            .map(|block| block.op)
    }

    fn place_of(&self, start: i64, end: i64) -> usize {
        self.blocks
            .partition_point(|block| (block.start, block.end) < (start, end))
    }

    /// The place of the block in which an operation stands that starts then.
    fn find(&self, op: Op, start: i64) -> Option<usize> {
        let first = self.blocks.partition_point(|block| block.start < start);
        let blocks = self.blocks.get(first..)?;
        let found = blocks
            .iter()
            .position(|block| block.op == op || block.mates.contains(&op))?;
        Some(first + found)
    }

    pub(crate) fn mates(&self, op: Op, start: i64) -> Vec<Op> {
        let Some(block) = self
            .find(op, start)
            .and_then(|place| self.blocks.get(place))
        else {
            return Vec::new();
        };
        let all = block.mates.iter().copied().chain([block.op]);
        all.filter(|mate| *mate != op).collect()
    }

    /// Puts work into its slot, or into the batch that stands there.
    pub(crate) fn insert(
        &mut self,
        shop: &Shop,
        places: &Table<Op, Option<Place>>,
        op: Op,
        slot: Slot,
    ) {
        let facts = &shop.ways[slot.way];
        let size = shop.ops[op].size;
        let place = self.place_of(slot.start, slot.end);
        if shop.resources[facts.res].batch_size.is_some()
            && let Some(block) = self.blocks.get_mut(place)
            && (block.start, block.end) == (slot.start, slot.end)
        {
            block.load += size;
            block.longest = block.longest.max(facts.duration);
            block.mates.push(op);
            return;
        }
        self.blocks.insert(
            place,
            Block {
                setup_start: slot.setup_start,
                start: slot.start,
                end: slot.end,
                family: facts.family,
                op,
                load: size,
                longest: facts.duration,
                mates: Vec::new(),
            },
        );
        self.mend(shop, places, facts.res, place + 1);
    }

    /// Occupies the line for an operation whose work is elsewhere.
    pub(crate) fn insert_plain(&mut self, op: Op, start: i64, end: i64) {
        let place = self.place_of(start, end);
        self.blocks.insert(
            place,
            Block {
                setup_start: start,
                start,
                end,
                family: NO_FAMILY,
                op,
                load: 0,
                longest: 0,
                mates: Vec::new(),
            },
        );
    }

    /// Takes an operation off; returns the follower if its set-up has no room any more.
    pub(crate) fn remove(
        &mut self,
        shop: &Shop,
        places: &Table<Op, Option<Place>>,
        res: Res,
        op: Op,
        start: i64,
    ) -> Option<Op> {
        let place = self.find(op, start)?;
        let block = self.blocks.get_mut(place)?;
        if let Some(mate) = block.mates.pop() {
            // Members leave a batch together, so that what it takes in between does not matter.
            if block.op == op {
                block.op = mate;
            } else if mate != op {
                block.mates.retain(|other| *other != op);
                block.mates.push(mate);
            }
            block.load = block.load.saturating_sub(shop.ops[op].size);
            return None;
        }
        self.blocks.remove(place);
        self.mend(shop, places, res, place)
    }

    /// Gives the block at a place the set-up that its predecessor asks for; returns it if that has no room.
    fn mend(
        &mut self,
        shop: &Shop,
        places: &Table<Op, Option<Place>>,
        res: Res,
        place: usize,
    ) -> Option<Op> {
        shop.resources[res].setups?;
        let before = place
            .checked_sub(1)
            .and_then(|place| self.blocks.get(place));
        let (after, family) = before.map_or((0, None), |block| (block.end, Some(block.family)));
        let block = self.blocks.get_mut(place)?;
        let begin = block.setup_after(shop, res, family);
        block.setup_start = begin.max(after).min(block.start);
        (begin < after && places[block.op].is_some()).then_some(block.op)
    }
}

impl Block {
    /// When its set-up must begin if it follows this family, or nothing; long ago where closed time is in the way.
    fn setup_after(&self, shop: &Shop, res: Res, family: Option<u32>) -> i64 {
        if shop.resources[res].setups.is_none() {
            return self.start;
        }
        let op = &shop.ops[self.op];
        let from = match family {
            Some(family) => family,
            None if op.lock.is_some() => NO_FAMILY,
            None => shop.resources[res].initial,
        };
        let setup = shop.setup(res, from, self.family);
        let Some(way) = op
            .ways
            .clone()
            .map(Way)
            .find(|way| shop.ways[*way].res == res)
        else {
            return self.start;
        };
        shop.setup_start(way, self.start, setup).unwrap_or(-NEVER)
    }

    /// A slot in this batch, if it has room for work of that kind.
    fn join(&self, shop: &Shop, way: Way, from: i64) -> Option<Slot> {
        let facts = &shop.ways[way];
        let size = shop.resources[facts.res].batch_size?;
        let op = &shop.ops[facts.op];
        let fits = self.start >= from
            && self.family == facts.family
            && facts.duration <= self.longest
            && self.load + op.size <= size
            && shop.ops[self.op].interruptible == op.interruptible
            && shop.ops[self.op].lock.is_none();
        let open = &shop.open[facts.calendar];
        let runs = if op.interruptible {
            open.finish(self.start, self.longest) == self.end
        } else {
            open.is_open(self.start, self.end)
        };
        (fits && runs).then_some(Slot {
            way,
            setup_start: self.setup_start,
            start: self.start,
            end: self.end,
        })
    }
}
