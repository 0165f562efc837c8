//! Knots: operations that are placed together, as some of them may wait only so long for others.
//!
//! # References
//! Tarjan: Depth-first search and linear graph algorithms (SIAM Journal on Computing 1, 1972), for the circles.

use super::Wait;
use crate::table::{Knot, Op, Table};

pub(super) type Knots = (Table<Knot, Vec<Op>>, Table<Op, Knot>);

/// Ties operations together that may wait only so long for each other. The members of a knot, and the knots, are in
/// the order of `ranked`.
///
/// What lies between two tied operations is tied too: else the knot would wait for itself.
///
/// # Complexity
/// O(n + m) for n operations and m waits.
pub(super) fn knots(
    ranked: &[Op],
    before: &Table<Op, Vec<Wait>>,
    behind: &Table<Op, Vec<Wait>>,
) -> Knots {
    let root = circles(before, behind);
    let mut knots: Table<Knot, Vec<Op>> = Table::default();
    let mut of_root: Table<Op, Option<Knot>> = Table::filled(root.len(), None);
    let mut knot_of = Table::filled(root.len(), Knot(0));
    for op in ranked.iter().copied() {
        let knot = *of_root[root[op]].get_or_insert_with(|| knots.push(Vec::new()));
        knots[knot].push(op);
        knot_of[op] = knot;
    }
    (knots, knot_of)
}

/// What has not been met on the walk.
const UNMET: u32 = u32::MAX;

