//! How the range of a few normal values relates to their sigma.
//!
//! The range of `n` independent values from a normal distribution has a mean of `d2`
//! sigmas, a standard deviation of `d3` sigmas and a median of `d4` sigmas. Books print
//! these with three or four digits, some of them wrong in the last; here they are exact
//! to the last bits of a float, from the integrals over the order statistics:
//! `d2 = integral of 1 - P(range <= w)` over all `w > 0`, and so on. The tests integrate
//! them again.
//!
//! ```
//! use lineside_statistics::RangeConstants;
//!
//! let five = RangeConstants::of(5).unwrap();
//! assert_eq!(five.d2, 2.325_928_947_281_039);
//! ```
//!
//! Reference: D. C. Montgomery, *Introduction to Statistical Quality Control*, 8th ed.,
//! appendix VI; H. L. Harter, *Tables of Range and Studentized Range*, Annals of
//! Mathematical Statistics 31 (1960), 1122-1147.

use crate::{find_root, normal};
use std::f64::consts::FRAC_2_SQRT_PI;

/// The narrowest moving range: two neighbours.
pub const MIN_SPAN: u32 = 2;
/// The widest moving range that is tabulated.
pub const MAX_SPAN: u32 = 25;

/// The distribution of the range of `n` normal values, in sigmas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RangeConstants {
    /// Its mean.
    pub d2: f64,
    /// Its standard deviation.
    pub d3: f64,
    /// Its median.
    pub d4: f64,
}

impl RangeConstants {
    /// The constants for ranges of `span` values, if `span` is 2 to 25.
    #[must_use]
    pub fn of(span: u32) -> Option<Self> {
        let row = span.checked_sub(MIN_SPAN)?;
        RANGES.get(usize::try_from(row).ok()?).copied()
    }
}

const fn range_constants(d2: f64, d3: f64, d4: f64) -> RangeConstants {
    RangeConstants { d2, d3, d4 }
}

/// For ranges of 2, 3, ... 25 values.
#[rustfmt::skip]
const RANGES: [RangeConstants; 24] = [
    range_constants(FRAC_2_SQRT_PI, 0.8525024664274218, 0.9538725524089398),
    range_constants(1.692568750643269, 0.8883680040452043, 1.587787750446347),
    range_constants(2.058750746007928, 0.8798082028249833, 1.9783204855397125),
    range_constants(2.325928947281039, 0.8640819410995041, 2.256882493026194),
    range_constants(2.534412721222943, 0.8480396861174953, 2.4716516047934642),
    range_constants(2.7043567512138087, 0.8332053356222937, 2.6454520357731135),
    range_constants(2.8472006120905555, 0.819831489791944, 2.7908407571363476),
    range_constants(2.970026324418474, 0.8078342745533225, 2.915437913405821),
    range_constants(3.077505461670346, 0.7970506735194113, 3.024201572972566),
    range_constants(3.1728727038160005, 0.7873146205503282, 3.1205308925039597),
    range_constants(3.258455279743826, 0.7784783412033843, 3.206853250004158),
    range_constants(3.335980354098255, 0.7704162020637548, 3.28495973986086),
    range_constants(3.406763108199953, 0.7630230956247903, 3.3562079660921444),
    range_constants(3.4718268898820748, 0.756211429727944, 3.4216503549942434),
    range_constants(3.531982786109576, 0.7499080894099159, 3.4821184812079164),
    range_constants(3.5878839617653817, 0.7440517839607315, 3.5382802899493537),
    range_constants(3.6400637579374444, 0.7385908533781779, 3.5906800066025975),
    range_constants(3.6889630232076493, 0.7334814955188684, 3.6397666407790967),
    range_constants(3.734950119596641, 0.7286863457073053, 3.685914771962765),
    range_constants(3.778335829842621, 0.7241733407174991, 3.729439987406157),
    range_constants(3.8193846433628327, 0.7199148084342234, 3.770610536770846),
    range_constants(3.858323423285007, 0.7158867354918145, 3.8096562601230413),
    range_constants(3.8953481484513564, 0.7120681751479372, 3.8467755177718694),
    range_constants(3.930629219507113, 0.708440765888655, 3.882140633617013),
];

