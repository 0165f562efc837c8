//! The distance of a normal point from the origin: what multivariate charts plot.
//!
//! A point of `p` independent normal coordinates, `offset` away from the origin on average,
//! lies at a distance whose square is noncentral chi-squared. Its density is a sum of
//! positive terms, started at the largest, and its tail an integral of the density, so
//! both are precise however small they are.
//!
//! ```text
//! let plain = Distance { variables: 2.0, offset: 0.0 };
//! assert!((plain.beyond(3.0) / (-4.5_f64).exp() - 1.0).abs() < 1e-13);
//! ```

use lineside_statistics::GaussLegendre;
use lineside_statistics::ln_gamma;
use std::f64::consts::LN_2;

/// The distribution of the distance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Distance {
    /// How many coordinates there are.
    pub(super) variables: f64,
    /// How far the mean is from the origin, in sigmas.
    pub(super) offset: f64,
}

impl Distance {
    /// The density at a distance above zero.
    pub(super) fn density(&self, at: f64) -> f64 {
        let order = 0.5 * self.variables - 1.0;
        let half = 0.5 * self.offset * at;
        let square = half * half;
        // Terms square^j / (j! gamma(j + order + 1)) grow while j (j + order) < square.
        let peak = (0.5 * (order.mul_add(order, 4.0 * square).sqrt() - order))
            .max(0.0)
            .floor();
        let power = if peak > 0.0 { peak * square.ln() } else { 0.0 };
        let largest = power - ln_gamma(peak + 1.0) - ln_gamma(peak + order + 1.0);
        let mut sum = 1.0;
        let (mut term, mut j) = (1.0, peak);
        while term > 1e-18 * sum {
            j += 1.0;
            term *= square / (j * (j + order));
            sum += term;
        }
        (term, j) = (1.0, peak);
        while j > 0.5 && term > 1e-18 * sum {
            term *= j * (j + order) / square;
            sum += term;
            j -= 1.0;
        }
        let log = largest + (self.variables - 1.0) * at.ln()
            - 0.5 * (at * at + self.offset * self.offset)
            - order * LN_2;
        log.exp() * sum
    }

    /// The probability of a distance beyond `limit`.
    pub(super) fn beyond(&self, limit: f64) -> f64 {
        let rule = GaussLegendre::new(20);
        let within = |from: f64, to: f64| -> f64 {
            rule.nodes(from, to)
                .map(|(at, weight)| weight * self.density(at))
                .sum()
        };
        let middle = (self.offset * self.offset + self.variables).sqrt();
        // The tail on the nearer side of the middle is the other's complement.
        if limit < middle {
            let lowest = (middle - 12.0).max(0.0);
            return (1.0 - panels(lowest, limit.max(lowest), within)).clamp(0.0, 1.0);
        }
        let far = limit.max(middle) + 12.0;
        panels(limit, far, within)
    }
}

/// An integral over panels of about one sigma.
fn panels(from: f64, to: f64, within: impl Fn(f64, f64) -> f64) -> f64 {
    const WIDTH: f64 = 1.0;
    let (mut sum, mut left) = (0.0, from);
    while left < to {
        let right = (left + WIDTH).min(to);
        sum += within(left, right);
        left = right;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use lineside_statistics::{ChiSquared, Continuous, Normal};

    #[test]
    fn without_an_offset_the_square_is_chi_squared() {
        for variables in [1.0, 2.0, 3.0, 7.0, 40.0] {
            let distance = Distance {
                variables,
                offset: 0.0,
            };
            for limit in [0.3, 1.0, 2.5, 4.0, 9.0] {
                let exact = ChiSquared { df: variables }.sf(limit * limit);
                let ratio = distance.beyond(limit) / exact;
                assert!((ratio - 1.0).abs() < 1e-12, "{variables} {limit} {ratio}");
            }
        }
    }

    #[test]
    fn of_one_variable_it_is_the_folded_normal() {
        for offset in [0.1, 1.0, 5.0, 30.0] {
            let distance = Distance {
                variables: 1.0,
                offset,
            };
            for limit in [0.5, 3.0, 8.0, 34.0] {
                let exact =
                    Normal::STANDARD.sf(limit - offset) + Normal::STANDARD.sf(limit + offset);
                let computed = distance.beyond(limit);
                assert!(
                    (computed - exact).abs() < 1e-12 * exact.max(1e-3),
                    "{offset} {limit}"
                );
            }
        }
    }
}
