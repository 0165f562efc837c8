//! A schedule at once, by a rule.

use super::compiled;
use crate::dispatch::DispatchRule;
use crate::measure::ScheduleMeasures;
use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use lineside_kernel::Problem;
use serde::{Deserialize, Serialize};

/// Schedules everything at once, by a rule: each machine that becomes free takes its most urgent work.
///
/// Use it for a first look, for very large models, or to see what a search is worth: `aps.solve` begins with the
/// best of all rules and improves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DispatchModel {
    /// What is to be scheduled.
    pub model: SchedulingModel,
    /// The rule. Left out, all are tried, and the best schedule is the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<DispatchRule>,
}

/// A schedule that was made by a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DispatchedSchedule {
    /// The schedule.
    pub plan: SchedulePlan,
    /// What it measures.
    pub measures: ScheduleMeasures,
    /// Whether everything has a place and no deadline is missed.
    pub is_feasible: bool,
    /// The value of the goals of each rank, rank 0 first; less is better.
    pub goal_values: Vec<i64>,
}

impl DispatchModel {
    /// Schedules it.
    ///
    /// # Errors
    /// What is not sound in the model, as [`ApsError`](crate::ApsError) has it.
    pub fn dispatch(&self) -> Result<DispatchedSchedule, Problem> {
        let shop = compiled(&self.model)?;
        let schedule = match self.rule {
            Some(rule) => shop.dispatch(rule),
            None => shop.dispatch_best(),
        };
        let measures = shop.measure(&schedule);
        let score = shop.score(&measures);
        Ok(DispatchedSchedule {
            plan: schedule.plan(&shop, &self.model),
            measures,
            is_feasible: score.is_feasible(),
            goal_values: score.values(),
        })
    }
}
