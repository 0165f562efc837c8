//! What a fact makes of an order.

use crate::amount::{minus, plus};
use crate::apply::{Way, apply, place_of};
use crate::{
    ComponentState, OrderChanged, OrderCreated, OrderEvent, OrderPlan, OrderPosting, OrderSplit,
    OrderState, OrderStatus, PostingKind, ReworkClosed, ReworkReturned, ReworkState, SplitLine,
    StepState,
};
use lineside_execution::Who;
use lineside_kernel::{Timestamp, WorkOrderId};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Applies one fact.
#[must_use]
pub fn evolve(mut state: OrderState, event: &OrderEvent, who: &Who) -> OrderState {
    use OrderStatus::{
        Cancelled, Closed, Completed, Firmed, InProgress, Planned, QualityHold, Released,
    };
    match event {
        OrderEvent::Created(created) => return create(created),
        OrderEvent::Imported(imported) => return imported.state(),
        OrderEvent::Changed(changed) => change(&mut state, changed),
        OrderEvent::Firmed(_) => state.status = Firmed,
        OrderEvent::Unfirmed(_) => state.status = Planned,
        OrderEvent::Released(released) => {
            state.status = Released;
            if let Some(plan) = &released.plan {
                state.snapshot = true;
                state.own_plan = state.plan.take();
                state.adopt(Arc::new(plan.clone()));
            }
        }
        OrderEvent::Unreleased(_) => {
            state.status = Firmed;
            state.schedule = None;
            if state.snapshot {
                state.snapshot = false;
                match state.own_plan.take() {
                    Some(own) => state.adopt(own),
                    None => {
                        state.plan = None;
                        state.steps.clear();
                        state.components.clear();
                        state.byproducts.clear();
                    }
                }
            }
        }
        OrderEvent::Started(_) => begin(&mut state, who.at),
        OrderEvent::Held(_) => {
            state.held_from = Some(state.status);
            state.status = QualityHold;
        }
        OrderEvent::HoldReleased(_) => state.status = state.held_from.take().unwrap_or(Released),
        OrderEvent::Completed(_) => {
            state.status = Completed;
            state.actual_end = Some(who.at);
            for step in state
                .steps
                .iter_mut()
                .filter(|step| step.actual_start.is_some())
            {
                step.actual_end.get_or_insert(who.at);
            }
        }
        OrderEvent::Reopened(_) => reopen(&mut state),
        OrderEvent::Closed(_) => state.status = Closed,
        OrderEvent::Cancelled(cancelled) => {
            state.status = Cancelled;
            state.held_from = None;
            if cancelled.merged_into.is_some() {
                empty(&mut state);
            }
        }
        OrderEvent::Reported(posting)
        | OrderEvent::Issued(posting)
        | OrderEvent::TimeBooked(posting) => {
            let at = posting.at.unwrap_or(who.at);
            if state.status == Released {
                begin(&mut state, at);
            }
            post(&mut state, posting, at);
        }
        OrderEvent::Returned(posting)
        | OrderEvent::ComponentScrapped(posting)
        | OrderEvent::Received(posting)
        | OrderEvent::StepSkipped(posting) => post(&mut state, posting, who.at),
        OrderEvent::Reversed(reversed) => {
            let posting = &reversed.of.posting;
            apply(&mut state, posting, Way::Back);
            let step = posting.step.and_then(|sequence| state.step_mut(sequence));
            if let (Some(step), Some(left)) = (step, &reversed.left) {
                step.finished = left.finished;
                step.work_center.clone_from(&left.work_center);
            }
            if state.status == Completed {
                reopen(&mut state);
            }
            for step in state.steps.iter_mut().filter(|step| step.is_untouched()) {
                step.actual_start = None;
                step.work_center = None;
            }
            settle_ends(&mut state, None);
        }
        OrderEvent::Split(split) => give_part(&mut state, split),
        OrderEvent::Merged(merged) => {
            state.planned = plus(state.planned, merged.quantity);
            state.fixed_share = merged.fixed_share;
            carry(&mut state, &merged.passed, merged.quantity, Way::Forth);
            carry_lines(&mut state, &merged.lines, Way::Forth);
            settle_ends(&mut state, None);
        }
        OrderEvent::ReworkReturned(rework) => {
            give_back(&mut state, rework, Way::Forth);
            settle_ends(&mut state, None);
        }
        OrderEvent::ReworkRetaken(rework) => give_back(&mut state, rework, Way::Back),
        OrderEvent::ReworkClosed(rework) => end_rework(&mut state, rework, Way::Forth),
        OrderEvent::ReworkReopened(rework) => end_rework(&mut state, rework, Way::Back),
        OrderEvent::Scheduled(scheduled) => {
            state.schedule = Some(Arc::new(scheduled.schedule.clone()));
        }
    }
    if state.status == InProgress {
        state.actual_start.get_or_insert(who.at);
    }
    state
}

