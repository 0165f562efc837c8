//! SVG text as it grows.
//!
//! ```
//! use lineside_picture::Svg;
//!
//! let mut svg = Svg::default();
//! svg.add(format_args!("<path d=\"M0 0H{}\"/>", 4));
//! assert_eq!(svg.into_text(), "<path d=\"M0 0H4\"/>");
//! ```

use crate::text::escaped;
use std::fmt::{Arguments, Write};

/// The fonts of all text; the first that the reader's machine has.
pub const FONT: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
/// The colour of words that matter.
pub(crate) const INK: &str = "#16202c";
/// The colour of words that help.
pub(crate) const PALE: &str = "#5a6675";
/// The colour of the lines behind everything.
pub(crate) const GRID: &str = "#dfe5eb";

/// Which end of a text stands where it is put.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// The SVG text as it grows.
#[derive(Debug, Default)]
pub struct Svg(String);

impl Svg {
    /// Adds what is formatted, as it is: texts of others are escaped before.
    pub fn add(&mut self, text: Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.0.write_fmt(text);
    }

    /// What has grown.
    #[must_use]
    pub fn as_text(&self) -> &str {
        &self.0
    }

    /// What has grown, handed over.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }

    /// Adds words, escaped; nothing where there are none.
    pub(crate) fn words(&mut self, (x, y): (f64, f64), anchor: Anchor, look: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let words = escaped(words);
        self.add(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\"{anchor} {look}>{words}</text>\n"
        ));
    }

    /// Adds an upright line.
    pub(crate) fn upright(&mut self, x: f64, (top, bottom): (f64, f64), look: &str) {
        self.add(format_args!(
            "<path d=\"M{x:.1} {top:.1}V{bottom:.1}\" {look}/>\n"
        ));
    }
}
