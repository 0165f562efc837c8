//! When a resource is closed: shifts it does not work, breaks, maintenance.

use serde::{Deserialize, Serialize};

/// The times at which resources with this calendar are closed. At all other times they are open, also after
/// the last window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingCalendar {
    /// Its name.
    pub name: String,
    /// The closed windows, in order of time and apart from each other.
    pub closed: Vec<SchedulingWindow>,
}

/// A stretch of time, its end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingWindow {
    /// The first tick in it.
    pub start: i64,
    /// The first tick after it.
    pub end: i64,
}
