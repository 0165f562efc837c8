//! What a pattern asks of a single point, in one shape for every condition.
//!
//! ```text
//! let test = PointTest::of(Condition::Above { zone: Zone::Limits, or_on: false }, 7.0, 13.0);
//! assert!(test.meets(&[13.5, f64::NAN, f64::NAN, 0.0]));
//! ```

use crate::pattern::Condition;

/// A condition as two comparisons of one number, the same for every condition, so that no
/// point takes another way through the code than the one before.
#[derive(Debug, Clone, Copy)]
pub(super) struct PointTest {
    /// What is compared: the value, the step to it, or that step times the one before.
    pub(super) input: usize,
    /// It is met above this,
    pub(super) above: f64,
    /// or below this;
    pub(super) below: f64,
    /// or, if this is set, when neither holds.
    pub(super) neither: bool,
}

impl PointTest {
    pub(super) fn of(condition: Condition, lower: f64, upper: f64) -> Self {
        let (never_above, never_below) = (f64::INFINITY, f64::NEG_INFINITY);
        // To be at a line or above it is to be above the next number below it.
        let (at_lower, at_upper) = (lower.next_up(), upper.next_down());
        let (input, above, below, neither) = match condition {
            Condition::Above { or_on: false, .. } => (0, upper, never_below, false),
            Condition::Above { or_on: true, .. } => (0, at_upper, never_below, false),
            Condition::Below { or_on: false, .. } => (0, never_above, lower, false),
            Condition::Below { or_on: true, .. } => (0, never_above, at_lower, false),
            Condition::Beyond { or_on: false, .. } => (0, upper, lower, false),
            Condition::Beyond { or_on: true, .. } => (0, at_upper, at_lower, false),
            Condition::Within { or_on: false, .. } => (0, at_upper, at_lower, true),
            Condition::Within { or_on: true, .. } => (0, upper, lower, true),
            Condition::Rising { or_tie } => {
                (1, if or_tie { -0.5 } else { 0.5 }, never_below, false)
            }
            Condition::Falling { or_tie } => {
                (1, never_above, if or_tie { 0.5 } else { -0.5 }, false)
            }
            Condition::Turning { or_tie } => {
                (2, never_above, if or_tie { 0.5 } else { -0.5 }, false)
            }
        };
        Self {
            input,
            above,
            below,
            neither,
        }
    }

    #[inline(always)]
    pub(super) fn meets(&self, inputs: &[f64; 4]) -> bool {
        let [.., none] = *inputs;
        let x = inputs.get(self.input & 3).copied().unwrap_or(none);
        ((x > self.above) | (x < self.below)) ^ self.neither
    }
}
