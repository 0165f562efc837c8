//! The answer: where and when every operation runs, in the user's names.
//!
//! ```
//! use lineside_aps::{SchedulePlan, PlannedOperation};
//!
//! let plan = SchedulePlan {
//!     operations: vec![PlannedOperation {
//!         order: "WO-1".into(),
//!         operation: "10".into(),
//!         mode: 0,
//!         resource: "saw".into(),
//!         setup_start: 0,
//!         start: 5,
//!         end: 25,
//!     }],
//!     unplaced: vec![],
//! };
//! assert_eq!(plan.makespan(), 25);
//! ```

use crate::model::{SchedulingLock, SchedulingModel, SchedulingOperation};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A schedule in the user's names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulePlan {
    /// The operations that have a place, in the order of the model.
    pub operations: Vec<PlannedOperation>,
    /// The operations that found no place; empty when the schedule is whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<UnplacedOperation>,
}

/// One operation in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlannedOperation {
    /// The order.
    pub order: String,
    /// The operation within the order.
    pub operation: String,
    /// Which of its modes was chosen, counted from 0.
    pub mode: usize,
    /// The resource of that mode.
    pub resource: String,
    /// When the resource begins to be set up for it; `start` where no set-up is needed.
    pub setup_start: i64,
    /// When it starts.
    pub start: i64,
    /// When it ends; that tick is free again.
    pub end: i64,
}

/// One operation without a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnplacedOperation {
    /// The order.
    pub order: String,
    /// The operation within the order.
    pub operation: String,
}

impl SchedulePlan {
    /// When the last operation ends; 0 for an empty schedule.
    #[must_use]
    pub fn makespan(&self) -> i64 {
        self.operations
            .iter()
            .map(|operation| operation.end)
            .max()
            .unwrap_or(0)
    }
}

impl SchedulingModel {
    /// The model in which everything that starts before a tick stands fast where a plan has it: started work, and a
    /// frozen zone.
    ///
    /// ```
    /// use lineside_aps::{SchedulingModel, SchedulingOrder, SchedulingResource};
    ///
    /// let mut model = SchedulingModel {
    ///     resources: vec![SchedulingResource::of("saw")],
    ///     orders: vec![SchedulingOrder::of("WO-1", [("saw", 20), ("saw", 10)])],
    ///     ..SchedulingModel::default()
    /// };
    /// let shop = model.compile()?;
    /// let plan = shop.dispatch_best().plan(&shop, &model);
    ///
    /// // A rush order comes at tick 5, while the first operation runs.
    /// model = model.frozen(&plan, 5);
    /// model.orders.push(SchedulingOrder { release: 5, weight: 9, ..SchedulingOrder::of("RUSH", [("saw", 2)]).due(22) });
    /// let shop = model.compile()?;
    /// let plan = shop.dispatch_best().plan(&shop, &model);
    /// assert_eq!(plan.operations.iter().map(|operation| operation.start).collect::<Vec<_>>(), [0, 22, 20]);
    /// # Ok::<(), lineside_aps::ApsError>(())
    /// ```
    #[must_use]
    pub fn frozen(&self, plan: &SchedulePlan, before: i64) -> Self {
        let started = plan
            .operations
            .iter()
            .filter(|operation| operation.start < before);
        self.with_places(started, |operation, lock| operation.locked = Some(lock))
    }

    /// Lets nothing start before a tick but what is locked.
    pub(crate) fn start_from(&mut self, now: i64) {
        let operations = self.orders.iter_mut().flat_map(|one| &mut one.operations);
        for operation in operations.filter(|one| one.locked.is_none()) {
            operation.release = operation.release.max(now);
        }
    }

    /// The model that remembers where a plan has everything, for goals that ask to stay close to it: `moved_starts` and
    /// `moved_operations`.
    ///
    /// ```
    /// use lineside_aps::{SchedulingGoal, SchedulingMeasure, SchedulingModel, SchedulingOrder, SchedulingResource};
    ///
    /// let mut model = SchedulingModel {
    ///     resources: vec![SchedulingResource::of("saw")],
    ///     orders: vec![SchedulingOrder::of("WO-1", [("saw", 20)]), SchedulingOrder::of("WO-2", [("saw", 10)])],
    ///     goals: vec![SchedulingGoal::of(SchedulingMeasure::MovedStarts)],
    ///     ..SchedulingModel::default()
    /// };
    /// let shop = model.compile()?;
    /// let plan = shop.dispatch_best().plan(&shop, &model);
    ///
    /// let mut remembered = model.close_to(&plan);
    /// remembered.orders.push(SchedulingOrder::of("WO-3", [("saw", 5)]));
    /// let shop = remembered.compile()?;
    /// assert_eq!(shop.measure(&shop.dispatch_best()).moved_starts, 0);
    /// # Ok::<(), lineside_aps::ApsError>(())
    /// ```
    #[must_use]
    pub fn close_to(&self, plan: &SchedulePlan) -> Self {
        let all = plan.operations.iter();
        self.with_places(all, |operation, place| operation.former = Some(place))
    }

    /// The model with something noted at every operation that a plan has.
    fn with_places<'p>(
        &self,
        planned: impl Iterator<Item = &'p PlannedOperation>,
        note: impl Fn(&mut SchedulingOperation, SchedulingLock),
    ) -> Self {
        let places: HashMap<(&str, &str), &PlannedOperation> = planned
            .map(|operation| {
                (
                    (operation.order.as_str(), operation.operation.as_str()),
                    operation,
                )
            })
            .collect();
        let mut model = self.clone();
        for order in &mut model.orders {
            for operation in &mut order.operations {
                if let Some(place) = places.get(&(order.name.as_str(), operation.name.as_str())) {
                    let place = SchedulingLock {
                        mode: place.mode,
                        start: place.start,
                        end: place.end,
                    };
                    note(operation, place);
                }
            }
        }
        model
    }
}
