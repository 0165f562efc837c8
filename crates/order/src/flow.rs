//! How units flow through an order: what entered, what waits, what is done.
//!
//! Everything here is computed from the sums of the steps. For steps in a line:
//!
//! ```text
//! planned + over = completed + scrapped + remaining      (over or remaining is zero)
//! entered  = out + scrapped + reworked + wip             (at each step)
//! waiting  = out of the step before + returned - entered (at each step but the first)
//! started  = completed + scrapped + waiting + wip + away (over all steps)
//! ```
//!
//! Where branches run side by side, each of them has every unit: its steps keep these sums, and
//! what is scrapped on two of them is scrapped twice.

use crate::amount::{minus, plus};
use crate::{OrderPlan, OrderState, StepState, StepStatus};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

impl OrderState {
    /// Units scrapped at any step, or in a rework order that they went to.
    #[must_use]
    pub fn scrapped(&self) -> Decimal {
        self.steps
            .iter()
            .fold(Decimal::ZERO, |sum, step| plus(sum, step.scrapped))
    }

    /// Good units that left the last step.
    #[must_use]
    pub fn completed(&self) -> Decimal {
        let Some(last) = self.steps.len().checked_sub(1) else {
            return Decimal::ZERO;
        };
        self.out_of(last, false).unwrap_or_default()
    }

    /// What is still to be made.
    #[must_use]
    pub fn remaining(&self) -> Decimal {
        minus(self.planned, plus(self.completed(), self.scrapped())).max(Decimal::ZERO)
    }

    /// What was made or scrapped beyond the plan.
    #[must_use]
    pub fn over(&self) -> Decimal {
        minus(plus(self.completed(), self.scrapped()), self.planned).max(Decimal::ZERO)
    }

    /// Units that were started: what entered the first step, reworked units once.
    #[must_use]
    pub fn started(&self) -> Decimal {
        let entries = (0..self.steps.len()).filter(|place| self.enters_fresh(*place));
        let fresh = entries.filter_map(|place| self.steps.get(place)).map(fresh);
        fresh.max().unwrap_or_default()
    }

    /// Units that rework orders still have.
    #[must_use]
    pub fn away(&self) -> Decimal {
        self.steps.iter().fold(Decimal::ZERO, |sum, step| {
            minus(plus(sum, step.reworked), step.returned)
        })
    }

    /// The most that may be started.
    #[must_use]
    pub fn most(&self) -> Decimal {
        let tolerances = self.header.as_deref().map(|header| header.tolerances);
        tolerances
            .unwrap_or_default()
            .most(self.planned, self.scrapped())
    }

    /// Units that wait before a step; at a first step those that came back to it.
    #[must_use]
    pub fn waiting(&self, place: usize) -> Decimal {
        self.before_step(place, false).max(Decimal::ZERO)
    }

    /// Units that a step may take now: those that wait, less what is not passed on before
    /// a transfer batch is full; at a first step what may still be started as well.
    #[must_use]
    pub fn available(&self, place: usize) -> Decimal {
        let waiting = self.before_step(place, true);
        let startable = match (self.enters_fresh(place), self.steps.get(place)) {
            (true, Some(step)) => minus(self.most(), fresh(step)),
            _ => Decimal::ZERO,
        };
        plus(waiting, startable).max(Decimal::ZERO)
    }

    /// Whether units enter the order at this step: none before it, or only skipped ones.
    #[must_use]
    pub fn enters_fresh(&self, place: usize) -> bool {
        self.steps.get(place).is_some_and(|step| !step.skipped)
            && self.inflow(place, false).is_none()
    }

    /// Units that wait, below zero when more entered than ever came.
    pub(crate) fn before_step(&self, place: usize, batches: bool) -> Decimal {
        let Some(step) = self.steps.get(place).filter(|step| !step.skipped) else {
            return Decimal::ZERO;
        };
        match self.inflow(place, batches) {
            None => minus(step.returned, step.reentered),
            Some(inflow) => minus(plus(inflow, step.returned), step.entered),
        }
    }

