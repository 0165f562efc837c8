//! Which rows cannot be used, and which go with them.

use crate::DataSet;
use crate::column::Refs;
use crate::table::Table;

/// Which rows cannot be used: those that break a rule, and those that depend on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    tables: Vec<Vec<bool>>,
}

fn place(table: Table) -> usize {
    Table::ALL
        .iter()
        .position(|other| *other == table)
        .unwrap_or(0)
}

impl Bad {
    /// Every row is good but those that could not be read.
    pub(crate) fn of(set: &DataSet) -> Self {
        let mut bad = Self {
            tables: Table::ALL
                .iter()
                .map(|table| vec![false; set.table(*table).count()])
                .collect(),
        };
        for table in Table::ALL {
            for row in &set.table(*table).book().unreadable {
                if let Ok(row) = usize::try_from(*row) {
                    bad.mark(*table, row);
                }
            }
        }
        bad
    }

    /// Whether a row cannot be used.
    #[must_use]
    pub fn is_bad(&self, table: Table, row: usize) -> bool {
        self.rows(table).get(row).copied().unwrap_or(true)
    }

    /// For every row of a table, whether it cannot be used.
    #[must_use]
    pub fn rows(&self, table: Table) -> &[bool] {
        self.tables.get(place(table)).map_or(&[], Vec::as_slice)
    }

    /// How many rows cannot be used.
    #[must_use]
    pub fn count(&self) -> usize {
        self.tables.iter().flatten().filter(|bad| **bad).count()
    }

    /// Marks a row that cannot be used for a reason of the caller's own; what depends on it
    /// is marked by [`Bad::spread`].
    pub fn mark(&mut self, table: Table, row: usize) {
        let rows = self.tables.get_mut(place(table));
        if let Some(bad) = rows.and_then(|rows| rows.get_mut(row)) {
            *bad = true;
        }
    }

    pub(crate) fn mark_all(&mut self, table: Table) {
        if let Some(rows) = self.tables.get_mut(place(table)) {
            rows.fill(true);
        }
    }

    /// Orders of which a row could not be read; their sums would say nothing.
    pub(crate) fn orders_with_unreadable_rows(&self, set: &DataSet) -> Vec<bool> {
        let mut orders = self.rows(Table::WorkOrders).to_vec();
        for (table, refs) in [
            (Table::WorkOrderSteps, &set.work_order_steps.work_order_id),
            (
                Table::MaterialTransactions,
                &set.material_transactions.work_order_id,
            ),
        ] {
            for row in &set.table(table).book().unreadable {
                let order = usize::try_from(*row).ok().and_then(|row| refs.row(row));
                if let Some(bad) = order.and_then(|order| orders.get_mut(order)) {
                    *bad = true;
                }
            }
        }
        orders
    }

    /// Marks whatever depends on a bad row.
    pub fn spread(&mut self, set: &DataSet) {
        if self.count() == 0 {
            return;
        }
        for table in Table::ALL {
            self.spread_to(set, *table);
        }
        self.spread_over_revisions(set);
        self.spread_over_bills(set);
        self.spread_to(set, Table::WorkOrderSteps);
        // A row of an order takes the order with it, and the order all its rows.
        self.spread_up(Table::WorkOrderSteps, &set.work_order_steps.work_order_id);
        self.spread_up(
            Table::MaterialTransactions,
            &set.material_transactions.work_order_id,
        );
        self.spread_to(set, Table::WorkOrderSteps);
        self.spread_to(set, Table::MaterialTransactions);
    }

    /// Marks the rows of a table that refer to a bad row.
    fn spread_to(&mut self, set: &DataSet, table: Table) {
        for (spec, column) in set.table(table).columns() {
            let (Some(target), Some(refs)) = (spec.target, column.as_refs()) else {
                continue;
            };
            let bad_targets = self.rows(target);
            if !bad_targets.contains(&true) {
                continue;
            }
            let is_bad =
                |row: Option<usize>| row.and_then(|row| bad_targets.get(row)) == Some(&true);
            let dependents: Vec<usize> = refs
                .iter()
                .enumerate()
                .filter(|(_, row)| is_bad(*row))
                .map(|(at, _)| at)
                .collect();
            for row in dependents {
                self.mark(table, row);
            }
        }
    }

    /// A routing that lacks a step makes nothing: its steps stand and fall together.
    fn spread_over_revisions(&mut self, set: &DataSet) {
        let routings = &set.production_routings;
        let key = |row: usize| {
            (
                routings.product_id.row(row),
                routings.effective_from.get(row).copied().flatten(),
            )
        };
        let bad = self.rows(Table::ProductionRoutings);
        let revisions: hashbrown::HashSet<_> = bad
            .iter()
            .enumerate()
            .filter(|(_, bad)| **bad)
            .map(|(row, _)| key(row))
            .collect();
        if revisions.is_empty() {
            return;
        }
        for row in 0..routings.len() {
            if revisions.contains(&key(row)) {
                self.mark(Table::ProductionRoutings, row);
            }
        }
    }

    /// A bill that lacks a line makes nothing either: its lines stand and fall together, and
    /// the orders that would be made by it with them.
    fn spread_over_bills(&mut self, set: &DataSet) {
        let below = &set.bill_of_materials.parent_part_id;
        self.spread_among(Table::BillOfMaterials, below);
        let own = &set.product_components.product_id;
        let products = self.spread_among(Table::ProductComponents, own);
        for (order, product) in set.work_orders.product_id.iter().enumerate() {
            if product.is_some_and(|product| products.contains(&product)) {
                self.mark(Table::WorkOrders, order);
            }
        }
    }

    /// Marks every line of what has a bad one, and answers with what that is.
    fn spread_among(&mut self, table: Table, of: &Refs) -> hashbrown::HashSet<usize> {
        let lines = of.iter().zip(self.rows(table));
        let bad: hashbrown::HashSet<usize> = lines
            .filter(|(_, bad)| **bad)
            .filter_map(|(of, _)| of)
            .collect();
        if !bad.is_empty() {
            for (row, of) in of.iter().enumerate() {
                if of.is_some_and(|of| bad.contains(&of)) {
                    self.mark(table, row);
                }
            }
        }
        bad
    }

    fn spread_up(&mut self, table: Table, orders: &Refs) {
        let bad: Vec<usize> = orders
            .iter()
            .zip(self.rows(table))
            .filter(|(_, bad)| **bad)
            .filter_map(|(order, _)| order)
            .collect();
        for order in bad {
            self.mark(Table::WorkOrders, order);
        }
    }
}
