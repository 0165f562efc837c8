//! Bounds of machines that are set up between families.
//!
//! # Description
//! Of the operations that a machine alone can do, each but the first is entered by some set-up, and so is each family
//! but that of the first: at least from the family from which this takes the least. So what has heads from some tick
//! on, and tails of some length at least, takes the first head, its work with these set-ups, and the shortest tail.
//!
//! # Complexity
//! O(k^2) for a machine with k operations.

use super::paths::Paths;
use crate::shop::{FORBIDDEN, NO_FAMILY, Shop};
use crate::stop::Stop;
use crate::table::{Op, Res, Table};
use std::cmp::Reverse;

/// No more pairs than this are looked at.
const MOST_PAIRS: usize = 4_000_000;

/// An operation as a machine with set-ups sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entered {
    pub(super) head: i64,
    pub(super) work: i64,
    pub(super) tail: i64,
    pub(super) family: usize,
}

/// What it takes at least to come to a family.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// Before each of its operations.
    pub(super) each: i64,
    /// And so much more once, from another family.
    pub(super) once: i64,
}

impl Shop {
    /// The largest bound of a machine with set-ups.
    pub(super) fn setup_bound(
        &self,
        paths: &Paths,
        machines: &Table<Res, Vec<Op>>,
        entries: &Table<Res, Option<Vec<Entry>>>,
        stop: &Stop,
    ) -> i64 {
        let (mut best, mut left) = (0, MOST_PAIRS);
        for (res, ops) in machines.iter() {
            let Some(entries) = &entries[res] else {
                continue;
            };
            let Some(rest) = left.checked_sub(ops.len() * ops.len()) else {
                continue;
            };
            if stop.is_due() {
                break;
            }
            left = rest;
            best = best.max(sequenced_bound(self.entered(paths, ops), entries));
        }
        best
    }

    /// How long machines are set up at least, all together.
    pub(super) fn least_setup_time(
        &self,
        machines: &Table<Res, Vec<Op>>,
        entries: &Table<Res, Option<Vec<Entry>>>,
    ) -> i64 {
        let of_machine = |(res, ops): (Res, &Vec<Op>)| {
            let entries = entries[res].as_ref()?;
            let families = ops.iter().filter_map(|op| self.family_of(*op));
            let mut visits = Visits::of(entries);
            families.for_each(|family| visits.add(family));
            Some(visits.least())
        };
        machines.iter().filter_map(of_machine).sum()
    }

    fn entered(&self, paths: &Paths, ops: &[Op]) -> Vec<Entered> {
        let entered = |op: &Op| {
            Some(Entered {
                head: paths.head[*op],
                work: paths.least[*op],
                tail: paths.tail[*op],
                family: self.family_of(*op)?,
            })
        };
        ops.iter().filter_map(entered).collect()
    }

    /// The family of an operation that has one machine.
    fn family_of(&self, op: Op) -> Option<usize> {
        let way = self.ways_of(op).next()?;
        let family = self.ways[way].family;
        (family != NO_FAMILY).then_some(family as usize)
    }

    /// What it takes to come to each family of each machine; `None` where it has no set-ups, or where work stands fast,
    /// which may do without.
    pub(super) fn entries(&self) -> Table<Res, Option<Vec<Entry>>> {
        let mut is_seen: Table<Res, Option<Vec<bool>>> = Table::filled(self.resources.len(), None);
        for res in self.resources.ids() {
            let facts = &self.resources[res];
            let table = facts.setups.and_then(|table| self.setups.get(table));
            is_seen[res] = table.map(|table| vec![false; table.families]);
            see(&mut is_seen[res], facts.initial);
        }
        for way in self.ways.cells() {
            match self.ops[way.op].lock {
                Some(_) => is_seen[way.res] = None,
                None => see(&mut is_seen[way.res], way.family),
            }
        }
        let mut entries = Table::filled(self.resources.len(), None);
        for (res, is_seen) in is_seen.iter() {
            entries[res] = is_seen.as_deref().map(|seen| self.entries_of(res, seen));
        }
        entries
    }

    fn entries_of(&self, res: Res, is_seen: &[bool]) -> Vec<Entry> {
        let families = || (0_u32..).zip(is_seen);
        let seen: Vec<u32> = families()
            .filter(|(_, seen)| **seen)
            .map(|(family, _)| family)
            .collect();
        let entry = |to: u32| {
            let from = |is_own: bool| {
                let from = seen.iter().filter(move |from| (**from == to) == is_own);
                let times = from.map(|from| self.setup(res, *from, to));
                // What is never entered can still come first.
                times.filter(|time| *time < FORBIDDEN).min()
            };
            let own = from(true).unwrap_or(0);
            let other = from(false).unwrap_or(own);
            let each = own.min(other);
            Entry {
                each,
                once: other - each,
            }
        };
        families().map(|(to, _)| entry(to)).collect()
    }
}

/// Notes that a machine has work of a family; families that it has no table for are none.
fn see(is_seen: &mut Option<Vec<bool>>, family: u32) {
    let seen = is_seen
        .as_mut()
        .and_then(|seen| seen.get_mut(family as usize));
    if let Some(seen) = seen {
        *seen = true;
    }
}

/// No schedule of tasks on a machine with set-ups ends before.
pub(super) fn sequenced_bound(mut tasks: Vec<Entered>, entries: &[Entry]) -> i64 {
    let mut tails: Vec<i64> = tasks.iter().map(|task| task.tail).collect();
    tails.sort_unstable();
    tails.dedup();
    tasks.sort_unstable_by_key(|task| Reverse(task.head));
    let mut best = 0;
    for tail in tails {
        let mut work = 0;
        let mut visits = Visits::of(entries);
        for task in tasks.iter().filter(|task| task.tail >= tail) {
            work += task.work;
            visits.add(task.family);
            best = best.max(task.head + work + visits.least() + tail);
        }
    }
    best
}

/// The set-ups of some operations, in whatever sequence.
struct Visits<'e> {
    entries: &'e [Entry],
    seen: Vec<bool>,
    sum: i64,
    /// The dearest of them: that of the first operation may have been before.
    dearest: i64,
}

impl<'e> Visits<'e> {
    fn of(entries: &'e [Entry]) -> Self {
        Self {
            entries,
            seen: vec![false; entries.len()],
            sum: 0,
            dearest: 0,
        }
    }

    fn add(&mut self, family: usize) {
        let (Some(entry), Some(seen)) = (self.entries.get(family), self.seen.get_mut(family))
        else {
            return;
        };
        self.sum += entry.each;
        if !std::mem::replace(seen, true) {
            self.sum += entry.once;
            self.dearest = self.dearest.max(entry.each + entry.once);
        }
    }

    fn least(&self) -> i64 {
        self.sum - self.dearest
    }
}
