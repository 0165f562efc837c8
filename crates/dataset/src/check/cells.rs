//! What a row says about itself: numbers in their ranges, codes and keys of its own.

use super::findings::Findings;
use crate::DataSet;
use crate::column::Refs;
use crate::table::Table;
use crate::value::Hundredths;
use crate::violation::{
    BAD_DATES, DUPLICATE, MISSING_REFERENCE, OUT_OF_RANGE, QUANTITY_NOT_POSITIVE, RAGGED,
    WRONG_ITEM,
};
use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use std::hash::Hash;

/// Whether the columns of some table differ in length, which only memory can hold.
pub(crate) fn ragged(set: &DataSet, findings: &mut Findings) -> bool {
    let mut is_ragged = false;
    for table in Table::ALL {
        let rows = set.table(*table).count();
        for (spec, column) in set.table(*table).columns() {
            if column.count() != rows {
                is_ragged = true;
                findings
                    .at(set, &RAGGED, *table, rows.min(column.count()), spec.name)
                    .because(format!(
                        "the column has {} rows, others have {rows}",
                        column.count()
                    ));
            }
        }
    }
    is_ragged
}

pub(crate) fn check(set: &DataSet, findings: &mut Findings) {
    codes(set, findings);
    keys(set, findings);
    ranges(set, findings);
    dates(set, findings);
    opening_stock(set, findings);
}

/// Codes are there once. A file in ascending order, the rule, needs no map.
fn codes(set: &DataSet, findings: &mut Findings) {
    for table in Table::ALL {
        let Some(codes) = set.table(*table).codes() else {
            continue;
        };
        let columns = set.table(*table).columns();
        let field = columns
            .iter()
            .find(|(spec, _)| spec.is_code)
            .map_or("", |(spec, _)| spec.name);
        if codes.is_sorted_by(|one, next| one < next) {
            continue;
        }
        twice(set, *table, field, codes.iter(), findings);
    }
}

fn twice<K: Hash + Eq>(
    set: &DataSet,
    table: Table,
    field: &'static str,
    keys: impl Iterator<Item = K>,
    findings: &mut Findings,
) {
    let mut first = HashMap::new();
    for (row, key) in keys.enumerate() {
        match first.entry(key) {
            Entry::Vacant(place) => {
                place.insert(row);
            }
            Entry::Occupied(place) => {
                let line = set.table(table).book().line(*place.get());
                findings
                    .at(set, &DUPLICATE, table, row, field)
                    .with(table, [*place.get()])
                    .because(format!("line {line} has it already; each is there once"));
            }
        }
    }
}

fn keys(set: &DataSet, findings: &mut Findings) {
    let routings = &set.production_routings;
    let revision = (routings.product_id.iter())
        .zip(&routings.effective_from)
        .zip(&routings.step_sequence);
    twice(
        set,
        Table::ProductionRoutings,
        "step_sequence",
        revision,
        findings,
    );

    let steps = &set.work_order_steps;
    let step = |(order, sequence): (Option<usize>, &i64)| (order, *sequence);
    let ascending = steps
        .work_order_id
        .iter()
        .zip(&steps.step_sequence)
        .map(step);
    if !ascending.is_sorted_by(|one, next| one < next) {
        // What belongs to no order is reported for that, and not as one of its kind.
        let keys = (steps
            .work_order_id
            .iter()
            .zip(&steps.step_sequence)
            .enumerate())
        .map(|(row, (order, sequence))| (order.ok_or(row), *sequence));
        twice(set, Table::WorkOrderSteps, "step_sequence", keys, findings);
    }

    let stock = &set.opening_stock;
    let item = |row: usize| {
        (
            stock.facility_id.row(row),
            stock.part_id.row(row),
            stock.product_id.row(row),
        )
    };
    let keys = (0..stock.len()).map(|row| match item(row) {
        (Some(_), Some(_), _) | (Some(_), _, Some(_)) => Ok(item(row)),
        _ => Err(row),
    });
    twice(set, Table::OpeningStock, "quantity", keys, findings);
}

/// The rows of a column that are not what they may be.
fn range<T>(
    (set, findings): (&DataSet, &mut Findings),
    table: Table,
    field: &'static str,
    column: &[T],
    is_good: impl Fn(&T) -> bool,
    reason: &'static str,
) {
    for (row, _) in column
        .iter()
        .enumerate()
        .filter(|(_, value)| !is_good(value))
    {
        findings
            .at(set, &OUT_OF_RANGE, table, row, field)
            .because(reason);
    }
}

