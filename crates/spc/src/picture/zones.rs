//! Traffic lights as drawings: pre-control, and alert and action limits.

use super::plot::{
    Plot, PlotBand, PlotBandKind, PlotLine, PlotLineKind, PlotPanel, PlotShape, PlotSignal,
};
use crate::{
    AlertActionCheck, AlertLimits, AlertMethod, PrecontrolDecision, PrecontrolRun, SpecLimits,
};

/// Lines from the lowest to the highest, and a tint for what is below, between and above.
struct Ladder {
    lines: Vec<PlotLine>,
    bands: Vec<PlotBand>,
}

impl Ladder {
    /// `rungs` are lines with the kind of band below each; `above` is over the last.
    fn of(rungs: &[(&str, PlotLineKind, Option<f64>, PlotBandKind)], above: PlotBandKind) -> Self {
        let mut ladder = Self {
            lines: Vec::new(),
            bands: Vec::new(),
        };
        let mut from = None;
        for (name, kind, value, below) in rungs {
            let Some(value) = value else {
                continue;
            };
            let to = u32::try_from(ladder.lines.len()).ok();
            ladder.lines.push(PlotLine::constant(name, *kind, *value));
            ladder.bands.push(PlotBand {
                kind: *below,
                from,
                to,
            });
            from = to;
        }
        ladder.bands.push(PlotBand {
            kind: above,
            from,
            to: None,
        });
        ladder
    }
}

impl PrecontrolRun {
    /// The run as a drawing; `values` and `spec` are those it judged.
    ///
    /// ```
    /// use lineside_spc::{Precontrol, SpecLimits};
    ///
    /// let spec = SpecLimits { lower: Some(0.0), upper: Some(8.0) };
    /// let values = [4.0, 4.0, 5.0, 3.0, 4.0, 6.5, 7.0, 4.0];
    /// let run = Precontrol::of(&values, spec).run()?;
    /// assert!(run.plot(&values, spec, "Bore").to_svg().contains("Adjust the level: 1 signal"));
    /// # Ok::<(), lineside_spc::SpcError>(())
    /// ```
    pub fn plot(&self, values: &[f64], spec: SpecLimits, title: &str) -> Plot {
        use PlotBandKind::{Caution, Good, Stop};
        let below = match (spec.lower, self.green_from) {
            (None, None) => Good,
            _ => Caution,
        };
        let above = match (spec.upper, self.green_to) {
            (Some(_), _) => Stop,
            (None, None) => Good,
            (None, Some(_)) => Caution,
        };
        let ladder = Ladder::of(
            &[
                ("LSL", PlotLineKind::Spec, spec.lower, Stop),
                ("Green from", PlotLineKind::Warning, self.green_from, below),
                ("Green to", PlotLineKind::Warning, self.green_to, Good),
                ("USL", PlotLineKind::Spec, spec.upper, Caution),
            ],
            above,
        );
        let decided = |decision: PrecontrolDecision| -> Vec<u32> {
            let steps = self.decisions.iter();
            let steps = steps.filter(|step| step.decision == decision);
            steps.map(|step| step.index).collect()
        };
        let signals = [
            (
                "Outside the tolerance: stop",
                PlotShape::Diamond,
                self.red.to_vec(),
            ),
            (
                "Adjust the level",
                PlotShape::TriangleUp,
                decided(PrecontrolDecision::AdjustLevel),
            ),
            (
                "Reduce the spread",
                PlotShape::Star,
                decided(PrecontrolDecision::ReduceSpread),
            ),
            (
                "Released",
                PlotShape::Pentagon,
                decided(PrecontrolDecision::Release),
            ),
            ("Yellow", PlotShape::Cross, self.yellow.to_vec()),
        ];
        let signals = signals.into_iter().filter(|(_, _, ends)| !ends.is_empty());
        let subtitle = format!(
            "Pre-control, {} green, {} yellow, {} red",
            self.greens,
            self.yellow.len(),
            self.red.len(),
        );
        let panel = PlotPanel {
            lines: ladder.lines,
            bands: ladder.bands,
            signals: signals
                .map(|(title, shape, ends)| PlotSignal::new(title, shape, ends))
                .collect(),
            ..PlotPanel::of("Parts", values.to_vec().into())
        };
        Plot {
            panels: vec![panel],
            ..Plot::titled(title, subtitle, "Part number")
        }
    }
}

impl AlertActionCheck {
    /// The check as a drawing; `values` are those it judged.
    ///
    /// ```
    /// use lineside_spc::{AlertAction, AlertMethod};
    ///
    /// let colonies = [0.0, 2.0, 1.0, 3.0, 0.0, 12.0, 6.0];
    /// let check = AlertAction::of(&colonies, AlertMethod::Given { alert: 5.0, action: 10.0 }).check()?;
    /// assert!(check.plot(&colonies, "Room 4").to_svg().contains("Beyond action: 1 signal"));
    /// # Ok::<(), lineside_spc::SpcError>(())
    /// ```
    pub fn plot(&self, values: &[f64], title: &str) -> Plot {
        use PlotBandKind::{Caution, Good, Stop};
        let AlertLimits {
            lower: alert_low,
            upper: alert_high,
        } = self.alert;
        let AlertLimits {
            lower: action_low,
            upper: action_high,
        } = self.action;
        let above = match (action_high, alert_high) {
            (Some(_), _) => Stop,
            (None, Some(_)) => Caution,
            (None, None) => Good,
        };
        let ladder = Ladder::of(
            &[
                ("Action", PlotLineKind::Limit, action_low, Stop),
                ("Alert", PlotLineKind::Warning, alert_low, Caution),
                ("Alert", PlotLineKind::Warning, alert_high, Good),
                ("Action", PlotLineKind::Limit, action_high, Caution),
            ],
            above,
        );
        let signals = [
            ("Beyond action", PlotShape::Diamond, &self.actions),
            ("Beyond alert", PlotShape::Cross, &self.alerts),
        ];
        let signals = signals.into_iter().filter(|(_, _, ends)| !ends.is_empty());
        let signals =
            signals.map(|(title, shape, ends)| PlotSignal::new(title, shape, ends.clone()));
        let panel = PlotPanel {
            lines: ladder.lines,
            bands: ladder.bands,
            signals: signals.collect(),
            ..PlotPanel::of("Values", values.to_vec().into())
        };
        let origin = match self.method {
            AlertMethod::Given { .. } => "limits given",
            AlertMethod::Percentiles { .. } => "limits from percentiles",
            AlertMethod::Normal { .. } => "limits from mean and standard deviation",
            AlertMethod::Lognormal { .. } => "limits from the logarithms",
            AlertMethod::Poisson { .. } => "limits from a Poisson distribution",
        };
        let mut subtitle = format!("Alert and action limits, {} values, {origin}", values.len());
        if self.count > 0 {
            subtitle.push_str(&format!(" of {} values", self.count));
        }
        Plot {
            panels: vec![panel],
            ..Plot::titled(title, subtitle, "Value number")
        }
    }
}
