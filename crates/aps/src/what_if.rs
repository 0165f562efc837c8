//! What if: something happens, and the plan is mended with few changes.
//!
//! # Description
//! The model is copied, what has started is frozen, and the changes are made: a machine breaks down, material comes
//! late, a rush order comes in, a due date moves, a shift is added. Then the plan is mended. *Repair* keeps every
//! operation on its resource and never starts it before its old time, so that only what must move moves; work of a
//! machine that is down may go to another. *Improve* then searches among the orders that the repair moved or left
//! late, all others held as in the repair. *Anew* gives all of that up for the best plan that can be found. Neither
//! step is taken when it makes the plan worse. The answer compares the plans, order by order.
//!
//! ```
//! use lineside_aps::{DispatchModel, ScheduleChange, SchedulingModel, SchedulingOrder, SchedulingResource, WhatIf};
//! use lineside_kernel::Unwatched;
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw"), SchedulingResource::of("lathe")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 20)]).due(30),
//!         SchedulingOrder::of("WO-2", [("lathe", 10)]).due(10),
//!     ],
//!     ..SchedulingModel::default()
//! };
//! let plan = DispatchModel { model: model.clone(), rule: None }.dispatch()?.plan;
//! let breakdown = ScheduleChange::ResourceDown { resource: "saw".into(), start: 5, end: 20 };
//! let answer = WhatIf::of(model, plan, 5, vec![breakdown]).answer(&Unwatched)?;
//! // What had begun pauses and goes on.
//! assert_eq!(answer.plan.operations[0].end, 35);
//! assert_eq!(answer.comparison.late_now, ["WO-1"]);
//! # Ok::<(), lineside_kernel::Problem>(())
//! ```

mod change;
mod mend;

#[cfg(test)]
mod tests;

pub use change::ScheduleChange;

use crate::ask::{Timed, compiled, options};
use crate::check::ScheduleViolation;
use crate::compare::{CompareSchedules, ScheduleComparison};
use crate::error::ApsError;
use crate::measure::ScheduleMeasures;
use crate::model::{MAX_TICK, SchedulingModel};
use crate::plan::SchedulePlan;
use crate::solve::{usual_seed, usual_threads};
use lineside_kernel::{Elapsed, Problem, Watch};
use serde::{Deserialize, Serialize};

/// The most breaches that are told one by one.
const MOST: usize = 1_000;

/// How far the plan may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ReplanScope {
    /// Only what must move moves.
    Repair,
    /// Also the orders that the repair moved or left late, where the goals gain by it.
    #[default]
    Improve,
    /// Everything that has not started.
    Anew,
}

/// Says what becomes of a plan when something changes.
///
/// The model and the plan that are given stay as they are; the answer holds the changed model, to go on with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WhatIf {
    /// What was scheduled.
    pub model: SchedulingModel,
    /// The plan.
    pub plan: SchedulePlan,
    /// What changes, one after another.
    pub changes: Vec<ScheduleChange>,
    /// The tick it is now, or at which a frozen zone ends: what starts before it stands fast, and nothing else
    /// starts before it. Left out, it is 0.
    #[serde(default)]
    pub now: i64,
    /// How far the plan may be changed. Left out, `improve`.
    #[serde(default)]
    pub scope: ReplanScope,
    /// The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit. A repair does not
    /// search.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Elapsed>,
    /// The most epochs to search. Left out, there is no limit but the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epochs: Option<u32>,
    /// What chance is drawn from. Left out, it is 1.
    #[serde(default = "usual_seed")]
    pub seed: u32,
    /// How many threads search, from 1 to 64. Left out, it is 2.
    #[serde(default = "usual_threads")]
    pub threads: u32,
}

/// What becomes of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WhatIfAnswer {
    /// The plan after the changes.
    pub plan: SchedulePlan,
    /// What it measures.
    pub measures: ScheduleMeasures,
    /// Whether the plan keeps every rule of the changed model.
    pub is_feasible: bool,
    /// What it breaks, the first thousand breaches: what stands fast can contradict the changes.
    pub violations: Vec<ScheduleViolation>,
    /// The value of the goals of each rank, rank 0 first; less is better.
    pub goal_values: Vec<i64>,
    /// The plans before and after, side by side.
    pub comparison: ScheduleComparison,
    /// The model after the changes, with what has started standing fast.
    pub model: SchedulingModel,
}

impl WhatIf {
    /// A question with the usual options.
    #[must_use]
    pub fn of(
        model: SchedulingModel,
        plan: SchedulePlan,
        now: i64,
        changes: Vec<ScheduleChange>,
    ) -> Self {
        Self {
            model,
            plan,
            changes,
            now,
            scope: ReplanScope::default(),
            time: None,
            epochs: None,
            seed: usual_seed(),
            threads: usual_threads(),
        }
    }

    /// Answers it. The watch hears of the search; when it breaks, the best plan so far is the answer.
    ///
    /// # Errors
    /// What is not sound in the model, the plan or a change.
    pub fn answer(&self, watch: &dyn Watch) -> Result<WhatIfAnswer, Problem> {
        let options = options(self.time, self.epochs, self.seed, self.threads)?;
        compiled(&self.model)?;
        self.plan.sound("plan")?;
        if !(0..=MAX_TICK).contains(&self.now) {
            return Err(ApsError::value("now", self.now, "from 0 to 1e12").into());
        }
        let mut model = self.model.frozen(&self.plan, self.now);
        for (row, change) in self.changes.iter().enumerate() {
            change
                .make(&mut model)
                .map_err(|error| Problem::from(error).under(&format!("changes[{row}]")))?;
        }
        model.start_from(self.now);
        let shop = compiled(&model).map_err(|problem| self.traced(problem))?;
        let timed = Timed::new(watch, &options);
        let bench = mend::Bench {
            model: &model,
            shop,
            former: &self.plan,
        };
        let mended = bench.mended(self.scope, &options, &timed)?;
        let comparison = CompareSchedules {
            model: model.clone(),
            before: self.plan.clone(),
            after: mended.plan.clone(),
            model_before: Some(self.model.clone()),
        };
        Ok(WhatIfAnswer {
            comparison: comparison.compare()?,
            measures: mended.measures,
            is_feasible: mended.violations.is_empty(),
            violations: mended.violations.into_iter().take(MOST).collect(),
            goal_values: mended.score.values(),
            plan: mended.plan,
            model,
        })
    }

    /// A problem of the changed model at the change that it came with.
    fn traced(&self, problem: Problem) -> Problem {
        let mut model = self.model.frozen(&self.plan, self.now);
        if model.compile().is_err() {
            return problem;
        }
        for (row, change) in self.changes.iter().enumerate() {
            let made = change.make(&mut model);
            if let Err(error) = made.and_then(|()| model.compile().map(|_| ())) {
                let problem = Problem::from(error);
                let field = change.field(&model, problem.path().unwrap_or_default());
                return problem.at(format!("changes[{row}].{field}"));
            }
        }
        problem
    }
}
