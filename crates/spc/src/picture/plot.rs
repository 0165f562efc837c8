//! A control chart as a drawing, before anybody chose how to draw it.
//!
//! Every chart becomes a [`Plot`]: panels with traces, lines and marks. From it come the
//! SVG and the Vega-Lite specification, so that both show the same and a chart needs to say
//! only once what is worth seeing. A plot is plain data; you may build your own.
//!
//! ```
//! use lineside_spc::Xbar;
//!
//! let values = [5.0, 5.2, 4.9, 5.1, 5.0, 5.3, 6.8, 7.0];
//! let chart = Xbar { size: Some(2), ..Xbar::of(&values) }.chart()?;
//! let plot = chart.plot("Shaft diameter, mm");
//! assert!(plot.to_svg().starts_with("<svg"));
//! assert!(plot.to_vega_lite().contains("vega-lite/v5"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use crate::{
    ChartKind, ChartLines, ChartPanel, ControlChart, IndividualsChart, IndividualsPhase, Limits,
    PlottedStatistic, Rule, RuleName, Signal, missing,
};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// A drawing of a control chart.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Plot {
    /// What stands above it.
    pub title: String,
    /// What stands below the title: what was charted, and by what.
    #[serde(default)]
    pub subtitle: String,
    /// What the horizontal axis counts.
    #[serde(default = "number")]
    pub across: String,
    /// The panels, from the top; they share the horizontal axis.
    pub panels: Vec<PlotPanel>,
}

fn number() -> String {
    "Number".to_owned()
}

/// One panel of a drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotPanel {
    /// What is plotted.
    pub name: String,
    /// The points: one trace, or two for the sides of a cumulative sum.
    pub traces: Vec<PlotTrace>,
    /// The lines they are judged by.
    #[serde(default)]
    pub lines: Vec<PlotLine>,
    /// What is marked.
    #[serde(default)]
    pub signals: Vec<PlotSignal>,
    /// The points at which a new phase begins.
    #[serde(default)]
    pub phase_starts: Column<'static, u32>,
    /// Whether values below zero cannot be, so that the axis need not name them.
    #[serde(default)]
    pub from_zero: bool,
}

/// A row of points that are joined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotTrace {
    /// What the points are.
    pub name: String,
    /// The points; null leaves a gap.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub points: Column<'static, f64>,
}

/// A line across a panel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotLine {
    /// Its short name, such as `UCL`.
    pub name: String,
    /// What kind of line it is, which decides how it looks.
    pub kind: PlotLineKind,
    /// Its height: one number for all points, or one for each; null where it is not.
    #[serde(with = "missing")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
    pub values: Column<'static, f64>,
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PlotLineKind {
    /// The centre or the target: solid.
    Center,
    /// A control limit: dashed.
    Limit,
    /// A limit estimated anew, beside one that is frozen: dotted.
    Rebased,
    /// A specification limit: long dashes.
    Spec,
}

/// The points at which something was noticed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlotSignal {
    /// The rule, which decides the shape of the mark.
    pub rule: RuleName,
    /// What the legend says.
    pub title: String,
    /// On which trace of the panel, counted from 0.
    #[serde(default)]
    pub trace: u32,
    /// The points that are marked.
    pub ends: Column<'static, u32>,
    /// The points that belong to what was noticed.
    #[serde(default)]
    pub members: Column<'static, u32>,
}

impl PlotLine {
    fn constant(name: &str, kind: PlotLineKind, value: f64) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            values: vec![value].into(),
        }
    }
}

impl PlotSignal {
    /// A mark for points beyond a limit, whatever the chart calls it.
    #[must_use]
    pub fn beyond(title: &str, ends: Column<'static, u32>) -> Self {
        Self {
            rule: Rule::BeyondThreeSigma.into(),
            title: title.to_owned(),
            trace: 0,
            members: ends.clone(),
            ends,
        }
    }

    fn of(signal: &Signal) -> Self {
        Self {
            rule: signal.rule.clone(),
            title: signal.rule.title().to_owned(),
            trace: 0,
            ends: signal.ends.clone(),
            members: signal.members.clone(),
        }
    }
}

