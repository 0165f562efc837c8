//! What is to be made, for whom, and when.

use crate::Tolerances;
use crate::amount::{is_one, one};
use lineside_kernel::{ItemId, LocalDate, SalesOrderId, SiteId, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The most urgent priority is 1, the least urgent 5.
pub const PRIORITIES: std::ops::RangeInclusive<u8> = 1..=5;
/// The priority of an order that names none.
pub const DEFAULT_PRIORITY: u8 = 3;

/// What an order is for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum OrderDemand {
    /// A customer waits for it.
    MakeToOrder {
        /// The customer's order.
        sales_order: SalesOrderId,
        /// Its line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<u32>,
        /// How much the line asks for. With it, all work orders of the line together stay
        /// within its tolerance; all of them have to name the same quantity.
        #[serde(
            default,
            with = "lineside_kernel::decimal::option",
            skip_serializing_if = "Option::is_none"
        )]
        #[cfg_attr(
            feature = "schema",
            schemars(with = "Option<lineside_kernel::decimal::Text>")
        )]
        quantity: Option<Decimal>,
    },
    /// The stock is to be filled up.
    #[default]
    MakeToStock,
}

impl OrderDemand {
    /// The word it is written with.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::MakeToOrder { .. } => "make_to_order",
            Self::MakeToStock => "make_to_stock",
        }
    }

    /// Which of the two it is.
    #[must_use]
    pub fn kind(&self) -> DemandKind {
        match self {
            Self::MakeToOrder { .. } => DemandKind::MakeToOrder,
            Self::MakeToStock => DemandKind::MakeToStock,
        }
    }

    /// The customer's order.
    #[must_use]
    pub fn sales_order(&self) -> Option<&SalesOrderId> {
        match self {
            Self::MakeToOrder { sales_order, .. } => Some(sales_order),
            Self::MakeToStock => None,
        }
    }

    fn is_stock(&self) -> bool {
        *self == Self::MakeToStock
    }
}

/// Whether an order is made for a customer or to fill up the stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DemandKind {
    /// A customer waits for it.
    MakeToOrder,
    /// The stock is to be filled up.
    MakeToStock,
}

/// Where an order's material is booked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderStock {
    /// In the ledger, by the same commit.
    #[default]
    Ledger,
    /// On the order only, because the stock is kept elsewhere.
    None,
}

impl OrderStock {
    fn is_ledger(&self) -> bool {
        *self == Self::Ledger
    }
}

/// Why an order has another one behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum OrderParent {
    /// It was split off it.
    Split {
        /// The other order.
        order: WorkOrderId,
    },
    /// It reworks units of it, and gives them back.
    Rework {
        /// The other order.
        order: WorkOrderId,
        /// The step to whose queue they come back.
        to_step: u32,
    },
}

impl OrderParent {
    /// The other order.
    #[must_use]
    pub fn order(&self) -> &WorkOrderId {
        match self {
            Self::Split { order } | Self::Rework { order, .. } => order,
        }
    }
}

/// What was decided once about an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderHeader {
    /// What is to be made.
    pub item: ItemId,
    /// Where.
    pub site: SiteId,
    /// What it is for.
    #[serde(default, skip_serializing_if = "OrderDemand::is_stock")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = {"type": "make_to_stock"})))]
    pub demand: OrderDemand,
    /// How urgent it is: 1 is first, 5 is last.
    pub priority: u8,
    /// The day on which work is to begin; it decides which revisions are used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<LocalDate>,
    /// The day on which it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<LocalDate>,
    /// How much more or less than planned may be made.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = {})))]
    pub tolerances: Tolerances,
    /// The least quantity that is booked of the item.
    #[serde(
        default = "one",
        with = "lineside_kernel::decimal",
        skip_serializing_if = "is_one"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text", extend("default" = "1")))]
    pub increment: Decimal,
    /// Where its material is booked.
    #[serde(default, skip_serializing_if = "OrderStock::is_ledger")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "ledger")))]
    pub stock: OrderStock,
    /// Whether completed units are received into stock by the report itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub receive: bool,
    /// Whether the report that makes enough, and leaves nothing in process, completes the order.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub auto_complete: bool,
    /// The order behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<OrderParent>,
}

fn is_default(tolerances: &Tolerances) -> bool {
    *tolerances == Tolerances::default()
}
