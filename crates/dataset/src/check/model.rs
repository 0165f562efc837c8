//! The rules again, slowly and obviously: one order at a time, from plain rows.

use crate::{DataSet, OrderStatus, StepStatus, TransactionType};
use std::collections::BTreeMap;

/// Every fault of a data set, in words.
pub(crate) fn faults(set: &DataSet) -> Vec<String> {
    let mut faults = Vec::new();
    for order in 0..set.work_orders.len() {
        let mut fault =
            |what: &str| faults.push(format!("{}: {what}", set.work_orders.wo_number[order]));
        order_faults(set, order, &mut fault);
    }
    balances(set, &mut faults);
    faults
}

fn order_faults(set: &DataSet, order: usize, fault: &mut dyn FnMut(&str)) {
    let o = &set.work_orders;
    let s = &set.work_order_steps;
    let m = &set.material_transactions;
    let steps: Vec<usize> = (0..s.len())
        .filter(|row| s.work_order_id.row(*row) == Some(order))
        .collect();
    let moves: Vec<usize> = (0..m.len())
        .filter(|row| m.work_order_id.row(*row) == Some(order))
        .collect();
    let (planned, completed, scrapped) = (
        o.quantity_planned[order],
        o.quantity_completed[order],
        o.quantity_scrapped[order],
    );
    let status = o.status[order];
    let (start, end) = (o.actual_start_date[order], o.actual_end_date[order]);

    // planned + over = completed + scrapped + remaining, and nothing is over here.
    if completed + scrapped > planned || planned <= 0 {
        fault("over");
    }
    let mut scrap_of_steps = 0;
    let mut before = planned;
    for (place, row) in steps.iter().enumerate() {
        let (taken, out, lost) = (
            s.quantity_in[*row],
            s.quantity_out[*row],
            s.quantity_scrapped[*row],
        );
        if taken < 0 || out < 0 || lost < 0 || taken < out + lost || taken > before {
            fault("step does not conserve");
        }
        if s.status[*row] == StepStatus::Completed && taken != out + lost {
            fault("completed step keeps some");
        }
        if s.status[*row] == StepStatus::Pending && taken + out + lost > 0 {
            fault("pending step has some");
        }
        if (s.status[*row] == StepStatus::Completed) != s.actual_end[*row].is_some() {
            fault("end of step");
        }
        if (s.status[*row] == StepStatus::Pending) != s.actual_start[*row].is_none() {
            fault("start of step");
        }
        if s.step_sequence[*row] != 10 * (i64::try_from(place).unwrap() + 1) {
            fault("sequence");
        }
        for at in [s.actual_start[*row], s.actual_end[*row]]
            .into_iter()
            .flatten()
        {
            if Some(at) < start || end.is_some_and(|end| at > end) {
                fault("step outside order");
            }
        }
        let center = s.work_center_id.row(*row).unwrap();
        if set.work_centers.facility_id.row(center) != o.facility_id.row(order) {
            fault("step elsewhere");
        }
        let routing = s.routing_step_id.row(*row).unwrap();
        let r = &set.production_routings;
        let day = o.planned_start_date[order].unwrap();
        if r.product_id.row(routing) != o.product_id.row(order)
            || r.effective_from[routing].unwrap() > day
            || r.effective_to[routing].is_some_and(|to| to <= day)
            || r.step_sequence[routing] != s.step_sequence[*row]
        {
            fault("wrong recipe");
        }
        scrap_of_steps += lost;
        before = out;
    }
    if scrap_of_steps != scrapped || before != completed && !steps.is_empty() {
        fault("sums of steps");
    }

    let mut net: BTreeMap<usize, i64> = BTreeMap::new();
    let (mut received, mut lost) = (0, 0);
    for row in &moves {
        let quantity = m.quantity[*row];
        let at = m.created_at[*row];
        if quantity <= 0 || start.is_none_or(|start| at < start) || end.is_some_and(|end| at > end)
        {
            fault("transaction");
        }
        if m.reason_code[*row].is_some() != (m.transaction_type[*row] == TransactionType::Scrap) {
            fault("reason");
        }
        match (
            m.transaction_type[*row],
            m.part_id.row(*row),
            m.product_id.row(*row),
        ) {
            (TransactionType::IssueToWorkOrder, Some(part), None) => {
                *net.entry(part).or_default() += quantity
            }
            (TransactionType::ReturnToStock | TransactionType::Scrap, Some(part), None) => {
                *net.entry(part).or_default() -= quantity;
            }
            (TransactionType::ReceiptFromWorkOrder, None, Some(_)) => received += quantity,
            (TransactionType::Scrap, None, Some(_)) => lost += quantity,
            _ => fault("item"),
        }
        if net.values().any(|net| *net < 0) {
            fault("net issued");
        }
    }
    if received != completed || lost != scrapped {
        fault("sums of transactions");
    }
    let fits = match status {
        OrderStatus::Released => moves.is_empty() && start.is_none() && completed + scrapped == 0,
        OrderStatus::InProgress | OrderStatus::QualityHold => start.is_some() && end.is_none(),
        OrderStatus::Completed => {
            start.is_some()
                && start <= end
                && completed + scrapped == planned
                && steps
                    .iter()
                    .all(|row| s.status[*row] == StepStatus::Completed)
        }
        OrderStatus::Cancelled => net.values().all(|net| *net == 0) && completed + scrapped == 0,
        _ => false,
    };
    if !fits {
        fault("status");
    }
}

fn balances(set: &DataSet, faults: &mut Vec<String>) {
    let m = &set.material_transactions;
    let stock = &set.opening_stock;
    let mut balance: BTreeMap<_, i64> = (0..stock.len())
        .map(|row| {
            (
                (stock.facility_id.row(row), stock.part_id.row(row)),
                stock.quantity[row],
            )
        })
        .collect();
    for row in 0..m.len() {
        if row > 0 && m.created_at[row] < m.created_at[row - 1] {
            faults.push(format!("{}: out of time", m.transaction_number[row]));
        }
        let change = match m.transaction_type[row] {
            TransactionType::IssueToWorkOrder => -m.quantity[row],
            TransactionType::ReturnToStock => m.quantity[row],
            _ => continue,
        };
        let left = balance
            .entry((m.facility_id.row(row), m.part_id.row(row)))
            .or_default();
        *left += change;
        if *left < 0 {
            faults.push(format!("{}: below zero", m.transaction_number[row]));
        }
    }
}
