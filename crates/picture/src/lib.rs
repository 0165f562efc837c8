//! Pictures from plain data: a [`Figure`] says what is worth seeing, and is drawn as SVG
//! that stands alone, as a page around that or as a Vega-Lite specification.
//!
//! Surfaces differ by hatching and marks by shape as well as by colour, so that a grey print
//! says as much as a screen; numbers stand beside what is drawn; what has no room is
//! counted. Nothing of the plant is known here: the crates above make figures of orders, stock
//! and bills of materials.
//!
//! ```
//! use lineside_picture::{Figure, Panel, Tree};
//!
//! let tree = Tree { empty: "Nothing goes into it.".into(), ..Tree::default() };
//! let svg = Figure::new("BIKE", "", vec![Panel::Tree(tree)]).to_svg();
//! assert!(svg.contains("Nothing goes into it."));
//! ```
//!
//! `figure` is the whole, `bars`, `spans`, `gantt`, `course` and `tree` are what can be in it, each
//! drawn as SVG; `vega` draws them the other way. `ink` has the surfaces and marks, `legend`
//! what they mean, `table` the words beside them, `scale` and `time` the axes, and `text` cuts
//! words to the room there is.
#![forbid(unsafe_code)]

mod bars;
mod course;
mod figure;
mod format;
mod gantt;
mod ink;
mod legend;
mod page;
mod scale;
mod spans;
mod svg;
mod table;
mod text;
mod time;
mod tree;
mod vega;

#[cfg(test)]
mod tests;

pub use bars::{BarPart, BarRow, Bars};
pub use course::{Course, CourseMark};
pub use figure::{Figure, Panel};
pub use format::{ChartPicture, PictureFormat};
pub use gantt::{Gantt, GanttBlock, GanttRow};
pub use ink::{Ink, Mark};
pub use page::page;
pub use scale::{label, line_label, step_of};
pub use spans::{SpanRow, Spans};
pub use svg::{FONT, Svg};
pub use text::{counted, escaped};
pub use time::written;
pub use tree::{Tree, TreeRow};
