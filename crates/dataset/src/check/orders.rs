//! The orders: what their rows say against what their steps and transactions say.

use super::Rules;
use super::findings::Findings;
use super::groups::Groups;
use super::steps::{StepRow, in_sequence};
use crate::DataSet;
use crate::table::Table::{MaterialTransactions, Orders, WorkOrderSteps, WorkOrders};
use crate::violation::{
    COMPLETED_DIFFERS, COMPLETED_SHORT, MISSING_REFERENCE, NO_STEPS, ORDER_STATUS, ORDER_TYPE,
    OVER_PRODUCTION, SCRAPPED_DIFFERS, WRONG_PRODUCT,
};
use crate::word::{OrderStatus, OrderType, StepStatus};

/// One order, its cells side by side.
struct OrderRow {
    row: usize,
    status: OrderStatus,
    planned: i64,
    completed: i64,
    scrapped: i64,
    is_started: bool,
    is_ended: bool,
}

impl OrderRow {
    fn of(set: &DataSet, row: usize) -> Option<Self> {
        let orders = &set.work_orders;
        Some(Self {
            row,
            status: *orders.status.get(row)?,
            planned: *orders.quantity_planned.get(row)?,
            completed: *orders.quantity_completed.get(row)?,
            scrapped: *orders.quantity_scrapped.get(row)?,
            is_started: orders.actual_start_date.get(row)?.is_some(),
            is_ended: orders.actual_end_date.get(row)?.is_some(),
        })
    }
}

pub(crate) fn check(
    set: &DataSet,
    steps_of: &Groups,
    moves_of: &Groups,
    rules: &Rules,
    unreadable: &[bool],
    findings: &mut Findings,
) {
    let mut steps = Vec::new();
    for (row, skipped) in unreadable.iter().enumerate() {
        let Some(order) = OrderRow::of(set, row).filter(|_| !skipped) else {
            continue;
        };
        in_sequence(set, steps_of.rows(row), &mut steps);
        demand(set, row, findings);
        sums(set, &order, &steps, findings);
        limits(set, &order, &steps, rules, findings);
        status(set, &order, &steps, moves_of.rows(row), findings);
    }
}

fn demand(set: &DataSet, row: usize, findings: &mut Findings) {
    let orders = &set.work_orders;
    let is_linked = !orders.order_id.is_nothing(row);
    match orders.order_type.get(row) {
        Some(OrderType::MakeToOrder) if !is_linked => findings
            .at(set, &MISSING_REFERENCE, WorkOrders, row, "order_id")
            .because("what is made to order names its sales order"),
        Some(OrderType::MakeToStock) if is_linked => findings
            .at(set, &ORDER_TYPE, WorkOrders, row, "order_id")
            .because("what is made to stock has no sales order"),
        _ => {}
    }
    let sales = orders.order_id.row(row);
    let sold = sales.and_then(|sales| set.orders.product_id.row(sales));
    if sold.is_some() && sold != orders.product_id.row(row) {
        findings
            .at(set, &WRONG_PRODUCT, WorkOrders, row, "product_id")
            .with(Orders, sales)
            .because("its sales order asks for another product");
    }
}

fn sums(set: &DataSet, order: &OrderRow, steps: &[StepRow], findings: &mut Findings) {
    let Some(last) = steps.last() else {
        if order.completed != 0 || order.scrapped != 0 {
            findings
                .at(set, &NO_STEPS, WorkOrders, order.row, "quantity_completed")
                .because("an order that made something has steps");
        }
        return;
    };
    let rows = || steps.iter().map(|step| step.row);
    if order.completed != last.quantity_out {
        findings
            .at(
                set,
                &COMPLETED_DIFFERS,
                WorkOrders,
                order.row,
                "quantity_completed",
            )
            .with(WorkOrderSteps, [last.row])
            .because(format!("{} came out of its last step", last.quantity_out));
    }
    let scrapped = steps
        .iter()
        .fold(0, |sum: i64, step| sum.saturating_add(step.scrapped));
    if order.scrapped != scrapped {
        findings
            .at(
                set,
                &SCRAPPED_DIFFERS,
                WorkOrders,
                order.row,
                "quantity_scrapped",
            )
            .with(WorkOrderSteps, rows())
            .because(format!("its steps scrapped {scrapped} together"));
    }
}

