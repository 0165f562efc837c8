//! Charts that remember, as drawings: what they sum up above, the points below.

use super::individuals::IN_CONTROL;
use super::plot::{
    Plot, PlotChange, PlotLine, PlotLineKind, PlotPanel, PlotShape, PlotSignal, PlotTrace,
};
use super::text::significant;
use crate::{ChartPhase, CusumChange, CusumChart, CusumUnit, EwmaChart, ShiftDirection};
use lineside_kernel::Column;

impl CusumChart {
    /// The chart as a drawing: the upper sum above zero, the lower one below it, the decision
    /// interval on both sides, and where the process changed.
    ///
    /// ```
    /// use lineside_spc::Cusum;
    ///
    /// let values = [10.1, 9.9, 10.0, 10.2, 9.8, 11.0, 11.1, 11.3, 11.1, 11.2];
    /// let chart = Cusum { target: Some(10.0), sigma: Some(0.5), ..Cusum::of(&values) }.chart()?;
    /// let svg = chart.plot("Fill weight, g").to_svg();
    /// assert!(svg.contains("Upward change after point 5"));
    /// # Ok::<(), lineside_spc::SpcError>(())
    /// ```
    pub fn plot(&self, title: &str) -> Plot {
        let monitor = &self.monitor;
        let before = before(monitor.points, self.points.len());
        let mut sums = PlotPanel {
            name: match monitor.unit {
                CusumUnit::Sigma => "Cumulative sums, in sigmas".to_owned(),
                CusumUnit::Raw => "Cumulative sums".to_owned(),
            },
            lines: vec![PlotLine::constant("", PlotLineKind::Center, 0.0)],
            ..PlotPanel::default()
        };
        let down = |sums: &[f64]| sums.iter().map(|sum| -sum).collect::<Vec<f64>>().into();
        let sides: [(_, _, Column<'static, f64>, _, _, _); 2] = [
            (
                "Upper sum",
                "h",
                self.upper.clone(),
                monitor.h,
                PlotShape::TriangleUp,
                &self.upper_signals,
            ),
            (
                "Lower sum",
                "-h",
                down(&self.lower),
                -monitor.h,
                PlotShape::TriangleDown,
                &self.lower_signals,
            ),
        ];
        for (name, line, points, height, shape, signals) in sides {
            if points.is_empty() {
                continue;
            }
            let line_name = line.replace('-', "\u{2212}");
            sums.lines
                .push(PlotLine::constant(&line_name, PlotLineKind::Limit, height));
            if !signals.is_empty() {
                sums.signals.push(PlotSignal {
                    trace: u32::try_from(sums.traces.len()).unwrap_or(u32::MAX),
                    ..PlotSignal::new(&format!("{name} beyond h"), shape, since(signals, before))
                });
            }
            sums.traces.push(PlotTrace {
                name: name.to_owned(),
                points,
            });
        }
        sums.phase_starts = starts(&self.phases);
        sums.changes = self
            .changes
            .iter()
            .map(|change| drawn(change, before))
            .collect();
        let mut points = points_below(&self.points, &self.phases, monitor.target);
        points.changes = sums.changes.clone();
        points.lines.extend(self.new_means(before));
        let measured = match monitor.unit {
            CusumUnit::Sigma => " sigmas",
            CusumUnit::Raw => "",
        };
        let subtitle = format!(
            "CUSUM, {} points, k {}, h {}{measured}, {}",
            self.points.len(),
            monitor.k,
            monitor.h,
            parameters(monitor.target, monitor.sigma, &self.phases),
        );
        Plot {
            first: before.saturating_add(1),
            panels: vec![sums, points],
            ..Plot::titled(title, subtitle, "Point number")
        }
    }

    /// Where the mean probably was between each change and its signal.
    fn new_means(&self, before: u32) -> Option<PlotLine> {
        let mut means = vec![f64::NAN; self.points.len()];
        for change in &self.changes {
            let (start, end) = (
                first_after(change, before),
                change.at.saturating_sub(before),
            );
            let length = (end.saturating_sub(start) as usize).saturating_add(1);
            for mean in means.iter_mut().skip(start as usize).take(length) {
                *mean = change.new_mean;
            }
        }
        let is_some = !self.changes.is_empty();
        is_some.then(|| PlotLine::along("New mean", PlotLineKind::Rebased, means))
    }
}

/// The first point after a change, of those the chart has.
fn first_after(change: &CusumChange, before: u32) -> u32 {
    let first = match change.last_before {
        Some(last) => last.saturating_add(1),
        None => change.at.saturating_add(1).saturating_sub(change.run),
    };
    first.saturating_sub(before)
}

fn drawn(change: &CusumChange, before: u32) -> PlotChange {
    let way = match change.direction {
        ShiftDirection::Up => "Upward",
        ShiftDirection::Down => "Downward",
    };
    let since = match change.last_before {
        Some(last) => format!("after point {}", u64::from(last) + 1),
        None => "from the start".to_owned(),
    };
    PlotChange {
        start: first_after(change, before),
        title: format!(
            "{way} change {since}: mean about {}",
            significant(change.new_mean)
        ),
    }
}

impl EwmaChart {
    /// The chart as a drawing: the average between its limits above, the points below.
    ///
    /// ```
    /// use lineside_spc::Ewma;
    ///
    /// let values = [10.1, 9.9, 10.0, 10.2, 9.8, 11.0, 11.1, 11.3, 11.1, 11.2];
    /// let chart = Ewma { target: Some(10.0), sigma: Some(0.5), ..Ewma::of(&values) }.chart()?;
    /// assert!(chart.plot("Fill weight, g").to_svg().contains("Average above its limit: 3 signals"));
    /// # Ok::<(), lineside_spc::SpcError>(())
    /// ```
    pub fn plot(&self, title: &str) -> Plot {
        let monitor = &self.monitor;
        let before = before(monitor.points, self.points.len());
        let mut lines = Vec::new();
        let limit = |name: &str, values: &Column<'static, f64>| {
            PlotLine::along(name, PlotLineKind::Limit, values.clone())
        };
        let target = target(&self.phases, monitor.target);
        let mut bands = Vec::new();
        match (self.upper.is_empty(), self.lower.is_empty()) {
            (false, false) => {
                bands.push(IN_CONTROL);
                lines.extend([limit("UCL", &self.upper), target, limit("LCL", &self.lower)]);
            }
            (is_open, _) => {
                lines.push(target);
                lines.push(match is_open {
                    true => limit("LCL", &self.lower),
                    false => limit("UCL", &self.upper),
                });
            }
        }
        let signals = [
            (
                "Average above its limit",
                PlotShape::TriangleUp,
                &self.upper_signals,
            ),
            (
                "Average below its limit",
                PlotShape::TriangleDown,
                &self.lower_signals,
            ),
        ];
        let signals = signals.into_iter().filter(|(_, _, ends)| !ends.is_empty());
        let signals =
            signals.map(|(title, shape, ends)| PlotSignal::new(title, shape, since(ends, before)));
        let average = PlotPanel {
            lines,
            bands,
            signals: signals.collect(),
            phase_starts: starts(&self.phases),
            ..PlotPanel::of("Weighted average", self.average.clone())
        };
        let subtitle = format!(
            "EWMA, {} points, weight {}, limits at {} sigmas, {}",
            self.points.len(),
            monitor.lambda,
            monitor.limit,
            parameters(monitor.target, Some(monitor.sigma), &self.phases),
        );
        Plot {
            first: before.saturating_add(1),
            panels: vec![
                average,
                points_below(&self.points, &self.phases, monitor.target),
            ],
            ..Plot::titled(title, subtitle, "Point number")
        }
    }
}

