//! A host's own say in what is allowed.

use lineside_journal::{Scope, StreamId};
use lineside_kernel::{ActorId, DeviceId, RoleId, Timestamp};

/// Asked about every command, besides the policy: a directory service, a policy engine.
///
/// Its `Deny` is final. Its `Allow` counts as a rule that allows: a rule of the policy
/// that denies still wins, and so do training, separation of duties and every other
/// check. What it answers must not depend on anything that changes while a command is
/// decided; Lineside cannot tell when it would answer otherwise.
pub trait Authorizer: Send + Sync {
    /// Judges one request.
    fn judge(&self, request: &AccessRequest<'_>) -> Judgement;
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy)]
pub struct AccessRequest<'a> {
    /// At which site.
    pub scope: &'a Scope,
    /// The action: `record.change`.
    pub action: &'a str,
    /// The thing that it is about, if it is about one.
    pub subject: Option<&'a StreamId>,
    /// Who.
    pub actor: &'a ActorId,
    /// Which roles they have.
    pub roles: &'a [RoleId],
    /// The device that it comes from, where one was named.
    pub source: Option<&'a DeviceId>,
    /// The host's time.
    pub now: Timestamp,
}

/// What a host says of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Judgement {
    /// It is allowed, as if a rule said so; the reason is shown when somebody asks why.
    Allow(String),
    /// It is denied, whatever the policy says; the reason is told to whoever was refused.
    Deny(String),
    /// The policy alone decides.
    #[default]
    Abstain,
}
