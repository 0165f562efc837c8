//! A figure: panels below one title, drawn as SVG or as a Vega-Lite specification.
//!
//! ```
//! use lineside_picture::{BarPart, BarRow, Bars, Figure, Ink, Panel};
//!
//! let part = BarPart { ink: Ink::Done, name: "Good".into(), value: 90.0 };
//! let row = BarRow { label: "Turn".into(), parts: vec![part], ..BarRow::default() };
//! let bars = Bars { name: "Units".into(), rows: vec![row], ..Bars::default() };
//! let figure = Figure::new("WO-1", "100 planned", vec![Panel::Bars(bars)]);
//! assert!(figure.to_svg().starts_with("<svg"));
//! assert!(figure.to_vega_lite().contains("vega-lite"));
//! ```

use crate::bars::Bars;
use crate::course::Course;
use crate::gantt::Gantt;
use crate::ink::Ink;
use crate::spans::Spans;
use crate::svg::{Anchor, FONT, INK, PALE, Svg};
use crate::text::{counted, escaped, fitted};
use crate::tree::Tree;
use crate::{ChartPicture, PictureFormat, page};

/// Panels below one title.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What stands above everything.
    pub title: String,
    /// What stands below the title.
    pub subtitle: String,
    /// The panels from top to bottom.
    pub panels: Vec<Panel>,
    /// How wide it is, in pixels; taken as the nearest from 360 to 4000.
    pub width: u32,
}

/// One panel of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Panel {
    /// Quantities side by side.
    Bars(Bars),
    /// From when to when.
    Spans(Spans),
    /// Who does what from when to when.
    Gantt(Gantt),
    /// A quantity over time.
    Course(Course),
    /// What goes into what.
    Tree(Tree),
}

impl Figure {
    /// A figure that is as wide as usual.
    #[must_use]
    pub fn new(title: &str, subtitle: &str, panels: Vec<Panel>) -> Self {
        Self {
            title: title.to_owned(),
            subtitle: subtitle.to_owned(),
            panels,
            width: 960,
        }
    }

    /// Draws it.
    pub fn draw(&self, format: PictureFormat) -> ChartPicture {
        let text = match format {
            PictureFormat::Svg => self.to_svg(),
            PictureFormat::VegaLite => self.to_vega_lite(),
            PictureFormat::Html => page(&self.title, &self.to_svg()),
        };
        ChartPicture { format, text }
    }

    pub(crate) fn across(&self) -> f64 {
        f64::from(self.width.clamp(360, 4000))
    }

    /// Draws it as SVG text.
    ///
    /// # Returns
    /// A whole `<svg>` element as high as what is in it, with a title and a description for
    /// those who cannot see it. It holds no script, no style sheet and no link, and the same
    /// figure always gives the same bytes.
    ///
    /// # Complexity
    /// O(n) time for n rows and points; the text is some hundred kilobytes at most.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let width = self.across();
        let mut frame = Frame {
            left: 24.0,
            right: width - 24.0,
            top: if self.subtitle.is_empty() { 58.0 } else { 80.0 },
        };
        let mut body = Svg::default();
        for panel in &self.panels {
            let end = match panel {
                Panel::Bars(bars) => bars.draw(&mut body, frame),
                Panel::Spans(spans) => spans.draw(&mut body, frame),
                Panel::Gantt(gantt) => gantt.draw(&mut body, frame),
                Panel::Course(course) => course.draw(&mut body, frame),
                Panel::Tree(tree) => tree.draw(&mut body, frame),
            };
            frame.top = end + 26.0;
        }
        let height = frame.top.ceil();
        let mut svg = Svg::default();
        svg.add(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"{FONT}\" font-size=\"12\">\n\
             <title>{}</title>\n<desc>{}</desc>\n",
            escaped(&self.title),
            escaped(&self.description()),
        ));
        Ink::define(&mut svg);
        svg.add(format_args!(
            "<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"
        ));
        let room = width - 48.0;
        let look = format!("font-size=\"20\" font-weight=\"600\" fill=\"{INK}\"");
        let title = fitted(&self.title, 20.0, room);
        svg.words((24.0, 36.0), Anchor::Start, &look, &title);
        let look = format!("font-size=\"13\" fill=\"{PALE}\"");
        let subtitle = fitted(&self.subtitle, 13.0, room);
        svg.words((24.0, 58.0), Anchor::Start, &look, &subtitle);
        svg.add(format_args!("{}</svg>\n", body.as_text()));
        svg.into_text()
    }

    /// The figure for those who cannot see it.
    fn description(&self) -> String {
        let mut text = self.subtitle.clone();
        for panel in &self.panels {
            let told = match panel {
                Panel::Bars(bars) => bars.told(),
                Panel::Spans(spans) => spans.told(),
                Panel::Gantt(gantt) => gantt.told(),
                Panel::Course(course) => course.told(),
                Panel::Tree(tree) => tree.told(),
            };
            told.add_to(&mut text);
        }
        text
    }
}

/// What a panel says to those who cannot see it.
pub(crate) struct Told<'a> {
    pub(crate) name: &'a str,
    pub(crate) empty: &'a str,
    pub(crate) rows: Vec<String>,
    pub(crate) more: usize,
    pub(crate) noun: &'a str,
}

impl Told<'_> {
    /// The most rows that are told.
    pub(crate) const MOST: usize = 12;

    fn add_to(&self, text: &mut String) {
        let rows = match self.rows.is_empty() {
            true => self.empty.to_owned(),
            false => self.rows.join("; "),
        };
        if !text.is_empty() {
            text.push_str(". ");
        }
        text.push_str(&format!("{}: {rows}", self.name));
        if self.more > 0 {
            text.push_str(&format!("; and {} more", counted(self.more, self.noun)));
        }
    }
}

/// The room that a panel has: as wide as this, and from here down as high as it likes.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
}

impl Frame {
    /// Draws the name of the panel; returns where it ends.
    pub(crate) fn heading(self, svg: &mut Svg, name: &str) -> f64 {
        if name.is_empty() {
            return self.top;
        }
        let look = format!("font-size=\"14\" font-weight=\"600\" fill=\"{INK}\"");
        let name = fitted(name, 14.5, self.right - self.left);
        svg.words((self.left, self.top + 13.0), Anchor::Start, &look, &name);
        self.top + 24.0
    }

    /// Says that there is nothing; returns where that ends.
    pub(crate) fn empty(self, svg: &mut Svg, words: &str, top: f64) -> f64 {
        let look = format!("font-size=\"13\" font-style=\"italic\" fill=\"{PALE}\"");
        let words = fitted(words, 13.0, self.right - self.left);
        svg.words((self.left, top + 12.0), Anchor::Start, &look, &words);
        top + 18.0
    }

    /// Says what was left out below `bottom`; returns where that ends.
    pub(crate) fn foot(self, svg: &mut Svg, words: Option<&str>, bottom: f64) -> f64 {
        match words {
            Some(words) => self.empty(svg, words, bottom),
            None => bottom,
        }
    }
}
