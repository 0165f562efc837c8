//! Moving ranges: how far neighbouring values lie apart.
//!
//! The moving range of span `w` that ends at a point is the largest minus the smallest of
//! the `w` values up to it. Their size tells the short-term scatter of a process even
//! while its level drifts, which a standard deviation over all values would not.
//!
//! Ranges are computed a block at a time on the stack, so a chart of a million points
//! needs no second column unless its caller wants one.
//!
//! ```text
//! assert_eq!(moving_ranges(&[1.0, 3.0, 2.0, 2.0], 2), [2.0, 1.0, 0.0]);
//! assert_eq!(moving_ranges(&[1.0, 3.0, 2.0, 2.0], 3), [2.0, 1.0]);
//! ```

/// Ranges computed at a time: small enough for the first-level cache.
pub(crate) const BLOCK: usize = 512;

/// Hands every moving range of `span` values to `take`, in order, a block at a time.
///
/// # Complexity
/// O(n span) time, O(1) space.
pub(crate) fn for_each_block(values: &[f64], span: usize, mut take: impl FnMut(&mut [f64])) {
    let mut block = [0.0; BLOCK];
    let mut rest = values;
    loop {
        let count = (rest.len() + 1).saturating_sub(span).min(BLOCK);
        let (ranges, _) = block.split_at_mut(count);
        if ranges.is_empty() {
            return;
        }
        fill(ranges, rest, span);
        take(ranges);
        rest = rest.get(count..).unwrap_or_default();
    }
}

/// The range that ends at the last of the first `span` values, the one after it, and so on.
fn fill(ranges: &mut [f64], values: &[f64], span: usize) {
    if span == 2 {
        // The usual width, in a form the compiler turns into vector instructions.
        let later = values.iter().skip(1);
        for ((range, before), after) in ranges.iter_mut().zip(values).zip(later) {
            *range = (after - before).abs();
        }
        return;
    }
    for (range, window) in ranges.iter_mut().zip(values.windows(span)) {
        let (lowest, highest) = window.iter().fold(
            (f64::INFINITY, f64::NEG_INFINITY),
            |(lowest, highest), value| (value.min(lowest), value.max(highest)),
        );
        *range = highest - lowest;
    }
}

/// All moving ranges as one column.
pub(crate) fn moving_ranges(values: &[f64], span: usize) -> Vec<f64> {
    let mut ranges = Vec::with_capacity((values.len() + 1).saturating_sub(span));
    for_each_block(values, span, |block| ranges.extend_from_slice(block));
    ranges
}

/// The middle of the ranges, or of the two in the middle; none of no ranges.
///
/// # Complexity
/// O(n) time; reorders the ranges.
pub(crate) fn median(ranges: &mut [f64]) -> Option<f64> {
    let middle = ranges.len() / 2;
    if ranges.is_empty() {
        return None;
    }
    let even = ranges.len().is_multiple_of(2);
    let (below, upper, _) = ranges.select_nth_unstable_by(middle, f64::total_cmp);
    let lower = below.iter().copied().max_by(f64::total_cmp);
    match lower {
        Some(lower) if even => Some(lower.midpoint(*upper)),
        _ => Some(*upper),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_range_spans_its_last_values() {
        assert_eq!(moving_ranges(&[1.0, 3.0, 2.0, 2.0], 2), [2.0, 1.0, 0.0]);
        assert_eq!(moving_ranges(&[1.0, 3.0, 2.0, 2.0], 3), [2.0, 1.0]);
        assert_eq!(moving_ranges(&[1.0, 3.0, 2.0, 2.0], 4), [2.0]);
        assert!(moving_ranges(&[1.0, 3.0, 2.0, 2.0], 5).is_empty());
        assert!(moving_ranges(&[], 2).is_empty());
    }

    #[test]
    fn the_median_of_an_even_number_is_halfway() {
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&mut [4.0, 1.0, 2.0, 9.0]), Some(3.0));
        assert_eq!(median(&mut [7.0]), Some(7.0));
        assert_eq!(median(&mut [f64::MAX, f64::MAX]), Some(f64::MAX));
        assert_eq!(median(&mut []), None);
    }

    proptest! {
        #[test]
        fn blocks_leave_no_seam(
            values in prop::collection::vec(-10.0..10.0, 0..1600),
            span in 2..=25_usize,
        ) {
            let expected: Vec<f64> = values
                .windows(span)
                .map(|w| {
                    w.iter().copied().fold(f64::MIN, f64::max)
                        - w.iter().copied().fold(f64::MAX, f64::min)
                })
                .collect();
            prop_assert_eq!(moving_ranges(&values, span), expected);
        }
    }
}
