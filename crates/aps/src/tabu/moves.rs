//! The moves that can shorten a critical path, and what each is expected to give.

use super::Graph;
use crate::table::{Op, Way};

/// One change of a schedule, with the makespan that it is expected to give.
///
/// The estimate is the longest path through the operations that the move times anew, as far as what stands around them
/// keeps its times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    /// An operation goes right behind a later one of its machine.
    Behind { op: Op, other: Op, estimate: i32 },
    /// An operation goes right before an earlier one of its machine.
    Before { op: Op, other: Op, estimate: i32 },
    /// An operation is done in another way, at this position of that machine's sequence.
    Change {
        op: Op,
        way: Way,
        position: u32,
        estimate: i32,
    },
}

impl Move {
    pub(crate) fn estimate(self) -> i32 {
        match self {
            Self::Behind { estimate, .. }
            | Self::Before { estimate, .. }
            | Self::Change { estimate, .. } => estimate,
        }
    }
}

impl Graph<'_> {
    /// All moves on the blocks of a critical path that close no circle.
    pub(super) fn moves(&self, path: &[Op], moves: &mut Vec<Move>) {
        moves.clear();
        for block in path.chunk_by(|one, two| self.previous[*two] == *one) {
            self.block_moves(block, moves);
        }
        if self.net.flexible {
            for op in path {
                self.changes(*op, moves);
            }
        }
    }

    /// N7: operations to either end of their block, and the ends to the inside.
    fn block_moves(&self, block: &[Op], moves: &mut Vec<Move>) {
        let (Some(first), Some(last)) = (block.first().copied(), block.last().copied()) else {
            return;
        };
        if first == last {
            return;
        }
        for op in block.iter().copied() {
            if op != last {
                self.push_behind(op, last, moves);
            }
            // With two operations there is only one swap.
            if op != first && block.len() > 2 {
                self.push_before(op, first, moves);
            }
            if op != first && op != last {
                self.push_behind(first, op, moves);
                self.push_before(last, op, moves);
            }
        }
    }

    /// The move behind another, unless the operation's successor has to come before that other.
    fn push_behind(&self, op: Op, other: Op, moves: &mut Vec<Move>) {
        let follower = self.net.behind[op];
        if follower != other
            && self.tail[other] + self.work[other] >= self.tail[follower] + self.work[follower]
        {
            let estimate = self.estimate_behind(op, other);
            moves.push(Move::Behind {
                op,
                other,
                estimate,
            });
        }
    }

    /// The move before another, unless that other has to come before the operation's predecessor.
    fn push_before(&self, op: Op, other: Op, moves: &mut Vec<Move>) {
        let leader = self.net.before[op];
        if leader != other
            && self.head[other] + self.work[other] >= self.head[leader] + self.work[leader]
        {
            let estimate = self.estimate_before(op, other);
            moves.push(Move::Before {
                op,
                other,
                estimate,
            });
        }
    }

    /// The earliest start after a predecessor on the machine that ends then.
    #[inline]
    fn start(&self, op: Op, machine_end: i32) -> i32 {
        let job = self.net.before[op];
        (self.head[job] + self.work[job])
            .max(machine_end)
            .max(self.net.release[op])
    }

    /// The tail before a successor on the machine that has this much to go.
    #[inline]
    fn rest(&self, op: Op, machine_rest: i32) -> i32 {
        let job = self.net.behind[op];
        (self.tail[job] + self.work[job]).max(machine_rest)
    }

    fn estimate_behind(&self, op: Op, other: Op) -> i32 {
        let (before, after) = (self.previous[op], self.next[other]);
        // Tails from the back: first of the moved operation, then of those that it passed.
        let to_after = self.tail[after] + self.work[after] + self.gap(op, after);
        let own_tail = self.rest(op, to_after);
        // Heads from the front; what is passed keeps its old tail but for the one right before the moved operation,
        // so that each tail is found walking back, and each head walking forward.
        let mut longest = 0;
        let mut end = self.head[before] + self.work[before];
        let mut last = before;
        let mut at = self.next[op];
        let mut ends = [0_i32; 64];
        let mut count = 0;
        loop {
            let head = self.start(at, end + self.gap(last, at));
            end = head + self.work[at];
            if let Some(cell) = ends.get_mut(count) {
                *cell = end;
            } else {
                // A block this long is judged by the heads alone.
                longest = longest.max(end + self.tail_behind(at));
            }
            count += 1;
            last = at;
            if at == other {
                break;
            }
            at = self.next[at];
        }
        let head = self.start(op, end + self.gap(other, op));
        longest = longest.max(head + self.work[op] + own_tail);
        let mut rest = own_tail + self.work[op];
        let mut follower = op;
        let mut at = other;
        for place in (0..count).rev() {
            let tail = self.rest(at, rest + self.gap(at, follower));
            if let Some(end) = ends.get(place) {
                longest = longest.max(end + tail);
            }
            rest = tail + self.work[at];
            follower = at;
            at = self.previous[at];
        }
        longest
    }

    fn estimate_before(&self, op: Op, other: Op) -> i32 {
        let (before, after) = (self.previous[other], self.next[op]);
        let from_before = self.head[before] + self.work[before] + self.gap(before, op);
        let own_head = self.start(op, from_before);
        let mut longest = 0;
        let mut rest = self.tail[after] + self.work[after];
        let mut follower = after;
        let mut at = self.previous[op];
        let mut rests = [0_i32; 64];
        let mut count = 0;
        loop {
            let tail = self.rest(at, rest + self.gap(at, follower));
            rest = tail + self.work[at];
            if let Some(cell) = rests.get_mut(count) {
                *cell = rest;
            } else {
                longest = longest.max(self.head_before(at) + rest);
            }
            count += 1;
            follower = at;
            if at == other {
                break;
            }
            at = self.previous[at];
        }
        let tail = self.rest(op, rest + self.gap(op, other));
        longest = longest.max(own_head + self.work[op] + tail);
        let mut end = own_head + self.work[op];
        let mut last = op;
        let mut at = other;
        for place in (0..count).rev() {
            let head = self.start(at, end + self.gap(last, at));
            if let Some(rest) = rests.get(place) {
                longest = longest.max(head + rest);
            }
            end = head + self.work[at];
            last = at;
            at = self.next[at];
        }
        longest
    }

    fn tail_behind(&self, op: Op) -> i32 {
        let job = self.net.behind[op];
        self.tail[job] + self.work[job]
    }

    fn head_before(&self, op: Op) -> i32 {
        let job = self.net.before[op];
        self.head[job] + self.work[job]
    }

    /// Every other way of doing an operation, at every position that surely closes no circle.
    ///
    /// An operation of the other machine that starts before the job successor ends cannot have to follow it; one that
    /// ends after the job predecessor starts cannot have to come before it.
    fn changes(&self, op: Op, moves: &mut Vec<Move>) {
        let (leader, follower) = (self.net.before[op], self.net.behind[op]);
        let (arrival, to_go) = (self.start(op, 0), self.tail_behind(op));
        let reach = if follower == self.net.none {
            i32::MAX
        } else {
            self.head[follower] + self.work[follower]
        };
        let from = if leader == self.net.none {
            i32::MIN
        } else {
            self.head[leader]
        };
        for way in self.net.shop.ways_of(op) {
            let res = self.net.res[way];
            if way == self.way[op] || res == self.net.res[self.way[op]] {
                continue;
            }
            let sequence = &self.sequence[res];
            let mut first = sequence.partition_point(|at| self.head[*at] + self.work[*at] <= from);
            let mut last = sequence.partition_point(|at| self.head[*at] < reach);
            // Orders may come back to a machine.
            if leader != self.net.none && self.net.res[self.way[leader]] == res {
                first = first.max(self.position[leader] as usize + 1);
            }
            if follower != self.net.none && self.net.res[self.way[follower]] == res {
                last = last.min(self.position[follower] as usize);
            }
            let mut before = first
                .checked_sub(1)
                .and_then(|at| sequence.get(at))
                .copied()
                .unwrap_or(self.net.none);
            for position in first..=last {
                let after = sequence.get(position).copied().unwrap_or(self.net.none);
                let (lead, trail) = if self.net.setups {
                    let lead = (before != self.net.none).then(|| self.way[before]);
                    let trail = if after == self.net.none {
                        0
                    } else {
                        self.net.gap(Some(way), self.way[after])
                    };
                    (self.net.gap(lead, way), trail)
                } else {
                    (0, 0)
                };
                let head = arrival.max(self.head[before] + self.work[before] + lead);
                let tail = to_go.max(self.tail[after] + self.work[after] + trail);
                moves.push(Move::Change {
                    op,
                    way,
                    position: u32::try_from(position).unwrap_or(u32::MAX),
                    estimate: head + self.net.duration[way] + tail,
                });
                before = after;
            }
        }
    }
}
