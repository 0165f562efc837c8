//! Material: to the order, back from it, into the bin, and the finished goods.

use super::guard::{
    bound_to_parent, known, no_multiple, not_open, not_positive, number, out_of_range,
};
use super::report::no_reason;
use super::{Decided, decided};
use crate::amount::{minus, nearest, plus};
use crate::error::{EXCEEDS_COMPLETED, EXCEEDS_NET_ISSUED, EXCEEDS_REQUIREMENT, UNKNOWN_COMPONENT};
use crate::need::{byproducts_of, line};
use crate::{
    Component, ConsumptionPolicy, IssueToOrder, OrderComponent, OrderEvent, OrderPosting,
    OrderState, OrderStatus, PostedLine, PostingKind, ReceiveFromOrder, ReturnFromOrder,
    ScrapOrderComponent,
};
use lineside_execution::{Rejection, Violation};
use lineside_kernel::{ItemId, Ratio};
use rust_decimal::Decimal;

/// Issues material to an order.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_issue(state: &OrderState, command: &IssueToOrder) -> Decided {
    use OrderStatus::{Completed, InProgress, Released};
    known(state)?;
    let mut violations = Vec::new();
    let open: &[OrderStatus] = if command.late {
        &[Released, InProgress, Completed]
    } else {
        &[Released, InProgress]
    };
    violations.extend(not_open(state, "order.issue", open));
    violations.extend(not_positive(&[("quantity", command.quantity)]));
    let mut posted = match named(state, command.line, command.item.as_ref(), command.quantity) {
        Ok(posted) => posted,
        Err(violation) => {
            violations.push(violation);
            return decided(violations, Vec::new);
        }
    };
    let component = state.component(posted.line);
    violations.extend(wrong_increment(component, &posted));
    violations.extend(exceeds_requirement(state, component, &mut posted));
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let mut posting = OrderPosting::next(
        state,
        number(command.posting.as_ref(), &command.command)?,
        PostingKind::Issue,
    );
    posting.step = component
        .and_then(|component| component.plan)
        .and_then(|plan| plan.step);
    posting.late = state.status == Completed;
    posting.lines = vec![posted];
    Ok(vec![OrderEvent::Issued(posting)])
}

/// Puts issued material back into stock.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_return(state: &OrderState, command: &ReturnFromOrder) -> Decided {
    use OrderStatus::Completed;
    known(state)?;
    let mut violations = Vec::new();
    violations.extend(not_open(state, "order.return", given_back_in(command.late)));
    violations.extend(not_positive(&[("quantity", command.quantity)]));
    let posted = named(state, command.line, command.item.as_ref(), command.quantity);
    let posted = match posted {
        Ok(posted) => posted,
        Err(violation) => {
            violations.push(violation);
            return decided(violations, Vec::new);
        }
    };
    let component = state.component(posted.line);
    violations.extend(wrong_increment(component, &posted));
    violations.extend(exceeds_issued(component, &posted));
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let mut posting = OrderPosting::next(
        state,
        number(command.posting.as_ref(), &command.command)?,
        PostingKind::Return,
    );
    posting.late = state.status == Completed;
    posting.lines = vec![posted];
    Ok(vec![OrderEvent::Returned(posting)])
}

