//! What is to be scheduled: orders and their operations, and the resources they need.
//!
//! Times are whole numbers, *ticks*, counted from 0; what a tick is (a minute, a second) is the
//! caller's choice, and [`SchedulingClock`] turns instants into ticks and back. Whole numbers keep a
//! schedule exact, and a benchmark that knows no dates is a model like any other.
//!
//! ```
//! use lineside_aps::{SchedulingModel, SchedulingOrder, SchedulingResource};
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw"), SchedulingResource::of("lathe")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 20), ("lathe", 45)]).due(90),
//!         SchedulingOrder::of("WO-2", [("lathe", 30), ("saw", 10)]).due(60),
//!     ],
//!     ..SchedulingModel::default()
//! };
//! assert_eq!(model.operations().count(), 4);
//! # model.compile()?;
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

mod buffer;
mod calendar;
mod clock;
mod goal;
mod operation;
mod order;
mod resource;
mod setup;

pub use buffer::{SchedulingArrival, SchedulingBuffer};
pub use calendar::{SchedulingCalendar, SchedulingWindow};
pub use clock::SchedulingClock;
pub use goal::{SchedulingGoal, SchedulingMeasure};
pub use operation::{
    SchedulingAfter, SchedulingAnchor, SchedulingFlow, SchedulingLock, SchedulingMode,
    SchedulingNeed, SchedulingOperation,
};
pub use order::SchedulingOrder;
pub use resource::{SchedulingAbsence, SchedulingResource};
pub use setup::{SchedulingChange, SchedulingSetups};

use serde::{Deserialize, Serialize};

/// No time in a model may be later or longer than this.
pub const MAX_TICK: i64 = 1_000_000_000_000;

/// Everything that a scheduler needs to know.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingModel {
    /// Machines, operators, tools and whatever else operations occupy.
    pub resources: Vec<SchedulingResource>,
    /// What is to be made.
    pub orders: Vec<SchedulingOrder>,
    /// When resources are closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<SchedulingCalendar>,
    /// How long a change from one family to another takes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub setups: Vec<SchedulingSetups>,
    /// Material that operations take and put.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buffers: Vec<SchedulingBuffer>,
    /// What a good schedule is, the first goals before the later ones. Left out: weighted tardiness, then the
    /// makespan; without due dates the makespan alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<SchedulingGoal>,
}

impl SchedulingModel {
    /// Every operation with its order.
    pub fn operations(&self) -> impl Iterator<Item = (&SchedulingOrder, &SchedulingOperation)> {
        self.orders.iter().flat_map(|order| {
            order
                .operations
                .iter()
                .map(move |operation| (order, operation))
        })
    }
}
