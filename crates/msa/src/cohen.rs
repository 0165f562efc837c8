//! Cohen's kappa: two raters, or one rater and the truth.
//!
//! ```
//! use lineside_msa::{CohenKappa, CohenRatings, KappaWeights};
//!
//! let table = CohenRatings::Table { table: vec![vec![20, 5], vec![10, 15]] };
//! let study = CohenKappa::of(table).analyse()?;
//! assert!((study.kappa.kappa.unwrap() - 0.4).abs() < 1e-12);
//! assert_eq!((study.observed, study.expected), (0.7, 0.5));
//! # Ok::<(), lineside_msa::MsaError>(())
//! ```

use crate::component::share;
use crate::crossed::default_confidence;
use crate::numbers::real;
use crate::{KappaEstimate, MsaError};
use serde::{Deserialize, Serialize};

/// Measures how far two raters agree beyond chance.
///
/// With weights, disagreement counts by how far apart the categories are: linearly, or by the
/// square. They ask for categories in a meaningful order.
///
/// References: J. Cohen, *Educational and Psychological Measurement* 20 (1960), 37-46; J. L.
/// Fleiss, J. Cohen, B. S. Everitt, *Psychological Bulletin* 72 (1969), 323-327, for both
/// standard errors. Time is the square of the number of categories.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CohenKappa {
    /// The ratings.
    pub ratings: CohenRatings,
    /// How a disagreement counts.
    #[serde(default)]
    pub weights: KappaWeights,
    /// The confidence of the interval, two-sided.
    #[serde(default = "default_confidence")]
    pub confidence: f64,
}

/// The ratings of two raters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum CohenRatings {
    /// How often the first rater chose the row and the second the column.
    Table {
        /// The counts; as many columns as rows.
        table: Vec<Vec<u32>>,
    },
    /// One rating of each rater for every part.
    Pairs {
        /// The ratings of the first rater.
        first: Vec<String>,
        /// The ratings of the second rater, in the same order of parts.
        second: Vec<String>,
        /// The categories in their order. Left out, they are those that occur, sorted as text; with
        /// weights they must be given.
        #[serde(default)]
        categories: Vec<String>,
    },
}

/// How a disagreement of two raters counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum KappaWeights {
    /// Every disagreement counts alike.
    #[default]
    None,
    /// By the number of steps between the categories.
    Linear,
    /// By the square of the number of steps.
    Quadratic,
}

/// Cohen's kappa of two raters.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CohenAgreement {
    /// How many parts were rated.
    pub count: u32,
    /// The share of agreement found, weighted.
    pub observed: f64,
    /// The share of agreement that chance alone gives, weighted.
    pub expected: f64,
    /// Kappa.
    pub kappa: KappaEstimate,
    /// How a disagreement counts.
    pub weights: KappaWeights,
    /// The confidence of the interval.
    pub confidence: f64,
}

impl CohenKappa {
    /// Kappa of these ratings, everything else at its default.
    #[must_use]
    pub fn of(ratings: CohenRatings) -> Self {
        Self {
            ratings,
            weights: KappaWeights::default(),
            confidence: default_confidence(),
        }
    }

