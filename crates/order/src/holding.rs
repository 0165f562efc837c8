//! What an order still has of the very material that came to it: by item and by lot.
//!
//! The sums of a line say how much the order has, not which. Two lots of one item, and a
//! component and what stands in for it, count alike there; what goes back to the shelf is
//! one of them all the same, and there was only so much of it.
//!
//! Parts of an order share what was issued to it before the split: nobody wrote down whose
//! part which lot went to. They are therefore asked together.

use crate::amount::{minus, plus};
use crate::error::{CONSUMED_DOWNSTREAM, EXCEEDS_NET_ISSUED};
use crate::{
    OrderParent, OrderPosting, OrderRoom, OrderState, OrderStatus, OrderStock, PostingKind,
    WORK_ORDER, postings_of,
};
use lineside_execution::{Cells, Desk, Refused, Violation};
use lineside_journal::{Scan, StoreError, cells};
use lineside_kernel::{ItemId, LotId, TransactionId, WorkOrderId};
use lineside_stock::{Movement, MovementKind, STOCK_MOVEMENT};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Material that came to an order or left it, and was not taken back.
#[derive(Debug)]
struct Moved {
    order: WorkOrderId,
    posting: TransactionId,
    item: ItemId,
    lot: Option<LotId>,
    quantity: Decimal,
    comes: bool,
}

/// What an order and the other parts of it have.
pub(crate) struct Holding {
    moved: Vec<Moved>,
    /// Whether a past that nobody here knows brought something too.
    has_past: bool,
}

impl Holding {
    /// What is written down of an order and of the orders that are parts of the same one.
    pub(crate) fn of(
        desk: &mut Desk<'_>,
        order: &WorkOrderId,
        state: &OrderState,
    ) -> Result<Self, Refused> {
        let stock = state.header.as_deref().map(|header| header.stock);
        let (parts, has_past) = parts(desk, order, state)?;
        let mut moved = Vec::new();
        for part in &parts {
            moved.extend(match stock {
                Some(OrderStock::None) => of_book(desk, part)?,
                _ => of_ledger(desk, part, has_past)?,
            });
        }
        Ok(Self { moved, has_past })
    }

    /// What there is of an item, of one lot of it if that is named.
    fn held(&self, item: &ItemId, lot: Option<&LotId>) -> Decimal {
        let of_it =
            |moved: &&Moved| moved.item == *item && (lot.is_none() || moved.lot.as_ref() == lot);
        let moved = self.moved.iter().filter(of_it);
        moved.fold(Decimal::ZERO, |held, moved| match moved.comes {
            true => plus(held, moved.quantity),
            false => minus(held, moved.quantity),
        })
    }

    /// Refuses to let go of more of an item, and of a lot of it, than there is.
    pub(crate) fn lets_go(
        &self,
        item: &ItemId,
        lot: Option<&LotId>,
        quantity: Decimal,
    ) -> Result<(), Violation> {
        let held = self.held(item, lot);
        if self.has_past || quantity <= held {
            return Ok(());
        }
        let of_lot = lot.map(|lot| format!(" of lot `{lot}`"));
        let message = format!(
            "{quantity} of `{item}`{} would go back or be scrapped; the order and its parts have {held} of it",
            of_lot.unwrap_or_default()
        );
        Err(Violation::new(&EXCEEDS_NET_ISSUED, message)
            .with("value", quantity.to_string())
            .with("available", held.to_string()))
    }

