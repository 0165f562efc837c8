//! Proof that somebody is who they say: what is shown, and who looks at it.
//!
//! Lineside keeps no passwords and checks none. Whoever signs shows *components*: the
//! identification code they typed, a password, a token's digits, a finger. The host looks
//! at them ([`Authenticator`]) and says which it found to be right. What is written down
//! is only the kinds of components; the proofs are [`Secret`]s that never print, never
//! serialize as themselves and are wiped from memory.
//!
//! The first signing of a series takes two distinct components, later ones at least one
//! that nobody else can show (21 CFR 11.200(a)(1)); [`Need`] is that rule.
//!
//! ```
//! use lineside_execution::authentication::{ComponentKind, Need};
//!
//! use ComponentKind::{Password, UserId};
//! assert!(Need::AllComponents.is_met_by(&[UserId, Password]));
//! assert!(!Need::AllComponents.is_met_by(&[Password, Password]));
//! assert!(Need::OneComponent.is_met_by(&[Password]));
//! // Anybody can type somebody's identification code.
//! assert!(!Need::OneComponent.is_met_by(&[UserId]));
//! ```

mod authenticator;
mod component;
mod error;
mod need;
mod prove;
mod secret;

#[cfg(test)]
mod tests;

pub use authenticator::{AskedOnce, Authenticator, Denied, Verified};
pub use component::{Authentication, AuthenticationComponent, ComponentKind};
pub use error::CODES;
pub use need::Need;
pub use prove::Proof;
pub(crate) use prove::{not_able, not_enough, prove};
pub use secret::Secret;
