//! Two orders of one, one of two, and rework under an order of its own.

use super::guard::{
    bound_to_parent, known, no_multiple, not_open, not_positive, number, out_of_range, unknown_step,
};
use super::report::{follow_up, not_on_the_way, too_much};
use super::{broken, check_plan};
use crate::amount::{minus, part};
use crate::error::{
    EXCEEDS_TOLERANCE, EXCEEDS_UNSTARTED, EXISTS, NOT_MERGEABLE, OPEN_REWORK, SAME_ORDER,
};
use crate::evolve::evolve;
use crate::{
    MergeOrders, OpenRework, OrderCancelled, OrderCreated, OrderEvent, OrderHeader, OrderMerged,
    OrderParent, OrderPosting, OrderSplit, OrderState, OrderStatus, PostingKind, SplitLine,
    SplitOrder, SplitPart, StepState, Tolerances,
};
use lineside_execution::{Rejection, Violation, Who};
use lineside_kernel::{Ratio, WorkOrderId};
use rust_decimal::Decimal;

/// Makes a part of an order an order of its own: what happens to the order, and to the
/// new one, which must not exist yet.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_split(
    state: &OrderState,
    new: &OrderState,
    command: &SplitOrder,
) -> Result<(OrderEvent, OrderEvent), Rejection> {
    use OrderStatus::{Firmed, InProgress, Planned, QualityHold, Released};
    let header = known(state)?;
    let quantity = command.quantity;
    let mut violations = Vec::new();
    let open = [Planned, Firmed, Released, InProgress, QualityHold];
    violations.extend(not_open(state, "order.split", &open));
    violations.extend(same_order(command.order.as_str(), command.into.as_str()));
    violations.extend(bound_to_parent(header, "order", "it cannot be split"));
    if new.status != OrderStatus::Absent {
        let message = format!("the code `{}` belongs to an order already", command.into);
        violations.push(Violation::new(&EXISTS, message).with("path", "into"));
    }
    violations.extend(not_positive(&[("quantity", quantity)]));
    violations.extend(no_multiple("quantity", quantity, header.increment));
    if state.reworks.iter().any(|rework| !rework.ended) {
        violations.push(Violation::new(
            &OPEN_REWORK,
            "rework is still open; end it before the split",
        ));
    }
    let place = match command.step {
        Some(sequence) => match state.place(sequence) {
            Some(place) => Some(place).filter(|place| !state.enters_fresh(*place)),
            None => {
                violations.push(unknown_step(state, "step", sequence));
                None
            }
        },
        None => None,
    };
    let there = match place {
        Some(place) => state.waiting(place).min(state.remaining()),
        None => minus(state.planned, state.started()),
    };
    if quantity > there || quantity >= state.planned {
        let message = format!(
            "{quantity} would be taken of {} planned; {there} wait there and remain to be made, and something has to stay",
            state.planned
        );
        violations.push(
            Violation::new(&EXCEEDS_UNSTARTED, message)
                .with("value", quantity.to_string())
                .with("available", there.to_string()),
        );
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let shares = shares(state, quantity).ok_or_else(|| out_of_range("a share of the order"))?;
    let passed = place.map(|place| passed(state, place)).unwrap_or_default();
    let split = OrderEvent::Split(OrderSplit {
        into: command.into.clone(),
        quantity,
        fixed_share: shares.stays,
        passed: passed.clone(),
        lines: shares.lines.clone(),
    });
    let who = Who {
        actor: command.command.actor.clone(),
        at: lineside_kernel::Timestamp::MIN,
        reason: None,
    };
    let after = evolve(state.clone(), &split, &who);
    if after.started() > after.most() && state.started() <= state.most() {
        let message = format!(
            "{} units would stay started of {} planned, and no more than {} may be; more were started than planned, and they cannot be shared",
            after.started(),
            after.planned,
            after.most()
        );
        return Err(Violation::new(&EXCEEDS_TOLERANCE, message)
            .with("path", "quantity")
            .with("started", after.started().to_string())
            .into());
    }
    if !broken(&after).is_empty() {
        let message = "these units have passed another branch as well; they cannot be taken out of the middle";
        return Err(Violation::new(&EXCEEDS_UNSTARTED, message)
            .with("path", "step")
            .into());
    }
    let plan = state.plan.as_deref();
    let skipped = state
        .steps
        .iter()
        .zip(plan.map_or(&[][..], |plan| &plan.steps));
    let created = OrderEvent::Created(OrderCreated {
        header: OrderHeader {
            parent: Some(OrderParent::Split {
                order: command.order.clone(),
            }),
            ..header.clone()
        },
        quantity,
        plan: plan.cloned(),
        brings: Some(SplitPart {
            status: state.status,
            held_from: state.held_from,
            snapshot: state.snapshot,
            fixed_share: shares.goes,
            passed,
            skipped: skipped
                .filter(|(step, _)| step.skipped)
                .map(|(_, plan)| plan.sequence)
                .collect(),
            lines: shares.lines,
        }),
        released: false,
    });
    Ok((split, created))
}

fn same_order(a: &str, b: &str) -> Option<Violation> {
    (a == b).then(|| Violation::new(&SAME_ORDER, "both codes are the same; name two orders"))
}

/// What goes with a part, and what stays.
struct Shares {
    goes: Ratio,
    stays: Ratio,
    lines: Vec<SplitLine>,
}

fn shares(state: &OrderState, quantity: Decimal) -> Option<Shares> {
    let part_of = Ratio::from(quantity)
        .checked_div(Ratio::from(state.planned))
        .ok()?;
    let goes = state.fixed_share.checked_mul(part_of).ok()?;
    let stays = state.fixed_share.checked_sub(goes).ok()?;
    let rest = Ratio::ONE.checked_sub(part_of).ok()?;
    let mut lines = Vec::new();
    for component in state.each_component() {
        let net = component.sums.net();
        let least = Decimal::new(1, net.scale());
        let increment = component
            .plan
            .map_or(least, |plan| plan.increment().min(least));
        let moved = part(net, quantity, state.planned, increment)?;
        // Cost goes where the material goes; what nothing is left of goes by the units.
        let issued = component.sums.issued;
        let shares = match issued.is_zero() {
            true => [part_of, rest],
            false => [moved, minus(issued, moved)].map(Ratio::from),
        };
        let amount = match component.sums.amount {
            Some(amount) => amount.allocate(&shares).ok()?.first().copied(),
            None => None,
        };
        let amount = amount.filter(|amount| !amount.is_zero());
        if !moved.is_zero() || amount.is_some() {
            lines.push(SplitLine {
                line: component.line,
                quantity: moved,
                amount,
                unplanned: component.sums.unplanned.clone(),
            });
        }
    }
    Some(Shares { goes, stays, lines })
}

/// The steps before a place that its units went through.
fn passed(state: &OrderState, place: usize) -> Vec<u32> {
    let Some(plan) = state.plan.as_deref() else {
        return Vec::new();
    };
    let mut is_before = vec![false; place + 1];
    for at in (0..=place).rev() {
        let counts = at == place || is_before.get(at).copied().unwrap_or_default();
        for before in plan.before(at).filter(|_| counts) {
            if let Some(mark) = is_before.get_mut(before) {
                *mark = true;
            }
        }
    }
    let marked = plan.steps.iter().zip(&state.steps).zip(is_before);
    let worked = marked.filter(|((_, step), mark)| *mark && !step.skipped);
    worked.map(|((plan, _), _)| plan.sequence).collect()
}

/// Makes one order of two: what happens to the order that remains, and to the other.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_merge(
    state: &OrderState,
    other: &OrderState,
    command: &MergeOrders,
) -> Result<(OrderEvent, OrderEvent), Rejection> {
    use OrderStatus::{InProgress, Released};
    let (one, two) = (known(state)?, known(other)?);
    let mut violations = Vec::new();
    violations.extend(same_order(command.order.as_str(), command.from.as_str()));
    let brings = is_part_of(two, &command.order)
        .then(|| untouched_part(state, other))
        .flatten();
    let is_mergeable = match (&brings, state.status) {
        (Some(_), InProgress) => matches!(other.status, Released | InProgress),
        (_, status) => status == Released && other.status == Released,
    };
    let is_posted = brings.is_none() && (state.has_postings() || other.has_postings());
    let is_other_plan = state.plan.as_deref() != other.plan.as_deref();
    let differ = [
        ("status", !is_mergeable),
        ("postings", is_posted),
        ("rework", is_rework(one) || is_rework(two)),
        ("item", one.item != two.item),
        ("site", one.site != two.site),
        (
            "plan",
            is_other_plan || brings.is_none() && state.steps != other.steps,
        ),
        ("demand", one.demand != two.demand),
        ("increment", one.increment != two.increment),
    ];
    let differ: Vec<&str> = differ
        .iter()
        .filter(|(_, is)| *is)
        .map(|(name, _)| *name)
        .collect();
    if !differ.is_empty() {
        let message = format!(
            "orders are merged when both are released with nothing posted, for the same item, site, plan and demand, and neither is rework, or when one was split off the other and nothing was posted to it since; at fault: {}",
            differ.join(", ")
        );
        violations.push(Violation::new(&NOT_MERGEABLE, message).with("differ", differ));
    }
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let both = state.fixed_share.checked_add(other.fixed_share);
    let fixed_share = both
        .map_err(|_| out_of_range("what is needed once"))?
        .min(Ratio::ONE);
    let (passed, lines) = brings.unwrap_or_default();
    let merged = OrderEvent::Merged(OrderMerged {
        from: command.from.clone(),
        quantity: other.planned,
        fixed_share,
        passed,
        lines,
    });
    let cancelled = OrderEvent::Cancelled(OrderCancelled {
        merged_into: Some(command.order.clone()),
    });
    Ok((merged, cancelled))
}

