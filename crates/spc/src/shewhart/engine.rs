//! From points to a chart: estimates, lines, signals, phase by phase.
//!
//! Every Shewhart chart is the same story with other formulas. A [`Model`] has the
//! formulas: what to estimate from some of the points, and the lines that follow from it for
//! each point. [`Scheme`] has the settings. [`Scheme::draw`] tells the story.
//!
//! ```text
//! let chart = scheme.draw(&XbarModel { .. })?;
//! ```

use super::answer::{
    ChartFit, ChartKind, ChartLines, ChartNote, ChartPanel, ChartPhase, ControlChart,
    PlottedStatistic, RebasedLines,
};
use super::reading::{self, Ruler};
use super::settings::{Baseline, OwnLines, check_nsigma, kept, sorted_exclusions, stretches};
use crate::{
    AfterSignal, FrozenLimits, Missing, RuleScope, RuleSet, RuleSpec, Rules, Signal, SpcError,
    UsedConstant, ZoneWidth,
};
use lineside_kernel::Column;
use std::ops::Range;

/// The lines of one point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    pub(crate) lower: f64,
    pub(crate) center: f64,
    pub(crate) upper: f64,
    /// One sigma of the plotted statistic.
    pub(crate) sigma: f64,
    /// Whether the lower limit was raised to what the statistic can be.
    pub(crate) lower_bound: bool,
    /// Whether the upper limit was lowered to what the statistic can be.
    pub(crate) upper_bound: bool,
}

impl Line {
    /// Limits either side of the centre, within what the statistic can be.
    pub(crate) fn within(center: f64, sigma: f64, nsigma: f64, bounds: (f64, f64)) -> Self {
        let (lower, upper) = (center - nsigma * sigma, center + nsigma * sigma);
        Self {
            lower: lower.max(bounds.0),
            center,
            upper: upper.min(bounds.1),
            sigma,
            lower_bound: lower < bounds.0,
            upper_bound: upper > bounds.1,
        }
    }

    #[inline]
    fn is_finite(&self) -> bool {
        // No spread of a subgroup of one: a line that is not there.
        self.center.is_nan() || (self.lower.is_finite() && self.upper.is_finite())
    }
}

/// One panel's points, and whether rules other than the limits read them.
pub(crate) struct Plotted {
    pub(crate) statistic: PlottedStatistic,
    pub(crate) points: Vec<f64>,
    /// What kind of chart it is, which decides which rules mean something here.
    pub(crate) scope: RuleScope,
}

/// The formulas of one chart.
pub(crate) trait Model {
    fn kind(&self) -> ChartKind;
    /// How many points there are.
    fn count(&self) -> usize;
    /// Whether the lines depend on nothing but the fit, so that they are equal for all points.
    fn is_uniform(&self) -> bool;
    /// What tells points of one fit with different lines apart: their size.
    fn size(&self, index: usize) -> f64;
    /// Estimates from the points in these runs.
    fn fit(&self, runs: &[Range<usize>]) -> Result<ChartFit, SpcError>;
    /// The lines of a point in a panel.
    fn line(&self, panel: usize, fit: &ChartFit, nsigma: f64, index: usize) -> Line;
    /// How many values make one point, where all are made of as many.
    fn subgroup_size(&self) -> Option<u32> {
        None
    }
    /// The points of each panel; asked for once, last.
    fn into_panels(self) -> Vec<Plotted>;
}

/// The settings of a chart.
pub(crate) struct Scheme<'a> {
    pub(crate) rules: RuleSet,
    pub(crate) own_rules: &'a [RuleSpec],
    pub(crate) after_signal: AfterSignal,
    pub(crate) zones: Option<ZoneWidth>,
    pub(crate) with_episodes: bool,
    pub(crate) nsigma: f64,
    pub(crate) missing: Missing,
    pub(crate) phase_starts: &'a [u32],
    pub(crate) phase_labels: Option<&'a Column<'a, i64>>,
    pub(crate) baseline: Option<Baseline>,
    pub(crate) exclude: &'a [u32],
    pub(crate) lines: Option<OwnLines>,
}

