//! The transactions: each in itself, and all of an order together.

use super::findings::Findings;
use super::groups::Groups;
use crate::DataSet;
use crate::table::Table::{MaterialTransactions, WorkOrders};
use crate::violation::{
    BAD_DATES, EXCEEDS_NET_ISSUED, MISSING_REFERENCE, NOT_ON_BOM, ORDER_STATUS, REASON,
    RECEIPTS_DIFFER, SCRAP_DIFFERS, WRONG_ITEM, WRONG_PRODUCT, WRONG_SITE,
};
use crate::word::{OrderStatus, TransactionType};

pub(crate) fn check(
    set: &DataSet,
    moves_of: &Groups,
    unreadable: &[bool],
    findings: &mut Findings,
) {
    for row in 0..set.material_transactions.len() {
        shape(set, row, findings);
    }
    let lists = part_lists(set);
    let mut rows = Vec::new();
    let mut net = Vec::new();
    for (order, skipped) in unreadable.iter().enumerate() {
        if *skipped {
            continue;
        }
        rows.clear();
        rows.extend_from_slice(moves_of.rows(order));
        let at = |row: &usize| set.material_transactions.created_at.get(*row).copied();
        if !rows.is_sorted_by_key(at) {
            rows.sort_by_key(at);
        }
        for row in &rows {
            belongs(set, order, *row, &lists, findings);
        }
        net_issued(set, order, &rows, &mut net, findings);
        sums(set, order, &rows, findings);
    }
}

/// A transaction names what its type needs and nothing else.
fn shape(set: &DataSet, row: usize, findings: &mut Findings) {
    let moves = &set.material_transactions;
    let Some(kind) = moves.transaction_type.get(row).copied() else {
        return;
    };
    let part = !moves.part_id.is_nothing(row);
    let product = !moves.product_id.is_nothing(row);
    let wrong = match kind {
        TransactionType::IssueToWorkOrder | TransactionType::ReturnToStock if !part || product => {
            Some((
                "part_id",
                "what is issued or returned is a part, and no product",
            ))
        }
        TransactionType::ReceiptFromWorkOrder if part || !product => {
            Some(("product_id", "what is received is a product, and no part"))
        }
        TransactionType::Scrap if part == product => Some((
            "part_id",
            "what is scrapped is a part or a product, and not both",
        )),
        _ => None,
    };
    if let Some((field, reason)) = wrong {
        findings
            .at(set, &WRONG_ITEM, MaterialTransactions, row, field)
            .because(reason);
    }
    let is_scrap = kind == TransactionType::Scrap;
    if moves.reason_code.get(row).copied().flatten().is_some() != is_scrap {
        let reason = if is_scrap {
            "scrap needs a reason"
        } else {
            "only scrap has a reason"
        };
        findings
            .at(set, &REASON, MaterialTransactions, row, "reason_code")
            .because(reason);
    }
    if moves.work_order_id.is_nothing(row) && !is_scrap {
        findings
            .at(
                set,
                &MISSING_REFERENCE,
                MaterialTransactions,
                row,
                "work_order_id",
            )
            .because("only scrap out of stock has no work order");
    }
}

/// The parts of each product, to see at a glance whether one is among them.
fn part_lists(set: &DataSet) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new(); set.products.len()];
    let lines = &set.product_components;
    for (product, part) in lines.product_id.iter().zip(lines.part_id.iter()) {
        if let (Some(list), Some(part)) = (product.and_then(|at| lists.get_mut(at)), part) {
            list.push(part);
        }
    }
    lists
}

