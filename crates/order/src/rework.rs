//! Rework orders: what becomes of their units is told to the order that these came from.

use crate::amount::minus;
use crate::decide::{broken, completes_itself};
use crate::error::{CONSUMED_DOWNSTREAM, NOT_OPEN};
use crate::evolve::evolve;
use crate::task::write;
use crate::{
    OrderEvent, OrderParent, OrderPosting, OrderReversed, OrderRoom, OrderState, OrderStatus,
    ReworkClosed, ReworkReturned, ReworkState, postings_of,
};
use lineside_execution::{Desk, Refused, Violation};
use lineside_kernel::{TransactionId, WorkOrderId};
use rust_decimal::Decimal;

/// Tells the parent of a rework order what changed: units that are done wait there again,
/// scrapped ones are scrap of the step that they were taken from, an order that ended no
/// longer stops it and leaves what it did not make in that step, and what went to one that
/// was given up is back where it stood.
pub(crate) fn tell_parent(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    before: &OrderState,
    after: &OrderState,
) -> Result<(), Refused> {
    let header = after.header.as_deref();
    let Some(OrderParent::Rework {
        order: parent,
        to_step,
    }) = header.and_then(|header| header.parent.as_ref())
    else {
        return Ok(());
    };
    let (had_ended, has_ended) = (has_ended(before.status), has_ended(after.status));
    let told = |state: &OrderState| (state.completed(), state.scrapped());
    if told(before) == told(after) && had_ended == has_ended {
        return Ok(());
    }
    let state = desk.load::<OrderRoom>(parent.as_str())?.state;
    // An order that came in with its past may name one that never gave it anything.
    let Some(known) = state.reworks.iter().find(|rework| rework.order == *order) else {
        return Ok(());
    };
    is_open(parent, state.status)?;
    let mut events = Vec::new();
    if had_ended && !has_ended {
        events.push(OrderEvent::ReworkReopened(ReworkClosed {
            order: order.clone(),
            short: known.short,
        }));
    }
    let (completed, scrapped) = told(after);
    let returned = minus(completed, known.returned);
    let scrapped = minus(scrapped, known.scrapped);
    let moved = |quantity: Decimal, scrapped: Decimal| ReworkReturned {
        from: order.clone(),
        to_step: *to_step,
        quantity: quantity.max(Decimal::ZERO),
        scrapped: scrapped.max(Decimal::ZERO),
    };
    if returned < Decimal::ZERO || scrapped < Decimal::ZERO {
        events.push(OrderEvent::ReworkRetaken(moved(-returned, -scrapped)));
    }
    if returned > Decimal::ZERO || scrapped > Decimal::ZERO {
        events.push(OrderEvent::ReworkReturned(moved(returned, scrapped)));
    }
    let mut next = events.iter().fold((*state).clone(), |state, event| {
        evolve(state, event, desk.who())
    });
    if has_ended && !had_ended {
        let back = match after.status {
            OrderStatus::Cancelled => taken_back(desk, order, parent)?,
            _ => None,
        };
        let left = next.reworks.iter().find(|rework| rework.order == *order);
        let short = left.map(ReworkState::left).unwrap_or_default();
        let closed = || {
            OrderEvent::ReworkClosed(ReworkClosed {
                order: order.clone(),
                short: short.max(Decimal::ZERO),
            })
        };
        let ended = back.unwrap_or_else(closed);
        next = evolve(next, &ended, desk.who());
        events.push(ended);
    }
    let takes = |event: &OrderEvent| {
        use OrderEvent::{ReworkReopened, ReworkRetaken};
        matches!(event, ReworkRetaken(_) | ReworkReopened(_))
    };
    if events.iter().any(takes) {
        is_unused(parent, &state, &next)?;
    }
    events.extend(completes_itself(&next));
    write(desk, parent, &state, &events)
}

/// Refuses to tell anything to a parent that is not worked on.
fn is_open(parent: &WorkOrderId, status: OrderStatus) -> Result<(), Violation> {
    let word = status.as_str();
    let message = match status {
        OrderStatus::InProgress | OrderStatus::QualityHold => return Ok(()),
        OrderStatus::Completed => {
            format!("the order `{parent}` whose units are reworked is {word}; reopen it first")
        }
        _ => format!(
            "the order `{parent}` whose units are reworked is {word}; nothing comes back to it any more"
        ),
    };
    let violation = Violation::new(&NOT_OPEN, message).with("order", parent.as_str());
    Err(violation.with("status", word))
}

/// Refuses to take away from a parent what was used there: units that went on, or others that
/// were started in place of scrapped ones.
fn is_unused(
    parent: &WorkOrderId,
    before: &OrderState,
    after: &OrderState,
) -> Result<(), Violation> {
    let is_replaced = after.started() > after.most() && after.most() < before.most();
    if !is_replaced && broken(after).is_empty() {
        return Ok(());
    }
    let message =
        format!("units given back to `{parent}` have been used there; take that back first");
    let violation = Violation::new(&CONSUMED_DOWNSTREAM, message);
    Err(violation.with("used_by", vec![parent.to_string()]))
}

/// The posting with which the units went to a rework order, taken back.
fn taken_back(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    parent: &WorkOrderId,
) -> Result<Option<OrderEvent>, Refused> {
    let book = postings_of(desk.reads(), parent.as_str())?;
    let gave = book.into_iter().find(|record| {
        record.reversed_by.is_none() && record.posting.rework_order.as_ref() == Some(order)
    });
    let Some(of) = gave else { return Ok(None) };
    let number = desk.command().id.to_text();
    let posting = TransactionId::try_from(number).map_err(|why| Refused::Problem(why.into()))?;
    let left = None;
    Ok(Some(OrderEvent::Reversed(OrderReversed {
        posting,
        of,
        left,
    })))
}

/// Refuses to take back that units went to a rework order, unless that was given up: what it
/// completed, scrapped or fell short of is counted there.
pub(crate) fn is_given_up(desk: &mut Desk<'_>, posting: &OrderPosting) -> Result<(), Refused> {
    let Some(order) = &posting.rework_order else {
        return Ok(());
    };
    let status = desk.load::<OrderRoom>(order.as_str())?.state.status;
    if matches!(status, OrderStatus::Cancelled | OrderStatus::Absent) {
        return Ok(());
    }
    let message = format!(
        "what `{}` gave went to `{order}`, which is {}; take back what was posted there and cancel it first",
        posting.posting,
        status.as_str()
    );
    Err(Violation::new(&CONSUMED_DOWNSTREAM, message)
        .with("value", posting.posting.as_str())
        .with("used_by", vec![order.to_string()])
        .into())
}

fn has_ended(status: OrderStatus) -> bool {
    matches!(
        status,
        OrderStatus::Completed | OrderStatus::Closed | OrderStatus::Cancelled
    )
}
