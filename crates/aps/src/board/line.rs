//! A resource that does one thing at a time: its blocks in order, the gaps between them, and what changes when one
//! comes or goes.

use super::blocks::{At, Batch, Block, Blocks};
use super::gap::{Within, behind, family_after, gap, join, setup_begin};
use super::{NEVER, Slot};
use crate::shop::{FORBIDDEN, NO_FAMILY, Shop};
use crate::table::{Op, Res, Way};

/// What stands on one line.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    blocks: Blocks,
}

/// What a change on a line did to the set-ups there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Change {
    /// By how many ticks there is more to set up.
    pub(super) ticks: i64,
    /// The spans of set-ups that came, and of those that went.
    pub(super) came: [(i64, i64); 2],
    pub(super) gone: [(i64, i64); 2],
    /// What has no room for its set-up any more.
    pub(super) short: Option<Op>,
}

impl Line {
    /// The end of the block that stands at `t`, else `t`; and the family of the last work before that.
    pub(super) fn free_from(&self, t: i64) -> (i64, Option<u32>) {
        let at = self.blocks.ends_after(t);
        if let Some(block) = self.blocks.get(at).filter(|block| block.setup_start <= t) {
            return (block.end, Some(block.family));
        }
        (t, self.blocks.before(at).map(|block| block.family))
    }

    /// The earliest slot in a gap or in a batch that has room.
    pub(super) fn earliest(&self, shop: &Shop, way: Way, within: Within) -> Option<Slot> {
        let facts = &shop.ways[way];
        let batching = shop.resources[facts.res].batch_size.is_some();
        let Within { from, last_end, .. } = within;
        let latest = last_end - facts.duration;
        if from > latest {
            return None;
        }
        let width = if batching { -NEVER } else { facts.duration };
        let found = self.blocks.visit_gaps(
            self.blocks.ends_after(from),
            width,
            |before: Option<&Block>, next: &Block| {
                let after = before.map_or(0, |block| block.end);
                if after > latest {
                    return Some(None);
                }
                // A gap that ends before the work could is not looked at any closer.
                if next.start - from.max(after) >= facts.duration
                    && let Some(slot) = gap(shop, way, within, before, next)
                {
                    return Some(Some(slot));
                }
                if batching && let Some(slot) = join(shop, way, within, next) {
                    return Some(Some(slot));
                }
                None
            },
        );
        match found {
            Ok(found) => found,
            Err(last) => behind(shop, way, within, last).filter(|slot| slot.end <= last_end),
        }
    }

    /// The earliest slot after everything that stands here.
    pub(super) fn append(&self, shop: &Shop, way: Way, from: i64) -> Option<Slot> {
        let last = self.blocks.before(self.blocks.starts_from(NEVER));
        let within = Within {
            from,
            floor: 0,
            last_end: NEVER,
        };
        behind(shop, way, within, last)
    }

    /// Whether a slot that somebody else fixed is free here.
    pub(super) fn takes(&self, shop: &Shop, slot: Slot) -> bool {
        let at = self.blocks.spanning(slot.start, slot.end);
        let facts = &shop.ways[slot.way];
        let joins = |block: &Block| {
            (block.start, block.end) == (slot.start, slot.end)
                && block.family == facts.family
                && shop.resources[facts.res].batch_size.is_some_and(|size| {
                    block
                        .batch
                        .as_ref()
                        .is_some_and(|batch| batch.load + shop.ops[facts.op].size <= size)
                })
        };
        if self.blocks.get(at).is_some_and(joins) {
            return true;
        }
        let before = self.blocks.before(at);
        before.is_none_or(|block| block.end <= slot.setup_start)
            && self.blocks.get(at).is_none_or(|next| {
                let setup = shop.setup(facts.res, facts.family, next.family);
                setup_begin(shop, facts.res, next, setup) >= slot.end
            })
    }

    /// The set-up that work in this way needs if it starts then.
    pub(super) fn setup_before(&self, shop: &Shop, way: Way, start: i64) -> i64 {
        let facts = &shop.ways[way];
        let before = self.blocks.before(self.blocks.starts_from(start));
        let begun = before.is_none() && shop.had_begun(facts.op, start);
        let family = family_after(shop, facts.res, before, begun);
        shop.setup(facts.res, family, facts.family)
    }

    /// The set-up of what would follow this slot: where it begins now, where it would begin, and where it ends.
    pub(super) fn follower(&self, shop: &Shop, slot: Slot) -> Option<(i64, i64, i64)> {
        let facts = &shop.ways[slot.way];
        let next = self.blocks.get(self.blocks.starts_from(slot.end))?;
        let setup = shop.setup(facts.res, facts.family, next.family);
        let begin = setup_begin(shop, facts.res, next, setup);
        Some((next.setup_start, begin, next.end))
    }

    /// The first operation that starts at `t` or after.
    pub(super) fn first_from(&self, t: i64) -> Option<Op> {
        let at = self.blocks.starts_from(t);
        self.blocks.get(at).map(|block| block.op)
    }

    /// Whether a block fills exactly this span.
    pub(super) fn is_joined(&self, slot: Slot) -> bool {
        self.blocks
            .get(self.blocks.spanning(slot.start, slot.end))
            .is_some_and(|block| (block.start, block.end) == (slot.start, slot.end))
    }

    /// The end of the last block in the way of work between these points.
    pub(super) fn taken_until(&self, start: i64, end: i64) -> Option<i64> {
        self.standing(start, end).last().map(|block| block.end)
    }

