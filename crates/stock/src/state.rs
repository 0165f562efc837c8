//! What is known of one item at one site.

use crate::{AlertRule, OpenAlert, Reservation, StockRules, Worth};
use lineside_kernel::{LocationId, LotId, Timestamp, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The stock of one item at one site.
///
/// It is rewritten at every movement, so it holds what is there and nothing of what was:
/// that is in the ledger.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct StockState {
    /// How the item is counted, followed and valued, as the ledger was last told or took it
    /// from master data; absent while the plainest rules hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<Arc<StockRules>>,
    /// What lies where, by location and lot; nothing is listed with nothing on hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub balances: Vec<Balance>,
    /// The lots of which there is some, by their code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<LotOnHand>,
    /// What is promised to orders, in the order in which it was promised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reservations: Vec<Reservation>,
    /// What it is worth.
    pub worth: Worth,
    /// How many movements there ever were.
    #[serde(default)]
    pub movements: u64,
    /// The latest time at which something moved.
    #[serde(default, with = "micros", skip_serializing_if = "Option::is_none")]
    pub last_at: Option<Timestamp>,
    /// When to raise an alert.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert_rule: Option<Arc<AlertRule>>,
    /// The alerts that are open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alerts: Vec<OpenAlert>,
}

/// How much of a lot lies at one location.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Balance {
    /// Where; absent where the site has no locations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// Of which lot or piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// How much.
    #[serde(with = "decimal")]
    pub on_hand: Decimal,
}

/// What is known of a lot while there is some of it here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotOnHand {
    /// Its code.
    pub lot: LotId,
    /// Whether it may be used.
    #[serde(default, skip_serializing_if = "LotStatus::is_released")]
    pub status: LotStatus,
    /// When it first came in.
    pub received_at: Timestamp,
    /// Since when it has its status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// From when on it must not be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// Whether a lot may be used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LotStatus {
    /// It may be used.
    #[default]
    Released,
    /// Waiting for somebody to look at it.
    Quarantine,
    /// It must not be used.
    Blocked,
    /// It is past its time.
    Expired,
}

impl LotStatus {
    /// Whether it may be used.
    #[must_use]
    pub const fn is_released(&self) -> bool {
        matches!(self, Self::Released)
    }

    /// The word it is written with.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Released => "released",
            Self::Quarantine => "quarantine",
            Self::Blocked => "blocked",
            Self::Expired => "expired",
        }
    }
}

impl StockState {
    /// How the item is counted, followed and valued.
    #[must_use]
    pub fn rules(&self) -> Arc<StockRules> {
        self.rules.clone().unwrap_or_default()
    }

    /// How much of a lot lies at a location.
    #[must_use]
    pub fn on_hand(&self, location: Option<&LocationId>, lot: Option<&LotId>) -> Decimal {
        self.balances
            .iter()
            .find(|balance| balance.is_at(location, lot))
            .map_or(Decimal::ZERO, |balance| balance.on_hand)
    }

    /// What is known of a lot of which there is some.
    #[must_use]
    pub fn lot(&self, lot: &LotId) -> Option<&LotOnHand> {
        let place = self.lots.binary_search_by(|known| known.lot.cmp(lot));
        place.ok().and_then(|place| self.lots.get(place))
    }

    /// Whether there is neither stock nor a promise of it.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.balances.is_empty() && self.reservations.is_empty() && self.worth.quantity.is_zero()
    }
}

impl Balance {
    /// Whether it is that of this lot at this location.
    #[must_use]
    pub fn is_at(&self, location: Option<&LocationId>, lot: Option<&LotId>) -> bool {
        self.location.as_ref() == location && self.lot.as_ref() == lot
    }
}

/// An instant as microseconds: the state is written at every movement, and nobody reads it
/// but the ledger.
mod micros {
    use lineside_kernel::{Problem, Timestamp};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(
        at: &Option<Timestamp>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        at.map(Timestamp::as_micros).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        let micros = Option::<i64>::deserialize(deserializer)?;
        let at = micros.map(Timestamp::from_micros).transpose();
        at.map_err(|error| Problem::from(error).into_serde())
    }
}
