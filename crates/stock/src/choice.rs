//! Which stock is taken: what may be taken at all, and in which order.

use crate::error::{INSUFFICIENT, LOT_NOT_AVAILABLE, LOT_REQUIRED, out_of_range};
use crate::{
    Balance, LotChoice, LotOnHand, Movement, Posting, Reservation, ReservationStrength,
    ReservationUse, StockRules, StockState, Tracking, exact,
};
use lineside_execution::Violation;
use lineside_kernel::{LocationId, LotId, Timestamp, WorkOrderId};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::collections::HashMap;

/// One part of what is taken.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    pub location: Option<LocationId>,
    pub lot: Option<LotId>,
    pub quantity: Decimal,
}

impl Part {
    /// All that a movement moved, where it did.
    pub(crate) fn of(movement: &Movement) -> Self {
        Self {
            location: movement.location.clone(),
            lot: movement.lot.clone(),
            quantity: movement.quantity,
        }
    }
}

impl StockState {
    /// What may be used: on hand, less what is held, expired or put aside for somebody.
    #[must_use]
    pub fn available(&self, at: Timestamp) -> Decimal {
        self.available_to(None, at)
    }

    /// What an order may use: what is put aside for it counts, what is for others does not.
    #[must_use]
    pub fn available_to(&self, order: Option<&WorkOrderId>, at: Timestamp) -> Decimal {
        if self.lots.is_empty() && self.reservations.is_empty() {
            return self.worth.quantity;
        }
        let free = |balance: &&Balance| self.is_free(balance, at);
        let sum = |sum: Decimal, balance: &Balance| sum.saturating_add(balance.on_hand);
        let on_hand = self.balances.iter().filter(free).fold(Decimal::ZERO, sum);
        let put_aside = self
            .reservations
            .iter()
            .filter(|known| known.strength == ReservationStrength::Hard && !known.is_of(order))
            // What is put aside of a lot that is held is no longer on offer anyway.
            .filter(|known| known.lot.as_ref().is_none_or(|lot| self.may_use(lot, at)))
            .fold(Decimal::ZERO, |sum, known| {
                sum.saturating_add(known.quantity)
            });
        on_hand.saturating_sub(put_aside)
    }

    fn is_free(&self, balance: &Balance, at: Timestamp) -> bool {
        balance.lot.as_ref().is_none_or(|lot| self.may_use(lot, at))
    }

    fn may_use(&self, lot: &LotId, at: Timestamp) -> bool {
        self.lot(lot).is_none_or(|known| known.may_be_used(at))
    }

    /// How much of a lot others have put aside.
    pub(crate) fn aside_of_lot(&self, lot: Option<&LotId>, order: Option<&WorkOrderId>) -> Decimal {
        let hard = |known: &&Reservation| {
            known.strength == ReservationStrength::Hard
                && known.lot.as_ref() == lot
                && !known.is_of(order)
        };
        self.reservations
            .iter()
            .filter(hard)
            .fold(Decimal::ZERO, |sum, known| {
                sum.saturating_add(known.quantity)
            })
    }

    /// The promises to an order that a quantity of a lot keeps, hard ones first.
    pub(crate) fn kept_promises(&self, order: &WorkOrderId, part: &Part) -> Vec<ReservationUse> {
        let mut rest = part.quantity;
        let mut kept = Vec::new();
        let fits = |known: &&Reservation| {
            known.order.as_ref() == Some(order) && (known.lot.is_none() || known.lot == part.lot)
        };
        let mut promises: Vec<_> = self.reservations.iter().filter(fits).collect();
        promises.sort_by_key(|known| {
            (
                known.lot.is_none(),
                known.strength == ReservationStrength::Soft,
            )
        });
        for known in promises {
            let quantity = rest.min(known.quantity);
            if quantity <= Decimal::ZERO {
                break;
            }
            rest = rest.saturating_sub(quantity);
            kept.push(ReservationUse::of(known, quantity));
        }
        kept
    }

