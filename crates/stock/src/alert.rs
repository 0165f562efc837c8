//! Alerts: what needs somebody's attention, once per thing and not once per movement.
//!
//! An alert is open under its key (kind, location, lot) until what it says is no longer so
//! by more than the hysteresis; while it is open it is not raised again. Those that follow
//! from quantities are raised and resolved in the commit of the movement itself; those
//! that follow from time, when somebody asks (`stock.check_alerts`).

use crate::alert_query::AlertStatus;
use crate::{Balance, StockEvent, StockState, exact};
use lineside_execution::Who;
use lineside_journal::{Column, Effect, Index, Table, cells};
use lineside_kernel::{ActorId, Elapsed, LocationId, LotId, Timestamp, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One row per alert key; its status tells whether it is open.
pub static STOCK_ALERT: Table = Table {
    name: "stock_alert",
    version: 1,
    columns: &[
        Column::text("item"),
        Column::text("site"),
        Column::text("kind"),
        Column::text("location"),
        Column::text("lot"),
        Column::text("status"),
        // When it was raised.
        Column::integer("since"),
        // When its status was last changed.
        Column::integer("at"),
        Column::text("quantity").optional(),
        Column::text("threshold").optional(),
        Column::integer("due").optional(),
        Column::text("actor"),
    ],
    key: 5,
    indexes: &[Index {
        name: "status",
        columns: &[5, 1],
    }],
};

/// What an alert is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AlertKind {
    /// At or below the reorder point.
    LowStock,
    /// Below the minimum.
    BelowMinimum,
    /// Below zero at some location.
    Negative,
    /// Above the maximum.
    Excess,
    /// Known requirements will use it up.
    StockoutForecast,
    /// It covers fewer weeks of known requirements than wanted.
    WeeksOfCover,
    /// A lot expires soon.
    Expiring,
    /// A lot has expired.
    Expired,
    /// A lot has been waiting for its release for long.
    QuarantineAging,
    /// Nothing has moved for long.
    Dead,
}

impl AlertKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::LowStock,
        Self::BelowMinimum,
        Self::Negative,
        Self::Excess,
        Self::StockoutForecast,
        Self::WeeksOfCover,
        Self::Expiring,
        Self::Expired,
        Self::QuarantineAging,
        Self::Dead,
    ];

    /// The word it is written with.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LowStock => "low_stock",
            Self::BelowMinimum => "below_minimum",
            Self::Negative => "negative",
            Self::Excess => "excess",
            Self::StockoutForecast => "stockout_forecast",
            Self::WeeksOfCover => "weeks_of_cover",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::QuarantineAging => "quarantine_aging",
            Self::Dead => "dead",
        }
    }

    /// The kind that is written with this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What tells one alert of an item at a site from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AlertKey {
    /// What it is about.
    pub kind: AlertKind,
    /// Where, if it is about one location.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// Which lot, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
}

impl AlertKey {
    pub(crate) const fn of(kind: AlertKind) -> Self {
        Self {
            kind,
            location: None,
            lot: None,
        }
    }

    /// What is below zero at some location.
    fn negative(balance: &Balance) -> Self {
        Self {
            kind: AlertKind::Negative,
            location: balance.location.clone(),
            lot: balance.lot.clone(),
        }
    }

    pub(crate) fn lot(kind: AlertKind, lot: &LotId) -> Self {
        Self {
            lot: Some(lot.clone()),
            ..Self::of(kind)
        }
    }
}

/// When to raise alerts on an item at a site.
///
/// What is absent raises none; stock below zero, lots past their time and stock that known
/// requirements use up are told without a rule.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct AlertRule {
    /// Low when what is available is at or below this.
    #[serde(with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub reorder_point: Option<Decimal>,
    /// Too low when what is available is below this.
    #[serde(with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub minimum: Option<Decimal>,
    /// Too much when what is on hand is above this.
    #[serde(with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub maximum: Option<Decimal>,
    /// How far beyond its limit a quantity must come back before the alert is resolved;
    /// not below zero.
    #[serde(with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub hysteresis: Option<Decimal>,
    /// Too little when known requirements use it up in fewer weeks than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks_of_cover: Option<u32>,
    /// Expiring when a lot lasts for no longer than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiring_within: Option<Elapsed>,
    /// Aging when a lot has been in quarantine for this long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarantine_for: Option<Elapsed>,
    /// Dead when there is stock and nothing has moved for this long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dead_after: Option<Elapsed>,
}

/// An alert that is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpenAlert {
    /// What was found.
    pub raised: AlertRaised,
    /// When it was raised.
    pub since: Timestamp,
    /// Who has seen it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_by: Option<ActorId>,
}

/// Something needs attention.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlertRaised {
    /// What it is about.
    pub key: AlertKey,
    /// How much there was.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub quantity: Option<Decimal>,
    /// The limit that was crossed.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub threshold: Option<Decimal>,
    /// When it runs out or expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
}

impl AlertRaised {
    pub(crate) fn opened(&self, at: Timestamp) -> OpenAlert {
        OpenAlert {
            raised: self.clone(),
            since: at,
            acknowledged_by: None,
        }
    }
}

/// What an alert says will come true at another time than was said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlertMoved {
    /// What is found now.
    pub raised: AlertRaised,
    /// When it was raised.
    pub since: Timestamp,
    /// Whether somebody has seen it.
    #[serde(default)]
    pub is_acknowledged: bool,
}

/// Somebody has seen an alert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlertAcknowledged {
    /// What was found when it was raised.
    pub raised: AlertRaised,
    /// When it was raised.
    pub since: Timestamp,
}