impl ControlChart {
    /// The chart as a drawing.
    pub fn plot(&self, title: &str) -> Plot {
        let starts: Vec<u32> = self
            .phases
            .iter()
            .skip(1)
            .map(|phase| phase.start)
            .collect();
        let fit = self
            .baseline
            .as_ref()
            .or(self.phases.last())
            .map(|phase| &phase.fit);
        let count = self.panels.first().map_or(0, |panel| panel.points.len());
        let origin = fit
            .and_then(|fit| fit.estimator.as_deref())
            .unwrap_or("known parameters");
        let panels = self.panels.iter().enumerate();
        let panels = panels.map(|(number, panel)| self.plot_panel(panel, &starts, number > 0));
        Plot {
            title: title.to_owned(),
            subtitle: format!(
                "{}, {count} points, {}",
                name_of(self.chart),
                origin.replace('_', " ")
            ),
            across: match self.chart {
                ChartKind::XbarR | ChartKind::XbarS => "Subgroup number",
                ChartKind::G | ChartKind::T => "Event number",
                _ => "Sample number",
            }
            .to_owned(),
            panels: panels.collect(),
        }
    }

    fn plot_panel(&self, panel: &ChartPanel, starts: &[u32], named: bool) -> PlotPanel {
        let mut lines = lines_of(&panel.lines, [PlotLineKind::Limit, PlotLineKind::Center]);
        if let Some(rebased) = &panel.rebased {
            let mut anew = lines_of(&rebased.lines, [PlotLineKind::Rebased; 2]);
            for line in &mut anew {
                line.name = format!("{} anew", line.name);
            }
            lines.append(&mut anew);
        }
        let (name, from_zero) = statistic(panel.statistic);
        // A legend below both panels has to tell their signals apart.
        let signals = panel.signals.iter().map(|signal| {
            let signal = PlotSignal::of(signal);
            PlotSignal {
                title: match named {
                    true => format!("{name}: {}", signal.title.to_lowercase()),
                    false => signal.title,
                },
                ..signal
            }
        });
        PlotPanel {
            name: name.to_owned(),
            traces: vec![PlotTrace {
                name: name.to_owned(),
                points: panel.points.clone(),
            }],
            lines,
            signals: signals.collect(),
            phase_starts: starts.to_vec().into(),
            from_zero,
        }
    }
}

impl IndividualsChart {
    /// The lines the points are judged by, and those of each phase where they differ.
    fn lines_along(&self, judged: Limits, of: fn(&IndividualsPhase) -> Limits) -> Vec<PlotLine> {
        let along = |pick: fn(Limits) -> f64| -> Vec<f64> {
            let phases = self.phases.iter().flat_map(|phase| {
                let length = phase.end.saturating_sub(phase.start) as usize;
                std::iter::repeat_n(pick(of(phase)), length)
            });
            phases.collect()
        };
        let mut lines = Vec::new();
        let mut add = |name: &str, kind: PlotLineKind, pick: fn(Limits) -> f64| {
            lines.push(match (self.phases.is_empty(), &self.rebased_signals) {
                (false, None) => PlotLine {
                    name: name.to_owned(),
                    kind,
                    values: along(pick).into(),
                },
                _ => PlotLine::constant(name, kind, pick(judged)),
            });
            if self.rebased_signals.is_some() {
                lines.push(PlotLine {
                    name: format!("{name} anew"),
                    kind: PlotLineKind::Rebased,
                    values: along(pick).into(),
                });
            }
        };
        add("UCL", PlotLineKind::Limit, |limits| limits.upper);
        add("CL", PlotLineKind::Center, |limits| limits.center);
        add("LCL", PlotLineKind::Limit, |limits| limits.lower);
        lines
    }

