//! Which subtrees a proof names, from the leaf's neighbour up to below the root.
//!
//! Both walks go down from the root as RFC 9162 defines its trees: n leaves split at the
//! largest power of two below n. What computes the roots of the subtrees is left open.

use crate::Hash;
use std::ops::Range;

/// Where a tree over these leaves, at least two, splits.
pub(super) const fn split_of(leaves: &Range<u64>) -> u64 {
    let last = leaves.end.saturating_sub(leaves.start).saturating_sub(1);
    match last.checked_ilog2() {
        Some(bits) => leaves.start.saturating_add(1 << bits),
        None => leaves.end,
    }
}

/// The path of RFC 9162, section 2.1.3.1: the neighbours on the way from a leaf to the root.
pub(super) fn inclusion<E>(
    index: u64,
    size: u64,
    mut root_of: impl FnMut(Range<u64>) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let mut path = Vec::new();
    let mut leaves = 0..size;
    while leaves.end - leaves.start > 1 {
        let split = split_of(&leaves);
        if index < split {
            path.push(root_of(split..leaves.end)?);
            leaves.end = split;
        } else {
            path.push(root_of(leaves.start..split)?);
            leaves.start = split;
        }
    }
    path.reverse();
    Ok(path)
}

/// The path of RFC 9162, section 2.1.4.1: the subtrees of the larger tree that show the
/// smaller one to be its start. Empty when one of the two is empty or both are the same.
pub(super) fn consistency<E>(
    from: u64,
    to: u64,
    mut root_of: impl FnMut(Range<u64>) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let mut path = Vec::new();
    let mut leaves = 0..to;
    if from == 0 {
        return Ok(path);
    }
    while from < leaves.end {
        let split = split_of(&leaves);
        if from <= split {
            path.push(root_of(split..leaves.end)?);
            leaves.end = split;
        } else {
            path.push(root_of(leaves.start..split)?);
            leaves.start = split;
        }
    }
    if leaves.start > 0 {
        path.push(root_of(leaves)?);
    }
    path.reverse();
    Ok(path)
}