/// Throws material away.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_scrap_component(state: &OrderState, command: &ScrapOrderComponent) -> Decided {
    use OrderStatus::Completed;
    known(state)?;
    let mut violations = Vec::new();
    violations.extend(not_open(
        state,
        "order.scrap_component",
        given_back_in(command.late),
    ));
    violations.extend(not_positive(&[("quantity", command.quantity)]));
    let posted = named(state, command.line, command.item.as_ref(), command.quantity);
    let posted = match posted {
        Ok(posted) => posted,
        Err(violation) => {
            violations.push(violation);
            return decided(violations, Vec::new);
        }
    };
    let component = state.component(posted.line);
    violations.extend(wrong_increment(component, &posted));
    if !command.from_stock {
        violations.extend(exceeds_issued(component, &posted));
    }
    if command.reason.is_none() {
        violations.push(no_reason());
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let kind = if command.from_stock {
        PostingKind::ScrapFromStock
    } else {
        PostingKind::ScrapComponent
    };
    let mut posting = OrderPosting::next(
        state,
        number(command.posting.as_ref(), &command.command)?,
        kind,
    );
    posting.late = state.status == Completed;
    posting.reason.clone_from(&command.reason);
    posting.lines = vec![posted];
    Ok(vec![OrderEvent::ComponentScrapped(posting)])
}

/// Receives completed units into stock.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_receive(state: &OrderState, command: &ReceiveFromOrder) -> Decided {
    use OrderStatus::{Completed, InProgress};
    let header = known(state)?;
    let mut violations = Vec::new();
    violations.extend(not_open(state, "order.receive", &[InProgress, Completed]));
    violations.extend(not_positive(&[("quantity", command.quantity)]));
    violations.extend(no_multiple("quantity", command.quantity, header.increment));
    let what = "what it completes waits there, and is received from there";
    violations.extend(bound_to_parent(header, "order", what));
    let receivable = minus(state.completed(), state.received);
    if command.quantity > receivable {
        let message = format!(
            "{} would be received; {receivable} are completed and not received yet",
            command.quantity
        );
        violations.push(
            Violation::new(&EXCEEDS_COMPLETED, message)
                .with("value", command.quantity.to_string())
                .with("available", receivable.to_string()),
        );
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let mut posting = OrderPosting::next(
        state,
        number(command.posting.as_ref(), &command.command)?,
        PostingKind::Receipt,
    );
    posting.received = command.quantity;
    posting.byproducts = byproducts_of(state, command.quantity)
        .ok_or_else(|| out_of_range("a by-product of the receipt"))?;
    Ok(vec![OrderEvent::Received(posting)])
}

fn given_back_in(late: bool) -> &'static [OrderStatus] {
    use OrderStatus::{Completed, InProgress, QualityHold, Released};
    if late {
        &[Released, InProgress, QualityHold, Completed]
    } else {
        &[Released, InProgress, QualityHold]
    }
}

/// The line that a command means, and what it counts as.
fn named(
    state: &OrderState,
    given: Option<u32>,
    item: Option<&ItemId>,
    quantity: Decimal,
) -> Result<PostedLine, Violation> {
    let component = match (given, item) {
        (Some(number), _) => match state.component(number) {
            Some(component) => component,
            None => return Err(unknown(state, format!("the order has no line {number}"))),
        },
        (None, Some(item)) => match with_item(state, item)? {
            Some(component) => component,
            None => return Ok(line(next_line(state), item, quantity)),
        },
        (None, None) => return Err(unknown(state, "name a `line` or an `item`".into())),
    };
    let Some(other) = item.filter(|item| *item != component.item) else {
        return Ok(line(component.line, component.item, quantity));
    };
    let substitutes = component.plan.map_or(&[][..], |plan| &plan.substitutes);
    let Some(substitute) = substitutes
        .iter()
        .find(|substitute| substitute.item == *other)
    else {
        let message = format!(
            "line {} is `{}`; `{other}` is no substitute of it",
            component.line, component.item
        );
        return Err(unknown(state, message));
    };
    let mut posted = line(component.line, other, quantity);
    posted.counted = Some(
        counted(quantity, substitute.ratio).ok_or_else(|| out_of_range("a substitute's ratio"))?,
    );
    Ok(posted)
}

/// What a substitute counts as; a ratio without an end is rounded to nine decimals.
fn counted(quantity: Decimal, ratio: Ratio) -> Option<Decimal> {
    nearest(Ratio::from(quantity).checked_div(ratio).ok()?)
}

