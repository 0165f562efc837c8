//! What must have lain in stock before the first transaction.

use crate::DataSet;
use crate::balance::{Balances, in_time_order, movement};

impl DataSet {
    /// Fills `opening_stock` with the least that keeps every balance from going negative.
    ///
    /// Foreign data often begins in the middle of things: material is issued that was
    /// never received. Returns how many rows were made; rows that were there are replaced.
    ///
    /// ```
    /// use lineside_dataset::{Generate, OpeningStock, Rules, check};
    ///
    /// let mut set = Generate::new(42, "0.001".parse()?)?.run();
    /// set.opening_stock = OpeningStock::default();
    /// assert!(set.derive_opening_stock() > 0);
    /// assert!(check(&set, &Rules::default()).violations.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// Complexity: O(n) for n transactions in time order, O(n log n) otherwise.
    pub fn derive_opening_stock(&mut self) -> usize {
        let mut balances = Balances::of(self);
        let mut lowest = Balances::of(self);
        for row in in_time_order(&self.material_transactions.created_at) {
            let Some((key, change)) = movement(self, row) else {
                continue;
            };
            let balance = balances.change(key, change);
            lowest.lower(key, balance);
        }
        self.opening_stock = crate::OpeningStock::default();
        for (key, balance) in lowest.sorted() {
            if balance >= 0 {
                continue;
            }
            self.opening_stock.facility_id.push(Some(key.site));
            self.opening_stock
                .part_id
                .push((!key.is_product).then_some(key.item));
            self.opening_stock
                .product_id
                .push(key.is_product.then_some(key.item));
            self.opening_stock.quantity.push(balance.saturating_neg());
        }
        self.opening_stock.len()
    }
}
