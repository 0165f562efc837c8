//! Mean and covariance, and the distance they measure.
//!
//! Distances are measured in standardised variables, through the Cholesky factor of their
//! correlations, so that grams beside tonnes cost no digits. A covariance that no distance
//! can be measured with is refused, with the variable that makes it so.

use super::MultivariateError;
use super::rows::{Rows, is_missing, means};
use crate::SpcError;
use lineside_statistics::Cholesky;
use serde::{Deserialize, Serialize};

/// How much of a variable's variance has to be its own; below, it follows from the others.
const OWN_SHARE: f64 = 1e-11;

/// Where a covariance comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Covariance {
    /// It was given.
    Known,
    /// The sample covariance of the points about their mean.
    Sample,
    /// The mean square and product of the points about a mean that was given.
    AboutKnownMean,
    /// The covariances within subgroups, pooled.
    WithinSubgroups,
}

/// One variable's part in a signal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VariableShare {
    /// The variable, counted from 0.
    pub variable: u32,
    /// By how much the statistic would be smaller without the variable: what it says that
    /// the others do not. The variables with the largest are where to look.
    pub drop: f64,
    /// The statistic of the variable alone: the square of its deviation in sigmas.
    pub alone: f64,
    /// The deviation from the mean, in sigmas of the plotted statistic of the variable.
    pub deviation: f64,
}

/// Which variables make a point signal, the largest drop first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignalShares {
    /// The point, counted from 0.
    pub at: u32,
    /// Its variables.
    pub shares: Vec<VariableShare>,
}

/// What was found out of a mean and a covariance.
pub(super) struct Estimated {
    pub(super) mean: Vec<f64>,
    pub(super) covariance: Vec<Vec<f64>>,
    pub(super) source: Covariance,
    /// How many points the estimates are from.
    pub(super) points: usize,
    /// The degrees of freedom of the covariance.
    pub(super) degrees: usize,
}

/// Estimates what is not given from the points in `baseline` that are there.
pub(super) fn estimate(
    rows: &Rows<'_>,
    points: &[Vec<f64>],
    baseline: std::ops::Range<usize>,
    known_mean: Option<&[f64]>,
    known_covariance: Option<&[Vec<f64>]>,
) -> Result<Estimated, MultivariateError> {
    let variables = rows.variables;
    if let Some(mean) = known_mean {
        check_mean(mean, variables)?;
    }
    if let Some(covariance) = known_covariance {
        check_covariance(covariance, variables)?;
    }
    let used: Vec<(&[f64], &Vec<f64>)> = (rows.subgroups().zip(points))
        .skip(baseline.start)
        .take(baseline.len())
        .filter(|(_, point)| !is_missing(point))
        .collect();
    let needs_estimate = known_mean.is_none() || known_covariance.is_none();
    if needs_estimate && used.is_empty() {
        return Err(too_few(0, 1, variables));
    }
    let mean = match known_mean {
        Some(mean) => mean.to_vec(),
        None => means(used.iter().map(|(_, point)| point.as_slice()), variables)?,
    };
    if let Some(covariance) = known_covariance {
        return Ok(Estimated {
            mean,
            covariance: covariance.to_vec(),
            source: Covariance::Known,
            points: if known_mean.is_some() { 0 } else { used.len() },
            degrees: 0,
        });
    }
    let (source, degrees) = match (rows.size, known_mean) {
        (1, None) => (Covariance::Sample, used.len() - 1),
        (1, Some(_)) => (Covariance::AboutKnownMean, used.len()),
        (size, _) => (Covariance::WithinSubgroups, used.len() * (size - 1)),
    };
    // With fewer, some combination of the variables shows no scatter at all.
    if degrees < variables {
        let needed = match source {
            Covariance::WithinSubgroups => variables.div_ceil(rows.size - 1),
            Covariance::AboutKnownMean => variables + 1,
            Covariance::Sample | Covariance::Known => variables + 2,
        };
        return Err(too_few(used.len(), needed, variables));
    }
    let mut deviations = Vec::new();
    for (values, point) in &used {
        let center = if rows.size == 1 { &mean } else { *point };
        for row in values.chunks(variables) {
            deviations.push(
                row.iter()
                    .zip(center)
                    .map(|(x, m)| x - m)
                    .collect::<Vec<f64>>(),
            );
        }
    }
    Ok(Estimated {
        mean,
        covariance: mean_products(&deviations, variables, degrees)?,
        source,
        points: used.len(),
        degrees,
    })
}

fn too_few(given: usize, needed: usize, variables: usize) -> MultivariateError {
    MultivariateError::TooFewPoints {
        given,
        needed,
        variables: u32::try_from(variables).unwrap_or(u32::MAX),
    }
}

