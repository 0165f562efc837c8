//! Tabu search for job shops and flexible job shops: the shortest makespan.
//!
//! # Description
//! A schedule is a graph: each operation after its predecessor in the order and on the machine. A
//! move takes an operation of a critical block to another place on its machine ([`moves`], N7), or
//! to another machine. The best move that is not tabu is made, better or not. When nothing better was found for
//! long, the search starts again from a child of two elites (see [`crate::solve`]).
//!
//! # Complexity
//! O(n) per move for n operations; a move is judged in O(k) for the k operations it passes.
//!
//! # References
//! - Nowicki, Smutnicki: A fast taboo search algorithm for the job shop problem (Management Science 42, 1996).
//! - Balas, Vazacopoulos: Guided local search with shifting bottleneck (Management Science 44, 1998): when a move
//!   leaves the graph free of circles.
//! - Zhang et al.: A tabu search algorithm with a new neighborhood structure (Computers & OR 34, 2007): N7 builds on it.
//! - Mastrolilli, Gambardella: Effective neighbourhood functions for the flexible job shop (J. Scheduling 3, 2000).
//! - Peng, Lü, Cheng: A tabu search/path relinking algorithm (Computers & OR 53, 2015).

mod graph;
mod memory;
mod moves;
mod net;
mod nodes;
mod order;

#[cfg(test)]
mod tests;

pub(crate) use graph::Graph;
pub(crate) use net::Net;

use crate::random::Random;
use crate::stop::Stop;
use crate::table::{Op, Table, Way};
use memory::Memory;
use moves::{Choice, Move};

/// A schedule as the search keeps it: the ways chosen and the starts that follow from the order.
#[derive(Debug, Clone)]
pub(crate) struct Elite {
    pub(crate) ways: Table<Op, Way>,
    pub(crate) heads: Table<Op, i32>,
    pub(crate) makespan: i32,
}

/// How long a search goes on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Patience {
    /// How many moves without anything better than before.
    pub(crate) idle: u32,
    /// How many moves in all.
    pub(crate) most: u32,
    /// A makespan below which there is nothing.
    pub(crate) bound: i32,
    /// Whether moves are made too that cannot shorten the path they are on, but change what stands around it.
    pub(crate) detours: bool,
}

/// Improves a schedule by tabu search; the best one that was met.
pub(crate) fn improve(
    graph: &mut Graph<'_>,
    patience: Patience,
    random: &mut Random,
    stop: &Stop,
) -> Elite {
    let mut best = graph.elite();
    let mut memory = Memory::of(graph.net);
    let mut path = Vec::new();
    let mut since: u32 = 0;
    let mut iteration: u32 = 0;
    while since < patience.idle && best.makespan > patience.bound && iteration < patience.most {
        if iteration.is_multiple_of(64) && stop.is_due() {
            break;
        }
        iteration += 1;
        since += 1;
        graph.critical_path(random, &mut path);
        let mut choice = Choice::of(&memory, iteration, best.makespan);
        graph.look(&path, patience.detours, &mut choice, random);
        let Some(chosen) = choice.end() else {
            break;
        };
        memory.forbid(graph, chosen, iteration, random);
        if !graph.make(chosen) {
            continue;
        }
        if graph.makespan < best.makespan {
            best = graph.elite();
            since = 0;
        }
    }
    best
}