    /// The operations whose blocks stand between two points.
    pub(super) fn between(&self, start: i64, end: i64) -> impl Iterator<Item = Op> + '_ {
        self.standing(start, end).map(|block| block.op)
    }

    fn standing(&self, start: i64, end: i64) -> impl Iterator<Item = &Block> {
        let blocks = self.blocks.iter_from(self.blocks.ends_after(start));
        blocks.take_while(move |block| block.setup_start < end)
    }

    /// Where the set-up of the block begins in which an operation stands.
    pub(super) fn setup_start(&self, op: Op, start: i64) -> i64 {
        let at = self.blocks.find(op, start);
        let block = at.and_then(|at| self.blocks.get(at));
        block.map_or(start, |block| block.setup_start)
    }

    /// The last point before which nothing can change what stands from `t` on.
    pub(super) fn divide(&self, t: i64) -> i64 {
        let at = self.blocks.starts_from(t);
        match (self.blocks.before(at), self.blocks.get(at)) {
            (_, None) => t,
            (None, Some(_)) => 0,
            (Some(last), Some(_)) => last.start.min(t),
        }
    }

    pub(super) fn mates(&self, op: Op, start: i64) -> impl Iterator<Item = Op> + '_ {
        let at = self.blocks.find(op, start);
        let block = at.and_then(|at| self.blocks.get(at));
        let batch = block.and_then(|block| Some((block.op, block.batch.as_ref()?)));
        let all = batch
            .into_iter()
            .flat_map(|(first, batch)| batch.mates.iter().copied().chain([first]));
        all.filter(move |mate| *mate != op)
    }

    /// Puts work into its slot, or into the batch that stands there.
    pub(super) fn insert(&mut self, shop: &Shop, op: Op, slot: Slot) -> Change {
        let facts = &shop.ways[slot.way];
        let own = &shop.ops[op];
        let batching = shop.resources[facts.res].batch_size.is_some();
        let at = self.blocks.spanning(slot.start, slot.end);
        if batching
            && let Some(block) = self.blocks.get_mut(at)
            && (block.start, block.end) == (slot.start, slot.end)
            && let Some(batch) = &mut block.batch
        {
            batch.load += own.size;
            batch.longest = batch.longest.max(facts.duration);
            batch.mates.push(op);
            return Change::default();
        }
        let batch = batching.then(|| {
            Box::new(Batch {
                load: own.size,
                longest: facts.duration,
                mates: Vec::new(),
            })
        });
        let block = Block {
            setup_start: slot.start,
            start: slot.start,
            end: slot.end,
            setup: 0,
            op,
            family: facts.family,
            interruptible: own.interruptible,
            locked: own.lock.is_some(),
            batch,
        };
        let at = self.blocks.insert(at, block);
        let mut change = Change::default();
        if shop.resources[facts.res].setups.is_some() {
            self.mend(shop, facts.res, at, 0, &mut change);
            // It is the business of whoever chose the slot that this one has room.
            change.short = None;
            self.mend(shop, facts.res, self.blocks.next(at), 1, &mut change);
        }
        change
    }

    /// Occupies the line for an operation whose work is elsewhere.
    pub(super) fn insert_plain(&mut self, op: Op, start: i64, end: i64) {
        let at = self.blocks.spanning(start, end);
        self.blocks.insert(
            at,
            Block {
                setup_start: start,
                start,
                end,
                setup: 0,
                op,
                family: NO_FAMILY,
                interruptible: false,
                locked: false,
                batch: None,
            },
        );
    }

    /// Takes an operation off.
    pub(super) fn remove(&mut self, shop: &Shop, res: Res, op: Op, start: i64) -> Change {
        let mut change = Change::default();
        let Some(at) = self.blocks.find(op, start) else {
            return change;
        };
        let Some(block) = self.blocks.get_mut(at) else {
            return change;
        };
        if let Some(batch) = &mut block.batch
            && let Some(mate) = batch.mates.pop()
        {
            // Members leave a batch together, so that what it takes in between does not matter.
            if block.op == op {
                block.op = mate;
            } else if mate != op {
                batch.mates.retain(|other| *other != op);
                batch.mates.push(mate);
            }
            batch.load = batch.load.saturating_sub(shop.ops[op].size);
            return change;
        }
        change.ticks = -block.setup;
        change.gone[0] = (block.setup_start, block.start);
        let at = self.blocks.remove(at);
        if shop.resources[res].setups.is_some() {
            self.mend(shop, res, at, 1, &mut change);
        }
        change
    }

    /// Gives the block at a place the set-up that its predecessor asks for.
    fn mend(&mut self, shop: &Shop, res: Res, at: At, row: usize, change: &mut Change) {
        let before = self.blocks.before(at);
        let after = before.map_or(0, |block| block.end);
        let Some(block) = self.blocks.get(at) else {
            return;
        };
        let begun = before.is_none() && block.locked && shop.had_begun(block.op, block.start);
        let family = family_after(shop, res, before, begun);
        let setup = shop.setup(res, family, block.family);
        if setup == block.setup
            && block.setup_start >= after
            && (setup > 0 || block.setup_start == block.start)
        {
            return;
        }
        let begin = setup_begin(shop, res, block, setup);
        let Some(block) = self.blocks.get_mut(at) else {
            return;
        };
        let ticks = if setup < FORBIDDEN { setup } else { 0 };
        change.ticks += ticks - block.setup;
        if let Some(gone) = change.gone.get_mut(row) {
            *gone = (block.setup_start, block.start);
        }
        block.setup = ticks;
        block.setup_start = begin.max(after).min(block.start);
        if let Some(came) = change.came.get_mut(row) {
            *came = (block.setup_start, block.start);
        }
        change.short = (begin < after).then_some(block.op);
    }
}
