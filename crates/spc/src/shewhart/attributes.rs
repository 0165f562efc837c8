//! Charts of counts: defective items (p, np) and defects (c, u), also with Laney's factor.
//!
//! ```
//! use lineside_spc::{AttributeChart, Attributes};
//!
//! let defectives = [12.0, 15.0, 8.0, 10.0, 4.0, 7.0];
//! let chart = Attributes { size: Some(50.0), ..Attributes::of(AttributeChart::P, &defectives) }.chart()?;
//! assert!((chart.phases[0].fit.center - 56.0 / 300.0).abs() < 1e-15);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::answer::{ChartFit, ChartKind, ChartNote, ControlChart, PlottedStatistic};
use super::engine::{Line, Model, Plotted, Scheme};
use super::estimator::{ChartConstant, Total};
use super::settings::{Baseline, OwnLines, check_finite, three};
use crate::{AfterSignal, Missing, RuleScope, RuleSet, RuleSpec, SpcError, ZoneWidth, missing};
use fearless_simd::{Level, dispatch};
use lineside_kernel::Column;
use lineside_statistics::Sum;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Which chart of counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum AttributeChart {
    /// The share of defective items in each sample (binomial).
    P,
    /// The number of defective items in each sample (binomial).
    Np,
    /// The number of defects in samples of one size (Poisson).
    C,
    /// Defects per unit of inspection (Poisson).
    U,
    /// The share of defective items, with limits widened by what samples scatter beyond chance
    /// (Laney's p'): for large samples, where a plain p chart signals everywhere.
    LaneyP,
    /// Defects per unit, widened likewise (Laney's u').
    LaneyU,
}

impl AttributeChart {
    fn is_binomial(self) -> bool {
        matches!(self, Self::P | Self::Np | Self::LaneyP)
    }

    fn is_laney(self) -> bool {
        matches!(self, Self::LaneyP | Self::LaneyU)
    }
}

/// Draws up a control chart of counts: p, np, c, u, or Laney's p' and u'.
///
/// For what is judged good or bad, or has defects one can count. An item is defective or
/// not (p, np); a unit may have many defects (c, u). Sizes may differ from sample to sample;
/// each point then has lines of its own.
///
/// - The centre is the sum of the counts over the sum of the sizes.
/// - Limits stand `nsigma` of the distribution's own sigmas from the centre: binomial
///   `sqrt(p (1 - p) / n)`, Poisson `sqrt(u / n)`. They end at 0, and for shares at 1; a
///   point equal to a limit, also to one that ends there, is in control.
/// - Laney's charts multiply that by `sigma_z`, the mean moving range of the
///   standardised points over 1.128. A factor below 1 narrows the limits and is noted as
///   `underdispersed`.
/// - Only rules about the limits, runs, trends and alternation are read; zones between mean
///   little for counts. The answer names those that were left out.
///
/// References: D. C. Montgomery, *Introduction to Statistical Quality Control*, "Control
/// charts for attributes"; D. B. Laney, "Improved control charts for attributes", *Quality
/// Engineering* 14(4), 2002, 531-537; ISO 7870-2:2023.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attributes<'a> {
    /// Which chart.
    pub chart: AttributeChart,
    /// The defective items or the defects of each sample: whole numbers; null where a sample
    /// was not inspected.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub counts: Column<'a, f64>,
    /// The size of every sample: items, or units of inspection. Give this or `sizes`, but
    /// neither for a c chart.
    #[serde(default)]
    pub size: Option<f64>,
    /// The size of each sample.
    #[serde(default)]
    pub sizes: Option<Column<'a, f64>>,
    /// The known centre: the share of defectives, defects per sample or per unit. Left out,
    /// it is estimated.
    #[serde(default)]
    pub center: Option<f64>,
    /// The set of rules that reads the points.
    #[serde(default)]
    pub rules: RuleSet,
    /// Rules of your own, read after those of the set.
    #[serde(default)]
    pub own_rules: Vec<RuleSpec>,
    /// What a signal does to the history of the rules.
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// How wide the zones of your own rules are; left out, one sigma of the plotted point, or
    /// a third of the way to each limit where you set `lines` yourself.
    #[serde(default)]
    pub zones: Option<ZoneWidth>,
    /// Whether signals also hold the stretches that they cover.
    #[serde(default)]
    pub with_episodes: bool,
    /// How many sigmas of the plotted statistic the limits stand from the centre.
    #[serde(default = "three")]
    pub nsigma: f64,
    /// What a missing sample does.
    #[serde(default)]
    pub missing: Missing,
    /// The first sample of each phase after the first, counted from 0.
    #[serde(default)]
    pub phase_starts: Column<'a, u32>,
    /// A label for each sample; a new phase begins where it changes.
    #[serde(default)]
    pub phase_labels: Option<Column<'a, i64>>,
    /// The samples to estimate from; all are judged by the result.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// Samples that are shown and judged but not estimated from.
    #[serde(default)]
    pub exclude: Column<'a, u32>,
    /// Lines that you set yourself.
    #[serde(default)]
    pub lines: Option<OwnLines>,
}

