//! What fits between two blocks of a line, behind the last of them, or into a batch.

use super::blocks::Block;
use super::{NEVER, Slot};
use crate::shop::{FORBIDDEN, NO_FAMILY, Shop};
use crate::table::{Res, Way};

/// Where a search for a slot may look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Within {
    /// Work starts no earlier, and its set-up not before the floor.
    pub(super) from: i64,
    pub(super) floor: i64,
    /// Work ends no later.
    pub(super) last_end: i64,
}

/// The family a line is set up for after a block; before the first, that of the start, which work that had begun by then
/// cannot rely on.
pub(super) fn family_after(shop: &Shop, res: Res, before: Option<&Block>, begun: bool) -> u32 {
    match before {
        Some(block) => block.family,
        None if begun => NO_FAMILY,
        None => shop.resources[res].initial,
    }
}

/// When the set-up of a block must begin that takes so long; long ago where it cannot be.
pub(super) fn setup_begin(shop: &Shop, res: Res, block: &Block, setup: i64) -> i64 {
    if setup == 0 {
        return block.start;
    }
    if setup >= FORBIDDEN {
        return -NEVER;
    }
    let open = &shop.open[shop.resources[res].setup_calendar];
    if block.interruptible {
        return open.begin(block.start, setup);
    }
    let begin = block.start - setup;
    if block.locked || open.is_open(begin, block.start) {
        begin
    } else {
        -NEVER
    }
}

/// A slot between two blocks, where it fits.
pub(super) fn gap(
    shop: &Shop,
    way: Way,
    within: Within,
    before: Option<&Block>,
    next: &Block,
) -> Option<Slot> {
    let facts = &shop.ways[way];
    let after = before.map_or(0, |block| block.end);
    let family = family_after(shop, facts.res, before, false);
    let setup = shop.setup(facts.res, family, facts.family);
    let next_setup = shop.setup(facts.res, facts.family, next.family);
    if setup >= FORBIDDEN || next_setup >= FORBIDDEN {
        return None;
    }
    let after = after.max(within.floor);
    if within.from.max(after + setup) + facts.duration + next_setup > next.start {
        return None;
    }
    let slot = shop.fit(way, within.from, after, setup);
    let fits = slot.end <= within.last_end
        && slot.end + next_setup <= next.start
        && setup_begin(shop, facts.res, next, next_setup) >= slot.end;
    fits.then_some(slot)
}

/// The slot behind the last block.
pub(super) fn behind(shop: &Shop, way: Way, within: Within, last: Option<&Block>) -> Option<Slot> {
    let facts = &shop.ways[way];
    let after = last.map_or(0, |block| block.end).max(within.floor);
    let family = family_after(shop, facts.res, last, false);
    let setup = shop.setup(facts.res, family, facts.family);
    (setup < FORBIDDEN).then(|| shop.fit(way, within.from, after, setup))
}

/// A slot in a batch, if it has room for work of that kind.
pub(super) fn join(shop: &Shop, way: Way, within: Within, block: &Block) -> Option<Slot> {
    let facts = &shop.ways[way];
    let size = shop.resources[facts.res].batch_size?;
    let batch = block.batch.as_ref()?;
    let op = &shop.ops[facts.op];
    let fits = block.start >= within.from
        && block.end <= within.last_end
        && block.setup_start >= within.floor
        && block.family == facts.family
        && facts.duration <= batch.longest
        && batch.load + op.size <= size
        && block.interruptible == op.interruptible
        && !block.locked;
    let open = &shop.open[facts.calendar];
    let runs = || {
        if op.interruptible {
            open.finish(block.start, batch.longest) == block.end
        } else {
            open.is_open(block.start, block.end)
        }
    };
    (fits && runs()).then_some(Slot {
        way,
        setup_start: block.setup_start,
        start: block.start,
        end: block.end,
    })
}
