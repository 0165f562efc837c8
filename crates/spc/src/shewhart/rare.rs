//! Charts of rare events: what lies between one event and the next.
//!
//! When events are so rare that most samples have none, counting them says nothing for
//! months. What lies between two events speaks at every event: the cases in between
//! ([`CasesBetween`], the g chart) or the time ([`TimesBetween`], the t chart). High is
//! good here: a point above the upper limit means events became rarer.
//!
//! ```
//! use lineside_spc::{CasesBetween, TimesBetween};
//!
//! let cases = [23.0, 5.0, 41.0, 12.0, 0.0, 30.0];
//! let chart = CasesBetween::of(&cases).chart()?;
//! assert!((chart.phases[0].fit.center - 18.5).abs() < 1e-12);
//!
//! let days = [12.5, 3.0, 20.0, 7.5, 1.2, 30.0];
//! let chart = TimesBetween::of(&days).chart()?;
//! assert_eq!(chart.phases[0].fit.estimator.as_deref(), Some("power"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```
//!
//! `cases` is the g chart, `times` the t chart; here is what both read their values with.

mod cases;
mod times;

pub use cases::{CasesBetween, CasesLimits};
pub use times::{TimesBetween, TimesLimits};

use super::estimator::Total;
use crate::{Missing, SpcError};
use std::ops::Range;

fn check_values(
    values: &[f64],
    missing: Missing,
    expected: &'static str,
    usable: impl Fn(f64) -> bool,
) -> Result<(), SpcError> {
    let absent = |value: f64| value.is_nan() && missing != Missing::Refuse;
    let bad = values
        .iter()
        .enumerate()
        .find(|(_, v)| !usable(**v) && !absent(**v));
    match bad {
        Some((index, value)) => Err(SpcError::BadEntry {
            field: "values",
            index,
            value: *value,
            expected,
        }),
        None => Ok(()),
    }
}

/// The values in these runs that are there.
fn present(values: &[f64], runs: &[Range<usize>]) -> Vec<f64> {
    let runs = runs.iter().filter_map(|run| values.get(run.clone()));
    runs.flatten()
        .copied()
        .filter(|value| !value.is_nan())
        .collect()
}

fn mean_of(values: &[f64]) -> Result<f64, SpcError> {
    let mut sum = Total::default();
    let mut count = 0.0;
    for value in values {
        sum.add(*value);
        count += 1.0;
    }
    let mean = sum.value() / count;
    match (count > 0.0, mean.is_finite()) {
        (true, true) => Ok(mean),
        (true, false) => Err(SpcError::OutOfRange {
            what: "the sum of the values",
        }),
        (false, _) => Err(SpcError::CannotEstimate {
            what: "the centre",
            needed: "at least one value must be kept",
            field: "values",
        }),
    }
}

fn count_of(values: &[f64]) -> u32 {
    u32::try_from(values.len()).unwrap_or(u32::MAX)
}
