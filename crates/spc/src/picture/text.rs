//! The words of the picture: escaping, clipping, and its description.

use super::plot::{Plot, PlotPanel};
use super::scale::line_label;
pub(super) use lineside_picture::escaped;

/// Text of at most so many characters.
pub(super) fn clipped(text: &str, fits: usize) -> String {
    if text.chars().count() <= fits {
        return text.to_owned();
    }
    let kept = text.chars().take(fits.saturating_sub(1));
    kept.chain(['\u{2026}']).collect()
}

/// How many characters of this width fit into so many units, up to a thousand.
pub(super) fn fitting(room: f64, character: f64) -> usize {
    (1..1_000)
        .take_while(|count| f64::from(*count) * character <= room)
        .count()
}

/// The plot for those who cannot see it.
pub(super) fn description(plot: &Plot) -> String {
    let mut text = plot.subtitle.clone();
    for panel in &plot.panels {
        let spread = panel.spread();
        let lines = panel.lines.iter().filter_map(|line| {
            let value = line.last().filter(|_| line.is_labelled())?;
            let text = format!("{} {}", line.name, line_label(value, spread));
            Some(text.trim_start().to_owned())
        });
        let lines: Vec<String> = lines.collect();
        text.push_str(&format!(". {}: {}", panel.name, lines.join(", ")));
        for signal in &panel.signals {
            let places = places(&signal.ends, plot.first);
            text.push_str(&format!(". {} at {places}", signal.title));
        }
    }
    let changes = plot.panels.first().map(|panel| &panel.changes[..]);
    for change in changes.unwrap_or_default().iter().take(10) {
        text.push_str(&format!(". {}", change.title));
    }
    if plot.panels.iter().all(PlotPanel::is_quiet) {
        text.push_str(". No signals");
    }
    text.push('.');
    text
}

/// The first few points by number, and how many more there are.
fn places(indices: &[u32], first: u32) -> String {
    const NAMED: usize = 10;
    let numbers = indices.iter().take(NAMED);
    let numbers: Vec<String> = numbers
        .map(|index| number(*index as usize, first).to_string())
        .collect();
    let named = numbers.join(", ");
    match indices.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {more} more"),
    }
}

/// The number of the point at an index.
pub(super) fn number(index: usize, first: u32) -> u64 {
    u64::try_from(index)
        .unwrap_or(u64::MAX)
        .saturating_add(u64::from(first))
}

/// A number with four significant digits.
pub(super) fn significant(value: f64) -> String {
    line_label(value, value.abs() * 5.0)
}
