//! Longest paths through the waits, each operation in its shortest way.

use crate::shop::Shop;
use crate::table::{Op, Table};

/// What surely comes before and after each operation.
///
/// An operation may take longer than its shortest way, so that a wait for its start says nothing about its end, and
/// the other way round.
#[derive(Debug, Clone)]
pub(super) struct Paths {
    /// It cannot start before.
    pub(super) head: Table<Op, i64>,
    /// It takes at least this long.
    pub(super) least: Table<Op, i64>,
    /// It cannot end before.
    pub(super) end: Table<Op, i64>,
    /// From its end to the end of everything it takes at least this long.
    pub(super) tail: Table<Op, i64>,
}

impl Shop {
    pub(super) fn paths(&self) -> Paths {
        let total = self.ops.len();
        let mut paths = Paths {
            head: Table::filled(total, 0),
            least: Table::filled(total, 0),
            end: Table::filled(total, 0),
            tail: Table::filled(total, 0),
        };
        for op in self.ranked.iter().copied() {
            let facts = &self.ops[op];
            let shortest = self
                .ways_of(op)
                .map(|way| self.ways[way].duration)
                .min()
                .unwrap_or(0);
            let (mut head, mut end) = (facts.release, 0);
            for wait in &self.before[op] {
                let anchor = if wait.from_end {
                    paths.end[wait.other]
                } else {
                    paths.head[wait.other]
                };
                let bound = if wait.to_end { &mut end } else { &mut head };
                *bound = (anchor + wait.min).max(*bound);
            }
            paths.least[op] = facts.lock.map_or(shortest, |lock| lock.end - lock.start);
            paths.head[op] = facts.lock.map_or(head, |lock| lock.start);
            paths.end[op] = facts.lock.map_or(end.max(head + shortest), |lock| lock.end);
        }
        for op in self.ranked.iter().rev().copied() {
            for wait in self.behind[op].iter().filter(|wait| wait.from_end) {
                let other = if wait.to_end {
                    0
                } else {
                    paths.least[wait.other]
                };
                paths.tail[op] = paths.tail[op].max(wait.min + other + paths.tail[wait.other]);
            }
        }
        paths
    }
}
