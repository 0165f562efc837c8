//! What the ledger needs to know of an item: how it is counted, followed and valued.
//!
//! Master data says it. An item that master data does not know is ruled by what the ledger
//! was told; untold, it is counted in whole pieces, not followed by lot, valued at its
//! moving average, and never below zero.
//!
//! ```
//! use lineside_stock::{StockRules, Tracking};
//!
//! let rules: StockRules = serde_json::from_str(r#"{"increment": "0.001", "tracking": "lot"}"#)?;
//! assert_eq!(rules.tracking, Tracking::Lot);
//! assert!(!rules.negative);
//! # Ok::<(), serde_json::Error>(())
//! ```

use lineside_kernel::{Currency, Elapsed, Unit, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What the ledger needs to know of an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct StockRules {
    /// What it is counted or measured in.
    pub unit: Unit,
    /// The least that can be booked; every quantity is a multiple of it.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub increment: Decimal,
    /// Whether it is followed by lot or piece by piece.
    pub tracking: Tracking,
    /// How long a lot lasts from its receipt, where the receipt names no expiry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shelf_life: Option<Elapsed>,
    /// How long a lot must still last on the day it is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_remaining_life: Option<Elapsed>,
    /// What stock is worth.
    pub valuation: Valuation,
    /// The currency it is valued in; the first cost that is posted decides when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The price of one unit under standard valuation, with as many decimals as it needs.
    #[serde(with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub standard_cost: Option<Decimal>,
    /// Whether stock may fall below zero. It is then valued at the last known cost, and
    /// revalued by the next receipt.
    pub negative: bool,
    /// Which lots go first.
    pub lot_choice: LotChoice,
}

impl Default for StockRules {
    fn default() -> Self {
        Self {
            unit: Unit::PCS,
            increment: Decimal::ONE,
            tracking: Tracking::None,
            shelf_life: None,
            minimum_remaining_life: None,
            valuation: Valuation::MovingAverage,
            currency: None,
            standard_cost: None,
            negative: false,
            lot_choice: LotChoice::Fifo,
        }
    }
}

/// Whether an item is followed by lot or piece by piece.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tracking {
    /// One heap is like another.
    #[default]
    None,
    /// Every quantity belongs to a lot.
    Lot,
    /// Every piece has a number of its own; it is a lot of one.
    Serial,
}

/// What stock is worth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Valuation {
    /// Quantity times a set price; what was paid beyond it is a price variance.
    Standard,
    /// What was paid for all of it, shared by quantity. The value is kept, never a rounded
    /// price, so that the last piece takes what is left.
    #[default]
    MovingAverage,
    /// What was paid for the oldest goes first.
    Fifo,
}

/// Which lots go first; of equal ones the one with the lower code.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LotChoice {
    /// First received.
    #[default]
    Fifo,
    /// First to expire, then first received; lots that never expire go last.
    Fefo,
    /// Last received.
    Lifo,
    /// Whoever posts names the lot.
    Manual,
}

/// A price for one unit, with as many decimals as it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// How much for one unit.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub price: Decimal,
    /// Of what.
    pub currency: Currency,
}
