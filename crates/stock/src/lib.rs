//! The stock ledger: what lies where, what it is worth, and every movement that made it so.
//!
//! Rows of the ledger are added and never changed. A quantity is never below zero: whether
//! a movement adds or takes lies in its [kind](MovementKind). What is there follows from
//! what moved, at every moment, for every item, site, location and lot; nothing on hand is
//! worth nothing, exactly.
//!
//! A command such as [`ReceiveStock`] is a task of its own; a room that moves material with
//! what it does itself calls [`post`] on its desk. What is on hand is one state per item and
//! site ([`StockState`]); the ledger is a table ([`STOCK_MOVEMENT`]) that follows from the
//! facts.
//!
//! ```
//! use lineside_stock::{IssueStock, MovementKind, Sign};
//!
//! let issue: IssueStock = serde_json::from_str(
//!     r#"{
//!         "item": "P-100", "site": "MUC", "quantity": "12.5", "order": "WO-2024-00001",
//!         "command": {"id": "0190f3a2-7b1c-7def-8a2b-3c4d5e6f7081", "actor": "op.7"}
//!     }"#,
//! )?;
//! assert_eq!(issue.quantity.0.to_string(), "12.5");
//! assert_eq!(MovementKind::IssueToWo.sign(), Sign::Out);
//! # Ok::<(), serde_json::Error>(())
//! ```
#![forbid(unsafe_code)]

mod alert;
mod alert_query;
mod amount;
mod arrival;
mod backdate;
mod batch;
mod choice;
mod command;
mod cost;
mod count;
mod cover;
mod draft;
mod error;
mod event;
mod evolve;
mod exact;
mod history;
mod keeping;
mod kept;
mod kind;
mod ledger;
mod lot;
mod memory;
mod movement;
mod of_item;
mod past;
mod period;
mod posting;
mod query;
mod replay;
mod reservation;
mod reversal;
mod room;
mod rules;
mod ruling;
mod setting;
mod shape;
mod sound;
mod standing;
mod state;
mod task;
mod transfer;
mod value_query;
mod worth;

#[cfg(test)]
mod tests;

pub use alert::{
    AlertAcknowledged, AlertKey, AlertKind, AlertMoved, AlertRaised, AlertResolved, AlertRule,
    AlertRuleSet, OpenAlert, STOCK_ALERT,
};
pub use alert_query::{AlertList, AlertStatus, AlertView, ListAlerts, list_alerts};
pub use amount::{AdjustDirection, Amount, FutureRequirement};
pub(crate) use arrival::{lot_arrival, piece_is_nowhere};
pub use batch::{BATCH_ROWS, NONE, PostStockBatch};
pub use command::{
    AcknowledgeAlert, AdjustStock, CheckAlerts, CloseStockPeriod, CountStock, IssueStock,
    ReceiveStock, ReleaseReservation, ReserveStock, ReturnStock, ReverseMovement, ScrapStock,
    SetAlertRule, SetLotStatus, SetStockRules, TransferStock,
};
pub use count::count;
pub use error::CODES;
pub use event::{Arrival, LotStatusSet, Posted, StockEvent, StockPosted, StockRulesSet};
pub use history::{
    BalanceStep, GetRunningBalance, ListMovements, MovementPage, MovementPlace, RunningBalance,
    get_running_balance, list_movements,
};
pub use keeping::release_promises;
pub use kept::{PromisesEnded, ReservationTerms, ReservationUse, STOCK_PROMISE_KEPT, end_promises};
pub use kind::{MovementKind, Sign};
pub use ledger::{Wanted, is_number_taken};
pub use lot::{LotArrived, LotEvent, LotJudged, LotReceived, LotRoom, LotState, STOCK_LOT};
pub use movement::{Movement, STOCK_MOVEMENT};
pub use of_item::rules_of_item;
pub use past::{PastMove, PastStock};
pub use period::{PeriodClosed, PeriodEvent, PeriodRoom, PeriodState, STOCK_PERIOD};
pub use posting::{Posting, Vouched, post};
pub use query::{
    Available, BalanceView, Claim, GetAvailable, GetStock, ListLots, LotList, StockView,
    get_available, get_stock, list_lots,
};
pub use reservation::{Reservation, ReservationReleased, ReservationStrength, Reserved};
pub use reversal::{reverse, reverse_posted};
pub use room::{STOCK, STOCK_BALANCE, STOCK_REVERSAL, StockRoom};
pub use rules::{LotChoice, Price, StockRules, Tracking, Valuation};
pub use ruling::{increment_told, stock_rules};
pub use state::{Balance, LotOnHand, LotStatus, StockState};
pub use transfer::transfer;
pub use value_query::{GetStockValue, StockValue, StockWorth, get_stock_value};
pub use worth::{LastKnown, Layer, Worth};

use lineside_execution::{AnyRoom, any_room};

/// Every room of the ledger, for whoever replays a journal.
#[must_use]
pub fn rooms() -> Vec<Box<dyn AnyRoom>> {
    vec![
        any_room::<StockRoom>(),
        any_room::<LotRoom>(),
        any_room::<PeriodRoom>(),
    ]
}
