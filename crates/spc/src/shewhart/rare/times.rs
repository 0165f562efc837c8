//! The t chart: the time between one rare event and the next.
//!
//! ```
//! use lineside_spc::TimesBetween;
//!
//! let days = [12.5, 3.0, 20.0, 7.5, 1.2, 30.0];
//! let chart = TimesBetween::of(&days).chart()?;
//! assert_eq!(chart.phases[0].fit.estimator.as_deref(), Some("power"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::{check_values, count_of, mean_of, present};
use crate::shewhart::answer::{ChartFit, ChartKind, ChartNote, ControlChart, PlottedStatistic};
use crate::shewhart::engine::{Line, Model, Plotted, Scheme};
use crate::shewhart::estimator::{ChartConstant, Total};
use crate::shewhart::settings::{Baseline, OwnLines, three};
use crate::shewhart::weibull;
use crate::{AfterSignal, Missing, RuleScope, RuleSet, RuleSpec, SpcError, ZoneWidth, missing};
use lineside_kernel::Column;
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How the limits of times between events are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum TimesLimits {
    /// Nelson's transformation: the times to the power of 1/3.6 are nearly normal when events
    /// strike at random; an individuals chart of those gives lines that are transformed
    /// back. The fit's sigma is that of the transformed times. The default.
    #[default]
    Power,
    /// Quantiles of a Weibull distribution, fitted by maximum likelihood: Minitab's and JMP's
    /// T chart. Times of zero are left out of the fit.
    Weibull,
    /// Quantiles of an exponential distribution with the mean of the times: events strike at
    /// random.
    Exponential,
}

/// Draws up a t chart: the time between rare events.
///
/// Each value is the time since the event before, in any one unit. A point above the upper
/// limit says that events became rarer, one below the lower limit that they crowd.
/// Only rules about the limits, runs, trends and alternation are read.
///
/// References: L. S. Nelson, "A control chart for parts-per-million nonconforming items",
/// *Journal of Quality Technology* 26(3), 1994, 239-240; D. C. Montgomery, *Introduction to
/// Statistical Quality Control*, "Dealing with low defect levels".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimesBetween<'a> {
    /// The time between each event and the one before, zero or above; null where unknown.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// How the limits are found.
    #[serde(default)]
    pub method: TimesLimits,
    /// The set of rules that reads the points.
    #[serde(default)]
    pub rules: RuleSet,
    /// Rules of your own, read after those of the set.
    #[serde(default)]
    pub own_rules: Vec<RuleSpec>,
    /// What a signal does to the history of the rules.
    #[serde(default)]
    pub after_signal: AfterSignal,
    /// How wide the zones of your own rules are; left out, a third of the way to each limit.
    #[serde(default)]
    pub zones: Option<ZoneWidth>,
    /// Whether signals also hold the stretches that they cover.
    #[serde(default)]
    pub with_episodes: bool,
    /// How far out the limits are: in sigmas, or where the limits are quantiles, in sigmas of
    /// a normal distribution with the same chances.
    #[serde(default = "three")]
    pub nsigma: f64,
    /// What a missing interval does.
    #[serde(default)]
    pub missing: Missing,
    /// The first interval of each phase after the first, counted from 0.
    #[serde(default)]
    pub phase_starts: Column<'a, u32>,
    /// A label for each interval; a new phase begins where it changes.
    #[serde(default)]
    pub phase_labels: Option<Column<'a, i64>>,
    /// The intervals to estimate from; all are judged by the result.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// Intervals that are shown and judged but not estimated from.
    #[serde(default)]
    pub exclude: Column<'a, u32>,
    /// Lines that you set yourself.
    #[serde(default)]
    pub lines: Option<OwnLines>,
}

impl<'a> TimesBetween<'a> {
    /// A chart of these times, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            method: TimesLimits::default(),
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

impl TimesBetween<'_> {
    /// Draws up the chart.
    ///
    /// # Errors
    /// [`SpcError`] when a time is negative or infinite, too few are kept to estimate from, or
    /// a setting makes no sense.
    ///
    /// # Complexity
    /// O(n) time; the Weibull fit takes some twenty passes. Memory for the points.
    pub fn chart(&self) -> Result<ControlChart, SpcError> {
        let usable = |value: f64| value.is_finite() && value >= 0.0;
        check_values(
            &self.values,
            self.missing,
            "a finite time, zero or above",
            usable,
        )?;
        let scheme = Scheme {
            rules: self.rules,
            own_rules: &self.own_rules,
            after_signal: self.after_signal,
            zones: self.zones.or(Some(ZoneWidth::EachSide)),
            with_episodes: self.with_episodes,
            nsigma: self.nsigma,
            missing: self.missing,
            phase_starts: &self.phase_starts,
            phase_labels: self.phase_labels.as_ref(),
            baseline: self.baseline,
            exclude: &self.exclude,
            lines: self.lines,
        };
        let mut chart = scheme.draw(
            TimesModel {
                values: &self.values,
                method: self.method,
                skip: self.missing == Missing::Skip,
            },
            1,
        )?;
        if self.method == TimesLimits::Weibull && self.values.contains(&0.0) {
            chart.notes.push(ChartNote::ZerosLeftOut);
        }
        Ok(chart)
    }
}

