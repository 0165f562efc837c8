//! From values to points: what charts that remember add up, and what they compare it with.
//!
//! A point is a single value, the mean of a subgroup, or a mean that somebody else computed;
//! with each goes the number of measurements in it.
//!
//! ```text
//! let points = Points::read(&values, &Grouping { size: Some(5), ..Grouping::default() }, missing)?;
//! let fit = points.fit(0..25, &Estimators::default(), ...)?;
//! ```

use crate::ranges::median;
use crate::shewhart::{Grouped, Sizes, Spread, Subgroups, estimate_within, stretches};
use crate::{
    Baseline, ChartConstant, ChartFit, ChartPhase, Missing, SigmaMethod, SpcError, SubgroupSigma,
};
use lineside_kernel::Column;
use lineside_statistics::Sum;
use lineside_statistics::{MIN_SPAN, RangeConstants};
use std::ops::Range;

/// How values make points.
pub(super) struct Grouping<'a> {
    pub(super) size: Option<u32>,
    pub(super) sizes: Option<&'a Column<'a, u32>>,
    pub(super) groups: Option<&'a Column<'a, i64>>,
    pub(super) are_means: bool,
}

/// How the target and sigma are found.
pub(super) struct Basis<'a> {
    pub(super) target: Option<f64>,
    pub(super) sigma: Option<f64>,
    /// Whether sigma is needed at all; sums in raw units do without.
    pub(super) needs_sigma: bool,
    pub(super) moving_range: SigmaMethod,
    pub(super) baseline: Option<Baseline>,
    pub(super) phase_starts: &'a [u32],
}

/// Points with the number of measurements in each; NaN and 0 where one is missing.
pub(super) struct Points {
    pub(super) means: Vec<f64>,
    pub(super) sizes: Sizes,
    /// What sigma within subgroups is estimated from; none where only means are known.
    spreads: Option<(Vec<f64>, SubgroupSigma)>,
    is_single: bool,
}

impl Points {
    /// Makes the points. Time O(n).
    pub(super) fn read(
        values: &[f64],
        grouping: &Grouping<'_>,
        how: SubgroupSigma,
        missing: Missing,
    ) -> Result<Self, SpcError> {
        let &Grouping {
            size,
            sizes,
            groups,
            are_means,
        } = grouping;
        let is_single = matches!(size, None | Some(1)) && sizes.is_none() && groups.is_none();
        let points = if are_means || is_single {
            Self::of_means(values, grouping, missing, is_single)?
        } else {
            let grouped = Grouped::read(values, size, sizes, groups)?;
            let subgroups = Subgroups::of(&grouped, how.spread(), missing)?;
            Self {
                means: subgroups.means,
                sizes: subgroups.sizes,
                spreads: Some((subgroups.spreads, how)),
                is_single: false,
            }
        };
        let given = points.means.len();
        if given == 0 {
            return Err(SpcError::TooFewValues { given, needed: 1 });
        }
        if u32::try_from(given).is_err() {
            return Err(SpcError::TooManyValues { given });
        }
        Ok(points)
    }

    fn of_means(
        values: &[f64],
        grouping: &Grouping<'_>,
        missing: Missing,
        is_single: bool,
    ) -> Result<Self, SpcError> {
        if grouping.groups.is_some() {
            return Err(SpcError::BadSetting {
                field: "groups",
                value: "`groups` with `means`".to_owned(),
                expected: "left out: means are grouped already; say `size` or `sizes`",
            });
        }
        let refused =
            |value: f64| value.is_infinite() || (value.is_nan() && missing == Missing::Refuse);
        if let Some((index, value)) = values.iter().enumerate().find(|(_, v)| refused(**v)) {
            return Err(SpcError::NotFinite {
                index,
                value: *value,
            });
        }
        let sizes = match (grouping.size, grouping.sizes) {
            (Some(_), Some(_)) => {
                return Err(SpcError::BadSetting {
                    field: "size",
                    value: "both `size` and `sizes`".to_owned(),
                    expected: "one of the two",
                });
            }
            (size, None) => Sizes::All(check_size(size.unwrap_or(1))?),
            (None, Some(sizes)) => {
                if sizes.len() != values.len() {
                    return Err(SpcError::Mismatch {
                        field: "sizes",
                        given: sizes.len(),
                        expected: values.len(),
                        other: "`values`",
                    });
                }
                let pairs = sizes.iter().zip(values).enumerate();
                for (index, (size, value)) in pairs {
                    if *size == 0 && !value.is_nan() {
                        return Err(SpcError::BadEntry {
                            field: "sizes",
                            index,
                            value: 0.0,
                            expected: "1 or more where there is a mean",
                        });
                    }
                }
                Sizes::Each(sizes.to_vec())
            }
        };
        Ok(Self {
            means: values.to_vec(),
            sizes,
            spreads: None,
            is_single,
        })
    }

