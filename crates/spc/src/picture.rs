//! The chart as a picture: an SVG that stands alone.
//!
//! Two panels share one axis: the values above, their moving ranges below, each with its
//! lines labelled at the right. Signals are marked by shape as well as by colour, so a
//! grey print says as much as a screen. The text holds no script, no style sheet, no
//! font and no link, and the same chart always gives the same bytes.
//!
//! ```
//! use lineside_spc::{Individuals, individuals_svg};
//!
//! let values = [5.01, 4.98, 5.02, 4.99, 5.00, 5.01, 4.97, 5.02, 5.31, 4.99];
//! let chart = Individuals::of(&values).chart()?;
//! let svg = individuals_svg(&chart, &values, "Shaft diameter, mm");
//! assert!(svg.starts_with("<svg") && svg.contains("Beyond 3 sigma"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```
//!
//! [`Plot`] is the same for every chart, as SVG and as Vega-Lite.
//!
//! `scale` places values and names them, `panel` draws one panel, `mark` has the shape of
//! each rule, `signals` finds room for the marks and `legend` explains them; `text` writes
//! what is read and not seen.

mod legend;
mod mark;
mod panel;
mod plot;
mod plot_svg;
mod request;
mod scale;
mod signals;
mod text;
mod vega;

#[cfg(test)]
mod plot_tests;
#[cfg(test)]
mod tests;

pub use request::{ChartPicture, DrawChart, DrawnSource, PictureFormat};
pub use plot::{Plot, PlotLine, PlotLineKind, PlotPanel, PlotSignal, PlotTrace};

use crate::ranges::moving_ranges;
use crate::{IndividualsChart, Rule};
use panel::Panel;
use scale::{Across, label, step_of};
use signals::Marked;
use std::fmt::{Arguments, Write};
use text::{clipped, description, escaped, subtitle};

const WIDTH: f64 = 960.0;
/// How wide a character of a label is at most; fonts differ, so this is generous.
const CHARACTER: f64 = 6.8;
const FONT: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// Draws the chart as SVG text.
///
/// # Arguments
/// `values` are the values the chart was made from; signals at indices they do not have are
/// left out. `title` is any text; it is escaped.
///
/// # Returns
/// A whole `<svg>` element, 960 units wide, with a title and a description for those who
/// cannot see it. Lines of more than 2 000 points are thinned to the lowest and highest
/// point of each of 1 000 stretches. On charts of more than 200 values, marks of one rule
/// that would cover each other are drawn once, and the legend says how many were drawn.
///
/// # Complexity
/// O(n) time; the text is some hundred kilobytes at most for all but contrived series.
#[must_use]
pub fn individuals_svg(chart: &IndividualsChart, values: &[f64], title: &str) -> String {
    let computed;
    let ranges = match &chart.moving_ranges {
        Some(ranges) => &ranges[..],
        None => {
            computed = moving_ranges(values, (chart.span as usize).max(2));
            &computed[..]
        }
    };
    let first_range = values.len().saturating_sub(ranges.len());
    let ranges: Vec<f64> = std::iter::repeat_n(f64::NAN, first_range)
        .chain(ranges.iter().copied())
        .collect();

    let marked: Vec<Marked> = chart.signals.iter().map(Marked::by_rule).collect();
    let range_marked = [Marked::by_limit(&chart.range_signals)];
    let zones = chart
        .signals
        .iter()
        .any(|s| s.rule != Rule::BeyondThreeSigma);
    let panels = [
        Panel {
            name: "Individual values",
            top: 92.0,
            bottom: 372.0,
            values,
            lines: chart.limits,
            from_zero: false,
            zones,
            marked: &marked,
        },
        Panel {
            name: "Moving ranges",
            top: 412.0,
            bottom: 532.0,
            values: &ranges,
            lines: chart.range_limits,
            from_zero: true,
            zones: false,
            marked: &range_marked,
        },
    ];
    let all_marked = [&marked[..], &range_marked];
    let height = 600.0 + legend::height(&all_marked);
    let across = across(&panels, values.len());

    let mut svg = Svg::default();
    svg.add(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
         width=\"{WIDTH}\" height=\"{height}\" role=\"img\" font-family=\"{FONT}\" font-size=\"12\">\n\
         <title>{}</title>\n<desc>{}</desc>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#ffffff\"/>\n\
         <text x=\"24\" y=\"36\" font-size=\"20\" font-weight=\"600\" fill=\"#16202c\">{}</text>\n\
         <text x=\"24\" y=\"58\" font-size=\"13\" fill=\"#5a6675\">{}</text>\n",
        escaped(title),
        escaped(&description(chart)),
        escaped(&clipped(title)),
        escaped(&subtitle(chart)),
    ));
    let drawn = panels.each_ref().map(|panel| panel.draw(&mut svg, &across));
    draw_axis(&mut svg, &across, values.len(), "Value number");
    legend::draw(&mut svg, &all_marked, &drawn);
    svg.add(format_args!("</svg>\n"));
    svg.0
}

/// The SVG text as it grows.
#[derive(Default)]
struct Svg(String);

impl Svg {
    fn add(&mut self, text: Arguments) {
        // Writing to a string cannot fail.
        let _ = self.0.write_fmt(text);
    }
}

/// Leaves room at the sides for the widest labels.
fn across(panels: &[Panel], count: usize) -> Across {
    let widest = |labels: &dyn Fn(&Panel) -> usize| {
        let characters = panels.iter().map(labels).max().unwrap_or_default();
        CHARACTER * u32::try_from(characters).map_or(0.0, f64::from)
    };
    Across {
        left: 34.0 + widest(&|panel| panel.widest_tick()),
        right: WIDTH - 26.0 - widest(&|panel| panel.widest_line_label()),
        count,
    }
}

/// The numbers of the values, counted from 1 as people count.
fn draw_axis(svg: &mut Svg, across: &Across, count: usize, title: &str) {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let step = step_of(f64::from(count) / 10.0).max(1.0);
    svg.add(format_args!(
        "<g fill=\"#5a6675\" text-anchor=\"middle\">\n"
    ));
    let rounds = (1..=20).map(|k| f64::from(k) * step);
    let numbers = std::iter::once(1.0).chain(rounds.filter(|number| *number > 1.0));
    for number in numbers.take_while(|number| *number <= f64::from(count)) {
        let x = across.x_of_number(number);
        svg.add(format_args!(
            "<path d=\"M{x:.1} 532v5\" stroke=\"#c3cad3\"/><text x=\"{x:.1}\" y=\"551\">{}</text>\n",
            label(number, 1.0)
        ));
    }
    let middle = (across.left + across.right) / 2.0;
    svg.add(format_args!(
        "<text x=\"{middle:.1}\" y=\"572\">{title}</text>\n</g>\n"
    ));
}
