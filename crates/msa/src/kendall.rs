//! Kendall's coefficient of concordance: do raters put the parts in the same order?
//!
//! ```
//! use lineside_msa::KendallConcordance;
//!
//! // Three raters, four parts; each row is one rater.
//! let grades = vec![vec![1.0, 2.0, 3.0, 4.0], vec![1.0, 3.0, 2.0, 4.0], vec![2.0, 1.0, 3.0, 4.0]];
//! let study = KendallConcordance { ratings: grades }.analyse()?;
//! assert!((study.w.unwrap() - 7.0 / 9.0).abs() < 1e-12);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::MsaError;
use crate::numbers::{counted, mean, ratio, real};
use crate::type_one::refuse_unusable;
use lineside_statistics::{ChiSquared, Continuous};
use serde::{Deserialize, Serialize};

/// Measures how far raters agree on the order of parts: grades, ratings on a scale.
///
/// `W` is 1 when all raters give the same order and 0 when there is no common order. Equal grades
/// share their rank, and the correction for ties is applied. The test is the chi-squared one with
/// `raters * (parts - 1) * W`, which is rough below some seven parts.
///
/// Reference: M. G. Kendall, J. D. Gibbons, *Rank Correlation Methods*, 5th ed., 1990, chapter 6.
/// Time is `n log n` in the parts for each rater.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KendallConcordance {
    /// One row for each rater: the grade of every part, in the same order of parts.
    pub ratings: Vec<Vec<f64>>,
}

/// Kendall's coefficient of concordance.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Concordance {
    /// How many raters.
    pub raters: u32,
    /// How many parts.
    pub parts: u32,
    /// The coefficient, 0 to 1; absent when every rater gave all parts the same grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub w: Option<f64>,
    /// The statistic of the test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chi_squared: Option<f64>,
    /// Its degrees of freedom.
    pub df: u32,
    /// The chance of such a coefficient, or a larger one, of raters without a common order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p: Option<f64>,
}

impl KendallConcordance {
    /// Computes the coefficient.
    ///
    /// # Errors
    /// [`MsaError`] when there are fewer than two raters or parts, rows differ in length, or a grade is
    /// not finite.
    pub fn analyse(&self) -> Result<Concordance, MsaError> {
        let parts = self.ratings.first().map_or(0, Vec::len);
        if self.ratings.len() < 2 {
            return Err(MsaError::TooFew {
                what: "raters",
                given: self.ratings.len(),
                needed: 2,
            });
        }
        let mut sums = vec![0.0; parts];
        let mut ties = 0.0;
        for (row, grades) in self.ratings.iter().enumerate() {
            refuse_unusable("ratings", grades, 2)?;
            if grades.len() != parts {
                return Err(MsaError::BadTable {
                    row,
                    fault: format!("holds {} grades; the first row holds {parts}", grades.len()),
                });
            }
            let (ranks, tied) = ranks(grades);
            ties += tied;
            for (sum, rank) in sums.iter_mut().zip(ranks) {
                *sum += rank;
            }
        }
        let (m, n) = (real(self.ratings.len()), real(parts));
        let center = mean(&sums);
        let spread: f64 = sums.iter().map(|sum| (sum - center) * (sum - center)).sum();
        let w = ratio(12.0 * spread, m * m * (n * n * n - n) - m * ties);
        let chi_squared = w.map(|w| m * (n - 1.0) * w);
        Ok(Concordance {
            raters: counted(self.ratings.len()),
            parts: counted(parts),
            w,
            chi_squared,
            df: counted(parts - 1),
            p: chi_squared.map(|chi| ChiSquared { df: n - 1.0 }.sf(chi)),
        })
    }
}

/// The ranks from 1, equal grades sharing theirs, and the sum of `t^3 - t` over the ties.
fn ranks(grades: &[f64]) -> (Vec<f64>, f64) {
    let mut order: Vec<(f64, usize)> = grades.iter().copied().zip(0..).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut ranks = vec![0.0; grades.len()];
    let (mut before, mut ties) = (0.0, 0.0);
    #[expect(clippy::float_cmp, reason = "equal grades share a rank")]
    for group in order.chunk_by(|a, b| a.0 == b.0) {
        let size = real(group.len());
        for (_, place) in group {
            if let Some(rank) = ranks.get_mut(*place) {
                *rank = before + (size + 1.0) / 2.0;
            }
        }
        before += size;
        ties += size * size * size - size;
    }
    (ranks, ties)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_grades_share_their_rank() {
        assert_eq!(
            ranks(&[3.0, 1.0, 3.0, 2.0]),
            (vec![3.5, 1.0, 3.5, 2.0], 6.0)
        );
    }

    #[test]
    fn the_same_order_is_full_concordance_even_with_ties() {
        let study = KendallConcordance {
            ratings: vec![vec![1.0, 1.0, 2.0, 5.0]; 3],
        };
        assert!((study.analyse().unwrap().w.unwrap() - 1.0).abs() < 1e-12);
        let flat = KendallConcordance {
            ratings: vec![vec![2.0; 4]; 3],
        };
        assert_eq!(flat.analyse().unwrap().w, None);
    }
}
