//! The operations as the search keeps them: small cells side by side, one for every number of 16 bits.

use std::fmt;
use std::ops::{Index, IndexMut};

/// An operation in a schedule: its times, and its neighbours in its order and on its machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(align(32))]
pub(super) struct Node {
    /// When it ends at the earliest.
    pub(super) end: i32,
    /// From its start to the end of everything, at the longest.
    pub(super) rest: i32,
    pub(super) work: i32,
    pub(super) release: i32,
    /// What comes before it in its order.
    pub(super) leader: u16,
    /// What comes behind it in its order.
    pub(super) follower: u16,
    /// What comes before it on its machine.
    pub(super) before: u16,
    /// What comes behind it on its machine.
    pub(super) behind: u16,
    pub(super) rank: u16,
    pub(super) position: u16,
    pub(super) res: u16,
    /// Whether the repair of the order sets it aside.
    pub(super) aside: bool,
}

impl Node {
    #[inline]
    pub(super) fn head(&self) -> i32 {
        self.end - self.work
    }
}

/// A cell for every number of 16 bits, so that none can be outside; only those in use cost memory that matters.
pub(super) struct Nodes(Box<[Node; 1 << 16]>);

impl Nodes {
    #[expect(
        clippy::expect_used,
        reason = "the vector is made as long as the array"
    )]
    pub(super) fn new() -> Self {
        let cells = vec![Node::default(); 1 << 16].into_boxed_slice();
        Self(cells.try_into().expect("as long as the array"))
    }
}

impl Index<u16> for Nodes {
    type Output = Node;
    #[inline(always)]
    #[expect(
        clippy::indexing_slicing,
        reason = "every number of 16 bits has its cell"
    )]
    fn index(&self, op: u16) -> &Node {
        &self.0[usize::from(op)]
    }
}

impl IndexMut<u16> for Nodes {
    #[inline(always)]
    #[expect(
        clippy::indexing_slicing,
        reason = "every number of 16 bits has its cell"
    )]
    fn index_mut(&mut self, op: u16) -> &mut Node {
        &mut self.0[usize::from(op)]
    }
}

impl fmt::Debug for Nodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nodes")
    }
}
