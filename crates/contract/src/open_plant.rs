//! What `plant.open` takes.

use lineside::CheckpointRule;
use lineside::journal::Scope;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Opens a plant: the journal of one site, with the rules over it.
///
/// An address says where the plant is kept: `memory:` for a plant that vanishes with its
/// handle, `plant.db` or `sqlite:plant.db` for one in a file, which is made if it is not
/// there, `postgres://user@host/database` for one that many processes share. Instead of an
/// address, a host may bring a store of its own.
///
/// The handle may be used from many threads at once. Closing it writes what was handed in
/// and lets go of the store; every further call is refused with `storage.closed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenPlant {
    /// Where the plant is kept; absent when the host brings the store.
    #[serde(default)]
    pub address: Option<String>,
    /// Which site it is, written `acme/munich`; needed where the store holds several. A
    /// new store without it is `local/plant`.
    #[serde(default)]
    pub scope: Option<Scope>,
    /// Refuses every command until a policy is established.
    #[serde(default)]
    pub requires_policy: bool,
    /// When a tick makes a checkpoint, of a plant with a signer and an anchor.
    #[serde(default)]
    pub checkpoints: CheckpointRule,
    /// What the host brings of its own.
    #[serde(default)]
    pub host: Vec<HostPart>,
}

/// A part of a plant that the host can bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HostPart {
    /// The store: an ordered map from bytes to bytes.
    Store,
    /// Who checks passwords, cards and the like when somebody signs.
    Authenticator,
    /// Who has a say in who may do what, beside the plant's own policy.
    Authorizer,
    /// The place where checkpoints are kept, out of reach of whoever can change the store.
    Anchor,
    /// The key that signs checkpoints and proofs.
    Signer,
    /// The clock that says when something is recorded.
    Clock,
}
