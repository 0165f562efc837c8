//! The beta distribution, and Student's t and Fisher's F, which it carries.
//!
//! ```
//! use lineside_statistics::{Beta, Continuous, FisherF, StudentT};
//!
//! // Clopper and Pearson's upper limit of a share: 3 bad of 50, one-sided 95 %.
//! assert!((Beta { a: 4.0, b: 47.0 }.quantile(0.95) - 0.147_837).abs() < 1e-6);
//! assert!((StudentT { df: 9.0 }.quantile(0.975) - 2.262_157_162_798_205).abs() < 1e-13);
//! assert!((FisherF { df1: 2.0, df2: 18.0 }.sf(3.5) - 0.051_999).abs() < 1e-6);
//! ```

use crate::Continuous;
use crate::gamma_function::{half_step_ratio, ln_half_step_ratio};
use crate::incomplete_beta::{beta_power, beta_tails};
use crate::inversion::invert;
use std::f64::consts::PI;

/// A beta distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beta {
    /// Its first shape, above zero; large where values near 1 are likely.
    pub a: f64,
    /// Its second shape, above zero; large where values near 0 are likely.
    pub b: f64,
}

/// Student's t distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StudentT {
    /// Its degrees of freedom, above zero, whole or not.
    pub df: f64,
}

/// Fisher's F distribution of a ratio of two variances.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FisherF {
    /// The degrees of freedom of the variance above the line.
    pub df1: f64,
    /// The degrees of freedom of the variance below the line.
    pub df2: f64,
}

impl Beta {
    fn is_valid(&self) -> bool {
        self.a > 0.0 && self.b > 0.0 && self.a.is_finite() && self.b.is_finite()
    }

    /// The value with `p` below and `q` above it, and one less that value; the smaller of the
    /// two has all its digits.
    fn split(&self, p: f64, q: f64) -> (f64, f64) {
        if !self.is_valid() || !(0.0..=1.0).contains(&p) || !(0.0..=1.0).contains(&q) {
            return (f64::NAN, f64::NAN);
        }
        if p == 0.0 {
            return (0.0, 1.0);
        }
        if q == 0.0 {
            return (1.0, 0.0);
        }
        let (lower_half, upper_half) = beta_tails(self.a, self.b, 0.5, 0.5);
        let is_low = if p < q {
            lower_half >= p
        } else {
            upper_half <= q
        };
        if is_low {
            let x = below_half(self.a, self.b, p, q);
            return (x, 1.0 - x);
        }
        let y = below_half(self.b, self.a, q, p);
        (1.0 - y, y)
    }
}

/// The quantile where it is known to lie at or below one half.
fn below_half(a: f64, b: f64, p: f64, q: f64) -> f64 {
    let tails = |x: f64| {
        let y = 1.0 - x;
        if y <= 0.0 {
            return ((1.0, 0.0), 0.0);
        }
        (beta_tails(a, b, x, y), beta_power(a, b, x, y) / x / y)
    };
    invert(p, q, (a / (a + b)).min(0.5), tails).min(0.5)
}

impl Continuous for Beta {
    fn pdf(&self, x: f64) -> f64 {
        if !self.is_valid() || x.is_nan() {
            return f64::NAN;
        }
        if !(0.0..=1.0).contains(&x) {
            return 0.0;
        }
        if x == 0.0 || x == 1.0 {
            let (shape, other) = if x == 0.0 {
                (self.a, self.b)
            } else {
                (self.b, self.a)
            };
            let at_edge = if shape < 1.0 { f64::INFINITY } else { 0.0 };
            return if shape == 1.0 { other } else { at_edge };
        }
        beta_power(self.a, self.b, x, 1.0 - x) / x / (1.0 - x)
    }

    fn cdf(&self, x: f64) -> f64 {
        beta_tails(self.a, self.b, x.clamp(0.0, 1.0), 1.0 - x.clamp(0.0, 1.0)).0
    }

    fn sf(&self, x: f64) -> f64 {
        beta_tails(self.a, self.b, x.clamp(0.0, 1.0), 1.0 - x.clamp(0.0, 1.0)).1
    }

    fn quantile(&self, p: f64) -> f64 {
        self.split(p, 1.0 - p).0
    }

    fn upper_quantile(&self, q: f64) -> f64 {
        self.split(1.0 - q, q).0
    }
}

/// From here on Student's t is the normal distribution to the last bit.
const NORMAL_DF: f64 = 1e17;

impl StudentT {
    /// The probability beyond `t >= 0`, on one side.
    fn beyond(&self, t: f64) -> f64 {
        let df = self.df;
        if df > NORMAL_DF {
            return crate::normal::upper_tail(t);
        }
        if t > 1e150 && df < 1e150 {
            return (self.ln_far() + df * (df.sqrt() / t).ln()).exp();
        }
        let (x, y) = shares(df, t * t);
        beta_tails(df / 2.0, 0.5, x, y).0 / 2.0
    }

