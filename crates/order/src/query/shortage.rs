//! What orders still need that is not in stock.

use super::view::load;
use crate::amount::minus;
use crate::{ListOrders, OrderPlace, OrderState, OrderStatus, list_orders};
use lineside_execution::{Reads, Refused, Room, read_row};
use lineside_journal::{StoreError, cells, joined_code};
use lineside_kernel::{ItemId, LocalDate, SiteId, Timestamp, WorkOrderId};
use lineside_stock::StockRoom;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Shows which components are short: for one order, or for all open orders of a site, which
/// take what there is in the order of their priority, their start day, and their code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListOrderShortages {
    /// Only this order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<WorkOrderId>,
    /// Only orders at this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// Only this component.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// When the material is needed: lots that have expired by then do not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
}

/// What is short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderShortages {
    /// Each component that is short, in the order in which the orders take.
    pub shortages: Vec<OrderShortage>,
}

/// One component that is short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderShortage {
    /// The order.
    pub order: WorkOrderId,
    /// The line.
    pub line: u32,
    /// The component.
    pub item: ItemId,
    /// What the order still needs of it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub remaining: Decimal,
    /// What is left for it.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub available: Decimal,
    /// What is missing.
    #[serde(with = "lineside_kernel::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "lineside_kernel::decimal::Text"))]
    pub short: Decimal,
}

/// An order in the order in which orders take: priority, start day, code.
type Waiting = (u8, Option<LocalDate>, WorkOrderId, OrderState);

/// Answers `order.shortages`.
///
/// # Errors
/// [`Refused`] when there is no such order or the rows cannot be read.
pub fn list_order_shortages(
    reads: &mut dyn Reads,
    request: &ListOrderShortages,
) -> Result<OrderShortages, Refused> {
    let mut orders = match &request.order {
        Some(order) => vec![waiting(order.clone(), load(reads, order)?.1)],
        None => open_orders(reads, request)?,
    };
    // No start day comes last: nobody knows that it is needed soon.
    orders.sort_by_key(|(priority, start, order, _)| {
        (*priority, start.is_none(), *start, order.clone())
    });
    let mut left: BTreeMap<String, Decimal> = BTreeMap::new();
    let mut shortages = Vec::new();
    for (_, _, order, state) in &orders {
        let Some(header) = state.header.as_deref() else {
            continue;
        };
        let wanted = |item: &ItemId| request.item.as_ref().is_none_or(|wanted| wanted == item);
        for component in state
            .each_component()
            .filter(|component| wanted(component.item))
        {
            let required = component
                .plan
                .and_then(|plan| state.required(plan))
                .unwrap_or_default();
            let remaining = minus(required, component.sums.net());
            if remaining <= Decimal::ZERO {
                continue;
            }
            let code = joined_code([component.item.as_str(), header.site.as_str()]).to_string();
            let there = match left.get(&code) {
                Some(there) => *there,
                None => available(reads, &code, order, request.at)?,
            };
            let taken = remaining.min(there.max(Decimal::ZERO));
            left.insert(code, minus(there, taken));
            if taken < remaining {
                shortages.push(OrderShortage {
                    order: order.clone(),
                    line: component.line,
                    item: component.item.clone(),
                    remaining,
                    available: taken,
                    short: minus(remaining, taken),
                });
            }
        }
    }
    Ok(OrderShortages { shortages })
}

fn waiting(order: WorkOrderId, state: OrderState) -> Waiting {
    let header = state.header.as_deref();
    let priority = header.map(|header| header.priority).unwrap_or_default();
    (
        priority,
        header.and_then(|header| header.planned_start),
        order,
        state,
    )
}

fn open_orders(
    reads: &mut dyn Reads,
    request: &ListOrderShortages,
) -> Result<Vec<Waiting>, Refused> {
    let mut orders = Vec::new();
    for status in [
        OrderStatus::Released,
        OrderStatus::InProgress,
        OrderStatus::QualityHold,
    ] {
        let mut after: Option<OrderPlace> = None;
        loop {
            let page = ListOrders {
                status: vec![status],
                site: request.site.clone(),
                limit: Some(1000),
                after,
                ..ListOrders::default()
            };
            let page = list_orders(reads, &page)?;
            for line in page.orders {
                let (_, state) = load(reads, &line.order)?;
                orders.push(waiting(line.order, state));
            }
            match page.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
    }
    Ok(orders)
}

fn available(
    reads: &mut dyn Reads,
    code: &str,
    order: &WorkOrderId,
    at: Option<Timestamp>,
) -> Result<Decimal, Refused> {
    let Some(row) = reads.row(StockRoom::TABLE, &cells![code])? else {
        return Ok(Decimal::ZERO);
    };
    let stock = read_row::<StockRoom>(&row).map_err(StoreError::Corrupt)?;
    Ok(stock
        .state
        .available_to(Some(order), at.unwrap_or(Timestamp::MIN)))
}
