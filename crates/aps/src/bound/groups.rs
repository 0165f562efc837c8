//! Bounds of machines that share their work.
//!
//! # Description
//! Operations that can run on the machines of a set, and on no others, fill them at least with their shortest times.
//! So what has heads from some tick on, and tails of some length at least, takes the first head, its share of
//! the work, and the shortest tail.
//!
//! # Complexity
//! O(k^2) for each set of machines with k operations.
//!
//! # References
//! Carlier, Pinson: Jackson's pseudo preemptive schedule for the Pm/ri, qi/Cmax scheduling problem (Annals of OR 83, 1998),
//! for the bound that this one relaxes.

use super::paths::Paths;
use crate::shop::Shop;
use crate::stop::Stop;
use crate::table::{Op, Res};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// No more pairs than this are looked at; the sets with the most machines are left out first.
const MOST_PAIRS: usize = 4_000_000;

impl Shop {
    /// The largest bound over the sets of machines between which some operation can choose, and over all machines.
    pub(super) fn group_bound(&self, paths: &Paths, stop: &Stop) -> i64 {
        let of =
            |op: Op| -> BTreeSet<Res> { self.ways_of(op).map(|way| self.ways[way].res).collect() };
        let single = |res: &Res| {
            let facts = &self.resources[*res];
            facts.capacity == 1 && facts.batch_size.is_none()
        };
        let choices: Vec<(Op, BTreeSet<Res>)> = self
            .ops
            .ids()
            .map(|op| (op, of(op)))
            .filter(|(_, set)| !set.is_empty() && set.iter().all(single))
            .collect();
        let mut sets: BTreeSet<BTreeSet<Res>> =
            choices.iter().map(|(_, set)| set.clone()).collect();
        sets.insert(choices.iter().flat_map(|(_, set)| set.clone()).collect());
        let mut sets: Vec<BTreeSet<Res>> = sets.into_iter().filter(|set| set.len() > 1).collect();
        sets.sort_by_key(BTreeSet::len);
        let (mut best, mut left) = (0, MOST_PAIRS);
        for set in sets {
            if stop.is_due() {
                break;
            }
            let inside = choices.iter().filter(|(_, choice)| choice.is_subset(&set));
            let tasks: Vec<Shared> = inside
                .map(|(op, _)| Shared {
                    head: paths.head[*op],
                    work: paths.least[*op],
                    tail: paths.tail[*op],
                })
                .collect();
            let pairs = tasks.len() * tasks.len() + choices.len();
            let Some(rest) = left.checked_sub(pairs) else {
                break;
            };
            left = rest;
            best = best.max(shared_bound(tasks, set.len()));
        }
        best
    }
}

/// An operation as machines that share it see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shared {
    pub(super) head: i64,
    pub(super) work: i64,
    pub(super) tail: i64,
}

/// No schedule of tasks on some equal machines ends before.
pub(super) fn shared_bound(mut tasks: Vec<Shared>, machines: usize) -> i64 {
    let count = i64::try_from(machines).unwrap_or(i64::MAX).max(1);
    let share = |work: i64| work.div_euclid(count) + i64::from(work.rem_euclid(count) > 0);
    let mut best = 0;
    // Each machine starts with a head and ends with a tail, at best with the smallest of them.
    if tasks.len() >= machines {
        let mut smallest = |key: fn(&Shared) -> i64| -> i64 {
            tasks.sort_unstable_by_key(key);
            tasks.iter().take(machines).map(key).sum()
        };
        let (heads, tails) = (smallest(|task| task.head), smallest(|task| task.tail));
        let work: i64 = tasks.iter().map(|task| task.work).sum();
        best = share(heads + work + tails);
    }
    let mut tails: Vec<i64> = tasks.iter().map(|task| task.tail).collect();
    tails.sort_unstable();
    tails.dedup();
    tasks.sort_unstable_by_key(|task| Reverse(task.head));
    for tail in tails {
        let mut work = 0;
        for task in tasks.iter().filter(|task| task.tail >= tail) {
            work += task.work;
            best = best.max(task.head + share(work) + tail);
        }
    }
    best
}
