//! Charts of several variables as drawings: one distance, and one limit above it.

use super::plot::{
    Plot, PlotBand, PlotBandKind, PlotLine, PlotLineKind, PlotPanel, PlotShape, PlotSignal,
};
use super::text::significant;
use super::weighted::{before, since};
use crate::{HotellingChart, MewmaChart, SignalShares};
use lineside_kernel::Column;

/// Below the only line.
const BELOW: PlotBand = PlotBand {
    kind: PlotBandKind::InControl,
    from: None,
    to: Some(0),
};

impl HotellingChart {
    /// The chart as a drawing: T² below its limits. The variables that make a point signal are
    /// named where the pointer rests on its mark.
    pub fn plot(&self, title: &str) -> Plot {
        let first = self.limits.first().copied().unwrap_or(self.phase_two_limit);
        let origin = if self.limits.iter().any(|limit| *limit != first) {
            let (one, two) = (&self.phase_one_distribution, &self.phase_two_distribution);
            format!("limits from {one} and then {two}")
        } else if first == self.phase_one_limit {
            format!("limit from {}", self.phase_one_distribution)
        } else if first == self.phase_two_limit {
            format!("limit from {}", self.phase_two_distribution)
        } else {
            "limit given".to_owned()
        };
        let is_one = self.limits.iter().all(|limit| *limit == first);
        let limit = match is_one {
            true => PlotLine::constant("UCL", PlotLineKind::Limit, first),
            false => PlotLine::along("UCL", PlotLineKind::Limit, self.limits.clone()),
        };
        let subtitle = format!(
            "Hotelling T\u{b2}, {} points of {} variables, {origin}",
            self.statistic.len(),
            self.mean.len(),
        );
        let panel = panel(
            "T\u{b2}",
            self.statistic.clone(),
            limit,
            &self.contributions,
            0,
        );
        Plot {
            panels: vec![panel],
            ..Plot::titled(title, subtitle, "Point number")
        }
    }
}

impl MewmaChart {
    /// The chart as a drawing: T² of the average below its limit. The variables that make a
    /// point signal are named where the pointer rests on its mark.
    pub fn plot(&self, title: &str) -> Plot {
        let before = before(self.snapshot.points, self.statistic.len());
        let mut subtitle = format!(
            "MEWMA, {} points of {} variables, weight {}, limit {}",
            self.statistic.len(),
            self.snapshot.mean.len(),
            self.snapshot.lambda,
            significant(self.limit),
        );
        if let Some(arl) = self.arl {
            subtitle.push_str(&format!(" for an average run length of {arl}"));
        }
        let name = "T\u{b2} of the weighted average";
        let limit = PlotLine::constant("UCL", PlotLineKind::Limit, self.limit);
        let panel = panel(
            name,
            self.statistic.clone(),
            limit,
            &self.contributions,
            before,
        );
        Plot {
            first: before.saturating_add(1),
            panels: vec![panel],
            ..Plot::titled(title, subtitle, "Point number")
        }
    }
}

fn panel(
    name: &str,
    points: Column<'static, f64>,
    limit: PlotLine,
    signals: &[SignalShares],
    before: u32,
) -> PlotPanel {
    let shown = || signals.iter().filter(|signal| signal.at >= before);
    let ends: Vec<u32> = shown().map(|signal| signal.at).collect();
    let mut marked = Vec::new();
    if !ends.is_empty() {
        marked.push(PlotSignal {
            notes: shown().map(note).collect(),
            ..PlotSignal::new(
                &format!("{name} above its limit"),
                PlotShape::Diamond,
                since(&ends, before),
            )
        });
    }
    PlotPanel {
        lines: vec![limit],
        bands: vec![BELOW],
        signals: marked,
        from_zero: true,
        ..PlotPanel::of(name, points)
    }
}

/// Where to look: the variables without which the statistic would be much smaller.
fn note(signal: &SignalShares) -> String {
    let largest = signal.shares.iter().take(3).map(|share| {
        let number = u64::from(share.variable) + 1;
        format!("variable {number} adds {}", significant(share.drop))
    });
    largest.collect::<Vec<String>>().join(", ")
}
