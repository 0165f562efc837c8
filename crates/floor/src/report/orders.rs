//! Orders by status and site.

use super::SharedUnit;
use crate::amounts::Sum;
use crate::names::{NONE, at};
use crate::share::to_decimal;
use crate::{Floor, FloorError, OrderFilter, OrderStatus};
use lineside_kernel::{SiteId, Unit, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Counts how many work orders are in which state at which site, and what they make.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountOrders {
    /// Which orders; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orders: Option<OrderFilter>,
}

/// Orders by status and site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderCounts {
    /// How many orders were counted.
    pub orders: u64,
    /// By status, in the order in which an order goes through them; states without orders
    /// are left out.
    pub statuses: Vec<OrdersInStatus>,
    /// By site and status, in the order of the sites' codes.
    pub sites: Vec<OrdersAtSite>,
}

/// The orders in one state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrdersInStatus {
    /// The state.
    pub status: OrderStatus,
    /// How many.
    pub orders: u64,
    /// What they are to make; what rework orders have is counted with the orders that they have
    /// it from.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_planned: Decimal,
    /// What good they made.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_completed: Decimal,
    /// What they scrapped.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
    pub quantity_scrapped: Decimal,
    /// What all of that is counted in; absent when units differ or are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
}

/// The orders of one site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrdersAtSite {
    /// The site.
    pub site: SiteId,
    /// How many orders it has.
    pub orders: u64,
    /// By status.
    pub statuses: Vec<OrdersInStatus>,
}

#[derive(Clone, Copy, Default)]
struct Cell {
    orders: u64,
    planned: Sum,
    completed: Sum,
    scrapped: Sum,
    unit: SharedUnit,
}

impl Cell {
    fn plus(self, other: Self) -> Self {
        Self {
            orders: self.orders.saturating_add(other.orders),
            planned: self.planned.plus(other.planned),
            completed: self.completed.plus(other.completed),
            scrapped: self.scrapped.plus(other.scrapped),
            unit: self.unit.and(other.unit),
        }
    }

    fn row(&self, floor: &Floor, status: OrderStatus) -> Result<OrdersInStatus, FloorError> {
        Ok(OrdersInStatus {
            status,
            orders: self.orders,
            quantity_planned: to_decimal(self.planned.of(&floor.orders.planned)?)?,
            quantity_completed: to_decimal(self.completed.of(&floor.orders.completed)?)?,
            quantity_scrapped: to_decimal(self.scrapped.of(&floor.orders.scrapped)?)?,
            unit: self.unit.get(floor),
        })
    }
}

impl Floor {
    /// Answers `graph.count_orders`: orders by status and site.
    ///
    /// # Errors
    /// [`FloorError`] when the filter names what does not exist, or a sum does not fit.
    pub fn count_orders(&self, request: &CountOrders) -> Result<OrderCounts, FloorError> {
        let wanted = self
            .wanted(request.orders.as_ref())
            .map_err(|why| why.at("orders"))?;
        let table = &self.orders;
        let states = OrderStatus::ALL.len();
        let mut cells = vec![Cell::default(); self.sites.len().saturating_mul(states)];
        let rows = (0_u32..).zip(&table.site).zip(&table.status);
        for (((row, site), status), is_rework) in rows.zip(&table.is_rework) {
            let place = (*site as usize)
                .saturating_mul(states)
                .saturating_add(*status as usize);
            let Some(cell) = cells.get_mut(place).filter(|_| wanted.has(row)) else {
                continue;
            };
            cell.orders += 1;
            if *is_rework {
                continue;
            }
            cell.planned.add(&table.planned, row);
            cell.completed.add(&table.completed, row);
            cell.scrapped.add(&table.scrapped, row);
            cell.unit.see(self, at(&table.item, row).unwrap_or(NONE));
        }
        let mut totals = vec![Cell::default(); states];
        let mut sites = Vec::new();
        for (site, cells) in self.sites.all().iter().zip(cells.chunks(states)) {
            for (total, cell) in totals.iter_mut().zip(cells) {
                *total = total.plus(*cell);
            }
            let statuses = self.statuses(cells)?;
            if !statuses.is_empty() {
                sites.push(OrdersAtSite {
                    site: site.clone(),
                    orders: statuses.iter().map(|status| status.orders).sum(),
                    statuses,
                });
            }
        }
        sites.sort_unstable_by(|a, b| a.site.cmp(&b.site));
        Ok(OrderCounts {
            orders: totals.iter().map(|total| total.orders).sum(),
            statuses: self.statuses(&totals)?,
            sites,
        })
    }

    fn statuses(&self, cells: &[Cell]) -> Result<Vec<OrdersInStatus>, FloorError> {
        OrderStatus::ALL
            .iter()
            .zip(cells)
            .filter(|(_, cell)| cell.orders > 0)
            .map(|(status, cell)| cell.row(self, *status))
            .collect()
    }
}
