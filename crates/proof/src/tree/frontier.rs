//! The frontier: all a writer needs to know of a tree to add to it.
//!
//! A tree of n leaves is a row of complete subtrees, one for every bit set in n, the
//! largest first. Their roots, at most 64 hashes, suffice to add leaves and to compute the
//! root at any time; the leaves themselves may be anywhere.
//!
//! ```
//! use lineside_proof::{Frontier, leaf_hash};
//!
//! let mut frontier = Frontier::new();
//! for entry in [b"a", b"b", b"c"] {
//!     frontier.push(leaf_hash(entry));
//! }
//! let kept = frontier.to_bytes();
//! assert_eq!(kept.len(), 8 + 2 * 32);
//! assert_eq!(Frontier::from_bytes(&kept)?.root(), frontier.root());
//! # Ok::<(), lineside_proof::TreeError>(())
//! ```

use super::{TreeError, node_hash};
use crate::{Hash, MAX_COUNT};

/// The complete subtrees of a growing tree: enough to add leaves and to name its root.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

// INVARIANT: `peaks` holds one root for every bit set in `size`, that of the largest
// subtree first.

impl Clone for Frontier {
    /// Mostly copied to be added to, so there is room for one more.
    fn clone(&self) -> Self {
        let mut peaks = Vec::with_capacity(self.peaks.len() + 1);
        peaks.extend_from_slice(&self.peaks);
        Self {
            size: self.size,
            peaks,
        }
    }
}

impl Frontier {
    /// The frontier of the tree without leaves.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            size: 0,
            peaks: Vec::new(),
        }
    }

    /// Adds the hash of a leaf behind all others; hashes one node on average.
    pub fn push(&mut self, leaf: Hash) {
        let mut root = leaf;
        for _ in 0..self.size.trailing_ones() {
            let Some(left) = self.peaks.pop() else { break };
            root = node_hash(left, root);
        }
        self.peaks.push(root);
        // Stored sizes are bounded, and no machine lives long enough to push the rest of 2^64.
        self.size = self.size.saturating_add(1);
    }

    /// How many leaves the tree has.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root of the tree; of the empty tree it is the hash of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        let peaks = self.peaks.iter().rev().copied();
        peaks
            .reduce(|right, left| node_hash(left, right))
            .unwrap_or_else(|| Hash::of(&[]))
    }

    /// The frontier as bytes to store: the size in 8, largest first, then each root in 32.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.size.to_be_bytes().to_vec();
        for peak in &self.peaks {
            bytes.extend_from_slice(peak.as_bytes());
        }
        bytes
    }

    /// Reads what [`Frontier::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`TreeError::BadFrontier`] when the size is above 2^53 - 1, or the number of roots is
    /// not the one that belongs to it.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, TreeError> {
        let refused = || TreeError::BadFrontier {
            length: bytes.len(),
        };
        let (size, peaks) = bytes.split_first_chunk().ok_or_else(refused)?;
        let size = u64::from_be_bytes(*size);
        let (peaks, rest) = peaks.as_chunks();
        let whole = rest.is_empty() && peaks.len() == size.count_ones() as usize;
        if !whole || size > MAX_COUNT {
            return Err(refused());
        }
        let peaks = peaks.iter().copied().map(Hash::from_bytes).collect();
        Ok(Self { size, peaks })
    }
}

impl Extend<Hash> for Frontier {
    fn extend<I: IntoIterator<Item = Hash>>(&mut self, leaves: I) {
        for leaf in leaves {
            self.push(leaf);
        }
    }
}

impl FromIterator<Hash> for Frontier {
    fn from_iter<I: IntoIterator<Item = Hash>>(leaves: I) -> Self {
        let mut frontier = Self::new();
        frontier.extend(leaves);
        frontier
    }
}
