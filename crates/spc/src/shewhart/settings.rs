//! What every Shewhart chart can be told besides its data.
//!
//! ```
//! use lineside_spc::{Baseline, Xbar};
//!
//! let values = [5.0, 5.2, 4.9, 5.1, 5.0, 5.3, 6.8, 7.0];
//! let chart = Xbar {
//!     size: Some(2),
//!     baseline: Some(Baseline { start: 0, end: 3 }),
//!     ..Xbar::of(&values)
//! }
//! .chart()?;
//! assert_eq!(chart.panels[0].signals[0].ends[..], [3]);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use crate::SpcError;
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The points that limits are estimated from; all points are judged by them.
///
/// This is a frozen baseline: what was true while the process ran well is extended over
/// everything after it (and before it), until somebody decides to rebase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Baseline {
    /// The first point, counted from 0.
    pub start: u32,
    /// The point after the last.
    pub end: u32,
}

/// Lines that somebody set; each replaces the computed one.
///
/// They may stand at different distances from the centre: zones are then scaled on each
/// side by itself.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnLines {
    /// The lower control limit.
    #[serde(default)]
    pub lower: Option<f64>,
    /// The centre line.
    #[serde(default)]
    pub center: Option<f64>,
    /// The upper control limit.
    #[serde(default)]
    pub upper: Option<f64>,
}

/// What the customer accepts; one limit or both.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpecLimits {
    /// The lowest value accepted.
    #[serde(default)]
    pub lower: Option<f64>,
    /// The highest value accepted.
    #[serde(default)]
    pub upper: Option<f64>,
}

/// The usual distance of the limits.
pub(crate) fn three() -> f64 {
    3.0
}

/// Refuses a distance of the limits that is none.
pub(crate) fn check_nsigma(nsigma: f64) -> Result<f64, SpcError> {
    if nsigma.is_finite() && nsigma > 0.0 {
        return Ok(nsigma);
    }
    Err(SpcError::BadSetting {
        field: "nsigma",
        value: nsigma.to_string(),
        expected: "a finite number above 0, usually 3",
    })
}

/// Refuses a number that is given but is none.
pub(crate) fn check_finite(field: &'static str, value: Option<f64>) -> Result<(), SpcError> {
    match value {
        Some(value) if !value.is_finite() => Err(SpcError::BadSetting {
            field,
            value: value.to_string(),
            expected: "a finite number",
        }),
        _ => Ok(()),
    }
}

impl OwnLines {
    pub(crate) fn check(&self) -> Result<(), SpcError> {
        check_finite("lines.lower", self.lower)?;
        check_finite("lines.center", self.center)?;
        check_finite("lines.upper", self.upper)?;
        let present = [self.lower, self.center, self.upper];
        if present.iter().flatten().is_sorted() {
            return Ok(());
        }
        Err(SpcError::BadSetting {
            field: "lines",
            value: format!("{present:?}"),
            expected: "`lower` <= `center` <= `upper`",
        })
    }
}

impl SpecLimits {
    pub(crate) fn check(&self) -> Result<(), SpcError> {
        check_finite("spec.lower", self.lower)?;
        check_finite("spec.upper", self.upper)?;
        match (self.lower, self.upper) {
            (None, None) => Err(SpcError::BadSetting {
                field: "spec",
                value: "no limit".to_owned(),
                expected: "`lower`, `upper` or both",
            }),
            (Some(lower), Some(upper)) if lower >= upper => Err(SpcError::BadSetting {
                field: "spec",
                value: format!("{lower} to {upper}"),
                expected: "`lower` < `upper`",
            }),
            _ => Ok(()),
        }
    }

    /// Counts the values outside; a value on a limit is inside.
    pub(crate) fn count(&self, values: &[f64]) -> super::answer::SpecCheck {
        let number = |test: &dyn Fn(f64) -> bool| {
            u32::try_from(values.iter().filter(|value| test(**value)).count()).unwrap_or(u32::MAX)
        };
        super::answer::SpecCheck {
            lower: self.lower,
            upper: self.upper,
            below: number(&|value| self.lower.is_some_and(|limit| value < limit)),
            above: number(&|value| self.upper.is_some_and(|limit| value > limit)),
            count: number(&|value| !value.is_nan()),
        }
    }
}

/// The stretches into which starts or labels divide `count` points.
pub(crate) fn stretches(
    count: usize,
    starts: &[u32],
    labels: Option<&Column<'_, i64>>,
) -> Result<Vec<Range<usize>>, SpcError> {
    let mut begins = vec![0];
    if let Some(labels) = labels {
        if !starts.is_empty() {
            return Err(SpcError::BadSetting {
                field: "phase_labels",
                value: "both `phase_starts` and `phase_labels`".to_owned(),
                expected: "one of the two",
            });
        }
        if labels.len() != count {
            return Err(SpcError::Mismatch {
                field: "phase_labels",
                given: labels.len(),
                expected: count,
                other: "the points",
            });
        }
        let pairs = labels.iter().zip(labels.iter().skip(1));
        let changes = (1..)
            .zip(pairs)
            .filter(|(_, (before, after))| before != after);
        begins.extend(changes.map(|(index, _)| index));
    }
    for (index, start) in starts.iter().enumerate() {
        let start_at = *start as usize;
        let last = begins.last().copied().unwrap_or(0);
        if start_at == 0 && index == 0 {
            continue;
        }
        if start_at <= last || start_at >= count {
            return Err(SpcError::BadEntry {
                field: "phase_starts",
                index,
                value: f64::from(*start),
                expected: "the index of a point, above the start before it",
            });
        }
        begins.push(start_at);
    }
    let ends = begins.iter().copied().skip(1).chain([count]);
    Ok(begins
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect())
}

/// The runs of points in `stretch` that are not excluded; `excluded` ascends.
pub(crate) fn kept(stretch: &Range<usize>, excluded: &[u32]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = stretch.start;
    for index in excluded.iter().map(|index| *index as usize) {
        if !stretch.contains(&index) {
            continue;
        }
        if index > start {
            runs.push(start..index);
        }
        start = index + 1;
    }
    if start < stretch.end {
        runs.push(start..stretch.end);
    }
    runs
}

/// The excluded points in ascending order, each once.
pub(crate) fn sorted_exclusions(exclude: &[u32], count: usize) -> Result<Vec<u32>, SpcError> {
    if let Some((index, value)) = (0..)
        .zip(exclude)
        .find(|(_, value)| **value as usize >= count)
    {
        return Err(SpcError::BadEntry {
            field: "exclude",
            index,
            value: f64::from(*value),
            expected: "the index of a point",
        });
    }
    let mut sorted = exclude.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    Ok(sorted)
}

impl Baseline {
    pub(crate) fn stretch(&self, count: usize) -> Result<Range<usize>, SpcError> {
        let stretch = self.start as usize..self.end as usize;
        if stretch.start < stretch.end && stretch.end <= count {
            return Ok(stretch);
        }
        Err(SpcError::BadSetting {
            field: "baseline",
            value: format!("{} to {}", self.start, self.end),
            expected: "`start` < `end`, neither beyond the number of points",
        })
    }
}
