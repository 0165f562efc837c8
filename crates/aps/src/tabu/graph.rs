//! The graph of a schedule: sequences on the machines, heads, tails, and an order of all operations.

use super::{Elite, Net};
use crate::random::Random;
use crate::schedule::{Place, Schedule};
use crate::table::{Id, Op, Rank, Res, Table, Way};

/// A schedule as the search changes it.
#[derive(Clone)]
pub(crate) struct Graph<'n> {
    pub(crate) net: &'n Net<'n>,
    pub(crate) way: Table<Op, Way>,
    pub(crate) work: Table<Op, i32>,
    pub(crate) previous: Table<Op, Op>,
    pub(crate) next: Table<Op, Op>,
    pub(crate) sequence: Table<Res, Vec<Op>>,
    pub(crate) position: Table<Op, u32>,
    /// The earliest start: the longest path that leads to an operation.
    pub(crate) head: Table<Op, i32>,
    /// The longest path from the end of an operation to the end of everything.
    pub(crate) tail: Table<Op, i32>,
    /// All operations, each after those that it follows.
    pub(crate) order: Table<Rank, Op>,
    pub(crate) rank: Table<Op, Rank>,
    pub(crate) makespan: i32,
    /// Room for the order's repair.
    pub(super) moved: Table<Op, bool>,
    pub(super) aside: Vec<Op>,
}

impl<'n> Graph<'n> {
    /// The schedule in which operations take their turns by their keys.
    ///
    /// The keys must rise along each order; then there is always such a schedule.
    pub(crate) fn by_keys(net: &'n Net<'n>, ways: &Table<Op, Way>, keys: &Table<Op, i64>) -> Self {
        let total = net.none.place();
        let mut order: Vec<Op> = (0..total).map(Op::new).collect();
        order.sort_by_key(|op| keys[*op]);
        let mut graph = Self {
            net,
            way: ways.clone(),
            work: Table::filled(total + 1, 0),
            previous: Table::filled(total + 1, net.none),
            next: Table::filled(total + 1, net.none),
            sequence: Table::filled(net.shop.resources.len(), Vec::new()),
            position: Table::filled(total + 1, 0),
            head: Table::filled(total + 1, 0),
            tail: Table::filled(total + 1, 0),
            order: Table::from(order.clone()),
            rank: Table::filled(total + 1, Rank(0)),
            makespan: 0,
            moved: Table::filled(total + 1, false),
            aside: Vec::new(),
        };
        for (rank, op) in order.into_iter().enumerate() {
            graph.rank[op] = Rank::new(rank);
            graph.work[op] = net.duration[ways[op]];
            graph.sequence[net.res[ways[op]]].push(op);
        }
        for res in net.shop.resources.ids() {
            graph.relink(res, 0, usize::MAX);
        }
        graph.time(0, total);
        graph
    }

    /// The links and positions of a stretch of a machine's sequence, from the sequence.
    pub(super) fn relink(&mut self, res: Res, first: usize, last: usize) {
        let none = self.net.none;
        let sequence = std::mem::take(&mut self.sequence[res]);
        let mut before = first
            .checked_sub(1)
            .and_then(|at| sequence.get(at))
            .copied()
            .unwrap_or(none);
        let stretch = sequence.iter().enumerate().skip(first);
        for (position, op) in stretch.take(last.saturating_sub(first).saturating_add(2)) {
            self.position[*op] = u32::try_from(position).unwrap_or(u32::MAX);
            self.previous[*op] = before;
            self.next[before] = *op;
            before = *op;
        }
        if sequence.last() == Some(&before) {
            self.next[before] = none;
        }
        self.next[none] = none;
        self.previous[none] = none;
        self.sequence[res] = sequence;
    }

    /// The set-up on a machine arc; that of the machine's first operation if there is none before it.
    #[inline]
    pub(super) fn gap(&self, from: Op, to: Op) -> i32 {
        if !self.net.setups || to == self.net.none {
            return 0;
        }
        let before = (from != self.net.none).then(|| self.way[from]);
        self.net.gap(before, self.way[to])
    }

    /// Times everything anew whose head or tail can have changed: from one rank on, and up to another.
    pub(super) fn time(&mut self, from: usize, until: usize) {
        let net = self.net;
        let total = net.none.place();
        for rank in (from..total).map(Rank::new) {
            let op = self.order[rank];
            let (job, machine) = (net.before[op], self.previous[op]);
            let by_job = self.head[job] + self.work[job];
            let by_machine = self.head[machine] + self.work[machine] + self.gap(machine, op);
            self.head[op] = by_job.max(by_machine).max(net.release[op]);
        }
        for rank in (0..until.min(total)).rev().map(Rank::new) {
            let op = self.order[rank];
            let (job, machine) = (net.behind[op], self.next[op]);
            let by_job = self.tail[job] + self.work[job];
            let by_machine = self.tail[machine] + self.work[machine] + self.gap(op, machine);
            self.tail[op] = by_job.max(by_machine);
        }
        let ends = net.last.iter().map(|op| self.head[*op] + self.work[*op]);
        self.makespan = ends.max().unwrap_or(0);
    }

    /// A longest path, drawn by lot where several are, in order of time.
    pub(crate) fn critical_path(&self, random: &mut Random, path: &mut Vec<Op>) {
        path.clear();
        let mut at = self.net.none;
        let mut seen = 0;
        for op in self.net.last.iter().copied() {
            if self.head[op] + self.work[op] == self.makespan {
                seen += 1;
                if random.below(seen) == 0 {
                    at = op;
                }
            }
        }
        while at != self.net.none {
            path.push(at);
            let (job, machine) = (self.net.before[at], self.previous[at]);
            let by_job = job != self.net.none && self.head[job] + self.work[job] == self.head[at];
            let by_machine = machine != self.net.none
                && self.head[machine] + self.work[machine] + self.gap(machine, at) == self.head[at];
            at = match (by_job, by_machine) {
                (true, true) if random.below(2) == 0 => job,
                (true, false) => job,
                (_, true) => machine,
                (false, false) => self.net.none,
            };
        }
        path.reverse();
    }

    pub(crate) fn elite(&self) -> Elite {
        Elite {
            ways: self.way.clone(),
            heads: self.head.clone(),
            makespan: self.makespan,
        }
    }
}

impl Elite {
    /// The graph in which everything takes its turn as it did here.
    pub(crate) fn graph<'n>(&self, net: &'n Net<'n>) -> Graph<'n> {
        let keys = self
            .heads
            .cells()
            .iter()
            .map(|head| i64::from(*head))
            .collect::<Vec<_>>();
        Graph::by_keys(net, &self.ways, &Table::from(keys))
    }

    /// The schedule in the numbers of the shop.
    pub(crate) fn schedule(&self, net: &Net<'_>) -> Schedule {
        let place = |op| Place {
            way: self.ways[op],
            start: i64::from(self.heads[op]),
            end: i64::from(self.heads[op] + net.duration[self.ways[op]]),
        };
        let places = net.shop.ops.ids().map(|op| Some(place(op)));
        Schedule {
            places: Table::from(places.collect::<Vec<_>>()),
        }
    }
}
