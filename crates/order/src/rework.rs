//! Rework orders: what they complete goes back to the order that their units came from.

use crate::amount::minus;
use crate::decide::broken;
use crate::error::{CONSUMED_DOWNSTREAM, NOT_OPEN};
use crate::{
    OrderEvent, OrderParent, OrderPosting, OrderReversed, OrderRoom, OrderState, OrderStatus,
    ReworkClosed, ReworkReturned, postings_of,
};
use lineside_execution::{Desk, Refused, Violation};
use lineside_kernel::{TransactionId, WorkOrderId};
use rust_decimal::Decimal;

/// Tells the parent of a rework order what changed: units that are done wait there again,
/// an order that ended no longer stops it, and what went to one that was given up is back
/// where it stood.
pub(crate) fn tell_parent(
    desk: &mut Desk<'_>,
    order: &WorkOrderId,
    before: &OrderState,
    after: &OrderState,
) -> Result<(), Refused> {
    let parent = after
        .header
        .as_deref()
        .and_then(|header| header.parent.as_ref());
    let Some(OrderParent::Rework {
        order: parent,
        to_step,
    }) = parent
    else {
        return Ok(());
    };
    let mut events = Vec::new();
    let returned = minus(after.completed(), before.completed());
    let moved = ReworkReturned {
        from: order.clone(),
        to_step: *to_step,
        quantity: returned.abs(),
    };
    if returned > Decimal::ZERO {
        events.push(OrderEvent::ReworkReturned(moved));
    } else if returned < Decimal::ZERO {
        events.push(OrderEvent::ReworkRetaken(moved));
    }
    let closed = || ReworkClosed {
        order: order.clone(),
    };
    match (has_ended(before.status), has_ended(after.status)) {
        (false, true) => {
            let back = match after.status {
                OrderStatus::Cancelled => taken_back(desk, order, parent)?,
                _ => None,
            };
            events.push(back.unwrap_or_else(|| OrderEvent::ReworkClosed(closed())));
        }
        (true, false) => events.push(OrderEvent::ReworkReopened(closed())),
        _ => {}
    }
    if events.is_empty() {
        return Ok(());
    }
    let state = desk.load::<OrderRoom>(parent.as_str())?.state;
    // An order that came in with its past may name one that never gave it anything.
    if !state.reworks.iter().any(|rework| rework.order == *order) {
        return Ok(());
    }
    if !matches!(
        state.status,
        OrderStatus::InProgress | OrderStatus::QualityHold
    ) {
        let status = state.status.as_str();
        let message =
            format!("the order `{parent}` whose units are reworked is {status}; reopen it first");
        let violation = Violation::new(&NOT_OPEN, message).with("order", parent.as_str());
        return Err(violation.with("status", status).into());
    }
    for event in &events {
        let state = desk.record::<OrderRoom>(parent.as_str(), event)?.state;
        if matches!(event, OrderEvent::ReworkRetaken(_)) && !broken(&state).is_empty() {
            let message = format!(
                "units given back to `{parent}` have been used there; take that back first"
            );
            let violation = Violation::new(&CONSUMED_DOWNSTREAM, message);
            return Err(violation.with("used_by", vec![parent.to_string()]).into());
        }
    }
    Ok(())
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
