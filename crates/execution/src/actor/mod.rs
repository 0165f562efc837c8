//! Actors: who may act at a site, who vouched for them, and what is known of their
//! credentials.
//!
//! An actor is enrolled once, by somebody who names who verified the identity and how
//! (21 CFR 11.100(b)). The id is theirs for good: it is never given to anybody else, not
//! after the actor was disabled, and not in another spelling. Lineside authenticates
//! nobody and keeps no secret; it knows of a credential only its name and its times.
//!
//! ```
//! use lineside_execution::actor::folded;
//!
//! // An id that reads like another is the same id.
//! assert_eq!(folded("Jane.Doe"), folded("jane.doe"));
//! ```

mod command;
mod credential;
mod decide;
mod decide_credential;
mod due;
mod error;
mod event;
mod evolve;
mod guard;
mod name;
mod query;
mod room;
mod state;
mod task;

pub use command::*;
pub use credential::{Credential, CredentialBound, CredentialEvent, CredentialState};
pub use decide::*;
pub use decide_credential::*;
pub use error::CODES;
pub(crate) use error::NO_SUCH_ACTOR;
pub use event::*;
pub use name::{ActorNameEvent, ActorNameState, ActorNameTaken, folded};
pub use query::*;
pub use room::{ACTOR, ACTOR_NAME, ActorNameRoom, ActorRoom, CREDENTIAL, CredentialRoom};
pub use state::{ActorKind, ActorState, Enrolment, IdentityEvidence, Qualified, ResetRequested};
pub(crate) use task::enrol;

#[cfg(test)]
mod tests;
