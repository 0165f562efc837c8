//! Fleiss' kappa: any number of raters.
//!
//! ```
//! use lineside_msa::FleissKappa;
//!
//! // Four parts, each rated good or bad by three raters.
//! let study = FleissKappa::of(vec![vec![3, 0], vec![0, 3], vec![2, 1], vec![3, 0]]).analyse()?;
//! assert_eq!((study.parts, study.raters), (4, 3));
//! assert!((study.kappa.kappa.unwrap() - 0.625).abs() < 1e-12);
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::numbers::{counted, real};
use crate::{KappaEstimate, MsaError};
use serde::{Deserialize, Serialize};

/// Measures how far any number of raters agree beyond chance.
///
/// Every part is rated equally often, by whichever raters. Standard errors, `z` and `p` are those
/// of a true kappa of zero; `p` is one-sided.
///
/// References: J. L. Fleiss, *Psychological Bulletin* 76 (1971), 378-382; J. L. Fleiss,
/// J. C. M. Nee, J. R. Landis, *Psychological Bulletin* 86 (1979), 974-977, for the standard
/// errors. Time is linear in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FleissKappa {
    /// One row for each part: how many raters chose each category.
    pub counts: Vec<Vec<u32>>,
    /// The names of the categories, in the order of the columns. Left out, they are numbered
    /// from 1.
    #[serde(default)]
    pub categories: Vec<String>,
}

/// Fleiss' kappa.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FleissAgreement {
    /// How many parts.
    pub parts: u32,
    /// How many ratings each part has.
    pub raters: u32,
    /// The share of pairs of raters that agree.
    pub observed: f64,
    /// The share of pairs that chance alone makes agree.
    pub expected: f64,
    /// Kappa of all categories together.
    pub kappa: KappaEstimate,
    /// Kappa of each category against all others.
    pub by_category: Vec<KappaEstimate>,
}

impl FleissKappa {
    /// Kappa of these counts, with numbered categories.
    #[must_use]
    pub fn of(counts: Vec<Vec<u32>>) -> Self {
        Self {
            counts,
            categories: Vec::new(),
        }
    }

    /// Computes kappa.
    ///
    /// # Errors
    /// [`MsaError`] when there is no part, rows differ in length, parts were rated differently often,
    /// or less than twice.
    pub fn analyse(&self) -> Result<FleissAgreement, MsaError> {
        let Some(first) = self.counts.first() else {
            return Err(MsaError::TooFew {
                what: "parts",
                given: 0,
                needed: 1,
            });
        };
        let total = |row: &[u32]| row.iter().map(|n| u64::from(*n)).sum::<u64>();
        let (width, raters) = (first.len(), total(first));
        for (row, counts) in self.counts.iter().enumerate() {
            let fault = if counts.len() != width {
                format!("holds {} counts; the first row holds {width}", counts.len())
            } else if total(counts) != raters {
                format!(
                    "has {} ratings; the first row has {raters}, and every part must be rated equally often",
                    total(counts)
                )
            } else {
                continue;
            };
            return Err(MsaError::BadTable { row, fault });
        }
        if raters < 2 {
            return Err(MsaError::TooFew {
                what: "ratings of each part",
                given: usize::from(raters == 1),
                needed: 2,
            });
        }
        let names: Vec<String> = match self.categories.len() {
            0 => (1..=width).map(|number| number.to_string()).collect(),
            given if given == width => self.categories.clone(),
            given => {
                return Err(MsaError::Length {
                    field: "categories",
                    given,
                    expected: width,
                });
            }
        };
        #[expect(
            clippy::cast_precision_loss,
            reason = "a number of raters is far below 2^53"
        )]
        let m = raters as f64;
        let n = real(self.counts.len());
        let column = |index: usize| {
            let cells = self.counts.iter().filter_map(move |row| row.get(index));
            cells.map(|count| f64::from(*count))
        };
        let pairs = n * m * (m - 1.0);
        let mut disagreements = 0.0;
        let (mut chance, mut skew) = (0.0, 0.0);
        let mut by_category = Vec::with_capacity(width);
        let category_error = (2.0 / pairs).sqrt();
        for (index, name) in names.into_iter().enumerate() {
            let p = column(index).sum::<f64>() / (n * m);
            let q = 1.0 - p;
            let apart: f64 = column(index).map(|count| count * (m - count)).sum();
            disagreements += apart;
            chance += p * q;
            skew += p * q * (q - p);
            let kappa = (p * q > 0.0).then(|| 1.0 - apart / (pairs * p * q));
            by_category.push(KappaEstimate::tested(Some(name), kappa, category_error));
        }
        let kappa = (chance > 0.0).then(|| 1.0 - disagreements / (pairs * chance));
        let error = category_error * (chance * chance - skew).max(0.0).sqrt() / chance;
        Ok(FleissAgreement {
            parts: counted(self.counts.len()),
            raters: u32::try_from(raters).unwrap_or(u32::MAX),
            observed: 1.0 - disagreements / pairs,
            expected: 1.0 - chance,
            kappa: KappaEstimate::tested(None, kappa, error),
            by_category,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_category_leaves_kappa_undefined() {
        let study = FleissKappa::of(vec![vec![3, 0], vec![3, 0]])
            .analyse()
            .unwrap();
        assert_eq!(
            (study.kappa.kappa, study.kappa.z, study.observed),
            (None, None, 1.0)
        );
        assert!(
            study
                .by_category
                .iter()
                .all(|category| category.kappa.is_none())
        );
    }

    #[test]
    fn with_two_categories_both_kappas_and_the_overall_one_are_equal() {
        let study = FleissKappa::of(vec![vec![4, 1], vec![0, 5], vec![3, 2]])
            .analyse()
            .unwrap();
        let overall = study.kappa.kappa.unwrap();
        for category in &study.by_category {
            assert!((category.kappa.unwrap() - overall).abs() < 1e-12);
            let errors = [
                category.null_standard_error,
                study.kappa.null_standard_error,
            ];
            assert!((errors[0].unwrap() - errors[1].unwrap()).abs() < 1e-12);
        }
    }

    #[test]
    fn a_part_that_was_rated_less_often_is_named() {
        let error = FleissKappa::of(vec![vec![2, 1], vec![1, 1]])
            .analyse()
            .unwrap_err();
        assert!(
            error.to_string().starts_with("row 1 has 2 ratings"),
            "{error}"
        );
    }
}
