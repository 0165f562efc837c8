//! What a fact makes of a stock.

use crate::{
    Balance, LotOnHand, LotStatusSet, MovementKind, Posted, ReservationUse, Sign, StockEvent,
    StockPosted, StockState, exact,
};
use lineside_execution::Who;
use lineside_kernel::{Currency, LotId, Timestamp, WorkOrderId};
use rust_decimal::Decimal;
use std::sync::Arc;

pub(crate) fn evolve(mut state: StockState, event: &StockEvent, who: &Who) -> StockState {
    match event {
        StockEvent::Posted(posted) => post(&mut state, posted, who.at),
        StockEvent::RulesSet(set) => state.rules = Some(Arc::new(set.rules.clone())),
        StockEvent::LotStatusSet(set) => set_status(&mut state, set, who.at),
        StockEvent::Reserved(reserved) => state.reservations.push(reserved.reservation.clone()),
        StockEvent::ReservationReleased(released) => {
            state.reduce(&released.reservation, released.quantity);
        }
        // What it ends is on no list of the state.
        StockEvent::PromisesEnded(_) => {}
        StockEvent::AlertRuleSet(set) => state.alert_rule = Some(Arc::new(set.rule.clone())),
        StockEvent::AlertRaised(raised) => state.alerts.push(raised.opened(who.at)),
        StockEvent::AlertMoved(moved) => {
            let mut open = state.alerts.iter_mut();
            let alert = open.find(|alert| alert.raised.key == moved.raised.key);
            if let Some(alert) = alert {
                alert.raised.clone_from(&moved.raised);
            }
        }
        StockEvent::AlertAcknowledged(seen) => {
            let mut open = state.alerts.iter_mut();
            let alert = open.find(|alert| alert.raised.key == seen.raised.key);
            if let Some(alert) = alert {
                alert.acknowledged_by = Some(who.actor.clone());
            }
        }
        StockEvent::AlertResolved(resolved) => {
            let key = &resolved.raised.key;
            state.alerts.retain(|alert| alert.raised.key != *key);
        }
    }
    state
}

fn post(state: &mut StockState, posted: &StockPosted, at: Timestamp) {
    let worth = &mut state.worth;
    if let Some(valuation) = posted.valuation {
        worth.valuation = valuation;
    }
    worth.denominate(posted.currency);
    if posted.standard_cost.is_some() {
        worth.standard_cost = posted.standard_cost;
    }
    for movement in &posted.movements {
        // INVARIANT: the decision has carried out the same on the same state, and it fitted.
        let _ = state.apply(movement, posted.currency, movement.at.unwrap_or(at));
    }
}

fn set_status(state: &mut StockState, set: &LotStatusSet, at: Timestamp) {
    if let Some(lot) = state.lots.iter_mut().find(|lot| lot.lot == set.lot) {
        lot.status = set.status;
        lot.since = Some(at);
        lot.expires_at = set.expires_at;
    }
}

impl StockState {
    /// What one movement makes of the stock; `None` when a number does not fit.
    pub(crate) fn apply(
        &mut self,
        posted: &Posted,
        currency: Option<Currency>,
        at: Timestamp,
    ) -> Option<()> {
        let sign = posted.kind.sign();
        let place = posted.place.unwrap_or(self.movements);
        if !posted.kind.is_move() {
            let amount = match (posted.amount, currency) {
                (Some(amount), Some(currency)) => exact::minor(amount, currency)?,
                _ => 0,
            };
            let worth = &mut self.worth;
            let comes_back = posted.reverses.is_some();
            let (quantity, layers) = (posted.quantity, &posted.layers);
            // Scrap of what was issued has an amount, and none of it was on the shelf.
            let amount = match (sign, posted.kind) {
                (Sign::Neither, MovementKind::Revaluation) => amount,
                (Sign::Neither, _) => 0,
                _ => amount,
            };
            worth.apply(sign, quantity, amount, layers, place, comes_back)?;
        }
        if sign != Sign::Neither {
            self.set_balance(posted, at);
        }
        for kept in &posted.reserved {
            match sign {
                Sign::In => self.promise_again(kept, posted.order.as_ref()),
                _ => self.reduce(&kept.reservation, kept.quantity),
            }
        }
        self.movements += 1;
        if self.last_at.is_none_or(|last| last < at) {
            self.last_at = Some(at);
        }
        Some(())
    }

    fn set_balance(&mut self, posted: &Posted, at: Timestamp) {
        let key = (posted.location.as_ref(), posted.lot.as_ref());
        let found = self
            .balances
            .binary_search_by(|known| (known.location.as_ref(), known.lot.as_ref()).cmp(&key));
        match found {
            Ok(index) if posted.balance.is_zero() => {
                self.balances.remove(index);
            }
            Ok(index) => {
                if let Some(balance) = self.balances.get_mut(index) {
                    balance.on_hand = posted.balance;
                }
            }
            Err(_) if posted.balance.is_zero() => {}
            Err(index) => self.balances.insert(
                index,
                Balance {
                    location: posted.location.clone(),
                    lot: posted.lot.clone(),
                    on_hand: posted.balance,
                },
            ),
        }
        if let Some(lot) = &posted.lot {
            self.keep_lot(lot, posted, at);
        }
    }

    /// Lists a lot while there is some of it.
    fn keep_lot(&mut self, lot: &LotId, posted: &Posted, at: Timestamp) {
        let some = |balance: &Balance| balance.lot.as_ref() == Some(lot);
        let is_here = !posted.balance.is_zero() || self.balances.iter().any(some);
        let found = self.lots.binary_search_by(|known| known.lot.cmp(lot));
        match (found, is_here) {
            (Ok(index), false) => {
                self.lots.remove(index);
            }
            (Ok(index), true) if posted.kind.is_delivery() => {
                // A delivery from before the first one known was posted late.
                if let Some(known) = self.lots.get_mut(index) {
                    known.received_at = known.received_at.min(at);
                }
            }
            (Err(index), true) => {
                let arrival = posted.arrival.as_ref();
                self.lots.insert(
                    index,
                    LotOnHand {
                        lot: lot.clone(),
                        status: arrival.map(|arrival| arrival.status).unwrap_or_default(),
                        received_at: arrival.map_or(at, |arrival| arrival.received_at),
                        since: arrival.and_then(|arrival| arrival.since),
                        expires_at: arrival.and_then(|arrival| arrival.expires_at),
                    },
                );
            }
            _ => {}
        }
    }

    /// Puts a promise on the list again, or adds to what is left of it.
    fn promise_again(&mut self, kept: &ReservationUse, order: Option<&WorkOrderId>) {
        let mut open = self.reservations.iter_mut();
        match open.find(|open| open.reservation == kept.reservation) {
            Some(open) => open.quantity = open.quantity.saturating_add(kept.quantity),
            None => self.reservations.extend(kept.promise(order)),
        }
    }

    /// Takes some of a promise off the list.
    fn reduce(&mut self, id: &lineside_kernel::ReservationId, quantity: Decimal) {
        for reservation in &mut self.reservations {
            if reservation.reservation == *id {
                let rest = exact::sub(reservation.quantity, quantity);
                reservation.quantity = rest.unwrap_or_default();
            }
        }
        self.reservations
            .retain(|reservation| reservation.quantity > Decimal::ZERO);
    }
}
