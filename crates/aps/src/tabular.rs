//! Models and plans as columns: thousands of orders out of a data frame, and back into one.
//!
//! A [`SchedulingModel`] speaks in names and lists, which reads well and is slow to make for a
//! hundred thousand operations in a language that is not compiled. A [`SchedulingTable`] says the
//! same in columns: one row for each order, operation, mode and so on, and rows point at each other
//! by their places, counted from 0. Every model has a table, and every sound table a model.
//!
//! ```
//! use lineside_aps::{SchedulingModel, SchedulingOrder, SchedulingResource, SchedulingTable};
//!
//! let model = SchedulingModel {
//!     resources: vec![SchedulingResource::of("saw"), SchedulingResource::of("lathe")],
//!     orders: vec![
//!         SchedulingOrder::of("WO-1", [("saw", 20), ("lathe", 45)]).due(90),
//!         SchedulingOrder::of("WO-2", [("lathe", 30)]),
//!     ],
//!     ..SchedulingModel::default()
//! };
//! let table = SchedulingTable::of(&model)?;
//! assert_eq!(*table.operations.order, [0, 0, 1]);
//! assert_eq!(*table.modes.resource, [0, 1, 1]);
//! assert_eq!(*table.modes.duration, [20, 45, 30]);
//! assert_eq!(table.model()?, model);
//! # Ok::<(), lineside_aps::ApsError>(())
//! ```

mod columns;
mod plan;
mod read;
mod write;

#[cfg(test)]
mod tests;

pub use columns::{
    SchedulingFlowColumns, SchedulingModeColumns, SchedulingNeedColumns,
    SchedulingOperationColumns, SchedulingOrderColumns, SchedulingPlaceColumns,
    SchedulingWaitColumns,
};
pub use plan::SchedulePlanColumns;
pub(crate) use read::TableModel;

use crate::model::{
    SchedulingBuffer, SchedulingCalendar, SchedulingGoal, SchedulingModel, SchedulingResource,
    SchedulingSetups,
};
use serde::{Deserialize, Serialize};

/// What stands in a column of places where a row has none.
pub(crate) const NONE: u32 = u32::MAX;

/// Everything that a scheduler needs to know, with orders and operations as columns.
///
/// Columns point at rows and at entries of lists by their places, counted from 0. What a left-out column
/// means is what the field of the same name means when a `SchedulingModel` leaves it out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = ""))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SchedulingTable<'a> {
    /// Machines, operators, tools and whatever else operations occupy.
    pub resources: Vec<SchedulingResource>,
    /// What is to be made.
    pub orders: SchedulingOrderColumns<'a>,
    /// The steps of the orders.
    pub operations: SchedulingOperationColumns<'a>,
    /// The ways in which the operations can be done; the schedule chooses one for each.
    pub modes: SchedulingModeColumns<'a>,
    /// What modes occupy besides their resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<SchedulingNeedColumns<'a>>,
    /// What operations wait for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waits: Option<SchedulingWaitColumns<'a>>,
    /// The families of work that occur.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub families: Vec<String>,
    /// What operations take from buffers and put into them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flows: Option<SchedulingFlowColumns<'a>>,
    /// Where operations stand fast: they have started, or lie in the frozen zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked: Option<SchedulingPlaceColumns<'a>>,
    /// Where a former plan has operations, for goals that ask to stay close to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<SchedulingPlaceColumns<'a>>,
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

impl SchedulingTable<'_> {
    /// The same as a model in names and lists. Its operations stand order by order, those of each order as
    /// their rows do.
    ///
    /// # Errors
    /// [`ApsError`](crate::ApsError) names the column and the row that do not fit the others. What else is not
    /// sound, [`SchedulingModel::compile`] says.
    pub fn model(&self) -> Result<SchedulingModel, crate::ApsError> {
        self.read().map(|read| read.model)
    }
}
