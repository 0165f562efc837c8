//! Tables as requests: models in columns, and plans beside them.

use super::{options, solve};
use crate::measure::ScheduleMeasures;
use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use crate::solve::{SolveEnd, usual_seed, usual_threads};
use crate::tabular::{SchedulePlanColumns, SchedulingTable, TableModel};
use lineside_kernel::{Elapsed, Problem, Watch};
use serde::{Deserialize, Serialize};

/// Searches for a good schedule of orders that come in columns, and answers in columns.
///
/// For thousands of orders, where a model in names and lists is slow to make and its plan slow to read. What the
/// search does and promises is the same as that of `aps.solve`. What does not fit in the columns themselves is named
/// by column and row; what else is not sound, by its place in the model that `aps.read_table` makes of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SolveTable<'a> {
    /// What is to be scheduled.
    pub table: SchedulingTable<'a>,
    /// The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Elapsed>,
    /// The most epochs to search; 0 for what dispatching gives. Left out, there is no limit but the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epochs: Option<u32>,
    /// What chance is drawn from. Left out, it is 1.
    #[serde(default = "usual_seed")]
    pub seed: u32,
    /// How many threads search, from 1 to 64. Left out, it is 2.
    #[serde(default = "usual_threads")]
    pub threads: u32,
    /// A plan to begin with, such as the answer of an earlier search; it keeps the rules of the model, and may leave
    /// operations out. The answer is never worse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<SchedulePlanColumns<'a>>,
}

/// The best schedule that was found, in columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SolvedTable {
    /// The schedule: one row for each operation of the table.
    pub plan: SchedulePlanColumns<'static>,
    /// What it measures.
    pub measures: ScheduleMeasures,
    /// Whether everything has a place and no deadline is missed.
    pub is_feasible: bool,
    /// The value of the goals of each rank, rank 0 first; less is better.
    pub goal_values: Vec<i64>,
    /// No schedule is below this in the goals of rank 0.
    pub bound: i64,
    /// How far the schedule may be from the best in the goals of rank 0, as a share of its own value; 0 when it is
    /// proven to be the best there.
    pub gap: f64,
    /// How many epochs were searched.
    pub epochs: u32,
    /// Why the search ended.
    pub end: SolveEnd,
}

impl<'a> SolveTable<'a> {
    /// A request with the usual options.
    #[must_use]
    pub fn of(table: SchedulingTable<'a>) -> Self {
        Self {
            table,
            time: None,
            epochs: None,
            seed: usual_seed(),
            threads: usual_threads(),
            start: None,
        }
    }

    /// Searches, as [`SolveModel::solve`](crate::SolveModel::solve) does.
    ///
    /// # Errors
    /// What is not sound in the table, an option that makes no sense, or a plan to begin with that breaks rules.
    pub fn solve(&self, watch: &dyn Watch) -> Result<SolvedTable, Problem> {
        let options = options(self.time, self.epochs, self.seed, self.threads)?;
        let read = read(&self.table)?;
        let start = self.start.as_ref();
        let start = start
            .map(|columns| read.plan(&self.table, columns, "start"))
            .transpose()?;
        let (shop, solution) = solve::search(&read.model, start.as_ref(), &options, watch)?;
        Ok(SolvedTable {
            plan: read.columns(&shop, &solution.schedule),
            measures: solution.measures,
            is_feasible: solution.score.is_feasible(),
            goal_values: solution.score.values(),
            bound: solution.bound,
            gap: solution.gap(),
            epochs: solution.epochs,
            end: solution.end,
        })
    }
}

fn read(table: &SchedulingTable<'_>) -> Result<TableModel, Problem> {
    table
        .read()
        .map_err(|error| Problem::from(error).under("table"))
}

/// Reads columns into a model in names and lists, and a plan beside them into a plan of that model: to have a part of
/// it explained, drawn or tried otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadSchedulingTable<'a> {
    /// The columns.
    pub table: SchedulingTable<'a>,
    /// A plan: one row for each operation of the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<SchedulePlanColumns<'a>>,
}

/// What stood in columns, in names and lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingTableRead {
    /// The model. Its operations stand order by order.
    pub model: SchedulingModel,
    /// The plan, where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<SchedulePlan>,
}

impl ReadSchedulingTable<'_> {
    /// Reads them.
    ///
    /// # Errors
    /// [`ApsError`](crate::ApsError) names the column and the row that do not fit the others.
    pub fn read(&self) -> Result<SchedulingTableRead, Problem> {
        let read = read(&self.table)?;
        let plan = self.plan.as_ref();
        let plan = plan
            .map(|plan| read.plan(&self.table, plan, "plan"))
            .transpose()?;
        Ok(SchedulingTableRead {
            model: read.model,
            plan,
        })
    }
}

/// Writes a model in columns, and a plan of it beside them: for a data frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TabulateSchedule {
    /// The model.
    pub model: SchedulingModel,
    /// A plan of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<SchedulePlan>,
}

/// A model in columns, with a plan beside them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TabulatedSchedule {
    /// The model. Columns in which every row says the usual are left out.
    pub table: SchedulingTable<'static>,
    /// The plan, where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<SchedulePlanColumns<'static>>,
}

impl TabulateSchedule {
    /// Writes them.
    ///
    /// # Errors
    /// What is not sound in the model, or a name in the plan that the model lacks.
    pub fn tabulate(&self) -> Result<TabulatedSchedule, Problem> {
        let table = SchedulingTable::of(&self.model);
        let plan = self.plan.as_ref();
        Ok(TabulatedSchedule {
            table: table.map_err(|error| Problem::from(error).under("model"))?,
            plan: plan
                .map(|plan| SchedulePlanColumns::of(&self.model, plan))
                .transpose()?,
        })
    }
}
