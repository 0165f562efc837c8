//! The policy of a site: who may do what, as data.
//!
//! A policy is one document ([`PolicyDocument`]): roles, rules that allow or deny,
//! separation of duties, training, what is asked of devices, signatures and credentials.
//! It is put in force by a command and kept as an event with its configuration hash, so
//! that which rules held when is never a question (21 CFR 11.10(k)).
//!
//! **Until a policy is established every named actor may do anything.** That is for
//! notebooks and first steps; a plant can be opened so that it insists on one.
//!
//! ```
//! use lineside_execution::policy::{Attempt, Permission, PolicyBook, PolicyDocument};
//!
//! let document: PolicyDocument = serde_json::from_str(r#"{
//!     "roles": ["operator"],
//!     "rules": [
//!         {"role": "operator", "action": "record.*", "effect": "allow"},
//!         {"action": "record.void", "effect": "deny"}
//!     ]
//! }"#)?;
//! let book = PolicyBook::new(document);
//! let (scope, actor) = ("acme/munich".parse()?, "jane.doe".parse()?);
//! let roles = ["operator".parse()?];
//! let attempt = |action| Attempt { scope: &scope, action, subject: None, actor: &actor, roles: &roles };
//! assert_eq!(book.permission(&attempt("record.change")), Permission::Allowed(0));
//! assert_eq!(book.permission(&attempt("record.void")), Permission::Denied(1));
//! assert_eq!(book.permission(&attempt("order.release")), Permission::Unspoken);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod book;
mod command;
mod decide;
mod document;
mod error;
mod event;
mod evolve;
mod pattern;
mod query;
mod room;
mod signing;
mod sound;
mod sources;
mod state;
mod task;

pub use book::{Attempt, Permission, PolicyBook};
pub use command::{ChangePolicy, EstablishPolicy};
pub use decide::{decide_change, decide_establish};
pub use document::{AccessRule, PolicyDocument, RuleEffect, Separation, TrainingRule};
pub use error::CODES;
pub(crate) use error::NOBODY_LEFT;
pub use event::{PolicyChanged, PolicyEstablished, PolicyEvent};
pub use pattern::{DottedPattern, PatternError, ScopePattern};
pub use query::{GetPolicy, PolicyView, get_policy};
pub use room::{POLICY, PolicyRoom};
pub use signing::{SigningPolicy, SigningRule};
pub use sources::{SourcePolicy, SourceRule};
pub use state::PolicyState;

#[cfg(test)]
mod tests;