    /// The chart as a drawing; `values` are those it was made from.
    pub fn plot(&self, values: &[f64], title: &str) -> Plot {
        let starts: Vec<u32> = self
            .phases
            .iter()
            .skip(1)
            .map(|phase| phase.start)
            .collect();
        let mut lines = self.lines_along(self.limits, |phase| phase.limits);
        for (name, limit) in [
            ("LSL", self.spec.as_ref().and_then(|spec| spec.lower)),
            ("USL", self.spec.as_ref().and_then(|spec| spec.upper)),
        ] {
            lines.extend(limit.map(|limit| PlotLine::constant(name, PlotLineKind::Spec, limit)));
        }
        let ranges = match &self.moving_ranges {
            Some(ranges) => ranges.to_vec(),
            None => crate::ranges::moving_ranges(values, (self.span as usize).max(2)),
        };
        let before = values.len().saturating_sub(ranges.len());
        let ranges: Vec<f64> = std::iter::repeat_n(f64::NAN, before)
            .chain(ranges)
            .collect();
        let trace = |name: &str, points: Vec<f64>| {
            vec![PlotTrace {
                name: name.to_owned(),
                points: points.into(),
            }]
        };
        let mut range_signals = Vec::new();
        if !self.range_signals.is_empty() {
            range_signals.push(PlotSignal::beyond(
                "Moving range above its limit",
                self.range_signals.clone(),
            ));
        }
        Plot {
            title: title.to_owned(),
            subtitle: super::text::subtitle(self),
            across: "Value number".to_owned(),
            panels: vec![
                PlotPanel {
                    name: "Individual values".to_owned(),
                    traces: trace("Individual values", values.to_vec()),
                    lines,
                    signals: self.signals.iter().map(PlotSignal::of).collect(),
                    phase_starts: starts.clone().into(),
                    from_zero: false,
                },
                PlotPanel {
                    name: "Moving ranges".to_owned(),
                    traces: trace("Moving ranges", ranges),
                    lines: self.lines_along(self.range_limits, |phase| phase.range_limits),
                    signals: range_signals,
                    phase_starts: starts.into(),
                    from_zero: true,
                },
            ],
        }
    }
}

fn lines_of(lines: &ChartLines, [limit, middle]: [PlotLineKind; 2]) -> Vec<PlotLine> {
    match lines {
        ChartLines::Constant {
            lower,
            center,
            upper,
            ..
        } => vec![
            PlotLine::constant("UCL", limit, *upper),
            PlotLine::constant("CL", middle, *center),
            PlotLine::constant("LCL", limit, *lower),
        ],
        ChartLines::PerPoint {
            lower,
            center,
            upper,
            ..
        } => {
            let line = |name: &str, kind, values: &Column<'static, f64>| PlotLine {
                name: name.to_owned(),
                kind,
                values: values.clone(),
            };
            vec![
                line("UCL", limit, upper),
                line("CL", middle, center),
                line("LCL", limit, lower),
            ]
        }
    }
}

fn statistic(of: PlottedStatistic) -> (&'static str, bool) {
    match of {
        PlottedStatistic::Value => ("Individual values", false),
        PlottedStatistic::MovingRange => ("Moving ranges", true),
        PlottedStatistic::Mean => ("Means", false),
        PlottedStatistic::Range => ("Ranges", true),
        PlottedStatistic::StandardDeviation => ("Standard deviations", true),
        PlottedStatistic::Proportion => ("Share of defective items", true),
        PlottedStatistic::Defectives => ("Defective items", true),
        PlottedStatistic::Defects => ("Defects", true),
        PlottedStatistic::DefectsPerUnit => ("Defects per unit", true),
        PlottedStatistic::CasesBetween => ("Cases between events", true),
        PlottedStatistic::TimeBetween => ("Time between events", true),
    }
}

fn name_of(chart: ChartKind) -> &'static str {
    match chart {
        ChartKind::XbarR => "X-bar and R chart",
        ChartKind::XbarS => "X-bar and S chart",
        ChartKind::P => "p chart",
        ChartKind::Np => "np chart",
        ChartKind::C => "c chart",
        ChartKind::U => "u chart",
        ChartKind::LaneyP => "Laney p' chart",
        ChartKind::LaneyU => "Laney u' chart",
        ChartKind::G => "g chart",
        ChartKind::T => "t chart",
    }
}
