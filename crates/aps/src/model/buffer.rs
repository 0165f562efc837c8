//! Material between operations: what is there, what arrives, and how much fits.

use serde::{Deserialize, Serialize};

/// A store of one material. Operations take from it when they start and put into it when they end.
///
/// Raw material that still has to arrive is a buffer with arrivals; a shelf between two machines is a
/// buffer with a capacity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingBuffer {
    /// Its name.
    pub name: String,
    /// What is there at tick 0.
    #[serde(default)]
    pub level: i64,
    /// How much fits at any time, what comes from outside counted too. Left out, there is no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<i64>,
    /// What comes from outside, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arrivals: Vec<SchedulingArrival>,
}

/// Material that comes from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingArrival {
    /// The tick from which it can be taken.
    pub at: i64,
    /// How much.
    pub amount: i64,
}
