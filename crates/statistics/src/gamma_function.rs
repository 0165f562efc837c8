//! The logarithm of the gamma function, and what keeps its large values from cancelling.
//!
//! A probability such as `x^a e^-x / gamma(a + 1)` is a small number made of huge ones. Taken
//! as a difference of logarithms it loses a digit for every digit of `a`. Written as a
//! deviance (how far `x` is from `a`) and a Stirling error (how far the factorial is from
//! Stirling's formula) it keeps them all, for any count a plant can have.
//!
//! ```
//! use lineside_statistics::ln_gamma;
//!
//! assert!((ln_gamma(5.0) - 24.0_f64.ln()).abs() < 1e-15);
//! assert!(ln_gamma(-1.0).is_nan());
//! ```
//!
//! Reference: C. Loader, *Fast and accurate computation of binomial probabilities*, 2000.

use std::f64::consts::{PI, TAU};

/// The natural logarithm of the gamma function of a positive number.
///
/// NaN for a number that is not positive, infinity for infinity.
#[must_use]
pub fn ln_gamma(x: f64) -> f64 {
    if x > 0.0 { libm::lgamma(x) } else { f64::NAN }
}

/// `ln gamma(x + 1)` less Stirling's formula `x ln x - x + ln(2 pi x) / 2`, for `x > 0`.
pub(crate) fn stirling_error(x: f64) -> f64 {
    if x < 10.0 {
        let half_ln_tau = 0.5 * TAU.ln();
        return libm::lgamma(x + 1.0) - (x + 0.5) * x.ln() + x - half_ln_tau;
    }
    // The coefficients are B(2k) / (2k (2k - 1)).
    const SERIES: [f64; 9] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
        -3617.0 / 122_400.0,
        43_867.0 / 244_188.0,
    ];
    let square = 1.0 / (x * x);
    SERIES
        .iter()
        .rev()
        .fold(0.0, |sum, term| sum * square + term)
        / x
}

/// `x ln(x / mean) + mean - x`, zero where both agree, without cancellation near there.
pub(crate) fn deviance(x: f64, mean: f64) -> f64 {
    if x == 0.0 {
        return mean;
    }
    let difference = x - mean;
    if difference.abs() >= 0.1 * (x + mean) {
        return x * (x / mean).ln() - difference;
    }
    let ratio = difference / (x + mean);
    let square = ratio * ratio;
    let mut sum = difference * ratio;
    let mut power = 2.0 * x * ratio;
    let mut odd = 1.0;
    loop {
        power *= square;
        odd += 2.0;
        let next = sum + power / odd;
        if next == sum || next.is_nan() {
            return next;
        }
        sum = next;
    }
}

/// `mean^x e^-mean / gamma(x + 1)` for any `x >= 0`, whole or not.
pub(crate) fn poisson_mass(x: f64, mean: f64) -> f64 {
    if mean == 0.0 {
        return f64::from(u8::from(x == 0.0));
    }
    if x <= mean * f64::MIN_POSITIVE {
        return (-mean).exp();
    }
    if mean.is_infinite() || x.is_infinite() {
        return 0.0;
    }
    if mean < x * f64::MIN_POSITIVE {
        return (x * mean.ln() - mean - ln_gamma(x + 1.0)).exp();
    }
    (-stirling_error(x) - deviance(x, mean)).exp() / (TAU * x).sqrt()
}

/// The logarithm of [`poisson_mass`] for `x > 0` and `mean > 0`, where that would vanish.
pub(crate) fn ln_poisson_mass(x: f64, mean: f64) -> f64 {
    -stirling_error(x) - deviance(x, mean) - 0.5 * (TAU * x).ln()
}

/// `gamma(a + b + 1) / (gamma(a + 1) gamma(b + 1)) x^a y^b` with `x + y = 1`, for any
/// `a, b >= 0`, whole or not: the chance of `a` hits and `b` misses.
pub(crate) fn binomial_mass(a: f64, b: f64, x: f64, y: f64) -> f64 {
    if x == 0.0 {
        return f64::from(u8::from(a == 0.0));
    }
    if y == 0.0 {
        return f64::from(u8::from(b == 0.0));
    }
    let all = |count: f64, chance: f64, other: f64| {
        let log = if other < 0.5 {
            (-other).ln_1p()
        } else {
            chance.ln()
        };
        (count * log).exp()
    };
    if a == 0.0 {
        return all(b, y, x);
    }
    if b == 0.0 {
        return all(a, x, y);
    }
    let n = a + b;
    let log = stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n * x)
        - deviance(b, n * y);
    log.exp() * (n / (TAU * a) / b).sqrt()
}

/// `gamma(a + 1/2) / (gamma(a) sqrt(a))`, just below 1 for a large `a > 0`.
pub(crate) fn half_step_ratio(a: f64) -> f64 {
    ln_half_step_ratio(a).exp()
}

/// The logarithm of [`half_step_ratio`], precise also where the ratio is next to 1.
pub(crate) fn ln_half_step_ratio(a: f64) -> f64 {
    if a > 50.0 {
        // The asymptotic series; the differences below would cancel.
        const SERIES: [f64; 5] = [
            -1.0 / 8.0,
            1.0 / 192.0,
            -1.0 / 640.0,
            17.0 / 14_336.0,
            -31.0 / 18_432.0,
        ];
        let square = 1.0 / (a * a);
        return SERIES
            .iter()
            .rev()
            .fold(0.0, |sum, term| sum * square + term)
            / a;
    }
    a * (0.5 / a).ln_1p() - 0.5 + stirling_error(a + 0.5) - stirling_error(a)
}

/// The square root of `2 pi`.
pub(crate) fn sqrt_tau() -> f64 {
    (2.0 * PI).sqrt()
}
