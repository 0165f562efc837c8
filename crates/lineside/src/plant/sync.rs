//! From the edge to the central plant and back: pages one way, letters the other.
//!
//! A device on the edge owns its site: it works for weeks without a network, and then
//! ships pages of its journal, which the central plant appends as they are, position for
//! position and hash for hash. There is nothing to merge. The other way go *letters*,
//! commands that the site carries out by its own rules, and copies of the site's journal
//! for a device that starts anew.
//!
//! ```text
//! edge                                   central
//! page(after, limit) ─────────────────▶  accept(page)     lease? fork? then import
//! after = position   ◀─────────────────  {known, new, position}
//! deliver(letter)    ◀─────────────────  fetch(site, device, epoch)
//! answer = a fact of the journal ──────▶ settled by the page that holds it
//! take_over(page)    ◀─────────────────  copy(site, device, epoch, after)
//! ```
//!
//! Everything may be lost, doubled, late or out of order on the way; both sides only ever
//! say what is so. An edge that hears of a position behind its own end has lost its last
//! lines (it was restored from a backup): before it writes anything, it takes them over
//! from the central plant.
//!
//! ```
//! use lineside::execution::lease::{GrantLease, HoldLease};
//! use lineside::execution::Command;
//! use lineside::journal::CommandId;
//! use lineside::{Plant, PlantOptions};
//!
//! let plant = |scope: &str| {
//!     let options = PlantOptions { scope: Some(scope.parse()?), ..PlantOptions::default() };
//!     Plant::open_with("memory:", options)
//! };
//! let (central, edge) = (plant("acme/central")?, plant("acme/line-7")?);
//! let by = |id| Ok::<_, lineside::Problem>(Command::new(CommandId::derived(id), "jane".parse()?));
//! let (site, device) = ("acme/line-7".parse()?, "tablet-7".parse()?);
//! central.execute(&GrantLease { site, device, command: by("a")? })?;
//! let (site, device) = ("acme/line-7".parse()?, "tablet-7".parse()?);
//! edge.execute(&HoldLease { site, device, epoch: 1, command: by("b")? })?;
//!
//! let accepted = central.accept(&edge.page(0, 1_000)?)?;
//! assert_eq!(accepted.position, edge.status()?.position);
//! # Ok::<(), lineside::Problem>(())
//! ```

mod accept;
mod error;
mod letters;
mod note;
mod page;
mod status;
mod take;
#[cfg(test)]
mod tests;

pub use error::SyncError;
pub use page::{Accepted, CopySite, MAX_PAGE_BYTES, MAX_PAGE_LINES, SyncPage};
pub use status::{EdgeStatus, SyncStatus};
