//! What everything would be worth, had it been posted in the order in which it happened.

use crate::draft::Draft;
use crate::error::fits;
use crate::memory::Memory;
use crate::reversal::{layers_of, taken_back};
use crate::sound::ending;
use crate::value_query::before;
use crate::worth::Valued;
use crate::{Movement, MovementKind, Posted, Posting, Sign, Valuation, Worth, exact, ledger};
use lineside_execution::{Desk, Refused};
use lineside_kernel::{Timestamp, TransactionId};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What movements would be worth, had they been posted in the order in which they
/// happened, and what is remembered of them.
pub(crate) fn worth_of(movements: &[Movement], now: &Worth) -> Option<(Worth, Memory)> {
    let mut replay = Replay {
        worth: Worth {
            valuation: now.valuation,
            currency: now.currency,
            ..Worth::default()
        },
        memory: Memory::default(),
        is_standard: false,
        waiting: Vec::new(),
    };
    for movement in movements {
        replay.follow(movement)?;
    }
    Some((replay.worth, replay.memory))
}

/// What everything would be worth, had it been posted in the order in which it happened.
pub(crate) struct Replay {
    /// The value at the point that the replay has come to.
    worth: Worth,
    /// What was done up to that point, as far as something later may undo it.
    memory: Memory,
    is_standard: bool,
    /// Corrections that were written, to be valued when the replay comes to them.
    waiting: Vec<Posted>,
}

impl Replay {
    pub(crate) fn of(past: &Worth, memory: Memory, draft: &Draft) -> Self {
        Self {
            worth: past.clone(),
            memory,
            is_standard: draft.state.worth.valuation == Valuation::Standard,
            waiting: Vec::new(),
        }
    }

    /// Values what is put in.
    pub(crate) fn first(
        &mut self,
        draft: &Draft,
        kind: MovementKind,
        quantity: Decimal,
        cost: Option<i64>,
        place: u64,
    ) -> Option<Valued> {
        if self.is_standard {
            self.worth = draft.state.worth.clone();
        }
        if kind.is_move() {
            return Some(Valued {
                amount: self.worth.shown(quantity)?,
                ..Valued::default()
            });
        }
        let mut valued = match kind.sign() {
            Sign::In => self.worth.put(quantity, cost, place)?,
            Sign::Out => self.worth.take(quantity)?,
            Sign::Neither => Valued {
                amount: cost.unwrap_or(0),
                ..Valued::default()
            },
        };
        // The layers of today are written as a whole at the end, the value with them.
        valued.revaluation = 0;
        if kind.sign() == Sign::Out && valued.layers.is_some() {
            valued.layers = Some(Vec::new());
        }
        Some(valued)
    }

    /// Values what takes an earlier movement back; says whether value is left behind then that
    /// no quantity stands for.
    pub(crate) fn take_back(
        &mut self,
        draft: &Draft,
        original: &Movement,
        (kind, place): (MovementKind, u64),
    ) -> Option<(Valued, bool)> {
        if self.is_standard {
            self.worth = draft.state.worth.clone();
        }
        let known = self.memory.worth_of(&original.number).cloned();
        let layers = match (kind.sign(), known.and_then(|known| known.layers)) {
            (Sign::In, Some(layers)) => Some(layers),
            _ => layers_of(&draft.state, original),
        };
        let before = self.worth.clone();
        let mut valued = taken_back(&mut self.worth, original, (kind, place), layers)?;
        let leaves_value = before.leaves_value(kind.sign(), original.quantity, &valued);
        // What is different in the end is booked there.
        valued.revaluation = 0;
        Some((valued, leaves_value))
    }

    /// Keeps a correction until the replay comes to its count.
    pub(crate) fn correct(&mut self, draft: &mut Draft, mut posted: Posted) -> Result<(), Refused> {
        let here = draft
            .state
            .on_hand(posted.location.as_ref(), posted.lot.as_ref());
        posted.balance = fits(match posted.kind.sign() {
            Sign::In => exact::add(here, posted.quantity),
            _ => exact::sub(here, posted.quantity),
        })?;
        self.waiting.push(posted);
        Ok(())
    }

