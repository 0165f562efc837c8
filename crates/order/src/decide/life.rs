//! Moves from one status to the next.

use super::guard::{bound_to_parent, known, no_multiple, not_allowed, not_open, not_positive};
use super::{Decided, check_plan, decided};
use crate::amount::is_increment;
use crate::error::{
    BAD_DATES, BAD_PRIORITY, BAD_TOLERANCE, EXCEEDS_TOLERANCE, EXISTS, HAS_POSTINGS, NO_PLAN,
    NOT_A_MULTIPLE, NOTHING_CHANGED, OPEN_REWORK, QUANTITY_IN_QUEUE, SHORT_WITHOUT_REASON,
};
use crate::header::{DEFAULT_PRIORITY, PRIORITIES};
use crate::increment::no_multiple_of;
use crate::{
    CancelOrder, ChangeOrder, CloseOrder, CompleteOrder, CreateOrder, FirmOrder, HoldOrder,
    OrderCancelled, OrderChanged, OrderClosed, OrderCompleted, OrderCreated, OrderDemand,
    OrderEvent, OrderFirmed, OrderHeader, OrderHeld, OrderHoldReleased, OrderMove, OrderParent,
    OrderPlan, OrderReleased, OrderReopened, OrderStarted, OrderState, OrderStatus,
    OrderTolerances, OrderUnfirmed, OrderUnreleased, ReleaseOrder, ReleaseOrderHold, ReopenOrder,
    StartOrder, Tolerances, UnfirmOrder, UnreleaseOrder,
};
use lineside_execution::Violation;
use lineside_kernel::LocalDate;
use rust_decimal::Decimal;

/// What the item says where an order is silent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemDefaults {
    /// How much more or less than planned may be made.
    pub tolerances: OrderTolerances,
    /// The least quantity that is booked of it.
    pub increment: Option<Decimal>,
}

/// Creates an order.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_create(
    state: &OrderState,
    command: &CreateOrder,
    item: Option<&ItemDefaults>,
) -> Decided {
    let mut violations = Vec::new();
    if state.status != OrderStatus::Absent {
        let message = "the code belongs to an order already; choose another one";
        violations.push(Violation::new(&EXISTS, message).with("status", state.status.as_str()));
    }
    let increment = command.increment.or(item.and_then(|item| item.increment));
    let increment = increment.unwrap_or(Decimal::ONE);
    violations.extend(not_positive(&[("quantity", command.quantity)]));
    if !is_increment(increment) {
        let message = format!(
            "`{increment}` is no increment; more than zero with up to six decimals is accepted"
        );
        violations.push(Violation::new(&NOT_A_MULTIPLE, message).with("path", "increment"));
    } else {
        violations.extend(no_multiple("quantity", command.quantity, increment));
        let own = item.and_then(|item| item.increment);
        violations
            .extend(own.and_then(|own| no_multiple_of(own, increment, &command.item, "increment")));
    }
    let demand = command.demand.clone().unwrap_or_default();
    if let OrderDemand::MakeToOrder {
        quantity: Some(quantity),
        ..
    } = &demand
    {
        violations.extend(not_positive(&[("demand.quantity", *quantity)]));
    }
    violations.extend(command.priority.and_then(bad_priority));
    violations.extend(bad_dates(command.planned_start, command.planned_end));
    let tolerances = Tolerances::resolve(
        &command.tolerances.unwrap_or_default(),
        item.map(|item| &item.tolerances),
    );
    if !tolerances.are_sound() {
        let message = "`over` is 0 to 100 and `under` 0 to 1, as parts of the planned quantity";
        violations.push(Violation::new(&BAD_TOLERANCE, message).with("path", "tolerances"));
    }
    violations.extend(command.plan.iter().flat_map(check_plan));
    decided(violations, || {
        let header = OrderHeader {
            item: command.item.clone(),
            site: command.site.clone(),
            demand,
            priority: command.priority.unwrap_or(DEFAULT_PRIORITY),
            planned_start: command.planned_start,
            planned_end: command.planned_end,
            tolerances,
            increment,
            stock: command.stock.unwrap_or_default(),
            receive: command.receive,
            auto_complete: command.auto_complete,
            parent: None,
        };
        vec![OrderEvent::Created(OrderCreated {
            header,
            quantity: command.quantity,
            plan: command.plan.clone(),
            brings: None,
            released: false,
        })]
    })
}

fn bad_priority(priority: u8) -> Option<Violation> {
    let refuse = || {
        let message = format!("a priority of {priority}; 1 (first) to 5 (last) are accepted");
        Violation::new(&BAD_PRIORITY, message)
            .with("path", "priority")
            .with("value", priority)
    };
    (!PRIORITIES.contains(&priority)).then(refuse)
}