struct TimesModel<'a> {
    values: &'a [f64],
    method: TimesLimits,
    /// Whether neighbours of a missing time are neighbours.
    skip: bool,
}

/// Nelson's exponent: the Weibull shape that is closest to normal.
const NORMAL_SHAPE: f64 = 3.6;

impl TimesModel<'_> {
    fn fit_power(&self, runs: &[Range<usize>]) -> Result<ChartFit, SpcError> {
        let values = present(self.values, runs);
        let (mut ranges, mut count) = (Total::default(), 0.0);
        for run in runs {
            let mut before: Option<f64> = None;
            for time in self.values.get(run.clone()).unwrap_or_default() {
                if time.is_nan() {
                    before = before.filter(|_| self.skip);
                    continue;
                }
                let transformed = time.powf(1.0 / NORMAL_SHAPE);
                if let Some(before) = before {
                    ranges.add((transformed - before).abs());
                    count += 1.0;
                }
                before = Some(transformed);
            }
        }
        if count == 0.0 {
            return Err(SpcError::CannotEstimate {
                what: "sigma of the times",
                needed: "at least two neighbouring times must be kept",
                field: "values",
            });
        }
        let transformed: Vec<f64> = values.iter().map(|t| t.powf(1.0 / NORMAL_SHAPE)).collect();
        let d2 = std::f64::consts::FRAC_2_SQRT_PI;
        Ok(ChartFit {
            center: mean_of(&transformed)?.powf(NORMAL_SHAPE),
            sigma: Some(ranges.value() / count / d2),
            estimator: Some("power".to_owned()),
            constants: vec![ChartConstant {
                name: "d2".to_owned(),
                of: 2,
                value: d2,
            }],
            degrees: None,
            points: count_of(&values),
            observations: f64::from(count_of(&values)),
            sigma_z: None,
            shape: None,
            scale: None,
        })
    }
}

impl Model for TimesModel<'_> {
    fn kind(&self) -> ChartKind {
        ChartKind::T
    }

    fn count(&self) -> usize {
        self.values.len()
    }

    fn is_uniform(&self) -> bool {
        true
    }

    fn size(&self, _index: usize) -> f64 {
        1.0
    }

    fn fit(&self, runs: &[Range<usize>]) -> Result<ChartFit, SpcError> {
        if self.method == TimesLimits::Power {
            return self.fit_power(runs);
        }
        let values = present(self.values, runs);
        let (shape, scale, name) = match self.method {
            TimesLimits::Weibull => {
                let (shape, scale) = weibull::fit(&values).ok_or(SpcError::CannotEstimate {
                    what: "the Weibull distribution",
                    needed: "at least two different times above zero must be kept",
                    field: "values",
                })?;
                (shape, scale, "weibull")
            }
            _ => (1.0, mean_of(&values)?, "exponential"),
        };
        Ok(ChartFit {
            center: weibull::upper_quantile(0.5, shape, scale),
            sigma: None,
            estimator: Some(name.to_owned()),
            constants: Vec::new(),
            degrees: None,
            points: count_of(&values),
            observations: f64::from(count_of(&values)),
            sigma_z: None,
            shape: Some(shape),
            scale: Some(scale),
        })
    }

    fn line(&self, _panel: usize, fit: &ChartFit, nsigma: f64, _index: usize) -> Line {
        if let (Some(shape), Some(scale)) = (fit.shape, fit.scale) {
            let at = |tail: f64| weibull::upper_quantile(tail, shape, scale);
            return Line {
                lower: at(Normal::STANDARD.sf(-nsigma)),
                center: fit.center,
                upper: at(Normal::STANDARD.sf(nsigma)),
                sigma: f64::NAN,
                lower_bound: false,
                upper_bound: false,
            };
        }
        let center = fit.center.powf(1.0 / NORMAL_SHAPE);
        let flat = Line::within(
            center,
            fit.sigma.unwrap_or(0.0),
            nsigma,
            (0.0, f64::INFINITY),
        );
        Line {
            lower: flat.lower.powf(NORMAL_SHAPE),
            center: fit.center,
            upper: flat.upper.powf(NORMAL_SHAPE),
            sigma: f64::NAN,
            ..flat
        }
    }

    fn into_panels(self) -> Vec<Plotted> {
        vec![Plotted {
            statistic: PlottedStatistic::TimeBetween,
            points: self.values.to_vec(),
            scope: RuleScope::Attribute,
        }]
    }
}