fn ranges(set: &DataSet, findings: &mut Findings) {
    use Table::{
        BillOfMaterials, MaterialTransactions, OpeningStock, Parts, ProductComponents,
        ProductionRoutings, Products, WorkCenters, WorkOrderSteps, WorkOrders,
    };
    const NOT_NEGATIVE: &str = "it must not be negative";
    const ABOVE_ZERO: &str = "it must be above zero";
    let whole = |number: &i64| *number >= 0;
    let above = |number: &i64| *number > 0;
    let sequence = |number: &i64| *number > 0 && u32::try_from(*number).is_ok();
    let exact = |number: &Hundredths| number.get() >= 0;
    macro_rules! hold {
        ($table:ident, $rows:expr, { $($field:ident: $good:expr, $reason:expr;)* }) => {
            $(range((set, findings), $table, stringify!($field), &$rows.$field, $good, $reason);)*
        };
    }
    hold!(WorkCenters, set.work_centers, {
        capacity_per_day: whole, NOT_NEGATIVE;
        efficiency_rating: |rating| (1..=100).contains(&rating.get()), "it lies above 0.00 and is at most 1.00";
        hourly_rate_usd: exact, NOT_NEGATIVE;
        setup_time_mins: whole, NOT_NEGATIVE;
    });
    hold!(Parts, set.parts, { unit_cost: exact, NOT_NEGATIVE; });
    hold!(Products, set.products, { unit_cost: exact, NOT_NEGATIVE; });
    hold!(ProductComponents, set.product_components, { quantity: above, ABOVE_ZERO; });
    hold!(BillOfMaterials, set.bill_of_materials, { quantity: above, ABOVE_ZERO; });
    hold!(ProductionRoutings, set.production_routings, {
        step_sequence: sequence, "it lies from 1 to 4294967295";
        setup_time_mins: whole, NOT_NEGATIVE;
        run_time_per_unit_mins: exact, NOT_NEGATIVE;
    });
    hold!(WorkOrders, set.work_orders, {
        priority: |priority| (1..=5).contains(priority), "a priority is 1, the highest, to 5";
        quantity_planned: above, ABOVE_ZERO;
        quantity_completed: whole, NOT_NEGATIVE;
        quantity_scrapped: whole, NOT_NEGATIVE;
    });
    hold!(WorkOrderSteps, set.work_order_steps, {
        step_sequence: sequence, "it lies from 1 to 4294967295";
        quantity_in: whole, NOT_NEGATIVE;
        quantity_out: whole, NOT_NEGATIVE;
        quantity_scrapped: whole, NOT_NEGATIVE;
        labor_hours: exact, NOT_NEGATIVE;
        machine_hours: exact, NOT_NEGATIVE;
    });
    hold!(MaterialTransactions, set.material_transactions, { unit_cost: exact, NOT_NEGATIVE; });
    hold!(OpeningStock, set.opening_stock, { quantity: whole, NOT_NEGATIVE; });
    for (row, _) in
        (set.material_transactions.quantity.iter().enumerate()).filter(|(_, q)| **q <= 0)
    {
        findings
            .at(
                set,
                &QUANTITY_NOT_POSITIVE,
                MaterialTransactions,
                row,
                "quantity",
            )
            .because("it must be above zero; what it does to stock lies in its type");
    }
}

/// Rows in which an end comes before its start.
fn spans<T: PartialOrd>(
    (set, findings): (&DataSet, &mut Findings),
    table: Table,
    field: &'static str,
    (starts, ends): (&[Option<T>], &[Option<T>]),
    may_be_one: bool,
) {
    for (row, (start, end)) in starts.iter().zip(ends).enumerate() {
        let (Some(start), Some(end)) = (start, end) else {
            continue;
        };
        if end < start || (end == start && !may_be_one) {
            findings
                .at(set, &BAD_DATES, table, row, field)
                .because("it must not end before it begins");
        }
    }
}

fn dates(set: &DataSet, findings: &mut Findings) {
    let routings = &set.production_routings;
    let valid = (
        routings.effective_from.as_slice(),
        routings.effective_to.as_slice(),
    );
    spans(
        (set, findings),
        Table::ProductionRoutings,
        "effective_to",
        valid,
        false,
    );
    let orders = &set.work_orders;
    let planned = (
        orders.planned_start_date.as_slice(),
        orders.planned_end_date.as_slice(),
    );
    spans(
        (set, findings),
        Table::WorkOrders,
        "planned_end_date",
        planned,
        true,
    );
    let actual = (
        orders.actual_start_date.as_slice(),
        orders.actual_end_date.as_slice(),
    );
    spans(
        (set, findings),
        Table::WorkOrders,
        "actual_end_date",
        actual,
        true,
    );
    let steps = &set.work_order_steps;
    let actual = (steps.actual_start.as_slice(), steps.actual_end.as_slice());
    spans(
        (set, findings),
        Table::WorkOrderSteps,
        "actual_end",
        actual,
        true,
    );
}

/// A row of opening stock names a part or a product, and not both.
fn opening_stock(set: &DataSet, findings: &mut Findings) {
    let stock = &set.opening_stock;
    let is_given = |refs: &Refs, row: usize| !refs.is_nothing(row);
    for row in 0..stock.len() {
        match (
            is_given(&stock.part_id, row),
            is_given(&stock.product_id, row),
        ) {
            (true, true) => findings
                .at(set, &WRONG_ITEM, Table::OpeningStock, row, "product_id")
                .because("a row names a part or a product, not both"),
            (false, false) => findings
                .at(set, &MISSING_REFERENCE, Table::OpeningStock, row, "part_id")
                .because("a row names a part or a product"),
            _ => {}
        }
    }
}
