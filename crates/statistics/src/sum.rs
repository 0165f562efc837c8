//! Adding up a long column without losing the digits that matter.
//!
//! Measurements often sit on a large offset: 1 000 000.1, 1 000 000.3, and so on for a
//! million rows. A plain sum forgets the tenths. Here the error of every addition is
//! computed exactly and kept beside the sum, so that a mean comes out right to the last
//! bit or next to it, and the mean of equal values is that value.
//!
//! ```
//! use lineside_statistics::Sum;
//!
//! let mut sum = Sum::default();
//! sum.add(&[1e15 + 0.5, 1e15, 1e15 + 1.0]);
//! assert_eq!(sum.mean(3), 1e15 + 0.5);
//! ```
//!
//! Reference: D. E. Knuth, *The Art of Computer Programming*, vol. 2, 3rd ed., 4.2.2,
//! theorem B; T. Ogita, S. M. Rump, S. Oishi, *Accurate Sum and Dot Product*, SIAM
//! Journal on Scientific Computing 26 (2005), 1955-1988, algorithm 4.4.

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f64x8};

/// Independent sums, so that the additions need not wait for each other. Their number is part
/// of the answer's last bit, so it is the same on every processor.
const LANES: usize = 8;

/// A running sum with twice the digits of a float.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sum {
    sums: [f64; LANES],
    errors: [f64; LANES],
}

impl Sum {
    /// Adds every value. Time O(n), no allocation.
    pub fn add(&mut self, values: &[f64]) {
        if values.len() < 8 * LANES {
            return self.add_few(values);
        }
        let (eights, rest) = values.as_chunks::<LANES>();
        dispatch!(Level::new(), simd => {
            let mut wide = WideSum::from_sum(simd, self);
            for eight in eights {
                wide.add(f64x8::simd_from(simd, *eight));
            }
            *self = wide.sum();
        });
        self.add_few(rest);
    }

    #[inline]
    fn add_few(&mut self, values: &[f64]) {
        let (chunks, rest) = values.as_chunks::<LANES>();
        for chunk in chunks {
            self.add_lanes(chunk);
        }
        let mut padded = [0.0; LANES];
        for (lane, value) in padded.iter_mut().zip(rest) {
            *lane = *value;
        }
        self.add_lanes(&padded);
    }

    /// Adds one value.
    #[inline]
    pub fn push(&mut self, value: f64) {
        let ([sum, ..], [error, ..]) = (&mut self.sums, &mut self.errors);
        let lost;
        (*sum, lost) = add_exactly(*sum, value);
        *error += lost;
    }

    #[inline]
    fn add_lanes(&mut self, values: &[f64; LANES]) {
        for ((sum, error), value) in self.sums.iter_mut().zip(&mut self.errors).zip(values) {
            let lost;
            (*sum, lost) = add_exactly(*sum, *value);
            *error += lost;
        }
    }

    /// The mean of the `count` values added; not finite when their sum is not.
    #[must_use]
    pub fn mean(&self, count: u32) -> f64 {
        let (sum, error) = self.parts();
        let count = f64::from(count);
        let quotient = sum / count;
        // The fused operation gives the exact remainder of the division.
        let remainder = (-quotient).mul_add(count, sum);
        quotient + (remainder + error) / count
    }

    /// The sum itself; not finite when it exceeds a float.
    #[must_use]
    pub fn total(&self) -> f64 {
        let (sum, error) = self.parts();
        sum + error
    }

    /// The sum, and what its rounding lost.
    fn parts(&self) -> (f64, f64) {
        let (mut sum, mut error) = (0.0, 0.0);
        for (lane, lost) in self.sums.iter().zip(&self.errors) {
            let rounding;
            (sum, rounding) = add_exactly(sum, *lane);
            error += rounding + lost;
        }
        (sum, error)
    }
}

