//! What a good schedule is.

use serde::{Deserialize, Serialize};

/// Something about a schedule that is to be small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum SchedulingMeasure {
    /// When the last operation ends.
    Makespan,
    /// The sum over orders of weight times ticks past the due date.
    WeightedTardiness,
    /// How many orders end after their due date.
    TardyOrders,
    /// The most ticks that any order ends after its due date.
    MaximumTardiness,
    /// The sum over orders of the ticks from release to end.
    FlowTime,
    /// The ticks that resources spend on set-ups.
    SetupTime,
    /// The sum of the costs of the modes chosen, and of the ticks that resources work and are set up.
    Cost,
    /// The sum of the weights of the orders that are not done at the goal's tick `by`. To keep it small is to bring
    /// out as much as can be: throughput.
    UnfinishedOrders,
    /// The sum over operations of the ticks between their start and the one in the former plan.
    MovedStarts,
    /// How many operations run on another resource than in the former plan.
    MovedOperations,
}

/// One goal of the scheduler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingGoal {
    /// What is to be small.
    pub measure: SchedulingMeasure,
    /// How much one unit of it counts beside other goals of the same rank. Left out, it is 1.
    #[serde(default = "one")]
    pub weight: i64,
    /// Goals of rank 0 decide first; those of rank 1 only between schedules that are equal in rank 0, and so on
    /// up to 2. Left out, it is 0.
    #[serde(default)]
    pub rank: u8,
    /// The tick up to which output counts; given for `unfinished_orders` and for nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<i64>,
}

fn one() -> i64 {
    1
}

impl SchedulingGoal {
    /// The one goal of a schedule, or its first.
    #[must_use]
    pub fn of(measure: SchedulingMeasure) -> Self {
        Self {
            measure,
            weight: 1,
            rank: 0,
            by: None,
        }
    }

    /// As few orders as can be, by weight, that are not done at this tick.
    #[must_use]
    pub fn unfinished_by(tick: i64) -> Self {
        Self {
            by: Some(tick),
            ..Self::of(SchedulingMeasure::UnfinishedOrders)
        }
    }

    /// The same goal, deciding only where the goals of the ranks before are equal.
    #[must_use]
    pub fn ranked(self, rank: u8) -> Self {
        Self { rank, ..self }
    }
}
