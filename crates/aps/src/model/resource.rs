//! What operations occupy: machines, operators, tools, pools and furnaces.

use crate::model::SchedulingNeed;
use serde::{Deserialize, Serialize};

/// Something that operations occupy while they run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingResource {
    /// Its name.
    pub name: String,
    /// How much of it there is: 1 for a machine, the headcount for a group of operators. Left out, it is 1.
    #[serde(default = "one")]
    pub capacity: u32,
    /// When it is closed, by the name of a calendar. Left out, it is always open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// When a part of a group is away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<SchedulingAbsence>,
    /// What changing over takes, by the name of a table of set-ups. Only for capacity 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setups: Option<String>,
    /// The family it is set up for at tick 0. Left out, the first operation needs no set-up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial_family: Option<String>,
    /// Makes it a batching machine, such as a furnace: operations of one family whose sizes together are at most
    /// this may run at once; they start together, run as long as the longest of them, and end together. Only for
    /// capacity 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch_size: Option<u32>,
    /// What a set-up of it occupies besides itself, from its begin to its end: the fitter, the cleaning station. Only
    /// with a table of set-ups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub setup_needs: Vec<SchedulingNeed>,
    /// What each tick of work on it costs, and of set-up; for a group, per head. Each operation of a batch is charged for
    /// its own ticks.
    #[serde(default)]
    pub cost_per_tick: i64,
}

/// A stretch of time in which a resource has less to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingAbsence {
    /// The first tick of it.
    pub start: i64,
    /// The first tick after it.
    pub end: i64,
    /// How much is away.
    pub amount: u32,
}

fn one() -> u32 {
    1
}

impl SchedulingResource {
    /// A machine that is always open and does one thing at a time.
    #[must_use]
    pub fn of(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            capacity: 1,
            calendar: None,
            absences: Vec::new(),
            setups: None,
            initial_family: None,
            batch_size: None,
            setup_needs: Vec::new(),
            cost_per_tick: 0,
        }
    }

    /// A group of equal things, such as operators of one skill.
    #[must_use]
    pub fn pool(name: impl Into<String>, capacity: u32) -> Self {
        Self {
            capacity,
            ..Self::of(name)
        }
    }
}
