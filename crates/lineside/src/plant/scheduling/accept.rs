//! A plan that is accepted becomes facts of its orders.

use lineside_aps::{
    PlannedOperation, SchedulePlan, ScheduleViolation, SchedulingClock, SchedulingModel, breaches,
};
use lineside_execution::{Command, Desk, Refused, Rejection, Task, Violation};
use lineside_kernel::{ErrorCode, Family, Problem, WorkCenterId, WorkOrderId};
use lineside_order::{OrderSchedule, ScheduledStep, accept_schedule};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// So many breaches are told, and so many orders that refuse their part.
const TOLD: usize = 20;

/// Accepts a plan: every order in it gets the times and work centers of its steps, in place of
/// those that it had. All of it is written, or nothing.
///
/// The plan is held against the model first, whoever made it and however the model was amended.
/// Then each order is looked at: one that was stopped, ended or changed since the position that
/// the model shows, or that has finished or begun a step otherwise, refuses with
/// `order.schedule_outdated`. Reports of work as planned do no harm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptSchedule {
    /// The model that was scheduled, as the plant gave it or amended.
    pub model: SchedulingModel,
    /// The plan; every operation of the model has a place in it.
    pub plan: SchedulePlan,
    /// What a tick of the model means.
    pub clock: SchedulingClock,
    /// The position of the journal that the model shows.
    pub position: u64,
    /// Who accepts it, and when.
    pub command: Command,
}

/// The plan breaks a rule of its model.
pub(crate) const BREAKS_RULES: ErrorCode = ErrorCode::new(
    Family::Rejected,
    "order.schedule_breaks_rules",
    "The plan breaks a rule of the model that it is for.",
);

/// There is nothing in the plan.
pub(crate) const EMPTY: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "order.empty_schedule",
    "The plan has no operation that could be written to an order.",
);

/// An operation of the plan is no step of an order.
pub(crate) const NOT_A_STEP: ErrorCode = ErrorCode::new(
    Family::InvalidInput,
    "order.schedule_names_no_step",
    "An operation of the plan has a name that is no number of a step.",
);

impl Task for AcceptSchedule {
    const ACTION: &'static str = "order.accept_schedule";

    fn command(&self) -> &Command {
        &self.command
    }

    fn carry_out(&self, desk: &mut Desk<'_>) -> Result<(), Refused> {
        let breaches = breaches(&self.model, &self.plan).map_err(Refused::Problem)?;
        if !breaches.is_empty() {
            return Err(breaks_rules(&breaches).into());
        }
        let mut orders: BTreeMap<&str, Vec<&PlannedOperation>> = BTreeMap::new();
        for operation in &self.plan.operations {
            orders.entry(&operation.order).or_default().push(operation);
        }
        if orders.is_empty() {
            let message = "the plan has no operation; schedule a model that has some";
            return Err(Violation::new(&EMPTY, message).with("path", "plan").into());
        }
        let mut violations = Vec::new();
        for (code, operations) in orders {
            let order: WorkOrderId = code.parse().map_err(|error| named("order", error))?;
            let schedule = self.schedule(&operations)?;
            match accept_schedule(desk, &order, &schedule) {
                Ok(()) => {}
                Err(Refused::Rejected(rejection)) => {
                    let of_order = rejection.violations().cloned();
                    violations.extend(of_order.map(|one| one.with("order", code)));
                }
                Err(refused) => return Err(refused),
            }
            if violations.len() >= TOLD {
                break;
            }
        }
        match Rejection::of(violations) {
            Some(rejection) => Err(rejection.into()),
            None => Ok(()),
        }
    }
}

impl AcceptSchedule {
    /// What the plan says of one order.
    fn schedule(&self, operations: &[&PlannedOperation]) -> Result<OrderSchedule, Refused> {
        let mut steps = Vec::with_capacity(operations.len());
        for operation in operations {
            let work_center: WorkCenterId = operation
                .resource
                .parse()
                .map_err(|error| named("resource", error))?;
            let step = operation.operation.parse().ok();
            let step = step.filter(|step: &u32| step.to_string() == operation.operation);
            let step = step.ok_or_else(|| no_step(operation))?;
            let instant = |tick| self.clock.instant(tick).map_err(Problem::from);
            let begin = operation.setup_start;
            steps.push(ScheduledStep {
                step,
                work_center,
                setup_start: (begin < operation.start)
                    .then(|| instant(begin))
                    .transpose()?,
                start: instant(operation.start)?,
                end: instant(operation.end)?,
            });
        }
        steps.sort_by_key(|step| step.step);
        Ok(OrderSchedule {
            position: self.position,
            steps,
        })
    }
}

fn named(field: &str, error: impl Into<Problem>) -> Refused {
    Refused::Problem(error.into().at(format!("plan.operations.{field}")))
}

fn no_step(operation: &PlannedOperation) -> Refused {
    let (order, name) = (&operation.order, &operation.operation);
    let message = format!(
        "`{order}` has an operation `{name}`, which is not the number of a step; leave out of the model what is no work order's"
    );
    let violation = Violation::new(&NOT_A_STEP, message).with("path", "plan.operations");
    violation.with("value", name.as_str()).into()
}

fn breaks_rules(breaches: &[ScheduleViolation]) -> Violation {
    let told: Vec<&str> = breaches
        .iter()
        .take(TOLD)
        .map(|one| one.message.as_str())
        .collect();
    let message = format!(
        "the plan breaks {} rules of its model: {}",
        breaches.len(),
        told.first().copied().unwrap_or_default()
    );
    Violation::new(&BREAKS_RULES, message)
        .with("path", "plan")
        .with("breaches", told)
        .with("count", breaches.len())
}
