//! What happens to the stock of an item at a site.

use crate::{
    AlertAcknowledged, AlertMoved, AlertRaised, AlertResolved, AlertRuleSet, Layer, LotOnHand,
    LotStatus, MovementKind, PromisesEnded, ReservationReleased, ReservationUse, Reserved,
    StockRules, Valuation,
};
use lineside_execution::{Word, facts};
use lineside_kernel::{
    ActorId, Currency, LocationId, LotId, Timestamp, TransactionId, WorkOrderId, decimal,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to the stock of an item at a site. Who and when stand on the line
    /// around each fact.
    pub enum StockEvent {
        /// Something moved.
        Posted(StockPosted) = "stock.posted", 1;
        /// It was said how the item is counted, followed and valued.
        RulesSet(StockRulesSet) = "stock.rules_set", 1;
        /// A lot may be used now, or no longer.
        LotStatusSet(LotStatusSet) = "stock.lot_status_set", 1;
        /// Stock was promised.
        Reserved(Reserved) = "stock.reserved", 1;
        /// A promise was taken back.
        ReservationReleased(ReservationReleased) = "stock.reservation_released", 1;
        /// What was promised to an order and kept is promised no more: the order has ended.
        PromisesEnded(PromisesEnded) = "stock.promises_ended", 1;
        /// It was said when to raise alerts.
        AlertRuleSet(AlertRuleSet) = "stock.alert_rule_set", 1;
        /// Something needs attention.
        AlertRaised(AlertRaised) = "stock.alert_raised", 1;
        /// It will come true at another time than was said.
        AlertMoved(AlertMoved) = "stock.alert_moved", 1;
        /// Somebody has seen it.
        AlertAcknowledged(AlertAcknowledged) = "stock.alert_acknowledged", 1;
        /// It needs attention no longer.
        AlertResolved(AlertResolved) = "stock.alert_resolved", 1;
    }
}

/// Something moved: one movement, or several that belong together. Its fields stand as they
/// are written, in the order of their names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StockPosted {
    /// The currency of the amounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The place of the first of them in this stock's ledger, counted from 0.
    pub first: u64,
    /// The movements.
    pub movements: Vec<Posted>,
    /// The standard cost from here on, when that changes.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub standard_cost: Option<Decimal>,
    /// How the stock is valued from here on, when that changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valuation: Option<Valuation>,
}

/// One movement, as it is written in a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Posted {
    /// What it is worth; absent while no cost is known.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub amount: Option<Decimal>,
    /// What is known of the lot, when it comes in and was not there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<Arrival>,
    /// When, if not at the time of the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// How much of the lot lies at the location afterwards.
    #[serde(with = "decimal")]
    pub balance: Decimal,
    /// Who did it, if not the author of the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ActorId>,
    /// What it does.
    pub kind: MovementKind,
    /// The layers that it takes from or adds to, where that does not follow from the amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<Layer>>,
    /// For which line of its bill of materials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<LocationId>,
    /// Of which lot or piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// Its number.
    pub number: TransactionId,
    /// For which work order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<WorkOrderId>,
    /// The other half of a transfer, or the count that it corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pair: Option<TransactionId>,
    /// Its place in the ledger, if not the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<u64>,
    /// The posting of the order that moved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<TransactionId>,
    /// How much; never below zero.
    #[serde(with = "decimal")]
    pub quantity: Decimal,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Word>,
    /// A number of somebody else's: a delivery note, a sales order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The promises that it keeps; where it takes an issue back, those that stand again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reserved: Vec<ReservationUse>,
    /// The movement that it takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<TransactionId>,
    /// For which of its steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
    /// What was paid beyond the standard cost.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    pub variance: Option<Decimal>,
}

/// What is known of a lot that comes in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
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

/// It was said how the item is counted, followed and valued.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StockRulesSet {
    /// From now on.
    pub rules: StockRules,
}

/// A lot may be used now, or no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotStatusSet {
    /// Which lot.
    pub lot: LotId,
    /// Its status from now on.
    pub status: LotStatus,
    /// Its expiry from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

impl Posted {
    /// A movement with nothing more said.
    #[must_use]
    pub const fn bare(number: TransactionId, kind: MovementKind) -> Self {
        Self {
            number,
            kind,
            location: None,
            lot: None,
            quantity: Decimal::ZERO,
            amount: None,
            variance: None,
            balance: Decimal::ZERO,
            order: None,
            step: None,
            line: None,
            reason: None,
            reference: None,
            at: None,
            by: None,
            reverses: None,
            pair: None,
            layers: None,
            place: None,
            posting: None,
            reserved: Vec::new(),
            arrival: None,
        }
    }
}

impl From<&LotOnHand> for Arrival {
    fn from(known: &LotOnHand) -> Self {
        Self {
            status: known.status,
            received_at: known.received_at,
            since: known.since,
            expires_at: known.expires_at,
        }
    }
}
