//! The Merkle tree over a log's entries, as RFC 9162 (section 2.1) builds it.
//!
//! Every entry is a leaf. Two neighbouring subtrees are hashed together into a node, up to
//! one root, which therefore stands for every entry and its place.
//!
//! ```text
//!            root
//!          /      \
//!        n         d2       three entries, d0 to d2
//!      /   \
//!    d0     d1
//! ```
//!
//! Leaves and nodes are hashed with different first bytes, so that a node can never be
//! passed off as an entry.
//!
//! ```
//! use lineside_proof::{leaf_hash, node_hash, root_of};
//!
//! let leaves = [b"d0", b"d1", b"d2"].map(|entry| leaf_hash(entry));
//! let [d0, d1, d2] = leaves;
//! assert_eq!(root_of(&leaves), node_hash(node_hash(d0, d1), d2));
//! ```

mod blocks;
mod consistency;
mod error;
mod frontier;
mod inclusion;
mod path;
#[cfg(test)]
mod tests;

pub use blocks::Tree;
pub use consistency::{ConsistencyProof, verify_consistency};
pub use error::TreeError;
pub use frontier::Frontier;
pub use inclusion::{InclusionProof, verify_inclusion};

use crate::Hash;
use sha2::{Digest, Sha256};
use std::ops::Range;

/// The hash of an entry as a leaf: SHA-256 of a zero byte and the entry.
#[must_use]
pub fn leaf_hash(entry: &[u8]) -> Hash {
    let hash = Sha256::new_with_prefix([0]).chain_update(entry);
    Hash::from_bytes(hash.finalize().into())
}

/// The hash of a node: SHA-256 of a one byte and the hashes of its two subtrees.
#[must_use]
pub fn node_hash(left: Hash, right: Hash) -> Hash {
    let hash = Sha256::new_with_prefix([1])
        .chain_update(left.as_bytes())
        .chain_update(right.as_bytes());
    Hash::from_bytes(hash.finalize().into())
}

/// The root of the tree over these leaf hashes.
#[must_use]
pub fn root_of(leaves: &[Hash]) -> Hash {
    leaves.iter().copied().collect::<Frontier>().root()
}

/// The root over a range of leaf hashes that are all at hand.
fn root_of_range(leaves: &[Hash], range: Range<u64>) -> Result<Hash, TreeError> {
    let within = |place: u64| usize::try_from(place).ok();
    let leaves_there = within(range.start)
        .zip(within(range.end))
        .and_then(|(start, end)| leaves.get(start..end));
    leaves_there.map(root_of).ok_or(TreeError::LeavesMissing {
        start: range.start,
        end: range.end,
        given: leaves.len(),
    })
}
