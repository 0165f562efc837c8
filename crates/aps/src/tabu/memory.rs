//! What the search must not go back to for a while.
//!
//! A move turns round who comes before whom on a machine. For a while no move may turn any of these pairs back, nor
//! bring an operation back to the way from which it was taken, unless that would beat everything.

use super::{Graph, Move, Net};
use crate::random::Random;
use crate::table::{Op, Table, Way};

/// Pairs of operations, and ways of doing operations, that are tabu.
pub(super) struct Memory {
    /// Pairs of which the first must not come before the second, with the iteration until which this holds.
    ///
    /// A pair that meets another in its slot takes its place; few are tabu at a time, so that this hardly happens.
    pairs: Vec<(u64, u32)>,
    ways: Table<Way, u32>,
    tenure: u32,
    spread: u32,
}

const SLOTS: usize = 1 << 13;

#[inline]
fn pair(first: Op, second: Op) -> u64 {
    (u64::from(first.0) << 32) | u64::from(second.0)
}

#[inline]
fn slot(pair: u64) -> usize {
    (pair.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & (SLOTS - 1)
}

impl Memory {
    pub(super) fn of(net: &Net<'_>) -> Self {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let jobs = count(net.shop.jobs.len());
        let machines = count(net.shop.resources.len()).max(1);
        let tenure = 10 + jobs / machines;
        let spread = if jobs <= 2 * machines {
            tenure * 2 / 5
        } else {
            tenure / 2
        };
        Self {
            pairs: vec![(u64::MAX, 0); SLOTS],
            ways: Table::filled(net.shop.ways.len(), 0),
            tenure,
            spread: spread + 1,
        }
    }

    /// The best move that is not tabu or would beat everything; by lot among equals, and where all are tabu.
    pub(super) fn choose(
        &self,
        graph: &Graph<'_>,
        moves: &[Move],
        best: i32,
        iteration: u32,
        random: &mut Random,
    ) -> Option<Move> {
        let mut chosen: Option<Move> = None;
        let mut equals = 0;
        for candidate in moves {
            let estimate = candidate.estimate();
            let beaten = chosen.map_or(i32::MAX, Move::estimate);
            if estimate > beaten || (estimate >= best && self.is_tabu(graph, *candidate, iteration))
            {
                continue;
            }
            equals = if estimate < beaten { 1 } else { equals + 1 };
            if random.below(equals) == 0 {
                chosen = Some(*candidate);
            }
        }
        chosen.or_else(|| random.pick(moves))
    }

    fn is_tabu(&self, graph: &Graph<'_>, candidate: Move, iteration: u32) -> bool {
        let held = |first: Op, second: Op| {
            let pair = pair(first, second);
            let cell = self.pairs.get(slot(pair));
            cell.is_some_and(|(known, until)| *known == pair && *until >= iteration)
        };
        match candidate {
            Move::Change { way, .. } => self.ways[way] >= iteration,
            Move::Behind { op, other, .. } => passed(graph, op, other, op).any(|at| held(at, op)),
            Move::Before { op, other, .. } => passed(graph, other, op, op).any(|at| held(op, at)),
        }
    }

    /// Makes what a move is about to turn round tabu.
    pub(super) fn forbid(
        &mut self,
        graph: &Graph<'_>,
        chosen: Move,
        iteration: u32,
        random: &mut Random,
    ) {
        let until = iteration + self.tenure + random.below(self.spread);
        let mut hold = |first: Op, second: Op| {
            let pair = pair(first, second);
            if let Some(cell) = self.pairs.get_mut(slot(pair)) {
                *cell = (pair, until);
            }
        };
        match chosen {
            Move::Change { op, .. } => self.ways[graph.way[op]] = until,
            Move::Behind { op, other, .. } => {
                passed(graph, op, other, op).for_each(|at| hold(op, at))
            }
            Move::Before { op, other, .. } => {
                passed(graph, other, op, op).for_each(|at| hold(at, op))
            }
        }
    }
}

/// The operations that one passes when it moves across a stretch of its machine, of which it is the first or the last.
fn passed<'g>(
    graph: &'g Graph<'_>,
    first: Op,
    last: Op,
    mover: Op,
) -> impl Iterator<Item = Op> + 'g {
    let mut next = Some(first);
    let stretch = std::iter::from_fn(move || {
        let at = next?;
        next = (at != last).then(|| graph.next[at]);
        Some(at)
    });
    stretch.filter(move |at| *at != mover)
}
