//! The graph of a schedule: sequences on the machines, heads, tails, and an order of all operations.

use super::nodes::Nodes;
use super::{Elite, Net};
use crate::random::Random;
use crate::schedule::{Place, Schedule};
use crate::table::{Id, Op, Table, Way};

/// A schedule as the search changes it.
#[derive(Debug)]
pub(crate) struct Graph<'n> {
    pub(crate) net: &'n Net<'n>,
    pub(super) nodes: Nodes,
    /// Stands for no operation.
    pub(super) none: u16,
    pub(super) way: Table<Op, Way>,
    pub(super) sequence: Vec<Vec<u16>>,
    /// All operations, each after those that it follows.
    pub(super) order: Vec<u16>,
    /// The last operation of each order.
    last: Vec<u16>,
    pub(crate) makespan: i32,
    /// Room for the order's repair, and for estimates.
    pub(super) aside: Vec<u16>,
    pub(super) ends: Vec<i32>,
}

/// The 16 bits of an operation; the net has made sure that they are enough.
pub(super) fn short(op: Op) -> u16 {
    u16::try_from(op.0).unwrap_or(u16::MAX)
}

pub(super) fn long(op: u16) -> Op {
    Op(u32::from(op))
}

impl<'n> Graph<'n> {
    /// The schedule in which operations take their turns by their keys.
    ///
    /// The keys must rise along each order; then there is always such a schedule.
    pub(crate) fn by_keys(net: &'n Net<'n>, ways: &Table<Op, Way>, keys: &Table<Op, i64>) -> Self {
        let mut graph = Self {
            net,
            nodes: Nodes::new(),
            none: short(net.none),
            way: ways.clone(),
            sequence: vec![Vec::new(); net.shop.resources.len()],
            order: (0..short(net.none)).collect(),
            last: net.last.iter().copied().map(short).collect(),
            makespan: 0,
            aside: Vec::new(),
            ends: Vec::new(),
        };
        for op in (0..=net.total()).map(Op::new) {
            let node = &mut graph.nodes[short(op)];
            node.leader = short(net.before[op]);
            node.follower = short(net.behind[op]);
            node.release = net.release[op];
            (node.before, node.behind) = (graph.none, graph.none);
        }
        graph.order_by(ways, keys);
        graph
    }

    /// Makes this the schedule in which operations take their turns by their keys.
    pub(crate) fn order_by(&mut self, ways: &Table<Op, Way>, keys: &Table<Op, i64>) {
        self.way.clone_from(ways);
        self.order.sort_by_key(|op| keys[long(*op)]);
        self.sequence.iter_mut().for_each(Vec::clear);
        for (rank, op) in (0..).zip(&self.order) {
            let way = self.way[long(*op)];
            let res = self.net.res[way];
            let node = &mut self.nodes[*op];
            node.rank = rank;
            node.work = self.net.duration[way];
            node.res = u16::try_from(res.place()).unwrap_or(u16::MAX);
            (node.end, node.rest) = (0, 0);
            if let Some(sequence) = self.sequence.get_mut(res.place()) {
                sequence.push(*op);
            }
        }
        for res in 0..self.sequence.len() {
            self.relink(res, 0, usize::MAX);
        }
        let last = self.order.len().saturating_sub(1);
        self.time(0, last);
    }

    /// The links and positions of a stretch of a machine's sequence, from the sequence.
    pub(super) fn relink(&mut self, res: usize, first: usize, last: usize) {
        let none = self.none;
        let Some(sequence) = self.sequence.get(res) else {
            return;
        };
        let mut before = first
            .checked_sub(1)
            .and_then(|at| sequence.get(at))
            .copied()
            .unwrap_or(none);
        let stretch = sequence.iter().enumerate().skip(first);
        for (position, op) in stretch.take(last.saturating_sub(first).saturating_add(2)) {
            let node = &mut self.nodes[*op];
            node.position = u16::try_from(position).unwrap_or(u16::MAX);
            node.before = before;
            self.nodes[before].behind = *op;
            before = *op;
        }
        if sequence.last() == Some(&before) {
            self.nodes[before].behind = none;
        }
        let end = &mut self.nodes[none];
        (end.before, end.behind) = (none, none);
    }

    /// The set-up on a machine arc; that of the machine's first operation if there is none before it.
    #[inline(always)]
    pub(super) fn gap<const SETUPS: bool>(&self, from: u16, to: u16) -> i32 {
        if !SETUPS || to == self.none {
            return 0;
        }
        let before = (from != self.none).then(|| self.way[long(from)]);
        self.net.gap(before, self.way[long(to)])
    }