impl<'a> Attributes<'a> {
    /// A chart of these counts, everything else at its default.
    #[must_use]
    pub fn of(chart: AttributeChart, counts: impl Into<Column<'a, f64>>) -> Self {
        Self {
            chart,
            counts: counts.into(),
            size: None,
            sizes: None,
            center: None,
            rules: RuleSet::default(),
            own_rules: Vec::new(),
            after_signal: AfterSignal::default(),
            zones: None,
            with_episodes: false,
            nsigma: three(),
            missing: Missing::default(),
            phase_starts: Column::default(),
            phase_labels: None,
            baseline: None,
            exclude: Column::default(),
            lines: None,
        }
    }
}

impl Attributes<'_> {
    /// Draws up the chart.
    ///
    /// # Errors
    /// [`SpcError`] when a count is negative, broken or above its size, a size is not above
    /// zero, sizes do not fit the counts, or a setting makes no sense.
    ///
    /// # Complexity
    /// O(n) time; memory for the points, and for lines where sizes differ.
    pub fn chart(&self) -> Result<ControlChart, SpcError> {
        let sizes = self.read_sizes()?;
        self.check_counts(&sizes)?;
        check_finite("center", self.center)?;
        let highest = if self.chart.is_binomial() {
            1.0
        } else {
            f64::MAX
        };
        if let Some(center) = self
            .center
            .filter(|center| !(0.0..=highest).contains(center))
        {
            return Err(SpcError::BadSetting {
                field: "center",
                value: center.to_string(),
                expected: "zero or above; for shares of defective items at most 1",
            });
        }
        let model = CountModel {
            chart: self.chart,
            counts: &self.counts,
            sizes,
            known: self.center,
            skip: self.missing == Missing::Skip,
        };
        let scheme = Scheme {
            rules: self.rules,
            own_rules: &self.own_rules,
            after_signal: self.after_signal,
            zones: self.zones,
            with_episodes: self.with_episodes,
            nsigma: self.nsigma,
            missing: self.missing,
            phase_starts: &self.phase_starts,
            phase_labels: self.phase_labels.as_ref(),
            baseline: self.baseline,
            exclude: &self.exclude,
            lines: self.lines,
        };
        let mut chart = scheme.draw(model, 1)?;
        let fits = chart.phases.iter().chain(&chart.baseline);
        if fits
            .map(|phase| phase.fit.sigma_z)
            .any(|z| z.is_some_and(|z| z < 1.0))
        {
            chart.notes.push(ChartNote::Underdispersed);
        }
        Ok(chart)
    }

    fn read_sizes(&self) -> Result<SampleSizes<'_>, SpcError> {
        let refuse = |field, value: String, expected| SpcError::BadSetting {
            field,
            value,
            expected,
        };
        let whole = self.chart.is_binomial();
        let usable = |size: f64| size.is_finite() && size > 0.0 && (!whole || size.fract() == 0.0);
        let expected = match whole {
            true => "a whole number above 0",
            false => "a finite number above 0",
        };
        match (self.chart, self.size, &self.sizes) {
            (AttributeChart::C, None, None) => Ok(SampleSizes::All(1.0)),
            (AttributeChart::C, ..) => Err(refuse(
                "size",
                "a size for a c chart".to_owned(),
                "nothing; samples of differing size belong on a u chart",
            )),
            (_, Some(size), None) if usable(size) => Ok(SampleSizes::All(size)),
            (_, Some(size), None) => Err(refuse("size", size.to_string(), expected)),
            (_, None, Some(sizes)) => {
                if sizes.len() != self.counts.len() {
                    return Err(SpcError::Mismatch {
                        field: "sizes",
                        given: sizes.len(),
                        expected: self.counts.len(),
                        other: "`counts`",
                    });
                }
                let all = |sizes: &[f64]| sizes.iter().fold(true, |all, size| all & usable(*size));
                let bad = match dispatch!(Level::new(), _simd => all(sizes)) {
                    true => None,
                    // Only now it matters which.
                    false => sizes.iter().enumerate().find(|(_, size)| !usable(**size)),
                };
                if let Some((index, value)) = bad {
                    return Err(SpcError::BadEntry {
                        field: "sizes",
                        index,
                        value: *value,
                        expected,
                    });
                }
                Ok(match sizes.first() {
                    Some(first) if sizes.iter().all(|size| size == first) => {
                        SampleSizes::All(*first)
                    }
                    _ => SampleSizes::Each(sizes),
                })
            }
            _ => Err(refuse(
                "size",
                "none or both of `size` and `sizes`".to_owned(),
                "exactly one of the two",
            )),
        }
    }

    fn check_counts(&self, sizes: &SampleSizes<'_>) -> Result<(), SpcError> {
        let binomial = self.chart.is_binomial();
        if dispatch!(Level::new(), _simd => are_counts(&self.counts, sizes, binomial)) {
            return Ok(());
        }
        for (index, count) in self.counts.iter().enumerate() {
            let absent = count.is_nan() && self.missing != Missing::Refuse;
            let most = match self.chart.is_binomial() {
                true => sizes.at(index),
                false => f64::MAX,
            };
            let usable = (0.0..=most).contains(count) && count.fract() == 0.0;
            if !usable && !absent {
                return Err(SpcError::BadEntry {
                    field: "counts",
                    index,
                    value: *count,
                    expected: "a whole number, zero or above; defective items are no more than the size",
                });
            }
        }
        Ok(())
    }
}

