//! What a signature says: who, when, what, with which meaning.

use super::PrintedName;
use crate::Word;
use crate::authentication::ComponentKind;
use lineside_journal::{Scope, StreamId};
use lineside_kernel::{ActorId, CredentialId, SessionId, SignatureId, Timestamp};
use lineside_proof::{CanonicalError, Hash, to_canonical};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a signature says. Name, times and meaning are not optional (21 CFR 11.50(a)).
///
/// It prints as one line for people.
// INVARIANT: members that later releases add are optional and left out when absent, so
// that the digest of a manifestation written earlier stays the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Manifestation {
    /// The signature's own code.
    pub signature: SignatureId,
    /// At which site.
    pub scope: Scope,
    /// What is signed.
    pub stream: StreamId,
    /// Which version of it.
    pub version: u64,
    /// The leaf hash of that version's line in the journal, and so of everything before.
    pub leaf: Hash,
    /// What the signature stands for.
    pub meaning: Word,
    /// Who signed.
    pub signer: ActorId,
    /// The signer's name at that time, as it is printed.
    pub printed_name: PrintedName,
    /// When it was signed, as the signer claims.
    pub at: Timestamp,
    /// When it was signed, by the host's clock.
    pub recorded: Timestamp,
    /// What kinds of components proved the signer's identity.
    pub authenticators: Vec<ComponentKind>,
    /// The credential behind them, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential: Option<CredentialId>,
    /// The session in which it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionId>,
    /// The policy that was in force; 0 when there was none.
    pub policy_version: u64,
}

impl Manifestation {
    /// The bytes that are digested and, where there is a key, signed with it.
    ///
    /// # Errors
    /// [`CanonicalError`] when it has no canonical form, as with a version over 2^53.
    pub fn to_bytes(&self) -> Result<Vec<u8>, CanonicalError> {
        to_canonical(self)
    }

    /// SHA-256 of those bytes.
    ///
    /// # Errors
    /// [`CanonicalError`] as above.
    pub fn digest(&self) -> Result<Hash, CanonicalError> {
        Ok(Hash::of(&self.to_bytes()?))
    }
}

impl fmt::Display for Manifestation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: Vec<&str> = self
            .authenticators
            .iter()
            .map(|kind| kind.as_str())
            .collect();
        write!(
            f,
            "Signed by {} ({}) at {} (recorded {}), meaning {}: {} version {}, line {}, at {}; \
             shown: {}; signature {}",
            self.printed_name,
            self.signer,
            self.at,
            self.recorded,
            self.meaning,
            self.stream,
            self.version,
            self.leaf,
            self.scope,
            shown.join(", "),
            self.signature,
        )
    }
}