    /// Times everything anew whose times can have changed: heads from one rank on, tails up to another.
    ///
    /// To follow times only as far as they change is slower: about every second one does, as no processor foresees.
    /// Heads and tails wait for nothing of each other, so that taking turns hides how long each waits for the one
    /// before.
    pub(super) fn time(&mut self, heads: usize, tails: usize) {
        match (self.net.setups, self.net.releases) {
            (true, _) => self.time_all::<true, true>(heads, tails),
            (false, true) => self.time_all::<false, true>(heads, tails),
            (false, false) => self.time_all::<false, false>(heads, tails),
        }
        let ends = self.last.iter().map(|op| self.nodes[*op].end);
        self.makespan = ends.max().unwrap_or(0);
    }

    fn time_all<const SETUPS: bool, const RELEASES: bool>(&mut self, heads: usize, tails: usize) {
        let order = std::mem::take(&mut self.order);
        let forth = order.get(heads..).unwrap_or_default();
        let back = order.get(..=tails).unwrap_or_default();
        let both = forth.len().min(back.len());
        let (forth, forth_more) = forth.split_at_checked(both).unwrap_or_default();
        let (back_more, back) = back.split_at_checked(back.len() - both).unwrap_or_default();
        for (head, tail) in forth.iter().zip(back.iter().rev()) {
            self.time_head::<SETUPS, RELEASES>(*head);
            self.time_tail::<SETUPS>(*tail);
        }
        for op in forth_more {
            self.time_head::<SETUPS, RELEASES>(*op);
        }
        for op in back_more.iter().rev() {
            self.time_tail::<SETUPS>(*op);
        }
        self.order = order;
    }

    #[inline(always)]
    fn time_head<const SETUPS: bool, const RELEASES: bool>(&mut self, op: u16) {
        let node = &self.nodes[op];
        let gap = self.gap::<SETUPS>(node.before, op);
        let by_machine = self.nodes[node.before].end + gap;
        let mut by_job = self.nodes[node.leader].end;
        if RELEASES {
            by_job = by_job.max(node.release);
        }
        self.nodes[op].end = by_job.max(by_machine) + node.work;
    }

    #[inline(always)]
    fn time_tail<const SETUPS: bool>(&mut self, op: u16) {
        let node = &self.nodes[op];
        let gap = self.gap::<SETUPS>(op, node.behind);
        let by_machine = self.nodes[node.behind].rest + gap;
        self.nodes[op].rest = self.nodes[node.follower].rest.max(by_machine) + node.work;
    }

    /// A longest path, drawn by lot where several are, in order of time.
    pub(crate) fn critical_path(&self, random: &mut Random, path: &mut Vec<u16>) {
        path.clear();
        let mut at = self.none;
        let mut seen = 0;
        for op in self.last.iter().copied() {
            if self.nodes[op].end == self.makespan {
                seen += 1;
                if random.below(seen) == 0 {
                    at = op;
                }
            }
        }
        while at != self.none {
            path.push(at);
            let node = &self.nodes[at];
            let head = node.head();
            let by_job = node.leader != self.none && self.nodes[node.leader].end == head;
            let by_machine = node.before != self.none && {
                let gap = if self.net.setups {
                    self.gap::<true>(node.before, at)
                } else {
                    0
                };
                self.nodes[node.before].end + gap == head
            };
            at = match (by_job, by_machine) {
                (true, true) if random.below(2) == 0 => node.leader,
                (true, false) => node.leader,
                (_, true) => node.before,
                (false, false) => self.none,
            };
        }
        path.reverse();
    }

    pub(crate) fn elite(&self) -> Elite {
        let heads = (0..=self.none).map(|op| self.nodes[op].head());
        Elite {
            ways: self.way.clone(),
            heads: Table::from(heads.collect::<Vec<_>>()),
            makespan: self.makespan,
        }
    }
}

impl Elite {
    /// When each operation takes its turn.
    pub(crate) fn keys(&self) -> Table<Op, i64> {
        let keys = self.heads.cells().iter().map(|head| i64::from(*head));
        Table::from(keys.collect::<Vec<_>>())
    }

    /// The graph in which everything takes its turn as it did here.
    pub(crate) fn graph<'n>(&self, net: &'n Net<'n>) -> Graph<'n> {
        Graph::by_keys(net, &self.ways, &self.keys())
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
