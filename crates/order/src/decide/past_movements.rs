//! Whether the movements of an order's past make up its sums.

use super::import::wrong;
use crate::amount::{minus, plus};
use crate::{OrderImported, OrderState, OrderStock};
use lineside_execution::Violation;
use lineside_kernel::ItemId;
use lineside_stock::MovementKind;
use rust_decimal::Decimal;

/// Movements are given all or not at all: where there are some, they make up every sum.
pub(super) fn past_movements(
    past: &OrderImported,
    after: &OrderState,
    violations: &mut Vec<Violation>,
) {
    if past.movements.is_empty() {
        return;
    }
    if past.header.stock == OrderStock::None {
        let message = "the order keeps out of the ledger, and movements go into it".into();
        violations.push(wrong("movements", message));
    }
    for (place, movement) in past.movements.iter().enumerate() {
        use MovementKind::{IssueToWo, ReceiptFromWo, ReturnToStock, ScrapIssued};
        let kinds = [IssueToWo, ReturnToStock, ScrapIssued, ReceiptFromWo];
        if !kinds.contains(&movement.kind) {
            let message = format!("a {} is no movement of an order", movement.kind.as_str());
            violations.push(wrong(format!("movements[{place}].kind"), message));
        }
    }
    let sum = |kind: MovementKind, line: Option<u32>, item: &ItemId| {
        let of_kind = past.movements.iter().filter(|it| it.kind == kind);
        of_kind
            .filter(|it| match (it.line, line) {
                (Some(own), Some(line)) => own == line,
                _ => it.item == *item,
            })
            .fold(Decimal::ZERO, |sum, it| plus(sum, it.quantity))
    };
    for component in after.each_component() {
        // A substitute is counted in its own pieces, and its share is not known here.
        if component
            .plan
            .is_some_and(|plan| !plan.substitutes.is_empty())
        {
            continue;
        }
        let of = |kind| sum(kind, Some(component.line), component.item);
        let returned = of(MovementKind::ReturnToStock);
        let issued = minus(of(MovementKind::IssueToWo), returned);
        let scrapped = of(MovementKind::ScrapIssued);
        let sums = component.sums;
        for (moved, known, what) in [
            (issued, sums.issued, "issued and not returned"),
            (returned, sums.returned, "returned"),
            (scrapped, sums.scrapped, "scrapped"),
        ] {
            // Whoever does not count what was returned leaves that to the movements.
            let is_told = what != "returned" || !known.is_zero();
            if is_told && moved != known {
                let message = format!(
                    "line {}: {known} were {what}, and the movements say {moved}",
                    component.line
                );
                violations.push(wrong("movements", message));
            }
        }
    }
    let received = sum(MovementKind::ReceiptFromWo, None, &past.header.item);
    if received != past.received {
        let message = format!(
            "{} were received, and the movements say {received}",
            past.received
        );
        violations.push(wrong("movements", message));
    }
}
