//! Destructive bounds: makespans that windows show to be impossible.
//!
//! # Description
//! To ask whether everything can end by some tick, each operation gets a window: not before its head, and not after what
//! is left for its tail. Waits and [edge finding](super::edges) narrow the windows until nothing changes, or until
//! one does not hold its operation: then the tick is refuted. The bound is the first tick that is not refuted.
//!
//! # References
//! Klein, Scholl: Computing lower bounds by destructive improvement (EJOR 112, 1999).

use super::edges::{Windowed, lower_deadlines, raise_heads};
use super::paths::Paths;
use crate::shop::Shop;
use crate::table::{Id, Op, Table};

/// Shops in which a round of edge finding looks at more pairs make do with the one-machine bound.
const MOST_PAIRS: usize = 2_000_000;

/// The windows of all operations.
struct Windows<'s> {
    shop: &'s Shop,
    machines: &'s [Vec<Op>],
    least: &'s Table<Op, i64>,
    head: Table<Op, i64>,
    late: Table<Op, i64>,
}

impl Shop {
    /// The first makespan from a known bound on that is not refuted.
    pub(super) fn refute_from(&self, known: i64, paths: &Paths, machines: &[Vec<Op>]) -> i64 {
        let pairs: usize = machines.iter().map(|ops| ops.len() * ops.len()).sum();
        if pairs > MOST_PAIRS || !self.refuted(known, paths, machines) {
            return known;
        }
        let (mut no, mut step) = (known, 1);
        // Twice the bound is refuted only where the model contradicts itself.
        while self.refuted(no + step, paths, machines) {
            no += step;
            step *= 2;
            if no > 2 * known.max(1) {
                return known;
            }
        }
        let mut yes = no + step;
        while yes - no > 1 {
            let middle = no + (yes - no) / 2;
            if self.refuted(middle, paths, machines) {
                no = middle;
            } else {
                yes = middle;
            }
        }
        yes
    }

    fn refuted(&self, makespan: i64, paths: &Paths, machines: &[Vec<Op>]) -> bool {
        let late: Vec<i64> = self.ops.ids().map(|op| makespan - paths.tail[op]).collect();
        let mut windows = Windows {
            shop: self,
            machines,
            least: &paths.least,
            head: paths.head.clone(),
            late: Table::from(late),
        };
        loop {
            match windows.narrow() {
                None => return true,
                Some(false) => return false,
                Some(true) => {}
            }
        }
    }
}

impl Windows<'_> {
    /// Narrows all windows once; `None` if one no longer holds its operation.
    fn narrow(&mut self) -> Option<bool> {
        let mut any = self.follow_waits()?;
        let mut tasks: Vec<Windowed> = Vec::new();
        for ops in self.machines {
            tasks.clear();
            tasks.extend(ops.iter().map(|op| Windowed {
                head: self.head[*op],
                work: self.least[*op],
                late: self.late[*op],
            }));
            let changed = raise_heads(&mut tasks)? | lower_deadlines(&mut tasks)?;
            if changed {
                any = true;
                for (op, task) in ops.iter().zip(&tasks) {
                    (self.head[*op], self.late[*op]) = (task.head, task.late);
                }
            }
        }
        Some(any)
    }

    /// Carries heads and deadlines over waits for an end.
    fn follow_waits(&mut self) -> Option<bool> {
        let shop = self.shop;
        let mut any = false;
        for op in shop.ranked.iter().copied() {
            for wait in shop.before[op]
                .iter()
                .filter(|wait| wait.from_end && !wait.to_end)
            {
                let head = self.head[wait.other] + self.least[wait.other] + wait.min;
                if head > self.head[op] {
                    self.head[op] = head;
                    any = true;
                }
            }
        }
        for op in shop.ranked.iter().rev().copied() {
            for wait in shop.behind[op]
                .iter()
                .filter(|wait| wait.from_end && !wait.to_end)
            {
                let late = self.late[wait.other] - self.least[wait.other] - wait.min;
                if late < self.late[op] {
                    self.late[op] = late;
                    any = true;
                }
            }
        }
        let holds = |op: Op| self.head[op] + self.least[op] <= self.late[op];
        (0..shop.ops.len()).map(Op::new).all(holds).then_some(any)
    }
}