    /// The logarithm of `c` in the tail `c (sqrt df / t)^df` far out.
    fn ln_far(&self) -> f64 {
        let half = self.df / 2.0;
        ln_half_step_ratio(half) + 0.5 * (half / PI).ln() - self.df.ln()
    }

    /// The value above which a share `q` up to one half lies.
    fn upper(&self, q: f64) -> f64 {
        if q == 0.0 {
            return f64::INFINITY;
        }
        if self.df > NORMAL_DF {
            return -crate::normal::quantile(q);
        }
        let shape = Beta {
            a: self.df / 2.0,
            b: 0.5,
        };
        let (x, y) = shape.split(2.0 * q, 1.0 - 2.0 * q);
        if x == 0.0 {
            // The share would underflow; the first term of the tail is exact out there.
            return (self.df.sqrt().ln() + (self.ln_far() - q.ln()) / self.df).exp();
        }
        (self.df * (y / x)).sqrt()
    }
}

/// `first / (first + second)` and `second / (first + second)`, whatever their size.
fn shares(first: f64, second: f64) -> (f64, f64) {
    if second.is_infinite() {
        return (0.0, 1.0);
    }
    if first > second {
        let ratio = second / first;
        return (1.0 / (1.0 + ratio), ratio / (1.0 + ratio));
    }
    let ratio = first / second;
    (ratio / (1.0 + ratio), 1.0 / (1.0 + ratio))
}

impl Continuous for StudentT {
    fn pdf(&self, t: f64) -> f64 {
        let df = self.df;
        if df.is_nan() || df <= 0.0 {
            return f64::NAN;
        }
        if df > NORMAL_DF {
            return crate::normal::density(t);
        }
        let power = (-(df + 1.0) / 2.0 * (t / df * t).ln_1p()).exp();
        half_step_ratio(df / 2.0) * power / (2.0 * PI).sqrt()
    }

    fn cdf(&self, t: f64) -> f64 {
        self.sf(-t)
    }

    fn sf(&self, t: f64) -> f64 {
        if self.df.is_nan() || self.df <= 0.0 || t.is_nan() {
            return f64::NAN;
        }
        let beyond = self.beyond(t.abs());
        if t < 0.0 { 1.0 - beyond } else { beyond }
    }

    fn quantile(&self, p: f64) -> f64 {
        -self.upper_quantile(p)
    }

    fn upper_quantile(&self, q: f64) -> f64 {
        if !(self.df > 0.0 && (0.0..=1.0).contains(&q)) {
            return f64::NAN;
        }
        if q > 0.5 {
            -self.upper(1.0 - q)
        } else {
            self.upper(q)
        }
    }
}

impl FisherF {
    fn is_valid(&self) -> bool {
        self.df1 > 0.0 && self.df2 > 0.0 && self.df1.is_finite() && self.df2.is_finite()
    }

    fn tails(&self, f: f64) -> (f64, f64) {
        if !self.is_valid() || f.is_nan() {
            return (f64::NAN, f64::NAN);
        }
        let (x, y) = shares(self.df1 * f.max(0.0), self.df2);
        if f.is_infinite() && f > 0.0 {
            return (1.0, 0.0);
        }
        beta_tails(self.df1 / 2.0, self.df2 / 2.0, x, y)
    }

    fn split(&self, p: f64, q: f64) -> f64 {
        let shape = Beta {
            a: self.df1 / 2.0,
            b: self.df2 / 2.0,
        };
        let (x, y) = shape.split(p, q);
        self.df2 / self.df1 * (x / y)
    }
}

impl Continuous for FisherF {
    fn pdf(&self, f: f64) -> f64 {
        if !self.is_valid() || f.is_nan() {
            return f64::NAN;
        }
        if f < 0.0 || f.is_infinite() {
            return 0.0;
        }
        if f == 0.0 {
            let at_zero = if self.df1 < 2.0 { f64::INFINITY } else { 0.0 };
            return if self.df1 == 2.0 { 1.0 } else { at_zero };
        }
        let (x, y) = shares(self.df1 * f, self.df2);
        beta_power(self.df1 / 2.0, self.df2 / 2.0, x, y) / f
    }

    fn cdf(&self, f: f64) -> f64 {
        self.tails(f).0
    }

    fn sf(&self, f: f64) -> f64 {
        self.tails(f).1
    }

    fn quantile(&self, p: f64) -> f64 {
        self.split(p, 1.0 - p)
    }

    fn upper_quantile(&self, q: f64) -> f64 {
        self.split(1.0 - q, q)
    }
}
