//! Confidence intervals of variance components: the modified large-sample method.
//!
//! A component is a sum of mean squares with positive and negative factors, and no such sum
//! has an exact interval. The modified large-sample intervals are exact for each mean
//! square alone and hold their level closely for sums; they are what programs of repute
//! print. Satterthwaite's, which is simpler, fails where a factor is negative.
//!
//! References: F. A. Graybill, C.-M. Wang, *Journal of the American Statistical Association*
//! 75 (1980), 869-873; N. Ting, R. K. Burdick, F. A. Graybill, S. Jeyaratnam, T.-F. C. Lu,
//! *Journal of Statistical Computation and Simulation* 35 (1990), 135-143; R. K. Burdick,
//! C. M. Borror, D. C. Montgomery, *Design and Analysis of Gauge R&R Studies*, 2005.
//!
//! ```text
//! let sigma_squared = [Term { factor: 1.0, square: 0.04, df: 60.0 }];
//! let exact = interval(&sigma_squared, 0.95);
//! ```

use lineside_statistics::{ChiSquared, Continuous, FisherF};
use serde::{Deserialize, Serialize};

/// A confidence interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GageInterval {
    /// Its lower end.
    pub lower: f64,
    /// Its upper end.
    pub upper: f64,
}

/// One mean square in a component.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Term {
    pub(crate) factor: f64,
    pub(crate) square: f64,
    pub(crate) df: f64,
}

impl Term {
    fn value(self) -> f64 {
        self.factor * self.square
    }

    /// How far the mean square may lie above its expectation, as a share: `G`.
    fn above(self, alpha: f64) -> f64 {
        1.0 - self.df / ChiSquared { df: self.df }.upper_quantile(alpha)
    }

    /// How far it may lie below: `H`.
    fn below(self, alpha: f64) -> f64 {
        self.df / ChiSquared { df: self.df }.quantile(alpha) - 1.0
    }
}

/// The value of the component, which may be negative.
pub(crate) fn estimate(terms: &[Term]) -> f64 {
    terms.iter().map(|term| term.value()).sum()
}

/// The two-sided interval of the component, cut off at zero.
pub(crate) fn interval(terms: &[Term], confidence: f64) -> GageInterval {
    let alpha = (1.0 - confidence) / 2.0;
    let center = estimate(terms);
    let [down, up] = [lower_spread(terms, alpha), upper_spread(terms, alpha)];
    GageInterval {
        lower: (center - down.max(0.0).sqrt()).max(0.0),
        upper: (center + up.max(0.0).sqrt()).max(0.0),
    }
}

fn split(terms: &[Term]) -> (Vec<Term>, Vec<Term>) {
    let used = terms.iter().copied().filter(|term| term.factor != 0.0);
    used.partition(|term| term.factor > 0.0)
}

fn lower_spread(terms: &[Term], alpha: f64) -> f64 {
    let (plus, minus) = split(terms);
    let mut spread: f64 = plus
        .iter()
        .map(|q| (q.above(alpha) * q.value()).powi(2))
        .sum();
    spread += minus
        .iter()
        .map(|r| (r.below(alpha) * r.value()).powi(2))
        .sum::<f64>();
    for q in &plus {
        for r in &minus {
            let f = FisherF {
                df1: q.df,
                df2: r.df,
            }
            .upper_quantile(alpha);
            let (g, h) = (q.above(alpha), r.below(alpha));
            let cross = ((f - 1.0).powi(2) - (g * f).powi(2) - h * h) / f;
            spread += cross * q.value() * r.value().abs();
        }
    }
    if !minus.is_empty() {
        spread += shared_spread(&plus, alpha);
    }
    spread
}

/// What pairs of positive terms add when a negative one stands beside them.
fn shared_spread(plus: &[Term], alpha: f64) -> f64 {
    let mut spread = 0.0;
    let mut pairs = 0.0_f64;
    for (index, q) in plus.iter().enumerate() {
        pairs += 1.0;
        for t in plus.iter().skip(index + 1) {
            let df = q.df + t.df;
            let both = 1.0 - df / ChiSquared { df }.upper_quantile(alpha);
            let (g, other) = (q.above(alpha), t.above(alpha));
            let cross = (both * df).powi(2) / (q.df * t.df)
                - g * g * q.df / t.df
                - other * other * t.df / q.df;
            spread += cross * q.value() * t.value();
        }
    }
    if pairs > 1.0 {
        spread / (pairs - 1.0)
    } else {
        0.0
    }
}

fn upper_spread(terms: &[Term], alpha: f64) -> f64 {
    let (plus, minus) = split(terms);
    let mut spread: f64 = plus
        .iter()
        .map(|q| (q.below(alpha) * q.value()).powi(2))
        .sum();
    spread += minus
        .iter()
        .map(|r| (r.above(alpha) * r.value()).powi(2))
        .sum::<f64>();
    for q in &plus {
        for r in &minus {
            let f = FisherF {
                df1: q.df,
                df2: r.df,
            }
            .quantile(alpha);
            let (h, g) = (q.below(alpha), r.above(alpha));
            let cross = ((1.0 - f).powi(2) - (h * f).powi(2) - g * g) / f;
            spread += cross * q.value() * r.value().abs();
        }
    }
    spread
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mean_square_has_the_exact_interval() {
        let term = Term {
            factor: 1.0,
            square: 4.0,
            df: 10.0,
        };
        let GageInterval { lower, upper } = interval(&[term], 0.95);
        // 40 / 20.483 and 40 / 3.247 of the chi-squared table.
        assert!((lower - 1.952_8).abs() < 1e-3, "{lower}");
        assert!((upper - 12.319).abs() < 1e-2, "{upper}");
    }

    #[test]
    fn the_intervals_hold_their_level() {
        // Draws of chi-squared mean squares by a small generator, enough to see a wrong factor.
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut uniform = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (f64::from((state >> 33) as u32) + 0.5) / 2_147_483_648.0
        };
        // sigma of parts 1, operators 0.5, interaction 0.2, repeatability 0.4; 10 x 3 x 2.
        let (p, o, r) = (10.0, 3.0, 2.0);
        let expected = [0.4 + r * 0.2 + r * p * 0.5, 0.4 + r * 0.2, 0.4];
        let df = [o - 1.0, (o - 1.0) * (p - 1.0), o * p * (r - 1.0)];
        let factors: [[f64; 3]; 3] = [
            [1.0 / (p * r), -1.0 / (p * r), 0.0],
            [1.0 / (p * r), (p - 1.0) / (p * r), -1.0 / r],
            [1.0 / (p * r), (p - 1.0) / (p * r), (r - 1.0) / r],
        ];
        let rounds = 1500;
        let mut missed = [0; 3];
        for _ in 0..rounds {
            let squares: Vec<f64> = expected
                .iter()
                .zip(df)
                .map(|(mean, df)| mean * ChiSquared { df }.quantile(uniform()) / df)
                .collect();
            for (factors, missed) in factors.iter().zip(&mut missed) {
                let truth: f64 = factors.iter().zip(expected).map(|(f, e)| f * e).sum();
                let terms: Vec<Term> = factors
                    .iter()
                    .zip(&squares)
                    .zip(df)
                    .map(|((factor, square), df)| Term {
                        factor: *factor,
                        square: *square,
                        df,
                    })
                    .collect();
                let found = interval(&terms, 0.9);
                *missed += i32::from(truth < found.lower || truth > found.upper);
            }
        }
        for missed in missed {
            let share = f64::from(missed) / f64::from(rounds);
            assert!((share - 0.1).abs() < 0.03, "{share}");
        }
    }
}
