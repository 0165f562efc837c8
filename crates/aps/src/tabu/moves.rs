//! The moves that can shorten a critical path, and what each is expected to give.
//!
//! The estimate of a move is the longest path through the operations that it times anew, as far as what stands around
//! them keeps its times. Estimates stop where they have passed the limit up to which they matter.

use super::Graph;
use super::graph::long;
use super::memory::Memory;
use crate::random::Random;
use crate::table::{Id, Way};

/// One change of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    /// An operation goes right behind a later one of its machine.
    Behind { op: u16, other: u16 },
    /// An operation goes right before an earlier one of its machine.
    Before { op: u16, other: u16 },
    /// An operation is done in another way, at this position of that machine's sequence.
    Change { op: u16, way: Way, position: u16 },
}

/// The best move so far while all are looked through.
pub(super) struct Choice<'m> {
    memory: &'m Memory,
    iteration: u32,
    /// Moves that give less than this are taken even where they are tabu.
    best: i32,
    estimate: i32,
    equals: u32,
    chosen: Option<Move>,
    /// How many moves were looked at, and one of them by lot, for when all are tabu.
    seen: u32,
    any: Option<Move>,
}

impl Choice<'_> {
    pub(super) fn of(memory: &Memory, iteration: u32, best: i32) -> Choice<'_> {
        Choice {
            memory,
            iteration,
            best,
            estimate: i32::MAX,
            equals: 0,
            chosen: None,
            seen: 0,
            any: None,
        }
    }

    /// The best move that is not tabu or would beat everything; by lot among equals, and where all are tabu.
    pub(super) fn end(self) -> Option<Move> {
        self.chosen.or(self.any)
    }

    fn is_empty(&self) -> bool {
        self.chosen.is_none() && self.any.is_none()
    }

    /// Weighs a move with this estimate; `tabu` says what it would bring back.
    #[inline]
    fn weigh(
        &mut self,
        random: &mut Random,
        candidate: Move,
        estimate: i32,
        tabu: impl FnOnce(&Memory, u32) -> bool,
    ) {
        if estimate > self.estimate || (estimate >= self.best && tabu(self.memory, self.iteration))
        {
            return;
        }
        self.equals = if estimate < self.estimate {
            1
        } else {
            self.equals + 1
        };
        if self.equals == 1 || random.below(self.equals) == 0 {
            self.estimate = estimate;
            self.chosen = Some(candidate);
        }
    }

    #[inline]
    fn see(&mut self, random: &mut Random, candidate: Move) {
        if self.chosen.is_none() {
            self.seen += 1;
            if random.below(self.seen) == 0 {
                self.any = Some(candidate);
            }
        }
    }
}

