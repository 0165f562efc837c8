//! What is known of one item.

use crate::Effectivity;
use crate::defaults::{is_default, is_no, is_one, one};
use lineside_execution::Word;
use lineside_kernel::{
    Elapsed, Equivalence, ItemId, LocalDate, Money, Ratio, Timestamp, Unit, decimal,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Anything made, bought or used, from raw material to finished product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its code.
    pub item: ItemId,
    /// What people call it.
    pub name: String,
    /// What sort of item it is, as one lower-case word: `part`, `product`, `raw`.
    pub kind: Word,
    /// What it is counted or measured in. Fixed once the item is in use.
    pub unit: Unit,
    /// The least quantity that is ever booked, of which every booking is a multiple; 1 when
    /// absent. Once the item is in use it can only become finer.
    #[serde(default = "one", with = "decimal", skip_serializing_if = "is_one")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text", extend("default" = "1")))]
    pub increment: Decimal,
    /// What it adds to the table of units: 1 `drum` is 37.5 `kg`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equivalences: Vec<ItemEquivalence>,
    /// Whether its stock is known by lots or single pieces. Fixed once the item is in use.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "none")))]
    pub tracking: ItemTracking,
    /// How long after its receipt a lot may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelf_life: Option<Elapsed>,
    /// How much of its shelf life a lot must still have on the day it is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_remaining_life: Option<Elapsed>,
    /// Which lot is taken first.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "fifo")))]
    pub lot_choice: ItemLotChoice,
    /// Whether it is no stock item but a way to group lines: what needs it needs its
    /// components. A line may say otherwise.
    #[serde(default, skip_serializing_if = "is_no")]
    pub phantom: bool,
    /// How its stock is valued.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "moving_average")))]
    pub valuation: ItemValuation,
    /// What `standard_cost_per` of it cost by the standard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard_cost: Option<Money>,
    /// The quantity that the standard cost is for, such as 1000 screws; 1 when absent.
    #[serde(default = "one", with = "decimal", skip_serializing_if = "is_one")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text", extend("default" = "1")))]
    pub standard_cost_per: Decimal,
    /// Whether it is taken from stock by what was made, without a posting of its own. A
    /// line may say otherwise.
    #[serde(default, skip_serializing_if = "is_no")]
    pub backflush: bool,
    /// How much more than planned an order for it may make, as a fraction: `0.05`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over_tolerance: Option<Ratio>,
    /// How much less than planned an order for it may make and be complete, as a fraction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under_tolerance: Option<Ratio>,
    /// Whether its stock may fall below zero; not that of single pieces.
    #[serde(default, skip_serializing_if = "is_no")]
    pub allow_negative: bool,
    /// Whether it may be used.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "active")))]
    pub status: ItemStatus,
}

impl Item {
    /// An item with nothing more said: whole units, untracked, moving average, active.
    #[must_use]
    pub fn new(item: ItemId, name: &str, kind: Word, unit: Unit) -> Self {
        Self {
            item,
            name: name.to_owned(),
            kind,
            unit,
            increment: Decimal::ONE,
            equivalences: Vec::new(),
            tracking: ItemTracking::None,
            shelf_life: None,
            minimum_remaining_life: None,
            lot_choice: ItemLotChoice::Fifo,
            phantom: false,
            valuation: ItemValuation::MovingAverage,
            standard_cost: None,
            standard_cost_per: Decimal::ONE,
            backflush: false,
            over_tolerance: None,
            under_tolerance: None,
            allow_negative: false,
            status: ItemStatus::Active,
        }
    }

    /// What it adds to the table of units on a day.
    #[must_use]
    pub fn equivalences_on(&self, date: LocalDate) -> Vec<Equivalence> {
        self.equivalences
            .iter()
            .filter(|given| given.effective.is_none_or(|days| days.includes(date)))
            .map(|given| Equivalence {
                one: given.one,
                equals: given.equals,
                unit: given.unit,
            })
            .collect()
    }
}

/// How much of one unit another is, for one item, on some days or always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemEquivalence {
    /// The unit of which there is one.
    pub one: Unit,
    /// How many of the other unit that is; above zero.
    pub equals: Ratio,
    /// The other unit.
    pub unit: Unit,
    /// On which days it holds; always when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Effectivity>,
}

/// By what an item's stock is told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemTracking {
    /// Not at all: one piece is as good as another.
    #[default]
    None,
    /// By lots, each with a history of its own.
    Lot,
    /// Piece by piece.
    Serial,
}

/// Which lot is taken first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemLotChoice {
    /// The one that came first.
    #[default]
    Fifo,
    /// The one that expires first.
    Fefo,
    /// The one that came last.
    Lifo,
    /// The one that a person names.
    Manual,
}

/// How an item's stock is valued.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemValuation {
    /// At what was fixed beforehand; what was paid besides is a variance.
    Standard,
    /// At the average of what is there.
    #[default]
    MovingAverage,
    /// At what the oldest layers cost.
    Fifo,
}

/// Whether an item may be used.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemStatus {
    /// It may.
    #[default]
    Active,
    /// Not for now: no new order is made of it, no revision with it is released, and none of
    /// it is received or issued. What is there can be returned, scrapped, moved, adjusted and
    /// counted, and an order that runs brings in what it made.
    Blocked,
    /// Not for anything new: no order, no revision, no receipt. What is there may be used up.
    Obsolete,
}

impl ItemStatus {
    /// The word it is written with.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Blocked => "blocked",
            Self::Obsolete => "obsolete",
        }
    }
}

/// What is known of one item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemState {
    /// The item; absent while there is none of this code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Item>,
    /// Whether something rests on its unit, increment and tracking.
    #[serde(default, skip_serializing_if = "is_no")]
    pub in_use: bool,
    /// Since when it is blocked or obsolete; what happened before is not judged by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_since: Option<Timestamp>,
}
