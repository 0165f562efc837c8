//! Stock that is promised to an order.

use lineside_kernel::{LotId, ReservationId, Timestamp, WorkOrderId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Stock that is promised to an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reservation {
    /// Its id.
    pub reservation: ReservationId,
    /// For which order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<WorkOrderId>,
    /// How much is still promised.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity: Decimal,
    /// Whether others may take it.
    pub strength: ReservationStrength,
    /// The lot that is put aside; any lot when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// When it is needed; the earlier goes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// 1 is the highest; of equal due dates the higher goes first.
    #[serde(default = "lowest")]
    pub priority: u8,
}

/// Whether others may take what is promised.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReservationStrength {
    /// A claim in the queue: whoever is due first is served first, and it stops nobody.
    #[default]
    Soft,
    /// Put aside: nobody else can take it.
    Hard,
}

pub(crate) const fn lowest() -> u8 {
    5
}

/// Stock was promised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reserved {
    /// To whom, and how much.
    pub reservation: Reservation,
}

/// A promise was taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReservationReleased {
    /// Which promise.
    pub reservation: ReservationId,
    /// How much of it.
    #[serde(with = "decimal")]
    pub quantity: Decimal,
}
