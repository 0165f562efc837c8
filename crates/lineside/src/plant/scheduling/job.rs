//! One order: which of its steps have work left, where that can be done, and how long it takes.

use super::MakeSchedulingModel;
use super::centers::{Center, Centers};
use super::left_out::{LeftOutOrder, LeftOutReason};
use super::ticks::{Ticks, end_of_day, midnight};
use super::waits::{ready, waits};
use lineside_aps::{SchedulingLock, SchedulingMode, SchedulingOperation, SchedulingOrder};
use lineside_kernel::{Problem, Ratio, Rounding, Timestamp, WorkCenterId, Zone};
use lineside_order::{OrderHeader, OrderPlanStep, OrderState};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

/// An order on its way into the model.
pub(super) struct Job<'s> {
    pub(super) code: &'s str,
    pub(super) state: &'s OrderState,
    zone: Zone,
    /// The tick before which none of it starts.
    release: i64,
    /// What is left of each step, in the places of the plan.
    pub(super) tasks: Vec<Option<Task>>,
    cut: Option<(Option<u32>, LeftOutReason, String)>,
}

/// What is left of one step.
pub(super) struct Task {
    pub(super) left: Decimal,
    pub(super) ways: Vec<Way>,
    /// Whether work on it has begun, so that it stays where it is and needs no set-up.
    pub(super) begun: bool,
    /// The tick before which it does not start.
    pub(super) release: i64,
    pub(super) lock: Option<SchedulingLock>,
}

/// One work center for a step, and what it takes there.
pub(super) struct Way {
    pub(super) center: Arc<Center>,
    /// Minutes to set up.
    setup: Ratio,
    /// Minutes for a unit, at the speed of the work center.
    run: Ratio,
    /// How many units run at once.
    batch: Option<Decimal>,
    /// Ticks for all that is left.
    pub(super) duration: i64,
}

impl Way {
    /// Ticks for so many units, with or without the set-up before them.
    pub(super) fn ticks(&self, units: Decimal, with_setup: bool, ticks: &Ticks) -> Option<i64> {
        let units = match self.batch {
            Some(batch) => Rounding::Ceiling.to_multiple(units.into(), batch).ok()?,
            None => units,
        };
        let run = self.run.checked_mul(units.into()).ok()?;
        let setup = if with_setup { self.setup } else { Ratio::ZERO };
        ticks.minutes(run.checked_add(setup).ok()?)
    }
}

/// What every step of an order is made from.
struct Making<'a, 's> {
    state: &'s OrderState,
    request: &'a MakeSchedulingModel,
    ticks: &'a Ticks,
    centers: &'a mut Centers<'s>,
}

/// A task, or why there is none.
type Made = Result<Task, (LeftOutReason, String)>;

impl<'s> Job<'s> {
    pub(super) fn of(
        code: &'s str,
        state: &'s OrderState,
        request: &MakeSchedulingModel,
        ticks: &Ticks,
        centers: &mut Centers<'s>,
    ) -> Result<Self, Problem> {
        let header = state.header.as_deref();
        let zone = header.and_then(|header| centers.zone(&header.site));
        let mut job = Self {
            code,
            state,
            zone: zone.unwrap_or(Zone::UTC),
            release: 0,
            tasks: Vec::new(),
            cut: None,
        };
        let steps = state.plan.as_deref().map_or(&[][..], |plan| &plan.steps);
        let mut making = Making {
            state,
            request,
            ticks,
            centers,
        };
        let mut first_cut = None;
        for (place, step) in steps.iter().enumerate() {
            let left = state.ahead(place);
            if left.is_zero() {
                job.tasks.push(None);
                continue;
            }
            match making.task(place, step, left)? {
                Ok(task) => job.tasks.push(Some(task)),
                Err(why) => {
                    job.tasks.push(None);
                    first_cut = first_cut.or(Some((place, why)));
                }
            }
        }
        if let Some((place, (reason, message))) = first_cut {
            job.cut_from(&[place].into(), reason, message);
        } else if job.is_empty() {
            let message = "every step is finished or skipped; complete the order".to_owned();
            job.cut = Some((None, LeftOutReason::NothingLeft, message));
        }
        if let Some(header) = header.filter(|_| !request.early && state.actual_start.is_none()) {
            job.wait_for_day(header, ticks);
        }
        for place in 0..job.tasks.len() {
            let ready = ready(&job, place, ticks);
            if let Some(Some(task)) = job.tasks.get_mut(place) {
                task.release = ready;
            }
        }
        Ok(job)
    }