fn bad_dates(start: Option<LocalDate>, end: Option<LocalDate>) -> Option<Violation> {
    let (start, end) = (start?, end?);
    let refuse = || {
        let message = format!("the order would end on {end}, before it starts on {start}");
        Violation::new(&BAD_DATES, message).with("path", "planned_end")
    };
    (end < start).then(refuse)
}

/// Changes an order's quantity, priority or dates.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_change(state: &OrderState, command: &ChangeOrder) -> Decided {
    use OrderStatus::{Firmed, InProgress, Planned, QualityHold, Released};
    let header = known(state)?;
    let mut violations = Vec::new();
    let open = [Planned, Firmed, Released, InProgress, QualityHold];
    violations.extend(not_open(state, "order.change", &open));
    if command.planned_start.is_some() && violations.is_empty() {
        violations.extend(not_open(
            state,
            "order.change of `planned_start`",
            &[Planned, Firmed],
        ));
    }
    if let Some(quantity) = command.quantity {
        if quantity != state.planned {
            let what = format!("it has {} of them", state.planned);
            violations.extend(bound_to_parent(header, "quantity", &what));
        }
        violations.extend(not_positive(&[("quantity", quantity)]));
        violations.extend(no_multiple("quantity", quantity, header.increment));
        let most = header.tolerances.most(quantity, state.scrapped());
        let started = state.started();
        if started > most {
            let message = format!(
                "{started} units were started; with a quantity of {quantity} no more than {most} may be"
            );
            violations.push(
                Violation::new(&EXCEEDS_TOLERANCE, message)
                    .with("path", "quantity")
                    .with("started", started.to_string()),
            );
        }
    }
    violations.extend(command.priority.and_then(bad_priority));
    let start = command.planned_start.or(header.planned_start);
    violations.extend(bad_dates(start, command.planned_end.or(header.planned_end)));
    let is_new = command
        .quantity
        .is_some_and(|quantity| quantity != state.planned)
        || command
            .priority
            .is_some_and(|priority| priority != header.priority)
        || command
            .planned_start
            .is_some_and(|day| Some(day) != header.planned_start)
        || command
            .planned_end
            .is_some_and(|day| Some(day) != header.planned_end);
    if !is_new {
        let message = "the order has this quantity, priority and dates already";
        violations.push(Violation::new(&NOTHING_CHANGED, message));
    }
    decided(violations, || {
        vec![OrderEvent::Changed(OrderChanged {
            quantity: command.quantity,
            priority: command.priority,
            planned_start: command.planned_start,
            planned_end: command.planned_end,
        })]
    })
}

/// Decisions about moves that nothing but the status guards.
macro_rules! moves {
    ($($(#[doc = $doc:literal])* $decide:ident($command:ty) = $wanted:ident, $event:expr;)*) => {$(
        $(#[doc = $doc])*
        ///
        /// # Errors
        /// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
        pub fn $decide(state: &OrderState, _command: &$command) -> Decided {
            known(state)?;
            let violations = not_allowed(state, OrderMove::$wanted).into_iter().collect();
            decided(violations, || vec![$event])
        }
    )*};
}

moves! {
    /// Decides that an order will be made.
    decide_firm(FirmOrder) = Firm, OrderEvent::Firmed(OrderFirmed {});
    /// Gives a firmed order back to planning.
    decide_unfirm(UnfirmOrder) = Unfirm, OrderEvent::Unfirmed(OrderUnfirmed {});
    /// Begins work on an order.
    decide_start(StartOrder) = Start, OrderEvent::Started(OrderStarted {});
    /// Takes a completed order up again.
    decide_reopen(ReopenOrder) = Reopen, OrderEvent::Reopened(OrderReopened {});
}

/// Settles a completed order: what is left of its cost is a variance.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_close(state: &OrderState, _command: &CloseOrder) -> Decided {
    known(state)?;
    let violations = not_allowed(state, OrderMove::Close).into_iter().collect();
    let settled = state.cost_in_process().filter(|cost| !cost.is_zero());
    decided(violations, || {
        vec![OrderEvent::Closed(OrderClosed { settled })]
    })
}

/// Lets the floor begin; `offered` is what master data has for the day it starts.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_release(
    state: &OrderState,
    command: &ReleaseOrder,
    offered: Option<OrderPlan>,
) -> Decided {
    known(state)?;
    let mut violations: Vec<_> = not_allowed(state, OrderMove::Release).into_iter().collect();
    let plan = match (&command.plan, &state.plan) {
        (Some(plan), _) => Some(plan.clone()),
        (None, Some(_)) => None,
        (None, None) => offered,
    };
    if plan.is_none() && state.plan.is_none() {
        let message = "the order has no steps and components, and none are effective on the day it starts; name them in `plan`";
        violations.push(Violation::new(&NO_PLAN, message).with("path", "plan"));
    }
    violations.extend(plan.iter().flat_map(check_plan));
    decided(violations, || {
        vec![OrderEvent::Released(OrderReleased { plan })]
    })
}

