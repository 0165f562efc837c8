//! Charts as pictures: an SVG that stands alone, or a Vega-Lite specification.
//!
//! Every chart answers `plot(..)` with a [`Plot`], plain data that says what is worth seeing; both
//! renderings come from it. Signals are marked by shape as well as by colour, so a grey
//! print says as much as a screen. The SVG holds no script, no style sheet, no font and
//! no link, and the same chart always gives the same bytes.
//!
//! ```
//! use lineside_spc::Individuals;
//!
//! let values = [5.01, 4.98, 5.02, 4.99, 5.00, 5.01, 4.97, 5.02, 5.31, 4.99];
//! let plot = Individuals::of(&values).chart()?.plot(&values, "Shaft diameter, mm");
//! let svg = plot.to_svg();
//! assert!(svg.starts_with("<svg") && svg.contains("Beyond 3 sigma"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```
//!
//! `plot` is the drawing as data; `individuals`, `shewhart`, `weighted`, `multivariate` and `zones`
//! make it of charts. `layout`, `scale`, `signals` and `thin` place things for both renderings,
//! `mark` has the shapes, `legend` and `text` the words. `svg` and `panel` are the one rendering,
//! `vega` is the other. `request` draws what was computed earlier, from any language.

mod individuals;
mod layout;
mod legend;
mod mark;
mod multivariate;
mod panel;
mod plot;
mod request;
mod scale;
mod shewhart;
mod signals;
mod svg;
mod text;
mod thin;
mod vega;
mod weighted;
mod zones;

#[cfg(test)]
mod plot_tests;
#[cfg(test)]
mod tests;

use lineside_picture::Svg;
pub use lineside_picture::{ChartPicture, PictureFormat};
pub use plot::{
    Plot, PlotBand, PlotBandKind, PlotChange, PlotLine, PlotLineKind, PlotPanel, PlotShape,
    PlotSignal, PlotTrace,
};
pub use request::{DrawChart, DrawnSource};