    /// What came to a step from all those before it; `None` when it comes from outside.
    pub(crate) fn inflow(&self, place: usize, batches: bool) -> Option<Decimal> {
        let plan = self.plan.as_deref()?;
        if !self.steps.iter().take(place).any(|step| step.skipped) {
            let outs = plan
                .before(place)
                .map(|before| self.passed_on(plan, before, batches));
            return outs.min();
        }
        let mut flows: Vec<Option<Decimal>> = Vec::with_capacity(place + 1);
        for at in 0..=place {
            let outs = plan.before(at).filter_map(|before| {
                match self.steps.get(before).is_some_and(|step| step.skipped) {
                    true => flows.get(before).copied().flatten(),
                    false => Some(self.passed_on(plan, before, batches)),
                }
            });
            let flow = outs.min();
            flows.push(flow);
        }
        flows.pop().flatten()
    }

    /// What left a step, worked on or passed through; `None` when it is skipped and units
    /// enter the order behind it.
    pub(crate) fn out_of(&self, place: usize, batches: bool) -> Option<Decimal> {
        match self.steps.get(place) {
            Some(step) if !step.skipped => Some(step.out),
            _ => self.inflow(place, batches),
        }
    }

    /// Units that pass a skipped step as they come; `None` at a step that is not skipped.
    #[must_use]
    pub fn passing(&self, place: usize) -> Option<Decimal> {
        let is_skipped = self.steps.get(place).is_some_and(|step| step.skipped);
        let passing = || {
            let out = self.out_of(place, false);
            out.unwrap_or_else(|| self.started())
        };
        is_skipped.then(passing)
    }

    /// Units that had left a step and came back to it, or before it, from a step behind it:
    /// they pass it again.
    pub(crate) fn passed_before(&self, place: usize) -> Decimal {
        let Some(plan) = self.plan.as_deref() else {
            return Decimal::ZERO;
        };
        if self.steps.iter().all(|step| step.returned.is_zero()) {
            return Decimal::ZERO;
        }
        let up_to = up_to(plan, place);
        let mut back = Decimal::ZERO;
        for step in up_to.iter().filter_map(|at| self.steps.get(*at)) {
            back = minus(plus(back, step.returned), step.reworked);
        }
        // What a rework order has and had of these steps did not come back over this one.
        for rework in &self.reworks {
            let from = plan.place(rework.from_step);
            if from.is_some_and(|from| up_to.contains(&from)) {
                back = plus(back, rework.left());
            }
        }
        back.max(Decimal::ZERO)
    }

    /// Units that a step still has to work on: those planned, or started, less those lost up
    /// to it and those that have left it for good. None where nothing more can come.
    #[must_use]
    pub fn ahead(&self, place: usize) -> Decimal {
        let (Some(plan), Some(step)) = (self.plan.as_deref(), self.steps.get(place)) else {
            return Decimal::ZERO;
        };
        if step.skipped || self.is_done(place) {
            return Decimal::ZERO;
        }
        let up_to = up_to(plan, place);
        let mut lost = Decimal::ZERO;
        for step in up_to.iter().filter_map(|at| self.steps.get(*at)) {
            lost = plus(lost, step.scrapped);
        }
        for rework in self.reworks.iter().filter(|rework| rework.ended) {
            let from = plan.place(rework.from_step);
            if from.is_some_and(|from| up_to.contains(&from)) {
                lost = plus(lost, rework.left());
            }
        }
        let gone = minus(step.out, self.passed_before(place));
        let wanted = self.planned.max(self.started());
        minus(minus(wanted, lost), gone)
            .max(step.wip())
            .max(Decimal::ZERO)
    }

    /// What a step that is not skipped passes on.
    fn passed_on(&self, plan: &OrderPlan, place: usize, batches: bool) -> Decimal {
        let out = self
            .steps
            .get(place)
            .map(|step| step.out)
            .unwrap_or_default();
        let batch = plan.steps.get(place).and_then(|step| step.transfer_batch);
        match batch.filter(|batch| batches && *batch > Decimal::ZERO) {
            Some(batch) if !self.is_done(place) => {
                let rest = out.checked_rem(batch).unwrap_or_default();
                minus(out, rest)
            }
            _ => out,
        }
    }

