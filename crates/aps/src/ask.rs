//! Scheduling as requests and answers: what the contract offers in every language.
//!
//! A request holds the model and what is asked of it; its one method gives the answer. Rust callers may as well
//! use [`SchedulingModel::compile`](crate::SchedulingModel::compile) and the shop's own functions, which these
//! stand on.
//!
//! ```
//! use lineside_aps::{DispatchModel, EvaluateSchedule, SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw")],
//!     orders: vec![SchedulingOrder::of("WO-1", [("saw", 20)]).due(15)],
//!     ..SchedulingModel::default()
//! };
//! let answer = DispatchModel { model: model.clone(), rule: None }.dispatch()?;
//! assert_eq!(answer.measures.weighted_tardiness, 5);
//!
//! let evaluation = EvaluateSchedule { model, plan: answer.plan }.evaluate()?;
//! assert!(evaluation.is_feasible);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod dispatch;
mod evaluate;
mod read;
mod solve;
mod table;

#[cfg(test)]
mod tests;

pub use dispatch::{DispatchModel, DispatchedSchedule};
pub use evaluate::{EvaluateSchedule, ScheduleEvaluation, breaches};
pub use read::{ReadFlexibleJobShop, ReadJobShop};
pub use solve::{SolveModel, SolvedSchedule};
pub(crate) use solve::{Timed, options};
pub use table::{
    ReadSchedulingTable, SchedulingTableRead, SolveTable, SolvedTable, TabulateSchedule,
    TabulatedSchedule,
};

use crate::error::ApsError;
use crate::measure::{ScheduleMeasures, ScheduleScore};
use crate::model::{MAX_TICK, SchedulingModel};
use crate::plan::SchedulePlan;
use crate::schedule::{Place, Schedule};
use crate::shop::Shop;
use crate::table::{Id, Op, Table, Way};
use lineside_kernel::Problem;
use std::collections::HashMap;

/// Compiles the model that stands in a field of a request.
pub(crate) fn compiled(model: &SchedulingModel) -> Result<Shop, Problem> {
    model
        .compile()
        .map_err(|error| Problem::from(error).under("model"))
}

impl ScheduleScore {
    /// The value of each rank of goals, the first rank first.
    pub(crate) fn values(self) -> Vec<i64> {
        self.0.get(1..).unwrap_or_default().to_vec()
    }
}

impl SchedulePlan {
    /// Refuses times that no reckoning could hold; `field` is where the plan stands.
    pub(crate) fn sound(&self, field: &str) -> Result<(), Problem> {
        for (row, operation) in self.operations.iter().enumerate() {
            let times = [
                ("setup_start", operation.setup_start),
                ("start", operation.start),
                ("end", operation.end),
            ];
            for (name, tick) in times {
                if !(-MAX_TICK..=MAX_TICK).contains(&tick) {
                    let path = format!("{field}.operations[{row}].{name}");
                    return Err(ApsError::value(path, tick, "from -1e12 to 1e12").into());
                }
            }
        }
        Ok(())
    }

    /// The plan as a schedule of the shop that its model was compiled to. What the model does not know, and what
    /// is planned in a mode that its operation does not have, has no place in it.
    pub(crate) fn schedule(&self, model: &SchedulingModel, shop: &Shop) -> Schedule {
        let planned: HashMap<(&str, &str), _> = self
            .operations
            .iter()
            .map(|one| ((one.order.as_str(), one.operation.as_str()), one))
            .collect();
        let mut places: Table<Op, Option<Place>> = Table::filled(shop.operations(), None);
        for (index, (order, operation)) in model.operations().enumerate() {
            let Some(one) = planned.get(&(order.name.as_str(), operation.name.as_str())) else {
                continue;
            };
            let mode = operation.modes.get(one.mode);
            if mode.is_none_or(|mode| mode.resource != one.resource) {
                continue;
            }
            let op = Op::new(index);
            let first = shop.ops[op].ways.start as usize;
            places[op] = Some(Place {
                way: Way::new(first + one.mode),
                start: one.start,
                end: one.end,
            });
        }
        Schedule { places }
    }

    /// What the plan measures, by its model.
    pub(crate) fn measured(
        &self,
        model: &SchedulingModel,
        shop: &Shop,
    ) -> (ScheduleMeasures, ScheduleScore) {
        let measures = shop.measure(&self.schedule(model, shop));
        (measures, shop.score(&measures))
    }
}
