//! Two plans side by side: what moved, which orders became late, what the measures say.
//!
//! ```
//! use lineside_aps::{CompareSchedules, DispatchModel, DispatchRule, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 20)]).due(60),
//!         SchedulingOrder::of("WO-2", [("saw", 10)]).due(10),
//!     ],
//!     ..SchedulingModel::default()
//! };
//! let plan = |rule| DispatchModel { model: model.clone(), rule: Some(rule) }.dispatch().map(|answer| answer.plan);
//! let comparison = CompareSchedules {
//!     before: plan(DispatchRule::MostWork)?,
//!     after: plan(DispatchRule::EarliestDue)?,
//!     model_before: None,
//!     model,
//! }
//! .compare()?;
//! assert_eq!(comparison.punctual_now, ["WO-2"]);
//! assert_eq!(comparison.moved_count, 2);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

use crate::ask::compiled;
use crate::explain::Layout;
use crate::kpi::name_of;
use crate::measure::ScheduleMeasures;
use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use lineside_kernel::Problem;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

#[cfg(test)]
mod tests;

/// The most moved operations and orders that are told one by one.
const MOST: usize = 1_000;

/// Compares two plans.
///
/// The plans may be of one model, or of a model before and after something changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompareSchedules {
    /// What is scheduled; after the change, if something changed.
    pub model: SchedulingModel,
    /// The plan before.
    pub before: SchedulePlan,
    /// The plan after.
    pub after: SchedulePlan,
    /// What was scheduled before the change. Left out, nothing changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model_before: Option<SchedulingModel>,
}

/// How two plans differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleComparison {
    /// What the plan before measures.
    pub before: ScheduleMeasures,
    /// What the plan after measures.
    pub after: ScheduleMeasures,
    /// The goals of the plan before, rank 0 first; less is better.
    pub goal_values_before: Vec<i64>,
    /// The goals of the plan after.
    pub goal_values_after: Vec<i64>,
    /// The orders that were on time and are late now.
    pub late_now: Vec<String>,
    /// The orders that were late and are on time now.
    pub punctual_now: Vec<String>,
    /// The orders whose end or due date moved, those whose lateness changed the most first: at most a thousand.
    pub orders: Vec<OrderChange>,
    /// The operations that start at another time or run elsewhere, or are in one plan only, those of the largest
    /// move first: at most a thousand.
    pub moved: Vec<OperationMove>,
    /// How many operations those are.
    pub moved_count: u32,
    /// How many of them run on another resource.
    pub resource_changes: u32,
    /// The operations that both plans hold.
    pub common_operations: u32,
}

/// How an order fares in both plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderChange {
    /// The order.
    pub order: String,
    /// When it ended before; nothing where it was not whole in the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_before: Option<i64>,
    /// When it ends now; nothing where it is not whole in the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_after: Option<i64>,
    /// How many ticks it was late.
    pub late_before: i64,
    /// How many ticks it is late now.
    pub late_after: i64,
}

/// How an operation moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OperationMove {
    /// The order.
    pub order: String,
    /// The operation within the order.
    pub operation: String,
    /// Where it ran; nothing where it was not in the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource_before: Option<String>,
    /// Where it runs now; nothing where it is not in the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource_after: Option<String>,
    /// When it started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_before: Option<i64>,
    /// When it starts now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_after: Option<i64>,
}

