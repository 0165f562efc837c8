//! Where a function crosses zero, by Brent's method.
//!
//! ```
//! use lineside_statistics::find_root;
//!
//! let root = find_root(0.0, 2.0, |x| x * x - 2.0).unwrap();
//! assert!((root - 2.0_f64.sqrt()).abs() < 1e-15);
//! assert_eq!(find_root(2.0, 3.0, |x| x * x - 2.0), None);
//! ```
//!
//! Reference: R. P. Brent, *Algorithms for Minimization without Derivatives*, 1973, chapter 4.

/// A root of `f` between `from` and `to`, to the last bits of a float.
///
/// None when `f` has the same sign at both ends, or is NaN on the way.
///
/// # Complexity
/// About ten evaluations of a smooth function, and never more than some hundreds.
#[must_use]
pub fn find_root(from: f64, to: f64, mut f: impl FnMut(f64) -> f64) -> Option<f64> {
    let (mut a, mut b) = (from, to);
    let (mut fa, mut fb) = (f(a), f(b));
    if fa == 0.0 {
        return Some(a);
    }
    if fb == 0.0 {
        return Some(b);
    }
    if fa.is_nan() || fb.is_nan() || (fa > 0.0) == (fb > 0.0) {
        return None;
    }
    let (mut c, mut fc) = (a, fa);
    let mut last = b - a;
    let mut before_last = last;
    for _ in 0..500 {
        if (fb > 0.0) == (fc > 0.0) {
            (c, fc) = (a, fa);
            last = b - a;
            before_last = last;
        }
        if fc.abs() < fb.abs() {
            (a, fa) = (b, fb);
            (b, fb) = (c, fc);
            (c, fc) = (a, fa);
        }
        let tolerance = 2.0 * f64::EPSILON * b.abs();
        let half = (c - b) / 2.0;
        if half.abs() <= tolerance || fb == 0.0 {
            return Some(b);
        }
        let step = interpolate((a, fa), (b, fb), (c, fc));
        let is_good = before_last.abs() >= tolerance
            && fa.abs() > fb.abs()
            && step * half > 0.0
            && step.abs() < (1.5 * half - tolerance.copysign(half)).abs()
            && step.abs() < (before_last / 2.0).abs();
        before_last = if is_good { last } else { half };
        last = if is_good { step } else { half };
        (a, fa) = (b, fb);
        b += if last.abs() > tolerance {
            last
        } else {
            tolerance.copysign(half)
        };
        fb = f(b);
        if fb.is_nan() {
            return None;
        }
    }
    Some(b)
}

/// The step from `b` that a parabola through the points, or a line through two, proposes.
fn interpolate((a, fa): (f64, f64), (b, fb): (f64, f64), (c, fc): (f64, f64)) -> f64 {
    let s = fb / fa;
    if a == c {
        return (c - b) * s / (s - 1.0);
    }
    let (q, r) = (fa / fc, fb / fc);
    let above = s * ((c - b) * q * (q - r) - (b - a) * (r - 1.0));
    let below = (q - 1.0) * (r - 1.0) * (s - 1.0);
    -above / below
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn steep_and_flat_functions_are_solved_in_few_steps() {
        let mut calls = 0;
        let mut count = |value: f64| {
            calls += 1;
            value
        };
        let root = find_root(-4.0, 3.0, |x| count((x + 3.0) * (x - 1.0).powi(2))).unwrap();
        assert!((root + 3.0).abs() < 1e-14);
        let root = find_root(0.0, 1e6, |x| count(x.exp().min(1e300) - 5.0)).unwrap();
        assert!((root - 5.0_f64.ln()).abs() < 1e-14);
        assert!(calls < 120, "{calls}");
    }

    proptest! {
        #[test]
        fn the_root_of_a_cubic_is_found(root in -100.0..100.0_f64) {
            let found = find_root(-200.0, 300.0, |x: f64| (x - root).powi(3) + (x - root)).unwrap();
            prop_assert!((found - root).abs() < 1e-12);
        }
    }
}
