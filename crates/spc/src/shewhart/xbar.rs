//! The chart of subgroup means, with ranges or standard deviations beneath.
//!
//! ```
//! use lineside_spc::Xbar;
//!
//! let values = [74.03, 74.00, 74.02, 73.99, 73.99, 74.01, 74.02, 74.00, 74.00];
//! let chart = Xbar { size: Some(3), ..Xbar::of(&values) }.chart()?;
//! let fit = &chart.phases[0].fit;
//! assert!((fit.center - 74.006_666_666_666_67).abs() < 1e-12);
//! // The mean range 0.02333.. over d2(3) = 1.6926...
//! assert!((fit.sigma.unwrap_or(0.0) - 0.013_785_752_7).abs() < 1e-6);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::answer::{ChartFit, ChartKind, ChartNote, ControlChart, PlottedStatistic};
use super::constants::{c4, c5, range_constants};
use super::engine::{Line, Model, Plotted, Scheme};
use super::estimator::{SubgroupSigma, estimate_equal, estimate_runs};
use super::settings::{Baseline, OwnLines, SpecLimits, check_finite, three};
use super::spread::Spread;
use super::subgroups::{Cut, Grouped, Sizes, Subgroups};
use crate::{
    AfterSignal, KnownLimits, Missing, RuleScope, RuleSet, RuleSpec, SpcError, ZoneWidth, missing,
};
use lineside_kernel::Column;
use lineside_statistics::Sum;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Draws up a control chart of subgroup means and of the spread within subgroups (X-bar/R,
/// X-bar/S).
///
/// For a process from which a few values are taken together now and then: five parts each
/// hour. The upper panel shows whether the level moved between subgroups, the lower whether
/// the scatter within them changed; read the lower one first, since the limits of the
/// upper one rest on it.
///
/// - The centre is the mean of all single values, whatever the sizes of the subgroups.
/// - Sigma is estimated within subgroups, as `sigma` says; the answer names the way, its
///   constants and its degrees of freedom.
/// - Each mean has the sigma of its own size, `sigma / sqrt(n)`. When sizes differ every
///   point has lines of its own, and the zones of rules follow them.
/// - A missing member (null) makes its subgroup smaller; a subgroup without members has
///   no point. A subgroup of one value has a mean but no spread, and takes no part in the
///   estimate of sigma. A last subgroup that is smaller is judged by its own wider limits.
/// - A point on a limit is in control. Rules other than the limits read the means only.
///
/// Limits are estimated from the whole series, from each phase (`phase_starts` or
/// `phase_labels`), or from a `baseline` and applied to all; with both a baseline and
/// phases the answer holds both sets of lines. No run of points crosses into a new phase.
///
/// References: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931;
/// D. C. Montgomery, *Introduction to Statistical Quality Control*, "Control charts for
/// x-bar and R", "... for x-bar and s"; ISO 7870-2:2023.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Xbar<'a> {
    /// The measurements, subgroup after subgroup.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// How many values each subgroup has. Give this, `sizes` or `groups`.
    #[serde(default)]
    pub size: Option<u32>,
    /// How many values each subgroup has, one number a subgroup.
    #[serde(default)]
    pub sizes: Option<Column<'a, u32>>,
    /// Which subgroup each value belongs to: any whole numbers. Subgroups stand in the order in
    /// which their numbers first appear.
    #[serde(default)]
    pub groups: Option<Column<'a, i64>>,
    /// What the lower panel shows.
    #[serde(default)]
    pub spread: Spread,
    /// How sigma is estimated; left out, from what the lower panel shows: `rbar` or `sbar`.
    #[serde(default)]
    pub sigma: Option<SubgroupSigma>,
    /// The centre and the sigma of single values to judge by, frozen from an earlier chart or
    /// set as target. Left out, both are estimated.
    #[serde(default)]
    pub limits: Option<KnownLimits>,
    /// The set of rules that reads the means. Each further rule adds false alarms.
    #[serde(default)]
    pub rules: RuleSet,
    /// Rules of your own, read after those of the set.
    #[serde(default)]
    pub own_rules: Vec<RuleSpec>,
    /// What a signal does to the history of the rules.
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// How wide the zones of the rules are; left out, one sigma of the plotted point, or a
    /// third of the way to each limit where you set `lines` yourself.
    #[serde(default)]
    pub zones: Option<ZoneWidth>,
    /// Whether signals also hold the stretches that they cover.
    #[serde(default)]
    pub with_episodes: bool,
    /// How many sigmas of the plotted statistic the limits stand from the centre.
    #[serde(default = "three")]
    pub nsigma: f64,
    /// What a missing value does. A subgroup without members ends a run unless they are
    /// skipped.
    #[serde(default)]
    pub missing: Missing,
    /// The first subgroup of each phase after the first, counted from 0.
    #[serde(default)]
    pub phase_starts: Column<'a, u32>,
    /// A label for each subgroup; a new phase begins where it changes.
    #[serde(default)]
    pub phase_labels: Option<Column<'a, i64>>,
    /// The subgroups to estimate from; all are judged by the result.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// Subgroups that are shown and judged but not estimated from.
    #[serde(default)]
    pub exclude: Column<'a, u32>,
    /// Lines of the upper panel that you set yourself.
    #[serde(default)]
    pub lines: Option<OwnLines>,
    /// Specification limits of the single values, for the count of those outside.
    #[serde(default)]
    pub spec: Option<SpecLimits>,
}