impl Scheme<'_> {
    /// Estimates, draws the lines and reads the points.
    pub(crate) fn draw<M: Model>(&self, model: M, panels: usize) -> Result<ControlChart, SpcError> {
        let count = model.count();
        u32::try_from(count).map_err(|_| SpcError::TooManyValues { given: count })?;
        check_nsigma(self.nsigma)?;
        let rules = Rules::new(self.rules, self.own_rules)?;
        if let Some(lines) = self.lines {
            lines.check()?;
        }
        let exclude = sorted_exclusions(self.exclude, count)?;
        let stretches = stretches(count, self.phase_starts, self.phase_labels)?;
        let phase = |stretch: &Range<usize>| {
            Ok::<_, SpcError>(ChartPhase {
                start: u32::try_from(stretch.start).unwrap_or(u32::MAX),
                end: u32::try_from(stretch.end).unwrap_or(u32::MAX),
                fit: model.fit(&kept(stretch, &exclude))?,
            })
        };
        let baseline = match self.baseline {
            Some(baseline) => Some(phase(&baseline.stretch(count)?)?),
            None => None,
        };
        // What the phases say for themselves matters only if there are several, or no baseline.
        let phases: Vec<ChartPhase> = match baseline {
            Some(_) if stretches.len() < 2 => Vec::new(),
            _ => stretches.iter().map(phase).collect::<Result<_, _>>()?,
        };
        let frozen: Option<Vec<ChartPhase>> = baseline.as_ref().map(|baseline| {
            let fit = || baseline.fit.clone();
            let over = |stretch: &Range<usize>| ChartPhase {
                start: u32::try_from(stretch.start).unwrap_or(u32::MAX),
                end: u32::try_from(stretch.end).unwrap_or(u32::MAX),
                fit: fit(),
            };
            stretches.iter().map(over).collect()
        });

        let mut notes = Vec::new();
        let mut drawn = Vec::new();
        for panel in 0..panels {
            let judged = frozen.as_deref().unwrap_or(&phases);
            let lines = self.lines_of(&model, panel, judged, &mut notes)?;
            let rebased = match (&frozen, phases.is_empty()) {
                (Some(_), false) => Some(self.lines_of(&model, panel, &phases, &mut notes)?),
                _ => None,
            };
            drawn.push((lines, rebased));
        }
        let kind = model.kind();
        let judged = frozen.as_deref().unwrap_or(&phases);
        let limits = (0..panels).map(|panel| self.frozen(&model, panel, judged));
        let limits: Vec<Option<FrozenLimits>> = limits.collect();
        let panels = model.into_panels().into_iter().zip(drawn).zip(limits);
        let panels = panels.map(|((plotted, (lines, rebased)), frozen)| {
            let (rules, unread) = rules.on(plotted.scope);
            ChartPanel {
                statistic: plotted.statistic,
                signals: self.read(&rules, &plotted, &lines, &stretches),
                rebased: rebased.map(|lines| RebasedLines {
                    signals: self.read(&rules, &plotted, &lines, &stretches),
                    lines,
                }),
                unread: match plotted.scope {
                    RuleScope::Spread => Vec::new(),
                    _ => unread,
                },
                frozen,
                lines,
                points: plotted.points.into(),
            }
        });
        let panels: Vec<ChartPanel> = panels.collect();
        if panels
            .iter()
            .take(1)
            .any(|panel| any_missing(&panel.points))
        {
            notes.push(ChartNote::MissingPoints);
        }
        let phases = match (&baseline, phases.is_empty()) {
            (Some(baseline), true) => vec![ChartPhase {
                start: 0,
                end: u32::try_from(count).unwrap_or(u32::MAX),
                fit: baseline.fit.clone(),
            }],
            _ => phases,
        };
        Ok(ControlChart {
            chart: kind,
            panels,
            phases,
            baseline,
            nsigma: self.nsigma,
            spec: None,
            notes,
        })
    }

    fn lines_of<M: Model>(
        &self,
        model: &M,
        panel: usize,
        phases: &[ChartPhase],
        notes: &mut Vec<ChartNote>,
    ) -> Result<ChartLines, SpcError> {
        let own = self.lines.filter(|_| panel == 0);
        let at = |phase: &ChartPhase, index: usize| {
            let line = model.line(panel, &phase.fit, self.nsigma, index);
            let line = own.map_or(line, |own| replaced(line, own));
            match line.is_finite() {
                true => Ok(line),
                false => Err(SpcError::OutOfRange {
                    what: "a control limit",
                }),
            }
        };
        let (mut low, mut high) = (false, false);
        let mut note = |low: bool, high: bool| {
            for (bound, said) in [
                (low, ChartNote::NoLowerLimit),
                (high, ChartNote::NoUpperLimit),
            ] {
                if bound && !notes.contains(&said) {
                    notes.push(said);
                }
            }
        };
        if let ([phase], true) = (phases, model.is_uniform()) {
            let line = at(phase, 0)?;
            note(line.lower_bound, line.upper_bound);
            return Ok(constant(line));
        }
        let count = model.count();
        let [mut lower, mut center, mut upper, mut sigma] =
            [(); 4].map(|()| Vec::with_capacity(count));
        let mut first = None;
        let mut equal = true;
        for phase in phases {
            let mut known = Known::default();
            for index in phase.start as usize..phase.end as usize {
                let size = model.size(index);
                let line = match known.find(size) {
                    Some(line) => line,
                    None => known.keep(size, at(phase, index)?),
                };
                low |= line.lower_bound;
                high |= line.upper_bound;
                equal = equal && *first.get_or_insert(line) == line;
                lower.push(line.lower);
                center.push(line.center);
                upper.push(line.upper);
                sigma.push(line.sigma);
            }
        }
        note(low, high);
        match first {
            Some(line) if equal => Ok(constant(line)),
            _ => Ok(ChartLines::PerPoint {
                lower: lower.into(),
                center: center.into(),
                upper: upper.into(),
                sigma: sigma.into(),
            }),
        }
    }

    /// The lines of the last phase for the points still to come.
    fn frozen<M: Model>(
        &self,
        model: &M,
        panel: usize,
        phases: &[ChartPhase],
    ) -> Option<FrozenLimits> {
        let phase = phases.last().filter(|_| model.is_uniform())?;
        let line = model.line(panel, &phase.fit, self.nsigma, phase.start as usize);
        let line = match self.lines {
            Some(own) if panel == 0 => replaced(line, own),
            _ => line,
        };
        if !(line.sigma.is_finite() && line.center.is_finite()) {
            return None;
        }
        let constants = phase.fit.constants.iter().map(|constant| UsedConstant {
            name: format!("{}({})", constant.name, constant.of),
            value: constant.value,
        });
        Some(FrozenLimits {
            lower: Some(line.lower),
            upper: Some(line.upper),
            multiple: self.nsigma,
            estimator: phase.fit.estimator.clone(),
            constants: constants.collect(),
            degrees_of_freedom: phase.fit.degrees,
            count: Some(phase.fit.points),
            subgroup_size: model.subgroup_size(),
            phase: (phases.len() > 1).then(|| format!("points {} to {}", phase.start, phase.end)),
            ..FrozenLimits::new(line.center, line.sigma)
        })
    }

    fn read(
        &self,
        rules: &Rules,
        plotted: &Plotted,
        lines: &ChartLines,
        stretches: &[Range<usize>],
    ) -> Vec<Signal> {
        reading::read(
            &plotted.points,
            lines,
            &Ruler {
                rules,
                missing: self.missing,
                after_signal: self.after_signal,
                zones: self.zones.unwrap_or(match self.lines {
                    Some(_) => ZoneWidth::EachSide,
                    None => ZoneWidth::Sigma,
                }),
                with_episodes: self.with_episodes,
                stretches,
            },
        )
    }
}

