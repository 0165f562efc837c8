//! What a work order made.

use crate::amounts::Sum;
use crate::names::{NONE, at};
use crate::share::to_decimal;
use crate::{Floor, FloorError, MovementKind};
use hashbrown::HashMap;
use lineside_kernel::{ItemId, LotId, Unit, WorkOrderId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Shows what a work order made and delivered to stock, by item and lot: its product, and
/// co-products and by-products.
///
/// What was taken back by a reversal does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowOutput {
    /// The work order.
    pub order: WorkOrderId,
}

/// What a work order made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShownOutput {
    /// The work order.
    pub order: WorkOrderId,
    /// What it made, in the order of the items' codes.
    pub products: Vec<MadeProduct>,
}

/// One item that a work order made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MadeProduct {
    /// The item.
    pub item: ItemId,
    /// What it is counted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// How much was received into stock.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// The lots it became, in the order of their codes.
    pub lots: Vec<MadeLot>,
}

/// What a work order made of one lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MadeLot {
    /// The lot.
    pub lot: LotId,
    /// How much of it.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
}

impl Floor {
    /// Answers `graph.show_output`: what a work order made.
    ///
    /// # Errors
    /// [`FloorError`] when there is no such order, or a sum does not fit.
    pub fn show_output(&self, request: &ShowOutput) -> Result<ShownOutput, FloorError> {
        let order = self
            .order(request.order.as_str())
            .map_err(|why| why.at("order"))?;
        let movements = &self.movements;
        let quantity = &movements.quantity;
        let mut made: HashMap<u32, (Sum, HashMap<u32, Sum>)> = HashMap::new();
        for row in self
            .movements_of_order(order)
            .filter(|row| movements.holds(*row))
        {
            if at(&movements.kind, row) != Some(MovementKind::ReceiptFromWo) {
                continue;
            }
            let (sum, lots) = made
                .entry(at(&movements.item, row).unwrap_or(NONE))
                .or_default();
            sum.add(quantity, row);
            lots.entry(at(&movements.lot, row).unwrap_or(NONE))
                .or_default()
                .add(quantity, row);
        }
        let mut products = Vec::with_capacity(made.len());
        for (item, (sum, of_lots)) in made {
            let Some(code) = self.items.name(item) else {
                continue;
            };
            let mut lots = Vec::with_capacity(of_lots.len());
            for (lot, sum) in of_lots {
                let Some(code) = movements.lots.name(lot) else {
                    continue;
                };
                lots.push(MadeLot {
                    lot: code.clone(),
                    quantity: to_decimal(sum.of(quantity)?)?,
                });
            }
            lots.sort_unstable_by(|a, b| a.lot.cmp(&b.lot));
            products.push(MadeProduct {
                item: code.clone(),
                unit: self.unit(item),
                quantity: to_decimal(sum.of(quantity)?)?,
                lots,
            });
        }
        products.sort_unstable_by(|a, b| a.item.cmp(&b.item));
        Ok(ShownOutput {
            order: request.order.clone(),
            products,
        })
    }
}
