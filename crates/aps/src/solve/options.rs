//! What the solver is told, and what it tells.

use crate::measure::{ScheduleMeasures, ScheduleScore};
use crate::model::SchedulingGoal;
use crate::schedule::Schedule;
use lineside_kernel::Elapsed;
use serde::{Deserialize, Serialize};

/// How long and how the solver works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SolveOptions {
    /// What chance is drawn from; the same seed and the same number of epochs give the same schedule. Left out, it is 1.
    pub seed: u64,
    /// The most epochs to work. Left out, there is no limit but the time.
    pub epochs: Option<u32>,
    /// The most time to work. Left out, it is ten seconds; with `epochs` given, there is no limit.
    pub time: Option<Elapsed>,
    /// How many threads work, from 1 to 64. It changes the time that an epoch takes, not what it finds. Job shops whose
    /// only goal is the makespan keep up to nine busy; everything else is searched on two boards, and more than two
    /// threads are idle there but for the dispatching at the start. Left out, it is 2.
    pub threads: u32,
}

impl Default for SolveOptions {
    fn default() -> Self {
        Self {
            seed: usual_seed().into(),
            epochs: None,
            time: None,
            threads: usual_threads(),
        }
    }
}

impl SolveOptions {
    /// The most time, where there is a limit.
    pub(crate) fn time_limit(&self) -> Option<Elapsed> {
        match (self.time, self.epochs) {
            (None, None) => Some(Elapsed::seconds(10)),
            (time, _) => time,
        }
    }

    pub(super) fn threads(&self) -> usize {
        self.threads.clamp(1, 64) as usize
    }
}

/// The seed where none is given.
pub(crate) fn usual_seed() -> u32 {
    1
}

/// How many threads search where nothing is said.
pub(crate) fn usual_threads() -> u32 {
    2
}

/// Why the solver ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SolveEnd {
    /// There is no better schedule for the goals of rank 0, and there are no other goals.
    Proven,
    /// The time was up.
    Deadline,
    /// The watch asked to stop.
    Cancelled,
    /// All epochs were worked, or no engine could improve the schedule further.
    Epochs,
}

/// A schedule on the way to the answer.
#[derive(Debug, Clone, Copy)]
pub struct SolveProgress<'a> {
    /// The best schedule so far.
    pub schedule: &'a Schedule,
    /// Its worth.
    pub score: ScheduleScore,
    /// No schedule is better than this in the goals of rank 0.
    pub bound: i64,
    /// How many epochs were worked.
    pub epochs: u32,
}

impl<'a> SolveProgress<'a> {
    pub(super) fn of(
        schedule: &'a Schedule,
        score: ScheduleScore,
        bound: i64,
        epochs: u32,
    ) -> Self {
        Self {
            schedule,
            score,
            bound,
            epochs,
        }
    }
}

/// The answer of the solver.
#[derive(Debug, Clone)]
pub struct Solution {
    /// The best schedule that was found.
    pub schedule: Schedule,
    /// Its measures.
    pub measures: ScheduleMeasures,
    /// Its worth.
    pub score: ScheduleScore,
    /// No schedule is better than this in the goals of rank 0.
    pub bound: i64,
    /// How many epochs were worked.
    pub epochs: u32,
    /// Why the solver ended.
    pub end: SolveEnd,
}

impl Solution {
    /// How far the schedule may be from the best in the goals of rank 0, as a share of its own value; 0 when it is
    /// proven to be the best there.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a gap is read, not reckoned with"
    )]
    pub fn gap(&self) -> f64 {
        let value = self.score.first();
        if value <= self.bound {
            0.0
        } else {
            (value - self.bound) as f64 / value as f64
        }
    }
}

impl ScheduleScore {
    /// The value of the goals of rank 0.
    pub(super) fn first(self) -> i64 {
        self.0.get(1).copied().unwrap_or(0)
    }

    /// Whether no schedule can be better.
    pub(super) fn is_proven(self, bound: i64, goals: &[SchedulingGoal]) -> bool {
        self.is_feasible() && self.first() <= bound && goals.iter().all(|goal| goal.rank == 0)
    }
}
