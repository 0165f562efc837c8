//! What a step waits for: the steps before it, whole or a transfer batch of them, and the time
//! between.
//!
//! Resting, moving and queueing pass by the clock, whether anybody works or not. A step whose
//! plan states a transfer batch passes on that many units at a time: the next one starts when
//! the first batch is there, and ends no earlier than it needs for the last. Without one, the
//! next step starts when all is done, even if the floor may pass units on one by one.

use super::job::{Job, Task};
use super::ticks::Ticks;
use lineside_aps::{SchedulingAfter, SchedulingAnchor};
use lineside_kernel::Ratio;
use lineside_order::{OrderPlan, OrderPlanStep, OrderState};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What the operation of a step waits for.
pub(super) fn waits(job: &Job<'_>, place: usize, ticks: &Ticks) -> Vec<SchedulingAfter> {
    let (Some(plan), Some(task)) = (job.state.plan.as_deref(), task_of(job, place)) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for before in feeds(job.state, plan, place) {
        let (Some(other), Some(step)) = (task_of(job, before), plan.steps.get(before)) else {
            continue;
        };
        // Where two stand fast, nothing is left to wait for.
        if task.lock.is_some() && other.lock.is_some() {
            continue;
        }
        let lag = between(plan, before, place, task.begun, ticks);
        let end = || SchedulingAfter::end_of(step.sequence.to_string());
        let Some(batch) = transfer(job.state, step, other.left) else {
            all.push(SchedulingAfter {
                min_lag: lag,
                ..end()
            });
            continue;
        };
        let is_fed = task.begun || job.state.available(place) > Decimal::ZERO;
        if !is_fed {
            let first = slowest(other, batch.first, true, ticks);
            all.push(SchedulingAfter {
                from: SchedulingAnchor::Start,
                min_lag: lag.saturating_add(first),
                ..end()
            });
        }
        let last = slowest(task, batch.last, false, ticks);
        all.push(SchedulingAfter {
            to: SchedulingAnchor::End,
            min_lag: lag.saturating_add(last),
            ..end()
        });
    }
    all
}

/// The tick at which what finished steps passed on has rested, moved and queued.
pub(super) fn ready(job: &Job<'_>, place: usize, ticks: &Ticks) -> i64 {
    let (Some(plan), Some(task)) = (job.state.plan.as_deref(), task_of(job, place)) else {
        return 0;
    };
    if task.begun {
        return 0;
    }
    let mut ready = 0;
    for before in feeds(job.state, plan, place) {
        let ended = job.state.steps.get(before).and_then(|step| step.actual_end);
        if let Some(ended) = ended.and_then(|ended| ticks.clock.not_before(ended).ok()) {
            let lag = between(plan, before, place, false, ticks);
            ready = ready.max(ended.saturating_add(lag));
        }
    }
    ready.min(lineside_aps::MAX_TICK)
}

fn task_of<'j>(job: &'j Job<'_>, place: usize) -> Option<&'j Task> {
    job.tasks.get(place)?.as_ref()
}

/// The steps that units come from: those before it, and those before skipped ones.
pub(super) fn feeds(state: &OrderState, plan: &OrderPlan, place: usize) -> BTreeSet<usize> {
    let mut feeds = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut ways: Vec<usize> = plan.before(place).collect();
    while let Some(at) = ways.pop() {
        if !seen.insert(at) {
            continue;
        }
        match state.steps.get(at).is_some_and(|step| step.skipped) {
            true => ways.extend(plan.before(at)),
            false => {
                feeds.insert(at);
            }
        }
    }
    feeds
}

/// Ticks of rest, move and queue between two steps; what has begun queues no more.
fn between(plan: &OrderPlan, before: usize, place: usize, begun: bool, ticks: &Ticks) -> i64 {
    let minutes = |place: usize, of: fn(&OrderPlanStep) -> Option<Ratio>| {
        let minutes = plan.steps.get(place).and_then(of);
        minutes.unwrap_or(Ratio::ZERO)
    };
    let rest = minutes(before, |step| step.wait_minutes);
    let way = minutes(before, |step| step.move_minutes);
    let queue = minutes(place, |step| step.queue_minutes);
    let queue = if begun { Ratio::ZERO } else { queue };
    let sum = rest.checked_add(way).and_then(|sum| sum.checked_add(queue));
    sum.ok()
        .and_then(|sum| ticks.minutes(sum))
        .unwrap_or(lineside_aps::MAX_TICK)
}

/// The first and the last batch that a step still passes on.
struct Transfer {
    first: Decimal,
    last: Decimal,
}

/// How a step passes units on before it is done; `None` when it passes on all at once.
fn transfer(state: &OrderState, step: &OrderPlanStep, left: Decimal) -> Option<Transfer> {
    let stated = step.transfer_batch?;
    let increment = state.header.as_deref().map(|header| header.increment);
    let batch = match stated.is_zero() {
        true => increment.unwrap_or(Decimal::ONE),
        false => stated,
    };
    if batch <= Decimal::ZERO || batch >= left {
        return None;
    }
    let place = state.plan.as_deref()?.place(step.sequence)?;
    let kept = state.steps.get(place)?.out.checked_rem(batch)?;
    let last = left.saturating_add(kept).checked_rem(batch)?;
    Some(Transfer {
        first: batch.saturating_sub(kept),
        last: if last.is_zero() { batch } else { last },
    })
}

/// Ticks for so many units at the slowest work center of a step.
fn slowest(task: &Task, units: Decimal, with_setup: bool, ticks: &Ticks) -> i64 {
    let each = task.ways.iter();
    let each = each.map(|way| way.ticks(units, with_setup, ticks).unwrap_or(way.duration));
    each.max().unwrap_or(0)
}
