//! The fixed part of a shop as the tabu search sees it.

use crate::model::SchedulingMeasure;
use crate::shop::Shop;
use crate::table::{Id, Op, Res, Table, Way};

/// A job shop, flexible or not, with or without set-ups.
///
/// The operation `none` stands for "no operation"; it has a cell in every table, so that the ends of orders and
/// sequences need no branch.
#[derive(Debug, Clone)]
pub(crate) struct Net<'s> {
    pub(crate) shop: &'s Shop,
    pub(crate) none: Op,
    pub(crate) before: Table<Op, Op>,
    pub(crate) behind: Table<Op, Op>,
    /// The last operation of each order: one of them ends last of all.
    pub(crate) last: Vec<Op>,
    pub(crate) release: Table<Op, i32>,
    pub(crate) duration: Table<Way, i32>,
    pub(crate) res: Table<Way, Res>,
    pub(crate) setups: bool,
    pub(crate) flexible: bool,
}

impl<'s> Net<'s> {
    /// The net of a shop whose goal is the makespan alone and that has no side constraints; else `None`.
    pub(crate) fn of(shop: &'s Shop) -> Option<Self> {
        let makespan = shop
            .goals
            .iter()
            .all(|goal| goal.measure == SchedulingMeasure::Makespan);
        let plain = shop.resources.iter().all(|(_, facts)| {
            facts.capacity == 1
                && facts.batch_size.is_none()
                && shop.open[facts.calendar].closed().is_empty()
        });
        let simple = shop.ops.iter().all(|(_, facts)| {
            facts.lock.is_none() && facts.takes.is_empty() && facts.puts.is_empty()
        });
        let alone = shop
            .ways
            .iter()
            .all(|(_, facts)| facts.needs.is_empty() && facts.duration > 0);
        let deadlines = shop.jobs.iter().any(|(_, facts)| facts.deadline.is_some());
        if !(makespan && plain && simple && alone) || deadlines || shop.ops.len() == 0 {
            return None;
        }
        let total = shop.ops.len();
        let none = Op::new(total);
        let mut before = Table::filled(total + 1, none);
        let mut behind = Table::filled(total + 1, none);
        for (op, waits) in shop.before.iter() {
            match waits.as_slice() {
                [] => {}
                [wait]
                    if wait.from_end
                        && !wait.to_end
                        && wait.min == 0
                        && wait.max.is_none()
                        && behind[wait.other] == none =>
                {
                    before[op] = wait.other;
                    behind[wait.other] = op;
                }
                _ => return None,
            }
        }
        // No sum of times along a path may leave 32 bits.
        let longest_setup = shop
            .setups
            .iter()
            .flat_map(|table| &table.times)
            .max()
            .copied()
            .unwrap_or(0);
        let longest = |op| {
            shop.ways_of(op)
                .map(|way| shop.ways[way].duration)
                .max()
                .unwrap_or(0)
        };
        let sum: i64 = shop.ops.ids().map(|op| longest(op) + longest_setup).sum();
        let release = shop
            .ops
            .iter()
            .map(|(_, facts)| facts.release)
            .max()
            .unwrap_or(0);
        if sum + release > i64::from(i32::MAX / 4) {
            return None;
        }
        let narrow = |ticks: i64| i32::try_from(ticks).unwrap_or(i32::MAX / 4);
        let mut releases: Vec<i32> = shop
            .ops
            .iter()
            .map(|(_, facts)| narrow(facts.release))
            .collect();
        releases.push(0);
        Some(Self {
            shop,
            none,
            before,
            last: shop.ops.ids().filter(|op| behind[*op] == none).collect(),
            behind,
            release: Table::from(releases),
            duration: Table::from(
                shop.ways
                    .iter()
                    .map(|(_, facts)| narrow(facts.duration))
                    .collect::<Vec<_>>(),
            ),
            res: Table::from(
                shop.ways
                    .iter()
                    .map(|(_, facts)| facts.res)
                    .collect::<Vec<_>>(),
            ),
            setups: longest_setup > 0,
            flexible: shop.ops.iter().any(|(_, facts)| facts.ways.len() > 1),
        })
    }

    /// The set-up between two operations that follow each other in these ways on one machine.
    #[inline]
    pub(crate) fn gap(&self, from: Option<Way>, to: Way) -> i32 {
        if !self.setups {
            return 0;
        }
        let res = self.res[to];
        let family = match from {
            Some(way) => self.shop.ways[way].family,
            None => self.shop.resources[res].initial,
        };
        i32::try_from(self.shop.setup(res, family, self.shop.ways[to].family))
            .unwrap_or(i32::MAX / 4)
    }
}
