//! What an order needs of its components, and what comes out besides.
//!
//! Every need is counted from the units so far, and rounded up once to what can be booked:
//! ten reports consume what one would.

use crate::amount::{is_multiple, minus, plus, times};
use crate::{ComponentState, OrderComponent, OrderPosting, OrderState, PostedLine};
use lineside_kernel::{Ratio, Rounding};
use rust_decimal::Decimal;

/// What so many units need of a component, rounded up to its increment.
pub(crate) fn need_of(component: &OrderComponent, units: Decimal, share: Ratio) -> Option<Decimal> {
    let is_plain = component.quantity.is_whole()
        && !component.fixed
        && component.overage.is_none()
        && component.component_yield.is_none()
        && component.increment() == Decimal::ONE
        && units.scale() == 0;
    if is_plain {
        let per_unit = Decimal::try_from_i128_with_scale(component.quantity.numerator(), 0).ok()?;
        return times(per_unit, units);
    }
    let exact = component.need(units, share)?;
    Rounding::Up.to_multiple(exact, component.increment()).ok()
}

impl OrderState {
    /// What the whole order needs of a component; more when more was started than planned.
    #[must_use]
    pub fn required(&self, component: &OrderComponent) -> Option<Decimal> {
        let units = self.planned.max(self.started());
        need_of(component, units, self.fixed_share)
    }
}

/// What a report at a step consumes by itself: the need of all good and scrapped units of
/// the step so far, less what was issued. A unit that passes again after rework has what it
/// needs; what is replaced in it is issued by hand.
pub(crate) fn backflushed(
    state: &OrderState,
    place: usize,
    posting: &OrderPosting,
) -> Option<Vec<PostedLine>> {
    let mut lines = Vec::new();
    let (Some(plan), Some(step)) = (state.plan.as_deref(), state.steps.get(place)) else {
        return Some(lines);
    };
    let first = plan.steps.first().map(|step| step.sequence);
    let worked = plus(
        plus(step.out, posting.out),
        plus(step.scrapped, posting.scrapped),
    );
    let worked = minus(worked, state.passed_before(place)).max(Decimal::ZERO);
    for (component, sums) in plan.components.iter().zip(&state.components) {
        if !component.backflush || component.step.or(first) != posting.step {
            continue;
        }
        let missing = missing(component, sums, worked, state.fixed_share)?;
        if missing > Decimal::ZERO {
            lines.push(line(component.line, &component.item, missing));
        }
    }
    Some(lines)
}

/// What so many units need beyond what there is, rounded up to what can be booked.
fn missing(
    component: &OrderComponent,
    sums: &ComponentState,
    units: Decimal,
    share: Ratio,
) -> Option<Decimal> {
    let increment = component.increment();
    let missing = minus(need_of(component, units, share)?, sums.net());
    if missing <= Decimal::ZERO || sums.rest.is_none() && is_multiple(missing, increment) {
        return Some(missing);
    }
    // A part of a piece is there: what stands in for the component counts in parts of it.
    let exact = component.need(units, share)?;
    let missing = exact.checked_sub(sums.exact_net()?).ok()?;
    Rounding::Up.to_multiple(missing, increment).ok()
}

/// The by-products of so many more units received: those of all units so far, rounded
/// down once, less what was received of them.
pub(crate) fn byproducts_of(state: &OrderState, received: Decimal) -> Option<Vec<PostedLine>> {
    let mut lines = Vec::new();
    let Some(plan) = state.plan.as_deref() else {
        return Some(lines);
    };
    let units = Ratio::from(plus(state.received, received));
    for (byproduct, sums) in plan.byproducts.iter().zip(&state.byproducts) {
        let exact = byproduct.quantity.checked_mul(units).ok()?;
        let whole = Rounding::Down
            .to_multiple(exact, byproduct.increment())
            .ok()?;
        let missing = minus(whole, sums.issued);
        if missing > Decimal::ZERO {
            lines.push(line(byproduct.line, &byproduct.item, missing));
        }
    }
    Some(lines)
}

pub(crate) fn line(line: u32, item: &lineside_kernel::ItemId, quantity: Decimal) -> PostedLine {
    PostedLine {
        line,
        item: item.clone(),
        quantity,
        counted: None,
        excess: Decimal::ZERO,
        amount: None,
        movements: Vec::new(),
    }
}