/// Whether every count is there, whole, and no more than its size where that is a limit.
#[inline(always)]
fn are_counts(counts: &[f64], sizes: &SampleSizes<'_>, binomial: bool) -> bool {
    let is_count =
        |count: f64, most: f64| (count >= 0.0) & (count <= most) & (count.trunc() == count);
    match sizes {
        SampleSizes::Each(sizes) if binomial => {
            let pairs = counts.iter().zip(*sizes);
            pairs.fold(true, |all, (count, size)| all & is_count(*count, *size))
        }
        SampleSizes::All(size) if binomial => counts
            .iter()
            .fold(true, |all, count| all & is_count(*count, *size)),
        _ => counts
            .iter()
            .fold(true, |all, count| all & is_count(*count, f64::MAX)),
    }
}

enum SampleSizes<'a> {
    All(f64),
    Each(&'a [f64]),
}

impl SampleSizes<'_> {
    /// Divides each count by its size.
    #[inline(always)]
    fn divide(&self, counts: &mut [f64]) {
        match self {
            Self::All(size) => counts.iter_mut().for_each(|count| *count /= size),
            Self::Each(sizes) => {
                for (count, size) in counts.iter_mut().zip(*sizes) {
                    *count /= size;
                }
            }
        }
    }

    fn at(&self, index: usize) -> f64 {
        match self {
            Self::All(size) => *size,
            Self::Each(sizes) => sizes.get(index).copied().unwrap_or(f64::NAN),
        }
    }
}

struct CountModel<'a> {
    chart: AttributeChart,
    counts: &'a [f64],
    sizes: SampleSizes<'a>,
    known: Option<f64>,
    /// Whether neighbours of a missing sample are neighbours.
    skip: bool,
}

impl CountModel<'_> {
    /// Sigma of a sample of one.
    fn unit_sigma(&self, center: f64) -> f64 {
        if self.chart.is_binomial() {
            (center * (1.0 - center)).max(0.0).sqrt()
        } else {
            center.sqrt()
        }
    }

    fn count_at(&self, index: usize) -> f64 {
        self.counts.get(index).copied().unwrap_or(f64::NAN)
    }

    /// The sums of the counts and of the sizes of samples that are there, and how many are.
    fn totals(&self, runs: &[Range<usize>]) -> (Sum, Sum, u32) {
        let (mut total, mut inspected, mut points) = (Sum::default(), Sum::default(), 0_u32);
        let mut sizes = [0.0; 512];
        for run in runs {
            for start in run.clone().step_by(sizes.len()) {
                let end = run.end.min(start.saturating_add(sizes.len()));
                let counts = self.counts.get(start..end).unwrap_or_default();
                let whole = counts.iter().fold(true, |all, count| all & !count.is_nan());
                if whole {
                    total.add(counts);
                    match &self.sizes {
                        SampleSizes::All(size) => {
                            sizes.fill(*size);
                            inspected.add(sizes.get(..counts.len()).unwrap_or_default());
                        }
                        SampleSizes::Each(sizes) => {
                            inspected.add(sizes.get(start..end).unwrap_or_default());
                        }
                    }
                    points = points.saturating_add(u32::try_from(counts.len()).unwrap_or(u32::MAX));
                    continue;
                }
                for (count, index) in counts.iter().zip(start..) {
                    if !count.is_nan() {
                        total.push(*count);
                        inspected.push(self.sizes.at(index));
                        points = points.saturating_add(1);
                    }
                }
            }
        }
        (total, inspected, points)
    }

    /// Laney's factor, and how many moving ranges it rests on.
    fn sigma_z(&self, runs: &[Range<usize>], center: f64) -> Result<f64, SpcError> {
        let unit = self.unit_sigma(center);
        let (mut sum, mut ranges) = (Total::default(), 0.0);
        for run in runs {
            let mut before: Option<f64> = None;
            for index in run.clone() {
                let (count, size) = (self.count_at(index), self.sizes.at(index));
                if count.is_nan() {
                    before = before.filter(|_| self.skip);
                    continue;
                }
                // Where every sample is alike, none is off the centre.
                let z = match unit > 0.0 {
                    true => (count / size - center) / (unit / size.sqrt()),
                    false => 0.0,
                };
                if let Some(before) = before {
                    sum.add((z - before).abs());
                    ranges += 1.0;
                }
                before = Some(z);
            }
        }
        if ranges == 0.0 {
            return Err(SpcError::CannotEstimate {
                what: "the scatter between samples",
                needed: "at least two neighbouring samples must be kept",
                field: "counts",
            });
        }
        Ok(sum.value() / ranges / std::f64::consts::FRAC_2_SQRT_PI)
    }
}

