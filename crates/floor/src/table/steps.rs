//! Steps of work orders, a column per field.

use super::Span;
use crate::amounts::{Amounts, retain};
use crate::names::{NONE, next_row, put};
use crate::{FloorError, StepFacts, StepStatus};
use lineside_kernel::Timestamp;
use rust_decimal::Decimal;

#[derive(Debug, Clone, Default)]
pub(crate) struct StepTable {
    /// The order a step belongs to; none where the row is no longer in use.
    pub(crate) order: Vec<u32>,
    pub(crate) sequence: Vec<u32>,
    /// Its work centre and operation.
    pub(crate) place: Vec<u32>,
    pub(crate) status: Vec<StepStatus>,
    pub(crate) quantity_in: Amounts,
    pub(crate) quantity_out: Amounts,
    pub(crate) scrapped: Amounts,
    pub(crate) rework: Amounts,
    pub(crate) queue: Amounts,
    pub(crate) wip: Amounts,
    pub(crate) planned_start: Vec<Option<Timestamp>>,
    pub(crate) planned_end: Vec<Option<Timestamp>>,
    pub(crate) actual_start: Vec<Option<Timestamp>>,
    pub(crate) actual_end: Vec<Option<Timestamp>>,
    pub(crate) labor_hours: Amounts,
    pub(crate) machine_hours: Amounts,
    /// What it takes by plan.
    pub(crate) time: Vec<u32>,
    /// How many rows are no longer in use.
    unused: u32,
}

impl StepTable {
    pub(crate) fn reserve(&mut self, more: usize) {
        self.order.reserve(more);
        self.sequence.reserve(more);
        self.place.reserve(more);
        self.status.reserve(more);
        self.time.reserve(more);
        self.planned_start.reserve(more);
        self.planned_end.reserve(more);
        self.actual_start.reserve(more);
        self.actual_end.reserve(more);
        for column in self.amounts() {
            column.reserve(more);
        }
    }

    fn amounts(&mut self) -> [&mut Amounts; 8] {
        [
            &mut self.quantity_in,
            &mut self.quantity_out,
            &mut self.scrapped,
            &mut self.rework,
            &mut self.queue,
            &mut self.wip,
            &mut self.labor_hours,
            &mut self.machine_hours,
        ]
    }

    /// Rows for so many steps: those of before if they are as many, else new ones at the end.
    pub(crate) fn place_for(&mut self, before: Span, steps: usize) -> Result<Span, FloorError> {
        let rows = next_row(steps)?;
        if rows == before.rows {
            return Ok(before);
        }
        let first = next_row(self.order.len())?;
        next_row(self.order.len().saturating_add(steps))?;
        for row in before.rows() {
            put(&mut self.order, row, NONE);
        }
        self.unused = self.unused.saturating_add(before.rows);
        Ok(Span { first, rows })
    }

    pub(crate) fn put(
        &mut self,
        row: u32,
        order: u32,
        (place, time): (u32, u32),
        facts: &StepFacts,
        wip: Decimal,
    ) {
        put(&mut self.order, row, order);
        put(&mut self.sequence, row, facts.sequence);
        put(&mut self.place, row, place);
        put(&mut self.status, row, facts.status);
        self.quantity_in.put(row, facts.quantity_in);
        self.quantity_out.put(row, facts.quantity_out);
        self.scrapped.put(row, facts.quantity_scrapped);
        self.rework.put(row, facts.quantity_rework);
        self.queue.put(row, facts.quantity_queue);
        self.wip.put(row, wip);
        put(&mut self.planned_start, row, facts.planned_start);
        put(&mut self.planned_end, row, facts.planned_end);
        put(&mut self.actual_start, row, facts.actual_start);
        put(&mut self.actual_end, row, facts.actual_end);
        self.labor_hours.put(row, facts.labor_hours);
        self.machine_hours.put(row, facts.machine_hours);
        put(&mut self.time, row, time);
    }

    /// Drops unused rows once they outnumber the others; `true` when rows have moved.
    pub(crate) fn tidy(&mut self) -> bool {
        const NOT_WORTH_IT: u32 = 1_024;
        let rows = u32::try_from(self.order.len()).unwrap_or(NONE);
        if self.unused < NOT_WORTH_IT || self.unused <= rows / 2 {
            return false;
        }
        let wanted: Vec<bool> = self.order.iter().map(|order| *order != NONE).collect();
        retain(&mut self.sequence, &wanted);
        retain(&mut self.place, &wanted);
        retain(&mut self.status, &wanted);
        retain(&mut self.time, &wanted);
        retain(&mut self.planned_start, &wanted);
        retain(&mut self.planned_end, &wanted);
        retain(&mut self.actual_start, &wanted);
        retain(&mut self.actual_end, &wanted);
        for column in self.amounts() {
            column.retain(&wanted);
        }
        retain(&mut self.order, &wanted);
        self.unused = 0;
        true
    }
}
