//! Who may write a site's history: leases of sites to devices, and what a fork leads to.
//!
//! A device on the edge of the network owns its site's journal and works for weeks without
//! a connection; the central plant then takes its pages over line by line. A site has one
//! writing device at a time, and that is what a lease says: the device and an *epoch* that
//! grows with every grant, so that a device that was replaced is known by its old epoch
//! and never writes again, however late it comes back.
//!
//! When a device sends another line for a position that is here already, its history has
//! forked: it was cloned, or restored from an old backup and used on. The site is then
//! quarantined. Nothing of the fork is taken, nothing of either side is lost, and nothing
//! is merged, because whatever a merge dropped happened on the floor. A person decides how
//! it goes on.
//!
//! | command         | where   | from              | to                                  |
//! |-----------------|---------|-------------------|-------------------------------------|
//! | `grant_lease`   | central | any, no quarantine| leased, epoch + 1                   |
//! | `revoke_lease`  | central | leased            | not leased, the same epoch          |
//! | `resolve_fork`  | central | quarantined       | leased (`resume`) or not (`replace`)|
//! | `hold_lease`    | edge    | any               | held, never an earlier epoch        |
//!
//! The stream is `lease:<site>`, in the central plant's own site for what is granted and
//! in the edge's for what it holds. Up to where the lines of a site have come is not kept
//! here: it is the end of the site's journal at the central plant.
//!
//! ```
//! use lineside_execution::lease::{LeaseState, decide_page};
//!
//! // Nobody holds a lease yet, so nothing is taken.
//! let refused = decide_page(&LeaseState::default(), &"tablet-7".parse()?, 1).unwrap_err();
//! assert_eq!(refused.code(), "sync.no_lease");
//! # Ok::<(), lineside_kernel::CodeError>(())
//! ```

mod command;
mod decide;
mod error;
mod event;
mod evolve;
mod room;
mod state;
mod task;

#[cfg(test)]
mod tests;

pub use command::{ForkDecision, GrantLease, HoldLease, ResolveFork, RevokeLease};
pub use decide::{
    decide_fork, decide_grant, decide_hold, decide_page, decide_resolve, decide_revoke,
    decide_site, holder,
};
pub use error::CODES;
pub(crate) use error::{NO_LEASE, OWN_SITE, REASON_REQUIRED};
pub use event::{
    LeaseEvent, LeaseForkResolved, LeaseForked, LeaseGranted, LeaseHeld, LeaseRevoked,
};
pub use room::{CONTACT, LEASE, LeaseRoom, read_lease};
pub use state::{LeaseHolder, LeaseState, Quarantine};
pub use task::NoteFork;
