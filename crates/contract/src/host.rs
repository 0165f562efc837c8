//! What a host brings to a plant: parts that are written in its own language.
//!
//! A store over a dictionary, a clock that stands still in a test: whatever the host
//! brings is asked through one door, [`Host::call`], by a name and with JSON both ways.
//! The list of what may be asked is [`interfaces()`]; the contract publishes it as
//! `x-callbacks`, from which each language has an interface to implement. Bytes travel as
//! base64 text.
//!
//! A host may refuse or fail: its [`Problem`] comes out of the call that asked. It must
//! not call the same plant while it is asked; that is refused with `host.reentered`.
//!
//! ```
//! use lineside_contract::{Host, Problem, open_plant};
//! use std::sync::Arc;
//!
//! struct StandingClock;
//! impl Host for StandingClock {
//!     fn call(&self, name: &str, _request: &[u8]) -> Result<Vec<u8>, Problem> {
//!         assert_eq!(name, "clock.now");
//!         Ok(br#""2026-03-01T08:00:00Z""#.to_vec())
//!     }
//! }
//! let request = br#"{"address": "memory:", "host": ["clock"]}"#;
//! let plant = open_plant(request, Some(Arc::new(StandingClock)))?;
//! assert_eq!(plant.scope().as_str(), "local/plant");
//! # Ok::<(), Problem>(())
//! ```

use lineside::Problem;

mod anchor;
mod ask;
mod authenticator;
mod authorizer;
mod bytes;
mod clock;
mod conformance;
mod interface;
mod key_value;
mod signer;
#[cfg(test)]
mod tests;

pub(crate) use anchor::HostAnchor;
pub(crate) use ask::{Door, is_inside};
pub(crate) use authenticator::HostAuthenticator;
pub(crate) use authorizer::HostAuthorizer;
pub(crate) use clock::HostClock;
pub(crate) use conformance::CheckStore;
pub use interface::{Callback, Interface, interfaces};
pub(crate) use key_value::HostKeyValue;
pub(crate) use signer::HostSigner;

/// Parts of a plant in the host's own language.
pub trait Host: Send + Sync {
    /// Answers one question: the callback's name, its request as JSON, and the answer as
    /// JSON.
    ///
    /// # Errors
    /// The host's own [`Problem`]; [`host_failed`](crate::host_failed) makes one of an
    /// exception.
    fn call(&self, name: &str, request: &[u8]) -> Result<Vec<u8>, Problem>;
}
