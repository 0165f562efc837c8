//! Master data: what is made, of what, how, where.
//!
//! Five rooms, all of the furniture that the rooms of `lineside-execution` have:
//!
//! | room          | stream               | what it keeps                                    |
//! |---------------|----------------------|--------------------------------------------------|
//! | [`site`]      | `site:<site>`        | zone, calendar, currency                         |
//! | [`work_center`]| `work_center:<code>`| capacity, efficiency, hourly rate, calendar      |
//! | [`item`]      | `item:<item>`        | unit, increment, tracking, valuation, tolerances |
//! | [`bom`]       | `bom:<item>`         | revisions of what the item is made of            |
//! | [`routing`]   | `routing:<item>`     | revisions of how it is made                      |
//!
//! Sites, work centres and items are *put* as a whole. Bills of materials and routings have
//! revisions: drafted, released for a stretch of days, never changed again.
//!
//! On top of them stand two ways to ask what goes into what: [`structure`] takes plain data
//! and knows no plant, [`plant`] asks the same of the rooms.
//!
//! ```
//! use lineside_kernel::ItemId;
//! use lineside_master::bom::BomLine;
//! use lineside_master::structure::{Explode, ItemStructure, explode};
//!
//! let (chair, leg) = (ItemId::new("CHAIR")?, ItemId::new("LEG")?);
//! let structure = vec![ItemStructure::new(chair.clone(), vec![BomLine::new(10, leg, 4.into())])];
//! let explosion = explode(&Explode::of(chair, 25.into(), structure))?;
//! assert_eq!(explosion.requirements[0].quantity.to_string(), "100");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

pub mod bom;
mod defaults;
mod effectivity;
pub mod item;
mod page;
pub mod plant;
mod put;
mod revision;
mod rooms;
pub mod routing;
pub mod site;
pub mod structure;
mod timeline;
pub mod work_center;

#[cfg(test)]
mod tests;

pub use effectivity::Effectivity;
pub use revision::{MAIN, Revision, RevisionKey, RevisionStatus, effective_on};
pub use rooms::rooms;
