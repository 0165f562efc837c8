//! Is it normal? Two tests and two moments.
//!
//! Cpk's parts per million are read off a normal tail; where the values are not normal they are
//! fiction. A test on few values finds nothing, one on thousands finds something in any
//! process; look at the picture too.
//!
//! ```
//! use lineside_capability::NormalityCheck;
//!
//! let lifetimes = [1.0, 1.2, 1.1, 1.4, 2.0, 1.3, 9.0, 1.1, 1.2, 4.0];
//! let report = NormalityCheck { values: (&lifetimes).into() }.report()?;
//! assert!(report.anderson_darling.p_value < 0.005);
//! assert!(report.shapiro_wilk.unwrap().p_value < 0.005);
//! # Ok::<(), lineside_capability::CapabilityError>(())
//! ```
//!
//! Reference: R. B. D'Agostino, M. A. Stephens, *Goodness-of-Fit Techniques*, 1986, tables 4.7 and
//! 4.9; P. Royston, *Remark AS R94*, Applied Statistics 44 (1995), 547-551.

use crate::{CapabilityError, check};
use lineside_kernel::Column;
use lineside_statistics::{Continuous, Normal, Sum};
use serde::{Deserialize, Serialize};

/// Tests whether values may come from a normal distribution whose mean and sigma are not known:
/// by Anderson and Darling, most sensitive in the tails, and by Shapiro and Wilk.
///
/// A small p-value speaks against a normal distribution; a large one is no proof of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NormalityCheck<'a> {
    /// The values in any order, at least three that differ.
    pub values: Column<'a, f64>,
}

/// What speaks against a normal distribution.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NormalityReport {
    /// How many values were tested.
    pub count: u32,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation.
    pub sigma: f64,
    /// The adjusted skewness (as in Minitab, SAS and Excel): 0 for a symmetric distribution.
    pub skewness: Option<f64>,
    /// The adjusted excess kurtosis: 0 for a normal distribution; null of fewer than four values.
    pub kurtosis: Option<f64>,
    /// The test of Anderson and Darling.
    pub anderson_darling: AndersonDarling,
    /// The test of Shapiro and Wilk; null of more than 5000 values, for which it is not made.
    pub shapiro_wilk: Option<ShapiroWilk>,
}

/// The test of Anderson and Darling for a normal distribution, mean and sigma estimated.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AndersonDarling {
    /// The statistic.
    pub statistic: f64,
    /// The statistic adjusted for the number of values, `A2 (1 + 0.75/n + 2.25/n^2)`.
    pub adjusted: f64,
    /// The p-value, by the formulas of D'Agostino and Stephens.
    pub p_value: f64,
}

/// The test of Shapiro and Wilk for a normal distribution.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ShapiroWilk {
    /// The statistic, at most 1.
    pub statistic: f64,
    /// The p-value, by Royston's approximation.
    pub p_value: f64,
}

impl NormalityCheck<'_> {
    /// Makes the tests.
    ///
    /// # Errors
    /// [`CapabilityError`] for fewer than three values, one that is not finite, or values that are
    /// all equal.
    ///
    /// # Complexity
    /// O(n log n) time, O(n) space.
    pub fn report(&self) -> Result<NormalityReport, CapabilityError> {
        let moments = check::moments(&self.values, 3, "to test for a normal distribution")?;
        let out = CapabilityError::OutOfRange {
            what: "the standard deviation",
        };
        let sigma = moments.standard_deviation().ok_or(out)?;
        // Scores are taken in the sample's own unit, so that none overflows.
        let unit = sigma / moments.scale;
        if unit <= 0.0 || !unit.is_finite() {
            return Err(CapabilityError::NoVariation {
                method: "a test for a normal distribution",
            });
        }
        let score = |value: &f64| (value - moments.mean) / moments.scale / unit;
        let mut scores: Vec<f64> = self.values.iter().map(score).collect();
        scores.sort_unstable_by(f64::total_cmp);
        Ok(NormalityReport {
            count: moments.count,
            mean: moments.mean,
            sigma,
            skewness: moments.skewness(),
            kurtosis: moments.kurtosis(),
            anderson_darling: anderson_darling(&scores, moments.count),
            shapiro_wilk: (moments.count <= 5000).then(|| shapiro_wilk(&scores, moments.count)),
        })
    }
}

