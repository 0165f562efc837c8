//! What is measured.

use crate::measure::ScheduleMeasures;
use serde::{Deserialize, Serialize};

/// The indicators of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleIndicators {
    /// The first tick at which anything is done, set-ups included.
    pub start: i64,
    /// The tick after the last.
    pub end: i64,
    /// What the goals are made of.
    pub measures: ScheduleMeasures,
    /// The share of the orders with a due date that end by then; nothing without such orders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_time_share: Option<f64>,
    /// Each resource, in the order of the model.
    pub resources: Vec<ResourceIndicators>,
    /// How close the plan keeps to the former one, if one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adherence: Option<ScheduleAdherence>,
    /// What may go wrong.
    pub risks: ScheduleRisks,
}

/// How a plan uses one resource. Ticks of a group are counted per head.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResourceIndicators {
    /// The resource.
    pub resource: String,
    /// The ticks at which it is open and there.
    pub open: i64,
    /// The ticks that it works; pauses are not counted, and a batch counts once.
    pub work: i64,
    /// The ticks of its set-ups.
    pub setup: i64,
    /// The share of its open time that it works.
    pub utilisation: f64,
    /// The share of set-ups in the time that it works or is set up.
    pub setup_share: f64,
    /// How many operations use it.
    pub operations: u32,
    /// How often it changes from one family of work to another.
    pub changeovers: u32,
}

/// How close a plan keeps to a former one. Shares are of the operations that both have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleAdherence {
    /// How many operations both have.
    pub operations: u32,
    /// The share that starts within the tolerance and on the same resource.
    pub kept_share: f64,
    /// The share on the same resource.
    pub same_resource_share: f64,
    /// The mean of the ticks between the two starts.
    pub mean_shift: f64,
    /// The most ticks between two starts.
    pub maximum_shift: i64,
    /// How many operations are only in the plan.
    pub added: u32,
    /// How many operations are only in the former one.
    pub removed: u32,
}

/// What may go wrong, each from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScheduleRisks {
    /// That orders are late: the mean over the orders with a due date, by their weights.
    pub delay: f64,
    /// That one product gets into another: the share of changes between families without set-up or cleaning.
    pub cross_contamination: f64,
    /// That an intermediate waits too long: the share of the time it may wait, of the one that comes closest.
    pub material_stability: f64,
    /// The orders whose risk of delay is above 0, the largest first.
    pub orders: Vec<OrderRisk>,
}

/// The risk that one order is late.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrderRisk {
    /// The order.
    pub order: String,
    /// The risk: 1 where it ends at its due date or later, or has no place.
    pub delay: f64,
    /// The ticks from its end to its due date, below 0 where it is late; nothing where a part of it has no place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slack: Option<i64>,
}
