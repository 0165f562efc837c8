//! Single values and their moving ranges as a drawing.

use super::mark::{marks, reads_zones};
use super::plot::{
    Plot, PlotBand, PlotBandKind, PlotLine, PlotLineKind, PlotPanel, PlotShape, PlotSignal,
};
use super::text::significant;
use crate::ranges::moving_ranges;
use crate::{Estimate, IndividualsChart, IndividualsPhase, Limits, SigmaMethod};

/// The name and kind of a line, and where it stands.
type Pick = (&'static str, PlotLineKind, fn(Limits) -> f64);

impl IndividualsChart {
    /// The chart as a drawing; `values` are those it was made from, and points it marks that
    /// they do not have are left out.
    ///
    /// ```
    /// use lineside_spc::Individuals;
    ///
    /// let values = [5.01, 4.98, 5.02, 4.99, 5.00, 5.01, 4.97, 5.02, 5.31, 4.99];
    /// let chart = Individuals::of(&values).chart()?;
    /// let svg = chart.plot(&values, "Shaft diameter, mm").to_svg();
    /// assert!(svg.contains("Beyond 3 sigma: 1 signal"));
    /// # Ok::<(), lineside_spc::SpcError>(())
    /// ```
    pub fn plot(&self, values: &[f64], title: &str) -> Plot {
        let starts: Vec<u32> = self
            .phases
            .iter()
            .skip(1)
            .map(|phase| phase.start)
            .collect();
        let mut lines = self.control_lines(self.limits, |phase| phase.limits);
        if self.signals.iter().any(|signal| reads_zones(&signal.rule)) {
            lines.extend(self.zones());
        }
        let spec = self.spec.as_ref();
        for (name, limit) in [
            ("USL", spec.and_then(|spec| spec.upper)),
            ("LSL", spec.and_then(|spec| spec.lower)),
        ] {
            lines.extend(limit.map(|limit| PlotLine::constant(name, PlotLineKind::Spec, limit)));
        }
        let mut range_signals = Vec::new();
        if !self.range_signals.is_empty() {
            range_signals.push(PlotSignal::new(
                "Moving range above its limit",
                PlotShape::Circle,
                self.range_signals.clone(),
            ));
        }
        let values_panel = PlotPanel {
            lines,
            bands: vec![IN_CONTROL],
            signals: marks(&self.signals, None),
            phase_starts: starts.clone().into(),
            ..PlotPanel::of("Individual values", values.to_vec().into())
        };
        let ranges_panel = PlotPanel {
            lines: self.control_lines(self.range_limits, |phase| phase.range_limits),
            bands: vec![IN_CONTROL],
            signals: range_signals,
            phase_starts: starts.into(),
            from_zero: true,
            ..PlotPanel::of("Moving ranges", self.ranges(values).into())
        };
        Plot {
            panels: vec![values_panel, ranges_panel],
            ..Plot::titled(title, self.subtitle(), "Value number")
        }
    }

    /// The moving range that ends at each value.
    fn ranges(&self, values: &[f64]) -> Vec<f64> {
        let ranges = match &self.moving_ranges {
            Some(ranges) => ranges.to_vec(),
            None => moving_ranges(values, (self.span as usize).max(2)),
        };
        let before = values.len().saturating_sub(ranges.len());
        std::iter::repeat_n(f64::NAN, before)
            .chain(ranges)
            .collect()
    }

    /// The upper limit, the centre and the lower limit that points are judged by, and those of
    /// each phase beside them where they are others.
    fn control_lines(
        &self,
        judged: Limits,
        of: impl Fn(&IndividualsPhase) -> Limits,
    ) -> Vec<PlotLine> {
        let picks: [Pick; 3] = [
            ("UCL", PlotLineKind::Limit, |limits| limits.upper),
            ("CL", PlotLineKind::Center, |limits| limits.center),
            ("LCL", PlotLineKind::Limit, |limits| limits.lower),
        ];
        let anew = self.rebased_signals.is_some();
        let mut lines: Vec<PlotLine> = Vec::new();
        for (name, kind, pick) in picks {
            lines.push(match self.phases.is_empty() || anew {
                true => PlotLine::constant(name, kind, pick(judged)),
                false => PlotLine::along(name, kind, self.along(|phase| pick(of(phase)))),
            });
        }
        for (name, _, pick) in picks.iter().filter(|_| anew) {
            lines.push(PlotLine::along(
                &format!("{name} anew"),
                PlotLineKind::Rebased,
                self.along(|phase| pick(of(phase))),
            ));
        }
        lines
    }

    fn along(&self, of: impl Fn(&IndividualsPhase) -> f64) -> Vec<f64> {
        let lengths = self.phases.iter().map(|phase| {
            let length = phase.end.saturating_sub(phase.start) as usize;
            std::iter::repeat_n(of(phase), length)
        });
        lengths.flatten().collect()
    }

    /// The borders of the zones, one and two sigmas from the centre.
    fn zones(&self) -> Vec<PlotLine> {
        let border = |limits: Limits, sigma: f64, count: f64| {
            let side = if count < 0.0 {
                limits.lower
            } else {
                limits.upper
            };
            let reach = (side - limits.center).abs();
            // Lines of somebody's own have zones of a third of the way.
            let is_own = (reach - self.nsigma * sigma).abs() > 1e-6 * reach;
            limits.center + count * if is_own { reach / 3.0 } else { sigma }
        };
        let zone = |count: f64| {
            let kind = PlotLineKind::Zone;
            let name = format!("{count} sigma");
            match self.phases.is_empty() || self.rebased_signals.is_some() {
                true => PlotLine::constant(&name, kind, border(self.limits, self.sigma, count)),
                false => {
                    let along = self.along(|phase| border(phase.limits, phase.sigma, count));
                    PlotLine::along(&name, kind, along)
                }
            }
        };
        [2.0, 1.0, -1.0, -2.0].map(zone).to_vec()
    }

    /// What was charted, and where sigma comes from.
    fn subtitle(&self) -> String {
        let sigma = significant(self.sigma);
        let origin = match self.estimate {
            Estimate::Known => format!("known sigma {sigma}"),
            Estimate::MovingRanges {
                method,
                span,
                range,
                constant,
                ..
            } => {
                let method = match method {
                    SigmaMethod::MeanMovingRange => "mean",
                    SigmaMethod::MedianMovingRange => "median",
                    SigmaMethod::RootMeanSquaredDifference => "root mean squared",
                };
                let range = significant(range);
                format!(
                    "sigma {sigma} = {method} moving range {range} / {constant:.4} (span {span})"
                )
            }
        };
        let mut text = format!("{} values, {origin}", self.count);
        if let Some(spec) = &self.spec {
            let outside = spec.below.saturating_add(spec.above);
            text.push_str(&format!(", {outside} outside the specification"));
        }
        text
    }
}

/// Between the lower and the upper limit of lines in the order of most charts.
pub(super) const IN_CONTROL: PlotBand = PlotBand {
    kind: PlotBandKind::InControl,
    from: Some(2),
    to: Some(0),
};
