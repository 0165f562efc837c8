//! Posting: the one way by which stock changes.
//!
//! Every room that moves material calls [`post`] on the desk of its own task, so that what
//! it does and what it takes from the shelf are one commit, or neither happens. One posting
//! can become several movements, when what is wanted lies in several lots; their numbers
//! then end in `-1`, `-2` and so on.
//!
//! ```
//! use lineside_execution::{Desk, Refused};
//! use lineside_stock::{MovementKind, Posting, StockRules, post};
//!
//! fn issue(desk: &mut Desk<'_>, mut posting: Posting) -> Result<(), Refused> {
//!     posting.kind = MovementKind::IssueToWo;
//!     let movements = post(desk, &StockRules::default(), &posting)?;
//!     assert!(movements.iter().all(|movement| movement.order == posting.order));
//!     Ok(())
//! }
//! ```

use crate::draft::Draft;
use crate::error::KIND_NOT_ALLOWED;
use crate::{Balance, LotStatus, Movement, MovementKind, Price, StockRules};
use lineside_execution::{Desk, Refused, Violation, Word};
use lineside_kernel::{
    ItemId, LocationId, LotId, Money, SiteId, Timestamp, TransactionId, WorkOrderId,
};
use rust_decimal::Decimal;

/// What is to be posted.
#[derive(Debug, Clone, PartialEq)]
pub struct Posting {
    /// The number of the movement: `MTX-2024-00001`.
    pub number: TransactionId,
    /// What it does.
    pub kind: MovementKind,
    /// Which item.
    pub item: ItemId,
    /// At which site.
    pub site: SiteId,
    /// Where; what goes out is found when absent, what comes in has no location then.
    pub location: Option<LocationId>,
    /// Where it goes, for a move within the site: what lies there already is not moved.
    pub to: Option<LocationId>,
    /// Of which lot or piece; what goes out is chosen by the rules when absent.
    pub lot: Option<LotId>,
    /// How much: above zero, and a multiple of the item's increment.
    pub quantity: Decimal,
    /// For which work order.
    pub order: Option<WorkOrderId>,
    /// For which of its steps.
    pub step: Option<u32>,
    /// For which line of its bill of materials.
    pub line: Option<u32>,
    /// The posting of the order that moves it, where the order keeps an account of its own:
    /// only with that posting is the movement taken back.
    pub posting: Option<TransactionId>,
    /// What all of it cost. Only what comes in has a cost of its own.
    pub cost: Option<Money>,
    /// What one unit of it cost, in place of `cost`.
    pub unit_cost: Option<Price>,
    /// Why; adjustments and scrap need a reason.
    pub reason: Option<Word>,
    /// A number of somebody else's.
    pub reference: Option<String>,
    /// From when on the lot must not be used; its receipt and the shelf life say so when
    /// absent.
    pub expires_at: Option<Timestamp>,
    /// The status with which a new lot begins; released when absent.
    pub status: Option<LotStatus>,
    /// For when it is needed, which a lot must outlast; at once when absent.
    pub needed_at: Option<Timestamp>,
    /// When it happened, if not at the time of the command.
    pub at: Option<Timestamp>,
    /// The other half of a transfer.
    pub pair: Option<TransactionId>,
    /// The movement that it takes back.
    pub reverses: Option<TransactionId>,
    /// Whether it is part of a past that another system kept: the status that the item has
    /// today says nothing on it then.
    pub is_past: bool,
    /// What the order vouches for, where it gives back or scraps more than the ledger knows it
    /// was issued: it came of a split, or its past is not in the ledger.
    pub vouched: Option<Vouched>,
}

/// That an order has what it gives back or scraps, whoever it was issued to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vouched {
    /// What it is worth, if the order knows.
    pub worth: Option<Money>,
}

impl Posting {
    /// A posting with nothing more said.
    #[must_use]
    pub const fn new(
        number: TransactionId,
        kind: MovementKind,
        item: ItemId,
        site: SiteId,
        quantity: Decimal,
    ) -> Self {
        Self {
            number,
            kind,
            item,
            site,
            location: None,
            to: None,
            lot: None,
            quantity,
            order: None,
            step: None,
            line: None,
            posting: None,
            cost: None,
            unit_cost: None,
            reason: None,
            reference: None,
            expires_at: None,
            status: None,
            needed_at: None,
            at: None,
            pair: None,
            reverses: None,
            is_past: false,
            vouched: None,
        }
    }

    /// Whether what lies there may be taken for it.
    pub(crate) fn takes_from(&self, balance: &Balance) -> bool {
        match &self.location {
            Some(_) => self.location == balance.location,
            None => self.kind != MovementKind::MoveOut || self.to != balance.location,
        }
    }

    pub(crate) fn needed_at(&self, at: Timestamp) -> Timestamp {
        self.needed_at.unwrap_or(at)
    }
}

/// Posts to the ledger: the facts lie on the desk afterwards, and the movements are shown.
///
/// Counts, transfers and reversals have functions of their own.
///
/// # Errors
/// [`Refused`] with every guard that was violated.
pub fn post(
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
) -> Result<Vec<Movement>, Refused> {
    drafted(desk, rules, posting)?.record(desk)
}

/// Posts to the ledger, for whoever does not look at the movements.
pub(crate) fn book(
    desk: &mut Desk<'_>,
    rules: &StockRules,
    posting: &Posting,
) -> Result<(), Refused> {
    drafted(desk, rules, posting)?.write_down(desk)
}

fn drafted(desk: &mut Desk<'_>, rules: &StockRules, posting: &Posting) -> Result<Draft, Refused> {
    if !may_be_posted(posting.kind) {
        return Err(Violation::new(
            &KIND_NOT_ALLOWED,
            format!("a {} follows from another operation", posting.kind),
        )
        .with("kind", posting.kind.as_str())
        .into());
    }
    let mut draft = Draft::open(desk, rules, &posting.item, &posting.site)?;
    draft.add(desk, rules, posting)?;
    Ok(draft)
}

/// Whether a kind can be posted on its own.
pub(crate) const fn may_be_posted(kind: MovementKind) -> bool {
    use MovementKind::{
        AdjustmentIn, AdjustmentOut, Issue, IssueToWo, Receipt, ReceiptFromWo, ReturnToStock,
        Scrap, ScrapIssued, TransferIn, TransferOut,
    };
    matches!(
        kind,
        IssueToWo
            | ReturnToStock
            | ReceiptFromWo
            | Receipt
            | Issue
            | Scrap
            | ScrapIssued
            | TransferOut
            | TransferIn
            | AdjustmentIn
            | AdjustmentOut
    )
}
