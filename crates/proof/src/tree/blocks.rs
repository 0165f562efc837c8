//! A tree that proves things about a long log from little memory.
//!
//! It keeps the roots of all complete subtrees of 256 leaves and upwards, about 256 KB for
//! a million entries. The leaf hashes below are where the entries are; a proof asks for at
//! most two blocks of 256 of them.
//!
//! ```
//! use lineside_proof::{Tree, TreeError, leaf_hash, verify_inclusion};
//!
//! let stored: Vec<_> = (0..1000_u32).map(|entry| leaf_hash(&entry.to_be_bytes())).collect();
//! let mut tree = Tree::new();
//! for leaf in &stored {
//!     tree.push(*leaf);
//! }
//! let proof = tree.inclusion(42, 1000, |range| {
//!     let leaves = stored.iter().skip(range.start as usize);
//!     Ok::<_, TreeError>(leaves.take((range.end - range.start) as usize).copied().collect())
//! })?;
//! verify_inclusion(stored[42], &proof, tree.root())?;
//! # Ok::<(), TreeError>(())
//! ```

use super::path::{self, split_of};
use super::{ConsistencyProof, Frontier, InclusionProof, TreeError, node_hash, root_of_range};
use crate::Hash;
use std::ops::Range;

/// The smallest subtree whose root is kept has 2 to this power leaves.
const BLOCK_BITS: u32 = 8;
const BLOCK: u64 = 1 << BLOCK_BITS;

/// A growing tree that keeps the root of every complete subtree of 256 leaves and upwards.
///
/// It remembers no leaf: proofs ask a closure for the leaf hashes of a range, in order and
/// without gaps, at most twice and for at most 256 at a time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    // INVARIANT: level k holds the roots of all complete subtrees of 256 * 2^k leaves, in order.
    levels: Vec<Vec<Hash>>,
    /// The leaves behind the last complete block.
    open: Frontier,
}

impl Tree {
    /// The tree without leaves.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            levels: Vec::new(),
            open: Frontier::new(),
        }
    }

    /// Adds the hash of a leaf behind all others.
    pub fn push(&mut self, leaf: Hash) {
        self.open.push(leaf);
        if self.open.size() < BLOCK {
            return;
        }
        let mut root = std::mem::take(&mut self.open).root();
        for level in &mut self.levels {
            let left = level.last().copied().filter(|_| level.len() % 2 == 1);
            level.push(root);
            match left {
                Some(left) => root = node_hash(left, root),
                None => return,
            }
        }
        self.levels.push(vec![root]);
    }

    /// How many leaves the tree has.
    #[must_use]
    pub fn size(&self) -> u64 {
        let blocks = self.levels.first().map_or(0, Vec::len) as u64;
        blocks * BLOCK + self.open.size()
    }

    /// The root of the tree; of the empty tree it is the hash of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        let whole = self.levels.iter().filter(|level| level.len() % 2 == 1);
        let whole = whole.filter_map(|level| level.last().copied());
        let open = (self.open.size() > 0).then(|| self.open.root());
        open.into_iter()
            .chain(whole)
            .reduce(|right, left| node_hash(left, right))
            .unwrap_or_else(|| self.open.root())
    }

    /// The root the tree had when it had this many leaves.
    ///
    /// # Errors
    /// [`TreeError`] when it never had so many, or the closure gives another number of
    /// leaves than was asked for; otherwise what the closure answers.
    pub fn root_at<E: From<TreeError>>(
        &self,
        size: u64,
        leaves: impl FnMut(Range<u64>) -> Result<Vec<Hash>, E>,
    ) -> Result<Hash, E> {
        self.refuse_above(size)?;
        Blocks::new(size, leaves).root_of(self, 0..size)
    }

    /// Proves that the leaf at this index stands in the tree of this size.
    ///
    /// # Errors
    /// [`TreeError`] when the tree never had so many leaves, the index is not below the
    /// size, or the closure gives another number of leaves than was asked for; otherwise
    /// what the closure answers.
    ///
    /// # Complexity
    /// At most 512 leaf hashes are asked for and hashed; time and path are about log2 of
    /// the size beyond that.
    pub fn inclusion<E: From<TreeError>>(
        &self,
        index: u64,
        size: u64,
        leaves: impl FnMut(Range<u64>) -> Result<Vec<Hash>, E>,
    ) -> Result<InclusionProof, E> {
        self.refuse_above(size)?;
        if index >= size {
            return Err(TreeError::IndexOutOfRange { index, size }.into());
        }
        let mut blocks = Blocks::new(size, leaves);
        let path = path::inclusion(index, size, |range| blocks.root_of(self, range))?;
        Ok(InclusionProof { index, size, path })
    }

    /// Proves that the tree of size `to` continues the one of size `from`.
    ///
    /// # Errors
    /// [`TreeError`] when the tree never had so many leaves, the sizes run backwards, or the
    /// closure gives another number of leaves than was asked for; otherwise what the
    /// closure answers.
    ///
    /// # Complexity
    /// As [`Tree::inclusion`].
    pub fn consistency<E: From<TreeError>>(
        &self,
        from: u64,
        to: u64,
        leaves: impl FnMut(Range<u64>) -> Result<Vec<Hash>, E>,
    ) -> Result<ConsistencyProof, E> {
        self.refuse_above(to)?;
        if from > to {
            return Err(TreeError::SizeOutOfRange {
                size: from,
                limit: to,
            }
            .into());
        }
        let mut blocks = Blocks::new(to, leaves);
        let path = path::consistency(from, to, |range| blocks.root_of(self, range))?;
        Ok(ConsistencyProof { from, to, path })
    }

    fn refuse_above(&self, size: u64) -> Result<(), TreeError> {
        let limit = self.size();
        if size > limit {
            return Err(TreeError::SizeOutOfRange { size, limit });
        }
        Ok(())
    }

    /// The root of a complete subtree of at least 256 leaves, which is kept.
    fn kept(&self, leaves: &Range<u64>) -> Option<Hash> {
        let count = leaves.end.checked_sub(leaves.start)?;
        let bits = count.checked_ilog2().filter(|_| count.is_power_of_two())?;
        let level = self.levels.get(bits.checked_sub(BLOCK_BITS)? as usize)?;
        level
            .get(usize::try_from(leaves.start >> bits).ok()?)
            .copied()
    }
}

