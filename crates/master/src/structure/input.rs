//! What goes into items, as plain data: what the functions of this folder are given.

use crate::bom::BomLine;
use crate::defaults::{is_no, is_one, one};
use lineside_kernel::{ItemId, LocalDate, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What an item is made of on the day in question. An item that is not described is bought,
/// and counted in whole units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemStructure {
    /// The item.
    pub item: ItemId,
    /// The least quantity that is ever booked; 1 when absent.
    #[serde(default = "one", with = "decimal", skip_serializing_if = "is_one")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub increment: Decimal,
    /// Whether its own lines are needed instead of it, where a line does not say otherwise.
    #[serde(default, skip_serializing_if = "is_no")]
    pub phantom: bool,
    /// Whether it is taken from stock by what was made, where a line does not say otherwise.
    #[serde(default, skip_serializing_if = "is_no")]
    pub backflush: bool,
    /// The lines of the revision that serves; none when the item is bought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<BomLine>,
    /// Whether it is made, but no revision serves on the day, so that it cannot be.
    #[serde(default, skip_serializing_if = "is_no")]
    pub gap: bool,
}

impl ItemStructure {
    /// An item made of these lines, counted in whole units.
    #[must_use]
    pub fn new(item: ItemId, lines: Vec<BomLine>) -> Self {
        Self {
            item,
            increment: Decimal::ONE,
            phantom: false,
            backflush: false,
            lines,
            gap: false,
        }
    }
}

/// So much of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemQuantity {
    /// The item.
    pub item: ItemId,
    /// How much of it, in its own unit.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
}

/// Whether a line counts for orders that start on a day; without a day, every line does.
pub(crate) fn counts(line: &BomLine, on: Option<LocalDate>, with_optional: bool) -> bool {
    let is_served = match (line.effective, on) {
        (Some(days), Some(on)) => days.includes(on),
        _ => true,
    };
    is_served && (with_optional || !line.optional)
}
