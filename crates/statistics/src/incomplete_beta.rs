//! The regularised incomplete beta function, both sides of it.
//!
//! ```
//! use lineside_statistics::incomplete_beta;
//!
//! let (lower, upper) = incomplete_beta(2.0, 3.0, 0.25);
//! assert!((lower - 0.261_718_75).abs() < 1e-15);
//! assert_eq!(lower + upper, 1.0);
//! ```
//!
//! Reference: A. R. DiDonato, A. H. Morris, *Algorithm 708: Significant digit computation of the
//! incomplete beta function ratios*, ACM Transactions on Mathematical Software 18 (1992),
//! 360-373.

use crate::gamma_function::binomial_mass;

/// `I_x(a, b)` and `1 - I_x(a, b)`, each computed as itself where it is small.
///
/// NaN unless `a > 0`, `b > 0` and `0 <= x <= 1`.
///
/// # Complexity
/// O(sqrt(a + b)) near the mean, less elsewhere.
#[must_use]
pub fn incomplete_beta(a: f64, b: f64, x: f64) -> (f64, f64) {
    beta_tails(a, b, x, 1.0 - x)
}

/// The same with `y = 1 - x` given, where the caller knows it to more digits than `x` shows.
pub(crate) fn beta_tails(a: f64, b: f64, x: f64, y: f64) -> (f64, f64) {
    let usable = a > 0.0 && b > 0.0 && a.is_finite() && b.is_finite();
    if !(usable && x >= 0.0 && y >= 0.0) {
        return (f64::NAN, f64::NAN);
    }
    if x == 0.0 {
        return (0.0, 1.0);
    }
    if y == 0.0 {
        return (1.0, 0.0);
    }
    if (a + b + 2.0) * x > a + 1.0 {
        let upper = lower_tail(b, a, y, x);
        return (1.0 - upper, upper);
    }
    let lower = lower_tail(a, b, x, y);
    (lower, 1.0 - lower)
}

/// `x^a y^b / B(a, b)`.
pub(crate) fn beta_power(a: f64, b: f64, x: f64, y: f64) -> f64 {
    binomial_mass(a, b, x, y) * (b / (a + b)) * a
}

fn lower_tail(a: f64, b: f64, x: f64, y: f64) -> f64 {
    beta_power(a, b, x, y) / fraction(a, b, x, y)
}

/// The continued fraction of the reference (equation 9), by Lentz's method.
fn fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let start = a * y - b * x + 1.0;
    let mut value = a * start / (a + 1.0);
    let (mut c, mut d) = (value, 0.0);
    let mut m = 0.0;
    // The count only guards against rounding that never settles.
    while m < 1e6 {
        m += 1.0;
        let before = a + 2.0 * m - 1.0;
        let numerator = (a + m - 1.0) / before * ((a + b + m - 1.0) / before) * m * (b - m) * x * x;
        let denominator =
            m + m * (b - m) * x / before + (a + m) / (a + 2.0 * m + 1.0) * (start + m * (1.0 + y));
        d = 1.0 / (denominator + numerator * d);
        c = denominator + numerator / c;
        let step = c * d;
        value *= step;
        if (step - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}
