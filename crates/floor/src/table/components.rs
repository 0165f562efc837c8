//! The material that work orders need, a column per field.

use super::Span;
use crate::amounts::{Amounts, retain};
use crate::names::{NONE, next_row, put};
use crate::{ComponentFacts, FloorError};

#[derive(Debug, Clone, Default)]
pub(crate) struct ComponentTable {
    /// The order a line belongs to; none where the row is no longer in use.
    pub(crate) order: Vec<u32>,
    pub(crate) line: Vec<u32>,
    pub(crate) item: Vec<u32>,
    pub(crate) is_fixed: Vec<bool>,
    pub(crate) required: Amounts,
    pub(crate) issued: Amounts,
    pub(crate) returned: Amounts,
    pub(crate) lost: Amounts,
    /// How many rows are no longer in use.
    unused: u32,
}

impl ComponentTable {
    pub(crate) fn reserve(&mut self, more: usize) {
        self.order.reserve(more);
        self.line.reserve(more);
        self.item.reserve(more);
        self.is_fixed.reserve(more);
        for column in self.amounts() {
            column.reserve(more);
        }
    }

    fn amounts(&mut self) -> [&mut Amounts; 4] {
        [
            &mut self.required,
            &mut self.issued,
            &mut self.returned,
            &mut self.lost,
        ]
    }

    /// Rows for so many lines: those of before if they are as many, else new ones at the end.
    pub(crate) fn place_for(&mut self, before: Span, lines: usize) -> Result<Span, FloorError> {
        let rows = next_row(lines)?;
        if rows == before.rows {
            return Ok(before);
        }
        let first = next_row(self.order.len())?;
        next_row(self.order.len().saturating_add(lines))?;
        for row in before.rows() {
            put(&mut self.order, row, NONE);
        }
        self.unused = self.unused.saturating_add(before.rows);
        Ok(Span { first, rows })
    }

    pub(crate) fn put(&mut self, row: u32, order: u32, item: u32, facts: &ComponentFacts) {
        put(&mut self.order, row, order);
        put(&mut self.line, row, facts.line);
        put(&mut self.item, row, item);
        put(&mut self.is_fixed, row, facts.is_fixed);
        self.required.put(row, facts.quantity_required);
        self.issued.put(row, facts.quantity_issued);
        self.returned.put(row, facts.quantity_returned);
        self.lost.put(row, facts.quantity_lost);
    }

    /// Drops unused rows once they outnumber the others; `true` when rows have moved.
    pub(crate) fn tidy(&mut self) -> bool {
        const NOT_WORTH_IT: u32 = 1_024;
        let rows = u32::try_from(self.order.len()).unwrap_or(NONE);
        if self.unused < NOT_WORTH_IT || self.unused <= rows / 2 {
            return false;
        }
        let wanted: Vec<bool> = self.order.iter().map(|order| *order != NONE).collect();
        retain(&mut self.line, &wanted);
        retain(&mut self.item, &wanted);
        retain(&mut self.is_fixed, &wanted);
        for column in self.amounts() {
            column.retain(&wanted);
        }
        retain(&mut self.order, &wanted);
        self.unused = 0;
        true
    }
}
