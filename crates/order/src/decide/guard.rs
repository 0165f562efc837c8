//! What several decisions ask first.

use crate::amount::{is_bookable, is_multiple};
use crate::error::{
    INVALID_TRANSITION, NOT_A_MULTIPLE, NOT_OPEN, OUT_OF_RANGE, QUANTITY_NOT_POSITIVE,
    REWORK_BOUND, UNKNOWN, UNKNOWN_STEP,
};
use crate::{OrderHeader, OrderMove, OrderParent, OrderState, OrderStatus};
use lineside_execution::{Command, Rejection, Violation};
use lineside_kernel::TransactionId;
use rust_decimal::Decimal;

/// The header of an order that exists.
pub(crate) fn known(state: &OrderState) -> Result<&OrderHeader, Rejection> {
    match state.header.as_deref() {
        Some(header) => Ok(header),
        None => Err(Violation::new(
            &UNKNOWN,
            "there is no order with this code; create it first",
        )
        .into()),
    }
}

pub(super) fn not_allowed(state: &OrderState, wanted: OrderMove) -> Option<Violation> {
    if wanted.leads_to(state.status).is_some() {
        return None;
    }
    let allowed: Vec<&str> = wanted.allowed_in().map(OrderStatus::as_str).collect();
    let status = state.status.as_str();
    let message = format!(
        "the order is {status}; `{}` is permitted when it is {}",
        wanted.action(),
        allowed.join(" or ")
    );
    let violation = Violation::new(&INVALID_TRANSITION, message)
        .with("status", status)
        .with("expected", allowed);
    Some(violation)
}

pub(super) fn not_open(
    state: &OrderState,
    action: &str,
    open: &[OrderStatus],
) -> Option<Violation> {
    if open.contains(&state.status) {
        return None;
    }
    let allowed: Vec<&str> = open.iter().map(|status| status.as_str()).collect();
    let status = state.status.as_str();
    let message = format!(
        "the order is {status}; `{action}` is permitted when it is {}",
        allowed.join(" or ")
    );
    let violation = Violation::new(&NOT_OPEN, message)
        .with("status", status)
        .with("expected", allowed);
    Some(violation)
}

/// What is wrong with the quantities of a posting: one is below zero, or all are zero.
pub(super) fn not_positive(quantities: &[(&str, Decimal)]) -> Option<Violation> {
    let below = quantities
        .iter()
        .find(|(_, quantity)| quantity.is_sign_negative() && !quantity.is_zero());
    if let Some((name, quantity)) = below {
        let message = format!(
            "`{name}` is {quantity}; a quantity is zero or more, the kind of posting says which way it goes"
        );
        let violation = Violation::new(&QUANTITY_NOT_POSITIVE, message)
            .with("path", *name)
            .with("value", quantity.to_string());
        return Some(violation);
    }
    if quantities.iter().any(|(_, quantity)| !quantity.is_zero()) {
        return None;
    }
    let names: Vec<&str> = quantities.iter().map(|(name, _)| *name).collect();
    let message = format!(
        "nothing is posted: `{}` must be above zero",
        names.join("` or `")
    );
    Some(Violation::new(&QUANTITY_NOT_POSITIVE, message).with("path", names.first().copied()))
}

/// A quantity that is no whole number of increments.
pub(super) fn no_multiple(name: &str, quantity: Decimal, increment: Decimal) -> Option<Violation> {
    let is_plain_zero = quantity.is_zero() && quantity.scale() == 0;
    if is_plain_zero || is_bookable(quantity) && is_multiple(quantity, increment) {
        return None;
    }
    let message =
        format!("`{name}` is {quantity}; whole multiples of {increment} below 10^15 are accepted");
    let violation = Violation::new(&NOT_A_MULTIPLE, message)
        .with("path", name)
        .with("value", quantity.to_string())
        .with("increment", increment.to_string());
    Some(violation)
}

/// Hours that are below zero, or have too many digits.
pub(super) fn bad_hours(name: &str, hours: Decimal) -> Option<Violation> {
    if !is_bookable(hours) {
        let message = format!("`{name}` is {hours}; up to nine decimals are accepted");
        let violation = Violation::new(&OUT_OF_RANGE, message).with("path", name);
        return Some(violation.with("value", hours.to_string()));
    }
    if hours.is_zero() {
        return None;
    }
    not_positive(&[(name, hours)])
}

/// A rework order has the units that another order counts: none come to it or leave it on
/// another way.
pub(super) fn bound_to_parent(header: &OrderHeader, path: &str, what: &str) -> Option<Violation> {
    let Some(OrderParent::Rework { order, .. }) = &header.parent else {
        return None;
    };
    let message = format!("the order reworks units of `{order}` and gives them back there; {what}");
    let violation = Violation::new(&REWORK_BOUND, message).with("path", path);
    Some(violation.with("order", order.as_str()))
}

pub(super) fn unknown_step(state: &OrderState, name: &str, sequence: u32) -> Violation {
    let steps = state.plan.as_deref().map_or(&[][..], |plan| &plan.steps);
    let steps: Vec<u32> = steps.iter().map(|step| step.sequence).collect();
    let message = format!("the order has no step {sequence} here; its steps are {steps:?}");
    Violation::new(&UNKNOWN_STEP, message)
        .with("path", name)
        .with("value", sequence)
        .with("expected", steps)
}

pub(super) fn out_of_range(what: &str) -> Violation {
    Violation::new(
        &OUT_OF_RANGE,
        format!("{what} has more digits than can be kept exactly; use a simpler ratio"),
    )
}

/// The number of a posting: the caller's, else the id of the command.
pub(crate) fn number(
    given: Option<&TransactionId>,
    command: &Command,
) -> Result<TransactionId, Rejection> {
    match given {
        Some(number) => Ok(number.clone()),
        None => TransactionId::try_from(command.id.to_text())
            .map_err(|_| out_of_range("the id of the command").into()),
    }
}