    /// Goes through everything later, writes the corrections with their value, and books
    /// what is different in the end: at the insertion, and where there was nothing in between,
    /// what came about after that when there was something again.
    pub(crate) fn finish(
        mut self,
        desk: &Desk<'_>,
        draft: &mut Draft,
        posting: &Posting,
        later: &[Movement],
    ) -> Result<(), Refused> {
        let known = draft.pending().count();
        for movement in later {
            if !self.is_standard {
                fits(self.follow(movement))?;
            }
            let waiting = std::mem::take(&mut self.waiting);
            for posted in waiting {
                match posted.pair.as_ref() == Some(&movement.number) {
                    true => self.write_correction(draft, posted)?,
                    false => self.waiting.push(posted),
                }
            }
        }
        let at = posting.at.unwrap_or(draft.line_at);
        let now = &draft.state.worth;
        let (change, mut layers) = match self.is_standard {
            true => (fits(now.clone().settle())?, None),
            false => {
                let is_fifo = now.valuation == Valuation::Fifo;
                let layers = Some(self.worth.layers.clone());
                (
                    fits(self.worth.value.checked_sub(now.value))?,
                    layers.filter(|layers| is_fifo && *layers != now.layers),
                )
            }
        };
        let mut moved = later.to_vec();
        moved.extend(ledger::pending(desk, draft).into_iter().skip(known));
        ledger::sort(&mut moved);
        let mut changes = fits(changes(now, &moved, at, change))?;
        if layers.is_some() && changes.is_empty() {
            changes.push((at, 0));
        }
        // The layers are those of today, so they go with the last change.
        let last = changes.len();
        for (index, (at, change)) in (1..).zip(changes) {
            let number = match index {
                1 => ending(&posting.number, "-B")?,
                index => ending(&posting.number, &format!("-B{index}"))?,
            };
            let layers = layers.take_if(|_| index == last);
            draft.revalue(number, change, layers, at)?;
        }
        Ok(())
    }

    /// What a later movement would have been worth.
    fn follow(&mut self, movement: &Movement) -> Option<()> {
        let (kind, quantity) = (movement.kind, movement.quantity);
        let (place, posted) = (movement.place, movement.minor());
        // Revaluations follow from the rest and come about again.
        if kind.is_move() || kind == MovementKind::Revaluation {
            return Some(());
        }
        let count = movement.pair.as_ref().filter(|_| kind.is_count());
        let valued = match (kind.sign(), &movement.reverses, count) {
            (Sign::Neither, ..) => Valued {
                amount: self.memory.share_of_order(movement)?.unwrap_or(posted),
                ..Valued::default()
            },
            (_, Some(of), _) => self.undo(movement, of)?,
            (sign, _, Some(count)) => self.correct_count(sign, quantity, place, count)?,
            (Sign::In, ..) => {
                // What comes back from an order is worth what it would have taken.
                let cost = self.memory.share_of_order(movement)?.unwrap_or(posted);
                self.worth.put(quantity, Some(cost), place)?
            }
            (Sign::Out, ..) if kind == MovementKind::TransferOut => self.send(quantity, posted)?,
            (Sign::Out, ..) => self.worth.take(quantity)?,
        };
        self.memory.note(movement, valued)
    }

    /// What takes a movement back is worth what that one would have been.
    fn undo(&mut self, movement: &Movement, of: &TransactionId) -> Option<Valued> {
        let (sign, quantity, place) = (movement.kind.sign(), movement.quantity, movement.place);
        let known = self.memory.worth_of(of).cloned();
        let is_fifo = self.worth.valuation == Valuation::Fifo;
        let amount = known
            .as_ref()
            .map_or(movement.minor(), |known| known.amount);
        let layers = match (known.and_then(|known| known.layers), &movement.layers) {
            (Some(layers), _) if sign == Sign::In => Some(layers),
            (_, Some(layers)) => Some(layers.clone()),
            (_, None) => is_fifo.then(Vec::new),
        };
        let before = self.worth.clone();
        let undone = self.worth.undo(sign, quantity, amount, layers, place);
        if let Some(undone) = undone.filter(|_| self.worth.is_whole()) {
            return Some(undone);
        }
        // In this order the layers may be others than those that were posted.
        self.worth = before;
        match sign {
            Sign::In => self.worth.put(quantity, Some(amount), place),
            _ => self.worth.take(quantity),
        }
    }

