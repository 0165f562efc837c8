//! What each mark in the picture means, below the panels.

use super::Svg;
use super::plot::{Plot, PlotPanel, PlotShape, PlotSignal};
use super::text::{clipped, escaped, fitting};

const ROW: f64 = 24.0;
/// The most changes of the process that are told one by one.
const CHANGES: usize = 6;

/// What an upright line of a phase says.
pub(super) const NEW_PHASE: &str = "A new phase begins";

/// What stands before the words.
#[derive(Clone, Copy)]
pub(super) enum Swatch {
    Shape(PlotShape),
    Member,
    Phase,
    Change,
    Nothing,
}

/// One entry of the legend.
pub(super) struct Entry {
    pub(super) swatch: Swatch,
    pub(super) text: String,
}

/// An entry for each signal that there is; `drawn` is how many marks it has in the picture.
pub(super) fn entries(plot: &Plot, drawn: &[Vec<usize>]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut add = |swatch, text| entries.push(Entry { swatch, text });
    for (panel, drawn) in plot.panels.iter().zip(drawn) {
        for (signal, drawn) in panel.signals.iter().zip(drawn) {
            if !signal.ends.is_empty() {
                add(Swatch::Shape(signal.shape), words(signal, *drawn));
            }
        }
    }
    if plot.panels.iter().all(PlotPanel::is_quiet) {
        add(Swatch::Nothing, "No signals".to_owned());
    }
    if plot.panels.iter().any(|panel| !panel.members().is_empty()) {
        add(Swatch::Member, "Point that is part of a pattern".to_owned());
    }
    if plot
        .panels
        .iter()
        .any(|panel| !panel.phase_starts.is_empty())
    {
        add(Swatch::Phase, NEW_PHASE.to_owned());
    }
    let changes = plot
        .panels
        .first()
        .map(|panel| &panel.changes[..])
        .unwrap_or_default();
    for change in changes.iter().take(CHANGES) {
        add(Swatch::Change, change.title.clone());
    }
    match changes.len().saturating_sub(CHANGES) {
        0 => {}
        more => add(Swatch::Change, format!("{more} more changes")),
    }
    entries
}

/// What is said of a signal: how often it occurred, and how many marks show it.
pub(super) fn words(signal: &PlotSignal, drawn: usize) -> String {
    let count = signal.ends.len();
    let noun = if count == 1 { "signal" } else { "signals" };
    match drawn == count {
        true => format!("{}: {count} {noun}", signal.title),
        false => format!("{}: {count} {noun}, {drawn} drawn", signal.title),
    }
}

/// Draws the entries from `top` on; returns how high they are together.
pub(super) fn draw(svg: &mut Svg, entries: &[Entry], top: f64, width: f64) -> f64 {
    let columns = if width < 720.0 { 1 } else { 2 };
    let room = (width - 48.0) / f64::from(columns);
    let places = (0..).flat_map(|row| (0..columns).map(move |column| (column, row)));
    let mut height: f64 = ROW;
    for (entry, (column, row)) in entries.iter().zip(places) {
        let (x, y) = (32.0 + room * f64::from(column), top + ROW * f64::from(row));
        height = ROW * f64::from(row + 1);
        let text = escaped(&clipped(&entry.text, fitting(room - 24.0, 6.6)));
        let indent = entry.swatch.draw(svg, (x, y), &text);
        svg.add(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"13\" fill=\"#16202c\">{text}</text>\n",
            x + indent,
            y + 4.5,
        ));
    }
    height
}

impl Swatch {
    /// Draws it; returns how far to the right the words begin.
    fn draw(self, svg: &mut Svg, (x, y): (f64, f64), text: &str) -> f64 {
        match self {
            Self::Shape(shape) => shape.draw(svg, (x, y), 1.0, text),
            Self::Member => svg.add(format_args!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.8\" fill=\"#10263b\"/>\n"
            )),
            Self::Phase | Self::Change => {
                let (from, to) = (y - 9.0, y + 9.0);
                let style = self.style();
                svg.add(format_args!(
                    "<path d=\"M{x:.1} {from:.1}V{to:.1}\" {style}/>\n"
                ));
            }
            Self::Nothing => return -8.0,
        }
        14.0
    }

    /// How the upright line of a phase or a change looks.
    pub(super) fn style(self) -> &'static str {
        match self {
            Self::Change => "stroke=\"#7a4aa0\" stroke-width=\"1.6\" stroke-dasharray=\"8 3 2 3\"",
            _ => "stroke=\"#5a6675\" stroke-dasharray=\"3 3\"",
        }
    }
}