/// A [`Sum`] while eight values are added at a time by code that runs on vectors anyway; it
/// comes to the same bits as [`Sum::add`] of the values in their order.
#[derive(Debug, Clone, Copy)]
pub struct WideSum<S: Simd> {
    sums: f64x8<S>,
    errors: f64x8<S>,
}

impl<S: Simd> WideSum<S> {
    /// Goes on where a sum stands.
    #[inline(always)]
    #[must_use]
    pub fn from_sum(simd: S, sum: &Sum) -> Self {
        Self {
            sums: f64x8::simd_from(simd, sum.sums),
            errors: f64x8::simd_from(simd, sum.errors),
        }
    }

    /// Adds eight values.
    #[inline(always)]
    pub fn add(&mut self, values: f64x8<S>) {
        let before = self.sums;
        let sum = before + values;
        let added = sum - before;
        self.errors += (before - (sum - added)) + (values - added);
        self.sums = sum;
    }

    /// What was added so far.
    #[inline(always)]
    #[must_use]
    pub fn sum(&self) -> Sum {
        Sum {
            sums: self.sums.into(),
            errors: self.errors.into(),
        }
    }
}

/// The rounded sum, and exactly what the rounding lost.
#[inline]
fn add_exactly(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_in_sum = sum - a;
    let lost = (a - (sum - b_in_sum)) + (b - b_in_sum);
    (sum, lost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mean(values: &[f64]) -> f64 {
        let mut sum = Sum::default();
        sum.add(values);
        sum.mean(u32::try_from(values.len()).unwrap())
    }

    #[test]
    fn an_offset_of_a_thousand_trillion_costs_no_digit() {
        let values: Vec<f64> = (0..100_001_u32)
            .map(|i| 1e15 + f64::from(i % 5) * 0.125)
            .collect();
        // 20 000 rounds of 0..=4 eighths and one more 0.
        let exact = 1e15 + 0.125 * 2.0 * 100_000.0 / 100_001.0;
        assert_eq!(mean(&values), exact);
    }

    #[test]
    fn a_large_value_does_not_swallow_the_small_ones() {
        assert_eq!(mean(&[1.0, 1e100, 1.0, -1e100]), 0.5);
    }

    #[test]
    fn values_pushed_one_by_one_add_up_as_well() {
        let mut sum = Sum::default();
        for value in [1e100, 1.0, -1e100, 0.5] {
            sum.push(value);
        }
        assert_eq!(sum.total(), 1.5);
    }

    #[test]
    fn a_sum_beyond_the_range_is_not_finite() {
        assert!(!mean(&[f64::MAX; 20]).is_finite());
    }

    #[test]
    fn vectors_add_up_to_the_same_bits() {
        let values: Vec<f64> = (0..1003)
            .map(|i| (f64::from(i) * 0.1).sin() * 1e9)
            .collect();
        let (mut wide, mut narrow) = (Sum::default(), Sum::default());
        wide.add(&values);
        narrow.add_few(&values);
        assert_eq!(wide.sums.map(f64::to_bits), narrow.sums.map(f64::to_bits));
        assert_eq!(
            wide.errors.map(f64::to_bits),
            narrow.errors.map(f64::to_bits)
        );
    }

    proptest! {
        #[test]
        fn the_mean_of_equal_values_is_that_value(value in -1e300..1e300, count in 1..2000_usize) {
            prop_assert_eq!(mean(&vec![value; count]), value);
        }

        #[test]
        fn the_mean_is_the_one_of_whole_number_arithmetic(
            offset in -(1_i64 << 52)..(1_i64 << 52),
            steps in prop::collection::vec(0..1000_i64, 1..300),
        ) {
            let values: Vec<f64> = steps.iter().map(|s| (offset + s) as f64).collect();
            let total: i128 = steps.iter().map(|s| i128::from(offset + s)).sum();
            let count = steps.len() as i128;
            let nearest_below = total.div_euclid(count);
            let exact = nearest_below as f64 + (total.rem_euclid(count)) as f64 / count as f64;
            prop_assert_eq!(mean(&values), exact);
        }
    }
}