/// What an alert said is no longer so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlertResolved {
    /// What was found when it was raised.
    pub raised: AlertRaised,
    /// When it was raised.
    pub since: Timestamp,
}

/// It was said when to raise alerts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AlertRuleSet {
    /// From now on.
    pub rule: AlertRule,
}

/// The row of the alert that a fact is about.
pub(crate) fn alert_row(item: &str, site: &str, event: &StockEvent, who: &Who) -> Option<Effect> {
    let row = |raised: &AlertRaised, status: AlertStatus, since: Timestamp| {
        let key = &raised.key;
        let text = |value: Option<Decimal>| value.map(|value| value.to_string());
        Effect::Put {
            table: &STOCK_ALERT,
            row: cells![
                item,
                site,
                key.kind.as_str(),
                key.location.as_ref().map_or("", LocationId::as_str),
                key.lot.as_ref().map_or("", LotId::as_str),
                status.as_str(),
                since,
                who.at,
                text(raised.quantity),
                text(raised.threshold),
                raised.due,
                who.actor.as_str()
            ],
        }
    };
    Some(match event {
        StockEvent::AlertRaised(raised) => row(raised, AlertStatus::Open, who.at),
        StockEvent::AlertMoved(moved) => {
            let status = match moved.is_acknowledged {
                true => AlertStatus::Acknowledged,
                false => AlertStatus::Open,
            };
            row(&moved.raised, status, moved.since)
        }
        StockEvent::AlertAcknowledged(seen) => {
            row(&seen.raised, AlertStatus::Acknowledged, seen.since)
        }
        StockEvent::AlertResolved(gone) => row(&gone.raised, AlertStatus::Resolved, gone.since),
        _ => return None,
    })
}

/// The alerts that quantities raise and resolve.
pub(crate) fn quantity_alerts(state: &StockState, at: Timestamp) -> Vec<StockEvent> {
    let is_negative = |balance: &&Balance| balance.on_hand < Decimal::ZERO;
    let has_negative = state.balances.iter().any(|balance| is_negative(&balance));
    if state.alert_rule.is_none() && !has_negative && state.alerts.is_empty() {
        return Vec::new();
    }
    let mut events = Vec::new();
    let rule = state.alert_rule.clone().unwrap_or_default();
    let margin = rule.hysteresis.unwrap_or_default();
    let available = state.available(at);
    let on_hand = state.worth.quantity;
    let above = |limit: Decimal| exact::add(limit, margin).is_some_and(|end| available > end);
    let below = |limit: Decimal| exact::sub(limit, margin).is_some_and(|end| on_hand < end);
    let mut judge = |kind, limit: Option<Decimal>, quantity, is_so: bool, is_clear: bool| {
        let raised = AlertRaised {
            key: AlertKey::of(kind),
            quantity: Some(quantity),
            threshold: limit,
            due: None,
        };
        events.extend(state.judged(raised, is_so, is_clear));
    };
    let low = rule.reorder_point;
    judge(
        AlertKind::LowStock,
        low,
        available,
        low.is_some_and(|limit| available <= limit),
        low.is_none_or(above),
    );
    let least = rule.minimum;
    judge(
        AlertKind::BelowMinimum,
        least,
        available,
        least.is_some_and(|limit| available < limit),
        least.is_none_or(|limit| match margin.is_zero() {
            true => available >= limit,
            false => above(limit),
        }),
    );
    let most = rule.maximum;
    judge(
        AlertKind::Excess,
        most,
        on_hand,
        most.is_some_and(|limit| on_hand > limit),
        most.is_none_or(|limit| match margin.is_zero() {
            true => on_hand <= limit,
            false => below(limit),
        }),
    );
    for balance in state.balances.iter().filter(is_negative) {
        let raised = AlertRaised {
            key: AlertKey::negative(balance),
            quantity: Some(balance.on_hand),
            threshold: Some(Decimal::ZERO),
            due: None,
        };
        events.extend(state.judged(raised, true, false));
    }
    for alert in &state.alerts {
        let key = &alert.raised.key;
        // What was raised on a lot that is gone, or on what was owed and came, is no longer so.
        let is_over = match key.kind {
            AlertKind::Negative => {
                let mut owed = state.balances.iter().filter(is_negative);
                !owed.any(|balance| AlertKey::negative(balance) == *key)
            }
            _ => key.lot.as_ref().is_some_and(|lot| state.lot(lot).is_none()),
        };
        if is_over {
            events.extend(state.judged(alert.raised.clone(), false, true));
        }
    }
    events
}

impl StockState {
    /// The open alert under a key.
    #[must_use]
    pub fn alert(&self, key: &AlertKey) -> Option<&OpenAlert> {
        self.alerts.iter().find(|alert| alert.raised.key == *key)
    }

    /// What follows for one alert.
    pub(crate) fn judged(
        &self,
        raised: AlertRaised,
        is_so: bool,
        is_clear: bool,
    ) -> Option<StockEvent> {
        match self.alert(&raised.key) {
            None if is_so => Some(StockEvent::AlertRaised(raised)),
            Some(open) if is_clear => Some(StockEvent::AlertResolved(AlertResolved {
                raised: open.raised.clone(),
                since: open.since,
            })),
            Some(open) if is_so && open.raised.due != raised.due => {
                Some(StockEvent::AlertMoved(AlertMoved {
                    since: open.since,
                    is_acknowledged: open.acknowledged_by.is_some(),
                    raised,
                }))
            }
            _ => None,
        }
    }
}
