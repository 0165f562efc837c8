//! Destructive bounds: makespans that windows show to be impossible.
//!
//! The bound is the first tick that [narrow windows](super::windows) do not refute.
//!
//! # References
//! Klein, Scholl: Computing lower bounds by destructive improvement (EJOR 112, 1999).

use super::windows::{Frame, Verdict, Windows};
use crate::stop::Stop;

/// Shops in which a round of edge finding looks at more pairs make do with the one-machine bound.
const MOST_PAIRS: usize = 2_000_000;

impl Frame<'_> {
    /// The first makespan from a known bound on that is not refuted.
    pub(super) fn refute_from(&self, known: i64, stop: &Stop) -> i64 {
        if self.pairs() > MOST_PAIRS || !self.refuted(known, stop) {
            return known;
        }
        let (mut no, mut step) = (known, 1);
        while self.refuted(no + step, stop) {
            no += step;
            step *= 2;
            // Twice the bound is refuted only where the model contradicts itself.
            if no > 2 * known.max(1) {
                return known;
            }
        }
        let mut yes = no + step;
        while yes - no > 1 {
            let middle = no + (yes - no) / 2;
            if self.refuted(middle, stop) {
                no = middle;
            } else {
                yes = middle;
            }
        }
        // Whatever was cut short counts as not refuted.
        no + 1
    }

    fn refuted(&self, makespan: i64, stop: &Stop) -> bool {
        let mut windows = Windows::until(self, makespan);
        windows.narrow(stop) == Verdict::Refuted
    }
}
