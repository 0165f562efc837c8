//! Made-up transactions, numbered in the order in which they happened.

use super::dice::Dice;
use super::job::{Item, Move};
use super::sizes::shares;
use super::work::instant;
use crate::DataSet;
use crate::value::Hundredths;
use crate::word::{ScrapReason, TransactionType};
use lineside_kernel::Timestamp;
use smol_str::{SmolStr, format_smolstr};

/// How scrap is spread over its reasons, in percent.
const REASONS: [(ScrapReason, usize); 4] = [
    (ScrapReason::QualityDefect, 40),
    (ScrapReason::MachineError, 25),
    (ScrapReason::OperatorError, 20),
    (ScrapReason::MaterialDefect, 15),
];

pub(crate) fn make(set: &mut DataSet, mut moves: Vec<Move>, dice: &mut Dice) {
    // Stable, so that what an order does at one moment stays in its order.
    moves.sort_by_key(|step| step.at);
    let scrap = |step: &&Move| step.kind == TransactionType::Scrap;
    let mut reasons = reasons(moves.iter().filter(scrap).count(), dice).into_iter();
    let clerks: Vec<SmolStr> = (1..=40)
        .map(|clerk| format_smolstr!("operator-{clerk:02}"))
        .collect();
    let rows = &mut set.material_transactions;
    for (row, step) in moves.iter().enumerate() {
        let (part, product) = match step.item {
            Item::Part(part) => (Some(part), None),
            Item::Product(product) => (None, Some(product)),
        };
        rows.transaction_number
            .push(format_smolstr!("MTX-2024-{:05}", row + 1));
        rows.transaction_type.push(step.kind);
        rows.work_order_id.push(Some(step.order));
        rows.part_id.push(part);
        rows.product_id.push(product);
        rows.facility_id.push(Some(step.site));
        rows.quantity.push(step.quantity);
        rows.unit_cost.push(Hundredths::new(step.cost));
        let is_scrap = step.kind == TransactionType::Scrap;
        rows.reason_code
            .push(if is_scrap { reasons.next() } else { None });
        rows.reference_number.push("");
        rows.created_at
            .push(instant(step.at).unwrap_or(Timestamp::MIN));
        let clerk = (step.order + dice.place(3)) % clerks.len();
        rows.created_by
            .push(clerks.get(clerk).map_or("", SmolStr::as_str));
    }
}

/// Exactly as many of each reason as its share says.
fn reasons(count: usize, dice: &mut Dice) -> Vec<ScrapReason> {
    let weights: Vec<usize> = REASONS.iter().map(|(_, weight)| *weight).collect();
    let mut reasons: Vec<ScrapReason> = REASONS
        .iter()
        .zip(shares(count, &weights))
        .flat_map(|((reason, _), count)| std::iter::repeat_n(*reason, count))
        .collect();
    dice.shuffle(&mut reasons);
    reasons
}