    /// Whether nothing more can come out of a step.
    #[must_use]
    pub fn is_done(&self, place: usize) -> bool {
        let done = self.done_up_to(place);
        done.get(place).copied().unwrap_or_default()
    }

    /// The same for each step up to one.
    pub(crate) fn done_up_to(&self, place: usize) -> Vec<bool> {
        let mut done: Vec<bool> = Vec::new();
        let Some(plan) = self.plan.as_deref() else {
            return done;
        };
        for (at, step) in self.steps.iter().enumerate().take(place + 1) {
            let mut before = plan.before(at).peekable();
            let is_fed = match before.peek() {
                None if step.skipped => self.started() >= self.planned,
                None => fresh(step) >= self.planned && step.returned == step.reentered,
                Some(_) => {
                    let fed = before.all(|before| done.get(before).copied().unwrap_or_default());
                    fed && self.before_step(at, false) <= Decimal::ZERO
                }
            };
            done.push((is_fed || step.finished) && step.wip().is_zero());
        }
        done
    }

    /// Where a step stands.
    #[must_use]
    pub fn step_status(&self, place: usize) -> StepStatus {
        let Some(step) = self.steps.get(place) else {
            return StepStatus::Pending;
        };
        if step.skipped {
            return StepStatus::Skipped;
        }
        if step.actual_end.is_some() {
            return StepStatus::Completed;
        }
        // Units of a split have passed it before the order was.
        let is_passed = step.actual_start.is_none() && !step.entered.is_zero();
        if is_passed && self.is_done(place) {
            return StepStatus::Completed;
        }
        match step.actual_start.is_some() || is_passed {
            true => StepStatus::InProgress,
            false => StepStatus::Pending,
        }
    }

    /// Units of the order that are still in it, each once, however many branches it is on:
    /// those started, less those completed, scrapped or away. A unit of which one branch has
    /// begun is in process, and one that a branch has lost is not, wherever the rest of it is.
    #[must_use]
    pub fn in_process(&self) -> Decimal {
        let gone = self.along_ways(|_, step| {
            let away = minus(step.reworked, step.returned);
            plus(step.scrapped, away)
        });
        let gone = gone.last().copied().unwrap_or_default();
        let left = minus(minus(self.started(), self.completed()), gone);
        left.max(Decimal::ZERO)
    }

    /// Units that wait before a step or stand in one, by the way on which there are most; what
    /// waits for its other branches alone is not among them.
    #[must_use]
    pub fn standing(&self) -> Decimal {
        let here = self.along_ways(|place, step| plus(step.wip(), self.waiting(place)));
        here.into_iter().max().unwrap_or_default()
    }

    /// The sum of something over the steps of a way to each step, by the way on which it is
    /// largest.
    fn along_ways(&self, of: impl Fn(usize, &StepState) -> Decimal) -> Vec<Decimal> {
        let mut sums: Vec<Decimal> = Vec::with_capacity(self.steps.len());
        for (place, step) in self.steps.iter().enumerate() {
            let before = self.plan.as_deref().into_iter();
            let before = before.flat_map(|plan| plan.before(place));
            let before = before.filter_map(|before| sums.get(before).copied()).max();
            sums.push(plus(before.unwrap_or_default(), of(place, step)));
        }
        sums
    }
}

/// A step and every step on the ways to it.
fn up_to(plan: &OrderPlan, place: usize) -> BTreeSet<usize> {
    let mut ways = vec![place];
    let mut up_to = BTreeSet::new();
    while let Some(at) = ways.pop() {
        if up_to.insert(at) {
            ways.extend(plan.before(at));
        }
    }
    up_to
}

/// Units that entered a first step for the first time.
fn fresh(step: &StepState) -> Decimal {
    minus(step.entered, step.reentered)
}