/// Each operation's stand-in, the same for all that are on a circle together, where a wait leads from what is waited
/// for to what waits, and back again where that may last only so long.
fn circles(before: &Table<Op, Vec<Wait>>, behind: &Table<Op, Vec<Wait>>) -> Table<Op, Op> {
    let total = before.len();
    let mut met = Table::filled(total, UNMET);
    // The earliest met operation that is known to be on a circle with this one.
    let mut low = Table::filled(total, UNMET);
    let mut root: Table<Op, Option<Op>> = Table::filled(total, None);
    let mut open: Vec<Op> = Vec::new();
    let mut walk: Vec<(Op, usize)> = Vec::new();
    let mut count = 0;
    for first in before.ids() {
        if met[first] != UNMET {
            continue;
        }
        let mut next = Some(first);
        loop {
            if let Some(op) = next.take() {
                (met[op], low[op]) = (count, count);
                count += 1;
                open.push(op);
                walk.push((op, 0));
            }
            let Some((op, row)) = walk.last_mut() else {
                break;
            };
            let op = *op;
            let ahead = &behind[op];
            let wait = match ahead.get(*row) {
                None => before[op].get(*row - ahead.len()),
                wait => wait,
            };
            if let Some(wait) = wait {
                let leads = *row < ahead.len() || wait.max.is_some();
                *row += 1;
                if leads && met[wait.other] == UNMET {
                    next = Some(wait.other);
                } else if leads && root[wait.other].is_none() {
                    low[op] = low[op].min(met[wait.other]);
                }
                continue;
            }
            walk.pop();
            if let Some((from, _)) = walk.last() {
                low[*from] = low[*from].min(low[op]);
            }
            if low[op] == met[op] {
                while let Some(one) = open.pop() {
                    root[one] = Some(op);
                    if one == op {
                        break;
                    }
                }
            }
        }
    }
    let stand_ins = root.iter().map(|(op, root)| root.unwrap_or(op));
    Table::from(stand_ins.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Id;
    use crate::tests::random_model;
    use proptest::prelude::*;

    /// One circle of knots after the other is made one knot, until there is none.
    fn obvious(ranked: &[Op], before: &Table<Op, Vec<Wait>>) -> Knots {
        let total = before.len();
        let mut of: Vec<usize> = (0..total).collect();
        let waits: Vec<(usize, usize, bool)> = before
            .iter()
            .flat_map(|(to, waits)| waits.iter().map(move |wait| (wait, to)))
            .map(|(wait, to)| (wait.other.place(), to.place(), wait.max.is_some()))
            .collect();
        let join = |of: &mut Vec<usize>, a: usize, b: usize| {
            let (kept, gone) = (of[a], of[b]);
            of.iter_mut()
                .filter(|one| **one == gone)
                .for_each(|one| *one = kept);
        };
        for (from, to, _) in waits.iter().filter(|wait| wait.2) {
            join(&mut of, *from, *to);
        }
        let reach = |of: &[usize], from: usize| {
            let mut reached = vec![false; total];
            let mut open = vec![from];
            while let Some(at) = open.pop() {
                for (_, to, _) in waits
                    .iter()
                    .filter(|wait| of[wait.0] == at && of[wait.1] != at)
                {
                    if !std::mem::replace(&mut reached[of[*to]], true) {
                        open.push(of[*to]);
                    }
                }
            }
            reached
        };
        'again: loop {
            for (from, to, _) in &waits {
                if of[*from] != of[*to] && reach(&of, of[*to])[of[*from]] {
                    join(&mut of, *from, *to);
                    continue 'again;
                }
            }
            break;
        }
        let mut knots: Table<Knot, Vec<Op>> = Table::default();
        let mut knot_of = Table::filled(total, Knot(0));
        let mut known: Vec<usize> = Vec::new();
        for op in ranked {
            let of = of[op.place()];
            let place = known.iter().position(|one| *one == of);
            let knot = place.map_or_else(
                || {
                    known.push(of);
                    knots.push(Vec::new())
                },
                Knot::new,
            );
            knots[knot].push(*op);
            knot_of[*op] = knot;
        }
        (knots, knot_of)
    }

    proptest! {
        #[test]
        fn the_knots_are_those_of_merging_one_circle_after_the_other(seed in any::<u64>()) {
            let shop = random_model(seed).compile().unwrap();
            let found = (shop.knots.clone(), shop.knot_of.clone());
            prop_assert_eq!(found, obvious(&shop.ranked, &shop.before));
        }

        #[test]
        fn so_they_are_where_much_waits(
            total in 1..14_usize,
            waits in prop::collection::vec((0..14_usize, 0..14_usize, any::<bool>()), 0..24),
        ) {
            let mut before: Table<Op, Vec<Wait>> = Table::filled(total, Vec::new());
            let mut behind = before.clone();
            for (a, b, is_short) in waits {
                let (from, to) = (a.min(b), a.max(b));
                if from == to || to >= total {
                    continue;
                }
                let wait = |other| Wait {
                    other: Op::new(other),
                    from_end: true,
                    to_end: false,
                    min: 0,
                    max: is_short.then_some(5),
                };
                before[Op::new(to)].push(wait(from));
                behind[Op::new(from)].push(wait(to));
            }
            let ranked: Vec<Op> = before.ids().collect();
            prop_assert_eq!(knots(&ranked, &before, &behind), obvious(&ranked, &before));
        }
    }

    #[test]
    fn shelf_lives_over_steps_between_are_tied_at_once() {
        let total = 400_000;
        let mut before: Table<Op, Vec<Wait>> = Table::filled(total, Vec::new());
        let mut behind = before.clone();
        for from in 0..total {
            let first = from % 4 == 0;
            let others = [(from + 1, None, from % 4 < 3), (from + 3, Some(9), first)];
            for (to, max, _) in others.into_iter().filter(|other| other.2) {
                let wait = |other| Wait {
                    other: Op::new(other),
                    from_end: true,
                    to_end: false,
                    min: 0,
                    max,
                };
                before[Op::new(to)].push(wait(from));
                behind[Op::new(from)].push(wait(to));
            }
        }
        let ranked: Vec<Op> = before.ids().collect();
        let (knots, _) = knots(&ranked, &before, &behind);
        assert_eq!(knots.len(), total / 4);
        assert!(knots.cells().iter().all(|knot| knot.len() == 4));
    }
}