    /// Computes kappa.
    ///
    /// # Errors
    /// [`MsaError`] when the table is not square or holds no count, the raters rated different numbers of
    /// parts, or a rating is not among the categories.
    pub fn analyse(&self) -> Result<CohenAgreement, MsaError> {
        share("confidence", self.confidence)?;
        let table = match &self.ratings {
            CohenRatings::Table { table } => square(table)?,
            CohenRatings::Pairs {
                first,
                second,
                categories,
            } => self.tally(first, second, categories)?,
        };
        let count: f64 = table.iter().flatten().sum();
        if count == 0.0 {
            return Err(MsaError::TooFew {
                what: "ratings",
                given: 0,
                needed: 1,
            });
        }
        let rows: Vec<f64> = table.iter().map(|row| row.iter().sum()).collect();
        let columns: Vec<f64> = (0..table.len())
            .map(|column| table.iter().filter_map(|row| row.get(column)).sum())
            .collect();
        let weight = |row: usize, column: usize| self.weight(row, column, table.len());
        let cells = || {
            table.iter().enumerate().flat_map(|(row, counts)| {
                counts
                    .iter()
                    .enumerate()
                    .map(move |(column, n)| (row, column, *n))
            })
        };
        let margin = |row: usize, column: usize| {
            let at = |margins: &[f64], place: usize| margins.get(place).copied().unwrap_or(0.0);
            at(&rows, row) * at(&columns, column)
        };
        // Disagreement rather than agreement, so that full agreement is exactly 1.
        let found: f64 = cells().map(|(i, j, n)| n * (1.0 - weight(i, j))).sum();
        let by_chance: f64 = cells()
            .map(|(i, j, _)| margin(i, j) * (1.0 - weight(i, j)))
            .sum();
        let kappa = (by_chance > 0.0).then(|| 1.0 - found * count / by_chance);
        let observed = cells().map(|(i, j, n)| n * weight(i, j)).sum::<f64>() / count;
        let expected = cells()
            .map(|(i, j, _)| margin(i, j) * weight(i, j))
            .sum::<f64>()
            / (count * count);

        let row_weights: Vec<f64> = (0..table.len())
            .map(|i| {
                columns
                    .iter()
                    .enumerate()
                    .map(|(j, n)| n * weight(i, j))
                    .sum::<f64>()
                    / count
            })
            .collect();
        let column_weights: Vec<f64> = (0..table.len())
            .map(|j| {
                rows.iter()
                    .enumerate()
                    .map(|(i, n)| n * weight(i, j))
                    .sum::<f64>()
                    / count
            })
            .collect();
        let mean_weights = |i: usize, j: usize| {
            row_weights.get(i).copied().unwrap_or(0.0)
                + column_weights.get(j).copied().unwrap_or(0.0)
        };
        let value = kappa.unwrap_or(0.0);
        let scale = count * (1.0 - expected) * (1.0 - expected);
        let spread: f64 = cells()
            .map(|(i, j, n)| {
                n / count * (weight(i, j) - mean_weights(i, j) * (1.0 - value)).powi(2)
            })
            .sum();
        let variance = spread - (value - expected * (1.0 - value)).powi(2);
        let null_spread: f64 = cells()
            .map(|(i, j, _)| {
                margin(i, j) / (count * count) * (weight(i, j) - mean_weights(i, j)).powi(2)
            })
            .sum();
        let null_variance = null_spread - expected * expected;
        // What the subtraction leaves of two equal numbers is no variance.
        let null_variance = match null_variance.abs() <= 16.0 * f64::EPSILON * null_spread {
            true => 0.0,
            false => null_variance,
        };
        let error = |variance: f64| (variance.max(0.0) / scale).sqrt();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a sum of counts; the cast saturates"
        )]
        let whole = count as u32;
        Ok(CohenAgreement {
            count: whole,
            observed,
            expected,
            kappa: KappaEstimate::tested(None, kappa, error(null_variance))
                .with_error(error(variance), self.confidence),
            weights: self.weights,
            confidence: self.confidence,
        })
    }

    /// How much agreement a pair of categories is, 0 to 1.
    fn weight(&self, row: usize, column: usize, categories: usize) -> f64 {
        let steps = real(row.abs_diff(column)) / real(categories.saturating_sub(1).max(1));
        match self.weights {
            KappaWeights::None if row == column => 1.0,
            KappaWeights::None => 0.0,
            KappaWeights::Linear => 1.0 - steps,
            KappaWeights::Quadratic => 1.0 - steps * steps,
        }
    }

    fn tally(
        &self,
        first: &[String],
        second: &[String],
        categories: &[String],
    ) -> Result<Vec<Vec<f64>>, MsaError> {
        if first.len() != second.len() {
            return Err(MsaError::Length {
                field: "ratings.second",
                given: second.len(),
                expected: first.len(),
            });
        }
        if categories.is_empty() && self.weights != KappaWeights::None {
            return Err(MsaError::BadOption {
                field: "ratings.categories",
                value: "empty".to_owned(),
                expected: "all categories in their order, since weights were asked for",
            });
        }
        let categories = category_list(first.iter().chain(second), categories)?;
        let mut table = vec![vec![0.0; categories.len()]; categories.len()];
        for (one, other) in first.iter().zip(second) {
            let (row, column) = (place(&categories, one)?, place(&categories, other)?);
            if let Some(cell) = table.get_mut(row).and_then(|row| row.get_mut(column)) {
                *cell += 1.0;
            }
        }
        Ok(table)
    }
}

