//! Consistency: a later tree is an earlier one with entries added behind it.
//!
//! This is what a checkpoint kept elsewhere is for: it shows that nothing before it was
//! changed, moved or cut off, without a single entry being read.
//!
//! ```
//! use lineside_proof::{ConsistencyProof, leaf_hash, root_of, verify_consistency};
//!
//! let leaves: Vec<_> = (0..9_u32).map(|entry| leaf_hash(&entry.to_be_bytes())).collect();
//! let kept = root_of(&leaves[..6]);
//! let proof = ConsistencyProof::of(&leaves, 6)?;
//! verify_consistency(kept, &proof, root_of(&leaves))?;
//!
//! let mut rewritten = leaves.clone();
//! rewritten.swap(1, 2);
//! let proof = ConsistencyProof::of(&rewritten, 6)?;
//! assert!(verify_consistency(kept, &proof, root_of(&rewritten)).is_err());
//! # Ok::<(), lineside_proof::TreeError>(())
//! ```

use super::inclusion::shifted;
use super::{TreeError, node_hash, path, root_of, root_of_range};
use crate::{Hash, count};
use serde::{Deserialize, Serialize};

/// Proof that a tree continues a smaller one (RFC 9162, 2.1.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsistencyProof {
    /// The number of entries in the smaller, earlier tree.
    #[serde(deserialize_with = "count::deserialize")]
    #[cfg_attr(feature = "schema", schemars(range(max = 9_007_199_254_740_991_u64)))]
    pub from: u64,
    /// The number of entries in the larger, later tree.
    #[serde(deserialize_with = "count::deserialize")]
    #[cfg_attr(feature = "schema", schemars(range(max = 9_007_199_254_740_991_u64)))]
    pub to: u64,
    /// The subtrees that both roots can be computed from, the lowest first.
    pub path: Vec<Hash>,
}

impl ConsistencyProof {
    /// Proves that the tree over all these leaf hashes continues that over the first `from`.
    ///
    /// # Errors
    /// [`TreeError::SizeOutOfRange`] when there are fewer leaves than `from`.
    pub fn of(leaves: &[Hash], from: u64) -> Result<Self, TreeError> {
        let to = leaves.len() as u64;
        if from > to {
            return Err(TreeError::SizeOutOfRange {
                size: from,
                limit: to,
            });
        }
        let path = path::consistency(from, to, |range| root_of_range(leaves, range))?;
        Ok(Self { from, to, path })
    }
}

/// Checks that the tree with the new root continues the one with the old root, by RFC 9162,
/// section 2.1.4.2.
///
/// Two cases the standard leaves out have an empty path: equal sizes, whose roots must be
/// equal, and an empty old tree, which every tree continues and whose root must be the hash
/// of nothing.
///
/// # Errors
/// [`TreeError`] when the sizes run backwards, the path has the wrong length, or it leads
/// to another root than the old or the new one.
///
/// # Complexity
/// Two hashes per step of the path, about log2 of the larger size.
pub fn verify_consistency(
    old_root: Hash,
    proof: &ConsistencyProof,
    new_root: Hash,
) -> Result<(), TreeError> {
    let ConsistencyProof { from, to, ref path } = *proof;
    if from > to {
        return Err(TreeError::SizeOutOfRange {
            size: from,
            limit: to,
        });
    }
    let wrong_length = |too_many| TreeError::WrongPathLength {
        given: path.len(),
        too_many,
    };
    if from == 0 || from == to {
        if !path.is_empty() {
            return Err(wrong_length(true));
        }
        let old = if from == 0 { root_of(&[]) } else { new_root };
        same_root(old, old_root)?;
        return if from == to {
            same_root(new_root, old_root)
        } else {
            Ok(())
        };
    }
    let (old_last, new_last) = (from.saturating_sub(1), to.saturating_sub(1));
    // A complete old tree is itself the first subtree of the path, which leaves it out.
    let mut rest = path.iter().copied();
    let seed = if from.is_power_of_two() {
        Some(old_root)
    } else {
        rest.next()
    };
    let Some(seed) = seed.filter(|_| !path.is_empty()) else {
        return Err(wrong_length(false));
    };
    let risen = old_last.trailing_ones();
    let (mut old_last, mut new_last) = (shifted(old_last, risen), shifted(new_last, risen));
    let (mut old, mut new) = (seed, seed);
    for neighbour in rest {
        if new_last == 0 {
            return Err(wrong_length(true));
        }
        if old_last & 1 == 1 || old_last == new_last {
            old = node_hash(neighbour, old);
            new = node_hash(neighbour, new);
            let risen = old_last.trailing_zeros();
            (old_last, new_last) = (shifted(old_last, risen), shifted(new_last, risen));
        } else {
            new = node_hash(new, neighbour);
        }
        (old_last, new_last) = (old_last >> 1, new_last >> 1);
    }
    if new_last != 0 {
        return Err(wrong_length(false));
    }
    same_root(old, old_root)?;
    same_root(new, new_root)
}

fn same_root(computed: Hash, expected: Hash) -> Result<(), TreeError> {
    if computed != expected {
        return Err(TreeError::RootDiffers { computed, expected });
    }
    Ok(())
}
