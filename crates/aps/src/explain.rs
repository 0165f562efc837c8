//! Why a plan is as it is: what holds each operation, and what made an order late.
//!
//! # Description
//! An operation is explained by the *order of work* of the plan: everything else stands where it is, and each thing
//! that could hold the operation, such as its predecessor, the work before it on its machine or a delivery, says from
//! which tick on it would let it start. What says the latest is what holds it; how far the others lie before is their
//! slack, so that a late delivery for which there was time is not blamed. A late order is followed from its last
//! operation from cause to cause, through other orders where need be, back to the first that waits for no other.
//!
//! # Complexity
//! O(n log n) to lay out n operations. An operation then costs what it waits for, its batch, and a look back over the
//! use of its groups and materials, up to n / 256 steps long. An order costs up to 1,000 such operations, and a dispatch
//! of it and all that it waits for by every rule.
//!
//! ```
//! use lineside_aps::{
//!     DispatchModel, ExplainSchedule, ScheduleCauseKind, SchedulingModel, SchedulingOrder, SchedulingResource,
//! };
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 20)]).due(20),
//!         SchedulingOrder::of("WO-2", [("saw", 10)]).due(25),
//!     ],
//!     ..SchedulingModel::default()
//! };
//! let plan = DispatchModel { model: model.clone(), rule: None }.dispatch()?.plan;
//! let why = ExplainSchedule::late(model, plan).explain()?;
//! let late = &why.orders[0];
//! assert_eq!((late.order.as_str(), late.late, late.alone_end), ("WO-2", 5, Some(10)));
//! assert_eq!(late.chain[0].causes[0].kind, ScheduleCauseKind::Resource);
//! assert_eq!(late.chain[0].causes[0].message, "`saw` works on WO-1/10 until 20");
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod cause;
mod closed;
mod layout;
mod order;
mod start;
mod steps;
mod words;

#[cfg(test)]
mod tests;

pub use cause::{
    ExplainedOperation, ExplainedOrder, ScheduleCause, ScheduleCauseKind, ScheduleExplanation,
    UnplacedReason,
};
pub(crate) use layout::Layout;
pub(crate) use order::MOST as LONGEST_CHAIN;
pub(crate) use start::StartCause;

use crate::ask::compiled;
use crate::error::ApsError;
use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use crate::table::{Id, Job, Op};
use lineside_kernel::{Problem, nearest};
use serde::{Deserialize, Serialize};

/// The most late orders that are explained without being named.
const MOST: usize = 100;

/// Says why operations start when they start, and why orders are late.
///
/// Everything is explained by the order of work of the plan: what would have to move so that the operation could start
/// earlier while the others keep their order. It does not say that another order of work would be no better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExplainSchedule {
    /// What was scheduled.
    pub model: SchedulingModel,
    /// The plan to explain.
    pub plan: SchedulePlan,
    /// The operations whose start is explained.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<OperationName>,
    /// The orders whose end is explained. With neither operations nor orders given, the hundred latest orders are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<String>,
}

/// The name of an operation: its order, and its own within it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OperationName {
    /// The order.
    pub order: String,
    /// The operation within the order.
    pub operation: String,
}

impl ExplainSchedule {
    /// Asks why the late orders are late.
    #[must_use]
    pub fn late(model: SchedulingModel, plan: SchedulePlan) -> Self {
        Self {
            model,
            plan,
            operations: Vec::new(),
            orders: Vec::new(),
        }
    }

    /// Explains the plan.
    ///
    /// # Errors
    /// What is not sound in the model or the plan, or a name that the model does not have.
    pub fn explain(&self) -> Result<ScheduleExplanation, Problem> {
        let shop = compiled(&self.model)?;
        self.plan.sound("plan")?;
        let layout = Layout::new(&self.model, &shop, self.plan.schedule(&self.model, &shop));
        let mut explanation = ScheduleExplanation::default();
        for (row, name) in self.operations.iter().enumerate() {
            let job = self.order(&name.order, || format!("operations[{row}].order"))?;
            let op = self.operation(&layout, job, name, row)?;
            match layout.explained(op) {
                Some(explained) => explanation.operations.push(explained),
                None => explanation.unplaced.push(layout.unplaced(op)),
            }
        }
        let mut jobs = Vec::new();
        for (row, name) in self.orders.iter().enumerate() {
            jobs.push(self.order(name, || format!("orders[{row}]"))?);
        }
        if self.operations.is_empty() && self.orders.is_empty() {
            jobs = layout.late_orders();
            jobs.truncate(MOST);
        }
        for job in jobs {
            match layout.explained_order(job) {
                Some(explained) => explanation.orders.push(explained),
                None => {
                    let ops = shop.ops_of(job);
                    let missing = ops.filter(|op| layout.place(*op).is_none());
                    explanation
                        .unplaced
                        .extend(missing.map(|op| layout.unplaced(op)));
                }
            }
        }
        Ok(explanation)
    }

    fn order(&self, name: &str, path: impl FnOnce() -> String) -> Result<Job, ApsError> {
        let names = self.model.orders.iter().map(|order| order.name.as_str());
        let place = names.clone().position(|known| known == name);
        place.map(Job::new).ok_or_else(|| ApsError::UnknownName {
            path: path(),
            kind: "order",
            name: name.to_owned(),
            nearest: nearest(name, names).map(str::to_owned),
        })
    }

    fn operation(
        &self,
        layout: &Layout<'_>,
        job: Job,
        name: &OperationName,
        row: usize,
    ) -> Result<Op, ApsError> {
        let operations = self.model.orders.get(job.place());
        let operations = operations.map_or(&[][..], |order| &order.operations);
        let names = operations.iter().map(|one| one.name.as_str());
        let place = names.clone().position(|known| known == name.operation);
        place
            .and_then(|place| layout.shop().ops_of(job).nth(place))
            .ok_or_else(|| ApsError::UnknownName {
                path: format!("operations[{row}].operation"),
                kind: "operation",
                name: name.operation.clone(),
                nearest: nearest(&name.operation, names).map(str::to_owned),
            })
    }
}
