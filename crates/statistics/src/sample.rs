//! Mean, standard deviation and quantiles of a sample, on any offset and in any unit.
//!
//! ```
//! use lineside_statistics::{QuantileMethod, mean, quantile, standard_deviation};
//!
//! let weights = [1e9 + 4.0, 1e9 + 7.0, 1e9 + 13.0, 1e9 + 16.0];
//! assert_eq!(mean(&weights), Some(1e9 + 10.0));
//! assert_eq!(standard_deviation(&weights), Some(30.0_f64.sqrt()));
//! assert_eq!(quantile(&weights, 0.25, QuantileMethod::Weibull), Some(1e9 + 4.75));
//! ```

use crate::Sum;

/// The mean, right to the last bit or next to it; none of no values, or of a sum that is not
/// finite.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    let mut sum = Sum::default();
    sum.add(values);
    let mean = sum.mean(count);
    // Values whose sum overflows may still have a mean.
    if mean.is_finite() {
        return Some(mean);
    }
    let mut sum = Sum::default();
    values
        .iter()
        .for_each(|value| sum.push(value / 4_294_967_296.0));
    let mean = sum.mean(count) * 4_294_967_296.0;
    mean.is_finite().then_some(mean)
}

/// The central moments of a sample: sums of powers of the deviations from its mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moments {
    /// How many values.
    pub count: u32,
    /// Their mean.
    pub mean: f64,
    /// A power of two, near the largest deviation, by which deviations are divided, so that
    /// no power of them overflows or vanishes; 1 for a constant sample.
    pub scale: f64,
    /// The sum of the squares of the scaled deviations.
    pub squares: f64,
    /// The sum of their cubes.
    pub cubes: f64,
    /// The sum of their fourth powers.
    pub fourths: f64,
}

impl Moments {
    /// Measures a sample; none of no values, or of values whose spread exceeds a float.
    ///
    /// # Complexity
    /// O(n) time, no allocation.
    #[must_use]
    pub fn of(values: &[f64]) -> Option<Self> {
        let count = u32::try_from(values.len()).ok()?;
        let mean = mean(values)?;
        let reach = values
            .iter()
            .fold(0.0_f64, |reach, value| reach.max((value - mean).abs()));
        if !reach.is_finite() {
            return None;
        }
        let scale = if reach > 0.0 {
            power_of_two_near(reach)
        } else {
            1.0
        };
        let (mut ones, mut squares) = (Sum::default(), Sum::default());
        let (mut cubes, mut fourths) = (Sum::default(), Sum::default());
        for value in values {
            let deviation = (value - mean) / scale;
            let square = deviation * deviation;
            ones.push(deviation);
            squares.push(square);
            cubes.push(square * deviation);
            fourths.push(square * square);
        }
        // The mean is rounded, so that deviations from it do not quite add up to zero.
        let rest = ones.total() * ones.mean(count);
        Some(Self {
            count,
            mean,
            scale,
            squares: (squares.total() - rest).max(0.0),
            cubes: cubes.total(),
            fourths: fourths.total(),
        })
    }

    /// The variance with `n - 1` below the line; none of fewer than two values.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        self.standard_deviation().map(|sigma| sigma * sigma)
    }

    /// The standard deviation with `n - 1` below the line; none of fewer than two values.
    #[must_use]
    pub fn standard_deviation(&self) -> Option<f64> {
        let df = self.count.checked_sub(1).filter(|df| *df > 0)?;
        let sigma = (self.squares / f64::from(df)).sqrt() * self.scale;
        sigma.is_finite().then_some(sigma)
    }

    /// The sum of squared deviations; not finite when it exceeds a float.
    #[must_use]
    pub fn sum_of_squares(&self) -> f64 {
        self.squares * self.scale * self.scale
    }

    /// The adjusted skewness that Minitab, SAS and Excel show; none of fewer than three values
    /// or of a constant sample.
    #[must_use]
    pub fn skewness(&self) -> Option<f64> {
        if self.count < 3 || self.squares <= 0.0 {
            return None;
        }
        let n = f64::from(self.count);
        let sigma = (self.squares / (n - 1.0)).sqrt();
        Some(n / ((n - 1.0) * (n - 2.0)) * self.cubes / (sigma * sigma * sigma))
    }

    /// The adjusted excess kurtosis that Minitab, SAS and Excel show, 0 for a normal
    /// population; none of fewer than four values or of a constant sample.
    #[must_use]
    pub fn kurtosis(&self) -> Option<f64> {
        if self.count < 4 || self.squares <= 0.0 {
            return None;
        }
        let n = f64::from(self.count);
        let variance = self.squares / (n - 1.0);
        let weight = n * (n + 1.0) / ((n - 1.0) * (n - 2.0) * (n - 3.0));
        let offset = 3.0 * (n - 1.0) * (n - 1.0) / ((n - 2.0) * (n - 3.0));
        Some(weight * self.fourths / (variance * variance) - offset)
    }
}

fn power_of_two_near(reach: f64) -> f64 {
    // Away from the ends of the range, where the power or its reciprocal would not be exact.
    reach.clamp(1e-290, 1e290).log2().floor().exp2()
}

