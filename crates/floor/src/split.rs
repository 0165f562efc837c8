//! Orders that were split off others: they are made from what was issued before the split.
//!
//! A split shares what was issued by quantity, which the orders know and the ledger does not.
//! Which of several lots went along is written nowhere; so each part of the order is taken
//! to hold of all of them.

use crate::names::at;
use crate::{Floor, FloorError, MovementKind};
use hashbrown::HashSet;
use lineside_kernel::Ratio;

/// No order was split so often.
const MOST: usize = 1_000;

impl Floor {
    /// The order that one was split off, the order that this was split off, and so on.
    pub(crate) fn split_from(&self, order: u32) -> impl Iterator<Item = u32> {
        let parent = |order: &u32| {
            let code = self.splits.get(order)?;
            self.orders.codes.find(code.as_str())
        };
        std::iter::successors(parent(&order), parent).take(MOST)
    }

    /// Whether an order was split, or split off another.
    pub(crate) fn is_of_split(&self, order: u32) -> bool {
        let is_it = |code: &str| self.orders.codes.find(code) == Some(order);
        self.splits.contains_key(&order) || self.splits.values().any(|code| is_it(code.as_str()))
    }

    /// How much of a part an order says was issued to it, as far as it has lines of it.
    pub(crate) fn said_issued(&self, order: u32, item: u32) -> Result<Option<Ratio>, FloorError> {
        let components = &self.components;
        let lines = at(&self.orders.components, order).unwrap_or_default();
        let mut issued = None;
        for row in lines
            .rows()
            .filter(|row| at(&components.item, *row) == Some(item))
        {
            let sum = issued.unwrap_or(Ratio::ZERO);
            issued = Some(crate::share::fits(
                sum.checked_add(components.issued.get(row).into()),
            )?);
        }
        Ok(issued)
    }

    /// Whether an order brought some of a part along when it was split off.
    pub(crate) fn brought(&self, order: u32, item: u32) -> Result<bool, FloorError> {
        let Some(said) = self.said_issued(order, item)? else {
            return Ok(false);
        };
        let mut own = Ratio::ZERO;
        for row in self.issues(order, item) {
            own = crate::share::fits(own.checked_add(self.movements.quantity.get(row).into()))?;
        }
        Ok(said > own)
    }

    /// The movements that issued a part to an order for good.
    pub(crate) fn issues(&self, order: u32, item: u32) -> impl Iterator<Item = u32> {
        let movements = &self.movements;
        self.movements_of_order(order).filter(move |row| {
            at(&movements.kind, *row) == Some(MovementKind::IssueToWo)
                && at(&movements.item, *row) == Some(item)
                && movements.holds(*row)
        })
    }

    /// The lots of a part that were issued to an order, or to those it was split off.
    pub(crate) fn lots_with_split(&self, order: u32, item: u32) -> HashSet<u32> {
        let orders = std::iter::once(order).chain(self.split_from(order));
        let rows = orders.flat_map(|order| self.issues(order, item));
        rows.filter_map(|row| at(&self.movements.lot, row))
            .collect()
    }
}
