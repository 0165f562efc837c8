//! What orders still need that is not in stock.

use super::view::load;
use crate::amount::{minus, plus};
use crate::{ListOrders, OrderPlace, OrderState, OrderStatus, list_orders};
use lineside_execution::{Reads, Refused, Room, read_row};
use lineside_journal::{StoreError, cells, joined_code};
use lineside_kernel::{ItemId, LocalDate, SiteId, Timestamp, WorkOrderId};
use lineside_stock::{StockRoom, StockState};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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
    /// When the material is needed: lots that have expired by then do not count. The time of
    /// the last movement when absent.
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
    let mut shelves: BTreeMap<String, Shelf> = BTreeMap::new();
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
            let shelf = match shelves.entry(code) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => {
                    let shelf = Shelf::read(reads, new.key(), request.at)?;
                    new.insert(shelf)
                }
            };
            let taken = shelf.take(order, remaining);
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

/// What orders can take of an item: what is put aside for each, and what is there for all.
struct Shelf {
    stock: StockState,
    at: Timestamp,
    for_all: Decimal,
    aside: BTreeMap<WorkOrderId, Decimal>,
}

impl Shelf {
    fn read(reads: &mut dyn Reads, code: &str, at: Option<Timestamp>) -> Result<Self, Refused> {
        let stock = match reads.row(StockRoom::TABLE, &cells![code])? {
            Some(row) => {
                let stock = read_row::<StockRoom>(&row).map_err(StoreError::Corrupt)?;
                (*stock.state).clone()
            }
            None => StockState::default(),
        };
        let at = at.or(stock.last_at).unwrap_or(Timestamp::MIN);
        Ok(Self {
            for_all: stock.available(at).max(Decimal::ZERO),
            at,
            stock,
            aside: BTreeMap::new(),
        })
    }

    /// Takes so much for an order, or what there is: first of what is put aside for it.
    fn take(&mut self, order: &WorkOrderId, wanted: Decimal) -> Decimal {
        let Self { stock, at, .. } = self;
        let aside = self.aside.entry(order.clone()).or_insert_with(|| {
            let free = stock.available(*at).max(Decimal::ZERO);
            minus(stock.available_to(Some(order), *at), free).max(Decimal::ZERO)
        });
        let own = wanted.min(*aside);
        *aside = minus(*aside, own);
        let of_all = minus(wanted, own).min(self.for_all);
        self.for_all = minus(self.for_all, of_all);
        plus(own, of_all)
    }
}
