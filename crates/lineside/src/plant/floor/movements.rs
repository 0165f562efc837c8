//! What moved, in the words of a floor: rows of the ledger, and scrap at the steps of orders.

use super::known::Known;
use lineside_execution::Cells;
use lineside_floor::{Floor, MovementFacts, MovementKind};
use lineside_journal::{Cell, StoreError, joined_code};
use lineside_kernel::{ActorId, ItemId, Timestamp, TransactionId, WorkOrderId};
use lineside_order::{ORDER_POSTING, OrderPosting};
use lineside_stock::{Movement, MovementKind as StockKind};

/// A reversal of what the floor does not know yet.
pub(super) enum Early {
    OfMovement(Movement),
    OfScrap(WorkOrderId, Posted),
}

/// What a row says of a posting to an order.
pub(super) struct Posted {
    posting: OrderPosting,
    at: Timestamp,
    by: ActorId,
}

impl Posted {
    /// Reads a row of the postings, with the order that it belongs to.
    pub(super) fn read(row: &[Cell]) -> Result<(WorkOrderId, Self), StoreError> {
        let cells = Cells::new(&ORDER_POSTING, row);
        let posting = cells
            .text("body")
            .and_then(|body| serde_json::from_str(body).ok());
        let damaged = || StoreError::Corrupt("a posting has an unreadable body".into());
        let posted = Self {
            posting: posting.ok_or_else(damaged)?,
            at: cells.instant("at")?,
            by: cells.parsed("actor")?,
        };
        Ok((cells.parsed("work_order")?, posted))
    }
}

impl Known {
    /// Adds a movement of the ledger, unless it is there already.
    pub(super) fn add_movement(
        &mut self,
        floor: &mut Floor,
        movement: &Movement,
    ) -> Result<(), crate::Problem> {
        self.put_site(floor, &movement.site)?;
        self.name_item(floor, &movement.item)?;
        let Some(mut facts) = movement_facts(floor, movement) else {
            // Rows come in the order of their numbers: what it takes back is yet to come.
            self.early.push(Early::OfMovement(movement.clone()));
            return Ok(());
        };
        // Stock may move for an order that is kept elsewhere, or made later.
        if let Some(order) = facts
            .order
            .take_if(|order| floor.find_order(order.as_str()).is_none())
        {
            self.strangers.insert(order);
        }
        match floor.find_movement(facts.movement.as_str()) {
            Some(known) if known.item == facts.item && known.site == facts.site => Ok(()),
            Some(_) => {
                // One number may stand for movements of several stocks.
                match number_of(&facts.movement, &facts.item) {
                    Some(number) if floor.find_movement(number.as_str()).is_none() => Ok(floor
                        .add_movement(&MovementFacts {
                            movement: number,
                            ..facts
                        })?),
                    _ => Ok(()),
                }
            }
            None => Ok(floor.add_movement(&facts)?),
        }
    }

    /// Adds the scrap of a step, which no movement of stock shows: the units were never on a
    /// shelf.
    pub(super) fn add_scrap(
        &mut self,
        floor: &mut Floor,
        order: WorkOrderId,
        posted: Posted,
    ) -> Result<(), crate::Problem> {
        let Some(made) = floor.find_order(order.as_str()) else {
            return Ok(());
        };
        let posting = &posted.posting;
        let quantity = match &posting.reverses {
            Some(of) => {
                match scrap_number(&order, of).and_then(|of| floor.find_movement(of.as_str())) {
                    Some(scrap) => scrap.quantity,
                    None => {
                        self.early.push(Early::OfScrap(order, posted));
                        return Ok(());
                    }
                }
            }
            None if posting.scrapped.is_zero() => return Ok(()),
            None => posting.scrapped,
        };
        let Some(number) = scrap_number(&order, &posting.posting) else {
            return Ok(());
        };
        if floor.find_movement(number.as_str()).is_some() {
            return Ok(());
        }
        Ok(floor.add_movement(&MovementFacts {
            movement: number,
            kind: MovementKind::Scrap,
            was_issued: false,
            item: made.item,
            site: made.site,
            lot: None,
            quantity,
            amount: None,
            reason: posting.reason.as_ref().map(|reason| reason.as_str().into()),
            at: posted.at,
            by: posted.by.clone(),
            reverses: posting
                .reverses
                .as_ref()
                .and_then(|of| scrap_number(&order, of)),
            order: Some(order),
        })?)
    }

    /// Adds the reversals that came before what they take back.
    pub(super) fn settle(&mut self, floor: &mut Floor) -> Result<(), crate::Problem> {
        for early in std::mem::take(&mut self.early) {
            match early {
                Early::OfMovement(movement) => self.add_movement(floor, &movement)?,
                Early::OfScrap(order, posted) => self.add_scrap(floor, order, posted)?,
            }
        }
        // What is left takes back what no row shows, and so nothing that a floor knows.
        self.early.clear();
        Ok(())
    }
}

/// The number under which a floor knows a movement whose own number is taken.
pub(super) fn number_of(movement: &TransactionId, item: &ItemId) -> Option<TransactionId> {
    format!("{movement}@{item}").parse().ok()
}

/// The number under which a floor knows the scrap of a posting: postings are numbered within
/// their order. The few whose codes are too long together go by the posting's own.
fn scrap_number(order: &WorkOrderId, posting: &TransactionId) -> Option<TransactionId> {
    let joined = joined_code([order.as_str(), posting.as_str()]);
    TransactionId::new(joined)
        .or_else(|_| TransactionId::new(posting.as_str()))
        .ok()
}

/// A movement of the ledger as a floor is told it; `None` while it takes back a movement
/// that the floor does not know yet.
fn movement_facts(floor: &Floor, movement: &Movement) -> Option<MovementFacts> {
    use MovementKind as Kind;
    let (kind, quantity) = match movement.kind {
        StockKind::IssueToWo => (Kind::IssueToWo, movement.quantity),
        StockKind::ReturnToStock => (Kind::ReturnToStock, movement.quantity),
        StockKind::ReceiptFromWo => (Kind::ReceiptFromWo, movement.quantity),
        StockKind::Receipt => (Kind::Receipt, movement.quantity),
        StockKind::Issue => (Kind::Shipment, movement.quantity),
        StockKind::Scrap | StockKind::ScrapIssued => (Kind::Scrap, movement.quantity),
        StockKind::TransferOut | StockKind::MoveOut => (Kind::TransferOut, movement.quantity),
        StockKind::TransferIn | StockKind::MoveIn => (Kind::TransferIn, movement.quantity),
        StockKind::AdjustmentIn | StockKind::Revaluation => (Kind::Adjustment, movement.quantity),
        StockKind::AdjustmentOut => (Kind::Adjustment, -movement.quantity),
        StockKind::CountUp | StockKind::CountEqual => (Kind::Count, movement.quantity),
        StockKind::CountDown => (Kind::Count, -movement.quantity),
        StockKind::ReversalIn | StockKind::ReversalOut | StockKind::ReversalIssued => {
            let of = floor.find_movement(movement.reverses.as_ref()?.as_str())?;
            (of.kind, of.quantity)
        }
    };
    Some(MovementFacts {
        movement: movement.number.clone(),
        kind,
        was_issued: movement.kind == StockKind::ScrapIssued,
        order: movement.order.clone(),
        item: movement.item.clone(),
        site: movement.site.clone(),
        lot: movement.lot.clone(),
        quantity,
        amount: movement.amount,
        reason: movement
            .reason
            .as_ref()
            .map(|reason| reason.as_str().into()),
        at: movement.at,
        by: movement.by.clone(),
        reverses: movement.reverses.clone(),
    })
}