fn is_part_of(header: &OrderHeader, of: &WorkOrderId) -> bool {
    matches!(&header.parent, Some(OrderParent::Split { order }) if order == of)
}

/// What a part brought from the order that it was split off, if it still has just that: the
/// steps that its units have passed, and material.
fn untouched_part(state: &OrderState, part: &OrderState) -> Option<(Vec<u32>, Vec<SplitLine>)> {
    let plan = part.plan.as_deref()?;
    let is_as_it_came = part.postings == 0
        && part.steps.iter().zip(&state.steps).all(|(step, own)| {
            let has_all = step.entered.is_zero() || step.entered == part.planned;
            has_all && step.entered == step.out && step.skipped == own.skipped
        });
    if !is_as_it_came {
        return None;
    }
    let steps = plan.steps.iter().zip(&part.steps);
    let passed = steps
        .filter(|(_, step)| !step.entered.is_zero())
        .map(|(plan, _)| plan.sequence)
        .collect();
    let mut lines = Vec::new();
    for component in part.each_component() {
        // A line that the plan does not have may be another item's by now.
        if state
            .component(component.line)
            .is_some_and(|own| own.item != component.item)
        {
            return None;
        }
        if !component.sums.is_nothing() {
            lines.push(SplitLine {
                line: component.line,
                quantity: component.sums.issued,
                amount: component.sums.amount,
                unplanned: component.sums.unplanned.clone(),
            });
        }
    }
    Some((passed, lines))
}