    /// The balances of lots that may be used and last as long as the rules ask for, in the
    /// order in which they go.
    pub(crate) fn in_order_of_use(
        &self,
        rules: &StockRules,
        choice: LotChoice,
        at: Timestamp,
    ) -> Vec<&Balance> {
        let mut free = self.in_choice_order(choice, at);
        free.retain(|balance| {
            let known = balance.lot.as_ref().and_then(|lot| self.lot(lot));
            known.is_none_or(|known| known.lasts(rules, at, at))
        });
        free
    }

    /// The balances of lots that may be used, in the order in which they go.
    #[must_use]
    pub fn in_choice_order(&self, choice: LotChoice, at: Timestamp) -> Vec<&Balance> {
        let mut free: Vec<_> = self
            .balances
            .iter()
            .filter(|balance| balance.on_hand > Decimal::ZERO && self.is_free(balance, at))
            .collect();
        free.sort_by(|a, b| self.goes_before(choice, a, b));
        free
    }

    fn goes_before(&self, choice: LotChoice, a: &Balance, b: &Balance) -> Ordering {
        let known = |balance: &Balance| balance.lot.as_ref().and_then(|lot| self.lot(lot));
        let received = |lot: Option<&LotOnHand>| lot.map(|lot| lot.received_at);
        let expiry =
            |lot: Option<&LotOnHand>| lot.and_then(|lot| lot.expires_at).unwrap_or(Timestamp::MAX);
        let (first, second) = (known(a), known(b));
        let by_receipt = received(first).cmp(&received(second));
        let order = match choice {
            LotChoice::Fifo | LotChoice::Manual => by_receipt,
            LotChoice::Lifo => by_receipt.reverse(),
            LotChoice::Fefo => expiry(first).cmp(&expiry(second)).then(by_receipt),
        };
        order.then_with(|| (&a.lot, &a.location).cmp(&(&b.lot, &b.location)))
    }

