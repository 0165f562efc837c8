//! The structure of a plant: the functions of [`structure`](crate::structure), asked of the
//! master data that is in force on a day at a site.
//!
//! The start of the order decides which revisions serve, on every level. Where an item is
//! made by no revision on that day, the answer says so: for the item that was asked about
//! it is a refusal (`bom.not_effective`), below it the item stands in the answer as one
//! that cannot be made. An alternate is chosen for the item that was asked about; below it,
//! the first one counts.
//!
//! [`making()`] answers the same for a decision: on a desk, so that an order that is released
//! by a revision cannot be released by one that was ended meanwhile.
//!
//! ```
//! use lineside_master::plant::ExplodeItem;
//!
//! let request: ExplodeItem =
//!     serde_json::from_str(r#"{"item":"BIKE","quantity":"5","on":"2026-03-01","levels":1}"#)?;
//! assert_eq!(request.site, None);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod cost;
mod gather;
mod graph;
mod making;
mod structure;
mod time;
mod uses;

pub use cost::{
    ByProductCost, CostTotal, FindItemCosts, ItemCosts, PartCost, StepCost, UnknownCost,
    find_item_costs,
};
pub use graph::{CycleList, FindCycles, ListLowLevelCodes, find_cycles, list_low_level_codes};
pub use making::{FindMaking, Making, making};
pub use structure::{
    ExplodeItem, FindItemNeeds, FindItemProducible, ItemExplosion, explode_item, find_item_needs,
    find_item_producible,
};
pub use time::{FindStepTimes, StepTimeLine, StepTimes, find_step_times};
pub use uses::{FindItemUses, find_item_uses};
