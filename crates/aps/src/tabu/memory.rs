//! What the search must not go back to for a while.
//!
//! A move turns round who comes before whom on a machine. For a while no move may turn any of these pairs back, nor
//! bring an operation back to the way from which it was taken, unless that would beat everything.

use super::graph::long;
use super::{Graph, Move, Net};
use crate::random::Random;
use crate::table::{Table, Way};

/// Pairs of operations, and ways of doing operations, that are tabu.
pub(super) struct Memory {
    /// Pairs of which the first must not come before the second, with the iteration until which this holds.
    ///
    /// A pair that meets another in its slot takes its place; few are tabu at a time, so that this hardly happens.
    pairs: Vec<(u32, u32)>,
    ways: Table<Way, u32>,
    tenure: u32,
    spread: u32,
}

const SLOTS: usize = 1 << 12;

#[inline]
fn pair(first: u16, second: u16) -> (usize, u32) {
    let pair = (u32::from(first) << 16) | u32::from(second);
    (
        (pair.wrapping_mul(0x9e37_79b1) >> 20) as usize & (SLOTS - 1),
        pair,
    )
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
            pairs: vec![(u32::MAX, 0); SLOTS],
            ways: Table::filled(net.shop.ways.len(), 0),
            tenure,
            spread: spread + 1,
        }
    }

    /// Whether the first must not come before the second.
    #[inline]
    fn holds(&self, first: u16, second: u16, iteration: u32) -> bool {
        let (slot, pair) = pair(first, second);
        let cell = self.pairs.get(slot);
        cell.is_some_and(|(known, until)| *known == pair && *until >= iteration)
    }

    /// Whether an operation must not go behind one of these.
    #[inline]
    pub(super) fn is_behind_tabu(&self, op: u16, passed: &[u16], iteration: u32) -> bool {
        passed.iter().any(|at| self.holds(*at, op, iteration))
    }

    /// Whether an operation must not go before one of these.
    #[inline]
    pub(super) fn is_before_tabu(&self, op: u16, passed: &[u16], iteration: u32) -> bool {
        passed.iter().any(|at| self.holds(op, *at, iteration))
    }

    #[inline]
    pub(super) fn is_way_tabu(&self, way: Way, iteration: u32) -> bool {
        self.ways[way] >= iteration
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
        let (first, last) = match chosen {
            Move::Change { op, .. } => {
                self.ways[graph.way[long(op)]] = until;
                return;
            }
            Move::Behind { op, other } => (op, other),
            Move::Before { op, other } => (other, op),
        };
        let (from, to) = (graph.nodes[first].position, graph.nodes[last].position);
        let sequence = graph.sequence.get(usize::from(graph.nodes[first].res));
        let stretch = sequence.and_then(|ops| ops.get(usize::from(from)..=usize::from(to)));
        let mut hold = |first, second| {
            let (slot, pair) = pair(first, second);
            if let Some(cell) = self.pairs.get_mut(slot) {
                *cell = (pair, until);
            }
        };
        match (chosen, stretch) {
            (Move::Behind { op, .. }, Some([_, passed @ ..])) => {
                passed.iter().for_each(|at| hold(op, *at));
            }
            (Move::Before { op, .. }, Some([passed @ .., _])) => {
                passed.iter().for_each(|at| hold(*at, op));
            }
            _ => {}
        }
    }
}
