//! The windows of all operations, and what narrows them.
//!
//! # Description
//! To ask whether everything can end by some tick, each operation gets a window: not before its head, and not after what
//! is left for its tail. A window that narrows narrows those of what waits, and sets its machine to be looked at again
//! by [edge finding](super::edges); until nothing changes, or until a window no longer holds its operation.

use super::edges::{Edges, Windowed};
use super::paths::Paths;
use super::setups::Entry;
use crate::shop::Shop;
use crate::stop::Stop;
use crate::table::{Op, Res, Table};
use std::collections::VecDeque;

/// What does not depend on the tick that is asked about.
#[derive(Debug, Clone)]
pub(crate) struct Frame<'s> {
    pub(super) shop: &'s Shop,
    pub(super) paths: Paths,
    /// For each machine the operations that can run on no other.
    pub(super) machines: Table<Res, Vec<Op>>,
    /// What it takes to come to each family of a machine with set-ups.
    pub(super) entries: Table<Res, Option<Vec<Entry>>>,
    machine_of: Table<Op, Option<Res>>,
}

impl<'s> Frame<'s> {
    pub(crate) fn of(shop: &'s Shop) -> Self {
        let machines = shop.own_operations();
        let mut machine_of = Table::filled(shop.ops.len(), None);
        for (res, ops) in machines.iter() {
            ops.iter().for_each(|op| machine_of[*op] = Some(res));
        }
        Self {
            shop,
            paths: shop.paths(),
            machines,
            entries: shop.entries(),
            machine_of,
        }
    }

    /// How many pairs of operations a look at every machine looks at.
    pub(super) fn pairs(&self) -> usize {
        self.machines.iter().map(|(_, ops)| ops.len().pow(2)).sum()
    }
}

/// The windows of all operations.
#[derive(Debug, Clone)]
pub(super) struct Windows<'f, 's> {
    frame: &'f Frame<'s>,
    pub(super) head: Table<Op, i64>,
    pub(super) late: Table<Op, i64>,
    waiting: VecDeque<Res>,
    waits: Table<Res, bool>,
    open: Vec<Op>,
    tasks: Vec<Windowed>,
    edges: Edges,
    /// How many pairs of operations were looked at.
    pub(super) spent: u64,
}

/// What a question about windows came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// No schedule keeps the windows.
    Refuted,
    /// Nothing is known; the windows are as narrow as they get.
    Open,
    /// Somebody stopped the work.
    Stopped,
}

impl<'f, 's> Windows<'f, 's> {
    /// The windows in which everything ends by a tick, as yet not narrowed, with every machine to be looked at.
    pub(super) fn until(frame: &'f Frame<'s>, makespan: i64) -> Self {
        let ops = frame.shop.ops.ids();
        let late = ops.map(|op| makespan - frame.paths.tail[op]);
        Self {
            frame,
            head: frame.paths.head.clone(),
            late: Table::from(late.collect::<Vec<_>>()),
            waiting: frame.machines.ids().collect(),
            waits: Table::filled(frame.machines.len(), true),
            open: Vec::new(),
            tasks: Vec::new(),
            edges: Edges::default(),
            spent: 0,
        }
    }

    fn holds(&self, op: Op) -> bool {
        self.head[op] + self.frame.paths.least[op] <= self.late[op]
    }

    fn wake(&mut self, op: Op) {
        if let Some(res) = self.frame.machine_of[op]
            && !self.waits[res]
        {
            self.waits[res] = true;
            self.waiting.push_back(res);
        }
    }

    /// Raises a head and those of what waits; `false` if a window no longer holds.
    pub(super) fn raise(&mut self, op: Op, head: i64) -> bool {
        let frame = self.frame;
        if head <= self.head[op] {
            return true;
        }
        self.head[op] = head;
        self.open.clear();
        self.open.push(op);
        while let Some(at) = self.open.pop() {
            if !self.holds(at) {
                return false;
            }
            self.wake(at);
            let end = self.head[at] + frame.paths.least[at];
            for wait in &frame.shop.behind[at] {
                if wait.from_end && !wait.to_end && end + wait.min > self.head[wait.other] {
                    self.head[wait.other] = end + wait.min;
                    self.open.push(wait.other);
                }
            }
        }
        true
    }

    /// Lowers a deadline and those of what it waits for; `false` if a window no longer holds.
    pub(super) fn lower(&mut self, op: Op, late: i64) -> bool {
        let frame = self.frame;
        if late >= self.late[op] {
            return true;
        }
        self.late[op] = late;
        self.open.clear();
        self.open.push(op);
        while let Some(at) = self.open.pop() {
            if !self.holds(at) {
                return false;
            }
            self.wake(at);
            let start = self.late[at] - frame.paths.least[at];
            for wait in &frame.shop.before[at] {
                if wait.from_end && !wait.to_end && start - wait.min < self.late[wait.other] {
                    self.late[wait.other] = start - wait.min;
                    self.open.push(wait.other);
                }
            }
        }
        true
    }

    /// Narrows all windows as far as they go.
    pub(super) fn narrow(&mut self, stop: &Stop) -> Verdict {
        let frame = self.frame;
        while let Some(res) = self.waiting.pop_front() {
            self.waits[res] = false;
            if stop.is_due() {
                return Verdict::Stopped;
            }
            let ops = &frame.machines[res];
            self.spent += (ops.len() * ops.len()) as u64;
            let mut tasks = std::mem::take(&mut self.tasks);
            tasks.clear();
            tasks.extend(ops.iter().map(|op| Windowed {
                head: self.head[*op],
                work: frame.paths.least[*op],
                late: self.late[*op],
            }));
            let raised = self.edges.raise_heads(&mut tasks);
            let lowered = raised.and_then(|_| self.edges.lower_deadlines(&mut tasks));
            let kept = lowered.is_some()
                && ops
                    .iter()
                    .zip(&tasks)
                    .all(|(op, task)| self.raise(*op, task.head) && self.lower(*op, task.late));
            self.tasks = tasks;
            if !kept {
                return Verdict::Refuted;
            }
        }
        Verdict::Open
    }

    /// Takes over the windows of another, with nothing to be looked at.
    pub(super) fn reset(&mut self, from: &Self) {
        self.head.cells_mut().copy_from_slice(from.head.cells());
        self.late.cells_mut().copy_from_slice(from.late.cells());
        while let Some(res) = self.waiting.pop_front() {
            self.waits[res] = false;
        }
    }
}
