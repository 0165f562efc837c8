//! Small words of commands: how much, which way, and when it is needed.

use lineside_kernel::{Timestamp, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A quantity as it is written in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Amount(
    /// How much.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub Decimal,
);

impl From<Decimal> for Amount {
    fn from(quantity: Decimal) -> Self {
        Self(quantity)
    }
}

/// Which way an adjustment goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AdjustDirection {
    /// More is there than the books say.
    Up,
    /// Less is there than the books say.
    Down,
}

/// Something that will be needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FutureRequirement {
    /// When.
    pub at: Timestamp,
    /// How much.
    pub quantity: Amount,
}
