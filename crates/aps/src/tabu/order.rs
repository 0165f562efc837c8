//! Making a move: the sequence, the order of all operations, heads and tails.

use super::graph::long;
use super::{Graph, Move};
use crate::table::{Id, Way};

impl Graph<'_> {
    /// Makes a move. One that would close a circle is not made, and the answer is `false`.
    pub(crate) fn make(&mut self, chosen: Move) -> bool {
        match chosen {
            Move::Behind { op, other } => self.make_behind(op, other),
            Move::Before { op, other } => self.make_before(op, other),
            Move::Change { op, way, position } => self.make_change(op, way, position),
        }
    }

    fn make_behind(&mut self, op: u16, other: u16) -> bool {
        let (res, from, to) = self.stretch(op, other);
        let next = self.nodes[op].behind;
        self.turn(res, from, to, true);
        if !self.delay(op, other) {
            self.turn(res, from, to, false);
            return false;
        }
        // The first that was passed comes first of what has a new predecessor, the operation last of what has a new
        // successor.
        self.time(self.rank(next), self.rank(op));
        true
    }

    fn make_before(&mut self, op: u16, other: u16) -> bool {
        let (res, from, to) = self.stretch(other, op);
        let last = self.nodes[op].before;
        self.turn(res, from, to, false);
        if !self.advance(op, other) {
            self.turn(res, from, to, true);
            return false;
        }
        self.time(self.rank(op), self.rank(last));
        true
    }

    fn make_change(&mut self, op: u16, way: Way, position: u16) -> bool {
        let (old, at) = (self.way[long(op)], self.nodes[op].position);
        let (before, behind) = (self.nodes[op].before, self.nodes[op].behind);
        self.put(op, way, position);
        let rank = self.nodes[op].rank;
        let (lead, trail) = (self.nodes[op].before, self.nodes[op].behind);
        let settled = if lead != self.none && self.nodes[lead].rank > rank {
            self.delay(op, lead)
        } else if trail != self.none && self.nodes[trail].rank < rank {
            self.advance(op, trail)
        } else {
            true
        };
        if !settled {
            self.put(op, old, at);
            return false;
        }
        // What followed on the old machine may start earlier, what came before may be followed sooner.
        let own = self.rank(op);
        let heads = own.min(self.rank_or(behind, op));
        let tails = own.max(self.rank_or(before, op));
        self.time(heads, tails);
        true
    }

    #[inline]
    fn rank(&self, op: u16) -> usize {
        usize::from(self.nodes[op].rank)
    }

    /// The rank of an operation, or of another where there is none.
    #[inline]
    fn rank_or(&self, op: u16, other: u16) -> usize {
        self.rank(if op == self.none { other } else { op })
    }

    /// The machine and the positions of two operations on it, the first before the second.
    fn stretch(&self, first: u16, last: u16) -> (usize, usize, usize) {
        let (first, last) = (&self.nodes[first], &self.nodes[last]);
        (
            usize::from(first.res),
            usize::from(first.position),
            usize::from(last.position),
        )
    }

    /// Takes the first of a stretch of a sequence to its end, or the last to its start.
    fn turn(&mut self, res: usize, from: usize, to: usize, left: bool) {
        let sequence = self.sequence.get_mut(res);
        if let Some(stretch) = sequence.and_then(|sequence| sequence.get_mut(from..=to)) {
            if left {
                stretch.rotate_left(1);
            } else {
                stretch.rotate_right(1);
            }
        }
        self.relink(res, from, to);
    }

    /// Takes an operation off its machine and puts it on another.
    fn put(&mut self, op: u16, way: Way, position: u16) {
        let old = usize::from(self.nodes[op].res);
        let at = usize::from(self.nodes[op].position);
        if let Some(sequence) = self.sequence.get_mut(old) {
            sequence.remove(at);
        }
        self.relink(old, at, usize::MAX);
        let res = self.net.res[way].place();
        self.way[long(op)] = way;
        self.nodes[op].work = self.net.duration[way];
        self.nodes[op].res = u16::try_from(res).unwrap_or(u16::MAX);
        let position = usize::from(position);
        if let Some(sequence) = self.sequence.get_mut(res) {
            sequence.insert(position.min(sequence.len()), op);
        }
        self.relink(res, position, usize::MAX);
    }

    /// Takes an operation, and all that has to follow it, behind another in the order.
    ///
    /// `false`, and the order as it was, if the other has to follow it too.
    fn delay(&mut self, op: u16, other: u16) -> bool {
        let (first, last) = (self.rank(op), self.rank(other));
        let Some(stretch) = self.order.get_mut(first..=last) else {
            return false;
        };
        self.aside.clear();
        // The stretch is rewritten in place: what stays moves forward over what was set aside.
        let mut free = 0;
        self.nodes[op].aside = true;
        for place in 0..stretch.len() {
            let Some(at) = stretch.get(place).copied() else {
                break;
            };
            let node = &self.nodes[at];
            if at == op || self.nodes[node.leader].aside || self.nodes[node.before].aside {
                self.nodes[at].aside = true;
                self.aside.push(at);
            } else {
                if let Some(cell) = stretch.get_mut(free) {
                    *cell = at;
                }
                free += 1;
            }
        }
        let circle = self.nodes[other].aside;
        for (cell, at) in stretch.iter_mut().skip(free).zip(&self.aside) {
            self.nodes[*at].aside = false;
            *cell = *at;
        }
        self.renumber(first, last, circle)
    }

    /// Takes an operation, and all that it has to follow, before another in the order.
    fn advance(&mut self, op: u16, other: u16) -> bool {
        let (first, last) = (self.rank(other), self.rank(op));
        let Some(stretch) = self.order.get_mut(first..=last) else {
            return false;
        };
        self.aside.clear();
        let mut free = stretch.len();
        self.nodes[op].aside = true;
        for place in (0..stretch.len()).rev() {
            let Some(at) = stretch.get(place).copied() else {
                break;
            };
            let node = &self.nodes[at];
            if at == op || self.nodes[node.follower].aside || self.nodes[node.behind].aside {
                self.nodes[at].aside = true;
                self.aside.push(at);
            } else {
                free -= 1;
                if let Some(cell) = stretch.get_mut(free) {
                    *cell = at;
                }
            }
        }
        let circle = self.nodes[other].aside;
        for (cell, at) in stretch.iter_mut().zip(self.aside.iter().rev()) {
            self.nodes[*at].aside = false;
            *cell = *at;
        }
        self.renumber(first, last, circle)
    }

    /// Numbers a stretch of the order anew; puts it back where it closed a circle.
    fn renumber(&mut self, first: usize, last: usize, circle: bool) -> bool {
        let Some(stretch) = self.order.get_mut(first..=last) else {
            return false;
        };
        if circle {
            // Ranks are still those of the order before.
            stretch.sort_unstable_by_key(|op| self.nodes[*op].rank);
            return false;
        }
        for (rank, op) in (first..).zip(stretch.iter()) {
            self.nodes[*op].rank = u16::try_from(rank).unwrap_or(u16::MAX);
        }
        true
    }
}
