//! The plant added up: five reports, each a scan over columns.
//!
//! Sums are exact. A report names a unit where all that it adds up is counted in the same
//! one; where it does not, the numbers count different things, and a filter is in place.

mod consumption;
mod load;
mod orders;
mod scrap;
mod unit;
mod wip;

pub use consumption::{ConsumptionBasis, ConsumptionReport, ItemConsumption, ReportConsumption};
pub use load::{LoadReport, RatedHours, ReportLoad, WorkCenterLoad};
pub use orders::{CountOrders, OrderCounts, OrdersAtSite, OrdersInStatus};
pub use scrap::{ReportScrap, ScrapBy, ScrapGroup, ScrapReason, ScrapReport};
pub use wip::{ReportWip, WipAtStep, WipReport};

use unit::SharedUnit;
