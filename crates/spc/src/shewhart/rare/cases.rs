//! The g chart: the cases between one rare event and the next.
//!
//! ```
//! use lineside_spc::CasesBetween;
//!
//! let cases = [23.0, 5.0, 41.0, 12.0, 0.0, 30.0];
//! let chart = CasesBetween::of(&cases).chart()?;
//! assert!((chart.phases[0].fit.center - 18.5).abs() < 1e-12);
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::{check_values, count_of, mean_of, present};
use crate::shewhart::answer::{ChartFit, ChartKind, ControlChart, PlottedStatistic};
use crate::shewhart::engine::{Line, Model, Plotted, Scheme};
use crate::shewhart::settings::{Baseline, OwnLines, check_finite, three};
use crate::{AfterSignal, Missing, RuleScope, RuleSet, RuleSpec, SpcError, ZoneWidth, missing};
use lineside_kernel::Column;
use lineside_statistics::{Continuous, Normal};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How the limits of cases between events are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum CasesLimits {
    /// The mean, and three sigmas of the geometric distribution with that mean, as Kaminsky
    /// and Benneyan have it; qcc's g chart. The default.
    #[default]
    ThreeSigma,
    /// The median and the quantiles that a normal point exceeds as rarely, interpolated
    /// between whole numbers, with the chance `((N - 1) / N) / (mean + 1)`: Minitab's and
    /// JASP's G chart.
    Quantiles,
}

/// Draws up a g chart: the cases between rare events.
///
/// For infections between which so many patients left well, breakdowns between which so
/// many cycles ran. Each value is the number of cases between two events, or, with
/// `minimum` 1, the number of cases up to and with the event.
///
/// Only rules about the limits, runs, trends and alternation are read: the distribution is
/// far from normal.
///
/// References: F. C. Kaminsky, J. C. Benneyan, R. D. Davis, R. J. Burke, "Statistical control
/// charts based on a geometric distribution", *Journal of Quality Technology* 24(2), 1992,
/// 63-69; J. C. Benneyan, "Number-between g-type statistical quality control charts",
/// *Health Care Management Science* 4, 2001, 305-318.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CasesBetween<'a> {
    /// The cases between each event and the one before: whole numbers; null where unknown.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'a, f64>,
    /// How the limits are found.
    #[serde(default)]
    pub method: CasesLimits,
    /// The smallest number there can be: 0 where only the cases between count, 1 where the
    /// event itself counts too.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(max = 1)))]
    pub minimum: u32,
    /// The known mean number of cases. Left out, it is estimated.
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

impl<'a> CasesBetween<'a> {
    /// A chart of these numbers, everything else at its default.
    #[must_use]
    pub fn of(values: impl Into<Column<'a, f64>>) -> Self {
        Self {
            values: values.into(),
            method: CasesLimits::default(),
            minimum: 0,
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

impl CasesBetween<'_> {
    /// Draws up the chart.
    ///
    /// # Errors
    /// [`SpcError`] when a value is broken or below the minimum, none is kept, or a setting
    /// makes no sense.
    ///
    /// # Complexity
    /// O(n) time; memory for the points.
    pub fn chart(&self) -> Result<ControlChart, SpcError> {
        if self.minimum > 1 {
            return Err(SpcError::BadSetting {
                field: "minimum",
                value: self.minimum.to_string(),
                expected: "0 or 1",
            });
        }
        let lowest = f64::from(self.minimum);
        let usable = |value: f64| value.is_finite() && value >= lowest && value.fract() == 0.0;
        check_values(
            &self.values,
            self.missing,
            "a whole number, not below `minimum`",
            usable,
        )?;
        check_finite("center", self.center)?;
        if let Some(center) = self.center.filter(|center| *center < lowest) {
            return Err(SpcError::BadSetting {
                field: "center",
                value: center.to_string(),
                expected: "a mean number of cases, not below `minimum`",
            });
        }
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
        scheme.draw(
            CasesModel {
                values: &self.values,
                method: self.method,
                lowest,
                known: self.center,
            },
            1,
        )
    }
}

struct CasesModel<'a> {
    values: &'a [f64],
    method: CasesLimits,
    lowest: f64,
    known: Option<f64>,
}

impl Model for CasesModel<'_> {
    fn kind(&self) -> ChartKind {
        ChartKind::G
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
        let values = present(self.values, runs);
        let (center, unbiased) = match self.known {
            Some(center) => (center, 1.0),
            None => {
                let count = f64::from(count_of(&values));
                (mean_of(&values)?, (count - 1.0) / count)
            }
        };
        let between = center - self.lowest;
        let chance = match self.method {
            CasesLimits::ThreeSigma => 1.0 / (between + 1.0),
            CasesLimits::Quantiles => unbiased / (between + 1.0),
        };
        if chance <= 0.0 {
            return Err(SpcError::CannotEstimate {
                what: "the chance of the event",
                needed: "at least two values must be kept",
                field: "values",
            });
        }
        Ok(ChartFit {
            center,
            sigma: Some((between * (between + 1.0)).sqrt()),
            estimator: Some(
                match self.method {
                    CasesLimits::ThreeSigma => "geometric",
                    CasesLimits::Quantiles => "geometric_quantiles",
                }
                .to_owned(),
            ),
            constants: Vec::new(),
            degrees: None,
            points: count_of(&values),
            observations: f64::from(count_of(&values)),
            sigma_z: None,
            shape: None,
            scale: Some(chance),
        })
    }

    fn line(&self, _panel: usize, fit: &ChartFit, nsigma: f64, _index: usize) -> Line {
        let (chance, sigma) = (fit.scale.unwrap_or(1.0), fit.sigma.unwrap_or(0.0));
        if self.method == CasesLimits::ThreeSigma {
            return Line::within(fit.center, sigma, nsigma, (self.lowest, f64::INFINITY));
        }
        let at = |tail: f64| self.lowest + cases_quantile(tail, chance);
        Line {
            lower: at(Normal::STANDARD.sf(-nsigma)),
            center: at(0.5),
            upper: at(Normal::STANDARD.sf(nsigma)),
            sigma,
            lower_bound: false,
            upper_bound: false,
        }
    }

    fn into_panels(self) -> Vec<Plotted> {
        vec![Plotted {
            statistic: PlottedStatistic::CasesBetween,
            points: self.values.to_vec(),
            scope: RuleScope::Attribute,
        }]
    }
}

/// The number of cases before an event of this chance that is exceeded with the chance
/// `tail`, linear between whole numbers. At or below 0 there is nothing: not below zero.
fn cases_quantile(tail: f64, chance: f64) -> f64 {
    if chance >= 1.0 {
        return 0.0;
    }
    // The chance of more than k cases up to the event is (1 - chance)^k.
    let ln_miss = (-chance).ln_1p();
    let whole = (tail.ln() / ln_miss).floor();
    let (below, above) = ((whole * ln_miss).exp(), ((whole + 1.0) * ln_miss).exp());
    (whole + (below - tail) / (below - above) - 1.0).max(0.0)
}
