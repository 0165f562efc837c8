//! The checker: holds any plan against any model, rule by rule.
//!
//! It shares nothing with the engines but the types of the model and the plan: no compiled shop, no
//! board. It is written to be obviously right, not to be fast.
//!
//! ```
//! use lineside_aps::{check, ScheduleRule, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw")],
//!     orders: vec![SchedulingOrder::of("WO-1", [("saw", 20)]), SchedulingOrder::of("WO-2", [("saw", 5)])],
//!     ..SchedulingModel::default()
//! };
//! let shop = model.compile()?;
//! let mut plan = shop.dispatch_best().plan(&shop, &model);
//! assert!(check(&model, &plan).is_empty());
//!
//! plan.operations[1].start = plan.operations[0].start;
//! plan.operations[1].setup_start = plan.operations[0].start;
//! plan.operations[1].end = plan.operations[0].start + 5;
//! assert_eq!(check(&model, &plan)[0].rule, ScheduleRule::Overlap);
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

mod amounts;
mod machines;
mod operations;
mod windows;

#[cfg(test)]
mod tests;

use crate::model::{
    SchedulingMode, SchedulingModel, SchedulingOperation, SchedulingOrder, SchedulingResource,
};
use crate::plan::{PlannedOperation, SchedulePlan};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A rule that a plan can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ScheduleRule {
    /// Every planned operation is one of the model's, in one of its modes.
    Known,
    /// Every operation of the model is planned, once.
    Complete,
    /// Locked operations stand where they are locked.
    Locked,
    /// Nothing starts before its release or its order's.
    Release,
    /// No order ends after its deadline.
    Deadline,
    /// An operation takes as long as its mode says.
    Duration,
    /// Work runs while its resources are open.
    Closed,
    /// Enough time passes between an operation and what it waits for.
    MinimumLag,
    /// Not too much time passes between an operation and what it waits for.
    MaximumLag,
    /// A resource of capacity 1 does one thing at a time.
    Overlap,
    /// A set-up is as long as the families ask for, and stands right before the work.
    Setup,
    /// No family follows one that it must not follow.
    Changeover,
    /// A batch holds one family, and not more than fits.
    Batch,
    /// No more of a resource is used than there is.
    Capacity,
    /// Material is there when it is taken.
    BufferShort,
    /// Material fits where it is put.
    BufferFull,
}

/// One breach of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleViolation {
    /// The rule.
    pub rule: ScheduleRule,
    /// What breaks it, in a sentence.
    pub message: String,
}

/// Everything in the plan that breaks a rule of the model; nothing for a plan that keeps them all.
///
/// The model is taken to be sound: see `SchedulingModel::compile`.
///
/// Complexity: O(r n log n) for n operations and r resources and buffers, times the closed windows of a resource.
#[must_use]
pub fn check(model: &SchedulingModel, plan: &SchedulePlan) -> Vec<ScheduleViolation> {
    let mut sheet = Sheet::new(model);
    sheet.match_operations(plan);
    sheet.check_operations();
    sheet.check_waits();
    sheet.check_machines();
    sheet.check_groups();
    sheet.check_buffers();
    sheet.violations
}

/// The plan beside the model, and what was found so far.
struct Sheet<'m> {
    model: &'m SchedulingModel,
    resources: HashMap<&'m str, &'m SchedulingResource>,
    closed: HashMap<&'m str, Vec<(i64, i64)>>,
    planned: Vec<Planned<'m>>,
    violations: Vec<ScheduleViolation>,
}

/// A planned operation beside what the model says of it.
#[derive(Clone, Copy)]
struct Planned<'m> {
    order: &'m SchedulingOrder,
    operation: &'m SchedulingOperation,
    mode: &'m SchedulingMode,
    chosen: usize,
    setup_start: i64,
    start: i64,
    end: i64,
}

impl Planned<'_> {
    fn name(&self) -> String {
        format!("{}/{}", self.order.name, self.operation.name)
    }
}

impl<'m> Sheet<'m> {
    fn new(model: &'m SchedulingModel) -> Self {
        let windows = |closed: &[crate::model::SchedulingWindow]| {
            closed.iter().map(|w| (w.start, w.end)).collect()
        };
        Self {
            model,
            resources: model
                .resources
                .iter()
                .map(|resource| (resource.name.as_str(), resource))
                .collect(),
            closed: model
                .calendars
                .iter()
                .map(|c| (c.name.as_str(), windows(&c.closed)))
                .collect(),
            planned: Vec::new(),
            violations: Vec::new(),
        }
    }

    fn violation(&mut self, rule: ScheduleRule, message: String) {
        self.violations.push(ScheduleViolation { rule, message });
    }

    fn match_operations(&mut self, plan: &SchedulePlan) {
        let mut places: HashMap<(&str, &str), Vec<&PlannedOperation>> = HashMap::new();
        for operation in &plan.operations {
            let name = (operation.order.as_str(), operation.operation.as_str());
            places.entry(name).or_default().push(operation);
        }
        for (order, operation) in self.model.operations() {
            let found = places
                .remove(&(order.name.as_str(), operation.name.as_str()))
                .unwrap_or_default();
            let name = format!("{}/{}", order.name, operation.name);
            let [planned] = found.as_slice() else {
                self.violation(
                    ScheduleRule::Complete,
                    format!("{name} is planned {} times, not once", found.len()),
                );
                continue;
            };
            let mode = operation
                .modes
                .get(planned.mode)
                .filter(|mode| mode.resource == planned.resource);
            let Some(mode) = mode else {
                let message = format!(
                    "{name} has no mode {} on `{}`",
                    planned.mode, planned.resource
                );
                self.violation(ScheduleRule::Known, message);
                continue;
            };
            self.planned.push(Planned {
                order,
                operation,
                mode,
                chosen: planned.mode,
                setup_start: planned.setup_start,
                start: planned.start,
                end: planned.end,
            });
        }
        let mut unknown: Vec<_> = places.into_keys().collect();
        unknown.sort_unstable();
        for (order, operation) in unknown {
            self.violation(
                ScheduleRule::Known,
                format!("the model has no operation {order}/{operation}"),
            );
        }
    }

    /// The windows in which one of these resources is closed, in order of time.
    fn closed_windows(&self, resources: impl Iterator<Item = &'m str>) -> Vec<(i64, i64)> {
        let calendars = resources.filter_map(|name| self.resources.get(name)?.calendar.as_deref());
        let windows = calendars
            .filter_map(|name| self.closed.get(name))
            .flatten()
            .copied();
        windows::merged(windows.collect())
    }

    /// Whether a resource does one thing at a time; those who set machines up are counted by heads.
    fn is_line(&self, resource: &SchedulingResource) -> bool {
        let sets_up = |other: &SchedulingResource| {
            let mut needs = other.setup_needs.iter();
            needs.any(|need| need.resource == resource.name)
        };
        resource.capacity == 1 && !self.model.resources.iter().any(sets_up)
    }

    /// The windows in which a machine cannot be set up.
    fn closed_for_setup(&self, resource: &'m SchedulingResource) -> Vec<(i64, i64)> {
        let crew = resource
            .setup_needs
            .iter()
            .map(|need| need.resource.as_str());
        self.closed_windows(crew.chain([resource.name.as_str()]))
    }

    /// The windows in which an operation cannot work.
    fn closed_for(&self, planned: &Planned<'m>) -> Vec<(i64, i64)> {
        let needs = planned.mode.needs.iter().map(|need| need.resource.as_str());
        self.closed_windows(needs.chain([planned.mode.resource.as_str()]))
    }
}
