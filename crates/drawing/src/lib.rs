//! Pictures of making things: an order, a stock, a bill of materials, the floor, a schedule.
//!
//! Each takes the answer of a query and makes a [`Figure`] of it, which is drawn as SVG or as
//! a Vega-Lite specification or as a page. Nothing is asked of a plant and nothing is reckoned anew but what
//! a picture needs: the same answer always gives the same picture.
//!
//! ```
//! use lineside_drawing::{DrawFloor, DrawnFloor};
//! use lineside_floor::WipReport;
//!
//! let nothing = WipReport { lines: Vec::new() };
//! let request = DrawFloor::of(DrawnFloor::Wip { chart: nothing });
//! assert!(request.draw().text.contains("Nothing waits or lies in work."));
//! ```
//!
//! `order`, `stock`, `structure`, `floor` and `schedule` are the five; `number` writes what they have in
//! common.
#![forbid(unsafe_code)]

mod floor;
mod number;
mod order;
mod schedule;
mod stock;
mod structure;

#[cfg(test)]
mod tests;

pub use floor::{DrawFloor, DrawnFloor};
pub use lineside_picture::{ChartPicture, Figure, PictureFormat};
pub use order::{DrawOrder, DrawnOrder};
pub use schedule::{DrawSchedule, DrawnSchedule, ScheduleView};
pub use stock::{DrawStock, DrawnStock};
pub use structure::{DrawStructure, DrawnStructure};

/// Declares a request to draw: what, below which title, in which format, how wide.
macro_rules! request {
    ($(#[doc = $doc:literal])* $name:ident of $source:ident) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            /// What is drawn.
            pub source: $source,
            /// What stands above it; left out, what it is.
            #[serde(default)]
            pub title: String,
            /// As what it is drawn.
            #[serde(default)]
            pub format: lineside_picture::PictureFormat,
            /// How wide it is, in pixels: 360 to 4000; numbers beyond are taken as the
            /// nearest. Left out, 960. It is as high as what is in it.
            #[serde(default)]
            pub width: Option<u32>,
        }

        impl $name {
            /// An SVG, as wide as usual.
            #[must_use]
            pub fn of(source: $source) -> Self {
                Self {
                    source,
                    title: String::new(),
                    format: lineside_picture::PictureFormat::default(),
                    width: None,
                }
            }

            /// The picture as data, before it has a format.
            #[must_use]
            pub fn figure(&self) -> lineside_picture::Figure {
                let mut figure = self.source.figure();
                if !self.title.is_empty() {
                    figure.title.clone_from(&self.title);
                }
                figure.width = self.width.unwrap_or(figure.width);
                figure
            }

            /// Draws it; O(n), and nothing that was answered can fail to be drawn.
            pub fn draw(&self) -> lineside_picture::ChartPicture {
                self.figure().draw(self.format)
            }
        }
    };
}
use request;
