//! What somebody may want with a signature.

use crate::authentication::Authentication;
use crate::{Command, Word};
use lineside_journal::StreamId;
use lineside_kernel::{SessionId, SignatureId};
use serde::{Deserialize, Serialize};

/// Signs the newest version of a thing, as the command's actor.
///
/// The signature holds the digest of exactly what was signed, the signer's printed name,
/// the time and the meaning, and cannot be moved to anything else. Nobody signs for
/// somebody else: the signer is the command's actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignStream {
    /// What is signed: `record:DEV-7`.
    pub stream: StreamId,
    /// The version that the signer has seen. When there is a newer one by now, nothing is
    /// signed.
    pub version: u64,
    /// What the signature stands for: `review`, `approval`, `responsibility`,
    /// `authorship`, `verification`, `release`, or a word of the plant's own.
    pub meaning: Word,
    /// Proof that the signer is the actor. The first signature of a session, and every
    /// one outside of a session, takes two distinct components; later ones take one.
    pub authentication: Authentication,
    /// Who signs, when, and at which device.
    pub command: Command,
    /// The session in which it is signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionId>,
    /// The signature's code; the command's id when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureId>,
}
