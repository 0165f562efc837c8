//! Sites: factories, warehouses and other places with a calendar of their own.
//!
//! A site is put as a whole: what it was before stays in the journal. Putting it as it is
//! writes nothing, so that a nightly load from another system leaves no traces of days on
//! which nothing changed.
//!
//! ```
//! use lineside_kernel::{SiteId, Zone};
//! use lineside_master::site::{Site, SiteState, decide_put_site};
//!
//! let munich = Site {
//!     site: SiteId::new("MUC")?,
//!     name: "Munich".into(),
//!     kind: None,
//!     zone: "Europe/Berlin".parse::<Zone>()?,
//!     calendar: None,
//!     currency: None,
//!     active: true,
//! };
//! let known = SiteState { site: Some(munich.clone()) };
//! assert_eq!(decide_put_site(&SiteState::default(), &munich, "site").map(|e| e.len()), Ok(1));
//! assert_eq!(decide_put_site(&known, &munich, "site").map(|e| e.len()), Ok(0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod command;
mod decide;
mod error;
mod event;
mod query;
mod room;
mod state;
mod task;

pub use command::{PutSite, PutSites};
pub use decide::decide_put_site;
pub use error::CODES;
pub use event::{SiteEvent, SitePut};
pub use query::{GetSite, ListSites, SitePage, SiteView, get_site, list_sites};
pub use room::{SITE, SiteRoom};
pub use state::{Site, SiteState};
pub(crate) use task::is_site_known;
