//! Charts of subgroups, counts and rare events as drawings.

use super::individuals::IN_CONTROL;
use super::mark::{marks, reads_zones};
use super::plot::{Plot, PlotLine, PlotLineKind, PlotPanel};
use super::text::significant;
use crate::{ChartKind, ChartLines, ChartPanel, ControlChart, PlottedStatistic};

impl ControlChart {
    /// The chart as a drawing.
    ///
    /// Specification limits say what single values may be, so they are not drawn among means;
    /// how many values are outside is told below the title.
    pub fn plot(&self, title: &str) -> Plot {
        let starts = self.phases.iter().skip(1).map(|phase| phase.start);
        let starts: Vec<u32> = starts.collect();
        let panels = self.panels.iter().enumerate();
        let panels = panels.map(|(number, panel)| drawn(panel, &starts, number > 0));
        let across = match self.chart {
            ChartKind::XbarR | ChartKind::XbarS => "Subgroup number",
            ChartKind::G | ChartKind::T => "Event number",
            _ => "Sample number",
        };
        Plot {
            panels: panels.collect(),
            ..Plot::titled(title, self.subtitle(), across)
        }
    }

    fn subtitle(&self) -> String {
        let count = self.panels.first().map_or(0, |panel| panel.points.len());
        let mut text = format!("{}, {count} points", name_of(self.chart));
        let phase = self.baseline.as_ref().or(self.phases.last());
        if let Some(phase) = phase {
            let sigma = phase.fit.sigma.map(significant);
            let means = matches!(self.chart, ChartKind::XbarR | ChartKind::XbarS);
            text.push_str(&match (&phase.fit.estimator, sigma) {
                (Some(name), Some(sigma)) if means => format!(", sigma {sigma} ({name})"),
                (Some(name), _) => format!(", {}", name.replace('_', " ")),
                (None, Some(sigma)) if means => format!(", known sigma {sigma}"),
                (None, _) => ", known parameters".to_owned(),
            });
        }
        if let Some(baseline) = &self.baseline {
            let (from, to) = (u64::from(baseline.start) + 1, baseline.end);
            text.push_str(&format!(", lines from points {from} to {to}"));
        }
        if let Some(spec) = &self.spec {
            let range = match (spec.lower, spec.upper) {
                (Some(lower), Some(upper)) => format!("{lower} to {upper}"),
                (Some(lower), None) => format!("from {lower}"),
                (None, Some(upper)) => format!("up to {upper}"),
                (None, None) => String::new(),
            };
            let outside = spec.below.saturating_add(spec.above);
            let count = spec.count;
            text.push_str(&format!(
                ", {outside} of {count} values outside the specification {range}"
            ));
        }
        text
    }
}

fn drawn(panel: &ChartPanel, starts: &[u32], is_lower: bool) -> PlotPanel {
    let mut lines = lines_of(&panel.lines, [PlotLineKind::Limit, PlotLineKind::Center]);
    if let Some(rebased) = &panel.rebased {
        let mut anew = lines_of(&rebased.lines, [PlotLineKind::Rebased; 2]);
        for line in &mut anew {
            line.name.push_str(" anew");
        }
        lines.append(&mut anew);
    }
    if panel.signals.iter().any(|signal| reads_zones(&signal.rule)) {
        lines.extend(zones(&panel.lines));
    }
    let (name, from_zero) = statistic(panel.statistic);
    PlotPanel {
        lines,
        bands: vec![IN_CONTROL],
        // A legend below both panels has to tell their signals apart.
        signals: marks(&panel.signals, is_lower.then_some(name)),
        phase_starts: starts.to_vec().into(),
        from_zero,
        ..PlotPanel::of(name, panel.points.clone())
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
        } => vec![
            PlotLine::along("UCL", limit, upper.clone()),
            PlotLine::along("CL", middle, center.clone()),
            PlotLine::along("LCL", limit, lower.clone()),
        ],
    }
}

/// The borders of the zones, one and two sigmas from the centre, where there is a sigma.
fn zones(lines: &ChartLines) -> Vec<PlotLine> {
    let zone = |count: f64| {
        let name = format!("{count} sigma");
        let kind = PlotLineKind::Zone;
        match lines {
            ChartLines::Constant { center, sigma, .. } => {
                let border = center + count * sigma.unwrap_or(f64::NAN);
                PlotLine::constant(&name, kind, border)
            }
            ChartLines::PerPoint { center, sigma, .. } => {
                let points = center.iter().zip(sigma.iter());
                let border: Vec<f64> = points.map(|(c, s)| c + count * s).collect();
                PlotLine::along(&name, kind, border)
            }
        }
    };
    [2.0, 1.0, -1.0, -2.0].map(zone).to_vec()
}

/// What is plotted, and whether it cannot be below zero.
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
