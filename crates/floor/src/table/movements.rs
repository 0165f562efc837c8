//! Movements of material, a column per field.

use crate::amounts::Amounts;
use crate::names::{NONE, Names, at, put};
use crate::numbers::Numbers;
use crate::{MovementFacts, MovementKind};
use lineside_kernel::{ActorId, LotId, Money, Timestamp};
use std::sync::Arc;

#[derive(Debug, Clone, Default)]
pub(crate) struct MovementTable {
    pub(crate) numbers: Numbers,
    pub(crate) kind: Vec<MovementKind>,
    /// Whether what is scrapped had been issued to its order before.
    pub(crate) was_issued: Vec<bool>,
    pub(crate) order: Vec<u32>,
    pub(crate) item: Vec<u32>,
    pub(crate) site: Vec<u32>,
    pub(crate) lot: Vec<u32>,
    pub(crate) quantity: Amounts,
    pub(crate) amount: Vec<Option<Money>>,
    pub(crate) reason: Vec<u32>,
    pub(crate) at: Vec<Timestamp>,
    pub(crate) by: Vec<u32>,
    /// The movement that a reversal takes back.
    pub(crate) reverses: Vec<u32>,
    /// The reversal that took a movement back.
    pub(crate) reversed_by: Vec<u32>,
    /// The movement of the same order told before.
    pub(crate) previous: Vec<u32>,
    pub(crate) lots: Names<LotId>,
    pub(crate) reasons: Names<Arc<str>>,
    pub(crate) people: Names<ActorId>,
}

/// The codes of a movement as row numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MovementRefs {
    pub(crate) order: u32,
    pub(crate) item: u32,
    pub(crate) site: u32,
    pub(crate) lot: u32,
    pub(crate) reason: u32,
    pub(crate) by: u32,
    pub(crate) reverses: u32,
    pub(crate) previous: u32,
}

impl MovementTable {
    pub(crate) fn len(&self) -> u32 {
        u32::try_from(self.kind.len()).unwrap_or(NONE)
    }

    pub(crate) fn reserve(&mut self, more: usize) {
        self.numbers.reserve(more);
        self.kind.reserve(more);
        self.was_issued.reserve(more);
        self.order.reserve(more);
        self.item.reserve(more);
        self.site.reserve(more);
        self.lot.reserve(more);
        self.quantity.reserve(more);
        self.amount.reserve(more);
        self.reason.reserve(more);
        self.at.reserve(more);
        self.by.reserve(more);
        self.reverses.reserve(more);
        self.reversed_by.reserve(more);
        self.previous.reserve(more);
    }

    pub(crate) fn put(&mut self, row: u32, facts: &MovementFacts, refs: MovementRefs) {
        put(&mut self.kind, row, facts.kind);
        put(&mut self.was_issued, row, facts.was_issued);
        put(&mut self.order, row, refs.order);
        put(&mut self.item, row, refs.item);
        put(&mut self.site, row, refs.site);
        put(&mut self.lot, row, refs.lot);
        self.quantity.put(row, facts.quantity);
        put(&mut self.amount, row, facts.amount);
        put(&mut self.reason, row, refs.reason);
        put(&mut self.at, row, facts.at);
        put(&mut self.by, row, refs.by);
        put(&mut self.reverses, row, refs.reverses);
        put(&mut self.reversed_by, row, NONE);
        put(&mut self.previous, row, refs.previous);
        if refs.reverses != NONE {
            put(&mut self.reversed_by, refs.reverses, row);
        }
    }

    /// Whether it counts against its kind: a reversal.
    pub(crate) fn is_reversal(&self, row: u32) -> bool {
        at(&self.reverses, row).is_some_and(|reverses| reverses != NONE)
    }

    /// Whether it still holds: neither a reversal nor taken back by one.
    pub(crate) fn holds(&self, row: u32) -> bool {
        !self.is_reversal(row) && at(&self.reversed_by, row) == Some(NONE)
    }
}
