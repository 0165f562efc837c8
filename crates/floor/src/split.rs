//! Orders that were split off others: they are made from what was issued before the split.
//!
//! A split shares what was issued by quantity, which the ledger does not show, so a floor is
//! told. Which of several lots went along is written nowhere; so each part of the order is
//! taken to hold of all of them that had been issued by then.

use crate::names::at;
use crate::{CarriedFacts, Floor, FloorError};
use lineside_kernel::{Ratio, WorkOrderId};
use rust_decimal::Decimal;

/// What one split or merge brought an order, or took from it below zero.
#[derive(Debug, Clone)]
pub(crate) struct Carried {
    pub(crate) item: u32,
    pub(crate) quantity: Decimal,
    /// The movements that had issued it.
    pub(crate) movements: Vec<u32>,
}

impl Floor {
    /// Says what splits and merges brought an order and took from it; replaces what was said
    /// before.
    ///
    /// ```
    /// use lineside_floor::{CarriedFacts, Floor, ItemFacts, OrderFacts, ShowConsumption};
    ///
    /// let mut floor = Floor::default();
    /// floor.put_site(&"MUC".parse()?)?;
    /// for item in ["PUMP", "SEAL"] {
    ///     floor.put_item(&ItemFacts::new(item.parse()?))?;
    /// }
    /// let part = OrderFacts::new("WO-2".parse()?, "PUMP".parse()?, "MUC".parse()?, 4.into());
    /// floor.put_order(&part)?;
    /// let seals = CarriedFacts { item: "SEAL".parse()?, quantity: 8.into(), movements: vec![] };
    /// floor.put_carried(&part.order, &[seals])?;
    /// let shown = floor.show_consumption(&ShowConsumption { order: part.order })?;
    /// assert_eq!(shown.parts[0].quantity_net, 8.into());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`FloorError`] when the order, an item or a movement is not known. The floor is then as
    /// it was.
    pub fn put_carried(
        &mut self,
        order: &WorkOrderId,
        facts: &[CarriedFacts],
    ) -> Result<(), FloorError> {
        let order = self.order(order.as_str())?;
        let mut carried = Vec::with_capacity(facts.len());
        for fact in facts {
            let movements = fact.movements.iter();
            let movements = movements.map(|number| self.movement(number.as_str()));
            carried.push(Carried {
                item: self.item(fact.item.as_str())?,
                quantity: fact.quantity,
                movements: movements.collect::<Result<_, _>>()?,
            });
        }
        self.carried.insert(order, carried);
        Ok(())
    }

    /// Whether of what an order was brought and kept there is an item that one of the
    /// movements that are meant had issued; without movements, whether `otherwise`.
    pub(crate) fn keeps_carried(
        carried: &[Carried],
        item: u32,
        is_meant: impl Fn(u32) -> bool,
        otherwise: bool,
    ) -> bool {
        let of_item = || carried.iter().filter(|it| it.item == item);
        let kept = of_item().fold(Ratio::ZERO, |kept, it| {
            let sum = kept.checked_add(it.quantity.into());
            sum.unwrap_or(kept)
        });
        let mut came = of_item().filter(|it| it.quantity > Decimal::ZERO);
        kept.is_positive()
            && came.any(|it| match it.movements.is_empty() {
                true => otherwise,
                false => it.movements.iter().any(|row| is_meant(*row)),
            })
    }

    /// The only lot that what was carried can be of.
    pub(crate) fn only_lot(&self, carried: &Carried) -> Option<u32> {
        let movements = &self.movements;
        let standing = carried
            .movements
            .iter()
            .filter(|row| movements.holds(**row));
        let mut lots = standing.filter_map(|row| at(&movements.lot, *row));
        let first = lots.next()?;
        lots.all(|lot| lot == first).then_some(first)
    }
}