impl OrderState {
    /// Takes a plan over, with nothing posted to it yet.
    pub(crate) fn adopt(&mut self, plan: Arc<OrderPlan>) {
        self.steps = vec![StepState::default(); plan.steps.len()];
        self.components = vec![ComponentState::default(); plan.components.len()];
        self.byproducts = vec![ComponentState::default(); plan.byproducts.len()];
        self.plan = Some(plan);
    }

    pub(crate) fn place(&self, sequence: u32) -> Option<usize> {
        self.plan.as_deref()?.place(sequence)
    }

    pub(crate) fn step_mut(&mut self, sequence: u32) -> Option<&mut StepState> {
        let place = self.place(sequence)?;
        self.steps.get_mut(place)
    }
}

fn create(created: &OrderCreated) -> OrderState {
    let mut state = OrderState {
        status: OrderStatus::Planned,
        header: Some(Arc::new(created.header.clone())),
        planned: created.quantity,
        ..OrderState::default()
    };
    if created.released {
        state.status = OrderStatus::Released;
    }
    if let Some(plan) = &created.plan {
        state.adopt(Arc::new(plan.clone()));
    }
    if let Some(part) = &created.brings {
        state.status = part.status;
        state.held_from = part.held_from;
        state.snapshot = part.snapshot;
        state.fixed_share = part.fixed_share;
        for sequence in &part.skipped {
            if let Some(step) = state.step_mut(*sequence) {
                step.skipped = true;
            }
        }
        carry(&mut state, &part.passed, created.quantity, Way::Forth);
        carry_lines(&mut state, &part.lines, Way::Forth);
    }
    state
}

fn change(state: &mut OrderState, changed: &OrderChanged) {
    if let Some(quantity) = changed.quantity {
        state.planned = quantity;
    }
    let Some(header) = state.header.as_mut() else {
        return;
    };
    let header = Arc::make_mut(header);
    header.priority = changed.priority.unwrap_or(header.priority);
    header.planned_start = changed.planned_start.or(header.planned_start);
    header.planned_end = changed.planned_end.or(header.planned_end);
}

fn begin(state: &mut OrderState, at: Timestamp) {
    state.status = OrderStatus::InProgress;
    state.actual_start.get_or_insert(at);
}

fn reopen(state: &mut OrderState) {
    state.status = OrderStatus::InProgress;
    state.actual_end = None;
    settle_ends(state, None);
}

fn post(state: &mut OrderState, posting: &OrderPosting, at: Timestamp) {
    apply(state, posting, Way::Forth);
    state.postings = state.postings.max(posting.ordinal);
    let works = matches!(posting.kind, PostingKind::Report | PostingKind::Time);
    if let Some(step) = posting.step.filter(|_| works)
        && let Some(step) = state.step_mut(step)
    {
        step.actual_start.get_or_insert(at);
    }
    if posting.kind == PostingKind::Report || posting.kind == PostingKind::Skip {
        settle_ends(state, Some(at));
    }
}