/// The probability that the range of `size` normal values is at most `width` sigmas.
///
/// By the trapezoidal rule, which converges exponentially for an integrand that dies away
/// on both sides; right to 14 decimals. NaN for fewer than two values.
#[must_use]
pub fn range_cdf(width: f64, size: u32) -> f64 {
    if size < 2 || width.is_nan() {
        return f64::NAN;
    }
    if width <= 0.0 {
        return 0.0;
    }
    // `P = n integral of density(x) (cdf(x + width) - cdf(x))^(n - 1)` over the lowest value
    // x, taken about the middle of the range, where the difference of tails is precise.
    let step = if size > 25 { 1.0 / 24.0 } else { 0.125 };
    let n = f64::from(size);
    let mut sum = 0.0;
    let mut x = -9.0;
    while x < 9.0 {
        x += step;
        let between = if x > 0.0 {
            normal::upper_tail(x) - normal::upper_tail(x + width)
        } else {
            normal::upper_tail(-x - width) - normal::upper_tail(-x)
        };
        sum += normal::density(x) * between.powf(n - 1.0);
    }
    (n * step * sum).min(1.0)
}

impl RangeConstants {
    /// The constants for any size from the moments of the range: slower than the table.
    pub(crate) fn integrate(size: u32) -> Self {
        // The double exponential rule for [0, inf): width = exp(t - exp(-t)).
        const STEP: f64 = 1.0 / 32.0;
        let (mut first, mut second) = (0.0, 0.0);
        for t in (-112..=84).map(|k| f64::from(k) * STEP) {
            let width = (t - (-t).exp()).exp();
            let weight = width * (1.0 + (-t).exp()) * STEP;
            let above = 1.0 - range_cdf(width, size);
            first += weight * above;
            second += weight * 2.0 * width * above;
        }
        let d4 = find_root(0.5 * first, 1.5 * first, |width| {
            range_cdf(width, size) - 0.5
        });
        Self {
            d2: first,
            d3: (second - first * first).sqrt(),
            d4: d4.unwrap_or(first),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The normal distribution function, by its series around zero.
    fn normal(x: f64) -> f64 {
        let (mut term, mut sum, mut k) = (x, 0.0, 1.0);
        while sum + term != sum {
            sum += term;
            k += 2.0;
            term *= x * x / k;
        }
        0.5 + density(x) * sum
    }

    fn density(x: f64) -> f64 {
        (-x * x / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt()
    }

    /// `P(range of n <= width)` for n = 2..=25, by the trapezoidal rule, which converges
    /// exponentially for integrands that die away on both sides.
    fn range_at_most(width: f64) -> Vec<f64> {
        const STEP: f64 = 0.125;
        let mut sums = vec![0.0; RANGES.len()];
        for x in (-64..=64).map(|k| f64::from(k) * STEP) {
            let between = normal((x + width).min(9.0)) - normal(x);
            for (n, sum) in (2_i32..).zip(&mut sums) {
                *sum += f64::from(n) * density(x) * between.powi(n - 1) * STEP;
            }
        }
        sums
    }

    #[test]
    fn the_constants_are_the_moments_of_the_range() {
        // The double exponential rule for [0, inf): width = exp(t - exp(-t)).
        const STEP: f64 = 1.0 / 32.0;
        let (mut first, mut second) = (vec![0.0; RANGES.len()], vec![0.0; RANGES.len()]);
        for t in (-160..=84).map(|k| f64::from(k) * STEP) {
            let width = (t - (-t).exp()).exp();
            let weight = width * (1.0 + (-t).exp()) * STEP;
            for (row, below) in range_at_most(width).into_iter().enumerate() {
                first[row] += weight * (1.0 - below);
                second[row] += weight * 2.0 * width * (1.0 - below);
            }
        }
        for (row, constants) in RANGES.iter().enumerate() {
            let d3 = (second[row] - first[row] * first[row]).sqrt();
            assert!(
                (first[row] - constants.d2).abs() < 1e-12,
                "d2 of row {row}: {}",
                first[row]
            );
            assert!((d3 - constants.d3).abs() < 1e-12, "d3 of row {row}: {d3}");
        }
    }

    #[test]
    fn half_of_all_ranges_are_below_their_median() {
        for (row, constants) in RANGES.iter().enumerate() {
            assert!(
                (range_at_most(constants.d4)[row] - 0.5).abs() < 1e-13,
                "row {row}"
            );
        }
    }

    #[test]
    fn pairs_have_constants_in_closed_form() {
        let pairs = RangeConstants::of(2).unwrap();
        assert_eq!(pairs.d2, 2.0 / std::f64::consts::PI.sqrt());
        assert!((pairs.d3 - (2.0 - 4.0 / std::f64::consts::PI).sqrt()).abs() < 1e-15);
        assert_eq!(pairs.d4, 0.953_872_552_408_939_8);
    }

    #[test]
    fn spans_outside_the_table_have_no_constants() {
        for span in [0, 1, 26, u32::MAX] {
            assert_eq!(RangeConstants::of(span), None);
        }
        assert!(RangeConstants::of(MIN_SPAN).is_some() && RangeConstants::of(MAX_SPAN).is_some());
    }
}
