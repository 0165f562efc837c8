//! Children: schedules by lot, and schedules between two elites.
//!
//! # Description
//! A child stands between its parents. Either it takes its turns by the starts of its parents, blended: an operation early
//! in both is early in the child. Or it stops somewhere on a [`Walk`] from one parent to the other. Blends are good from the
//! start but few, as there is one for each share of a parent; walks are worse at first and never run out. Of a few such
//! schedules, each improved a little, the most promising is the child.

use super::walk::Walk;
use crate::random::Random;
use crate::stop::Stop;
use crate::table::{Id, Op, Res, Table, Way};
use crate::tabu::{Elite, Graph, Net, Patience, improve};

/// How many schedules between its parents a child is chosen from.
const TRIES: usize = 5;
/// How much of the second parent a child may have, in hundredths.
const LEAST_SHARE: u32 = 30;
const MOST_SHARE: u32 = 70;

/// The most promising of a few schedules between two.
pub(super) fn child<'n>(
    net: &'n Net<'n>,
    (one, two): (&Elite, &Elite),
    walks: bool,
    patience: Patience,
    random: &mut Random,
    stop: &Stop,
) -> Graph<'n> {
    let mut best: Option<Elite> = None;
    for _ in 0..TRIES {
        let share = LEAST_SHARE + random.below(MOST_SHARE - LEAST_SHARE + 1);
        let keys = if walks {
            let mut walk = Walk::between(net, one, two);
            walk.go(walk.distance() * share as usize / 100, random);
            walk.keys()
        } else {
            blend(one, two, share)
        };
        let mut graph = Graph::by_keys(net, &ways(net, one, two, share, random), &keys);
        let found = improve(&mut graph, patience, random, stop);
        if best
            .as_ref()
            .is_none_or(|best| found.makespan < best.makespan)
        {
            best = Some(found);
        }
    }
    best.as_ref().unwrap_or(one).graph(net)
}

/// When operations take their turns, between two schedules; blended starts rise along each order as starts do.
fn blend(one: &Elite, two: &Elite, share: u32) -> Table<Op, i64> {
    let share = i64::from(share);
    let starts = one.heads.cells().iter().zip(two.heads.cells());
    let keys = starts.map(|(one, two)| i64::from(*one) * (100 - share) + i64::from(*two) * share);
    Table::from(keys.collect::<Vec<_>>())
}

/// Ways of the one schedule, and some of the other.
fn ways(
    net: &Net<'_>,
    one: &Elite,
    two: &Elite,
    share: u32,
    random: &mut Random,
) -> Table<Op, Way> {
    let mut ways = one.ways.clone();
    if net.flexible {
        for op in (0..net.total()).map(Op::new) {
            if random.below(100) < share {
                ways[op] = two.ways[op];
            }
        }
    }
    ways
}

/// A schedule by lot: orders take turns at random, operations go where the least is waiting.
pub(super) fn newcomer<'n>(net: &'n Net<'n>, random: &mut Random) -> Graph<'n> {
    let total = net.none.place();
    let mut load: Table<Res, i32> = Table::filled(net.shop.resources.len(), 0);
    let mut ways = Table::filled(total + 1, Way(0));
    let mut keys = Table::filled(total + 1, 0);
    let mut turns: Vec<Op> = (0..total)
        .map(Op::new)
        .filter(|op| net.before[*op] == net.none)
        .collect();
    let mut turn = 0;
    while !turns.is_empty() {
        let count = u32::try_from(turns.len()).unwrap_or(u32::MAX);
        let place = random.below(count) as usize;
        let Some(op) = turns.get(place).copied() else {
            break;
        };
        let cheapest = net
            .shop
            .ways_of(op)
            .min_by_key(|way| load[net.res[*way]] + net.duration[*way]);
        if let Some(way) = cheapest {
            load[net.res[way]] += net.duration[way];
            ways[op] = way;
        }
        keys[op] = turn;
        turn += 1;
        if net.behind[op] == net.none {
            turns.swap_remove(place);
        } else if let Some(cell) = turns.get_mut(place) {
            *cell = net.behind[op];
        }
    }
    Graph::by_keys(net, &ways, &keys)
}
