//! Fewer points that look the same: the lowest and the highest of each column of pixels.
//!
//! A line through a hundred thousand points is a band on the screen, and the band is all
//! that can be seen. It stays exactly as high as it was, wherever one looks.

/// A point that is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Kept {
    pub(super) index: usize,
    pub(super) value: f64,
    /// Whether a line leads to it from the point drawn before it.
    pub(super) joined: bool,
}

/// Whether so many points are more than `columns` of pixels can show one by one.
pub(super) fn is_dense(count: usize, columns: usize) -> bool {
    count > columns.saturating_mul(2)
}

/// The points that are drawn, in order: all of them, or the lowest and highest of each of
/// `columns` stretches. Where a point is missing, or a whole stretch, there is a gap.
pub(super) fn thinned(values: &[f64], columns: usize) -> Vec<Kept> {
    let stretch = match is_dense(values.len(), columns) {
        true => values.len().div_ceil(columns.max(1)),
        false => 1,
    };
    let mut kept: Vec<Kept> = Vec::new();
    let mut joined = false;
    for (number, part) in values.chunks(stretch).enumerate() {
        let first = number * stretch;
        let present = || (first..).zip(part).filter(|(_, value)| value.is_finite());
        let lowest = present().min_by(|a, b| a.1.total_cmp(b.1));
        let highest = present().max_by(|a, b| a.1.total_cmp(b.1));
        let mut ends: Vec<(usize, &f64)> = lowest.into_iter().chain(highest).collect();
        ends.sort_unstable_by_key(|(index, _)| *index);
        ends.dedup_by_key(|(index, _)| *index);
        for (index, value) in &ends {
            kept.push(Kept {
                index: *index,
                value: **value,
                joined,
            });
            joined = true;
        }
        joined = !ends.is_empty();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_points_are_all_kept_and_gaps_stay_gaps() {
        let kept = thinned(&[1.0, f64::NAN, 3.0, 2.0], 100);
        let seen: Vec<_> = kept.iter().map(|k| (k.index, k.joined)).collect();
        assert_eq!(seen, [(0, false), (2, false), (3, true)]);
    }

    #[test]
    fn each_column_keeps_its_lowest_and_its_highest() {
        let values: Vec<f64> = (0..1_000_u32).map(|i| f64::from(i * 7 % 10)).collect();
        let kept = thinned(&values, 10);
        assert_eq!(kept.len(), 20);
        for pair in kept.chunks(2) {
            let mut heights: Vec<f64> = pair.iter().map(|k| k.value).collect();
            heights.sort_by(f64::total_cmp);
            assert_eq!(heights, [0.0, 9.0]);
        }
        assert!(thinned(&[], 10).is_empty());
    }
}
