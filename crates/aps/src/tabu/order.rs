//! Making a move: the sequence, the order of all operations, heads and tails.

use super::{Graph, Move};
use crate::table::{Id, Op, Rank, Res};

impl Graph<'_> {
    /// Makes a move. One that would close a circle is not made, and the answer is `false`.
    pub(crate) fn make(&mut self, chosen: Move) -> bool {
        match chosen {
            Move::Behind { op, other, .. } => {
                let (res, from, to) = self.stretch(op, other);
                self.turn(res, from, to, true);
                if let Some((first, last)) = self.delay(op, other) {
                    self.time(first, last + 1);
                    return true;
                }
                self.turn(res, from, to, false);
                false
            }
            Move::Before { op, other, .. } => {
                let (res, from, to) = self.stretch(other, op);
                self.turn(res, from, to, false);
                if let Some((first, last)) = self.advance(op, other) {
                    self.time(first, last + 1);
                    return true;
                }
                self.turn(res, from, to, true);
                false
            }
            Move::Change {
                op, way, position, ..
            } => {
                let (old, at) = (self.way[op], self.position[op]);
                self.put(op, way, position);
                if let Some((first, last)) = self.settle(op) {
                    let (first, last) = (
                        first.min(self.rank[op].place()),
                        last.max(self.rank[op].place()),
                    );
                    // What followed on the old machine may start earlier, what came before may be followed sooner.
                    let earlier = self.first_rank(first, self.net.res[old], at);
                    let later = self.last_rank(last, self.net.res[old], at);
                    self.time(earlier, later + 1);
                    return true;
                }
                self.put(op, old, at);
                false
            }
        }
    }

    /// The machine and the positions of two operations on it, the first before the second.
    fn stretch(&self, first: Op, last: Op) -> (Res, usize, usize) {
        let res = self.net.res[self.way[first]];
        (
            res,
            self.position[first] as usize,
            self.position[last] as usize,
        )
    }

    /// Takes the first of a stretch of a sequence to its end, or the last to its start.
    fn turn(&mut self, res: Res, from: usize, to: usize, left: bool) {
        if let Some(stretch) = self.sequence[res].get_mut(from..=to) {
            if left {
                stretch.rotate_left(1);
            } else {
                stretch.rotate_right(1);
            }
        }
        self.relink(res, from, to);
    }

    /// Takes an operation off its machine and puts it on another.
    fn put(&mut self, op: Op, way: crate::table::Way, position: u32) {
        let old = self.net.res[self.way[op]];
        let at = self.position[op] as usize;
        self.sequence[old].remove(at);
        self.relink(old, at, usize::MAX);
        self.way[op] = way;
        self.work[op] = self.net.duration[way];
        let res = self.net.res[way];
        let position = (position as usize).min(self.sequence[res].len());
        self.sequence[res].insert(position, op);
        self.relink(res, position, usize::MAX);
    }

    fn first_rank(&self, first: usize, res: Res, at: u32) -> usize {
        self.sequence[res]
            .get(at as usize)
            .map_or(first, |op| first.min(self.rank[*op].place()))
    }

    fn last_rank(&self, last: usize, res: Res, at: u32) -> usize {
        let before = (at as usize)
            .checked_sub(1)
            .and_then(|at| self.sequence[res].get(at));
        before.map_or(last, |op| last.max(self.rank[*op].place()))
    }

    /// Brings the order in line with an operation's new neighbours; the stretch of it that changed.
    fn settle(&mut self, op: Op) -> Option<(usize, usize)> {
        let (before, after) = (self.previous[op], self.next[op]);
        let rank = self.rank[op];
        if before != self.net.none && self.rank[before] > rank {
            return self.delay(op, before);
        }
        if after != self.net.none && self.rank[after] < rank {
            return self.advance(op, after);
        }
        Some((rank.place(), rank.place()))
    }

    /// Takes an operation, and all that has to follow it, behind another in the order.
    ///
    /// `None`, and the order as it was, if the other has to follow it too.
    fn delay(&mut self, op: Op, other: Op) -> Option<(usize, usize)> {
        let (first, last) = (self.rank[op].place(), self.rank[other].place());
        self.aside.clear();
        let mut free = first;
        let mut circle = false;
        // The stretch is rewritten in place: what stays moves forward over what was set aside.
        for rank in first..=last {
            let at = self.order[Rank::new(rank)];
            let late = at == op || self.moved[self.net.before[at]] || self.moved[self.previous[at]];
            if late {
                circle |= at == other;
                self.moved[at] = true;
                self.aside.push(at);
            } else {
                self.order[Rank::new(free)] = at;
                free += 1;
            }
        }
        for place in 0..self.aside.len() {
            if let Some(at) = self.aside.get(place).copied() {
                self.moved[at] = false;
                self.order[Rank::new(free + place)] = at;
            }
        }
        self.finish(first, last, circle)
    }

    /// Takes an operation, and all that it has to follow, before another in the order.
    fn advance(&mut self, op: Op, other: Op) -> Option<(usize, usize)> {
        let (first, last) = (self.rank[other].place(), self.rank[op].place());
        self.aside.clear();
        let mut free = last;
        let mut circle = false;
        for rank in (first..=last).rev() {
            let at = self.order[Rank::new(rank)];
            let early = at == op || self.moved[self.net.behind[at]] || self.moved[self.next[at]];
            if early {
                circle |= at == other;
                self.moved[at] = true;
                self.aside.push(at);
            } else {
                self.order[Rank::new(free)] = at;
                free = free.saturating_sub(1);
            }
        }
        for place in 0..self.aside.len() {
            if let Some(at) = self.aside.get(place).copied() {
                self.moved[at] = false;
                self.order[Rank::new(free.saturating_sub(place))] = at;
            }
        }
        self.finish(first, last, circle)
    }

    /// Numbers a stretch of the order anew; puts it back where it closed a circle.
    fn finish(&mut self, first: usize, last: usize, circle: bool) -> Option<(usize, usize)> {
        if circle {
            // Ranks are still those of the order before.
            let mut old: Vec<Op> = (first..=last)
                .map(|rank| self.order[Rank::new(rank)])
                .collect();
            old.sort_unstable_by_key(|op| self.rank[*op]);
            for (place, op) in old.into_iter().enumerate() {
                self.order[Rank::new(first + place)] = op;
            }
            return None;
        }
        for rank in (first..=last).map(Rank::new) {
            let op = self.order[rank];
            self.rank[op] = rank;
        }
        Some((first, last))
    }
}