    /// Divides what is to be taken over what may be.
    pub(crate) fn parts(
        &self,
        rules: &StockRules,
        posting: &Posting,
        quantity: Decimal,
        at: Timestamp,
    ) -> Result<Vec<Part>, Violation> {
        let is_use = posting.kind.is_use() || posting.kind == crate::MovementKind::TransferOut;
        let is_simple = self.reservations.is_empty() && posting.lot.is_none();
        // One heap and nobody else who wants it: the usual case.
        if let (true, [only]) = (is_simple, self.balances.as_slice()) {
            let is_there = posting.takes_from(only);
            if only.lot.is_none() && is_there && only.on_hand >= quantity {
                return Ok(vec![Part {
                    location: only.location.clone(),
                    lot: None,
                    quantity,
                }]);
            }
        }
        let named = posting.lot.as_ref();
        if rules.tracking != Tracking::None && named.is_none() {
            let is_moved = posting.kind == crate::MovementKind::MoveOut;
            let chosen = (is_use || is_moved) && rules.lot_choice != LotChoice::Manual;
            if !chosen {
                return Err(Violation::new(
                    &LOT_REQUIRED,
                    format!(
                        "`{}` is followed by lot; a {} names the lot",
                        posting.item, posting.kind
                    ),
                ));
            }
        }
        if let (Some(lot), true) = (named, posting.kind.is_use()) {
            self.may_be_issued(rules, lot, posting.needed_at(at), at)?;
        }
        let is_chosen = |balance: &Balance| {
            let lot = balance.lot.as_ref().filter(|_| named.is_none());
            let Some(known) = lot.and_then(|lot| self.lot(lot)) else {
                return true;
            };
            match posting.kind {
                // Moving a lot uses up none of its life, yet nobody moves what is held unasked.
                crate::MovementKind::MoveOut => known.may_be_used(at),
                _ => !is_use || known.lasts(rules, posting.needed_at(at), at),
            }
        };
        let order = posting.order.as_ref();
        let mut candidates: Vec<&Balance> = self
            .balances
            .iter()
            .filter(|balance| balance.on_hand > Decimal::ZERO)
            .filter(|balance| posting.takes_from(balance))
            .filter(|balance| named.is_none() || balance.lot.as_ref() == named)
            .filter(|balance| is_chosen(balance))
            .collect();
        candidates.sort_by(|a, b| {
            let own = |balance: &Balance| !self.is_put_aside_for(order, balance.lot.as_ref());
            let order = own(a).cmp(&own(b));
            order.then_with(|| self.goes_before(rules.lot_choice, a, b))
        });
        let cap = match is_use {
            true => {
                let of_any_lot = self.aside_of_lot(None, order);
                let total = candidates.iter().fold(Decimal::ZERO, |sum, balance| {
                    sum.saturating_add(balance.on_hand)
                });
                // What is put aside of no lot in particular must be left over somewhere.
                let elsewhere = self.available_to(order, at);
                match of_any_lot.is_zero() {
                    true => total,
                    false => total.min(elsewhere.max(Decimal::ZERO)),
                }
            }
            false => Decimal::MAX,
        };
        let mut rest = quantity;
        let mut left = cap;
        let mut of_lot: HashMap<&LotId, Decimal> = HashMap::new();
        for balance in self.balances.iter().filter(|_| is_use) {
            if let Some(lot) = &balance.lot {
                let sum = of_lot.entry(lot).or_default();
                *sum = sum.saturating_add(balance.on_hand);
            }
        }
        let mut parts: Vec<Part> = Vec::new();
        for balance in candidates {
            if rest.is_zero() {
                break;
            }
            let left_of_lot = balance.lot.as_ref().and_then(|lot| of_lot.get_mut(lot));
            let lot_cap = match &left_of_lot {
                Some(left) => left.saturating_sub(self.aside_of_lot(balance.lot.as_ref(), order)),
                None => Decimal::MAX,
            };
            let part = rest.min(balance.on_hand).min(lot_cap).min(left);
            if part <= Decimal::ZERO {
                continue;
            }
            rest = exact::sub(rest, part).ok_or_else(out_of_range)?;
            left = left.saturating_sub(part);
            if let Some(left) = left_of_lot {
                *left = left.saturating_sub(part);
            }
            parts.push(Part {
                location: balance.location.clone(),
                lot: balance.lot.clone(),
                quantity: part,
            });
        }
        if rest.is_zero() {
            return Ok(parts);
        }
        let wanted_by_others = |known: &Reservation| {
            known.strength == ReservationStrength::Hard && !known.is_of(order)
        };
        let may_owe = rules.negative
            && !(is_use && self.reservations.iter().any(wanted_by_others))
            && rules.tracking != Tracking::Serial
            && (rules.tracking == Tracking::None || named.is_some());
        match may_owe {
            true => {
                let lot = posting.lot.clone();
                // What is owed is owed where the movement says, or where the rest came from.
                let last = parts.last().map(|part| part.location.clone());
                let location = posting.location.clone().or(last.flatten());
                let known = parts
                    .iter_mut()
                    .find(|part| part.location == location && part.lot == lot);
                match known {
                    Some(part) => {
                        part.quantity = exact::add(part.quantity, rest).ok_or_else(out_of_range)?;
                    }
                    None => parts.push(Part {
                        location,
                        lot,
                        quantity: rest,
                    }),
                }
                Ok(parts)
            }
            false => Err(self.insufficient(posting, quantity, rest, at)),
        }
    }

    /// Refuses to use what is put aside for others by now, whenever it is said to have been
    /// used.
    pub(crate) fn leaves_promises(
        &self,
        posting: &Posting,
        parts: &[Part],
        at: Timestamp,
    ) -> Result<(), Violation> {
        let order = posting.order.as_ref();
        let is_use = posting.kind.is_use() || posting.kind == crate::MovementKind::TransferOut;
        let of_others = |known: &Reservation| {
            known.strength == ReservationStrength::Hard && !known.is_of(order)
        };
        if !is_use || !self.reservations.iter().any(of_others) {
            return Ok(());
        }
        let sum = |sum: Decimal, part: &Part| sum.saturating_add(part.quantity);
        let quantity = parts.iter().fold(Decimal::ZERO, sum);
        let mut missing = quantity.saturating_sub(self.available_to(order, at));
        for part in parts {
            let Some(lot) = &part.lot else { continue };
            let of_lot = parts.iter().filter(|other| other.lot == part.lot);
            let aside = self.aside_of_lot(Some(lot), order);
            let free = self.on_hand_of_lot(lot).saturating_sub(aside);
            let taken = of_lot.fold(Decimal::ZERO, sum);
            missing = missing.max(taken.saturating_sub(free));
        }
        match missing > Decimal::ZERO {
            true => Err(self.insufficient(posting, quantity, missing.min(quantity), at)),
            false => Ok(()),
        }
    }

