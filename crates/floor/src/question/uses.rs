//! Where open orders use an item.

use crate::names::{NONE, at};
use crate::page::Page;
use crate::share::to_decimal;
use crate::{Floor, FloorError, OrderFilter, OrderStatus};
use lineside_kernel::{ItemId, LocalDate, SiteId, Unit, WorkOrderId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Lists where an item is used by open work orders, in the order of their codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListUses {
    /// The item.
    pub item: ItemId,
    /// Which orders; all open ones when absent. Orders that are no longer open are listed
    /// only when the filter names their state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<OrderFilter>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only orders behind this one, which the page before named as `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<WorkOrderId>,
}

/// Where an item is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenUses {
    /// The item.
    pub item: ItemId,
    /// What it is counted in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The lines that use it; an order's lines stay on one page.
    pub uses: Vec<OpenUse>,
    /// How many orders use it, on all pages.
    pub total: u64,
    /// What to ask for behind; absent when this page is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<WorkOrderId>,
}

/// One line of an order that uses an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenUse {
    /// The order.
    pub order: WorkOrderId,
    /// The line.
    pub line: u32,
    /// What the order makes.
    pub product: ItemId,
    /// Where.
    pub site: SiteId,
    /// Where the order stands.
    pub status: OrderStatus,
    /// The day on which it is to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<LocalDate>,
    /// How much it needs in all.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_required: Decimal,
    /// How much was issued, what was returned later included.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_issued: Decimal,
    /// How much of it was returned.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_returned: Decimal,
    /// What it still needs: required - issued + returned, but never below zero.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_needed: Decimal,
}

impl Floor {
    /// Answers `graph.list_uses`: where an item is used by open orders.
    ///
    /// # Errors
    /// [`FloorError`] when a code does not exist, or a number does not fit.
    pub fn list_uses(&self, request: &ListUses) -> Result<OpenUses, FloorError> {
        let item = self
            .item(request.item.as_str())
            .map_err(|why| why.at("item"))?;
        let wanted = self
            .wanted(request.orders.as_ref())
            .map_err(|why| why.at("orders"))?;
        let names_states = request
            .orders
            .as_ref()
            .is_some_and(|filter| !filter.statuses.is_empty());
        let is_meant = |order: u32| {
            let status = at(&self.orders.status, order);
            wanted.has(order) && (names_states || status.is_some_and(OrderStatus::is_open))
        };
        let lines = self.components.item.iter().zip(&self.components.order);
        let mut orders: Vec<u32> = lines
            .filter(|(used, order)| **used == item && is_meant(**order))
            .map(|(_, order)| *order)
            .collect();
        // An order's lines lie side by side, so equal orders are neighbours.
        orders.dedup();
        let after = request.after.as_ref().map(Some);
        let page = Page::of(orders.into_iter(), request.limit, after.as_ref(), |row| {
            self.orders.codes.name(row)
        });
        let mut uses = Vec::new();
        for order in &page.rows {
            for row in at(&self.orders.components, *order)
                .unwrap_or_default()
                .rows()
            {
                if at(&self.components.item, row) == Some(item) {
                    uses.extend(self.item_use(*order, row)?);
                }
            }
        }
        let last = page.rows.last().filter(|_| page.has_more);
        Ok(OpenUses {
            item: request.item.clone(),
            unit: self.unit(item),
            uses,
            total: page.total,
            next: last
                .and_then(|order| self.orders.codes.name(*order))
                .cloned(),
        })
    }

    fn item_use(&self, order: u32, row: u32) -> Result<Option<OpenUse>, FloorError> {
        let needed = to_decimal(self.still_needed(row)?)?;
        let product = at(&self.orders.item, order).unwrap_or(NONE);
        let line = || {
            Some(OpenUse {
                order: self.orders.codes.name(order)?.clone(),
                line: at(&self.components.line, row)?,
                product: self.items.name(product)?.clone(),
                site: self.sites.name(at(&self.orders.site, order)?)?.clone(),
                status: at(&self.orders.status, order)?,
                planned_start: at(&self.orders.planned_start, order)?,
                quantity_required: self.components.required.get(row),
                quantity_issued: self.components.issued.get(row),
                quantity_returned: self.components.returned.get(row),
                quantity_needed: needed,
            })
        };
        Ok(line())
    }
}
