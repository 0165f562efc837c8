//! One step of a routing: what is done, where, and how long it takes.

use crate::defaults::{is_no, no_time};
use lineside_kernel::{Elapsed, QualificationId, Ratio, WorkCenterId, decimal};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One step of a routing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoutingStep {
    /// Its number: 10, 20, 30, with room for insertions.
    pub step: u32,
    /// What is done: `Solder components`.
    pub operation: String,
    /// Where it is done.
    pub work_center: WorkCenterId,
    /// How long it takes to set up; as the work centre says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup_time: Option<Elapsed>,
    /// How long the work itself takes.
    pub run_time: RunTime,
    /// How long an order usually waits before the step.
    #[serde(default, skip_serializing_if = "no_time")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "PT0S")))]
    pub queue_time: Elapsed,
    /// How long it must rest after the step: paint dries, castings cool.
    #[serde(default, skip_serializing_if = "no_time")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "PT0S")))]
    pub wait_time: Elapsed,
    /// How long it takes to bring it to the next step.
    #[serde(default, skip_serializing_if = "no_time")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = "PT0S")))]
    pub move_time: Elapsed,
    /// Whether the rest goes on while nobody works.
    #[serde(default, skip_serializing_if = "is_no")]
    pub wait_by_clock: bool,
    /// Other work centres that can do the step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<StepAlternate>,
    /// The least quantity that an order passes on to the next step: absent or 0 passes on
    /// piece by piece, the order's quantity lets nothing overlap. What is left at the end is
    /// passed on whole.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub transfer_batch: Option<Decimal>,
    /// The steps that come before it, by number; the one before when absent, and none when
    /// the list is empty, for branches that run beside each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Vec<u32>>,
    /// What whoever does it must be trained for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub qualifications: Vec<QualificationId>,
}

impl RoutingStep {
    /// A step with nothing more said.
    #[must_use]
    pub fn new(step: u32, operation: &str, work_center: WorkCenterId, run_time: RunTime) -> Self {
        Self {
            step,
            operation: operation.to_owned(),
            work_center,
            setup_time: None,
            run_time,
            queue_time: Elapsed::ZERO,
            wait_time: Elapsed::ZERO,
            move_time: Elapsed::ZERO,
            wait_by_clock: false,
            alternates: Vec::new(),
            transfer_batch: None,
            after: None,
            qualifications: Vec::new(),
        }
    }

    /// Every work centre that can do it, its own first.
    pub fn work_centers(&self) -> impl Iterator<Item = &WorkCenterId> {
        let others = self.alternates.iter().map(|other| &other.work_center);
        std::iter::once(&self.work_center).chain(others)
    }
}

/// How long the work of a step takes, without its set-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum RunTime {
    /// So long for each unit of the item.
    PerUnit {
        /// Minutes.
        minutes: Ratio,
    },
    /// So long for each batch, however full it is: a furnace, a washing machine.
    PerBatch {
        /// How much goes into one batch.
        #[serde(with = "decimal")]
        #[cfg_attr(feature = "schema", schemars(with = "decimal::Text"))]
        size: Decimal,
        /// Minutes for one batch.
        minutes: Ratio,
    },
}

/// Another work centre that can do a step, in its own time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepAlternate {
    /// The work centre.
    pub work_center: WorkCenterId,
    /// Which one is tried first: the one with the lowest number.
    pub priority: u32,
    /// How long it takes to set up there; as that work centre says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup_time: Option<Elapsed>,
    /// How long the work takes there; as the step says when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run_time: Option<RunTime>,
    /// How fast it is there; as that work centre says when absent.
    #[serde(
        default,
        with = "decimal::option",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<decimal::Text>"))]
    pub efficiency: Option<Decimal>,
}
