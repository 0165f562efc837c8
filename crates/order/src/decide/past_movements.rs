//! Whether the movements of an order's past make up its sums.

use super::import::wrong;
use crate::amount::{minus, plus};
use crate::{Component, ImportedMovement, OrderImported, OrderState, OrderStock};
use lineside_execution::Violation;
use lineside_stock::MovementKind;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

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
    let mut of_lines: BTreeMap<(u32, MovementKind), Decimal> = BTreeMap::new();
    let mut received = Decimal::ZERO;
    for (place, movement) in past.movements.iter().enumerate() {
        let goes = match movement.kind {
            MovementKind::ReceiptFromWo => made(past, movement),
            _ => line_of(after, movement).map(Goes::ToLine),
        };
        match goes {
            Ok(Goes::ToLine(line)) => {
                let sum = of_lines.entry((line, movement.kind)).or_default();
                *sum = plus(*sum, movement.quantity);
            }
            Ok(Goes::ToUnits) => received = plus(received, movement.quantity),
            Ok(Goes::Beside) => {}
            Err(message) => violations.push(wrong(format!("movements[{place}]"), message)),
        }
    }
    for component in after.each_component() {
        // A substitute is counted in its own pieces, and its share is not known here.
        if component
            .plan
            .is_some_and(|plan| !plan.substitutes.is_empty())
        {
            continue;
        }
        let of = |kind| {
            of_lines
                .get(&(component.line, kind))
                .copied()
                .unwrap_or_default()
        };
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
    if received != past.received {
        let message = format!(
            "{} were received, and the movements say {received}",
            past.received
        );
        violations.push(wrong("movements", message));
    }
}

/// What a movement adds to.
enum Goes {
    ToLine(u32),
    /// The units that the order makes.
    ToUnits,
    /// By-products, of which an order's past has no sums.
    Beside,
}

fn made(past: &OrderImported, movement: &ImportedMovement) -> Result<Goes, String> {
    let item = &movement.item;
    if *item == past.header.item {
        return Ok(Goes::ToUnits);
    }
    let mut byproducts = past.plan.byproducts.iter();
    match byproducts.any(|line| line.item == *item) {
        true => Ok(Goes::Beside),
        false => Err(format!("the order does not make `{item}`")),
    }
}

/// The line that a movement of material belongs to: the one that it names, or the only one
/// of its item.
fn line_of(after: &OrderState, movement: &ImportedMovement) -> Result<u32, String> {
    let item = &movement.item;
    let fits = |component: &Component<'_>| {
        let mut others = component.plan.iter().flat_map(|plan| &plan.substitutes);
        component.item == item || others.any(|other| other.item == *item)
    };
    if let Some(line) = movement.line {
        let mut lines = after.each_component();
        return match lines.find(|component| component.line == line) {
            Some(component) if fits(&component) => Ok(line),
            Some(component) => Err(format!(
                "line {line} is of `{}`, not of `{item}`",
                component.item
            )),
            None => Err(format!("the order has no line {line}")),
        };
    }
    let of_item = |component: &Component<'_>| component.item == item;
    let mut lines: Vec<u32> = after
        .each_component()
        .filter(of_item)
        .map(|it| it.line)
        .collect();
    if lines.is_empty() {
        lines = after
            .each_component()
            .filter(fits)
            .map(|it| it.line)
            .collect();
    }
    match lines.as_slice() {
        [line] => Ok(*line),
        [] => Err(format!("no line of the order is of `{item}`")),
        lines => Err(format!(
            "`{item}` stands in the lines {lines:?}; name the `line`"
        )),
    }
}