    /// Holds the order back until the day on which it is planned to start.
    fn wait_for_day(&mut self, header: &OrderHeader, ticks: &Ticks) {
        let Some(day) = header.planned_start else {
            return;
        };
        let release = midnight(self.zone, day).and_then(|start| ticks.not_before(start));
        match release {
            Some(release) => self.release = release,
            None => {
                let message = format!("it is planned to start on {day}, too many ticks away");
                self.tasks.iter_mut().for_each(|task| *task = None);
                self.cut = Some((None, LeftOutReason::OutOfRange, message));
            }
        }
    }

    /// Leaves these steps out, and all that follow them.
    pub(super) fn cut_from(
        &mut self,
        places: &BTreeSet<usize>,
        reason: LeftOutReason,
        message: String,
    ) {
        let Some(plan) = self.state.plan.as_deref() else {
            return;
        };
        let mut out = BTreeSet::new();
        for place in 0..plan.steps.len() {
            if places.contains(&place) || plan.before(place).any(|before| out.contains(&before)) {
                out.insert(place);
            }
        }
        for (place, task) in self.tasks.iter_mut().enumerate() {
            if out.contains(&place) {
                *task = None;
            }
        }
        let first = places.first().and_then(|place| plan.steps.get(*place));
        let step = first.map(|step| step.sequence).filter(|_| !self.is_empty());
        self.cut = Some((step, reason, message));
    }

    /// Whether nothing of it is in the model.
    pub(super) fn is_empty(&self) -> bool {
        self.tasks.iter().all(Option::is_none)
    }

    /// What of it is not in the model.
    pub(super) fn cut_off(&self) -> Option<LeftOutOrder> {
        let (step, reason, message) = self.cut.clone()?;
        LeftOutOrder::new(self.code, step, reason, message)
    }

    /// How urgent it is, the most urgent first.
    pub(super) fn urgency(&self) -> impl Ord + use<'s> {
        let header = self.state.header.as_deref();
        let due = header.and_then(|header| header.planned_end);
        let priority = header.map_or(u8::MAX, |header| header.priority);
        (priority, due.is_none(), due, self.code)
    }

    /// The order of the model.
    pub(super) fn order(&self, request: &MakeSchedulingModel, ticks: &Ticks) -> SchedulingOrder {
        let header = self.state.header.as_deref();
        let due =
            header.and_then(|header| ticks.not_after(end_of_day(self.zone, header.planned_end?)?));
        let priority = header.map_or(5, |header| header.priority);
        let steps = self
            .state
            .plan
            .as_deref()
            .map_or(&[][..], |plan| &plan.steps);
        let tasks = self.tasks.iter().zip(steps).enumerate();
        let family = header.filter(|_| request.setups_apart);
        let operations = tasks.filter_map(|(place, (task, step))| {
            let task = task.as_ref()?;
            let modes = task.ways.iter();
            Some(SchedulingOperation {
                family: family.map(|header| header.item.to_string()),
                interruptible: true,
                release: task.release,
                after: Some(waits(self, place, ticks)),
                locked: task.lock,
                former: self.former(place, task, ticks),
                modes: modes
                    .map(|way| SchedulingMode::of(&way.center.code, way.duration))
                    .collect(),
                ..SchedulingOperation::of(step.sequence.to_string(), [])
            })
        });
        SchedulingOrder {
            release: self.release,
            due,
            weight: 6_u32.saturating_sub(priority.into()).max(1),
            operations: operations.collect(),
            ..SchedulingOrder::of(self.code, [])
        }
    }

    /// Where the schedule accepted last has a step, if it can still be done there.
    fn former(&self, place: usize, task: &Task, ticks: &Ticks) -> Option<SchedulingLock> {
        let scheduled = self.state.scheduled(place)?;
        let center = scheduled.work_center.as_str();
        let mode = task.ways.iter().position(|way| way.center.code == center)?;
        let tick = |instant: Timestamp| Some(ticks.not_after(instant)?.max(0));
        Some(SchedulingLock {
            mode,
            start: tick(scheduled.start)?,
            end: tick(scheduled.end)?,
        })
    }
}

