//! What goes into what, as plain functions: no plant, no storage, data in and answer out.
//!
//! | function            | question                                                       |
//! |---------------------|----------------------------------------------------------------|
//! | [`cycles`]          | which items go into each other                                 |
//! | [`low_level_codes`] | how deep is each item used                                     |
//! | [`explode()`]       | what goes into so much of an item, line by line                |
//! | [`where_used()`]    | what does an item go into                                      |
//! | [`find_needs`]      | what is missing to make so much, stock on all levels counted   |
//! | [`max_producible`]  | how much is the stock enough for                               |
//!
//! Quantities are exact ratios until they are booked, and rounded once. Substitutes are
//! named and never chosen here: choosing them is a decision of a person or of planning.
//! What is not done: times. When something is needed is a question for planning.
//!
//! ```
//! use lineside_kernel::ItemId;
//! use lineside_master::bom::BomLine;
//! use lineside_master::structure::{FindUses, ItemStructure, where_used};
//!
//! let [bike, wheel, spoke] = ["BIKE", "WHEEL", "SPOKE"].map(|code| ItemId::new(code).unwrap());
//! let uses = where_used(&FindUses {
//!     item: spoke.clone(),
//!     structure: vec![
//!         ItemStructure::new(bike.clone(), vec![BomLine::new(10, wheel.clone(), 2.into())]),
//!         ItemStructure::new(wheel, vec![BomLine::new(10, spoke, 36.into())]),
//!     ],
//!     on: None,
//!     levels: None,
//! });
//! assert_eq!((uses.uses.len(), uses.products), (2, vec![bike]));
//! ```

mod cycle;
mod error;
mod explode;
mod graph;
mod input;
mod level;
mod need;
mod network;
mod producible;
mod walk;
mod where_used;

pub use cycle::cycles;
pub use error::StructureError;
pub use explode::{ExpectedReceipt, Explode, Explosion, Requirement, explode};
pub use graph::Edge;
pub(crate) use input::counts;
pub use input::{ItemQuantity, ItemStructure};
pub use level::{ItemLevel, LowLevelCodes, low_level_codes};
pub use need::{FindNeeds, ItemNeed, Needs, find_needs};
pub use producible::{FindProducible, Producible, max_producible};
pub use where_used::{FindUses, ItemUse, Uses, where_used};
pub(crate) use where_used::{climb, use_of};
