//! What can be asked about what stock is worth, and was.

use crate::error::{fits, out_of_range};
use crate::room::item_and_site;
use crate::shape::shapes;
use crate::{Movement, MovementKind, STOCK, STOCK_MOVEMENT, Sign, StockRoom, exact};
use lineside_execution::{Cells, Reads, Refused, read_row};
use lineside_journal::{Scan, StoreError, cells, joined_code};
use lineside_kernel::{Currency, ItemId, Money, SiteId, Timestamp, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

shapes! {
    /// Tells what stock is or was worth.
    @deny_unknown_fields GetStockValue {
        /// Only of this item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// Only of this site.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        site: Option<SiteId>,
        /// As it was after everything that happened until then; as it is when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Timestamp>,
    }

    /// What stock is worth.
    StockValue {
        /// Item by item and site by site; what there is nothing of is left out.
        stocks: Vec<StockWorth>,
        /// The sums, one per currency.
        totals: Vec<Money>,
    }

    /// What an item's stock at a site is worth.
    StockWorth {
        /// Which item.
        item: ItemId,
        /// At which site.
        site: SiteId,
        /// How much there is.
        #[serde(with = "decimal")]
        #[schemars(with = "decimal::Text")]
        quantity: Decimal,
        /// What it is worth; absent while no cost is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<Money>,
    }
}

/// Answers `stock.value`.
///
/// # Errors
/// [`Refused`] when the rows cannot be read or a sum does not fit.
pub fn get_stock_value(
    reads: &mut dyn Reads,
    request: &GetStockValue,
) -> Result<StockValue, Refused> {
    let rows = match (&request.item, &request.site) {
        (Some(item), Some(site)) => {
            let code = joined_code([item.as_str(), site.as_str()]);
            let row = reads.row(&STOCK, &cells![code.as_str()])?;
            row.into_iter().collect()
        }
        _ => reads.rows(&STOCK, &Scan::all())?,
    };
    let mut stocks = Vec::new();
    let mut totals: Vec<(Currency, i64)> = Vec::new();
    for row in rows {
        let cells = Cells::new(&STOCK, &row);
        let (item, site) = item_and_site(cells.text("code").unwrap_or_default());
        let other_item = request
            .item
            .as_ref()
            .is_some_and(|known| known.as_str() != item);
        let other_site = request
            .site
            .as_ref()
            .is_some_and(|known| known.as_str() != site);
        if other_item || other_site {
            continue;
        }
        let state = read_row::<StockRoom>(&row)
            .map_err(StoreError::Corrupt)?
            .state;
        let damaged = |_| StoreError::Corrupt("a stock of no item".into());
        let item: ItemId = item.parse().map_err(damaged)?;
        let site: SiteId = site.parse().map_err(damaged)?;
        let worth = &state.worth;
        let (mut quantity, mut value) = (worth.quantity, worth.value);
        if let Some(at) = request.at {
            let after = Timestamp::from_micros(at.as_micros().saturating_add(1));
            let scan = Scan::by("stock")
                .equals(cells![site.as_str(), item.as_str()])
                .from(after.unwrap_or(Timestamp::MAX));
            for row in reads.rows(&STOCK_MOVEMENT, &scan)? {
                (quantity, value) = without(&Movement::read(&row)?, quantity, value)?;
            }
        }
        if quantity.is_zero() && value == 0 {
            continue;
        }
        let money = worth
            .currency
            .and_then(|currency| exact::money(value, currency));
        if let Some(currency) = worth.currency {
            match totals.iter_mut().find(|total| total.0 == currency) {
                Some(total) => {
                    total.1 = total.1.checked_add(value).ok_or_else(out_of_range)?;
                }
                None => totals.push((currency, value)),
            }
        }
        stocks.push(StockWorth {
            item,
            site,
            quantity,
            value: money,
        });
    }
    totals.sort();
    let totals = totals.into_iter();
    Ok(StockValue {
        stocks,
        totals: totals
            .filter_map(|(currency, value)| exact::money(value, currency))
            .collect(),
    })
}

/// A quantity and a value as they were before a movement.
pub(crate) fn without(
    movement: &Movement,
    quantity: Decimal,
    value: i64,
) -> Result<(Decimal, i64), Refused> {
    fits(before(movement, quantity, value))
}

/// The same; `None` when a number does not fit.
pub(crate) fn before(movement: &Movement, quantity: Decimal, value: i64) -> Option<(Decimal, i64)> {
    let amount = movement.minor();
    match movement.kind.sign() {
        Sign::In => exact::sub(quantity, movement.quantity).zip(value.checked_sub(amount)),
        Sign::Out => exact::add(quantity, movement.quantity).zip(value.checked_add(amount)),
        Sign::Neither if movement.kind == MovementKind::Revaluation => {
            Some(quantity).zip(value.checked_sub(amount))
        }
        Sign::Neither => Some((quantity, value)),
    }
}