/// Takes a release back.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_unrelease(state: &OrderState, _command: &UnreleaseOrder) -> Decided {
    known(state)?;
    let mut violations: Vec<_> = not_allowed(state, OrderMove::Unrelease)
        .into_iter()
        .collect();
    violations.extend(has_postings(state).or_else(|| has_skips(state)));
    decided(violations, || {
        vec![OrderEvent::Unreleased(OrderUnreleased {})]
    })
}

/// Stops an order for quality.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_hold(state: &OrderState, command: &HoldOrder) -> Decided {
    known(state)?;
    let violations = not_allowed(state, OrderMove::Hold).into_iter().collect();
    decided(violations, || {
        let cause = command.cause.clone();
        vec![OrderEvent::Held(OrderHeld { cause })]
    })
}

/// Lets an order go on where it was stopped.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_release_hold(state: &OrderState, command: &ReleaseOrderHold) -> Decided {
    known(state)?;
    let violations = not_allowed(state, OrderMove::ReleaseHold)
        .into_iter()
        .collect();
    decided(violations, || {
        vec![OrderEvent::HoldReleased(OrderHoldReleased {
            disposition: command.disposition.clone(),
            decided_by: command.decided_by.clone(),
        })]
    })
}

/// Completes an order.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_complete(state: &OrderState, command: &CompleteOrder) -> Decided {
    known(state)?;
    let mut violations: Vec<_> = not_allowed(state, OrderMove::Complete)
        .into_iter()
        .collect();
    let reason = command
        .short_reason
        .as_deref()
        .map(str::trim)
        .unwrap_or_default();
    if reason.is_empty() {
        violations.extend(falls_short(state));
    }
    violations.extend(is_unfinished(state));
    decided(violations, || {
        let short_reason = (!reason.is_empty()).then(|| reason.to_owned());
        vec![OrderEvent::Completed(OrderCompleted { short_reason })]
    })
}

/// Less was made than the order and its tolerance ask for.
pub(super) fn falls_short(state: &OrderState) -> Option<Violation> {
    let header = state.header.as_deref()?;
    let (completed, remaining) = (state.completed(), state.remaining());
    if remaining.is_zero() || completed >= header.tolerances.least(state.planned) {
        return None;
    }
    let message = format!(
        "{remaining} of {} are still to be made; complete it short with a reason in `short_reason`",
        state.planned
    );
    let violation = Violation::new(&SHORT_WITHOUT_REASON, message)
        .with("path", "short_reason")
        .with("remaining", remaining.to_string());
    Some(violation)
}

/// Units wait or stand somewhere, or a rework order still has some.
pub(super) fn is_unfinished(state: &OrderState) -> Vec<Violation> {
    let mut violations = Vec::new();
    let standing = state.standing();
    if standing > Decimal::ZERO {
        let message = format!(
            "{standing} units wait between steps or stand in one; report or scrap them first"
        );
        violations.push(
            Violation::new(&QUANTITY_IN_QUEUE, message).with("quantity", standing.to_string()),
        );
    }
    let open: Vec<&str> = state
        .reworks
        .iter()
        .filter(|rework| !rework.ended)
        .map(|rework| rework.order.as_str())
        .collect();
    if !open.is_empty() {
        let message = format!("rework is still open: {}", open.join(", "));
        violations.push(Violation::new(&OPEN_REWORK, message).with("orders", open));
    }
    violations
}

/// Gives an order up.
///
/// # Errors
/// [`Rejection`](lineside_execution::Rejection) with every guard that was violated.
pub fn decide_cancel(state: &OrderState, _command: &CancelOrder) -> Decided {
    known(state)?;
    let mut violations: Vec<_> = not_allowed(state, OrderMove::Cancel).into_iter().collect();
    violations.extend(has_postings(state));
    decided(violations, || {
        vec![OrderEvent::Cancelled(OrderCancelled::default())]
    })
}

/// A step that was skipped here would be a step of another plan at the next release.
fn has_skips(state: &OrderState) -> Option<Violation> {
    let is_skipped = state.postings > 0 && state.steps.iter().any(|step| step.skipped);
    let refuse = || Violation::new(&HAS_POSTINGS, "a step is skipped; reverse that first");
    is_skipped.then(refuse)
}

fn has_postings(state: &OrderState) -> Option<Violation> {
    let parent = state.header.as_deref()?.parent.as_ref();
    let refuse = || {
        let message = match parent {
            Some(OrderParent::Split { order }) if state.postings == 0 => format!(
                "units or material came to the order when it was split off `{order}`; merge it into `{order}` again"
            ),
            _ => "something is posted to the order; return, scrap or reverse it first".to_owned(),
        };
        Violation::new(&HAS_POSTINGS, message)
    };
    state.has_postings().then(refuse)
}