    /// Each point with its size.
    pub(super) fn iter(&self) -> impl Iterator<Item = (f64, u32)> + Clone + '_ {
        let sized = |(index, mean): (usize, &f64)| (*mean, self.sizes.at(index));
        self.means.iter().enumerate().map(sized)
    }

    /// The stretches of the series with their targets and sigmas.
    pub(super) fn phases(&self, basis: &Basis<'_>) -> Result<Vec<ChartPhase>, SpcError> {
        let count = self.means.len();
        let parts = stretches(count, basis.phase_starts, None)?;
        let frozen = match basis.baseline {
            Some(baseline) => Some(self.fit(baseline.stretch(count)?, basis)?),
            None => None,
        };
        let whole = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        let phase = |stretch: Range<usize>| {
            Ok(ChartPhase {
                start: whole(stretch.start),
                end: whole(stretch.end),
                fit: match &frozen {
                    Some(fit) => fit.clone(),
                    None => self.fit(stretch, basis)?,
                },
            })
        };
        parts.into_iter().map(phase).collect()
    }

    /// The target and sigma from a stretch of points, unless they are given.
    fn fit(&self, stretch: Range<usize>, basis: &Basis<'_>) -> Result<ChartFit, SpcError> {
        let mut fit = ChartFit {
            center: 0.0,
            sigma: basis.sigma,
            estimator: None,
            constants: Vec::new(),
            degrees: None,
            points: 0,
            observations: 0.0,
            sigma_z: None,
            shape: None,
            scale: None,
        };
        let stretch_points = || stretch.clone().zip(self.iter().skip(stretch.start));
        let present = || stretch_points().filter(|(_, (mean, _))| !mean.is_nan());
        if basis.target.is_none() || (basis.sigma.is_none() && basis.needs_sigma) {
            fit.points = u32::try_from(present().count()).unwrap_or(u32::MAX);
            fit.observations = present().map(|(_, (_, size))| f64::from(size)).sum();
        }
        fit.center = match basis.target {
            Some(target) => target,
            None => grand_mean(present().map(|(_, point)| point), fit.observations)?,
        };
        if basis.sigma.is_some() || !basis.needs_sigma {
            return Ok(fit);
        }
        match &self.spreads {
            Some((spreads, how)) => {
                let sized = |(index, (_, size)): (usize, (f64, u32))| {
                    (spreads.get(index).copied().unwrap_or(f64::NAN), size)
                };
                let within = estimate_within(*how, present().map(sized))?;
                fit.sigma = Some(within.sigma);
                fit.estimator = Some(name_of(how));
                fit.constants = within.constants;
                fit.degrees = Some(within.degrees);
            }
            None if self.is_single => {
                let ranges = moving_ranges(stretch_points().map(|(_, (mean, _))| mean));
                let (sigma, constant) = from_ranges(ranges, basis.moving_range)?;
                fit.sigma = Some(sigma);
                fit.estimator = Some(name_of(&basis.moving_range));
                fit.constants = vec![constant];
            }
            None => {
                return Err(SpcError::CannotEstimate {
                    what: "sigma of single measurements",
                    needed: "means alone do not tell how measurements scatter within subgroups; \
                             give `sigma`, or the measurements themselves",
                    field: "sigma",
                });
            }
        }
        Ok(fit)
    }
}

