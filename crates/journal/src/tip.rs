//! The end of a scope's journal: all that is needed to write the next line.

use crate::StoreError;
use lineside_kernel::Timestamp;
use lineside_proof::{Frontier, Hash};

/// The end of one scope's journal.
///
/// A store keeps it as the bytes of [`Tip::to_bytes`] and locks it for the length of a
/// commit; that lock is what makes positions gapless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tip {
    position: u64,
    head: Hash,
    recorded: Option<Timestamp>,
    frontier: Frontier,
}

// INVARIANT: `position` is the frontier's size; `recorded` is there when it is not 0.

impl Default for Tip {
    fn default() -> Self {
        Self {
            position: 0,
            head: Hash::ZERO,
            recorded: None,
            frontier: Frontier::default(),
        }
    }
}

impl Tip {
    /// The last position; 0 before the first line.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.position
    }

    /// The leaf hash of the last line; zeros before the first.
    #[must_use]
    pub fn head(&self) -> Hash {
        self.head
    }

    /// The recorded time of the last line.
    #[must_use]
    pub fn recorded(&self) -> Option<Timestamp> {
        self.recorded
    }

    /// The root of the RFC 9162 tree over all lines: what a checkpoint signs.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// Moves on to the next line.
    pub(crate) fn advance(&mut self, leaf: Hash, recorded: Timestamp) {
        self.position += 1;
        self.head = leaf;
        self.recorded = Some(recorded);
        self.frontier.push(leaf);
    }

    /// The bytes that a store keeps; opaque to it.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64 + 32 * 20);
        bytes.push(1);
        bytes.extend_from_slice(&self.position.to_be_bytes());
        bytes.extend_from_slice(self.head.as_bytes());
        let recorded = self.recorded.map_or(i64::MIN, Timestamp::as_micros);
        bytes.extend_from_slice(&recorded.to_be_bytes());
        bytes.extend_from_slice(&self.frontier.to_bytes());
        bytes
    }

    /// Reads the bytes back; no bytes are the tip of an empty journal.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when they are none of a tip.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoreError> {
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        Self::read(bytes).ok_or_else(|| {
            StoreError::Corrupt("the end of the journal (its tip) cannot be read".into())
        })
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first()?;
        let (position, rest) = rest.split_first_chunk()?;
        let (head, rest) = rest.split_first_chunk::<32>()?;
        let (recorded, rest) = rest.split_first_chunk()?;
        let recorded = match i64::from_be_bytes(*recorded) {
            i64::MIN => None,
            micros => Some(Timestamp::from_micros(micros).ok()?),
        };
        let tip = Self {
            position: u64::from_be_bytes(*position),
            head: Hash::from_bytes(*head),
            recorded,
            frontier: Frontier::from_bytes(rest).ok()?,
        };
        (*version == 1 && tip.frontier.size() == tip.position).then_some(tip)
    }
}