    /// All of a lot that is here.
    #[must_use]
    pub fn on_hand_of_lot(&self, lot: &LotId) -> Decimal {
        let of_lot = |balance: &&Balance| balance.lot.as_ref() == Some(lot);
        let sum = |sum: Decimal, balance: &Balance| sum.saturating_add(balance.on_hand);
        self.balances.iter().filter(of_lot).fold(Decimal::ZERO, sum)
    }

    fn is_put_aside_for(&self, order: Option<&WorkOrderId>, lot: Option<&LotId>) -> bool {
        order.is_some()
            && lot.is_some()
            && self
                .reservations
                .iter()
                .any(|known| known.lot.as_ref() == lot && known.is_of(order))
    }

    fn may_be_issued(
        &self,
        rules: &StockRules,
        lot: &LotId,
        needed_at: Timestamp,
        at: Timestamp,
    ) -> Result<(), Violation> {
        let Some(known) = self.lot(lot) else {
            return Ok(());
        };
        if known.lasts(rules, needed_at, at) {
            return Ok(());
        }
        let expiry = known.expires_at.map(|expiry| expiry.to_string());
        let until = expiry.as_deref().unwrap_or("never");
        let message = match known.may_be_used(at) {
            true => {
                let life = rules.minimum_remaining_life.unwrap_or_default();
                format!("lot `{lot}` expires {until}; it is to last {life} beyond {needed_at}")
            }
            false => {
                let status = known.status.as_str();
                format!("lot `{lot}` is {status} and expires {until}; it cannot be used")
            }
        };
        Err(Violation::new(&LOT_NOT_AVAILABLE, message)
            .with("lot", lot.as_str())
            .with("status", known.status.as_str())
            .with("expires_at", expiry))
    }

    pub(crate) fn insufficient(
        &self,
        posting: &Posting,
        quantity: Decimal,
        missing: Decimal,
        at: Timestamp,
    ) -> Violation {
        let possible = quantity.saturating_sub(missing);
        let available = self.available_to(posting.order.as_ref(), at);
        Violation::new(
            &INSUFFICIENT,
            format!(
                "{quantity} of `{}` wanted at `{}`; {possible} can be taken, {} are on hand",
                posting.item, posting.site, self.worth.quantity
            ),
        )
        .with("item", posting.item.as_str())
        .with("site", posting.site.as_str())
        .with("requested", quantity.to_string())
        .with("possible", possible.to_string())
        .with("available", available.to_string())
        .with("on_hand", self.worth.quantity.to_string())
    }
}

impl Reservation {
    /// Whether it was made for this order.
    fn is_of(&self, order: Option<&WorkOrderId>) -> bool {
        order.is_some() && self.order.as_ref() == order
    }
}

impl LotOnHand {
    /// Whether it is released and has not expired.
    #[must_use]
    pub fn may_be_used(&self, at: Timestamp) -> bool {
        self.status.is_released() && self.expires_at.is_none_or(|expiry| at < expiry)
    }

    /// Whether it may be used now and lasts as long as the rules ask for.
    pub(crate) fn lasts(&self, rules: &StockRules, needed_at: Timestamp, at: Timestamp) -> bool {
        let life = rules.minimum_remaining_life.unwrap_or_default();
        let until = needed_at.checked_add(life).unwrap_or(Timestamp::MAX);
        self.may_be_used(at) && self.expires_at.is_none_or(|expiry| expiry >= until)
    }
}
