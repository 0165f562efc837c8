//! The noncentral t distribution: how far a mean lies from a limit, in estimated sigmas.
//!
//! `(Z + delta) / S` with a normal `Z` and an independent `S`, the root of a chi-squared value
//! over its degrees of freedom. Tolerance factors and variables sampling plans are its
//! quantiles. It is integrated over `S` directly: both factors are log-concave, so the
//! integrand has one peak, is found wherever it is, and is never negative; no
//! noncentrality is too large.
//!
//! ```
//! use lineside_statistics::{Continuous, NoncentralT, Normal};
//!
//! // The one-sided tolerance factor for 95 % of the values at 95 % confidence from 10.
//! let delta = Normal::STANDARD.quantile(0.95) * 10.0_f64.sqrt();
//! let k = NoncentralT { df: 9.0, delta }.quantile(0.95) / 10.0_f64.sqrt();
//! assert!((k - 2.910_963).abs() < 1e-6);
//! ```
//!
//! Reference: D. B. Owen, *A survey of properties and applications of the noncentral
//! t-distribution*, Technometrics 10 (1968), 445-478; H. Takahasi, M. Mori, *Double exponential
//! formulas for numerical integration*, Publ. RIMS 9 (1974), 721-741.

use crate::gamma_function::{ln_poisson_mass, sqrt_tau};
use crate::normal::ln_upper_tail;
use crate::{Continuous, Normal, find_root};
use std::f64::consts::PI;

/// A noncentral t distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NoncentralT {
    /// Its degrees of freedom, at least 1, whole or not.
    pub df: f64,
    /// Its noncentrality: the distance in sigmas, times the root of the sample size.
    pub delta: f64,
}

impl NoncentralT {
    fn is_valid(&self) -> bool {
        self.df >= 1.0 && self.df.is_finite() && self.delta.is_finite()
    }

    /// The expectation of `exp(ln_weight(S))`, for a log-concave weight.
    fn expect(&self, ln_weight: impl Fn(f64) -> f64) -> f64 {
        let df = self.df;
        let log =
            |s: f64| ln_poisson_mass(df / 2.0, df * s * s / 2.0) + (df / s).ln() + ln_weight(s);
        let mut high = 2.0;
        while high < 1e150 && log(2.0 * high) > log(high) {
            high *= 2.0;
        }
        let peak = peak_of(log, 2.0 * high);
        let floor = log(peak) - 42.0;
        if floor.is_nan() || floor < -1e4 {
            return 0.0;
        }
        let from = crossing(peak, 0.0, |s| s > 0.0 && log(s) > floor);
        let mut far = 2.0 * peak;
        while log(far) > floor {
            far *= 2.0;
        }
        let to = crossing(peak, far, |s| log(s) > floor);
        // The double exponential rule, to which an edge at zero is no matter.
        let node = |t: f64| {
            let place = 1.0 / (1.0 + (-PI * t.sinh()).exp());
            let s = from + (to - from) * place;
            let weight = place / (1.0 + (PI * t.sinh()).exp()) * PI * t.cosh();
            if s > 0.0 && weight > 0.0 {
                weight * log(s).exp()
            } else {
                0.0
            }
        };
        // Halved until two sums agree; each converges exponentially.
        let (mut step, mut count) = (1.0 / 16.0, 56);
        let mut sum: f64 = step
            * (-count..=count)
                .map(|k| node(f64::from(k) * step))
                .sum::<f64>();
        for _ in 0..8 {
            let between = |k: i32| node((f64::from(k) + 0.5) * step);
            let finer = sum / 2.0 + step / 2.0 * (-count..count).map(between).sum::<f64>();
            let change = (finer - sum).abs();
            sum = finer;
            step /= 2.0;
            count *= 2;
            if change <= 1e-14 * sum {
                break;
            }
        }
        (to - from) * sum
    }

    fn find(&self, share: f64, is_upper: bool) -> f64 {
        let tail = |t: f64| if is_upper { self.sf(t) } else { self.cdf(t) };
        let mut reach = 1.0 + self.delta.abs();
        while reach < 1e100 {
            let (low, high) = (self.delta - reach, self.delta + reach);
            let (at_low, at_high) = (tail(low), tail(high));
            if at_low.min(at_high) <= share && share <= at_low.max(at_high) {
                let log = |t: f64| tail(t).max(f64::MIN_POSITIVE).ln() - share.ln();
                return find_root(low, high, log).unwrap_or(f64::NAN);
            }
            reach *= 2.0;
        }
        f64::NAN
    }

    fn split(&self, p: f64, q: f64) -> f64 {
        if !self.is_valid() || !(0.0..=1.0).contains(&p) || !(0.0..=1.0).contains(&q) {
            return f64::NAN;
        }
        if p == 0.0 {
            return f64::NEG_INFINITY;
        }
        if q == 0.0 {
            return f64::INFINITY;
        }
        if p < q {
            self.find(p, false)
        } else {
            self.find(q, true)
        }
    }
}

/// Where a concave function on 0 to `high` is largest, by golden sections.
fn peak_of(f: impl Fn(f64) -> f64, high: f64) -> f64 {
    let golden = (5.0_f64.sqrt() - 1.0) / 2.0;
    let (mut low, mut high) = (0.0, high);
    let (mut left, mut right) = (high - golden * (high - low), low + golden * (high - low));
    let (mut at_left, mut at_right) = (f(left), f(right));
    for _ in 0..60 {
        if at_left > at_right {
            high = right;
            (right, at_right) = (left, at_left);
            left = high - golden * (high - low);
            at_left = f(left);
        } else {
            low = left;
            (left, at_left) = (right, at_right);
            right = low + golden * (high - low);
            at_right = f(right);
        }
    }
    left.midpoint(right)
}

/// The place between `inside`, where a condition holds, and `outside` at which it ends.
fn crossing(inside: f64, outside: f64, holds: impl Fn(f64) -> bool) -> f64 {
    let (mut inside, mut outside) = (inside, outside);
    for _ in 0..40 {
        let middle = inside.midpoint(outside);
        if holds(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    outside
}

impl Continuous for NoncentralT {
    fn pdf(&self, t: f64) -> f64 {
        if !self.is_valid() || t.is_nan() {
            return f64::NAN;
        }
        let scale = sqrt_tau().ln();
        self.expect(|s| s.ln() - (t * s - self.delta).powi(2) / 2.0 - scale)
    }

    fn cdf(&self, t: f64) -> f64 {
        if !self.is_valid() || t.is_nan() {
            return f64::NAN;
        }
        if t == 0.0 {
            return Normal::STANDARD.sf(self.delta);
        }
        if t.is_infinite() {
            return f64::from(u8::from(t > 0.0));
        }
        self.expect(|s| ln_upper_tail(self.delta - t * s)).min(1.0)
    }

    fn sf(&self, t: f64) -> f64 {
        let mirrored = Self {
            delta: -self.delta,
            ..*self
        };
        mirrored.cdf(-t)
    }

    fn quantile(&self, p: f64) -> f64 {
        self.split(p, 1.0 - p)
    }

    fn upper_quantile(&self, q: f64) -> f64 {
        self.split(1.0 - q, q)
    }
}