/// Ends the steps out of which nothing more can come, and takes back the end of others.
fn settle_ends(state: &mut OrderState, at: Option<Timestamp>) {
    if matches!(state.status, OrderStatus::Completed | OrderStatus::Closed) {
        return;
    }
    let done = state.done_up_to(state.steps.len());
    for (place, step) in state.steps.iter_mut().enumerate() {
        match (done.get(place).copied().unwrap_or_default(), at) {
            (false, _) => step.actual_end = None,
            (true, Some(at)) if step.actual_start.is_some() => {
                step.actual_end.get_or_insert(at);
            }
            (true, _) => {}
        }
    }
}

fn give_part(state: &mut OrderState, split: &OrderSplit) {
    state.planned = minus(state.planned, split.quantity);
    state.fixed_share = split.fixed_share;
    carry(state, &split.passed, split.quantity, Way::Back);
    carry_lines(state, &split.lines, Way::Back);
}

/// Takes off what the order had, which is another one's now.
fn empty(state: &mut OrderState) {
    for step in &mut state.steps {
        *step = StepState {
            skipped: step.skipped,
            ..StepState::default()
        };
    }
    state.components.retain(|sums| sums.unplanned.is_none());
    for sums in &mut state.components {
        *sums = ComponentState::default();
    }
}

/// Moves units that had passed these steps.
fn carry(state: &mut OrderState, passed: &[u32], quantity: Decimal, way: Way) {
    for sequence in passed {
        if let Some(step) = state.step_mut(*sequence) {
            way.add(&mut step.entered, quantity);
            way.add(&mut step.out, quantity);
        }
    }
}

fn carry_lines(state: &mut OrderState, lines: &[SplitLine], way: Way) {
    for line in lines {
        let place = place_of(state, line.line).or_else(|| {
            state.components.push(ComponentState {
                unplanned: line.unplanned.clone(),
                ..ComponentState::default()
            });
            state.components.len().checked_sub(1)
        });
        if let Some(sums) = place.and_then(|place| state.components.get_mut(place)) {
            way.add(&mut sums.issued, line.quantity);
            way.add_money(&mut sums.amount, line.amount);
        }
    }
}

/// Books what became of units in a rework order: good ones wait again, scrapped ones are
/// scrap of the step that they were taken from.
fn give_back(state: &mut OrderState, told: &ReworkReturned, way: Way) {
    if let Some(step) = state.step_mut(told.to_step) {
        way.add(&mut step.returned, told.quantity);
    }
    let Some(rework) = rework_mut(state, &told.from) else {
        return;
    };
    way.add(&mut rework.returned, told.quantity);
    way.add(&mut rework.scrapped, told.scrapped);
    let from = rework.from_step;
    if let Some(step) = state.step_mut(from) {
        way.add(&mut step.scrapped, told.scrapped);
        way.other().add(&mut step.reworked, told.scrapped);
    }
}

/// Ends a rework order, or takes it up again; what it did not make stands in the step that it
/// was taken from, as if it had not left it.
fn end_rework(state: &mut OrderState, ended: &ReworkClosed, way: Way) {
    let Some(rework) = rework_mut(state, &ended.order) else {
        return;
    };
    rework.ended = way == Way::Forth;
    way.add(&mut rework.short, ended.short);
    let from = rework.from_step;
    if ended.short.is_zero() {
        return;
    }
    if let Some(step) = state.step_mut(from) {
        way.other().add(&mut step.reworked, ended.short);
    }
    settle_ends(state, None);
}

fn rework_mut<'a>(state: &'a mut OrderState, order: &WorkOrderId) -> Option<&'a mut ReworkState> {
    let mut reworks = state.reworks.iter_mut();
    reworks.find(|rework| rework.order == *order)
}
