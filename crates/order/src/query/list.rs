//! Orders, filtered and in pages.

use crate::{DemandKind, OrderDemand, OrderRoom, OrderSchedule, OrderStatus, WORK_ORDER};
use lineside_execution::{Reads, Refused, read_row};
use lineside_journal::{After, Cell, Row, Scan, StoreError, cells};
use lineside_kernel::{ItemId, LocalDate, SalesOrderId, SiteId, Timestamp, WorkOrderId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How many rows are read at once.
const CHUNK: usize = 500;

/// Lists orders that match every filter that is given, in pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListOrders {
    /// Only orders in one of these statuses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<OrderStatus>,
    /// Only orders at this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Only orders that make this item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Only orders for this customer's order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sales_order: Option<SalesOrderId>,
    /// Only orders that were split off this one, or rework its units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<WorkOrderId>,
    /// Only orders that a customer waits for, or only those that fill up the stock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demand: Option<DemandKind>,
    /// Only orders at least this urgent: 2 lists those of priority 1 and 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<u8>,
    /// Only orders that are planned to start on this day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_from: Option<LocalDate>,
    /// Only orders that are planned to start before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_before: Option<LocalDate>,
    /// Where the page before ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<OrderPlace>,
    /// At most so many; 100 when absent, and never more than 1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// A place in a list of orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrderPlace {
    /// The last order shown.
    pub order: WorkOrderId,
    /// Its status.
    pub status: OrderStatus,
}

/// One page of a list of orders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderPage {
    /// The orders.
    pub orders: Vec<OrderLine>,
    /// Where the next page begins; absent when this one is the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<OrderPlace>,
}

/// One order of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderLine {
    /// The order's code.
    pub order: WorkOrderId,
    /// How many facts it is made of.
    pub version: u64,
    /// What is to be made.
    pub item: ItemId,
    /// Where.
    pub site: SiteId,
    /// Where it stands.
    pub status: OrderStatus,
    /// What it is for.
    pub demand: OrderDemand,
    /// How urgent it is.
    pub priority: u8,
    /// How much is to be made.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub planned: Decimal,
    /// Good units.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub completed: Decimal,
    /// Units scrapped.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub scrapped: Decimal,
    /// The day on which work is to begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_start: Option<LocalDate>,
    /// The day on which it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_end: Option<LocalDate>,
    /// When the first of its steps starts, by the schedule accepted last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_start: Option<Timestamp>,
    /// When the last of its steps ends, by that schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_end: Option<Timestamp>,
    /// When work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_start: Option<Timestamp>,
    /// When it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actual_end: Option<Timestamp>,
}

/// Answers `order.list`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read.
pub fn list_orders(reads: &mut dyn Reads, request: &ListOrders) -> Result<OrderPage, Refused> {
    let limit = usize::try_from(request.limit.unwrap_or(100).clamp(1, 1000)).unwrap_or(1000);
    let mut orders: Vec<OrderLine> = Vec::new();
    let mut after = request.after.clone();
    loop {
        let rows = reads.rows(&WORK_ORDER, &scan(request, after.as_ref()).limit(CHUNK))?;
        let is_last = rows.len() < CHUNK;
        for row in &rows {
            let line = line(row)?;
            after = Some(OrderPlace {
                order: line.order.clone(),
                status: line.status,
            });
            if !matches(request, row, &line) {
                continue;
            }
            if orders.len() == limit {
                let next = orders.last().map(|last| OrderPlace {
                    order: last.order.clone(),
                    status: last.status,
                });
                return Ok(OrderPage { orders, next });
            }
            orders.push(line);
        }
        if is_last {
            return Ok(OrderPage { orders, next: None });
        }
    }
}

/// The rows asked for, in the order of the index that narrows them best.
fn scan(request: &ListOrders, after: Option<&OrderPlace>) -> Scan {
    let status = match request.status.as_slice() {
        [one] => Some(one.as_str()),
        _ => None,
    };
    let mut columns = Vec::new();
    let mut scan = Scan::all();
    let status_of = |place: &OrderPlace| Cell::from(place.status.as_str());
    if let Some(sales_order) = &request.sales_order {
        columns = cells![sales_order.as_str()];
        scan = Scan::by("sales_order").equals(columns.clone());
    } else if let Some(parent) = &request.parent {
        columns = cells![parent.as_str()];
        scan = Scan::by("parent").equals(columns.clone());
    } else if request.item.is_some() || request.site.is_some() {
        let item = request.item.as_ref().map(ItemId::as_str);
        let name = if item.is_some() { "item" } else { "site" };
        let first = item
            .or(request.site.as_ref().map(SiteId::as_str))
            .unwrap_or_default();
        let mut equals = cells![first];
        equals.extend(status.map(Cell::from));
        scan = Scan::by(name).equals(equals);
        columns = cells![first];
        columns.extend(after.map(status_of));
    } else if let Some(status) = status {
        columns = cells![status];
        scan = Scan::by("status").equals(columns.clone());
    }
    match after {
        Some(place) => {
            let columns = if scan.index.is_some() {
                columns
            } else {
                Vec::new()
            };
            scan.after(After {
                columns,
                key: cells![place.order.as_str()],
            })
        }
        None => scan,
    }
}

fn matches(request: &ListOrders, row: &Row, line: &OrderLine) -> bool {
    let parent = WORK_ORDER
        .column("parent")
        .and_then(|place| row.get(place))
        .and_then(Cell::as_text);
    let starts = line.planned_start;
    (request.status.is_empty() || request.status.contains(&line.status))
        && request.site.as_ref().is_none_or(|site| *site == line.site)
        && request.item.as_ref().is_none_or(|item| *item == line.item)
        && request
            .sales_order
            .as_ref()
            .is_none_or(|order| line.demand.sales_order() == Some(order))
        && request
            .parent
            .as_ref()
            .is_none_or(|order| parent == Some(order.as_str()))
        && request.demand.is_none_or(|kind| kind == line.demand.kind())
        && request
            .priority
            .is_none_or(|priority| line.priority <= priority)
        && request
            .starts_from
            .is_none_or(|day| starts.is_some_and(|starts| starts >= day))
        && request
            .starts_before
            .is_none_or(|day| starts.is_some_and(|starts| starts < day))
}

fn line(row: &Row) -> Result<OrderLine, StoreError> {
    let damaged = || StoreError::Corrupt("a row of `work_order` without an order".into());
    let loaded = read_row::<OrderRoom>(row).map_err(StoreError::Corrupt)?;
    let state = &loaded.state;
    let header = state.header.as_deref().ok_or_else(damaged)?;
    let schedule = state.schedule.as_deref();
    let code = row.first().and_then(Cell::as_text).ok_or_else(damaged)?;
    Ok(OrderLine {
        order: code.parse().map_err(|_| damaged())?,
        version: loaded.version,
        item: header.item.clone(),
        site: header.site.clone(),
        status: state.status,
        demand: header.demand.clone(),
        priority: header.priority,
        planned: state.planned,
        completed: state.completed(),
        scrapped: state.scrapped(),
        planned_start: header.planned_start,
        planned_end: header.planned_end,
        scheduled_start: schedule.and_then(OrderSchedule::start),
        scheduled_end: schedule.and_then(OrderSchedule::end),
        actual_start: state.actual_start,
        actual_end: state.actual_end,
    })
}