/// How many points came before those of a chart that was continued.
pub(super) fn before(points: u32, shown: usize) -> u32 {
    points.saturating_sub(u32::try_from(shown).unwrap_or(u32::MAX))
}

/// Signals counted from the first point that is shown.
pub(super) fn since(signals: &[u32], before: u32) -> Vec<u32> {
    let shown = signals.iter().filter(|at| **at >= before);
    shown.map(|at| at - before).collect()
}

fn starts(phases: &[ChartPhase]) -> Column<'static, u32> {
    let starts: Vec<u32> = phases.iter().skip(1).map(|phase| phase.start).collect();
    starts.into()
}

/// The line of the targets.
fn target(phases: &[ChartPhase], last: f64) -> PlotLine {
    if phases.len() < 2 {
        return PlotLine::constant("Target", PlotLineKind::Center, last);
    }
    let along = phases.iter().flat_map(|phase| {
        let length = phase.end.saturating_sub(phase.start) as usize;
        std::iter::repeat_n(phase.fit.center, length)
    });
    PlotLine::along("Target", PlotLineKind::Center, along.collect::<Vec<f64>>())
}

/// The panel of the points themselves.
fn points_below(points: &Column<'static, f64>, phases: &[ChartPhase], last: f64) -> PlotPanel {
    PlotPanel {
        lines: vec![target(phases, last)],
        phase_starts: starts(phases),
        ..PlotPanel::of("Points", points.clone())
    }
}

fn parameters(target: f64, sigma: Option<f64>, phases: &[ChartPhase]) -> String {
    if phases.len() > 1 {
        return format!("{} phases", phases.len());
    }
    let target = significant(target);
    match sigma {
        Some(sigma) => format!("target {target}, sigma {}", significant(sigma)),
        None => format!("target {target}"),
    }
}