/// The categories given, or those that occur, sorted as text.
pub(crate) fn category_list<'a>(
    ratings: impl Iterator<Item = &'a String>,
    given: &[String],
) -> Result<Vec<String>, MsaError> {
    let mut categories = match given {
        [] => ratings.cloned().collect(),
        given => given.to_vec(),
    };
    let count = categories.len();
    let mut sorted = categories.clone();
    sorted.sort_unstable();
    sorted.dedup();
    if given.is_empty() {
        categories = sorted;
    } else if sorted.len() != count {
        return Err(MsaError::BadOption {
            field: "categories",
            value: given.join(", "),
            expected: "each category once",
        });
    }
    Ok(categories)
}

/// Where a rating stands among the categories.
pub(crate) fn place(categories: &[String], rating: &str) -> Result<usize, MsaError> {
    let found = categories.iter().position(|category| category == rating);
    found.ok_or_else(|| MsaError::UnknownCategory {
        rating: rating.to_owned(),
        expected: categories.join(", "),
    })
}

fn square(table: &[Vec<u32>]) -> Result<Vec<Vec<f64>>, MsaError> {
    for (row, counts) in table.iter().enumerate() {
        if counts.len() != table.len() {
            return Err(MsaError::BadTable {
                row,
                fault: format!(
                    "holds {} counts; it must hold {}, one for each category",
                    counts.len(),
                    table.len()
                ),
            });
        }
    }
    Ok(table
        .iter()
        .map(|row| row.iter().copied().map(f64::from).collect())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kappa(table: &[&[u32]], weights: KappaWeights) -> CohenAgreement {
        let table = table.iter().map(|row| row.to_vec()).collect();
        let request = CohenKappa {
            weights,
            ..CohenKappa::of(CohenRatings::Table { table })
        };
        request.analyse().unwrap()
    }

    #[test]
    fn full_agreement_is_exactly_one() {
        let study = kappa(
            &[&[3, 0, 0], &[0, 7, 0], &[0, 0, 11]],
            KappaWeights::Quadratic,
        );
        assert_eq!(study.kappa.kappa, Some(1.0));
        assert!(study.kappa.standard_error.unwrap() < 1e-7);
    }

    #[test]
    fn weights_count_near_misses_less() {
        let table: [&[u32]; 3] = [&[10, 4, 1], &[3, 12, 5], &[0, 2, 13]];
        let value = |weights| kappa(&table, weights).kappa.kappa.unwrap();
        let [none, linear, quadratic] = [
            KappaWeights::None,
            KappaWeights::Linear,
            KappaWeights::Quadratic,
        ]
        .map(value);
        assert!(none < linear && linear < quadratic);
        // By hand: 1 - 50 * (14 * 0.5 + 1) / (sum of products of margins times steps / 2).
        let by_chance = 0.5 * (15.0 * 18.0 + 20.0 * 13.0 + 20.0 * 19.0 + 15.0 * 18.0)
            + 15.0 * 19.0
            + 15.0 * 13.0;
        assert!((linear - (1.0 - 50.0 * 8.0 / by_chance)).abs() < 1e-12);
        // The standard errors of another program, for the same table.
        for (weights, error, null_error) in [
            (
                KappaWeights::None,
                0.097_677_132_828_055,
                0.099_501_588_529_537,
            ),
            (
                KappaWeights::Linear,
                0.086_559_694_932_720_9,
                0.108_419_271_373_224,
            ),
            (
                KappaWeights::Quadratic,
                0.081_807_752_357_442_6,
                0.139_748_547_783_869,
            ),
        ] {
            let found = kappa(&table, weights).kappa;
            assert!(
                (found.standard_error.unwrap() - error).abs() < 1e-12,
                "{weights:?}"
            );
            assert!(
                (found.null_standard_error.unwrap() - null_error).abs() < 1e-12,
                "{weights:?}"
            );
        }
    }

    #[test]
    fn pairs_and_their_table_agree() {
        let text = |ratings: &str| ratings.chars().map(String::from).collect();
        let pairs = CohenRatings::Pairs {
            first: text("gggnnng"),
            second: text("gngnngg"),
            categories: Vec::new(),
        };
        let from_pairs = CohenKappa::of(pairs).analyse().unwrap();
        assert_eq!(from_pairs, kappa(&[&[3, 1], &[1, 2]], KappaWeights::None));
    }
}