    /// What a site sent to another keeps the value with which it arrived there; what it would
    /// have been worth more or less stays with what was left behind, if anything was.
    fn send(&mut self, quantity: Decimal, posted: i64) -> Option<Valued> {
        let mut valued = self.worth.take(quantity)?;
        let more = valued.amount.checked_sub(posted)?;
        let value = self.worth.value.checked_add(more)?;
        if self.worth.quantity <= Decimal::ZERO || value < 0 {
            return Some(valued);
        }
        if self.worth.valuation == Valuation::Fifo {
            let Some(layer) = self.worth.layers.first_mut() else {
                return Some(valued);
            };
            let changed = layer.value.checked_add(more)?;
            if changed < 0 {
                return Some(valued);
            }
            layer.value = changed;
        }
        self.worth.value = value;
        valued.amount = posted;
        Some(valued)
    }

    /// A correction first takes back what its count adjusted the other way, for what that
    /// was worth; only what goes beyond is found or missing anew.
    fn correct_count(
        &mut self,
        sign: Sign,
        quantity: Decimal,
        place: u64,
        count: &TransactionId,
    ) -> Option<Valued> {
        let mut sum = Valued::default();
        let mut rest = quantity;
        let before = (self.worth.clone(), self.memory.clone());
        if let Some(part) = self.memory.take_back_of_count(count, sign, quantity)? {
            let is_fifo = self.worth.valuation == Valuation::Fifo;
            let layers = is_fifo.then(|| part.layers.clone());
            let undone = self
                .worth
                .undo(sign, part.quantity, part.amount, layers, place);
            match undone.filter(|_| self.worth.is_whole()) {
                Some(_) => {
                    sum.amount = part.amount;
                    rest = exact::sub(rest, part.quantity)?;
                }
                None => (self.worth, self.memory) = before,
            }
        }
        if !rest.is_zero() {
            let valued = match sign {
                Sign::Out => self.worth.take(rest)?,
                _ => self.worth.put(rest, None, place)?,
            };
            sum.amount = sum.amount.checked_add(valued.amount)?;
            sum.layers = valued.layers.clone();
            self.memory
                .add_to_count(count, sign, rest, place, &valued)?;
        }
        Some(sum)
    }

    fn write_correction(&mut self, draft: &mut Draft, mut posted: Posted) -> Result<(), Refused> {
        let place = posted.place.unwrap_or_default();
        let sign = posted.kind.sign();
        let valued = fits(match (self.is_standard, sign, &posted.pair) {
            (true, Sign::Out, _) => draft.state.worth.clone().take(posted.quantity),
            (true, ..) => draft.state.worth.clone().put(posted.quantity, None, place),
            (false, _, Some(count)) => {
                let count = count.clone();
                self.correct_count(sign, posted.quantity, place, &count)
            }
            (false, ..) => None,
        })?;
        let is_fifo = draft.state.worth.valuation == Valuation::Fifo;
        let currency = draft.state.worth.currency;
        posted.amount = currency.map(|currency| exact::written(valued.amount, currency));
        // The layers of today are written as a whole at the end.
        posted.layers = (is_fifo && sign == Sign::Out).then(Vec::new);
        draft.write(posted)
    }
}

/// When the value changes after what is put in at a time, and by how much: by so much in all,
/// and so that whenever there was nothing since, it was worth nothing.
fn changes(
    worth: &Worth,
    moved: &[Movement],
    at: Timestamp,
    change: i64,
) -> Option<Vec<(Timestamp, i64)>> {
    let mut moments: BTreeMap<Timestamp, (Decimal, i64)> = BTreeMap::new();
    let (mut quantity, mut value) = (worth.quantity, worth.value);
    for movement in moved.iter().rev() {
        moments.entry(movement.at).or_insert((quantity, value));
        (quantity, value) = before(movement, quantity, value)?;
    }
    moments.insert(at, (quantity, value));
    let mut changes = Vec::new();
    let (mut booked, mut since) = (0_i64, Some(at));
    for (moment, (quantity, value)) in moments {
        let start = *since.get_or_insert(moment);
        if quantity.is_zero() {
            let missing = value.checked_add(booked)?.checked_neg()?;
            if missing != 0 {
                changes.push((start, missing));
                booked = booked.checked_add(missing)?;
            }
            since = None;
        }
    }
    match change.checked_sub(booked)? {
        0 => {}
        rest => changes.push((since.unwrap_or(at), rest)),
    }
    Some(changes)
}
