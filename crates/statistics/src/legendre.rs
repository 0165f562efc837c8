//! Integration of smooth functions by the nodes of Gauss and Legendre.
//!
//! ```
//! use lineside_statistics::GaussLegendre;
//!
//! let rule = GaussLegendre::new(20);
//! assert!((rule.integrate(0.0, 1.0, f64::exp) - (1.0_f64.exp() - 1.0)).abs() < 1e-15);
//! ```
//!
//! Reference: DLMF 3.5(v).

use std::f64::consts::PI;

/// The nodes and weights of one order, for intervals of any place.
#[derive(Debug, Clone, PartialEq)]
pub struct GaussLegendre {
    /// Nodes on -1 to 1, ascending, each with its weight.
    nodes: Vec<(f64, f64)>,
}

impl GaussLegendre {
    /// Computes the rule that is exact for polynomials up to degree `2 order - 1`.
    ///
    /// # Complexity
    /// O(order^2) time.
    #[must_use]
    pub fn new(order: u32) -> Self {
        let n = f64::from(order);
        let node = |k: u32| {
            let mut x = -(PI * (f64::from(k) + 0.75) / (n + 0.5)).cos();
            for _ in 0..10 {
                let (value, slope) = legendre(order, x);
                let step = value / slope;
                x -= step;
                if step.abs() < 1e-16 {
                    break;
                }
            }
            let (_, slope) = legendre(order, x);
            (x, 2.0 / ((1.0 - x * x) * slope * slope))
        };
        Self {
            nodes: (0..order).map(node).collect(),
        }
    }

    /// The nodes on the interval from `from` to `to`, each with its weight.
    pub fn nodes(&self, from: f64, to: f64) -> impl Iterator<Item = (f64, f64)> {
        let (middle, half) = (from.midpoint(to), (to - from) / 2.0);
        self.nodes
            .iter()
            .map(move |(x, weight)| (middle + half * x, half * weight))
    }

    /// The integral of `f` from `from` to `to`.
    #[must_use]
    pub fn integrate(&self, from: f64, to: f64, mut f: impl FnMut(f64) -> f64) -> f64 {
        self.nodes(from, to).map(|(x, weight)| weight * f(x)).sum()
    }
}

/// The Legendre polynomial and its derivative inside -1 to 1.
fn legendre(order: u32, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (0.0, 1.0);
    for k in 0..order {
        let k = f64::from(k);
        (before, value) = (
            value,
            ((2.0 * k + 1.0) * x * value - k * before) / (k + 1.0),
        );
    }
    (
        value,
        f64::from(order) * (x * value - before) / (x * x - 1.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_exact_for_polynomials_below_twice_its_order() {
        for order in 1..40_u32 {
            let rule = GaussLegendre::new(order);
            let degree = i32::try_from(2 * order - 2).unwrap();
            let exact = 2.0 / f64::from(degree + 1);
            let sum = rule.integrate(-1.0, 1.0, |x| x.powi(degree));
            assert!((sum - exact).abs() < 1e-14, "{order}: {sum} {exact}");
        }
    }
}
