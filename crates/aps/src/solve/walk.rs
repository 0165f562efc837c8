//! The way from one schedule to another, step by step.
//!
//! # Description
//! Two neighbours in the sequence of all operations change places if the schedule aimed at has them the other way round;
//! which two is drawn by lot. No two operations of one order ever are, so that every step leads to a schedule, and each
//! pair of operations takes its turns there as in one of the two schedules.
//!
//! # Complexity
//! O(n²) to set out, for n operations, and O(1) for a step; there are O(n²) steps.
//!
//! # References
//! Peng, Lü, Cheng: A tabu search/path relinking algorithm to solve the job shop scheduling problem (Computers & OR 53,
//! 2015), whose steps swap two neighbours on a machine.

use crate::random::Random;
use crate::table::{Id, Op, Res, Table, Turn};
use crate::tabu::{Elite, Net};

/// A schedule on its way to another.
pub(super) struct Walk {
    sequence: Table<Turn, Op>,
    /// The turns that operations have in the schedule aimed at.
    aim: Table<Op, u32>,
    /// The machines of the schedule set out from.
    res: Table<Op, Res>,
    /// The turns that are to change places with the next.
    open: Vec<Turn>,
    /// Where a turn stands among the open ones.
    slots: Table<Turn, Option<u32>>,
}

impl Walk {
    /// Sets out from one schedule to another.
    pub(super) fn between(net: &Net<'_>, one: &Elite, two: &Elite) -> Self {
        let ops = || (0..net.total()).map(Op::new);
        let by_start = |elite: &Elite| {
            let mut sequence: Vec<Op> = ops().collect();
            sequence.sort_by_key(|op| elite.heads[*op]);
            sequence
        };
        let mut aim = Table::filled(net.total(), 0);
        for (turn, op) in (0..).zip(by_start(two)) {
            aim[op] = turn;
        }
        let mut walk = Self {
            sequence: Table::from(by_start(one)),
            aim,
            res: Table::from(ops().map(|op| net.res[one.ways[op]]).collect::<Vec<_>>()),
            open: Vec::new(),
            slots: Table::filled(net.total(), None),
        };
        for turn in walk.slots.ids() {
            walk.look_at(turn);
        }
        walk
    }

    /// How many pairs on a machine stand the other way round in the schedule aimed at.
    pub(super) fn distance(&self) -> usize {
        let mut ops = self.sequence.cells().to_vec();
        ops.sort_by_key(|op| self.res[*op]);
        let machines = ops.chunk_by(|a, b| self.res[*a] == self.res[*b]);
        let turned = |(place, machine): (usize, &[Op])| {
            let (first, behind) = machine.get(place..)?.split_first()?;
            let aim = self.aim[*first];
            Some(behind.iter().filter(|op| self.aim[**op] < aim).count())
        };
        machines
            .flat_map(|machine| (0..machine.len()).map(move |place| (place, machine)))
            .filter_map(turned)
            .sum()
    }

    /// Turns round so many pairs on a machine, or all that there are.
    pub(super) fn go(&mut self, pairs: usize, random: &mut Random) {
        let mut turned = 0;
        while turned < pairs {
            let Some(turn) = random.pick(&self.open) else {
                break;
            };
            let next = Turn(turn.0 + 1);
            let (first, second) = (self.sequence[turn], self.sequence[next]);
            (self.sequence[turn], self.sequence[next]) = (second, first);
            turned += usize::from(self.res[first] == self.res[second]);
            if let Some(before) = turn.0.checked_sub(1) {
                self.look_at(Turn(before));
            }
            self.look_at(turn);
            self.look_at(next);
        }
    }

    /// When each operation takes its turn; one cell more, for none.
    pub(super) fn keys(&self) -> Table<Op, i64> {
        let mut keys = Table::filled(self.sequence.len() + 1, 0);
        for (turn, op) in self.sequence.iter() {
            keys[*op] = i64::from(turn.0);
        }
        keys
    }

    /// Notes whether a turn is to change places with the next.
    fn look_at(&mut self, turn: Turn) {
        let next = self.sequence.cells().get(turn.place() + 1);
        let turned = next.is_some_and(|next| self.aim[*next] < self.aim[self.sequence[turn]]);
        match (self.slots[turn], turned) {
            (None, true) => {
                self.slots[turn] = u32::try_from(self.open.len()).ok();
                self.open.push(turn);
            }
            (Some(slot), false) => {
                self.slots[turn] = None;
                self.open.swap_remove(slot as usize);
                if let Some(moved) = self.open.get(slot as usize) {
                    self.slots[*moved] = Some(slot);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stop::Stop;
    use crate::table::Way;
    use crate::tabu::{Graph, Patience, improve};
    use crate::tests::jsp;

    #[test]
    fn a_way_ends_at_the_schedule_aimed_at_and_every_stop_is_between_the_two() {
        let shop = jsp("ft06").unwrap().compile().unwrap();
        let net = Net::of(&shop).unwrap();
        let ways = Table::from((0..=36).map(Way).collect::<Vec<_>>());
        let by_order = Table::from((0..=36).collect::<Vec<i64>>());
        let one = Graph::by_keys(&net, &ways, &by_order).elite();
        let patience = Patience {
            idle: 500,
            most: 5_000,
            bound: 0,
            detours: true,
        };
        let mut random = Random::new(1);
        let two = improve(&mut one.graph(&net), patience, &mut random, &Stop::at(None));
        let mut walk = Walk::between(&net, &one, &two);
        let distance = walk.distance();
        assert!(distance > 10, "{distance}");
        walk.go(10, &mut random);
        assert_eq!(walk.distance(), distance - 10);
        let keys = walk.keys();
        for op in (0..36).map(Op) {
            let follower = net.behind[op];
            assert!(follower == net.none || keys[op] < keys[follower]);
        }
        walk.go(usize::MAX, &mut random);
        assert_eq!(walk.distance(), 0);
        let end = Graph::by_keys(&net, &ways, &walk.keys()).elite();
        assert_eq!(end.heads, two.heads);
    }
}