/// The one component that is this item, or that it substitutes.
fn with_item<'a>(state: &'a OrderState, item: &ItemId) -> Result<Option<Component<'a>>, Violation> {
    let is_it = |component: &Component<'_>| component.item == item;
    let stands_in = |component: &Component<'_>| {
        let substitutes = component.plan.map_or(&[][..], |plan| &plan.substitutes);
        substitutes
            .iter()
            .any(|substitute| substitute.item == *item)
    };
    let mut found: Vec<_> = state.each_component().filter(is_it).collect();
    if found.is_empty() {
        found = state.each_component().filter(stands_in).collect();
    }
    if found.len() > 1 {
        let lines: Vec<u32> = found.iter().map(|component| component.line).collect();
        return Err(unknown(
            state,
            format!("`{item}` is on lines {lines:?}; name one of them in `line`"),
        ));
    }
    Ok(found.pop())
}

fn next_line(state: &OrderState) -> u32 {
    let lines = || state.each_component().map(|component| component.line);
    let next = lines().max().unwrap_or_default().checked_add(1);
    let is_free = |number: &u32| !lines().any(|line| line == *number);
    next.or_else(|| (1..u32::MAX).find(is_free))
        .unwrap_or(u32::MAX)
}

fn unknown(state: &OrderState, message: String) -> Violation {
    let lines: Vec<u32> = state
        .each_component()
        .map(|component| component.line)
        .collect();
    Violation::new(&UNKNOWN_COMPONENT, message)
        .with("path", "line")
        .with("expected", lines)
}

/// A planned component is booked in its own increments; others in up to nine decimals.
fn wrong_increment(component: Option<Component<'_>>, posted: &PostedLine) -> Option<Violation> {
    let own = component.and_then(|component| component.plan);
    let increment = own
        .filter(|own| own.item == posted.item)
        .map(OrderComponent::increment);
    no_multiple(
        "quantity",
        posted.quantity,
        increment.unwrap_or(Decimal::new(1, 9)),
    )
}

fn exceeds_issued(component: Option<Component<'_>>, posted: &PostedLine) -> Option<Violation> {
    let net = component
        .map(|component| component.sums.net())
        .unwrap_or_default();
    if posted.counted() <= net {
        return None;
    }
    let message = format!(
        "{} would go back or be scrapped; {net} of `{}` are issued",
        posted.counted(),
        posted.item
    );
    let violation = Violation::new(&EXCEEDS_NET_ISSUED, message)
        .with("value", posted.counted().to_string())
        .with("available", net.to_string());
    Some(violation)
}

/// Applies the policy of the line to what would be issued beyond its need.
fn exceeds_requirement(
    state: &OrderState,
    component: Option<Component<'_>>,
    posted: &mut PostedLine,
) -> Option<Violation> {
    let component = component?;
    let plan = component.plan?;
    if plan.policy == ConsumptionPolicy::Flexible {
        return None;
    }
    let Some(required) = state.required(plan) else {
        return Some(out_of_range("what the order needs"));
    };
    let issued = plus(component.sums.net(), posted.counted());
    let excess = minus(issued, required);
    if excess <= Decimal::ZERO {
        return None;
    }
    let ConsumptionPolicy::Strict { tolerance } = &plan.policy else {
        posted.excess = excess;
        return None;
    };
    let allowed = Ratio::ONE
        .checked_add(*tolerance)
        .and_then(|factor| factor.checked_mul(Ratio::from(required)));
    if allowed.is_ok_and(|allowed| Ratio::from(issued) <= allowed) {
        return None;
    }
    let message = format!(
        "{issued} of `{}` would be issued; {required} are needed, and no more than a part of {tolerance} on top is allowed",
        plan.item
    );
    let violation = Violation::new(&EXCEEDS_REQUIREMENT, message)
        .with("value", issued.to_string())
        .with("required", required.to_string());
    Some(violation)
}