fn is_rework(header: &OrderHeader) -> bool {
    matches!(header.parent, Some(OrderParent::Rework { .. }))
}

/// Opens a rework order: what happens to the order, and to the rework order.
///
/// # Errors
/// [`Rejection`] with every guard that was violated.
pub fn decide_open_rework(
    state: &OrderState,
    new: &OrderState,
    command: &OpenRework,
) -> Result<(Vec<OrderEvent>, OrderEvent), Rejection> {
    use OrderStatus::{InProgress, Released};
    let header = known(state)?;
    let mut violations = Vec::new();
    violations.extend(not_open(
        state,
        "order.open_rework",
        &[Released, InProgress],
    ));
    violations.extend(same_order(
        command.order.as_str(),
        command.rework_order.as_str(),
    ));
    if new.status != OrderStatus::Absent {
        let message = format!(
            "the code `{}` belongs to an order already",
            command.rework_order
        );
        violations.push(Violation::new(&EXISTS, message).with("path", "rework_order"));
    }
    violations.extend(not_positive(&[("quantity", command.quantity)]));
    violations.extend(no_multiple("quantity", command.quantity, header.increment));
    violations.extend(check_plan(&command.plan));
    let Some(place) = state.place(command.step) else {
        violations.push(unknown_step(state, "step", command.step));
        return super::decided(violations, Vec::new)
            .map(|events| (events, created(header, command)));
    };
    let wip = state
        .steps
        .get(place)
        .map(StepState::wip)
        .unwrap_or_default();
    let entering = minus(command.quantity, wip).max(Decimal::ZERO);
    violations.extend(too_much(state, place, entering));
    let to_step = command.to_step.unwrap_or(command.step);
    violations.extend(not_on_the_way(state, place, to_step));
    if let Some(rejection) = Rejection::of(violations) {
        return Err(rejection);
    }
    let mut posting = OrderPosting::next(
        state,
        number(command.posting.as_ref(), &command.command)?,
        PostingKind::Report,
    );
    posting.step = Some(command.step);
    posting.started = entering;
    if state.enters_fresh(place) {
        posting.reentered = entering.min(state.waiting(place));
    }
    posting.reworked = command.quantity;
    posting.to_step = Some(to_step);
    posting.rework_order = Some(command.rework_order.clone());
    let events = follow_up(state, header, place, posting)?;
    Ok((events, created(header, command)))
}

fn created(header: &OrderHeader, command: &OpenRework) -> OrderEvent {
    let parent = OrderParent::Rework {
        order: command.order.clone(),
        to_step: command.to_step.unwrap_or(command.step),
    };
    OrderEvent::Created(OrderCreated {
        header: OrderHeader {
            parent: Some(parent),
            receive: false,
            tolerances: Tolerances::default(),
            ..header.clone()
        },
        quantity: command.quantity,
        plan: Some(command.plan.clone()),
        brings: None,
        released: true,
    })
}