impl<'a> Xbar<'a> {
    /// A chart of these values, everything else at its default; say how they are grouped.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            size: None,
            sizes: None,
            groups: None,
            spread: Spread::default(),
            sigma: None,
            limits: None,
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
            spec: None,
        }
    }
}

impl Xbar<'_> {
    /// Draws up the chart.
    ///
    /// # Errors
    /// [`SpcError`] when the values do not fall into subgroups, none of two or more is left to
    /// estimate from, a value is infinite, or a setting makes no sense.
    ///
    /// # Complexity
    /// O(n) time; memory for the points.
    pub fn chart(&self) -> Result<ControlChart, SpcError> {
        if let Some(known) = self.limits {
            check_known(known)?;
        }
        if let Some(spec) = &self.spec {
            spec.check()?;
        }
        let grouped = Grouped::read(
            &self.values,
            self.size,
            self.sizes.as_ref(),
            self.groups.as_ref(),
        )?;
        if grouped.values.is_empty() {
            return Err(SpcError::TooFewValues {
                given: 0,
                needed: 1,
            });
        }
        let how = self.sigma.unwrap_or(SubgroupSigma::usual(self.spread));
        let subgroups = Subgroups::of(&grouped, self.spread, self.missing)?;
        // The estimate may need another spread than the one that is shown.
        let estimated = match self.limits {
            None if how.spread() != self.spread => {
                Some(Subgroups::of(&grouped, how.spread(), self.missing)?.spreads)
            }
            _ => None,
        };
        let mut notes = Vec::new();
        if let (Cut::Every(size), Sizes::Each(_)) = (&grouped.cut, &subgroups.sizes)
            && !grouped.values.len().is_multiple_of((*size as usize).max(1))
        {
            notes.push(ChartNote::PartialSubgroup);
        }
        if subgroups.sizes.any_is_one() {
            notes.push(ChartNote::SubgroupsOfOne);
        }
        let model = XbarModel {
            grouped: &grouped,
            subgroups,
            estimated,
            how,
            spread: self.spread,
            known: self.limits,
        };
        let mut chart = self.scheme().draw(model, 2)?;
        chart.spec = self.spec.map(|spec| spec.count(&self.values));
        notes.append(&mut chart.notes);
        chart.notes = notes;
        Ok(chart)
    }

    fn scheme(&self) -> Scheme<'_> {
        Scheme {
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
        }
    }
}

