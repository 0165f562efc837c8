//! Balances of stock by site and item, as the transactions move them.

use crate::DataSet;
use crate::word::TransactionType;
use hashbrown::HashMap;
use lineside_kernel::Timestamp;

/// What a balance is kept for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct StockKey {
    pub(crate) site: usize,
    pub(crate) is_product: bool,
    pub(crate) item: usize,
}

/// How a transaction changes stock; `None` where it changes none.
///
/// What is scrapped at a work order was issued before, so only scrap without one counts.
pub(crate) fn movement(set: &DataSet, row: usize) -> Option<(StockKey, i64)> {
    let moves = &set.material_transactions;
    let quantity = *moves.quantity.get(row)?;
    let change = match moves.transaction_type.get(row)? {
        TransactionType::IssueToWorkOrder => quantity.saturating_neg(),
        TransactionType::ReceiptFromWorkOrder | TransactionType::ReturnToStock => quantity,
        TransactionType::Scrap if moves.work_order_id.is_nothing(row) => quantity.saturating_neg(),
        TransactionType::Scrap => return None,
    };
    let part = moves.part_id.row(row);
    let key = StockKey {
        site: moves.facility_id.row(row)?,
        is_product: part.is_none(),
        item: part.or_else(|| moves.product_id.row(row))?,
    };
    Some((key, change))
}

/// Balances: a table where sites and items are few enough, a map where they are not.
pub(crate) struct Balances {
    items: usize,
    parts: usize,
    table: Vec<i64>,
    map: HashMap<StockKey, i64>,
}

/// Above so many pairs of site and item most would never be used.
const LARGEST_TABLE: usize = 1 << 23;

impl Balances {
    pub(crate) fn of(set: &DataSet) -> Self {
        let items = set.parts.len().saturating_add(set.products.len());
        let cells = items.saturating_mul(set.facilities.len());
        Self {
            items,
            parts: set.parts.len(),
            table: vec![0; if cells <= LARGEST_TABLE { cells } else { 0 }],
            map: HashMap::new(),
        }
    }

    fn place(&self, key: StockKey) -> Option<usize> {
        let item = if key.is_product {
            key.item.checked_add(self.parts)?
        } else {
            key.item
        };
        key.site.checked_mul(self.items)?.checked_add(item)
    }

    fn balance(&mut self, key: StockKey) -> &mut i64 {
        let place = self.place(key).filter(|place| *place < self.table.len());
        match place.and_then(|place| self.table.get_mut(place)) {
            Some(balance) => balance,
            None => self.map.entry(key).or_insert(0),
        }
    }

    /// Changes a balance and answers what it is then.
    pub(crate) fn change(&mut self, key: StockKey, change: i64) -> i64 {
        let balance = self.balance(key);
        *balance = balance.saturating_add(change);
        *balance
    }

    /// Keeps the lower of what is there and what is given.
    pub(crate) fn lower(&mut self, key: StockKey, given: i64) {
        let balance = self.balance(key);
        *balance = given.min(*balance);
    }

    /// Every balance, by site, parts before products.
    pub(crate) fn sorted(&self) -> Vec<(StockKey, i64)> {
        let items = self.items.max(1);
        let mut all: Vec<(StockKey, i64)> = self
            .table
            .iter()
            .enumerate()
            .filter(|(_, balance)| **balance != 0)
            .map(|(place, balance)| {
                let item = place % items;
                let is_product = item >= self.parts;
                let key = StockKey {
                    site: place / items,
                    is_product,
                    item: if is_product { item - self.parts } else { item },
                };
                (key, *balance)
            })
            .chain(self.map.iter().map(|(key, balance)| (*key, *balance)))
            .collect();
        all.sort_unstable();
        all
    }
}

/// The rows in the order in which they happened; rows of one moment stay as they stand.
pub(crate) fn in_time_order(at: &[Timestamp]) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..at.len()).collect();
    if !at.is_sorted() {
        rows.sort_by_key(|row| at.get(*row).copied());
    }
    rows
}