fn check_size(size: u32) -> Result<u32, SpcError> {
    if size > 0 {
        return Ok(size);
    }
    Err(SpcError::BadSetting {
        field: "size",
        value: "0".to_owned(),
        expected: "1 or more",
    })
}

/// The mean of all measurements, from the means of subgroups.
fn grand_mean(
    points: impl Iterator<Item = (f64, u32)> + Clone,
    observations: f64,
) -> Result<f64, SpcError> {
    // Deviations from the first point are small where the points are large.
    let Some((origin, _)) = points.clone().next() else {
        return Err(SpcError::CannotEstimate {
            what: "the target",
            needed: "at least one point must be there",
            field: "values",
        });
    };
    let weighted: Vec<f64> = points
        .map(|(mean, size)| (mean - origin) * f64::from(size))
        .collect();
    let count = u32::try_from(weighted.len()).unwrap_or(u32::MAX);
    let mut sum = Sum::default();
    sum.add(&weighted);
    let mean = origin + sum.mean(count) * (f64::from(count) / observations);
    if mean.is_finite() {
        return Ok(mean);
    }
    Err(SpcError::OutOfRange {
        what: "the sum of the values",
    })
}

/// The moving ranges of neighbours both of which are there.
fn moving_ranges(points: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut before = f64::NAN;
    let mut ranges = Vec::new();
    for point in points {
        let range = (point - before).abs();
        if !range.is_nan() {
            ranges.push(range);
        }
        before = point;
    }
    ranges
}

/// Sigma from moving ranges of two, and the constant it is divided by.
fn from_ranges(mut ranges: Vec<f64>, how: SigmaMethod) -> Result<(f64, ChartConstant), SpcError> {
    let constants = RangeConstants::of(MIN_SPAN).ok_or(SpcError::BadSpan { span: MIN_SPAN })?;
    if ranges.is_empty() {
        return Err(SpcError::CannotEstimate {
            what: "sigma",
            needed: "two values next to each other make a moving range; give them, or `sigma`",
            field: "values",
        });
    }
    let (range, name, value) = match how {
        SigmaMethod::MedianMovingRange => (median(&mut ranges).unwrap_or(0.0), "d4", constants.d4),
        _ => {
            let mut sum = Sum::default();
            sum.add(&ranges);
            let count = u32::try_from(ranges.len()).unwrap_or(u32::MAX);
            (sum.mean(count), "d2", constants.d2)
        }
    };
    let sigma = range / value;
    if !sigma.is_finite() {
        return Err(SpcError::OutOfRange {
            what: "the sum of the moving ranges",
        });
    }
    let constant = ChartConstant {
        name: name.to_owned(),
        of: MIN_SPAN,
        value,
    };
    Ok((sigma, constant))
}

/// The name under which a method stands in JSON.
fn name_of(method: &impl std::fmt::Debug) -> String {
    let mut name = String::new();
    // Variants are words run together: `MeanMovingRange` is `mean_moving_range`.
    for (index, letter) in format!("{method:?}").chars().enumerate() {
        if letter.is_ascii_uppercase() && index > 0 {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// Refuses a number that is not acceptable; NaN never is.
pub(super) fn check_setting(
    field: &'static str,
    value: f64,
    acceptable: bool,
    expected: &'static str,
) -> Result<(), SpcError> {
    if acceptable && value.is_finite() {
        return Ok(());
    }
    Err(SpcError::BadSetting {
        field,
        value: value.to_string(),
        expected,
    })
}

/// What a missing point does where nothing else is said: it is passed over.
pub(super) fn pass_over() -> Missing {
    Missing::Skip
}

/// Spreads are not shown, so that any will do where none is estimated from.
pub(super) const USUAL_SIGMA: SubgroupSigma = SubgroupSigma::Rbar;

/// The mean of a subgroup as the charts compute it, and how many of its values are there.
pub(super) fn subgroup_mean(values: &[f64]) -> (f64, u32) {
    let present: Vec<f64> = values.iter().copied().filter(|v| !v.is_nan()).collect();
    let size = u32::try_from(present.len()).unwrap_or(u32::MAX);
    match size {
        0 => (f64::NAN, 0),
        _ => (Spread::Range.of_whole(&present).0, size),
    }
}