/// Refuses a known centre or sigma that is no number.
pub(crate) fn check_known(known: KnownLimits) -> Result<(), SpcError> {
    check_finite("limits.center", Some(known.center))?;
    check_finite("limits.sigma", Some(known.sigma))?;
    if known.sigma < 0.0 {
        return Err(SpcError::BadSetting {
            field: "limits.sigma",
            value: known.sigma.to_string(),
            expected: "a finite number, zero or above",
        });
    }
    Ok(())
}

struct XbarModel<'a> {
    grouped: &'a Grouped<'a>,
    subgroups: Subgroups,
    /// The spreads to estimate from, where they are not those shown.
    estimated: Option<Vec<f64>>,
    how: SubgroupSigma,
    spread: Spread,
    known: Option<KnownLimits>,
}

impl XbarModel<'_> {
    /// The mean of all single values in the runs of subgroups, and their number.
    fn grand_mean(&self, runs: &[Range<usize>]) -> Result<(f64, u32), SpcError> {
        let mut sum = Sum::default();
        let mut count = 0_usize;
        let complete = matches!(self.subgroups.sizes, Sizes::All(_));
        for run in runs {
            let values = self.values_of(run);
            if let Some(total) = self.subgroups.total
                && complete
                && runs.len() == 1
                && values.len() == self.grouped.values.len()
            {
                sum = total;
                count = values.len();
            } else if complete || values.iter().all(|value| !value.is_nan()) {
                sum.add(values);
                count += values.len();
            } else {
                let present: Vec<f64> = values.iter().copied().filter(|v| !v.is_nan()).collect();
                sum.add(&present);
                count += present.len();
            }
        }
        let count = u32::try_from(count).map_err(|_| SpcError::TooManyValues { given: count })?;
        if count == 0 {
            return Err(SpcError::CannotEstimate {
                what: "the centre",
                needed: "at least one value must be kept",
                field: "values",
            });
        }
        let mean = sum.mean(count);
        if mean.is_finite() {
            return Ok((mean, count));
        }
        Err(SpcError::OutOfRange {
            what: "the sum of the values",
        })
    }

    /// The values of a run of subgroups.
    fn values_of(&self, run: &Range<usize>) -> &[f64] {
        let (start, end) = match &self.grouped.cut {
            Cut::Every(size) => {
                let size = *size as usize;
                (run.start.saturating_mul(size), run.end.saturating_mul(size))
            }
            Cut::Sizes(sizes) => {
                let total = |until: usize| sizes.iter().take(until).map(|n| *n as usize).sum();
                (total(run.start), total(run.end))
            }
        };
        let end = end.min(self.grouped.values.len());
        self.grouped.values.get(start..end).unwrap_or_default()
    }
}

