//! The search for a good schedule, as a request.

use super::compiled;
use crate::check::{ScheduleRule, ScheduleViolation, check};
use crate::error::ApsError;
use crate::measure::ScheduleMeasures;
use crate::model::SchedulingModel;
use crate::plan::SchedulePlan;
use crate::schedule::Schedule;
use crate::shop::Shop;
use crate::solve::{Solution, SolveEnd, SolveOptions, usual_seed, usual_threads};
use lineside_kernel::{Elapsed, Problem, Watch};
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;
use std::time::Instant;

/// Searches for a good schedule, for as long as it may.
///
/// The answer is the best schedule that was found, also when the time is up or the work is cancelled; a model for
/// which no whole schedule was found is answered with what could be placed. The same seed and number of epochs give
/// the same schedule, with however many threads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SolveModel {
    /// What is to be scheduled.
    pub model: SchedulingModel,
    /// The most time to search. Left out, it is ten seconds; with `epochs` given, there is no limit.
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
    /// A plan to begin with, such as the answer of an earlier search; it keeps the rules of the model, and may leave
    /// operations out. The answer is never worse.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<SchedulePlan>,
}

/// The best schedule that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SolvedSchedule {
    /// The schedule.
    pub plan: SchedulePlan,
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

impl SolveModel {
    /// A request with the usual options.
    #[must_use]
    pub fn of(model: SchedulingModel) -> Self {
        Self {
            model,
            time: None,
            epochs: None,
            seed: usual_seed(),
            threads: usual_threads(),
            start: None,
        }
    }

    /// Searches. The watch hears of the time that went by, or of the epochs where their number is given; when it
    /// breaks, the best schedule so far is the answer.
    ///
    /// # Errors
    /// What is not sound in the model, an option that makes no sense, or a plan to begin with that breaks rules.
    pub fn solve(&self, watch: &dyn Watch) -> Result<SolvedSchedule, Problem> {
        let options = options(self.time, self.epochs, self.seed, self.threads)?;
        let (shop, solution) = search(&self.model, self.start.as_ref(), &options, watch)?;
        Ok(SolvedSchedule {
            plan: solution.schedule.plan(&shop, &self.model),
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

/// Compiles a model and searches, from a plan if there is one.
pub(super) fn search(
    model: &SchedulingModel,
    start: Option<&SchedulePlan>,
    options: &SolveOptions,
    watch: &dyn Watch,
) -> Result<(Shop, Solution), Problem> {
    let shop = compiled(model)?;
    let start = start.map(|plan| starting(plan, model, &shop)).transpose()?;
    let timed = Timed::new(watch, options);
    let solution = match start {
        Some(start) => shop.solve_from(start, options, &timed, &mut |_| {}),
        None => shop.solve(options, &timed, &mut |_| {}),
    };
    Ok((shop, solution))
}

/// A plan to begin with, if it keeps the rules. What it leaves out, the search may place.
fn starting(
    plan: &SchedulePlan,
    model: &SchedulingModel,
    shop: &Shop,
) -> Result<Schedule, Problem> {
    plan.sound("start")?;
    let breaks = |violation: &ScheduleViolation| violation.rule != ScheduleRule::Complete;
    match check(model, plan).into_iter().find(breaks) {
        Some(violation) => Err(ApsError::BadStart {
            path: "start".into(),
            violation: violation.message,
        }
        .into()),
        None => Ok(plan.schedule(model, shop)),
    }
}

/// The options of a search, if they make sense.
pub(crate) fn options(
    time: Option<Elapsed>,
    epochs: Option<u32>,
    seed: u32,
    threads: u32,
) -> Result<SolveOptions, ApsError> {
    if !(1..=64).contains(&threads) {
        return Err(ApsError::value("threads", threads, "from 1 to 64"));
    }
    if let Some(time) = time.filter(|time| time.as_micros() < 0) {
        return Err(ApsError::value("time", time, "nothing or longer"));
    }
    Ok(SolveOptions {
        seed: u64::from(seed),
        epochs,
        time,
        threads,
    })
}

/// Tells a watch of the time that went by instead of epochs, where only the time is limited.
pub(crate) struct Timed<'w> {
    watch: &'w dyn Watch,
    begun: Instant,
    /// The milliseconds there are; nothing where epochs are counted.
    limit: Option<u64>,
}

impl<'w> Timed<'w> {
    pub(crate) fn new(watch: &'w dyn Watch, options: &SolveOptions) -> Self {
        let time = options.time_limit().filter(|_| options.epochs.is_none());
        Self {
            watch,
            begun: Instant::now(),
            limit: time.map(|time| u64::try_from(time.as_micros() / 1_000).unwrap_or(0)),
        }
    }
}

impl Watch for Timed<'_> {
    fn report(&self, done: u64, total: u64) -> ControlFlow<()> {
        let Some(limit) = self.limit else {
            return self.watch.report(done, total);
        };
        let gone = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.watch.report(gone.min(limit), limit)
    }
}
