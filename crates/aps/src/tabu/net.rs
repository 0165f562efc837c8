//! The fixed part of a shop as the tabu search sees it.

use crate::model::SchedulingMeasure;
use crate::shop::{FORBIDDEN, NO_FAMILY, Shop};
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
    /// Whether anything is released later than at 0.
    pub(crate) releases: bool,
    pub(crate) flexible: bool,
    gaps: Gaps,
}

/// The set-ups between ways of one machine.
#[derive(Debug, Clone, Default)]
struct Gaps {
    times: Vec<i32>,
    /// Where the row of a way starts, when it is the first of two.
    row: Table<Way, u32>,
    /// Its place in a row, when it is the second.
    column: Table<Way, u32>,
    /// The set-up when nothing comes before it.
    first: Table<Way, i32>,
}

impl<'s> Net<'s> {
    /// The net of a shop whose goal is the makespan alone and that has no side constraints; else `None`.
    pub(crate) fn of(shop: &'s Shop) -> Option<Self> {
        let makespan = shop
            .goals
            .iter()
            .all(|goal| goal.measure == SchedulingMeasure::Makespan);
        let plain = shop.resources.iter().all(|(_, facts)| {
            facts.line
                && facts.capacity == 1
                && facts.crew.is_empty()
                && facts.batch_size.is_none()
                && shop.open[facts.calendar].closed().is_empty()
                && shop.open[facts.setup_calendar].closed().is_empty()
        });
        let simple = shop.ops.iter().all(|(_, facts)| {
            facts.lock.is_none() && facts.takes.is_empty() && facts.puts.is_empty()
        });
        let alone = shop
            .ways
            .iter()
            .all(|(_, facts)| facts.needs.is_empty() && facts.duration > 0);
        let deadlines = shop.jobs.iter().any(|(_, facts)| facts.deadline.is_some());
        let total = shop.ops.len();
        // Operations and machines are numbered in 16 bits, and one number means none.
        let fits = (1..usize::from(u16::MAX)).contains(&total)
            && shop.resources.len() < usize::from(u16::MAX);
        if !(makespan && plain && simple && alone && fits) || deadlines {
            return None;
        }
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
        if longest_setup >= FORBIDDEN {
            return None;
        }
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
        let mut releases: Vec<i32> = shop
            .ops
            .iter()
            .map(|(_, facts)| narrow(facts.release))
            .collect();
        releases.push(0);
        let setups = longest_setup > 0;
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
            setups,
            releases: release > 0,
            flexible: shop.ops.iter().any(|(_, facts)| facts.ways.len() > 1),
            gaps: if setups {
                Gaps::of(shop)
            } else {
                Gaps::default()
            },
        })
    }

    /// How many operations there are.
    pub(crate) fn total(&self) -> usize {
        self.none.place()
    }

    /// The set-up between two operations that follow each other in these ways on one machine.
    #[inline]
    pub(crate) fn gap(&self, from: Option<Way>, to: Way) -> i32 {
        if !self.setups {
            return 0;
        }
        match from {
            Some(from) => {
                let place = self.gaps.row[from] + self.gaps.column[to];
                self.gaps.times.get(place as usize).copied().unwrap_or(0)
            }
            None => self.gaps.first[to],
        }
    }
}

impl Gaps {
    fn of(shop: &Shop) -> Self {
        let mut gaps = Self::default();
        // Each table gets one more family: none at all, to and from which there is no set-up.
        let mut starts = Vec::new();
        for table in &shop.setups {
            starts.push((gaps.times.len(), table.families + 1));
            for from in 0..=table.families {
                for to in 0..=table.families {
                    let known = from < table.families && to < table.families;
                    let time = known.then(|| table.times.get(from * table.families + to));
                    gaps.times
                        .push(narrow(time.flatten().copied().unwrap_or(0)));
                }
            }
        }
        let nowhere = gaps.times.len();
        gaps.times.push(0);
        for (_, facts) in shop.ways.iter() {
            let res = &shop.resources[facts.res];
            let table = res.setups.and_then(|table| starts.get(table)).copied();
            let (start, families) = table.unwrap_or((nowhere, 1));
            let family = (facts.family as usize).min(families - 1);
            gaps.row
                .push(u32::try_from(start + family * families).unwrap_or(0));
            gaps.column.push(u32::try_from(family).unwrap_or(0));
            let first = if res.initial == NO_FAMILY {
                0
            } else {
                narrow(shop.setup(facts.res, res.initial, facts.family))
            };
            gaps.first.push(first);
        }
        gaps
    }
}

fn narrow(ticks: i64) -> i32 {
    i32::try_from(ticks).unwrap_or(i32::MAX / 4)
}