fn anderson_darling(sorted: &[f64], count: u32) -> AndersonDarling {
    let n = f64::from(count);
    let mut sum = Sum::default();
    let mut odd = 1.0;
    for (low, high) in sorted.iter().zip(sorted.iter().rev()) {
        let normal = Normal::STANDARD;
        sum.push(odd * (normal.ln_sf(-low) + normal.ln_sf(*high)));
        odd += 2.0;
    }
    let statistic = -n - sum.total() / n;
    let a = statistic * (1.0 + 0.75 / n + 2.25 / (n * n));
    let p_value = if a >= 0.6 {
        (1.2937 - 5.709 * a + 0.0186 * a * a).exp()
    } else if a > 0.34 {
        (0.9177 - 4.279 * a - 1.38 * a * a).exp()
    } else if a > 0.2 {
        1.0 - (-8.318 + 42.796 * a - 59.938 * a * a).exp()
    } else {
        1.0 - (-13.436 + 101.14 * a - 223.73 * a * a).exp()
    };
    // The parabola of the first formula turns up again far beyond the values it was fitted to.
    let p_value = if a > 13.0 {
        0.0
    } else {
        p_value.clamp(0.0, 1.0)
    };
    AndersonDarling {
        statistic,
        adjusted: a,
        p_value,
    }
}

/// The value of a polynomial, from the constant up.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, c| sum * x + c)
}

fn shapiro_wilk(sorted: &[f64], count: u32) -> ShapiroWilk {
    let n = f64::from(count);
    let weights = weights(count);
    let mut sum = 0.0;
    for ((weight, low), high) in weights.iter().zip(sorted).zip(sorted.iter().rev()) {
        sum += weight * (high - low);
    }
    // The scores have a sum of squares of n - 1.
    let statistic = (sum * sum / (n - 1.0)).min(1.0);
    if count == 3 {
        use std::f64::consts::PI;
        let p = 6.0 / PI * (statistic.sqrt().asin() - 0.75_f64.sqrt().asin());
        return ShapiroWilk {
            statistic,
            p_value: p.clamp(0.0, 1.0),
        };
    }
    let mut y = (1.0 - statistic).ln();
    let log = n.ln();
    let (mean, sigma) = if count <= 11 {
        let gamma = polynomial(&[-2.273, 0.459], n);
        if y >= gamma {
            return ShapiroWilk {
                statistic,
                p_value: 0.0,
            };
        }
        y = -(gamma - y).ln();
        (
            polynomial(&[0.544, -0.399_78, 0.025_054, -6.714e-4], n),
            polynomial(&[1.3822, -0.778_57, 0.062_767, -0.002_032_2], n).exp(),
        )
    } else {
        (
            polynomial(&[-1.5861, -0.310_82, -0.083_751, 0.003_891_5], log),
            polynomial(&[-0.4803, -0.082_676, 0.003_030_2], log).exp(),
        )
    };
    ShapiroWilk {
        statistic,
        p_value: Normal { mean, sigma }.sf(y),
    }
}

/// Royston's weights of the largest values, from the outermost in.
fn weights(count: u32) -> Vec<f64> {
    if count == 3 {
        return vec![std::f64::consts::FRAC_1_SQRT_2];
    }
    let n = f64::from(count);
    let place = |i: u32| Normal::STANDARD.quantile((f64::from(i) - 0.375) / (n + 0.25));
    let mut scores: Vec<f64> = (1..=count / 2).map(place).map(|z| -z).collect();
    let squares = 2.0 * scores.iter().map(|z| z * z).sum::<f64>();
    let (root, inverse) = (squares.sqrt(), 1.0 / n.sqrt());
    let outer = [
        polynomial(
            &[0.0, 0.221_157, -0.147_981, -2.071_19, 4.434_685, -2.706_056],
            inverse,
        ),
        polynomial(
            &[
                0.0, 0.042_981, -0.293_762, -1.752_461, 5.682_633, -3.582_633,
            ],
            inverse,
        ),
    ];
    let set = if count > 5 { 2 } else { 1 };
    let (mut left, mut rest) = (squares, 1.0);
    let mut fixed = Vec::with_capacity(set);
    for (score, correction) in scores.iter().zip(outer).take(set) {
        let weight = score / root + correction;
        left -= 2.0 * score * score;
        rest -= 2.0 * weight * weight;
        fixed.push(weight);
    }
    let factor = (left / rest).sqrt();
    for (i, score) in scores.iter_mut().enumerate() {
        *score = fixed.get(i).copied().unwrap_or(*score / factor);
    }
    scores
}
