//! Drawing a chart that was computed earlier, from any language.
//!
//! ```
//! use lineside_spc::{DrawChart, DrawnSource, PictureFormat, Xbar};
//!
//! let values = [5.0, 5.2, 4.9, 5.1, 5.0, 5.3, 6.8, 7.0];
//! let chart = Xbar { size: Some(2), ..Xbar::of(&values) }.chart()?;
//! let request = DrawChart {
//!     source: DrawnSource::Control { chart },
//!     title: "Shaft diameter, mm".to_owned(),
//!     format: PictureFormat::Svg,
//! };
//! assert!(request.draw().text.starts_with("<svg"));
//! # Ok::<(), lineside_spc::SpcError>(())
//! ```

use super::plot::Plot;
use crate::{ControlChart, IndividualsChart, missing};
use lineside_kernel::Column;
use serde::{Deserialize, Serialize};

/// Draws a chart as SVG or as a Vega-Lite specification.
///
/// Both come from one definition and show the same: the points, the lines by which they are
/// judged, phases, specification limits, and what was noticed, marked by shape as well as by
/// colour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DrawChart<'a> {
    /// What is drawn.
    pub source: DrawnSource<'a>,
    /// What stands above it; left out, a plot keeps its own title.
    #[serde(default)]
    pub title: String,
    /// As what it is drawn.
    #[serde(default)]
    pub format: PictureFormat,
}

/// What is drawn: the answer of an earlier call, or a drawing of your own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DrawnSource<'a> {
    /// A chart of subgroups, counts or rare events.
    Control {
        /// The chart.
        chart: ControlChart,
    },
    /// A chart of single values.
    Individuals {
        /// The chart.
        chart: IndividualsChart,
        /// The values it was made from.
        #[serde(with = "missing")]
        #[cfg_attr(feature = "schema", schemars(schema_with = "missing::schema"))]
        values: Column<'a, f64>,
    },
    /// Any drawing.
    Plot {
        /// The drawing.
        plot: Plot,
    },
}

/// As what a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PictureFormat {
    /// SVG text that stands alone. The default.
    #[default]
    Svg,
    /// A Vega-Lite 5 specification as JSON text, with its data inline.
    VegaLite,
}

/// A chart as a picture.
#[must_use]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChartPicture {
    /// As what it is drawn.
    pub format: PictureFormat,
    /// The picture: an `<svg>` element, or JSON.
    pub text: String,
}

impl DrawChart<'_> {
    /// The chart as a drawing, before it has a format.
    pub fn plot(&self) -> Plot {
        match &self.source {
            DrawnSource::Control { chart } => chart.plot(&self.title),
            DrawnSource::Individuals { chart, values } => chart.plot(values, &self.title),
            DrawnSource::Plot { plot } if self.title.is_empty() => plot.clone(),
            DrawnSource::Plot { plot } => Plot {
                title: self.title.clone(),
                ..plot.clone()
            },
        }
    }

    /// Draws it; O(n), and nothing that was computed can fail to be drawn.
    pub fn draw(&self) -> ChartPicture {
        let plot = self.plot();
        ChartPicture {
            format: self.format,
            text: match self.format {
                PictureFormat::Svg => plot.to_svg(),
                PictureFormat::VegaLite => plot.to_vega_lite(),
            },
        }
    }
}
