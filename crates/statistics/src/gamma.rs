//! The gamma distribution, and the chi-squared distribution as one of its cases.
//!
//! ```
//! use lineside_statistics::{ChiSquared, Continuous};
//!
//! // The interval of a sigma estimated with 24 degrees of freedom.
//! let chi = ChiSquared { df: 24.0 };
//! let lower = (24.0 / chi.upper_quantile(0.025)).sqrt();
//! assert!((lower - 0.780_828_4).abs() < 1e-6);
//! ```

use crate::gamma_function::poisson_mass;
use crate::incomplete_gamma::incomplete_gamma;
use crate::inversion::invert;
use crate::{Continuous, ln_gamma, normal};

/// A gamma distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gamma {
    /// Its shape, above zero.
    pub shape: f64,
    /// Its scale, above zero: the mean is `shape * scale`.
    pub scale: f64,
}

/// A chi-squared distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChiSquared {
    /// Its degrees of freedom, above zero, whole or not.
    pub df: f64,
}

impl Gamma {
    fn is_valid(&self) -> bool {
        self.shape > 0.0 && self.shape.is_finite() && self.scale > 0.0 && self.scale.is_finite()
    }

    fn tails(&self, x: f64) -> (f64, f64) {
        if !self.is_valid() || x.is_nan() {
            return (f64::NAN, f64::NAN);
        }
        incomplete_gamma(self.shape, (x / self.scale).max(0.0))
    }

    /// The value with `p` below and `q` above it.
    fn split(&self, p: f64, q: f64) -> f64 {
        if !self.is_valid() || !(0.0..=1.0).contains(&p) || !(0.0..=1.0).contains(&q) {
            return f64::NAN;
        }
        if p == 0.0 {
            return 0.0;
        }
        if q == 0.0 {
            return f64::INFINITY;
        }
        let shape = self.shape;
        let standard = |x: f64| {
            let density = poisson_mass(shape, x) * shape / x;
            (incomplete_gamma(shape, x), density)
        };
        self.scale * invert(p, q, start(shape, p, q), standard)
    }
}

/// Wilson and Hilferty's cube, or the leading term of the series where that has no answer.
fn start(shape: f64, p: f64, q: f64) -> f64 {
    let z = if p < q {
        normal::quantile(p)
    } else {
        -normal::quantile(q)
    };
    let ninth = 1.0 / (9.0 * shape);
    let root = 1.0 - ninth + z * ninth.sqrt();
    if root > 0.3 {
        return shape * root * root * root;
    }
    ((p.ln() + ln_gamma(shape + 1.0)) / shape).exp()
}

impl Continuous for Gamma {
    fn pdf(&self, x: f64) -> f64 {
        if !self.is_valid() || x.is_nan() {
            return f64::NAN;
        }
        let x = x / self.scale;
        if x < 0.0 || x.is_infinite() {
            return 0.0;
        }
        if x == 0.0 {
            let at_zero = if self.shape < 1.0 { f64::INFINITY } else { 0.0 };
            return if self.shape == 1.0 {
                1.0 / self.scale
            } else {
                at_zero
            };
        }
        poisson_mass(self.shape, x) * self.shape / x / self.scale
    }

    fn cdf(&self, x: f64) -> f64 {
        self.tails(x).0
    }

    fn sf(&self, x: f64) -> f64 {
        self.tails(x).1
    }

    fn quantile(&self, p: f64) -> f64 {
        self.split(p, 1.0 - p)
    }

    fn upper_quantile(&self, q: f64) -> f64 {
        self.split(1.0 - q, q)
    }
}

impl ChiSquared {
    fn gamma(&self) -> Gamma {
        Gamma {
            shape: self.df / 2.0,
            scale: 2.0,
        }
    }
}

impl Continuous for ChiSquared {
    fn pdf(&self, x: f64) -> f64 {
        self.gamma().pdf(x)
    }

    fn cdf(&self, x: f64) -> f64 {
        self.gamma().cdf(x)
    }

    fn sf(&self, x: f64) -> f64 {
        self.gamma().sf(x)
    }

    fn quantile(&self, p: f64) -> f64 {
        self.gamma().quantile(p)
    }

    fn upper_quantile(&self, q: f64) -> f64 {
        self.gamma().upper_quantile(q)
    }
}