/// Whether a point is missing; by blocks, since to ask after each point costs more than to read on.
fn any_missing(points: &[f64]) -> bool {
    let missing = |block: &[f64]| block.iter().fold(false, |any, point| any | point.is_nan());
    points.chunks(512).any(missing)
}

/// The lines of the sizes met so far: mostly whole numbers, and not large.
#[derive(Default)]
struct Known {
    /// By size.
    whole: Vec<Option<Line>>,
    /// With their sizes, of the others.
    odd: Vec<(f64, Line)>,
}

impl Known {
    /// Sizes from here on are rare.
    const LARGEST: f64 = 4096.0;
    /// More of the others are not worth the search.
    const MOST: usize = 4;

    /// Where the line of a size is kept.
    fn place(size: f64) -> Option<usize> {
        let in_range = (0.0..Self::LARGEST).contains(&size);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range was checked, and a fraction is looked for next"
        )]
        let place = size as u32;
        (in_range && f64::from(place) == size).then_some(place as usize)
    }

    #[inline]
    fn find(&self, size: f64) -> Option<Line> {
        match Self::place(size) {
            Some(place) => *self.whole.get(place)?,
            None => {
                let known = self.odd.iter().find(|(known, _)| *known == size);
                known.map(|(_, line)| *line)
            }
        }
    }

    fn keep(&mut self, size: f64, line: Line) -> Line {
        match Self::place(size) {
            Some(place) => {
                if self.whole.len() <= place {
                    self.whole.resize(place + 1, None);
                }
                if let Some(known) = self.whole.get_mut(place) {
                    *known = Some(line);
                }
            }
            None if self.odd.len() < Self::MOST => self.odd.push((size, line)),
            None => {}
        }
        line
    }
}

fn constant(line: Line) -> ChartLines {
    ChartLines::Constant {
        lower: line.lower,
        center: line.center,
        upper: line.upper,
        sigma: line.sigma.is_finite().then_some(line.sigma),
    }
}

/// Puts somebody's own lines in place of the computed ones.
fn replaced(line: Line, own: OwnLines) -> Line {
    Line {
        lower: own.lower.unwrap_or(line.lower),
        center: own.center.unwrap_or(line.center),
        upper: own.upper.unwrap_or(line.upper),
        sigma: line.sigma,
        lower_bound: line.lower_bound && own.lower.is_none(),
        upper_bound: line.upper_bound && own.upper.is_none(),
    }
}
