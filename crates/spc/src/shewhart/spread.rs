//! The mean of a few values, and how far they lie apart.
//!
//! ```
//! use lineside_spc::Spread;
//!
//! assert_eq!(Spread::default(), Spread::Range);
//! ```

use fearless_simd::f64x8;
use fearless_simd::prelude::*;
use serde::{Deserialize, Serialize};

/// How the scatter within a subgroup is measured, and so what the second panel shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Spread {
    /// The largest minus the smallest value: the X-bar and R chart. Good up to ten values
    /// or so. The default.
    #[default]
    Range,
    /// The standard deviation: the X-bar and S chart. Better for more than ten values.
    StandardDeviation,
}

impl Spread {
    /// The mean and the spread of values all of which are there; not finite when one of them
    /// is not, or when the sum or the range exceeds a float.
    #[inline(always)]
    pub(crate) fn of_whole(self, values: &[f64]) -> (f64, f64) {
        let (mut sum, mut lost) = (0.0_f64, 0.0);
        let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
        let mut count = 0.0;
        for value in values {
            let before = sum;
            sum += value;
            // What the rounding of the addition lost, exactly.
            let added = sum - before;
            lost += (before - (sum - added)) + (value - added);
            // Without a branch, which random values would mispredict every other time.
            lowest = lowest.min(*value);
            highest = highest.max(*value);
            count += 1.0;
        }
        let mean = sum / count + lost / count;
        match self {
            Self::Range => (mean, highest - lowest),
            Self::StandardDeviation => (mean, deviation(values, mean, count, highest - lowest)),
        }
    }

    /// The same for eight subgroups at once, to the same bits; none when not all of them are as
    /// simple as they mostly are.
    #[inline(always)]
    pub(crate) fn of_eight<S: Simd, const N: usize>(
        self,
        simd: S,
        eight: &[[f64; N]; 8],
    ) -> Option<([f64; 8], [f64; 8])> {
        let zero = f64x8::splat(simd, 0.0);
        let columns = columns(simd, eight);
        let (mut sum, mut lost) = (zero, zero);
        let mut lowest = f64x8::splat(simd, f64::INFINITY);
        let mut highest = f64x8::splat(simd, f64::NEG_INFINITY);
        let mut count = 0.0;
        for values in columns {
            let before = sum;
            sum += values;
            let added = sum - before;
            lost += (before - (sum - added)) + (values - added);
            lowest = lowest.min(values);
            highest = highest.max(values);
            count += 1.0;
        }
        let mean = sum / count + lost / count;
        let range = highest - lowest;
        let most = f64x8::splat(simd, f64::MAX);
        let finite = mean.abs().simd_le(most) & range.abs().simd_le(most);
        if !finite.all_true() {
            return None;
        }
        if self == Self::Range {
            return Some((mean.into(), range.into()));
        }
        let usual =
            range.simd_ge(f64x8::splat(simd, 1e-140)) & range.simd_lt(f64x8::splat(simd, 1e140));
        if !usual.all_true() {
            return None;
        }
        let (mut squares, mut rest) = (zero, zero);
        for values in columns {
            let apart = values - mean;
            squares += apart * apart;
            rest += apart;
        }
        let square = squares - rest * rest / count;
        Some((
            mean.into(),
            (square.max(zero) / (count - 1.0)).sqrt().into(),
        ))
    }
}

/// The first members of eight subgroups, their second members, and so on.
#[inline(always)]
fn columns<S: Simd, const N: usize>(simd: S, eight: &[[f64; N]; 8]) -> [f64x8<S>; N] {
    let [a, b, c, d, e, f, g, h] = eight;
    let mut columns = [f64x8::splat(simd, 0.0); N];
    let rows = a.iter().zip(b).zip(c).zip(d).zip(e).zip(f).zip(g).zip(h);
    for (column, (((((((a, b), c), d), e), f), g), h)) in columns.iter_mut().zip(rows) {
        *column = f64x8::simd_from(simd, [*a, *b, *c, *d, *e, *f, *g, *h]);
    }
    columns
}

/// The standard deviation about the mean, with the error of the mean taken out.
#[inline(always)]
fn deviation(values: &[f64], mean: f64, count: f64, range: f64) -> f64 {
    let of = |scale: f64| {
        let (mut squares, mut rest) = (0.0, 0.0);
        for value in values {
            let apart = (value - mean) * scale;
            squares += apart * apart;
            rest += apart;
        }
        let sum = squares - rest * rest / count;
        (sum.max(0.0) / (count - 1.0)).sqrt()
    };
    // Squares of very large or very small distances leave the range of a float.
    if range == 0.0 || (1e-140..1e140).contains(&range) {
        return of(1.0);
    }
    let scale = if range > 1.0 { FAR_BELOW } else { FAR_ABOVE };
    of(scale) / scale
}

/// 2 to the power of 600, and its inverse: scaling by them rounds nothing.
const FAR_ABOVE: f64 = f64::from_bits((1023 + 600) << 52);
const FAR_BELOW: f64 = f64::from_bits((1023 - 600) << 52);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_on_a_coarse_grid_is_exact() {
        assert_eq!(
            Spread::Range.of_whole(&[74.0, 74.5, 73.5, 74.0]),
            (74.0, 1.0)
        );
        let (mean, _) = Spread::Range.of_whole(&[0.1, 0.2, 0.3]);
        assert_eq!(mean, 0.2);
        assert_eq!(Spread::Range.of_whole(&[1e100, 1.0, -1e100, 1.0]).0, 0.5);
    }

    #[test]
    fn a_standard_deviation_survives_any_scale() {
        for scale in [1e-310, 1e-300, 1e-150, 1.0, 1e150, 1e300] {
            let values = [1.0, 2.0, 3.0, 4.0].map(|v| v * scale);
            let (_, s) = Spread::StandardDeviation.of_whole(&values);
            assert!(
                (s / scale - (5.0_f64 / 3.0).sqrt()).abs() < 1e-9,
                "{scale}: {s}"
            );
        }
        let (_, s) = Spread::StandardDeviation.of_whole(&[1e15 + 1.0, 1e15 + 2.0, 1e15 + 3.0]);
        assert_eq!(s, 1.0);
        assert_eq!(Spread::StandardDeviation.of_whole(&[5.0; 7]).1, 0.0);
    }

    #[test]
    fn eight_at_once_come_to_the_same_bits() {
        use fearless_simd::{Level, dispatch};
        let mut state = 1_u32;
        let mut value = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(state >> 8) * 1e-5 - 70.0
        };
        let mut eight = [[0.0; 5]; 8];
        eight
            .iter_mut()
            .flatten()
            .for_each(|member| *member = value());
        for spread in [Spread::Range, Spread::StandardDeviation] {
            let (means, spreads) =
                dispatch!(Level::new(), simd => spread.of_eight(simd, &eight)).unwrap();
            for ((group, mean), own) in eight.iter().zip(means).zip(spreads) {
                assert_eq!(spread.of_whole(group), (mean, own));
            }
        }
    }

    #[test]
    fn what_is_no_number_shows() {
        assert!(!Spread::Range.of_whole(&[1.0, f64::NAN]).0.is_finite());
        assert!(!Spread::Range.of_whole(&[1.0, f64::INFINITY]).0.is_finite());
        assert!(!Spread::Range.of_whole(&[1e308, -1e308]).1.is_finite());
    }
}
