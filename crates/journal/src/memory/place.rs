//! Where a row stands among the others: its key, as bytes that sort as the cells do.
//!
//! The first bytes are kept as numbers in the place itself, so that most keys are told
//! apart without following a pointer, let alone one for every cell.

/// How many bytes stand in the place itself: a code or two of the usual length.
const HEAD: usize = 32;

/// A key among others.
// INVARIANT: `head` holds the first bytes, filled up with zeros; `tail` those behind them.
// With the length at the end, the order of the fields is that of the bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    head: [u64; HEAD / 8],
    tail: Box<[u8]>,
    length: usize,
}

impl Place {
    /// The place of a key that is bytes already.
    pub(super) fn at(bytes: &[u8]) -> Self {
        let (start, tail) = bytes.split_at_checked(HEAD).unwrap_or((bytes, &[]));
        let mut filled = [0; HEAD];
        if let Some(slots) = filled.get_mut(..start.len()) {
            slots.copy_from_slice(start);
        }
        let mut head = [0; HEAD / 8];
        for (number, bytes) in head.iter_mut().zip(filled.as_chunks().0) {
            *number = u64::from_be_bytes(*bytes);
        }
        Self {
            head,
            tail: tail.into(),
            length: bytes.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn places_sort_as_their_bytes_do(
            common in vec(any::<u8>(), 0..40),
            a in vec(0_u8..3, 0..40),
            b in vec(0_u8..3, 0..40),
        ) {
            let (a, b) = ([&common[..], &a].concat(), [&common[..], &b].concat());
            prop_assert_eq!(Place::at(&a).cmp(&Place::at(&b)), a.cmp(&b));
        }
    }
}
