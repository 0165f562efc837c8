//! The words of the picture: its subtitle, its description, and escaping.

use super::scale::line_label;
use crate::{Estimate, IndividualsChart, SigmaMethod};

/// Text as XML holds it; what XML cannot hold becomes a replacement character.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A title that fits the width.
pub(super) fn clipped(title: &str) -> String {
    const FITS: usize = 80;
    if title.chars().count() <= FITS {
        return title.to_owned();
    }
    title.chars().take(FITS - 1).chain(['\u{2026}']).collect()
}

/// What was charted, and where sigma comes from.
pub(super) fn subtitle(chart: &IndividualsChart) -> String {
    let sigma = significant(chart.sigma);
    let origin = match chart.estimate {
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
            format!("sigma {sigma} = {method} moving range {range} / {constant:.4} (span {span})")
        }
    };
    format!("{} values, {origin}", chart.count)
}

/// The chart for those who cannot see it.
pub(super) fn description(chart: &IndividualsChart) -> String {
    let lines = chart.limits;
    let spread = lines.upper - lines.lower;
    let mut text = format!(
        "Control chart of {} values. Upper limit {}, centre {}, lower limit {}.",
        chart.count,
        line_label(lines.upper, spread),
        line_label(lines.center, spread),
        line_label(lines.lower, spread),
    );
    for signal in &chart.signals {
        text.push_str(&format!(
            " {} at {}.",
            signal.rule.title(),
            places(&signal.ends)
        ));
    }
    if !chart.range_signals.is_empty() {
        text.push_str(&format!(
            " Moving range above its limit at {}.",
            places(&chart.range_signals)
        ));
    }
    if chart.signals.is_empty() && chart.range_signals.is_empty() {
        text.push_str(" No signals.");
    }
    text
}

/// The first few values by number, and how many more there are.
fn places(indices: &[u32]) -> String {
    const NAMED: usize = 10;
    let numbers = indices
        .iter()
        .take(NAMED)
        .map(|i| (u64::from(*i) + 1).to_string());
    let named = numbers.collect::<Vec<_>>().join(", ");
    let noun = if indices.len() == 1 {
        "value"
    } else {
        "values"
    };
    match indices.len().saturating_sub(NAMED) {
        0 => format!("{noun} {named}"),
        more => format!("{noun} {named} and {more} more"),
    }
}

/// A number with four significant digits.
fn significant(value: f64) -> String {
    line_label(value, value.abs() * 5.0)
}