impl Model for CountModel<'_> {
    fn kind(&self) -> ChartKind {
        match self.chart {
            AttributeChart::P => ChartKind::P,
            AttributeChart::Np => ChartKind::Np,
            AttributeChart::C => ChartKind::C,
            AttributeChart::U => ChartKind::U,
            AttributeChart::LaneyP => ChartKind::LaneyP,
            AttributeChart::LaneyU => ChartKind::LaneyU,
        }
    }

    fn count(&self) -> usize {
        self.counts.len()
    }

    fn is_uniform(&self) -> bool {
        matches!(self.sizes, SampleSizes::All(_))
    }

    fn size(&self, index: usize) -> f64 {
        self.sizes.at(index)
    }

    fn fit(&self, runs: &[Range<usize>]) -> Result<ChartFit, SpcError> {
        let (total, inspected, points) = self.totals(runs);
        if points == 0 && (self.known.is_none() || self.chart.is_laney()) {
            return Err(SpcError::CannotEstimate {
                what: "the centre",
                needed: "at least one sample must be kept",
                field: "counts",
            });
        }
        let center = self.known.unwrap_or(total.total() / inspected.total());
        if !center.is_finite() {
            return Err(SpcError::OutOfRange {
                what: "the sum of the counts or of the sizes",
            });
        }
        let binomial = if self.chart.is_binomial() {
            "binomial"
        } else {
            "poisson"
        };
        let (sigma_z, constants, estimator) = match self.chart.is_laney() {
            true => (
                Some(self.sigma_z(runs, center)?),
                vec![ChartConstant {
                    name: "d2".to_owned(),
                    of: 2,
                    value: std::f64::consts::FRAC_2_SQRT_PI,
                }],
                format!("laney_{binomial}"),
            ),
            false => (None, Vec::new(), binomial.to_owned()),
        };
        Ok(ChartFit {
            center,
            sigma: Some(self.unit_sigma(center)),
            estimator: Some(estimator),
            constants,
            degrees: None,
            points,
            observations: inspected.total(),
            sigma_z,
            shape: None,
            scale: None,
        })
    }

    fn line(&self, _panel: usize, fit: &ChartFit, nsigma: f64, index: usize) -> Line {
        let size = self.sizes.at(index);
        let binomial = self.chart.is_binomial();
        if self.chart == AttributeChart::Np {
            let center = size * fit.center;
            let sigma = (center * (1.0 - fit.center)).max(0.0).sqrt();
            return Line::within(center, sigma, nsigma, (0.0, size));
        }
        let variance = match binomial {
            true => fit.center * (1.0 - fit.center) / size,
            false => fit.center / size,
        };
        let sigma = variance.max(0.0).sqrt() * fit.sigma_z.unwrap_or(1.0);
        let highest = if binomial { 1.0 } else { f64::INFINITY };
        Line::within(fit.center, sigma, nsigma, (0.0, highest))
    }

    fn into_panels(self) -> Vec<Plotted> {
        let mut points = self.counts.to_vec();
        if !matches!(self.chart, AttributeChart::Np | AttributeChart::C) {
            dispatch!(Level::new(), _simd => self.sizes.divide(&mut points));
        }
        vec![Plotted {
            statistic: match self.chart {
                AttributeChart::P | AttributeChart::LaneyP => PlottedStatistic::Proportion,
                AttributeChart::Np => PlottedStatistic::Defectives,
                AttributeChart::C => PlottedStatistic::Defects,
                AttributeChart::U | AttributeChart::LaneyU => PlottedStatistic::DefectsPerUnit,
            },
            points,
            scope: RuleScope::Attribute,
        }]
    }
}
