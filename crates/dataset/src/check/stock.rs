//! Stock: no balance falls below zero at any moment.

use super::bad::Bad;
use super::findings::Findings;
use crate::DataSet;
use crate::balance::{Balances, StockKey, in_time_order, movement};
use crate::table::Table;
use crate::violation::NEGATIVE_BALANCE;
use hashbrown::HashSet;

/// Walks the transactions in time order, without those that cannot be used.
///
/// A transaction that would take more than is there is named, and its order goes; what
/// follows is walked as if it had not been, so that one fault is not reported many times.
pub(crate) fn check(set: &DataSet, bad: &Bad, findings: &mut Findings) {
    let mut balances = opening(set, bad);
    let mut fallen = HashSet::new();
    for row in in_time_order(&set.material_transactions.created_at) {
        let order = set.material_transactions.work_order_id.row(row);
        let is_out = bad.is_bad(Table::MaterialTransactions, row)
            || order.is_some_and(|order| fallen.contains(&order));
        let Some((key, change)) = movement(set, row).filter(|_| !is_out) else {
            continue;
        };
        let balance = balances.change(key, change);
        if balance >= 0 || change >= 0 {
            continue;
        }
        balances.change(key, change.saturating_neg());
        fallen.extend(order);
        let there = balance.saturating_sub(change);
        findings
            .at(
                set,
                &NEGATIVE_BALANCE,
                Table::MaterialTransactions,
                row,
                "quantity",
            )
            .because(format!("only {there} were there at that time"));
    }
}

fn opening(set: &DataSet, bad: &Bad) -> Balances {
    let stock = &set.opening_stock;
    let mut balances = Balances::of(set);
    for (row, quantity) in stock.quantity.iter().enumerate() {
        let part = stock.part_id.row(row);
        let item = part.or_else(|| stock.product_id.row(row));
        let Some((site, item)) = stock.facility_id.row(row).zip(item) else {
            continue;
        };
        if !bad.is_bad(Table::OpeningStock, row) {
            let key = StockKey {
                site,
                is_product: part.is_none(),
                item,
            };
            balances.change(key, *quantity);
        }
    }
    balances
}
