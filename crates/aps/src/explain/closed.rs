//! How much of a stretch is closed.

use crate::shop::OpenTime;

impl OpenTime {
    /// How many ticks of this stretch are closed.
    pub(crate) fn closed_ticks(&self, start: i64, end: i64) -> i64 {
        let windows = self.closed();
        let first = windows.partition_point(|window| window.1 <= start);
        let after = windows.get(first..).unwrap_or_default().iter();
        after
            .take_while(|window| window.0 < end)
            .map(|window| window.1.min(end) - window.0.max(start))
            .sum()
    }
}
