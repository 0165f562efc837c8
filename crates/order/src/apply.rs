//! What a posting adds to an order's sums, and how it is taken off again.

use crate::amount::{minus, plus};
use crate::rest::{Count, Counted};
use crate::{
    ComponentState, OrderPosting, OrderState, PostedLine, PostingKind, ReworkState, Unplanned,
};
use lineside_kernel::Money;
use rust_decimal::Decimal;

/// Whether a posting is added or taken back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Forth,
    Back,
}

impl Way {
    pub(crate) fn add(self, sum: &mut Decimal, quantity: Decimal) {
        *sum = match self {
            Self::Forth => plus(*sum, quantity),
            Self::Back => minus(*sum, quantity),
        };
    }

    pub(crate) fn add_money(self, sum: &mut Option<Money>, amount: Option<Money>) {
        let Some(amount) = amount else {
            return;
        };
        let before = sum.unwrap_or_else(|| Money::zero(amount.currency()));
        let after = match self {
            Self::Forth => before.checked_add(amount),
            Self::Back => before.checked_sub(amount),
        };
        // Amounts of two currencies cannot be added; the ledger keeps each of them.
        *sum = Some(after.unwrap_or(before)).filter(|sum| !sum.is_zero());
    }

    pub(crate) fn other(self) -> Self {
        match self {
            Self::Forth => Self::Back,
            Self::Back => Self::Forth,
        }
    }
}

/// Adds a posting's quantities to the sums, or takes them off.
pub(crate) fn apply(state: &mut OrderState, posting: &OrderPosting, way: Way) {
    if let Some(step) = posting.step.and_then(|sequence| state.step_mut(sequence)) {
        way.add(&mut step.entered, posting.started);
        way.add(&mut step.reentered, posting.reentered);
        way.add(&mut step.out, posting.out);
        way.add(&mut step.scrapped, posting.scrapped);
        way.add(&mut step.reworked, posting.reworked);
        way.add(&mut step.labor_hours, posting.labor_hours);
        way.add(&mut step.machine_hours, posting.machine_hours);
        if posting.finished {
            step.finished = way == Way::Forth;
        }
        if posting.kind == PostingKind::Skip {
            step.skipped = way == Way::Forth;
        }
        if way == Way::Forth && posting.work_center.is_some() {
            step.work_center.clone_from(&posting.work_center);
        }
    }
    match (&posting.rework_order, posting.to_step) {
        (Some(order), Some(to_step)) if way == Way::Forth => state.reworks.push(ReworkState {
            order: order.clone(),
            from_step: posting.step.unwrap_or_default(),
            to_step,
            quantity: posting.reworked,
            returned: Decimal::ZERO,
            scrapped: Decimal::ZERO,
            short: Decimal::ZERO,
            ended: false,
        }),
        (Some(order), _) => state.reworks.retain(|rework| rework.order != *order),
        (None, Some(to_step)) => {
            if let Some(step) = state.step_mut(to_step) {
                way.add(&mut step.returned, posting.reworked);
            }
        }
        (None, None) => {}
    }
    for line in &posting.lines {
        move_line(state, posting.kind, line, way);
    }
    for line in &posting.byproducts {
        let places = state.plan.as_deref().map(|plan| &plan.byproducts);
        let place = places.and_then(|all| all.iter().position(|other| other.line == line.line));
        if let Some(sums) = place.and_then(|place| state.byproducts.get_mut(place)) {
            way.add(&mut sums.issued, line.quantity);
            way.add_money(&mut sums.amount, line.amount);
        }
    }
    way.add(&mut state.received, posting.received);
    way.add_money(&mut state.received_amount, posting.received_amount);
    if way == Way::Back {
        let is_kept = |sums: &ComponentState| sums.unplanned.is_none() || !sums.is_nothing();
        state.components.retain(is_kept);
    }
}

fn move_line(state: &mut OrderState, kind: PostingKind, line: &PostedLine, way: Way) {
    let count = Count::of(state, line);
    let Some(sums) = sums_of(state, line) else {
        return;
    };
    match kind {
        PostingKind::Report | PostingKind::Issue => {
            sums.count(Counted::Issued, &count, way);
            way.add_money(&mut sums.amount, line.amount);
        }
        PostingKind::Return => {
            sums.count(Counted::Issued, &count, way.other());
            sums.count(Counted::Returned, &count, way);
            way.other().add_money(&mut sums.amount, line.amount);
        }
        PostingKind::ScrapComponent => sums.count(Counted::Scrapped, &count, way),
        _ => {}
    }
}

/// The sums of a posted line; an unplanned one is put behind the others.
fn sums_of<'a>(state: &'a mut OrderState, line: &PostedLine) -> Option<&'a mut ComponentState> {
    let place = place_of(state, line.line).or_else(|| {
        state.components.push(ComponentState {
            unplanned: Some(Unplanned {
                line: line.line,
                item: line.item.clone(),
            }),
            ..ComponentState::default()
        });
        state.components.len().checked_sub(1)
    });
    state.components.get_mut(place?)
}

/// The place of a line's sums.
pub(crate) fn place_of(state: &OrderState, line: u32) -> Option<usize> {
    let planned = state
        .plan
        .as_deref()
        .map_or(&[][..], |plan| &plan.components);
    let in_plan = planned.iter().position(|component| component.line == line);
    in_plan.or_else(|| {
        state.components.iter().position(|sums| {
            sums.unplanned
                .as_ref()
                .is_some_and(|unplanned| unplanned.line == line)
        })
    })
}