fn limits(
    set: &DataSet,
    order: &OrderRow,
    steps: &[StepRow],
    rules: &Rules,
    findings: &mut Findings,
) {
    let done = order.completed.saturating_add(order.scrapped);
    let started = steps
        .first()
        .map_or(done, |first| first.quantity_in.max(done));
    let over = order
        .planned
        .saturating_mul(i64::from(rules.over_tolerance_percent))
        / 100;
    if started > order.planned.saturating_add(over) {
        findings
            .at(
                set,
                &OVER_PRODUCTION,
                WorkOrders,
                order.row,
                "quantity_planned",
            )
            .with(WorkOrderSteps, steps.iter().map(|step| step.row))
            .because(format!(
                "{started} were started; {}% more than planned may be",
                rules.over_tolerance_percent
            ));
    }
    let is_done = matches!(order.status, OrderStatus::Completed | OrderStatus::Closed);
    if is_done && !rules.accepts_short && done < order.planned {
        findings
            .at(
                set,
                &COMPLETED_SHORT,
                WorkOrders,
                order.row,
                "quantity_planned",
            )
            .with(WorkOrderSteps, steps.iter().map(|step| step.row))
            .because(format!("it is done, but only {done} were made or scrapped"));
    }
}

fn status(
    set: &DataSet,
    order: &OrderRow,
    steps: &[StepRow],
    moves: &[usize],
    findings: &mut Findings,
) {
    let Some(reason) = misfit(order, steps, moves) else {
        return;
    };
    findings
        .at(set, &ORDER_STATUS, WorkOrders, order.row, "status")
        .with(WorkOrderSteps, steps.iter().map(|step| step.row))
        .with(MaterialTransactions, moves.iter().copied())
        .because(reason);
}

/// What is wrong with an order's status, given its row, its steps and its transactions.
fn misfit(order: &OrderRow, steps: &[StepRow], moves: &[usize]) -> Option<&'static str> {
    use OrderStatus::{
        Cancelled, Closed, Completed, Firmed, InProgress, Planned, QualityHold, Released,
    };
    let is_untouched =
        order.completed == 0 && order.scrapped == 0 && steps.iter().all(StepRow::is_untouched);
    let is_over =
        |step: &StepRow| matches!(step.status, StepStatus::Completed | StepStatus::Skipped);
    match order.status {
        Planned | Firmed | Released if !is_untouched => {
            Some("what is not started has no quantities, neither here nor in its steps")
        }
        Planned | Firmed | Released if !moves.is_empty() => {
            Some("what is not started has no transactions")
        }
        Planned | Firmed | Released if order.is_started || order.is_ended => {
            Some("what is not started has no actual dates")
        }
        Planned | Firmed | Released if steps.iter().any(|s| s.status == StepStatus::InProgress) => {
            Some("what is not started has no step in progress")
        }
        InProgress if !order.is_started => Some("what is in progress has an actual_start_date"),
        InProgress | QualityHold if order.is_ended => {
            Some("what is not completed has no actual_end_date")
        }
        Completed | Closed if !order.is_started || !order.is_ended => {
            Some("what is completed has an actual_start_date and an actual_end_date")
        }
        Completed | Closed if !steps.iter().all(is_over) => {
            Some("what is completed has no step that is pending or in progress")
        }
        Completed | Closed if waits(steps) => {
            Some("what is completed has nothing waiting between its steps")
        }
        Cancelled if !is_untouched => {
            Some("what is cancelled made nothing: quantities are taken back first")
        }
        _ => None,
    }
}

/// Whether anything lies between two steps.
fn waits(steps: &[StepRow]) -> bool {
    steps.windows(2).any(|pair| match pair {
        [before, step] => step.quantity_in < before.quantity_out,
        _ => false,
    })
}
