//! From a column of values to points of several variables.
//!
//! The values stand row by row: all variables of the first measurement, then those of
//! the second. Some rows may make a subgroup; then its mean is the point, and the scatter
//! within it tells the covariance.

use super::MultivariateError;
use crate::{Missing, SpcError};
use lineside_statistics::Sum;

/// The most variables of a multivariate chart.
const MOST_VARIABLES: u32 = 100;

/// Points of several variables; a missing one is all NaN.
pub(super) struct Rows<'a> {
    values: &'a [f64],
    pub(super) variables: usize,
    /// How many rows make a point.
    pub(super) size: usize,
}

impl<'a> Rows<'a> {
    /// Reads the shape. A point with a missing value is missing as a whole.
    pub(super) fn read(
        values: &'a [f64],
        variables: u32,
        size: u32,
        missing: Missing,
    ) -> Result<Self, MultivariateError> {
        let setting = |field, value: u32, expected| SpcError::BadSetting {
            field,
            value: value.to_string(),
            expected,
        };
        if !(1..=MOST_VARIABLES).contains(&variables) {
            return Err(setting("variables", variables, "1 to 100").into());
        }
        if size == 0 {
            return Err(setting("size", size, "1 or more").into());
        }
        let refused =
            |value: f64| value.is_infinite() || (value.is_nan() && missing == Missing::Refuse);
        if let Some((index, value)) = values.iter().enumerate().find(|(_, v)| refused(**v)) {
            return Err(SpcError::NotFinite {
                index,
                value: *value,
            }
            .into());
        }
        let rows = Self {
            values,
            variables: variables as usize,
            size: size as usize,
        };
        let whole = rows.variables * rows.size;
        let over = values.len() % whole;
        if over > 0 {
            return Err(SpcError::Mismatch {
                field: "values",
                given: values.len(),
                expected: values.len() - over,
                other: "whole rows of `variables` values and whole subgroups of `size` rows",
            }
            .into());
        }
        if values.is_empty() {
            return Err(SpcError::TooFewValues {
                given: 0,
                needed: variables,
            }
            .into());
        }
        if u32::try_from(values.len()).is_err() {
            return Err(SpcError::TooManyValues {
                given: values.len(),
            }
            .into());
        }
        Ok(rows)
    }

    /// How many points there are.
    pub(super) fn count(&self) -> usize {
        self.values.len() / (self.variables * self.size)
    }

    /// The values of each point: the rows of its subgroup, one after another.
    pub(super) fn subgroups(&self) -> impl Iterator<Item = &'a [f64]> {
        self.values.chunks(self.variables * self.size)
    }

    /// The points: rows, or the means of subgroups.
    pub(super) fn points(&self) -> Result<Vec<Vec<f64>>, MultivariateError> {
        self.subgroups().map(|rows| self.point(rows)).collect()
    }

    fn point(&self, rows: &[f64]) -> Result<Vec<f64>, MultivariateError> {
        if is_missing(rows) {
            return Ok(vec![f64::NAN; self.variables]);
        }
        if self.size == 1 {
            return Ok(rows.to_vec());
        }
        means(rows.chunks(self.variables), self.variables)
    }
}

/// Whether a point has a missing value.
pub(super) fn is_missing(values: &[f64]) -> bool {
    values.iter().any(|value| value.is_nan())
}

/// The mean of each variable over some rows.
pub(super) fn means<'a>(
    rows: impl Iterator<Item = &'a [f64]> + Clone,
    variables: usize,
) -> Result<Vec<f64>, MultivariateError> {
    let mean = |variable: usize| {
        let column: Vec<f64> = rows
            .clone()
            .filter_map(|row| row.get(variable).copied())
            .collect();
        let mut sum = Sum::default();
        sum.add(&column);
        let mean = sum.mean(u32::try_from(column.len()).unwrap_or(u32::MAX));
        if mean.is_finite() {
            return Ok(mean);
        }
        Err(SpcError::OutOfRange {
            what: "the sum of the values",
        }
        .into())
    };
    (0..variables).map(mean).collect()
}
