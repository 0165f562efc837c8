//! The first few of what was found, in order, and whether there is more.

/// How many lines a page has when nobody says.
const USUAL: u32 = 100;
/// The most lines of a page.
const MOST: u32 = 1_000;

/// One page of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page<R> {
    pub(crate) rows: Vec<R>,
    /// How many there are on all pages.
    pub(crate) total: u64,
    /// Whether there are more behind.
    pub(crate) has_more: bool,
}

impl<R: Copy> Page<R> {
    /// The first rows by their key, of those behind `after`.
    ///
    /// # Complexity
    /// O(n + k log k) for n rows and a page of k.
    pub(crate) fn of<K: Ord>(
        found: impl Iterator<Item = R>,
        limit: Option<u32>,
        after: Option<&K>,
        key: impl Fn(R) -> K,
    ) -> Self {
        let limit = limit.unwrap_or(USUAL).clamp(1, MOST) as usize;
        let mut total = 0_u64;
        let mut rows: Vec<R> = found
            .inspect(|_| total += 1)
            .filter(|row| after.is_none_or(|after| key(*row) > *after))
            .collect();
        let has_more = rows.len() > limit;
        if has_more {
            rows.select_nth_unstable_by(limit, |a, b| key(*a).cmp(&key(*b)));
            rows.truncate(limit);
        }
        rows.sort_unstable_by_key(|row| key(*row));
        Self {
            rows,
            total,
            has_more,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_one_another_without_gap_or_overlap() {
        let found = [5, 3, 9, 1, 7];
        let first = Page::of(found.into_iter(), Some(2), None, |row| row);
        assert_eq!(
            (first.rows, first.total, first.has_more),
            (vec![1, 3], 5, true)
        );
        let next = Page::of(found.into_iter(), Some(2), Some(&3), |row| row);
        assert_eq!((next.rows, next.has_more), (vec![5, 7], true));
        let last = Page::of(found.into_iter(), Some(2), Some(&7), |row| row);
        assert_eq!((last.rows, last.total, last.has_more), (vec![9], 5, false));
    }
}
