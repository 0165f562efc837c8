//! The rows of each order, found without searching.
//!
//! ```
//! use lineside_dataset::{Generate, Groups};
//!
//! let set = Generate::new(42, "0.001".parse()?)?.run();
//! let steps = Groups::of(&set.work_order_steps.work_order_id, set.work_orders.len());
//! assert!(steps.rows(0).iter().all(|row| set.work_order_steps.work_order_id.row(*row) == Some(0)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::column::Refs;

/// For every order, the rows that belong to it, in the order of the file.
#[derive(Debug, Clone)]
pub struct Groups {
    starts: Vec<usize>,
    rows: Vec<usize>,
}

impl Groups {
    /// Sorts the rows by order, by counting.
    #[must_use]
    pub fn of(orders: &Refs, count: usize) -> Self {
        let mut starts = vec![0_usize; count + 1];
        for order in orders.iter().flatten() {
            if let Some(next) = starts.get_mut(order + 1) {
                *next += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut rows = vec![0_usize; sum];
        let mut next = starts.clone();
        for (row, order) in orders.iter().enumerate() {
            let Some(place) = order.and_then(|order| next.get_mut(order)) else {
                continue;
            };
            if let Some(slot) = rows.get_mut(*place) {
                *slot = row;
            }
            *place += 1;
        }
        Self { starts, rows }
    }

    /// The rows of one order.
    #[must_use]
    pub fn rows(&self, order: usize) -> &[usize] {
        let bounds = self.starts.get(order).zip(self.starts.get(order + 1));
        bounds
            .and_then(|(start, end)| self.rows.get(*start..*end))
            .unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_order_finds_its_rows_in_the_order_of_the_file() {
        let mut orders = Refs::default();
        for order in [Some(2), Some(0), None, Some(2), Some(9)] {
            orders.push(order);
        }
        let groups = Groups::of(&orders, 3);
        let rows: Vec<_> = (0..4).map(|order| groups.rows(order).to_vec()).collect();
        assert_eq!(rows, [vec![1], vec![], vec![0, 3], vec![]]);
    }
}
