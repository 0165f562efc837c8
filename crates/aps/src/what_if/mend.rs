//! Mending a plan: what does not have to move is held where it was.

use super::ReplanScope;
use crate::ask::compiled;
use crate::check::{ScheduleViolation, check};
use crate::dispatch::DispatchRule;
use crate::explain::{Layout, ScheduleCauseKind, StartCause};
use crate::kpi::name_of;
use crate::measure::{ScheduleMeasures, ScheduleScore};
use crate::model::{MAX_TICK, SchedulingModel};
use crate::plan::{PlannedOperation, SchedulePlan};
use crate::schedule::Schedule;
use crate::shop::Shop;
use crate::solve::SolveOptions;
use lineside_kernel::{Problem, Watch};
use std::collections::{HashMap, HashSet};

/// A plan of the changed model.
pub(super) struct Mended {
    pub(super) plan: SchedulePlan,
    pub(super) measures: ScheduleMeasures,
    pub(super) score: ScheduleScore,
    /// What it breaks: what stands fast can contradict the changes.
    pub(super) violations: Vec<ScheduleViolation>,
    /// How many operations are not where they were.
    moved: usize,
}

/// What holds an operation of the former plan.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hold {
    /// It stays on its resource, and starts no earlier than it did.
    Fast,
    /// It starts no earlier than it did.
    Loose,
    /// It may go anywhere.
    Free,
}

/// A changed model and the plan to mend.
pub(super) struct Bench<'m> {
    pub(super) model: &'m SchedulingModel,
    pub(super) shop: Shop,
    pub(super) former: &'m SchedulePlan,
}

impl Bench<'_> {
    /// The mended plan.
    pub(super) fn mended(
        &self,
        scope: ReplanScope,
        options: &SolveOptions,
        watch: &dyn Watch,
    ) -> Result<Mended, Problem> {
        let mut best = self.repaired()?;
        let free = match scope {
            ReplanScope::Repair => return Ok(best),
            ReplanScope::Improve => Some(self.touched(&best)),
            ReplanScope::Anew => None,
        };
        let held = Held::of(self.model, self.former, |order, open| match &free {
            Some(free) if !free.contains(order) && open => Hold::Fast,
            Some(free) if !free.contains(order) => Hold::Loose,
            _ => Hold::Free,
        });
        let found = self.from(&held, |shop| {
            shop.solve(options, watch, &mut |_| {}).schedule
        });
        best.take(found?);
        Ok(best)
    }

    /// The best plan in which only what must move moves.
    fn repaired(&self) -> Result<Mended, Problem> {
        // What still holds needs no mending.
        let as_it_was = self.judged(self.former.clone());
        if as_it_was.violations.is_empty() {
            return Ok(as_it_was);
        }
        let fast = Held::of(self.model, self.former, |_, open| match open {
            true => Hold::Fast,
            false => Hold::Loose,
        });
        let loose = Held::of(self.model, self.former, |_, _| Hold::Loose);
        let mut best = self.from(&fast, Shop::in_turn)?;
        best.take(self.from(&fast, Shop::dispatch_best)?);
        best.take(self.from(&loose, Shop::in_turn)?);
        best.take(self.from(&loose, Shop::dispatch_best)?);
        let later = self.later(&fast, &best);
        best.take(self.from(&later, Shop::in_turn)?);
        if best.violations.is_empty() {
            return Ok(best);
        }
        // Held so fast not everything fits: then all may move.
        let mut plain = self.judged(self.shop.dispatch_best().plan(&self.shop, self.model));
        plain.take(best);
        Ok(plain)
    }

    /// The held model in which what waits for anything but work, such as a delivery, takes its turn when that is there,
    /// so that others do not wait for it.
    fn later(&self, held: &Held, mended: &Mended) -> Held {
        let schedule = mended.plan.schedule(self.model, &self.shop);
        let layout = Layout::new(self.model, &self.shop, schedule);
        let mut held = held.clone();
        let operations = held
            .model
            .orders
            .iter_mut()
            .flat_map(|one| &mut one.operations);
        for (operation, op) in operations.zip(self.shop.ops.ids()) {
            let Some((causes, _)) = layout.held(op) else {
                continue;
            };
            let waits = |one: &&StartCause| {
                matches!(
                    one.kind,
                    ScheduleCauseKind::Material | ScheduleCauseKind::Room
                )
            };
            if let Some(one) = causes.iter().find(waits)
                && operation.locked.is_none()
            {
                operation.release = operation.release.max(one.from.min(MAX_TICK));
            }
        }
        held
    }

    /// The plan that is made of a held model.
    fn from(&self, held: &Held, make: impl Fn(&Shop) -> Schedule) -> Result<Mended, Problem> {
        let shop = compiled(&held.model)?;
        let mut plan = make(&shop).plan(&shop, &held.model);
        for one in &mut plan.operations {
            let chosen = held.modes.get(&(one.order.clone(), one.operation.clone()));
            one.mode = chosen.copied().unwrap_or(one.mode);
        }
        Ok(self.judged(plan))
    }

    fn judged(&self, plan: SchedulePlan) -> Mended {
        let (measures, score) = plan.measured(self.model, &self.shop);
        let former = self.former.by_name();
        let stays = |one: &&PlannedOperation| {
            let was = former.get(&name_of(one));
            was.is_some_and(|was| was.start == one.start && was.resource == one.resource)
        };
        let moved = plan.operations.len() - plan.operations.iter().filter(stays).count();
        Mended {
            violations: check(self.model, &plan),
            plan,
            measures,
            score,
            moved,
        }
    }

    /// The orders that the repair moved, left late or added.
    fn touched(&self, repaired: &Mended) -> HashSet<String> {
        let schedule = repaired.plan.schedule(self.model, &self.shop);
        let layout = Layout::new(self.model, &self.shop, schedule);
        let former = self.former.by_name();
        let moved = repaired.plan.operations.iter().filter(|one| {
            former
                .get(&name_of(one))
                .is_none_or(|was| was.start != one.start || was.resource != one.resource)
        });
        let mut touched: HashSet<String> = moved.map(|one| one.order.clone()).collect();
        let jobs = self.model.orders.iter().zip(self.shop.jobs.ids());
        let late =
            jobs.filter(|(_, job)| layout.lateness(*job) > 0 || layout.end_of(*job).is_none());
        touched.extend(late.map(|(order, _)| order.name.clone()));
        touched
    }
}

