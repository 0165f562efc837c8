//! The columns of each kind of row.

mod components;
mod movements;
mod orders;
mod places;
mod steps;
mod times;
mod work_centers;

pub(crate) use components::ComponentTable;
pub(crate) use movements::{MovementRefs, MovementTable};
pub(crate) use orders::{OrderRefs, OrderTable, Span};
pub(crate) use places::Places;
pub(crate) use steps::StepTable;
pub(crate) use times::{KnownTime, StepTime, TIME_DECIMALS, Times};
pub(crate) use work_centers::WorkCenterTable;
