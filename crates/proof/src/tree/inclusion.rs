//! Inclusion: an entry stands at its place in a tree, shown by about log n hashes.
//!
//! ```
//! use lineside_proof::{InclusionProof, leaf_hash, root_of, verify_inclusion};
//!
//! let leaves: Vec<_> = (0..1000_u32).map(|entry| leaf_hash(&entry.to_be_bytes())).collect();
//! let proof = InclusionProof::of(&leaves, 42)?;
//! assert_eq!(proof.path.len(), 10);
//! verify_inclusion(leaf_hash(&42_u32.to_be_bytes()), &proof, root_of(&leaves))?;
//! assert!(verify_inclusion(leaves[43], &proof, root_of(&leaves)).is_err());
//! # Ok::<(), lineside_proof::TreeError>(())
//! ```

use super::{TreeError, node_hash, path, root_of_range};
use crate::{Hash, count};
use serde::{Deserialize, Serialize};

/// Proof that a leaf stands at its place in the tree of a given size (RFC 9162, 2.1.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InclusionProof {
    /// The place of the entry, counted from 0.
    #[serde(deserialize_with = "count::deserialize")]
    #[cfg_attr(feature = "schema", schemars(range(max = 9_007_199_254_740_991_u64)))]
    pub index: u64,
    /// The number of entries in the tree.
    #[serde(deserialize_with = "count::deserialize")]
    #[cfg_attr(feature = "schema", schemars(range(max = 9_007_199_254_740_991_u64)))]
    pub size: u64,
    /// The neighbouring subtrees on the way to the root, the leaf's own neighbour first.
    pub path: Vec<Hash>,
}

impl InclusionProof {
    /// Proves that the leaf at this index stands in the tree over all these leaf hashes.
    ///
    /// # Errors
    /// [`TreeError::IndexOutOfRange`] when there is no such leaf.
    pub fn of(leaves: &[Hash], index: u64) -> Result<Self, TreeError> {
        let size = leaves.len() as u64;
        if index >= size {
            return Err(TreeError::IndexOutOfRange { index, size });
        }
        let path = path::inclusion(index, size, |range| root_of_range(leaves, range))?;
        Ok(Self { index, size, path })
    }
}

/// Checks that a leaf is in the tree with this root, by RFC 9162, section 2.1.3.2.
///
/// # Arguments
/// `leaf` is the [`leaf_hash`](crate::leaf_hash) of the entry. `root` must come from
/// elsewhere, such as a signed checkpoint of the proof's size: a proof that brings its own
/// root proves nothing.
///
/// # Errors
/// [`TreeError`] when the index is not below the size, the path has the wrong length, or
/// it leads to another root.
///
/// # Complexity
/// One hash per step of the path, about log2 of the size.
pub fn verify_inclusion(leaf: Hash, proof: &InclusionProof, root: Hash) -> Result<(), TreeError> {
    let InclusionProof {
        index,
        size,
        ref path,
    } = *proof;
    let Some(last) = size.checked_sub(1).filter(|last| index <= *last) else {
        return Err(TreeError::IndexOutOfRange { index, size });
    };
    let wrong_length = |too_many| TreeError::WrongPathLength {
        given: path.len(),
        too_many,
    };
    // `place` and `last` are the numbers of the leaf and of the last one, level by level.
    let (mut place, mut last, mut computed) = (index, last, leaf);
    for &neighbour in path {
        if last == 0 {
            return Err(wrong_length(true));
        }
        if place & 1 == 1 || place == last {
            computed = node_hash(neighbour, computed);
            // A last node without a right neighbour rises to the level where it has a left one.
            let risen = place.trailing_zeros();
            (place, last) = (shifted(place, risen), shifted(last, risen));
        } else {
            computed = node_hash(computed, neighbour);
        }
        (place, last) = (place >> 1, last >> 1);
    }
    if last != 0 {
        return Err(wrong_length(false));
    }
    if computed != root {
        return Err(TreeError::RootDiffers {
            computed,
            expected: root,
        });
    }
    Ok(())
}

/// Shifts right; zero, which has no bit to stop at, stays zero.
pub(super) fn shifted(number: u64, bits: u32) -> u64 {
    number.checked_shr(bits).unwrap_or(0)
}
