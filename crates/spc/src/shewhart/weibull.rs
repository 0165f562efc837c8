//! The Weibull distribution of times, fitted by maximum likelihood.
//!
//! ```text
//! let (shape, scale) = fit(&times)?;
//! let median = upper_quantile(0.5, shape, scale);
//! ```

use lineside_statistics::find_root;

/// The shape and scale that make the times above zero most likely; none unless two differ.
///
/// # Complexity
/// O(n) time for each of some twenty steps.
pub(crate) fn fit(times: &[f64]) -> Option<(f64, f64)> {
    let largest = times.iter().copied().fold(0.0, f64::max);
    // Relative to the largest, so that no power overflows.
    let positive = times.iter().filter(|time| **time > 0.0);
    let logs: Vec<f64> = positive.map(|time| (time / largest).ln()).collect();
    let count = u32::try_from(logs.len()).ok().map(f64::from)?;
    let mean_log = logs.iter().sum::<f64>() / count;
    if logs.is_empty() || logs.iter().all(|log| Some(log) == logs.first()) {
        return None;
    }
    // The derivative of the likelihood by the shape, which rises from below zero to above it.
    let slope = |shape: f64| {
        let (mut sum, mut weighted) = (0.0, 0.0);
        for log in &logs {
            let power = (shape * log).exp();
            sum += power;
            weighted += power * log;
        }
        weighted / sum - 1.0 / shape - mean_log
    };
    let (mut low, mut high) = (1.0, 1.0);
    while slope(low) > 0.0 && low > 1e-6 {
        low /= 2.0;
    }
    while slope(high) < 0.0 && high < 1e9 {
        high *= 2.0;
    }
    let shape = if low == high {
        low
    } else {
        find_root(low, high, slope)?
    };
    let powers: f64 = logs.iter().map(|log| (shape * log).exp()).sum();
    let scale = largest * (powers / count).powf(1.0 / shape);
    (shape.is_finite() && scale.is_finite()).then_some((shape, scale))
}

/// The time that is exceeded with the chance `tail`.
pub(crate) fn upper_quantile(tail: f64, shape: f64, scale: f64) -> f64 {
    // Close to one, -ln(tail) is what is missing to it.
    scale * (-tail.ln()).powf(1.0 / shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fit_has_no_slope_and_scales_with_its_times() {
        let times = [12.5, 3.0, 20.0, 7.5, 1.2, 30.0];
        let (shape, scale) = fit(&times).unwrap();
        // From bisection of the same equation, elsewhere.
        assert!((shape - 1.136_182_982_007_028).abs() < 1e-9, "{shape}");
        let (again, wider) = fit(&times.map(|t| t * 1e100)).unwrap();
        assert!((again / shape - 1.0).abs() < 1e-9 && (wider / scale / 1e100 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn equal_times_and_none_have_no_fit() {
        assert_eq!(fit(&[2.0, 2.0]), None);
        assert_eq!(fit(&[0.0, 2.0]), None);
        assert_eq!(fit(&[]), None);
    }
}
