//! Trees over entries, and proofs that need only a root to be checked.

use super::{SEVERAL_FORMS, Verified, bytes_of_hex};
use crate::Problem;
use crate::proof::{
    ConsistencyProof, Hash, InclusionProof, leaf_hash, root_of, verify_consistency,
    verify_inclusion,
};
use serde::{Deserialize, Serialize};

/// Computes the tree of RFC 9162 over entries: the leaf hash of each, and the root.
///
/// Give the entries in one form: as texts, as bytes in hex, or as leaf hashes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HashTree {
    /// The entries as texts; their UTF-8 bytes are hashed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<String>,
    /// The entries as bytes, in hex digits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries_hex: Vec<String>,
    /// The leaf hashes of the entries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leaves: Vec<Hash>,
}

/// A tree's root and leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TreeRoot {
    /// How many leaves it has.
    pub size: u64,
    /// The root; of a tree without leaves it is the hash of nothing.
    pub root: Hash,
    /// The leaf hashes, in order.
    pub leaves: Vec<Hash>,
}

/// Proves that an entry stands in a tree.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProveInclusion {
    /// The leaf hashes of the whole tree, in order.
    pub leaves: Vec<Hash>,
    /// Which leaf, from 0.
    pub index: u64,
}

/// Proves that a tree continues an earlier one: nothing was changed, only added.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProveGrowth {
    /// The leaf hashes of the whole tree, in order.
    pub leaves: Vec<Hash>,
    /// How many of them the earlier tree had.
    pub from: u64,
}

/// Checks a proof that an entry stands in the tree with a root.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyInclusion {
    /// The proof.
    pub proof: InclusionProof,
    /// The leaf hash of the entry.
    pub leaf: Hash,
    /// The root of the tree.
    pub root: Hash,
}

/// Checks a proof that a tree continues an earlier one.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerifyGrowth {
    /// The proof.
    pub proof: ConsistencyProof,
    /// The root of the earlier tree.
    pub from_root: Hash,
    /// The root of the later tree.
    pub to_root: Hash,
}

impl HashTree {
    /// Computes the tree.
    ///
    /// # Errors
    /// A [`Problem`] when several forms are given or hex digits are none.
    pub fn answer(&self) -> Result<TreeRoot, Problem> {
        let forms = [
            self.entries.is_empty(),
            self.entries_hex.is_empty(),
            self.leaves.is_empty(),
        ];
        if forms.iter().filter(|is_empty| !**is_empty).count() > 1 {
            let message = "give `entries`, `entries_hex` or `leaves`, not several of them";
            return Err(Problem::new(&SEVERAL_FORMS, message));
        }
        let mut leaves = self.leaves.clone();
        leaves.extend(self.entries.iter().map(|entry| leaf_hash(entry.as_bytes())));
        for (index, entry) in self.entries_hex.iter().enumerate() {
            let bytes = bytes_of_hex(entry, &format!("entries_hex[{index}]"))?;
            leaves.push(leaf_hash(&bytes));
        }
        Ok(TreeRoot {
            size: leaves.len() as u64,
            root: root_of(&leaves),
            leaves,
        })
    }
}

impl ProveInclusion {
    /// Makes the proof.
    ///
    /// # Errors
    /// A [`Problem`] when there is no such leaf.
    pub fn answer(&self) -> Result<InclusionProof, Problem> {
        Ok(InclusionProof::of(&self.leaves, self.index)?)
    }
}

impl ProveGrowth {
    /// Makes the proof.
    ///
    /// # Errors
    /// A [`Problem`] when the tree never was so small.
    pub fn answer(&self) -> Result<ConsistencyProof, Problem> {
        Ok(ConsistencyProof::of(&self.leaves, self.from)?)
    }
}

impl VerifyInclusion {
    /// Checks the proof.
    ///
    /// # Errors
    /// None; the signature is that of every function here.
    pub fn answer(&self) -> Result<Verified, Problem> {
        Ok(verify_inclusion(self.leaf, &self.proof, self.root).into())
    }
}

impl VerifyGrowth {
    /// Checks the proof.
    ///
    /// # Errors
    /// None; the signature is that of every function here.
    pub fn answer(&self) -> Result<Verified, Problem> {
        Ok(verify_consistency(self.from_root, &self.proof, self.to_root).into())
    }
}