/// A transaction fits the order that it belongs to.
fn belongs(set: &DataSet, order: usize, row: usize, lists: &[Vec<usize>], findings: &mut Findings) {
    let (moves, orders) = (&set.material_transactions, &set.work_orders);
    let site = moves.facility_id.row(row);
    if site.is_some() && site != orders.facility_id.row(order) {
        findings
            .at(set, &WRONG_SITE, MaterialTransactions, row, "facility_id")
            .with(WorkOrders, [order])
            .because("the order is made at another site");
    }
    let product = moves.product_id.row(row);
    if product.is_some() && product != orders.product_id.row(order) {
        findings
            .at(set, &WRONG_PRODUCT, MaterialTransactions, row, "product_id")
            .with(WorkOrders, [order])
            .because("the order makes another product");
    }
    let at = moves.created_at.get(row).copied();
    let start = orders.actual_start_date.get(order).copied().flatten();
    let end = orders.actual_end_date.get(order).copied().flatten();
    if start.is_none() || at < start || (end.is_some() && at > end) {
        findings
            .at(set, &BAD_DATES, MaterialTransactions, row, "created_at")
            .with(WorkOrders, [order])
            .because("the order had not started, or had ended, at that time");
    }
    let is_issue = moves.transaction_type.get(row) == Some(&TransactionType::IssueToWorkOrder);
    let list = orders
        .product_id
        .row(order)
        .and_then(|product| lists.get(product));
    if let (true, Some(part), Some(list)) = (is_issue, moves.part_id.row(row), list)
        && !list.is_empty()
        && !list.contains(&part)
    {
        findings
            .at(set, &NOT_ON_BOM, MaterialTransactions, row, "part_id")
            .only_a_warning()
            .because("the part is not on the product's list; it may stand in for one that is");
    }
}

/// No more of a part is returned or scrapped than was issued, at any moment.
fn net_issued(
    set: &DataSet,
    order: usize,
    rows: &[usize],
    net: &mut Vec<(usize, i64)>,
    findings: &mut Findings,
) {
    let moves = &set.material_transactions;
    net.clear();
    for row in rows {
        let (Some(part), Some(quantity), Some(kind)) = (
            moves.part_id.row(*row),
            moves.quantity.get(*row).copied(),
            moves.transaction_type.get(*row),
        ) else {
            continue;
        };
        let place = net
            .iter()
            .position(|(known, _)| *known == part)
            .unwrap_or(net.len());
        if place == net.len() {
            net.push((part, 0));
        }
        let Some((_, issued)) = net.get_mut(place) else {
            continue;
        };
        match kind {
            TransactionType::IssueToWorkOrder => *issued = issued.saturating_add(quantity),
            TransactionType::ReceiptFromWorkOrder => {}
            TransactionType::ReturnToStock | TransactionType::Scrap if quantity > *issued => {
                let same = |other: &usize| moves.part_id.row(*other) == Some(part) && other != row;
                findings
                    .at(
                        set,
                        &EXCEEDS_NET_ISSUED,
                        MaterialTransactions,
                        *row,
                        "quantity",
                    )
                    .with(MaterialTransactions, rows.iter().copied().filter(same))
                    .because(format!(
                        "only {issued} of the part were still issued at that time"
                    ));
            }
            TransactionType::ReturnToStock | TransactionType::Scrap => *issued -= quantity,
        }
    }
    let is_cancelled = set.work_orders.status.get(order) == Some(&OrderStatus::Cancelled);
    if is_cancelled && net.iter().any(|(_, issued)| *issued != 0) {
        findings
            .at(set, &ORDER_STATUS, WorkOrders, order, "status")
            .with(MaterialTransactions, rows.iter().copied())
            .because("what is cancelled has returned or scrapped all that was issued to it");
    }
}

/// What an order handed over and what it lost is what its row says.
fn sums(set: &DataSet, order: usize, rows: &[usize], findings: &mut Findings) {
    let (moves, orders) = (&set.material_transactions, &set.work_orders);
    let of_kind = |kind: TransactionType| {
        rows.iter().copied().filter(move |row| {
            moves.transaction_type.get(*row) == Some(&kind) && !moves.product_id.is_nothing(*row)
        })
    };
    let sum = |kind: TransactionType| {
        of_kind(kind)
            .filter_map(|row| moves.quantity.get(row).copied())
            .fold(0_i64, i64::saturating_add)
    };
    let received = sum(TransactionType::ReceiptFromWorkOrder);
    if orders.quantity_completed.get(order) != Some(&received) {
        findings
            .at(
                set,
                &RECEIPTS_DIFFER,
                WorkOrders,
                order,
                "quantity_completed",
            )
            .with(
                MaterialTransactions,
                of_kind(TransactionType::ReceiptFromWorkOrder),
            )
            .because(format!("its receipts sum up to {received}"));
    }
    let lost = sum(TransactionType::Scrap);
    if orders.quantity_scrapped.get(order) != Some(&lost) {
        findings
            .at(set, &SCRAP_DIFFERS, WorkOrders, order, "quantity_scrapped")
            .with(MaterialTransactions, of_kind(TransactionType::Scrap))
            .because(format!("its scrap rows for the product sum up to {lost}"));
    }
}
