//! How much of an item the stock is enough for.
//!
//! ```
//! use lineside_kernel::ItemId;
//! use lineside_master::bom::BomLine;
//! use lineside_master::structure::{FindProducible, ItemQuantity, ItemStructure, max_producible};
//!
//! let [bike, wheel, spoke] = ["BIKE", "WHEEL", "SPOKE"].map(|code| ItemId::new(code).unwrap());
//! let answer = max_producible(&FindProducible {
//!     item: bike.clone(),
//!     structure: vec![
//!         ItemStructure::new(bike, vec![BomLine::new(10, wheel.clone(), 2.into())]),
//!         ItemStructure::new(wheel.clone(), vec![BomLine::new(10, spoke.clone(), 36.into())]),
//!     ],
//!     on_hand: vec![
//!         ItemQuantity { item: wheel, quantity: 3.into() },
//!         ItemQuantity { item: spoke.clone(), quantity: 200.into() },
//!     ],
//!     on: None,
//!     with_optional: false,
//! })?;
//! // 3 wheels are there, and 200 spokes are 5 more: 8 wheels, 4 bikes.
//! assert_eq!(answer.quantity.to_string(), "4");
//! assert_eq!(answer.limited_by[0].item, spoke);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::StructureError;
use super::input::{ItemQuantity, ItemStructure};
use super::need::{Balance, ItemNeed, balances, is_made, named};
use super::network::{Counting, Network};
use crate::defaults::is_no;
use lineside_kernel::{ItemId, LocalDate, Ratio, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Asks how much of an item can be made from what there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindProducible {
    /// The item to be made.
    pub item: ItemId,
    /// What goes into it, and into what goes into it.
    pub structure: Vec<ItemStructure>,
    /// What there is; sub-assemblies count, and what they can still be made of.
    pub on_hand: Vec<ItemQuantity>,
    /// The day on which the order starts, for lines that serve on some days only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<LocalDate>,
    /// Whether optional lines count.
    #[serde(default, skip_serializing_if = "is_no")]
    pub with_optional: bool,
}

/// How much can be made, and what stands against more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Producible {
    /// The largest quantity that the stock is enough for, in whole increments of the item;
    /// what is there of the item itself is not counted.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// What would be missing for one increment more.
    pub limited_by: Vec<ItemNeed>,
    /// What is used for the quantity; empty when it is 0.
    pub uses: Vec<ItemNeed>,
}

/// Finds how much of an item can be made from what there is, sub-assemblies included.
///
/// The answer is exact: for it nothing is missing, and for one increment more something is.
/// More never needs less, so it is found by halving.
///
/// # Errors
/// [`StructureError`] when nothing goes into the item or nothing limits it, items go into
/// each other, or a line cannot be counted.
///
/// # Complexity
/// O((n + m) log q) for n items, m lines and the answer q in increments.
pub fn max_producible(request: &FindProducible) -> Result<Producible, StructureError> {
    let counting = Counting {
        on: request.on,
        with_optional: request.with_optional,
    };
    let network = Network::below(&request.item, &request.structure, counting)?;
    is_made(&network)?;
    let stock = network.stock(&request.on_hand)?;
    let increment = network
        .node(network.root)
        .map_or(Decimal::ONE, |root| root.increment);
    let needs = |count: i64| -> Result<Vec<Balance>, StructureError> {
        let quantity = Ratio::from(increment).checked_mul(count.into())?;
        balances(&network, &stock, quantity)
    };
    // What has too many digits is far more than any stock.
    let is_enough = |count: i64| match needs(count) {
        Ok(balances) => balances.iter().all(|balance| balance.short.is_zero()),
        Err(_) => false,
    };
    // What cannot be counted at all is an error and not a lack of stock.
    needs(1)?;
    let mut enough = 0_i64;
    let mut too_much = 1_i64;
    while is_enough(too_much) {
        enough = too_much;
        too_much = too_much.checked_mul(2).ok_or(StructureError::Unlimited {
            item: request.item.clone(),
        })?;
    }
    while too_much - enough > 1 {
        let middle = enough + (too_much - enough) / 2;
        match is_enough(middle) {
            true => enough = middle,
            false => too_much = middle,
        }
    }
    let mut limited_by = named(&network, &needs(too_much)?);
    limited_by.retain(|need| need.short.is_positive());
    let uses = match enough {
        0 => Vec::new(),
        count => named(&network, &needs(count)?),
    };
    let quantity = Ratio::from(increment).checked_mul(enough.into())?;
    let quantity = quantity.to_decimal().ok_or(StructureError::Unlimited {
        item: request.item.clone(),
    })?;
    Ok(Producible {
        quantity,
        limited_by,
        uses,
    })
}