impl Graph<'_> {
    /// Looks through all moves on the blocks of a critical path that close no circle.
    ///
    /// What the first block starts with and what the last block ends with take as long in any turn, so that moves there
    /// are detours. Where there is nothing else, they are looked at all the same.
    pub(super) fn look(
        &mut self,
        path: &[u16],
        detours: bool,
        choice: &mut Choice<'_>,
        random: &mut Random,
    ) {
        let detours = detours || self.net.setups;
        let mut rest = path;
        while let Some(first) = rest.first() {
            let res = self.nodes[*first].res;
            let mut length = 1;
            let mut last = *first;
            for op in rest.iter().skip(1) {
                if self.nodes[*op].res != res || self.nodes[*op].before != last {
                    break;
                }
                last = *op;
                length += 1;
            }
            let (block, behind) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            let front = detours || self.nodes[*first].head() > 0;
            let back = detours || !behind.is_empty();
            if self.net.setups {
                self.look_at_block::<true>(block, (front, back), choice, random);
            } else {
                self.look_at_block::<false>(block, (front, back), choice, random);
            }
            rest = behind;
        }
        if self.net.flexible {
            for op in path {
                self.look_at_ways(*op, choice, random);
            }
        }
        if choice.is_empty() && !detours {
            self.look(path, true, choice, random);
        }
    }

    /// N7: operations to the front or to the back of their block, and those that stand there to the inside.
    fn look_at_block<const SETUPS: bool>(
        &mut self,
        block: &[u16],
        (front, back): (bool, bool),
        choice: &mut Choice<'_>,
        random: &mut Random,
    ) {
        let length = block.len();
        if length == 2 && (front || back) {
            // There is only one swap.
            self.look_behind::<SETUPS>(Some(block), choice, random);
            return;
        }
        if length < 3 {
            return;
        }
        if back {
            for place in 0..length - 1 {
                self.look_behind::<SETUPS>(block.get(place..), choice, random);
            }
        }
        if front {
            for place in 1..length - usize::from(back) {
                self.look_behind::<SETUPS>(block.get(..=place), choice, random);
            }
            for place in 1..length {
                self.look_before::<SETUPS>(block.get(..=place), choice, random);
            }
        }
        if back {
            for place in usize::from(front)..length - 1 {
                self.look_before::<SETUPS>(block.get(place..), choice, random);
            }
        }
    }

    /// The move of the first behind the last, unless its successor has to come before that last.
    #[inline]
    fn look_behind<const SETUPS: bool>(
        &mut self,
        stretch: Option<&[u16]>,
        choice: &mut Choice<'_>,
        random: &mut Random,
    ) {
        let Some([op, passed @ ..]) = stretch else {
            return;
        };
        let (op, other) = (*op, passed.last().copied().unwrap_or(*op));
        let follower = self.nodes[op].follower;
        if follower == other || self.nodes[other].rest < self.nodes[follower].rest {
            return;
        }
        let candidate = Move::Behind { op, other };
        choice.see(random, candidate);
        let estimate = self.estimate_behind::<SETUPS>(op, passed, choice.estimate);
        choice.weigh(random, candidate, estimate, |memory, iteration| {
            memory.is_behind_tabu(op, passed, iteration)
        });
    }

    /// The move of the last before the first, unless that first has to come before its predecessor.
    #[inline]
    fn look_before<const SETUPS: bool>(
        &mut self,
        stretch: Option<&[u16]>,
        choice: &mut Choice<'_>,
        random: &mut Random,
    ) {
        let Some([passed @ .., op]) = stretch else {
            return;
        };
        let (op, other) = (*op, passed.first().copied().unwrap_or(*op));
        let leader = self.nodes[op].leader;
        if leader == other || self.nodes[other].end < self.nodes[leader].end {
            return;
        }
        let candidate = Move::Before { op, other };
        choice.see(random, candidate);
        let estimate = self.estimate_before::<SETUPS>(op, passed, choice.estimate);
        choice.weigh(random, candidate, estimate, |memory, iteration| {
            memory.is_before_tabu(op, passed, iteration)
        });
    }

    /// The longest path when an operation goes behind those that follow it here; anything above the limit is as good.
    #[inline]
    fn estimate_behind<const SETUPS: bool>(&mut self, op: u16, passed: &[u16], limit: i32) -> i32 {
        let mover = self.nodes[op];
        let last = passed.last().copied().unwrap_or(op);
        let after = self.nodes[last].behind;
        let to_after = self.nodes[after].rest + self.gap::<SETUPS>(op, after);
        let mut rest = self.nodes[mover.follower].rest.max(to_after) + mover.work;
        let mut end = self.nodes[mover.before].end;
        if !SETUPS {
            // Without set-ups a block has no gaps, so that what is passed takes as long as it does now.
            let next = passed.first().copied().unwrap_or(op);
            let start = self.nodes[self.nodes[next].leader].end.max(end);
            let least = start + (self.nodes[last].end - mover.end) + rest;
            if least > limit {
                return least;
            }
        }
        // Heads from the front; then tails from the back.
        self.ends.clear();
        let mut before = mover.before;
        for at in passed.iter().copied() {
            let node = &self.nodes[at];
            let by_machine = end + self.gap::<SETUPS>(before, at);
            let by_job = self.nodes[node.leader].end.max(node.release);
            end = by_job.max(by_machine) + node.work;
            self.ends.push(end);
            before = at;
        }
        let by_machine = end + self.gap::<SETUPS>(before, op);
        let by_job = self.nodes[mover.leader].end.max(mover.release);
        let mut longest = by_job.max(by_machine) + rest;
        let mut behind = op;
        for (at, end) in passed.iter().copied().zip(&self.ends).rev() {
            if longest > limit {
                return longest;
            }
            let node = &self.nodes[at];
            let by_machine = rest + self.gap::<SETUPS>(at, behind);
            let tail = self.nodes[node.follower].rest.max(by_machine);
            longest = longest.max(end + tail);
            rest = tail + node.work;
            behind = at;
        }
        longest
    }

    /// The longest path when an operation goes before those that lead to it here; anything above the limit is as good.
    #[inline]
    fn estimate_before<const SETUPS: bool>(&mut self, op: u16, passed: &[u16], limit: i32) -> i32 {
        let mover = self.nodes[op];
        let first = passed.first().copied().unwrap_or(op);
        let before = self.nodes[first].before;
        let from_before = self.nodes[before].end + self.gap::<SETUPS>(before, op);
        let by_job = self.nodes[mover.leader].end.max(mover.release);
        let mut end = by_job.max(from_before) + mover.work;
        let mut rest = self.nodes[mover.behind].rest;
        if !SETUPS {
            let last = passed.last().copied().unwrap_or(op);
            let tail = self.nodes[self.nodes[last].follower].rest.max(rest);
            let least = end + (self.nodes[last].end - self.nodes[first].head()) + tail;
            if least > limit {
                return least;
            }
        }
        self.ends.clear();
        let mut behind = mover.behind;
        for at in passed.iter().rev().copied() {
            let node = &self.nodes[at];
            let by_machine = rest + self.gap::<SETUPS>(at, behind);
            rest = self.nodes[node.follower].rest.max(by_machine) + node.work;
            self.ends.push(rest);
            behind = at;
        }
        let by_machine = rest + self.gap::<SETUPS>(op, behind);
        let mut longest = end + self.nodes[mover.follower].rest.max(by_machine);
        let mut before = op;
        for (at, rest) in passed.iter().copied().zip(self.ends.iter().rev()) {
            if longest > limit {
                return longest;
            }
            let node = &self.nodes[at];
            let by_machine = end + self.gap::<SETUPS>(before, at);
            let by_job = self.nodes[node.leader].end.max(node.release);
            let head = by_job.max(by_machine);
            longest = longest.max(head + rest);
            end = head + node.work;
            before = at;
        }
        longest
    }

    /// Every other way of doing an operation, at every position that surely closes no circle.
    ///
    /// An operation of the other machine that starts before the job successor ends cannot have to follow it; one that
    /// ends after the job predecessor starts cannot have to come before it.
    fn look_at_ways(&self, op: u16, choice: &mut Choice<'_>, random: &mut Random) {
        let node = &self.nodes[op];
        let (leader, follower) = (&self.nodes[node.leader], &self.nodes[node.follower]);
        let arrival = leader.end.max(node.release);
        let to_go = follower.rest;
        let has_follower = node.follower != self.none;
        let has_leader = node.leader != self.none;
        let reach = if has_follower { follower.end } else { i32::MAX };
        let from = if has_leader { leader.head() } else { i32::MIN };
        let own = self.way[long(op)];
        for way in self.net.shop.ways_of(long(op)) {
            let res = self.net.res[way].place();
            if way == own || res == usize::from(node.res) {
                continue;
            }
            let work = self.net.duration[way];
            if arrival + work + to_go > choice.estimate {
                continue;
            }
            let Some(sequence) = self.sequence.get(res) else {
                continue;
            };
            let mut first = sequence.partition_point(|at| self.nodes[*at].end <= from);
            let mut last = sequence.partition_point(|at| self.nodes[*at].head() < reach);
            // Orders may come back to a machine.
            if has_leader && usize::from(leader.res) == res {
                first = first.max(usize::from(leader.position) + 1);
            }
            if has_follower && usize::from(follower.res) == res {
                last = last.min(usize::from(follower.position));
            }
            let mut before = first
                .checked_sub(1)
                .and_then(|at| sequence.get(at))
                .copied()
                .unwrap_or(self.none);
            let others = sequence.iter().copied().chain([self.none]);
            for (position, after) in (0_u16..).zip(others).take(last + 1).skip(first) {
                let (lead, trail) = if self.net.setups {
                    let lead = (before != self.none).then(|| self.way[long(before)]);
                    let trail = if after == self.none {
                        0
                    } else {
                        self.net.gap(Some(way), self.way[long(after)])
                    };
                    (self.net.gap(lead, way), trail)
                } else {
                    (0, 0)
                };
                let head = arrival.max(self.nodes[before].end + lead);
                let tail = to_go.max(self.nodes[after].rest + trail);
                let candidate = Move::Change { op, way, position };
                choice.see(random, candidate);
                choice.weigh(
                    random,
                    candidate,
                    head + work + tail,
                    |memory, iteration| memory.is_way_tabu(way, iteration),
                );
                before = after;
            }
        }
    }
}