/// The standard deviation with `n - 1` below the line; none of fewer than two values, or when
/// it exceeds a float.
#[must_use]
pub fn standard_deviation(values: &[f64]) -> Option<f64> {
    Moments::of(values)?.standard_deviation()
}

/// How a quantile is read between two values of a sample; the number is that of Hyndman and
/// Fan (*Sample quantiles in statistical packages*, The American Statistician 50, 1996).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuantileMethod {
    /// Type 5: the middle of each step (Hazen).
    Hazen,
    /// Type 6: at `p (n + 1)`; Minitab, SPSS, Excel's `PERCENTILE.EXC`.
    #[default]
    Weibull,
    /// Type 7: at `1 + p (n - 1)`; R, NumPy, Excel's `PERCENTILE.INC`.
    Linear,
    /// Type 8: unbiased for the median, whatever the distribution.
    MedianUnbiased,
    /// Type 9: about unbiased for normal values (Blom).
    NormalUnbiased,
}

/// The `p` quantile of a sample in any order; none of no values, of NaN, or for a `p` outside
/// 0 to 1.
///
/// # Complexity
/// O(n) time and space.
#[must_use]
pub fn quantile(values: &[f64], p: f64, method: QuantileMethod) -> Option<f64> {
    if !(0.0..=1.0).contains(&p) || values.iter().any(|value| value.is_nan()) {
        return None;
    }
    let n = f64::from(u32::try_from(values.len()).ok()?);
    let edge = match method {
        QuantileMethod::Weibull => 0.0,
        QuantileMethod::MedianUnbiased => 1.0 / 3.0,
        QuantileMethod::NormalUnbiased => 0.375,
        QuantileMethod::Hazen => 0.5,
        QuantileMethod::Linear => 1.0,
    };
    // Nearly whole places are meant to be whole: 0.1 * 10 is not to miss the first value.
    let exact = n * p + edge + p * (1.0 - 2.0 * edge);
    let place = if (exact - exact.round()).abs() < 4e-15 * n {
        exact.round()
    } else {
        exact
    };
    let place = place.clamp(1.0, n.max(1.0));
    let mut sorted = values.to_vec();
    let index = whole(place) - 1;
    if index >= sorted.len() {
        return None;
    }
    let (_, lower, above) = sorted.select_nth_unstable_by(index, f64::total_cmp);
    let upper = above
        .iter()
        .copied()
        .min_by(f64::total_cmp)
        .unwrap_or(*lower);
    let share = place - place.floor();
    if share == 0.0 {
        return Some(*lower);
    }
    Some(*lower + share * (upper - *lower))
}

/// The whole part of a place in a sample, which is at least 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place lies between 1 and the length of a slice"
)]
fn whole(place: f64) -> usize {
    place.floor().max(1.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standard_deviation_survives_any_unit() {
        for unit in [1e-300, 1e-160, 1.0, 1e150, 1e307] {
            let values = [1.0, 2.0, 3.0, 4.0].map(|v| v * unit);
            let sigma = standard_deviation(&values).unwrap() / unit;
            assert!(
                (sigma - (5.0_f64 / 3.0).sqrt()).abs() < 1e-14,
                "{unit}: {sigma}"
            );
        }
    }

    #[test]
    fn an_offset_costs_no_digit() {
        let values: Vec<f64> = (0..1001_u32)
            .map(|i| 1e15 + f64::from(i % 2) * 0.25)
            .collect();
        let sigma = standard_deviation(&values).unwrap();
        let exact = 0.25 * (501.0 * 500.0 / 1001.0 / 1000.0_f64).sqrt();
        assert!((sigma - exact).abs() < 1e-16, "{sigma} {exact}");
    }

    #[test]
    fn what_has_no_spread_says_so() {
        assert_eq!(mean(&[]), None);
        assert_eq!(standard_deviation(&[1.0]), None);
        assert_eq!(
            standard_deviation(&[1e308, -1e308, 1.0]).map(|s| s > 9e307),
            Some(true)
        );
        assert_eq!(standard_deviation(&[f64::NAN, 1.0]), None);
        assert_eq!(standard_deviation(&[0.1; 7]), Some(0.0));
        assert_eq!(Moments::of(&[0.1; 7]).unwrap().skewness(), None);
    }

    #[test]
    fn quantiles_follow_the_method_that_is_named() {
        let values = [15.0, 20.0, 35.0, 40.0, 50.0];
        for (method, expected) in [
            (QuantileMethod::Hazen, 27.5),
            (QuantileMethod::Weibull, 26.0),
            (QuantileMethod::Linear, 29.0),
        ] {
            assert_eq!(quantile(&values, 0.4, method), Some(expected), "{method:?}");
        }
        assert_eq!(quantile(&values, 0.0, QuantileMethod::Weibull), Some(15.0));
        assert_eq!(quantile(&values, 1.0, QuantileMethod::Hazen), Some(50.0));
        assert_eq!(quantile(&values, 1.5, QuantileMethod::Hazen), None);
        assert_eq!(quantile(&[], 0.5, QuantileMethod::Hazen), None);
    }
}
