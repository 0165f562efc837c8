//! What was signed, from its own side: every signature on one thing.
//!
//! A signature's own stream cannot tell two signings at once apart. So each signing also
//! writes to a stream that belongs to the thing signed; whoever decides by the signatures
//! on a thing (four eyes, an action that needs a signature first) loads this state, and
//! the commit expects its version.

use crate::{Room, Who, Word, facts};
use lineside_journal::{Cell, Column, StreamId, Table, TableRef, cells};
use lineside_kernel::{ActorId, SignatureId};
use lineside_proof::Hash;
use serde::{Deserialize, Serialize};

facts! {
    /// What happens to the signatures of a thing.
    pub enum SignedEvent {
        /// One more was made.
        Added(SignedAdded) = "signed.added", 1;
    }
}

/// A signature was made on a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedAdded {
    /// The thing.
    pub stream: StreamId,
    /// Which version of it.
    pub version: u64,
    /// The signature.
    pub signature: SignatureId,
    /// What it stands for.
    pub meaning: Word,
}

/// The signatures of one thing; the default is a thing that nobody signed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedState {
    /// The thing; absent while nobody signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<StreamId>,
    /// Its signatures, oldest first.
    pub signatures: Vec<SignedBy>,
}

/// One signature of a thing, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedBy {
    /// The signature.
    pub signature: SignatureId,
    /// Who signed.
    pub signer: ActorId,
    /// What it stands for.
    pub meaning: Word,
    /// Which version was signed.
    pub version: u64,
}

impl SignedState {
    /// Whether this version bears a signature with this meaning.
    #[must_use]
    pub fn bears(&self, version: u64, meaning: &Word) -> bool {
        let mut signatures = self.signatures.iter();
        signatures.any(|signed| signed.version == version && signed.meaning == *meaning)
    }
}

/// The code of a thing's signatures: a digest of its stream's name, which itself may be
/// too long to be a code.
#[must_use]
pub fn signed_code(stream: &StreamId) -> String {
    let digest = Hash::of(stream.as_str().as_bytes()).to_string();
    digest.chars().take(40).collect()
}

static SIGNED: Table = Table {
    name: "signed",
    version: 1,
    columns: &[
        Column::text("code"),
        Column::integer("version"),
        Column::text("stream"),
        Column::text("state"),
    ],
    key: 1,
    indexes: &[],
};

/// The signatures of each thing.
#[derive(Debug)]
pub struct SignedRoom;

impl Room for SignedRoom {
    const FAMILY: &'static str = "signed";
    const TABLE: TableRef = &SIGNED;
    type State = SignedState;
    type Event = SignedEvent;

    fn evolve(mut state: SignedState, event: &SignedEvent, who: &Who) -> SignedState {
        let SignedEvent::Added(added) = event;
        state.stream = Some(added.stream.clone());
        state.signatures.push(SignedBy {
            signature: added.signature.clone(),
            signer: who.actor.clone(),
            meaning: added.meaning.clone(),
            version: added.version,
        });
        state
    }

    fn columns(state: &SignedState) -> Vec<Cell> {
        let stream = state.stream.as_ref().map(StreamId::as_str);
        cells![stream.unwrap_or_default()]
    }
}
