//! The regularised incomplete gamma function, both sides of it.
//!
//! A series below the mean, a continued fraction above it, and for a shape over a million,
//! where both grow long, Temme's expansion around the normal distribution.
//!
//! ```
//! use lineside_statistics::incomplete_gamma;
//!
//! let (lower, upper) = incomplete_gamma(3.0, 2.0);
//! assert!((upper - 5.0 * (-2.0_f64).exp()).abs() < 1e-15);
//! assert_eq!(lower + upper, 1.0);
//! ```
//!
//! Reference: N. M. Temme, *The asymptotic expansion of the incomplete gamma functions*, SIAM
//! Journal on Mathematical Analysis 10 (1979), 757-766; DLMF 8.11.2, 8.9.2, 8.12.

use crate::gamma_function::{deviance, poisson_mass, sqrt_tau};
use crate::normal;

/// `P(a, x)` and `Q(a, x) = 1 - P(a, x)`, each computed as itself where it is small.
///
/// NaN unless `a > 0` and `x >= 0`.
///
/// # Complexity
/// O(sqrt a) near the mean up to a million, O(1) beyond.
#[must_use]
pub fn incomplete_gamma(a: f64, x: f64) -> (f64, f64) {
    if !(a > 0.0 && x >= 0.0) || a.is_infinite() {
        return (f64::NAN, f64::NAN);
    }
    if x == 0.0 {
        return (0.0, 1.0);
    }
    if x.is_infinite() {
        return (1.0, 0.0);
    }
    if a > 1e6 {
        return temme(a, x);
    }
    if x < a + 1.0 {
        let lower = poisson_mass(a, x) * series(a, x);
        return (lower, 1.0 - lower);
    }
    let upper = poisson_mass(a, x) * a / fraction(a, x);
    (1.0 - upper, upper)
}

/// `1 + x/(a+1) + x^2/((a+1)(a+2)) + ...`
fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut shape) = (1.0, 1.0, a);
    loop {
        shape += 1.0;
        term *= x / shape;
        let next = sum + term;
        if next == sum {
            return sum;
        }
        sum = next;
    }
}

/// `x + 1 - a - 1(1 - a)/(x + 3 - a - ...)`, by Lentz's method.
fn fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let (mut c, mut d, mut value) = (b, 0.0, b);
    let mut k = 0.0;
    // The count only guards against rounding that never settles.
    while k < 1e6 {
        k += 1.0;
        let numerator = k * (a - k);
        b += 2.0;
        d = 1.0 / (b + numerator * d);
        c = b + numerator / c;
        let step = c * d;
        value *= step;
        if (step - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}

/// The uniform expansion; with `a` over a million three orders of `1/a` are all there is.
fn temme(a: f64, x: f64) -> (f64, f64) {
    let half_square = deviance(a, x) / a;
    let distance = (2.0 * half_square).sqrt().copysign(x - a);
    const C0: [f64; 8] = [
        -1.0 / 3.0,
        1.0 / 12.0,
        -2.0 / 135.0,
        1.0 / 864.0,
        1.0 / 2835.0,
        -139.0 / 777_600.0,
        1.0 / 25_515.0,
        -571.0 / 261_273_600.0,
    ];
    const C1: [f64; 4] = [
        -1.0 / 540.0,
        -1.0 / 288.0,
        25.0 / 12_096.0,
        -223.0 / 1_088_640.0,
    ];
    let value = |series: &[f64]| series.iter().rev().fold(0.0, |sum, c| sum * distance + c);
    let order = value(&C0) + value(&C1) / a + 25.0 / 6048.0 / (a * a);
    let rest = (-deviance(a, x)).exp() / (sqrt_tau() * a.sqrt()) * order;
    let z = distance * a.sqrt();
    (normal::upper_tail(-z) - rest, normal::upper_tail(z) + rest)
}
