//! Finding the limit that gives a wanted run length, and the weight that finds a shift soonest.
//!
//! Both work on functions of one number that are costly and smooth: a run length is one
//! solution of an integral equation.

/// The `x` at which an increasing function is zero, if it lies between the bounds.
///
/// The function may be undefined (`None`) far from the root; that ends the search.
///
/// Illinois' variant of the false position: some ten evaluations for twelve digits.
pub(crate) fn root(
    bounds: (f64, f64),
    tolerance: f64,
    mut of: impl FnMut(f64) -> Option<f64>,
) -> Option<f64> {
    const MOST_STEPS: u32 = 200;
    let (mut low, mut high) = bounds;
    let (mut below, mut above) = (of(low)?, of(high)?);
    if below == 0.0 {
        return Some(low);
    }
    if !(below < 0.0 && above >= 0.0) {
        return None;
    }
    let mut last_side = 0;
    for step in 0..MOST_STEPS {
        if high - low <= tolerance * high.abs().max(1.0) {
            break;
        }
        let secant = (low * above - high * below) / (above - below);
        let inside = secant > low && secant < high;
        let x = if inside && step % 8 != 7 {
            secant
        } else {
            f64::midpoint(low, high)
        };
        let value = of(x)?;
        if value.abs() <= tolerance {
            return Some(x);
        }
        if value < 0.0 {
            (low, below) = (x, value);
            above *= if last_side == -1 { 0.5 } else { 1.0 };
            last_side = -1;
        } else {
            (high, above) = (x, value);
            below *= if last_side == 1 { 0.5 } else { 1.0 };
            last_side = 1;
        }
    }
    Some(f64::midpoint(low, high))
}

/// Widens bounds upwards, by doubling, until an increasing function is no longer negative.
pub(crate) fn bounds_upwards(
    from: f64,
    step: f64,
    most: f64,
    mut of: impl FnMut(f64) -> Option<f64>,
) -> Option<(f64, f64)> {
    let (mut low, mut reach) = (from, step);
    loop {
        let high = (low + reach).min(most);
        if of(high)? >= 0.0 {
            return Some((low, high));
        }
        if high >= most {
            return None;
        }
        (low, reach) = (high, 2.0 * reach);
    }
}

/// The `x` at which a function with one valley is least, to about six digits.
///
/// Golden section; some thirty evaluations.
pub(crate) fn lowest(
    bounds: (f64, f64),
    tolerance: f64,
    mut of: impl FnMut(f64) -> Option<f64>,
) -> Option<f64> {
    const GOLDEN: f64 = 0.618_033_988_749_894_8;
    let (mut low, mut high) = bounds;
    let mut left = high - GOLDEN * (high - low);
    let mut right = low + GOLDEN * (high - low);
    let (mut at_left, mut at_right) = (of(left)?, of(right)?);
    while high - low > tolerance {
        if at_left <= at_right {
            (high, right, at_right) = (right, left, at_left);
            left = high - GOLDEN * (high - low);
            at_left = of(left)?;
        } else {
            (low, left, at_left) = (left, right, at_right);
            right = low + GOLDEN * (high - low);
            at_right = of(right)?;
        }
    }
    Some(f64::midpoint(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_of_a_cubic_is_found() {
        let mut evaluations = 0;
        let found = root((0.0, 10.0), 1e-14, |x| {
            evaluations += 1;
            Some(x * x * x - 2.0)
        });
        assert!((found.unwrap() - 2_f64.cbrt()).abs() < 1e-13);
        assert!(evaluations < 40, "{evaluations}");
        assert_eq!(root((2.0, 3.0), 1e-12, |x| Some(x * x)), None);
        let bounds = bounds_upwards(0.0, 0.5, 100.0, |x| Some(x - 2.5));
        assert_eq!(bounds, Some((1.5, 3.5)));
    }

    #[test]
    fn the_bottom_of_a_valley_is_found() {
        let found = lowest((0.0, 3.0), 1e-7, |x| Some((x - 1.25).powi(2)));
        assert!((found.unwrap() - 1.25).abs() < 1e-6);
    }
}
