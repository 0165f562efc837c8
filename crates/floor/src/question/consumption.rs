//! What material a work order consumed.

use crate::amounts::Sum;
use crate::names::{NONE, at};
use crate::share::{fits, to_decimal};
use crate::{Floor, FloorError, MovementKind};
use hashbrown::HashMap;
use lineside_kernel::{ItemId, LotId, Ratio, Unit, WorkOrderId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Shows what material a work order consumed, net, by item and lot.
///
/// What was taken back by a reversal does not count. A split shares what was issued until
/// then, so that each order has its part of it here, a substitute like what it stands for; of
/// several lots, those that were issued to the order itself are named as they were issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowConsumption {
    /// The work order.
    pub order: WorkOrderId,
}

/// What material a work order consumed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShownConsumption {
    /// The work order.
    pub order: WorkOrderId,
    /// Its material, in the order of the items' codes.
    pub parts: Vec<ConsumedPart>,
}

/// One material of a work order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConsumedPart {
    /// The item.
    pub item: ItemId,
    /// What it is counted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// How much was issued.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_issued: Decimal,
    /// How much was returned.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_returned: Decimal,
    /// What is left of it: issued - returned.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_net: Decimal,
    /// How much was scrapped, whether issued before or not.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_scrapped: Decimal,
    /// The lots it came from, in the order of their codes; lots returned in full are left
    /// out.
    pub lots: Vec<ConsumedLot>,
}

/// What a work order consumed of one lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConsumedLot {
    /// The lot.
    pub lot: LotId,
    /// Issued - returned.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_net: Decimal,
}

#[derive(Default)]
struct Sums {
    issued: Sum,
    returned: Sum,
    scrapped: Sum,
    lots: HashMap<u32, Sum>,
}

impl Floor {
    /// Answers `graph.show_consumption`: what material a work order consumed.
    ///
    /// # Errors
    /// [`FloorError`] when there is no such order, or a sum does not fit.
    pub fn show_consumption(
        &self,
        request: &ShowConsumption,
    ) -> Result<ShownConsumption, FloorError> {
        let order = self
            .order(request.order.as_str())
            .map_err(|why| why.at("order"))?;
        let movements = &self.movements;
        let quantity = &movements.quantity;
        let mut parts: HashMap<u32, Sums> = HashMap::new();
        for row in self
            .movements_of_order(order)
            .filter(|row| movements.holds(*row))
        {
            let item = at(&movements.item, row).unwrap_or(NONE);
            let lot = at(&movements.lot, row).unwrap_or(NONE);
            match at(&movements.kind, row) {
                Some(MovementKind::IssueToWo) => {
                    let part = parts.entry(item).or_default();
                    part.issued.add(quantity, row);
                    part.lots.entry(lot).or_default().add(quantity, row);
                }
                Some(MovementKind::ReturnToStock) => {
                    let part = parts.entry(item).or_default();
                    part.returned.add(quantity, row);
                    part.lots.entry(lot).or_default().take(quantity, row);
                }
                Some(MovementKind::Scrap) if at(&self.orders.item, order) != Some(item) => {
                    parts.entry(item).or_default().scrapped.add(quantity, row);
                }
                _ => {}
            }
        }
        let carried = self.carried.get(&order);
        for came in carried.into_iter().flatten() {
            let part = parts.entry(came.item).or_default();
            part.issued.add_exact(came.quantity.into());
            if let Some(lot) = self.only_lot(came) {
                let lot = part.lots.entry(lot).or_default();
                lot.add_exact(came.quantity.into());
            }
        }
        let mut consumed = Vec::with_capacity(parts.len());
        for (item, sums) in parts {
            let Some(code) = self.items.name(item) else {
                continue;
            };
            let (issued, returned) = (sums.issued.of(quantity)?, sums.returned.of(quantity)?);
            let scrapped = sums.scrapped.of(quantity)?;
            // What came by a split may have gone on by another.
            if carried.is_some() && [issued, returned, scrapped].iter().all(|it| it.is_zero()) {
                continue;
            }
            let mut lots = self.consumed_lots(sums.lots)?;
            if carried.is_some() {
                // What came of one of several lots may have been returned under its own.
                lots.retain(|lot| lot.quantity_net > Decimal::ZERO);
            }
            consumed.push(ConsumedPart {
                item: code.clone(),
                unit: self.unit(item),
                quantity_issued: to_decimal(issued)?,
                quantity_returned: to_decimal(returned)?,
                quantity_net: to_decimal(fits(issued.checked_sub(returned))?)?,
                quantity_scrapped: to_decimal(scrapped)?,
                lots,
            });
        }
        consumed.sort_unstable_by(|a, b| a.item.cmp(&b.item));
        Ok(ShownConsumption {
            order: request.order.clone(),
            parts: consumed,
        })
    }

    fn consumed_lots(&self, lots: HashMap<u32, Sum>) -> Result<Vec<ConsumedLot>, FloorError> {
        let mut consumed = Vec::with_capacity(lots.len());
        for (lot, sum) in lots {
            let net: Ratio = sum.of(&self.movements.quantity)?;
            let Some(code) = self.movements.lots.name(lot).filter(|_| !net.is_zero()) else {
                continue;
            };
            consumed.push(ConsumedLot {
                lot: code.clone(),
                quantity_net: to_decimal(net)?,
            });
        }
        consumed.sort_unstable_by(|a, b| a.lot.cmp(&b.lot));
        Ok(consumed)
    }
}