impl Model for XbarModel<'_> {
    fn kind(&self) -> ChartKind {
        match self.spread {
            Spread::Range => ChartKind::XbarR,
            Spread::StandardDeviation => ChartKind::XbarS,
        }
    }

    fn count(&self) -> usize {
        self.subgroups.means.len()
    }

    fn is_uniform(&self) -> bool {
        matches!(self.subgroups.sizes, Sizes::All(_))
    }

    fn size(&self, index: usize) -> f64 {
        f64::from(self.subgroups.sizes.at(index))
    }

    fn subgroup_size(&self) -> Option<u32> {
        match &self.subgroups.sizes {
            Sizes::All(size) => Some(*size),
            Sizes::Each(_) => None,
        }
    }

    fn fit(&self, runs: &[Range<usize>]) -> Result<ChartFit, SpcError> {
        let points: usize = runs.iter().map(Range::len).sum();
        let points = u32::try_from(points).unwrap_or(u32::MAX);
        if let Some(known) = self.known {
            return Ok(ChartFit {
                center: known.center,
                sigma: Some(known.sigma),
                estimator: None,
                constants: Vec::new(),
                degrees: None,
                points: 0,
                observations: 0.0,
                sigma_z: None,
                shape: None,
                scale: None,
            });
        }
        let (center, observations) = self.grand_mean(runs)?;
        let spreads = self.estimated.as_deref().unwrap_or(&self.subgroups.spreads);
        let sizes = &self.subgroups.sizes;
        let fit = match (sizes, runs) {
            // The usual case, without a look-up for each subgroup.
            (Sizes::All(size), [run]) => {
                let spreads = spreads.get(run.clone()).unwrap_or_default();
                estimate_equal(self.how, spreads, *size)?
            }
            (Sizes::All(size), _) => {
                let all: Vec<u32> = vec![*size; spreads.len()];
                estimate_runs(self.how, parts(spreads, &all, runs))?
            }
            (Sizes::Each(sizes), _) => estimate_runs(self.how, parts(spreads, sizes, runs))?,
        };
        let name = serde_name(self.how);
        Ok(ChartFit {
            center,
            sigma: Some(fit.sigma),
            estimator: Some(name.to_owned()),
            constants: fit.constants,
            degrees: Some(fit.degrees),
            points: points.min(fit.subgroups.max(1)),
            observations: f64::from(observations),
            sigma_z: None,
            shape: None,
            scale: None,
        })
    }

    fn line(&self, panel: usize, fit: &ChartFit, nsigma: f64, index: usize) -> Line {
        let size = self.subgroups.sizes.at(index);
        let sigma = fit.sigma.unwrap_or(0.0);
        if panel == 0 {
            let own = sigma / f64::from(size.max(1)).sqrt();
            return Line::within(fit.center, own, nsigma, (f64::NEG_INFINITY, f64::INFINITY));
        }
        let nowhere = Line {
            lower: f64::NAN,
            center: f64::NAN,
            upper: f64::NAN,
            sigma: f64::NAN,
            lower_bound: false,
            upper_bound: false,
        };
        if size < 2 {
            return nowhere;
        }
        let (center, own) = match self.spread {
            Spread::Range => match range_constants(size) {
                Ok(constants) => (constants.d2 * sigma, constants.d3 * sigma),
                Err(_) => return nowhere,
            },
            Spread::StandardDeviation => (c4(size) * sigma, c5(size) * sigma),
        };
        Line::within(center, own, nsigma, (0.0, f64::INFINITY))
    }

    fn into_panels(self) -> Vec<Plotted> {
        vec![
            Plotted {
                statistic: PlottedStatistic::Mean,
                points: self.subgroups.means,
                scope: RuleScope::Location,
            },
            Plotted {
                statistic: match self.spread {
                    Spread::Range => PlottedStatistic::Range,
                    Spread::StandardDeviation => PlottedStatistic::StandardDeviation,
                },
                points: self.subgroups.spreads,
                scope: RuleScope::Spread,
            },
        ]
    }
}

/// The spreads and sizes of some runs of subgroups.
fn parts<'s>(
    spreads: &'s [f64],
    sizes: &'s [u32],
    runs: &'s [Range<usize>],
) -> impl Iterator<Item = (&'s [f64], &'s [u32])> {
    runs.iter().map(|run| {
        let spreads = spreads.get(run.clone()).unwrap_or_default();
        (spreads, sizes.get(run.clone()).unwrap_or_default())
    })
}

fn serde_name(how: SubgroupSigma) -> &'static str {
    match how {
        SubgroupSigma::Rbar => "rbar",
        SubgroupSigma::MvlueR => "mvlue_r",
        SubgroupSigma::MedianRange => "median_range",
        SubgroupSigma::Sbar => "sbar",
        SubgroupSigma::MvlueS => "mvlue_s",
        SubgroupSigma::Pooled => "pooled",
        SubgroupSigma::Rmsdf => "rmsdf",
    }
}
