//! Lots: what is known of them at every site, also while there is none of them left.
//!
//! A stock lists only the lots that it has, so that it stays small. What comes back to it
//! (a return, a transfer) is still the same lot, with the same expiry and status; this
//! room remembers. A piece with a number of its own is a lot of one.

use crate::LotStatus;
use lineside_execution::{Room, Who, facts};
use lineside_journal::{Cell, Column, Effect, Index, Table, TableRef, cells};
use lineside_kernel::{ItemId, LotId, SiteId, Timestamp};
use serde::{Deserialize, Serialize};

/// One row per lot of an item.
pub static STOCK_LOT: Table = Table {
    name: "stock_lot",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("item"),
        Column::text("lot"),
        Column::text("status"),
        Column::integer("received_at").optional(),
        Column::integer("expires_at").optional(),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[Index {
        name: "item",
        columns: &[2, 3],
    }],
};

/// Lots; the code is that of the item and of the lot, joined.
#[derive(Debug)]
pub struct LotRoom;

/// What is known of a lot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotState {
    /// Of which item; absent only while there is no such lot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Its code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// Whether it may be used.
    #[serde(default)]
    pub status: LotStatus,
    /// When it first came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
    /// Since when it has its status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// From when on it must not be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// The sites where it has been.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<SiteId>,
}

impl LotState {
    /// Whether there ever was such a lot.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.item.is_some()
    }
}

facts! {
    /// What happens to a lot.
    pub enum LotEvent {
        /// It came in for the first time.
        Received(LotReceived) = "stock_lot.received", 1;
        /// It came to another site.
        Arrived(LotArrived) = "stock_lot.arrived", 1;
        /// It may be used now, or no longer.
        Judged(LotJudged) = "stock_lot.judged", 1;
    }
}

/// It came in for the first time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotReceived {
    /// Of which item.
    pub item: ItemId,
    /// Its code.
    pub lot: LotId,
    /// Where.
    pub site: SiteId,
    /// When, if not at the time of the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
    /// From when on it must not be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Whether it may be used.
    #[serde(default, skip_serializing_if = "LotStatus::is_released")]
    pub status: LotStatus,
}

/// It came to another site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotArrived {
    /// Where.
    pub site: SiteId,
    /// When, where that was before it was known to have come in first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
}

/// It may be used now, or no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotJudged {
    /// Its status from now on.
    pub status: LotStatus,
    /// Its expiry from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

impl Room for LotRoom {
    const FAMILY: &'static str = "stock_lot";
    const TABLE: TableRef = &STOCK_LOT;
    type State = LotState;
    type Event = LotEvent;

    fn evolve(mut state: LotState, event: &LotEvent, who: &Who) -> LotState {
        match event {
            LotEvent::Received(received) => {
                state.item = Some(received.item.clone());
                state.lot = Some(received.lot.clone());
                state.received_at = Some(received.received_at.unwrap_or(who.at));
                state.since = state.received_at;
                state.expires_at = received.expires_at;
                state.status = received.status;
                state.sites.push(received.site.clone());
            }
            LotEvent::Arrived(arrived) => {
                if !state.sites.contains(&arrived.site) {
                    state.sites.push(arrived.site.clone());
                }
                let known = [arrived.received_at, state.received_at];
                state.received_at = known.into_iter().flatten().min();
            }
            LotEvent::Judged(judged) => {
                state.status = judged.status;
                state.since = Some(who.at);
                state.expires_at = judged.expires_at;
            }
        }
        state
    }

    fn columns(state: &LotState) -> Vec<Cell> {
        cells![
            state.item.as_ref().map_or("", ItemId::as_str),
            state.lot.as_ref().map_or("", LotId::as_str),
            state.status.as_str(),
            state.received_at,
            state.expires_at
        ]
    }

    fn project(_code: &str, _event: &LotEvent, _who: &Who) -> Vec<Effect> {
        Vec::new()
    }
}
