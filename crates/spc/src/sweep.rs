//! What a chart of single values needs to know first, in one pass over them.
//!
//! A million values take longer to fetch from memory than to add up, so they are fetched once:
//! for their sum, for the sum of the steps between neighbours, and to see whether all of them
//! can be used. The sums are those that [`Sum`] gives, to the bit, on every processor.
//!
//! ```text
//! let mut sweep = Sweep::default();
//! sweep.add(&[1.0, 3.0, 2.0]);
//! assert_eq!((sweep.values.total(), sweep.steps.total()), (6.0, 3.0));
//! ```

use fearless_simd::prelude::*;
use fearless_simd::{Level, dispatch, f64x8, mask64x8};
use lineside_statistics::{Sum, WideSum};

/// The largest value whose distance to another always fits a float.
pub(crate) const LARGEST: f64 = f64::MAX / 2.0;

/// What one pass over the values found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sweep {
    /// The sum of the values.
    pub(crate) values: Sum,
    /// The sum of the distances between neighbours.
    pub(crate) steps: Sum,
    /// Whether every value is there and at most [`LARGEST`].
    pub(crate) all_usable: bool,
}

impl Default for Sweep {
    fn default() -> Self {
        Self {
            values: Sum::default(),
            steps: Sum::default(),
            all_usable: true,
        }
    }
}

impl Sweep {
    /// Adds values that follow each other, but none of those added before; O(n).
    pub(crate) fn add(&mut self, values: &[f64]) {
        let later = values.get(1..).unwrap_or_default();
        let (eights, _) = values.as_chunks::<8>();
        let (later_eights, last_steps) = later.as_chunks::<8>();
        dispatch!(Level::new(), simd => self.add_eights(simd, eights, later_eights));
        let done = later_eights.len() * 8;
        let rest = values.get(done..).unwrap_or_default();
        let mut steps = [0.0; 8];
        for ((step, before), after) in steps.iter_mut().zip(rest).zip(last_steps) {
            *step = (after - before).abs();
        }
        self.values.add(rest);
        self.steps.add(&steps);
        self.all_usable &= all_usable(rest);
    }

    #[inline(always)]
    fn add_eights<S: Simd>(&mut self, simd: S, eights: &[[f64; 8]], later: &[[f64; 8]]) {
        let mut sum = WideSum::from_sum(simd, &self.values);
        let mut steps = WideSum::from_sum(simd, &self.steps);
        let largest = f64x8::splat(simd, LARGEST);
        let mut usable = mask64x8::splat(simd, true);
        for (eight, later) in eights.iter().zip(later) {
            let values = f64x8::simd_from(simd, *eight);
            sum.add(values);
            steps.add((f64x8::simd_from(simd, *later) - values).abs());
            usable &= values.abs().simd_le(largest);
        }
        (self.values, self.steps) = (sum.sum(), steps.sum());
        self.all_usable &= usable.all_true();
    }
}

/// Whether every value is there and at most [`LARGEST`]; O(n).
pub(crate) fn all_usable(values: &[f64]) -> bool {
    let (eights, rest) = values.as_chunks::<8>();
    let usable = |value: &f64| value.abs() <= LARGEST;
    rest.iter().all(usable) && dispatch!(Level::new(), simd => usable_eights(simd, eights))
}

#[inline(always)]
fn usable_eights<S: Simd>(simd: S, eights: &[[f64; 8]]) -> bool {
    let largest = f64x8::splat(simd, LARGEST);
    let mut usable = mask64x8::splat(simd, true);
    for eight in eights {
        usable &= f64x8::simd_from(simd, *eight).abs().simd_le(largest);
    }
    usable.all_true()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pass_finds_what_several_would() {
        for count in 0..70 {
            let values: Vec<f64> = (0..count).map(|i| f64::from(i * i % 17) + 0.1).collect();
            let mut sweep = Sweep::default();
            sweep.add(&values);
            let (mut sum, mut steps) = (Sum::default(), Sum::default());
            sum.add(&values);
            let ranges: Vec<f64> = values.windows(2).map(|w| (w[1] - w[0]).abs()).collect();
            steps.add(&ranges);
            assert_eq!(sweep.values.total().to_bits(), sum.total().to_bits());
            assert_eq!(sweep.steps.total().to_bits(), steps.total().to_bits());
            assert!(sweep.all_usable);
        }
    }

    #[test]
    fn one_value_that_is_none_is_seen_wherever_it_stands() {
        for bad in [f64::NAN, f64::INFINITY, f64::MAX, -f64::MAX] {
            for place in 0..20 {
                let mut values = [1.0; 20];
                values[place] = bad;
                let mut sweep = Sweep::default();
                sweep.add(&values);
                assert!(!sweep.all_usable && !all_usable(&values));
            }
        }
    }
}
