//! What a replay of a ledger remembers: what went out and what it took, what counts
//! adjusted, and what orders have, because later movements take parts of it back.

use crate::worth::Valued;
use crate::{Layer, Movement, MovementKind, Sign, exact};
use lineside_kernel::{LotId, TransactionId, WorkOrderId};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// An order, the line of its plan, and the lot.
type PartOfOrder = (WorkOrderId, Option<u32>, Option<LotId>);

/// What may be undone later.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    /// Movements, and what they are worth in the replay.
    movements: HashMap<TransactionId, (MovementKind, Valued)>,
    /// What is left of what each count adjusted.
    counts: HashMap<TransactionId, Adjusted>,
    /// What each order has, line by line and lot by lot.
    orders: HashMap<PartOfOrder, (Decimal, i64)>,
}

/// A quantity that a count adjusted, and what that was worth.
#[derive(Debug, Clone)]
pub(crate) struct Adjusted {
    sign: Sign,
    pub(crate) quantity: Decimal,
    pub(crate) amount: i64,
    /// The layers that came or went.
    pub(crate) layers: Vec<Layer>,
}

impl Memory {
    /// What a movement is worth in the replay, as far as it is remembered.
    pub(crate) fn worth_of(&self, number: &TransactionId) -> Option<&Valued> {
        self.movements.get(number).map(|(_, valued)| valued)
    }

    /// Remembers a movement.
    pub(crate) fn note(&mut self, movement: &Movement, valued: Valued) -> Option<()> {
        if movement.kind.is_count() && movement.pair.is_none() && movement.reverses.is_none() {
            let (sign, quantity) = (movement.kind.sign(), movement.quantity);
            self.add_to_count(&movement.number, sign, quantity, movement.place, &valued)?;
        }
        let undone = movement.reverses.as_ref();
        let undone = undone
            .and_then(|of| self.movements.get(of))
            .map(|(kind, _)| *kind);
        let adds = match undone.unwrap_or(movement.kind) {
            MovementKind::IssueToWo => Some(undone.is_none()),
            MovementKind::ReturnToStock | MovementKind::ScrapIssued => Some(undone.is_some()),
            _ => None,
        };
        if let (Some(adds), Some(order)) = (adds, &movement.order) {
            let has = self
                .orders
                .entry((order.clone(), movement.line, movement.lot.clone()));
            let has = has.or_default();
            *has = match adds {
                true => (
                    exact::add(has.0, movement.quantity)?,
                    has.1.checked_add(valued.amount)?,
                ),
                false => (
                    exact::sub(has.0, movement.quantity)?,
                    has.1.checked_sub(valued.amount)?,
                ),
            };
        }
        if movement.kind.sign() == Sign::Out || adds.is_some() {
            self.movements
                .insert(movement.number.clone(), (movement.kind, valued));
        }
        Some(())
    }

    /// The share of what an order has that a return or scrap of it is worth; none where the
    /// order has less than that, or the movement is neither.
    // The outer option is that of numbers that do not fit.
    #[expect(
        clippy::option_option,
        reason = "no share, and a share that does not fit, differ"
    )]
    pub(crate) fn share_of_order(&self, movement: &Movement) -> Option<Option<i64>> {
        let kinds = [MovementKind::ReturnToStock, MovementKind::ScrapIssued];
        let order = movement
            .order
            .clone()
            .filter(|_| kinds.contains(&movement.kind));
        let has = order.and_then(|order| {
            let part = (order, movement.line, movement.lot.clone());
            self.orders.get(&part)
        });
        match has {
            Some((quantity, amount)) if *quantity >= movement.quantity => {
                exact::share(*amount, movement.quantity, *quantity).map(Some)
            }
            _ => Some(None),
        }
    }

    /// Remembers what a count adjusted, or a correction of it beyond what it took back.
    pub(crate) fn add_to_count(
        &mut self,
        count: &TransactionId,
        sign: Sign,
        quantity: Decimal,
        place: u64,
        valued: &Valued,
    ) -> Option<()> {
        let own = Layer {
            place,
            quantity,
            value: valued.amount,
        };
        let layers = valued.layers.clone().unwrap_or_else(|| vec![own]);
        match self
            .counts
            .get_mut(count)
            .filter(|known| known.sign == sign)
        {
            Some(known) => {
                known.quantity = exact::add(known.quantity, quantity)?;
                known.amount = known.amount.checked_add(valued.amount)?;
                known.layers.extend(layers);
            }
            None => {
                let adjusted = Adjusted {
                    sign,
                    quantity,
                    amount: valued.amount,
                    layers,
                };
                self.counts.insert(count.clone(), adjusted);
            }
        }
        Some(())
    }

    /// What a correction takes back of what its count adjusted the other way, at most so
    /// much: what was adjusted last goes first.
    #[expect(
        clippy::option_option,
        reason = "nothing, and numbers that do not fit, differ"
    )]
    pub(crate) fn take_back_of_count(
        &mut self,
        count: &TransactionId,
        sign: Sign,
        quantity: Decimal,
    ) -> Option<Option<Adjusted>> {
        let known = self.counts.get_mut(count);
        let Some(known) = known.filter(|known| known.sign != sign && !known.quantity.is_zero())
        else {
            return Some(None);
        };
        let quantity = quantity.min(known.quantity);
        let amount = exact::share(known.amount, quantity, known.quantity)?;
        let (mut rest, mut layers, mut of_layers) = (quantity, Vec::new(), 0_i64);
        while let Some(layer) = known.layers.last_mut().filter(|_| !rest.is_zero()) {
            let part = rest.min(layer.quantity);
            let value = exact::share(layer.value, part, layer.quantity)?;
            layers.push(Layer {
                place: layer.place,
                quantity: part,
                value,
            });
            of_layers = of_layers.checked_add(value)?;
            rest = exact::sub(rest, part)?;
            layer.quantity = exact::sub(layer.quantity, part)?;
            layer.value = layer.value.checked_sub(value)?;
            if layer.quantity.is_zero() {
                known.layers.pop();
            }
        }
        // Where there are layers, they say what it was worth.
        let amount = match rest.is_zero() {
            true => of_layers,
            false => amount,
        };
        known.quantity = exact::sub(known.quantity, quantity)?;
        known.amount = known.amount.checked_sub(amount)?;
        Some(Some(Adjusted {
            sign,
            quantity,
            amount,
            layers,
        }))
    }
}
