//! Work orders, a column per field.

use crate::amounts::Amounts;
use crate::names::{NONE, Names, put};
use crate::{OrderFacts, OrderStatus, OrderType};
use lineside_kernel::{LocalDate, Timestamp, WorkOrderId};

/// Consecutive rows of another table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) first: u32,
    pub(crate) rows: u32,
}

impl Span {
    pub(crate) fn rows(self) -> std::ops::Range<u32> {
        self.first..self.first.saturating_add(self.rows)
    }
}

/// The codes of an order as row numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OrderRefs {
    pub(crate) item: u32,
    pub(crate) site: u32,
    pub(crate) sales_order: u32,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct OrderTable {
    pub(crate) codes: Names<WorkOrderId>,
    pub(crate) item: Vec<u32>,
    pub(crate) site: Vec<u32>,
    pub(crate) sales_order: Vec<u32>,
    pub(crate) order_type: Vec<OrderType>,
    pub(crate) priority: Vec<u8>,
    pub(crate) status: Vec<OrderStatus>,
    pub(crate) is_rework: Vec<bool>,
    pub(crate) planned: Amounts,
    pub(crate) completed: Amounts,
    pub(crate) scrapped: Amounts,
    pub(crate) planned_start: Vec<Option<LocalDate>>,
    pub(crate) planned_end: Vec<Option<LocalDate>>,
    pub(crate) actual_start: Vec<Option<Timestamp>>,
    pub(crate) actual_end: Vec<Option<Timestamp>>,
    /// The order's steps, by their numbers.
    pub(crate) steps: Vec<Span>,
    /// The order's components, by their lines.
    pub(crate) components: Vec<Span>,
    /// The order's latest movement told; each names the one before.
    pub(crate) last_movement: Vec<u32>,
}

impl OrderTable {
    pub(crate) fn len(&self) -> u32 {
        u32::try_from(self.codes.len()).unwrap_or(NONE)
    }

    pub(crate) fn reserve(&mut self, more: usize) {
        self.codes.reserve(more);
        self.item.reserve(more);
        self.site.reserve(more);
        self.sales_order.reserve(more);
        self.order_type.reserve(more);
        self.priority.reserve(more);
        self.status.reserve(more);
        self.is_rework.reserve(more);
        self.planned.reserve(more);
        self.completed.reserve(more);
        self.scrapped.reserve(more);
        self.planned_start.reserve(more);
        self.planned_end.reserve(more);
        self.actual_start.reserve(more);
        self.actual_end.reserve(more);
        self.steps.reserve(more);
        self.components.reserve(more);
        self.last_movement.reserve(more);
    }

    /// Writes everything of an order but where its steps, components and movements are.
    pub(crate) fn put(&mut self, row: u32, facts: &OrderFacts, refs: OrderRefs) {
        put(&mut self.item, row, refs.item);
        put(&mut self.site, row, refs.site);
        put(&mut self.sales_order, row, refs.sales_order);
        put(&mut self.order_type, row, facts.order_type);
        put(&mut self.priority, row, facts.priority);
        put(&mut self.status, row, facts.status);
        put(&mut self.is_rework, row, facts.is_rework);
        self.planned.put(row, facts.quantity_planned);
        self.completed.put(row, facts.quantity_completed);
        self.scrapped.put(row, facts.quantity_scrapped);
        put(&mut self.planned_start, row, facts.planned_start);
        put(&mut self.planned_end, row, facts.planned_end);
        put(&mut self.actual_start, row, facts.actual_start);
        put(&mut self.actual_end, row, facts.actual_end);
    }
}
