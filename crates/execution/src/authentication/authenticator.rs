//! Who looks at what is shown: the host.

use super::{AuthenticationComponent, ComponentKind};
use lineside_kernel::{ActorId, CredentialId};
use lineside_proof::Signer;
use std::sync::OnceLock;

/// Looks at what somebody shows, and says whether it is right.
///
/// Implemented by the host over its directory, its token server, its fingerprint reader.
/// An answer is asked for at most once per command, so that one-time digits may be used
/// up by it.
pub trait Authenticator: Send + Sync {
    /// Says which components prove that somebody is this actor.
    ///
    /// # Errors
    /// [`Denied`]: the proofs are wrong, or nobody can tell at present.
    fn verify(
        &self,
        actor: &ActorId,
        components: &[AuthenticationComponent],
    ) -> Result<Verified, Denied>;

    /// The key that signs for this actor, if the host has one: a smart card, a key store,
    /// a security module. Signatures then carry a digital signature as well.
    fn signer(&self, _actor: &ActorId) -> Option<&dyn Signer> {
        None
    }
}

/// What the host found to be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The kinds of components that were looked at and are right.
    pub kinds: Vec<ComponentKind>,
    /// The credential behind them, if the host knows it by name; the one in use when
    /// absent.
    pub credential: Option<CredentialId>,
}

impl Verified {
    /// Components of these kinds are right.
    #[must_use]
    pub fn of(kinds: impl Into<Vec<ComponentKind>>) -> Self {
        Self {
            kinds: kinds.into(),
            credential: None,
        }
    }
}

/// Why a proof does not count. The reasons are written down and shown: no secret belongs
/// into them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denied {
    /// It is wrong. This is an attempt to use somebody's signature without being them: it
    /// is written down, and too many lock the actor.
    Wrong(String),
    /// Nobody can tell at present: the directory does not answer. Nothing is counted.
    Unavailable(String),
}

/// Asks an authenticator once, however often a decision is made again.
///
/// A command that meets other writers is decided again; one-time digits would be wrong
/// the second time, and one wrong password would count twice. Make one for each command.
pub struct AskedOnce<'a> {
    host: &'a dyn Authenticator,
    answer: OnceLock<Result<Verified, Denied>>,
}

impl<'a> AskedOnce<'a> {
    /// Stands before a host's authenticator, for one command.
    #[must_use]
    pub fn new(host: &'a dyn Authenticator) -> Self {
        Self {
            host,
            answer: OnceLock::new(),
        }
    }
}

impl Authenticator for AskedOnce<'_> {
    fn verify(
        &self,
        actor: &ActorId,
        components: &[AuthenticationComponent],
    ) -> Result<Verified, Denied> {
        let answer = self
            .answer
            .get_or_init(|| self.host.verify(actor, components));
        answer.clone()
    }

    fn signer(&self, actor: &ActorId) -> Option<&dyn Signer> {
        self.host.signer(actor)
    }
}
