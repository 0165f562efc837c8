//! Who may do what: the admission of every command.
//!
//! Before a command is decided it is admitted: its actor is known, enabled, neither
//! expired nor locked; the policy allows the action and no separation of duties, lapsed
//! training or missing acknowledgement forbids it; its source can be relied on; its
//! reason is given. Everything that is violated is told at once. The checks are made on
//! states that the commit rests on, so they can be neither skipped nor raced.
//!
//! Lineside authorises; it authenticates nobody. Whoever calls it says who acts.
//!
//! ```
//! use lineside_execution::access::{Basis, Case, Judgement, judge};
//! use lineside_execution::{actor::ActorState, policy::PolicyState};
//!
//! let (scope, actor) = ("acme/munich".parse()?, "jane.doe".parse()?);
//! let case = Case {
//!     scope: &scope,
//!     action: "record.change",
//!     subject: None,
//!     history: &[],
//!     actor: &actor,
//!     state: &ActorState::default(),
//!     policy: &PolicyState::default(),
//!     source: None,
//!     reason: None,
//!     now: "2026-03-02T08:00:00Z".parse()?,
//!     host: &Judgement::Abstain,
//! };
//! // A site without a policy asks for no more than a name.
//! assert_eq!(judge(&case), Ok(Basis::NoPolicy));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod admit;
mod authorizer;
mod case;
mod check;
mod error;
mod explain;
mod explained;
mod explanation;
mod keeper;
mod trained;

pub(crate) use admit::is_reserved;
pub use admit::{Admission, admit};
pub use authorizer::{AccessRequest, Authorizer, Judgement};
pub use case::Case;
pub use check::{Basis, judge};
pub use error::CODES;
pub use explain::explain;
pub use explanation::{
    AccessCheck, AccessCheckLine, AccessExplanation, AccessOutcome, ActorExplanation, ActorShutOut,
    ExplainAccess,
};
pub(crate) use keeper::{can_change_policy, has_keeper};
pub use trained::trained;

#[cfg(test)]
mod tests;