impl<'s> Making<'_, 's> {
    fn task(
        &mut self,
        place: usize,
        step: &'s OrderPlanStep,
        left: Decimal,
    ) -> Result<Made, Problem> {
        let sums = self.state.steps.get(place);
        let begun = sums.is_some_and(|sums| sums.actual_start.is_some() || !sums.entered.is_zero());
        let mut ways = Vec::new();
        let mut is_closed = false;
        let mut is_too_long = false;
        for (code, alternate) in self.places(place, step, begun)? {
            let center = self.centers.get(code)?;
            if !begun && !center.active {
                continue;
            }
            if center.is_never_open() {
                is_closed = true;
                continue;
            }
            match self.way(step, center, alternate, (left, begun)) {
                Some(way) => ways.push(way),
                None => is_too_long = true,
            }
        }
        let sequence = step.sequence;
        if !ways.is_empty() {
            return Ok(Ok(Task {
                left,
                ways,
                begun,
                release: 0,
                lock: None,
            }));
        }
        Ok(Err(if is_too_long {
            let message = format!("step {sequence} takes more ticks than a model can hold");
            (LeftOutReason::OutOfRange, message)
        } else if is_closed {
            let message = format!("no work center of step {sequence} opens before the horizon");
            (LeftOutReason::NeverOpen, message)
        } else {
            let message =
                format!("step {sequence} has no work center on which work may be planned");
            (LeftOutReason::NoWorkCenter, message)
        }))
    }

    /// Where a step can be done, its own work center first, and which alternate of it that is.
    fn places(
        &mut self,
        place: usize,
        step: &'s OrderPlanStep,
        begun: bool,
    ) -> Result<Vec<(&'s WorkCenterId, Option<usize>)>, Problem> {
        let alternate = |code: &WorkCenterId| {
            let mut others = step.alternates.iter();
            others.position(|other| other.work_center == *code)
        };
        if begun && let Some(code) = self.state.work_center(place) {
            return Ok(vec![(code, alternate(code))]);
        }
        let mut places: Vec<_> = step.work_center.iter().map(|own| (own, None)).collect();
        let others = step.alternates.iter().enumerate();
        places.extend(others.map(|(row, other)| (&other.work_center, Some(row))));
        if let Some(own) = &step.work_center {
            for code in self.centers.alternates_of(own) {
                if places.iter().all(|(known, _)| *known != code) {
                    places.push((code, None));
                }
            }
        }
        Ok(places)
    }

    fn way(
        &self,
        step: &OrderPlanStep,
        center: Arc<Center>,
        alternate: Option<usize>,
        (left, begun): (Decimal, bool),
    ) -> Option<Way> {
        let other = alternate.and_then(|row| step.alternates.get(row));
        let (run, batch) = match other.and_then(|other| Some((other.run_minutes?, other.run_batch)))
        {
            Some(own) => own,
            None => (step.run_minutes.unwrap_or(Ratio::ZERO), step.run_batch),
        };
        let setup = match other {
            Some(other) => other.setup_minutes,
            None => step.setup_minutes,
        };
        let efficiency = other.and_then(|other| other.efficiency);
        let efficiency = efficiency.unwrap_or(center.efficiency);
        let needs_setup = !begun && !self.request.setups_apart;
        let setup = setup.unwrap_or(center.setup);
        let mut way = Way {
            setup: if needs_setup { setup } else { Ratio::ZERO },
            run: run.checked_div(efficiency.into()).ok()?,
            batch,
            center,
            duration: 0,
        };
        way.duration = way.ticks(left, true, self.ticks)?;
        Some(way)
    }
}