impl CompareSchedules {
    /// Compares the plans.
    ///
    /// # Errors
    /// What is not sound in the models or the plans.
    pub fn compare(&self) -> Result<ScheduleComparison, Problem> {
        let shop = compiled(&self.model)?;
        self.before.sound("before")?;
        self.after.sound("after")?;
        let model_before = self.model_before.as_ref().unwrap_or(&self.model);
        let shop_before = model_before
            .compile()
            .map_err(|error| Problem::from(error).under("model_before"))?;
        let (before, score_before) = self.before.measured(model_before, &shop_before);
        let (after, score_after) = self.after.measured(&self.model, &shop);
        let layout =
            |plan: &SchedulePlan, model, shop| Layout::new(model, shop, plan.schedule(model, shop));
        let orders = changes(
            &layout(&self.before, model_before, &shop_before),
            &layout(&self.after, &self.model, &shop),
        );
        let named = |late: fn(&OrderChange) -> bool| {
            let names = orders.iter().filter(|change| late(change));
            let mut names: Vec<String> = names.map(|change| change.order.clone()).collect();
            names.sort_unstable();
            names
        };
        let mut comparison = ScheduleComparison {
            before,
            after,
            goal_values_before: score_before.values(),
            goal_values_after: score_after.values(),
            late_now: named(|one| one.late_before == 0 && one.late_after > 0),
            punctual_now: named(|one| {
                one.late_before > 0 && one.late_after == 0 && one.end_after.is_some()
            }),
            orders,
            moved: Vec::new(),
            moved_count: 0,
            resource_changes: 0,
            common_operations: 0,
        };
        comparison.orders.truncate(MOST);
        comparison.read_moves(&self.before, &self.after);
        Ok(comparison)
    }
}

/// The orders whose end or due date differs.
fn changes(before: &Layout<'_>, after: &Layout<'_>) -> Vec<OrderChange> {
    let mut orders: Vec<(Option<i64>, bool, OrderChange)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (layout, is_after) in [(before, false), (after, true)] {
        for (order, job) in layout.model().orders.iter().zip(layout.shop().jobs.ids()) {
            let place = *places.entry(order.name.as_str()).or_insert_with(|| {
                orders.push((order.due, false, OrderChange::of(&order.name)));
                orders.len() - 1
            });
            if let Some((due, is_due_otherwise, change)) = orders.get_mut(place) {
                *is_due_otherwise |= *due != order.due;
                let (end, late) = (layout.end_of(job), layout.lateness(job));
                if is_after {
                    (change.end_after, change.late_after) = (end, late);
                } else {
                    (change.end_before, change.late_before) = (end, late);
                }
            }
        }
    }
    let mut changed: Vec<OrderChange> = orders
        .into_iter()
        .filter(|(_, is_due_otherwise, one)| *is_due_otherwise || one.end_before != one.end_after)
        .map(|(.., change)| change)
        .collect();
    changed.sort_by_key(|one| std::cmp::Reverse(one.late_after.abs_diff(one.late_before)));
    changed
}

impl OrderChange {
    fn of(order: &str) -> Self {
        Self {
            order: order.to_owned(),
            end_before: None,
            end_after: None,
            late_before: 0,
            late_after: 0,
        }
    }
}

impl ScheduleComparison {
    fn read_moves(&mut self, before: &SchedulePlan, after: &SchedulePlan) {
        let old = before.by_name();
        let new = after.by_name();
        let mut moved: Vec<(u64, OperationMove)> = Vec::new();
        for one in &after.operations {
            let was = old.get(&name_of(one));
            self.common_operations += u32::from(was.is_some());
            if was.is_some_and(|was| was.start == one.start && was.resource == one.resource) {
                continue;
            }
            self.resource_changes += u32::from(was.is_some_and(|was| was.resource != one.resource));
            moved.push((
                was.map_or(u64::MAX, |was| was.start.abs_diff(one.start)),
                OperationMove {
                    order: one.order.clone(),
                    operation: one.operation.clone(),
                    resource_before: was.map(|was| was.resource.clone()),
                    resource_after: Some(one.resource.clone()),
                    start_before: was.map(|was| was.start),
                    start_after: Some(one.start),
                },
            ));
        }
        let gone = before.operations.iter();
        for one in gone.filter(|one| !new.contains_key(&name_of(one))) {
            moved.push((
                u64::MAX,
                OperationMove {
                    order: one.order.clone(),
                    operation: one.operation.clone(),
                    resource_before: Some(one.resource.clone()),
                    resource_after: None,
                    start_before: Some(one.start),
                    start_after: None,
                },
            ));
        }
        self.moved_count = u32::try_from(moved.len()).unwrap_or(u32::MAX);
        moved.sort_by_key(|(distance, _)| std::cmp::Reverse(*distance));
        moved.truncate(MOST);
        self.moved = moved.into_iter().map(|(_, one)| one).collect();
    }
}
