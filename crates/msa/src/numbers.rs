//! Means and sums of squares that keep their digits on a large offset.
//!
//! Readings near 1e15 lose nothing, and the mean of equal readings is exactly that reading.
//!
//! ```text
//! assert_eq!(mean(&[1e15 + 0.5, 1e15 + 1.5]), 1e15 + 1.0);
//! ```

/// A count as a float.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts are far below 2^53, and checked to fit 32 bits where they come from outside"
)]
pub(crate) fn real(count: usize) -> f64 {
    count as f64
}

/// A count for an answer; counts of values are checked to fit when they come in.
pub(crate) fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The mean, right to the last digit; NaN of nothing, not finite when the sum is not.
pub(crate) fn mean(values: &[f64]) -> f64 {
    lineside_statistics::mean(values).unwrap_or(f64::NAN)
}

/// The values less their mean. The mean is taken twice, since the first one is rounded to a float of
/// the size of the values.
pub(crate) fn deviations(values: &[f64]) -> Vec<f64> {
    let center = mean(values);
    let rest: Vec<f64> = values.iter().map(|v| v - center).collect();
    let correction = mean(&rest);
    rest.into_iter().map(|v| v - correction).collect()
}

/// The sum of squared deviations from the mean.
pub(crate) fn squares(values: &[f64]) -> f64 {
    deviations(values).iter().map(|v| v * v).sum()
}

/// The standard deviation with `n - 1`; `None` of fewer than two values.
pub(crate) fn deviation(values: &[f64]) -> Option<f64> {
    let df = values.len().checked_sub(1).filter(|df| *df > 0)?;
    Some((squares(values) / real(df)).sqrt())
}

/// The largest value less the smallest; zero of nothing.
pub(crate) fn range(values: &[f64]) -> f64 {
    let smallest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let largest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (largest - smallest).max(0.0)
}

/// The quotient, or nothing where there is no number to give.
pub(crate) fn ratio(above: f64, below: f64) -> Option<f64> {
    let quotient = above / below;
    quotient.is_finite().then_some(quotient)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_offset_costs_no_digit() {
        let offset: Vec<f64> = (0..9).map(|i| 1e15 + f64::from(i) * 0.5).collect();
        assert_eq!(mean(&offset), 1e15 + 2.0);
        assert_eq!(squares(&offset), 15.0);
        assert_eq!(squares(&[0.1; 7]), 0.0);
    }

    #[test]
    fn one_value_has_no_deviation() {
        assert_eq!(deviation(&[3.0]), None);
        assert_eq!(deviation(&[1.0, 3.0]), Some(2.0_f64.sqrt()));
    }
}