    /// Refuses to take a posting back when something of the very lot that it brought is gone.
    pub(crate) fn gives_up(
        &self,
        order: &WorkOrderId,
        posting: &OrderPosting,
    ) -> Result<(), Violation> {
        if !matches!(posting.kind, PostingKind::Issue | PostingKind::Report) {
            return Ok(());
        }
        let brought = self.moved.iter().filter(|moved| {
            moved.comes && moved.order == *order && moved.posting == posting.posting
        });
        let mut gone: BTreeMap<(&ItemId, Option<&LotId>), Decimal> = BTreeMap::new();
        for moved in brought {
            let sum = gone.entry((&moved.item, moved.lot.as_ref())).or_default();
            *sum = plus(*sum, moved.quantity);
        }
        gone.retain(|(item, lot), brought| {
            let of_lot = self.held(item, *lot);
            match (self.has_past, lot) {
                // What went back without a lot was of one of them.
                (false, _) => of_lot.min(self.held(item, None)) < *brought,
                (true, Some(_)) => of_lot < *brought,
                (true, None) => false,
            }
        });
        if gone.is_empty() {
            return Ok(());
        }
        let took = |moved: &&Moved| {
            let is_of = |(item, lot): &(&ItemId, Option<&LotId>)| {
                moved.item == **item && (moved.lot.is_none() || moved.lot.as_ref() == *lot)
            };
            !moved.comes && gone.keys().any(is_of)
        };
        let mut names: Vec<String> = Vec::new();
        for user in self.moved.iter().rev().filter(took) {
            let name = match user.order == *order {
                true => user.posting.to_string(),
                false => user.order.to_string(),
            };
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let message = format!(
            "what `{}` gave has been used by `{}`; take that back first",
            posting.posting,
            names.join("`, `")
        );
        Err(Violation::new(&CONSUMED_DOWNSTREAM, message)
            .with("value", posting.posting.as_str())
            .with("used_by", names))
    }
}

/// The orders that are parts of one, and whether one of them came in with its past.
fn parts(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    state: &OrderState,
) -> Result<(Vec<WorkOrderId>, bool), Refused> {
    let mut has_past = state.imported;
    let mut above = split_off(state);
    let mut parts = vec![order.clone()];
    // Imported orders may name each other.
    while let Some(parent) = above.filter(|parent| !parts.contains(parent)) {
        let state = desk.load::<OrderRoom>(parent.as_str())?.state;
        has_past |= state.imported;
        above = split_off(&state);
        parts.push(parent);
    }
    let mut at = 0;
    while let Some(part) = parts.get(at).cloned() {
        at += 1;
        for (code, _) in below(desk, &part)? {
            if !parts.contains(&code) {
                parts.push(code);
            }
        }
    }
    Ok((parts, has_past))
}

/// The orders that were split off an order and not given up.
pub(crate) fn split_off_it(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
) -> Result<Vec<WorkOrderId>, Refused> {
    let below = below(desk, order)?;
    let is_there = |(code, status): (WorkOrderId, OrderStatus)| {
        (status != OrderStatus::Cancelled).then_some(code)
    };
    Ok(below.into_iter().filter_map(is_there).collect())
}

/// The orders that were split off an order, with their status.
fn below(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
) -> Result<Vec<(WorkOrderId, OrderStatus)>, Refused> {
    let scan = Scan::by("parent").equals(cells![order.as_str()]);
    let mut below = Vec::new();
    for row in desk.reads().rows(&WORK_ORDER, &scan)? {
        let code: WorkOrderId = Cells::new(&WORK_ORDER, &row).parsed("code")?;
        let state = desk.load::<OrderRoom>(code.as_str())?.state;
        if split_off(&state).is_some() {
            below.push((code, state.status));
        }
    }
    Ok(below)
}

/// The order that an order was split off.
fn split_off(state: &OrderState) -> Option<WorkOrderId> {
    match state.header.as_deref()?.parent.as_ref()? {
        OrderParent::Split { order } => Some(order.clone()),
        OrderParent::Rework { .. } => None,
    }
}

/// What the ledger says. What somebody moved there in the name of the order without a
/// posting of it is none of the order's, unless it came in with the order's past.
fn of_ledger(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    has_past: bool,
) -> Result<Vec<Moved>, Refused> {
    let scan = Scan::by("work_order").equals(cells![order.as_str()]);
    let rows = desk.reads().rows(&STOCK_MOVEMENT, &scan)?;
    let movements = rows.iter().map(|row| Movement::read(row));
    let mut movements = movements.collect::<Result<Vec<_>, StoreError>>()?;
    movements.sort_by_key(|movement| (movement.at, movement.place));
    let undone: BTreeSet<TransactionId> = movements
        .iter()
        .filter_map(|movement| movement.reverses.clone())
        .collect();
    let is_live = |movement: &Movement| {
        movement.reverses.is_none()
            && !undone.contains(&movement.number)
            && (has_past || movement.posting.is_some())
    };
    let moved = movements
        .into_iter()
        .filter(is_live)
        .filter_map(|movement| {
            let comes = match movement.kind {
                MovementKind::IssueToWo => true,
                MovementKind::ReturnToStock | MovementKind::ScrapIssued => false,
                _ => return None,
            };
            Some(Moved {
                order: order.clone(),
                posting: movement.posting.unwrap_or(movement.number),
                item: movement.item,
                lot: movement.lot,
                quantity: movement.quantity,
                comes,
            })
        });
    Ok(moved.collect())
}

/// What the order itself wrote down, where no ledger does; it knows no lots.
fn of_book(desk: &mut Desk<'_>, order: &WorkOrderId) -> Result<Vec<Moved>, Refused> {
    let mut book = postings_of(desk.reads(), order.as_str())?;
    book.retain(|record| record.reversed_by.is_none());
    book.sort_by_key(|record| record.posting.ordinal);
    let mut moved = Vec::new();
    for record in book {
        let comes = match record.posting.kind {
            PostingKind::Issue | PostingKind::Report => true,
            PostingKind::Return | PostingKind::ScrapComponent => false,
            _ => continue,
        };
        moved.extend(record.posting.lines.into_iter().map(|line| Moved {
            order: order.clone(),
            posting: record.posting.posting.clone(),
            item: line.item,
            lot: None,
            quantity: line.quantity,
            comes,
        }));
    }
    Ok(moved)
}
