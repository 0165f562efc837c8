//! What is answered to the question what an item costs.

use crate::RevisionKey;
use crate::defaults::is_no;
use lineside_kernel::{ItemId, Money, Ratio, WorkCenterId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What so much of an item costs, and what that is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemCosts {
    /// The revision of the item's own bill of materials.
    pub key: RevisionKey,
    /// All of it, one for each currency, in the order of the currencies' codes.
    pub totals: Vec<CostTotal>,
    /// What goes in, line by line, each before what goes into it. A phantom is no line: what
    /// goes into it is.
    pub parts: Vec<PartCost>,
    /// The work, order by order: first that on the item itself.
    pub steps: Vec<StepCost>,
    /// What comes out besides the product, and what of the cost goes with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_products: Vec<ByProductCost>,
    /// What nobody has said the cost of. It counts for nothing in every sum, so that with an
    /// entry here the item costs more than the totals say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<UnknownCost>,
    /// Items that are made but cannot be on this day, because no revision serves; they count
    /// at their standard cost, as if they were bought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cannot_make: Vec<ItemId>,
}

/// What is paid in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CostTotal {
    /// For what is bought, and for what is made and counts at its standard cost.
    pub bought: Money,
    /// For the steps of what is made.
    pub work: Money,
    /// What goes with what comes out besides.
    pub by_products: Money,
    /// Bought and worked, less what goes with what comes out besides.
    pub total: Money,
}

/// What one line of a bill of materials costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartCost {
    /// How many orders deep it is: 1 goes into the item itself.
    pub level: u32,
    /// The item that it goes into.
    pub parent: ItemId,
    /// The numbers of the lines that lead to it from the item that was asked about; the
    /// last is its own.
    pub path: Vec<u32>,
    /// The component.
    pub item: ItemId,
    /// How much of it, rounded up to its increment.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// Whether its costs are those of what goes into it and of the work on it, and not its
    /// standard cost.
    #[serde(default, skip_serializing_if = "is_no")]
    pub made: bool,
    /// What it costs, one amount for each currency; none when nothing of it is known.
    pub costs: Vec<Money>,
    /// Whether something in it has no known cost, so that it costs more than that.
    #[serde(default, skip_serializing_if = "is_no")]
    pub incomplete: bool,
}

/// What one step of an order costs at its own work centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepCost {
    /// How many orders deep the item is that is worked on: 0 for the one that was asked
    /// about.
    pub level: u32,
    /// The numbers of the lines that lead to that item; none for the one that was asked
    /// about.
    pub path: Vec<u32>,
    /// The item that is worked on.
    pub item: ItemId,
    /// How much of it.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// The number of the step.
    pub step: u32,
    /// What is done.
    pub operation: String,
    /// Where.
    pub work_center: WorkCenterId,
    /// Minutes of setting up, once for the order.
    pub setup: Ratio,
    /// Minutes of the work itself, at the speed of the work centre.
    pub run: Ratio,
    /// What an hour costs there; absent when nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Money>,
    /// What set-up and run cost together; absent without a rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
}

/// What of the cost of an order goes with something that comes out besides the product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ByProductCost {
    /// How many orders deep it is: 1 comes out of the order itself.
    pub level: u32,
    /// The item in whose making it comes out.
    pub parent: ItemId,
    /// The numbers of the lines that lead to it.
    pub path: Vec<u32>,
    /// What comes out.
    pub item: ItemId,
    /// How much, rounded down to its increment.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// Its share of what the order costs, one amount for each currency; none without a
    /// share. The shares of an order and what is left to its product add up to the cent.
    pub costs: Vec<Money>,
}

/// Something that nobody has said the cost of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum UnknownCost {
    /// An item that is bought, or counts as if it were, has no standard cost.
    Item {
        /// The item.
        item: ItemId,
    },
    /// A work centre has no hourly rate.
    WorkCenter {
        /// The work centre.
        work_center: WorkCenterId,
    },
    /// No revision of a routing serves on the day for an item that is made, so that nobody
    /// knows the work on it.
    Routing {
        /// The item.
        item: ItemId,
    },
}
