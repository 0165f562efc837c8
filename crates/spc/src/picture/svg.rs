//! A [`Plot`] as SVG: a picture that stands alone.

use super::layout::heights;
use super::legend;
use super::panel::Panel;
use super::plot::Plot;
use super::scale::{Across, label, step_of};
use super::text::{clipped, description, escaped, fitting};
use lineside_picture::{FONT, Svg};

/// How wide a character of a label is at most; fonts differ, so this is generous.
const CHARACTER: f64 = 6.8;
/// Above the first panel, for the titles.
const TOP: f64 = 92.0;
/// Below the last panel, for the horizontal axis.
const FOOT: f64 = 68.0;
/// Between two panels, for the name of the lower.
const GAP: f64 = 40.0;

impl Plot {
    /// Draws the plot as SVG text.
    ///
    /// # Returns
    /// A whole `<svg>` element, with a title and a description for those who cannot see it.
    /// Traces with more points than the picture has pixels are thinned to the lowest and
    /// the highest of each column of pixels. On charts of more than 200 points, marks of
    /// one signal that would cover each other are drawn once, and the legend says how many
    /// were drawn. The same plot always gives the same bytes; the text holds no script, no
    /// style sheet and no link.
    ///
    /// # Complexity
    /// O(n) time; the text is some hundred kilobytes at most for all but contrived series.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let size = self.size();
        let (width, height) = (f64::from(size.0), f64::from(size.1));
        let panels = self.laid_out(width, height);
        let mut body = Svg::default();
        let drawn: Vec<Vec<usize>> = panels.iter().map(|panel| panel.draw(&mut body)).collect();
        if let Some(panel) = panels.last() {
            self.draw_axis(&mut body, &panel.across, height - FOOT);
        }
        let entries = legend::entries(self, &drawn);
        let whole = height + legend::draw(&mut body, &entries, height, width);

        let mut svg = Svg::default();
        svg.add(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {whole}\" \
             width=\"{width}\" height=\"{whole}\" role=\"img\" font-family=\"{FONT}\" font-size=\"12\">\n\
             <title>{}</title>\n<desc>{}</desc>\n\
             <rect width=\"{width}\" height=\"{whole}\" fill=\"#ffffff\"/>\n\
             <text x=\"24\" y=\"36\" font-size=\"20\" font-weight=\"600\" fill=\"#16202c\">{}</text>\n\
             <text x=\"24\" y=\"58\" font-size=\"13\" fill=\"#5a6675\">{}</text>\n",
            escaped(&self.title),
            escaped(&description(self)),
            escaped(&clipped(&self.title, fitting(width - 48.0, 11.0))),
            escaped(&clipped(&self.subtitle, fitting(width - 48.0, 6.6))),
        ));
        svg.add(format_args!("{}</svg>\n", body.as_text()));
        svg.into_text()
    }

    /// The panels in their places, with room at the sides for the widest labels.
    fn laid_out(&self, width: f64, height: f64) -> Vec<Panel<'_>> {
        let count = self.panels.iter().map(|panel| panel.count());
        let mut across = Across {
            left: 0.0,
            right: width,
            count: count.max().unwrap_or(0),
        };
        let places = heights(self.panels.len(), TOP, height - FOOT, GAP);
        let panels = self.panels.iter().zip(places);
        let mut panels: Vec<Panel> = panels
            .map(|(plot, (top, bottom))| Panel {
                plot,
                across,
                upward: plot.upward(top, bottom),
                columns: self.size().0 as usize,
                first: self.first,
            })
            .collect();
        let ticks = panels.iter().flat_map(Panel::ticks);
        let ticks = ticks.map(|(_, tick)| tick.chars().count()).max();
        let labels = panels
            .iter()
            .flat_map(|panel| panel.plot.labels(panel.upward));
        let labels = labels.map(|label| label.text.chars().count()).max();
        let room = |characters: Option<usize>| {
            let characters = characters.unwrap_or(0).min(40);
            CHARACTER * u32::try_from(characters).map_or(0.0, f64::from)
        };
        across.left = 34.0 + room(ticks);
        // However long the labels are, something of the points is seen.
        across.right = (width - 26.0 - room(labels)).max(across.left + 60.0);
        for panel in &mut panels {
            panel.across = across;
        }
        panels
    }

    /// The numbers of the points.
    fn draw_axis(&self, svg: &mut Svg, across: &Across, bottom: f64) {
        let count = f64::from(u32::try_from(across.count).unwrap_or(u32::MAX));
        let first = f64::from(self.first);
        let last = first + count - 1.0;
        let most = ((across.right - across.left) / 80.0).max(2.0);
        let step = step_of(count / most).max(1.0);
        svg.add(format_args!(
            "<g fill=\"#5a6675\" text-anchor=\"middle\">\n"
        ));
        let rounds = (1..=60).map(|k| ((first / step).floor() + f64::from(k)) * step);
        let mut free = f64::NEG_INFINITY;
        for number in std::iter::once(first)
            .chain(rounds)
            .take_while(|n| *n <= last)
        {
            let x = across.x_of_number(number - first + 1.0);
            let text = label(number, 1.0);
            let half = CHARACTER / 2.0 * u32::try_from(text.len()).map_or(0.0, f64::from);
            if x - half < free {
                continue;
            }
            free = x + half + 6.0;
            svg.add(format_args!(
                "<path d=\"M{x:.1} {bottom:.1}v5\" stroke=\"#c3cad3\"/>\
                 <text x=\"{x:.1}\" y=\"{:.1}\">{text}</text>\n",
                bottom + 19.0,
            ));
        }
        svg.add(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\">{}</text>\n</g>\n",
            (across.left + across.right) / 2.0,
            bottom + 40.0,
            escaped(&self.across),
        ));
    }
}