impl Extend<Hash> for Tree {
    fn extend<I: IntoIterator<Item = Hash>>(&mut self, leaves: I) {
        for leaf in leaves {
            self.push(leaf);
        }
    }
}

impl FromIterator<Hash> for Tree {
    fn from_iter<I: IntoIterator<Item = Hash>>(leaves: I) -> Self {
        let mut tree = Self::new();
        tree.extend(leaves);
        tree
    }
}

/// The blocks of leaves that one proof has asked for, each asked for once.
struct Blocks<F> {
    size: u64,
    ask: F,
    held: Vec<(u64, Vec<Hash>)>,
}

impl<F> Blocks<F> {
    const fn new(size: u64, ask: F) -> Self {
        Self {
            size,
            ask,
            held: Vec::new(),
        }
    }

    /// The root over a range at which trees split, so that one of up to 256 lies in one block.
    fn root_of<E>(&mut self, tree: &Tree, range: Range<u64>) -> Result<Hash, E>
    where
        E: From<TreeError>,
        F: FnMut(Range<u64>) -> Result<Vec<Hash>, E>,
    {
        if let Some(kept) = tree.kept(&range) {
            return Ok(kept);
        }
        if range.end - range.start > BLOCK {
            let split = split_of(&range);
            let left = self.root_of(tree, range.start..split)?;
            return Ok(node_hash(left, self.root_of(tree, split..range.end)?));
        }
        let start = range.start - range.start % BLOCK;
        let block = self.block(start)?;
        Ok(root_of_range(
            block,
            range.start - start..range.end - start,
        )?)
    }

    fn block<E>(&mut self, start: u64) -> Result<&[Hash], E>
    where
        E: From<TreeError>,
        F: FnMut(Range<u64>) -> Result<Vec<Hash>, E>,
    {
        let place = match self.held.iter().position(|(held, _)| *held == start) {
            Some(place) => place,
            None => {
                let end = self.size.min(start + BLOCK);
                let leaves = (self.ask)(start..end)?;
                if leaves.len() as u64 != end - start {
                    let given = leaves.len();
                    return Err(TreeError::LeavesMissing { start, end, given }.into());
                }
                self.held.push((start, leaves));
                self.held.len() - 1
            }
        };
        Ok(self.held.get(place).map_or(&[], |(_, leaves)| leaves))
    }
}
