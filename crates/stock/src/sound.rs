//! What is wrong with a posting whatever the stock is, and numbers that follow from others.

use crate::error::{
    LOT_NOT_TRACKED, LOT_REQUIRED, NOT_A_MULTIPLE, NUMBER_TAKEN, ORDER_REQUIRED,
    QUANTITY_NOT_POSITIVE, REASON_REQUIRED, SERIAL_QUANTITY, no_code,
};
use crate::{MovementKind, Posting, Sign, StockRules, Tracking, exact};
use lineside_execution::{Refused, Violation};
use lineside_kernel::TransactionId;
use rust_decimal::Decimal;

/// What is wrong with a posting whatever the stock is.
pub(crate) fn unsound(rules: &StockRules, posting: &Posting, quantity: Decimal) -> Vec<Violation> {
    use MovementKind::{
        AdjustmentIn, AdjustmentOut, IssueToWo, ReceiptFromWo, ReturnToStock, Scrap, ScrapIssued,
    };
    let mut violations = Vec::new();
    let given = || quantity.to_string();
    if quantity <= Decimal::ZERO {
        violations.push(
            Violation::new(
                &QUANTITY_NOT_POSITIVE,
                format!("the quantity is {quantity}; it must be above zero"),
            )
            .with("quantity", given()),
        );
    } else if !exact::is_multiple(quantity, rules.increment) {
        violations.push(not_a_multiple(rules, quantity));
    }
    // What goes out is chosen by the rules; what an order scraps of what it has is not.
    let is_scrap = posting.kind == ScrapIssued && !posting.is_past;
    let names_lot = posting.kind.sign() == Sign::In || is_scrap;
    match (rules.tracking, &posting.lot) {
        (Tracking::None, Some(lot)) => violations.push(
            Violation::new(
                &LOT_NOT_TRACKED,
                format!(
                    "`{}` is not followed by lot; `{lot}` cannot be named",
                    posting.item
                ),
            )
            .with("lot", lot.as_str()),
        ),
        (Tracking::Lot | Tracking::Serial, None) if names_lot => {
            violations.push(Violation::new(
                &LOT_REQUIRED,
                format!("`{}` is followed by lot; name the lot", posting.item),
            ));
        }
        (Tracking::Serial, Some(_)) if quantity != Decimal::ONE => violations.push(
            Violation::new(
                &SERIAL_QUANTITY,
                format!("a piece with a number is one piece; {quantity} were given"),
            )
            .with("quantity", given()),
        ),
        _ => {}
    }
    if let (Tracking::None, Some(status)) = (rules.tracking, posting.status) {
        let message = format!(
            "`{}` is not followed by lot; nothing of it can be {}",
            posting.item,
            status.as_str()
        );
        violations.extend(
            Some(Violation::new(&LOT_NOT_TRACKED, message).with("status", status.as_str()))
                .filter(|_| !status.is_released()),
        );
    }
    let needs_reason = [Scrap, ScrapIssued, AdjustmentIn, AdjustmentOut];
    if needs_reason.contains(&posting.kind) && posting.reason.is_none() {
        violations.push(Violation::new(
            &REASON_REQUIRED,
            format!("a {} needs a reason", posting.kind),
        ));
    }
    let needs_order = [IssueToWo, ReturnToStock, ReceiptFromWo, ScrapIssued];
    if needs_order.contains(&posting.kind) && posting.order.is_none() {
        violations.push(Violation::new(
            &ORDER_REQUIRED,
            format!("a {} belongs to a work order", posting.kind),
        ));
    }
    violations
}

pub(crate) fn not_a_multiple(rules: &StockRules, quantity: Decimal) -> Violation {
    Violation::new(
        &NOT_A_MULTIPLE,
        format!(
            "{quantity} is no multiple of {}, the least that can be booked",
            rules.increment
        ),
    )
    .with("quantity", quantity.to_string())
    .with("increment", rules.increment.to_string())
}

pub(crate) fn number_taken(number: &TransactionId) -> Violation {
    Violation::new(
        &NUMBER_TAKEN,
        format!("`{number}` is the number of a movement already"),
    )
    .with("number", number.as_str())
}

/// A number with the count of a part behind it.
pub(crate) fn suffixed(number: &TransactionId, count: usize) -> Result<TransactionId, Refused> {
    ending(number, &format!("-{count}"))
}

/// A number with something behind it.
pub(crate) fn ending(number: &TransactionId, end: &str) -> Result<TransactionId, Refused> {
    TransactionId::new(format!("{number}{end}")).map_err(no_code)
}
