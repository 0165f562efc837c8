//! Bills of materials: what items are made of, in revisions.
//!
//! A line says how much of a component goes into one of the item, as an exact ratio that is
//! never rounded. What is lost on the way is said in one of two ways that are easily taken
//! for each other: an *overage* of 0.05 takes 1.05 times as much, a *component yield* of
//! 0.95 takes as much as gives the quantity when 95 of 100 are good. A line has one of
//! them, not both.
//!
//! | command       | from           | to                                                   |
//! |---------------|----------------|------------------------------------------------------|
//! | `draft_bom`   | -              | draft                                                |
//! | `revise_bom`  | draft          | draft                                                |
//! | `release_bom` | draft          | released; an open revision before it ends there      |
//! | `end_bom`     | draft          | ended                                                |
//! | `end_bom`     | released       | released with an end, or ended if no day is left     |
//! | `load_boms`   | -              | released, or a draft that names its cycle            |
//!
//! No item may be a part of itself. Drafts and releases are held against everything below
//! them, drafts of others included, and the decision rests on every stream on the way, so
//! that two people cannot each write one half of a cycle. What comes out besides the
//! product closes no cycle, and an item that goes in by two ways is a diamond, which is
//! fine.
//!
//! All bills of materials of one item, whatever the site and the alternate, are one stream:
//! `bom:<item>`.
//!
//! ```
//! use lineside_kernel::ItemId;
//! use lineside_master::bom::BomLine;
//!
//! let spokes = BomLine::new(10, ItemId::new("SPOKE")?, 36.into());
//! let with_loss = BomLine { component_yield: Some("0.98".parse()?), ..spokes };
//! assert_eq!(serde_json::to_string(&with_loss)?,
//!     r#"{"line":10,"item":"SPOKE","quantity":"36","component_yield":"0.98"}"#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod command;
mod decide;
mod error;
mod event;
mod evolve;
mod line;
mod load;
mod query;
mod room;
mod state;
mod task;
mod walk;

pub use command::{DraftBom, EndBom, LoadBoms, LoadedBom, ReleaseBom, ReviseBom};
pub use decide::{
    BomSurroundings, decide_draft_bom, decide_end_bom, decide_release_bom, decide_revise_bom,
};
pub use error::CODES;
pub(crate) use error::{BAD_COST_SHARE, NOT_EFFECTIVE};
pub use event::{BomDrafted, BomEnded, BomEvent, BomQuarantined, BomReleased, BomRevised};
pub use line::{BomConsumption, BomLine, BomLineKind, BomSubstitute};
pub use query::{BomPage, BomView, GetBom, ListBoms, get_bom, list_boms};
pub use room::{BOM, BOM_USE, BomRoom};
pub use state::{BomRevision, BomState};
