//! The chains of causes that decide, and which resources the work on them is on.

use crate::explain::{LONGEST_CHAIN, Layout};
use crate::table::{Op, Res, Table};
use lineside_kernel::Cancelled;

/// What is on the chains that decide.
pub(super) struct Blame {
    pub(super) ticks: Table<Res, i64>,
    pub(super) operations: Table<Res, u32>,
    /// The operations of the longest chain.
    pub(super) longest: Vec<Op>,
}

/// A walk from cause to cause, chain after chain, that asks only once what holds an operation.
struct Trail<'l, 'a> {
    layout: &'l Layout<'a>,
    asked: Table<Op, bool>,
    held_by: Table<Op, Option<Op>>,
    /// The last chain that an operation was on.
    chain: Table<Op, u32>,
    chains: u32,
}

impl Layout<'_> {
    /// Walks the chains; `ask` may break it off before each of them.
    pub(super) fn blame(
        &self,
        ask: impl Fn() -> Result<(), Cancelled>,
    ) -> Result<Blame, Cancelled> {
        let shop = self.shop();
        let late = self.late_orders();
        let mut ends: Vec<(Op, i64)> = late
            .iter()
            .filter_map(|job| Some((self.last_of(*job)?, shop.jobs[*job].weight)))
            .collect();
        if ends.is_empty() {
            let placed = shop.ops.ids();
            let last = placed
                .filter_map(|op| Some((self.place(op)?.end, op)))
                .max();
            ends.extend(last.map(|(_, op)| (op, 1)));
        }
        let mut weights: Table<Op, Option<i64>> = Table::filled(shop.ops.len(), None);
        let mut longest = None;
        let mut trail = Trail::of(self);
        for (last, weight) in ends {
            ask()?;
            let chain = trail.from(last);
            for op in &chain {
                let sum = weights[*op].unwrap_or(0);
                weights[*op] = Some(sum.saturating_add(weight));
            }
            longest.get_or_insert(chain);
        }
        let mut blame = Blame {
            ticks: Table::filled(shop.resources.len(), 0),
            operations: Table::filled(shop.resources.len(), 0),
            longest: longest.unwrap_or_default(),
        };
        for (op, weight) in weights.iter() {
            let (Some(weight), Some(place)) = (weight, self.place(op)) else {
                continue;
            };
            let way = &shop.ways[place.way];
            let begin = self.setup_start(op);
            let paused = shop.open[way.calendar].closed_ticks(begin, place.end);
            let ticks = (place.end - begin - paused).saturating_mul(*weight);
            blame.ticks[way.res] = blame.ticks[way.res].saturating_add(ticks);
            blame.operations[way.res] += 1;
        }
        Ok(blame)
    }
}

impl<'l, 'a> Trail<'l, 'a> {
    fn of(layout: &'l Layout<'a>) -> Self {
        let total = layout.shop().ops.len();
        Self {
            layout,
            asked: Table::filled(total, false),
            held_by: Table::filled(total, None),
            chain: Table::filled(total, 0),
            chains: 0,
        }
    }

    /// The operations that lead to this one, each held by the next.
    fn from(&mut self, last: Op) -> Vec<Op> {
        self.chains += 1;
        let mut chain = Vec::new();
        let mut next = Some(last);
        while let Some(op) = next {
            let is_new = self.chain[op] != self.chains && self.layout.place(op).is_some();
            if !is_new || chain.len() >= LONGEST_CHAIN {
                break;
            }
            self.chain[op] = self.chains;
            chain.push(op);
            if !self.asked[op] {
                self.asked[op] = true;
                self.held_by[op] = self.layout.held_by(op);
            }
            next = self.held_by[op];
        }
        chain
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dispatch::DispatchRule;
    use crate::tests::random_model;
    use std::cell::Cell;

    #[test]
    fn what_is_remembered_of_the_chains_changes_nothing() {
        for seed in 0..200 {
            let model = random_model(seed);
            let shop = model.compile().unwrap();
            let layout = Layout::new(&model, &shop, shop.dispatch(DispatchRule::FirstIn));
            let mut trail = Trail::of(&layout);
            for op in shop.ops.ids().chain(shop.ops.ids().rev()) {
                assert_eq!(trail.from(op), layout.chain_of(op), "{seed}");
            }
        }
    }

    #[test]
    fn it_may_be_broken_off_before_each_late_order() {
        let model = (0..).map(random_model).find(|model| {
            let shop = model.compile().unwrap();
            let layout = Layout::new(model, &shop, shop.dispatch(DispatchRule::FirstIn));
            layout.late_orders().len() > 2
        });
        let model = model.unwrap();
        let shop = model.compile().unwrap();
        let layout = Layout::new(&model, &shop, shop.dispatch(DispatchRule::FirstIn));
        let asked = Cell::new(0);
        let ask = || {
            asked.set(asked.get() + 1);
            if asked.get() == 2 {
                Err(Cancelled)
            } else {
                Ok(())
            }
        };
        assert!(layout.blame(ask).is_err());
    }
}
