//! Promises that an issue kept: what stands again when the issue is taken back.
//!
//! A promise that is kept to its end is off the list, so that an issue notes what it was.
//! Once the order has ended it is promised nothing any more, and the note is dropped.

use crate::reservation::lowest;
use crate::{
    Movement, Posted, Reservation, ReservationStrength, Sign, StockEvent, StockPosted, StockRoom,
    StockState,
};
use lineside_execution::{Cells, Desk, Refused};
use lineside_journal::{
    Column, CommandId, Effect, Index, Scan, StoreError, Table, cells, joined_code,
};
use lineside_kernel::{
    ItemId, LotId, ReservationId, SiteId, Timestamp, TransactionId, WorkOrderId, decimal,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One row per movement that kept promises, until it is taken back or its order has ended.
pub static STOCK_PROMISE_KEPT: Table = Table {
    name: "stock_promise_kept",
    version: 1,
    columns: &[
        Column::text("number"),
        Column::text("item"),
        Column::text("site"),
        Column::text("work_order"),
        Column::text("promises"),
    ],
    key: 3,
    indexes: &[Index {
        name: "work_order",
        columns: &[3],
    }],
};

/// How much of a promise is kept, or stands again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReservationUse {
    /// Which promise.
    pub reservation: ReservationId,
    /// How much of it.
    #[serde(with = "decimal")]
    pub quantity: Decimal,
    /// What was promised; what was written before this was noted does not say, and such a
    /// promise does not stand again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<ReservationTerms>,
}

/// What was promised, besides the quantity and the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservationTerms {
    /// When it is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// The lot that was put aside; any lot when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// 1 is the highest.
    #[serde(default = "lowest")]
    pub priority: u8,
    /// Whether others may take it.
    pub strength: ReservationStrength,
}

/// Promises that these movements kept do not stand again: the order has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromisesEnded {
    /// The movements.
    pub kept_by: Vec<TransactionId>,
    /// The order.
    pub order: WorkOrderId,
}

impl ReservationUse {
    /// So much of a promise.
    pub(crate) fn of(promise: &Reservation, quantity: Decimal) -> Self {
        Self {
            reservation: promise.reservation.clone(),
            quantity,
            terms: Some(ReservationTerms {
                due: promise.due,
                lot: promise.lot.clone(),
                priority: promise.priority,
                strength: promise.strength,
            }),
        }
    }

    /// The promise that stands for it alone.
    pub(crate) fn promise(&self, order: Option<&WorkOrderId>) -> Option<Reservation> {
        let terms = self.terms.as_ref()?;
        Some(Reservation {
            reservation: self.reservation.clone(),
            order: order.cloned(),
            quantity: self.quantity,
            strength: terms.strength,
            lot: terms.lot.clone(),
            due: terms.due,
            priority: terms.priority,
        })
    }
}

impl StockState {
    /// The promises that stand again when a movement is taken back. One whose id somebody
    /// else's promise has by now gets the number of what takes the movement back.
    pub(crate) fn stand_again(
        &self,
        kept: Vec<ReservationUse>,
        order: Option<&WorkOrderId>,
        back: &TransactionId,
    ) -> Vec<ReservationUse> {
        let is_taken = |kept: &ReservationUse| {
            let mut open = self.reservations.iter();
            let open = open.find(|open| open.reservation == kept.reservation);
            open.is_some_and(|open| {
                let same = kept.promise(order).map(|promise| Reservation {
                    quantity: open.quantity,
                    ..promise
                });
                same.as_ref() != Some(open)
            })
        };
        let of_its_own = |place: usize| {
            let text = format!("{back}-P{place}");
            let derived = || ReservationId::new(CommandId::derived(&text).to_string());
            // INVARIANT: a UUID is a code.
            ReservationId::new(&text).or_else(|_| derived()).ok()
        };
        let again = (1..).zip(kept).filter_map(|(place, mut kept)| {
            if is_taken(&kept) {
                kept.reservation = of_its_own(place)?;
            }
            Some(kept)
        });
        again.collect()
    }
}

/// What a movement kept.
pub(crate) fn kept_by(
    desk: &mut Desk<'_>,
    movement: &Movement,
) -> Result<Vec<ReservationUse>, Refused> {
    let (item, site) = (movement.item.as_str(), movement.site.as_str());
    let key = cells![movement.number.as_str(), item, site];
    let row = match desk.put_row(&STOCK_PROMISE_KEPT, &key) {
        Some(row) => Some(row.to_vec()),
        None => desk.reads().row(&STOCK_PROMISE_KEPT, &key)?,
    };
    let Some(row) = row else {
        return Ok(Vec::new());
    };
    let cells = Cells::new(&STOCK_PROMISE_KEPT, &row);
    let text = cells.text("promises").unwrap_or_default();
    let kept = serde_json::from_str(text)
        .map_err(|why| StoreError::Corrupt(format!("a row of `stock_promise_kept`: {why}")))?;
    Ok(kept)
}

/// Lets no promise that was kept to an order stand again: the order has ended.
///
/// # Errors
/// [`Refused`] when the stock cannot be read.
pub fn end_promises(desk: &mut Desk<'_>, order: &WorkOrderId) -> Result<(), Refused> {
    let scan = Scan::by("work_order").equals(cells![order.as_str()]);
    let mut of_stock: BTreeMap<(ItemId, SiteId), Vec<TransactionId>> = BTreeMap::new();
    for row in desk.reads().rows(&STOCK_PROMISE_KEPT, &scan)? {
        let cells = Cells::new(&STOCK_PROMISE_KEPT, &row);
        let stock = (cells.parsed("item")?, cells.parsed("site")?);
        of_stock
            .entry(stock)
            .or_default()
            .push(cells.parsed("number")?);
    }
    for ((item, site), kept_by) in of_stock {
        let code = joined_code([item.as_str(), site.as_str()]);
        let ended = PromisesEnded {
            kept_by,
            order: order.clone(),
        };
        desk.record::<StockRoom>(&code, &StockEvent::PromisesEnded(ended))?;
    }
    Ok(())
}

/// The rows for the movements of one fact.
pub(crate) fn kept_rows(item: &str, site: &str, posted: &StockPosted, effects: &mut Vec<Effect>) {
    for movement in &posted.movements {
        if let Some(back) = &movement.reverses {
            effects.push(Effect::Delete {
                table: &STOCK_PROMISE_KEPT,
                key: cells![back.as_str(), item, site],
            });
        }
        effects.extend(kept_row(item, site, movement));
    }
}

fn kept_row(item: &str, site: &str, movement: &Posted) -> Option<Effect> {
    let order = movement.order.as_ref()?;
    let has_terms = movement.reserved.iter().any(|kept| kept.terms.is_some());
    if movement.kind.sign() != Sign::Out || !has_terms {
        return None;
    }
    let promises = serde_json::to_string(&movement.reserved).ok()?;
    Some(Effect::Put {
        table: &STOCK_PROMISE_KEPT,
        row: cells![
            movement.number.as_str(),
            item,
            site,
            order.as_str(),
            promises
        ],
    })
}

/// The rows that go with promises that do not stand again.
pub(crate) fn ended_rows(item: &str, site: &str, ended: &PromisesEnded) -> Vec<Effect> {
    let row = |number: &TransactionId| Effect::Delete {
        table: &STOCK_PROMISE_KEPT,
        key: cells![number.as_str(), item, site],
    };
    ended.kept_by.iter().map(row).collect()
}