/// The sums of products of deviations over their degrees of freedom.
fn mean_products(
    deviations: &[Vec<f64>],
    variables: usize,
    degrees: usize,
) -> Result<Vec<Vec<f64>>, MultivariateError> {
    let mut sums = vec![vec![0.0; variables]; variables];
    for row in deviations {
        for (sums, left) in sums.iter_mut().zip(row) {
            for (sum, right) in sums.iter_mut().zip(row) {
                *sum += left * right;
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "fewer than 2^32 points")]
    let degrees = degrees as f64;
    for sum in sums.iter_mut().flatten() {
        *sum /= degrees;
        if !sum.is_finite() {
            return Err(SpcError::OutOfRange {
                what: "the covariance",
            }
            .into());
        }
    }
    Ok(sums)
}

fn check_mean(mean: &[f64], variables: usize) -> Result<(), MultivariateError> {
    if mean.len() != variables {
        return Err(SpcError::Mismatch {
            field: "mean",
            given: mean.len(),
            expected: variables,
            other: "`variables`",
        }
        .into());
    }
    refuse_infinite("mean", mean)
}

fn refuse_infinite(field: &'static str, values: &[f64]) -> Result<(), MultivariateError> {
    match values.iter().enumerate().find(|(_, v)| !v.is_finite()) {
        Some((index, value)) => Err(SpcError::BadEntry {
            field,
            index,
            value: *value,
            expected: "a finite number",
        }
        .into()),
        None => Ok(()),
    }
}

fn check_covariance(matrix: &[Vec<f64>], variables: usize) -> Result<(), MultivariateError> {
    let widths = matrix.iter().map(Vec::len).chain([matrix.len()]);
    if let Some(given) = widths.into_iter().find(|width| *width != variables) {
        return Err(SpcError::Mismatch {
            field: "covariance",
            given,
            expected: variables,
            other: "`variables`, as many rows as columns",
        }
        .into());
    }
    for row in matrix {
        refuse_infinite("covariance", row)?;
    }
    for (row, entries) in (0_u32..).zip(matrix) {
        for (column, value) in (0_u32..).zip(entries) {
            let mirrored = matrix
                .get(column as usize)
                .and_then(|other| other.get(row as usize))
                .copied()
                .unwrap_or(f64::NAN);
            let largest = value.abs().max(mirrored.abs());
            let apart = (value - mirrored).abs();
            if apart.is_nan() || apart > 1e-9 * largest {
                return Err(MultivariateError::NotSymmetric {
                    row,
                    column,
                    value: *value,
                    mirrored,
                });
            }
        }
    }
    Ok(())
}

/// Measures distances from a mean.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Metric {
    mean: Vec<f64>,
    sigmas: Vec<f64>,
    factor: Cholesky,
    /// The diagonal of the inverse of the correlations.
    inverse: Vec<f64>,
}

impl Metric {
    /// Factors the covariance.
    pub(super) fn of(mean: &[f64], covariance: &[Vec<f64>]) -> Result<Self, MultivariateError> {
        let variables = mean.len();
        check_mean(mean, variables)?;
        check_covariance(covariance, variables)?;
        let mut sigmas = Vec::with_capacity(variables);
        for (variable, (row, index)) in (0_u32..).zip(covariance.iter().zip(0..)) {
            let variance = row.get::<usize>(index).copied().unwrap_or(f64::NAN);
            if variance <= 0.0 {
                return Err(MultivariateError::Singular {
                    variable,
                    is_constant: true,
                });
            }
            sigmas.push(variance.sqrt());
        }
        let correlations: Vec<f64> = (covariance.iter().zip(&sigmas))
            .flat_map(|(row, left)| {
                row.iter()
                    .zip(&sigmas)
                    .map(move |(value, right)| value / left / right)
            })
            .collect();
        let factor = factored(&correlations, variables)?;
        let unit = |at: usize| {
            let mut unit = vec![0.0; variables];
            if let Some(one) = unit.get_mut(at) {
                *one = 1.0;
            }
            unit
        };
        let inverse = (0..variables)
            .map(|at| factor.distance_squared(&unit(at)))
            .collect();
        Ok(Self {
            mean: mean.to_vec(),
            sigmas,
            factor,
            inverse,
        })
    }

    pub(super) fn variables(&self) -> usize {
        self.mean.len()
    }

    /// The deviations of a point, in sigmas of the single variables.
    pub(super) fn deviations(&self, point: &[f64]) -> Vec<f64> {
        (point.iter().zip(&self.mean).zip(&self.sigmas))
            .map(|((x, mean), sigma)| (x - mean) / sigma)
            .collect()
    }

    /// The squared distance of deviations.
    pub(super) fn distance(&self, deviations: &[f64]) -> f64 {
        self.factor.distance_squared(deviations)
    }

    /// What each variable adds to `scale` times the squared distance, largest first.
    pub(super) fn shares(&self, deviations: &[f64], scale: f64) -> Vec<VariableShare> {
        let solved = self.factor.solve(deviations);
        let mut shares: Vec<VariableShare> = (0..)
            .zip(solved.iter().zip(&self.inverse).zip(deviations))
            .map(|(variable, ((solved, inverse), deviation))| VariableShare {
                variable,
                drop: scale * solved * (solved / inverse),
                alone: scale * deviation * deviation,
                deviation: scale.sqrt() * deviation,
            })
            .collect();
        shares.sort_by(|a, b| b.drop.total_cmp(&a.drop));
        shares
    }
}

/// The factor of correlations, or the first variable that follows from those before it.
fn factored(correlations: &[f64], variables: usize) -> Result<Cholesky, MultivariateError> {
    let follows = |size: usize| -> bool {
        let part: Vec<f64> = correlations
            .chunks(variables)
            .take(size)
            .flat_map(|row| row.iter().take(size).copied())
            .collect();
        let own = Cholesky::of(&part, size)
            .and_then(|factor| factor.rows().last()?.last().copied())
            .unwrap_or(0.0);
        own * own <= OWN_SHARE
    };
    // The whole first: looking at each part is only worth it where something is wrong.
    let whole = Cholesky::of(correlations, variables);
    let is_sound = |factor: &Cholesky| {
        let mut own = factor.rows().iter().filter_map(|row| row.last());
        own.all(|own| own * own > OWN_SHARE)
    };
    if let Some(factor) = whole.filter(is_sound) {
        return Ok(factor);
    }
    let last = (1..=variables)
        .find(|size| follows(*size))
        .unwrap_or(variables);
    Err(MultivariateError::Singular {
        variable: u32::try_from(last.saturating_sub(1)).unwrap_or(u32::MAX),
        is_constant: false,
    })
}