impl Shop {
    /// Whatever comes first goes first.
    fn in_turn(&self) -> Schedule {
        self.dispatch(DispatchRule::FirstIn)
    }
}

impl Mended {
    /// The smaller, the better.
    fn rank(&self) -> (usize, ScheduleScore, usize) {
        (self.violations.len(), self.score, self.moved)
    }

    /// Takes another plan if it is better, or as good with fewer moves.
    fn take(&mut self, other: Self) {
        if other.rank() < self.rank() {
            *self = other;
        }
    }
}

/// A model in which operations are held where a former plan has them.
#[derive(Clone)]
struct Held {
    model: SchedulingModel,
    /// The mode of the changed model that is the only one left of an operation.
    modes: HashMap<(String, String), usize>,
}

impl Held {
    /// `hold` is asked for each order, and whether the resources of the operation are open where it was.
    fn of(
        model: &SchedulingModel,
        former: &SchedulePlan,
        hold: impl Fn(&str, bool) -> Hold,
    ) -> Self {
        let places = former.by_name();
        let mut held = Self {
            model: model.clone(),
            modes: HashMap::new(),
        };
        for order in &mut held.model.orders {
            for operation in &mut order.operations {
                let Some(was) = places.get(&(order.name.as_str(), operation.name.as_str())) else {
                    continue;
                };
                if operation.locked.is_some() {
                    continue;
                }
                let open = is_open(model, operation.interruptible, was);
                let hold = hold(&order.name, open);
                if hold == Hold::Free {
                    continue;
                }
                operation.release = operation.release.max(was.start);
                let mode = operation.modes.get(was.mode);
                if hold == Hold::Fast && mode.is_some_and(|mode| mode.resource == was.resource) {
                    let name = (order.name.clone(), operation.name.clone());
                    held.modes.insert(name, was.mode);
                    operation.keep_mode(was.mode);
                }
            }
        }
        held
    }
}

/// Whether the resource of an operation is open where a plan has it.
fn is_open(model: &SchedulingModel, interruptible: bool, was: &PlannedOperation) -> bool {
    let resource = model.resources.iter().find(|one| one.name == was.resource);
    let calendar = resource.and_then(|one| one.calendar.as_ref());
    let calendar = calendar.and_then(|name| model.calendars.iter().find(|one| one.name == *name));
    let mut closed = calendar.iter().flat_map(|one| &one.closed);
    // What can be interrupted only has to begin.
    let end = if interruptible {
        was.start + 1
    } else {
        was.end
    };
    !closed.any(|window| window.start < end && was.start < window.end)
}
