//! Any plan, held against a model.

use super::compiled;
use crate::check::{ScheduleViolation, check};
use crate::measure::ScheduleMeasures;
use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use lineside_kernel::Problem;
use serde::{Deserialize, Serialize};

/// The most breaches that are told one by one.
const MOST: usize = 1_000;

/// Checks a plan against a model, rule by rule, and measures it.
///
/// The plan may come from anywhere: from `aps.solve`, from a planner's hand, from another program. The checker
/// shares nothing with the engines that make schedules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvaluateSchedule {
    /// What is to be scheduled.
    pub model: SchedulingModel,
    /// The plan to check.
    pub plan: SchedulePlan,
}

/// What is to be said of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleEvaluation {
    /// Whether the plan keeps every rule of the model.
    pub is_feasible: bool,
    /// What breaks a rule: the first thousand breaches.
    pub violations: Vec<ScheduleViolation>,
    /// How many breaches there are.
    pub violation_count: u32,
    /// What the plan measures. Set-ups are measured as the model asks for them between the operations as they follow
    /// each other.
    pub measures: ScheduleMeasures,
    /// The value of the goals of each rank, rank 0 first; less is better.
    pub goal_values: Vec<i64>,
}

/// Everything in a plan that breaks a rule of a model, for whoever is about to rely on it.
///
/// # Errors
/// What is not sound in the model, or a time in the plan that is out of reach.
pub fn breaches(
    model: &SchedulingModel,
    plan: &SchedulePlan,
) -> Result<Vec<ScheduleViolation>, Problem> {
    compiled(model)?;
    plan.sound("plan")?;
    Ok(check(model, plan))
}

impl EvaluateSchedule {
    /// Checks and measures the plan.
    ///
    /// # Errors
    /// What is not sound in the model, or a time in the plan that is out of reach.
    pub fn evaluate(&self) -> Result<ScheduleEvaluation, Problem> {
        let shop = compiled(&self.model)?;
        self.plan.sound("plan")?;
        let mut violations = check(&self.model, &self.plan);
        let count = violations.len();
        violations.truncate(MOST);
        let (measures, score) = self.plan.measured(&self.model, &shop);
        Ok(ScheduleEvaluation {
            is_feasible: count == 0,
            violations,
            violation_count: u32::try_from(count).unwrap_or(u32::MAX),
            measures,
            goal_values: score.values(),
        })
    }
}
