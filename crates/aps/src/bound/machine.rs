//! The preemptive one-machine bound.

use super::paths::Paths;
use crate::shop::Shop;
use crate::table::{Op, Res, Table};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// An operation as a machine sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Task {
    pub(super) head: i64,
    pub(super) work: i64,
    pub(super) tail: i64,
}

impl Shop {
    /// For each machine the operations that can run on no other.
    pub(super) fn own_operations(&self) -> Table<Res, Vec<Op>> {
        let mut own: Table<Res, Vec<Op>> = Table::filled(self.resources.len(), Vec::new());
        for op in self.ops.ids() {
            let mut ways = self.ways_of(op).map(|way| self.ways[way].res);
            let Some(res) = ways.next() else { continue };
            let facts = &self.resources[res];
            if ways.all(|other| other == res) && facts.capacity == 1 && facts.batch_size.is_none() {
                own[res].push(op);
            }
        }
        own
    }

    /// The largest one-machine bound.
    pub(super) fn machine_bound(&self, paths: &Paths, machines: &Table<Res, Vec<Op>>) -> i64 {
        let bound = |ops: &Vec<Op>| {
            let task = |op: &Op| Task {
                head: paths.head[*op],
                work: paths.least[*op],
                tail: paths.tail[*op],
            };
            preemptive(&mut ops.iter().map(task).collect::<Vec<_>>())
        };
        machines.cells().iter().map(bound).max().unwrap_or(0)
    }
}

/// The least makespan of one machine that may interrupt its work: always the task with the longest tail runs.
pub(super) fn preemptive(tasks: &mut [Task]) -> i64 {
    tasks.sort_unstable_by_key(|task| Reverse(task.head));
    let mut waiting: Vec<Task> = tasks.to_vec();
    let mut open: BinaryHeap<(i64, i64)> = BinaryHeap::new();
    let (mut now, mut longest) = (0, 0);
    loop {
        while let Some(task) = waiting.pop_if(|task| task.head <= now) {
            open.push((task.tail, task.work));
        }
        let Some((tail, work)) = open.pop() else {
            match waiting.last() {
                Some(task) => now = task.head,
                None => return longest,
            }
            continue;
        };
        let until = waiting.last().map_or(i64::MAX, |task| task.head);
        let done = work.min(until - now);
        now += done;
        if done < work {
            open.push((tail, work - done));
        } else {
            longest = longest.max(now + tail);
        }
    }
}
