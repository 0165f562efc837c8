//! Holds a data set against the rules of the floor, row by row and across tables.
//!
//! Foreign data is never quite what it says it is. [`check`] names every row that breaks
//! a rule, and then follows who depends on it: an order with one bad step is bad as a
//! whole, because half an order would break every sum it has a part in, and so is a bill or
//! a routing with one bad line, with every order made by it. What is left is consistent in
//! itself: [`DataSet::keep_good`] drops the rest.
//!
//! What is checked, with the quantities of an order's steps in their sequence:
//!
//! - every reference finds its row, every code is there once, no part goes into itself;
//! - codes, names, units and time zones are such as a plant can take;
//! - step: in >= out + scrapped; in of the next step <= out; times in order;
//! - order: completed = out of the last step, scrapped = sum over the steps, no more
//!   started than planned, status and dates in accord with all of it;
//! - transactions: quantity above zero, within the order's times, receipts = completed,
//!   scrap of the product = scrapped, returned + scrapped <= issued at every moment;
//! - stock: no balance below zero at any moment.
//!
//! ```
//! use lineside_dataset::{Generate, Rules, Table, check};
//!
//! let mut set = Generate::new(42, "0.001".parse()?)?.run();
//! set.work_order_steps.quantity_out[0] += 1;
//! let report = check(&set, &Rules::default());
//! let at_step = report.violations.iter().find(|one| one.place.file == Table::WorkOrderSteps);
//! assert_eq!(at_step.map(|one| one.code), Some("data_set.step_conservation"));
//! // The order's other rows go with it.
//! assert!(report.bad.is_bad(Table::WorkOrders, 0));
//! let kept = set.keep_good(&report.bad);
//! assert_eq!(kept.work_orders.len(), set.work_orders.len() - 1);
//! assert!(check(&kept, &Rules::default()).violations.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bad;
mod cells;
mod cycles;
mod findings;
mod groups;
mod materials;
mod orders;
mod references;
mod steps;
mod stock;
mod texts;

#[cfg(test)]
mod model;
#[cfg(test)]
mod tests;

pub use bad::Bad;
pub use findings::{Found, Note, Report};
pub use groups::Groups;
pub use texts::unit_of;

use crate::DataSet;
use crate::table::Table;
use findings::Findings;

/// What may differ from plant to plant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// How much more than planned may be started, in percent.
    pub over_tolerance_percent: u32,
    /// Whether an order may be completed with less than was planned.
    pub accepts_short: bool,
    /// How many violations are kept in full; all are counted.
    pub most_kept: usize,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            over_tolerance_percent: 0,
            accepts_short: false,
            most_kept: 10_000,
        }
    }
}

/// Holds a data set against every rule.
///
/// Rows that could not be read are not reported again, but what depends on them is bad.
///
/// Complexity: O(n) in time and memory for n rows whose transactions are in time order
/// and whose steps stand by their order; O(n log n) otherwise.
pub fn check(set: &DataSet, rules: &Rules) -> Report {
    let mut bad = Bad::of(set);
    let mut findings = Findings::new(rules.most_kept);
    if cells::ragged(set, &mut findings) {
        for table in Table::ALL {
            bad.mark_all(*table);
        }
        return findings.into_report(bad, Vec::new());
    }
    let unreadable = bad.orders_with_unreadable_rows(set);
    let steps_of = Groups::of(&set.work_order_steps.work_order_id, set.work_orders.len());
    let moves_of = Groups::of(
        &set.material_transactions.work_order_id,
        set.work_orders.len(),
    );

    // Two halves that do not touch each other: what was done, and what was moved.
    let (done, moved) = std::thread::scope(|scope| {
        let done = scope.spawn(|| {
            let mut findings = Findings::new(rules.most_kept);
            steps::check(set, &steps_of, &unreadable, &mut findings);
            orders::check(set, &steps_of, &moves_of, rules, &unreadable, &mut findings);
            findings
        });
        let mut moved = Findings::new(rules.most_kept);
        references::check(set, &mut moved);
        cells::check(set, &mut moved);
        texts::check(set, &mut moved);
        cycles::check(set, &mut moved);
        materials::check(set, &moves_of, &unreadable, &mut moved);
        (done.join(), moved)
    });
    findings.join(moved);
    if let Ok(done) = done {
        findings.join(done);
    }
    findings.mark(&mut bad);
    bad.spread(set);

    let mut notes = Vec::new();
    if set.opening_stock.is_empty() && !set.material_transactions.is_empty() {
        notes.push(Note::NoOpeningStock);
    } else {
        let mut stock = Findings::new(rules.most_kept);
        stock::check(set, &bad, &mut stock);
        stock.mark(&mut bad);
        findings.join(stock);
        bad.spread(set);
    }
    findings.into_report(bad, notes)
}
